//! Days, hours and work side by side: how much of the work does not fit before its day.
//!
//! Updates take the hours of their month first; first openings share the rest, the earliest day first, each in pieces
//! if need be. With one worker that is exact: if any order keeps all days, this one does. With several, the work of a
//! role is one person's, and a dataset is ready when the last of its persons is.

use jiff::ToSpan;
use jiff::civil::Date;

use super::period::due;
use super::{Person, Task, Workdays};

/// Months that are looked at, at least.
const MONTHS: i32 = 40;

/// Work of a task that a person does: minutes of the first opening and of each update.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    pub person: usize,
    pub first: u64,
    pub update: u64,
}

/// Work of a role that nobody has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Uncovered {
    pub task: usize,
    pub role: String,
    pub minutes: u64,
}

/// All that stays while dates move.
///
/// Persons, tasks and months are told by their places in it: a place comes from the board that it is used with, and is
/// never out of its lists.
#[derive(Debug, Clone)]
pub struct Board {
    /// The first day of work.
    pub start: Date,
    pub people: Vec<Person>,
    pub tasks: Vec<Task>,
    pub days: Workdays,
    /// By task.
    pub shares: Vec<Vec<Share>>,
    pub uncovered: Vec<Uncovered>,
    pub review_days: u32,
    months: usize,
    /// Worked days of each month from the start on.
    worked: Vec<u32>,
    /// Worked days of its month until each day, from the first day of the first month.
    until: Vec<u32>,
    /// Minutes by person and month.
    capacity: Vec<Vec<u64>>,
}

/// Dates by task, with how often each is updated a month.
#[derive(Debug, Clone, PartialEq)]
pub struct Dates {
    pub dates: Vec<Option<Date>>,
    /// Updates by task and month.
    counts: Vec<Vec<u32>>,
    /// Minutes of updates by person and month: kept up to date, for plans are tried by the thousand.
    updates: Vec<Vec<u64>>,
}

impl Board {
    pub fn new(start: Date, people: Vec<Person>, tasks: Vec<Task>, days: Workdays, review_days: u32) -> Self {
        let last = tasks.iter().filter_map(|task| task.date).max().unwrap_or(start);
        let months = (month(last) - month(start) + 14).clamp(MONTHS, 12 * 60) as usize;
        let (shares, uncovered) = super::assign::assign(&people, &tasks);
        let board = Self {
            start,
            people,
            tasks,
            days,
            shares,
            uncovered,
            review_days,
            months,
            worked: Vec::new(),
            until: Vec::new(),
            capacity: Vec::new(),
        };
        board.counted()
    }

    fn counted(mut self) -> Self {
        let first = self.start.first_of_month();
        let end = self.end();
        let (mut all, mut worked) = (vec![0; self.months], vec![0; self.months]);
        for day in super::days::days_from(first).take_while(|day| *day <= end) {
            let at = (month(day) - month(first)) as usize;
            all[at] += u32::from(self.days.is_working(day));
            worked[at] += u32::from(day >= self.start && self.days.is_worked(day));
            self.until.push(worked[at]);
        }
        let hours = |person: &Person| {
            let of =
                |(all, worked): (&u32, &u32)| person.minutes * u64::from(*worked) / u64::from(*all).max(1);
            all.iter().zip(&worked).map(of).collect()
        };
        self.capacity = self.people.iter().map(hours).collect();
        self.worked = worked;
        self
    }

    /// The last day that is looked at.
    pub fn end(&self) -> Date {
        let months = i64::try_from(self.months).unwrap_or(0);
        self.start.first_of_month().saturating_add(jiff::Span::new().months(months)).saturating_sub(1.day())
    }

    /// How many months are looked at.
    pub fn months(&self) -> usize {
        self.months
    }

    /// The place of a day's month; `None` outside of what is looked at.
    pub fn month_at(&self, date: Date) -> Option<usize> {
        usize::try_from(month(date) - month(self.start)).ok().filter(|at| *at < self.months)
    }

    /// The first day of a month that is looked at.
    pub fn month_of(&self, at: usize) -> Date {
        let months = i64::try_from(at).unwrap_or(0);
        self.start.first_of_month().saturating_add(jiff::Span::new().months(months))
    }

    /// Minutes that a person has in a month.
    pub fn capacity(&self, person: usize, at: usize) -> u64 {
        self.capacity[person][at]
    }

    /// Promised and not published, and the day is past.
    pub fn is_overdue(&self, task: usize) -> bool {
        let task = &self.tasks[task];
        !task.published && task.date.is_some_and(|date| date < self.start)
    }

    /// The promised dates; those that are past are none any more.
    pub fn promised(&self) -> Dates {
        let date = |at: usize| self.tasks[at].date.filter(|_| !self.is_overdue(at));
        let dates: Vec<Option<Date>> = (0..self.tasks.len()).map(date).collect();
        let none = vec![vec![0; self.months]; self.people.len()];
        let mut made =
            Dates { dates: Vec::new(), counts: vec![vec![0; self.months]; dates.len()], updates: none };
        made.dates = vec![None; dates.len()];
        for (task, date) in dates.into_iter().enumerate() {
            self.put(&mut made, task, date);
        }
        made
    }

    /// Puts a task on a day, or on none.
    pub fn put(&self, dates: &mut Dates, task: usize, date: Option<Date>) {
        let counts = self.updates_of(task, date);
        for share in self.shares[task].iter().filter(|share| share.update > 0) {
            let sums = dates.updates[share.person].iter_mut();
            for (sum, (was, is)) in sums.zip(dates.counts[task].iter().zip(&counts)) {
                *sum = *sum + share.update * u64::from(*is) - share.update * u64::from(*was);
            }
        }
        dates.counts[task] = counts;
        dates.dates[task] = date;
    }

    /// Updates by month of a task that is first published on a day.
    fn updates_of(&self, at: usize, date: Option<Date>) -> Vec<u32> {
        let task = &self.tasks[at];
        let mut months = vec![0; self.months];
        let (Some(period), Some(anchor)) = (task.period, task.counted_from(date)) else { return months };
        if task.update.total() == 0 {
            return months;
        }
        let due = due(period, anchor, self.end(), &self.days);
        for at in due.iter().filter(|due| due.on >= self.start).filter_map(|due| self.month_at(due.on)) {
            months[at] += 1;
        }
        months
    }

    /// Minutes of updates of a person by month.
    pub fn updates<'d>(&self, dates: &'d Dates, person: usize) -> &'d [u64] {
        &dates.updates[person]
    }

    /// First openings of a person: the day, the task and the minutes, the earliest day first.
    pub fn jobs(&self, dates: &Dates, person: usize) -> Vec<(Date, usize, u64)> {
        let mut jobs = Vec::new();
        for (task, shares) in self.shares.iter().enumerate() {
            let Some(date) = dates.dates[task].filter(|_| !self.tasks[task].published) else { continue };
            let own = shares.iter().filter(|share| share.person == person && share.first > 0);
            jobs.extend(own.map(|share| (date, task, share.first)));
        }
        jobs.sort_by_key(|(date, task, _)| (*date, self.tasks[*task].rank));
        jobs
    }

    /// Of so many minutes of a month, those before the end of a day.
    pub fn by(&self, date: Date, minutes: u64) -> u64 {
        let Some(at) = self.month_at(date) else { return 0 };
        let day = (date - self.start.first_of_month()).get_days();
        let until = usize::try_from(day).ok().and_then(|day| self.until.get(day)).copied().unwrap_or(0);
        minutes * u64::from(until) / u64::from(self.worked[at]).max(1)
    }

    /// Minutes of all persons that do not fit: zero when every day can be kept.
    pub fn shortage(&self, dates: &Dates) -> u64 {
        (0..self.people.len()).map(|person| self.shortage_of(dates, person)).sum()
    }

    fn shortage_of(&self, dates: &Dates, person: usize) -> u64 {
        let updates = self.updates(dates, person);
        let mut short = 0;
        let mut free = Vec::with_capacity(self.months);
        let mut before = Vec::with_capacity(self.months);
        let mut sum = 0;
        for (has, takes) in self.capacity[person].iter().zip(updates) {
            short += takes.saturating_sub(*has);
            before.push(sum);
            free.push(has.saturating_sub(*takes));
            sum += has.saturating_sub(*takes);
        }
        let (mut asked, mut worst) = (0, 0);
        for (date, _, minutes) in self.jobs(dates, person) {
            asked += minutes;
            let there = self
                .month_at(date)
                .map_or(if date < self.start { 0 } else { sum }, |at| before[at] + self.by(date, free[at]));
            worst = u64::max(worst, asked.saturating_sub(there));
        }
        short + worst
    }
}

/// Months since year 0.
pub fn month(date: Date) -> i32 {
    i32::from(date.year()) * 12 + i32::from(date.month()) - 1
}
