//! `calendar.toml`: days of rest, deadlines of the Guide, kinds of closed weeks, and what is assumed of the work.

use jiff::civil::{Date, Weekday};
use serde::Deserialize;

use crate::text::Text;

/// `calendar.toml`: days of rest and the rhythm of the work.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Calendar {
    pub assumed: Assumed,
    #[serde(rename = "rest")]
    pub rests: Vec<Rest>,
    #[serde(rename = "deadline")]
    pub deadlines: Vec<Deadline>,
    #[serde(rename = "closed")]
    pub closings: Vec<Closing>,
}

/// What is taken for granted while the plan says nothing else: assumptions, never facts.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assumed {
    /// Working days between the end of the work and the publication, for the review.
    pub review_days: u32,
    /// Hours of a first opening whose hours (P07) are not answered.
    pub hours_first: u32,
    /// Hours of one update whose hours (P16) are not answered.
    pub hours_update: u32,
    pub note: Text,
}

/// A day on which nobody works, every year or every few years.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rest {
    pub id: String,
    pub name: Text,
    /// 1 to 12.
    pub month: i8,
    /// Day of the month; or `weekday` and `nth`.
    #[serde(default)]
    pub day: Option<i8>,
    #[serde(default)]
    pub weekday: Option<Named>,
    /// The first is 1, the last is -1.
    #[serde(default)]
    pub nth: Option<i8>,
    /// Years from one to the next; every year when absent.
    #[serde(default)]
    pub every: Option<i16>,
    /// The first year.
    #[serde(default)]
    pub from: Option<i16>,
    pub source: String,
    pub at: String,
    #[serde(default)]
    pub verified: bool,
}

/// A day of the week by its English name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Named {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

/// What the Guide wants done some days after the plan starts.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deadline {
    pub id: String,
    pub what: Text,
    /// Days from the start of the plan.
    pub days: u32,
    pub count: Count,
    /// Repeats, as an ISO 8601 interval: `R/P6M`.
    #[serde(default)]
    pub every: Option<String>,
    /// The question whose answer shows that it is done.
    #[serde(default)]
    pub done: Option<String>,
    /// Role that does it.
    pub who: String,
    pub source: String,
    pub at: String,
    #[serde(default)]
    pub verified: bool,
    #[serde(default)]
    pub note: Option<Text>,
}

/// Which days are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Count {
    Natural,
    Working,
}

/// A kind of closed weeks of `schedule.closed`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Closing {
    pub id: String,
    pub name: Text,
    /// Whether people work in these weeks, although nothing is published.
    #[serde(default)]
    pub works: bool,
    #[serde(default)]
    pub note: Option<Text>,
}

impl Rest {
    /// The day of rest in a year, if there is one.
    pub fn in_year(&self, year: i16) -> Option<Date> {
        let since = self.from.map_or(0, |from| year.saturating_sub(from));
        if since < 0 || since % self.every.unwrap_or(1).max(1) != 0 {
            return None;
        }
        match (self.day, self.weekday, self.nth) {
            (Some(day), None, None) => Date::new(year, self.month, day).ok(),
            (None, Some(weekday), Some(nth)) => {
                Date::new(year, self.month, 1).ok()?.nth_weekday_of_month(nth, weekday.into()).ok()
            }
            _ => None,
        }
    }

    /// Whether it says one day, and only in one way; `every` needs the year it is counted from.
    pub fn is_whole(&self) -> bool {
        let one = matches!(
            (self.day, self.weekday, self.nth),
            (Some(_), None, None) | (None, Some(_), Some(1..=4 | -1))
        );
        let counted = self.every.is_none_or(|every| every > 0 && self.from.is_some());
        // A leap year, so that the 29th of February is a day.
        one && counted && Self { every: None, from: None, ..self.clone() }.in_year(2028).is_some()
    }
}

impl From<Named> for Weekday {
    fn from(name: Named) -> Self {
        match name {
            Named::Monday => Self::Monday,
            Named::Tuesday => Self::Tuesday,
            Named::Wednesday => Self::Wednesday,
            Named::Thursday => Self::Thursday,
            Named::Friday => Self::Friday,
            Named::Saturday => Self::Saturday,
            Named::Sunday => Self::Sunday,
        }
    }
}
