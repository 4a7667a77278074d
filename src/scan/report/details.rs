//! What fills the mark `{detail}`: rules write terms, people read words.

use super::super::model::{Encoding, Flag, Kind};
use super::super::quality::PART;
use super::Book;
use super::places::letter;
use super::words::{self, count, first_of, list, shortened, size};
use crate::text::{Text, scan as say};

/// Letters of a value that is told as an example.
const VALUE: usize = 40;

/// The detail of a flag in words.
pub fn words(flag: &Flag, book: &Book<'_>) -> Text {
    let detail = flag.detail.as_str();
    match flag.code.as_str() {
        "file-not-table" | "extension-lies" => book.format(detail),
        "text-not-utf8" => Encoding::named(detail).map_or_else(|| values(detail), words::encoding),
        "delimiter-not-comma" => detail.chars().next().map(words::delimiter).unwrap_or_default(),
        "file-name" | "metadata-missing" | "metadata-partial" => terms(detail),
        "file-large" => large(detail),
        "header-blank" => letters(flag),
        "types-mixed" => mixed(detail),
        "series-gaps" => gaps(detail),
        "municipality-key" => keys(detail),
        // A corner of the map is noted where no system is told.
        "crs-missing" if !detail.contains(char::is_alphabetic) => say::CRS_MISSING,
        "personal-direct" | "personal-sensitive" | "personal-quasi" => classes(detail, book),
        "overdue" => overdue(detail),
        "sheets-many" | "sheet-hidden" => sheets(detail),
        _ => values(detail),
    }
}

fn parts(detail: &str) -> impl Iterator<Item = &str> {
    detail.split(PART).filter(|part| !part.is_empty())
}

fn values(detail: &str) -> Text {
    let told: Vec<Text> = parts(detail).map(|part| Text::same(shortened(part, VALUE))).collect();
    first_of(&told, told.len() as u64)
}

fn sheets(detail: &str) -> Text {
    let told: Vec<Text> =
        parts(detail).map(|part| say::QUOTED.with("name", shortened(part, VALUE))).collect();
    first_of(&told, told.len() as u64)
}

fn classes(detail: &str, book: &Book<'_>) -> Text {
    let told: Vec<Text> = parts(detail).map(|class| book.class(class)).collect();
    list(&told)
}

fn terms(detail: &str) -> Text {
    let told: Vec<Text> = parts(detail).map(term).collect();
    list(&told)
}

fn term(id: &str) -> Text {
    match id {
        "capitals" => say::NAME_CAPITALS,
        "spaces" => say::NAME_SPACES,
        "accents" => say::NAME_ACCENTS,
        "signs" => say::NAME_SIGNS,
        "title" => say::FIELD_TITLE,
        "description" => say::FIELD_DESCRIPTION,
        "contact" => say::FIELD_CONTACT,
        "periodicity" => say::FIELD_PERIODICITY,
        "theme" => say::FIELD_THEME,
        "keyword" => say::FIELD_KEYWORD,
        "temporal" => say::FIELD_TEMPORAL,
        "spatial" => say::FIELD_SPATIAL,
        "dictionary" => say::FIELD_DICTIONARY,
        other => Text::same(words::shown(other)),
    }
}

fn large(detail: &str) -> Text {
    let number = |text: &str| text.parse::<u64>().ok();
    let bytes = detail.strip_prefix("bytes ").and_then(number);
    let rows = detail.strip_prefix("rows ").and_then(number);
    match (bytes, rows) {
        (Some(bytes), _) => say::LARGE_BYTES.with("size", size(bytes)),
        (_, Some(rows)) => say::LARGE_ROWS.with("rows", count(rows)),
        _ => values(detail),
    }
}

fn letters(flag: &Flag) -> Text {
    let columns = flag.places.iter().filter_map(|spot| spot.column);
    let told: Vec<Text> = columns.map(|column| Text::same(letter(u64::from(column)))).collect();
    match told.as_slice() {
        [] => Text::default(),
        [only] => say::BLANK_ONE.with_text("columns", only),
        _ => say::BLANK_MANY.with_text("columns", &first_of(&told, flag.count)),
    }
}

fn mixed(detail: &str) -> Text {
    let kind = serde_json::from_value::<Kind>(serde_json::Value::from(detail));
    kind.map_or_else(|_| values(detail), |kind| say::MIXED.with_text("kind", &words::kind(kind)))
}

/// `3/24 months`, `3/24 years`, or the periods themselves.
fn gaps(detail: &str) -> Text {
    let counted = |sentence: Text, unit: &str| {
        let (missing, of) = detail.strip_suffix(unit)?.split_once('/')?;
        Some(sentence.with("n", missing).with("of", of))
    };
    let told = counted(say::GAP_MONTHS, " months").or_else(|| counted(say::GAP_YEARS, " years"));
    told.unwrap_or_else(|| values(detail))
}

/// `2/5 digits`, or the first keys that are wrong.
fn keys(detail: &str) -> Text {
    match detail.strip_suffix(" digits").and_then(|lengths| lengths.split_once('/')) {
        Some((a, b)) if a == b => say::KEY_DIGITS_ONE.with("a", a),
        Some((a, b)) => say::KEY_DIGITS.with("a", a).with("b", b),
        None => values(detail),
    }
}

/// `78/30`.
fn overdue(detail: &str) -> Text {
    match detail.split_once('/') {
        Some((days, promised)) => say::OVERDUE.with("days", days).with("promised", promised),
        None => values(detail),
    }
}
