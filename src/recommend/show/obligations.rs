//! The obligations beside the inventory as parts of a screen.

use super::{Eye, because, refusal};
use crate::guide::model::recommended::Obligation;
use crate::recommend::obligations::{By, Fulfilment, How, Standing, executive};
use crate::text::fold::visible;
use crate::text::{Text, recommend as say, session};
use crate::ui::Say;

/// The question that says the kind of institution, and the one that cites the obligation.
const KIND: &str = "institution.kind";
const CITES: &str = "dataset.obligation_at";

/// The whole page; without `all`, only what has no dataset or only a proposed one.
pub fn obligations(eye: &Eye<'_>, list: &[Fulfilment<'_>], all: bool) -> Vec<Say> {
    let name = eye.plan.and_then(|plan| plan.institution.name.as_deref()).map(visible).unwrap_or_default();
    let mut parts = vec![Say::Title { left: eye.to(&say::OB_TITLE), right: name }, Say::Rule];
    parts.push(eye.text(&counts(list)));
    parts.extend(without(eye, list));
    parts.extend(section(eye, list, Standing::Proposed, &say::OB_PROPOSED));
    if all {
        parts.extend(section(eye, list, Standing::Fulfilled, &say::OB_FULFILLED));
        parts.extend(declined(eye, list));
    }
    parts.push(Say::Blank);
    parts.extend(foot(eye, list, all));
    parts
}

/// «De 33 fracciones: 12 sin conjunto…»
pub fn counts(list: &[Fulfilment<'_>]) -> Text {
    let count = |wanted: Standing| list.iter().filter(|one| one.standing() == wanted).count();
    say::OB_COUNTS
        .with("n", list.len())
        .with("none", count(Standing::None))
        .with("proposed", count(Standing::Proposed))
        .with("fulfilled", count(Standing::Fulfilled))
        .with("declined", count(Standing::Declined))
}

/// Those without any dataset, as a table.
fn without(eye: &Eye<'_>, list: &[Fulfilment<'_>]) -> Vec<Say> {
    let none: Vec<&Fulfilment<'_>> = list.iter().filter(|one| one.standing() == Standing::None).collect();
    if none.is_empty() {
        return vec![eye.text(&say::OB_ALL_HAVE)];
    }
    let heads = [say::OB_COL_AT, say::OB_COL_WHAT, session::COL_UNIT, say::OB_COL_LIST];
    let row = |one: &&Fulfilment<'_>| {
        let obligation = one.obligation;
        vec![
            at(eye, obligation),
            eye.to(&obligation.title),
            eye.to(&eye.units(&obligation.units[..obligation.units.len().min(1)])),
            numbers(eye, obligation),
        ]
    };
    let table = Say::Table {
        heads: heads.iter().map(|head| eye.to(head)).collect(),
        rows: none.iter().map(row).collect(),
    };
    vec![Say::Blank, eye.text(&say::OB_NONE), table]
}

/// `65 XIX`, with a word where nobody verified it.
fn at(eye: &Eye<'_>, obligation: &Obligation) -> String {
    match super::verified(eye.guide, &obligation.basis) {
        true => obligation.at.clone(),
        false => format!("{} {}", obligation.at, eye.to(&say::OB_UNVERIFIED)),
    }
}

/// Numbers of the recommended datasets that fulfil it.
fn numbers(eye: &Eye<'_>, obligation: &Obligation) -> String {
    let list = eye.guide.recommended.dataset.iter();
    let mine = list.filter(|entry| obligation.datasets.contains(&entry.id));
    mine.map(|entry| entry.number.to_string()).collect::<Vec<_>>().join(", ")
}

fn section(eye: &Eye<'_>, list: &[Fulfilment<'_>], wanted: Standing, head: &Text) -> Vec<Say> {
    let of = list.iter().filter(|one| one.standing() == wanted);
    let lines: Vec<Say> = of.map(|one| eye.item(&line(eye, one, wanted == Standing::Fulfilled))).collect();
    if lines.is_empty() {
        return lines;
    }
    [vec![Say::Blank, eye.text(head)], lines].concat()
}

/// «65 XIX, Presupuesto: «Egresos 2026». Su título dice…»; only what is sure where something is.
fn line(eye: &Eye<'_>, one: &Fulfilment<'_>, sure: bool) -> Text {
    let by = one.by.iter().filter(|by| by.how.sure() == sure);
    let told: Vec<Text> = by
        .map(|by| say::OB_BY.with("dataset", eye.called(&by.dataset)).with_text("how", &how(eye, by)))
        .collect();
    say::OB_LINE
        .with("at", at(eye, one.obligation))
        .with_text("title", &one.obligation.title)
        .with_text("by", &Text::joined(&told, " "))
}

/// How it is known that a dataset fulfils an obligation, in a sentence.
fn how(eye: &Eye<'_>, by: &By) -> Text {
    match &by.how {
        How::Cited(text) => {
            let quoted = super::quoted(std::slice::from_ref(text));
            say::OB_CITED.with("code", code(eye, CITES)).with_text("text", &quoted)
        }
        How::Recommended(n) => say::OB_RECOMMENDED.with("n", n),
        How::Likely(n, why) => say::OB_LIKELY.with("n", n).with_text("why", &because(why).lower()),
        How::Words(why) => because(why),
    }
}

fn code(eye: &Eye<'_>, question: &str) -> String {
    eye.guide.question(question).map(|question| question.code.clone()).unwrap_or_default()
}

fn declined(eye: &Eye<'_>, list: &[Fulfilment<'_>]) -> Vec<Say> {
    let of = list.iter().filter(|one| one.standing() == Standing::Declined);
    let lines: Vec<Say> = of
        .filter_map(|one| {
            let why = refusal(one.declined.as_ref()?);
            let line = say::OB_LINE
                .with("at", &one.obligation.at)
                .with_text("title", &one.obligation.title)
                .with_text("by", &why);
            Some(eye.item(&line))
        })
        .collect();
    if lines.is_empty() {
        return lines;
    }
    [vec![Say::Blank, eye.text(&say::OB_DECLINED)], lines].concat()
}

/// What the list covers and does not, and what to do.
fn foot(eye: &Eye<'_>, list: &[Fulfilment<'_>], all: bool) -> Vec<Say> {
    let mut parts = vec![eye.text(&eye.guide.obligations.about)];
    let kind = code(eye, KIND);
    let known = eye.plan.is_some_and(|plan| plan.institution.kind.is_some());
    if eye.plan.is_some_and(|plan| !executive(plan)) {
        parts.push(eye.text(&say::OB_NOT_EXECUTIVE.with("code", kind)));
    } else if !known {
        parts.push(eye.text(&say::OB_KIND_UNKNOWN.with("code", kind)));
    }
    if let Some(first) = list.iter().find(|one| one.standing() == Standing::None) {
        parts.push(eye.text(&say::OB_LISTED));
        parts.push(eye.text(&say::OB_TODO.with("at", &first.obligation.at)));
    }
    let more = |one: &Fulfilment<'_>| matches!(one.standing(), Standing::Fulfilled | Standing::Declined);
    if !all && list.iter().any(more) {
        parts.push(eye.text(&say::SEE_ALL));
    }
    parts
}
