//! Whose agreement is needed, and who gave it.

use super::Needed;
use crate::catalog::{Copy, Dataset};
use crate::folio::Folio;
use crate::guide::model::Guide;
use crate::plan::model::{self, Person, Plan};
use crate::text::{Text, approve as say};

/// Roles that can be noted, in the order in which they are asked.
pub const ROLES: [&str; 4] = ["liaison", "administrator", "owner", "transparency"];

/// How a role is called; of what the plan itself is, who authorises the plan.
pub fn label(guide: &Guide, role: &str) -> Text {
    match role {
        "owner" => say::OWNER,
        "plan" => say::AUTHORITY,
        other => guide.term_label("roles", other),
    }
}

/// Ids of the questions that say who has a role, the first one to be answered first.
pub fn asks(role: &str) -> &'static [&'static str] {
    match role {
        "liaison" => &["team.liaison.name"],
        "administrator" => &["team.administrator.name"],
        "owner" => &["dataset.commitment.owner", "dataset.unit"],
        "plan" => &["schedule.authorized_by", "schedule.authorization"],
        _ => &[],
    }
}

/// Where an agreement is noted that is noted in an answer: that of what is made of the plan itself.
pub fn answered_at(guide: &Guide, role: &str) -> Option<Text> {
    let question = guide.question(asks(role).last()?).filter(|_| role == "plan")?;
    Some(say::AT_QUESTION.with("code", &question.code))
}

/// For a row of the inventory.
pub(super) fn of_row(plan: &Plan, row: &model::Dataset, dataset: &Dataset, folio: &Folio) -> Vec<Needed> {
    let team = &plan.team;
    let owner = said(&row.commitment.owner).or_else(|| said(&row.unit)).unwrap_or_default();
    let mut named = vec![
        ("liaison", called(&team.liaison)),
        ("administrator", called(&team.administrator)),
        ("owner", owner),
    ];
    if treated(row, dataset)
        && let Some(name) = transparency(plan)
    {
        named.push(("transparency", name));
    }
    named.into_iter().map(|(role, name)| one(row, role, name, folio)).collect()
}

fn one(row: &model::Dataset, role: &str, name: String, folio: &Folio) -> Needed {
    let noted = row.approval.get(role);
    let same =
        noted.is_some_and(|noted| noted.folio.as_deref().and_then(Folio::read).as_ref() == Some(folio));
    let day = noted.and_then(|noted| noted.on.as_ref()).and_then(model::Day::date);
    let given = day.filter(|_| same && !name.is_empty());
    Needed { role: role.to_string(), stale: noted.is_some() && !same, name, given }
}

/// For what the plan itself is: whoever authorises the plan, with the document that does it.
pub(super) fn of_plan(guide: &Guide, plan: &Plan) -> Vec<Needed> {
    let chosen = said(&plan.schedule.authorized_by);
    let question = guide.question("schedule.authorized_by");
    let name = chosen.map(|id| {
        let choice = question.and_then(|question| question.choices.iter().find(|choice| choice.id == id));
        choice.map_or(id, |choice| choice.es.clone())
    });
    let name = name.unwrap_or_default();
    let signed = plan.schedule.authorization.as_ref().and_then(|document| document.date.as_ref());
    let given = signed.and_then(model::Day::date).filter(|_| !name.is_empty());
    vec![Needed { role: "plan".into(), name, given, stale: false }]
}

fn called(person: &Person) -> String {
    said(&person.name).or_else(|| said(&person.post)).unwrap_or_default()
}

/// Whether what is published was made from personal data.
fn treated(row: &model::Dataset, dataset: &Dataset) -> bool {
    let made = |id: &str| row.distribution.get(id).and_then(|file| file.prepared.as_ref());
    let in_files = dataset
        .distributions
        .iter()
        .filter(|file| matches!(file.copy, Copy::Prepared(_)))
        .any(|file| made(&file.id).is_some_and(|made| !made.treatment.is_empty()));
    in_files || row.personal.status.as_deref() == Some("yes")
}

/// Whoever of those who work on the plan is of the Transparency unit.
fn transparency(plan: &Plan) -> Option<String> {
    let of = |one: &&model::Capacity| one.roles.iter().any(|role| role == "transparency");
    plan.schedule.capacity.values().filter(of).find_map(|one| said(&one.name))
}

fn said(value: &Option<String>) -> Option<String> {
    value.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(String::from)
}
