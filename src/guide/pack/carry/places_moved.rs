//! Answers to the places that their questions have now: a key changes its name in its line; what goes to another table
//! takes the comment of its line along.

use std::collections::BTreeSet;
use std::ops::Range;

use toml::Value;

use super::{Account, BESIDE, places, written_key};
use crate::plan::doc::{Doc, Edit};
use crate::toml_text::Address;

/// Old and new path of a question, with `*` for ids.
type Path = (Vec<String>, Vec<String>);

/// Where an address, or the place of the answer that it is part of, is now.
pub fn moved(paths: &[Path], at: &Address) -> Option<Address> {
    paths.iter().find_map(|(old, new)| {
        let fits =
            at.0.len() >= old.len() && old.iter().zip(&at.0).all(|(part, own)| part == "*" || part == own);
        if !fits {
            return None;
        }
        let mut ids = old.iter().zip(&at.0).filter(|(part, _)| *part == "*").map(|(_, id)| id.clone());
        let mut here: Vec<String> = new
            .iter()
            .map(|part| if part == "*" { ids.next().unwrap_or_default() } else { part.clone() })
            .collect();
        here.extend(at.0.iter().skip(old.len()).cloned());
        Some(Address(here))
    })
}

/// Carries answers and what stands beside them; the places where another answer already was.
pub fn carry(doc: &mut Doc, paths: &[Path], account: &mut Account) -> Vec<Address> {
    let all = paths.iter().flat_map(|(old, _)| places(doc.tree(), old));
    let pairs: Vec<(Address, Address)> =
        all.filter_map(|old| Some((old.clone(), moved(paths, &old)?))).collect();
    let leaving: BTreeSet<&Address> = pairs.iter().map(|(old, _)| old).collect();
    let taken =
        |new: &Address| new.get(doc.tree()).is_some_and(|value| !is_bare(value)) && !leaving.contains(new);
    let (twice, free): (Vec<_>, Vec<_>) = pairs.clone().into_iter().partition(|(_, new)| taken(new));
    values(doc, &free);
    let stuck: BTreeSet<Address> = twice.iter().map(|(old, _)| old.clone()).collect();
    beside(doc, paths, &stuck);
    account.moved.extend(free);
    twice.into_iter().map(|(_, new)| new).collect()
}

fn is_bare(value: &Value) -> bool {
    crate::toml_text::is_blank(value)
}

fn values(doc: &mut Doc, pairs: &[(Address, Address)]) {
    let (mut renames, mut others) = (Vec::new(), Vec::new());
    for (old, new) in pairs {
        let key =
            key_of(doc, old).filter(|_| old.split_last().map(|it| it.0) == new.split_last().map(|it| it.0));
        match (key, new.0.last()) {
            (Some(range), Some(name)) => renames.push((range, written_key(name))),
            _ => others.push((old.clone(), new.clone())),
        }
    }
    if !renames.is_empty() && !rename(doc, renames) {
        others = pairs.to_vec();
    }
    elsewhere(doc, &others);
}

/// Changes keys where they stand; false when the text would not be TOML any more.
fn rename(doc: &mut Doc, mut renames: Vec<(Range<usize>, String)>) -> bool {
    renames.sort_by_key(|(range, _)| range.start);
    let mut text = doc.body().to_string();
    for (range, name) in renames.into_iter().rev() {
        text.replace_range(range, &name);
    }
    doc.rewritten(&text).map(|new| *doc = new).is_some()
}

/// Where in the text the last part of the key of an answer stands, when the answer has a line of its own.
fn key_of(doc: &Doc, at: &Address) -> Option<Range<usize>> {
    let (line, value) = doc.written(at)?;
    let before = doc.body().get(line.start..value.start)?;
    let end = before.rfind('=').map(|equals| before[..equals].trim_end().len())?;
    let name = at.0.last()?;
    let forms = [name.clone(), format!("\"{name}\""), format!("'{name}'")];
    let form = forms
        .iter()
        .find(|form| before[..end].ends_with(form.as_str()) && boundary(&before[..end - form.len()]))?;
    Some(line.start + end - form.len()..line.start + end)
}

fn boundary(before: &str) -> bool {
    before.chars().last().is_none_or(|last| last == '.' || last.is_whitespace())
}

fn elsewhere(doc: &mut Doc, pairs: &[(Address, Address)]) {
    let comments: Vec<(Address, String)> =
        pairs.iter().filter_map(|(old, new)| Some((new.clone(), comment(doc, old)?))).collect();
    let gone = pairs.iter().map(|(old, _)| (old.clone(), None));
    let come = pairs.iter().map(|(old, new)| (new.clone(), old.get(doc.tree()).cloned()));
    let edits: Vec<Edit> = gone.chain(come).collect();
    doc.apply(&edits);
    let mut inserts: Vec<(Range<usize>, String)> = Vec::new();
    for (at, comment) in comments {
        if let Some((_, value)) = doc.written(&at) {
            inserts.push((value.end..value.end, format!(" {comment}")));
        }
    }
    if !inserts.is_empty() {
        rename(doc, inserts);
    }
}

/// The comment behind a value, in its line.
fn comment(doc: &Doc, at: &Address) -> Option<String> {
    let (line, value) = doc.written(at)?;
    let rest = doc.body().get(value.end..line.end)?.trim();
    rest.starts_with('#').then(|| rest.to_string())
}

/// Marks and remarks about an answer go where it goes.
fn beside(doc: &mut Doc, paths: &[Path], stuck: &BTreeSet<Address>) {
    let mut edits: Vec<Edit> = Vec::new();
    let place = |key: &str| {
        let at = Address::parse(key);
        moved(paths, &at).filter(|_| !stuck.contains(&at))
    };
    for table in BESIDE {
        for (key, value) in doc.tree().get(table).and_then(Value::as_table).into_iter().flatten() {
            let Some(new) = place(key) else { continue };
            let to = Address::new([table.to_string(), new.to_string()]);
            // What already stands there is not written over: the mark stays under its old address.
            if to.get(doc.tree()).is_none() {
                edits.push((Address::new([table, key.as_str()]), None));
                edits.push((to, Some(value.clone())));
            }
        }
    }
    for (id, remark) in doc.tree().get("remark").and_then(Value::as_table).into_iter().flatten() {
        let new = remark.get("at").and_then(Value::as_str).and_then(place);
        edits.extend(new.map(|new| (Address::new(["remark", id, "at"]), Some(new.to_string().into()))));
    }
    doc.apply(&edits);
}
