//! Who works on the plan, and for how many hours a month.

use crate::plan::model::Plan;
use crate::text::{Text, schedule as say};

/// Weeks of a month, in twelfths of a year of 52 weeks.
const WEEKS: (u64, u64) = (52, 12);

/// A person, or a group, and the time that they have for this.
#[derive(Debug, Clone, PartialEq)]
pub struct Person {
    /// Key of `schedule.capacity`; `group` for the whole group of E21.
    pub id: String,
    pub name: Text,
    pub email: Option<String>,
    /// Roles of the vocabulary `roles`; any work when empty.
    pub roles: Vec<String>,
    /// Units whose datasets they work on; all when empty.
    pub units: Vec<String>,
    /// Minutes a month, with all its working days.
    pub minutes: u64,
    /// Derived from the hours a week of the whole group (E21): an assumption.
    pub assumed: bool,
}

/// The persons of `schedule.capacity`; without any, the whole group with its hours a week (E21); else nobody, and then
/// nothing can be said of what fits.
pub fn people(plan: &Plan) -> Vec<Person> {
    let told = plan.schedule.capacity.iter().filter_map(|(id, given)| {
        let hours = u64::try_from(given.hours_month?).ok()?;
        Some(Person {
            id: id.clone(),
            name: Text::same(given.name.clone().unwrap_or_else(|| id.clone())),
            email: given.email.clone(),
            roles: given.roles.clone(),
            units: given.units.clone(),
            minutes: hours.min(744) * 60,
            assumed: false,
        })
    });
    let told: Vec<Person> = told.collect();
    if told.is_empty() { group(plan).into_iter().collect() } else { told }
}

fn group(plan: &Plan) -> Option<Person> {
    let weekly = u64::try_from(plan.team.weekly_hours?).ok().filter(|hours| (1..=168).contains(hours))?;
    let (id, name, email) = ("group".to_string(), say::GROUP, None);
    let minutes = weekly * 60 * WEEKS.0 / WEEKS.1;
    Some(Person { id, name, email, roles: Vec::new(), units: Vec::new(), minutes, assumed: true })
}

impl Person {
    /// Whether they do this work of a unit; an empty role is work that anybody does.
    pub fn does(&self, role: &str, unit: Option<&str>) -> bool {
        let role = role.is_empty() || self.roles.is_empty() || self.roles.iter().any(|own| own == role);
        let same = |own: &String| {
            unit.is_some_and(|unit| crate::text::fold::fold(own) == crate::text::fold::fold(unit))
        };
        role && (self.units.is_empty() || self.units.iter().any(same))
    }
}
