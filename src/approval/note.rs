//! What noting, revoking and withdrawing change in a plan.

use jiff::civil::Date;
use toml::{Table, Value};

use super::{ROLES, label};
use crate::folio::Folio;
use crate::guide::model::Guide;
use crate::plan::doc::Edit;
use crate::plan::model::Plan;
use crate::text::fold::fold;
use crate::toml_text::Address;
use crate::wizard::marks::day;

/// One agreement.
#[derive(Debug, Clone, PartialEq)]
pub struct Given<'a> {
    pub role: &'a str,
    /// Who agrees.
    pub by: &'a str,
    pub on: Date,
    /// Of the content that was seen.
    pub folio: &'a Folio,
    /// The letter, as an answer of the kind `evidence`.
    pub evidence: Option<Value>,
}

/// Writes an agreement in the place of the one before.
pub fn noted(plan: &Plan, dataset: &str, given: &Given<'_>) -> Edit {
    let mut table = Table::new();
    table.insert("by".into(), given.by.into());
    if let Some(post) = post(plan, given) {
        table.insert("post".into(), post.into());
    }
    table.insert("on".into(), day(given.on));
    table.insert("folio".into(), given.folio.to_string().into());
    if let Some(evidence) = &given.evidence {
        table.insert("evidence".into(), evidence.clone());
    }
    (at(dataset, given.role), Some(Value::Table(table)))
}

/// Takes an agreement away.
pub fn revoked(dataset: &str, role: &str) -> Edit {
    (at(dataset, role), None)
}

/// A dataset that goes offline: why, who agreed, with which minutes.
pub fn withdrawn(dataset: &str, why: &str, agreed_by: &str, (minutes, on): (Option<Value>, Date)) -> Edit {
    let mut table = Table::new();
    table.insert("on".into(), day(on));
    table.insert("why".into(), why.into());
    table.insert("agreed_by".into(), agreed_by.into());
    if let Some(minutes) = minutes {
        table.insert("minutes".into(), minutes);
    }
    (Address::new(["dataset", dataset, "withdrawn"]), Some(Value::Table(table)))
}

fn at(dataset: &str, role: &str) -> Address {
    Address::new(["dataset", dataset, "approval", role])
}

/// The post of whoever the plan names for the role.
fn post(plan: &Plan, given: &Given<'_>) -> Option<String> {
    let person = match given.role {
        "liaison" => &plan.team.liaison,
        "administrator" => &plan.team.administrator,
        _ => return None,
    };
    let same = person.name.as_deref().is_some_and(|name| fold(name) == fold(given.by));
    person.post.clone().filter(|_| same)
}

/// The role that a person means, in either language.
pub fn role_named(guide: &Guide, typed: &str) -> Option<&'static str> {
    let typed = fold(typed);
    let words: [&[&str]; 4] = [
        &["enlace"],
        &[
            "administrador",
            "administradora",
            "administracion",
            "administrador de datos",
            "data administrator",
        ],
        &["area", "responsable", "dueno", "duena", "keeper"],
        &["transparencia", "unidad de transparencia"],
    ];
    let means = |(role, words): &(&'static str, &[&str])| {
        let label = label(guide, role);
        *role == typed
            || words.contains(&typed.as_str())
            || fold(&label.es) == typed
            || fold(&label.en) == typed
    };
    ROLES.into_iter().zip(words).find(means).map(|(role, _)| role)
}
