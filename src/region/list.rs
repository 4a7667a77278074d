//! All plans as the table of the page: for browsers without scripts as it is, for the script as rows of values.

use serde_json::{Value as Json, json};

use super::map::Map;
use super::picture::Picture;
use super::row::Row;
use super::sections::{Eye, stage_name};
use super::words::{self, number};
use crate::text::fold::visible;
use crate::text::{Text, region as say};

/// Columns: heading, and whether it holds numbers.
pub const COLUMNS: [(Text, bool); 13] = [
    (say::COL_NAME, false),
    (say::COL_STATE, false),
    (say::COL_BAND, true),
    (say::COL_STOP, false),
    (say::COL_STEPS_DONE, true),
    (say::COL_DATASETS, true),
    (say::COL_PROMISED, true),
    (say::COL_PUBLISHED, true),
    (say::COL_OVERDUE, true),
    (say::COL_DEMANDS, true),
    (say::COL_ALERTS, true),
    (say::COL_SCORE, true),
    (say::COL_FINDINGS, true),
];

/// Headings, choices of the filters, and the rows in words.
pub fn json(picture: &Picture, eye: &Eye<'_>) -> Json {
    let heads: Vec<Json> =
        COLUMNS.iter().map(|(head, number)| json!({ "label": eye.to(head), "number": number })).collect();
    let rows: Vec<Json> = picture.rows.iter().map(|row| json!(cells(row, eye))).collect();
    json!({
        "heads": heads,
        "rows": rows,
        "states": states(picture).iter().map(|key| eye.to(&words::state(key, &eye.given))).collect::<Vec<_>>(),
        "bands": bands(eye),
        "stops": stops(eye),
    })
}

/// A row in words, for pages without scripts.
fn cells(row: &Row, eye: &Eye<'_>) -> Vec<String> {
    let score = row.score.map(words::percent);
    vec![
        name(row),
        eye.to(&words::state(&row.state, &eye.given)),
        row.population.map(number).unwrap_or_default(),
        stop(row, eye),
        number(row.complete),
        number(row.datasets),
        number(row.promised),
        number(row.published),
        number(row.overdue),
        number(row.demands),
        number(row.alerts),
        score.map(|score| format!("{score} %")).unwrap_or_default(),
        number(row.findings),
    ]
}

fn name(row: &Row) -> String {
    let name = visible(&row.name);
    if name.trim().is_empty() { visible(&row.path) } else { name }
}

fn stop(row: &Row, eye: &Eye<'_>) -> String {
    let name = eye.to(&words::step(row.stop, &eye.given));
    if row.finished() { name } else { format!("{} {name}", row.stop + 1) }
}

fn states(picture: &Picture) -> Vec<String> {
    picture.states.iter().map(|group| group.id.clone()).collect()
}

fn bands(eye: &Eye<'_>) -> Vec<String> {
    let known = (0..eye.given.guide.network.bands.len()).map(Some);
    known.chain([None]).map(|at| eye.to(&words::band(at, &eye.given))).collect()
}

fn stops(eye: &Eye<'_>) -> Vec<String> {
    let steps = eye.given.guide.steps.len();
    let name = |at: usize| eye.to(&words::step(at, &eye.given));
    (0..steps).map(|at| format!("{} {}", at + 1, name(at))).chain([name(steps)]).collect()
}

/// What the script works with: `{"words", "stages", "states", "bands", "stops", "rows"}`; a row is `[name, path, state,
/// inhabitants, band, stop, complete, datasets, promised, published, overdue, demands, alerts, score, findings, stage,
/// x, y]`, with places in the lists, the score in per cent, and null for what is not known.
pub fn data(picture: &Picture, map: Option<&Map>, eye: &Eye<'_>) -> Json {
    let states = states(picture);
    let last = eye.given.guide.steps.len();
    let row = |row: &Row| {
        let place = map.and_then(|map| map.place(&row.area));
        let tenth = |value: f64| (value * 10.0).round() / 10.0;
        json!([
            name(row),
            visible(&row.path),
            states.iter().position(|key| *key == row.state),
            row.population,
            row.band,
            row.stop.min(last),
            row.complete,
            row.datasets,
            row.promised,
            row.published,
            row.overdue,
            row.demands,
            row.alerts,
            row.score.map(|score| (score + 5) / 10),
            row.findings,
            row.stage,
            place.map(|(x, _)| tenth(x)),
            place.map(|(_, y)| tenth(y)),
        ])
    };
    json!({
        "lang": eye.lang.code(),
        "words": {
            "shown": eye.to(&say::JS_SHOWN),
            "none": eye.to(&say::JS_NONE),
            "unknown": eye.to(&say::UNKNOWN),
            "hover": eye.to(&say::JS_HOVER),
        },
        "stages": (0..super::row::STAGES).map(|at| eye.to(&stage_name(at, &eye.given))).collect::<Vec<_>>(),
        "states": states.iter().map(|key| eye.to(&words::state(key, &eye.given))).collect::<Vec<_>>(),
        "bands": bands(eye),
        "stops": stops(eye),
        "rows": picture.rows.iter().map(row).collect::<Vec<_>>(),
    })
}
