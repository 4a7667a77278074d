//! The review of many plans as files of their own: CSV, a workbook, a page.

use crate::error::{Error, Kind, Result};
use crate::report::block::{self, Block, Line, Section, Table};
use crate::report::{Colours, Outline, html as page};
use crate::spreadsheet::{Book, Cell, Column, Format, Sheet, Use, Value, alone};
use crate::text::{Text, load as say};

use super::Review;
use super::row::{COLUMNS, Row, Said};

/// One row for each plan.
pub fn csv(review: &Review<'_>) -> Result<Vec<u8>> {
    made(&Book { sheets: vec![plans(review)], ..book(review) }, Format::Csv)
}

/// A sheet of plans, one of what could not be read.
pub fn xlsx(review: &Review<'_>) -> Result<Vec<u8>> {
    let sheets = vec![plans(review), unread(review)];
    made(&Book { sheets, ..book(review) }, Format::Xlsx)
}

fn made(book: &Book, format: Format) -> Result<Vec<u8>> {
    alone(book, format).map_err(|what| Error::new(Kind::Unexpected, what))
}

fn book(review: &Review<'_>) -> Book {
    let app = review.app;
    Book {
        title: app.to(&say::BOOK_TITLE).to_string(),
        author: "apertura".into(),
        at: app.clock.today().at(0, 0, 0, 0),
        lang: app.lang().code().to_string(),
        sheets: Vec::new(),
    }
}

fn plans(review: &Review<'_>) -> Sheet {
    let app = review.app;
    let column = |one: &super::row::Column| Column {
        header: app.to(&one.head).to_string(),
        width: one.width,
        kind: one.kind,
        ..Column::default()
    };
    Sheet {
        name: app.to(&say::SHEET_PLANS).to_string(),
        used: Use::Read,
        main: true,
        frozen: 1,
        columns: COLUMNS.iter().map(column).collect(),
        rows: review.rows().filter(|row| !row.extra).map(|row| cells(review, &row)).collect(),
        ..Sheet::default()
    }
}

fn cells(review: &Review<'_>, row: &Row) -> Vec<Cell> {
    let cell = |column: &super::row::Column| {
        let value = match (column.of)(row, review.app.lang()) {
            Said::Text(text) if text.is_empty() => Value::Empty,
            Said::Text(text) => Value::Text(text),
            Said::Whole(number) => Value::Whole(number),
            Said::Decimal(number) => Value::Decimal(number),
            Said::Nothing => Value::Empty,
        };
        Cell { value, ..Cell::default() }
    };
    COLUMNS.iter().map(cell).collect()
}

fn unread(review: &Review<'_>) -> Sheet {
    let app = review.app;
    let row = |(path, why): (String, String)| vec![Cell::from(path.as_str()), Cell::from(why.as_str())];
    let head = |text: &Text, width| Column { header: app.to(text).to_string(), width, ..Column::default() };
    Sheet {
        name: app.to(&say::SHEET_UNREAD).to_string(),
        used: Use::Read,
        columns: vec![head(&say::COL_PATH, 40), head(&say::COL_WHY, 60)],
        rows: told(review).into_iter().map(row).collect(),
        ..Sheet::default()
    }
}

/// What could not be read, with the reason.
fn told(review: &Review<'_>) -> Vec<(String, String)> {
    let app = review.app;
    let one = |unread: &crate::review::load::Unread| {
        (unread.path.clone(), app.to(&app.guide.rules.tell(&unread.why).message).to_string())
    };
    review.loaded.unread.iter().map(one).collect()
}

/// One page with the same table, without a script.
pub fn html(review: &Review<'_>) -> Result<Vec<u8>> {
    let app = review.app;
    let to = |text: &Text| app.to(text).to_string();
    let loaded = review.loaded;
    let number = |n: usize| n.to_string();
    let outline = Outline {
        kind: to(&say::BOOK_TITLE),
        title: to(&say::TITLE.with("n", loaded.pile.len() - loaded.same.extras())),
        lead: to(&say::PAGE_LEAD),
        version: app.clock.today().to_string(),
        figures: vec![
            (number(loaded.pile.len()), to(&say::FIGURE_READ)),
            (number(loaded.unread.len()), to(&say::FIGURE_UNREAD)),
            (number(loaded.same.extras()), to(&say::FIGURE_EXTRA)),
        ],
        sections: sections(review),
        ..Outline::default()
    };
    page(&outline, &app.guide.report_page, &Colours::default(), app.lang())
        .map(String::into_bytes)
        .map_err(|what| Error::new(Kind::Unexpected, what))
}

/// Columns of the page: those that say where a plan is.
const SHOWN: [&str; 9] =
    ["name", "step", "answered", "required", "overdue", "errors", "warnings", "score", "score_of"];

fn sections(review: &Review<'_>) -> Vec<Section> {
    let app = review.app;
    let shown: Vec<&super::row::Column> = COLUMNS.iter().filter(|one| SHOWN.contains(&one.key)).collect();
    let cell = |column: &&super::row::Column, row: &Row| match (column.of)(row, app.lang()) {
        Said::Text(text) | Said::Decimal(text) => Line::text(text),
        Said::Whole(number) => Line::text(number.to_string()),
        Said::Nothing => Line::text(app.to(&say::NOT_MEASURED)),
    };
    let table = Table {
        caption: app.to(&say::SHEET_PLANS).to_string(),
        columns: shown
            .iter()
            .map(|one| block::Column {
                title: app.to(&one.head).to_string(),
                number: one.kind != crate::spreadsheet::Kind::Text,
            })
            .collect(),
        rows: review
            .worst(usize::MAX)
            .iter()
            .map(|row| shown.iter().map(|column| cell(column, row)).collect())
            .collect(),
        head: 0,
        folds: false,
    };
    let mut sections = vec![Section {
        id: "plans",
        title: app.to(&say::SHEET_PLANS).to_string(),
        blocks: vec![Block::Text(Line::text(app.to(&say::ORDER))), Block::Table(table)],
    }];
    let unread = told(review);
    if !unread.is_empty() {
        let line = |(path, why): (String, String)| Line::strong(path).and(why);
        sections.push(Section {
            id: "unread",
            title: app.to(&say::SHEET_UNREAD).to_string(),
            blocks: vec![Block::List(unread.into_iter().map(line).collect())],
        });
    }
    sections
}
