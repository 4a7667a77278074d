//! What is grouped: the tables of files, and files that could be data.

use std::collections::HashMap;

use super::super::model::Table;
use super::names::{Dates, Name};
use super::titles::{stem, title};
use super::{Seen, Words, alike};
use crate::text::fold::fold;

/// Flag of a document that has a table in it.
pub const DOCUMENT_TABLE: &str = "document-table";

/// Endings of the files that a shapefile is made of, besides `.shp`.
const PARTS: [&str; 12] =
    ["shx", "dbf", "prj", "cpg", "sbn", "sbx", "qpj", "shp.xml", "qix", "qmd", "fbn", "fbx"];

/// What a node is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Table,
    /// A hidden sheet beside visible ones.
    Hidden,
    /// A file of a shapefile.
    Part,
    /// A document with tables in it, or data that could not be read.
    Could,
}

/// One table of one file, or a file without tables.
#[derive(Debug)]
pub struct Node<'a> {
    pub seen: &'a Seen<'a>,
    /// Place of the file in the list, sorted by path.
    pub file: usize,
    /// Place among the tables of the file.
    pub at: Option<usize>,
    pub kind: Kind,
    /// The node that a hidden sheet or a part belongs to.
    pub of: Option<usize>,
    /// Hashes of the names of columns, sorted.
    pub columns: Vec<u64>,
    /// Sorted.
    pub sketch: Vec<u64>,
    /// Folders, with `/`; empty at the root.
    pub folder: &'a str,
    /// The outermost folder that is no date, folded.
    pub top: String,
    /// What it is about, folded: of the file, and of the sheet where there are several.
    pub base: String,
    pub dates: Dates,
    /// Dates, or else the numbers of the name: what tells it from others of its series. Empty when nothing does.
    pub label: String,
    /// Words in the file's name that only tell versions.
    pub versions: usize,
    pub title: String,
    /// The title of the file without its sheet.
    pub file_title: String,
    /// Names its sheet or table because the file has several.
    pub named: bool,
}

impl<'a> Node<'a> {
    pub fn table(&self) -> Option<&'a Table> {
        self.seen.facts.tables.get(self.at?)
    }

    pub fn rows(&self) -> u64 {
        self.table().map_or(0, |table| table.rows)
    }
}

/// The nodes of sorted files, in their order.
pub fn nodes<'a>(files: &[&'a Seen<'a>], words: &Words) -> Vec<Node<'a>> {
    let shapes = shapes(files);
    let mut nodes: Vec<Node> = Vec::new();
    let mut firsts: HashMap<usize, usize> = HashMap::new();
    // Files come sorted: those of one folder follow each other.
    let mut last: (&str, Vec<Name>) = ("", Vec::new());
    for (file, seen) in files.iter().copied().enumerate() {
        if last.0 != folder(seen.path) {
            last = (folder(seen.path), folders(seen.path, words));
        }
        let about = About::of(seen, &last.1, words);
        let first = nodes.len();
        let tables = readable(seen);
        let part = shapes.get(&set_of(seen)).filter(|main| **main != file && ending_of_part(seen.path));
        let hides = tables.iter().any(|at| seen.facts.tables[*at].hidden);
        let shows = tables.iter().filter(|at| !seen.facts.tables[**at].hidden).count();
        for at in tables {
            let hidden = hides && shows > 0 && seen.facts.tables[at].hidden;
            let kind = if part.is_some() {
                Kind::Part
            } else if hidden {
                Kind::Hidden
            } else {
                Kind::Table
            };
            nodes.push(about.node(seen, (file, Some(at)), (kind, shows > 1 && !hidden), words));
        }
        if nodes.len() == first && (part.is_some() || could_be_data(seen, words)) {
            let kind = if part.is_some() { Kind::Part } else { Kind::Could };
            nodes.push(about.node(seen, (file, None), (kind, false), words));
        }
        let visible = (first..nodes.len()).find(|at| nodes[*at].kind != Kind::Hidden);
        if let Some(visible) = visible {
            firsts.insert(file, visible);
            for node in nodes[first..].iter_mut().filter(|node| node.kind == Kind::Hidden) {
                node.of = Some(visible);
            }
        }
    }
    for node in nodes.iter_mut().filter(|node| node.kind == Kind::Part) {
        node.of = shapes.get(&set_of(node.seen)).and_then(|main| firsts.get(main)).copied();
    }
    nodes
}

/// Tables with columns: the places of them in the file.
fn readable(seen: &Seen) -> Vec<usize> {
    (0..seen.facts.tables.len()).filter(|at| !seen.facts.tables[*at].columns.is_empty()).collect()
}

fn could_be_data(seen: &Seen, words: &Words) -> bool {
    let tables = seen.facts.flags.iter().any(|flag| flag.code == DOCUMENT_TABLE);
    tables || (seen.facts.unread.is_some() && words.form(&seen.facts.format).data)
}

type Set<'a> = (usize, &'a str, String);

/// Shapefiles that can be read, or that at least are told to be ones: their file, by what their parts share.
fn shapes<'a>(files: &[&'a Seen<'a>]) -> HashMap<Set<'a>, usize> {
    let is = |seen: &Seen| {
        let named = seen.path.to_ascii_lowercase().ends_with(".shp");
        named && (!readable(seen).is_empty() || (seen.facts.unread.is_some() && seen.facts.format == "shp"))
    };
    files.iter().enumerate().filter(|(_, seen)| is(seen)).map(|(at, seen)| (set_of(seen), at)).collect()
}

fn set_of<'a>(seen: &Seen<'a>) -> Set<'a> {
    (seen.root, folder(seen.path), fold(stem(seen.path)))
}

fn ending_of_part(path: &str) -> bool {
    let lower = path.to_ascii_lowercase();
    PARTS.iter().any(|ending| lower.strip_suffix(ending).is_some_and(|rest| rest.ends_with('.')))
}

fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// The folders of a path, taken apart.
fn folders(path: &str, words: &Words) -> Vec<Name> {
    folder(path).split('/').filter(|part| !part.is_empty()).map(|part| Name::of(part, words)).collect()
}

/// What the path of a file says.
struct About {
    name: Name,
    /// Of the file; that of its folder where the file's says nothing.
    base: String,
    title: String,
    dates: Dates,
    top: String,
}

impl About {
    fn of(seen: &Seen, folders: &[Name], words: &Words) -> Self {
        let stem = stem(seen.path);
        let name = Name::of(stem, words);
        let outer = folders.iter().rev().map(|name| &name.dates).find(|dates| !dates.is_empty());
        let dates = outer.map_or_else(|| name.dates.clone(), |outer| name.dates.clone().or_year(outer));
        let told = |name: &&Name| !name.base.is_empty();
        let top = folders.iter().find(told).map(Name::key).unwrap_or_default();
        let inner = folders.iter().rev().find(told).filter(|_| name.is_generic(words));
        let (own, own_title) = (name.key(), title(&name, words));
        let (base, title) = match inner {
            Some(inner) => (
                join(&inner.key(), &own, " "),
                join(&super::titles::title(inner, words), &lower(&own_title), ", "),
            ),
            None => (own, own_title),
        };
        let title = if title.is_empty() { stem.to_string() } else { title };
        Self { name, base, title, dates, top }
    }

    fn node<'a>(
        &self,
        seen: &'a Seen<'a>,
        (file, at): (usize, Option<usize>),
        (kind, named): (Kind, bool),
        words: &Words,
    ) -> Node<'a> {
        let table = at.and_then(|at| seen.facts.tables.get(at));
        let sheet = table.filter(|_| named).map(|table| Name::of(&table.name, words)).unwrap_or_default();
        let shown =
            table.filter(|_| named).map(|table| sheet_title(table, &sheet, words)).unwrap_or_default();
        let mut sketch = table.map(|table| table.sketch.clone()).unwrap_or_default();
        sketch.sort_unstable();
        let dates = sheet.dates.clone().or_year(&self.dates);
        Node {
            seen,
            file,
            at,
            kind,
            of: None,
            columns: table.map(alike::columns).unwrap_or_default(),
            sketch,
            folder: folder(seen.path),
            top: self.top.clone(),
            base: join(&self.base, &sheet.key(), " / "),
            label: label(&dates, &self.name, &sheet),
            dates,
            versions: self.name.versions,
            title: join(&self.title, &lower(&shown), ": "),
            file_title: self.title.clone(),
            named,
        }
    }
}

/// What tells one file of a series from another.
fn label(dates: &Dates, name: &Name, sheet: &Name) -> String {
    match dates.label() {
        label if label.is_empty() => {
            name.numbers.iter().chain(&sheet.numbers).cloned().collect::<Vec<_>>().join(" ")
        }
        label => label,
    }
}

/// The title of a sheet; its name as it stands where nothing else is left.
fn sheet_title(table: &Table, sheet: &Name, words: &Words) -> String {
    let shown = title(sheet, words);
    if shown.is_empty() { table.name.clone() } else { shown }
}

fn join(first: &str, second: &str, between: &str) -> String {
    let parts = [first, second];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(between)
}

/// The first letter small, unless the word is written in capitals.
fn lower(title: &str) -> String {
    let mut chars = title.chars();
    match (chars.next(), chars.clone().next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => first.to_lowercase().chain(chars).collect(),
        _ => title.to_string(),
    }
}
