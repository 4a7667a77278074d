//! What each file is in its proposal: the main one, a period of it, a copy, a version, a part.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::super::model::Encoding;
use super::alike::{of_columns, of_values};
use super::links::{SAME_COLUMNS, SAME_VALUES};
use super::node::{Kind, Node};
use super::proposal::{Role, Why};
use super::words::Words;

/// How many tables of the same date a table is compared with.
const COMPARED: usize = 16;

/// Each node of a group with its role, in the order to show, and why.
pub struct Parts {
    pub roles: Vec<(usize, Role)>,
    pub why: Vec<Why>,
}

/// Gives every node of a group its role.
pub fn parts(nodes: &[Node], group: &[usize], words: &Words) -> Parts {
    let mut made =
        Making { nodes, words, own: Vec::new(), rest: Vec::new(), why: Vec::new(), dates: HashMap::new() };
    let mut main: Vec<usize> = Vec::new();
    for at in group.iter().copied() {
        match nodes[at].kind {
            Kind::Part if nodes[at].of.is_some() => made.rest.push((at, Role::Part)),
            Kind::Hidden => made.rest.push((at, Role::Companion)),
            _ => main.push(at),
        }
    }
    made.outside(&main);
    let mut left = made.without_twins(main);
    left.sort_by_key(|at| made.best(*at));
    left.into_iter().for_each(|at| made.place(at));
    made.end()
}

/// The name of a node for people.
pub fn reference(node: &Node) -> String {
    match node.table().filter(|_| node.named) {
        Some(table) => format!("{}#{}", node.seen.path, table.name),
        None => node.seen.path.to_string(),
    }
}

struct Making<'n, 'a> {
    nodes: &'n [Node<'a>],
    words: &'n Words,
    /// Nodes with data of their own, the best first.
    own: Vec<usize>,
    rest: Vec<(usize, Role)>,
    why: Vec<Why>,
    /// Own nodes by what they are compared by.
    dates: HashMap<String, Vec<usize>>,
}

impl Making<'_, '_> {
    /// What is worth telling of nodes that are no tables, and of parts.
    fn outside(&mut self, main: &[usize]) {
        for node in main.iter().map(|at| &self.nodes[*at]).filter(|node| node.kind == Kind::Could) {
            let file = node.seen.path.to_string();
            let unread = node.seen.facts.unread.is_some();
            self.why.push(if unread { Why::Unread { file } } else { Why::DocumentTable { file } });
        }
        let count = |role: &Role| self.rest.iter().filter(|(_, other)| other == role).count();
        let (parts, hidden) = (count(&Role::Part), count(&Role::Companion));
        self.why.extend((parts > 0).then_some(Why::Shapefile { parts: parts + 1 }));
        self.why.extend((hidden > 0).then_some(Why::Hidden { tables: hidden }));
    }

    /// Of files with the same bytes, only the one with the plainest name goes on.
    fn without_twins(&mut self, main: Vec<usize>) -> Vec<usize> {
        let plainest = |at: &usize| {
            let node = &self.nodes[*at];
            (node.versions, node.folder.split('/').count(), node.seen.modified, node.file)
        };
        let mut twins: HashMap<([u8; 32], Option<usize>), Vec<usize>> = HashMap::new();
        let mut left = Vec::new();
        for at in main {
            match self.nodes[at].seen.facts.hash.filter(|_| self.nodes[at].seen.size > 0) {
                Some(hash) => twins.entry((hash, self.nodes[at].at)).or_default().push(at),
                None => left.push(at),
            }
        }
        let mut copies = Vec::new();
        for mut same in twins.into_values() {
            same.sort_by_key(plainest);
            left.push(same[0]);
            copies.extend(same[1..].iter().map(|copy| (*copy, same[0])));
        }
        copies.sort_unstable();
        left.sort_unstable();
        for (copy, of) in copies {
            self.rest.push((copy, Role::SameBytes));
            self.why.push(Why::SameBytes { file: self.name(copy), of: self.name(of) });
        }
        left
    }

    fn name(&self, at: usize) -> String {
        reference(&self.nodes[at])
    }

    /// Tables before what could not be read, open formats before others, then the newest, then UTF-8, then the
    /// plainest name.
    fn best(&self, at: usize) -> impl Ord + use<> {
        let node = &self.nodes[at];
        let form = self.words.form(&node.seen.facts.format);
        let open = form.open && form.machine_readable;
        let read = node.kind != Kind::Could && node.rows() > 0;
        let other = node.seen.facts.text.is_some_and(|text| text.encoding != Encoding::Utf8);
        (!read, !open, Reverse(node.seen.modified), other, node.versions, node.file, node.at)
    }

    /// Says what a node is beside those already placed, which are better.
    fn place(&mut self, at: usize) {
        let label = shelf(&self.nodes[at]);
        let others = self.dates.get(&label).cloned().unwrap_or_default();
        let compared =
            others.iter().rev().take(COMPARED).find_map(|other| Some((*other, self.compare(at, *other)?)));
        match compared {
            Some((other, (role, why))) => {
                let _ = other;
                self.rest.push((at, role));
                self.why.push(why);
            }
            None => {
                self.dates.entry(label).or_default().push(at);
                self.own.push(at);
            }
        }
    }

    /// What one table is of another of the same date; `None` when it holds data of its own.
    fn compare(&self, at: usize, other: usize) -> Option<(Role, Why)> {
        let (a, b) = (&self.nodes[at], &self.nodes[other]);
        let (file, of) = (self.name(at), self.name(other));
        let older = a.seen.modified < b.seen.modified;
        if a.kind == Kind::Could || b.kind == Kind::Could || of_columns(&a.columns, &b.columns) < SAME_COLUMNS
        {
            return None;
        }
        let values = of_values(&a.sketch, &b.sketch);
        // What is not all is never told as all.
        let most = |share: f64| if share < 1.0 { 99.0 } else { 100.0 };
        let percent = |share: f64| (share * 100.0).round().clamp(0.0, most(share)) as u8;
        let formats = a.seen.facts.format != b.seen.facts.format;
        let equal = a.columns == b.columns && a.rows() == b.rows();
        let small = values.is_none() && a.sketch == b.sketch && !a.sketch.is_empty();
        match values {
            Some(share) if equal && share >= SAME_VALUES && formats => {
                Some((Role::SameTable, Why::SameTable { file, of }))
            }
            None if equal && small => Some((Role::SameTable, Why::SameTable { file, of })),
            Some(share) if share >= super::links::NEARLY => {
                Some((Role::Version, Why::Nearly { file, of, percent: percent(share), older }))
            }
            _ if a.file != b.file
                && a.folder == b.folder
                && a.base == b.base
                && a.label == b.label
                && !apart(a, b) =>
            {
                Some((Role::Version, Why::SameName { file, of, older }))
            }
            _ => None,
        }
    }

    fn end(mut self) -> Parts {
        if self.own.is_empty() {
            // Parts without what they belong to: each is what it is.
            let first = self.rest.first().map(|(at, _)| *at);
            self.own.extend(first);
            self.rest.retain(|(at, _)| Some(*at) != first);
        }
        let several = self.own.len() > 1;
        self.own
            .sort_by_key(|at| (Reverse(newest(&self.nodes[*at])), self.nodes[*at].file, self.nodes[*at].at));
        self.why.extend(self.together());
        let own = self.own.iter().map(|at| match several {
            true => (*at, Role::Period(period_label(&self.nodes[*at]))),
            false => (*at, Role::Main),
        });
        self.rest.sort_by_key(|(at, _)| *at);
        Parts { roles: own.chain(self.rest).collect(), why: self.why }
    }

    /// Why several tables with data of their own are one dataset.
    fn together(&self) -> Option<Why> {
        let (first, others) = self.own.split_first()?;
        if others.is_empty() {
            return None;
        }
        let one_file = others.iter().all(|at| self.nodes[*at].file == self.nodes[*first].file);
        if one_file {
            return Some(Why::Sheets {
                file: self.nodes[*first].seen.path.to_string(),
                tables: self.own.len(),
            });
        }
        let edges = |last: bool| self.own.iter().filter_map(move |at| edge(&self.nodes[*at], last));
        let (from, to) = (edges(false).min().unwrap_or_default(), edges(true).max().unwrap_or_default());
        Some(Why::Periods { from, to, tables: self.own.len() })
    }
}

/// What tables must share to be compared: the year or month of their names. Numbers and whole dates may also be those
/// of versions, which values tell.
fn shelf(node: &Node) -> String {
    if node.dates.day.is_none() { node.dates.label() } else { String::new() }
}

/// Whether what is in two tables is of times that do not meet.
fn apart(a: &Node, b: &Node) -> bool {
    let period =
        |node: &Node| node.table().and_then(|table| table.period.clone()).filter(|p| !p.from.is_empty());
    match (period(a), period(b)) {
        (Some(a), Some(b)) => a.to < b.from || b.to < a.from,
        _ => false,
    }
}

/// The first or last moment of a table: of its name, or of what is in it.
pub fn edge(node: &Node, last: bool) -> Option<String> {
    let told = |node: &Node| {
        let period = node.table()?.period.clone()?;
        Some(if last { period.to } else { period.from }).filter(|day| !day.is_empty())
    };
    node.dates.edge(last).filter(|edge| !edge.starts_with("--")).or_else(|| told(node))
}

fn newest(node: &Node) -> String {
    edge(node, true).or_else(|| node.dates.edge(true)).unwrap_or_default()
}

/// What tells a table from its siblings: dates, or the name of its sheet or file.
fn period_label(node: &Node) -> String {
    if !node.label.is_empty() {
        return node.label.clone();
    }
    match node.table().filter(|_| node.named) {
        Some(table) => table.name.clone(),
        None => match (edge(node, false), edge(node, true)) {
            (Some(from), Some(to)) if from != to => format!("{from}/{to}"),
            (Some(from), _) => from,
            _ => super::titles::stem(node.seen.path).to_string(),
        },
    }
}
