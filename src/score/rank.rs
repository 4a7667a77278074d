//! The order: what each dataset scores, why, in which band it falls and where it stands.

use toml::Table;

use super::measure::{Subject, measure};
use super::order::{by_score, place_of, places, with_moves};
use super::weights::{Setup, Weights};
use super::{POINT, STEP, Span};
use crate::guide::model::Guide;
use crate::guide::model::criteria::{Criterion, Method};

pub use super::measure::Moved as Move;
pub use super::order::Place;

/// Everything about what to open first, by one method with its weights.
#[derive(Debug, Clone)]
pub struct Ranking<'g> {
    pub method: &'g Method,
    /// The criteria that are weighed, in the order of the method.
    pub criteria: Vec<&'g Criterion>,
    pub weights: Weights,
    /// Points of the bonus; 0 where the method has none.
    pub bonus: i64,
    /// The datasets in the order that is decided; those held back come last.
    pub rows: Vec<Row>,
}

/// One dataset.
#[derive(Debug, Clone)]
pub struct Row {
    pub subject: Subject,
    /// In units of which [`POINT`] make a point.
    pub score: Span,
    /// What each criterion gives to it.
    pub points: Vec<Span>,
    /// What the bonus gives to it.
    pub bonus: Span,
    /// Id of the band of the proven score; `None` while it is held back.
    pub band: Option<String>,
    /// The band that it may reach with what is missing, where it is another.
    pub may: Option<String>,
    pub quadrant: Option<Quadrant>,
    /// The place by proven score, without moves by hand; `None` while it is held back.
    pub place: Option<Place>,
    /// The best place that its missing answers could give it, the others as they are proven.
    pub reach: Option<usize>,
}

/// Corners of value and ease.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quadrant {
    /// Much value, much ease.
    HighHigh,
    HighLow,
    LowHigh,
    LowLow,
}

impl Quadrant {
    /// The word of JSON: value, then ease.
    pub fn code(self) -> &'static str {
        match self {
            Self::HighHigh => "high-high",
            Self::HighLow => "high-low",
            Self::LowHigh => "low-high",
            Self::LowLow => "low-low",
        }
    }
}

impl Row {
    /// Whether it can be opened now.
    pub fn open(&self) -> bool {
        self.subject.held.is_empty()
    }

    /// Gains of a step over the lowest level, in hundredths, proven: what the weights multiply.
    pub(super) fn gains(&self) -> impl Iterator<Item = i64> {
        self.subject.parts.iter().map(|part| part.level.low - STEP)
    }
}

/// Orders the datasets of a plan.
pub fn rank<'g>(guide: &'g Guide, tree: &Table, setup: &Setup<'g>) -> Ranking<'g> {
    let subjects = measure(guide, tree, setup.method);
    let bonus = guide.criteria.bonus.as_ref().filter(|_| setup.method.bonus);
    let criteria = setup.method.weights.iter().filter_map(|weigh| guide.criteria.criterion(&weigh.criterion));
    let mut ranking = Ranking {
        method: setup.method,
        criteria: criteria.collect(),
        weights: setup.weights.clone(),
        bonus: bonus.map_or(0, |bonus| bonus.points),
        rows: Vec::new(),
    };
    ranking.fill(subjects);
    ranking
}

impl<'g> Ranking<'g> {
    /// The same datasets with other weights.
    pub fn weighed(&self, weights: Weights) -> Self {
        let subjects = self.rows.iter().map(|row| row.subject.clone()).collect();
        let mut other = Self { weights, rows: Vec::new(), criteria: self.criteria.clone(), ..*self };
        other.fill(subjects);
        other
    }

    fn fill(&mut self, subjects: Vec<Subject>) {
        let scores: Vec<Span> = subjects.iter().map(|subject| self.score(subject)).collect();
        let proven: Vec<i64> = scores.iter().map(|score| score.low).collect();
        let open: Vec<usize> = (0..subjects.len()).filter(|at| subjects[*at].held.is_empty()).collect();
        let mut place: Vec<Option<Place>> = vec![None; subjects.len()];
        for (at, given) in open.iter().zip(places(&open.iter().map(|at| proven[*at]).collect::<Vec<_>>())) {
            place[*at] = Some(given);
        }
        let order = with_moves(by_score(&subjects, &proven), &subjects);
        let reach = |at: usize| {
            let others = open.iter().filter(|other| **other != at).map(|other| proven[*other]);
            (place[at].is_some() && !scores[at].is_known()).then(|| place_of(scores[at].high, others))
        };
        let reach: Vec<Option<usize>> = (0..subjects.len()).map(reach).collect();
        let mut subjects: Vec<Option<Subject>> = subjects.into_iter().map(Some).collect();
        let row = |at: usize| Some(self.row(subjects[at].take()?, scores[at], place[at], reach[at]));
        self.rows = order.into_iter().filter_map(row).collect();
    }

    fn row(&self, subject: Subject, score: Span, place: Option<Place>, reach: Option<usize>) -> Row {
        let open = subject.held.is_empty();
        let band = |score: i64| self.band(score).filter(|_| open).map(String::from);
        let may = band(score.high).filter(|may| band(score.low).as_ref() != Some(may));
        Row {
            points: self.points(&subject),
            bonus: subject.bonus.times(self.bonus * POINT),
            band: band(score.low),
            may,
            quadrant: quadrant(subject.value.level, subject.ease.level),
            subject,
            score,
            place,
            reach,
        }
    }

    fn points(&self, subject: &Subject) -> Vec<Span> {
        let gain = |level: Span| Span::of(level.low - STEP, level.high - STEP);
        subject
            .parts
            .iter()
            .zip(&self.weights.0)
            .map(|(part, weight)| gain(part.level).times(*weight))
            .collect()
    }

    fn score(&self, subject: &Subject) -> Span {
        let bonus = subject.bonus.times(self.bonus * POINT);
        self.points(subject).into_iter().fold(bonus, Span::plus)
    }

    fn band(&self, score: i64) -> Option<&str> {
        self.method.bands.iter().find(|band| score >= band.from * POINT).map(|band| band.id.as_str())
    }

    /// The row of a dataset named by its number in the list, its id, or the beginning of its title.
    pub fn find(&self, name: &str) -> Option<usize> {
        use crate::text::fold::fold;
        let wanted = fold(name);
        let number = wanted.parse::<usize>().ok().filter(|n| (1..=self.rows.len()).contains(n));
        let by = |fits: &dyn Fn(&Row) -> bool| self.rows.iter().position(fits);
        let alone = |fits: &dyn Fn(&Row) -> bool| {
            let mut found = (0..self.rows.len()).filter(|at| fits(&self.rows[*at]));
            found.next().filter(|_| found.next().is_none())
        };
        by(&|row| row.subject.id == name.trim())
            .or(number.map(|n| n - 1))
            .or_else(|| by(&|row| fold(&row.subject.title) == wanted))
            .or_else(|| alone(&|row| !wanted.is_empty() && fold(&row.subject.title).starts_with(&wanted)))
            .or_else(|| alone(&|row| !wanted.is_empty() && fold(&row.subject.title).contains(&wanted)))
    }

    /// The band that a row belongs to as it stands: that of its score, and for one that was moved that of the row it
    /// was put before.
    pub fn stands_in(&self, at: usize) -> Option<&str> {
        let row = &self.rows[at];
        if row.subject.moved.is_none() || !row.open() {
            return row.band.as_deref();
        }
        let steady = |row: &&Row| row.open() && row.subject.moved.is_none();
        let below = self.rows[at..].iter().find(steady);
        let near = below.or_else(|| self.rows[..at].iter().rev().find(steady));
        near.unwrap_or(row).band.as_deref()
    }

    /// The rows that are not held back, in the order that is decided.
    pub fn open_rows(&self) -> impl Iterator<Item = (usize, &Row)> {
        self.rows.iter().enumerate().filter(|(_, row)| row.open())
    }
}

/// The corner of two levels; `None` while what is missing leaves more than one.
fn quadrant(value: Span, ease: Span) -> Option<Quadrant> {
    let high = |level: Span| {
        let (low, high) = (level.low >= 3 * STEP, level.high >= 3 * STEP);
        (low == high).then_some(low)
    };
    Some(match (high(value)?, high(ease)?) {
        (true, true) => Quadrant::HighHigh,
        (true, false) => Quadrant::HighLow,
        (false, true) => Quadrant::LowHigh,
        (false, false) => Quadrant::LowLow,
    })
}
