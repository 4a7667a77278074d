//! A workbook as plain text: a file for each sheet with columns, the hidden ones too, after RFC 4180, in UTF-8 with its
//! mark so that Excel sees the accents. Lines above the header, notes, lists and locks are for workbooks alone.
//!
//! The main sheet is the file that was asked for, `F.csv`; each other is beside it with its name, `F.equipo.csv`.
//!
//! What a spreadsheet would run as a formula stands behind an apostrophe, which [`unguard`] takes away again. It cannot
//! be seen in the file that `007` is a text: whoever opens it in Excel and saves it loses the zeros.

use std::borrow::Cow;

use super::model::{Book, Sheet, Value};
use super::text::written;
use super::words::{header, lang};
use crate::text::Lang;
use crate::text::free::{Taken, id};

/// How a text begins that a spreadsheet takes for a formula, also in the wide letters of Asian keyboards; and the
/// apostrophe itself, so that one that was there is not taken for ours.
const RISKY: [char; 12] = ['=', '+', '-', '@', '\t', '\r', '\n', '\'', '＝', '＋', '－', '＠'];

/// The files: what stands between the name that was asked for and its ending (`""`, `".equipo"`), and the bytes.
pub fn files(book: &Book) -> Vec<(String, Vec<u8>)> {
    let sheets = || book.sheets.iter().filter(|sheet| !sheet.columns.is_empty());
    let main = sheets().position(|sheet| sheet.main).unwrap_or(0);
    let mut taken = Taken::default();
    let file = |(at, sheet): (usize, &Sheet)| {
        let suffix = if at == main { String::new() } else { format!(".{}", taken.take(&name(&sheet.name))) };
        (suffix, text(sheet, lang(book)).into_bytes())
    };
    sheets().enumerate().map(file).collect()
}

/// The name of a sheet in the name of its file: small letters without accents, digits, and hyphens between words.
pub fn name(sheet: &str) -> String {
    id(sheet, 31, "hoja")
}

fn text(sheet: &Sheet, lang: Lang) -> String {
    let mut out = String::from("\u{feff}");
    line(&mut out, sheet.columns.iter().map(|column| written_owned(&header(column, lang), lang)));
    for cells in &sheet.rows {
        let cell = |at: usize| cells.get(at).map_or(Cow::Borrowed(""), |cell| value(&cell.value, lang));
        line(&mut out, (0..sheet.columns.len()).map(cell));
    }
    out
}

fn written_owned(text: &str, lang: Lang) -> Cow<'static, str> {
    Cow::Owned(written(text, lang).into_owned())
}

fn value(value: &Value, lang: Lang) -> Cow<'_, str> {
    match value {
        Value::Empty => Cow::Borrowed(""),
        Value::Text(text) | Value::Decimal(text) => written(text, lang),
        Value::Whole(number) => Cow::Owned(number.to_string()),
        Value::Date(date) => Cow::Owned(date.to_string()),
    }
}

fn line<'c>(out: &mut String, cells: impl Iterator<Item = Cow<'c, str>>) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            out.push(',');
        }
        push(out, &guard(&cell));
    }
    out.push_str("\r\n");
}

fn push(out: &mut String, cell: &str) {
    let edge = |c: Option<char>| c.is_some_and(char::is_whitespace);
    if cell.contains(['"', ',', '\n', '\r', ';'])
        || edge(cell.chars().next())
        || edge(cell.chars().next_back())
    {
        out.push('"');
        out.push_str(&cell.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(cell);
    }
}

/// A text behind an apostrophe when a spreadsheet would take it for a formula; `-103.35` is a number and stays.
pub fn guard(text: &str) -> Cow<'_, str> {
    if risky(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// A text without the apostrophe that [`guard`] gave it.
pub fn unguard(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if risky(rest) => rest,
        _ => text,
    }
}

fn risky(text: &str) -> bool {
    text.starts_with(RISKY) && !number(text)
}

/// `-12`, `-103.35`.
fn number(text: &str) -> bool {
    let text = text.strip_prefix('-').unwrap_or(text);
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    match text.split_once('.') {
        Some((whole, broken)) => digits(whole) && digits(broken),
        None => digits(text),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{SLY, book};
    use super::*;

    #[test]
    fn each_sheet_is_a_file_and_the_main_one_has_no_name() {
        let files = files(&book());
        let names: Vec<&str> = files.iter().map(|(suffix, _)| suffix.as_str()).collect();
        assert_eq!(names, ["", ".equipo-y-areas", ".plan"]);
        let plan = String::from_utf8(files[2].1.clone()).unwrap();
        assert_eq!(plan, "\u{feff}dato,valor\r\nrevision,214\r\n");
    }

    #[test]
    fn two_names_that_look_alike_are_two_files() {
        let mut taken = Taken::default();
        assert_eq!([taken.take("a"), taken.take("a")], ["a", "a-2"]);
        assert_eq!([name("Años / 2026"), name("¿?")], ["anios-2026", "hoja"]);
    }

    #[test]
    fn nothing_runs_as_a_formula_and_numbers_stay() {
        let text = String::from_utf8(files(&book())[0].1.clone()).unwrap();
        assert!(text.contains(",1250,-103.35,1250.50,2024-02-29\r\n"), "{text}");
        assert!(
            text.contains("'=1+1,'=1+1,,,'=1+1,12345678901234567.5,9223372036854775807,1850-01-01\r\n"),
            "{text}"
        );
        assert!(text.contains("\"Licencias <de> \"\"construcción\"\" & usos\n  con 2 líneas\""), "{text}");
    }

    #[test]
    fn the_guard_is_taken_away_and_nothing_else() {
        for text in
            SLY.into_iter().chain(["-103.35", "-5", "--5", "-1.", "", "'", "''x", "'-5", "＝1", "\tx", "a=1"])
        {
            assert_eq!(unguard(&guard(text)), text);
        }
        assert_eq!([guard("-103.35"), guard("hola")], ["-103.35", "hola"]);
        assert_eq!([guard("-"), guard("-1.5.2"), guard("'-5")], ["'-", "'-1.5.2", "''-5"]);
        assert_eq!([unguard("'hola"), unguard("'-5")], ["'hola", "'-5"]);
    }

    proptest::proptest! {
        #[test]
        fn any_text_comes_back(text in "[-=+@'\t0-9.a ]{0,6}") {
            let guarded = guard(&text);
            proptest::prop_assert_eq!(unguard(&guarded), text.as_str());
        }
    }
}
