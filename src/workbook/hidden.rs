//! The hidden sheet: which plan the workbook was made from, and a mark of every cell as it went out.
//!
//! One table of four columns of text, `what`, `key`, `value`, `marks`:
//! `workbook | 1`, the version of this format; `plan`, `revision`, `guide`, `language`, `area`, `role`, `blank` and
//! `made` with their values; then, for each table, `table | NUMBER | NAME OF ITS SHEET | FORM QUESTION…` and its rows,
//! `row | NUMBER | KEY | :MARKS`. The key is the id of a dataset, `DATASET.FILE`, or the id of a question; the marks
//! are those of [`super::cell::mark`], in the order of the questions.

use std::collections::HashMap;

use super::tables::{Form, Wanted};
use crate::grid::Grid;
use crate::spreadsheet::{Cell, Column, Sheet, Use};
use crate::text::Lang;

/// The version of the format that this program writes, and the newest that it reads.
pub const FORMAT: u32 = 1;
/// Name of the sheet.
pub const NAME: &str = "_apertura";
/// What the header of the column of keys begins with; the number of the table follows.
pub const KEYS: &str = "_apertura:";

/// What a workbook was made from.
#[derive(Debug, Clone, Default)]
pub struct Passport {
    pub format: u32,
    pub plan: String,
    pub revision: i64,
    pub guide: String,
    pub lang: Option<Lang>,
    pub wanted: Wanted,
    pub tables: Vec<Went>,
}

/// A table as it went out.
#[derive(Debug, Clone)]
pub struct Went {
    pub number: usize,
    pub sheet: String,
    pub form: Form,
    /// Ids of the questions, in the order of the columns.
    pub questions: Vec<String>,
    /// Marks of each row, by its key; a row without any was blank.
    pub rows: HashMap<String, String>,
}

/// The rows of the hidden sheet while a workbook is being made.
pub struct Writing(Vec<Vec<Cell>>);

impl Writing {
    pub fn new(plan: &str, revision: i64, guide: &str, lang: Lang, wanted: &Wanted) -> Self {
        let mut out = Self(Vec::new());
        out.line(["workbook", &FORMAT.to_string(), "", ""]);
        out.line(["plan", plan, "", ""]);
        out.line(["revision", &revision.to_string(), "", ""]);
        out.line(["guide", guide, "", ""]);
        out.line(["language", if lang == Lang::En { "en" } else { "es" }, "", ""]);
        for (what, value) in [("area", &wanted.area), ("role", &wanted.role)] {
            value.iter().for_each(|value| out.line([what, value, "", ""]));
        }
        if wanted.blank {
            out.line(["blank", "1", "", ""]);
        }
        out
    }

    fn line(&mut self, cells: [&str; 4]) {
        self.0.push(cells.map(Cell::from).to_vec());
    }

    pub fn table(&mut self, number: usize, sheet: &str, form: Form, questions: &[&str]) {
        let form = match form {
            Form::Once => "once",
            Form::Datasets => "datasets",
            Form::Files => "files",
        };
        let told = std::iter::once(form).chain(questions.iter().copied()).collect::<Vec<_>>().join(" ");
        self.line(["table", &number.to_string(), sheet, &told]);
    }

    /// A row in which nothing was filled in is left out: it has no marks but those of blanks.
    pub fn row(&mut self, number: usize, key: &str, marks: &str) {
        if marks.bytes().all(|mark| mark == b'-') {
            return;
        }
        self.line(["row", &number.to_string(), key, &format!(":{marks}")]);
    }

    pub fn sheet(self) -> Sheet {
        let column = |header: &str| Column { header: header.into(), width: 20, ..Column::default() };
        let columns = ["what", "key", "value", "marks"].map(column).to_vec();
        Sheet { name: NAME.into(), used: Use::Hidden, columns, rows: self.0, ..Sheet::default() }
    }
}

/// Reads the hidden sheet of a workbook; `None` when it has none.
pub fn passport(grids: &[Grid]) -> Option<Passport> {
    grids.iter().find_map(read)
}

/// Whether a table is the hidden sheet, whatever it is called now.
pub fn is_hidden(grid: &Grid) -> bool {
    start(grid).is_some()
}

fn start(grid: &Grid) -> Option<usize> {
    let first = |cells: &[String]| cells.first().is_some_and(|cell| cell.trim() == "workbook");
    let version = |cells: &[String]| cells.get(1).is_some_and(|cell| whole(cell).is_some());
    grid.rows.iter().take(20).position(|row| first(&row.cells) && version(&row.cells))
}

fn whole(text: &str) -> Option<i64> {
    text.trim().trim_end_matches(".0").parse().ok()
}

fn read(grid: &Grid) -> Option<Passport> {
    let mut out = Passport::default();
    for row in grid.rows.get(start(grid)?..)? {
        let cell = |at: usize| row.cells.get(at).map(|cell| cell.trim()).unwrap_or_default();
        let value = || Some(cell(1).to_string()).filter(|text| !text.is_empty());
        match cell(0) {
            "workbook" => out.format = whole(cell(1)).and_then(|n| u32::try_from(n).ok()).unwrap_or(u32::MAX),
            "plan" => out.plan = cell(1).to_string(),
            "revision" => out.revision = whole(cell(1)).unwrap_or_default(),
            "guide" => out.guide = cell(1).to_string(),
            "language" => out.lang = Some(if cell(1) == "en" { Lang::En } else { Lang::Es }),
            "area" => out.wanted.area = value(),
            "role" => out.wanted.role = value(),
            "blank" => out.wanted.blank = true,
            "table" => out.tables.extend(table(cell(1), cell(2), cell(3))),
            "row" => {
                let number = whole(cell(1)).and_then(|n| usize::try_from(n).ok());
                let table = out.tables.iter_mut().rev().find(|table| Some(table.number) == number);
                if let Some(table) = table {
                    table.rows.insert(cell(2).to_string(), cell(3).trim_start_matches(':').to_string());
                }
            }
            _ => {}
        }
    }
    Some(out)
}

fn table(number: &str, sheet: &str, told: &str) -> Option<Went> {
    let mut words = told.split(' ');
    let form = match words.next()? {
        "once" => Form::Once,
        "datasets" => Form::Datasets,
        "files" => Form::Files,
        _ => return None,
    };
    Some(Went {
        number: usize::try_from(whole(number)?).ok()?,
        sheet: sheet.to_string(),
        form,
        questions: words.map(String::from).collect(),
        rows: HashMap::new(),
    })
}
