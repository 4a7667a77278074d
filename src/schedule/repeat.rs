//! Repetitions as calendars know them: an `RRULE` that gives the dates of a period, and what is moved to another day.

use jiff::civil::{Date, Weekday};

use super::{Due, Period, Workdays, due};

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
    /// The dates after an anchor from one day to another. Where one rule would need `BYSETPOS`, which ical.js, and with
    /// it Thunderbird, does not heed, the dates are said in several rules: one a day of the month, and Februaries, which
    /// may lack the 29th or the 30th, by themselves.
    pub fn series(period: Period, anchor: Date, (from, last): (Date, Date), days: &Workdays) -> Vec<Self> {
        let due: Vec<_> = due(period, anchor, last, days).into_iter().filter(|due| due.on >= from).collect();
        let Some(first) = due.first().map(|due| due.nominal) else { return Vec::new() };
        let nominal: Vec<Date> = period.until(anchor, last).filter(|date| *date >= first).collect();
        let every = match period {
            Period::Months(months) if !months.is_multiple_of(12) => months,
            Period::Within(_) => 1,
            _ => return Self::of(&rule(period, anchor), &nominal, &due).into_iter().collect(),
        };
        let of_day = |day: i8| {
            let own = |date: &&Date| date.day() == day.min(date.days_in_month());
            let own: Vec<Date> = nominal.iter().filter(own).copied().collect();
            of_month(day, every, &own, &due)
        };
        period.month_days(anchor).into_iter().flat_map(of_day).collect()
    }

    /// A rule with the dates that it gives, of which only those that are due are kept.
    fn of(rule: &str, given: &[Date], due: &[Due]) -> Option<Self> {
        let kept = |date: &Date| due.iter().find(|due| due.nominal == *date);
        let moved = given.iter().filter_map(kept).filter(|due| due.on != due.nominal);
        Some(Self {
            first: *given.first()?,
            rule: format!("{rule};COUNT={}", given.len()),
            moved: moved.map(|due| (due.nominal, due.on)).collect(),
            dropped: given.iter().filter(|date| kept(date).is_none()).copied().collect(),
        })
    }
}

/// One day of the month, every so many months: 31 is the last one.
fn of_month(day: i8, every: u32, own: &[Date], due: &[Due]) -> Vec<Repeat> {
    let shown = if day == 31 { -1 } else { day };
    let rule = format!("FREQ=MONTHLY{};BYMONTHDAY={shown}", interval(every));
    if !matches!(day, 29 | 30) {
        return Repeat::of(&rule, own, due).into_iter().collect();
    }
    let (short, long): (Vec<Date>, Vec<Date>) = own.iter().partition(|date| date.month() == 2);
    // The rule gives the 29th of February of a leap year, which is the other rule's.
    let given: Vec<Date> = own.iter().filter(|date| date.day() == day).copied().collect();
    let kept: Vec<Due> = due.iter().filter(|due| long.contains(&due.nominal)).copied().collect();
    let years = every / gcd(every, 12);
    let february = format!("FREQ=YEARLY{};BYMONTH=2;BYMONTHDAY=-1", interval(years));
    [Repeat::of(&rule, &given, &kept), Repeat::of(&february, &short, due)].into_iter().flatten().collect()
}

/// The rule of a period that one rule says, without its end.
fn rule(period: Period, anchor: Date) -> String {
    let every = match period {
        Period::Weeks { every, .. } => every,
        Period::Months(months) => {
            let day = if (anchor.month(), anchor.day()) == (2, 29) { -1 } else { anchor.day() };
            return format!(
                "FREQ=YEARLY{};BYMONTH={};BYMONTHDAY={day}",
                interval(months / 12),
                anchor.month()
            );
        }
        Period::Daily | Period::Within(_) => 1,
    };
    format!("FREQ=WEEKLY{};BYDAY={}", interval(every), weekdays(period, anchor))
}

fn interval(every: u32) -> String {
    if every == 1 { String::new() } else { format!(";INTERVAL={every}") }
}

fn gcd(one: u32, other: u32) -> u32 {
    if other == 0 { one } else { gcd(other, one % other) }
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
