//! The list as a table with what there is to say below it.

use super::{Eye, because, ground, refusal, risk, state};
use crate::guide::model::recommended::Recommended;
use crate::recommend::compare::{Match, State};
use crate::text::fold::visible;
use crate::text::{Text, recommend as say, session};
use crate::ui::Say;

/// The whole page; without `all`, only what is missing or proposed.
pub fn list(eye: &Eye<'_>, matches: &[Match<'_>], all: bool) -> Vec<Say> {
    let name = eye.plan.and_then(|plan| plan.institution.name.as_deref()).map(visible).unwrap_or_default();
    let mut parts = vec![Say::Title { left: eye.to(&say::TITLE), right: name }, Say::Rule];
    parts.push(eye.text(&eye.guide.recommended.about));
    parts.push(eye.text(&match eye.plan {
        None => say::NO_PLAN,
        Some(_) => counts(matches),
    }));
    let all = all || eye.plan.is_none();
    let seen: Vec<&Match<'_>> =
        matches.iter().filter(|one| all || matches!(one.state(), State::Missing | State::Proposed)).collect();
    if seen.is_empty() {
        parts.push(eye.text(&say::NOTHING_LEFT));
    } else {
        parts.extend([Say::Blank, table(eye, &seen), eye.text(&say::MARKS)]);
    }
    parts.extend(below(eye, matches, all));
    parts.push(Say::Blank);
    if let Some(first) = seen.first() {
        parts.push(eye.text(&say::SEE_ONE.with("n", first.entry.number)));
    }
    if !all && seen.len() < matches.len() {
        parts.push(eye.text(&say::SEE_ALL));
    }
    parts
}

/// «De 32: tienes 4, quizá 2 más…»
pub fn counts(matches: &[Match<'_>]) -> Text {
    let count = |wanted: State| matches.iter().filter(|one| one.state() == wanted).count();
    say::COUNTS
        .with("n", matches.len())
        .with("have", count(State::Have))
        .with("proposed", count(State::Proposed))
        .with("missing", count(State::Missing))
        .with("declined", count(State::Declined))
}

/// «Catastro agregado (Predial y catastro)».
fn titled(eye: &Eye<'_>, entry: &Recommended) -> Text {
    match entry.units.first() {
        Some(unit) => say::TITLE_UNIT
            .with_text("title", &entry.title)
            .with_text("unit", &eye.units(std::slice::from_ref(unit))),
        None => entry.title.clone(),
    }
}

/// Number, dataset and unit, law, cycle, risk; how it stands where there is a plan.
pub fn table(eye: &Eye<'_>, seen: &[&Match<'_>]) -> Say {
    let mut heads =
        vec![session::COL_NUMBER, say::COL_DATASET_UNIT, say::COL_LAW, say::COL_CYCLE, say::COL_RISK];
    heads.extend(eye.plan.map(|_| say::COL_STATE));
    let row = |one: &&Match<'_>| {
        let entry = one.entry;
        let mut row = vec![
            entry.number.to_string(),
            eye.to(&titled(eye, entry)),
            eye.to(&ground(eye.guide, entry)),
            eye.to(&eye.short_cycle(&entry.periodicity)),
            eye.to(&risk(entry.risk)),
        ];
        row.extend(eye.plan.map(|_| eye.to(&state(one))));
        row
    };
    Say::Table {
        heads: heads.iter().map(|head| eye.to(head)).collect(),
        rows: seen.iter().map(row).collect(),
    }
}

/// What is proposed with its reasons; with `all`, also what is there and what was declined.
fn below(eye: &Eye<'_>, matches: &[Match<'_>], all: bool) -> Vec<Say> {
    let mut parts = maybe(eye, matches);
    if !all {
        return parts;
    }
    let have = matches.iter().filter(|one| one.state() == State::Have).map(|one| {
        let datasets: Vec<String> = one.confirmed.iter().map(|id| eye.called(id)).collect();
        say::HAVE_ONE.with_text("title", &one.entry.title).with_text("datasets", &super::quoted(&datasets))
    });
    parts.extend(section(eye, &say::HAVE_ALREADY, have.collect()));
    let declined = matches.iter().filter(|one| one.state() == State::Declined).filter_map(|one| {
        let why = refusal(one.declined.as_ref()?);
        Some(say::DECLINED_ONE.with_text("title", &one.entry.title).with_text("why", &why))
    });
    parts.extend(section(eye, &say::DECLINED_ALREADY, declined.collect()));
    parts
}

fn maybe(eye: &Eye<'_>, matches: &[Match<'_>]) -> Vec<Say> {
    let proposed = matches.iter().filter(|one| one.state() == State::Proposed);
    let lines = proposed.flat_map(|one| {
        one.proposed.iter().map(|proposal| {
            say::MAYBE_ONE
                .with_text("title", &one.entry.title)
                .with("dataset", eye.called(&proposal.dataset))
                .with_text("why", &because(&proposal.why))
        })
    });
    let mut parts = section(eye, &say::MAYBE, lines.collect());
    if !parts.is_empty() {
        parts.push(eye.text(&say::MAYBE_TODO));
    }
    parts
}

fn section(eye: &Eye<'_>, head: &Text, lines: Vec<Text>) -> Vec<Say> {
    if lines.is_empty() {
        return Vec::new();
    }
    let mut parts = vec![Say::Blank, eye.text(head)];
    parts.extend(lines.iter().map(|line| eye.item(line)));
    parts
}
