//! A value of the plan as the content of a cell, the text of a cell as it is compared, and its mark.

use jiff::civil::Date;
use toml::Value;

use crate::guide::model::{Guide, Kind, Question};
use crate::spreadsheet::Value as Content;
use crate::text::Lang;
use crate::wizard::answer::show;

/// What parts the values of one cell.
const BETWEEN: &str = "; ";

/// What a cell holds of an answer, so that reading it gives the answer again.
pub fn content(value: &Value, guide: &Guide, question: &Question, lang: Lang) -> Content {
    match (question.kind, value) {
        (_, Value::Datetime(_)) => day(value).map_or_else(|| Content::Text(value.to_string()), Content::Date),
        (Kind::Whole, Value::Integer(number)) => Content::Whole(*number),
        (Kind::Money, Value::String(amount)) if is_decimal(amount) => Content::Decimal(amount.clone()),
        _ => Content::Text(words(value, guide, question, lang)),
    }
}

fn words(value: &Value, guide: &Guide, question: &Question, lang: Lang) -> String {
    match (question.kind, value) {
        (Kind::Text | Kind::LongText | Kind::Email | Kind::Telephone, Value::String(text)) => text.clone(),
        (Kind::Url | Kind::File | Kind::Money, Value::String(text)) => text.clone(),
        (Kind::Choices, Value::Array(ids)) => {
            let one = Question { kind: Kind::Choice, ..question.clone() };
            let label = |id: &Value| show(id, guide, &one).to(lang).to_string();
            ids.iter().map(label).collect::<Vec<_>>().join(BETWEEN)
        }
        (Kind::List, Value::Array(items)) => listed(items),
        (Kind::Evidence, Value::Table(table)) => evidence(table),
        _ => show(value, guide, question).to(lang).to_string(),
    }
}

/// Items in one line, or one a line where an item has the sign that parts them.
fn listed(items: &[Value]) -> String {
    let items: Vec<String> =
        items.iter().map(|item| item.as_str().map_or_else(|| item.to_string(), String::from)).collect();
    match items.as_slice() {
        items if items.iter().any(|item| item.contains(';')) => items.join("\n"),
        [only] if only.contains(',') => format!("{only};"),
        items => items.join(BETWEEN),
    }
}

/// Its parts as they are typed: `PM/012/2026, 2026-02-02, p. 3, oficios/pm-012.pdf`.
fn evidence(table: &toml::Table) -> String {
    let text = |key: &str| table.get(key).and_then(Value::as_str).map(String::from);
    let page = table.get("page").and_then(Value::as_integer).map(|page| format!("p. {page}"));
    let date = table.get("date").map(|date| date.to_string());
    let parts = [text("folio"), date, page, text("file"), text("link")];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The day of a TOML date without a time.
pub fn day(value: &Value) -> Option<Date> {
    value.as_datetime().filter(|day| day.time.is_none())?.to_string().parse().ok()
}

fn is_decimal(text: &str) -> bool {
    let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    digits(whole) && digits(part)
}

/// The content as a reader of the format gives it back.
pub fn text(content: &Content) -> String {
    match content {
        Content::Empty => String::new(),
        Content::Text(text) | Content::Decimal(text) => text.clone(),
        Content::Whole(number) => number.to_string(),
        Content::Date(date) => date.to_string(),
    }
}

/// A text of a cell as it is compared: what spreadsheets change on their own is left out of it.
///
/// Spaces at the ends of lines, hard spaces, line ends; zeros after the point of numbers; the midnight of dates.
pub fn plain(text: &str, kind: Kind) -> String {
    let text = tidy(text);
    match kind {
        Kind::Whole | Kind::Money => number(&text).unwrap_or(text),
        Kind::Date => {
            let day = text.split(['T', ' ']).next().unwrap_or_default();
            let rest = text.get(day.len()..).unwrap_or_default();
            let midnight = rest.chars().all(|c| "T 0:.Z".contains(c));
            if midnight && day.parse::<Date>().is_ok() { day.to_string() } else { text }
        }
        _ => text,
    }
}

/// Without the spaces that nobody sees.
pub fn tidy(text: &str) -> String {
    if !text.contains(odd) {
        return text.trim().to_string();
    }
    let text = text.replace("\r\n", "\n").replace('\r', "\n").replace(['\u{a0}', '\u{202f}', '\t'], " ");
    let text: String = text.chars().filter(|c| matches!(c, '\n') || !odd(*c)).collect();
    text.lines().map(str::trim).collect::<Vec<_>>().join("\n").trim().to_string()
}

/// Signs that spreadsheets write as others, or that nobody sees.
fn odd(c: char) -> bool {
    c.is_control() || matches!(c, '\u{a0}' | '\u{202f}' | '\u{feff}' | '\u{200b}' | '\u{fffd}' | '\u{2400}'..='\u{2426}')
}

/// `1200.50` as `1200.5`, `007.0` as `7`; nothing for what is no plain decimal.
fn number(text: &str) -> Option<String> {
    let (sign, digits) = text.strip_prefix('-').map_or(("", text), |rest| ("-", rest));
    if !is_decimal(digits) {
        return None;
    }
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let (whole, part) = (whole.trim_start_matches('0'), part.trim_end_matches('0'));
    let whole = if whole.is_empty() { "0" } else { whole };
    Some(if part.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part}") })
}

/// Whether two texts differ only as a table without types makes them differ: `012` and `12`, `3.50` and `3.5`.
pub fn same_number(a: &str, b: &str) -> bool {
    matches!((number(a), number(b)), (Some(a), Some(b)) if a == b)
}

const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_~";

/// The mark of a cell's text: five signs (30 bits of FNV-1a, mixed), one hyphen for nothing.
pub fn mark(text: &str, out: &mut String) {
    if text.is_empty() {
        out.push('-');
        return;
    }
    let mut hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    hash = (hash ^ (hash >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    for at in 0..5 {
        out.push(char::from(SIGNS[(hash >> (58 - 6 * at)) as usize & 63]));
    }
}

/// The marks of a row, one for each cell.
pub fn marks(row: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut rest = row;
    while !rest.is_empty() {
        let size = if rest.starts_with('-') { 1 } else { 5 };
        let Some((one, more)) = rest.split_at_checked(size) else { break };
        out.push(one);
        rest = more;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_spreadsheets_change_on_their_own_does_not_count() {
        for (a, b, kind) in [
            (" hola\u{a0} \r\nya ", "hola\nya", Kind::LongText),
            ("1250.50", "1250.5", Kind::Money),
            ("1200.0", "1200", Kind::Whole),
            ("2026-03-15T00:00:00", "2026-03-15", Kind::Date),
            ("-0103.350", "-103.35", Kind::Money),
        ] {
            assert_eq!(plain(a, kind), plain(b, kind), "{a}");
        }
        assert_ne!(plain("2026-03-15T10:00:00", Kind::Date), "2026-03-15");
        assert_eq!(plain("012", Kind::Text), "012");
    }

    #[test]
    fn a_row_of_marks_is_parted_again() {
        let mut row = String::new();
        for text in ["", "a", "", "b", "a"] {
            mark(text, &mut row);
        }
        let parts = marks(&row);
        assert_eq!(parts.len(), 5);
        assert_eq!((parts[0], parts[1] == parts[4], parts[1] == parts[3]), ("-", true, false));
    }
}
