//! When a dataset is due again: every date is computed from the anchor, so that no date drifts.
//!
//! 31 January each month is 28 (or 29) February, 31 March, 30 April: never 28 for ever after.

use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan};

/// How often a dataset is published again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// Every day from Monday to Friday, and what is more often: a calendar has no hours.
    Daily,
    /// So many times in so many weeks.
    Weeks { every: u32, times: u32 },
    /// So many months apart.
    Months(u32),
    /// Twice (the Mexican quincena) or three times a month.
    Within(u32),
}

/// A date that is due: `nominal` is where the period puts it, counted from the anchor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Due {
    pub nominal: Date,
    /// The day on which it is published.
    pub on: Date,
}

impl Period {
    /// Reads a code of the vocabulary `periodicity`, and any `R/P<n>D|W|M|Y`; `None` for `irregular`.
    pub fn parse(code: &str) -> Option<Self> {
        match code {
            "R/P0.33W" => return Some(Self::Weeks { every: 1, times: 3 }),
            "R/P3.5D" => return Some(Self::Weeks { every: 1, times: 2 }),
            "R/P0.33M" => return Some(Self::Within(3)),
            "R/P0.5M" => return Some(Self::Within(2)),
            _ => {}
        }
        let rest = code.strip_prefix("R/P")?;
        if rest.starts_with('T') {
            return Some(Self::Daily);
        }
        let count: u32 =
            rest.get(..rest.len().checked_sub(1)?)?.parse().ok().filter(|n| (1..=1200).contains(n))?;
        match rest.chars().last()? {
            'D' if count == 1 => Some(Self::Daily),
            'D' if count.is_multiple_of(7) => Some(Self::Weeks { every: count / 7, times: 1 }),
            'W' => Some(Self::Weeks { every: count, times: 1 }),
            'M' => Some(Self::Months(count)),
            'Y' => Some(Self::Months(count * 12)),
            _ => None,
        }
    }

    /// The dates after the anchor, without end, in order.
    pub fn after(self, anchor: Date) -> impl Iterator<Item = Date> {
        let start = match self {
            // The first dates of a pattern of the month may stand before the anchor.
            Self::Within(_) => 0,
            _ => 1,
        };
        (start..).map_while(move |n| self.nth(anchor, n)).filter(move |date| *date > anchor)
    }

    /// The dates of the pattern up to and including `last`.
    pub fn until(self, anchor: Date, last: Date) -> impl Iterator<Item = Date> {
        self.after(anchor).take_while(move |date| *date <= last)
    }

    fn nth(self, anchor: Date, n: i64) -> Option<Date> {
        match self {
            Self::Daily => {
                let monday =
                    anchor.checked_sub(i64::from(anchor.weekday().to_monday_zero_offset()).days()).ok()?;
                let first = i64::from(anchor.weekday().to_monday_zero_offset()).min(4);
                let at = first + n;
                monday.checked_add((at / 5 * 7 + at % 5).days()).ok()
            }
            Self::Weeks { every, times } => {
                let times = i64::from(times);
                let within = (n % times) * 7 / times;
                anchor.checked_add((n / times * 7 * i64::from(every) + within).days()).ok()
            }
            Self::Months(months) => months_after(anchor, n.checked_mul(i64::from(months))?),
            Self::Within(times) => {
                let times = i64::from(times);
                let month = months_after(anchor.first_of_month(), n / times)?;
                let day = self.month_days(anchor)[usize::try_from(n % times).ok()?];
                Some(clamped(month, day))
            }
        }
    }

    /// Days of the month of a pattern within it; 31 stands for the last one, and the last ones are clamped.
    pub fn month_days(self, anchor: Date) -> Vec<i8> {
        let day = anchor.day();
        match self {
            Self::Within(2) if matches!(day, 15 | 30 | 31) => vec![15, if day == 15 { 31 } else { day }],
            Self::Within(2) if day < 15 => vec![day, day + 15],
            Self::Within(2) => vec![day - 15, day],
            Self::Within(_) if day == 31 => vec![10, 20, 31],
            Self::Within(_) => {
                let first = (day - 1) % 10 + 1;
                vec![first, first + 10, first + 20]
            }
            _ => vec![day],
        }
    }

    /// Days of the week of a weekly pattern, in the order of its dates.
    pub fn weekdays(self, anchor: Date) -> Vec<Weekday> {
        let week =
            [Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday, Weekday::Friday];
        match self {
            Self::Daily => week.to_vec(),
            Self::Weeks { times, .. } => {
                (0..i64::from(times)).filter_map(|n| self.nth(anchor, n)).map(Date::weekday).collect()
            }
            _ => Vec::new(),
        }
    }

    /// Days from one date to the next, roughly.
    pub fn days(self) -> u32 {
        match self {
            Self::Daily => 1,
            Self::Weeks { every, times } => every * 7 / times,
            Self::Months(months) => months * 30,
            Self::Within(times) => 30 / times,
        }
    }
}

/// The anchor's day so many months later, or the last day of a shorter month.
fn months_after(anchor: Date, months: i64) -> Option<Date> {
    anchor.checked_add(Span::new().try_months(months).ok()?).ok()
}

fn clamped(month: Date, day: i8) -> Date {
    month.with().day(day.min(month.days_in_month())).build().unwrap_or(month)
}

/// The dates due after an anchor until a day, each put on a day to publish; dates that fall together are one.
pub fn due(period: Period, anchor: Date, last: Date, days: &super::Workdays) -> Vec<Due> {
    let mut all: Vec<Due> = Vec::new();
    for nominal in period.until(anchor, last) {
        let on = days.publishing(nominal);
        if all.last().is_none_or(|before| before.on < on) {
            all.push(Due { nominal, on });
        }
    }
    all
}
