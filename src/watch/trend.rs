//! What was measured over time, and what got better or worse.

use jiff::civil::Date;

use crate::plan::model::{Plan, Watched};
use crate::text::{Text, say as words, watch as say};

/// One measurement of the history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    pub on: Date,
    /// Links that work, of those measured; datasets up to date, of those measured.
    pub alive: Share,
    pub fresh: Share,
    pub waiting: i64,
    pub overdue: i64,
}

/// So many of so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    pub good: i64,
    pub of: i64,
}

impl Share {
    fn new(good: Option<i64>, of: Option<i64>) -> Self {
        let of = of.unwrap_or(0).max(0);
        Self { good: good.unwrap_or(0).clamp(0, of), of }
    }

    /// Hundredths, rounded down: 99.9 is not all.
    pub fn percent(self) -> Option<i64> {
        (self.of > 0).then(|| self.good * 100 / self.of)
    }

    /// «38 de 40», or that nothing was measured.
    pub fn text(self) -> Text {
        if self.of == 0 { say::NOT_MEASURED } else { say::SO_MANY.with("n", self.good).with("of", self.of) }
    }

    /// As a part, compared without rounding.
    fn better_than(self, other: Self) -> std::cmp::Ordering {
        (self.good * other.of).cmp(&(other.good * self.of))
    }
}

/// The history of a plan, oldest first.
pub fn history(plan: &Plan) -> Vec<Point> {
    let point = |(day, seen): (&String, &Watched)| {
        Some(Point {
            on: day.parse().ok()?,
            alive: Share::new(seen.alive, seen.links),
            fresh: Share::new(seen.fresh, seen.dated),
            waiting: seen.waiting.unwrap_or(0),
            overdue: seen.overdue.unwrap_or(0),
        })
    };
    let mut all: Vec<Point> = plan.watch.iter().filter_map(point).collect();
    all.sort_by_key(|point| point.on);
    all
}

/// What changed from one measurement to the next, in sentences; nothing when nothing did, or nothing can be compared.
pub fn change(before: &Point, now: &Point) -> Vec<Text> {
    let shares = [(say::LINKS_ALIVE, before.alive, now.alive), (say::UP_TO_DATE, before.fresh, now.fresh)];
    let mut told: Vec<Text> = shares.iter().filter_map(|(what, was, is)| shift(what, *was, *is)).collect();
    if before.overdue != now.overdue {
        let more = now.overdue > before.overdue;
        let line = if more { say::OVERDUE_MORE } else { say::OVERDUE_LESS };
        told.push(line.with("was", before.overdue).with("is", now.overdue));
    }
    let since = words::day(before.on);
    told.iter().map(|line| line.with_text("since", &since)).collect()
}

fn shift(what: &Text, was: Share, is: Share) -> Option<Text> {
    let line = match (was.of > 0 && is.of > 0).then(|| is.better_than(was))? {
        std::cmp::Ordering::Greater => say::BETTER,
        std::cmp::Ordering::Less => say::WORSE,
        std::cmp::Ordering::Equal => return None,
    };
    Some(line.with_text("what", what).with_text("was", &was.text()).with_text("is", &is.text()))
}
