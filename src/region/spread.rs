//! Scores as a distribution, and how many plans reached each target: never an average alone.

use serde::Serialize;

use super::Named;
use super::parts::{Share, count};
use super::row::Row;
use crate::review::rules::Goal;
use crate::review::score::{Reached, State};

/// How scores lie, in per cent of what could be measured in each plan.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Spread {
    /// Plans with a score, of all; the others have nothing that could be measured.
    pub measured: Share,
    /// Plans in each tenth: 0 to under 10, ..., 90 to 100.
    pub tenths: [u32; 10],
    /// Least, first quartile, middle, third quartile, most, in thousandths; `None` without a score.
    pub marks: Option<[u32; 5]>,
}

/// How plans stand at one target.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct TargetPart {
    pub id: String,
    /// Enough of it, as the published rule says.
    pub reached: u32,
    /// Some of them.
    pub partly: u32,
    /// None of them.
    pub none: u32,
    /// Nothing in the plan to count on: not in the denominator.
    pub not_measured: u32,
    /// The plan says that it does not apply: not in the denominator.
    pub not_applicable: u32,
}

impl TargetPart {
    pub fn new(target: &Named) -> Self {
        Self { id: target.id.clone(), ..Self::default() }
    }

    pub fn add(&mut self, reached: Reached, goal: &Goal) {
        let count = match reached.state(goal) {
            State::Reached => &mut self.reached,
            State::Partly => &mut self.partly,
            State::Zero => &mut self.none,
            State::NotMeasured => &mut self.not_measured,
            State::NotApplicable => &mut self.not_applicable,
        };
        *count += 1;
    }

    /// Plans that reached it, of those in which it could be measured.
    pub fn share(&self) -> Share {
        Share { n: self.reached, of: self.reached + self.partly + self.none }
    }
}

/// How the scores of all plans lie.
pub fn spread(rows: &[Row]) -> Spread {
    let mut scores: Vec<u32> = rows.iter().filter_map(|row| row.score).collect();
    scores.sort_unstable();
    let mut tenths = [0; 10];
    for score in &scores {
        // The last tenth has its end in it.
        let at = usize::try_from(score / 100).unwrap_or(usize::MAX).min(9);
        tenths[at] += 1;
    }
    let marks = (!scores.is_empty()).then(|| [0, 1, 2, 3, 4].map(|quarter| quantile(&scores, quarter)));
    Spread { measured: Share { n: count(scores.len()), of: count(rows.len()) }, tenths, marks }
}

/// The score at a quarter of sorted ones, by nearest rank: that of a plan that exists.
fn quantile(sorted: &[u32], quarter: usize) -> u32 {
    let at = (sorted.len() * quarter).div_ceil(4).max(1);
    sorted.get(at - 1).copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(scores: &[Option<u32>]) -> Vec<Row> {
        scores.iter().map(|score| Row { score: *score, ..Row::default() }).collect()
    }

    #[test]
    fn scores_are_told_as_a_distribution() {
        let spread = spread(&rows(&[Some(0), Some(99), Some(100), Some(1000), Some(950), None]));
        assert_eq!(spread.measured, Share { n: 5, of: 6 });
        assert_eq!(spread.tenths, [2, 1, 0, 0, 0, 0, 0, 0, 0, 2]);
        assert_eq!(spread.marks, Some([0, 99, 100, 950, 1000]));
    }

    #[test]
    fn quartiles_are_scores_of_plans_that_exist() {
        assert_eq!(spread(&rows(&[Some(0), Some(100)])).marks, Some([0, 0, 0, 100, 100]));
        assert_eq!(spread(&rows(&[Some(400)])).marks, Some([400; 5]));
        assert_eq!(spread(&rows(&[None])).marks, None);
    }

    #[test]
    fn a_target_is_counted_on_those_in_which_it_could_be_measured() {
        let mut part = TargetPart::default();
        let goal = &super::super::sample::goals()[0];
        let measured = |got, of| Reached::Measured { got, of };
        let all =
            [measured(5, 5), measured(1, 5), measured(0, 5), Reached::NotMeasured, Reached::NotApplicable];
        all.into_iter().for_each(|reached| part.add(reached, goal));
        assert_eq!(part.share(), Share { n: 1, of: 3 });
        assert_eq!((part.partly, part.none, part.not_measured, part.not_applicable), (1, 1, 1, 1));
    }
}
