//! The JSON of `costo`.

use serde_json::{Value, json};

use crate::cost::Three;
use crate::cost::assume::{About, Assumed};
use crate::cost::estimate::{Estimate, Figure, Work};
use crate::cost::facts::Origin;
use crate::cost::learned::Factor;
use crate::cost::lines::{Count, Line};
use crate::cost::money::tenths;
use crate::cost::show::Show;
use crate::cost::study::{Range, Sum};
use crate::cost::team::{fit, tools};
use crate::cost::when::{Needed, Reason};
use crate::guide::model::Guide;

/// `{"version": 1, "institution", "first": SUM, "year": SUM, "done": {"datasets", "hours"}, "learned": {"first", "update"},
/// "rates": {ROLE: {"pesos_per_hour", "from"}}, "datasets": [...], "once": [LINE], "yearly": [LINE], "team", "tools",
/// "assumptions": [...]}`; with `--por`, `{"version": 1, "dataset": {...}}`.
///
/// SUM is `{"hours": RANGE, "roles": {ROLE: RANGE}, "money": {"currency": "MXN", "expected", "p10", "p90", "roles", "missing"}}`, RANGE
/// `{"p10", "p50", "p90", "expected"}` in hours. Amounts of money are decimal strings.
pub fn json(show: Show<'_>, at: Option<usize>) -> Vec<u8> {
    let (guide, study) = (show.guide, show.study);
    if let Some(one) = at.and_then(|at| study.datasets.get(at)) {
        return bytes(&json!({ "version": 1, "dataset": dataset(guide, one) }));
    }
    let rates: serde_json::Map<String, Value> = study
        .rates
        .iter()
        .map(|(role, rate)| {
            let from = format!("{:?}", rate.from).to_lowercase();
            (role.clone(), json!({ "pesos_per_hour": format!("{:.4}", rate.pesos()), "from": from }))
        })
        .collect();
    let team = fit(guide, show.plan, study).map(|fit| {
        let seats: Vec<Value> = fit
            .seats
            .iter()
            .map(|seat| json!({ "roles": seat.member.roles, "first": of_tenths(seat.first), "year": of_tenths(seat.year) }))
            .collect();
        json!({ "id": fit.team.id, "people": fit.team.people, "limits": fit.limits, "seats": seats })
    });
    let tools: Vec<&str> = tools(guide, show.plan).iter().map(|tool| tool.id.as_str()).collect();
    bytes(&json!({
        "version": 1,
        "institution": show.plan.institution.name,
        "first": sum(&study.first),
        "year": sum(&study.year),
        "done": { "datasets": study.done.0, "hours": of_tenths(study.done.1) },
        "learned": { "first": factor(study.learned.first), "update": factor(study.learned.update) },
        "rates": rates,
        "datasets": study.datasets.iter().map(|one| dataset(guide, one)).collect::<Vec<_>>(),
        "once": study.once.iter().map(|one| line(guide, one)).collect::<Vec<_>>(),
        "yearly": study.yearly.iter().map(|one| line(guide, one)).collect::<Vec<_>>(),
        "team": team,
        "tools": tools,
        "assumptions": study.book.all.iter().map(assumed).collect::<Vec<_>>(),
    }))
}

fn bytes(value: &Value) -> Vec<u8> {
    format!("{value:#}\n").into_bytes()
}

#[allow(clippy::cast_precision_loss, reason = "hours are far below 2^53")]
fn of_tenths(tenths: i64) -> f64 {
    tenths as f64 / 10.0
}

fn hours(value: f64) -> f64 {
    of_tenths(tenths(value))
}

fn three(value: Three) -> Value {
    json!({ "least": hours(value.least), "likely": hours(value.likely), "most": hours(value.most), "expected": hours(value.mean()) })
}

fn range(range: Range) -> Value {
    json!({ "p10": hours(range.p10), "p50": hours(range.p50), "p90": hours(range.p90), "expected": of_tenths(range.expected) })
}

fn sum(sum: &Sum) -> Value {
    let roles: serde_json::Map<String, Value> =
        sum.roles.iter().map(|(role, hours)| (role.clone(), range(*hours))).collect();
    let money: serde_json::Map<String, Value> =
        sum.money.roles.iter().map(|(role, pesos)| (role.clone(), pesos.plain().into())).collect();
    json!({
        "hours": range(sum.hours),
        "roles": roles,
        "money": {
            "currency": "MXN",
            "expected": sum.money.expected.plain(),
            "p10": sum.money.p10.plain(),
            "p90": sum.money.p90.plain(),
            "roles": money,
            "missing": sum.money.missing,
        },
    })
}

fn factor(factor: Factor) -> Value {
    json!({ "cases": factor.cases, "expected": hours(factor.expected), "taken": hours(factor.taken), "factor": round(factor.factor) })
}

fn round(value: f64) -> f64 {
    (value * 1e4).round() / 1e4
}

/// `{"id", "title", "opens", "first": WORK, "update": WORK, "cycles": {"a_year", "question", "assumptions"}}`.
fn dataset(guide: &Guide, one: &Estimate) -> Value {
    json!({
        "id": one.dataset,
        "title": one.title,
        "opens": !one.closed,
        "first": work(guide, &one.first_work),
        "update": work(guide, &one.update_work),
        "cycles": {
            "a_year": one.cycles.a_year,
            "question": one.cycles.answer.as_ref().map(|(question, _)| code(guide, question)),
            "assumptions": one.cycles.assumptions,
        },
    })
}

/// `{"figure": "model" | "own" | "actual", "scale", "hours": THREE, "roles": {ROLE: THREE}, "activities": [LINE]}`.
fn work(guide: &Guide, work: &Work) -> Value {
    let figure = match work.figure {
        Figure::Model => "model",
        Figure::Own(_) => "own",
        Figure::Actual(_) => "actual",
    };
    let roles: serde_json::Map<String, Value> =
        work.roles().into_iter().map(|(role, hours)| (role, three(hours))).collect();
    json!({
        "figure": figure,
        "scale": round(work.scale),
        "hours": three(work.total()),
        "roles": roles,
        "activities": work.lines.iter().map(|one| line(guide, one)).collect::<Vec<_>>(),
    })
}

/// `{"activity", "role", "needed": "yes" | "unknown", "times", "hours": THREE before the scale, "reasons", "assumptions"}`.
fn line(guide: &Guide, line: &Line) -> Value {
    let needed = if line.needed == Needed::Unknown { "unknown" } else { "yes" };
    let parts: Vec<Value> = line
        .parts
        .iter()
        .map(|part| match part.of {
            None => json!({ "id": part.assumption }),
            Some((unit, Count::Known(count))) => {
                json!({ "id": part.assumption, "per": unit.word(), "count": count })
            }
            Some((unit, Count::Assumed(id, count))) => {
                json!({ "id": part.assumption, "per": unit.word(), "count": count.likely, "count_from": id })
            }
        })
        .collect();
    json!({
        "activity": line.activity,
        "role": line.role,
        "needed": needed,
        "chance": line.chance,
        "times": line.times,
        "hours": three(line.hours()),
        "reasons": line.reasons.iter().map(|one| reason(guide, one)).collect::<Vec<_>>(),
        "assumptions": parts,
    })
}

fn reason(guide: &Guide, reason: &Reason) -> Value {
    let from = match reason.from {
        Some(Origin::Answer(_)) => "answer",
        Some(Origin::Scan) => "scan",
        Some(Origin::Supposed(_)) => "supposed",
        None => "missing",
    };
    json!({
        "fact": reason.fact,
        "words": reason.words,
        "number": reason.number,
        "from": from,
        "question": code(guide, reason.question()),
    })
}

fn code(guide: &Guide, question: &str) -> String {
    crate::cost::show::words::code(guide, question)
}

/// `{"id", "activity", "value", "guide", "own", "assumption": true}`; hours as `{"least", "likely", "most"}`.
fn assumed(one: &Assumed) -> Value {
    let figure = |value: Three| match one.about {
        About::Figure | About::Times | About::Chance if value.least == value.most => json!(value.likely),
        _ => json!({ "least": round(value.least), "likely": round(value.likely), "most": round(value.most) }),
    };
    json!({
        "id": one.id,
        "activity": one.activity,
        "value": figure(one.value),
        "guide": figure(one.guide),
        "own": one.own,
        "assumption": true,
    })
}
