//! The words that the writers add: in headers, in lists, in what was cut.

use std::borrow::Cow;

use super::model::{Book, Cell, Column, Sheet, Value};
use crate::text::Lang;
use crate::text::spreadsheet as say;

/// What a header says of a required column, in front of its word.
const SIGN: &str = " * (";

/// The language of a workbook.
pub fn lang(book: &Book) -> Lang {
    Lang::parse(&book.lang).unwrap_or_default()
}

/// The header of a column as it is written: `Título * (obligatorio)`.
pub fn header(column: &Column, lang: Lang) -> Cow<'_, str> {
    if column.required {
        Cow::Owned(format!("{}{SIGN}{})", column.header, say::REQUIRED.to(lang)))
    } else {
        Cow::Borrowed(&column.header)
    }
}

/// A header without what [`header`] added, in either language.
pub fn bare(header: &str) -> &str {
    let header = header.trim();
    let plain = |lang| header.strip_suffix(&format!("{SIGN}{})", say::REQUIRED.to(lang)));
    plain(Lang::Es).or_else(|| plain(Lang::En)).unwrap_or(header).trim()
}

/// Width of a sheet that is only read, in characters.
pub const READ_WIDTH: u16 = 100;
/// Widths of columns whose own is not said, and that any may have.
const OWN: std::ops::RangeInclusive<usize> = 12..=36;
const MOST: u16 = 120;
/// Characters that a page holds side by side and still can be read.
const PAGE: u32 = 160;

/// How wide a column is, in characters.
pub fn width(column: &Column, lang: Lang) -> u16 {
    match column.width {
        0 => {
            let letters = header(column, lang).chars().count() + 4;
            u16::try_from(letters.clamp(*OWN.start(), *OWN.end())).unwrap_or(MOST)
        }
        said => said.min(MOST),
    }
}

/// The first column that is seen.
pub fn first_shown(sheet: &Sheet) -> u16 {
    let first = sheet.columns.iter().position(|column| !column.hidden).unwrap_or(0);
    u16::try_from(first).unwrap_or(0)
}

/// Lines that a text takes in a column of that width.
pub fn lines(text: &str, width: u16) -> usize {
    let width = usize::from(width.max(1));
    // Words are not broken: a little less fits than the width.
    let width = if width > 10 { width - width / 10 } else { width };
    if text.len() <= width && !text.contains('\n') {
        return 1;
    }
    text.split('\n').map(|line| line.chars().count().div_ceil(width).max(1)).sum()
}

/// Lines that the header takes; bold letters are wider.
pub fn header_lines(sheet: &Sheet, lang: Lang) -> usize {
    let of = |column: &Column| lines(&header(column, lang), width(column, lang).saturating_sub(3));
    sheet.columns.iter().filter(|column| !column.hidden).map(of).max().unwrap_or(1)
}

/// Lines that a row takes.
pub fn row_lines(sheet: &Sheet, cells: &[Cell], lang: Lang) -> usize {
    let of = |(column, cell): (&Column, &Cell)| match &cell.value {
        Value::Text(text) | Value::Decimal(text) if !column.hidden => lines(text, width(column, lang)),
        _ => 1,
    };
    sheet.columns.iter().zip(cells).map(of).max().unwrap_or(1)
}

/// The height of a row with so many lines, in points; no row is higher than what Excel allows.
pub fn height(lines: usize) -> f64 {
    (lines.min(27) * 15) as f64
}

/// Pages side by side for columns of that width together.
pub fn pages(width: u32) -> u16 {
    u16::try_from(width.div_ceil(PAGE).max(1)).unwrap_or(u16::MAX)
}

/// The foot of printed pages in the signs of Excel: the name of the sheet, and which page of how many.
pub fn footer(lang: Lang) -> String {
    format!("&L&A&R{} &P {} &N", say::PAGE.to(lang), say::OF.to(lang))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_required_column_says_so_with_a_sign_and_a_word() {
        let column = Column { header: "Título".into(), required: true, ..Column::default() };
        assert_eq!(header(&column, Lang::Es), "Título * (obligatorio)");
        assert_eq!(header(&column, Lang::En), "Título * (required)");
        assert_eq!([bare("Título * (obligatorio) "), bare("Título * (required)")], ["Título"; 2]);
        assert_eq!(bare("Costo (pesos)"), "Costo (pesos)");
    }
}
