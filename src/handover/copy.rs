//! The copy of the plan that goes into a packet: whole, but for salaries, for what citizens are told by in sentences, and
//! for what looks like a secret. Where there is nothing of it, the copy is the plan byte for byte.

use toml::{Table, Value};

use super::secret::{self, Care, What};
use crate::plan::doc::{Doc, Edit};
use crate::plan::schema::{Shape, root};
use crate::text::{Lang, handover as say};
use crate::toml_text::Address;

/// Texts in which people write of others: personal data are hidden in them. Posts and names of the institution's own
/// people stay: who owned what is what a hand-over is for.
const SENTENCES: &[&str] = &[
    "demand.*.text",
    "report.*.text",
    "report.*.reply",
    "note.*.text",
    "remark.*.text",
    "remark.*.wanted",
    "remark.*.was",
    "remark.*.said.*.text",
    "story.*.problem",
    "story.*.data",
    "story.*.changed",
    "story.*.otherwise",
    "improvement.lessons",
    "team.session.account",
    "dataset.*.priority.why",
    "dataset.*.priority.moved.why",
    "dataset.*.commitment.shifted.*.why",
    "dataset.*.withdrawn.why",
    "dataset.*.third_party.what",
    "dataset.*.contract.what",
    "dataset.*.distribution.*.column.*.example",
    "dataset.*.distribution.*.column.*.values",
    "removed.*.why",
    "declined.recommended.*.why",
    "declined.obligation.*.why",
    "handover.received.*.note",
    "done.*.note",
    "task.*.title",
    "promotion.action.*.note",
    "promotion.story",
    "reuse.*.text",
];
/// Texts in which no code has any business.
const CAREFUL: &[&str] = &["handover.account.*", "handover.received.*"];
/// Comments at the beginning that the program wrote itself.
const OWN: usize = 2;
/// What never leaves.
const KEPT: &[&str] = &["cost.salaries"];

/// The copy and the account of it.
pub struct Copied {
    pub doc: Doc,
    pub bytes: Vec<u8>,
    /// Values with something hidden.
    pub hidden: Vec<Address>,
    /// Values that stay.
    pub kept: Vec<Address>,
    /// Comments with something hidden.
    pub comments: usize,
}

/// Makes the copy of a plan whose file is `bytes`; `hide` takes personal data out of a sentence.
pub fn copied(doc: &Doc, bytes: &[u8], hide: &dyn Fn(&str) -> String) -> Copied {
    let mut copy = doc.clone();
    let (mut edits, mut hidden): (Vec<Edit>, Vec<Address>) = (Vec::new(), Vec::new());
    each(doc.tree(), &mut |at, path, value| {
        if let Some(new) = cleaned(value, path, hide).filter(|new| new != value) {
            edits.push((at.clone(), Some(new)));
            hidden.push(at.clone());
        }
    });
    let kept: Vec<Address> =
        KEPT.iter().map(|key| Address::parse(key)).filter(|at| at.get(doc.tree()).is_some()).collect();
    edits.extend(kept.iter().map(|at| (at.clone(), None)));
    copy.apply(&edits);
    let (copy, comments) = commented(copy, hide);
    let same = edits.is_empty() && comments == 0;
    let bytes = if same { bytes.to_vec() } else { copy.bytes() };
    Copied { doc: copy, bytes, hidden, kept, comments }
}

/// Everything in a plan that looks like a secret, with its place.
pub fn secrets(tree: &Table) -> Vec<(Address, What)> {
    let mut found = Vec::new();
    each(tree, &mut |at, path, value| {
        let texts: Vec<&str> = match value {
            Value::String(text) => vec![text],
            Value::Array(items) => items.iter().filter_map(Value::as_str).collect(),
            _ => Vec::new(),
        };
        found.extend(
            texts.into_iter().find_map(|text| secret::seen(text, care(path))).map(|what| (at.clone(), what)),
        );
    });
    found
}

/// Lines (from 1) whose comment has something that looks like a secret.
pub fn comment_secrets(doc: &Doc) -> Vec<(usize, What)> {
    let seen = |(at, line): (usize, &str)| {
        let said = line.get(comment(line)?..)?;
        secret::seen(said, Care::All).map(|what| (at + 1, what))
    };
    doc.body().lines().enumerate().skip(OWN).filter_map(seen).collect()
}

/// Walks over every value with its address and its path in the schema, in which `*` stands for any key; what the schema
/// does not know has no path.
fn each(tree: &Table, tell: &mut dyn FnMut(&Address, &str, &Value)) {
    walk(tree, Some(root()), (&Address::default(), ""), tell);
}

fn walk(
    tree: &Table,
    shape: Option<&Shape>,
    (here, path): (&Address, &str),
    tell: &mut dyn FnMut(&Address, &str, &Value),
) {
    for (key, value) in tree {
        let (inner, step) = match shape {
            Some(Shape::Table(fields)) => {
                (fields.iter().find(|(name, _)| name == key).map(|(_, inner)| inner), key.as_str())
            }
            Some(Shape::Map(inner)) => (Some(&**inner), "*"),
            _ => (None, ""),
        };
        let at = here.child(key.as_str());
        let path = match (inner.is_some(), path.is_empty()) {
            (false, _) => String::new(),
            (true, true) => step.to_string(),
            (true, false) => format!("{path}.{step}"),
        };
        match value {
            Value::Table(inside) => walk(inside, inner, (&at, &path), tell),
            value => tell(&at, &path, value),
        }
    }
}

/// A value without what is not to leave; `None` for what is no text.
fn cleaned(value: &Value, path: &str, hide: &dyn Fn(&str) -> String) -> Option<Value> {
    let one = |text: &str| clean(text, path, hide);
    match value {
        Value::String(text) => Some(Value::String(one(text))),
        Value::Array(items) => {
            let item =
                |item: &Value| item.as_str().map_or_else(|| item.clone(), |text| Value::String(one(text)));
            Some(Value::Array(items.iter().map(item).collect()))
        }
        _ => None,
    }
}

fn clean(text: &str, path: &str, hide: &dyn Fn(&str) -> String) -> String {
    let (text, _) = secret::hide(text, care(path), say::HIDDEN.to(Lang::Es));
    if path.is_empty() || SENTENCES.contains(&path) { hide(&text) } else { text }
}

/// Keys of others, sentences and accounts hold no hashes by right.
fn care(path: &str) -> Care {
    let careful =
        CAREFUL.iter().any(|table| path.strip_prefix(table).is_some_and(|rest| rest.starts_with('.')));
    if careful || SENTENCES.contains(&path) { Care::All } else { Care::Sure }
}

/// Comments of a plan written by hand, without what is not to leave in them. The first lines are the program's own.
fn commented(doc: Doc, hide: &dyn Fn(&str) -> String) -> (Doc, usize) {
    let (mut text, mut count) = (String::new(), 0);
    for (number, line) in doc.body().split_inclusive('\n').enumerate() {
        let Some(start) = comment(line).filter(|_| number >= OWN) else {
            text.push_str(line);
            continue;
        };
        let (before, said) = line.split_at(start);
        let bare = said.trim_end_matches(['\r', '\n']);
        let (new, _) = secret::hide(bare, Care::All, say::HIDDEN.to(Lang::Es));
        let new = hide(&new);
        count += usize::from(new != bare);
        text.push_str(before);
        text.push_str(&new);
        text.push_str(&said[bare.len()..]);
    }
    if count == 0 {
        return (doc, 0);
    }
    match Doc::parse(&text, false) {
        Ok(new) => (new, count),
        // A sign inside a text was taken for a comment: what a value holds was cleaned already.
        Err(_) => (doc, 0),
    }
}

/// Where a comment begins in a line: a `#` that stands in no text.
fn comment(line: &str) -> Option<usize> {
    let mut open: Option<char> = None;
    let mut escaped = false;
    for (at, letter) in line.char_indices() {
        match (open, letter) {
            (Some('"'), '\\') => {
                escaped = !escaped;
                continue;
            }
            (Some(mark), letter) if letter == mark && !escaped => open = None,
            (None, '"' | '\'') => open = Some(letter),
            (None, '#') => return Some(at),
            _ => {}
        }
        escaped = false;
    }
    None
}
