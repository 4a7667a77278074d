//! Everything that there is to say of the calendar of a plan, worked out once.

use jiff::civil::Date;

use super::board::{Board, Dates};
use super::{Load, Move, Proposed, Remedy, Task, Verdict, Workdays, day, load, mend, people, propose};
use crate::guide::model::Guide;
use crate::plan::model::Plan;

/// The calendar of a plan: what is promised, what is proposed, who does it, what does not fit and how to mend it.
#[derive(Debug, Clone)]
pub struct Outlook {
    pub board: Board,
    /// As promised; days that are past count as none.
    pub promised: Dates,
    /// With the moves that mend it and with what is proposed.
    pub planned: Dates,
    /// Dates for datasets that have none, or whose day is past.
    pub proposed: Vec<Proposed>,
    pub remedy: Remedy,
    pub verdict: Verdict,
    /// Of the promised dates.
    pub load: Load,
    /// Of the planned ones.
    pub load_planned: Load,
}

impl Outlook {
    /// Works out the calendar of `tasks` for the people and the closed weeks of a plan, from `today` on.
    pub fn new(guide: &Guide, plan: &Plan, tasks: Vec<Task>, today: Date) -> Self {
        let days = Workdays::new(&guide.calendar, plan);
        let start = day(plan.institution.starts.as_ref()).map_or(today, |starts| starts.max(today));
        let review = guide.calendar.assumed.review_days;
        Self::of(Board::new(start, people(plan), tasks, days, review))
    }

    /// The calendar of a board.
    pub fn of(board: Board) -> Self {
        let promised = board.promised();
        let remedy = mend::mend(&board, &promised);
        let mut planned = promised.clone();
        mend::apply(&board, &mut planned, remedy.moves());
        let proposed = propose::propose(&board, &mut planned);
        let verdict = load::verdict(&board, &promised);
        let (now, then) = (Load::new(&board, &promised), Load::new(&board, &planned));
        Self { promised, planned, proposed, remedy, verdict, load: now, load_planned: then, board }
    }

    /// The date that is shown for a task: promised, else proposed.
    pub fn date(&self, task: usize) -> Option<Date> {
        self.board.tasks[task].date.or(self.planned.dates[task])
    }

    /// The date proposed for a task.
    pub fn proposed(&self, task: usize) -> Option<Date> {
        self.proposed.iter().find(|one| one.task == task).and_then(|one| one.date)
    }

    /// Every move that makes the plan hold: what does not fit, and days that are past, put on what is proposed.
    pub fn moves(&self) -> Vec<Move> {
        let past = self.proposed.iter().filter(|one| self.board.is_overdue(one.task));
        let step = |one: &Proposed| {
            Some(Move { task: one.task, from: self.board.tasks[one.task].date?, to: one.date? })
        };
        self.remedy.moves().iter().copied().chain(past.filter_map(step)).collect()
    }
}
