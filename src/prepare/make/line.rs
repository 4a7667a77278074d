//! Lines of CSV as RFC 4180 has them, and which cells need no second look.

/// What is special about a byte.
const LOOK: u8 = 1;
const QUOTE: u8 = 2;
const SPACE: u8 = 4;

const CLASSES: [u8; 256] = classes();

const fn classes() -> [u8; 256] {
    let mut all = [0u8; 256];
    let mut at = 0;
    while at < 256 {
        all[at] = match at as u8 {
            0..=9 | 11..=31 | 127 => LOOK | QUOTE,
            b'\n' => LOOK | QUOTE,
            b',' | b'"' => QUOTE,
            b' ' => SPACE,
            // Where letters of other alphabets, blanks without width or broken letters may begin.
            0xC2 | 0xE0..=0xFF => LOOK,
            _ => 0,
        };
        at += 1;
    }
    all
}

/// What a text is, from its bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// Nothing is wrong with its letters and blanks; whether it needs quotes.
    Plain(bool),
    /// It has to be looked at.
    Twice,
}

/// Looks at the bytes of a cell.
#[inline]
pub fn look(cell: &[u8]) -> Look {
    let (Some(first), Some(last)) = (cell.first(), cell.last()) else { return Look::Plain(false) };
    // A formula, a date or a word for nothing begins with a sign.
    if *first == b' ' || *last == b' ' || matches!(first, b'=' | b'+' | b'-' | b'@' | b'#') {
        return Look::Twice;
    }
    let (mut all, mut before) = (0u8, 0u8);
    for byte in cell {
        let class = CLASSES[usize::from(*byte)];
        let twice = (class & before & SPACE) != 0;
        // «Ã» before another letter may be what is left of one.
        let broken = *byte == 0x83 || *byte == 0x82;
        all |= class | u8::from(twice | broken) * LOOK;
        before = class;
    }
    if all & LOOK != 0 { Look::Twice } else { Look::Plain(all & QUOTE != 0) }
}

/// Whether it is written in quotes.
#[inline]
pub fn quoted(cell: &[u8]) -> bool {
    cell.iter().any(|byte| matches!(byte, b',' | b'"' | b'\n' | b'\r'))
}

/// Adds a cell, in quotes when it needs them.
#[inline]
pub fn put(out: &mut Vec<u8>, cell: &[u8], quoted: bool) {
    if !quoted {
        out.extend_from_slice(cell);
        return;
    }
    out.push(b'"');
    for byte in cell {
        if *byte == b'"' {
            out.push(b'"');
        }
        out.push(*byte);
    }
    out.push(b'"');
}

/// Adds a row.
pub fn row<'c>(out: &mut Vec<u8>, cells: impl Iterator<Item = &'c str>, end: &[u8]) {
    let start = out.len();
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            out.push(b',');
        }
        put(out, cell.as_bytes(), quoted(cell.as_bytes()));
    }
    // A line of nothing would be no row.
    if out.len() == start {
        out.extend_from_slice(b"\"\"");
    }
    out.extend_from_slice(end);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_needs_quotes_has_them() {
        let mut out = Vec::new();
        row(&mut out, ["a", "b,c", "di\"jo", "", "dos\nlíneas"].into_iter(), b"\r\n");
        row(&mut out, [""].into_iter(), b"\n");
        assert_eq!(String::from_utf8(out).unwrap(), "a,\"b,c\",\"di\"\"jo\",,\"dos\nlíneas\"\r\n\"\"\n");
    }

    #[test]
    fn what_may_be_wrong_is_looked_at_twice() {
        for cell in [" a", "a ", "a  b", "=1", "-", "a\tb", "JosÃ©", "a\u{a0}b", "a\u{200b}", "línea\n"] {
            assert_eq!(look(cell.as_bytes()), Look::Twice, "{cell:?}");
        }
        for (cell, quotes) in
            [("José Núñez", false), ("a b", false), ("a,b", true), ("", false), ("2024-01-31", false)]
        {
            assert_eq!(look(cell.as_bytes()), Look::Plain(quotes), "{cell:?}");
        }
    }
}
