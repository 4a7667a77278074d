//! What has to be done to the plan to take in an answer of a workbook.

use super::judge::Meant;
use super::kept::{Filled, From};
use super::read::Book;
use crate::plan::doc::Edit;
use crate::text::Text;
use crate::text::fold::visible;
use crate::toml_text::Address;
use crate::wizard::marks;
use jiff::civil::Date;

/// Where a cell is from: file and place, who filled it in, when.
pub fn from(filled: &Filled<'_>, books: &[Book]) -> From {
    let book = books.get(filled.book);
    let file = book.map(|book| visible(&book.file)).unwrap_or_default();
    // A cell of plain files names its own.
    let from = |place: &str| match filled.letters {
        true => format!("{file}, {place}").into(),
        false => place.to_string().into(),
    };
    From {
        from: Text { es: from(&filled.place.es), en: from(&filled.place.en) },
        by: book.and_then(|book| book.by.clone()),
        on: book.and_then(|book| book.on),
    }
}

/// The edits of an answer, with where it comes from; nothing is left of what stood there before.
pub fn edits(filled: &Filled<'_>, at: &Address, meant: &Meant, books: &[Book], today: Date) -> Vec<Edit> {
    match meant {
        Meant::Value(value) => {
            let mut edits = marks::answered(at, value.clone(), None);
            let from = from(filled, books);
            edits.push(marks::origin(at, &from.from.es, from.by.as_deref(), from.on.unwrap_or(today)));
            edits
        }
        Meant::Pending(who) => marks::pending(at, who, None, today),
        Meant::NotApplicable => marks::not_applicable(at, today),
        Meant::Empty | Meant::Nothing => {
            let tables = ["not_applicable", "origin"];
            let gone = tables.iter().map(|table| (marks::mark(table, at), None));
            std::iter::once((at.clone(), None)).chain(gone).collect()
        }
    }
}
