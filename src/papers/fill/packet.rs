//! What a dataset's packet for approval says, for the body of a paper.

use std::collections::BTreeMap;

use minijinja::{Environment, Value};

use super::super::facts::Packet;
use super::super::source::clean;
use super::Desk;

/// Stands where a cell has nothing: a blank would have to be filled by hand.
const NOTHING: &str = "—";

/// Adds the function `packet(dataset)`.
pub fn add(env: &mut Environment<'_>, desk: &Desk) {
    let own = desk.clone();
    env.add_function("packet", move |d: String| own.source.facts.packets.get(&d).map(value));
}

fn value(packet: &Packet) -> Value {
    let pairs = |pairs: &[(String, String)]| -> Value {
        Value::from(pairs.iter().map(|(one, other)| row(&[one.clone(), other.clone()])).collect::<Vec<_>>())
    };
    let rows = |rows: &[Vec<String>]| Value::from(rows.iter().map(|cells| row(cells)).collect::<Vec<_>>());
    Value::from(BTreeMap::from([
        ("folio", Value::from(clean(&packet.folio))),
        ("facts", pairs(&packet.facts)),
        ("files", rows(&packet.files)),
        ("columns", rows(&packet.columns)),
        ("sample", rows(&packet.sample)),
        ("personal", row(&packet.personal)),
        ("treatment", rows(&packet.treatment)),
        ("signs", pairs(&packet.signs)),
    ]))
}

fn row(cells: &[String]) -> Value {
    let cell = |cell: &String| {
        let cell = clean(cell);
        if cell.is_empty() { NOTHING.to_string() } else { cell }
    };
    Value::from(cells.iter().map(cell).collect::<Vec<_>>())
}
