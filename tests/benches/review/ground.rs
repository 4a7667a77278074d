//! What rules and score know of a Guide, as the rival reads it.

#![allow(dead_code, reason = "the bench and the tests take different parts")]

use apertura::guide::model::Guide;
use apertura::review::known::Known;
use jiff::ToSpan;
use serde_json::{Map, Value as Json, json};

/// Years of last days to answer that are handed over.
const YEARS: i32 = 4;

/// `{"tag", "bounds", "grace_percent", "grace_days", "deadlines", "goals", "open", "periods", "areas", "dues"}`.
pub fn ground(guide: &Guide, known: &Known) -> Json {
    let ground = &known.ground;
    let id = |at: usize| known.questions[at].id.clone();
    let deadline =
        |one: &apertura::review::rules::Deadline| json!({ "days": one.days, "done": id(one.done) });
    let goal = |one: &apertura::review::rules::Goal| {
        let questions: Vec<Json> = one.questions.iter().map(|(at, many)| json!([id(*at), many])).collect();
        json!({ "measure": one.measure.code(), "step": one.step, "least": one.least, "questions": questions })
    };
    let terms = |vocab: &str| guide.vocabs[vocab].terms.iter();
    let periods: Map<String, Json> = terms("periodicity")
        .filter_map(|term| Some((term.id.clone(), json!(ground.period(&term.id)?))))
        .collect();
    let areas: Map<String, Json> =
        guide.areas.all().iter().map(|area| (area.key.clone(), json!(area.population))).collect();
    let first = known.today.saturating_sub(YEARS.years());
    let days = first.series(1.day()).take_while(|day| *day <= known.today);
    let dues: Map<String, Json> = days
        .filter_map(|day| {
            Some((
                day.to_string(),
                json!([known.due(day, false)?.to_string(), known.due(day, true)?.to_string()]),
            ))
        })
        .collect();
    json!({
        "tag": known.tag, "bounds": ground.bounds,
        "grace_percent": ground.watch.grace_percent, "grace_days": ground.watch.grace_days,
        "deadlines": ground.deadlines.iter().map(deadline).collect::<Vec<_>>(),
        "goals": ground.goals.iter().map(goal).collect::<Vec<_>>(),
        "open": terms("licenses").filter(|term| ground.is_open(&term.id)).map(|term| &term.id).collect::<Vec<_>>(),
        "periods": periods, "areas": areas, "dues": dues,
    })
}
