//! What was decided when the file was prepared before: proposed again, and taken as it is where the columns are the
//! same.

use crate::prepare::treat::Asked;
use crate::scan::model::Table;

use super::super::choice::Choice;
use super::super::place::Place;
use super::{Seen, untreated};
use crate::prepare::recipe::Recipe;

/// The treatments that the plan has of a file, when all of their columns are there.
pub fn decided(place: &Place, tables: &[(Table, Recipe)]) -> Vec<Asked> {
    let Some(prepared) = place.distribution().and_then(|file| file.prepared.as_ref()) else {
        return Vec::new();
    };
    let asked = prepared.treatment.iter().filter_map(|(column, treated)| {
        Some(Asked { column: column.clone(), how: treated.how.clone()?, with: treated.with.clone() })
    });
    let asked: Vec<Asked> = asked.collect();
    let mut columns = tables.iter().flat_map(|(_, recipe)| &recipe.columns);
    let there = |asked: &Asked| {
        asked.column == crate::prepare::treat::WHOLE
            || super::super::map::is_of_geometry(asked)
            || columns.clone().any(|column| column.name == asked.column)
    };
    match asked.iter().all(there) && columns.next().is_some() {
        true => asked,
        false => Vec::new(),
    }
}

/// Takes what was decided, when it is enough for every column of persons; whether it was taken.
pub fn taken(decided: &[Asked], seen: &[Seen], choice: &mut Choice) -> bool {
    if decided.is_empty() || !untreated(seen.to_vec(), decided).is_empty() {
        return false;
    }
    choice.treat = decided.to_vec();
    true
}
