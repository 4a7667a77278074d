//! The table `migrated."TAG"`: written as one block at the end of the text, so that it can be cut out again to the byte.

use toml::{Table, Value};

use super::{ended, newline};
use crate::hash::sha256;
use crate::plan::doc::Doc;
use crate::toml_text::{Address, render};

/// Where the record of a version is.
pub fn place(tag: &str) -> Address {
    Address::new(["migrated", tag])
}

/// SHA-256 of a text without its count of revisions.
pub fn normal_hash(doc: &Doc) -> String {
    let mut doc = doc.clone();
    doc.apply(&[(Address::new(["revision"]), Some(Value::Integer(0)))]);
    sha256(ended(&doc))
}

/// Writes a record behind everything else.
pub fn add(doc: &mut Doc, tag: &str, fields: &[(&str, Value)]) {
    let text = format!("{}{}", ended(doc), block(tag, fields, newline(doc)));
    match doc.rewritten(&text) {
        Some(new) => *doc = new,
        // Somebody wrote that table in another form: it goes into it.
        None => {
            let fields = fields.iter().map(|(key, value)| ((*key).to_string(), value.clone())).collect();
            doc.apply(&[(place(tag), Some(Value::Table(fields)))]);
        }
    }
}

/// The record of a version.
pub fn of<'t>(tree: &'t Table, tag: &str) -> Option<&'t Table> {
    place(tag).get(tree)?.as_table()
}

/// Takes a record out of the text, with the blank line before it.
pub fn cut(doc: &Doc, tag: &str) -> Doc {
    let Some(found) = of(doc.tree(), tag) else { return doc.clone() };
    let order = ["from", "on", "before", "after", "moved", "kept", "undo"];
    let fields: Vec<(&str, Value)> =
        order.iter().filter_map(|key| Some((*key, found.get(*key)?.clone()))).collect();
    let block = block(tag, &fields, newline(doc));
    let text = ended(doc);
    let without = text.find(&block).map(|at| format!("{}{}", &text[..at], &text[at + block.len()..]));
    let left = |new: &Doc| of(new.tree(), tag).is_none();
    without.and_then(|text| doc.rewritten(&text)).filter(left).unwrap_or_else(|| {
        let mut doc = doc.clone();
        doc.apply(&[(place(tag), None)]);
        doc
    })
}

fn block(tag: &str, fields: &[(&str, Value)], newline: &str) -> String {
    let mut text = format!("{newline}[{}]{newline}", render::dotted(&place(tag).0));
    for (key, value) in fields {
        text.push_str(&format!("{key} = {}{newline}", render::value(value, newline)));
    }
    text
}
