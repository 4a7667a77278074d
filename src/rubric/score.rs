//! What a plan scores by a rubric: points of points that could be had, and what is left out of both.
//!
//! For each question with weight: points of the option × weight are earned, the most points × weight could be had.
//! "Not applicable" leaves both sums. What is not marked, or not settled, leaves both too, and opens the interval:
//! from what it would give at worst to what it would give at best. Points taken away have no share in what can be had.

use super::model::{NOT_APPLICABLE, Question};
use super::settle::{Bench, Standing};

/// What one plan scores.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Score {
    pub earned: i64,
    /// What could be had with the questions that were marked and apply.
    pub possible: i64,
    /// Questions that count for points.
    pub scored: usize,
    pub marked: usize,
    /// Of the marked, by one marker alone.
    pub single: usize,
    pub not_applicable: usize,
    pub unmarked: usize,
    pub differing: usize,
    /// What the open questions would give at worst and at best, and could give.
    open: (i64, i64),
}

impl Score {
    /// Earned of possible, of 1; `None` when nothing that could be had was marked.
    pub fn share(&self) -> Option<f64> {
        (self.possible > 0).then(|| self.earned as f64 / self.possible as f64)
    }

    /// Between what the share lies once all is marked; `None` when nothing could be had.
    ///
    /// An open question may also turn out not to apply, so that the share as it stands is always inside.
    pub fn interval(&self) -> Option<(f64, f64)> {
        let (worst, best) = self.open;
        let whole = self.possible + best;
        if whole <= 0 {
            return None;
        }
        let (low, high) = ((self.earned + worst) as f64, (self.earned + best) as f64);
        let (low, high) = (low / whole as f64, high / whole as f64);
        let share = self.share().unwrap_or(low);
        Some((low.min(share), high.max(share)))
    }

    fn add(&mut self, question: &Question, standing: &Standing) {
        let weight = i64::from(question.weight);
        if weight == 0 {
            return;
        }
        self.scored += 1;
        let most = question.most() * weight;
        let Some(option) = standing.option() else {
            let least = question.options.iter().map(|option| option.points).min().unwrap_or(0).min(0);
            self.open = (self.open.0 + least * weight, self.open.1 + most);
            match standing {
                Standing::Differs(..) => self.differing += 1,
                _ => self.unmarked += 1,
            }
            return;
        };
        if option == NOT_APPLICABLE {
            self.not_applicable += 1;
            return;
        }
        self.marked += 1;
        self.single += usize::from(matches!(standing, Standing::Single(_)));
        self.earned += question.option(option).map_or(0, |option| option.points) * weight;
        self.possible += most;
    }
}

/// What a plan scores now.
pub fn score(bench: &Bench, plan: &str) -> Score {
    let mut score = Score::default();
    for question in &bench.rubric.questions {
        score.add(question, &bench.standing(plan, question));
    }
    score
}
