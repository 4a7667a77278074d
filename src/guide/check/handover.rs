//! What can be wrong in `handover.toml`: ids, roles, questions, keys of the plan, both languages, terms without sense.

use std::collections::BTreeSet;

use super::{Lens, Spot, texts};
use crate::guide::load::HANDOVER;
use crate::plan::schema;

/// Characters of a title, of a question, of a reason.
const TITLE: (usize, usize) = (4, 70);
const ASK: (usize, usize) = (10, 110);
const WHY: (usize, usize) = (15, 160);
/// Days and years beyond which an assumption is a slip of the finger.
const MOST: u32 = 1000;
/// Minutes of one question of the reception.
const MINUTES: u32 = 240;

pub fn check(lens: &mut Lens) {
    ids(lens);
    assumed(lens);
    kinds(lens);
    firsts(lens);
    checks(lens);
}

fn ids(lens: &mut Lens) {
    let all = &lens.guide.handover;
    let lists: [(&str, Vec<&String>); 4] = [
        ("kind", all.kinds.iter().map(|one| &one.id).collect()),
        ("way", all.ways.iter().map(|one| &one.id).collect()),
        ("first", all.firsts.iter().map(|one| &one.id).collect()),
        ("check", all.checks.iter().map(|one| &one.id).collect()),
    ];
    for (list, ids) in lists {
        let mut seen = BTreeSet::new();
        for (number, id) in ids.into_iter().enumerate().filter(|(_, id)| !seen.insert(*id)) {
            let args = [("id", id.as_str()), ("first", HANDOVER)];
            lens.tell("guide-id-twice", &Spot::item(HANDOVER, list, number), "id", &args);
        }
    }
}

fn assumed(lens: &mut Lens) {
    let assumed = &lens.guide.handover.assumed;
    let values = [
        ("term_years", assumed.term_years),
        ("near_days", assumed.near_days),
        ("past_days", assumed.past_days),
        ("due_days", assumed.due_days),
        ("month_days", assumed.month_days),
    ];
    let spot = Spot { file: HANDOVER.to_string(), table: vec!["assumed".to_string()] };
    for (key, value) in values.into_iter().filter(|(_, value)| *value == 0 || *value > MOST) {
        lens.tell("guide-assumption", &spot, key, &[("key", key), ("value", &value.to_string())]);
    }
    texts::bounded(lens, &spot, "note", &assumed.note, (20, 240));
}

fn kinds(lens: &mut Lens) {
    for (number, kind) in lens.guide.handover.kinds.iter().enumerate() {
        let spot = Spot::item(HANDOVER, "kind", number);
        texts::bounded(lens, &spot, "title", &kind.title, TITLE);
        texts::bounded(lens, &spot, "why", &kind.why, WHY);
        for code in &kind.from {
            question(lens, &spot, "from", Some(code));
        }
        for key in kind.keys.iter().filter(|key| !known(key)) {
            lens.tell("guide-handover-key", &spot, "keys", &[("id", &kind.id), ("key", key)]);
        }
        if kind.from.is_empty() && kind.keys.is_empty() && !kind.always {
            lens.tell("guide-handover-kind", &spot, "id", &[("id", &kind.id)]);
        }
    }
    for (number, way) in lens.guide.handover.ways.iter().enumerate() {
        texts::bounded(lens, &Spot::item(HANDOVER, "way", number), "title", &way.title, TITLE);
    }
}

fn firsts(lens: &mut Lens) {
    let month = lens.guide.handover.assumed.month_days;
    for (number, first) in lens.guide.handover.firsts.iter().enumerate() {
        let spot = Spot::item(HANDOVER, "first", number);
        texts::bounded(lens, &spot, "what", &first.what, ASK);
        texts::bounded(lens, &spot, "why", &first.why, WHY);
        role(lens, &spot, &first.who);
        question(lens, &spot, "goto", first.goto.as_ref());
        if first.days > month {
            let args =
                [("id", first.id.as_str()), ("days", &first.days.to_string()), ("most", &month.to_string())];
            lens.tell("guide-handover-days", &spot, "days", &args);
        }
    }
}

fn checks(lens: &mut Lens) {
    for (number, check) in lens.guide.handover.checks.iter().enumerate() {
        let spot = Spot::item(HANDOVER, "check", number);
        texts::bounded(lens, &spot, "ask", &check.ask, ASK);
        texts::bounded(lens, &spot, "why", &check.why, WHY);
        role(lens, &spot, &check.who);
        question(lens, &spot, "goto", check.goto.as_ref());
        if check.minutes == 0 || check.minutes > MINUTES {
            let args = [("key", "minutes"), ("value", &*check.minutes.to_string())];
            lens.tell("guide-assumption", &spot, "minutes", &args);
        }
    }
}

fn role(lens: &mut Lens, spot: &Spot, who: &str) {
    if lens.guide.term("roles", who).is_none() {
        lens.tell("guide-role-unknown", spot, "who", &[("role", who)]);
    }
}

fn question(lens: &mut Lens, spot: &Spot, key: &str, code: Option<&String>) {
    if let Some(id) = code.filter(|code| lens.guide.question(code).is_none()) {
        lens.tell("guide-question-unknown", spot, key, &[("id", id)]);
    }
}

fn known(key: &str) -> bool {
    schema::at(&key.split('.').collect::<Vec<_>>()).is_some()
}
