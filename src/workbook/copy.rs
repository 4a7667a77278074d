//! A copy of a workbook that came back: all that was written in it, on a fresh workbook of the plan, with the cells in
//! doubt marked and listed on a sheet of their own.

use std::collections::HashMap;

use jiff::civil::DateTime;
use toml::Table as Tree;

use super::build::build;
use super::kept::{Filled, Problem, RowDoubt};
use super::read::Taken;
use super::tables::{Form, TITLE, Table, tables};
use crate::grid::place;
use crate::guide::model::Guide;
use crate::spreadsheet::{Book, Cell, Column, Mark, Sheet, Use, Value as Content};
use crate::text::{Lang, Text, book as say};
use crate::toml_text::Address;
use crate::wizard::flow::Scope;

/// The copy of one of the workbooks. `told` says a row in doubt in words.
pub fn copy(
    guide: &Guide,
    tree: &Tree,
    taken: &Taken<'_>,
    number: usize,
    (now, told): (DateTime, &dyn Fn(&RowDoubt<'_>) -> Text),
) -> Book {
    let (wanted, lang) =
        taken.books.get(number).map(|book| (book.wanted.clone(), book.lang)).unwrap_or_default();
    let tables = tables(guide, &wanted, lang);
    let mut copy = Copy {
        book: build(guide, tree, &wanted, lang, now),
        tables,
        lang,
        rows: HashMap::new(),
        list: Vec::new(),
    };
    copy.number();
    for (filled, _) in taken.sure.iter().filter(|(filled, _)| filled.book == number) {
        copy.write(filled, taken, None);
    }
    for doubt in taken.doubts.iter().filter(|doubt| doubt.filled.book == number) {
        let why = match &doubt.problem {
            Problem::No(why) => why.clone(),
            Problem::Which { message, options } => {
                let labels: Vec<Text> = options.iter().map(|(label, _)| label.clone()).collect();
                message.and(&say::COULD_BE.with_text("list", &Text::joined(&labels, " / ")))
            }
        };
        copy.write(&doubt.filled, taken, Some(&why));
    }
    for row in taken.rows.iter().filter(|row| row.book == number) {
        copy.row(row, &told(row));
    }
    copy.finish()
}

struct Copy<'g> {
    book: Book,
    tables: Vec<Table<'g>>,
    lang: Lang,
    /// Rows of each table by their keys; those added by hand by the title of their dataset.
    rows: HashMap<(usize, String), usize>,
    /// Cell, what it says, what to write.
    list: Vec<[String; 3]>,
}

impl Copy<'_> {
    /// Tables follow the instructions, in their order.
    fn number(&mut self) {
        for (at, _) in self.tables.iter().enumerate().filter(|(_, table)| table.form != Form::Once) {
            let rows = self.book.sheets.get(at + 1).map(|sheet| sheet.rows.as_slice()).unwrap_or_default();
            for (row, cells) in rows.iter().enumerate() {
                if let Some(Content::Text(key)) = cells.first().map(|cell| &cell.value) {
                    self.rows.insert((at, key.clone()), row);
                }
            }
        }
    }

    fn write(&mut self, filled: &Filled<'_>, taken: &Taken<'_>, doubt: Option<&Text>) {
        let asks = |table: &Table| table.questions.iter().any(|question| question.id == filled.question.id);
        let Some(at) = self.tables.iter().position(asks) else { return };
        let Some(table) = self.tables.get(at) else { return };
        let named = table.questions.iter().any(|question| question.id == TITLE);
        let index =
            table.questions.iter().position(|question| question.id == filled.question.id).unwrap_or(0);
        let (row, column) = match table.form {
            Form::Once => (index, 2),
            _ => (self.row_of(at, named, &filled.scope, taken), index + 1 + usize::from(!named)),
        };
        self.put((at, row, column), &filled.text, doubt);
    }

    /// The row of a dataset or file; a new one at the end where it has none.
    fn row_of(&mut self, at: usize, named: bool, scope: &Scope, taken: &Taken<'_>) -> usize {
        let dataset = scope.dataset.clone().unwrap_or_default();
        let key = match &scope.distribution {
            Some(file) => Address::new([&dataset, file]).to_string(),
            None => dataset.clone(),
        };
        if let Some(row) = self.rows.get(&(at, key.clone())) {
            return *row;
        }
        let title = taken.fresh.iter().find(|fresh| fresh.id == dataset).map(|fresh| fresh.title.as_str());
        let Some(sheet) = self.book.sheets.get_mut(at + 1) else { return 0 };
        let mut cells = vec![Cell::default()];
        if !named {
            cells.push(Cell::from(title.unwrap_or(&dataset)));
        }
        sheet.rows.push(cells);
        let row = sheet.rows.len() - 1;
        self.rows.insert((at, key), row);
        row
    }

    fn put(&mut self, (at, row, column): (usize, usize, usize), text: &str, doubt: Option<&Text>) {
        let Some(sheet) = self.book.sheets.get_mut(at + 1) else { return };
        let (name, first) = (sheet.name.clone(), sheet.first_row());
        let Some(cells) = sheet.rows.get_mut(row) else { return };
        if cells.len() <= column {
            cells.resize(column + 1, Cell::default());
        }
        let Some(cell) = cells.get_mut(column) else { return };
        cell.value = if text.is_empty() { Content::Empty } else { Content::Text(text.to_string()) };
        cell.mark = doubt.map(|_| Mark::Doubt);
        if let Some(doubt) = doubt {
            let why = doubt.to(self.lang).to_string();
            cell.note = Some(why.clone());
            let cell = place(Some(&name), first + row as u64, Some(column)).to(self.lang).to_string();
            self.list.push([cell, text.to_string(), why]);
        }
    }

    /// A row of which it is not known whose it is, at the end of its table.
    fn row(&mut self, row: &RowDoubt<'_>, why: &Text) {
        let ids: Vec<&str> = row.cells.iter().map(|cell| cell.question.id.as_str()).collect();
        let fits =
            |table: &Table| table.questions.iter().filter(|one| ids.contains(&one.id.as_str())).count();
        let best = self.tables.iter().enumerate().filter(|(_, table)| table.form != Form::Once);
        let Some((at, table)) = best.max_by_key(|(_, table)| fits(table)) else { return };
        let named = table.questions.iter().any(|question| question.id == TITLE);
        let places: Vec<(usize, String)> = row
            .cells
            .iter()
            .filter_map(|cell| {
                let index = table.questions.iter().position(|question| question.id == cell.question.id)?;
                Some((index + 1 + usize::from(!named), cell.text.clone()))
            })
            .collect();
        let Some(sheet) = self.book.sheets.get_mut(at + 1) else { return };
        sheet.rows.push(Vec::new());
        let number = sheet.rows.len() - 1;
        for (column, text) in places {
            self.put((at, number, column), &text, None);
        }
        self.put((at, number, 1), &row.title, Some(why));
    }

    /// The list of doubts goes first after the instructions.
    fn finish(mut self) -> Book {
        let column = |header: &Text, width| Column {
            header: header.to(self.lang).to_string(),
            width,
            locked: true,
            ..Column::default()
        };
        let columns =
            vec![column(&say::COL_CELL, 22), column(&say::COL_WRITTEN, 40), column(&say::COL_TODO, 80)];
        let name = say::SHEET_DOUBTS.to(self.lang).to_string();
        let above = vec![name.clone(), say::DOUBTS_ABOVE.to(self.lang).to_string()];
        let rows = self.list.iter().map(|line| line.iter().map(|text| Cell::from(text.as_str())).collect());
        let rows: Vec<Vec<Cell>> = rows.collect();
        if !rows.is_empty() {
            let sheet = Sheet { name, used: Use::Read, above, columns, rows, ..Sheet::default() };
            self.book.sheets.insert(1, sheet);
        }
        self.book
    }
}
