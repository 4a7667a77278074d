//! What ADELA publishes as JSON: the catalogue (`catalogo.json`) and the inventory, both `title` and `dataset`, one
//! dataset of them alone, and the opening plan (`opening_plans`).
//!
//! Its publisher is a person with a post; its `contactPoint` an address inside ADELA.

use super::draft::Draft;
use super::json::{self, Json, Object, Paths};
use super::model::{Catalog, Said};
use super::pod::{FILE, each, lifted_day, modified, place, spare_mail};
use super::sink::{Row, Sink, Take, mail};
use super::values;

pub const CATALOG: &str = "adela-catalog";
pub const PLAN: &str = "adela-plan";

/// By keys that are its own (also misspelt ones), or by the words that its titles begin with.
pub fn fits(found: &Paths, head: &str) -> bool {
    let of = |prefix: &str| {
        let has = |key: &str| found.has(&format!("{prefix}{key}"));
        let own = ["openessRating", "govType", "publishDate", "publisher.position", "accessLevelComment"];
        has("title") && has("distribution") && own.iter().any(|key| has(key)) && !has("superTheme")
    };
    let inventory = found.all(&["title", "dataset"]) && !found.any(&["conformsTo", "@context"]);
    of("dataset[].") || of("") || (inventory && TITLES.iter().any(|title| head.contains(title)))
}

pub fn fits_plan(found: &Paths) -> bool {
    found.has("opening_plans")
}

/// What titles begin with, before the name of the institution.
const TITLES: [&str; 4] = [
    "Catálogo de datos abiertos de ",
    "Inventario de Datos de ",
    "Inventario de datos de ",
    "Plan de Apertura de ",
];

/// # Errors
/// Where the document breaks off, or that it has no datasets.
pub fn read(bytes: &[u8]) -> Result<Catalog, String> {
    let tree = json::parse(bytes)?;
    let root = tree.object().ok_or("dataset")?;
    let mut draft = Draft::new(CATALOG);
    match root.get("dataset") {
        Some(list) => {
            head(&mut draft, root, HEAD);
            each(&mut draft, "dataset[]", list.items(), DATASET);
        }
        None if root.get("title").is_some() => each(&mut draft, "", std::slice::from_ref(&tree), DATASET),
        None => return Err("dataset".into()),
    }
    Ok(draft.finish())
}

/// # Errors
/// Where the document breaks off, or that it has no plans.
pub fn read_plan(bytes: &[u8]) -> Result<Catalog, String> {
    let tree = json::parse(bytes)?;
    let root = tree.object().ok_or("opening_plans")?;
    let plans = root.get("opening_plans").ok_or("opening_plans")?;
    let mut draft = Draft::new(PLAN);
    head(&mut draft, root, HEAD);
    each(&mut draft, "opening_plans[]", plans.items(), COMMITMENT);
    Ok(draft.finish())
}

fn head(draft: &mut Draft, root: &Object, rows: &[Row]) {
    if let Some(title) = root.text("title")
        && let Some(name) = TITLES.iter().find_map(|words| title.strip_prefix(words))
    {
        draft.fact(Said::new("institution.name", name, "title"));
    }
    super::pod::head(draft, root, rows);
}

const HEAD: &[Row] = &[
    ("title", Take::By(title)),
    ("issued", Take::Mark),
    ("modified", Take::Mark),
    ("language", Take::Mark),
    ("homepage", Take::One("institution.homepage")),
    ("license", Take::License),
    ("dataset", Take::Mark),
    ("opening_plans", Take::Mark),
];

/// A title that names the institution is read apart; another says nothing of the plan.
fn title(sink: &mut Sink, value: &Json) {
    let named = value.plain().is_some_and(|title| TITLES.iter().any(|words| title.starts_with(words)));
    if !named {
        sink.drop(value);
    }
}

const DATASET: &[Row] = &[
    ("id", Take::Mark),
    ("title", Take::One("dataset.title")),
    ("description", Take::One("dataset.description")),
    ("modified", Take::By(modified)),
    ("identifier", Take::Identifier),
    ("keyword", Take::Each("dataset.keyword")),
    ("language", Take::Language),
    ("public", Take::By(public)),
    ("accessLevel", Take::One("dataset.access")),
    ("accessLevelComment", Take::One("dataset.reserve.reason")),
    ("contactPoint", Take::By(contact)),
    ("temporal", Take::Span),
    ("spatial", Take::By(place)),
    ("accrualPeriodicity", Take::One("dataset.accrual_periodicity")),
    ("landingPage", Take::One("dataset.published_at")),
    ("dataDictionary", Take::Spare("dataset.documentation")),
    ("publisher", Take::By(publisher)),
    ("publishDate", Take::Day("dataset.commitment.date")),
    ("theme", Take::Each("dataset.theme")),
    ("comments", Take::One("dataset.version_notes")),
    ("quality", Take::One("dataset.quality")),
    ("license", Take::License),
    ("distribution", Take::Files(DISTRIBUTION)),
];

const DISTRIBUTION: &[Row] = &[
    ("id", Take::Mark),
    ("modified", Take::By(lifted_day)),
    ("publishDate", Take::By(promised)),
    ("tools", Take::Lift("dataset.tools")),
    ("*", Take::By(as_pod)),
];

/// The other keys of a file are those of Project Open Data.
fn as_pod(sink: &mut Sink, value: &Json) {
    let key = sink.key().to_string();
    match super::sink::found(FILE, &key) {
        Some(take) => sink.take(take, value),
        None => sink.drop(value),
    }
}

/// The day that a file is promised for, for its dataset.
fn promised(sink: &mut Sink, value: &Json) {
    sink.with(value, |sink, text| {
        let day = values::day(&text).unwrap_or(text);
        sink.lift("dataset.commitment.date", day);
    });
}

fn public(sink: &mut Sink, value: &Json) {
    sink.with(value, |sink, text| match text.to_lowercase().as_str() {
        "true" => sink.say("dataset.access", "public".into()),
        "false" => sink.say("dataset.access", "private".into()),
        _ => sink.say("dataset.access", text),
    });
}

/// A name; the address of a card inside ADELA, which is no more, is none.
fn contact(sink: &mut Sink, value: &Json) {
    match value {
        Json::Text(text) if !text.trim_start().starts_with("http") => {
            sink.take(Take::One("dataset.contact_point.name"), value);
        }
        Json::Object(_) => sink.take(Take::In(super::pod::CONTACT), value),
        value => sink.drop(value),
    }
}

/// With a post it is the person who answers for the data, in her area; without, the institution.
fn publisher(sink: &mut Sink, value: &Json) {
    let post = value.object().and_then(|object| object.text("position"));
    match post {
        Some(_) => sink.take(Take::In(PERSON), value),
        None => sink.take(Take::In(BODY), value),
    }
}

const PERSON: &[Row] = &[
    ("name", Take::One("dataset.contact_point.name")),
    ("position", Take::By(position)),
    ("mbox", Take::Mail("dataset.contact_point.email")),
];

const BODY: &[Row] = &[
    ("", Take::Publisher),
    ("name", Take::Publisher),
    ("mbox", Take::By(spare_mail)),
    ("position", Take::Mark),
];

fn position(sink: &mut Sink, value: &Json) {
    sink.with(value, |sink, text| {
        sink.say("dataset.contact_point.post", text.clone());
        sink.spare("dataset.unit", text, true);
    });
}

const COMMITMENT: &[Row] = &[
    ("name", Take::One("dataset.title")),
    ("title", Take::One("dataset.title")),
    ("description", Take::One("dataset.description")),
    ("publish_date", Take::Day("dataset.commitment.date")),
    ("accrual_periodicity", Take::One("dataset.commitment.periodicity")),
    ("officials", Take::By(officials)),
];

/// The liaison and the administrator, said again with every dataset.
fn officials(sink: &mut Sink, value: &Json) {
    let long = sink.place.len();
    for (at, official) in value.items().iter().enumerate() {
        let Some(object) = official.object() else {
            sink.drop(official);
            continue;
        };
        sink.place.push_str(&format!("[{at}]"));
        let kind = object.text("type").or_else(|| object.text("kind")).unwrap_or_default().to_lowercase();
        let role = match kind.as_str() {
            kind if kind.contains("enlace") || kind.contains("liaison") => "team.liaison",
            kind if kind.contains("admin") => "team.administrator",
            _ => {
                sink.drop(official);
                sink.place.truncate(long);
                continue;
            }
        };
        for (key, field) in [("name", "name"), ("position", "post"), ("email", "email")] {
            if let Some(text) = object.text(key) {
                let said =
                    Said::new(&format!("{role}.{field}"), mail(&text), format!("{}.{key}", sink.place));
                sink.draft.fact(said);
            }
        }
        sink.place.truncate(long);
    }
}

#[cfg(test)]
mod tests;
