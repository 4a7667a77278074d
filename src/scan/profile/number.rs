//! Numbers as people write them in tables: `1234.5`, `$1,234.50`, `1.234,5`, `12 %`, `20 m2`, `1.2E+13`.

use super::cell::Mark;

/// A number and how it was written.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Number {
    pub value: f64,
    pub decimals: u8,
    pub money: bool,
    pub percent: bool,
    /// What a check has to say: units, separators of thousands, exponents.
    pub marks: u32,
}

/// Powers of ten that a float holds exactly.
const TENS: [f64; 19] =
    [1., 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18];

/// Digits with at most one point and a sign before them: nearly all numbers, in one loop.
#[inline]
pub fn plain(cell: &[u8]) -> Option<Number> {
    let (negative, digits) = match cell {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        all => (false, all),
    };
    let (mut mantissa, mut decimals, mut point, mut count) = (0u64, 0u8, false, 0u8);
    if digits.len() > 20 {
        return None;
    }
    for byte in digits {
        let digit = byte.wrapping_sub(b'0');
        if digit < 10 {
            mantissa = mantissa.wrapping_mul(10).wrapping_add(u64::from(digit));
            count += 1;
            decimals += u8::from(point);
        } else if *byte == b'.' && !point {
            point = true;
        } else {
            return None;
        }
    }
    if count == 0 || count > 18 {
        return None;
    }
    let value = mantissa as f64 / TENS[usize::from(decimals)];
    let value = if negative { -value } else { value };
    Some(Number { value, decimals, money: false, percent: false, marks: 0 })
}

/// `$1,234.50`: a peso sign, commas between thousands, a point; the form of most amounts.
#[inline]
fn grouped(cell: &[u8]) -> Option<Number> {
    let (negative, rest) = cell.strip_prefix(b"-").map_or((false, cell), |rest| (true, rest));
    let (money, digits) =
        rest.strip_prefix(b"$").map_or((false, rest), |rest| (true, rest.trim_ascii_start()));
    let (mut mantissa, mut decimals, mut count) = (0u64, 0u8, 0u8);
    // Digits since the last comma, once there was one.
    let (mut since, mut commas, mut point) = (0u8, false, false);
    for byte in digits {
        match byte {
            b'0'..=b'9' if count < 18 => {
                mantissa = mantissa * 10 + u64::from(byte - b'0');
                (count, since, decimals) = (count + 1, since + 1, decimals + u8::from(point));
            }
            b',' if !point && (since == 3 || (!commas && (1..3).contains(&since))) => {
                (since, commas) = (0, true)
            }
            b'.' if !point && (!commas || since == 3) => point = true,
            _ => return None,
        }
    }
    if count == 0 || (commas && !point && since != 3) || !(money || commas) {
        return None;
    }
    let value = mantissa as f64 / TENS[usize::from(decimals)];
    let value = if negative { -value } else { value };
    let marks = if money { Mark::Unit.bit() } else { 0 } | if commas { Mark::Thousands.bit() } else { 0 };
    Some(Number { value, decimals, money, percent: false, marks })
}

/// Anything that reads as a number.
pub fn number(cell: &[u8]) -> Option<Number> {
    if let Some(number) = plain(cell).or_else(|| grouped(cell)) {
        return Some(number);
    }
    let text = std::str::from_utf8(cell).ok()?;
    let Parts { negative, before, body, after } = parts(text)?;
    let sign = before.trim().trim_matches(['$', ' ']);
    let (minus, word) = match sign.strip_prefix('-').or(sign.strip_suffix('-')) {
        Some(word) => (true, word.trim()),
        None => (false, sign),
    };
    let money = before.contains('$') || is_money(word) || is_money(after.trim());
    let percent = after.trim() == "%";
    if !(word.is_empty() || is_money(word)) || !(money || percent || is_unit(after.trim())) {
        return None;
    }
    let mut number = body_of(body)?;
    number.value = if negative || minus { -number.value } else { number.value };
    (number.money, number.percent) = (money, percent);
    number.marks |= if money || !after.trim().is_empty() { Mark::Unit.bit() } else { 0 };
    Some(number)
}

/// A number and what stands around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parts<'t> {
    /// It stands in brackets, as accountants write what is less than nothing.
    pub negative: bool,
    pub before: &'t str,
    pub body: &'t str,
    pub after: &'t str,
}

/// Parts what may be a number from what stands around it.
pub fn parts(text: &str) -> Option<Parts<'_>> {
    if text.len() > 40 {
        return None;
    }
    let (negative, text) = match text.strip_prefix('(').and_then(|text| text.strip_suffix(')')) {
        Some(inner) => (true, inner.trim()),
        None => (false, text),
    };
    let (before, rest) = text.split_at(text.find(|c: char| c.is_ascii_digit() || c == '.')?);
    let (body, after) = rest.split_at(body_end(rest));
    Some(Parts { negative, before, body, after })
}

/// The unit of a number, without the sign: `$`, `%`, `m2`, `MXN`; `None` when it has none or is no number.
pub fn unit(text: &str) -> Option<String> {
    number(text.as_bytes()).filter(|number| number.marks & Mark::Unit.bit() != 0)?;
    let parts = parts(text)?;
    let around = [parts.before.trim_matches(['-', '+', ' ']), parts.after.trim()];
    let units: Vec<&str> = around.into_iter().filter(|part| !part.is_empty()).collect();
    (!units.is_empty()).then(|| units.join(" "))
}

/// Where the digits with their signs end: before a unit, behind an exponent.
fn body_end(rest: &str) -> usize {
    let part_of = |c: char| c.is_ascii_digit() || ".,' \u{a0}".contains(c);
    let end = rest.find(|c: char| !part_of(c)).unwrap_or(rest.len());
    let exponent = rest[end..].strip_prefix(['e', 'E']).map(|power| power.trim_start_matches(['+', '-']));
    match exponent {
        Some(power) if !power.is_empty() && power.bytes().all(|byte| byte.is_ascii_digit()) => rest.len(),
        _ => rest[..end].trim_end().len(),
    }
}

fn is_money(word: &str) -> bool {
    ["$", "mxn", "m.n.", "mn", "usd", "pesos", "mx"].iter().any(|known| word.eq_ignore_ascii_case(known))
}

/// Letters and signs behind a number that are its unit; at most two words.
fn is_unit(word: &str) -> bool {
    let letters = |c: char| c.is_alphabetic() || "/²³°º23.".contains(c);
    const UNITS: [&str; 28] = [
        "m", "m2", "m²", "m3", "m³", "km", "km2", "km²", "cm", "mm", "ha", "has", "kg", "kgs", "ton", "tons",
        "lts", "lt", "l", "hrs", "hr", "h", "min", "pza", "pzas", "años", "dias", "kw",
    ];
    word.is_empty() || (word.chars().all(letters) && UNITS.iter().any(|unit| word.eq_ignore_ascii_case(unit)))
}

/// Digits with separators of thousands, a comma or a point before decimals, or an exponent.
fn body_of(body: &str) -> Option<Number> {
    if let Some((mantissa, exponent)) = body.split_once(['e', 'E']) {
        let number = plain(mantissa.as_bytes())?;
        let power: i32 = exponent.parse().ok()?;
        let value = number.value * 10f64.powi(power);
        return Some(Number { value, marks: Mark::Scientific.bit(), ..number });
    }
    let (mut text, mut marks) = (body.replace([' ', '\u{a0}', '\''], ""), 0);
    if text.len() != body.len() {
        marks |= Mark::Thousands.bit();
    }
    let (comma, point) = (text.rfind(','), text.rfind('.'));
    let decimal_comma = match (comma, point) {
        (Some(comma), Some(point)) => comma > point,
        (Some(comma), None) => text.matches(',').count() == 1 && text.len() - comma != 4,
        _ => false,
    };
    if decimal_comma {
        marks |= Mark::Thousands.bit() | Mark::DecimalComma.bit();
        text = text.replace('.', "").replace(',', ".");
    } else if comma.is_some() {
        if !in_threes(&text) {
            return None;
        }
        marks |= Mark::Thousands.bit();
        text = text.replace(',', "");
    }
    let number = plain(text.as_bytes())?;
    Some(Number { marks, ..number })
}

/// Whether commas part the whole part in groups of three.
fn in_threes(text: &str) -> bool {
    let whole = text.split('.').next().unwrap_or_default();
    let mut groups = whole.split(',');
    groups.next().is_some_and(|first| (1..=3).contains(&first.len())) && groups.all(|group| group.len() == 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str) -> Option<(f64, u8)> {
        number(text.as_bytes()).map(|number| (number.value, number.decimals))
    }

    #[test]
    fn numbers_of_every_hand_are_read() {
        for (text, want) in [
            ("0", 0.0),
            ("-12.50", -12.5),
            ("$1,234.50", 1234.5),
            ("$ 1,234", 1234.0),
            ("-$5.00", -5.0),
            ("(1,200.00)", -1200.0),
            ("1.234,5", 1234.5),
            ("12,5", 12.5),
            ("1,234", 1234.0),
            ("1 234 567", 1_234_567.0),
            ("12%", 12.0),
            ("12.5 %", 12.5),
            ("20 m2", 20.0),
            ("1500 MXN", 1500.0),
            ("1.2E+3", 1200.0),
        ] {
            assert_eq!(value(text).map(|(value, _)| value), Some(want), "{text}");
        }
    }

    #[test]
    fn what_only_begins_like_a_number_is_none() {
        for text in [
            "",
            "-",
            ".",
            "12-34",
            "12/05/2024",
            "3a",
            "1,23,456",
            "A-12",
            "12 de enero",
            "1.2.3",
            "123 calle",
        ] {
            assert_eq!(value(text), None, "{text}");
        }
    }

    #[test]
    fn how_it_was_written_is_told() {
        assert_eq!(number(b"$1,234.50").unwrap().marks, Mark::Unit.bit() | Mark::Thousands.bit());
        assert!(number(b"$5").unwrap().money && number(b"5%").unwrap().percent);
        assert_eq!(number(b"1.5E+10").unwrap().marks, Mark::Scientific.bit());
        assert_eq!(number(b"10").unwrap().marks, 0);
    }
}
