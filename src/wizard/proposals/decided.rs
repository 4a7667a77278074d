//! Decisions about proposals, as the plan keeps them in `[scan]`.

use jiff::civil::Date;
use toml::{Table, Value};

use super::super::marks;
use super::known::is_data;
use crate::plan::doc::Edit;
use crate::scan::propose::{Corrections, Member, Proposal};
use crate::toml_text::Address;

/// The decisions of a plan.
pub fn corrections(tree: &Table) -> Corrections {
    let scan = tree.get("scan").and_then(Value::as_table);
    let of = |key: &str| scan.and_then(|scan| scan.get(key)).and_then(Value::as_table).into_iter().flatten();
    let files = |decision: &Value| -> Vec<String> {
        let files = decision.get("files").and_then(Value::as_array).into_iter().flatten();
        files.filter_map(Value::as_str).map(String::from).collect()
    };
    let title = |decision: &Value| decision.get("title").and_then(Value::as_str).map(String::from);
    Corrections {
        discarded: of("discarded").map(|(id, decision)| (id.clone(), files(decision))).collect(),
        merged: of("merged").map(|(_, decision)| files(decision)).collect(),
        split: of("split").map(|(_, decision)| files(decision)).collect(),
        renamed: of("renamed").filter_map(|(id, decision)| Some((id.clone(), title(decision)?))).collect(),
    }
}

/// The folders of the last scan, as they were typed.
pub fn roots(tree: &Table) -> Vec<String> {
    let roots = Address::new(["scan", "roots"]).get(tree).and_then(Value::as_array);
    roots.into_iter().flatten().filter_map(Value::as_str).map(String::from).collect()
}

/// Remembers the folders of a scan.
pub fn looked(roots: &[String]) -> Edit {
    let roots = roots.iter().map(|root| root.as_str().into()).collect();
    (Address::new(["scan", "roots"]), Some(Value::Array(roots)))
}

/// Never to be proposed again.
pub fn discarded(proposal: &Proposal, on: Date) -> Edit {
    let files = proposal.files.iter().filter(|member| is_data(member)).map(Member::reference).collect();
    decision("discarded", &proposal.id, (Some(&proposal.title), files), on)
}

/// One dataset: the first leads.
pub fn merged(one: &Proposal, other: &Proposal, on: Date) -> Edit {
    let files =
        [one, other].into_iter().flat_map(|proposal| &proposal.files).filter(|member| is_data(member));
    decision("merged", &one.id, (None, files.map(Member::reference).collect()), on)
}

/// A dataset of its own, out of a proposal.
pub fn split(tree: &Table, from: &Proposal, refs: &[String], on: Date) -> Edit {
    let taken = |id: &String| Address::new(["scan", "split", id]).get(tree).is_some();
    let numbered = (2..).map(|n| format!("{}-{n}", from.id));
    let mut ids = std::iter::once(from.id.clone()).chain(numbered);
    let id = ids.find(|id| !taken(id)).unwrap_or_else(|| from.id.clone());
    decision("split", &id, (None, refs.to_vec()), on)
}

/// A title of the person's own.
pub fn renamed(proposal: &Proposal, title: &str, on: Date) -> Edit {
    decision("renamed", &proposal.id, (Some(title), Vec::new()), on)
}

fn decision(what: &str, id: &str, (title, files): (Option<&str>, Vec<String>), on: Date) -> Edit {
    let mut table = Table::new();
    table.insert("on".into(), marks::day(on));
    title.into_iter().for_each(|title| {
        table.insert("title".into(), title.into());
    });
    if !files.is_empty() {
        table.insert("files".into(), Value::Array(files.into_iter().map(Value::String).collect()));
    }
    (Address::new(["scan", what, id]), Some(Value::Table(table)))
}
