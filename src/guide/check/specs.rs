//! The columns that datasets should have: files that are used, names that a table can have, examples that fit.

use std::collections::BTreeSet;

use super::recommended::{TWICE, Taken, first};
use super::{Lens, Spot, texts};
use crate::guide::load::{RECOMMENDED, spec_file};
use crate::guide::model::recommended::{Spec, SpecColumn, SpecTable};
use crate::text::fold::fold;
use crate::text::{Lang, Text};

/// Characters of the name of a column: the Guide asks for 20; past this a header does not fit on a screen.
const NAME: usize = 30;
/// Characters of a title, of a sentence, and of what the whole says.
const TITLE: (usize, usize) = (2, 60);
const SENTENCE: (usize, usize) = (3, 160);
const ABOUT: (usize, usize) = (20, 400);

/// Code of a header that another column of the table has, or takes as its own.
const HEADER: &str = "guide-header-twice";

pub fn check(lens: &mut Lens) {
    used(lens);
    let specs: Vec<(String, &Spec)> =
        lens.guide.head.specs.iter().map(|name| spec_file(name)).zip(lens.guide.specs.iter()).collect();
    for (file, spec) in specs {
        let top = Spot::top(&file);
        if spec_file(&spec.id) != file {
            lens.tell("guide-spec-name", &top, "id", &[("id", &spec.id)]);
        }
        texts::bounded(lens, &top, "title", &spec.title, TITLE);
        texts::bounded(lens, &top, "about", &spec.about, ABOUT);
        for (number, standard) in spec.standard.iter().enumerate() {
            texts::bounded(lens, &Spot::item(&file, "standard", number), "used", &standard.used, SENTENCE);
        }
        tables(lens, &file, spec);
    }
}

/// Every file of columns belongs to a dataset of the list, and every dataset names one that is there.
fn used(lens: &mut Lens) {
    let there: BTreeSet<&str> = lens.guide.specs.iter().map(|spec| spec.id.as_str()).collect();
    let mut named = BTreeSet::new();
    for (number, dataset) in lens.guide.recommended.dataset.iter().enumerate() {
        let Some(spec) = &dataset.spec else { continue };
        named.insert(spec.as_str());
        if !there.contains(spec.as_str()) {
            lens.tell(
                "guide-spec-unknown",
                &Spot::item(RECOMMENDED, "dataset", number),
                "spec",
                &[("spec", spec)],
            );
        }
    }
    for (name, spec) in lens.guide.head.specs.iter().zip(lens.guide.specs.iter()) {
        if !named.contains(spec.id.as_str()) {
            lens.tell("guide-spec-unused", &Spot::top(&spec_file(name)), "id", &[("spec", &spec.id)]);
        }
    }
}

fn tables(lens: &mut Lens, file: &str, spec: &Spec) {
    let mut ids = Taken::new();
    for (number, table) in spec.tables.iter().enumerate() {
        let spot = Spot::item(file, "table", number);
        name(lens, &spot, "id", &table.id);
        first(lens, &mut ids, &spot, (TWICE, "id"), &table.id);
        texts::bounded(lens, &spot, "title", &table.title, TITLE);
        texts::bounded(lens, &spot, "row", &table.row, SENTENCE);
        columns(lens, &spot, table);
    }
}

fn columns(lens: &mut Lens, table: &Spot, of: &SpecTable) {
    let mut names = Taken::new();
    let spots = (0..of.columns.len()).map(|number| {
        let mut spot = table.clone();
        spot.table.extend(["column".to_string(), format!("[{number}]")]);
        spot
    });
    let columns: Vec<(Spot, &SpecColumn)> = spots.zip(&of.columns).collect();
    for (spot, column) in &columns {
        name(lens, spot, "name", &column.name);
        first(lens, &mut names, spot, (HEADER, "name"), &header(&column.name));
    }
    for (spot, column) in &columns {
        for also in &column.also {
            if also.is_empty() || fold(also) != *also {
                lens.tell("guide-word-form", spot, "also", &[("word", also), ("folded", &fold(also))]);
            }
            first(lens, &mut names, spot, (HEADER, "also"), &header(also));
        }
        content(lens, spot, column);
        words(lens, spot, column);
    }
    for (spot, column) in &columns {
        titled(lens, &names, spot, &column.title);
    }
}

/// A title is also a header that others write: it may not be that of another column.
fn titled(lens: &mut Lens, names: &Taken, spot: &Spot, title: &Text) {
    for lang in [Lang::Es, Lang::En] {
        let said = header(title.to(lang));
        let Some((other, key)) = names.get(&said).filter(|(other, _)| other.table != spot.table) else {
            continue;
        };
        let first = format!("{}:{}", other.file, lens.place(other, key).line.unwrap_or(1));
        lens.tell(HEADER, spot, "title", &[("id", &said), ("first", &first)]);
    }
}

/// A header as it is compared: folded, with a space for what joins its words.
fn header(name: &str) -> String {
    fold(&fold(name).replace(|c: char| !c.is_alphanumeric(), " "))
}

/// Lower case, digits and single `_`, a letter first.
fn name(lens: &mut Lens, spot: &Spot, key: &str, name: &str) {
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_';
    let good = name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.bytes().all(plain)
        && !name.contains("__")
        && !name.ends_with('_')
        && name.len() <= NAME;
    if !good {
        lens.tell("guide-column-name", spot, key, &[("name", name), ("most", &NAME.to_string())]);
    }
}

/// The example is what the column says, and its limits are of a number and in order.
fn content(lens: &mut Lens, spot: &Spot, column: &SpecColumn) {
    let ordered = column.min.zip(column.max).is_none_or(|(least, most)| least <= most);
    let limited = column.min.is_some() || column.max.is_some();
    if !ordered || (limited && !column.kind.is_number()) {
        let key = if column.min.is_some() { "min" } else { "max" };
        lens.tell("guide-column-range", spot, key, &[("name", &column.name)]);
    }
    if column.example.is_empty() || column.misfit(&column.example).is_some() {
        lens.tell("guide-example", spot, "example", &[("name", &column.name), ("example", &column.example)]);
    }
    let mut seen = BTreeSet::new();
    for value in column.values.iter().filter(|value| value.is_empty() || !seen.insert(*value)) {
        lens.tell("guide-column-value", spot, "values", &[("name", &column.name), ("value", value)]);
    }
}

fn words(lens: &mut Lens, spot: &Spot, column: &SpecColumn) {
    texts::bounded(lens, spot, "title", &column.title, TITLE);
    texts::bounded(lens, spot, "description", &column.description, SENTENCE);
    if let Some(personal) = &column.personal {
        texts::bounded(lens, spot, "personal", personal, SENTENCE);
    }
}

#[cfg(test)]
mod tests;
