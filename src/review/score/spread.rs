//! Many scores in one honest picture: how they spread, and how many plans reach each target of those where it is
//! measured. No average: it would hide both ends, and the plans that are not measured.

use std::borrow::Borrow;

use serde::Serialize;

use super::super::rules::Goal;
use super::super::summary::Summary;
use super::{Reached, Total};

/// The scores of many plans.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Spread {
    /// Plans in all, and those with something measured: only these have a score.
    pub plans: u32,
    pub scored: u32,
    /// Lowest score, nine deciles and highest, in ten-thousandths of what was measured; empty without a score.
    ///
    /// By nearest rank: each is the score of a plan that exists.
    pub deciles: Vec<u32>,
    /// First quartile, median, third quartile, in the same way.
    pub quartiles: Vec<u32>,
    /// How many plans have a score in each tenth: below 10 %, below 20 %, ... 100 % counts in the last.
    pub bins: [u32; 10],
    /// Of each target of the Guide, in its order.
    pub targets: Vec<TargetSpread>,
}

/// What came of one target in many plans; the five figures together are all plans.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct TargetSpread {
    pub reached: u32,
    /// Something is there, not enough.
    pub partly: u32,
    /// It was measured, and nothing is there.
    pub zero: u32,
    pub not_measured: u32,
    pub not_applicable: u32,
}

impl TargetSpread {
    /// The denominator: plans in which it is measured.
    pub fn measured(&self) -> u32 {
        self.reached + self.partly + self.zero
    }

    /// Ten-thousandths of the plans in which it is measured; `None` where it is in none.
    pub fn share(&self) -> Option<u32> {
        let of = self.measured();
        (of > 0).then(|| (u64::from(self.reached) * 10_000 / u64::from(of)) as u32)
    }

    fn add(&mut self, reached: Reached, goal: &Goal) {
        let one = match (reached, reached.is_reached(goal)) {
            (Reached::NotMeasured, _) => &mut self.not_measured,
            (Reached::NotApplicable, _) => &mut self.not_applicable,
            (_, Some(true)) => &mut self.reached,
            (Reached::Measured { got: 0, .. }, _) => &mut self.zero,
            _ => &mut self.partly,
        };
        *one += 1;
    }
}

/// How the scores of plans spread. A plan counts once, whatever its size.
///
/// `goals` are those of [`Ground::goals`](super::super::rules::Ground).
pub fn distribution<S: Borrow<Summary>>(plans: impl IntoIterator<Item = S>, goals: &[Goal]) -> Spread {
    let mut spread = Spread { targets: vec![TargetSpread::default(); goals.len()], ..Spread::default() };
    let mut shares: Vec<u32> = Vec::new();
    for plan in plans {
        let plan = plan.borrow();
        spread.plans += 1;
        shares.extend(Total::of(&plan.score, goals).share());
        for (at, (target, goal)) in spread.targets.iter_mut().zip(goals).enumerate() {
            // A plan that was scored by another Guide has fewer: what is not there was not measured.
            target.add(plan.score.get(at).copied().unwrap_or(Reached::NotMeasured), goal);
        }
    }
    shares.sort_unstable();
    spread.scored = u32::try_from(shares.len()).unwrap_or(u32::MAX);
    for share in &shares {
        spread.bins[(*share as usize / 1_000).min(9)] += 1;
    }
    spread.deciles = (0..=10).filter_map(|tenth| rank(&shares, tenth, 10)).collect();
    spread.quartiles = (1..=3).filter_map(|quarter| rank(&shares, quarter, 4)).collect();
    spread
}

/// The value at a part of a sorted list, by nearest rank.
fn rank(sorted: &[u32], part: usize, of: usize) -> Option<u32> {
    let at = (sorted.len() * part).div_ceil(of).max(1);
    sorted.get(at - 1).copied()
}

#[cfg(test)]
mod tests {
    use super::super::super::rules::Goal;
    use super::*;
    use crate::guide::model::review::Measure;

    fn goal(points: u32) -> Goal {
        Goal { measure: Measure::Closed, points, reached: 100, least: 0, step: 0, questions: Vec::new() }
    }

    fn plan(score: &[Reached]) -> Summary {
        Summary { score: score.to_vec(), ..Summary::default() }
    }

    const fn of(got: u32, of: u32) -> Reached {
        Reached::Measured { got, of }
    }

    #[test]
    fn each_target_has_its_own_denominator() {
        let goals = [goal(40), goal(60)];
        let plans = [
            plan(&[of(1, 1), Reached::NotMeasured]),
            plan(&[of(0, 1), of(1, 2)]),
            plan(&[Reached::NotApplicable, of(0, 3)]),
            plan(&[Reached::NotMeasured, Reached::NotApplicable]),
        ];
        let spread = distribution(&plans, &goals);
        assert_eq!((spread.plans, spread.scored), (4, 3));
        let first = spread.targets[0];
        assert_eq!((first.reached, first.zero, first.not_applicable, first.not_measured), (1, 1, 1, 1));
        assert_eq!((first.measured(), first.share()), (2, Some(5_000)));
        assert_eq!((spread.targets[1].partly, spread.targets[1].share()), (1, Some(0)));
    }

    #[test]
    fn deciles_are_scores_of_plans_that_exist() {
        let goals = [goal(100)];
        let plans: Vec<Summary> = (0..=20).map(|got| plan(&[of(got, 20)])).collect();
        let spread = distribution(&plans, &goals);
        assert_eq!(
            spread.deciles,
            [0, 1_000, 2_000, 3_000, 4_000, 5_000, 6_000, 7_000, 8_000, 9_000, 10_000]
        );
        assert_eq!(spread.quartiles, [2_500, 5_000, 7_500]);
        assert_eq!(spread.bins.iter().sum::<u32>(), 21);
        assert_eq!((spread.bins[0], spread.bins[9]), (2, 3));
    }

    #[test]
    fn without_any_score_there_is_no_distribution_rather_than_zeros() {
        let spread = distribution(&[plan(&[Reached::NotApplicable])], &[goal(100)]);
        assert_eq!((spread.plans, spread.scored), (1, 0));
        assert!(spread.deciles.is_empty() && spread.quartiles.is_empty());
    }
}
