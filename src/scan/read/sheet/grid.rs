//! One sheet of OpenDocument, whose cells and rows may stand for many.

use super::cell::{COLUMNS, ROWS, plain_or_date};
use super::cells::Sink;
use super::date::{Shown, day_of};
use super::text::CELL;
use super::xml::{Feed, Tag, Token, Xml, unescape};
use crate::scan::model::Unread;
use crate::scan::profile::intake::Cell;

/// Cells with anything in them that a file may stand for by repeating others.
const REPEATED: u64 = 20_000_000;
/// Spaces that one mark may stand for.
const SPACES: usize = 1_000;

/// A cell as it is written.
#[derive(Debug, Clone, Default)]
struct Written {
    /// `float`, `date`...; empty for a cell without value.
    form: String,
    value: String,
    text: Vec<u8>,
    times: usize,
}

/// One sheet.
pub struct Grid<'s> {
    sink: &'s mut dyn Sink,
    name: &'s str,
    /// Rows that are complete.
    rows: u64,
    times: u64,
    column: usize,
    cells: Vec<(usize, Written)>,
    cell: Option<Written>,
    /// Marks of notes, drawings and inner tables that are open: their texts are not the cell's.
    apart: u32,
    paragraphs: u32,
    pub repeated: u64,
}

impl<'s> Grid<'s> {
    pub fn new(sink: &'s mut dyn Sink, name: &'s str, repeated: u64) -> Self {
        Self {
            sink,
            name,
            rows: 0,
            times: 1,
            column: 0,
            cells: Vec::new(),
            cell: None,
            apart: 0,
            paragraphs: 0,
            repeated,
        }
    }

    pub fn read<F: Feed>(&mut self, xml: &mut Xml<F>) -> Result<(), Unread> {
        let mut open = 0_u32;
        loop {
            match xml.next()? {
                Token::Open(tag) if !tag.empty => {
                    open += u32::from(tag.name == b"p");
                    self.opened(&tag)?;
                }
                Token::Open(tag) => {
                    self.opened(&tag)?;
                    self.closed(tag.name)?;
                }
                Token::Close(b"table") if self.apart == 0 => return Ok(()),
                Token::Close(name) => {
                    open = open.saturating_sub(u32::from(name == b"p"));
                    self.closed(name)?;
                }
                Token::Text(text) if open > 0 => self.text(text)?,
                Token::Raw(text) if open > 0 => self.raw(text),
                Token::Text(_) | Token::Raw(_) => {}
                Token::End => return Err(xml.broken("")),
            }
        }
    }

    fn opened(&mut self, tag: &Tag) -> Result<(), Unread> {
        if is_apart(tag.name) {
            self.apart += 1;
        }
        if self.apart > 0 {
            return Ok(());
        }
        match tag.name {
            b"table-row" => {
                self.times = times(tag, "number-rows-repeated");
                (self.column, self.cells) = (0, Vec::new());
            }
            b"table-cell" | b"covered-table-cell" => self.start_cell(tag)?,
            b"p" => self.paragraph(),
            b"s" => {
                let spaces = usize::try_from(times(tag, "c")).unwrap_or(SPACES).min(SPACES);
                self.raw(&b" ".repeat(spaces));
            }
            b"tab" => self.raw(b"\t"),
            b"line-break" => self.raw(b"\n"),
            _ => {}
        }
        Ok(())
    }

    fn closed(&mut self, name: &[u8]) -> Result<(), Unread> {
        if is_apart(name) {
            self.apart = self.apart.saturating_sub(1);
        } else if self.apart == 0 {
            match name {
                b"table-cell" | b"covered-table-cell" => self.end_cell()?,
                b"table-row" => self.end_row()?,
                _ => {}
            }
        }
        Ok(())
    }

    fn start_cell(&mut self, tag: &Tag) -> Result<(), Unread> {
        let form = tag.get("value-type").unwrap_or_default();
        let value = match form.as_str() {
            "float" | "percentage" | "currency" => tag.get("value"),
            "date" => tag.get("date-value"),
            "time" => tag.get("time-value"),
            "boolean" => tag.get("boolean-value"),
            "string" => tag.get("string-value"),
            _ => None,
        };
        let times = usize::try_from(times(tag, "number-columns-repeated")).unwrap_or(COLUMNS).min(COLUMNS);
        self.paragraphs = 0;
        self.cell = Some(Written { form, value: value.unwrap_or_default(), text: Vec::new(), times });
        let span = |name| times_of(tag, name).filter(|cells| *cells > 1);
        let (rows, columns) = (span("number-rows-spanned"), span("number-columns-spanned"));
        if rows.is_some() || columns.is_some() {
            self.merge(rows.unwrap_or(1), columns.unwrap_or(1));
        }
        if self.column >= COLUMNS
            && !self.cells.is_empty()
            && self.cell.as_ref().is_some_and(|cell| !cell.form.is_empty())
        {
            return Err(self.misplaced());
        }
        Ok(())
    }

    fn merge(&mut self, rows: u64, columns: u64) {
        let last = (
            self.rows + rows.min(ROWS),
            self.column + usize::try_from(columns).unwrap_or(COLUMNS).min(COLUMNS) - 1,
        );
        let range = super::range::Range { rows: (self.rows + 1, last.0), columns: (self.column, last.1) };
        self.sink.merged(&range.to_string());
    }

    fn paragraph(&mut self) {
        self.paragraphs = self.paragraphs.saturating_add(1);
        if self.paragraphs > 1 {
            self.raw(b"\n");
        }
    }

    fn text(&mut self, text: &[u8]) -> Result<(), Unread> {
        if self.apart > 0 {
            return Ok(());
        }
        let broken = |entity| Unread::Broken(format!("{}!{entity}", self.name));
        match &mut self.cell {
            Some(cell) if cell.text.len() <= CELL * 4 => unescape(text, &mut cell.text).map_err(broken),
            _ => Ok(()),
        }
    }

    fn raw(&mut self, text: &[u8]) {
        if let Some(cell) = self.cell.as_mut().filter(|cell| cell.text.len() <= CELL * 4) {
            cell.text.extend_from_slice(text);
        }
    }

    fn end_cell(&mut self) -> Result<(), Unread> {
        let Some(cell) = self.cell.take() else { return Ok(()) };
        let times = cell.times;
        if !cell.form.is_empty() || !cell.text.is_empty() {
            if self.column + times > COLUMNS {
                return Err(self.misplaced());
            }
            self.cells.push((self.column, cell));
        }
        self.column = (self.column + times).min(COLUMNS);
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), Unread> {
        let cells = std::mem::take(&mut self.cells);
        let times = std::mem::replace(&mut self.times, 1);
        if cells.is_empty() {
            self.rows = (self.rows + times.min(ROWS)).min(ROWS);
            return Ok(());
        }
        if self.rows + times > ROWS {
            return Err(self.misplaced());
        }
        let written: u64 = cells.iter().map(|(_, cell)| cell.times as u64).sum();
        self.repeated += written * times - cells.len() as u64;
        if self.repeated > REPEATED {
            return Err(Unread::TooBig);
        }
        for _ in 0..times {
            self.rows += 1;
            self.sink.start_row(self.rows);
            let mut any = false;
            for (column, cell) in &cells {
                any |= give(self.sink, *column, cell);
            }
            if any {
                self.sink.end_row(self.rows);
            }
        }
        Ok(())
    }

    fn misplaced(&self) -> Unread {
        Unread::Broken(format!("{}!{}", self.name, self.rows + 1))
    }
}

/// Elements inside cells whose texts are not the cell's.
fn is_apart(name: &[u8]) -> bool {
    matches!(name, b"annotation" | b"shapes" | b"frame" | b"sub-table" | b"custom-shape" | b"g")
}

fn times(tag: &Tag, name: &str) -> u64 {
    times_of(tag, name).unwrap_or(1).max(1)
}

fn times_of(tag: &Tag, name: &str) -> Option<u64> {
    tag.get(name)?.parse().ok()
}

/// Gives a cell as often as it is repeated; false when there is nothing in it.
fn give(sink: &mut dyn Sink, column: usize, written: &Written) -> bool {
    let (mut kept, text) = (String::new(), super::text::plain(&written.text));
    let text = if text.is_empty() { &written.value } else { &*text };
    let cell = match written.form.as_str() {
        "float" | "percentage" | "currency" => match written.value.parse() {
            Ok(number) => plain_or_date(number, Shown::Number, false, &mut kept),
            Err(_) => Cell::Text(text),
        },
        "date" => Cell::Date(day_of(&written.value)),
        "time" => match hours(&written.value) {
            Some(hours) => {
                kept = hours;
                Cell::Text(&kept)
            }
            None => Cell::Text(text),
        },
        "boolean" => Cell::Bool(written.value == "true"),
        _ if is_error(text) => Cell::Error(text),
        _ => Cell::Text(text),
    };
    if cell == Cell::Text("") {
        return false;
    }
    for column in column..column + written.times {
        sink.cell(column, cell);
    }
    true
}

/// OpenDocument writes errors as texts.
fn is_error(text: &str) -> bool {
    let known = [
        "#N/A",
        "#N/D",
        "#REF!",
        "#DIV/0!",
        "#¡DIV/0!",
        "#VALUE!",
        "#¡VALOR!",
        "#NAME?",
        "#¿NOMBRE?",
        "#NUM!",
    ];
    text.starts_with('#') && (known.contains(&text) || text.starts_with("#¡REF"))
}

/// `PT294H25M32S` as `294:25:32`.
fn hours(duration: &str) -> Option<String> {
    let (hours, rest) = duration.strip_prefix("PT")?.split_once('H')?;
    let (minutes, rest) = rest.split_once('M')?;
    let seconds = rest.strip_suffix('S')?.split(['.', ',']).next()?;
    let number = |digits: &str| digits.parse::<u32>().ok();
    Some(format!("{:02}:{:02}:{:02}", number(hours)?, number(minutes)?, number(seconds)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_of_time_are_hours() {
        assert_eq!(hours("PT294H25M32S").as_deref(), Some("294:25:32"));
        assert_eq!(hours("PT08H00M00.5S").as_deref(), Some("08:00:00"));
        assert_eq!(hours("P1D"), None);
    }
}
