//! Reads workbooks that came back: what was edited in each, understood, with everything that is in doubt.

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;
use toml::Table as Tree;

use super::found::{Headers, find};
use super::hidden::{self, FORMAT, Passport};
use super::judge::{Meant, Reading as Understood, judge};
use super::kept::{Come, Doubt, Filled, Fresh, Gone, Problem, RowDoubt};
use super::ours::Ours;
use super::rows::{Files, Names, Reading, Rows};
use super::tables::{Form, TITLE, UNIT, Wanted};
use crate::grid::{Grid, place};
use crate::guide::model::Guide;
use crate::text::fold::{fold, visible};
use crate::text::{Lang, Text, book as say};
use crate::toml_text::Address;
use crate::wizard::flow::Scope;

/// A workbook that cannot be taken in, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    pub file: String,
    pub what: Text,
    pub todo: Text,
}

/// A workbook as it was recognised.
#[derive(Debug, Clone, Default)]
pub struct Book {
    pub file: String,
    /// The revision of the plan that it was made from; `None` without the hidden sheet.
    pub revision: Option<i64>,
    pub wanted: Wanted,
    /// The language that its cells are in.
    pub lang: Lang,
    /// Who filled it in, and when.
    pub by: Option<String>,
    pub on: Option<Date>,
    /// Cells that came back as they went.
    pub untouched: usize,
    /// What was seen in it that is no answer: columns that are not known, sheets left aside.
    pub notices: Vec<Text>,
}

/// What came back.
#[derive(Default)]
pub struct Taken<'g> {
    pub books: Vec<Book>,
    /// Edited cells that are understood.
    pub sure: Vec<(Filled<'g>, Meant)>,
    pub doubts: Vec<Doubt<'g>>,
    pub rows: Vec<RowDoubt<'g>>,
    pub fresh: Vec<Fresh>,
    pub gone: Vec<Gone>,
    names: Names,
}

/// What a person said about a row of which it was not sure what it is about.
pub enum How {
    /// It is about this dataset.
    Is(String),
    /// It is a new one, with this title.
    New(String),
}

/// Reads workbooks against the plan as it is now.
///
/// # Errors
/// Those of another plan, of a newer format, or without any table of answers.
pub fn take<'g>(
    guide: &'g Guide,
    tree: &Tree,
    books: &[Come],
    today: Date,
) -> Result<Taken<'g>, Vec<Refused>> {
    let headers = Headers::new(guide);
    let passports: Vec<Option<Passport>> = books.iter().map(|come| hidden::passport(&come.grids)).collect();
    let refused: Vec<Refused> =
        books.iter().zip(&passports).filter_map(|(come, passport)| refuse(tree, come, passport)).collect();
    if !refused.is_empty() {
        return Err(refused);
    }
    let plan_lang = match tree.get("language").and_then(toml::Value::as_str) {
        Some("en") => Lang::En,
        _ => Lang::Es,
    };
    let mut names = Names::new(&Ours::new(guide, tree, plan_lang));
    let mut out = Taken::default();
    let mut unsorted = Vec::new();
    for (number, (come, passport)) in books.iter().zip(&passports).enumerate() {
        let lang = passport.as_ref().and_then(|passport| passport.lang).unwrap_or(plan_lang);
        let one = One {
            ours: Ours::new(guide, tree, lang),
            headers: &headers,
            passport: passport.as_ref(),
            come,
            number,
        };
        let mut book = one.book(today);
        one.tables(&mut names, &mut book, &mut out, &mut unsorted);
        out.books.push(book);
    }
    if let Some(lost) = nothing_found(books, &headers, &passports) {
        return Err(lost);
    }
    out.names = names;
    out.list_fresh();
    let unsorted = out.own_titles(unsorted);
    understand(guide, tree, today, unsorted, &mut out);
    Ok(out)
}

impl<'g> Taken<'g> {
    fn list_fresh(&mut self) {
        self.fresh = self.names.fresh.values().cloned().collect();
        self.fresh.sort_by(|a, b| (a.book, &a.id).cmp(&(b.book, &b.id)));
    }

    /// Puts aside new titles of datasets that another dataset has already.
    fn own_titles(&mut self, cells: Vec<Filled<'g>>) -> Vec<Filled<'g>> {
        let taken = |cell: &Filled<'g>| {
            let other = (cell.question.id == TITLE).then(|| self.names.named(&cell.text)).flatten();
            other.is_some() && other != cell.scope.dataset
        };
        let (twice, fine): (Vec<_>, Vec<_>) = cells.into_iter().partition(taken);
        let doubt = |filled: Filled<'g>| {
            let why = say::TITLE_TAKEN.with("title", visible(&filled.text));
            Doubt { filled, problem: Problem::No(why) }
        };
        self.doubts.extend(twice.into_iter().map(doubt));
        fine
    }

    /// A dataset of this title, in the plan or new.
    pub fn named(&self, title: &str) -> Option<String> {
        self.names.named(title)
    }

    /// Takes in a row of which a person said what it is about.
    pub fn decide(&mut self, guide: &'g Guide, tree: &Tree, today: Date, (row, how): (RowDoubt<'g>, How)) {
        let mut cells = row.cells;
        let id = match how {
            How::Is(id) => id,
            How::New(title) => {
                let id = self.names.add(&title, row.book, &row.place);
                cells.retain(|cell| cell.question.id != TITLE);
                if let Some(question) = guide.question(TITLE) {
                    let (book, place, cell) = (row.book, row.place.clone(), row.cell.clone());
                    let scope = Scope::default();
                    let letters = place.es.contains('!');
                    let title =
                        Filled { book, place, letters, cell, question, scope, text: title, base: None };
                    cells.insert(0, title);
                }
                id
            }
        };
        let files = Files::new(tree);
        for cell in &mut cells {
            cell.scope = Scope::dataset(&id);
        }
        files.scope(&mut cells, &id);
        self.list_fresh();
        understand(guide, tree, today, cells, self);
    }
}

/// Why a workbook cannot be taken in.
fn refuse(tree: &Tree, come: &Come, passport: &Option<Passport>) -> Option<Refused> {
    let passport = passport.as_ref()?;
    let refused = |what: Text, todo: Text| {
        let file = visible(&come.file);
        Some(Refused { what: what.with("file", &file), todo: todo.with("file", &file), file })
    };
    if passport.format > FORMAT {
        return refused(say::NEWER, say::NEWER_TODO);
    }
    let id = tree.get("id").and_then(toml::Value::as_str).unwrap_or_default();
    if !passport.plan.is_empty() && !id.is_empty() && passport.plan != id {
        return refused(say::OTHER_PLAN, say::OTHER_PLAN_TODO);
    }
    None
}

/// Workbooks without a single table of answers.
fn nothing_found(
    books: &[Come],
    headers: &Headers<'_>,
    passports: &[Option<Passport>],
) -> Option<Vec<Refused>> {
    let empty = books.iter().zip(passports).filter(|(come, passport)| {
        !come
            .grids
            .iter()
            .any(|grid| !hidden::is_hidden(grid) && find(headers, passport.as_ref(), grid).is_some())
    });
    let refused: Vec<Refused> = empty
        .map(|(come, _)| {
            let file = visible(&come.file);
            Refused {
                what: say::NO_ANSWERS.with("file", &file),
                todo: say::NO_ANSWERS_TODO.with("file", &file),
                file,
            }
        })
        .collect();
    (!refused.is_empty()).then_some(refused)
}

struct One<'o, 'g> {
    ours: Ours<'o>,
    headers: &'o Headers<'g>,
    passport: Option<&'o Passport>,
    come: &'o Come,
    number: usize,
}

impl<'g> One<'_, 'g> {
    fn book(&self, today: Date) -> Book {
        let said = |ask: &Text| {
            let cells = self.come.grids.iter().flat_map(|grid| grid.rows.iter());
            let named = cells.filter(|row| {
                let first = row.cells.iter().map(|cell| fold(cell)).find(|cell| !cell.is_empty());
                first.is_some_and(|first| first == fold(&ask.es) || first == fold(&ask.en))
            });
            let after = |row: &crate::grid::GridRow| {
                row.cells
                    .iter()
                    .filter(|cell| !cell.trim().is_empty())
                    .nth(1)
                    .map(|cell| super::cell::tidy(cell))
            };
            named.filter_map(after).next()
        };
        let day = self.ours.guide.questions().map(|(_, question)| question);
        let day = day.into_iter().find(|question| question.kind == crate::guide::model::Kind::Date);
        let read = |text: String| {
            let question = crate::guide::model::Question { future: false, past: false, ..day?.clone() };
            match judge(&text, self.ours.guide, &question, today) {
                Understood::Meant(Meant::Value(value)) => super::cell::day(&value),
                // Day first, as in Mexico.
                Understood::Which { options, .. } => super::cell::day(&options.first()?.1.value),
                _ => None,
            }
        };
        Book {
            file: self.come.file.clone(),
            revision: self.passport.map(|passport| passport.revision),
            wanted: self.passport.map(|passport| passport.wanted.clone()).unwrap_or_default(),
            lang: self.ours.lang,
            by: said(&say::WHO_FILLED).or_else(|| self.saved_by()),
            on: said(&say::WHO_DATE).and_then(read).or(self.come.on),
            untouched: 0,
            notices: Vec::new(),
        }
    }

    /// Who saved it last; whoever made it here says nothing about who filled it in.
    fn saved_by(&self) -> Option<String> {
        let made = Address::parse("institution.name").get(self.ours.tree).and_then(toml::Value::as_str);
        self.come.by.clone().filter(|by| Some(by.as_str()) != made)
    }

    fn tables(&self, names: &mut Names, book: &mut Book, out: &mut Taken<'g>, cells: &mut Vec<Filled<'g>>) {
        for grid in self.come.grids.iter().filter(|grid| !hidden::is_hidden(grid)) {
            let Some(found) = find(self.headers, self.passport, grid) else { continue };
            let sheet = grid.sheet.then_some(grid.name.as_str());
            for (row, column, header) in &found.odd {
                let at = place(sheet, *row, Some(*column));
                book.notices.push(say::ODD_COLUMN.with_text("place", &at).with("header", visible(header)));
            }
            let reading = Reading { ours: &self.ours, book: self.number, grid, found: &found };
            let rows = match found.form {
                Form::Once => reading.once(&|code| self.headers.code(code)),
                _ => reading.rows(names),
            };
            self.gone(grid, &found, &rows, out);
            book.untouched += rows.untouched;
            cells.extend(rows.edited);
            out.rows.extend(rows.doubts);
        }
        self.units(names, book, cells);
    }

    /// Rows that went out and did not come back: told once, at the table that names datasets.
    fn gone(&self, grid: &Grid, found: &super::found::Found<'g, '_>, rows: &Rows<'g>, out: &mut Taken<'g>) {
        let names = found.columns.iter().any(|(_, question)| question.id == super::tables::TITLE);
        let Some(went) = found.went.filter(|_| names && found.key.is_some()) else { return };
        let titled = |id: &str| {
            let title =
                Address::new(["dataset", id, "title"]).get(self.ours.tree).and_then(toml::Value::as_str);
            title.unwrap_or(id).to_string()
        };
        let there = |id: &str| Address::new(["dataset", id]).get(self.ours.tree).is_some();
        let mut lost: Vec<&String> =
            went.rows.keys().filter(|key| !rows.seen.contains(*key) && there(key)).collect();
        lost.sort();
        out.gone.extend(lost.into_iter().map(|id| Gone {
            book: self.number,
            sheet: grid.name.clone(),
            dataset: id.clone(),
            title: titled(id),
        }));
    }

    /// New datasets in a workbook of an area are of that area, where nothing else is written.
    fn units(&self, names: &Names, book: &Book, cells: &mut Vec<Filled<'g>>) {
        let (Some(area), Some(unit)) = (&book.wanted.area, self.ours.guide.question(UNIT)) else { return };
        let Some(unit) = self.headers.code(&unit.code) else { return };
        let mut mine: Vec<&Fresh> = names.fresh.values().filter(|fresh| fresh.book == self.number).collect();
        mine.sort_by(|a, b| a.id.cmp(&b.id));
        let mut first: HashMap<&str, &Filled<'g>> = HashMap::new();
        let mut have: HashSet<&str> = HashSet::new();
        for cell in cells.iter() {
            let Some(dataset) = cell.scope.dataset.as_deref() else { continue };
            first.entry(dataset).or_insert(cell);
            if cell.question.id == UNIT {
                have.insert(dataset);
            }
        }
        let lacking = mine.iter().map(|fresh| fresh.id.as_str()).filter(|id| !have.contains(id));
        let like = lacking.filter_map(|id| first.get(id).map(|like| (*like).clone()));
        let units: Vec<Filled<'g>> =
            like.map(|like| Filled { question: unit, text: area.clone(), base: None, ..like }).collect();
        cells.extend(units);
    }
}

/// Sorts edited cells into those that are understood and those that are not.
fn understand<'g>(guide: &'g Guide, tree: &Tree, today: Date, cells: Vec<Filled<'g>>, out: &mut Taken<'g>) {
    let mut known: HashMap<(String, String), Understood> = HashMap::new();
    for filled in cells {
        let key = (filled.question.id.clone(), filled.text.clone());
        let read =
            known.entry(key).or_insert_with(|| judge(&filled.text, guide, filled.question, today)).clone();
        let ours =
            || crate::wizard::flow::address(filled.question, &filled.scope).and_then(|at| at.get(tree));
        match read {
            Understood::Meant(Meant::Nothing) => {}
            Understood::Meant(meant) => out.sure.push((filled, meant)),
            Understood::No(why) => out.doubts.push(Doubt { filled, problem: Problem::No(why) }),
            Understood::Which { message, options } => {
                // One of the readings is what the plan says: nothing changed.
                if !options.iter().any(|(_, accepted)| Some(&accepted.value) == ours()) {
                    out.doubts.push(Doubt { filled, problem: Problem::Which { message, options } });
                }
            }
        }
    }
}
