//! The rows of a recognised table: which dataset or file each is about, and which of its cells were edited.

use std::collections::{HashMap, HashSet};

use super::cell::{self, marks};
use super::found::Found;
use super::kept::{Filled, Fresh, RowDoubt, RowProblem};
use super::ours::Ours;
use super::tables::Form;
use crate::grid::{Grid, GridRow, letters};
use crate::guide::model::{Each, Question};
use crate::spreadsheet::uncut;
use crate::text::fold::{fold, visible};
use crate::text::free::{self, Taken};
use crate::text::{Text, book as say};
use crate::toml_text::Address;
use crate::wizard::detect::new_id;
use crate::wizard::flow::Scope;

/// What is known of datasets while rows are read.
#[derive(Default)]
pub struct Names {
    /// Datasets of the plan by their titles, folded.
    pub titles: HashMap<String, String>,
    /// Datasets that are new, by theirs.
    pub fresh: HashMap<String, Fresh>,
    taken: Taken,
}

impl Names {
    pub fn new(ours: &Ours<'_>) -> Self {
        let datasets = ours.tree.get("dataset").and_then(toml::Value::as_table);
        let taken = datasets.into_iter().flat_map(|all| all.keys().cloned()).collect::<Taken>();
        Self { titles: super::ours::titles(ours.tree), fresh: HashMap::new(), taken }
    }

    /// A new dataset, or the one of that name that is new already.
    pub fn add(&mut self, title: &str, book: usize, place: &Text) -> String {
        if let Some(fresh) = self.fresh.get(&fold(title)) {
            return fresh.id.clone();
        }
        let id = self.taken.take(&free::id(title, 60, "conjunto"));
        let fresh = Fresh { id: id.clone(), title: title.to_string(), book, place: place.clone() };
        self.fresh.insert(fold(title), fresh);
        id
    }

    /// The dataset of a title, in the plan or new.
    pub fn named(&self, title: &str) -> Option<String> {
        let folded = fold(title);
        self.titles.get(&folded).or_else(|| self.fresh.get(&folded).map(|fresh| &fresh.id)).cloned()
    }
}

/// Ids of new files: one for each row.
pub struct Files<'t> {
    tree: &'t toml::Table,
}

impl<'t> Files<'t> {
    pub fn new(tree: &'t toml::Table) -> Self {
        Self { tree }
    }

    /// Gives the cells of one row of files the file that they are about: one that the dataset has with that title, or
    /// a new one.
    pub fn scope(&self, cells: &mut [Filled<'_>], dataset: &str) {
        let file = |cell: &&mut Filled| cell.question.each == Each::Distribution;
        let name = |id: &str| {
            let named = cells.iter().find(|cell| cell.question.id == id).map(|cell| cell.text.clone());
            named.filter(|text| !text.is_empty())
        };
        let Some(title) = name("distribution.title").or_else(|| name("distribution.path")).or_else(|| {
            let files = cells.iter().any(|cell| cell.question.each == Each::Distribution);
            files.then(|| "recurso".to_string())
        }) else {
            return;
        };
        let known =
            Address::new(["dataset", dataset, "distribution"]).get(self.tree).and_then(toml::Value::as_table);
        let titled = known.into_iter().flatten().find(|(_, file)| {
            file.get("title").and_then(toml::Value::as_str).is_some_and(|other| fold(other) == fold(&title))
        });
        let taken: Vec<&str> = known.into_iter().flat_map(toml::Table::keys).map(String::as_str).collect();
        let id = titled.map_or_else(|| new_id(&title, &taken, "recurso"), |(id, _)| id.clone());
        for cell in cells.iter_mut().filter(file) {
            cell.scope = Scope::distribution(dataset, &id);
        }
    }
}

/// Rows of one table while they are read.
pub struct Reading<'r, 'g, 'p> {
    pub ours: &'r Ours<'r>,
    pub book: usize,
    pub grid: &'r Grid,
    pub found: &'r Found<'g, 'p>,
}

/// What the rows of a table gave.
#[derive(Default)]
pub struct Rows<'g> {
    pub edited: Vec<Filled<'g>>,
    pub doubts: Vec<RowDoubt<'g>>,
    pub untouched: usize,
    /// Keys that came back.
    pub seen: HashSet<String>,
}

/// Whose a row is.
enum Whose {
    Known(Scope),
    New(Scope),
    Doubt(RowProblem),
}

impl<'g> Reading<'_, 'g, '_> {
    pub fn rows(&self, names: &mut Names) -> Rows<'g> {
        let mut out = Rows::default();
        let mut new: HashMap<String, u64> = HashMap::new();
        for row in self.grid.rows.get(self.found.first..).unwrap_or_default() {
            match self.found.form {
                Form::Once => {}
                _ => self.row(row, names, &mut new, &mut out),
            }
        }
        out
    }

    fn at<'r>(&self, row: &'r GridRow, column: Option<usize>) -> &'r str {
        column.and_then(|at| row.cells.get(at)).map(|cell| cell.trim()).unwrap_or_default()
    }

    fn row(&self, row: &GridRow, names: &mut Names, new: &mut HashMap<String, u64>, out: &mut Rows<'g>) {
        let title = cell::tidy(self.at(row, self.found.title()));
        let key = self.at(row, self.found.key);
        let written = self.found.columns.iter().any(|(at, _)| !self.at(row, Some(*at)).is_empty());
        if key.is_empty() && title.is_empty() && !written {
            return;
        }
        let place = self.place(row, self.found.title());
        // A row copied with its key, to begin a new one from it: its name tells which of both it is.
        let again = !key.is_empty() && !out.seen.insert(key.to_string());
        let whose = if key.is_empty() || again {
            self.without_key(&title, &place, names, (row.number, new))
        } else {
            self.with_key(key)
        };
        match whose {
            Whose::Known(scope) => self.cells(row, &scope, Some(key).filter(|_| !again), out),
            Whose::New(scope) => {
                let from = out.edited.len();
                self.cells(row, &scope, None, out);
                let own = out.edited.get_mut(from..).unwrap_or_default();
                Files::new(self.ours.tree).scope(own, scope.dataset.as_deref().unwrap_or_default());
            }
            Whose::Doubt(problem) => {
                let cells = self.written(row);
                if cells.is_empty() && matches!(problem, RowProblem::Nameless | RowProblem::Left) {
                    return;
                }
                let cell = (self.grid.name.clone(), row.number, self.found.title().unwrap_or_default());
                out.doubts.push(RowDoubt { book: self.book, place, cell, title, problem, cells });
            }
        }
    }

    fn with_key(&self, key: &str) -> Whose {
        let scope = match self.found.form {
            Form::Files => match Address::parse(key).0.as_slice() {
                [dataset, file] => Scope::distribution(dataset, file),
                _ => return Whose::Doubt(RowProblem::Left),
            },
            _ => Scope::dataset(key),
        };
        let at = match (&scope.dataset, &scope.distribution) {
            (Some(dataset), Some(file)) => Address::new(["dataset", dataset, "distribution", file]),
            (Some(dataset), None) => Address::new(["dataset", dataset]),
            _ => Address::default(),
        };
        match at.get(self.ours.tree) {
            Some(_) => Whose::Known(scope),
            None => Whose::Doubt(RowProblem::Left),
        }
    }

    /// A row that was added by hand, or a table that lost its keys.
    fn without_key(
        &self,
        title: &str,
        place: &Text,
        names: &mut Names,
        (number, new): (u64, &mut HashMap<String, u64>),
    ) -> Whose {
        if title.is_empty() {
            return Whose::Doubt(RowProblem::Nameless);
        }
        let makes = self.found.dataset.is_none()
            || self.found.columns.iter().any(|(_, one)| one.id == super::tables::TITLE);
        let own = names.titles.get(&fold(title)).cloned();
        let keyless = self.found.key.is_none();
        match (self.found.form, own) {
            (Form::Datasets, Some(id)) if !makes || keyless => Whose::Known(Scope::dataset(&id)),
            (Form::Datasets, Some(id)) => Whose::Doubt(RowProblem::Known(id)),
            (Form::Datasets, None) if makes => match new.insert(fold(title), number) {
                Some(before) => Whose::Doubt(RowProblem::Twice(self.grid.cell(before, self.found.title()))),
                None => Whose::New(Scope::dataset(&names.add(title, self.book, place))),
            },
            _ => match names.named(title) {
                Some(id) => Whose::New(Scope::dataset(&id)),
                None => Whose::Doubt(RowProblem::Lost),
            },
        }
    }

    /// A cell as people say it; of a plain file with its name and the letter of the column.
    fn place(&self, row: &GridRow, column: Option<usize>) -> Text {
        let at = self.grid.cell(row.number, column);
        match (self.grid.sheet, column) {
            (true, _) => at,
            (false, Some(column)) => say::PLAIN_CELL
                .with("file", visible(&self.grid.name))
                .with_text("row", &at)
                .with("column", letters(column)),
            (false, None) => say::PLAIN_ROW.with("file", visible(&self.grid.name)).with_text("row", &at),
        }
    }

    /// The edited cells of a row whose dataset is known.
    fn cells(&self, row: &GridRow, scope: &Scope, key: Option<&str>, out: &mut Rows<'g>) {
        let went = self.found.went.zip(key);
        let marks = went.and_then(|(went, key)| went.rows.get(key)).map(|row| marks(row));
        for (column, question) in &self.found.columns {
            let base = went.and_then(|(went, _)| {
                let place = went.questions.iter().position(|id| *id == question.id)?;
                Some(marks.as_ref().and_then(|marks| marks.get(place).copied()).unwrap_or("-"))
            });
            self.cell(row, (*column, question), (scope, base), out);
        }
    }

    fn cell(
        &self,
        row: &GridRow,
        (column, question): (usize, &'g Question),
        (scope, base): (&Scope, Option<&str>),
        out: &mut Rows<'g>,
    ) {
        let written = row.cells.get(column).map(String::as_str).unwrap_or_default();
        let text = cell::plain(written, question.kind);
        if text.is_empty() && base.is_none_or(|base| base == "-") {
            return;
        }
        let mut mark = String::new();
        cell::mark(&text, &mut mark);
        if base == Some(mark.as_str()) {
            out.untouched += 1;
            return;
        }
        if uncut(&text).is_some() {
            // Only its beginning fits in a cell: the whole of it stays in the plan.
            out.untouched += 1;
            return;
        }
        let ours = self.ours.text(question, scope);
        let typeless = !self.grid.sheet && cell::same_number(&ours, &text);
        if ours == text || typeless {
            out.untouched += 1;
            return;
        }
        out.edited.push(self.filled(row, (column, question), scope, base));
    }

    fn filled(
        &self,
        row: &GridRow,
        (column, question): (usize, &'g Question),
        scope: &Scope,
        base: Option<&str>,
    ) -> Filled<'g> {
        let written = row.cells.get(column).map(String::as_str).unwrap_or_default();
        Filled {
            book: self.book,
            place: self.place(row, Some(column)),
            letters: self.grid.sheet,
            cell: (self.grid.name.clone(), row.number, column),
            question,
            scope: scope.clone(),
            text: cell::tidy(written),
            base: base.map(String::from),
        }
    }

    /// What is written in a row of which it is not known whose it is.
    fn written(&self, row: &GridRow) -> Vec<Filled<'g>> {
        let there = self.found.columns.iter().filter(|(at, _)| !self.at(row, Some(*at)).is_empty());
        there.map(|(at, question)| self.filled(row, (*at, question), &Scope::default(), None)).collect()
    }

    /// The answers of a table with one row a question.
    pub fn once(&self, by_code: &dyn Fn(&str) -> Option<&'g Question>) -> Rows<'g> {
        let mut out = Rows::default();
        let Some((answer, _)) = self.found.columns.first() else { return out };
        for row in self.grid.rows.get(self.found.first..).unwrap_or_default() {
            let Some(question) = by_code(self.at(row, self.found.key)) else { continue };
            if question.each != crate::guide::model::Each::Once || !out.seen.insert(question.id.clone()) {
                continue;
            }
            let went = self.found.went.filter(|went| went.questions.contains(&question.id));
            let base = went.map(|went| went.rows.get(&question.id).map_or("-", String::as_str));
            self.cell(row, (*answer, question), (&Scope::default(), base), &mut out);
        }
        out
    }
}
