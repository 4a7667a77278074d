//! Numbers as machines read them: a point before decimals, nothing between thousands, no currency, no unit.

use serde::{Deserialize, Serialize};

use super::Code;
use crate::scan::profile::number::{self, Parts};

/// How the numbers of a column are written, told by all of them together.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct How {
    /// A comma stands before decimals, also where three digits follow it.
    pub comma: bool,
    /// The unit that the column's name tells: `mxn`, `pct`, `m2`. Cells with another are left.
    pub unit: Option<String>,
    /// Digits behind the fifteenth are what computers make of 0.1 + 0.2.
    pub computed: bool,
}

/// Digits of a number that spreadsheets keep.
const DIGITS: usize = 15;
/// Digits of what is written out of an exponent.
const LONGEST: i32 = 30;

/// The number, with the repair that was most needed; `None` when it is plain already, or none at all.
/// `on`: whether separators, and units, are to go.
pub fn plain(cell: &str, how: &How, on: (bool, bool)) -> Option<(Code, String)> {
    if is_plain(cell) {
        return short(cell, how).filter(|_| on.0).map(|plain| (Code::Numbers, plain));
    }
    number::number(cell.as_bytes())?;
    let parts = number::parts(cell)?;
    let unit = number::unit(cell);
    let (numbers, units) = on;
    if unit.is_some() && (!units || !same_unit(unit.as_deref(), how)) {
        return None;
    }
    let body = if numbers { bare(parts.body, how)? } else { parts.body.trim().to_string() };
    let minus = parts.negative || minus(&parts);
    let plain =
        if minus && body.bytes().any(|byte| matches!(byte, b'1'..=b'9')) { format!("-{body}") } else { body };
    let code = if unit.is_some() { Code::Units } else { Code::Numbers };
    (plain != cell && (numbers || unit.is_some())).then_some((code, plain))
}

fn minus(parts: &Parts) -> bool {
    parts.before.contains('-')
}

/// Digits with one point inside at most, and a sign before.
#[inline]
pub fn is_plain(cell: &str) -> bool {
    let digits = cell.strip_prefix('-').unwrap_or(cell).as_bytes();
    let mut points = 0;
    for byte in digits {
        match byte {
            b'0'..=b'9' => {}
            b'.' => points += 1,
            _ => return false,
        }
    }
    points < 2
        && digits.first().is_some_and(u8::is_ascii_digit)
        && digits.last().is_some_and(u8::is_ascii_digit)
}

/// Without what a computer added behind the digits that a spreadsheet keeps.
fn short(cell: &str, how: &How) -> Option<String> {
    if !how.computed || !cell.contains('.') {
        return how.comma.then(|| thousands(cell)).flatten();
    }
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    let value: f64 = if digits > DIGITS { cell.parse().ok()? } else { return None };
    let rounded: f64 = format!("{value:.*e}", DIGITS - 1).parse().ok()?;
    let text = rounded.to_string();
    (text.len() < cell.len() && is_plain(&text)).then_some(text)
}

/// `1.234` where a comma stands before decimals.
fn thousands(cell: &str) -> Option<String> {
    let (whole, behind) = cell.split_once('.')?;
    (behind.len() == 3 && whole.trim_start_matches('-').len() <= 3).then(|| format!("{whole}{behind}"))
}

/// The digits without separators, with a point before decimals.
fn bare(body: &str, how: &How) -> Option<String> {
    if let Some((mantissa, power)) = body.split_once(['e', 'E']) {
        return written_out(mantissa, power.parse().ok()?);
    }
    let text: String = body.chars().filter(|c| !matches!(c, ' ' | '\u{a0}' | '\'')).collect();
    let (comma, point) = (text.rfind(','), text.rfind('.'));
    let decimal_comma = match (comma, point) {
        (Some(comma), Some(point)) => comma > point,
        (Some(comma), None) => text.matches(',').count() == 1 && (how.comma || text.len() - comma != 4),
        (None, _) => false,
    };
    let text = match decimal_comma {
        true => text.replace('.', "").replace(',', "."),
        false if how.comma && comma.is_none() => thousands(&text).unwrap_or(text),
        false => text.replace(',', ""),
    };
    Some(complete(&text))
}

/// `.5` and `5.` with their zeros.
fn complete(text: &str) -> String {
    let text = text.strip_suffix('.').unwrap_or(text);
    if text.starts_with('.') { format!("0{text}") } else { text.to_string() }
}

/// `1.2` and 3 as `1200`.
fn written_out(mantissa: &str, power: i32) -> Option<String> {
    let (whole, behind) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = format!("{whole}{behind}");
    let point = i32::try_from(whole.len()).ok()?.checked_add(power)?;
    let length = i32::try_from(digits.len()).ok()?;
    if !(-LONGEST..=LONGEST).contains(&point) || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let text = match point {
        ..=0 => format!("0.{}{digits}", "0".repeat(point.unsigned_abs() as usize)),
        point if point >= length => format!("{digits}{}", "0".repeat((point - length) as usize)),
        point => format!("{}.{}", &digits[..point as usize], &digits[point as usize..]),
    };
    let text = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
    let text = text.trim_start_matches('0');
    Some(if text.is_empty() || text.starts_with('.') { format!("0{text}") } else { text.to_string() })
}

fn same_unit(unit: Option<&str>, how: &How) -> bool {
    unit.is_none_or(|unit| suffix(unit).is_some_and(|unit| how.unit.as_deref() == Some(unit.as_str())))
}

/// What a unit is called at the end of a name; `None` for one that has no name in ASCII.
pub fn suffix(unit: &str) -> Option<String> {
    let words: Vec<String> =
        unit.split(' ').map(|word| word.trim_matches(['.', ' ']).to_lowercase()).collect();
    let mut names = words.iter().filter(|word| !word.is_empty()).map(|word| match word.as_str() {
        "$" | "mxn" | "m.n" | "mn" | "mx" | "pesos" | "$m.n" | "mx$" => "mxn",
        "usd" | "us$" => "usd",
        "%" => "pct",
        "m²" => "m2",
        "m³" => "m3",
        "km²" => "km2",
        "has" => "ha",
        "kgs" => "kg",
        "tons" => "ton",
        "lts" | "lt" => "l",
        "hrs" | "hr" => "h",
        "pzas" => "pza",
        "años" => "anios",
        "dias" => "dias",
        other => other,
    });
    let first = names.next()?;
    // «$ 5 MXN» says it twice; «$ 5 USD» says the currency behind.
    let name = names.fold(first, |all, next| if all == "mxn" { next } else { all });
    let tame = name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    (tame && !name.is_empty()).then(|| name.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(cell: &str) -> Option<String> {
        let unit = number::unit(cell).and_then(|unit| suffix(&unit));
        let how = How { unit, ..How::default() };
        plain(cell, &how, (true, true)).map(|(_, text)| text)
    }

    #[test]
    fn numbers_of_every_hand_become_plain_and_keep_their_value() {
        for (cell, want) in [
            ("$1,234.50", "1234.50"),
            ("$ 1,234", "1234"),
            ("-$5.00", "-5.00"),
            ("(1,200.00)", "-1200.00"),
            ("1.234,5", "1234.5"),
            ("12,5", "12.5"),
            ("1 234 567", "1234567"),
            ("12.5 %", "12.5"),
            ("20 m2", "20"),
            ("1500 MXN", "1500"),
            ("1.2E+3", "1200"),
            ("1.5e-3", "0.0015"),
            ("+5", "5"),
            (".5", "0.5"),
            ("-0,5", "-0.5"),
        ] {
            let plain = number(cell);
            assert_eq!(plain.as_deref(), Some(want), "{cell}");
            let value = number::number(cell.as_bytes()).unwrap().value;
            assert!((want.parse::<f64>().unwrap() - value).abs() < 1e-9, "{cell}");
        }
        for cell in ["12", "-103.35", "0", "007", "texto", "12/05/2024", "A-12"] {
            assert_eq!(number(cell), None, "{cell}");
        }
    }

    #[test]
    fn a_column_tells_what_a_comma_is() {
        let how = How { comma: true, ..How::default() };
        let of = |cell| plain(cell, &how, (true, true)).map(|(_, text)| text);
        assert_eq!((of("1,234").as_deref(), of("1.234").as_deref()), (Some("1.234"), Some("1234")));
        assert_eq!((of("12.5"), of("12,50").as_deref()), (None, Some("12.50")));
    }

    #[test]
    fn a_cell_with_another_unit_is_left() {
        let how = How { unit: Some("mxn".into()), ..How::default() };
        assert_eq!(plain("5 USD", &how, (true, true)), None);
        assert_eq!(plain("$5 MXN", &how, (true, true)), Some((Code::Units, "5".into())));
        assert_eq!(plain("$5", &how, (true, false)), None);
        assert_eq!(plain("$1,500", &how, (false, true)), Some((Code::Units, "1,500".into())));
    }

    #[test]
    fn what_computers_add_is_taken_off() {
        let how = How { computed: true, ..How::default() };
        let of = |cell| plain(cell, &how, (true, true)).map(|(_, text)| text);
        assert_eq!((of("0.30000000000000004").as_deref(), of("0.125")), (Some("0.3"), None));
    }
}
