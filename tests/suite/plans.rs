//! Plans to work on: one that is whole, and ones of any size. The benches share them.

#![allow(dead_code, reason = "the tests and the benches take different ones")]

use std::sync::LazyLock;

use apertura::plan::doc::Doc;
use apertura::toml_text::Address;
use toml::{Table, Value};

/// A whole plan of format 1, with its seal, as this program wrote it. It stays as it is for ever.
pub const WHOLE: &str = include_str!("../fixtures/plans/format-1.toml");

/// The keys of a value: `dataset.obras.title`.
pub fn at(path: &str) -> Address {
    Address::parse(path)
}

/// What the datasets of a plan of any size do without, so that each has some 30 fields.
const LEFT_OUT: [&str; 10] = [
    "priority",
    "third_party",
    "quality",
    "limitations",
    "tools",
    "version_notes",
    "used_by",
    "dictionary",
    "conforms_to",
    "records",
];

/// A plan with `datasets` datasets of some 30 fields each, sealed. Its datasets are `conjunto-0001` and so on.
pub fn of_size(datasets: usize) -> Vec<u8> {
    static PARTS: LazyLock<(String, String)> = LazyLock::new(parts);
    let (rest, dataset) = &*PARTS;
    let mut body = rest.clone();
    for number in 1..=datasets {
        body.push_str(&dataset.replace("{n}", &format!("{number:04}")));
    }
    Doc::parse(&body, false).unwrap().bytes()
}

/// The plan without its dataset, and the text of the dataset with `{n}` for its number.
fn parts() -> (String, String) {
    let mut doc = Doc::parse(apertura::plan::seal::open(WHOLE).0, false).unwrap();
    let model: Table = doc.tree()["dataset"].as_table().unwrap().clone();
    let mut fields = model.values().next().unwrap().as_table().unwrap().clone();
    fields.retain(|key, _| !LEFT_OUT.contains(&key));
    let gone = [at("dataset"), at("origin")].map(|table| (table, None));
    doc.apply(&gone);
    let mut one = Doc::parse("", false).unwrap();
    one.apply(&[(Address::new(["dataset", "conjunto-{n}"]), Some(Value::Table(fields)))]);
    one.apply(&[(
        Address::new(["dataset", "conjunto-{n}", "title"]),
        Some(Value::String("Conjunto de prueba {n}".into())),
    )]);
    // A key with braces is quoted; the real one, with digits, needs no quotation marks.
    let text = one.body().replace("\"conjunto-{n}\"", "conjunto-{n}");
    (doc.body().to_string(), format!("\n{}", text.trim_start()))
}
