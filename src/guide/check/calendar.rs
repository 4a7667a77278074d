//! Days of rest, deadlines, closed weeks and assumptions: what can be wrong in `calendar.toml`.

use std::collections::BTreeSet;

use super::{Lens, Spot};
use crate::guide::load::CALENDAR;

/// Hours and days beyond which an assumption is a slip of the finger.
const MOST: u32 = 2000;

pub fn check(lens: &mut Lens) {
    rests(lens);
    deadlines(lens);
    ids(lens);
    assumed(lens);
}

fn rests(lens: &mut Lens) {
    for (number, rest) in lens.guide.calendar.rests.iter().enumerate() {
        let spot = Spot::item(CALENDAR, "rest", number);
        if !rest.is_whole() {
            lens.tell("guide-rest-day", &spot, "month", &[("id", &rest.id)]);
        }
        source(lens, &spot, &rest.source);
    }
}

fn deadlines(lens: &mut Lens) {
    for (number, deadline) in lens.guide.calendar.deadlines.iter().enumerate() {
        let spot = Spot::item(CALENDAR, "deadline", number);
        source(lens, &spot, &deadline.source);
        if lens.guide.term("roles", &deadline.who).is_none() {
            lens.tell("guide-role-unknown", &spot, "who", &[("role", &deadline.who)]);
        }
        if let Some(id) = deadline.done.as_ref().filter(|id| lens.guide.question(id).is_none()) {
            lens.tell("guide-question-unknown", &spot, "done", &[("id", id)]);
        }
        let known =
            |every: &&String| lens.guide.term("periodicity", every).is_some() && *every != "irregular";
        if let Some(every) = deadline.every.as_ref().filter(|every| !known(every)) {
            lens.tell("guide-deadline", &spot, "every", &[("id", &deadline.id), ("every", every)]);
        }
    }
}

fn source(lens: &mut Lens, spot: &Spot, id: &str) {
    if lens.guide.source(id).is_none() {
        lens.tell("guide-source-unknown", spot, "source", &[("source", id)]);
    }
}

/// Ids are keys of plans and of calendars: none twice in its list.
fn ids(lens: &mut Lens) {
    let calendar = &lens.guide.calendar;
    let lists: [(&str, Vec<&String>); 3] = [
        ("rest", calendar.rests.iter().map(|one| &one.id).collect()),
        ("deadline", calendar.deadlines.iter().map(|one| &one.id).collect()),
        ("closed", calendar.closings.iter().map(|one| &one.id).collect()),
    ];
    for (list, ids) in lists {
        let mut seen = BTreeSet::new();
        for (number, id) in ids.into_iter().enumerate().filter(|(_, id)| !seen.insert(*id)) {
            lens.tell(
                "guide-id-twice",
                &Spot::item(CALENDAR, list, number),
                "id",
                &[("id", id), ("first", CALENDAR)],
            );
        }
    }
}

fn assumed(lens: &mut Lens) {
    let assumed = &lens.guide.calendar.assumed;
    let values = [
        ("review_days", assumed.review_days),
        ("hours_first", assumed.hours_first),
        ("hours_update", assumed.hours_update),
    ];
    let spot = Spot { file: CALENDAR.to_string(), table: vec!["assumed".to_string()] };
    for (key, value) in values.into_iter().filter(|(_, value)| *value > MOST) {
        lens.tell("guide-assumption", &spot, key, &[("key", key), ("value", &value.to_string())]);
    }
}
