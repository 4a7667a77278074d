//! `data.json` of the Argentine profile (paquete de apertura de datos): `superTheme`, areas in the publisher's name,
//! columns of each file under `field`.

use super::draft::Draft;
use super::json::{self, Json, Paths};
use super::model::Catalog;
use super::pod::{BODY, CONTACT, FILE, each, head, modified, place, spare_mail};
use super::sink::{Row, Sink, Take, found};

pub const ID: &str = "argentina";

pub fn fits(found: &Paths) -> bool {
    found.any(&[
        "superThemeTaxonomy",
        "themeTaxonomy",
        "dataset[].superTheme",
        "dataset[].distribution[].field",
    ])
}

/// # Errors
/// Where the document breaks off, or that it has no datasets.
pub fn read(bytes: &[u8]) -> Result<Catalog, String> {
    let tree = json::parse(bytes)?;
    let root = tree.object().ok_or("dataset")?;
    let list = root.get("dataset").ok_or("dataset")?;
    let mut draft = Draft::new(ID);
    head(&mut draft, root, HEAD);
    each(&mut draft, "dataset[]", list.items(), DATASET);
    Ok(draft.finish())
}

const HEAD: &[Row] = &[
    ("publisher", Take::In(HEAD_BODY)),
    ("issued", Take::Mark),
    ("modified", Take::Mark),
    ("language", Take::Mark),
    ("license", Take::License),
    ("homepage", Take::One("institution.homepage")),
    ("superThemeTaxonomy", Take::Mark),
    ("identifier", Take::Mark),
    ("version", Take::Mark),
    ("dataset", Take::Mark),
];

const HEAD_BODY: &[Row] = &[("name", Take::Publisher), ("*", Take::By(as_body))];

fn as_body(sink: &mut Sink, value: &Json) {
    by(sink, value, BODY);
}

const DATASET: &[Row] = &[
    ("title", Take::One("dataset.title")),
    ("description", Take::One("dataset.description")),
    ("publisher", Take::In(PUBLISHER)),
    ("contactPoint", Take::In(CONTACT)),
    // Of the European table; the themes of the portal itself are words.
    ("superTheme", Take::Each("dataset.theme")),
    ("theme", Take::By(own_themes)),
    ("keyword", Take::Each("dataset.keyword")),
    ("accrualPeriodicity", Take::One("dataset.accrual_periodicity")),
    ("modified", Take::By(modified)),
    ("identifier", Take::Identifier),
    ("language", Take::Language),
    ("spatial", Take::By(place)),
    ("temporal", Take::Span),
    ("landingPage", Take::One("dataset.published_at")),
    ("license", Take::License),
    ("source", Take::One("dataset.source")),
    ("distribution", Take::Files(DISTRIBUTION)),
];

const PUBLISHER: &[Row] = &[("name", Take::Publisher), ("mbox", Take::By(spare_mail))];

const DISTRIBUTION: &[Row] = &[
    ("identifier", Take::Mark),
    ("dataset_identifier", Take::Mark),
    ("type", Take::Mark),
    ("fileName", Take::Mark),
    ("field", Take::Columns),
    ("*", Take::By(as_file)),
];

/// The other keys of a file are those of Project Open Data.
fn as_file(sink: &mut Sink, value: &Json) {
    by(sink, value, FILE);
}

fn by(sink: &mut Sink, value: &Json, rows: &[Row]) {
    match found(rows, sink.key()) {
        Some(take) => sink.take(take, value),
        None => sink.drop(value),
    }
}

/// Ids of the portal's own list: words to find the dataset by.
fn own_themes(sink: &mut Sink, value: &Json) {
    let words = super::sink::texts(value).into_iter().map(|id| Json::Text(id.replace('-', " ").into()));
    sink.take(Take::Each("dataset.keyword"), &Json::List(words.collect()));
}

#[cfg(test)]
mod tests;
