//! Screens of exercises.

use toml::Table;

use super::bench::Bench;
use crate::app::App;
use crate::text::fold::visible;
use crate::text::{Text, exercise as say};
use crate::ui::Say;
use crate::workshop::exercise::progress::{State, state};

/// One exercise: that it is practice, where one is, what is to be done and what can be typed.
pub fn exercise(app: &App, bench: &Bench, plan: &Table, at: usize) -> Vec<Say> {
    let Some(exercise) = bench.set.get(at) else { return Vec::new() };
    let to = |text: &Text| app.to(text).to_string();
    let position = say::POSITION.with("n", at + 1).with("of", bench.set.len());
    let mut parts = vec![
        Say::Blank,
        Say::Title { left: to(&say::BANNER), right: to(&position) },
        Say::Rule,
        Say::Text(to(&exercise.title)),
    ];
    parts.extend(facts(app, bench, plan, at));
    let waits: Vec<&Text> = exercise.needs.iter().filter_map(|id| open_title(bench, plan, id)).collect();
    if !waits.is_empty() {
        let list: Vec<String> = waits.iter().map(|title| to(title)).collect();
        parts.push(Say::Warning(to(&say::FIRST.with("list", list.join("; ")))));
    }
    parts.push(Say::Blank);
    parts.extend(paragraphs(&to(&exercise.task)));
    if let Some(order) = &exercise.order {
        parts.push(Say::Blank);
        parts.push(Say::Pairs(vec![(to(&say::COMMAND), visible(&to(order)))]));
    }
    parts.extend([Say::Blank, Say::Text(orders(app, bench, plan, at))]);
    spaced(bench, parts)
}

/// Aim, minutes and state.
fn facts(app: &App, bench: &Bench, plan: &Table, at: usize) -> Vec<Say> {
    let Some(exercise) = bench.set.get(at) else { return Vec::new() };
    let to = |text: &Text| app.to(text).to_string();
    let mut pairs = vec![(to(&say::AIM), to(&exercise.aim))];
    if !bench.projects {
        pairs.push((to(&say::TIME), to(&say::MINUTES.with("n", exercise.minutes))));
    }
    let state = state(plan, &exercise.id);
    if state.done() {
        pairs.push((to(&say::STATE), to(&word(state))));
    }
    vec![Say::Pairs(pairs)]
}

/// The title of an exercise that is not done.
fn open_title<'b>(bench: &'b Bench, plan: &Table, id: &str) -> Option<&'b Text> {
    let needed = bench.set.iter().find(|one| one.id == id)?;
    (!state(plan, id).done()).then_some(&needed.title)
}

/// What can be typed.
pub fn orders(app: &App, bench: &Bench, plan: &Table, at: usize) -> String {
    let done = bench.set.get(at).is_some_and(|one| state(plan, &one.id).done());
    let enter = match bench.next(plan, at + 1) {
        _ if !done => say::ENTER_DO,
        Some(next) => say::ENTER_NEXT.with("n", next + 1),
        None => say::ENTER_LIST,
    };
    let orders = if bench.solves { say::ORDERS } else { say::ORDERS_ALONE };
    app.to(&orders.with_text("enter", &enter)).to_string()
}

/// Every exercise with its state, and how many are done.
pub fn list(app: &App, bench: &Bench, plan: &Table) -> Vec<Say> {
    let to = |text: &Text| app.to(text).to_string();
    let states = bench.states(plan);
    let done = states.iter().filter(|state| state.done()).count();
    let row = |(at, state): (usize, &State)| {
        let exercise = &bench.set[at];
        let mut row = vec![(at + 1).to_string(), to(&exercise.title), to(&word(*state))];
        row.extend((!bench.projects).then(|| exercise.minutes.to_string()));
        row
    };
    let mut heads = vec![to(&say::COL_NUMBER), to(&say::COL_EXERCISE), to(&say::COL_STATE)];
    heads.extend((!bench.projects).then(|| to(&say::COL_MINUTES)));
    let sum = say::LIST_SUM.with("done", done).with("of", bench.set.len());
    let parts = vec![
        Say::Blank,
        Say::Title { left: to(&say::LIST_TITLE), right: to(&say::BANNER) },
        Say::Table { heads, rows: states.iter().enumerate().map(row).collect() },
        // Below the table: a long one pushes what stands above it out of the window.
        Say::Text(to(&sum)),
    ];
    spaced(bench, parts)
}

pub fn word(state: State) -> Text {
    match state {
        State::New => say::STATE_NEW,
        State::Begun => say::STATE_BEGUN,
        State::Solved => say::STATE_SOLVED,
        State::Shown => say::STATE_SHOWN,
    }
}

/// What a check still wants.
pub fn missing(app: &App, head: &Text, missing: &[Text]) -> Vec<Say> {
    let item = |text: &Text| Say::Item { mark: "· ".into(), text: app.to(text).to_string() };
    let head = Say::Text(app.to(head).to_string());
    [Say::Blank, head].into_iter().chain(missing.iter().map(item)).collect()
}

/// Paragraphs of a text.
fn paragraphs(text: &str) -> Vec<Say> {
    text.trim().split('\n').map(|line| Say::Text(line.trim().to_string())).collect()
}

/// For a room that reads from afar: a blank line between parts.
fn spaced(bench: &Bench, parts: Vec<Say>) -> Vec<Say> {
    if !bench.projects {
        return parts;
    }
    let apart = |part: Say| [Say::Blank, part];
    parts.into_iter().flat_map(apart).collect()
}
