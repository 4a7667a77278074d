//! `costo suponer`, `tarifa`, `sueldo`, `horas`: figures of the plan, changed together or not at all.

use crate::app::App;
use crate::cli::cost::Key;
use crate::cost::changes::{Kind as Changed, Told, changes};
use crate::cost::show::words::{of_tenths, role};
use crate::cost::show::{self, Show};
use crate::cost::{Study, study};
use crate::error::{Error, Kind, Result};
use crate::plan::doc::{Doc, Edit};
use crate::plan::model::Plan;
use crate::plan::typed::typed;
use crate::text::{Text, command, cost as say};
use crate::ui::{Say, report};
use crate::wizard::desk::Desk;

fn changed(key: Key) -> Changed {
    match key {
        Key::Assumption => Changed::Assumption,
        Key::Rate => Changed::Rate,
        Key::Salary => Changed::Salary,
        Key::Hours => Changed::Hours,
    }
}

/// Changes figures as they were typed.
///
/// # Errors
/// Every fault at once; when the plan cannot be opened or saved.
pub fn set(app: &mut App, key: Key, words: &[String]) -> Result<u8> {
    let path = app.plan_path(None)?;
    let read = super::super::open::look(app, &path)?;
    let plan = typed(read.doc.tree());
    let (edits, told) = changes(&app.guide, &plan, changed(key), words, app.clock.today())
        .map_err(|faults| faulty(&faults))?;
    save(app, &path, &edits, &told)
}

/// Every fault in one error.
pub fn faulty(faults: &[Text]) -> Error {
    let what = faults.iter().fold(say::SET_FAULTY, |all, fault| {
        command::NEXT_LINE.with_text("before", &all).with_text("line", fault)
    });
    Error::new(Kind::Usage, what).safe(say::SET_SAFE)
}

/// Saves changes, or only tells them in a rehearsal; then what they do to the estimate.
///
/// # Errors
/// When the plan cannot be opened or saved.
pub fn save(app: &mut App, path: &std::path::Path, edits: &[Edit], told: &[Told]) -> Result<u8> {
    let opened = Desk::open(app.fs.clone(), path, app.clock, &app.guide.rules)?;
    if opened.cut && !super::super::launch::accept_cut(app) {
        return Ok(Kind::Unreadable as u8);
    }
    let mut desk = opened.desk;
    let before = estimate(app, &desk.doc);
    if app.options.dry_run {
        let mut doc = desk.doc.clone();
        desk.close();
        let any = !doc.apply(edits).is_empty();
        return tell(app, (any, &say::SET_WOULD), told, [&before, &estimate(app, &doc)]);
    }
    desk.accept_outside();
    let revision = desk.doc.revision();
    let commit = desk.commit("cost", edits)?;
    let met = desk.tell(&commit, &app.guide);
    let (any, after) = (desk.doc.revision() != revision, estimate(app, &desk.doc));
    desk.close();
    met.iter().for_each(|text| app.tell(text));
    tell(app, (any, &say::SET_SAVED), told, [&before, &after])
}

fn estimate(app: &App, doc: &Doc) -> Study {
    study(&app.guide, &typed(doc.tree()))
}

fn tell(
    app: &mut App,
    (any, head): (bool, &Text),
    told: &[Told],
    [before, after]: [&Study; 2],
) -> Result<u8> {
    if !any {
        app.tell(&say::SET_NOTHING);
        return Ok(0);
    }
    let lang = app.lang();
    let mut parts = vec![Say::Text(head.with("n", told.len()).to(lang).to_string())];
    parts.extend(told.iter().map(|one| {
        let text = match &one.value {
            Some(value) => say::SET_KEPT.with_text("what", &one.what).with("value", value),
            None => say::SET_GONE.with_text("what", &one.what),
        };
        Say::Item { mark: "· ".into(), text: text.to(lang).to_string() }
    }));
    parts.extend(effect(before, after).iter().map(|text| Say::Text(text.to(lang).to_string())));
    app.result(report::text(&parts, lang).as_bytes())?;
    Ok(0)
}

fn effect(before: &Study, after: &Study) -> Vec<Text> {
    let hours = [(say::SET_FIRST, &before.first, &after.first), (say::SET_YEAR, &before.year, &after.year)];
    let moved = hours.into_iter().filter(|(_, before, after)| before.hours.expected != after.hours.expected);
    let mut told: Vec<Text> = moved
        .map(|(text, before, after)| {
            text.with("before", of_tenths(before.hours.expected))
                .with("after", of_tenths(after.hours.expected))
        })
        .collect();
    if after.first.money.whole() && after.year.money.whole() {
        let [first, year] = [&after.first, &after.year].map(|sum| sum.money.expected.shown());
        told.push(say::SET_MONEY.with("first", first).with("year", year));
    }
    told
}

/// What can be changed with an order, and what the plan says now.
///
/// # Errors
/// When the plan cannot be read.
pub fn listed(app: &mut App, key: Key) -> Result<u8> {
    let path = app.plan_path(None)?;
    let read = super::super::open::look(app, &path)?;
    let plan = typed(read.doc.tree());
    let study = study(&app.guide, &plan);
    let show = Show { guide: &app.guide, plan: &plan, study: &study, lang: app.lang() };
    let bytes = match (app.options.json, key) {
        (true, _) => super::json::json(show, None),
        (false, Key::Assumption) => report::text(&show::assumptions(show), show.lang).into_bytes(),
        (false, Key::Rate | Key::Salary) => report::text(&rates(show), show.lang).into_bytes(),
        (false, Key::Hours) => report::text(&hours(show), show.lang).into_bytes(),
    };
    app.result(&bytes)?;
    Ok(0)
}

fn rates(show: Show<'_>) -> Vec<Say> {
    let mut parts = vec![title(show, &say::LIST_RATES_TITLE)];
    let roles = show.guide.vocabs.get("roles").map(|vocab| vocab.terms.as_slice()).unwrap_or_default();
    for term in roles {
        let rate = show.study.rates.get(&term.id);
        let salary =
            show.plan.cost.salaries.get(&term.id).filter(|_| !show.plan.cost.rates.contains_key(&term.id));
        let text = match (rate, salary) {
            (Some(rate), Some(salary)) => {
                say::LIST_RATE_SALARY.with("rate", rate.shown()).with("salary", salary)
            }
            (Some(rate), None) => say::LIST_RATE.with("rate", rate.shown()),
            (None, _) => say::LIST_RATE_NONE,
        };
        parts.push(item(show, &text.with_text("role", &role(show.guide, &term.id)).with("id", &term.id)));
    }
    parts.extend([&say::FORM_RATE, &say::FORM_SALARY].map(|form| Say::Text(form.to(show.lang).to_string())));
    parts
}

fn hours(show: Show<'_>) -> Vec<Say> {
    let mut parts = vec![title(show, &say::LIST_HOURS_TITLE)];
    let plan: &Plan = show.plan;
    for (id, dataset) in &plan.dataset {
        let known = |hours: &Option<String>| match hours {
            Some(hours) => Text::same(format!("{hours} h")),
            None => say::LIST_HOURS_NONE,
        };
        let text = say::LIST_HOURS
            .with_text("first", &known(&dataset.actual.hours_first))
            .with_text("update", &known(&dataset.actual.hours_update))
            .with("name", dataset.title.as_deref().unwrap_or(id))
            .with("id", id);
        parts.push(item(show, &text));
    }
    parts.push(Say::Text(say::FORM_HOURS.to(show.lang).to_string()));
    parts
}

fn title(show: Show<'_>, text: &Text) -> Say {
    Say::Title { left: text.to(show.lang).to_string(), right: String::new() }
}

fn item(show: Show<'_>, text: &Text) -> Say {
    Say::Item { mark: "· ".into(), text: text.to(show.lang).to_string() }
}
