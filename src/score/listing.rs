//! The order as a list of lines, for papers and pages that only print it.

use super::rank::Ranking;
use super::{show, words};
use crate::guide::model::Guide;
use crate::text::Text;

/// One dataset of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its number in the order that is decided, from 1.
    pub number: usize,
    pub id: String,
    /// As it was typed: pass it through `text::fold::visible` before it is shown.
    pub title: String,
    /// By score: `2`, `2=` in a tie, `-` while it is held back.
    pub place: String,
    /// Points: `81.25`, or both ends while an answer is missing.
    pub score: Text,
    /// The block that it stands in, or that it cannot be opened yet.
    pub band: Text,
    /// What adds most and least, with the codes of the questions; what keeps it back, for one that is held.
    pub sentence: Text,
    /// It was put there by hand, with a reason.
    pub moved: bool,
    pub held: bool,
}

/// The datasets of a ranking in its order.
pub fn listing(ranking: &Ranking<'_>, guide: &Guide) -> Vec<Line> {
    let line = |(at, row): (usize, &super::Row)| Line {
        number: at + 1,
        id: row.subject.id.clone(),
        title: row.subject.title.clone(),
        place: words::place(row),
        score: words::score(row.score),
        band: words::band(guide, ranking.stands_in(at)),
        sentence: if row.open() { show::sentence(ranking, row) } else { show::held_back(row) },
        moved: row.subject.moved.is_some(),
        held: !row.open(),
    };
    ranking.rows.iter().enumerate().map(line).collect()
}
