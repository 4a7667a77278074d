//! What `effort.toml` says of hours, roles, conditions, teams and tools.

use std::collections::BTreeMap;

use super::{Lens, Spot};
use crate::guide::load::EFFORT;
use crate::guide::model::Guide;
use crate::guide::model::effort::{Activity, Fact, Hours, Phase, Unit, When};
use crate::text::{Lang, Text};

/// Figures that the program asks for by name.
const NEEDED: [&str; 9] = [
    "hours-month",
    "common-luck",
    "unknown-share",
    "findings-unknown",
    "rows-unknown",
    "cycles-unknown",
    "cycles-irregular",
    "automatic-checks",
    "prior-weight",
];

pub fn check(lens: &mut Lens) {
    // A Guide whose file says nothing estimates nothing: there is nothing to hold it to.
    if lens.guide.effort.activities.is_empty() && lens.guide.effort.assumptions.is_empty() {
        return;
    }
    ids(lens);
    figures(lens);
    for (number, activity) in lens.guide.effort.activities.iter().enumerate() {
        let spot = Spot::item(EFFORT, "activity", number);
        hours(lens, &spot, activity);
        scope(lens, &spot, activity);
        texts(lens, &spot, &[("title", &activity.title), ("basis", &activity.basis)]);
        known_role(lens, &spot, "role", &activity.role);
        if let Some(when) = &activity.when {
            conditions(lens, &spot, when, activity.phase.of_dataset());
        }
    }
    teams(lens);
    others(lens);
}

fn ids(lens: &mut Lens) {
    let effort = &lens.guide.effort;
    let figures = effort.assumptions.iter().map(|one| one.id.as_str());
    let figures = figures.enumerate().map(|(number, id)| ("assumption", number, id));
    let activities = effort.activities.iter().map(|one| one.id.as_str());
    let activities = activities.enumerate().map(|(number, id)| ("activity", number, id));
    let mut seen: BTreeMap<&str, String> = BTreeMap::new();
    for (list, number, id) in figures.chain(activities) {
        let spot = Spot::item(EFFORT, list, number);
        let form = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if id.is_empty() || !id.chars().all(form) {
            lens.tell("guide-id-form", &spot, "id", &[("id", id)]);
        }
        let place = lens.place(&spot, "id");
        let here = format!("{EFFORT}:{}", place.line.unwrap_or_default());
        match seen.get(id) {
            Some(first) => lens.tell("guide-id-twice", &spot, "id", &[("id", id), ("first", first)]),
            None => drop(seen.insert(id, here)),
        }
    }
}

fn figures(lens: &mut Lens) {
    for (number, one) in lens.guide.effort.assumptions.iter().enumerate() {
        let spot = Spot::item(EFFORT, "assumption", number);
        texts(lens, &spot, &[("text", &one.text), ("why", &one.why)]);
        let [least, most] = [one.least.unwrap_or(one.value), one.most.unwrap_or(one.value)];
        if !(one.min <= one.value && one.value <= one.max && least <= one.value && one.value <= most) {
            lens.tell("guide-figure-range", &spot, "value", &[("id", &one.id)]);
        }
    }
    for id in NEEDED {
        if !lens.guide.effort.assumptions.iter().any(|one| one.id == id) {
            lens.tell("guide-assumption-missing", &Spot::top(EFFORT), "assumption", &[("id", id)]);
        }
    }
}

fn hours(lens: &mut Lens, spot: &Spot, activity: &Activity) {
    let id = [("id", activity.id.as_str())];
    let ordered = |hours: Hours| {
        hours.least >= 0.0
            && hours.least <= hours.likely
            && hours.likely <= hours.most
            && hours.most.is_finite()
    };
    if activity.hours.is_some_and(|hours| !ordered(hours)) {
        lens.tell("guide-hours-order", spot, "hours", &id);
    }
    if activity.per.iter().any(|per| !ordered(per.hours())) {
        lens.tell("guide-hours-order", spot, "per", &id);
    }
    if activity.hours.is_none() && activity.per.is_empty() {
        lens.tell("guide-no-hours", spot, "id", &id);
    }
    if activity.times.is_some_and(|times| times <= 0.0 || activity.phase != Phase::Yearly) {
        lens.tell("guide-hours-key", spot, "times", &[("id", &activity.id), ("key", "times")]);
    }
    let odd = |chance: f64| !(0.0..=1.0).contains(&chance) || activity.when.is_none();
    if activity.chance.is_some_and(odd) {
        lens.tell("guide-hours-key", spot, "chance", &[("id", &activity.id), ("key", "chance")]);
    }
}

/// What is counted must be there in the phase: rows of a dataset, datasets of an institution.
fn scope(lens: &mut Lens, spot: &Spot, activity: &Activity) {
    let of_dataset = activity.phase.of_dataset();
    for per in &activity.per {
        if (per.each == Unit::Dataset) == of_dataset {
            let args = [("id", activity.id.as_str()), ("what", per.each.word())];
            lens.tell("guide-hours-scope", spot, "per", &args);
        }
    }
}

fn conditions(lens: &mut Lens, spot: &Spot, when: &When, of_dataset: bool) {
    for part in when.parts() {
        let Some(fact) = part.fact() else { continue };
        let name = name(fact);
        if fact.of_dataset() != of_dataset {
            lens.tell("guide-hours-scope", spot, "when", &[("id", &name), ("what", &name)]);
        }
        let word = match part {
            When::Is { is: word, .. } | When::IsNot { is_not: word, .. } => Some(word),
            _ => None,
        };
        if word.is_some() == fact.number() {
            lens.tell("guide-fact-kind", spot, "when", &[("fact", &name)]);
        } else if let Some(word) = word.filter(|word| !words(lens.guide, fact).contains(word)) {
            lens.tell("guide-fact-value", spot, "when", &[("fact", &name), ("value", word)]);
        }
    }
}

/// A fact as files write it.
fn name(fact: Fact) -> String {
    toml::Value::try_from(fact).ok().and_then(|value| value.as_str().map(String::from)).unwrap_or_default()
}

/// The words that a fact can have.
fn words(guide: &Guide, fact: Fact) -> Vec<String> {
    let choices = |question: &str| -> Vec<String> {
        let found = guide.question(question).map(|question| guide.choices(question)).unwrap_or_default();
        found.into_iter().map(|choice| choice.id).collect()
    };
    let yes_no = || vec!["yes".to_string(), "no".to_string()];
    let terms = || guide.vocabs.get("formats").map(|vocab| vocab.terms.as_slice()).unwrap_or_default();
    match fact {
        Fact::Format => terms().iter().map(|term| term.id.clone()).collect(),
        Fact::FormatKind => terms().iter().filter_map(|term| term.kind.clone()).collect(),
        Fact::Task => choices("dataset.commitment.tasks"),
        Fact::Treatment => choices("dataset.treatment"),
        Fact::Access => choices("dataset.access"),
        Fact::Rights => choices("dataset.rights"),
        Fact::UpdateMethod => choices("distribution.update_method"),
        Fact::Regulation => choices("team.regulation.status"),
        Fact::Coverage => choices("inventory.coverage"),
        Fact::Channel => choices("publication.channels"),
        Fact::Agreement => choices("publication.national_agreement"),
        Fact::Event => choices("promotion.event"),
        Fact::Rows | Fact::Findings | Fact::Files => Vec::new(),
        Fact::Personal
        | Fact::Quasi
        | Fact::Opens
        | Fact::ThirdParty
        | Fact::Contract
        | Fact::Depends
        | Fact::Published
        | Fact::Dictionary
        | Fact::History
        | Fact::Appointed
        | Fact::SessionHeld => yes_no(),
    }
}

fn teams(lens: &mut Lens) {
    let guide = lens.guide;
    for (number, team) in guide.effort.teams.iter().enumerate() {
        let spot = Spot::item(EFFORT, "team", number);
        texts(lens, &spot, &[("title", &team.title), ("text", &team.text), ("source", &team.source)]);
        if let Some(id) =
            team.up_to.as_ref().filter(|id| !guide.effort.assumptions.iter().any(|one| one.id == **id))
        {
            lens.tell("guide-assumption-missing", &spot, "up_to", &[("id", id)]);
        }
        let seats: Vec<&String> = team.member.iter().flat_map(|member| &member.roles).collect();
        for role in &seats {
            known_role(lens, &spot, "member", role);
        }
        let mut idle: Vec<&str> =
            guide.effort.activities.iter().map(|activity| activity.role.as_str()).collect();
        idle.retain(|role| !seats.iter().any(|seat| seat == role));
        idle.sort_unstable();
        idle.dedup();
        for role in idle {
            lens.tell("guide-team-role", &spot, "id", &[("role", role), ("id", &team.id)]);
        }
    }
}

fn others(lens: &mut Lens) {
    let guide = lens.guide;
    for (number, tool) in guide.effort.tools.iter().enumerate() {
        let spot = Spot::item(EFFORT, "tool", number);
        texts(lens, &spot, &[("need", &tool.need)]);
        for free in &tool.free {
            texts(lens, &spot, &[("free", free)]);
        }
        if let Some(when) = &tool.when {
            conditions(lens, &spot, when, true);
        }
    }
    for (number, help) in guide.effort.helps.iter().enumerate() {
        let spot = Spot::item(EFFORT, "help", number);
        texts(lens, &spot, &[("who", &help.who), ("with", &help.with), ("source", &help.source)]);
    }
    for (number, one) in guide.effort.evidence.iter().enumerate() {
        texts(lens, &Spot::item(EFFORT, "evidence", number), &[("text", &one.text)]);
    }
    for (number, post) in guide.effort.posts.iter().enumerate() {
        known_role(lens, &Spot::item(EFFORT, "post", number), "role", &post.role);
    }
}

fn known_role(lens: &mut Lens, spot: &Spot, key: &str, role: &str) {
    if lens.guide.term("roles", role).is_none() {
        lens.tell("guide-role-unknown", spot, key, &[("role", role)]);
    }
}

fn texts(lens: &mut Lens, spot: &Spot, list: &[(&str, &Text)]) {
    for (key, text) in list {
        for lang in [Lang::Es, Lang::En] {
            if text.to(lang).trim().is_empty() {
                lens.tell("guide-text-empty", spot, key, &[("key", key), ("lang", lang.code())]);
            }
        }
    }
}
