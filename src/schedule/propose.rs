//! Dates for datasets that have none: in the order of opening, as soon as the hours allow, plus the days of the review.

use jiff::civil::Date;

use super::board::{Board, Dates};
use super::days::days_from;

/// A date that is proposed for a task; `None` when there is room for it nowhere in what is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Proposed {
    pub task: usize,
    pub date: Option<Date>,
}

/// Proposes a date for each dataset without one, and a new one for those whose day is past.
///
/// Never makes worse what does not fit already: a plan that fits still fits with all that is proposed. Without anybody's
/// hours nothing is proposed.
pub fn propose(board: &Board, dates: &mut Dates) -> Vec<Proposed> {
    if board.people.is_empty() {
        return Vec::new();
    }
    let open = |task: &usize| dates.dates[*task].is_none() && !board.tasks[*task].published;
    let mut undated: Vec<usize> = (0..board.tasks.len()).filter(open).collect();
    undated.sort_by_key(|task| (!board.is_overdue(*task), board.tasks[*task].rank));
    let place = |task| {
        let date = soonest(board, dates, task);
        board.put(dates, task, date);
        Proposed { task, date }
    };
    undated.into_iter().map(place).collect()
}

/// The first day that a task can be published on without anything more that does not fit, after its review.
fn soonest(board: &Board, dates: &mut Dates, task: usize) -> Option<Date> {
    let ready = first_fit(board, dates, task, board.start)?;
    let reviewed = board.days.worked_after(ready, board.review_days);
    first_fit(board, dates, task, reviewed)
}

/// The first day from one on that a task fits on, beside all the others; its own date stays as it was.
pub fn first_fit(board: &Board, dates: &mut Dates, task: usize, from: Date) -> Option<Date> {
    let before = (dates.dates[task], board.shortage(dates));
    let end = board.end();
    let fits = |day: &Date| {
        board.put(dates, task, Some(*day));
        board.shortage(dates) <= before.1
    };
    let publishing =
        days_from(from).take_while(|day| *day <= end).filter(|day| board.days.unfit(*day).is_none());
    let found = publishing.into_iter().find(fits);
    board.put(dates, task, before.0);
    found
}
