//! Counts of a plan, made once for indicators and maturity. What cannot be counted is in no figure.

use jiff::ToSpan;
use jiff::civil::Date;
use toml::{Table, Value};

use super::trace::traces;
use crate::catalog::{self, Catalog};
use crate::document::{gaps, tabular};
use crate::guide::model::improve::Fact;
use crate::guide::model::{Guide, Term};
use crate::plan::model::{Dataset, Day, Plan};
use crate::scan::quality::mqa::{self, Subject};
use crate::scan::quality::stars::of_format;
use crate::watch::Overview;
use crate::watch::fresh::is_online;

/// Days of a year, for what was done in the last one.
const YEAR: i64 = 365;
/// The scale of MQA.
const MQA: i64 = 405;

/// So many of so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Share {
    pub good: i64,
    pub of: i64,
}

impl Share {
    fn count<T>(all: impl IntoIterator<Item = T>, good: impl Fn(&T) -> bool) -> Self {
        let mut share = Self::default();
        for one in all {
            share.of += 1;
            share.good += i64::from(good(&one));
        }
        share
    }

    /// Hundredths, rounded down: 99.9 is not all. `None` of nothing.
    pub fn percent(self) -> Option<i64> {
        self.hundredths().map(|all| all / 100)
    }

    /// Hundredths of a per cent, rounded down.
    pub fn hundredths(self) -> Option<i64> {
        (self.of > 0).then(|| self.good.saturating_mul(10_000) / self.of)
    }
}

/// A plan with all that is worked out from it.
pub struct Counted<'a> {
    pub guide: &'a Guide,
    pub plan: &'a Plan,
    pub tree: &'a Table,
    pub catalog: Catalog,
    pub overview: Overview,
    pub today: Date,
}

impl<'a> Counted<'a> {
    pub fn new(guide: &'a Guide, plan: &'a Plan, tree: &'a Table, today: Date) -> Self {
        let catalog = catalog::catalog(guide, plan, today);
        let overview = Overview::of(guide, plan, &catalog, today);
        Self { guide, plan, tree, catalog, overview, today }
    }

    /// Open rows of the inventory that were not taken offline.
    fn open(&self) -> impl Iterator<Item = &catalog::Dataset> {
        self.catalog.datasets.iter().filter(|one| !one.own && one.is_current())
    }

    /// Rows of the inventory that are online.
    pub fn online(&self) -> Vec<&catalog::Dataset> {
        self.open().filter(|one| is_online(self.plan, one)).collect()
    }

    fn is_online(&self, id: &str) -> bool {
        self.open().any(|one| one.id == id && is_online(self.plan, one))
    }

    /// Datasets online, of those that are online or have a promised day.
    pub fn published(&self) -> Share {
        let planned = |(id, row): &(&String, &Dataset)| row.commitment.date.is_some() || self.is_online(id);
        Share::count(self.plan.dataset.iter().filter(planned), |(id, _)| self.is_online(id))
    }

    /// Promises whose day has come, and those of them that are online.
    pub fn kept(&self) -> Share {
        let due =
            |(_, row): &(&String, &Dataset)| date(&row.commitment.date).is_some_and(|on| on <= self.today);
        Share::count(self.plan.dataset.iter().filter(due), |(id, _)| self.is_online(id))
    }

    /// Links that worked the last time, of those that were measured in it.
    pub fn alive(&self) -> Share {
        let figures = &self.overview.figures;
        Share { good: whole(figures.alive), of: whole(figures.links) }
    }

    /// Datasets up to date, with the grace of the Guide, of those that could be measured.
    pub fn fresh(&self) -> Share {
        let figures = &self.overview.figures;
        Share { good: whole(figures.fresh), of: whole(figures.dated) }
    }

    /// Open datasets with a table whose every column has a title and a description.
    pub fn documented(&self) -> Share {
        let has_table = |one: &&catalog::Dataset| one.distributions.iter().any(tabular);
        Share::count(self.open().filter(has_table), |one| {
            let mut tables = one.distributions.iter().filter(|file| tabular(file));
            tables.all(|file| !file.columns.is_empty() && gaps(file).is_empty())
        })
    }

    /// Stars of each dataset online, by its best format; none without open terms.
    pub fn stars(&self) -> Vec<i64> {
        let Some(formats) = self.guide.vocabs.get("formats") else { return Vec::new() };
        let stars = |one: &&catalog::Dataset| {
            let levels =
                one.distributions.iter().filter_map(|file| of_format(file.format.as_deref()?, formats));
            let level = levels.max()?;
            Some(if one.license.is_some() { i64::from(level) } else { 0 })
        };
        self.online().iter().filter_map(stars).collect()
    }

    /// Points of each dataset online, brought to the scale of MQA: what could not be measured leaves the denominator.
    pub fn mqa(&self) -> Vec<i64> {
        let rows = self.tree.get("dataset").and_then(Value::as_table);
        let points = |one: &&catalog::Dataset| {
            let dataset = rows?.get(&one.id)?.as_table()?;
            let format = |file: &catalog::Distribution| {
                file.format.as_deref().and_then(|format| self.guide.term("formats", format))
            };
            let formats: Vec<Option<&Term>> = one.distributions.iter().map(format).collect();
            let license = one.license.as_ref().and_then(|terms| self.guide.term("licenses", &terms.id));
            let publisher = self.plan.institution.name.is_some();
            let made =
                mqa::estimate(&Subject { dataset, formats: &formats, license, publisher, online: true });
            (i64::from(made.points) * MQA).checked_div(i64::from(made.of))
        };
        self.online().iter().filter_map(points).collect()
    }

    /// A figure of maturity; `None` on a base of nothing.
    pub fn fact(&self, fact: Fact) -> Option<i64> {
        match fact {
            Fact::Datasets => Some(whole(self.plan.dataset.len())),
            Fact::Demands => Some(whole(self.plan.demand.len())),
            Fact::Published => Some(whole(self.online().len())),
            Fact::Reuses => Some(whole(self.plan.reuse.len())),
            Fact::Assessments => Some(whole(self.plan.maturity.len())),
            Fact::ActionsYear => Some(self.actions_year()),
            Fact::WatchesYear => {
                let days = self.plan.watch.keys().filter_map(|day| day.parse().ok());
                Some(whole(days.filter(|day| self.is_recent(*day)).count()))
            }
            Fact::MeasuredYear => Some(self.measured_year()),
            _ => self.share(fact).percent(),
        }
    }

    fn share(&self, fact: Fact) -> Share {
        let rows = || self.plan.dataset.values();
        match fact {
            Fact::DescribedPercent => Share::count(rows(), |row| is_described(row)),
            Fact::ValuedPercent => Share::count(rows(), |row| is_valued(row)),
            Fact::PersonalPercent => Share::count(rows(), |row| is_decided(row)),
            Fact::GroundedPercent => self.grounded(),
            Fact::MatchedPercent => Share::count(self.plan.demand.values(), |one| {
                one.dataset.is_some() || one.none.as_deref() == Some("yes")
            }),
            Fact::LicensedPercent => Share::count(self.open(), |one| one.license.is_some()),
            Fact::DocumentedPercent => self.documented(),
            Fact::OpenFormatPercent => {
                let with_files = self.open().filter(|one| !one.distributions.is_empty());
                Share::count(with_files, |one| one.distributions.iter().any(|file| self.is_open(file)))
            }
            Fact::KeptPercent => self.kept(),
            Fact::AlivePercent => self.alive(),
            Fact::FreshPercent => self.fresh(),
            Fact::TasksPercent => {
                let come = |task: &&crate::plan::model::Task| {
                    task.done.is_some() || date(&task.due).is_some_and(|due| due <= self.today)
                };
                Share::count(self.plan.task.values().filter(come), |task| task.done.is_some())
            }
            _ => Share::default(),
        }
    }

    /// Closed datasets with their ground; where none is closed, there is nothing to ground.
    fn grounded(&self) -> Share {
        let closed = |row: &&Dataset| matches!(row.access.as_deref(), Some("restricted" | "private"));
        let said = self.plan.dataset.values().filter(|row| row.access.is_some()).count();
        let share =
            Share::count(self.plan.dataset.values().filter(closed), |row| has(row.reserve.basis.as_ref()));
        if share.of == 0 && said > 0 { Share { good: whole(said), of: whole(said) } } else { share }
    }

    fn is_open(&self, file: &catalog::Distribution) -> bool {
        let term = file.format.as_deref().and_then(|format| self.guide.term("formats", format));
        term.is_some_and(|term| term.open == Some(true) && term.machine_readable == Some(true))
    }

    /// Whether a day is of the last year.
    pub fn is_recent(&self, day: Date) -> bool {
        day <= self.today && day > self.today.saturating_sub(YEAR.days())
    }

    fn actions_year(&self) -> i64 {
        let act = self.guide.improve.acts.iter().find(|act| act.id == "communication");
        let seen = act.map(|act| traces(self.plan, act, self.today)).unwrap_or_default();
        whole(seen.iter().filter(|one| self.is_recent(one.on)).count())
    }

    fn measured_year(&self) -> i64 {
        let recent =
            self.plan.measured.values().filter(|one| date(&one.on).is_some_and(|on| self.is_recent(on)));
        let names: std::collections::BTreeSet<&str> =
            recent.filter_map(|one| one.indicator.as_deref()).collect();
        whole(names.len())
    }
}

fn is_described(row: &Dataset) -> bool {
    let texts = [&row.title, &row.unit, &row.source, &row.description, &row.accrual_periodicity, &row.access];
    texts.iter().all(|text| has(text.as_ref()))
}

fn is_valued(row: &Dataset) -> bool {
    let impact = &row.priority.impact;
    let marks = [impact.transparency, impact.service, impact.economy, impact.safety, row.priority.ease];
    row.priority.requests.is_some() && marks.iter().all(Option::is_some)
}

/// It says that it holds nothing of persons, or what is done about it.
fn is_decided(row: &Dataset) -> bool {
    let personal = &row.personal;
    personal.status.as_deref() == Some("no")
        || personal.treatment.as_deref().is_some_and(|treatment| treatment != "unknown")
}

fn has(text: Option<&String>) -> bool {
    text.is_some_and(|text| !text.trim().is_empty())
}

pub(super) fn date(day: &Option<Day>) -> Option<Date> {
    day.as_ref().and_then(Day::date)
}

pub(super) fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
