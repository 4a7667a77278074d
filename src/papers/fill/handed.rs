//! What changes hands with an administration, for the body of a paper.

use std::collections::BTreeMap;

use minijinja::Value;

use super::Desk;
use super::tables::{day, rows, text};
use crate::guide::model::handover::Check;
use crate::plan::model::Account;
use crate::text::{Text, handover as say};

/// Accounts and places of the register: `title`, `address`, `holder`, `receiver`, `by`, `done`.
pub fn accounts(desk: &Desk) -> Value {
    let source = &desk.source;
    let guide = &source.guide.handover;
    let row = |(id, one): (&String, &Account)| {
        let kind = guide.kinds.iter().find(|kind| kind.id == *id);
        let title = text(one.title.as_ref()).or(kind.map(|kind| source.to(&kind.title)));
        let way = |by: String| {
            guide.ways.iter().find(|way| way.id == by).map_or(by.clone(), |way| source.to(&way.title))
        };
        BTreeMap::from([
            ("title", title.or(Some(super::super::source::clean(id)))),
            ("address", text(one.address.as_ref())),
            ("holder", text(one.holder.as_ref())),
            ("receiver", text(one.receiver.as_ref())),
            ("by", text(one.by.as_ref()).map(way)),
            ("done", day(desk, one.done.as_ref())),
        ])
    };
    rows(source.plan.handover.account.iter().map(row))
}

/// Questions of the reception with their answers: `ask`, `state` in words, `note`, `by`, `on`. `exceptions`: only those
/// that were not answered with a yes.
pub fn received(desk: &Desk, exceptions: bool) -> Value {
    let source = &desk.source;
    let answers = &source.plan.handover.received;
    let row = |check: &Check| {
        let answer = answers.get(&check.id);
        let state = answer.and_then(|one| one.state.as_deref());
        BTreeMap::from([
            ("ask", Some(source.to(&check.ask))),
            ("state", state.map(|state| source.to(&word(state)))),
            ("note", answer.and_then(|one| text(one.note.as_ref()))),
            ("by", answer.and_then(|one| text(one.by.as_ref()))),
            ("on", answer.and_then(|one| day(desk, one.on.as_ref()))),
        ])
    };
    let wanted = |check: &&Check| {
        let state = answers.get(&check.id).and_then(|one| one.state.as_deref());
        !exceptions || state.is_some_and(|state| state != "yes")
    };
    rows(source.guide.handover.checks.iter().filter(wanted).map(row))
}

fn word(state: &str) -> Text {
    match state {
        "yes" => say::YES,
        "no" => say::NO,
        "partly" => say::PARTLY,
        _ => Text::same(crate::text::fold::visible(state)),
    }
}

/// The day of the change in words, when the plan says it.
pub fn change(desk: &Desk) -> Value {
    Value::from(day(desk, desk.source.plan.handover.on.as_ref()))
}
