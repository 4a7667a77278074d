//! G. Keys of INEGI, coordinates and layers.

use super::super::model::{Column, Facts, Flag, Kind, Table};
use super::formats::ALWAYS_WGS84;
use super::words::{Words, key};
use super::{listed, some, total, whole};

/// States of the country: INEGI keys 01 to 32.
const STATES: u32 = 32;
/// Wrong keys that are told.
const TOLD: usize = 3;
/// Names that a column of state keys has.
const STATE_NAMES: [&str; 7] =
    ["cve_ent", "cve_entidad", "clave_entidad", "clave_estado", "cve_estado", "cve_edo", "clave_de_entidad"];

fn cells(table: &Table, column: &Column) -> u64 {
    table.rows.saturating_sub(column.nulls)
}

fn digits(value: &str, lengths: &[usize]) -> bool {
    lengths.contains(&value.len()) && value.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_state(value: &str) -> bool {
    digits(value, &[2]) && value.parse::<u32>().is_ok_and(|key| (1..=STATES).contains(&key))
}

/// Keys of three digits stand beside that of their state; longer ones begin with it.
fn is_municipality(value: &str) -> bool {
    digits(value, &[3]) || (digits(value, &[5]) && value.get(..2).is_some_and(is_state))
}

fn is_locality(value: &str) -> bool {
    digits(value, &[4]) || (digits(value, &[9]) && value.get(..2).is_some_and(is_state))
}

/// Cells whose value, among those counted, does not fit; and the first of these values.
fn wrong(column: &Column, fits: fn(&str) -> bool) -> (u64, Vec<&str>) {
    let bad: Vec<_> = column.top.iter().filter(|(value, _)| !fits(value.trim())).collect();
    let count = total(bad.iter().map(|(_, count)| *count));
    (count, bad.into_iter().take(TOLD).map(|(value, _)| value.as_str()).collect())
}

/// Whether lengths alone show that some do not fit.
fn odd_lengths(column: &Column, right: &[u32]) -> bool {
    column.longest > 0 && (!right.contains(&column.shortest) || !right.contains(&column.longest))
}

/// G01.
pub fn state_key(table: &Table, column: &Column, _: &Words) -> Option<Flag> {
    let named = STATE_NAMES.contains(&key(&column.name).as_str());
    let keys = column.kind == Kind::StateKey || (named && column.kind != Kind::Empty);
    let (count, _) = wrong(column, is_state);
    let bad = count > 0 || odd_lengths(column, &[2]);
    (keys && bad).then(|| some(count, cells(table, column), ""))
}

/// G02. Detail: the first wrong ones, or the lengths that were seen.
pub fn municipality_key(table: &Table, column: &Column, _: &Words) -> Option<Flag> {
    let (fits, right): (fn(&str) -> bool, _) = match column.kind {
        Kind::MunicipalityKey => (is_municipality, [3, 5]),
        Kind::LocalityKey => (is_locality, [4, 9]),
        _ => return None,
    };
    let (count, told) = wrong(column, fits);
    let bad = count > 0 || odd_lengths(column, &right);
    let lengths = format!("{}/{} digits", column.shortest, column.longest);
    let detail = if told.is_empty() { lengths } else { listed(told) };
    bad.then(|| some(count, cells(table, column), detail))
}

/// G04.
pub fn packed(table: &Table, column: &Column, _: &Words) -> Option<Flag> {
    let all = cells(table, column);
    (column.kind == Kind::Coordinates && all > 0).then(|| some(all, table.rows, ""))
}

/// G05. Detail: the system, or nothing when it is not told.
pub fn crs(facts: &Facts, table: &Table, _: &Words) -> Option<Flag> {
    let told = table.crs.as_deref().map(str::trim).unwrap_or_default();
    let implied = told.is_empty() && ALWAYS_WGS84.contains(&facts.format.as_str());
    (table.geometry.is_some() && !implied && !is_wgs84(told)).then(|| whole(told))
}

fn is_wgs84(told: &str) -> bool {
    let bare: String = told.to_lowercase().chars().filter(|c| c.is_ascii_alphanumeric()).collect();
    // A projected system on the same datum (`WGS 84 / UTM zone 13N`) is another system.
    let geographic = matches!(bare.as_str(), "wgs84" | "wgs1984" | "gcswgs1984" | "4326");
    geographic || bare.ends_with("epsg4326") || bare.ends_with("crs84") || bare.ends_with("epsg4979")
}
