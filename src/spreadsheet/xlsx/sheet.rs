//! One sheet of XLSX.

use std::collections::HashMap;

use rust_xlsxwriter::{Format, IgnoreError, Note, ProtectionOptions, Worksheet, XlsxError};

use super::super::lists::Lists;
use super::super::model::{Book, Cell, Kind, Mark, Sheet, Use, Value};
use super::super::words::{self, header, lang};
use super::super::{number, text};
use super::{formats, validation};

/// The last row of a sheet, from 0.
const LAST: u32 = 1_048_575;
/// The height of a title, in points.
const TITLE: f64 = 22.0;
/// Letters in a note; of longer ones, what is left is no help.
const NOTE: usize = 4_000;

type Done = Result<(), XlsxError>;

/// Fills a worksheet.
pub fn write(book: &Book, sheet: &Sheet, lists: &Lists, page: &mut Worksheet) -> Done {
    page.set_name(&sheet.name)?;
    let mut writing = Writing { book, sheet, formats: HashMap::new() };
    writing.columns(lists, page)?;
    writing.above(page)?;
    writing.header(page)?;
    for (row, cells) in (row_of(sheet.first_row())..).zip(&sheet.rows) {
        for (column, cell) in (0_u16..).zip(cells) {
            writing.cell(page, (row, column), cell)?;
        }
        writing.height(page, row, words::row_lines(sheet, cells, lang(book)))?;
    }
    protect(sheet.used, page);
    writing.print(page)
}

/// Writes the lists that cells choose from, one a column.
pub fn lists(book: &Book, lists: &Lists, page: &mut Worksheet) -> Done {
    for (column, list) in (0_u16..).zip(&lists.all) {
        for (row, choice) in (0_u32..).zip(*list) {
            page.write_string(row, column, text::written(choice, lang(book)))?;
        }
    }
    Ok(())
}

/// A row from 1 as the crate counts, from 0.
fn row_of(number: u64) -> u32 {
    u32::try_from(number.saturating_sub(1)).unwrap_or(LAST)
}

fn protect(used: Use, page: &mut Worksheet) {
    let fill = used == Use::Fill;
    page.protect_with_options(&ProtectionOptions {
        format_columns: true,
        format_rows: true,
        use_autofilter: true,
        sort: fill,
        insert_rows: fill,
        insert_links: fill,
        ..ProtectionOptions::new()
    });
    if used == Use::Hidden {
        page.set_very_hidden(true);
    }
}

/// A sheet being written.
struct Writing<'b> {
    book: &'b Book,
    sheet: &'b Sheet,
    /// Formats of cells that differ from their column.
    formats: HashMap<(Kind, bool, Option<Mark>), Format>,
}

impl Writing<'_> {
    /// Widths, formats and what is accepted, down to the last row: rows that are added have them too.
    fn columns(&self, lists: &Lists, page: &mut Worksheet) -> Done {
        let first = row_of(self.sheet.first_row());
        for (at, column) in (0_u16..).zip(&self.sheet.columns) {
            page.set_column_format(at, &formats::cell(column.kind, self.locked(column.locked)))?;
            page.set_column_width(at, f64::from(words::width(column, lang(self.book))))?;
            if column.hidden {
                page.set_column_hidden(at)?;
            }
            if let Some(rule) = validation::of(column, lists, lang(self.book))? {
                page.add_data_validation(first, at, LAST, at, &rule)?;
            }
            if column.kind == Kind::Text {
                // Keys of INEGI are texts with zeros: no green corners.
                page.ignore_error_range(first, at, LAST, at, IgnoreError::NumberStoredAsText)?;
            }
        }
        if let Some(asks) = &self.sheet.asks {
            let at = u16::try_from(asks.column).unwrap_or(u16::MAX);
            for (row, ask) in (first..).zip(&asks.rows) {
                if let Some(rule) = validation::of(ask, lists, lang(self.book))? {
                    page.add_data_validation(row, at, row, at, &rule)?;
                }
            }
        }
        if self.sheet.columns.is_empty() {
            page.set_column_width(0, f64::from(words::READ_WIDTH))?;
        }
        Ok(())
    }

    /// Columns are open to be written in; what stands above their headers is not.
    fn above(&self, page: &mut Worksheet) -> Done {
        let wide = u16::try_from(self.sheet.columns.len()).unwrap_or(u16::MAX);
        let first = words::first_shown(self.sheet);
        for row in 0..row_of(self.sheet.header_row()).max(self.sheet.above.len() as u32) {
            let format = formats::above(row == 0, wide == 0);
            for column in 0..wide {
                page.write_blank(row, column, &format)?;
            }
            let Some(line) = self.sheet.above.get(row as usize) else { continue };
            let line = text::written(line, lang(self.book));
            if wide == 0 {
                self.height(page, row, words::lines(&line, words::READ_WIDTH))?;
            }
            if row == 0 && words::lines(&line, words::READ_WIDTH) == 1 {
                page.set_row_height(row, TITLE)?;
            }
            page.write_string_with_format(row, first, line, &format)?;
        }
        Ok(())
    }

    /// Rows as high as their texts: Excel would find out by itself, LibreOffice does not.
    fn height(&self, page: &mut Worksheet, row: u32, lines: usize) -> Done {
        if lines > 1 {
            page.set_row_height(row, words::height(lines))?;
        }
        Ok(())
    }

    fn header(&self, page: &mut Worksheet) -> Done {
        let lang = lang(self.book);
        if self.sheet.columns.is_empty() {
            return Ok(());
        }
        let row = row_of(self.sheet.header_row());
        for (at, column) in (0_u16..).zip(&self.sheet.columns) {
            let words = header(column, lang);
            page.write_string_with_format(
                row,
                at,
                text::written(&words, lang),
                &formats::header(column.required),
            )?;
            self.note(page, (row, at), column.note.as_deref())?;
        }
        self.height(page, row, words::header_lines(self.sheet, lang))?;
        page.set_freeze_panes(row + 1, self.sheet.frozen)?;
        if self.sheet.used != Use::Hidden {
            let last = u16::try_from(self.sheet.columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
            page.autofilter(row, 0, self.last_row().max(row + 1), last)?;
        }
        Ok(())
    }

    fn cell(&mut self, page: &mut Worksheet, at: (u32, u16), cell: &Cell) -> Done {
        self.note(page, at, cell.note.as_deref())?;
        let kind = self.sheet.columns.get(usize::from(at.1)).map(|column| column.kind).unwrap_or_default();
        // A number in a column of texts is still one.
        let figure = if matches!(kind, Kind::Text | Kind::Date) { Kind::Decimal } else { kind };
        let (row, column) = at;
        match &cell.value {
            Value::Empty => match self.format(at, cell, kind) {
                Some(format) => page.write_blank(row, column, &format)?,
                None => page,
            },
            Value::Text(words) => self.text(page, at, cell, words)?,
            Value::Whole(number) => match number::whole(*number) {
                Some(number) => self.number(page, at, cell, (number, figure))?,
                None => self.text(page, at, cell, &number.to_string())?,
            },
            Value::Decimal(words) => match number::decimal(words, kind) {
                Some(number) => self.number(page, at, cell, (number, figure))?,
                None => self.text(page, at, cell, words)?,
            },
            Value::Date(date) => match number::day(*date) {
                Some(day) => self.number(page, at, cell, (day, Kind::Date))?,
                None => self.text(page, at, cell, &date.to_string())?,
            },
        };
        Ok(())
    }

    fn text<'p>(
        &mut self,
        page: &'p mut Worksheet,
        at: (u32, u16),
        cell: &Cell,
        words: &str,
    ) -> Result<&'p mut Worksheet, XlsxError> {
        let words = text::written(words, lang(self.book));
        let kind = match self.sheet.columns.get(usize::from(at.1)) {
            // Whoever edits it leaves a text, and not a formula.
            Some(column) if !words.starts_with(['=', '+', '-', '@']) => column.kind,
            _ => Kind::Text,
        };
        match self.format(at, cell, kind) {
            Some(format) => page.write_string_with_format(at.0, at.1, words, &format),
            None => page.write_string(at.0, at.1, words),
        }
    }

    fn number<'p>(
        &mut self,
        page: &'p mut Worksheet,
        (row, column): (u32, u16),
        cell: &Cell,
        (number, kind): (f64, Kind),
    ) -> Result<&'p mut Worksheet, XlsxError> {
        match self.format((row, column), cell, kind) {
            Some(format) => page.write_number_with_format(row, column, number, &format),
            None => page.write_number(row, column, number),
        }
    }

    /// The format of a cell; `None` when it is that of its column.
    fn format(&mut self, at: (u32, u16), cell: &Cell, kind: Kind) -> Option<Format> {
        let column = self.sheet.columns.get(usize::from(at.1))?;
        let locked = self.locked(column.locked || cell.locked);
        if cell.mark.is_none() && locked == self.locked(column.locked) && kind == column.kind {
            return None;
        }
        let make = || {
            let plain = formats::cell(kind, locked);
            cell.mark.map_or_else(|| plain.clone(), |mark| formats::marked(plain.clone(), mark))
        };
        Some(self.formats.entry((kind, locked, cell.mark)).or_insert_with(make).clone())
    }

    fn locked(&self, said: bool) -> bool {
        said || self.sheet.used != Use::Fill
    }

    fn note(&self, page: &mut Worksheet, at: (u32, u16), words: Option<&str>) -> Done {
        let Some(words) = words.filter(|words| !words.trim().is_empty()) else { return Ok(()) };
        let words: String = text::written(words, lang(self.book)).chars().take(NOTE).collect();
        let lines: usize = words.lines().map(|line| 1 + line.chars().count() / 42).sum();
        let height = 24 + 17 * u32::try_from(lines.min(24)).unwrap_or(24);
        let note = Note::new(words).set_author(&self.book.author).add_author_prefix(false);
        page.insert_note(at.0, at.1, &note.set_width(300).set_height(height))?;
        Ok(())
    }

    /// The last row that is filled or prepared, from 0.
    fn last_row(&self) -> u32 {
        let rows = self.sheet.rows.len() as u64 + self.sheet.spare as u64;
        row_of(self.sheet.first_row() + rows.saturating_sub(1)).min(LAST)
    }

    /// On letter paper, as wide as can still be read, with its header on each page.
    fn print(&self, page: &mut Worksheet) -> Done {
        let lang = lang(self.book);
        let widths = self.sheet.columns.iter().filter(|column| !column.hidden);
        let width: u32 = widths.map(|column| u32::from(words::width(column, lang))).sum();
        page.set_paper_size(1).set_margins(0.4, 0.4, 0.6, 0.6, 0.3, 0.3);
        page.set_footer(words::footer(lang)).set_print_fit_to_pages(words::pages(width), 0);
        let last = self.sheet.columns.len().checked_sub(1).filter(|_| self.sheet.used != Use::Hidden);
        let Some(last) = last else { return Ok(()) };
        let row = row_of(self.sheet.header_row());
        page.set_landscape().set_print_gridlines(true).set_repeat_rows(row, row)?;
        page.set_print_area(0, 0, self.last_row().max(row), u16::try_from(last).unwrap_or(u16::MAX))?;
        Ok(())
    }
}
