//! What a reviewer has read: short hashes of every part of the plan, so that the next time only what changed is shown.
//!
//! Parts: `institution`, `team`, … by the keys of the file; each dataset by itself (`dataset.obras`); each remark by
//! itself (`remark.obs-3f2a9c1b`), so that what was answered is seen too. What stands beside an answer (pending, notes,
//! origin) belongs to the part of the answer.

use std::collections::BTreeMap;

use toml::{Table, Value};

use super::{Voice, seed};
use crate::hash::sha256;
use crate::plan::doc::Edit;
use crate::plan::model::{Day, Pass};
use crate::plan::typed::typed;
use crate::text::fold::fold;
use crate::toml_text::Address;
use crate::toml_text::address::leaves;

/// Keys that say nothing of the institution.
const APART: [&str; 5] = ["format", "revision", "id", "language", "pass"];
/// Tables whose keys are addresses of answers.
const BESIDE: [&str; 5] = ["pending", "not_applicable", "note", "origin", "again"];
/// Letters of a part's hash.
const LETTERS: usize = 12;

/// Short hash of what each part says, by part.
pub type Parts = BTreeMap<String, String>;

/// What became of a part since it was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    Changed,
    New,
    Gone,
}

/// The parts of a plan. The order of keys and the way that values are written do not count.
pub fn parts(tree: &Table) -> Parts {
    let mut lines: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (at, value) in leaves(tree) {
        if let Some(part) = part_of(&at) {
            lines.entry(part).or_default().push(format!("{at} = {}", canonical(value)));
        }
    }
    lines.into_iter().map(|(part, lines)| (part, hashed(lines))).collect()
}

fn hashed(mut lines: Vec<String>) -> String {
    lines.sort_unstable();
    let mut hash = sha256(lines.join("\u{0}"));
    hash.truncate(LETTERS);
    hash
}

/// A value in one form, whatever the file's; tables inside lists have their keys in order.
fn canonical(value: &Value) -> String {
    match value {
        Value::Array(items) => format!("[{}]", items.iter().map(canonical).collect::<Vec<_>>().join(",")),
        Value::Table(table) => {
            let mut lines: Vec<String> =
                table.iter().map(|(key, value)| format!("{key:?}={}", canonical(value))).collect();
            lines.sort_unstable();
            format!("{{{}}}", lines.join(","))
        }
        Value::String(text) => format!("{text:?}"),
        other => other.to_string(),
    }
}

/// The part that an address belongs to; `None` for what says nothing of the institution.
pub fn part_of(at: &Address) -> Option<String> {
    let mut parts = at.0.iter();
    let first = parts.next()?;
    if APART.contains(&first.as_str()) {
        return None;
    }
    let second = parts.next();
    match (first.as_str(), second) {
        (beside, Some(about)) if BESIDE.contains(&beside) => part_of(&Address::parse(about)),
        ("dataset" | "remark" | "removed", Some(id)) => Some(Address::new([first, id]).to_string()),
        _ => Some(Address::new([first]).to_string()),
    }
}

/// The edits that keep a pass, in the place of the earlier ones of the same person.
pub fn edits(tree: &Table, parts: &Parts, voice: Voice<'_>) -> Vec<Edit> {
    let passes = tree.get("pass").and_then(Value::as_table);
    let mut edits: Vec<Edit> = of(tree, voice.by)
        .into_iter()
        .filter(|(id, _)| passes.is_some_and(|all| all.contains_key(id)))
        .map(|(id, _)| (Address::new(["pass", &id]), None))
        .collect();
    let revision = super::revision(tree);
    let on = voice.on.to_string();
    let words: Vec<String> = parts.iter().map(|(part, hash)| format!("{part}={hash}")).collect();
    let id = format!("pas-{}", seed(&[voice.by, &on, &revision.to_string(), &words.join(",")]));
    let mut table = Table::new();
    table.insert("by".into(), voice.by.into());
    table.insert("on".into(), Day::value(voice.on));
    table.insert("revision".into(), revision);
    let parts = parts.iter().map(|(part, hash)| (part.clone(), hash.as_str().into())).collect();
    table.insert("part".into(), Value::Table(parts));
    let at = Address::new(["pass", &id]);
    edits.retain(|(old, _)| *old != at);
    if at.get(tree).is_none() {
        edits.push((at, Some(Value::Table(table))));
    }
    edits
}

/// The passes of a plan by id.
pub fn all(tree: &Table) -> BTreeMap<String, Pass> {
    let Some(all) = tree.get("pass").filter(|all| all.is_table()) else { return BTreeMap::new() };
    typed(&Table::from_iter([("pass".to_string(), all.clone())])).pass
}

/// The passes of a person, the last first. Names are compared without accents and case.
pub fn of(tree: &Table, by: &str) -> Vec<(String, Pass)> {
    let theirs = |pass: &Pass| fold(pass.by.as_deref().unwrap_or_default()) == fold(by);
    let mut passes: Vec<(String, Pass)> = all(tree).into_iter().filter(|(_, pass)| theirs(pass)).collect();
    let key = |pass: &Pass| (pass.on.as_ref().and_then(Day::date), pass.revision);
    passes.sort_by(|(a, one), (b, other)| key(other).cmp(&key(one)).then_with(|| a.cmp(b)));
    passes
}

/// What changed from the parts that were read to those there are now, by part.
pub fn changes(read: &Parts, now: &Parts) -> BTreeMap<String, Change> {
    let mut changes = BTreeMap::new();
    for (part, hash) in now {
        match read.get(part) {
            Some(same) if same == hash => {}
            Some(_) => drop(changes.insert(part.clone(), Change::Changed)),
            None => drop(changes.insert(part.clone(), Change::New)),
        }
    }
    let gone = read.keys().filter(|part| !now.contains_key(*part));
    changes.extend(gone.map(|part| (part.clone(), Change::Gone)));
    changes
}
