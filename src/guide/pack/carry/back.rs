//! The way back: to the byte where nobody touched the plan since, else with all that was answered since.

use toml::{Table, Value};

use super::{Account, Carried, Fates, bring, ended, lines, record, towards};
use crate::hash::sha256;
use crate::plan::doc::Doc;
use crate::plan::seal;
use crate::toml_text::Address;

/// A plan that went back one hop.
#[derive(Debug, Clone)]
pub struct Returned {
    pub doc: Doc,
    pub account: Account,
    /// It is byte for byte the plan before, but for its revision.
    pub exact: bool,
}

/// The versions that a plan comes back through to get to `target`: the first is the one that it has.
pub fn chain(tree: &Table, target: &str) -> Option<Vec<String>> {
    let mut at = tree.get("guide").and_then(Value::as_str)?.to_string();
    let mut passed = Vec::new();
    while at != target {
        let from = record::of(tree, &at)?.get("from")?.as_str()?.to_string();
        if passed.contains(&at) {
            return None;
        }
        passed.push(std::mem::replace(&mut at, from));
    }
    (!passed.is_empty()).then_some(passed)
}

/// Goes back over the hop to `tag`. `fates` are from that version to the one before; `aside` is the file before, as it was
/// kept beside the plan.
pub fn back(doc: &Doc, tag: &str, fates: &Fates<'_>, aside: Option<&[u8]>) -> Returned {
    let found = record::of(doc.tree(), tag);
    let word =
        |key: &str| found.and_then(|record| record.get(key)).and_then(Value::as_str).unwrap_or_default();
    let bare = record::cut(doc, tag);
    let Carried { doc: meant, account } = bring(&bare, fates, Some(tag));
    if found.is_some() && record::normal_hash(&bare) == word("after") {
        let (text, lost) = lines::go_back(&ended(&bare), word("undo"));
        let before =
            (lost == 0).then(|| doc.rewritten(&text)).flatten().or_else(|| kept(doc, word("before"), aside));
        if let Some(before) = before.filter(|before| is_of(before, &fates.to.tag())) {
            return Returned { doc: before, account, exact: true };
        }
    }
    // Line by line first, for the sake of comments and of the order; then whatever that left otherwise.
    let (text, _) = lines::go_back(&ended(&bare), word("undo"));
    let near = doc.rewritten(&text).and_then(|mut near| {
        let edits = towards(&near, &meant);
        near.apply(&edits);
        (near.tree() == meant.tree()).then_some(near)
    });
    Returned { doc: near.unwrap_or(meant), account, exact: false }
}

fn is_of(doc: &Doc, tag: &str) -> bool {
    // One that said no version comes back as one that says none.
    [tag, ""].contains(&doc.text_at("guide"))
}

/// The text before from the copy beside the plan, with the count of revisions of now.
fn kept(doc: &Doc, hash: &str, aside: Option<&[u8]>) -> Option<Doc> {
    let bytes = aside.filter(|bytes| sha256(bytes) == hash)?;
    let text = std::str::from_utf8(bytes).ok()?.trim_start_matches('\u{feff}');
    let mut before = doc.rewritten(seal::open(text).0)?;
    before.apply(&[(Address::new(["revision"]), Some(Value::Integer(doc.revision())))]);
    Some(before)
}
