//! C. Rows and cells, as far as counts tell.

use super::super::model::{Column, Facts, Flag, Kind, Table};
use super::words::{Words, key, parts};
use super::{columns, some, whose_name};

/// Words in the name of a column that tells rows apart.
const KEYS: [&str; 5] = ["id", "folio", "clave", "expediente", "consecutivo"];
/// Rows from which a column can be called a key, and the share of different values (in hundredths) of one.
const KEY_ROWS: u64 = 10;
const KEY_SHARE: u64 = 95;
/// Columns of periods from which a table is wide.
const WIDE: usize = 3;

/// C03.
pub fn column_blank(_: &Facts, table: &Table, _: &Words) -> Option<Flag> {
    let empty = table.columns.iter().enumerate().filter(|(_, column)| column.kind == Kind::Empty);
    let empty: Vec<usize> = empty.map(|(at, _)| at).collect();
    (table.rows > 0).then(|| columns(table, &empty)).flatten()
}

/// C05. A column without anything is told by C03.
pub fn missing(table: &Table, column: &Column, _: &Words) -> Option<Flag> {
    (column.nulls > 0 && column.kind != Kind::Empty).then(|| some(column.nulls, table.rows, ""))
}

/// C08.
pub fn rows_repeated(_: &Facts, table: &Table, _: &Words) -> Option<Flag> {
    (table.repeated.count > 0).then(|| some(table.repeated.count, table.rows, ""))
}

/// C09. A column is taken for the key when its name says so and nearly all its values are different.
pub fn key_broken(table: &Table, column: &Column, _: &Words) -> Option<Flag> {
    let named = parts(&column.name).iter().any(|part| KEYS.contains(&part.as_str()));
    let told = table.rows >= KEY_ROWS && column.distinct.exact && named && column.kind != Kind::Empty;
    let filled = table.rows.saturating_sub(column.nulls);
    let nearly = column.distinct.count.saturating_mul(100) >= filled.saturating_mul(KEY_SHARE);
    let mostly = filled.saturating_mul(100) >= table.rows.saturating_mul(KEY_SHARE);
    let wrong = table.rows.saturating_sub(column.distinct.count);
    (told && nearly && mostly && wrong > 0).then(|| some(wrong, table.rows, ""))
}

/// C10.
pub fn wide(_: &Facts, table: &Table, words: &Words) -> Option<Flag> {
    let periods = whose_name(table, |name| is_period(name, words));
    (periods.len() >= WIDE).then(|| columns(table, &periods)).flatten()
}

/// `enero`, `ene_2024`, `2024`, `1er_trimestre`, `t1`, `q1_2024`: nothing but a period.
fn is_period(name: &str, words: &Words) -> bool {
    let year =
        |part: &str| part.len() == 4 && (part.starts_with("19") || part.starts_with("20")) && number(part);
    let quarter = |part: &str| {
        let digit = part.strip_prefix(['t', 'q']).or_else(|| part.strip_prefix("trim"));
        matches!(digit, Some("1" | "2" | "3" | "4"))
    };
    let ordinal = |part: &str| {
        matches!(part, "1er" | "2do" | "3er" | "4to" | "primer" | "segundo" | "tercer" | "cuarto")
    };
    let span = |part: &str| matches!(part, "trimestre" | "semestre" | "bimestre" | "trim" | "quarter");
    let name = key(name);
    let all = parts(&name);
    let anchored = |part: &String| words.months.contains(part) || year(part) || quarter(part) || span(part);
    let fits = |part: &String| anchored(part) || ordinal(part) || (part.len() <= 2 && number(part));
    !all.is_empty() && all.len() <= 3 && all.iter().any(anchored) && all.iter().all(fits)
}

fn number(part: &str) -> bool {
    part.bytes().all(|byte| byte.is_ascii_digit())
}
