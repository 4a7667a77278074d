//! The whole plan: the range in words, money, by role, by dataset.

use super::super::estimate::{Estimate, Figure};
use super::super::learned::Factor;
use super::super::lines::Line;
use super::super::money::{Pesos, Source, decimal, tenths};
use super::super::public::summary;
use super::super::study::{Money, Range, Sum};
use super::Show;
use super::words::{code, figure, hours, missing, of_tenths, role};
use crate::text::{Text, cost as say};
use crate::ui::Say;

/// Title, ranges in words, and what they rest on.
pub fn head(show: Show<'_>) -> Vec<Say> {
    let study = show.study;
    let title = match show.plan.institution.name.as_deref().filter(|name| !name.trim().is_empty()) {
        Some(name) => say::TITLE.with("name", name),
        None => say::TITLE_UNNAMED,
    };
    let mut parts = vec![Say::Title { left: show.to(&title), right: String::new() }];
    if study.datasets.is_empty() {
        parts.push(show.line(&say::NO_DATASETS));
    } else {
        parts.extend(summary(study).iter().map(|text| show.line(text)));
    }
    parts.push(show.line(&say::ALL_ASSUMED));
    if !study.datasets.is_empty() {
        parts.push(show.line(&full_time(show)));
    }
    if study.done.0 > 0 {
        let text = say::DONE.with("hours", of_tenths(study.done.1)).with("n", study.done.0);
        parts.push(show.line(&text));
    }
    let learned = [(say::LEARNED_FIRST, study.learned.first), (say::LEARNED_UPDATE, study.learned.update)];
    parts.extend(
        learned
            .iter()
            .filter(|(_, factor)| factor.cases > 0)
            .map(|(text, factor)| show.line(&told(text, factor))),
    );
    parts
}

fn told(text: &Text, factor: &Factor) -> Text {
    text.with("taken", hours(factor.taken))
        .with("expected", hours(factor.expected))
        .with("n", factor.cases)
        .with("factor", figure(factor.factor))
}

#[allow(clippy::cast_precision_loss, reason = "hours are far below 2^53")]
fn full_time(show: Show<'_>) -> Text {
    let year = show.study.book.value("hours-month").max(1.0) * 12.0;
    let share = |sum: &Sum| format!("{:.0}", sum.hours.expected as f64 / 10.0 / year * 100.0);
    say::FULL_TIME.with("share", share(&show.study.first)).with("later", share(&show.study.year))
}

/// What it costs, or what is missing to tell it.
pub fn money(show: Show<'_>) -> Vec<Say> {
    let study = show.study;
    let mut missing: Vec<&String> =
        study.first.money.missing.iter().chain(&study.year.money.missing).collect();
    missing.sort();
    missing.dedup();
    let list: Vec<String> = missing.iter().map(|id| show.to(&role(show.guide, id))).collect();
    let list = list.join(", ");
    let mut parts = show.head(&say::MONEY_TITLE).to_vec();
    let none = study.first.money.roles.is_empty() && study.year.money.roles.is_empty();
    if !none {
        parts.push(show.line(&priced(&say::MONEY_FIRST, &study.first.money)));
        parts.push(show.line(&priced(&say::MONEY_YEAR, &study.year.money)));
    }
    if !missing.is_empty() {
        let text = if none { say::MONEY_NONE } else { say::MONEY_PART };
        parts.push(show.line(&text.with("list", list)));
        parts.push(show.line(&say::MONEY_HOW));
    }
    if study.rates.values().any(|rate| rate.from == Source::Salary) {
        let text = say::MONEY_SALARY.with("hours", figure(study.book.value("hours-month")));
        parts.push(show.line(&text));
    }
    parts.extend(budget(show).map(|text| show.line(&text)));
    parts
}

fn priced(text: &Text, money: &Money) -> Text {
    text.with("low", money.p10.shown()).with("high", money.p90.shown()).with("middle", money.expected.shown())
}

/// The budget beside what opening is expected to cost; nothing while some role has no rate.
fn budget(show: Show<'_>) -> Option<Text> {
    let money = Some(&show.study.first.money).filter(|money| money.whole())?;
    let budget = Pesos(decimal(show.plan.schedule.budget.as_deref()?)? / 100);
    let gap = money.expected.0 - budget.0;
    let text = if gap > 0 { say::MONEY_BUDGET_OVER } else { say::MONEY_BUDGET_FITS };
    Some(text.with("budget", budget.shown()).with("gap", Pesos(gap.max(0)).shown()))
}

/// Hours by role, and money where there is some.
pub fn roles(show: Show<'_>) -> Vec<Say> {
    let (first, year) = (&show.study.first, &show.study.year);
    let priced = !first.money.roles.is_empty() || !year.money.roles.is_empty();
    let mut heads = vec![say::COL_ROLE, say::COL_FIRST, say::COL_RANGE, say::COL_YEAR, say::COL_RANGE];
    if priced {
        heads = vec![say::COL_ROLE, say::COL_FIRST, say::COL_YEAR, say::COL_FIRST_MONEY, say::COL_YEAR_MONEY];
    }
    let mut ids: Vec<&String> = first.roles.keys().chain(year.roles.keys()).collect();
    ids.sort();
    ids.dedup();
    let expected = |sum: &Sum, id: &str| sum.roles.get(id).map_or(0, |range| range.expected);
    ids.sort_by_key(|id| std::cmp::Reverse(expected(first, id) + expected(year, id)));
    let mut rows: Vec<Vec<String>> = ids
        .iter()
        .map(|id| {
            let of = |sum: &Sum| {
                (sum.roles.get(*id).copied().unwrap_or_default(), sum.money.roles.get(*id).copied())
            };
            row(show.to(&role(show.guide, id)), of(first), of(year), priced)
        })
        .collect();
    let all = |sum: &Sum| (sum.hours, (!sum.money.roles.is_empty()).then_some(sum.money.expected));
    rows.push(row(show.to(&say::TOTAL), all(first), all(year), priced));
    let mut parts = show.head(&say::ROLES_TITLE).to_vec();
    parts.push(Say::Table { heads: show.heads(&heads), rows });
    if !priced {
        parts.push(show.line(&say::ROLES_NOTE));
    }
    parts
}

type Cell = (Range, Option<Pesos>);

fn row(name: String, first: Cell, year: Cell, priced: bool) -> Vec<String> {
    let hours = |(range, _): Cell| of_tenths(range.expected);
    let ends = |(range, _): Cell| match range.expected {
        0 => "0".to_string(),
        _ => format!("{} – {}", self::hours(range.p10), self::hours(range.p90)),
    };
    let money = |(hours, money): Cell| match money {
        Some(pesos) => pesos.shown(),
        None if hours.expected == 0 => "-".to_string(),
        None => "?".to_string(),
    };
    if priced {
        vec![name, hours(first), hours(year), money(first), money(year)]
    } else {
        vec![name, hours(first), ends(first), hours(year), ends(year)]
    }
}

/// Hours by dataset, and those of the institution.
pub fn datasets(show: Show<'_>) -> Vec<Say> {
    let study = show.study;
    if study.datasets.is_empty() {
        return Vec::new();
    }
    let heads = ["#".to_string()].into_iter().chain(show.heads(&[
        say::COL_DATASET,
        say::COL_FIRST,
        say::COL_UPDATE,
        say::COL_YEAR,
        say::COL_FROM,
    ]));
    let mut rows: Vec<Vec<String>> =
        study.datasets.iter().enumerate().map(|(at, one)| dataset(show, at + 1, one)).collect();
    let sum = |lines: &[Line]| -> f64 { lines.iter().map(|line| line.hours().mean() * line.times).sum() };
    let of_all = |text: &Text, first: String, year: String| {
        vec![String::new(), show.to(text), first, String::new(), year, show.to(&say::FROM_MODEL)]
    };
    rows.push(of_all(&say::PROGRAMME_ONCE, hours(sum(&study.once)), "0".into()));
    rows.push(of_all(&say::PROGRAMME_YEAR, "0".into(), hours(sum(&study.yearly))));
    let mut parts = show.head(&say::DATASETS_TITLE).to_vec();
    parts.push(Say::Table { heads: heads.collect(), rows });
    parts.push(show.line(&say::DATASETS_NOTE));
    parts
}

fn dataset(show: Show<'_>, number: usize, one: &Estimate) -> Vec<String> {
    let (first, update) = (one.first_work.total().mean(), one.update_work.total().mean());
    vec![
        number.to_string(),
        one.title.clone(),
        of_tenths(tenths(first)),
        of_tenths(tenths(update)),
        of_tenths(tenths(update * one.cycles.a_year)),
        show.to(&from(show, one)),
    ]
}

fn from(show: Show<'_>, one: &Estimate) -> Text {
    let lines: Vec<Line> = one.first_work.lines.iter().chain(&one.update_work.lines).cloned().collect();
    let missing = missing(show.guide, &lines);
    match one.first_work.figure {
        Figure::Actual(_) => say::FROM_ACTUAL,
        Figure::Own(_) => say::FROM_OWN.with("code", code(show.guide, "dataset.hours_first")),
        Figure::Model if one.closed => say::FROM_CLOSED,
        Figure::Model if missing.is_empty() => say::FROM_MODEL,
        Figure::Model => say::FROM_MODEL_MISSING.with("n", missing.len()),
    }
}
