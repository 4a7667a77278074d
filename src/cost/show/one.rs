//! One dataset: every activity with its hours and the answer, or the sight, that asks for it.

use super::super::chance::{Shapes, quantile};
use super::super::estimate::{Estimate, Figure, Work};
use super::super::lines::Line;
use super::super::money::tenths;
use super::super::three::Three;
use super::Show;
use super::words::{activity, code, figure, hours, missing, of_tenths, role, span, why};
use crate::guide::model::effort::Fact;
use crate::text::{Text, cost as say};
use crate::ui::Say;

/// Why a dataset takes what it takes.
pub fn one(show: Show<'_>, one: &Estimate) -> Vec<Say> {
    let title = say::ONE_TITLE.with("name", &one.title);
    let mut parts = vec![Say::Title { left: show.to(&title), right: String::new() }];
    if one.closed {
        parts.push(show.line(&say::ONE_CLOSED));
    }
    parts.extend(first(show, one).iter().map(|text| show.line(text)));
    if !one.closed {
        parts.extend(update(show, one).iter().map(|text| show.line(text)));
    }
    parts.extend(table(show, &say::ONE_FIRST_TABLE, &one.first_work));
    parts.extend(table(show, &say::ONE_UPDATE_TABLE, &one.update_work));
    let lines: Vec<Line> = one.first_work.lines.iter().chain(&one.update_work.lines).cloned().collect();
    let missing = missing(show.guide, &lines);
    if !missing.is_empty() {
        parts.push(Say::Blank);
        parts.push(show.line(&say::ONE_MISSING.with("list", missing.join(", "))));
    }
    parts.extend(advice(show, one).map(|text| show.line(&text)));
    parts
}

fn first(show: Show<'_>, one: &Estimate) -> Vec<Text> {
    let work = &one.first_work;
    if let Figure::Actual(taken) = work.figure {
        let text = say::ONE_FIRST_ACTUAL.with("hours", hours(taken));
        return vec![text.with("expected", hours(model(work).mean()))];
    }
    let mut told = vec![ranged(&say::ONE_FIRST, work)];
    told.extend(figure_of(show, work, "dataset.hours_first", show.study.learned.first.cases));
    told
}

fn update(show: Show<'_>, one: &Estimate) -> Vec<Text> {
    let (work, cycles) = (&one.update_work, &one.cycles);
    let year = tenths(work.total().mean() * cycles.a_year);
    let mut told = vec![
        ranged(&say::ONE_UPDATE, work).with("times", figure(cycles.a_year)).with("year", of_tenths(year)),
    ];
    told.extend(figure_of(show, work, "dataset.hours_update", show.study.learned.update.cases));
    let list = cycles.assumptions.join(", ");
    let text = match (&cycles.answer, list.is_empty()) {
        (Some((question, value)), empty) => {
            let label = show.guide.term_label("periodicity", value);
            let text = if empty { say::CYCLES_ANSWER } else { say::CYCLES_BOTH };
            text.with("code", code(show.guide, question)).with_text("value", &label.lower())
        }
        (None, _) => say::CYCLES_ASSUMED,
    };
    told.push(text.with("n", figure(cycles.a_year)).with("list", list));
    told
}

/// Whose figure it is, when it is not that of the activities alone.
fn figure_of(show: Show<'_>, work: &Work, question: &str, cases: usize) -> Option<Text> {
    match work.figure {
        Figure::Own(own) => Some(
            say::ONE_OWN
                .with("code", code(show.guide, question))
                .with("hours", hours(own))
                .with("margin", figure(work.margin * 100.0))
                .with("model", hours(model(work).mean())),
        ),
        Figure::Model if cases > 0 => {
            Some(say::ONE_LEARNED.with("factor", figure(work.scale)).with("n", cases))
        }
        _ => None,
    }
}

fn model(work: &Work) -> Three {
    work.lines.iter().map(Line::hours).sum()
}

fn ranged(text: &Text, work: &Work) -> Text {
    let mut shapes = Shapes::default();
    let item = work.item("", 1.0, &mut shapes);
    let at = |share: f64| -> f64 { item.roles.values().map(|table| quantile(table, share)).sum() };
    text.with("low", hours(at(0.1)))
        .with("high", hours(at(0.9)))
        .with("middle", of_tenths(tenths(work.total().mean())))
}

fn table(show: Show<'_>, title: &Text, work: &Work) -> Vec<Say> {
    if work.lines.is_empty() {
        return Vec::new();
    }
    let heads = show.heads(&[say::COL_ACTIVITY, say::COL_ROLE, say::COL_HOURS, say::COL_WHY]);
    let rows = work.lines.iter().map(|line| {
        vec![
            show.to(&activity(show.guide, &line.activity)),
            show.to(&role(show.guide, &line.role)),
            span(line.whole()),
            why(show.guide, line, show.lang),
        ]
    });
    let mut parts = show.head(title).to_vec();
    parts.push(Say::Table { heads, rows: rows.collect() });
    parts
}

/// Whether a year of updates by hand takes more than making them automatic.
fn advice(show: Show<'_>, one: &Estimate) -> Option<Text> {
    let automate = show.study.book.three("automate").mean();
    let by_hand = one.update_work.lines.iter().any(|line| {
        line.reasons
            .iter()
            .any(|reason| reason.fact == Fact::UpdateMethod && reason.words.contains(&"manual".into()))
    });
    let year = one.update_work.total().mean() * one.cycles.a_year;
    let worth = by_hand && automate > 0.0 && year > 2.0 * automate;
    worth.then(|| say::ONE_ADVICE.with("manual", hours(year)).with("automate", hours(automate)))
}
