//! The cells of a table column by column: what does not fit, how often, where first.

use std::collections::HashMap;

use super::cells::{self, LATITUDES, LONGITUDES, judge};
use super::columns::Placed;
use super::{Cells, Compared, Seen};
use crate::diag::{Finding, Place};
use crate::grid::GridRow;
use crate::guide::model::recommended::ColumnKind;
use crate::recommend::show::kind;
use crate::text::{Text, recommend as say};

/// Everything that the cells have to say; `personal` tells whether a column's cells may not be repeated.
pub fn findings(one: &Compared<'_>, personal: &dyn Fn(usize) -> bool) -> Vec<Finding> {
    let layout = &one.layout;
    let hidden: Vec<bool> = layout.placed.iter().map(|placed| personal(placed.at)).collect();
    let mut seen = Seen::new();
    let mut unique: Vec<HashMap<&str, u64>> = vec![HashMap::new(); layout.placed.len()];
    let rows = one.grid.rows.iter().filter(|row| row.number > layout.header);
    for row in rows {
        let swapped = swapped(&layout.placed, row);
        for (at, placed) in layout.placed.iter().enumerate() {
            let cell = row.cells.get(placed.at).map_or("", |cell| cell.trim());
            let first = unique.get_mut(at).filter(|_| placed.column.unique && !cell.is_empty());
            let again = first.is_some_and(|first| first.insert(cell, row.number).is_some());
            let said = match placed.column.kind {
                ColumnKind::Latitude | ColumnKind::Longitude if swapped => Some("spec-coordinates-swapped"),
                _ if cell.is_empty() => placed.column.required.then_some("spec-value-empty"),
                _ => judge(placed.column, cell),
            };
            let shown =
                Some(cell).filter(|cell| !cell.is_empty() && !hidden.get(at).is_some_and(|hide| *hide));
            let place = || one.grid.cell(row.number, Some(placed.at));
            for code in said.into_iter().chain(again.then_some("spec-value-repeated")) {
                seen.entry((at, code)).or_default().add(&place, shown);
            }
        }
    }
    let told = |((at, code), cells): ((usize, &'static str), Cells)| {
        let placed = layout.placed.get(at)?;
        Some(finding(code, placed, &cells))
    };
    seen.into_iter().filter_map(told).collect()
}

/// Latitude and longitude stand in each other's place.
fn swapped(placed: &[Placed<'_>], row: &GridRow) -> bool {
    let value = |wanted: ColumnKind| {
        let placed = placed.iter().find(|placed| placed.column.kind == wanted)?;
        cells::number(row.cells.get(placed.at)?.trim())
    };
    let inside = |value: f64, (least, most): (f64, f64)| (least..=most).contains(&value);
    match (value(ColumnKind::Latitude), value(ColumnKind::Longitude)) {
        (Some(latitude), Some(longitude)) => {
            inside(longitude, LATITUDES) && (inside(latitude, LONGITUDES) || inside(-latitude, LONGITUDES))
        }
        _ => false,
    }
}

fn finding(code: &'static str, placed: &Placed<'_>, cells: &Cells) -> Finding {
    let column = placed.column;
    let finding = Finding::new(code, Place::default()).arg("column", &column.name).arg("n", cells.count);
    let finding = finding.arg_text("places", cells.told()).arg_text("kind", kind(column.kind));
    finding
        .arg("list", column.values.join(", "))
        .arg_text("range", range(column.min, column.max))
        .arg("example", &column.example)
}

/// «de 1990 a 2100», «1990 o más».
fn range(min: Option<f64>, max: Option<f64>) -> Text {
    match (min, max) {
        (Some(min), Some(max)) => say::RANGE_BETWEEN.with("min", min).with("max", max),
        (Some(min), None) => say::RANGE_FROM.with("min", min),
        (None, Some(max)) => say::RANGE_TO.with("max", max),
        (None, None) => Text::default(),
    }
}
