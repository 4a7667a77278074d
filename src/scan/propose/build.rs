//! A group of nodes as a proposal.

use std::collections::{BTreeMap, BTreeSet};

use super::super::model::{Column, Flag, Period, Spot, Table};
use super::node::Node;
use super::parts::{Parts, edge, parts};
use super::proposal::{Member, Named, Proposal, Role, Said};
use super::unit::Guesses;
use super::words::Words;

/// The proposal of a group.
pub fn proposal(nodes: &[Node], group: &[usize], words: &Words, units: &mut Guesses) -> Proposal {
    let Parts { roles, why } = parts(nodes, group, words);
    let unit = roles.first().map(|(at, _)| units.of(nodes[*at].seen.path)).unwrap_or_default();
    let files = roles.iter().map(|(at, role)| member(&nodes[*at], role.clone())).collect();
    let mut proposal = Proposal {
        title: title(nodes, &roles),
        unit: unit.name,
        unit_id: unit.id,
        files,
        why,
        ..Proposal::default()
    };
    proposal.sum_up(words);
    proposal
}

/// The title of the first; of the whole file when several of its sheets are one dataset.
fn title(nodes: &[Node], roles: &[(usize, Role)]) -> String {
    let mut own = roles.iter().filter(|(_, role)| role.is_own()).map(|(at, _)| &nodes[*at]);
    let Some(first) = own.next() else { return String::new() };
    let sheets = own.any(|node| node.file == first.file);
    if sheets { first.file_title.clone() } else { first.title.clone() }
}

fn member(node: &Node, role: Role) -> Member {
    let facts = node.seen.facts;
    let table = node.table();
    let columns = || table.into_iter().flat_map(|table| &table.columns);
    let set = |of: fn(&Column) -> Vec<String>| {
        columns().flat_map(of).collect::<BTreeSet<_>>().into_iter().collect()
    };
    Member {
        root: node.seen.root,
        path: node.seen.path.to_string(),
        place: node.seen.path.to_string(),
        table: table.filter(|_| node.named || role == Role::Companion).map(|table| table.name.clone()),
        role,
        title: node.title.clone(),
        size: node.seen.size,
        modified: node.seen.modified,
        format: facts.format.clone(),
        encoding: facts.text.map(|text| text.encoding),
        delimiter: facts.text.and_then(|text| text.delimiter),
        hash: facts.hash,
        rows: node.rows(),
        columns: columns().count(),
        period: period(node),
        territory: table.map(|table| table.territory.keys.clone()).unwrap_or_default(),
        personal: set(private),
        quasi: set(|column| column.quasi.clone().into_iter().collect()),
        findings: findings(node, table),
        unread: facts.unread.is_some(),
    }
}

fn private(column: &Column) -> Vec<String> {
    column.personal.iter().filter(|found| found.private).map(|found| found.class.clone()).collect()
}

/// What is in the table, or else what its name says.
fn period(node: &Node) -> Option<Period> {
    let told = node.table().and_then(|table| table.period.clone()).filter(|period| !period.from.is_empty());
    told.or_else(|| Some(Period { from: edge(node, false)?, to: edge(node, true)?, column: None }))
}

/// What is said of the file, its table and its columns, by code.
fn findings(node: &Node, table: Option<&Table>) -> BTreeMap<String, Said> {
    let columns = || table.map(|table| table.columns.as_slice()).unwrap_or_default();
    let of_columns = columns()
        .iter()
        .enumerate()
        .flat_map(|(at, column)| column.flags.iter().map(move |flag| (flag, Some(at))));
    let of_table = table.into_iter().flat_map(|table| &table.flags);
    let others = node.seen.facts.flags.iter().chain(of_table).map(|flag| (flag, None));
    let mut said: BTreeMap<String, Said> = BTreeMap::new();
    for (flag, column) in others.chain(of_columns) {
        said.entry(flag.code.clone()).or_insert_with(|| first(flag, column, columns())).times += 1;
    }
    said
}

/// A flag with the names of its columns. `column` is the one that it was noted of.
fn first(flag: &Flag, column: Option<usize>, columns: &[Column]) -> Said {
    let mut at: Vec<usize> = match column {
        Some(column) => vec![column],
        None => flag.places.iter().filter_map(|spot| usize::try_from(spot.column?).ok()).collect(),
    };
    at.retain(|at| *at < columns.len());
    let places = (0_u32..).zip(&at).map(|(column, _)| Spot { row: 0, column: Some(column) }).collect();
    let named = |at: usize| Named {
        name: if columns[at].name.trim().is_empty() {
            (at + 1).to_string()
        } else {
            columns[at].name.clone()
        },
        private: columns[at].personal.iter().any(|found| found.private),
    };
    Said {
        times: 0,
        of_column: column.is_some(),
        columns: at.iter().map(|at| named(*at)).collect(),
        flag: Flag { places, ..flag.clone() },
    }
}
