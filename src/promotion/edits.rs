//! What the plan keeps of acts, events and uses.

use jiff::civil::Date;
use toml::Value;

use super::propose::Proposal;
use crate::plan::doc::Edit;
use crate::plan::model::{Day, Plan};
use crate::text::Lang;
use crate::text::free::{free, id as named};
use crate::toml_text::Address;

/// An event as it was told.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Told {
    pub kind: String,
    pub title: Option<String>,
    pub question: Option<String>,
    pub on: Option<Date>,
    pub datasets: Vec<String>,
}

/// A use of the data as it was told.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Use {
    pub title: String,
    pub by: Option<String>,
    pub link: Option<String>,
    pub datasets: Vec<String>,
    pub text: Option<String>,
    /// Those who made it agreed to be shown.
    pub agreed: bool,
}

/// A proposal that was agreed to.
pub fn accept(proposal: &Proposal, lang: Lang) -> Vec<Edit> {
    let at = Address::new(["promotion", "action", &proposal.id]);
    vec![
        (at.child("title"), text(proposal.title.to(lang))),
        (at.child("on"), Some(Day::value(proposal.on))),
        (at.child("kind"), text(&proposal.kind)),
        (at.child("channel"), text(&proposal.channel)),
        (at.child("audience"), proposal.audience.as_deref().and_then(text)),
        (at.child("datasets"), list(std::slice::from_ref(&proposal.dataset))),
    ]
}

/// That an act was done.
pub fn done(id: &str, on: Date, note: Option<&str>) -> Vec<Edit> {
    let at = Address::new(["promotion", "action", id]);
    let mut edits = vec![(at.child("done"), Some(Day::value(on)))];
    edits.extend(note.map(|note| (at.child("note"), text(note))));
    edits
}

/// A new event, with an id that no other has.
pub fn event(plan: &Plan, told: &Told) -> (String, Vec<Edit>) {
    let day = told.on.map(|on| format!("-{on}")).unwrap_or_default();
    let id = free(&format!("{}{day}", named(&told.kind, 30, "evento")), |id| {
        plan.promotion.gathering.contains_key(id)
    });
    let at = Address::new(["promotion", "gathering", &id]);
    let said = |value: &Option<String>| value.as_deref().and_then(text);
    let edits = vec![
        (at.child("kind"), text(&told.kind)),
        (at.child("title"), said(&told.title)),
        (at.child("question"), said(&told.question)),
        (at.child("on"), told.on.map(Day::value)),
        (at.child("datasets"), list(&told.datasets)),
    ];
    (id, edits.into_iter().filter(|(_, value)| value.is_some()).collect())
}

/// Lines of a checklist that are done, by id.
pub fn ticked(event: &str, lines: &[String], on: Date) -> Vec<Edit> {
    let at = Address::new(["promotion", "gathering", event, "check"]);
    lines.iter().map(|line| (at.child(line), Some(Day::value(on)))).collect()
}

/// What came of an event, as counts.
pub fn counts(event: &str, participants: Option<u32>, projects: Option<u32>) -> Vec<Edit> {
    let at = Address::new(["promotion", "gathering", event]);
    let number = |key: &str, n: Option<u32>| Some((at.child(key), Some(Value::Integer(i64::from(n?)))));
    [number("participants", participants), number("projects", projects)].into_iter().flatten().collect()
}

/// A use of the data, with an id that no other has.
pub fn uses(plan: &Plan, told: &Use, today: Date) -> (String, Vec<Edit>) {
    let id = free(&named(&told.title, 60, "uso"), |id| plan.reuse.contains_key(id));
    let at = Address::new(["reuse", &id]);
    let said = |value: &Option<String>| value.as_deref().and_then(text);
    let agreed = if told.agreed { "yes" } else { "no" };
    let edits = vec![
        (at.child("title"), text(&told.title)),
        (at.child("by"), said(&told.by)),
        (at.child("link"), said(&told.link)),
        (at.child("datasets"), list(&told.datasets)),
        (at.child("text"), said(&told.text)),
        (at.child("on"), Some(Day::value(today))),
        (at.child("agreed"), text(agreed)),
    ];
    (id, edits.into_iter().filter(|(_, value)| value.is_some()).collect())
}

fn text(text: &str) -> Option<Value> {
    let text = crate::text::fold::clean(text);
    let text = text.trim();
    (!text.is_empty()).then(|| Value::String(text.to_string()))
}

fn list(all: &[String]) -> Option<Value> {
    (!all.is_empty()).then(|| Value::Array(all.iter().cloned().map(Value::String).collect()))
}
