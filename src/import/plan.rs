//! A plan of this program, of another year or another institution: its inventory comes over as it was answered; what
//! was promised, decided, measured or signed then is not of the new plan.

use toml::{Table, Value};

use super::draft::{Draft, Record};
use super::model::{Catalog, Entry, File, Said};
use super::text::text;
use crate::plan::read as plan;

pub const ID: &str = "plan";

/// Keys of the plan that come over.
const FACTS: [&str; 12] = [
    "institution.name",
    "institution.kind",
    "institution.state",
    "institution.area",
    "institution.homepage",
    "inventory.systems",
    "inventory.registries",
    "license.id",
    "license.other",
    "license.state_rule",
    "publication.channels",
    "publication.catalog_url",
];

/// Keys of a dataset that stay with the year that they are of; what is under them too.
const STAYS: [&str; 9] = [
    "commitment",
    "actual",
    "priority",
    "reserve.decided_by",
    "reserve.decided_on",
    "reserve.minutes",
    "reserve.review",
    "records",
    "modified",
];

/// Keys of a file that were of the file as it was.
const SEEN: [&str; 3] = ["seen", "sha256", "byte_size"];

/// Keys at the top that are of the file itself.
const ITSELF: [&str; 6] = ["format", "guide", "id", "language", "revision", "dataset"];

/// By its head and its tables, whatever its name.
pub fn fits(_: &str, bytes: &[u8]) -> bool {
    let head = text(&bytes[..bytes.len().min(4_000)]);
    let line = |start: &str| head.lines().any(|line| line.trim_start().starts_with(start));
    line("format =") && (line("guide =") || line("revision =") || line("[institution]"))
}

/// # Errors
/// The line where it cannot be read.
pub fn read(bytes: &[u8]) -> Result<Catalog, String> {
    if bytes.len() as u64 > plan::LIMIT {
        return Err(format!("{} MiB > {} MiB", bytes.len() >> 20, plan::LIMIT >> 20));
    }
    let read = plan::read(bytes).map_err(|found| {
        let place = found.into_iter().next().map(|finding| finding.place).unwrap_or_default();
        format!("{}:{}: plan", place.line.unwrap_or(1), place.column.unwrap_or(1))
    })?;
    let tree = read.doc.tree();
    let mut draft = Draft::new(ID);
    for (key, value) in tree.iter().filter(|(key, _)| !ITSELF.contains(&key.as_str())) {
        fact(&mut draft, key, value);
    }
    for (id, dataset) in tree.get("dataset").and_then(Value::as_table).into_iter().flatten() {
        draft.count();
        let place = format!("dataset.{id}");
        match dataset {
            Value::Table(table) => draft_dataset(&mut draft, id, place, table),
            other => draft.drop("dataset", &place, &brief(other)),
        }
    }
    Ok(draft.finish())
}

fn fact(draft: &mut Draft, at: &str, value: &Value) {
    match value {
        Value::Table(table) if !table.is_empty() => {
            let wanted = FACTS.iter().any(|fact| fact.starts_with(&format!("{at}.")));
            match wanted {
                true => table.iter().for_each(|(key, value)| fact(draft, &format!("{at}.{key}"), value)),
                false => draft.drop(at, at, ""),
            }
        }
        value => match texts(value) {
            Some(texts) if FACTS.contains(&at) => {
                draft.fact(Said { field: at.into(), texts, place: at.into(), guess: false });
            }
            Some(_) => draft.drop(at, at, &brief(value)),
            None => {}
        },
    }
}

fn draft_dataset(draft: &mut Draft, id: &str, place: String, table: &Table) {
    let mut entry = Entry { place, key: Some(id.to_string()), ..Entry::default() };
    let mut said = Vec::new();
    walk(draft, &mut said, ("dataset", &entry.place), ("", table), &STAYS);
    entry.said = said;
    for (file, distribution) in table.get("distribution").and_then(Value::as_table).into_iter().flatten() {
        let place = format!("{}.distribution.{file}", entry.place);
        let mut said = Vec::new();
        if let Value::Table(table) = distribution {
            walk(draft, &mut said, ("distribution", &place), ("", table), &SEEN);
        }
        entry.files.push(File { place, said });
    }
    draft.add(Record { entry, ..Record::default() });
}

/// The answers of a table, but for the keys that stay; `of` is the beginning of the fields and the place, `under` the
/// keys so far.
fn walk(draft: &mut Draft, said: &mut Vec<Said>, of: (&str, &str), under: (&str, &Table), stays: &[&str]) {
    for (key, value) in under.1 {
        let at = if under.0.is_empty() { key.clone() } else { format!("{}.{key}", under.0) };
        let place = format!("{}.{at}", of.1);
        if at == "distribution" {
            continue;
        }
        if stays.contains(&at.as_str()) {
            draft.drop(&format!("{}.{at}", of.0), &place, &brief(value));
            continue;
        }
        match value {
            Value::Table(table) => walk(draft, said, of, (&at, table), stays),
            value => {
                let field = format!("{}.{at}", of.0);
                said.extend(texts(value).map(|texts| Said { field, texts, place, guess: false }));
            }
        }
    }
}

/// An answer as texts; `None` when it says nothing.
fn texts(value: &Value) -> Option<Vec<String>> {
    let texts: Vec<String> = match value {
        Value::Array(items) => items.iter().filter_map(texts).flatten().collect(),
        Value::Table(_) => return None,
        Value::String(text) => vec![text.trim().to_string()],
        other => vec![other.to_string()],
    };
    let texts: Vec<String> = texts.into_iter().filter(|text| !text.is_empty()).collect();
    (!texts.is_empty()).then_some(texts)
}

fn brief(value: &Value) -> String {
    texts(value).unwrap_or_default().join(", ").chars().take(60).collect()
}

#[cfg(test)]
mod tests;
