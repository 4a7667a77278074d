//! Assumptions with their ids, their values and how to change them.

use std::collections::BTreeSet;

use super::super::assume::{Assumed, chance_id, times_id};
use super::super::chance::DRAWS;
use super::super::lines::Line;
use super::Show;
use super::words::value;
use crate::text::{Text, cost as say};
use crate::ui::Say;

/// Those that count in this plan.
pub fn counting(show: Show<'_>) -> Vec<Say> {
    let used = used(show);
    let mut parts = show.head(&say::ASSUMED_TITLE).to_vec();
    parts.push(show.line(&say::ASSUMED_HOW));
    parts.push(show.line(&say::ASSUMED_METHOD.with("draws", DRAWS)));
    let counts = |one: &&Assumed| one.activity.is_none() || used.contains(&one.id);
    let rows = show.study.book.all.iter().filter(counts);
    parts.extend(rows.map(|one| row(show, one, [&say::ASSUMED_ROW, &say::ASSUMED_ROW_OWN])));
    parts
}

/// All of them with their reasons.
pub fn all(show: Show<'_>) -> Vec<Say> {
    let mut parts = vec![Say::Title { left: show.to(&say::ASSUMED_ALL_TITLE), right: String::new() }];
    parts.push(show.line(&say::ALL_ASSUMED));
    parts.push(show.line(&say::ASSUMED_HOW));
    let rows = show.study.book.all.iter();
    parts.extend(rows.map(|one| row(show, one, [&say::ASSUMED_ROW_WHY, &say::ASSUMED_ROW_OWN_WHY])));
    parts
}

fn row(show: Show<'_>, one: &Assumed, [plain, own]: [&Text; 2]) -> Say {
    let text = if one.own { own } else { plain };
    // The sentences of the Guide end with a full stop of their own; those of activities do not.
    let bare = |text: &Text| Text {
        es: text.es.trim_end_matches('.').to_string().into(),
        en: text.en.trim_end_matches('.').to_string().into(),
    };
    let whole = |text: &Text| {
        let bare = bare(text);
        Text { es: format!("{}.", bare.es).into(), en: format!("{}.", bare.en).into() }
    };
    let short = text == &say::ASSUMED_ROW || text == &say::ASSUMED_ROW_OWN;
    let what = if short { bare(&one.text) } else { whole(&one.text) };
    let text = text
        .with("value", value(one, one.value))
        .with("guide", value(one, one.guide))
        .with_text("text", &what)
        .with_text("why", &one.why);
    Say::Pairs(vec![(one.id.clone(), show.to(&text))])
}

/// Ids of the assumptions that the lines of a plan rest on.
fn used(show: Show<'_>) -> BTreeSet<String> {
    let study = show.study;
    let of_datasets =
        study.datasets.iter().flat_map(|one| one.first_work.lines.iter().chain(&one.update_work.lines));
    let lines = of_datasets.chain(&study.once).chain(&study.yearly);
    let ids = |line: &Line| {
        let parts = line.parts.iter().map(|part| part.assumption.clone());
        let chance = (line.chance < 1.0).then(|| chance_id(&line.activity));
        parts.chain([times_id(&line.activity)]).chain(chance).collect::<Vec<_>>()
    };
    lines.flat_map(ids).collect()
}
