//! A file beside the columns that its data should have: which table is which, which column is which, and every cell
//! that does not fit, with its place. Cells of columns with data of persons are counted and never repeated.

mod cells;
mod choose;
mod columns;
mod told;
mod values;

pub use choose::{Chosen, choose};
pub use columns::{How, Placed};
pub use told::{json, parts};

use std::collections::BTreeMap;

use crate::diag::{Finding, Place, Severity};
use crate::grid::Grid;
use crate::guide::model::Guide;
use crate::guide::model::recommended::{Spec, SpecColumn, SpecTable};
use crate::scan::personal::clue;
use crate::scan::personal::lists::Lists;
use crate::text::{Text, recommend as say};
use columns::Layout;

/// Kinds of classes of personal data that no column of its own may show.
const POINTING: [&str; 2] = ["direct", "sensitive"];
/// The identifier of a company is nobody's.
const COMPANY: &str = "rfc_company";

/// What a file says beside a spec.
#[derive(Debug)]
pub struct Report<'a> {
    pub spec: &'a Spec,
    pub tables: Vec<Compared<'a>>,
    /// Tables of the spec that the file does not have.
    pub missing: Vec<&'a SpecTable>,
    /// Tables of the file that are none of the spec.
    pub others: Vec<&'a str>,
    /// In the order in which they are to be read.
    pub findings: Vec<Finding>,
}

/// One table of the file with the one of the spec that it is.
#[derive(Debug)]
pub struct Compared<'a> {
    pub grid: &'a Grid,
    pub table: &'a SpecTable,
    pub layout: Layout<'a>,
    /// Rows below the header.
    pub rows: usize,
}

impl Report<'_> {
    /// Whether something has to be mended.
    pub fn faulty(&self, guide: &Guide) -> bool {
        self.findings.iter().any(|finding| guide.rules.severity(finding) == Severity::Error)
    }
}

/// Compares the tables of a file with those of a spec, each with the one whose columns it has most of.
pub fn check<'a>(guide: &'a Guide, lists: &Lists, spec: &'a Spec, grids: &'a [Grid]) -> Report<'a> {
    let (tables, missing, left) = paired(spec, grids);
    let mut findings = Vec::new();
    for one in &tables {
        findings.extend(headers(guide, lists, one));
        findings.extend(values::findings(one, &|place| personal(guide, lists, one, place)));
        if one.grid.cut {
            findings.push(Finding::new("spec-cut", Place::default()).arg("rows", one.rows));
        }
    }
    for table in &missing {
        findings.push(
            Finding::new("spec-table-missing", Place::default()).arg_text("table", table.title.clone()),
        );
    }
    guide.rules.sort(&mut findings);
    let others = left.iter().map(|grid| grid.name.as_str()).collect();
    Report { spec, tables, missing, others, findings }
}

/// Tables of the file with those of the spec, tables of the spec without one, tables of the file without one.
type Paired<'a> = (Vec<Compared<'a>>, Vec<&'a SpecTable>, Vec<&'a Grid>);

/// The pairs that fit best first; each table once, in the order of the spec.
fn paired<'a>(spec: &'a Spec, grids: &'a [Grid]) -> Paired<'a> {
    let mut left: Vec<&'a Grid> = grids.iter().filter(|grid| !grid.rows.is_empty()).collect();
    let mut missing: Vec<&'a SpecTable> = spec.tables.iter().collect();
    let mut tables: Vec<Compared<'a>> = Vec::new();
    loop {
        let pairs = missing.iter().enumerate().flat_map(|(at, table)| {
            let laid = left.iter().enumerate().map(move |(place, grid)| (Layout::of(grid, table), place));
            laid.map(move |(layout, place)| (layout, at, place))
        });
        // Of equals, the first of the spec and of the file.
        let order = |(layout, at, place): &(Layout<'_>, usize, usize)| {
            (layout.fit(), usize::MAX - at, usize::MAX - place)
        };
        let best = pairs.max_by_key(order).filter(|(layout, ..)| layout.fit() > 0);
        let Some((layout, at, place)) = best else { break };
        let (table, grid) = (missing.remove(at), left.remove(place));
        let rows = grid.rows.iter().filter(|row| row.number > layout.header).count();
        tables.push(Compared { grid, table, layout, rows });
    }
    let order = |one: &Compared<'_>| spec.tables.iter().position(|table| table.id == one.table.id);
    tables.sort_by_key(order);
    (tables, missing, left)
}

/// Whether the cells of a column may not be repeated: by the spec, or by what its header says.
fn personal(guide: &Guide, lists: &Lists, one: &Compared<'_>, place: usize) -> bool {
    let placed = one.layout.placed.iter().find(|placed| placed.at == place);
    let minded = placed.is_some_and(|placed| placed.column.personal.is_some());
    let header = one.layout.names.get(place).map_or("", String::as_str);
    minded || pointing(guide, lists, header).is_some()
}

/// The name of the class of personal data that a header says for certain.
fn pointing(guide: &Guide, lists: &Lists, header: &str) -> Option<Text> {
    let clue = clue(header, lists).filter(|clue| clue.strong && clue.class != COMPANY)?;
    let class = guide.class(clue.class)?;
    POINTING.contains(&class.kind.as_str()).then(|| class.name.clone())
}

/// What the header says: columns that are missing, renamed, twice, foreign, or of persons.
fn headers(guide: &Guide, lists: &Lists, one: &Compared<'_>) -> Vec<Finding> {
    let layout = &one.layout;
    let at = |place: usize| one.grid.cell(layout.header, Some(place));
    let mut found = Vec::new();
    let lacks = |column: &&SpecColumn| layout.placed.iter().all(|placed| placed.column.name != column.name);
    let (required, optional): (Vec<&SpecColumn>, Vec<&SpecColumn>) =
        one.table.columns.iter().filter(lacks).partition(|column| column.required);
    for column in required {
        let finding = Finding::new("spec-column-missing", Place::default()).arg("column", &column.name);
        found.push(finding.arg_text("title", column.title.clone()).arg("example", &column.example));
    }
    for placed in layout.placed.iter().filter(|placed| placed.how != How::Named) {
        let finding = Finding::new("spec-column-renamed", Place::default()).arg_text("place", at(placed.at));
        let finding = finding.arg("header", layout.shown(placed.at)).arg("column", &placed.column.name);
        found.push(finding);
    }
    for (place, column) in &layout.twice {
        let finding = Finding::new("spec-column-twice", Place::default()).arg_text("place", at(*place));
        found.push(finding.arg("header", layout.shown(*place)).arg("column", &column.name));
    }
    for place in layout.extra() {
        let header = layout.names.get(place).map_or("", String::as_str);
        let finding = match pointing(guide, lists, header) {
            Some(class) => {
                Finding::new("spec-column-personal", Place::default()).arg_text("class", class.lower())
            }
            None => Finding::new("spec-column-extra", Place::default()),
        };
        found.push(finding.arg_text("place", at(place)).arg("header", layout.shown(place)));
    }
    for placed in &layout.placed {
        if let Some(mind) = &placed.column.personal {
            let finding =
                Finding::new("spec-column-mind", Place::default()).arg("column", &placed.column.name);
            found.push(finding.arg_text("what", mind.clone()));
        }
    }
    if !optional.is_empty() {
        let names: Vec<&str> = optional.iter().map(|column| column.name.as_str()).collect();
        found.push(Finding::new("spec-column-optional", Place::default()).arg("list", names.join(", ")));
    }
    found
}

/// Places that are told of each thing.
const PLACES: usize = 3;

/// Cells with one thing to say, as they are found.
#[derive(Debug, Default)]
struct Cells {
    count: usize,
    first: Vec<Text>,
}

impl Cells {
    /// One more; `shown` is what stands there, where it may be said.
    fn add(&mut self, place: &dyn Fn() -> Text, shown: Option<&str>) {
        self.count += 1;
        if self.first.len() < PLACES {
            let place = place();
            let text = match shown {
                Some(value) => say::PLACE_SAYS.with_text("place", &place).with("value", cells::brief(value)),
                None => place,
            };
            self.first.push(text);
        }
    }

    /// «Hoja1!F14 («abc»), Hoja1!F20 y 3 más».
    fn told(&self) -> Text {
        let list = Text::joined(&self.first, ", ");
        match self.count - self.first.len() {
            0 => list,
            more => say::PLACES_MORE.with_text("list", &list).with("n", more),
        }
    }
}

/// What was found by code and column, in the order of the columns.
type Seen = BTreeMap<(usize, &'static str), Cells>;
