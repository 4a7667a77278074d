//! Texts as any spreadsheet can hold them: no control characters, and no more than a cell of Excel takes.

use std::borrow::Cow;

use super::model::{Book, Value};
use super::words::lang;
use crate::text::Lang;
use crate::text::spreadsheet as say;

/// What a cell of Excel holds, in units of UTF-16. Other formats hold more, and are opened in Excel afterwards.
pub const CELL: usize = 32_767;

/// A text of which a cell holds only the beginning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loss {
    pub sheet: String,
    /// From 1, in a workbook.
    pub row: u64,
    /// From 0.
    pub column: usize,
    /// Characters that are not there.
    pub missing: usize,
}

/// The texts of a workbook that are written cut; each ends with a mark that [`uncut`] knows.
pub fn losses(book: &Book) -> Vec<Loss> {
    let mut found = Vec::new();
    for sheet in &book.sheets {
        for (row, cells) in (sheet.first_row()..).zip(&sheet.rows) {
            for (column, cell) in cells.iter().enumerate() {
                let (Value::Text(text) | Value::Decimal(text)) = &cell.value else { continue };
                if let Some((_, missing)) = cut_at(&clean(text), lang(book)) {
                    found.push(Loss { sheet: sheet.name.clone(), row, column, missing });
                }
            }
        }
    }
    found
}

/// A text as it is written: ends of lines as one sign, control characters as a visible one, cut with a mark.
pub fn written(text: &str, lang: Lang) -> Cow<'_, str> {
    let text = clean(text);
    match cut_at(&text, lang) {
        Some((end, missing)) => Cow::Owned(format!("{}{}", &text[..end], mark(missing, lang))),
        None => text,
    }
}

/// What is left of a text that was cut when it was written; `None` for a whole one.
pub fn uncut(text: &str) -> Option<&str> {
    [Lang::Es, Lang::En].into_iter().find_map(|lang| {
        let mark = say::CUT;
        let (before, after) = mark.to(lang).split_once("{n}")?;
        let rest = text.strip_suffix(after)?;
        let (kept, count) = rest.rsplit_once(before)?;
        (!count.is_empty() && count.bytes().all(|byte| byte.is_ascii_digit())).then_some(kept)
    })
}

fn mark(missing: usize, lang: Lang) -> String {
    say::CUT.with("n", missing).to(lang).to_string()
}

/// Where it is cut, and how many characters are behind that.
fn cut_at(text: &str, lang: Lang) -> Option<(usize, usize)> {
    if text.len() <= CELL || units(text) <= CELL {
        return None;
    }
    let room = CELL - units(&mark(text.len(), lang));
    let mut used = 0;
    let end = text.char_indices().find(|(_, c)| {
        used += c.len_utf16();
        used > room
    });
    end.map(|(at, _)| (at, text[at..].chars().count()))
}

fn units(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

fn clean(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|c| forbidden(c) || c == '\r') {
        return Cow::Borrowed(text);
    }
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    Cow::Owned(text.chars().map(|c| if forbidden(c) { '\u{fffd}' } else { c }).collect())
}

/// What XML 1.0 does not hold, or nobody can see.
fn forbidden(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\t' | '\r')) || matches!(c, '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use super::super::model::{Cell, Sheet};
    use super::*;

    #[test]
    fn control_characters_are_seen_and_ends_of_lines_are_one_sign() {
        assert_eq!(written("a\r\nb\rc\td\u{1}", Lang::Es), "a\nb\nc\td\u{fffd}");
        assert!(matches!(written("Año\n2", Lang::Es), Cow::Borrowed("Año\n2")));
    }

    #[test]
    fn a_long_text_is_cut_with_a_mark_that_is_told_again() {
        let whole = "ñ".repeat(CELL);
        assert_eq!(written(&whole, Lang::Es), whole);
        let long = "😀".repeat(CELL);
        for lang in [Lang::Es, Lang::En] {
            let cut = written(&long, lang);
            assert!(units(&cut) <= CELL && units(&cut) > CELL - 8);
            let kept = uncut(&cut).unwrap();
            let said: usize =
                cut[kept.len()..].chars().filter(char::is_ascii_digit).collect::<String>().parse().unwrap();
            assert_eq!(kept.chars().count() + said, CELL);
        }
        assert_eq!([uncut("Listo… [cortado: faltan caracteres]"), uncut("")], [None; 2]);
    }

    #[test]
    fn what_is_cut_is_told_with_its_place() {
        let long = Cell::from("x".repeat(CELL + 10).as_str());
        let sheet =
            Sheet { name: "Hoja".into(), rows: vec![vec![], vec!["a".into(), long]], ..Sheet::default() };
        let book = Book {
            title: String::new(),
            author: String::new(),
            at: jiff::civil::date(2026, 2, 2).at(0, 0, 0, 0),
            lang: "es".into(),
            sheets: vec![sheet],
        };
        let [loss] = &losses(&book)[..] else { panic!("one loss") };
        assert_eq!((loss.sheet.as_str(), loss.row, loss.column), ("Hoja", 2, 1));
        assert!(loss.missing > 10);
    }
}
