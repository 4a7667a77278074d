//! Cells and rows as the search for a header sees them.

use crate::scan::profile::intake::Cell;

/// What a cell looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    #[default]
    Blank,
    Number,
    Date,
    Text,
}

impl Sort {
    /// A number or a date: what names of columns seldom are.
    pub fn is_value(self) -> bool {
        matches!(self, Self::Number | Self::Date)
    }
}

/// A cell of the first rows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sampled {
    pub text: String,
    pub sort: Sort,
}

/// Characters of a cell that are kept.
const KEPT: usize = 256;

impl Sampled {
    /// A cell of a format that has kinds.
    pub fn of(cell: Cell) -> Self {
        match cell {
            Cell::Text(text) => Self::of_text(text),
            Cell::Integer(number) => Self { text: number.to_string(), sort: Sort::Number },
            Cell::Number(number) => Self { text: number.to_string(), sort: Sort::Number },
            Cell::Date(date) => Self { text: date.to_string(), sort: Sort::Date },
            Cell::Bool(is) => Self { text: is.to_string(), sort: Sort::Number },
            Cell::Error(error) => Self { text: error.to_string(), sort: Sort::Number },
        }
    }

    /// A cell that is only text.
    pub fn of_text(text: &str) -> Self {
        let text = text.trim();
        let end = text.char_indices().nth(KEPT).map_or(text.len(), |(end, _)| end);
        Self { text: text[..end].to_string(), sort: sort(text) }
    }
}

impl Sampled {
    /// A text that names of columns are not like: addresses of mail or pages, keys of many digits, sentences.
    pub(super) fn coded(&self) -> bool {
        let digits = self.text.bytes().filter(u8::is_ascii_digit).count();
        self.sort == Sort::Text && (digits > 4 || self.text.contains('@') || self.text.contains("://"))
    }
}

/// Longer texts are neither numbers nor dates.
const LONG: usize = 40;

fn sort(text: &str) -> Sort {
    if text.is_empty() {
        return Sort::Blank;
    }
    let bytes = text.as_bytes();
    if bytes.len() > LONG {
        return Sort::Text;
    }
    let (mut digits, mut separators, mut letters) = (0_usize, 0_usize, 0_usize);
    for (at, byte) in bytes.iter().enumerate() {
        match byte {
            b'0'..=b'9' => digits += 1,
            b'/' | b':' => separators += 1,
            b'-' if at > 0 && bytes[at - 1].is_ascii_digit() => separators += 1,
            b'.' | b',' | b'-' | b'+' | b'$' | b'%' | b' ' | b'(' | b')' | b'\'' => {}
            b'e' | b'E' | b'T' | b'Z' if digits > 0 => letters += 1,
            _ => return Sort::Text,
        }
    }
    match (digits, separators, letters) {
        (0, _, _) => Sort::Text,
        (_, 0, 0 | 1) => Sort::Number,
        (4.., 2.., 0..=2) => Sort::Date,
        (2.., 1.., 0) if bytes.contains(&b':') => Sort::Date,
        (2.., 1, 1) if bytes.contains(&b'-') => Sort::Number,
        _ => Sort::Text,
    }
}

/// Counts of one row.
#[derive(Debug, Clone, Copy, Default)]
pub struct Row {
    pub filled: usize,
    pub texts: usize,
    pub values: usize,
    /// First and last column with anything in it.
    pub from: usize,
    pub to: usize,
}

impl Row {
    pub fn new(cells: &[Sampled]) -> Self {
        let mut row = Self::default();
        for (column, cell) in cells.iter().enumerate().filter(|(_, cell)| cell.sort != Sort::Blank) {
            if row.filled == 0 {
                row.from = column;
            }
            row.to = column;
            row.filled += 1;
            if cell.sort == Sort::Text { row.texts += 1 } else { row.values += 1 }
        }
        row
    }

    /// One text in several cells: a merged title.
    pub fn same(&self, cells: &[Sampled]) -> bool {
        let mut filled = cells.iter().filter(|cell| cell.sort != Sort::Blank);
        let Some(first) = filled.next() else { return false };
        self.filled > 2 && filled.all(|cell| cell.text == first.text)
    }

    /// A text stands in more than one cell.
    pub fn repeats(&self, cells: &[Sampled]) -> bool {
        let mut texts: Vec<&str> =
            cells.iter().filter(|cell| cell.sort != Sort::Blank).map(|cell| &*cell.text).collect();
        texts.sort_unstable();
        texts.windows(2).any(|pair| pair[0] == pair[1])
    }

    /// 1, 2, 3 and so on.
    pub fn counts(&self, cells: &[Sampled]) -> bool {
        let filled = cells.iter().filter(|cell| cell.sort != Sort::Blank);
        let number = |cell: &Sampled| cell.text.trim_matches(['(', ')']).parse::<usize>().ok();
        self.filled > 2 && filled.zip(1..).all(|(cell, count)| number(cell) == Some(count))
    }

    /// All its cells stand in brackets.
    pub fn bracketed(&self, cells: &[Sampled]) -> bool {
        let bracketed = |text: &str| text.starts_with(['(', '[']) && text.ends_with([')', ']']);
        self.filled > 0
            && cells.iter().filter(|cell| cell.sort != Sort::Blank).all(|cell| bracketed(&cell.text))
    }

    /// Its numbers are different years, two or more.
    pub fn years(&self, cells: &[Sampled]) -> bool {
        let numbers: Option<Vec<i32>> =
            cells.iter().filter(|cell| cell.sort.is_value()).map(|cell| cell.text.parse().ok()).collect();
        let Some(numbers) = numbers else { return false };
        let years = numbers.iter().all(|number| (1800..=2100).contains(number));
        years && numbers.len() > 1 && numbers.windows(2).all(|pair| pair[0] < pair[1])
    }
}
