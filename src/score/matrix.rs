//! Value against ease: where each dataset stands on the two axes, for a drawing.

use super::rank::{Quadrant, Ranking};
use super::{STEP, Span};

/// One dataset on the drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// Its number in the list, from 1.
    pub number: usize,
    pub id: String,
    pub title: String,
    /// 0 to 100, upwards; what is missing leaves an interval.
    pub value: Span,
    /// 0 to 100, to the right.
    pub ease: Span,
    /// `None` while what is missing leaves more than one.
    pub quadrant: Option<Quadrant>,
    /// Whether it is held back.
    pub held: bool,
}

/// The datasets of a ranking on the axes of its method, in its order.
pub fn matrix(ranking: &Ranking<'_>) -> Vec<Spot> {
    let axis = |level: Span| Span::of((level.low - STEP) / 4, (level.high - STEP) / 4);
    let spot = |(at, row): (usize, &super::rank::Row)| Spot {
        number: at + 1,
        id: row.subject.id.clone(),
        title: row.subject.title.clone(),
        value: axis(row.subject.value.level),
        ease: axis(row.subject.ease.level),
        quadrant: row.quadrant,
        held: !row.open(),
    };
    ranking.rows.iter().enumerate().map(spot).collect()
}
