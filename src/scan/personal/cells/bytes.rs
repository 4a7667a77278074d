//! Bytes of a cell made alike: trimmed, upper case, one byte a letter whatever the encoding.

/// `Ñ` after folding, whatever the file wrote it as.
pub const ENYE: u8 = 0xd1;

/// Longest code that is folded.
const MOST: usize = 20;

/// A short code in upper case, with one byte for each letter; lives on the stack.
pub struct Folded {
    bytes: [u8; MOST],
    len: usize,
}

impl Folded {
    /// `None` for what has other bytes than letters, digits, `&`, `Ñ`, `-` and spaces, or too many.
    pub fn of(cell: &[u8]) -> Option<Self> {
        let mut out = Self { bytes: [0; MOST], len: 0 };
        let mut rest = cell;
        while let Some((byte, used)) = letter(rest) {
            *out.bytes.get_mut(out.len)? = byte?;
            out.len += 1;
            rest = &rest[used..];
        }
        Some(out)
    }

    pub fn bytes(&self) -> &[u8] {
        &self.bytes[..self.len]
    }
}

/// The first letter of `rest` as it is compared, and how many bytes it took; `None` at the end.
fn letter(rest: &[u8]) -> Option<(Option<u8>, usize)> {
    let first = *rest.first()?;
    Some(match first {
        b'0'..=b'9' | b'A'..=b'Z' | b'&' | b'-' | b' ' => (Some(first), 1),
        b'a'..=b'z' => (Some(first - 32), 1),
        0xc3 if matches!(rest.get(1), Some(0x91 | 0xb1)) => (Some(ENYE), 2),
        byte if is_enye(byte) => (Some(ENYE), 1),
        _ => (None, 1),
    })
}

/// `Ñ` or `ñ` as one byte: Windows-1252, MacRoman and code page 850.
pub fn is_enye(byte: u8) -> bool {
    matches!(byte, 0xd1 | 0xf1 | 0x84 | 0x96 | 0xa5 | 0xa4)
}

/// Which kinds of bytes a cell has, and how many digits.
pub struct Seen {
    kinds: u8,
    pub digits: u8,
}

impl Seen {
    pub const DIGIT: u8 = 1;
    /// Also all above ASCII, and `&`.
    pub const LETTER: u8 = 2;
    /// Dashes and spaces.
    pub const DASH: u8 = 4;
    pub const DOT: u8 = 8;
    pub const AT: u8 = 16;
    /// What stands between or around the groups of a number.
    pub const AROUND: u8 = 32;
    pub const OTHER: u8 = 64;

    /// Of a cell of at most 255 bytes.
    pub fn of(cell: &[u8]) -> Self {
        let (mut kinds, mut digits) = (0, 0u8);
        for byte in cell {
            let kind = KINDS[usize::from(*byte)];
            kinds |= kind;
            digits = digits.wrapping_add(kind & Self::DIGIT);
        }
        Self { kinds, digits }
    }

    pub fn has(&self, kind: u8) -> bool {
        self.kinds & kind != 0
    }

    pub fn only(&self, kinds: u8) -> bool {
        self.kinds & !kinds == 0
    }
}

const KINDS: [u8; 256] = kinds();

const fn kinds() -> [u8; 256] {
    let mut out = [Seen::OTHER; 256];
    let mut byte = 0u8;
    loop {
        out[byte as usize] = match byte {
            b'0'..=b'9' => Seen::DIGIT,
            b'a'..=b'z' | b'A'..=b'Z' | b'&' | 0x80.. => Seen::LETTER,
            b'-' | b' ' => Seen::DASH,
            b'.' => Seen::DOT,
            b'@' => Seen::AT,
            b'(' | b')' | b'+' | b'/' | b',' | b';' | b':' => Seen::AROUND,
            _ => Seen::OTHER,
        };
        if byte == 255 {
            return out;
        }
        byte += 1;
    }
}

/// Without blanks around it, nor the apostrophe that makes a spreadsheet keep zeros.
pub fn trim(cell: &[u8]) -> &[u8] {
    let cell = cell.trim_ascii();
    cell.strip_prefix(b"'").unwrap_or(cell)
}

/// Whether every byte is a digit.
pub fn digits_only(cell: &[u8]) -> bool {
    cell.iter().all(u8::is_ascii_digit)
}

/// The same digit all along, which stands for "none".
pub fn repeated(digits: &[u8]) -> bool {
    digits.iter().all(|digit| *digit == digits[0])
}

/// The number that two digits are, or more than 99.
pub fn two(bytes: &[u8]) -> u8 {
    match bytes {
        [a @ b'0'..=b'9', b @ b'0'..=b'9', ..] => (a - b'0') * 10 + (b - b'0'),
        _ => 255,
    }
}

/// `YYMMDD` that is a day of one of the years it may stand for; `century` when that is known.
pub fn date(code: &[u8], century: Option<u16>) -> bool {
    let (year, month, day) = (two(code), two(&code[2..]), two(&code[4..]));
    if year > 99 || !(1..=12).contains(&month) || day == 0 {
        return false;
    }
    let leap = match century {
        // 1900 was no leap year and 2000 was.
        Some(1900) => year % 4 == 0 && year != 0,
        _ => year % 4 == 0,
    };
    day <= days(month, leap)
}

fn days(month: u8, leap: bool) -> u8 {
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
