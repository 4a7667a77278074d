//! The calendar as JSON, the same in every language.

use serde_json::{Value as Json, json};

use super::{Outlook, Remedy, Verdict};

/// `{"version": 1, "verdict": "fits|over|open|unknown", "short_minutes", "start", "datasets": [{"id", "title", "rank",
/// "date", "proposed", "overdue", "published", "period", "first_minutes", "update_minutes", "assumed": {"first",
/// "update"}}], "people": [{"id", "name", "assumed", "months": [{"month": "2026-03", "capacity", "updates", "first",
/// "short"}]}], "late": [{"person", "dataset", "date", "minutes"}], "uncovered": [{"dataset", "role", "minutes"}],
/// "remedy": {"kind": "none|smallest|one-way|no-way", "moves": [{"dataset", "from", "to"}]}}`.
///
/// Times are minutes; the hours of a month are those with what is proposed, `late` is about what is promised.
pub fn json(outlook: &Outlook, months: usize) -> Json {
    let board = &outlook.board;
    let id = |task: usize| board.tasks[task].dataset.as_str();
    let day = |date: Option<jiff::civil::Date>| date.map(|date| date.to_string());
    let datasets: Vec<Json> = board.tasks.iter().enumerate().map(|(at, task)| {
        json!({
            "id": task.dataset, "title": task.title, "rank": task.rank, "date": day(task.date),
            "proposed": day(outlook.proposed(at)), "overdue": board.is_overdue(at), "published": task.published,
            "period": task.code, "first_minutes": task.first.total(), "update_minutes": task.update.total(),
            "assumed": { "first": task.assumed.0, "update": task.assumed.1 },
            "estimated": { "first": task.estimated.0, "update": task.estimated.1 },
        })
    }).collect();
    let people: Vec<Json> = board
        .people
        .iter()
        .zip(&outlook.load_planned.cells)
        .map(|(person, cells)| {
            let month = |(at, cell): (usize, &super::Cell)| {
                json!({
                    "month": board.month_of(at).strftime("%Y-%m").to_string(), "capacity": cell.capacity,
                    "updates": cell.updates, "first": cell.first, "short": cell.short,
                })
            };
            let months: Vec<Json> = cells.iter().enumerate().take(months).map(month).collect();
            json!({ "id": person.id, "name": person.name.es, "assumed": person.assumed, "months": months })
        })
        .collect();
    let late: Vec<Json> = outlook.load.late.iter().map(|late| {
        json!({
            "person": board.people[late.person].id, "dataset": id(late.task), "date": day(Some(late.date)),
            "minutes": late.minutes,
        })
    }).collect();
    let uncovered = board.uncovered.iter();
    let uncovered: Vec<Json> = uncovered
        .map(|one| json!({ "dataset": id(one.task), "role": one.role, "minutes": one.minutes }))
        .collect();
    json!({
        "version": 1, "verdict": verdict(outlook), "short_minutes": outlook.load.short(),
        "start": day(Some(board.start)), "datasets": datasets, "people": people, "late": late,
        "uncovered": uncovered, "remedy": remedy(outlook),
    })
}

fn verdict(outlook: &Outlook) -> &'static str {
    match outlook.verdict {
        Verdict::Fits => "fits",
        Verdict::Over(_) => "over",
        Verdict::Open => "open",
        Verdict::Unknown => "unknown",
    }
}

fn remedy(outlook: &Outlook) -> Json {
    let kind = match outlook.remedy {
        Remedy::None => "none",
        Remedy::Smallest(_) => "smallest",
        Remedy::OneWay(_) => "one-way",
        Remedy::NoWay => "no-way",
    };
    let step = |step: &super::Move| {
        let id = &outlook.board.tasks[step.task].dataset;
        json!({ "dataset": id, "from": step.from.to_string(), "to": step.to.to_string() })
    };
    json!({ "kind": kind, "moves": outlook.remedy.moves().iter().map(step).collect::<Vec<_>>() })
}
