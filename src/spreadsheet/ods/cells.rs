//! Cells of OpenDocument, written as markup: there may be half a million of them.

use std::fmt::Write as _;

use super::super::model::{Book, Cell, Column, Kind, Value};
use super::super::words::lang;
use super::super::{number, text};
use super::styles;
use crate::packed::xml::escape;

/// A cell in its column.
pub struct Place<'b> {
    pub book: &'b Book,
    pub column: Option<&'b Column>,
    /// Locked as the whole sheet is.
    pub locked: bool,
    /// The rule of its column.
    pub rule: Option<&'b str>,
}

/// Writes a cell.
pub fn write(out: &mut String, place: &Place, cell: &Cell) {
    let kind = place.column.map_or(Kind::Text, |column| column.kind);
    out.push_str("<table:table-cell");
    let (own, value) = said(&cell.value, kind, place);
    let locked = place.locked || place.column.is_some_and(|column| column.locked);
    if place.column.is_none() {
        attribute(out, "table:style-name", "linew");
    } else if cell.mark.is_some() || own != kind || (cell.locked && !locked) {
        attribute(out, "table:style-name", &styles::cell(own, locked || cell.locked, cell.mark));
    }
    if let Some(rule) = place.rule {
        attribute(out, "table:content-validation-name", rule);
    }
    match &value {
        Said::Nothing => {}
        Said::Text(_) => out.push_str(" office:value-type=\"string\" calcext:value-type=\"string\""),
        Said::Number(number) => {
            let _ = write!(
                out,
                " office:value-type=\"float\" office:value=\"{number}\" calcext:value-type=\"float\""
            );
        }
        Said::Date(date) => {
            let _ = write!(
                out,
                " office:value-type=\"date\" office:date-value=\"{date}\" calcext:value-type=\"date\""
            );
        }
    }
    let note = cell.note.as_deref().filter(|note| !note.trim().is_empty());
    if note.is_none() && matches!(value, Said::Nothing) {
        out.push_str("/>");
        return;
    }
    out.push('>');
    if let Some(note) = note {
        annotation(out, place.book, note);
    }
    match &value {
        Said::Nothing => {}
        Said::Text(words) => paragraphs(out, words),
        Said::Number(words) | Said::Date(words) => paragraphs(out, words),
    }
    out.push_str("</table:table-cell>");
}

/// What a cell says, as it is written.
enum Said<'c> {
    Nothing,
    Text(std::borrow::Cow<'c, str>),
    Number(String),
    Date(String),
}

/// The value, and how it is formatted.
fn said<'c>(value: &'c Value, kind: Kind, place: &Place) -> (Kind, Said<'c>) {
    let words = |words: &'c str| {
        let words = text::written(words, lang(place.book));
        // Whoever edits it leaves a text, and not a formula.
        let kind = if words.starts_with(['=', '+', '-', '@']) { Kind::Text } else { kind };
        (kind, Said::Text(words))
    };
    let figure = |number: f64| {
        let kind = if matches!(kind, Kind::Text | Kind::Date) { Kind::Decimal } else { kind };
        (kind, Said::Number(number.to_string()))
    };
    match value {
        Value::Empty => (kind, Said::Nothing),
        Value::Text(text) => words(text),
        Value::Whole(whole) => match number::whole(*whole) {
            Some(number) => figure(number),
            None => (kind, Said::Text(whole.to_string().into())),
        },
        Value::Decimal(text) => number::decimal(text, kind).map_or_else(|| words(text), figure),
        Value::Date(date) if number::day(*date).is_some() => (Kind::Date, Said::Date(date.to_string())),
        Value::Date(date) => (kind, Said::Text(date.to_string().into())),
    }
}

/// A note that shows when the cell is pointed at.
pub fn annotation(out: &mut String, book: &Book, note: &str) {
    let note = text::written(note, lang(book));
    let lines: usize = note.lines().map(|line| 1 + line.chars().count() / 44).sum();
    let height = 0.6 + 0.48 * lines.min(24) as f64;
    let at = book.at.strftime("%Y-%m-%dT%H:%M:%S");
    let _ = write!(
        out,
        "<office:annotation office:display=\"false\" svg:width=\"8cm\" svg:height=\"{height:.2}cm\">\
         <dc:creator>{}</dc:creator><dc:date>{at}</dc:date>",
        escape(&book.author)
    );
    paragraphs(out, &note);
    out.push_str("</office:annotation>");
}

/// A text as paragraphs; spaces that would be lost are counted.
pub fn paragraphs(out: &mut String, text: &str) {
    for line in text.split('\n') {
        out.push_str("<text:p>");
        spaced(out, line);
        out.push_str("</text:p>");
    }
}

fn spaced(out: &mut String, line: &str) {
    if !line.contains(['\t', ' ']) || !(line.contains("  ") || line.contains('\t') || line.trim() != line) {
        out.push_str(&escape(line));
        return;
    }
    let (mut rest, mut after_word) = (line, false);
    while !rest.is_empty() {
        let spaces = rest.len() - rest.trim_start_matches(' ').len();
        rest = &rest[spaces..];
        match spaces {
            0 => {}
            1 if after_word && !rest.is_empty() && !rest.starts_with('\t') => out.push(' '),
            _ => drop(write!(out, "<text:s text:c=\"{spaces}\"/>")),
        }
        if let Some(after) = rest.strip_prefix('\t') {
            out.push_str("<text:tab/>");
            (rest, after_word) = (after, false);
            continue;
        }
        let end = rest.find(['\t', ' ']).unwrap_or(rest.len());
        out.push_str(&escape(&rest[..end]));
        (rest, after_word) = (&rest[end..], end > 0);
    }
}

fn attribute(out: &mut String, name: &str, value: &str) {
    let _ = write!(out, " {name}=\"{value}\"");
}
