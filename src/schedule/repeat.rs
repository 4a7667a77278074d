//! Repetitions as calendars know them: an `RRULE` that gives the dates of a period, and what is moved to another day.

use jiff::civil::{Date, Weekday};

use super::{Period, Workdays, due};

/// The dates of a period as a rule, with what differs from it.
#[derive(Debug, Clone, PartialEq)]
pub struct Repeat {
    /// The first date that the rule gives.
    pub first: Date,
    /// The value of `RRULE`.
    pub rule: String,
    /// Dates of the rule that are published on another day.
    pub moved: Vec<(Date, Date)>,
    /// Dates of the rule that fall together with another one.
    pub dropped: Vec<Date>,
}

impl Repeat {
    /// The dates after an anchor from one day to another; `None` when there are none.
    pub fn new(period: Period, anchor: Date, (from, last): (Date, Date), days: &Workdays) -> Option<Self> {
        let due: Vec<_> = due(period, anchor, last, days).into_iter().filter(|due| due.on >= from).collect();
        let first = due.first()?.nominal;
        let nominal: Vec<Date> = period.until(anchor, last).filter(|date| *date >= first).collect();
        let kept = |date: &Date| due.iter().any(|due| due.nominal == *date);
        Some(Self {
            first,
            rule: format!("{};COUNT={}", rule(period, anchor), nominal.len()),
            moved: due.iter().filter(|due| due.on != due.nominal).map(|due| (due.nominal, due.on)).collect(),
            dropped: nominal.into_iter().filter(|date| !kept(date)).collect(),
        })
    }
}

/// The rule of a period, without its end.
fn rule(period: Period, anchor: Date) -> String {
    match period {
        Period::Daily => format!("FREQ=WEEKLY;BYDAY={}", weekdays(period, anchor)),
        Period::Weeks { every: 1, .. } => format!("FREQ=WEEKLY;BYDAY={}", weekdays(period, anchor)),
        Period::Weeks { every, .. } => {
            format!("FREQ=WEEKLY;INTERVAL={every};BYDAY={}", weekdays(period, anchor))
        }
        Period::Months(months) if months.is_multiple_of(12) => {
            let month = anchor.month();
            let days = match (month, anchor.day()) {
                (2, 29) => "28,29;BYSETPOS=-1".to_string(),
                (_, day) => day.to_string(),
            };
            format!("FREQ=YEARLY{};BYMONTH={month};BYMONTHDAY={days}", interval(months / 12))
        }
        Period::Months(months) => {
            format!("FREQ=MONTHLY{};BYMONTHDAY={}", interval(months), month_days(&[anchor.day()]))
        }
        Period::Within(_) => format!("FREQ=MONTHLY;BYMONTHDAY={}", month_days(&period.month_days(anchor))),
    }
}

fn interval(every: u32) -> String {
    if every == 1 { String::new() } else { format!(";INTERVAL={every}") }
}

/// Days of the month. After the 28th a month may be shorter: then the last of those that there are is meant.
fn month_days(days: &[i8]) -> String {
    let Some((last, before)) = days.split_last() else { return String::new() };
    let mut all: Vec<String> = before.iter().map(ToString::to_string).collect();
    if *last <= 28 {
        all.push(last.to_string());
        return all.join(",");
    }
    all.extend((28..=*last).map(|day| day.to_string()));
    let mut places: Vec<String> = (1..=before.len()).map(|at| at.to_string()).collect();
    places.push("-1".into());
    format!("{};BYSETPOS={}", all.join(","), places.join(","))
}

fn weekdays(period: Period, anchor: Date) -> String {
    let name = |day: Weekday| match day {
        Weekday::Monday => "MO",
        Weekday::Tuesday => "TU",
        Weekday::Wednesday => "WE",
        Weekday::Thursday => "TH",
        Weekday::Friday => "FR",
        Weekday::Saturday => "SA",
        Weekday::Sunday => "SU",
    };
    period.weekdays(anchor).into_iter().map(name).collect::<Vec<_>>().join(",")
}
