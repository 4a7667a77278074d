//! Samples of files as tables of a page: first rows with the titles of the dictionary.

use serde_json::{Value as Json, json};

use super::{Maker, words};
use crate::catalog::{Dataset, Distribution};
use crate::scan::model::Kind;
use crate::scan::sample::Sample;
use crate::text::fold::visible;
use crate::text::site_pages as say;

/// Files of a dataset of which rows, charts and maps are shown.
const FILES: usize = 3;

/// A file with its sample.
pub(super) type Shown<'a> = (&'a Distribution, &'a Sample);

/// The files of a dataset that can be shown, with their samples.
pub(super) fn of<'a>(maker: &Maker<'a>, dataset: &'a Dataset) -> Vec<Shown<'a>> {
    let sample = |file: &'a Distribution| {
        let found = maker.given.samples.get(&(dataset.id.clone(), file.id.clone()))?;
        (!found.columns.is_empty() || found.map.is_some()).then_some((file, found))
    };
    dataset.published().filter_map(sample).take(FILES).collect()
}

/// What rows and charts are shown of, and what maps are: of a dataset that has the same as a table and as a layer, the
/// table is for reading and the layer for the map.
pub(super) fn apart<'a>(shown: &[Shown<'a>]) -> (Vec<Shown<'a>>, Vec<Shown<'a>>) {
    let is_layer = |(file, _): &Shown<'a>| file.format.as_deref() == Some("geojson");
    let (layers, tables): (Vec<Shown<'a>>, Vec<Shown<'a>>) = shown.iter().copied().partition(is_layer);
    match (tables.is_empty(), layers.is_empty()) {
        (true, _) => (layers.clone(), layers),
        (_, true) => (tables.clone(), tables),
        _ => (tables, layers),
    }
}

/// How the dictionary calls a column.
pub(super) fn title(file: &Distribution, name: &str) -> String {
    let column = file.columns.iter().find(|column| column.name == name);
    let title = column.and_then(|column| column.title.clone());
    visible(&title.unwrap_or_else(|| name.to_string()))
}

fn is_number(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Integer | Kind::Decimal | Kind::Money | Kind::Percent | Kind::Latitude | Kind::Longitude
    )
}

/// The first rows of a file.
pub(super) fn preview(maker: &Maker<'_>, (file, sample): (&Distribution, &Sample)) -> Option<Json> {
    if sample.columns.is_empty() || sample.rows.is_empty() {
        return None;
    }
    let heads: Vec<Json> = sample
        .columns
        .iter()
        .map(|column| json!({ "title": visible(&column.name), "number": is_number(column.kind) }))
        .collect();
    let cell = |(at, text): (usize, &String)| {
        let number = sample.columns.get(at).is_some_and(|column| is_number(column.kind));
        json!({ "text": visible(text), "number": number })
    };
    let rows: Vec<Vec<Json>> =
        sample.rows.iter().map(|row| row.iter().enumerate().map(cell).collect()).collect();
    let of = file.rows.unwrap_or(sample.of_rows).max(rows.len() as u64);
    let caption = if of > rows.len() as u64 { say::PREVIEW_OF } else { say::PREVIEW_ALL };
    let caption = caption.with("file", &file.title).with("n", rows.len()).with("of", words::count(of));
    let note = (sample.kept > 0).then(|| say::PREVIEW_KEPT.with("n", sample.kept));
    Some(json!({
        "caption": maker.to(&caption),
        "heads": heads,
        "rows": rows,
        "note": note.as_ref().map(|note| maker.to(note)),
    }))
}
