//! Workbooks as areas keep them: a merged title, two rows of headers, a sheet that nobody sees.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::cells::Cell;
use super::table::Sheet;
use crate::text::{Text, workshop as say};
use crate::workshop::town::File;

/// One workbook.
///
/// # Errors
/// A sentence, when it cannot be put together.
pub fn xlsx(file: &File, sheet: &Sheet, hidden: Option<&Sheet>) -> Result<Vec<u8>, Text> {
    book(file, sheet, hidden).map_err(|err| say::NOT_MADE.with("why", err))
}

fn book(file: &File, sheet: &Sheet, hidden: Option<&Sheet>) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // The same day always: the same content is the same bytes.
    let properties = DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(2025, 1, 15)?);
    book.set_properties(&properties);
    first(book.add_worksheet().set_name("Hoja1")?, file, sheet)?;
    if let Some(hidden) = hidden {
        let page = book.add_worksheet().set_name("padron")?;
        table(page, 0, hidden)?;
        page.set_hidden(true);
    }
    book.save_to_buffer()
}

fn first(page: &mut Worksheet, file: &File, sheet: &Sheet) -> Result<(), XlsxError> {
    let last = column(sheet.header.len().saturating_sub(1));
    let title = Format::new().set_bold().set_align(FormatAlign::Center);
    let mut row = 0;
    for line in &file.above {
        if last > 0 {
            page.merge_range(row, 0, row, last, line, &title)?;
        } else {
            page.write(row, 0, line)?;
        }
        row += 1;
    }
    if !file.groups.is_empty() {
        for (at, group) in file.groups.iter().enumerate() {
            page.write(row, column(at), group)?;
        }
        row += 1;
    }
    table(page, row, sheet)
}

fn table(page: &mut Worksheet, from: u32, sheet: &Sheet) -> Result<(), XlsxError> {
    for (at, name) in sheet.header.iter().enumerate() {
        page.write(from, column(at), name)?;
    }
    for (row, cells) in (from + 1..).zip(sheet.all()) {
        for (at, cell) in cells.iter().enumerate() {
            match cell {
                // As a text, also where it begins like a formula.
                Cell::Text(text) => page.write_string(row, column(at), text)?,
                Cell::Number(number) => page.write_number(row, column(at), *number)?,
            };
        }
    }
    Ok(())
}

/// A table of a town has far fewer columns than a workbook can.
fn column(at: usize) -> u16 {
    u16::try_from(at).unwrap_or(u16::MAX)
}
