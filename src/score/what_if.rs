//! What if the weights were others: the places before and after.

use super::Span;
use super::order::Place;
use super::rank::Ranking;
use super::weights::Weights;

/// One dataset under both weights.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shift {
    /// Number of the row in the ranking as it is.
    pub row: usize,
    pub before: Place,
    pub after: Place,
    pub score: Span,
}

/// The open rows with the places that other weights give them, in the order of those weights.
pub fn what_if(ranking: &Ranking<'_>, weights: &Weights) -> Vec<Shift> {
    let other = ranking.weighed(weights.clone());
    let number = |id: &str| ranking.rows.iter().position(|row| row.subject.id == id);
    let shift = |row: &super::rank::Row| {
        let at = number(&row.subject.id)?;
        Some(Shift { row: at, before: ranking.rows[at].place?, after: row.place?, score: row.score })
    };
    let mut shifts: Vec<Shift> = other.rows.iter().filter_map(shift).collect();
    shifts.sort_by_key(|shift| shift.after.rank);
    shifts
}
