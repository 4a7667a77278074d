//! Whether datasets are as new as their cycle promises, with some grace.
//!
//! The day of the last update is the one that the server tells of the file (`Last-Modified`); only where no server
//! told one, that of the last receipt, else that of the metadata (`modified`): what is measured goes before what is
//! said. Datasets without a regular cycle, or without any such day, are not measured and leave the denominator.

use jiff::Span;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::catalog::{Catalog, Dataset};
use crate::guide::model::watch::Watching;
use crate::plan::model::Plan;
use crate::schedule::{Period, Workdays};

/// Where the day of the last update comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// The server says so.
    Server,
    /// The last receipt of a publication.
    Receipt,
    /// The metadata say so: nobody measured it.
    Said,
}

impl Source {
    pub fn code(self) -> &'static str {
        match self {
            Self::Server => "server",
            Self::Receipt => "receipt",
            Self::Said => "metadata",
        }
    }
}

/// What came of the comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    Fresh,
    /// Days since the day that it was due, grace apart.
    Late(i32),
    /// Nobody said how often it changes.
    NoCycle,
    /// It changes without a rhythm.
    Irregular,
    /// Nothing says when it was updated.
    NoDay,
}

impl Verdict {
    pub fn code(self) -> &'static str {
        match self {
            Self::Fresh => "fresh",
            Self::Late(_) => "late",
            Self::NoCycle => "no-cycle",
            Self::Irregular => "irregular",
            Self::NoDay => "no-day",
        }
    }

    pub fn is_measured(self) -> bool {
        matches!(self, Self::Fresh | Self::Late(_))
    }
}

/// One dataset beside its cycle.
#[derive(Debug, Clone, PartialEq)]
pub struct Fresh {
    pub dataset: String,
    pub title: String,
    /// Term of the vocabulary `periodicity`.
    pub cycle: Option<String>,
    pub updated: Option<(Date, Source)>,
    /// The day of the next update, and the last day of its grace.
    pub due: Option<Date>,
    pub until: Option<Date>,
    pub verdict: Verdict,
}

/// Every dataset that is online, in the order of the catalogue.
pub fn fresh(plan: &Plan, catalog: &Catalog, days: &Workdays, assumed: &Watching, today: Date) -> Vec<Fresh> {
    let online = catalog.datasets.iter().filter(|dataset| is_online(plan, dataset));
    online.map(|dataset| of(plan, dataset, days, assumed, today)).collect()
}

/// Published, and not taken offline.
pub fn is_online(plan: &Plan, dataset: &Dataset) -> bool {
    let published = dataset.page.is_some()
        || dataset.distributions.iter().any(|file| file.url.is_some())
        || plan.receipt.values().any(|receipt| receipt.datasets.contains(&dataset.id));
    dataset.is_current() && published
}

fn of(plan: &Plan, dataset: &Dataset, days: &Workdays, assumed: &Watching, today: Date) -> Fresh {
    let updated = updated(plan, dataset, today);
    let cycle = dataset.periodicity.clone();
    let mut fresh = Fresh {
        dataset: dataset.id.clone(),
        title: dataset.title.clone(),
        cycle,
        updated,
        due: None,
        until: None,
        verdict: Verdict::NoCycle,
    };
    let Some(code) = fresh.cycle.as_deref() else { return fresh };
    let Some(period) = Period::parse(code) else {
        fresh.verdict = Verdict::Irregular;
        return fresh;
    };
    let next = updated.and_then(|(day, _)| period.after(day).next());
    let Some(due) = next.map(|day| days.publishing(day)) else {
        fresh.verdict = Verdict::NoDay;
        return fresh;
    };
    let until = due.saturating_add(Span::new().days(grace(period, assumed)));
    let late = due.until(today).map_or(0, |span| span.get_days());
    fresh.verdict = if today > until { Verdict::Late(late) } else { Verdict::Fresh };
    (fresh.due, fresh.until) = (Some(due), Some(until));
    fresh
}

/// Days that an update may come late.
pub fn grace(period: Period, assumed: &Watching) -> i64 {
    let part = (u64::from(period.days()) * u64::from(assumed.grace_percent)).div_ceil(100);
    i64::try_from(part).unwrap_or(i64::MAX / 2).max(i64::from(assumed.grace_days))
}

fn updated(plan: &Plan, dataset: &Dataset, today: Date) -> Option<(Date, Source)> {
    let row = plan.dataset.get(&dataset.id);
    let files = row.into_iter().flat_map(|row| row.distribution.values());
    let told = files.filter_map(|file| day(file.checked.as_ref()?.modified.as_deref()?));
    let receipts = plan.receipt.values().filter(|receipt| receipt.datasets.contains(&dataset.id));
    let sent = receipts.filter_map(|receipt| receipt.on.as_ref()?.date());
    let said = dataset.modified;
    let of = |day: Option<Date>, source| day.filter(|day| *day <= today).map(|day| (day, source));
    of(told.max(), Source::Server)
        .or_else(|| of(sent.max(), Source::Receipt))
        .or_else(|| of(said, Source::Said))
}

/// The day here of a date of HTTP.
pub fn day(text: &str) -> Option<Date> {
    let at = jiff::fmt::rfc2822::parse(text).ok()?;
    Some(at.with_time_zone(TimeZone::system()).date())
}
