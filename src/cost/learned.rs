//! What the institution's own experience says of the assumptions: hours taken beside hours estimated.

use super::assume::{Book, number};
use super::estimate::model;
use super::facts::of_dataset;
use crate::guide::model::Guide;
use crate::guide::model::effort::Phase;
use crate::plan::model::Plan;

/// Corrections of what is not done yet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Learned {
    pub first: Factor,
    pub update: Factor,
}

/// A correction with what it is made from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Factor {
    /// Datasets of which it is known what they took.
    pub cases: usize,
    /// Hours that the assumptions expected of them.
    pub expected: f64,
    /// Hours that they took.
    pub taken: f64,
    /// What estimates are multiplied by: `taken / expected`, drawn towards 1 as if `prior-weight` more datasets had
    /// taken just what was expected.
    pub factor: f64,
}

/// Compares what was estimated with what it took.
pub fn learned(guide: &Guide, plan: &Plan, book: &Book) -> Learned {
    Learned {
        first: factor(guide, plan, book, Phase::First),
        update: factor(guide, plan, book, Phase::Update),
    }
}

#[allow(clippy::cast_precision_loss, reason = "datasets are far below 2^52")]
fn factor(guide: &Guide, plan: &Plan, book: &Book, phase: Phase) -> Factor {
    let mut sum = Factor { cases: 0, expected: 0.0, taken: 0.0, factor: 1.0 };
    for dataset in plan.dataset.values() {
        let text = match phase {
            Phase::Update => &dataset.actual.hours_update,
            _ => &dataset.actual.hours_first,
        };
        let Some(taken) = text.as_deref().and_then(number) else { continue };
        let expected = model(guide, book, &of_dataset(guide, dataset), phase).mean();
        if expected > 0.0 {
            sum.cases += 1;
            sum.expected += expected;
            sum.taken += taken;
        }
    }
    if sum.cases > 0 {
        let (cases, prior) = (sum.cases as f64, book.value("prior-weight"));
        sum.factor = (prior + cases * (sum.taken / sum.expected)) / (prior + cases);
    }
    sum
}
