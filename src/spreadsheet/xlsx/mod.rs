//! A workbook as XLSX.

mod finish;
mod formats;
mod sheet;
#[cfg(test)]
mod tests;
mod validation;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use super::lists::Lists;
use super::model::{Book, LISTS, Use};
use crate::text::Text;
use crate::text::papers as say;

/// The bytes of the workbook; the same content gives the same bytes.
///
/// # Errors
/// A sentence, when a sheet has a name that Excel does not take, or more cells than fit.
pub fn write(book: &Book) -> Result<Vec<u8>, Text> {
    let bytes = bytes(book).map_err(|err| say::NOT_PACKED.with("why", err))?;
    finish::finish(&bytes).map_err(|err| say::NOT_PACKED.with("why", err))
}

fn bytes(book: &Book) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // It is packed well when it is finished.
    workbook.set_zip_compression_level(1);
    workbook.set_properties(&properties(book)?);
    let lists = Lists::of(book);
    // The first sheet is the one that opens; a hidden one cannot.
    let first = book.sheets.iter().position(|sheet| sheet.used != Use::Hidden);
    for (at, sheet) in book.sheets.iter().enumerate() {
        let page = workbook.add_worksheet();
        if Some(at) == first {
            page.set_active(true).set_first_tab(true);
        }
        sheet::write(book, sheet, &lists, page)?;
    }
    if !lists.all.is_empty() {
        let page = workbook.add_worksheet();
        page.set_name(LISTS)?.set_very_hidden(true).protect();
        sheet::lists(book, &lists, page)?;
    }
    workbook.save_to_buffer()
}

fn properties(book: &Book) -> Result<DocProperties, XlsxError> {
    let at = book.at;
    let part = |number: i8| u8::try_from(number).unwrap_or(0);
    let day =
        ExcelDateTime::from_ymd(u16::try_from(at.year()).unwrap_or(1900), part(at.month()), part(at.day()))?;
    let moment = day.and_hms(u16::from(part(at.hour())), part(at.minute()), f64::from(part(at.second())))?;
    Ok(DocProperties::new().set_title(&book.title).set_author(&book.author).set_creation_datetime(&moment))
}
