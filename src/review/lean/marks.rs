//! What side tables of a plan say about answers: pending, does not apply, not confirmed yet, not in this copy. Their addresses are
//! brought to numbers once, so that no address is made for each question.

use std::borrow::Cow;
use std::collections::HashMap;

use toml_spanner::{Item, Table, Value};

use super::super::known::keys::InPlan;
use super::super::known::{Known, first};
use super::values::{Slots, text};
use crate::toml_text::Address;

pub(super) const PENDING: u8 = 1;
pub(super) const NOT_APPLICABLE: u8 = 2;
pub(super) const UNCONFIRMED: u8 = 4;
/// Given, and kept by the institution when it shared this copy.
pub(super) const STAYED: u8 = 8;

/// From this many ids on they are looked up by hash.
const MANY: usize = 16;

/// One mark. Datasets and files are counted from 1; 0 is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Mark {
    pub dataset: u32,
    pub file: u32,
    pub slot: u16,
    pub bits: u8,
}

/// Marks of a plan about answers that the Guide asks for, in the order of the scopes.
pub(super) fn marks<'a>(top: &Slots<'_, 'a>, datasets: &[Entry<'_, 'a>], known: &Known) -> Vec<Mark> {
    let mut reader = Reader { known, datasets, ids: None, files: HashMap::new() };
    let mut found = Vec::new();
    for (key, bits) in [(InPlan::Pending, PENDING), (InPlan::NotApplicable, NOT_APPLICABLE)] {
        let entries = top[key as usize].and_then(Item::as_table).map_or(&[][..], Table::entries);
        found.extend(entries.iter().filter_map(|(at, _)| reader.mark(at.name, bits)));
    }
    let origins = top[InPlan::Origin as usize].and_then(Item::as_table).map_or(&[][..], Table::entries);
    for (at, origin) in origins {
        if unconfirmed(origin) {
            found.extend(reader.mark(at.name, UNCONFIRMED));
        }
    }
    found.extend(stays(top[InPlan::Stays as usize]).filter_map(|at| reader.mark(at, STAYED)));
    found.sort_unstable();
    found
}

/// Addresses of answers that are not in a copy for others.
pub(super) fn stays<'a>(item: Option<&Item<'a>>) -> impl Iterator<Item = &'a str> {
    let items = match item.map(Item::value) {
        Some(Value::Array(items)) => items.as_slice(),
        _ => &[],
    };
    items.iter().filter_map(|at| text(Some(at)))
}

/// Whether an origin says that nobody has confirmed the answer yet.
pub(super) fn unconfirmed(origin: &Item<'_>) -> bool {
    let from = origin.as_table().and_then(|origin| text(origin.get("from")));
    matches!(from, Some("scan" | "recommended"))
}

/// A dataset or a file, by id; not every one is a table.
pub(super) type Entry<'t, 'a> = (&'a str, Option<&'t Table<'a>>);

/// The items of a map by their ids, whatever they are.
pub(super) fn entries<'t, 'a>(item: Option<&'t Item<'a>>) -> Vec<Entry<'t, 'a>> {
    let entries = item.and_then(Item::as_table).map_or(&[][..], Table::entries);
    entries.iter().map(|(key, item)| (key.name, item.as_table())).collect()
}

/// Ids as addresses write them, and where they stand.
type Ids<'a> = HashMap<Cow<'a, str>, u32>;

struct Reader<'r, 't, 'a> {
    known: &'r Known,
    datasets: &'r [Entry<'t, 'a>],
    ids: Option<Ids<'a>>,
    files: HashMap<u32, Ids<'a>>,
}

impl<'a> Reader<'_, '_, 'a> {
    fn mark(&mut self, at: &str, bits: u8) -> Option<Mark> {
        let [plan, of_dataset, of_file] = &self.known.marks;
        if let Some(slot) = plan.get(at) {
            return Some(Mark { dataset: 0, file: 0, slot: *slot, bits });
        }
        let (id, rest) = first(at.strip_prefix("dataset.")?)?;
        let dataset = self.dataset(id)?;
        if let Some(slot) = of_dataset.get(rest) {
            return Some(Mark { dataset, file: 0, slot: *slot, bits });
        }
        let (id, rest) = first(rest.strip_prefix("distribution.")?)?;
        let slot = *of_file.get(rest)?;
        Some(Mark { dataset, file: self.file(dataset, id)?, slot, bits })
    }

    fn dataset(&mut self, id: &str) -> Option<u32> {
        if self.datasets.len() < MANY && !quoted(id) {
            return place(self.datasets.iter().position(|(name, _)| *name == id)?);
        }
        let datasets = self.datasets;
        self.ids.get_or_insert_with(|| ids(datasets)).get(id).copied()
    }

    fn file(&mut self, dataset: u32, id: &str) -> Option<u32> {
        let at = usize::try_from(dataset).ok()?.checked_sub(1)?;
        let table = self.datasets.get(at)?.1;
        let made = || ids(&entries(table.and_then(|table| table.get("distribution"))));
        self.files.entry(dataset).or_insert_with(made).get(id).copied()
    }
}

fn ids<'a>(entries: &[Entry<'_, 'a>]) -> Ids<'a> {
    entries.iter().enumerate().filter_map(|(at, (id, _))| Some((written(id), place(at)?))).collect()
}

fn place(at: usize) -> Option<u32> {
    u32::try_from(at + 1).ok()
}

/// An id as it stands in an address.
fn written(id: &str) -> Cow<'_, str> {
    let bare = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    if !id.is_empty() && id.bytes().all(bare) {
        return Cow::Borrowed(id);
    }
    Cow::Owned(Address::new([id]).to_string())
}

fn quoted(id: &str) -> bool {
    id.starts_with(['"', '\''])
}
