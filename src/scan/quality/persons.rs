//! H. People: what was judged personal, and how easily rows point to one of them.

use super::super::model::{Column, Facts, Flag, Kind, Personal, Spot, Table};
use super::words::{Words, parts};
use super::{PLACES, listed, some, total};

/// Less sure than this is a question for the person, not a finding.
const SURE: u8 = 50;
/// Fewer persons than these in a cell: guide-facts 4.3 (k = 5 warns).
const K: u64 = 5;
/// Rows alone with their combination, in hundredths of all: guide-facts 4.3.
const ALONE: u64 = 5;
/// Words in the names of columns that count people.
const PEOPLE: [&str; 25] = [
    "personas",
    "casos",
    "beneficiarios",
    "beneficiarias",
    "habitantes",
    "hombres",
    "mujeres",
    "victimas",
    "alumnos",
    "alumnas",
    "pacientes",
    "defunciones",
    "nacimientos",
    "detenidos",
    "detenidas",
    "ninos",
    "ninas",
    "usuarios",
    "usuarias",
    "menores",
    "adultos",
    "trabajadores",
    "solicitantes",
    "contagios",
    "atendidos",
];

/// Classes found, their cells and first places, of those that fit.
fn found(table: &Table, column: &Column, fits: impl Fn(&Personal) -> bool) -> Option<Flag> {
    let mut all: Vec<&Personal> =
        column.personal.iter().filter(|p| p.private && p.confidence >= SURE && fits(p)).collect();
    all.sort_by_key(|personal| std::cmp::Reverse(personal.count));
    let most = all.first()?;
    let flag = some(most.count, table.rows, listed(all.iter().map(|personal| personal.class.as_str())));
    Some(Flag { places: most.places.iter().take(PLACES).copied().collect(), ..flag })
}

/// H01. Detail: the classes.
pub fn direct(table: &Table, column: &Column, words: &Words) -> Option<Flag> {
    found(table, column, |personal| !words.sensitive.contains(&personal.class))
}

/// H02. Detail: the classes.
pub fn sensitive(table: &Table, column: &Column, words: &Words) -> Option<Flag> {
    found(table, column, |personal| words.sensitive.contains(&personal.class))
}

/// H03. Detail: the fewest that is not told. How many cells is known only for the values that were counted.
pub fn small_cells(table: &Table, column: &Column, _: &Words) -> Option<Flag> {
    let people = parts(&column.name).iter().any(|part| PEOPLE.contains(&part.as_str()));
    let small = |value: &str| value.parse::<u64>().is_ok_and(|count| (1..K).contains(&count));
    let counted = total(column.top.iter().filter(|(value, _)| small(value)).map(|(_, count)| *count));
    let few = counted > 0 || column.min.as_deref().is_some_and(small);
    let counts = people && column.kind == Kind::Integer && column.personal.is_empty();
    (counts && few).then(|| some(counted, table.rows.saturating_sub(column.nulls), K.to_string()))
}

/// H04. Places: the columns that were combined.
pub fn unique(_: &Facts, table: &Table, _: &Words) -> Option<Flag> {
    let risk = table.risk.as_ref()?;
    let many = risk.unique.count.saturating_mul(100) > risk.rows.saturating_mul(ALONE);
    let spot = |column: &u32| Spot { row: table.header_row, column: Some(*column) };
    let places = risk.columns.iter().take(PLACES).map(spot).collect();
    many.then(|| Flag { places, ..some(risk.unique.count, risk.rows, "") })
}
