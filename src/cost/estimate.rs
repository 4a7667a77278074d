//! What one dataset takes: its first opening and one update.

use std::collections::BTreeMap;

use super::assume::{Book, number};
use super::chance::{Item, Shapes, zero};
use super::cycles::{Cycles, cycles};
use super::facts::{Facts, of_dataset};
use super::learned::{Learned, learned};
use super::lines::{Line, lines};
use super::three::Three;
use crate::guide::model::Guide;
use crate::guide::model::effort::{Fact, Phase};
use crate::plan::model::Plan;

/// The role of hours that no activity explains.
const FALLBACK: &str = "administrator";
/// The origin (side table `origin`) of an answer that was this estimate, accepted.
const ESTIMATED: &str = "estimate";

/// What one dataset takes.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Estimate {
    /// Id of the dataset.
    pub dataset: String,
    /// Hours of the first opening by role (vocabulary `roles`); what it took, once that is known.
    pub first: BTreeMap<String, Three>,
    /// Hours of one update by role.
    pub update: BTreeMap<String, Three>,
    /// Title, or the id while it has none.
    pub title: String,
    /// Nothing of it is opened.
    pub closed: bool,
    pub first_work: Work,
    pub update_work: Work,
    pub cycles: Cycles,
}

/// The work behind some hours.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Work {
    pub lines: Vec<Line>,
    pub figure: Figure,
    /// What the hours of the lines are multiplied by, so that they add up to the figure.
    pub scale: f64,
    /// How far the person's own figure may be off, as a share of it to each side.
    pub margin: f64,
}

/// Which figure stands.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum Figure {
    /// The sum of the activities, times what was learned.
    #[default]
    Model,
    /// The person's own, with a margin to both sides that is an assumption.
    Own(f64),
    /// What the work really took.
    Actual(f64),
}

/// What the estimate proposes for P07 and P16, in whole hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Proposal {
    pub first: i64,
    pub update: i64,
}

/// What every dataset of a plan takes, in the order of their ids.
pub fn estimates(guide: &Guide, plan: &Plan) -> Vec<Estimate> {
    let book = Book::of(guide, plan);
    let learned = learned(guide, plan, &book);
    plan.dataset.keys().map(|id| estimate(guide, plan, (&book, &learned), id)).collect()
}

/// What the activities alone say of one dataset, whatever the person said; for P07 and P16.
pub fn proposal(guide: &Guide, plan: &Plan, dataset: &str) -> Option<Proposal> {
    let book = Book::of(guide, plan);
    let learned = learned(guide, plan, &book);
    let found = plan.dataset.get(dataset)?;
    let facts = of_dataset(guide, found);
    let hours = |phase, factor: f64| whole(model(guide, &book, &facts, phase).mean() * factor);
    Some(Proposal {
        first: hours(Phase::First, learned.first.factor),
        update: hours(Phase::Update, learned.update.factor),
    })
}

#[allow(clippy::cast_possible_truncation, reason = "hours are far below 2^53")]
fn whole(hours: f64) -> i64 {
    hours.round() as i64
}

/// What the activities of a phase add up to.
pub fn model(guide: &Guide, book: &Book, facts: &Facts, phase: Phase) -> Three {
    lines(guide, book, facts, phase, 1).iter().map(Line::hours).sum()
}

/// What one dataset takes; nothing for an id that the plan does not have.
pub fn estimate(guide: &Guide, plan: &Plan, (book, learned): (&Book, &Learned), id: &str) -> Estimate {
    let Some(dataset) = plan.dataset.get(id) else {
        return Estimate { dataset: id.to_string(), title: id.to_string(), ..Estimate::default() };
    };
    let facts = of_dataset(guide, dataset);
    // An estimate of ours that was accepted is no figure of the person's: it goes on with what is learned.
    let accepted = |key: &str| {
        let from = plan
            .origin
            .get(&format!("dataset.{id}.priority.{key}"))
            .and_then(|origin| origin.from.as_deref());
        from == Some(ESTIMATED)
    };
    let own = |hours: Option<i64>, key: &str| hours.filter(|hours| *hours >= 0 && !accepted(key));
    let margin = book.value("own-margin").clamp(0.0, 1.0);
    let first = work(
        lines(guide, book, &facts, Phase::First, 1),
        own(dataset.priority.hours_first, "hours_first"),
        dataset.actual.hours_first.as_deref(),
        (learned.first.factor, margin),
    );
    let update = work(
        lines(guide, book, &facts, Phase::Update, 1),
        own(dataset.priority.hours_update, "hours_update"),
        dataset.actual.hours_update.as_deref(),
        (learned.update.factor, margin),
    );
    Estimate {
        dataset: id.to_string(),
        first: first.roles(),
        update: update.roles(),
        title: dataset.called(id).to_string(),
        closed: facts.has(Fact::Opens, "no"),
        first_work: first,
        update_work: update,
        cycles: cycles(guide, book, dataset, &facts),
    }
}

#[allow(clippy::cast_precision_loss, reason = "hours typed are limited to thousands")]
fn work(lines: Vec<Line>, own: Option<i64>, actual: Option<&str>, (factor, margin): (f64, f64)) -> Work {
    let figure = match (actual.and_then(number), own) {
        (Some(hours), _) => Figure::Actual(hours),
        (None, Some(hours)) => Figure::Own(hours as f64),
        (None, None) => Figure::Model,
    };
    let expected: f64 = lines.iter().map(|line| line.hours().mean()).sum();
    let scale = match figure {
        Figure::Model => factor,
        Figure::Own(hours) | Figure::Actual(hours) if expected > 0.0 => hours / expected,
        Figure::Own(_) | Figure::Actual(_) => 1.0,
    };
    Work { lines, figure, scale, margin }
}

impl Work {
    /// Hours by role: those of the activities, or the figure shared out in the same proportion.
    pub fn roles(&self) -> BTreeMap<String, Three> {
        let mut model: BTreeMap<String, Three> = BTreeMap::new();
        for line in &self.lines {
            *model.entry(line.role.clone()).or_default() += line.hours() * self.scale;
        }
        let (hours, margin) = match self.figure {
            Figure::Model => return model,
            Figure::Own(hours) => (hours, self.margin),
            Figure::Actual(hours) => (hours, 0.0),
        };
        let around =
            |hours: f64| Three { least: hours * (1.0 - margin), likely: hours, most: hours * (1.0 + margin) };
        if self.lines.iter().all(|line| line.hours().mean() <= 0.0) {
            return [(FALLBACK.to_string(), around(hours))].into();
        }
        model.into_iter().map(|(role, hours)| (role, around(hours.mean()))).collect()
    }

    /// Hours of all roles.
    pub fn total(&self) -> Three {
        self.roles().values().copied().sum()
    }

    /// What is drawn from: quantiles by role, so many times.
    pub fn item(&self, id: &str, times: f64, shapes: &mut Shapes) -> Item {
        let mut item = Item { id: id.to_string(), roles: BTreeMap::new() };
        if self.figure != Figure::Model {
            for (role, hours) in self.roles() {
                shapes.add(item.roles.entry(role).or_insert_with(zero), hours, (times, 1.0));
            }
            return item;
        }
        for line in &self.lines {
            let table = item.roles.entry(line.role.clone()).or_insert_with(zero);
            for part in &line.parts {
                shapes.add(table, part.unit, (part.times * self.scale * times, line.chance));
            }
        }
        item
    }
}
