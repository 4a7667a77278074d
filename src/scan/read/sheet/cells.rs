//! The cells of a sheet of XLSX, as its XML goes by.

use super::cell::{COLUMNS, Form, ROWS, column_of, digits_of, number};
use super::date::day_of;
use super::strings::Strings;
use super::styles::Styles;
use super::text::{CELL, finish};
use super::xml::{Feed, Tag, Token, Xml, unescape};
use crate::scan::model::Unread;
use crate::scan::profile::intake::Cell;

/// Cells and rows out of order that are put up with.
const DISORDER: u32 = 1_000;
/// Bytes of one cell that are kept; a cell of Excel has no more than this, however it is written.
const KEPT: usize = CELL * 8;

/// Takes the rows of a sheet.
pub trait Sink {
    /// The cells that follow are of this row.
    fn start_row(&mut self, number: u64);
    /// Another cell of the row, columns from 0 and rising.
    fn cell(&mut self, column: usize, cell: Cell);
    /// The row is complete; numbers from 1 and rising. Not called for rows without cells.
    fn end_row(&mut self, number: u64);
    /// A merged range as it is written: `A1:C1`.
    fn merged(&mut self, range: &str);
}

/// What cells need of their workbook.
#[derive(Debug, Default)]
pub struct Shared {
    pub strings: Strings,
    pub styles: Styles,
    /// Days are counted from 1904.
    pub from_1904: bool,
}

/// Where a text would belong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Inside {
    #[default]
    Nothing,
    Value,
    Inline,
    Reading,
}

/// Reads one sheet into a sink.
pub struct Cells<'b> {
    shared: &'b Shared,
    sink: &'b mut dyn Sink,
    sheet: &'b str,
    row: u64,
    /// Columns used so far: the next cell without reference stands here.
    next: usize,
    filled: bool,
    column: usize,
    form: Form,
    style: usize,
    open: bool,
    inside: Inside,
    value: Vec<u8>,
    date: String,
    disorder: u32,
}

impl<'b> Cells<'b> {
    pub fn new(shared: &'b Shared, sheet: &'b str, sink: &'b mut dyn Sink) -> Self {
        Self {
            shared,
            sink,
            sheet,
            row: 0,
            next: 0,
            filled: false,
            column: 0,
            form: Form::Number,
            style: 0,
            open: false,
            inside: Inside::Nothing,
            value: Vec::new(),
            date: String::new(),
            disorder: 0,
        }
    }

    /// Reads all rows.
    ///
    /// # Errors
    /// Broken XML, an end before the end, cells that no sheet has.
    pub fn read<F: Feed>(mut self, mut xml: Xml<F>) -> Result<(), Unread> {
        let mut whole = false;
        loop {
            match xml.next()? {
                Token::Text(text) => {
                    if self.open && self.inside != Inside::Nothing {
                        self.text(text)?;
                    }
                }
                Token::Open(tag) => self.opened(&tag)?,
                Token::Close(name) => match name {
                    b"v" | b"t" => self.inside = Inside::Nothing,
                    b"c" if self.open => self.end_cell(),
                    b"row" => self.end_row(),
                    b"rPh" => self.inside = Inside::Nothing,
                    b"worksheet" | b"dialogsheet" | b"chartsheet" => whole = true,
                    _ => {}
                },
                Token::Raw(text) if self.inside != Inside::Nothing => self.value.extend_from_slice(text),
                Token::Raw(_) => {}
                Token::End if whole => return Ok(()),
                Token::End => return Err(xml.broken("")),
            }
        }
    }

    fn opened(&mut self, tag: &Tag) -> Result<(), Unread> {
        match tag.name {
            b"c" => {
                self.start_cell(tag)?;
                self.open = !tag.empty;
            }
            b"v" if self.open && !tag.empty => self.inside = Inside::Value,
            b"t" if self.open && !tag.empty && self.inside != Inside::Reading => self.inside = Inside::Inline,
            b"rPh" if !tag.empty => self.inside = Inside::Reading,
            b"row" => self.start_row(tag)?,
            b"mergeCell" => drop(tag.get("ref").map(|range| self.sink.merged(&range))),
            _ => {}
        }
        Ok(())
    }

    fn start_row(&mut self, tag: &Tag) -> Result<(), Unread> {
        (self.next, self.filled) = (0, false);
        let told = tag.attributes().find(|(name, _)| *name == b"r");
        let number = match told {
            None => self.row + 1,
            Some((_, digits)) => digits_of(digits).ok_or_else(|| self.misplaced(digits))?,
        };
        if number > ROWS || number == 0 {
            return Err(self.misplaced(number.to_string().as_bytes()));
        }
        if number <= self.row {
            self.untidy(number.to_string().as_bytes())?;
        }
        self.row = number.max(self.row + 1);
        self.sink.start_row(self.row);
        Ok(())
    }

    fn start_cell(&mut self, tag: &Tag) -> Result<(), Unread> {
        let (mut place, mut form, mut style) = (None, Form::Number, 0);
        for (name, value) in tag.attributes() {
            match name {
                b"r" => place = Some(value),
                b"t" => form = Form::named(value),
                b"s" => style = digits_of(value).and_then(|style| usize::try_from(style).ok()).unwrap_or(0),
                _ => {}
            }
        }
        let column = match place {
            None if self.next >= COLUMNS => return Err(Unread::TooBig),
            None => self.next,
            Some(place) => column_of(place).ok_or_else(|| self.misplaced(place))?,
        };
        self.value.clear();
        (self.form, self.style) = (form, style);
        if tag.empty {
            // Only a style: no matter in which order.
            self.next = self.next.max(column + 1);
            return Ok(());
        }
        if column < self.next {
            self.untidy(place.unwrap_or_default())?;
            self.column = usize::MAX;
            return Ok(());
        }
        (self.column, self.next) = (column, column + 1);
        Ok(())
    }

    fn text(&mut self, text: &[u8]) -> Result<(), Unread> {
        if self.inside == Inside::Reading || self.value.len() > KEPT {
            return Ok(());
        }
        unescape(text, &mut self.value).map_err(|entity| self.misplaced(entity.as_bytes()))
    }

    fn end_cell(&mut self) {
        (self.open, self.inside) = (false, Inside::Nothing);
        if self.column == usize::MAX || (self.value.is_empty() && self.form != Form::Shared) {
            return;
        }
        let text;
        let cell = match self.form {
            Form::Shared => match digits_of(&self.value)
                .and_then(|at| self.shared.strings.get(usize::try_from(at).ok()?))
            {
                Some(text) => Cell::Text(text),
                None => return,
            },
            Form::Number => {
                match number(
                    &self.value,
                    self.shared.styles.get(self.style),
                    self.shared.from_1904,
                    &mut self.date,
                ) {
                    Some(cell) => cell,
                    None => {
                        text = finish(&self.value);
                        Cell::Text(&text)
                    }
                }
            }
            Form::Bool => Cell::Bool(matches!(self.value.trim_ascii(), b"1" | b"true")),
            form => {
                text = finish(&self.value);
                match form {
                    Form::Error => Cell::Error(&text),
                    Form::Date => Cell::Date(day_of(&text)),
                    _ => Cell::Text(&text),
                }
            }
        };
        if cell != Cell::Text("") {
            self.sink.cell(self.column, cell);
            self.filled = true;
        }
    }

    fn end_row(&mut self) {
        if std::mem::take(&mut self.filled) {
            self.sink.end_row(self.row);
        }
    }

    fn untidy(&mut self, place: &[u8]) -> Result<(), Unread> {
        self.disorder += 1;
        if self.disorder > DISORDER { Err(self.misplaced(place)) } else { Ok(()) }
    }

    /// Broken at that cell, row or entity, cut when it is long.
    fn misplaced(&self, place: &[u8]) -> Unread {
        let place = String::from_utf8_lossy(&place[..place.len().min(24)]);
        Unread::Broken(format!("{}!{place}", self.sheet))
    }
}
