//! Which table of a workbook that came back is which, and which of its columns answers which question.

use std::collections::{HashMap, HashSet};

use super::cell;
use super::hidden::{KEYS, Passport, Went};
use super::notes;
use super::tables::{Form, TITLE};
use crate::grid::{Grid, GridRow};
use crate::guide::model::{Each, Guide, Question};
use crate::text::fold::fold;
use crate::text::{Lang, Text, book as say};

/// Rows above a header that may hold titles.
const ABOVE: usize = 40;

/// The questions of a Guide by what headers say.
pub struct Headers<'g> {
    by_code: HashMap<String, &'g Question>,
    by_name: HashMap<String, &'g Question>,
}

impl<'g> Headers<'g> {
    pub fn new(guide: &'g Guide) -> Self {
        let (mut by_code, mut by_name) = (HashMap::new(), HashMap::new());
        for (_, question) in guide.questions() {
            by_code.insert(question.code.to_uppercase(), question);
            for lang in [Lang::Es, Lang::En] {
                by_name.insert(bare(&notes::header(question, lang)), question);
            }
        }
        Self { by_code, by_name }
    }

    /// A question by a code that stands alone.
    pub fn code(&self, cell: &str) -> Option<&'g Question> {
        self.by_code.get(&cell.trim().to_uppercase()).copied()
    }

    /// A question by its code in parentheses, else by its name.
    fn header(&self, cell: &str) -> Option<&'g Question> {
        let inside = cell.split('(').skip(1).filter_map(|rest| rest.split_once(')').map(|(code, _)| code));
        let coded = inside.filter_map(|code| self.code(code)).last();
        coded.or_else(|| self.by_name.get(&bare(cell)).copied())
    }
}

/// A header without its code, marks and signs.
fn bare(header: &str) -> String {
    let name = header.split('(').next().unwrap_or_default();
    fold(name.trim_matches(|c: char| !c.is_alphanumeric()))
}

/// A table that was recognised.
pub struct Found<'g, 'p> {
    pub form: Form,
    pub went: Option<&'p Went>,
    /// Where the rows of data begin.
    pub first: usize,
    /// Columns of the keys and of the name of the dataset.
    pub key: Option<usize>,
    pub dataset: Option<usize>,
    pub columns: Vec<(usize, &'g Question)>,
    /// Headers that say nothing known, with the row that they stand in.
    pub odd: Vec<(u64, usize, String)>,
}

impl<'g> Found<'g, '_> {
    /// The column that names the dataset of a row.
    pub fn title(&self) -> Option<usize> {
        let own = self.columns.iter().find(|(_, question)| question.id == TITLE).map(|(at, _)| *at);
        own.or(self.dataset)
    }
}

/// Recognises a table; `None` when it holds no answers.
pub fn find<'g, 'p>(headers: &Headers<'g>, passport: Option<&'p Passport>, grid: &Grid) -> Option<Found<'g, 'p>> {
    once(headers, passport, grid).or_else(|| many(headers, passport, grid))
}

fn at(row: &GridRow, column: usize) -> &str {
    row.cells.get(column).map(String::as_str).unwrap_or_default()
}

/// A table with one row a question: the column of codes and the one of answers.
fn once<'g, 'p>(headers: &Headers<'g>, passport: Option<&'p Passport>, grid: &Grid) -> Option<Found<'g, 'p>> {
    let is = |cell: &str, name: &Text| [&name.es, &name.en].iter().any(|name| bare(cell) == fold(name));
    let place = |row: &GridRow, name: &Text| row.cells.iter().position(|cell| is(cell, name));
    let header = grid.rows.iter().take(ABOVE).position(|row| {
        place(row, &say::COL_CODE).is_some() && place(row, &say::COL_ANSWER).is_some()
    });
    let (first, code, answer) = match header {
        Some(header) => {
            let row = grid.rows.get(header)?;
            (header + 1, place(row, &say::COL_CODE)?, place(row, &say::COL_ANSWER)?)
        }
        None => {
            let row = grid.rows.iter().take(ABOVE).position(|row| headers.code(at(row, 0)).is_some())?;
            (row, 0, 2)
        }
    };
    let asked = grid.rows.get(first..)?.iter().find_map(|row| headers.code(at(row, code)))?;
    let ids = |went: &&Went| went.form == Form::Once && went.questions.contains(&asked.id);
    let went = passport.and_then(|passport| passport.tables.iter().find(ids));
    Some(Found {
        form: Form::Once,
        went,
        first,
        key: Some(code),
        dataset: None,
        columns: vec![(answer, asked)],
        odd: Vec::new(),
    })
}

/// A table with one row a dataset or file.
fn many<'g, 'p>(headers: &Headers<'g>, passport: Option<&'p Passport>, grid: &Grid) -> Option<Found<'g, 'p>> {
    let hits = |row: &GridRow| {
        let known = row.cells.iter().filter(|cell| cell.len() > 3 && headers.header(cell).is_some()).count();
        known + usize::from(row.cells.iter().any(|cell| cell.trim().starts_with(KEYS)))
    };
    let counted = grid.rows.iter().take(ABOVE).map(hits).enumerate();
    // The first of those with most, so that a row below that repeats a header is a row.
    let (header, most) = counted.fold((0, 0), |best, (at, count)| if count > best.1 { (at, count) } else { best });
    let named = |went: &&Went| grid.sheet && went.form != Form::Once && fold(&went.sheet) == fold(&grid.name);
    if most == 0 || (most == 1 && !passport.is_some_and(|passport| passport.tables.iter().any(|went| named(&went)))) {
        return None;
    }
    let row = grid.rows.get(header)?;
    let mut columns: Vec<(usize, &Question)> = Vec::new();
    let mut rest: Vec<usize> = Vec::new();
    let (mut key, mut number, mut dataset) = (None, None, None);
    for (column, cell) in row.cells.iter().enumerate() {
        let name = bare(cell);
        if let Some(rest) = cell.trim().strip_prefix(KEYS) {
            key = Some(column);
            number = rest.trim().parse::<usize>().ok();
        } else if [&say::COL_DATASET.es, &say::COL_DATASET.en].iter().any(|word| name == fold(word)) {
            dataset = Some(column);
        } else {
            let question = headers.header(cell).filter(|one| one.each != Each::Once);
            match question.filter(|one| !columns.iter().any(|(_, other)| other.id == one.id)) {
                Some(question) => columns.push((column, question)),
                None => rest.push(column),
            }
        }
    }
    let file = columns.first().is_some_and(|(_, question)| question.each == Each::Distribution);
    let went = passport.and_then(|passport| {
        let numbered = passport.tables.iter().find(|went| Some(went.number) == number);
        numbered.or_else(|| most_alike(passport, &columns)).or_else(|| passport.tables.iter().find(named))
    });
    let form = went.map_or(if file { Form::Files } else { Form::Datasets }, |went| went.form);
    let mut found = Found { form, went, first: header + 1, key, dataset, columns, odd: Vec::new() };
    found.find_keys(grid, &mut rest);
    found.find_moved(headers, grid, header, &mut rest);
    let odd = rest.into_iter().filter(|column| !at(row, *column).trim().is_empty());
    found.odd = odd.map(|column| (row.number, column, at(row, column).trim().to_string())).collect();
    Some(found)
}

/// The table that went out with the most of these columns.
fn most_alike<'p>(passport: &'p Passport, columns: &[(usize, &Question)]) -> Option<&'p Went> {
    let shared = |went: &Went| {
        let ids: HashSet<&str> = went.questions.iter().map(String::as_str).collect();
        columns.iter().filter(|(_, question)| ids.contains(question.id.as_str())).count()
    };
    let best = passport.tables.iter().filter(|went| went.form != Form::Once).max_by_key(|went| shared(went))?;
    (shared(best) > 0).then_some(best)
}

impl<'g> Found<'g, '_> {
    /// The column of keys by what is in it, where its header was changed.
    fn find_keys(&mut self, grid: &Grid, rest: &mut Vec<usize>) {
        let (None, Some(went)) = (self.key, self.went) else { return };
        let rows = grid.rows.get(self.first..).unwrap_or_default();
        let hits = |column: usize| rows.iter().filter(|row| went.rows.contains_key(at(row, column).trim())).count();
        let best = rest.iter().copied().max_by_key(|column| hits(*column));
        if let Some(column) = best.filter(|column| hits(*column) > 0) {
            self.key = Some(column);
            rest.retain(|other| *other != column);
        }
    }

    /// Columns whose header was written anew: by the cells that came back as they went, else by their place between
    /// two that are known.
    fn find_moved(&mut self, headers: &Headers<'g>, grid: &Grid, header: usize, rest: &mut Vec<usize>) {
        let Some(went) = self.went else { return };
        let have: HashSet<&str> = self.columns.iter().map(|(_, question)| question.id.as_str()).collect();
        let lost: Vec<(usize, &'g Question)> = went
            .questions
            .iter()
            .enumerate()
            .filter(|(_, id)| !have.contains(id.as_str()))
            .filter_map(|(place, id)| Some((place, headers.id(id)?)))
            .collect();
        let candidates = rest.clone();
        for (place, question) in &lost {
            let best = rest.iter().copied().max_by_key(|column| self.same(grid, *column, *place, question));
            if let Some(column) = best.filter(|column| self.same(grid, *column, *place, question) > 0) {
                self.columns.push((column, question));
                rest.retain(|other| *other != column);
            }
        }
        let named = |column: &usize| grid.rows.get(header).is_some_and(|row| !at(row, *column).trim().is_empty());
        let left: Vec<usize> = rest.iter().copied().filter(named).collect();
        let open: Vec<(usize, &Question)> = lost
            .into_iter()
            .filter(|(_, question)| !self.columns.iter().any(|(_, other)| other.id == question.id))
            .collect();
        if let ([column], [(_, question)], true) = (&left[..], &open[..], candidates.len() == 1) {
            self.columns.push((*column, question));
            rest.retain(|other| other != column);
        }
    }

    /// How many cells of a column are what went out for a question.
    fn same(&self, grid: &Grid, column: usize, place: usize, question: &Question) -> usize {
        let (Some(went), Some(key)) = (self.went, self.key) else { return 0 };
        let rows = grid.rows.get(self.first..).unwrap_or_default();
        let same = |row: &&GridRow| {
            let text = cell::plain(at(row, column), question.kind);
            let Some(marks) = went.rows.get(at(row, key).trim()) else { return false };
            let mut mark = String::new();
            cell::mark(&text, &mut mark);
            !text.is_empty() && cell::marks(marks).get(place) == Some(&mark.as_str())
        };
        rows.iter().filter(same).count()
    }
}

impl<'g> Headers<'g> {
    fn id(&self, id: &str) -> Option<&'g Question> {
        self.by_code.values().find(|question| question.id == id || question.formerly.iter().any(|old| old == id)).copied()
    }
}
