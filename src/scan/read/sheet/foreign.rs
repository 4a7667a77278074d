//! The binary workbooks, XLS and XLSB, read by `calamine`.

use std::io::{BufReader, Read, Seek};

use calamine::{
    Data, Reader as _, Sheet, SheetType, SheetVisible, Xls, XlsError, Xlsb, XlsbError, Xlsx, XlsxError,
};

use super::Pages;
use super::cell::{COLUMNS, plain_or_date};
use super::cells::Sink;
use super::date::Shown;
use super::package::{Limits, PART, Package, SHEET};
use super::range::Range;
use super::xml::Feed;
use crate::scan::model::Unread;
use crate::scan::profile::intake::Cell;

/// Cells of one sheet of XLS that are laid out in memory.
const CELLS: u64 = 20_000_000;

/// Reads XLS. A workbook of XLSX with a password is packed in the same way, and is told here.
///
/// # Errors
/// A password, a broken form, more cells than fit.
pub fn xls<R: Read + Seek>(mut input: R, pages: &mut dyn Pages) -> Result<(), Unread> {
    if matches!(Xlsx::new(BufReader::new(&mut input)), Err(XlsxError::Password)) {
        return Err(Unread::Password);
    }
    input.rewind().map_err(|error| Unread::System(error.to_string()))?;
    let mut book = Xls::new(BufReader::new(input)).map_err(|error| match error {
        XlsError::Password => Unread::Password,
        _ => Unread::Broken("XLS".into()),
    })?;
    let from_1904 = book.has_1904_epoch();
    for (name, hidden) in tabular(book.sheets_metadata()) {
        let range = book.worksheet_range(&name).map_err(|_| Unread::Broken(name.clone()))?;
        let (height, width) = range.get_size();
        if height as u64 * width as u64 > CELLS {
            return Err(Unread::TooBig);
        }
        let merges = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
        pages.page(&name, hidden, &mut |sink| {
            laid_out(&range, from_1904, sink);
            for merge in &merges {
                sink.merged(&range_of(merge.start, merge.end));
            }
            Ok(())
        })?;
    }
    Ok(())
}

fn laid_out(range: &calamine::Range<Data>, from_1904: bool, sink: &mut dyn Sink) {
    let Some((top, left)) = range.start() else { return };
    let mut date = String::new();
    for (number, row) in (u64::from(top) + 1..).zip(range.rows()) {
        let mut started = false;
        for (column, data) in (left as usize..).zip(row) {
            let Some(cell) = cell(data, from_1904, &mut date) else { continue };
            if !std::mem::replace(&mut started, true) {
                sink.start_row(number);
            }
            sink.cell(column, cell);
        }
        if started {
            sink.end_row(number);
        }
    }
}

fn range_of(from: (u32, u32), to: (u32, u32)) -> String {
    let rows = (u64::from(from.0) + 1, u64::from(to.0) + 1);
    Range { rows, columns: (from.1 as usize, to.1 as usize) }.to_string()
}

/// Sheets with cells, and whether they are hidden.
fn tabular(sheets: &[Sheet]) -> Vec<(String, bool)> {
    let cells = sheets.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    cells.map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible)).collect()
}

/// A cell of `calamine`; `None` for one with nothing in it.
pub fn cell<'d>(data: &'d Data, from_1904: bool, kept: &'d mut String) -> Option<Cell<'d>> {
    Some(match data {
        Data::Empty => return None,
        Data::Int(number) => Cell::Integer(*number),
        Data::Float(number) => plain_or_date(*number, Shown::Number, from_1904, kept),
        Data::DateTime(moment) => {
            let shown = if moment.is_duration() { Shown::Time } else { Shown::Date };
            plain_or_date(moment.as_f64(), shown, from_1904, kept)
        }
        Data::String(text) if text.is_empty() => return None,
        Data::String(text) | Data::DurationIso(text) => Cell::Text(text),
        Data::DateTimeIso(text) => Cell::Date(text),
        Data::Bool(is) => Cell::Bool(*is),
        Data::Error(error) => {
            *kept = error.to_string();
            Cell::Error(kept)
        }
    })
}

/// Reads XLSB, cell by cell.
///
/// # Errors
/// A password, a broken form, more bytes than fit.
pub fn xlsb<R: Read + Seek + Send>(mut input: R, pages: &mut dyn Pages) -> Result<(), Unread> {
    measure(&mut input)?;
    input.rewind().map_err(|error| Unread::System(error.to_string()))?;
    let mut book = Xlsb::new(BufReader::new(input)).map_err(|error| broken(&error, "XLSB"))?;
    let from_1904 = book.has_1904_epoch();
    for (name, hidden) in tabular(book.sheets_metadata()) {
        pages.page(&name, hidden, &mut |sink| {
            let mut cells = book.worksheet_cells_reader(&name).map_err(|error| broken(&error, &name))?;
            let (mut row, mut last, mut date) = (0, None, String::new());
            while let Some(found) = cells.next_cell().map_err(|error| broken(&error, &name))? {
                let (number, column) =
                    (u64::from(found.get_position().0) + 1, found.get_position().1 as usize);
                let data = Data::from(found.get_value().clone());
                let Some(cell) = cell(&data, from_1904, &mut date) else { continue };
                if number < row
                    || column >= COLUMNS
                    || (number == row && last.is_some_and(|last| column <= last))
                {
                    return Err(Unread::Broken(format!(
                        "{name}!{}",
                        range_of(found.get_position(), found.get_position())
                    )));
                }
                if number > row {
                    if row > 0 {
                        sink.end_row(row);
                    }
                    sink.start_row(number);
                    row = number;
                }
                last = Some(column);
                sink.cell(column, cell);
            }
            if row > 0 {
                sink.end_row(row);
            }
            Ok(())
        })?;
    }
    Ok(())
}

fn broken(error: &XlsbError, place: &str) -> Unread {
    if matches!(error, XlsbError::Password) { Unread::Password } else { Unread::Broken(place.into()) }
}

/// Inflates all parts once without keeping them: `calamine` keeps texts as large as they come.
fn measure<R: Read + Seek + Send>(input: R) -> Result<(), Unread> {
    let mut package = Package::open(input)?;
    let names: Vec<String> = package.names().filter(|name| name.ends_with(".bin")).collect();
    for name in names {
        let bytes = if name.contains("worksheets/") { SHEET } else { PART };
        package.bytes(&name, Limits { bytes, threads: 1 }, |mut feed| {
            let mut piece = vec![0; 64 * 1024];
            while feed.fill(&mut piece)? > 0 {}
            Ok(())
        })?;
    }
    Ok(())
}
