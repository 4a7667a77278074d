//! What each person does in each month, and what does not fit: the figures of the calendar.

use jiff::civil::Date;

use super::board::{Board, Dates};

/// A person's month, in minutes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cell {
    pub capacity: u64,
    pub updates: u64,
    /// First openings, done as early as the earlier days allow.
    pub first: u64,
    /// Work whose day is in this month and that is not done by then, updates among it.
    pub short: u64,
}

/// Work of a first opening that is not done by its day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Late {
    pub person: usize,
    pub task: usize,
    pub date: Date,
    pub minutes: u64,
}

/// How it all adds up with some dates.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Load {
    /// By person and month.
    pub cells: Vec<Vec<Cell>>,
    pub late: Vec<Late>,
    /// Minutes of first openings by task and month.
    pub work: Vec<Vec<u64>>,
}

/// What can be said of a set of dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Every promised day can be kept.
    Fits,
    /// So many minutes do not fit.
    Over(u64),
    /// It would fit, but days are past, or work has nobody to do it.
    Open,
    /// Nobody's hours are known.
    Unknown,
}

impl Load {
    pub fn new(board: &Board, dates: &Dates) -> Self {
        let mut load = Self { work: vec![vec![0; board.months()]; board.tasks.len()], ..Self::default() };
        for person in 0..board.people.len() {
            let updates = board.updates(dates, person);
            let cell = |(at, takes): (usize, &u64)| {
                let capacity = board.capacity(person, at);
                Cell { capacity, updates: *takes, first: 0, short: takes.saturating_sub(capacity) }
            };
            let mut cells: Vec<Cell> = updates.iter().enumerate().map(cell).collect();
            for (date, task, minutes) in board.jobs(dates, person) {
                let left = fill(board, &mut cells, (date, minutes), &mut load.work[task]);
                if left > 0 {
                    let at = board.month_at(date).unwrap_or(0);
                    cells[at].short += left;
                    load.late.push(Late { person, task, date, minutes: left });
                }
            }
            load.cells.push(cells);
        }
        load
    }

    /// Minutes that do not fit.
    pub fn short(&self) -> u64 {
        self.cells.iter().flatten().map(|cell| cell.short).sum()
    }
}

/// Puts work into the earliest free hours before its day; what is left over.
fn fill(board: &Board, cells: &mut [Cell], (date, minutes): (Date, u64), work: &mut [u64]) -> u64 {
    if date < board.start {
        return minutes;
    }
    let last = board.month_at(date).unwrap_or(cells.len().saturating_sub(1));
    let mut left = minutes;
    for (at, cell) in cells.iter_mut().enumerate().take(last + 1) {
        let free = cell.capacity.saturating_sub(cell.updates);
        let there = if board.month_at(date) == Some(at) { board.by(date, free) } else { free };
        let takes = left.min(there.saturating_sub(cell.first));
        cell.first += takes;
        work[at] += takes;
        left -= takes;
    }
    left
}

/// Whether a set of dates can be kept; never `Fits` while anything is open.
pub fn verdict(board: &Board, dates: &Dates) -> Verdict {
    match board.shortage(dates) {
        _ if board.people.is_empty() => Verdict::Unknown,
        0 if !board.uncovered.is_empty() => Verdict::Open,
        0 if (0..board.tasks.len()).any(|task| board.is_overdue(task) && dates.dates[task].is_none()) => {
            Verdict::Open
        }
        0 => Verdict::Fits,
        short => Verdict::Over(short),
    }
}
