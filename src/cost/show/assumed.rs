//! Assumptions with their ids, their values and how to change them.

use std::collections::BTreeSet;

use super::super::assume::{About, Assumed, chance_id, times_id, unit};
use super::super::chance::DRAWS;
use super::super::lines::Line;
use super::super::money::grouped;
use super::Show;
use super::words::{activity, role, value};
use crate::text::{Text, cost as say};
use crate::ui::Say;

/// How many count in this plan, the method, and where they are told one by one.
pub fn named(show: Show<'_>) -> Vec<Say> {
    let mut parts = show.head(&say::ASSUMED_TITLE).to_vec();
    let used = used(show);
    let book = show.study.book.all.iter();
    let counting: Vec<&Assumed> =
        book.filter(|one| one.activity.is_none() || used.contains(&one.id)).collect();
    let own = counting.iter().filter(|one| one.own).count();
    parts.push(show.line(&say::ASSUMED_COUNT.with("n", counting.len()).with("own", own)));
    parts.push(show.line(&say::ASSUMED_HOW));
    parts.push(show.line(&say::ASSUMED_METHOD.with("draws", grouped(DRAWS as i128))));
    parts
}

/// All of them with their reasons.
pub fn all(show: Show<'_>) -> Vec<Say> {
    let mut parts = vec![Say::Title { left: show.to(&say::ASSUMED_ALL_TITLE), right: String::new() }];
    parts.extend([&say::ALL_ASSUMED, &say::ASSUMED_HOW].map(|text| show.line(text)));
    parts.extend(list(show));
    parts
}

/// Figures of the whole plan, then those of each activity together.
fn list(show: Show<'_>) -> Vec<Say> {
    let book = &show.study.book;
    let mut parts = vec![Say::Blank, show.line(&say::ASSUMED_GENERAL)];
    let general = book.all.iter().filter(|one| one.activity.is_none());
    parts.extend(general.map(|one| show.item(&figure(one))));
    parts.extend([Say::Blank, show.line(&say::ASSUMED_HOURS)]);
    for one in &show.guide.effort.activities {
        let of = |assumed: &&Assumed| assumed.activity.as_deref() == Some(one.id.as_str());
        let told: Vec<Text> = book.all.iter().filter(of).map(part).collect();
        let Some(told) = joined(&told) else { continue };
        let text = say::ASSUMED_ACTIVITY_WHY
            .with_text("title", &activity(show.guide, &one.id))
            .with_text("role", &role(show.guide, &one.role))
            .with_text("list", &told)
            .with_text("why", &one.basis);
        parts.push(show.item(&text));
    }
    parts
}

fn joined(list: &[Text]) -> Option<Text> {
    let (first, rest) = list.split_first()?;
    let join = |all: Text, one: &Text| say::LIST_AND.with_text("list", &all).with_text("item", one);
    Some(rest.iter().fold(first.clone(), join))
}

fn figure(one: &Assumed) -> Text {
    let bare = |text: &str| text.trim_end_matches('.').to_string().into();
    let what = Text { es: bare(&one.text.es), en: bare(&one.text.en) };
    let text = say::ASSUMED_FIGURE_WHY.with("id", &one.id).with_text("value", &valued(one));
    text.with_text("text", &what).with_text("why", &one.why)
}

fn part(one: &Assumed) -> Text {
    let text = match one.about {
        About::Each(of) => say::ASSUMED_PART_EACH.with_text("unit", &unit(of)),
        About::Times => say::ASSUMED_PART_TIMES,
        About::Chance => say::ASSUMED_PART_CHANCE,
        About::Figure | About::Fixed => say::ASSUMED_PART_FIXED,
    };
    text.with("id", &one.id).with_text("value", &valued(one))
}

fn valued(one: &Assumed) -> Text {
    let now = value(one, one.value);
    match one.own {
        true => say::ASSUMED_OWN.with("value", now).with("guide", value(one, one.guide)),
        false => Text::same(now),
    }
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
