//! From bytes of unknown origin to the view of a plan, quickly where the file is as we write them.
//!
//! What is not plain (an older or newer format, a text that the quick reader refuses, values that no plan has) goes
//! the long way through [`crate::plan::read`], whose findings say why a plan cannot be read. Both ways agree on what
//! is a plan.

use memchr::{memchr, memchr_iter};
use toml_spanner::{Arena, Item, Table, Value};

use super::known::Known;
use super::lean::{Lean, parse};
use crate::diag::{Finding, Place};
use crate::plan::model::FORMAT;
use crate::plan::read::{self as slow, MOST_DOTS, MOST_HEADERS};
use crate::plan::seal::{self, Seal};

/// Tables and lists inside each other; the deepest of a plan is 6.
const DEEP: usize = 16;

/// What there is to say of a file beside its answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct About<'b> {
    /// The text without its seal, as it is in the file.
    pub body: &'b str,
    /// Somebody changed it with another program.
    pub edited: bool,
    /// The format of the file, when it is older than ours.
    pub older: Option<i64>,
}

/// Does something with the plan in these bytes.
///
/// # Errors
/// Every reason why there is none to be read: damaged, cut, newer than this program, not a plan.
pub fn with<R>(
    bytes: &[u8],
    known: &Known,
    job: impl FnOnce(&Lean<'_>, &About<'_>) -> R,
) -> Result<R, Vec<Finding>> {
    let arena = Arena::new();
    match quick(bytes, &arena) {
        Some((tree, about)) => Ok(job(&Lean::of(&tree, known), &about)),
        None => long(bytes, known, job),
    }
}

/// The plan, when nothing about the file is out of the ordinary.
fn quick<'a>(bytes: &'a [u8], arena: &'a Arena) -> Option<(Table<'a>, About<'a>)> {
    if memchr(0, bytes).is_some() {
        return None;
    }
    let text = simdutf8::basic::from_utf8(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)).ok()?;
    let (body, seal) = seal::open(text);
    (plain_lines(body) && !body.starts_with('\u{feff}')).then_some(())?;
    let tree = parse(body, arena).ok()?.into_table();
    let revision = tree.contains_key("revision");
    let plan = tree.get("format")?.as_i64()? == FORMAT && (revision || tree.contains_key("institution"));
    let cut = revision && matches!(seal, Seal::Missing { .. });
    (plan && !cut && plain(&tree, DEEP)).then_some(())?;
    let about = About { body, edited: seal == Seal::Edited, older: None };
    Some((tree, about))
}

/// Whether no line is a mark of a merge, and there are no more headers or dots than a plan has.
fn plain_lines(body: &str) -> bool {
    let bytes = body.as_bytes();
    let (mut start, mut headers) = (0, 0);
    for end in memchr_iter(b'\n', bytes).chain([bytes.len()]) {
        let line = &bytes[start..end];
        start = end + 1;
        let header = match line.first() {
            Some(b'<' | b'=' | b'>') => return false,
            Some(b'[') => true,
            Some(first) if first.is_ascii_whitespace() || !first.is_ascii() => {
                body[end - line.len()..end].trim_start().starts_with('[')
            }
            _ => false,
        };
        headers += usize::from(header);
        if header && (headers > MOST_HEADERS || memchr_iter(b'.', line).count() > MOST_DOTS) {
            return false;
        }
    }
    true
}

/// Whether both readers say the same of each value: times, fractions, numbers of more than 64 bits and deep nests are
/// left to the long way.
fn plain(tree: &Table<'_>, deep: usize) -> bool {
    deep > 0 && tree.iter().all(|(_, item)| plain_value(item, deep))
}

fn plain_value(item: &Item<'_>, deep: usize) -> bool {
    match item.value() {
        Value::String(_) | Value::Boolean(_) => true,
        Value::Integer(number) => number.as_i64().is_some(),
        Value::Float(_) => false,
        Value::DateTime(day) => day.date().is_some() && day.time().is_none(),
        Value::Table(table) => plain(table, deep - 1),
        Value::Array(items) => deep > 1 && items.iter().all(|item| plain_value(item, deep - 1)),
    }
}

fn long<R>(
    bytes: &[u8],
    known: &Known,
    job: impl FnOnce(&Lean<'_>, &About<'_>) -> R,
) -> Result<R, Vec<Finding>> {
    let read = slow::read(bytes)?;
    if read.newer() || read.cut() {
        let why = if read.newer() { "plan-newer" } else { "plan-truncated" };
        return Err(read.notes.into_iter().filter(|note| note.code == why).collect());
    }
    let about = |body| About {
        body,
        edited: read.seal == Seal::Edited,
        older: (read.format < FORMAT).then_some(read.format),
    };
    let arena = Arena::new();
    if let Ok(tree) = parse(read.doc.body(), &arena) {
        return Ok(job(&Lean::of(tree.table(), known), &about(read.doc.body())));
    }
    // The quick reader refuses what the other one takes: it gets the same values in plain writing.
    let again = toml::to_string(read.doc.tree()).unwrap_or_default();
    match parse(&again, &arena) {
        Ok(tree) => Ok(job(&Lean::of(tree.table(), known), &about(read.doc.body()))),
        Err(_) => Err(vec![Finding::new("plan-syntax", Place::at((1, 1))).arg("text", "")]),
    }
}
