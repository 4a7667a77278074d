//! Merged cells: only the first holds the value, and every row that they cover needs it.

use std::borrow::Cow;

use super::maker::Maker;
use crate::prepare::recipe::Recipe;
use crate::prepare::repair::Code;

/// A merged range, with what stands in its first row.
pub struct Fill {
    pub rows: (u64, u64),
    pub columns: (usize, usize),
    pub value: Vec<u8>,
}

impl Maker {
    /// Cells of merged ranges hold what stands in the first of them.
    pub(super) fn filled<'c>(&mut self, number: u64, cells: &'c [&'c [u8]]) -> Option<Vec<Cow<'c, [u8]>>> {
        let recipe = &self.shared.order.recipes[self.at];
        let mut row: Option<Vec<Cow<'c, [u8]>>> = None;
        for fill in self.fill.iter_mut().filter(|fill| fill.rows.0 <= number && number <= fill.rows.1) {
            let column = fill.columns.0;
            let cell = cells.get(column).copied().unwrap_or_default();
            if number == fill.rows.0 {
                fill.value = cell.to_vec();
                continue;
            }
            if !cell.trim_ascii().is_empty() || fill.value.is_empty() {
                continue;
            }
            let row = row.get_or_insert_with(|| cells.iter().map(|cell| Cow::Borrowed(*cell)).collect());
            if row.len() <= column {
                row.resize(column + 1, Cow::Borrowed(&[][..]));
            }
            row[column] = Cow::Owned(fill.value.clone());
            let place = recipe.columns.iter().position(|known| known.from == Some(column as u32));
            if let Some((place, known)) = place.and_then(|at| Some((at, recipe.columns.get(at)?))) {
                let after = String::from_utf8_lossy(&fill.value);
                let at = Code::Merged as usize * recipe.columns.len() + place;
                self.changed[at].add(number, known.private, ("", &after));
            }
        }
        row
    }
}

/// Merged ranges of more than one row, in columns of the table.
pub fn fills(recipe: &Recipe, first_column: u32, first_row: u64) -> Vec<Fill> {
    if !recipe.on.has(Code::Merged) {
        return Vec::new();
    }
    let of = |merged: &[u32; 4]| {
        let rows = (u64::from(merged[0]), u64::from(merged[1]));
        let columns =
            (merged[2].checked_sub(first_column)? as usize, merged[3].checked_sub(first_column)? as usize);
        (rows.1 > rows.0 && rows.0 >= first_row).then_some(Fill { rows, columns, value: Vec::new() })
    };
    recipe.merged.iter().filter_map(of).collect()
}
