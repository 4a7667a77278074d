//! What `estado` says of the cycle.

use serde_json::{Value as Json, json};

use crate::app::App;
use crate::improve::cycle::{Standing, State, cycle};
use crate::improve::tasks::{Job, jobs};
use crate::plan::model::Plan;
use crate::text::{Text, improve as say, say as words};

/// Acts that are told one by one.
const SHOWN: usize = 4;

/// One line for each act that is late, due or soon, the most pressing first; how many tasks are past their day.
pub fn lines(app: &App, plan: &Plan) -> Vec<Text> {
    let today = app.clock.today();
    let mut told: Vec<Standing<'_>> = cycle(&app.guide, plan, today);
    told.retain(|one| one.state.is_told());
    told.sort_by_key(|one| std::cmp::Reverse(one.state.urgency()));
    let mut lines: Vec<Text> = told.iter().take(SHOWN).filter_map(line).collect();
    let more = told.len().saturating_sub(SHOWN);
    lines.extend((more > 0).then(|| say::STATUS_MORE.with("n", more)));
    lines.extend((!told.is_empty()).then_some(say::STATUS_SEE));
    let late = jobs(plan, today).into_iter().filter(Job::is_late).count();
    lines.extend((late > 0).then(|| say::STATUS_TASKS.with("n", late)));
    lines
}

fn line(one: &Standing<'_>) -> Option<Text> {
    let (line, days) = match one.state {
        State::Late(days) => (say::STATUS_LATE, days),
        State::Due => (say::STATUS_DUE, 0),
        State::Soon(days) => (say::STATUS_SOON, days),
        _ => return None,
    };
    let day = words::day(one.next?);
    Some(line.with_text("act", &one.act.name).with_text("day", &day).with("n", days))
}

/// `[{"id", "state": "late", "due", "soon", "done", "ahead" or "not-yet", "next", "last", "seen": address}]`.
pub fn json(app: &App, plan: &Plan) -> Json {
    let row = |one: &Standing<'_>| {
        json!({
            "id": one.act.id,
            "state": one.state.code(),
            "next": one.next.map(|day| day.to_string()),
            "last": one.last.as_ref().map(|seen| seen.on.to_string()),
            "seen": one.last.as_ref().map(|seen| seen.address.to_string()),
        })
    };
    cycle(&app.guide, plan, app.clock.today()).iter().map(row).collect()
}
