//! How easily a person could be singled out by what is no identifier.

use super::super::model::Risk;
use super::rows::Rows;

/// Groups that are too small: of the federal practice and of health data (facts in the Guide's law pack).
const SMALL: u64 = 5;
const SMALLER: u64 = 11;

/// The groups that the quasi-identifiers of a table make; `None` when it has fewer than two.
pub fn risk(rows: &Rows) -> Option<Risk> {
    let combined = &rows.plan().quasi;
    if combined.len() < 2 || rows.rows == 0 {
        return None;
    }
    let (groups, k) = rows.combined.size();
    Some(Risk {
        columns: combined.iter().map(|at| *at as u32).collect(),
        k,
        below5: rows.combined.rows_below(SMALL),
        below11: rows.combined.rows_below(SMALLER),
        unique: rows.combined.rows_below(2),
        groups: groups.count,
        rows: rows.rows,
    })
}
