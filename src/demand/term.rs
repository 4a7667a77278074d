//! The term of an answer: 20 working days, and 10 more when the Transparency Committee agrees (LGTAIP 134).
//!
//! Counted from the day after the request came in; which days are worked is given, the law does not list them here.

use jiff::ToSpan;
use jiff::civil::Date;

/// Working days of the term and of its extension (LGTAIP 2025, article 134).
pub const DAYS: u16 = 20;
pub const MORE: u16 = 10;
/// Working days before the end in which it is said that the end is near.
pub const NEAR: i32 = 5;
/// Days that are counted at most: what is later than that is only late.
const FAR: i32 = 2_000;

/// Whether people work on a day.
pub type IsWorking<'w> = dyn Fn(Date) -> bool + 'w;

/// The last day to answer what came in on a day.
pub fn due(on: Date, extended: bool, working: &IsWorking) -> Date {
    let mut left = DAYS + if extended { MORE } else { 0 };
    let mut day = on;
    // A calendar without any working day ends all the same.
    for _ in 0..FAR {
        if left == 0 {
            break;
        }
        let Ok(next) = day.checked_add(1.day()) else { break };
        day = next;
        left -= u16::from(working(day));
    }
    day
}

/// Working days from today to a day; negative when it has passed.
pub fn left(today: Date, due: Date, working: &IsWorking) -> i32 {
    let (first, last, sign) = if due >= today { (today, due, 1) } else { (due, today, -1) };
    let mut day = first;
    let mut count = 0;
    for _ in 0..FAR {
        if day >= last {
            break;
        }
        let Ok(next) = day.checked_add(1.day()) else { break };
        day = next;
        count += i32::from(working(day));
    }
    count * sign
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// Monday to Friday, for tests that know of no table of days of rest.
    pub fn weekdays(date: Date) -> bool {
        !matches!(date.weekday(), jiff::civil::Weekday::Saturday | jiff::civil::Weekday::Sunday)
    }

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn twenty_working_days_are_four_weeks_and_ten_more_are_six() {
        let monday = date("2026-02-02");
        assert_eq!(due(monday, false, &weekdays), date("2026-03-02"));
        assert_eq!(due(monday, true, &weekdays), date("2026-03-16"));
    }

    #[test]
    fn days_of_rest_move_the_end() {
        let rest = date("2026-02-05");
        let working = |day: Date| weekdays(day) && day != rest;
        assert_eq!(due(date("2026-02-02"), false, &working), date("2026-03-03"));
    }

    #[test]
    fn what_is_left_is_counted_in_working_days() {
        let friday = date("2026-02-06");
        assert_eq!(left(friday, date("2026-02-09"), &weekdays), 1);
        assert_eq!(left(date("2026-02-09"), friday, &weekdays), -1);
        assert_eq!(left(friday, friday, &weekdays), 0);
    }

    #[test]
    fn a_year_without_work_ends() {
        assert!(due(date("2026-02-02"), false, &|_| false) > date("2030-01-01"));
    }
}
