//! B. The names of the columns.

use std::collections::HashMap;

use super::super::model::{Facts, Flag, Table};
use super::words::{Words, key, parts};
use super::{columns, some, whole, whose_name};

/// Letters that a name may have: guide-facts 6.2 B05.
const LONG: usize = 20;
/// A word of so few letters without a vowel is no word.
const SHORT: usize = 5;

fn has_names(table: &Table) -> bool {
    table.columns.iter().any(|column| !column.name.trim().is_empty())
}

/// B01. A format that names its columns has no header among its rows, and needs none.
pub fn missing(_: &Facts, table: &Table, _: &Words) -> Option<Flag> {
    let none = table.header_row == 0 && table.rows > 0 && !has_names(table);
    (none && !table.columns.is_empty()).then(|| whole(""))
}

/// B02.
pub fn blank(_: &Facts, table: &Table, _: &Words) -> Option<Flag> {
    let nameless = table.columns.iter().enumerate().filter(|(_, column)| column.name.trim().is_empty());
    let nameless: Vec<usize> = nameless.map(|(at, _)| at).collect();
    has_names(table).then(|| columns(table, &nameless)).flatten()
}

/// B03. Names that differ only in case or accents clash in databases too.
pub fn repeated(_: &Facts, table: &Table, _: &Words) -> Option<Flag> {
    let mut times: HashMap<String, u32> = HashMap::new();
    for column in &table.columns {
        *times.entry(key(&column.name)).or_default() += 1;
    }
    columns(table, &whose_name(table, |name| times.get(&key(name)).is_some_and(|times| *times > 1)))
}

/// B04.
pub fn spaces(_: &Facts, table: &Table, _: &Words) -> Option<Flag> {
    columns(table, &whose_name(table, |name| name.contains(char::is_whitespace)))
}

/// B05.
pub fn long(_: &Facts, table: &Table, _: &Words) -> Option<Flag> {
    columns(table, &whose_name(table, |name| name.chars().count() > LONG))
}

/// B06. Spaces are told by B04.
pub fn signs(_: &Facts, table: &Table, _: &Words) -> Option<Flag> {
    let tame = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || c.is_whitespace();
    columns(table, &whose_name(table, |name| !name.chars().all(tame)))
}

/// B07.
pub fn abbreviated(_: &Facts, table: &Table, words: &Words) -> Option<Flag> {
    columns(table, &whose_name(table, |name| is_abbreviated(name, words)))
}

fn is_abbreviated(name: &str, words: &Words) -> bool {
    let known = |part: &str| words.plain.contains(part) || words.months.contains(part);
    let vowel = |c: char| "aeiouy".contains(c);
    let consonants = |part: &str| {
        let letters = part.chars().all(|c| c.is_ascii_alphabetic());
        letters && (2..=SHORT).contains(&part.len()) && !part.contains(vowel)
    };
    let cut = |part: &String| !known(part) && (words.abbreviations.contains(part) || consonants(part));
    !words.plain.contains(&key(name)) && parts(name).iter().any(cut)
}

/// B08.
pub fn titles(_: &Facts, table: &Table, _: &Words) -> Option<Flag> {
    let above = table.header_row.saturating_sub(1);
    (above > 0).then(|| some(above, 0, ""))
}

/// B09. Blank rows below the header are no part of it.
pub fn several(_: &Facts, table: &Table, _: &Words) -> Option<Flag> {
    let between = table.first_row.saturating_sub(table.header_row).saturating_sub(1);
    let header = table.header_row > 0 && between > table.blank_rows;
    header.then(|| some(between.saturating_add(1), 0, ""))
}

/// B10.
pub fn reserved(_: &Facts, table: &Table, words: &Words) -> Option<Flag> {
    let digit = |name: &str| name.trim_start().starts_with(|c: char| c.is_ascii_digit());
    columns(table, &whose_name(table, |name| digit(name) || words.reserved.contains(&key(name))))
}
