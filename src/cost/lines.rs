//! Activities of the Guide that a dataset or the institution needs, with their hours and the reasons.

use super::assume::{Book, chance_id, per_id, times_id};
use super::facts::Facts;
use super::three::Three;
use super::when::{Needed, Reason, judge};
use crate::guide::model::Guide;
use crate::guide::model::effort::{Activity, Fact, Phase, Unit};

/// One activity that is needed, or may be.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Id of the activity.
    pub activity: String,
    pub role: String,
    /// Never [`Needed::No`].
    pub needed: Needed,
    /// Empty where it is always needed.
    pub reasons: Vec<Reason>,
    pub parts: Vec<Part>,
    /// How likely it is needed; 1 unless an answer is missing.
    pub chance: f64,
    /// Times a year (yearly activities).
    pub times: f64,
}

/// Hours that grow with one thing.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// Id of the assumption that gives the hours.
    pub assumption: String,
    /// What it grows with, and how many there are; `None` for hours whatever the size.
    pub of: Option<(Unit, Count)>,
    /// Hours of one.
    pub unit: Three,
    /// How many times those hours.
    pub times: f64,
}

/// How many of something there are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Count {
    Known(f64),
    /// Not known: the assumption of this id.
    Assumed(&'static str, Three),
}

impl Part {
    /// Hours of all of it.
    pub fn hours(&self) -> Three {
        self.unit * self.times
    }
}

impl Line {
    /// Hours, each time that it is done, as likely as it is needed.
    pub fn hours(&self) -> Three {
        self.whole() * self.chance
    }

    /// Hours where it is needed.
    pub fn whole(&self) -> Three {
        self.parts.iter().map(Part::hours).sum()
    }
}

/// What the activities of a phase take.
pub fn lines(guide: &Guide, book: &Book, facts: &Facts, phase: Phase, datasets: usize) -> Vec<Line> {
    let of_phase = guide.effort.activities.iter().filter(|activity| activity.phase == phase);
    of_phase.filter_map(|activity| line(activity, book, facts, datasets)).collect()
}

fn line(activity: &Activity, book: &Book, facts: &Facts, datasets: usize) -> Option<Line> {
    let (needed, reasons) =
        activity.when.as_ref().map_or((Needed::Yes, Vec::new()), |when| judge(when, facts));
    if needed == Needed::No {
        return None;
    }
    let fixed = activity.hours.map(|_| Part {
        assumption: activity.id.clone(),
        of: None,
        unit: book.three(&activity.id),
        times: 1.0,
    });
    let per = activity.per.iter().map(|per| {
        let id = per_id(&activity.id, per.each);
        let hours = book.three(&id);
        let count = count(per.each, book, facts, datasets);
        let (unit, times) = match count {
            Count::Known(many) => (hours, many),
            Count::Assumed(_, many) => (hours.times(many), 1.0),
        };
        Part { assumption: id, of: Some((per.each, count)), unit, times }
    });
    let parts: Vec<Part> = fixed.into_iter().chain(per).collect();
    let chance = match needed {
        Needed::Unknown => activity.chance.map_or("unknown-share".to_string(), |_| chance_id(&activity.id)),
        _ => String::new(),
    };
    let chance = if chance.is_empty() { 1.0 } else { book.value(&chance).clamp(0.0, 1.0) };
    let times = activity.times.map_or(1.0, |_| book.value(&times_id(&activity.id)));
    Some(Line {
        activity: activity.id.clone(),
        role: activity.role.clone(),
        needed,
        reasons,
        parts,
        chance,
        times,
    })
}

#[allow(clippy::cast_precision_loss, reason = "datasets are far below 2^52")]
fn count(unit: Unit, book: &Book, facts: &Facts, datasets: usize) -> Count {
    let known = |fact: Fact, id: &'static str, by: f64| match facts.number(fact) {
        Some(many) => Count::Known(many / by),
        None => Count::Assumed(id, book.three(id) * (1.0 / by)),
    };
    match unit {
        Unit::MillionRows => known(Fact::Rows, "rows-unknown", 1e6),
        Unit::Finding => known(Fact::Findings, "findings-unknown", 1.0),
        Unit::File => Count::Known(facts.number(Fact::Files).unwrap_or(1.0)),
        Unit::Dataset => Count::Known(datasets as f64),
    }
}
