//! The names that a body finds without asking.

use std::collections::BTreeMap;

use minijinja::Value;

use super::super::About;
use super::super::facts::Due;
use super::super::source::clean;
use super::{Desk, handed, tables};
use crate::wizard::answer::write_out;

/// Name and value of each.
pub fn values(desk: &Desk, about: &About) -> BTreeMap<&'static str, Value> {
    let source = &desk.source;
    let maybe =
        |text: Option<&String>| text.map(|text| Value::from(clean(text))).unwrap_or_else(|| Value::from(()));
    let (dataset, unit, request) = match about {
        About::Plan => (None, None, None),
        About::Dataset(id) => (Some(id), None, None),
        About::Unit(unit) => (None, Some(unit), None),
        About::Request(id) => (None, None, id.as_ref()),
    };
    let due = |list: &[Due]| -> Value {
        let row = |due: &Due| {
            let on = source.to(&write_out::date(due.on));
            Value::from(BTreeMap::from([("on", on), ("what", source.to(&due.what))]))
        };
        Value::from(list.iter().map(row).collect::<Vec<_>>())
    };
    let id = |id: Option<&String>| id.map(|id| Value::from(id.clone())).unwrap_or_else(|| Value::from(()));
    BTreeMap::from([
        ("today", Value::from(source.to(&write_out::date(source.at.date())))),
        ("lang", Value::from(source.lang.code())),
        ("tag", Value::from(clean(&source.guide.tag()))),
        ("guide", Value::from(source.to(&source.guide.head.title))),
        ("motto", maybe(desk.given.motto.as_ref())),
        ("address", maybe(desk.given.address.as_ref())),
        ("datasets", Value::from(source.datasets())),
        ("units", Value::from(source.units())),
        ("dataset", id(dataset)),
        ("unit", id(unit)),
        ("mine", Value::from(unit.map(|unit| source.of_unit(unit)).unwrap_or_default())),
        ("request", id(request)),
        ("expires", due(&source.facts.expires)),
        ("agenda", due(&source.facts.agenda)),
        ("requests", Value::from(source.open_requests())),
        ("removed", tables::removed(desk)),
        ("pending", tables::pending(desk)),
        ("capacity", tables::capacity(desk)),
        ("accounts", handed::accounts(desk)),
        ("received", handed::received(desk, false)),
        ("exceptions", handed::received(desk, true)),
        ("change", handed::change(desk)),
    ])
}
