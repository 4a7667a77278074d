//! The assumptions in force: those of the Guide, and those that the plan puts in their place.

use std::collections::BTreeMap;

use super::three::Three;
use crate::guide::model::Guide;
use crate::guide::model::effort::{Activity, Hours, Unit};
use crate::plan::model::Plan;
use crate::text::{Text, cost as say};

/// What an assumption is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// A figure of its own.
    Figure,
    /// Hours of an activity, whatever the size.
    Fixed,
    /// Hours of an activity for each of something.
    Each(Unit),
    /// Times a year.
    Times,
    /// How likely it is needed, from 0 to 1.
    Chance,
}

/// One assumption in force.
#[derive(Debug, Clone, PartialEq)]
pub struct Assumed {
    pub id: String,
    /// Id of the activity that it belongs to.
    pub activity: Option<String>,
    pub about: About,
    pub text: Text,
    pub why: Text,
    /// What the Guide says; of most figures, the three are the same.
    pub guide: Three,
    /// What holds in this plan.
    pub value: Three,
    pub min: f64,
    pub max: f64,
    /// The plan puts its own figure in its place.
    pub own: bool,
}

/// Hours that one thing may not go beyond: a slip of the finger.
const MOST_HOURS: f64 = 100_000.0;

/// Every assumption, in the order of the Guide.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Book {
    pub all: Vec<Assumed>,
    by_id: BTreeMap<String, usize>,
}

/// The id of hours for each of something.
pub fn per_id(activity: &str, unit: Unit) -> String {
    format!("{activity}-per-{}", unit.word())
}

/// The id of the times a year.
pub fn times_id(activity: &str) -> String {
    format!("{activity}-times")
}

/// The id of how likely an activity is needed where an answer is missing.
pub fn chance_id(activity: &str) -> String {
    format!("{activity}-chance")
}

impl Book {
    /// The assumptions of a Guide with those of a plan on top; what the plan says that is no figure is passed over.
    pub fn of(guide: &Guide, plan: &Plan) -> Self {
        let mut all: Vec<Assumed> = guide.effort.assumptions.iter().map(figure).collect();
        all.extend(guide.effort.activities.iter().flat_map(amounts));
        for one in &mut all {
            let own = plan.cost.assumptions.get(&one.id).and_then(|text| number(text));
            if let Some(value) = own.filter(|value| (one.min..=one.max).contains(value)) {
                one.own = true;
                one.value = scaled(one.guide, value);
            }
        }
        let by_id = all.iter().enumerate().map(|(at, one)| (one.id.clone(), at)).collect();
        Self { all, by_id }
    }

    pub fn get(&self, id: &str) -> Option<&Assumed> {
        self.all.get(*self.by_id.get(id)?)
    }

    /// The likely value of an assumption; 0 for one that the Guide does not have.
    pub fn value(&self, id: &str) -> f64 {
        self.three(id).likely
    }

    pub fn three(&self, id: &str) -> Three {
        self.get(id).map(|one| one.value).unwrap_or_default()
    }
}

/// A positive decimal number as files hold it: `173.3`.
pub fn number(text: &str) -> Option<f64> {
    let plain = text.trim();
    let fits =
        !plain.is_empty() && plain.len() <= 15 && plain.chars().all(|c| c.is_ascii_digit() || c == '.');
    fits.then(|| plain.parse().ok()).flatten()
}

/// Another likely value; the least and the most keep their proportion to it.
fn scaled(guide: Three, likely: f64) -> Three {
    if guide.likely > 0.0 {
        Three { likely, ..guide * (likely / guide.likely) }
    } else {
        Three::exact(likely)
    }
}

fn figure(one: &crate::guide::model::effort::Assumption) -> Assumed {
    let value = Three {
        least: one.least.unwrap_or(one.value),
        likely: one.value,
        most: one.most.unwrap_or(one.value),
    };
    Assumed {
        id: one.id.clone(),
        activity: None,
        about: About::Figure,
        text: one.text.clone(),
        why: one.why.clone(),
        guide: value,
        value,
        min: one.min,
        max: one.max,
        own: false,
    }
}

fn amounts(activity: &Activity) -> Vec<Assumed> {
    let one = |id: String, about: About, hours: Hours, text: &Text| Assumed {
        id,
        activity: Some(activity.id.clone()),
        about,
        text: text.with_text("what", &activity.title),
        why: activity.basis.clone(),
        guide: hours.into(),
        value: hours.into(),
        min: 0.0,
        max: MOST_HOURS,
        own: false,
    };
    let fixed =
        activity.hours.map(|hours| one(activity.id.clone(), About::Fixed, hours, &say::ASSUMED_FIXED));
    let per = activity.per.iter().map(|per| {
        let text = say::ASSUMED_EACH.with_text("unit", &unit(per.each));
        one(per_id(&activity.id, per.each), About::Each(per.each), per.hours(), &text)
    });
    let times = activity.times.map(|times| {
        let hours = Hours { least: times, likely: times, most: times };
        one(times_id(&activity.id), About::Times, hours, &say::ASSUMED_TIMES)
    });
    let chance = activity.chance.map(|chance| {
        let hours = Hours { least: chance, likely: chance, most: chance };
        Assumed { max: 1.0, ..one(chance_id(&activity.id), About::Chance, hours, &say::ASSUMED_CHANCE) }
    });
    fixed.into_iter().chain(per).chain(times).chain(chance).collect()
}

/// What hours grow with, in words.
pub fn unit(unit: Unit) -> Text {
    match unit {
        Unit::MillionRows => say::UNIT_MILLION_ROWS,
        Unit::Finding => say::UNIT_FINDING,
        Unit::File => say::UNIT_FILE,
        Unit::Dataset => say::UNIT_DATASET,
    }
}
