//! What a page shows, by the operators of its content: how many letters, and whether they stand in columns.

use std::collections::{BTreeMap, BTreeSet};

use super::matrix::Matrix;

/// Rows and columns from which texts that are aligned look like a table.
const ROWS: usize = 4;
const COLUMNS: usize = 3;

/// Operators of one page that are looked at.
const OPERATORS: usize = 200_000;

/// Mean width of a letter, and the width of a gap that is no space between words, in sizes of the font.
const LETTER: f64 = 0.5;
const GAP: f64 = 1.0;

/// Places closer than this, in points, are one: numbers are aligned at their right end.
const NEAR: f64 = 12.0;

/// A text that is shown at once.
#[derive(Debug, Clone, Copy)]
struct Piece {
    along: f64,
    across: f64,
    end: f64,
    size: f64,
}

/// Texts of one page.
#[derive(Debug, Default)]
pub struct Shown {
    pub letters: usize,
    pieces: Vec<Piece>,
}

impl Shown {
    /// Several lines whose cells begin at the same three or more places.
    pub fn is_table(&self) -> bool {
        let mut lines: BTreeMap<i32, Vec<Piece>> = BTreeMap::new();
        for piece in &self.pieces {
            // Places are within a page, so they fit.
            lines.entry((piece.across / 3.0).round() as i32).or_default().push(*piece);
        }
        let mut places: BTreeMap<i32, usize> = BTreeMap::new();
        for line in lines.into_values() {
            let cells = cells(line);
            if cells.len() >= COLUMNS {
                cells.into_iter().for_each(|place| *places.entry(place).or_default() += 1);
            }
        }
        places.values().filter(|lines| **lines >= ROWS).count() >= COLUMNS
    }
}

/// Places where the cells of a line begin: texts with no more than a space between them are one cell.
fn cells(mut line: Vec<Piece>) -> BTreeSet<i32> {
    line.sort_by(|a, b| a.along.total_cmp(&b.along));
    let mut starts = BTreeSet::new();
    let mut end = f64::NEG_INFINITY;
    for piece in line {
        if piece.along - end > piece.size * GAP {
            starts.insert((piece.along / NEAR) as i32);
        }
        end = end.max(piece.end);
    }
    starts
}

/// Walks over the content of a page.
pub fn shown(content: &[u8]) -> Shown {
    let mut walk = Walk::default();
    let mut at = 0;
    while at < content.len() && walk.operators < OPERATORS {
        at = walk.token(content, at);
    }
    walk.shown
}

#[derive(Default)]
struct Walk {
    shown: Shown,
    operators: usize,
    numbers: Vec<f64>,
    /// Letters, and signs with blanks, of the texts before the next operator.
    pending: (usize, usize),
    page: Matrix,
    saved: Vec<Matrix>,
    line: Matrix,
    size: f64,
    leading: f64,
}

impl Walk {
    fn token(&mut self, content: &[u8], at: usize) -> usize {
        let byte = content[at];
        match byte {
            b'(' => {
                let (end, letters) = literal(content, at);
                self.pending.0 += letters;
                self.pending.1 += end - at - 2.min(end - at);
                end
            }
            b'<' if content.get(at + 1) != Some(&b'<') => {
                let end = memchr::memchr(b'>', &content[at..]).map_or(content.len(), |end| at + end + 1);
                // Two digits a byte, and mostly two bytes a letter.
                self.pending.0 += (end - at) / 4;
                self.pending.1 += (end - at) / 4;
                end
            }
            b'%' => memchr::memchr2(b'\n', b'\r', &content[at..]).map_or(content.len(), |end| at + end + 1),
            b'+' | b'-' | b'.' | b'0'..=b'9' => {
                let end = end_of(content, at + 1);
                let number = std::str::from_utf8(&content[at..end]).ok().and_then(|text| text.parse().ok());
                if self.numbers.len() < 64 {
                    self.numbers.push(number.unwrap_or(0.0));
                }
                end
            }
            b'/' => end_of(content, at + 1),
            byte if byte.is_ascii_alphabetic() || byte == b'\'' || byte == b'"' => {
                let end = end_of(content, at + 1);
                self.operators += 1;
                let after = self.operator(&content[at..end], content, end);
                self.numbers.clear();
                after
            }
            _ => at + 1,
        }
    }

    fn operator(&mut self, name: &[u8], content: &[u8], end: usize) -> usize {
        let number =
            |back: usize| self.numbers.len().checked_sub(back).map_or(0.0, |place| self.numbers[place]);
        let six = || Matrix([number(6), number(5), number(4), number(3), number(2), number(1)]);
        match name {
            b"BT" => self.line = Matrix::default(),
            b"Tf" => self.size = number(1),
            b"Tm" => self.line = six(),
            b"Td" => self.line = self.line.moved(number(2), number(1)),
            b"TD" => {
                self.leading = -number(1);
                self.line = self.line.moved(number(2), number(1));
            }
            b"TL" => self.leading = number(1),
            b"T*" => self.line = self.line.moved(0.0, -self.leading),
            b"cm" => self.page = six().then(&self.page),
            b"q" if self.saved.len() < 256 => self.saved.push(self.page),
            b"Q" => self.page = self.saved.pop().unwrap_or(self.page),
            b"Tj" | b"TJ" => self.show(),
            b"'" | b"\"" => {
                self.line = self.line.moved(0.0, -self.leading);
                self.show();
            }
            // Bytes of a picture follow: they are no operators.
            b"ID" => {
                return memchr::memmem::find(&content[end..], b"EI").map_or(content.len(), |at| end + at + 2);
            }
            _ => {}
        }
        end
    }

    fn show(&mut self) {
        let (letters, signs) = std::mem::take(&mut self.pending);
        self.shown.letters += letters;
        let place = self.line.then(&self.page);
        let (along, across, scale) = place.direction();
        let size = scale * self.size;
        // Beyond the size of any page the numbers are of no use.
        let sound = [along, across, size].iter().all(|number| number.is_finite() && number.abs() < 20_000.0);
        if letters > 0 && sound {
            let end = along + signs as f64 * size.abs() * LETTER;
            self.shown.pieces.push(Piece { along, across, end, size: size.abs() });
        }
    }
}

/// The end of a text in parentheses, which may stand in each other, and its letters.
fn literal(content: &[u8], from: usize) -> (usize, usize) {
    let (mut at, mut depth, mut letters) = (from, 0usize, 0);
    while let Some(byte) = content.get(at) {
        match byte {
            b'\\' => at += 1,
            b'(' => depth += 1,
            b')' => depth -= 1,
            byte if !byte.is_ascii_whitespace() => letters += 1,
            _ => {}
        }
        at += 1;
        if depth == 0 {
            break;
        }
    }
    (at.min(content.len()), letters)
}

fn end_of(content: &[u8], from: usize) -> usize {
    let rest = content.get(from..).unwrap_or_default();
    let stops = |byte: &u8| byte.is_ascii_whitespace() || b"()<>[]{}/%".contains(byte);
    rest.iter().position(stops).map_or(content.len(), |end| from + end)
}
