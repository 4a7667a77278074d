//! The questions that only a person can answer, one at a time; each answer is saved before the next is asked.

use super::Checked;
use crate::app::App;
use crate::commands::handover::ask::{Said, line};
use crate::commands::open::{at_desk, commit};
use crate::error::Result;
use crate::handover::receive::{State, answer};
use crate::plan::typed::typed;
use crate::text::{Text, handover as say};
use crate::toml_text::Address;
use crate::ui::{Entry, Raw, Reply, Row, View};
use crate::wizard::desk::Desk;

/// What a person said to one question.
enum Told {
    State(State),
    Later,
    Leave,
}

/// Asks what has no answer yet.
///
/// # Errors
/// When an answer cannot be saved.
pub fn talk(app: &mut App, checked: &mut Checked) -> Result<()> {
    let Some(path) = checked.plan.clone() else { return Ok(()) };
    let answers = typed(&checked.tree).handover.received;
    let all = app.guide.handover.checks.clone();
    let open: Vec<_> = all
        .iter()
        .enumerate()
        .filter(|(_, check)| {
            answers.get(&check.id).is_none_or(|one| State::of(one.state.as_deref()).is_none())
        })
        .collect();
    let mut by = answers.values().find_map(|one| one.by.clone());
    if open.is_empty() || app.options.dry_run {
        return Ok(());
    }
    at_desk(app, &path, |app, desk| {
        for (number, check) in open {
            let place = app.to(&say::PLACE_OF.with("n", number + 1).with("of", all.len())).to_string();
            let who = crate::handover::role_label(&app.guide, &check.who);
            let knows = say::WHO_MINUTES.with_text("who", &who).with("minutes", check.minutes);
            let state = match ask(app, (&check.ask, &check.why.and(&knows)), &place) {
                Told::State(state) => state,
                Told::Later => continue,
                Told::Leave => {
                    app.tell(&say::LEFT);
                    break;
                }
            };
            if !keep(app, desk, (&check.id, state, &place), &mut by)? {
                app.tell(&say::LEFT);
                break;
            }
        }
        checked.tree = desk.doc.tree().clone();
        Ok(0)
    })
    .map(|_| ())
}

fn ask(app: &mut App, (ask, hint): (&Text, &Text), place: &str) -> Told {
    let rows = vec![
        Row::new("yes", app.to(&say::ANSWER_YES)),
        Row::new("partly", app.to(&say::ANSWER_PARTLY)),
        Row::new("no", app.to(&say::ANSWER_NO)),
        Row::new("later", app.to(&say::ANSWER_LATER)),
    ];
    let entry = Entry::One { rows, open: false };
    let mut view = View::short("handover.received", app.to(ask), entry).hint(app.to(hint)).may_skip();
    view.place = place.to_string();
    loop {
        let reply = app.ui.ask(&view);
        match view.chosen(reply) {
            Reply::Answer(Raw::Choice(id)) => return State::of(Some(&id)).map_or(Told::Later, Told::State),
            Reply::Skip | Reply::DontKnow | Reply::NotApply => return Told::Later,
            Reply::Back | Reply::Quit | Reply::Menu => return Told::Leave,
            _ => app.tell(&crate::text::session::CHOOSE_ONE),
        }
    }
}

/// Saves an answer, then its note and who said it; `false` when the person leaves.
fn keep(
    app: &mut App,
    desk: &mut Desk,
    (id, state, place): (&str, State, &str),
    by: &mut Option<String>,
) -> Result<bool> {
    let label = format!("handover.received.{id}");
    let known = by.clone().unwrap_or_default();
    commit(app, desk, &label, &answer(id, (state, "", &known), app.clock.today()))?;
    let mut texts = Vec::new();
    if state != State::Yes {
        texts.push(("note", say::ASK_NOTE, say::HINT_NOTE));
    }
    if by.is_none() {
        texts.push(("by", say::ASK_BY_POST, say::HINT_POST));
    }
    for (field, ask, hint) in texts {
        let view = format!("handover.received.{field}");
        match line(app, (&view, place), (&ask, &hint), None, &|_| None) {
            Said::Text(text) => {
                let text = crate::text::fold::clean(&text);
                if field == "by" {
                    *by = Some(text.clone());
                }
                let at = Address::new(["handover", "received", id, field]);
                let value = (!text.is_empty()).then_some(toml::Value::String(text));
                commit(app, desk, &label, &[(at, value)])?;
            }
            // Asked once: who leaves it blank is not asked again at every question.
            Said::Same if field == "by" => *by = Some(String::new()),
            Said::Same => {}
            Said::Leave => return Ok(false),
        }
    }
    Ok(true)
}
