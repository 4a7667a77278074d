//! A ranking for other programs: JSON and CSV, the same in every language but for the sentences.

use serde_json::{Value as Json, json};

use super::matrix::matrix;
use super::rank::{Ranking, Row};
use super::stability::{Firm, stability};
use super::words::{decimal, points};
use super::{Heard, Held, Part, Span, show};
use crate::text::Lang;

/// `{"version": 1, "method", "weights": [{"criterion", "points"}], "bonus", "margin", "datasets": [...]}`.
///
/// A dataset: `{"position", "id", "title", "rank", "tied", "score": {"low", "high"}, "band", "may_reach_band",
/// "may_reach_rank", "may_fall_rank", "quadrant", "value", "ease", "criteria": [{"criterion", "level", "points", "basis",
/// "signals": [{"question", "voice", "level", "reason"}]}], "bonus", "held": [{"gate", "reason", "because", "lifts",
/// "basis"}], "unknown": [...], "moved": {"to", "why", "by", "on"}, "decided", "sentence",
/// "stable": {"survives", "best", "worst", "largest"}}`. Points and levels are decimal numbers as text would be read:
/// scores 0 to 100 and the bonus, levels 1 to 5. What is held back has no rank, band nor `stable`.
pub fn json(ranking: &Ranking<'_>, margin: i64, lang: Lang) -> Json {
    let firm = stability(ranking, margin);
    let spots = matrix(ranking);
    let weights = ranking.method.weights.iter().zip(&ranking.weights.0);
    let rows = ranking.rows.iter().enumerate().map(|(at, row)| {
        let firm = firm.iter().find(|firm| firm.row == at);
        let mut dataset = dataset(ranking, (at, row), lang);
        if let Json::Object(fields) = &mut dataset {
            fields.insert("value".into(), span(spots[at].value, &whole));
            fields.insert("ease".into(), span(spots[at].ease, &whole));
            fields.insert("stable".into(), firm.map_or(Json::Null, stable));
        }
        dataset
    });
    json!({
        "version": 1,
        "method": ranking.method.id,
        "weights": weights.map(|(weigh, weight)| json!({
            "criterion": weigh.criterion,
            "points": number(&decimal(*weight)),
        })).collect::<Vec<_>>(),
        "bonus": ranking.bonus,
        "margin": margin,
        "datasets": rows.collect::<Vec<_>>(),
    })
}

fn dataset(ranking: &Ranking<'_>, (at, row): (usize, &Row), lang: Lang) -> Json {
    let held = |list: &[Held]| list.iter().map(|one| gate(one, lang)).collect::<Vec<_>>();
    let parts = row.subject.parts.iter().zip(&row.points);
    let moved = row.subject.moved.as_ref().map(|moved| {
        json!({ "to": moved.to, "why": moved.why, "by": moved.by, "on": moved.on.map(|on| on.to_string()) })
    });
    json!({
        "position": at + 1,
        "id": row.subject.id,
        "title": row.subject.title,
        "rank": row.place.map(|place| place.rank),
        "tied": row.place.map(|place| place.tied),
        "score": span(row.score, &points),
        "band": row.band,
        "may_reach_band": row.may,
        "may_reach_rank": row.reach,
        "may_fall_rank": row.fall,
        "quadrant": row.quadrant.map(super::Quadrant::code),
        "criteria": parts.map(|(part, points)| criterion(part, *points, lang)).collect::<Vec<_>>(),
        "bonus": span(row.bonus, &points),
        "held": held(&row.subject.held),
        "unknown": held(&row.subject.doubts),
        "moved": moved,
        "decided": row.subject.wave,
        "sentence": show::sentence(ranking, row).to(lang),
    })
}

fn criterion(part: &Part, gives: Span, lang: Lang) -> Json {
    let signal = |heard: &Heard| {
        json!({
            "question": heard.question,
            "voice": voice(heard),
            "level": span(heard.level, &decimal),
            "reason": heard.reason.to(lang),
        })
    };
    json!({
        "criterion": part.criterion,
        "level": span(part.level, &decimal),
        "points": span(gives, &points),
        "signals": part.heard.iter().map(signal).collect::<Vec<_>>(),
        "basis": part.basis.iter().map(basis).collect::<Vec<_>>(),
    })
}

fn gate(held: &Held, lang: Lang) -> Json {
    json!({
        "gate": held.gate,
        "reason": held.reason.to(lang),
        "because": held.because.iter().map(|text| text.to(lang)).collect::<Vec<_>>(),
        "lifts": held.lifts.to(lang),
        "basis": held.basis.iter().map(basis).collect::<Vec<_>>(),
    })
}

fn basis(basis: &crate::guide::model::Basis) -> Json {
    json!({ "source": basis.source, "at": basis.at, "verified": basis.verified })
}

fn voice(heard: &Heard) -> &'static str {
    use super::Voice;
    match heard.voice {
        Voice::Answered => "answered",
        Voice::NotApplicable => "not-applicable",
        Voice::LeftBlank => "left-blank",
        Voice::Seen => "seen",
        Voice::Pending => "pending",
        Voice::Missing => "missing",
    }
}

fn stable(firm: &Firm) -> Json {
    json!({ "survives": firm.survives, "best": firm.best, "worst": firm.worst, "largest": firm.largest })
}

fn span(span: Span, write: &dyn Fn(i64) -> String) -> Json {
    json!({ "low": number(&write(span.low)), "high": number(&write(span.high)) })
}

fn whole(value: i64) -> String {
    value.to_string()
}

/// A decimal as the number that JSON writes.
fn number(text: &str) -> Json {
    serde_json::from_str(text).unwrap_or(Json::Null)
}

/// One line a dataset: position, rank, tied, id, title, levels by criterion (lowest and highest), score_low,
/// score_high, band, held, moved_to. Heads are in English.
pub fn csv(ranking: &Ranking<'_>) -> String {
    let mut heads: Vec<String> = ["position", "rank", "tied", "id", "title"].map(String::from).into();
    for weigh in &ranking.method.weights {
        heads.extend([format!("{}_low", weigh.criterion), format!("{}_high", weigh.criterion)]);
    }
    heads.extend(["score_low", "score_high", "band", "held", "moved_to"].map(String::from));
    let rows = ranking.rows.iter().enumerate().map(|(at, row)| line(&cells(at, row)));
    std::iter::once(line(&heads)).chain(rows).collect()
}

fn cells(at: usize, row: &Row) -> Vec<String> {
    let place = |part: &dyn Fn(super::Place) -> String| row.place.map(part).unwrap_or_default();
    let yes = |yes: bool| if yes { "yes" } else { "no" }.to_string();
    let mut cells = vec![
        (at + 1).to_string(),
        place(&|place| place.rank.to_string()),
        place(&|place| yes(place.tied)),
        row.subject.id.clone(),
        row.subject.title.clone(),
    ];
    for part in &row.subject.parts {
        cells.extend([decimal(part.level.low), decimal(part.level.high)]);
    }
    let held: Vec<&str> = row.subject.held.iter().map(|held| held.gate.as_str()).collect();
    cells.extend([points(row.score.low), points(row.score.high)]);
    cells.push(row.band.clone().unwrap_or_else(|| "not-yet".to_string()));
    cells.push(held.join(" "));
    cells.push(row.subject.moved.as_ref().map(|moved| moved.to.to_string()).unwrap_or_default());
    cells
}

/// A row of CSV (RFC 4180) with its line end.
pub fn line(cells: &[String]) -> String {
    let mut line = cells.iter().map(|cell| field(cell)).collect::<Vec<_>>().join(",");
    line.push_str("\r\n");
    line
}

/// A cell of RFC 4180. A text that a spreadsheet would take for a formula gets an apostrophe.
fn field(cell: &str) -> String {
    let safe = if cell.starts_with(['=', '+', '-', '@']) { format!("'{cell}") } else { cell.to_string() };
    if safe.contains([',', '"', '\n', '\r']) { format!("\"{}\"", safe.replace('"', "\"\"")) } else { safe }
}
