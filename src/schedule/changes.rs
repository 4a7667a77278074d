//! What two versions of a plan say of promises: dates that moved and datasets that left, with or without a reason.
//!
//! A dataset that is there no more may be there under another id, or inside another one: [`successors`] sees it by its
//! files, then by its title.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::day;
use super::words::{long, shown};
use crate::diag::{Finding, Place};
use crate::plan::model::{Dataset, Plan, Removed, Shifted};
use crate::text::fold::fold;
use crate::text::schedule as say;
use crate::toml_text::Address;

/// What became of the promise of one dataset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promise {
    /// Id in the later plan; in the earlier one when it is gone.
    pub dataset: String,
    pub title: String,
    pub fate: Fate,
    pub from: Option<Date>,
    pub to: Option<Date>,
    /// What the later plan gives as reasons, in order.
    pub reasons: Vec<Why>,
    /// The reasons lead from what was promised to what is.
    pub explained: bool,
}

/// What happened to a dataset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// Its date is another one.
    Moved,
    /// It has no date any more.
    Undated,
    /// It is called otherwise, or has another id; its date may have moved too.
    Renamed {
        before: String,
    },
    /// It is inside others now: their titles.
    Joined {
        into: Vec<String>,
    },
    Gone,
    /// A dataset that was not there, with a date.
    New,
}

/// A reason that a plan gives.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Why {
    pub why: String,
    pub by: Option<String>,
    pub on: Option<Date>,
}

/// What became of every promise, in the order of ids: what moved, is called otherwise, joined, left, or is new.
pub fn promises(before: &Plan, after: &Plan) -> Vec<Promise> {
    let successors = successors(before, after);
    let stayed = before.dataset.iter().filter_map(|(id, old)| match after.dataset.get(id) {
        Some(new) => stays(id, old, new),
        None => Some(left(id, old, after, successors.get(id).map(Vec::as_slice).unwrap_or_default())),
    });
    let came =
        |id: &String| !before.dataset.contains_key(id) && !successors.values().flatten().any(|to| to == id);
    let new = after.dataset.iter().filter(|(id, _)| came(id)).filter_map(|(id, dataset)| {
        let to = Some(day(dataset.commitment.date.as_ref())?);
        let title = title(id, dataset);
        let (dataset, fate) = (id.clone(), Fate::New);
        Some(Promise { dataset, title, fate, from: None, to, reasons: Vec::new(), explained: true })
    });
    stayed.chain(new).collect()
}

/// Promises of `before` that `after` changed without saying why: `moved-without-reason`, `removed-without-reason`.
///
/// A dataset that had no promised date may leave without a word.
pub fn unexplained(before: &Plan, after: &Plan) -> Vec<Finding> {
    let promises = promises(before, after);
    let silent = promises.iter().filter(|one| !one.explained);
    silent.filter_map(|one| one.from.map(|from| finding(one, from))).collect()
}

fn finding(one: &Promise, from: Date) -> Finding {
    let id = one.dataset.as_str();
    if one.fate == Fate::Gone {
        return Finding::new("removed-without-reason", place(&["dataset", id], None)).arg("name", &one.title);
    }
    Finding::new("moved-without-reason", place(&["dataset", id, "commitment", "date"], Some("C01")))
        .arg("name", &one.title)
        .arg_text("from", long(from))
        .arg_text("to", one.to.map_or(say::NO_DATE, long))
}

/// The datasets of `after` that have what those of `before` had that are gone, by the id of these.
pub fn successors(before: &Plan, after: &Plan) -> BTreeMap<String, Vec<String>> {
    let gone = before.dataset.iter().filter(|(id, _)| !after.dataset.contains_key(*id));
    let found = |(id, old): (&String, &Dataset)| {
        let files = files(old);
        let holds = |new: &Dataset| self::files(new).iter().any(|file| files.contains(file));
        let by_files: Vec<String> =
            after.dataset.iter().filter(|(_, new)| holds(new)).map(|(id, _)| id.clone()).collect();
        let named = |(other, new): &(&String, &Dataset)| {
            let same = fold(new.title.as_deref().unwrap_or_default())
                == fold(old.title.as_deref().unwrap_or_default());
            !before.dataset.contains_key(*other) && new.title.is_some() && same
        };
        let by_title = || after.dataset.iter().filter(named).map(|(id, _)| id.clone()).collect();
        let all = if by_files.is_empty() { by_title() } else { by_files };
        (!all.is_empty()).then(|| (id.clone(), all))
    };
    gone.filter_map(found).collect()
}

/// What tells the files of a dataset: contents, places, addresses.
fn files(dataset: &Dataset) -> Vec<String> {
    let of = |file: &crate::plan::model::Distribution| {
        [("h", &file.sha256), ("p", &file.path), ("u", &file.download_url)]
            .into_iter()
            .filter_map(|(kind, value)| {
                value.as_deref().filter(|v| !v.is_empty()).map(|v| format!("{kind}{v}"))
            })
            .collect::<Vec<_>>()
    };
    dataset.distribution.values().flat_map(of).collect()
}

/// A dataset that both have.
fn stays(id: &str, old: &Dataset, new: &Dataset) -> Option<Promise> {
    let (from, to) = (day(old.commitment.date.as_ref()), day(new.commitment.date.as_ref()));
    let (was, is) = (title(id, old), title(id, new));
    let moved = from.is_some() && from != to;
    let fate = match () {
        () if was != is => Fate::Renamed { before: was },
        () if moved && to.is_none() => Fate::Undated,
        () if moved => Fate::Moved,
        () => return None,
    };
    let reasons = if moved { told(new) } else { Vec::new() };
    let explained = !moved || from.is_some_and(|from| explained(new, from, to));
    Some(Promise { dataset: id.to_string(), title: is, fate, from, to, reasons, explained })
}

/// A dataset that only the earlier one has under this id.
fn left(id: &str, old: &Dataset, after: &Plan, into: &[String]) -> Promise {
    let from = day(old.commitment.date.as_ref());
    let was = title(id, old);
    let heirs: Vec<(&String, &Dataset)> =
        into.iter().filter_map(|id| after.dataset.get_key_value(id)).collect();
    let to = heirs.iter().filter_map(|(_, heir)| day(heir.commitment.date.as_ref())).min();
    let removed = removed(id, old, after);
    let mut reasons: Vec<Why> =
        removed.iter().filter_map(|one| why(&one.why, &one.by, one.on.as_ref())).collect();
    // What is promised no later than before keeps the promise.
    let kept = from.is_none() || to.is_some_and(|to| from >= Some(to));
    let by_heir = heirs.iter().any(|(_, heir)| from.is_some_and(|from| explained(heir, from, to)));
    let explained = kept || !reasons.is_empty() || (!heirs.is_empty() && by_heir);
    if let ([(_, heir)], false) = (heirs.as_slice(), kept) {
        reasons.extend(told(heir));
    }
    let (dataset, title, fate) = match heirs.as_slice() {
        [] => (id.to_string(), was, Fate::Gone),
        [(heir, new)] if title(heir, new) == was => {
            (heir.to_string(), was.clone(), Fate::Renamed { before: was })
        }
        heirs => {
            let into = heirs.iter().map(|(id, heir)| self::title(id, heir)).collect();
            (id.to_string(), was, Fate::Joined { into })
        }
    };
    Promise { dataset, title, fate, from, to, reasons, explained }
}

/// What the later plan keeps of a dataset that left.
fn removed<'p>(id: &str, old: &Dataset, after: &'p Plan) -> Option<&'p Removed> {
    let same =
        |(key, one): &(&String, &Removed)| *key == id || (one.title.is_some() && one.title == old.title);
    after.removed.iter().find(same).map(|(_, one)| one)
}

/// Whether moves that are kept, each with its reason, lead from one date to the other.
fn explained(new: &Dataset, from: Date, to: Option<Date>) -> bool {
    let told = |one: &&Shifted| one.why.as_deref().is_some_and(|why| !why.trim().is_empty());
    let steps = new.commitment.shifted.values().filter(told);
    let mut at = Some(from);
    for step in steps {
        if day(step.from.as_ref()) == at {
            at = day(step.to.as_ref());
        }
    }
    at == to
}

/// The reasons that a dataset gives for its dates.
fn told(dataset: &Dataset) -> Vec<Why> {
    dataset.commitment.shifted.values().filter_map(|one| why(&one.why, &one.by, one.on.as_ref())).collect()
}

fn why(why: &Option<String>, by: &Option<String>, on: Option<&crate::plan::model::Day>) -> Option<Why> {
    let why = why.as_deref().map(str::trim).filter(|why| !why.is_empty())?;
    let by = by.as_deref().map(str::trim).filter(|by| !by.is_empty()).map(shown);
    Some(Why { why: shown(why), by, on: day(on) })
}

fn title(id: &str, dataset: &Dataset) -> String {
    shown(dataset.title.as_deref().filter(|title| !title.trim().is_empty()).unwrap_or(id))
}

fn place(at: &[&str], question: Option<&str>) -> Place {
    let address = Address::new(at.iter().copied()).to_string();
    Place { address: Some(address), question: question.map(String::from), ..Place::default() }
}
