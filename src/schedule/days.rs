//! Which days are worked on and published on: weekends, days of rest of any year, closed weeks of the plan.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan};

use super::day;
use crate::guide::model::calendar::{Calendar, Count};
use crate::plan::model::Plan;
use crate::text::Text;

/// Longest closing that is stepped over while looking for a working day.
const FAR: usize = 3660;

/// Working days of an institution.
#[derive(Debug, Clone)]
pub struct Workdays {
    calendar: Calendar,
    pub closed: Vec<Weeks>,
    years: RefCell<BTreeMap<i16, BTreeSet<Date>>>,
}

/// Weeks of `schedule.closed`, with both ends.
#[derive(Debug, Clone, PartialEq)]
pub struct Weeks {
    pub id: String,
    pub title: String,
    pub kind: String,
    pub from: Date,
    pub to: Date,
    /// People work, although nothing is published.
    pub works: bool,
}

/// Why a day is none to publish on.
#[derive(Debug, Clone, PartialEq)]
pub enum Why {
    Weekend,
    Rest(Text),
    Closed(String),
}

impl Workdays {
    /// The days of rest of the Guide and the closed weeks of a plan; weeks without both ends are left out.
    pub fn new(calendar: &Calendar, plan: &Plan) -> Self {
        let weeks = |(id, closed): (&String, &crate::plan::model::Closed)| {
            let (from, to) = (day(closed.from.as_ref())?, day(closed.to.as_ref())?);
            let kind = closed.kind.clone().unwrap_or_default();
            let of_kind = calendar.closings.iter().find(|one| one.id == kind);
            let title = closed.title.clone().unwrap_or_else(|| id.clone());
            let works = of_kind.is_some_and(|one| one.works);
            (from <= to).then_some(Weeks { id: id.clone(), title, kind, from, to, works })
        };
        let closed = plan.schedule.closed.iter().filter_map(weeks).collect();
        Self { calendar: calendar.clone(), closed, years: RefCell::default() }
    }

    /// The name of the day of rest that a date is.
    pub fn rest(&self, date: Date) -> Option<Text> {
        let rests = || self.calendar.rests.iter();
        let known = self.years.borrow().get(&date.year()).map(|days| days.contains(&date));
        let is = known.unwrap_or_else(|| {
            let days: BTreeSet<Date> = rests().filter_map(|rest| rest.in_year(date.year())).collect();
            let is = days.contains(&date);
            self.years.borrow_mut().insert(date.year(), days);
            is
        });
        let named = || rests().find(|rest| rest.in_year(date.year()) == Some(date));
        is.then(named).flatten().map(|rest| rest.name.clone())
    }

    /// Neither a weekend nor a day of rest, whatever is closed.
    pub fn is_working(&self, date: Date) -> bool {
        !weekend(date) && self.rest(date).is_none()
    }

    /// A working day on which people work.
    pub fn is_worked(&self, date: Date) -> bool {
        self.is_working(date) && !self.closed.iter().any(|weeks| weeks.has(date) && !weeks.works)
    }

    /// Why nothing is published on a date; `None` when it can be.
    pub fn unfit(&self, date: Date) -> Option<Why> {
        if let Some(name) = self.rest(date) {
            return Some(Why::Rest(name));
        }
        if weekend(date) {
            return Some(Why::Weekend);
        }
        let weeks = self.closed.iter().find(|weeks| weeks.has(date))?;
        Some(Why::Closed(weeks.title.clone()))
    }

    /// The date itself when something can be published on it, or the next one on which it can.
    pub fn publishing(&self, date: Date) -> Date {
        let fit = days_from(date).take(FAR).find(|day| self.unfit(*day).is_none());
        fit.unwrap_or(date)
    }

    /// So many worked days after a date; 0 is the date itself.
    pub fn worked_after(&self, date: Date, days: u32) -> Date {
        let mut later = days_from(date).skip(1).take(FAR).filter(|day| self.is_worked(*day));
        match days.checked_sub(1) {
            None => date,
            Some(before) => later.nth(before as usize).unwrap_or(date),
        }
    }

    /// The last day of a term that is counted from a date.
    pub fn term(&self, from: Date, days: u32, count: Count) -> Date {
        match count {
            Count::Natural => from.saturating_add(Span::new().days(i64::from(days))),
            Count::Working => {
                let working = days_from(from).skip(1).take(FAR).filter(|day| self.is_working(*day));
                working.take(days as usize).last().unwrap_or(from)
            }
        }
    }

    /// Working days of a month, and those of them on which people work, from one date to another within it.
    pub fn count(&self, from: Date, to: Date) -> (u32, u32) {
        let days = days_from(from).take_while(|day| *day <= to).filter(|day| self.is_working(*day));
        days.fold((0, 0), |(all, worked), day| (all + 1, worked + u32::from(self.is_worked(day))))
    }
}

impl Weeks {
    pub fn has(&self, date: Date) -> bool {
        self.from <= date && date <= self.to
    }
}

/// Saturday or Sunday.
pub fn weekend(date: Date) -> bool {
    matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// A date and all that follow it.
pub fn days_from(date: Date) -> impl Iterator<Item = Date> {
    std::iter::successors(Some(date), |day| day.checked_add(1.day()).ok())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::schedule::sample;

    fn workdays(plan: &str) -> Workdays {
        Workdays::new(&sample::guide().calendar, &sample::plan(plan))
    }

    #[test]
    fn days_of_rest_are_told_for_any_year() {
        let days = workdays("");
        let rests = |year: i16| {
            let all = days_from(date(year, 1, 1)).take_while(move |day| day.year() == year);
            all.filter(|day| days.rest(*day).is_some())
                .map(|day| day.strftime("%d-%m").to_string())
                .collect::<Vec<_>>()
        };
        assert_eq!(rests(2026).join(" "), "01-01 02-02 16-03 01-05 16-09 16-11 25-12");
        assert_eq!(rests(2030).join(" "), "01-01 04-02 18-03 01-05 16-09 01-10 18-11 25-12");
    }

    #[test]
    fn a_closed_week_moves_a_publication_and_its_kind_says_whether_people_work() {
        let days = workdays(
            "[schedule.closed.v]\ntitle = \"Vacaciones\"\nkind = \"holidays\"\nfrom = 2026-07-20\nto = 2026-07-31\n\
             [schedule.closed.e]\ntitle = \"Veda\"\nkind = \"electoral-ban\"\nfrom = 2026-06-01\nto = 2026-06-05\n",
        );
        assert_eq!(days.publishing(date(2026, 7, 18)), date(2026, 8, 3));
        assert_eq!(days.publishing(date(2026, 6, 1)), date(2026, 6, 8));
        assert!(days.is_worked(date(2026, 6, 1)) && !days.is_worked(date(2026, 7, 21)));
        assert_eq!(days.count(date(2026, 7, 1), date(2026, 7, 31)), (23, 13));
    }

    #[test]
    fn terms_count_all_days_or_only_working_ones() {
        let days = workdays("");
        let from = date(2026, 12, 23);
        assert_eq!(days.term(from, 10, Count::Natural), date(2027, 1, 2));
        assert_eq!(days.term(from, 10, Count::Working), date(2027, 1, 8));
        assert_eq!(days.worked_after(from, 2), date(2026, 12, 28));
        assert_eq!(days.worked_after(from, 0), from);
    }
}
