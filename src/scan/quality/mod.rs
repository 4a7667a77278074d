//! The rules that a file, its tables and its columns are held to; their words are in the Guide (`rules/scan.toml`).
//!
//! Rules of single cells are seen by the profile while rows go by. Those here follow from the finished [`Facts`]:
//! pure functions, one line each in [`RULES`]. [`stars`], [`score`] and [`mqa`] make figures of what was found.

use super::model::{Column, Facts, Flag, Spot, Table};

mod cells;
mod dates;
mod files;
pub mod formats;
mod headers;
pub mod metadata;
pub mod mqa;
mod persons;
mod places;
pub mod score;
pub mod stars;
#[cfg(test)]
mod tests;
mod values;
pub mod words;

use words::Words;

/// Places that a flag keeps at most.
pub const PLACES: usize = 12;

/// What stands between the parts of a detail that lists several things.
pub const PART: char = '\n';

/// A file as the rules of files see it.
#[derive(Debug, Clone, Copy)]
pub struct File<'a> {
    pub facts: &'a Facts,
    /// Without folders.
    pub name: &'a str,
    /// In bytes.
    pub size: u64,
}

/// What a rule looks at, and how.
#[derive(Debug, Clone, Copy)]
pub enum Check {
    File(fn(&File<'_>, &Words) -> Option<Flag>),
    Table(fn(&Facts, &Table, &Words) -> Option<Flag>),
    /// The column is one of the table's.
    Column(fn(&Table, &Column, &Words) -> Option<Flag>),
}

/// One rule: its code in the Guide and its check.
#[derive(Debug, Clone, Copy)]
pub struct RuleCheck {
    pub code: &'static str,
    pub check: Check,
}

const fn file(code: &'static str, check: fn(&File<'_>, &Words) -> Option<Flag>) -> RuleCheck {
    RuleCheck { code, check: Check::File(check) }
}

const fn table(code: &'static str, check: fn(&Facts, &Table, &Words) -> Option<Flag>) -> RuleCheck {
    RuleCheck { code, check: Check::Table(check) }
}

const fn column(code: &'static str, check: fn(&Table, &Column, &Words) -> Option<Flag>) -> RuleCheck {
    RuleCheck { code, check: Check::Column(check) }
}

/// Every rule that follows from finished facts, in the order of the Guide.
pub const RULES: &[RuleCheck] = &[
    file("file-not-table", files::not_table),
    file("text-not-utf8", files::not_utf8),
    file("text-bom", files::bom),
    file("delimiter-not-comma", files::delimiter),
    file("table-empty", files::empty),
    file("file-name", files::name),
    file("extension-lies", files::extension),
    file("file-large", files::large),
    file("sheets-many", files::sheets),
    table("header-missing", headers::missing),
    table("header-blank", headers::blank),
    table("header-repeated", headers::repeated),
    table("header-spaces", headers::spaces),
    table("header-long", headers::long),
    table("header-signs", headers::signs),
    table("header-abbreviated", headers::abbreviated),
    table("title-rows", headers::titles),
    table("header-rows", headers::several),
    table("header-reserved", headers::reserved),
    table("column-blank", cells::column_blank),
    column("cells-missing", cells::missing),
    table("rows-repeated", cells::rows_repeated),
    column("key-broken", cells::key_broken),
    table("table-wide", cells::wide),
    column("types-mixed", values::types_mixed),
    column("zeros-lost", values::zeros_lost),
    column("yes-no-mixed", values::yes_no),
    column("category-variants", values::variants),
    column("text-cut", values::cut),
    column("series-gaps", dates::gaps),
    column("state-key", places::state_key),
    column("municipality-key", places::municipality_key),
    column("coordinates-packed", places::packed),
    table("crs-missing", places::crs),
    column("personal-direct", persons::direct),
    column("personal-sensitive", persons::sensitive),
    column("small-cells", persons::small_cells),
    table("quasi-unique", persons::unique),
];

/// Holds a file to every rule, and writes down what each has to say: of the file in its flags, of a table in the
/// table's, of a column in the column's.
pub fn check(facts: &mut Facts, name: &str, size: u64, words: &Words) {
    let of_file = run_file(&File { facts, name, size }, words);
    let of_tables: Vec<Vec<Flag>> = facts.tables.iter().map(|table| run_table(facts, table, words)).collect();
    add(&mut facts.flags, of_file);
    for (table, flags) in facts.tables.iter_mut().zip(of_tables) {
        let of_columns: Vec<Vec<Flag>> =
            table.columns.iter().map(|column| run_column(table, column, words)).collect();
        add(&mut table.flags, flags);
        for (column, flags) in table.columns.iter_mut().zip(of_columns) {
            column.flags.extend(flags);
        }
    }
}

/// What a reader has said already is not said again.
fn add(flags: &mut Vec<Flag>, more: Vec<Flag>) {
    let fresh: Vec<Flag> =
        more.into_iter().filter(|flag| flags.iter().all(|known| known.code != flag.code)).collect();
    flags.extend(fresh);
}

fn run_file(file: &File<'_>, words: &Words) -> Vec<Flag> {
    let run = |rule: &RuleCheck| match rule.check {
        Check::File(check) => named(rule, check(file, words)),
        _ => None,
    };
    RULES.iter().filter_map(run).collect()
}

fn run_table(facts: &Facts, table: &Table, words: &Words) -> Vec<Flag> {
    let run = |rule: &RuleCheck| match rule.check {
        Check::Table(check) => named(rule, check(facts, table, words)),
        _ => None,
    };
    RULES.iter().filter_map(run).collect()
}

fn run_column(table: &Table, column: &Column, words: &Words) -> Vec<Flag> {
    let run = |rule: &RuleCheck| match rule.check {
        Check::Column(check) => named(rule, check(table, column, words)),
        _ => None,
    };
    RULES.iter().filter_map(run).collect()
}

fn named(rule: &RuleCheck, flag: Option<Flag>) -> Option<Flag> {
    flag.map(|flag| Flag { code: rule.code.to_string(), ..flag })
}

/// A flag of the whole.
fn whole(detail: impl Into<String>) -> Flag {
    Flag { detail: detail.into(), ..Flag::default() }
}

/// A flag of so many out of so many.
fn some(count: u64, of: u64, detail: impl Into<String>) -> Flag {
    Flag { count, of, detail: detail.into(), ..Flag::default() }
}

/// A flag about columns of a table, by their positions; `None` without any.
fn columns(table: &Table, at: &[usize]) -> Option<Flag> {
    let spot = |at: &usize| Spot { row: table.header_row, column: u32::try_from(*at).ok() };
    let places = at.iter().take(PLACES).map(spot).collect();
    let (count, of) = (at.len() as u64, table.columns.len() as u64);
    (count > 0).then(|| Flag { count, of, places, ..Flag::default() })
}

/// Positions of the columns whose name fits.
fn whose_name(table: &Table, fits: impl Fn(&str) -> bool) -> Vec<usize> {
    let named = table.columns.iter().enumerate();
    named
        .filter(|(_, column)| !column.name.trim().is_empty() && fits(&column.name))
        .map(|(at, _)| at)
        .collect()
}

/// The sum of counts that a file may have made absurd.
fn total(counts: impl Iterator<Item = u64>) -> u64 {
    counts.fold(0, u64::saturating_add)
}

/// Things listed in a detail.
fn listed<'a>(things: impl IntoIterator<Item = &'a str>) -> String {
    things.into_iter().collect::<Vec<_>>().join(&PART.to_string())
}
