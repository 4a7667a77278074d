//! Where a plan stands: status of each step, minutes left, and what to do with the next quarter of an hour.

use super::flow::{Flow, Spot, State};
use crate::guide::model::{Each, Need, Step};

/// The five words of the task list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    NotStarted,
    InProgress,
    Complete,
    CannotStart,
    Problem,
}

impl Status {
    /// For programs that read `--json`.
    pub fn code(self) -> &'static str {
        match self {
            Self::NotStarted => "not-started",
            Self::InProgress => "in-progress",
            Self::Complete => "complete",
            Self::CannotStart => "cannot-start",
            Self::Problem => "problem",
        }
    }
}

/// One line of the task list.
#[derive(Debug, Clone)]
pub struct StepProgress<'a> {
    pub step: &'a Step,
    pub status: Status,
    pub answered: usize,
    pub missing: usize,
    pub pending: usize,
    /// 0 when nothing required is missing, or nothing can be done yet.
    pub minutes: u32,
    pub unmet: Vec<&'a Need>,
}

/// What to do next in a quarter of an hour, and why.
#[derive(Debug, Clone)]
pub struct Act<'a> {
    pub step: &'a Step,
    pub questions: usize,
    pub minutes: u32,
    /// Steps that cannot start until this one moves.
    pub unlocks: Vec<&'a Step>,
}

/// The task list. `troubled` says whether an answer has an error or an open remark.
pub fn progress<'g>(flow: &Flow<'g, '_>, troubled: &dyn Fn(&Spot<'g>) -> bool) -> Vec<StepProgress<'g>> {
    flow.guide.steps.iter().map(|step| step_progress(flow, step, troubled)).collect()
}

fn step_progress<'g>(
    flow: &Flow<'g, '_>,
    step: &'g Step,
    troubled: &dyn Fn(&Spot<'g>) -> bool,
) -> StepProgress<'g> {
    let spots = flow.spots(step);
    let states: Vec<State> = spots.iter().map(|spot| flow.state(spot)).collect();
    let count = |wanted: State| states.iter().filter(|state| **state == wanted).count();
    let unmet: Vec<&Need> = step.needs.iter().filter(|need| !flow.met(&need.question)).collect();
    let (pending, missing) = (count(State::Pending), count(State::Missing) + lacking(flow, step));
    let answered = count(State::Answered) + count(State::NotApplicable);
    let status = match () {
        () if spots.iter().any(troubled) => Status::Problem,
        () if !unmet.is_empty() => Status::CannotStart,
        () if missing == 0 && pending == 0 && closed(flow, step) => Status::Complete,
        () if answered + pending == 0 => Status::NotStarted,
        () => Status::InProgress,
    };
    let minutes = match status {
        Status::CannotStart => 0,
        Status::NotStarted => step.minutes,
        _ => minutes(step, missing),
    };
    StepProgress { step, status, answered, missing, pending, minutes, unmet }
}

/// A step about datasets, or files, lacks one while there is none.
fn lacking(flow: &Flow<'_, '_>, step: &Step) -> usize {
    let asks = |each: Each| step.questions.iter().any(|question| question.each == each);
    let datasets = flow.datasets();
    let no_file = || datasets.iter().all(|dataset| flow.distributions(dataset).is_empty());
    usize::from((asks(Each::Dataset) && datasets.is_empty()) || (asks(Each::Distribution) && no_file()))
}

/// Whether the evidence that closes the step is there, wherever it is asked for.
pub fn closed(flow: &Flow<'_, '_>, step: &Step) -> bool {
    step.closes_with.iter().all(|id| flow.answered_somewhere(id))
}

fn minutes(step: &Step, missing: usize) -> u32 {
    let each = f64::from(step.minutes) / step.questions.len().max(1) as f64;
    (each * missing as f64).ceil() as u32
}

/// What fits in a number of minutes and unblocks most.
pub fn next_act<'g>(flow: &Flow<'g, '_>, list: &[StepProgress<'g>], minutes: u32) -> Option<Act<'g>> {
    let mut best: Option<Act> = None;
    for entry in list.iter().filter(|entry| entry.missing > 0 && entry.status != Status::CannotStart) {
        let unlocks = unlocked_by(flow, entry.step, list);
        if best.as_ref().is_none_or(|act| unlocks.len() > act.unlocks.len()) {
            let each = f64::from(entry.step.minutes) / entry.step.questions.len().max(1) as f64;
            let fit = (f64::from(minutes) / each).floor().max(1.0) as usize;
            let questions = entry.missing.min(fit);
            let minutes = ((questions as f64 * each).ceil() as u32).max(1);
            best = Some(Act { step: entry.step, questions, minutes, unlocks });
        }
    }
    best
}

fn unlocked_by<'g>(flow: &Flow<'g, '_>, step: &Step, list: &[StepProgress<'g>]) -> Vec<&'g Step> {
    let of_step = |need: &&Need| flow.guide.step_of(&need.question).is_some_and(|owner| owner.id == step.id);
    list.iter()
        .filter(|entry| entry.status == Status::CannotStart && entry.unmet.iter().any(of_step))
        .map(|entry| entry.step)
        .collect()
}

/// The first spot of a step that still wants an answer.
pub fn next_open<'g>(flow: &Flow<'g, '_>, step: &'g Step) -> Option<Spot<'g>> {
    flow.spots(step).into_iter().find(|spot| flow.state(spot) == State::Missing)
}
