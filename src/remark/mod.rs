//! Remarks of reviewers inside a plan: what was said of which answer, what came back, what changed since.
//!
//! [`remarks`] reads them, [`say`] and [`reply`] give the edits that write them, [`pass`] keeps what a reviewer has
//! read. A reviewer writes keys of `remark` and `pass` and nothing else: [`own`] is what holds it.

use jiff::civil::Date;
use toml::{Table, Value};

use crate::hash::sha256;
use crate::plan::doc::Edit;
use crate::plan::model::{Day, Standing, Turn};
use crate::toml_text::Address;

pub use crate::plan::typed::remarks;

pub mod pass;
pub mod since;
#[cfg(test)]
mod tests;

/// Letters of the short hashes that ids end in.
const SHORT: usize = 8;

/// A remark as it is said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct New {
    /// Address of the answer; empty for the whole plan.
    pub at: String,
    pub text: String,
    /// What would satisfy it.
    pub wanted: String,
    /// `error`, `missing`, `warning` or `info`.
    pub severity: String,
    /// Code of the finding that it came from.
    pub rule: String,
    /// The answer as it is, in words.
    pub was: String,
}

/// Who speaks, on what day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Voice<'a> {
    pub by: &'a str,
    pub on: Date,
}

/// Why something cannot be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// No remark has this id.
    Unknown,
    /// It is closed: only whoever reviews opens it again.
    Closed,
    /// It is not closed, so there is nothing to open.
    NotClosed,
    /// Disagreement and insistence without a word of why.
    NoText,
}

/// The edits that say a remark, and its id. Saying the same again changes nothing.
pub fn say(tree: &Table, new: &New, voice: Voice<'_>) -> (String, Vec<Edit>) {
    let on = voice.on.to_string();
    let seed = seed(&[&new.at, &new.text, &new.wanted, voice.by, &on]);
    let id = format!("obs-{seed}");
    let mut table = Table::new();
    let words = [
        ("at", &new.at),
        ("text", &new.text),
        ("wanted", &new.wanted),
        ("by", &voice.by.to_string()),
        ("severity", &new.severity),
        ("rule", &new.rule),
        ("was", &new.was),
    ];
    for (key, word) in words.into_iter().filter(|(_, word)| !word.is_empty()) {
        table.insert(key.into(), word.as_str().into());
    }
    table.insert("on".into(), Day::value(voice.on));
    table.insert("status".into(), Standing::Open.status().into());
    table.insert("revision".into(), revision(tree));
    let at = Address::new(["remark", &id]);
    let edits = if at.get(tree).is_some() { Vec::new() } else { vec![(at, Some(Value::Table(table)))] };
    (id, edits)
}

/// The edits that say one more turn about a remark.
///
/// # Errors
/// When there is no such remark, it does not stand where this could be said, or a reason is missing.
pub fn reply(tree: &Table, id: &str, turn: Turn, text: &str, voice: Voice<'_>) -> Result<Vec<Edit>, Refused> {
    let all = remarks(tree);
    let remark = all.get(id).ok_or(Refused::Unknown)?;
    allowed(remark.standing(), turn, text)?;
    let number = 1 + remark.said.values().filter_map(|said| said.turn).max().unwrap_or(0).max(0);
    let on = voice.on.to_string();
    let key = format!("{number}-{}", seed(&[id, turn.word(), text, voice.by, &on]));
    let mut table = Table::new();
    table.insert("kind".into(), turn.word().into());
    for (key, word) in [("text", text), ("by", voice.by)].into_iter().filter(|(_, word)| !word.is_empty()) {
        table.insert(key.into(), word.into());
    }
    table.insert("on".into(), Day::value(voice.on));
    table.insert("turn".into(), Value::Integer(number));
    table.insert("revision".into(), revision(tree));
    let at = Address::new(["remark", id]);
    let status = Value::from(turn.leads_to().status());
    Ok(vec![(at.child("status"), Some(status)), (at.child("said").child(key), Some(Value::Table(table)))])
}

fn allowed(standing: Standing, turn: Turn, text: &str) -> Result<(), Refused> {
    match (standing == Standing::Closed, turn) {
        (true, Turn::Reopen) => Ok(()),
        (true, _) => Err(Refused::Closed),
        (false, Turn::Reopen) => Err(Refused::NotClosed),
        (false, Turn::Disagree | Turn::Insist) if text.trim().is_empty() => Err(Refused::NoText),
        (false, _) => Ok(()),
    }
}

/// Whether edits write only what a reviewer may write.
pub fn own(edits: &[Edit]) -> bool {
    edits.iter().all(|(at, _)| at.0.len() > 1 && matches!(at.0[0].as_str(), "remark" | "pass"))
}

/// A short hash of some words; where one ends and the next begins counts.
fn seed(words: &[&str]) -> String {
    let mut hash = sha256(words.iter().map(|word| format!("{}:{word}", word.len())).collect::<String>());
    hash.truncate(SHORT);
    hash
}

fn revision(tree: &Table) -> Value {
    Value::Integer(tree.get("revision").and_then(Value::as_integer).unwrap_or(0))
}

/// The day that a plan keeps.
pub fn date(on: Option<&Day>) -> Option<Date> {
    on.and_then(Day::date)
}
