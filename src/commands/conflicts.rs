//! Answers that two sides changed differently: shown side by side, decided by the person.

use jiff::civil::Date;
use toml::Value;

use super::ask::{self, Said};
use crate::app::App;
use crate::error::{Error, Kind, Result};
use crate::plan::doc::Edit;
use crate::plan::merge::Conflict;
use crate::text::fold::{self, visible};
use crate::text::{Text, command, merge as say, session};
use crate::ui::{Entry, Raw, Reply, Row, Say, View};
use crate::wizard::flow::Flow;

mod another;
mod words;

pub use words::{answers, subject};

/// Characters of a value in a row of a menu.
const SHORT: usize = 48;

/// Where a value comes from.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Side {
    /// `tu plan`, `tesoreria.xlsx, Inventario!F14`.
    pub from: Text,
    pub by: Option<String>,
    pub on: Option<Date>,
}

/// What was decided.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Settled {
    /// To be made to the plan: what was chosen of theirs, or written anew.
    pub edits: Vec<Edit>,
    /// Left for later: ours stays.
    pub open: Vec<Conflict>,
    /// How many stay as they are, how many are theirs now, how many were written anew.
    pub kept: usize,
    pub taken: usize,
    pub written: usize,
}

/// Gives ours and theirs of a conflict.
pub type Sides<'s> = &'s dyn Fn(&Conflict) -> (Side, Side);

/// What a person decided about one conflict.
#[derive(Clone)]
enum Choice {
    Ours,
    Theirs,
    Written(Vec<Edit>),
    Later,
}

/// Where to go after a conflict was shown.
enum Step {
    Decided(Choice),
    /// The same for this one and all that are left.
    All(Choice),
    Back,
    Leave,
}

/// Asks about each conflict; `None` when the person leaves. `sides` gives ours and theirs of a conflict.
///
/// `flow` looks at ours. Its Guide is a copy of the app's, which has to be free to ask.
///
/// # Errors
/// When nobody can be asked: every conflict is told with both values.
pub fn settle(
    app: &mut App,
    flow: &Flow<'_, '_>,
    conflicts: &[Conflict],
    sides: Sides<'_>,
) -> Result<Option<Settled>> {
    if conflicts.is_empty() {
        return Ok(Some(Settled::default()));
    }
    if !app.options.input {
        return Err(untold(flow, conflicts, sides));
    }
    let mut choices: Vec<Choice> = Vec::new();
    while let Some(conflict) = conflicts.get(choices.len()) {
        let place = (choices.len() + 1, conflicts.len());
        match one(app, flow, conflict, sides, place) {
            Step::Decided(choice) => choices.push(choice),
            Step::All(choice) => choices.resize(conflicts.len(), choice),
            Step::Back => drop(choices.pop()),
            Step::Leave => return Ok(None),
        }
    }
    Ok(Some(settled(conflicts, choices)))
}

fn settled(conflicts: &[Conflict], choices: Vec<Choice>) -> Settled {
    let mut settled = Settled::default();
    for (conflict, choice) in conflicts.iter().zip(choices) {
        match choice {
            Choice::Ours => settled.kept += 1,
            Choice::Theirs => {
                settled.taken += 1;
                settled.edits.extend(conflict.taking());
            }
            Choice::Written(edits) => {
                settled.written += 1;
                settled.edits.extend(edits);
            }
            Choice::Later => settled.open.push(conflict.clone()),
        }
    }
    settled
}

/// Every conflict with both values, for a run without anybody to ask.
fn untold(flow: &Flow<'_, '_>, conflicts: &[Conflict], sides: Sides<'_>) -> Error {
    let head = if conflicts.len() == 1 { say::CONFLICT_HEAD } else { say::CONFLICTS_HEAD };
    let mut lines = vec![head.with("n", conflicts.len())];
    lines.extend(conflicts.iter().map(|conflict| line(flow, conflict, sides)));
    Error::new(Kind::NotAsked, Text::joined(&lines, "\n"))
        .safe(command::NOTHING_SAVED)
        .todo(say::CONFLICTS_TODO)
}

/// A conflict in one line: the question, both answers, where each is from.
pub fn line(flow: &Flow<'_, '_>, conflict: &Conflict, sides: Sides<'_>) -> Text {
    let (mine, yours) = sides(conflict);
    let told = answers(flow, conflict);
    say::CONFLICT_LINE
        .with_text("what", &subject(flow, conflict))
        .with_text("our_from", &words::side(&mine))
        .with_text("their_from", &words::side(&yours))
        .with_text("ours", &words::one_line(&told.ours))
        .with_text("theirs", &words::one_line(&told.theirs))
}

fn one(
    app: &mut App,
    flow: &Flow<'_, '_>,
    conflict: &Conflict,
    sides: Sides<'_>,
    (n, of): (usize, usize),
) -> Step {
    show(app, flow, conflict, sides, (n, of));
    let left = of + 1 - n;
    let view = menu(app, flow, conflict, left);
    loop {
        let reply = app.ui.ask(&view);
        match view.chosen(reply) {
            Reply::Answer(Raw::Choice(id)) => match id.as_str() {
                "ours" => return Step::Decided(Choice::Ours),
                "theirs" => return Step::Decided(Choice::Theirs),
                "later" => return Step::Decided(Choice::Later),
                "write" => match another::ask(app, flow, conflict) {
                    Ok(Some(edits)) => return Step::Decided(Choice::Written(edits)),
                    Ok(None) => {}
                    Err(another::Left) => return Step::Leave,
                },
                "all-ours" => match sure(app, &say::SURE_OURS.with("n", left)) {
                    Some(true) => return Step::All(Choice::Ours),
                    Some(false) => {}
                    None => return Step::Leave,
                },
                _ => match sure(app, &say::SURE_THEIRS.with("n", left)) {
                    Some(true) => return Step::All(Choice::Theirs),
                    Some(false) => {}
                    None => return Step::Leave,
                },
            },
            Reply::Back if n > 1 => return Step::Back,
            Reply::Quit | Reply::Menu => return Step::Leave,
            _ => app.tell(&session::CHOOSE_ONE),
        }
    }
}

/// The question in words, and the answers under each other.
fn show(app: &mut App, flow: &Flow<'_, '_>, conflict: &Conflict, sides: Sides<'_>, (n, of): (usize, usize)) {
    let (mine, yours) = sides(conflict);
    let told = answers(flow, conflict);
    let lang = app.lang();
    let answer = |value: &Text, side: Option<&Side>| {
        let value = value.to(lang);
        match side.map(words::side).filter(|from| !from.es.is_empty()) {
            Some(from) => format!("{value}\n({})", from.to(lang)),
            None => value.to_string(),
        }
    };
    let mut pairs = vec![
        (app.to(&say::OURS_HEAD).to_string(), answer(&told.ours, Some(&mine))),
        (app.to(&say::THEIRS_HEAD).to_string(), answer(&told.theirs, Some(&yours))),
    ];
    if let Some(base) = &told.base {
        pairs.push((app.to(&say::BASE_HEAD).to_string(), answer(base, None)));
    }
    let title = app.to(&say::CONFLICT_TITLE.with("n", n).with("of", of)).to_string();
    let parts = [
        Say::Blank,
        Say::Title { left: title, right: String::new() },
        Say::Rule,
        Say::Text(app.to(&subject(flow, conflict)).to_string()),
        Say::Blank,
        Say::Pairs(pairs),
        Say::Blank,
    ];
    app.ui.show(&parts);
}

fn menu(app: &App, flow: &Flow<'_, '_>, conflict: &Conflict, left: usize) -> View {
    let told = answers(flow, conflict);
    let short = |value: &Option<Value>, told: &Text| {
        fold::short(app.to(&words::brief(conflict, value.as_ref(), told)), SHORT)
    };
    let row = |id: &str, text: Text| Row::new(id, app.to(&text));
    let mut rows = vec![
        row("ours", say::KEEP.with("value", short(&conflict.ours, &told.ours))),
        row("theirs", say::TAKE.with("value", short(&conflict.theirs, &told.theirs))),
    ];
    if another::possible(flow, conflict) {
        rows.push(row("write", say::WRITE));
    }
    rows.push(row("later", say::LATER));
    if left > 1 {
        rows.push(row("all-ours", say::ALL_OURS.with("n", left)));
        rows.push(row("all-theirs", say::ALL_THEIRS.with("n", left)));
    }
    View::short("conflict", app.to(&say::WHICH), Entry::One { rows, open: false })
}

/// Whether the same goes for all that are left; `None` when the person leaves.
fn sure(app: &mut App, ask: &Text) -> Option<bool> {
    let rows = vec![Row::new("yes", app.to(&say::SURE_YES)), Row::new("no", app.to(&say::SURE_NO))];
    match ask::one(app, "conflict.all", ask, rows) {
        Said::Row(id) => Some(id == "yes"),
        Said::Back => Some(false),
        Said::Leave => None,
    }
}

/// A name of a file or a person as it may be shown.
pub fn named(name: &str) -> String {
    visible(name).split_whitespace().collect::<Vec<_>>().join(" ")
}
