//! Keys of one dataset, file or request, and the lists of the plan that no question holds.

use std::collections::BTreeMap;

use minijinja::{Environment, Value};

use super::super::notes::Missing;
use super::super::source::clean;
use super::Desk;
use crate::guide::model::{Each, Question};
use crate::toml_text::Address;
use crate::wizard::answer::write_out;
use crate::wizard::flow::{Scope, address};

type Row = BTreeMap<&'static str, Option<String>>;

/// Adds the functions about single keys.
pub fn add(env: &mut Environment<'_>, desk: &Desk) {
    let own = desk.clone();
    env.add_function("dkey", move |d: String, path: String| {
        let at = below(["dataset", &d], &path);
        words(&own, &at)
    });
    let own = desk.clone();
    env.add_function("dfield", move |d: String, path: String, label: String| {
        let at = below(["dataset", &d], &path);
        words(&own, &at).unwrap_or_else(|| {
            let key = format!("dataset.*.{path}");
            own.miss(Missing { of: vec![own.source.title(&d)], ..super::answers::key_missing(&label, &key) })
        })
    });
    let own = desk.clone();
    env.add_function("fkey", move |d: String, f: String, path: String| {
        let at = below(["dataset", &d, "distribution", &f], &path);
        words(&own, &at)
    });
    let own = desk.clone();
    env.add_function("rkey", move |r: Option<String>, path: String| {
        words(&own, &below(["demand", r.as_ref()?.as_str()], &path))
    });
    let own = desk.clone();
    env.add_function("rfield", move |r: Option<String>, path: String, label: String| match &r {
        None => own.hand(&label),
        Some(id) => {
            let at = below(["demand", id], &path);
            words(&own, &at)
                .unwrap_or_else(|| own.miss(super::answers::key_missing(&label, &clean(&at.to_string()))))
        }
    });
    let own = desk.clone();
    env.add_function("shifts", move |d: String| shifts(&own, &d));
}

fn below<const N: usize>(start: [&str; N], path: &str) -> Address {
    Address(start.into_iter().chain(path.split('.')).map(String::from).collect())
}

fn words(desk: &Desk, at: &Address) -> Option<String> {
    let value = at.get(&desk.source.tree)?;
    Some(desk.source.bare(value)).filter(|words| !words.is_empty())
}

pub(super) fn day(desk: &Desk, day: Option<&crate::plan::model::Day>) -> Option<String> {
    day.and_then(crate::plan::model::Day::date).map(|day| desk.source.to(&write_out::date(day)))
}

pub(super) fn text(text: Option<&String>) -> Option<String> {
    text.map(|text| clean(text)).filter(|text| !text.is_empty())
}

/// Promised dates of a dataset that changed: `from`, `to`, `why`, `by`, `on`.
fn shifts(desk: &Desk, dataset: &str) -> Value {
    let found = desk.source.plan.dataset.get(dataset).map(|dataset| &dataset.commitment.shifted);
    let row = |one: &crate::plan::model::Shifted| -> Row {
        BTreeMap::from([
            ("from", day(desk, one.from.as_ref())),
            ("to", day(desk, one.to.as_ref())),
            ("why", text(one.why.as_ref())),
            ("by", text(one.by.as_ref())),
            ("on", day(desk, one.on.as_ref())),
        ])
    };
    rows(found.into_iter().flatten().map(|(_, one)| row(one)))
}

pub(super) fn rows(rows: impl Iterator<Item = Row>) -> Value {
    let row = |row: Row| {
        Value::from(row.into_iter().map(|(key, value)| (key, Value::from(value))).collect::<BTreeMap<_, _>>())
    };
    Value::from(rows.map(row).collect::<Vec<_>>())
}

/// Datasets that left the plan: `title`, `why`, `by`, `on`, `date`.
pub fn removed(desk: &Desk) -> Value {
    rows(desk.source.plan.removed.iter().map(|(id, one)| {
        BTreeMap::from([
            ("title", Some(text(one.title.as_ref()).unwrap_or_else(|| clean(id)))),
            ("why", text(one.why.as_ref())),
            ("by", text(one.by.as_ref())),
            ("on", day(desk, one.on.as_ref())),
            ("date", day(desk, one.date.as_ref())),
        ])
    }))
}

/// Answers that are not known yet: `what`, `code`, `ask`, `by`.
pub fn pending(desk: &Desk) -> Value {
    let source = &desk.source;
    rows(source.plan.pending.iter().map(|(at, one)| {
        let path = Address::parse(at);
        let question = question_at(desk, &path);
        let of = path.0.get(1).filter(|_| path.0.first().is_some_and(|first| first == "dataset"));
        let what = question.map_or_else(|| clean(at), |question| source.to(&question.ask));
        let what = of.map_or(what.clone(), |id| format!("{what} ({})", source.title(id)));
        BTreeMap::from([
            ("what", Some(what)),
            ("code", question.map(|question| question.code.clone())),
            ("ask", text(one.ask.as_ref())),
            ("by", day(desk, one.by.as_ref())),
        ])
    }))
}

/// The question whose answer goes to an address.
fn question_at<'d>(desk: &'d Desk, at: &Address) -> Option<&'d Question> {
    let of = |number: usize| at.0.get(number).cloned();
    let scope = |question: &Question| match question.each {
        Each::Once => Scope::default(),
        Each::Dataset => Scope { dataset: of(1), distribution: None },
        Each::Distribution => Scope { dataset: of(1), distribution: of(3) },
    };
    let mut all = desk.source.guide.questions().map(|(_, question)| question);
    all.find(|question| address(question, &scope(question)).as_ref() == Some(at))
}

/// People with hours for this: `name`, `roles`, `hours`, `email`.
pub fn capacity(desk: &Desk) -> Value {
    let source = &desk.source;
    let role = |id: &String| {
        source.guide.term("roles", id).map_or_else(|| clean(id), |term| source.to(&term.label()))
    };
    rows(source.plan.schedule.capacity.iter().map(|(id, one)| {
        let roles = one.roles.iter().map(role).collect::<Vec<_>>().join(", ");
        BTreeMap::from([
            ("name", Some(text(one.name.as_ref()).unwrap_or_else(|| clean(id)))),
            ("roles", Some(roles).filter(|roles| !roles.is_empty())),
            ("hours", one.hours_month.map(write_out::whole)),
            ("email", text(one.email.as_ref())),
        ])
    }))
}
