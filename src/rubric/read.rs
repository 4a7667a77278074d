//! From the text of a rubric to the rubric, or to all that is wrong with it, with line and column.
//!
//! The format is described at its writer, [`super::write`].

use toml::{Table, Value};

use super::model::{Agreement, FORMAT, Marker, Rubric, Sharing};
use super::questions::questions;
use super::reader::Reader;
use crate::diag::{Finding, Place, line_column};
use crate::text::fold::fold;
use crate::toml_text::Address;

/// Questions, markers and options beyond this are no rubric.
const MOST: usize = 500;
const KNOWN: [&str; 9] =
    ["format", "rubric", "title", "version", "settler", "assign", "agreement", "question", "marker"];

/// Whether a file says that it is a rubric: cheap, and without judging the rest.
pub fn is_rubric(text: &str) -> bool {
    text.parse::<Table>()
        .is_ok_and(|table| table.get("rubric").is_some_and(Value::is_str) && !table.contains_key("revision"))
}

/// Reads a rubric.
///
/// # Errors
/// Everything that is wrong with it.
pub fn read(text: &str) -> Result<Rubric, Vec<Finding>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let tree = parse(text)?;
    let mut reader = Reader::new(text);
    let root = Address::default();
    if !tree.get("rubric").is_some_and(Value::is_str) {
        reader.fault("rubric-not-a-rubric", &Address::new(["rubric"]), &[]);
        return Err(reader.faults);
    }
    if tree.get("format").and_then(Value::as_integer).is_some_and(|format| format > FORMAT) {
        reader.fault("rubric-newer", &Address::new(["format"]), &[]);
        return Err(reader.faults);
    }
    reader.known(&root, &tree, &KNOWN);
    let rubric = Rubric {
        id: id(&mut reader, &tree),
        title: reader.needed_text(&root, &tree, "title"),
        version: reader.needed(&root, &tree, "version"),
        settler: reader.word(&root, &tree, "settler"),
        sharing: sharing(&mut reader, &tree),
        agreement: agreement(&mut reader, &tree),
        questions: questions(&mut reader, &tree),
        markers: markers(&mut reader, &tree),
    };
    match reader.faults.is_empty() {
        true => Ok(rubric),
        false => Err(reader.faults),
    }
}

/// The tree of a TOML text of ours.
///
/// # Errors
/// Where it is no TOML.
pub fn parse(text: &str) -> Result<Table, Vec<Finding>> {
    text.parse::<Table>().map_err(|err| {
        let place = Place::at(line_column(text, err.span().map_or(0, |span| span.start)));
        let code = if err.message().contains("duplicate key") { "rubric-twice" } else { "rubric-syntax" };
        vec![Finding::new(code, place)]
    })
}

fn id(reader: &mut Reader, tree: &Table) -> String {
    let at = Address::new(["rubric"]);
    let id = tree.get("rubric").and_then(Value::as_str).unwrap_or_default().to_string();
    if !super::reader::is_id(&id) {
        reader.fault("rubric-id", &at, &[("id", &id)]);
    }
    id
}

fn sharing(reader: &mut Reader, tree: &Table) -> Sharing {
    let at = Address::new(["assign"]);
    let usual = Sharing::default();
    let Some(table) = tree.get("assign").and_then(|value| reader.table(&at, value)) else { return usual };
    reader.known(&at, table, &["seed", "avoid_state", "each"]);
    let seed = reader.whole(&at, table, "seed", (0, i64::MAX)).and_then(|seed| u64::try_from(seed).ok());
    let each = reader.whole(&at, table, "each", (1, 9)).and_then(|each| usize::try_from(each).ok());
    Sharing {
        seed: seed.unwrap_or(usual.seed),
        avoid_state: reader.flag(&at, table, "avoid_state"),
        each: each.unwrap_or(usual.each),
    }
}

fn agreement(reader: &mut Reader, tree: &Table) -> Agreement {
    let at = Address::new(["agreement"]);
    let usual = Agreement::default();
    let Some(table) = tree.get("agreement").and_then(|value| reader.table(&at, value)) else { return usual };
    reader.known(&at, table, &["low", "few"]);
    let low =
        table.get("low").and_then(|value| value.as_float().or(value.as_integer().map(|whole| whole as f64)));
    let low = low.filter(|low| (-1.0..=1.0).contains(low));
    if low.is_none() && table.contains_key("low") {
        reader.fault("rubric-type", &at.child("low"), &[("wanted", "-1.0..1.0")]);
    }
    let few = reader.whole(&at, table, "few", (1, 10_000)).and_then(|few| usize::try_from(few).ok());
    Agreement { low: low.unwrap_or(usual.low), few: few.unwrap_or(usual.few) }
}

fn markers(reader: &mut Reader, tree: &Table) -> Vec<Marker> {
    let mut markers: Vec<Marker> = Vec::new();
    for (at, id, table) in reader.items(tree, "marker").into_iter().take(MOST) {
        reader.known(&at, table, &["name", "institution", "avoid", "away"]);
        let marker = Marker {
            id: id.to_string(),
            name: reader.needed(&at, table, "name"),
            institution: reader.word(&at, table, "institution").unwrap_or_default(),
            avoid: reader.words(&at, table, "avoid"),
            away: reader.flag(&at, table, "away"),
        };
        if let Some(same) = markers.iter().find(|other| fold(&other.name) == fold(&marker.name)) {
            reader.fault(
                "rubric-name-twice",
                &at.child("name"),
                &[("name", &marker.name), ("other", &same.id)],
            );
        }
        markers.push(marker);
    }
    markers
}
