//! What changes hands with an administration, for the body of a paper.

use std::collections::BTreeMap;

use minijinja::Value;

use super::Desk;
use super::tables::{day, rows, text};
use crate::guide::model::handover::Check;
use crate::plan::model::Account;
use crate::text::{Text, handover as say};

/// Accounts and places, those of the register and those that the plan speaks of: `title`, `address`, `holder`, `receiver`,
/// `by`, `done`.
pub fn accounts(desk: &Desk) -> Value {
    let source = &desk.source;
    let (kinds, register) = (&source.guide.handover.kinds, &source.plan.handover.account);
    let known = kinds.iter().filter_map(|kind| {
        let (noted, address) = (register.get(&kind.id), kind.address(&source.guide, &source.tree));
        let there = noted.is_some() || address.is_some() || kind.always;
        let bare = Account { title: Some(source.to(&kind.title)), address, ..Account::default() };
        there.then(|| noted.map_or_else(|| bare.clone(), |noted| over(bare.clone(), noted)))
    });
    let own = register.iter().filter(|(id, _)| kinds.iter().all(|kind| kind.id != **id));
    let own = own.map(|(id, noted)| over(Account { title: Some(id.clone()), ..Account::default() }, noted));
    rows(known.chain(own).map(|one| row(desk, &one)).collect::<Vec<_>>().into_iter())
}

/// What is noted goes before what the plan says elsewhere.
fn over(bare: Account, noted: &Account) -> Account {
    let first = |one: &Option<String>, other: Option<String>| text(one.as_ref()).or(other);
    Account {
        title: first(&noted.title, bare.title),
        address: first(&noted.address, bare.address),
        ..noted.clone()
    }
}

fn row(desk: &Desk, one: &Account) -> BTreeMap<&'static str, Option<String>> {
    let ways = &desk.source.guide.handover.ways;
    let way = |by: String| {
        ways.iter().find(|way| way.id == by).map_or(by.clone(), |way| desk.source.to(&way.title))
    };
    BTreeMap::from([
        ("title", text(one.title.as_ref())),
        ("address", text(one.address.as_ref())),
        ("holder", text(one.holder.as_ref())),
        ("receiver", text(one.receiver.as_ref())),
        ("by", text(one.by.as_ref()).map(way)),
        ("done", day(desk, one.done.as_ref())),
    ])
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
