//! Which nodes belong together, without comparing each with each: only with those that share a hash.

use std::collections::HashMap;
use std::hash::Hash;

use super::alike::{self, of_columns, of_values};
use super::node::{Kind, Node};

/// Columns alike enough to be those of one dataset.
pub const SAME_COLUMNS: f64 = 0.8;
/// Values alike enough to be two versions of one table.
pub const NEARLY: f64 = 0.5;
/// Values alike enough to be the same, written by another program.
pub const SAME_VALUES: f64 = 0.9;

/// How many earlier nodes of a shelf each is compared with. Shelves of values that everybody has stay cheap so.
const SHELF: usize = 8;
/// Hashes of a sketch that a node is found by: two tables that share half of their values share one of four in
/// fifteen of sixteen cases.
const KEYS: usize = 4;
/// Different tables of one name that are told apart in one folder.
const CLUSTERS: usize = 32;

/// Groups of nodes, each sorted, in the order of their first.
pub fn groups(nodes: &[Node]) -> Vec<Vec<usize>> {
    let mut sets = Sets::new(nodes.len());
    belongings(nodes, &mut sets);
    same_bytes(nodes, &mut sets);
    sheets(nodes, &mut sets);
    same_values(nodes, &mut sets);
    series(nodes, &mut sets);
    sets.groups()
}

/// Hidden sheets and parts go with what they belong to.
fn belongings(nodes: &[Node], sets: &mut Sets) {
    for (at, node) in nodes.iter().enumerate() {
        node.of.into_iter().for_each(|of| sets.join(at, of));
    }
}

/// Files with the same bytes: each table with its twin.
fn same_bytes(nodes: &[Node], sets: &mut Sets) {
    let mut first: HashMap<([u8; 32], u64, Option<usize>), usize> = HashMap::new();
    for (at, node) in
        nodes.iter().enumerate().filter(|(_, node)| node.kind != Kind::Part && node.seen.size > 0)
    {
        if let Some(hash) = node.seen.facts.hash {
            let twin = *first.entry((hash, node.seen.size, node.at)).or_insert(at);
            sets.join(at, twin);
        }
    }
}

/// Sheets of one workbook with the same columns.
fn sheets(nodes: &[Node], sets: &mut Sets) {
    let mut shelves = Shelves::default();
    for (at, node) in nodes.iter().enumerate().filter(|(_, node)| node.kind == Kind::Table) {
        for other in shelves.put((node.file, node.columns.first().copied()), at, CLUSTERS) {
            let sized = node.columns.len() > 1;
            if sized && of_columns(&node.columns, &nodes[other].columns) >= SAME_COLUMNS {
                sets.join(at, other);
                break;
            }
        }
    }
}

/// Tables with nearly the same columns and at least half of their values.
fn same_values(nodes: &[Node], sets: &mut Sets) {
    let mut shelves = Shelves::default();
    for (at, node) in nodes.iter().enumerate().filter(|(_, node)| node.kind == Kind::Table) {
        for value in node.sketch.iter().take(KEYS) {
            for column in node
                .columns
                .iter()
                .take(2)
                .map(Some)
                .chain([None].into_iter().filter(|_| node.columns.is_empty()))
            {
                for other in shelves.put((*value, column.copied()), at, SHELF) {
                    if !sets.together(at, other) && nearly(node, &nodes[other]) {
                        sets.join(at, other);
                    }
                }
            }
        }
    }
}

/// Whether two tables are versions of one, by what is in them.
pub fn nearly(a: &Node, b: &Node) -> bool {
    of_columns(&a.columns, &b.columns) >= SAME_COLUMNS
        && of_values(&a.sketch, &b.sketch).is_some_and(|share| share >= NEARLY)
}

/// Files of one area about the same, with the same columns: by their dates, or versions in one folder.
fn series(nodes: &[Node], sets: &mut Sets) {
    let mut clusters: HashMap<(usize, &str, &str), Vec<Cluster>> = HashMap::new();
    for (at, node) in nodes.iter().enumerate().filter(|(_, node)| node.kind == Kind::Table) {
        let found = clusters.entry((node.seen.root, &node.top, &node.base)).or_default();
        let alike = |cluster: &Cluster| of_columns(&nodes[cluster.first].columns, &node.columns);
        match found.iter().position(|cluster| alike(cluster) >= SAME_COLUMNS) {
            Some(cluster) => found[cluster].take(nodes, at, sets),
            None if found.len() < CLUSTERS => found.push(Cluster::new(nodes, at)),
            None => {}
        }
    }
}

/// Tables of one name and with the same columns: those of each date, and where they are.
struct Cluster {
    first: usize,
    dates: HashMap<u64, HashMap<u64, usize>>,
}

impl Cluster {
    fn new(nodes: &[Node], at: usize) -> Self {
        let places = HashMap::from([(place(&nodes[at]), at)]);
        Self { first: at, dates: HashMap::from([(date(&nodes[at]), places)]) }
    }

    /// Joins a table of another date, or another version in the same folder. The same name and date elsewhere is
    /// somebody else's table, unless its values say otherwise.
    fn take(&mut self, nodes: &[Node], at: usize, sets: &mut Sets) {
        let node = &nodes[at];
        let others = self.dates.entry(date(node)).or_default();
        match others.get(&place(node)) {
            Some(other) => sets.join(at, *other),
            None if others.is_empty()
                && (!node.label.is_empty() || node.folder == nodes[self.first].folder) =>
            {
                sets.join(at, self.first);
            }
            None => {}
        }
        others.entry(place(node)).or_insert(at);
    }
}

fn date(node: &Node) -> u64 {
    alike::hash(&node.label)
}

fn place(node: &Node) -> u64 {
    alike::hash(&node.folder)
}

/// Nodes by what they share; each shelf holds its first few.
struct Shelves<K>(HashMap<K, Vec<usize>>);

impl<K> Default for Shelves<K> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

impl<K: Hash + Eq> Shelves<K> {
    /// Puts a node on a shelf that has room; those that were there.
    fn put(&mut self, key: K, node: usize, room: usize) -> Vec<usize> {
        let shelf = self.0.entry(key).or_default();
        let there = shelf.clone();
        if shelf.len() < room && shelf.last() != Some(&node) {
            shelf.push(node);
        }
        there
    }
}

/// Sets that are joined and never parted.
struct Sets {
    parents: Vec<usize>,
}

impl Sets {
    fn new(size: usize) -> Self {
        Self { parents: (0..size).collect() }
    }

    /// The first node of a set.
    fn root(&mut self, mut at: usize) -> usize {
        while self.parents[at] != at {
            self.parents[at] = self.parents[self.parents[at]];
            at = self.parents[at];
        }
        at
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        let (first, second) = (a.min(b), a.max(b));
        self.parents[second] = first;
    }

    fn together(&mut self, a: usize, b: usize) -> bool {
        self.root(a) == self.root(b)
    }

    fn groups(mut self) -> Vec<Vec<usize>> {
        let mut groups: Vec<Vec<usize>> = vec![Vec::new(); self.parents.len()];
        for at in 0..self.parents.len() {
            let root = self.root(at);
            groups[root].push(at);
        }
        groups.retain(|group| !group.is_empty());
        groups
    }
}
