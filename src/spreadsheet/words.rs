//! The words that the writers add: in headers, in lists, in what was cut.

use std::borrow::Cow;

use super::model::{Book, Column};
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
