//! One cell by itself: what it is, and what is wrong with the way it is written. Bytes in, no allocation.

use super::super::personal::{self, Id};
use super::date::{self, Order};
use super::number::{self, Number};

/// What a single cell is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[repr(u8)]
pub enum Form {
    #[default]
    Blank,
    /// A word that stands for nothing.
    NullWord,
    Integer,
    /// Digits that begin with a zero, or more of them than a number has: a key.
    Digits,
    Decimal,
    Money,
    Percent,
    Date,
    DateTime,
    Time,
    Boolean,
    /// No spaces in it.
    Word,
    Text,
    Error,
}

impl Form {
    pub const COUNT: usize = 14;
}

/// What a check has to say of a cell; each is a bit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Mark {
    /// Spaces before, behind or doubled inside.
    Spaces,
    Unit,
    Thousands,
    Scientific,
    Range,
    Packed,
    Error,
    NotIso,
    Ambiguous,
    Impossible,
    DayMonth,
    MonthDay,
    CoordinatesPacked,
    LineBreak,
    Url,
    /// A comma stands before decimals.
    DecimalComma,
}

impl Mark {
    pub const COUNT: usize = 16;
    pub const ALL: [Self; Self::COUNT] = [
        Self::Spaces,
        Self::Unit,
        Self::Thousands,
        Self::Scientific,
        Self::Range,
        Self::Packed,
        Self::Error,
        Self::NotIso,
        Self::Ambiguous,
        Self::Impossible,
        Self::DayMonth,
        Self::MonthDay,
        Self::CoordinatesPacked,
        Self::LineBreak,
        Self::Url,
        Self::DecimalComma,
    ];

    pub const fn bit(self) -> u32 {
        1 << self as u8
    }
}

/// What is known of a cell from its bytes.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Class {
    pub form: Form,
    pub decimals: u8,
    pub marks: u32,
    /// The number, or the days of the date since 1970.
    pub value: f64,
    /// An identifier that it is wholly, and whether its check digit is right.
    pub id: Option<(Id, bool)>,
    /// Identifiers that stand inside it, a bit each: those that are sure, and by form.
    pub inside: (u16, u16),
}

/// Text from this length on may hold identifiers among other words.
const LONG: usize = 20;

/// Judges a cell without blanks at its ends.
#[inline]
pub fn classify(cell: &[u8], nulls: &Nulls) -> Class {
    let Some(first) = cell.first() else { return Class::default() };
    if nulls.hold(cell) {
        return Class { form: Form::NullWord, ..Class::default() };
    }
    match first {
        b'0'..=b'9' | b'-' | b'+' | b'$' | b'.' | b'(' => numeric(cell),
        b'#' | b'=' if is_error(cell) => {
            Class { form: Form::Error, marks: Mark::Error.bit(), ..Class::default() }
        }
        _ => text(cell),
    }
}

#[inline]
fn numeric(cell: &[u8]) -> Class {
    if let Some(number) = number::plain(cell) {
        return of_number(cell, &number);
    }
    if cell[0].is_ascii_digit()
        && let Some(when) = date::date(cell)
    {
        return of_date(&when);
    }
    if cell.iter().all(u8::is_ascii_digit) {
        return Class { form: Form::Digits, id: personal::whole(cell), ..Class::default() };
    }
    if let Some(number) = number::number(cell) {
        return of_number(cell, &number);
    }
    let class = text(cell);
    if class.id.is_some() || cell.len() > 24 {
        return class;
    }
    let mark = match () {
        () if is_time(cell) => return Class { form: Form::Time, ..class },
        () if is_range(cell) => Mark::Range.bit(),
        () if is_pair(cell) => Mark::CoordinatesPacked.bit(),
        () => 0,
    };
    Class { marks: class.marks | mark, ..class }
}

#[inline]
fn of_number(cell: &[u8], number: &Number) -> Class {
    let whole = number.decimals == 0 && cell.len() >= 10;
    let id = if whole { personal::whole(cell) } else { None };
    let zeros = cell.len() > 1 && cell[0] == b'0' && cell[1].is_ascii_digit() && number.decimals == 0;
    let form = match () {
        () if number.money => Form::Money,
        () if number.percent => Form::Percent,
        () if zeros => Form::Digits,
        () if number.decimals == 0 && !cell.contains(&b'.') => Form::Integer,
        () => Form::Decimal,
    };
    Class { form, decimals: number.decimals, marks: number.marks, value: number.value, id, inside: (0, 0) }
}

fn of_date(when: &date::When) -> Class {
    let marks = match when.order {
        Order::Iso => 0,
        Order::YearFirst | Order::Words => Mark::NotIso.bit(),
        Order::DayMonth => Mark::NotIso.bit() | Mark::DayMonth.bit(),
        Order::MonthDay => Mark::NotIso.bit() | Mark::MonthDay.bit(),
        Order::Either => Mark::NotIso.bit() | Mark::Ambiguous.bit(),
    };
    let marks = marks | if when.impossible { Mark::Impossible.bit() } else { 0 };
    let form = if when.time { Form::DateTime } else { Form::Date };
    Class { form, marks, value: f64::from(when.days), ..Class::default() }
}

#[inline]
fn text(cell: &[u8]) -> Class {
    let space = memchr::memchr(b' ', cell);
    let mut class = Class { form: if space.is_some() { Form::Text } else { Form::Word }, ..Class::default() };
    if cell.len() <= 9 && is_boolean(cell) {
        class.form = Form::Boolean;
        return class;
    }
    class.id = personal::whole(cell);
    if class.id.is_none() && cell.len() >= LONG {
        personal::inside(cell, &mut |id, sure| {
            let side = if sure { &mut class.inside.0 } else { &mut class.inside.1 };
            *side |= 1 << id as u16;
        });
        class.marks |= long_marks(cell);
    }
    if space.is_some_and(|at| cell.get(at + 1) == Some(&b' ')) {
        class.marks |= Mark::Spaces.bit();
    }
    class
}

/// What long texts may be besides sentences.
fn long_marks(cell: &[u8]) -> u32 {
    let mut marks = 0;
    if cell.starts_with(b"http") && !cell.contains(&b' ') {
        marks |= Mark::Url.bit();
    }
    if memchr::memchr2(b'\n', b'\r', cell).is_some() {
        marks |= Mark::LineBreak.bit();
    }
    if memchr::memchr_iter(b';', cell).count() >= 2 || memchr::memchr_iter(b'|', cell).count() >= 2 {
        marks |= Mark::Packed.bit();
    }
    marks
}

fn is_error(cell: &[u8]) -> bool {
    const ERRORS: [&[u8]; 10] = [
        b"#REF!", b"#N/A", b"#N/D", b"#DIV/0!", b"#VALUE!", b"#NAME?", b"#NUM!", b"#NULL!", b"#REF",
        b"#######",
    ];
    let spanish = cell.starts_with("#¡".as_bytes()) || cell.starts_with("#¿".as_bytes());
    let formula = cell[0] == b'=' && cell.get(1).is_some_and(u8::is_ascii_alphabetic) && cell.len() > 2;
    ERRORS.iter().any(|error| cell.starts_with(error)) || spanish || formula
}

fn is_boolean(cell: &[u8]) -> bool {
    const WORDS: [&[u8]; 12] = [
        b"si",
        b"no",
        b"true",
        b"false",
        b"verdadero",
        b"falso",
        b"s\xc3\xad",
        b"s\xed",
        b"s\x92",
        b"yes",
        b"s\xc3\x8d",
        b"s\xcd",
    ];
    WORDS.iter().any(|word| cell.eq_ignore_ascii_case(word))
}

/// `10:30`, `10:30:15`.
fn is_time(cell: &[u8]) -> bool {
    let mut parts = cell.split(|byte| *byte == b':');
    let two = |part: &[u8]| (1..=2).contains(&part.len()) && part.iter().all(u8::is_ascii_digit);
    let count = cell.iter().filter(|byte| **byte == b':').count();
    (1..=2).contains(&count)
        && parts.all(|part| two(part.split(|byte| *byte == b'.').next().unwrap_or_default()))
}

/// `0-5`, `18 a 25`, `6 - 10`.
fn is_range(cell: &[u8]) -> bool {
    let mut parts = cell.split(|byte| *byte == b'-' || *byte == b'a');
    let number = |part: Option<&[u8]>| {
        let part = part.unwrap_or_default().trim_ascii();
        (1..=4).contains(&part.len()) && part.iter().all(u8::is_ascii_digit)
    };
    number(parts.next()) && number(parts.next()) && parts.next().is_none()
}

/// `19.4326, -99.1332`.
fn is_pair(cell: &[u8]) -> bool {
    let mut parts = cell.split(|byte| *byte == b',');
    let number = |part: Option<&[u8]>| {
        part.and_then(|part| number::plain(part.trim_ascii())).is_some_and(|number| number.decimals >= 2)
    };
    number(parts.next()) && number(parts.next()) && parts.next().is_none()
}

/// The words that people write for nothing, to be asked quickly.
#[derive(Debug, Clone)]
pub struct Nulls {
    words: Vec<Box<[u8]>>,
    /// For the first byte of a cell, in both cases: a bit for each length that such a word has.
    lengths: [u64; 256],
}

impl Default for Nulls {
    fn default() -> Self {
        Self::new([])
    }
}

impl Nulls {
    /// From folded words (lower case, without accents); longer ones than 63 bytes are left out.
    pub fn new<'w>(words: impl IntoIterator<Item = &'w str>) -> Self {
        let short = words.into_iter().filter(|word| (1..64).contains(&word.len()));
        let words: Vec<Box<[u8]>> = short.map(|word| word.as_bytes().into()).collect();
        let mut lengths = [0; 256];
        for word in &words {
            lengths[usize::from(word[0].to_ascii_lowercase())] |= 1 << word.len();
            lengths[usize::from(word[0].to_ascii_uppercase())] |= 1 << word.len();
        }
        Self { words, lengths }
    }

    /// Whether a cell, without blanks around it, is one of them.
    #[inline]
    pub fn hold(&self, cell: &[u8]) -> bool {
        let Some(first) = cell.first() else { return false };
        cell.len() < 64
            && self.lengths[usize::from(*first)] >> cell.len() & 1 == 1
            && self.words.iter().any(|word| cell.eq_ignore_ascii_case(word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(text: &str) -> Form {
        classify(text.as_bytes(), &Nulls::new(["n/a", "s/d", "-", "null"])).form
    }

    #[test]
    fn a_cell_is_what_it_looks_like() {
        for (text, want) in [
            ("", Form::Blank),
            ("N/A", Form::NullWord),
            ("-", Form::NullWord),
            ("12", Form::Integer),
            ("-12", Form::Integer),
            ("014", Form::Digits),
            ("12345678901234567890", Form::Digits),
            ("12.5", Form::Decimal),
            ("$12.50", Form::Money),
            ("12%", Form::Percent),
            ("31/01/2024", Form::Date),
            ("2024-01-31T10:00:00", Form::DateTime),
            ("10:30", Form::Time),
            ("Sí", Form::Boolean),
            ("Centro", Form::Word),
            ("San José", Form::Text),
            ("#N/D", Form::Error),
            ("=A1+B2", Form::Error),
            ("12 de octubre", Form::Text),
        ] {
            assert_eq!(form(text), want, "{text}");
        }
    }

    #[test]
    fn what_is_wrong_with_it_is_marked() {
        let marks = |text: &str| classify(text.as_bytes(), &Nulls::new([])).marks;
        assert_eq!(marks("0-5"), Mark::Range.bit());
        assert_eq!(marks("18 a 25"), Mark::Range.bit());
        assert_eq!(marks("19.4326, -99.1332"), Mark::CoordinatesPacked.bit());
        assert_eq!(marks("dos  espacios"), Mark::Spaces.bit());
        assert_eq!(marks("mesas; sillas; pizarrones"), Mark::Packed.bit());
        assert_eq!(marks("05/06/2024"), Mark::NotIso.bit() | Mark::Ambiguous.bit());
    }
}
