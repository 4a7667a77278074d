//! Places: ties are ties, and what was moved by hand stands where it was put.

use std::cmp::Reverse;

use super::measure::Subject;

/// A place, from 1: one more than how many are strictly above.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    pub rank: usize,
    /// Others have the same score.
    pub tied: bool,
}

/// The place of each score among all of them.
pub fn places(scores: &[i64]) -> Vec<Place> {
    let mut sorted = scores.to_vec();
    sorted.sort_unstable_by_key(|score| Reverse(*score));
    let place = |score: &i64| {
        let above = sorted.partition_point(|other| other > score);
        let through = sorted.partition_point(|other| other >= score);
        Place { rank: above + 1, tied: through - above > 1 }
    };
    scores.iter().map(place).collect()
}

/// The place that a score would have if it stood beside all of these but itself.
pub fn place_of(score: i64, others: impl Iterator<Item = i64>) -> usize {
    1 + others.filter(|other| *other > score).count()
}

/// The order of subjects: the higher score first; between equals those that win the ties, then by title.
pub(super) fn by_score(subjects: &[Subject], scores: &[i64]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..subjects.len()).collect();
    order.sort_by_cached_key(|at| {
        let subject = &subjects[*at];
        let ties: Vec<Reverse<i64>> = subject.ties.iter().copied().map(Reverse).collect();
        let title = crate::text::fold::fold(&subject.title);
        (!subject.held.is_empty(), Reverse(scores[*at]), ties, title, subject.id.clone())
    });
    order
}

/// Puts what was moved where it was put; those that are held back stay after all others.
pub(super) fn with_moves(order: Vec<usize>, subjects: &[Subject]) -> Vec<usize> {
    let goes = |at: &usize| subjects[*at].held.is_empty().then(|| subjects[*at].moved.as_ref()).flatten();
    let (mut moved, mut list): (Vec<usize>, Vec<usize>) =
        order.into_iter().partition(|at| goes(at).is_some());
    moved.sort_by_key(|at| goes(at).map_or(i64::MAX, |moved| moved.to));
    let open = list.iter().filter(|at| subjects[**at].held.is_empty()).count() + moved.len();
    for at in moved {
        let to = goes(&at).and_then(|moved| usize::try_from(moved.to).ok()).unwrap_or(usize::MAX);
        list.insert((to - 1).min(open - 1).min(list.len()), at);
    }
    list
}
