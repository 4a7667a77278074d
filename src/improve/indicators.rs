//! Indicators of a plan: each with its figure, what it was counted from and on which day, its history, and what would be
//! needed where nobody measured it.

use jiff::ToSpan;
use jiff::civil::Date;

use super::figures::{Counted, Share, date, whole};
use crate::guide::model::improve::{Indicator, Measure, Unit, Wanted};
use crate::plan::model::{Demand, Measured};
use crate::schedule::Workdays;
use crate::toml_text::Address;
use crate::watch::trend::history;

/// Days of a month, for what came in within the last one.
const MONTH: i64 = 30;
/// Hundredths of one: every value is a whole number of them.
pub const ONE: i64 = 100;

/// A figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Value {
    /// Hundredths of the unit: of a per cent, a day, a point, one.
    pub hundredths: i64,
    /// What it was divided from, where it is a share or a mean.
    pub share: Option<Share>,
    pub on: Date,
    /// Where the plan has it; empty where it is counted over all of it.
    pub address: Option<Address>,
    /// Where the figure was read, when somebody noted it down.
    pub source: Option<String>,
    pub by_hand: bool,
}

/// What the figure does beside the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trend {
    Better,
    Worse,
    Same,
    /// It went up or down, and neither is better.
    Up,
    Down,
}

impl Trend {
    pub fn code(self) -> &'static str {
        match self {
            Self::Better => "better",
            Self::Worse => "worse",
            Self::Same => "same",
            Self::Up => "up",
            Self::Down => "down",
        }
    }
}

/// One indicator of a plan.
#[derive(Debug, Clone)]
pub struct Reading<'g> {
    pub indicator: &'g Indicator,
    /// Chosen in `improvement.indicators`.
    pub chosen: bool,
    /// `None` when nobody measured it.
    pub value: Option<Value>,
    /// Earlier figures, oldest first, in hundredths.
    pub history: Vec<(Date, i64)>,
    pub trend: Option<Trend>,
}

impl Reading<'_> {
    /// The figure before this one.
    pub fn before(&self) -> Option<(Date, i64)> {
        let on = self.value.as_ref()?.on;
        self.history.iter().rev().find(|(day, _)| *day < on).copied()
    }
}

/// All indicators of the Guide, those that were chosen first.
pub fn readings<'g>(counted: &Counted<'g>) -> Vec<Reading<'g>> {
    let mut all: Vec<Reading<'g>> =
        counted.guide.improve.indicators.iter().map(|one| reading(counted, one)).collect();
    all.sort_by_key(|one| !one.chosen);
    all
}

fn reading<'g>(counted: &Counted<'g>, indicator: &'g Indicator) -> Reading<'g> {
    let chosen = counted.plan.improvement.indicators.iter().any(|id| indicator.chosen.contains(id));
    let noted = noted(counted, indicator);
    let value =
        indicator.measure.and_then(|measure| value(counted, measure)).or_else(|| noted.last().cloned());
    let mut history: Vec<(Date, i64)> = noted.iter().map(|one| (one.on, one.hundredths)).collect();
    history.extend(watched(counted, indicator.measure));
    history.sort();
    history.dedup_by_key(|(day, _)| *day);
    let mut reading = Reading { indicator, chosen, value, history, trend: None };
    reading.trend = trend(&reading);
    reading
}

/// Figures that somebody noted down, oldest first.
fn noted(counted: &Counted<'_>, indicator: &Indicator) -> Vec<Value> {
    let of = |(id, one): (&String, &Measured)| {
        let on = date(&one.on).filter(|on| *on <= counted.today)?;
        let value = one.value?;
        // Shares are kept as hundredths of a per cent already.
        let hundredths = if indicator.unit == Unit::Share { value } else { value.checked_mul(ONE)? };
        let address = Some(Address::new(["measured", id]));
        Some(Value { hundredths, share: None, on, address, source: one.source.clone(), by_hand: true })
    };
    let own = counted.plan.measured.iter().filter(|(_, one)| one.indicator.as_deref() == Some(&indicator.id));
    let mut all: Vec<Value> = own.filter_map(of).collect();
    all.sort_by_key(|one| one.on);
    all
}

/// What measurements of what is online kept.
fn watched(counted: &Counted<'_>, measure: Option<Measure>) -> Vec<(Date, i64)> {
    let share = |good: i64, of: i64| Share { good, of }.hundredths();
    let points = history(counted.plan);
    let of = |point: &crate::watch::trend::Point| match measure? {
        Measure::Links => Some((point.on, share(point.alive.good, point.alive.of)?)),
        Measure::UpToDate => Some((point.on, share(point.fresh.good, point.fresh.of)?)),
        _ => None,
    };
    points.iter().filter(|point| point.on <= counted.today).filter_map(of).collect()
}

fn trend(reading: &Reading<'_>) -> Option<Trend> {
    let (_, before) = reading.before()?;
    let now = reading.value.as_ref()?.hundredths;
    Some(match (now.cmp(&before), reading.indicator.wanted) {
        (std::cmp::Ordering::Equal, _) => Trend::Same,
        (std::cmp::Ordering::Greater, Wanted::Neither) => Trend::Up,
        (std::cmp::Ordering::Less, Wanted::Neither) => Trend::Down,
        (std::cmp::Ordering::Greater, Wanted::More) | (std::cmp::Ordering::Less, Wanted::Less) => {
            Trend::Better
        }
        _ => Trend::Worse,
    })
}

/// What the program counts; `None` where there is nothing to count.
fn value(counted: &Counted<'_>, measure: Measure) -> Option<Value> {
    let plan = counted.plan;
    let count = |count: i64| (count * ONE, None);
    let (hundredths, share) = match measure {
        Measure::Published => of_share(counted.published())?,
        Measure::UpToDate => of_share(counted.fresh())?,
        Measure::Links => {
            let (hundredths, share) = of_share(counted.alive())?;
            let on = counted.overview.measured?;
            let address = Some(Address::new(["watch", &on.to_string()]));
            return Some(Value { hundredths, share, on, address, source: None, by_hand: false });
        }
        Measure::Dictionary => of_share(counted.documented())?,
        Measure::Stars => mean(&counted.stars())?,
        Measure::Mqa => mean(&counted.mqa())?,
        Measure::ReportsInTime => of_share(in_time(counted))?,
        Measure::ReportDays => (median(days(counted))?, None),
        Measure::RequestsLinked => of_share(linked(counted))?,
        Measure::Reports => {
            let days = plan.report.values().filter_map(|one| date(&one.on));
            count((!plan.report.is_empty()).then(|| recent(counted, days))?)
        }
        Measure::NewRequests => {
            let new = plan.demand.values().filter(|one| is_request(one) && came(counted, date(&one.on)));
            count((!plan.demand.is_empty()).then(|| new.map(crate::demand::ledger::times).sum())?)
        }
        Measure::Participants => count(gathered(counted, |event| event.participants)?),
        Measure::Projects => count(gathered(counted, |event| event.projects)?),
        Measure::Reuses => count((!plan.reuse.is_empty()).then(|| whole(plan.reuse.len()))?),
        Measure::Stories => count((!plan.story.is_empty()).then(|| whole(plan.story.len()))?),
    };
    Some(Value { hundredths, share, on: counted.today, address: None, source: None, by_hand: false })
}

fn of_share(share: Share) -> Option<(i64, Option<Share>)> {
    Some((share.hundredths()?, Some(share)))
}

/// The mean of scores, and what it was divided from.
fn mean(all: &[i64]) -> Option<(i64, Option<Share>)> {
    let share = Share { good: all.iter().sum(), of: whole(all.len()) };
    (share.of > 0).then(|| (share.good * ONE / share.of, Some(share)))
}

/// The one in the middle, or the mean of the two that are, in hundredths.
fn median(mut all: Vec<i64>) -> Option<i64> {
    all.sort_unstable();
    let at = all.len() / 2;
    match all.len() {
        0 => None,
        odd if odd % 2 == 1 => all.get(at).map(|value| value * ONE),
        _ => Some((all.get(at - 1)? + all.get(at)?) * ONE / 2),
    }
}

/// Reports answered within their term, of those answered or past it.
fn in_time(counted: &Counted<'_>) -> Share {
    let judged = counted.overview.reports.iter().filter(|told| told.in_time.is_some() || told.is_overdue());
    let good = judged.clone().filter(|told| told.in_time == Some(true)).count();
    Share { good: whole(good), of: whole(judged.count()) }
}

/// Days from each report to its answer.
fn days(counted: &Counted<'_>) -> Vec<i64> {
    let of = |told: &crate::watch::reports::Told| {
        let days = told.on?.until(told.answered?).ok()?.get_days();
        Some(i64::from(days.max(0)))
    };
    counted.overview.reports.iter().filter_map(of).collect()
}

fn is_request(demand: &Demand) -> bool {
    !matches!(demand.kind.as_deref(), Some("vote"))
}

/// Requests answered with a dataset that is online, of all that were answered.
fn linked(counted: &Counted<'_>) -> Share {
    let online: Vec<&str> = counted.online().iter().map(|one| one.id.as_str()).collect();
    let answered = |one: &&Demand| is_request(one) && (one.reply.sent.is_some() || one.reply.done.is_some());
    let all: Vec<&Demand> = counted.plan.demand.values().filter(answered).collect();
    let by_link = |one: &&&Demand| {
        let given = !matches!(one.reply.decision.as_deref(), Some("no"));
        given && one.dataset.as_deref().is_some_and(|id| online.contains(&id))
    };
    Share { good: whole(all.iter().filter(by_link).count()), of: whole(all.len()) }
}

/// Whether a day is of the last month.
fn came(counted: &Counted<'_>, on: Option<Date>) -> bool {
    on.is_some_and(|on| on <= counted.today && on > counted.today.saturating_sub(MONTH.days()))
}

fn recent(counted: &Counted<'_>, days: impl Iterator<Item = Date>) -> i64 {
    whole(days.filter(|on| came(counted, Some(*on))).count())
}

/// What the events of the last year add up to; `None` when none of them has the figure.
fn gathered(
    counted: &Counted<'_>,
    figure: impl Fn(&crate::plan::model::Event) -> Option<i64>,
) -> Option<i64> {
    let held = counted.plan.promotion.gathering.values();
    let held = held.filter(|event| date(&event.on).is_some_and(|on| counted.is_recent(on)));
    held.filter_map(figure).reduce(|sum, one| sum.saturating_add(one))
}

/// The day that a figure is to be measured again, and whether it has passed; `None` for what is counted at each event, or
/// by the program.
pub fn due(reading: &Reading<'_>, days: &Workdays) -> Option<Date> {
    let value = reading.value.as_ref().filter(|value| value.by_hand)?;
    let period = crate::schedule::Period::parse(reading.indicator.every.as_deref()?)?;
    Some(days.publishing(period.after(value.on).next()?))
}
