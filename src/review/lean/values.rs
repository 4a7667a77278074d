//! Values of a tree as the plan's schema wants them; of another type, they are absent.

use jiff::civil::Date;
use toml_spanner::{Item, Table, Value};

use super::super::known::Trie;

/// The values of one scope, by the number of their path.
pub(super) type Slots<'t, 'a> = Vec<Option<&'t Item<'a>>>;

/// Finds every value of a scope in one walk.
pub(super) fn slots<'t, 'a>(table: Option<&'t Table<'a>>, paths: &Trie) -> Slots<'t, 'a> {
    let mut found = vec![None; paths.len()];
    if let Some(table) = table {
        walk(table, paths, 0, &mut found);
    }
    found
}

fn walk<'t, 'a>(table: &'t Table<'a>, paths: &Trie, at: u16, found: &mut Slots<'t, 'a>) {
    for (key, item) in table {
        let Some(node) = paths.child(at, key.name) else { continue };
        if let Some(slot) = paths.slot(node) {
            found[slot] = Some(item);
        }
        // As deep as the Guide's keys, whatever the file holds.
        if paths.goes_on(node)
            && let Some(inner) = item.as_table()
        {
            walk(inner, paths, node, found);
        }
    }
}

/// A text, borrowed for as long as the plan's text lasts.
pub(super) fn text<'a>(item: Option<&Item<'a>>) -> Option<&'a str> {
    match item?.value() {
        Value::String(text) => Some(text),
        _ => None,
    }
}

pub(super) fn whole(item: Option<&Item<'_>>) -> Option<i64> {
    item?.as_i64()
}

/// A day; a time is left aside.
pub(super) fn day(item: Option<&Item<'_>>) -> Option<Date> {
    let day = item?.as_datetime()?.date()?;
    Date::new(i16::try_from(day.year).ok()?, i8::try_from(day.month).ok()?, i8::try_from(day.day).ok()?).ok()
}

/// The items of a map by their ids; what is not a table in it is left out.
pub(super) fn tables<'t, 'a>(
    item: Option<&'t Item<'a>>,
) -> impl Iterator<Item = (&'a str, &'t Table<'a>)> + use<'t, 'a> {
    let entries = item.and_then(Item::as_table).map_or(&[][..], Table::entries);
    entries.iter().filter_map(|(key, item)| Some((key.name, item.as_table()?)))
}

/// Whether a value says nothing: no letters, no items, no keys.
pub(super) fn is_blank(item: &Item<'_>) -> bool {
    match item.value() {
        Value::String(text) => text.trim().is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Table(table) => table.is_empty(),
        _ => false,
    }
}

/// Whether something is written there.
pub(super) fn says(text: Option<&str>) -> bool {
    text.is_some_and(|text| !text.trim().is_empty())
}
