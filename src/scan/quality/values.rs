//! D. Values, as far as counts tell. Personal columns have no values here, and so say nothing.

use std::collections::BTreeMap;

use super::super::model::{Column, Flag, Kind, Table};
use super::words::Words;
use super::{listed, some, total, whole};
use crate::text::fold::fold;

/// Lengths, in letters, at which systems cut texts off: fields of databases, cells of a sheet.
const CUTS: [u32; 4] = [254, 255, 256, 32_767];
/// Texts of which such a share, in hundredths, is of their kind hold something else on purpose or by mistake.
const TEXT_PURITY: std::ops::RangeInclusive<u8> = 10..=90;
/// Groups of spellings that are told.
const GROUPS: usize = 3;

fn cells(table: &Table, column: &Column) -> u64 {
    table.rows.saturating_sub(column.nulls)
}

/// D01. Detail: the kind of most cells. The count follows from a share in whole hundredths.
pub fn types_mixed(table: &Table, column: &Column, _: &Words) -> Option<Flag> {
    let mixed = match column.kind {
        Kind::Empty | Kind::Code => false,
        Kind::Text | Kind::LongText | Kind::Category => TEXT_PURITY.contains(&column.purity),
        _ => (1..100).contains(&column.purity),
    };
    let all = cells(table, column);
    let rest = all.saturating_mul(u64::from(100 - column.purity.min(100))).div_ceil(100);
    (mixed && rest > 0).then(|| some(rest, all, column.kind.name()))
}

/// D05. Keys shorter than they should be: Excel takes them for numbers.
pub fn zeros_lost(table: &Table, column: &Column, _: &Words) -> Option<Flag> {
    let full = match (column.kind, column.longest) {
        (Kind::StateKey, 1..=2) => 2,
        (Kind::MunicipalityKey, 1..=3) => 3,
        (Kind::MunicipalityKey, 4..=5) | (Kind::PostalCode, 4..=5) => 5,
        (Kind::LocalityKey, 1..=4) => 4,
        (Kind::LocalityKey, 8..=9) => 9,
        _ => return None,
    };
    let short = |(value, _): &&(String, u64)| (1..full).contains(&value.chars().count());
    let lost = column.shortest > 0 && (column.shortest as usize) < full;
    let count = total(column.top.iter().filter(short).map(|(_, count)| *count));
    lost.then(|| some(count, cells(table, column), ""))
}

/// D08. Detail: the spellings.
pub fn yes_no(table: &Table, column: &Column, words: &Words) -> Option<Flag> {
    let says = |value: &str| words.yes.contains(&fold(value)) || words.no.contains(&fold(value));
    let kind = matches!(column.kind, Kind::Boolean | Kind::Category | Kind::Text | Kind::Code);
    let spellings: Vec<&str> = column.top.iter().map(|(value, _)| value.as_str()).collect();
    let rest = total(column.top.iter().skip(2).map(|(_, count)| *count));
    let all = kind && spellings.len() > 2 && spellings.iter().all(|value| says(value));
    all.then(|| some(rest, cells(table, column), listed(spellings)))
}

/// D10. Detail: the spellings of the first groups. Count: the cells that are not in their group's usual spelling.
pub fn variants(table: &Table, column: &Column, words: &Words) -> Option<Flag> {
    if !matches!(column.kind, Kind::Category | Kind::Text) || yes_no(table, column, words).is_some() {
        return None;
    }
    let mut groups: BTreeMap<String, Vec<&(String, u64)>> = BTreeMap::new();
    for value in &column.top {
        groups.entry(bare(&value.0)).or_default().push(value);
    }
    let several: Vec<_> = groups.into_values().filter(|group| group.len() > 1).collect();
    let minor = |group: &Vec<&(String, u64)>| {
        let counts = group.iter().map(|value| value.1);
        total(counts.clone()).saturating_sub(counts.max().unwrap_or(0))
    };
    let count = total(several.iter().map(minor));
    let told = several
        .iter()
        .take(GROUPS)
        .map(|group| group.iter().map(|value| value.0.as_str()).collect::<Vec<_>>().join(" / "));
    let told: Vec<String> = told.collect();
    (!told.is_empty()).then(|| some(count, cells(table, column), listed(told.iter().map(String::as_str))))
}

/// Without what people write in several ways: case, accents, spaces, points and hyphens.
fn bare(value: &str) -> String {
    fold(value).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// D13. Detail: the length. How many are of it is not known.
pub fn cut(_: &Table, column: &Column, _: &Words) -> Option<Flag> {
    let text = matches!(column.kind, Kind::Text | Kind::LongText);
    (text && CUTS.contains(&column.longest)).then(|| whole(column.longest.to_string()))
}
