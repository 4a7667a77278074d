//! Numbers, lists and names in words, in both languages.

use super::super::model::{Column, Encoding, Kind, Reason};
use super::places::letter;
use crate::text::fold::{fold, visible};
use crate::text::{Text, say as lists, scan as say, scan_report as told};

/// Letters of something unknown that are shown.
const SHOWN: usize = 60;
/// Items of a list that are named.
pub const NAMED: usize = 5;

/// «38,214».
pub fn count(number: u64) -> String {
    crate::text::say::grouped(&number.to_string())
}

/// «1.2 MB»: thousands of bytes, as file managers of today count.
pub fn size(bytes: u64) -> String {
    const UNITS: [&str; 4] = ["KB", "MB", "GB", "TB"];
    if bytes < 1000 {
        return format!("{bytes} B");
    }
    let mut size = bytes as f64 / 1000.0;
    let mut unit = 0;
    while size >= 999.95 && unit + 1 < UNITS.len() {
        (size, unit) = (size / 1000.0, unit + 1);
    }
    format!("{size:.1} {}", UNITS[unit])
}

/// «34 segundos», «3 minutos».
pub fn time(seconds: f64) -> Text {
    match seconds {
        s if s < 10.0 => say_number(&told::SECONDS, format!("{s:.1}")),
        s if s < 120.0 => say_number(&told::SECONDS, format!("{s:.0}")),
        s => say_number(&told::MINUTES, format!("{:.0}", s / 60.0)),
    }
}

fn say_number(sentence: &Text, number: String) -> Text {
    sentence.with("n", number)
}

/// «7 %»; what is not zero is never shown as zero, nor what is not all as all.
pub fn percent(part: u64, whole: u64) -> String {
    match (part, whole) {
        (_, 0) => String::new(),
        (0, _) => "0%".into(),
        (part, whole) if part >= whole => "100%".into(),
        (part, whole) => format!("{:.0}%", (part as f64 / whole as f64 * 100.0).clamp(1.0, 99.0)),
    }
}

/// Something that a file says, on one line, without anything that could move a cursor, not too long.
pub fn shown(text: &str) -> String {
    shortened(text, SHOWN)
}

/// Why the system did not let a file be read: in our words where its own number is known, else in its own.
pub fn refused(why: &str) -> Text {
    // The same numbers mean other things on Windows.
    const ABSENT: &[&str] = if cfg!(windows) { &["2", "3"] } else { &["2"] };
    const FORBIDDEN: &[&str] = if cfg!(windows) { &["5"] } else { &["1", "13"] };
    const IN_USE: &[&str] = if cfg!(windows) { &["32", "33"] } else { &["16", "26"] };
    const DISK: &[&str] = if cfg!(windows) { &["21", "23", "1117"] } else { &["5", "116"] };
    let number = why.rsplit_once("(os error ").map_or("", |(_, number)| number.trim_end_matches(')'));
    let known = [
        (ABSENT, say::UNREAD_ABSENT),
        (FORBIDDEN, say::UNREAD_FORBIDDEN),
        (IN_USE, say::UNREAD_IN_USE),
        (DISK, say::UNREAD_DISK),
    ];
    let text = known.into_iter().find(|(numbers, _)| numbers.contains(&number));
    text.map_or_else(|| Text::same(shown(why)), |(_, text)| text)
}

/// Where a file is broken; what is a word of ours and not of its format is put in words.
pub fn broken(why: &str) -> Text {
    let has = |word: &str| why.contains(word);
    match () {
        () if has("piece too long") => say::UNREAD_LONG,
        () if has("depth") => say::UNREAD_DEEP,
        () if has("ENTITY") || has("DOCTYPE") => say::UNREAD_ENTITY,
        () if why == "EOF" => say::UNREAD_CUT,
        () => say::UNREAD_BROKEN.with("where", shown(why)),
    }
}

/// The same, of at most so many letters.
pub fn shortened(text: &str, most: usize) -> String {
    let text = visible(text).split_whitespace().collect::<Vec<_>>().join(" ");
    match text.char_indices().nth(most) {
        Some(_) => text.chars().take(most.saturating_sub(1)).chain(['…']).collect(),
        None => text,
    }
}

/// «a, b y c», «c e i».
pub fn list(items: &[Text]) -> Text {
    let Some((last, rest)) = items.split_last() else { return Text::default() };
    if rest.is_empty() {
        return last.clone();
    }
    let rest = Text::joined(rest, ", ");
    let word = fold(last.es.trim_start_matches(['«', '"']));
    let i = (word.starts_with('i') || word.starts_with("hi")) && !word.starts_with("hie");
    let and = if i { lists::AND_I } else { lists::AND };
    let filled = |and: &str, rest: &str, last: &str| {
        let parts = and.split("{list}").map(|part| part.split("{last}").collect::<Vec<_>>().join(last));
        parts.collect::<Vec<_>>().join(rest)
    };
    Text { es: filled(&and.es, &rest.es, &last.es).into(), en: filled(&and.en, &rest.en, &last.en).into() }
}

/// The first five of a list, and how many more of `all` there are.
pub fn first_of(items: &[Text], all: u64) -> Text {
    let named = items.len().min(NAMED);
    // One left over is named rather than counted.
    let named = if items.len() == NAMED + 1 && all as usize == items.len() { NAMED + 1 } else { named };
    let more = all.saturating_sub(named as u64);
    if more == 0 {
        return list(&items[..named]);
    }
    let joined = |pick: fn(&Text) -> &str| items[..named].iter().map(pick).collect::<Vec<_>>().join(", ");
    let first = Text { es: joined(|item| &item.es).into(), en: joined(|item| &item.en).into() };
    say::AND_MORE.with("n", count(more)).with_text("list", &first)
}

/// «fecha», or «columna F» for one without a name. `at` from 0.
pub fn column(column: &Column, at: usize) -> Text {
    if column.name.trim().is_empty() {
        return say::COLUMN_AT.with("letter", letter(at as u64));
    }
    say::QUOTED.with("name", shown(&column.name))
}

/// Whether values of a column may be told: never those of one that holds personal data, whoever noted them.
pub fn may_tell(column: &Column) -> bool {
    !column.personal.iter().any(|personal| personal.private)
}

/// The kind of a column.
pub fn kind(kind: Kind) -> Text {
    match kind {
        Kind::Empty => say::KIND_EMPTY,
        Kind::Integer => say::KIND_INTEGER,
        Kind::Decimal => say::KIND_DECIMAL,
        Kind::Money => say::KIND_MONEY,
        Kind::Percent => say::KIND_PERCENT,
        Kind::Date => say::KIND_DATE,
        Kind::DateTime => say::KIND_DATE_TIME,
        Kind::Time => say::KIND_TIME,
        Kind::Boolean => say::KIND_BOOLEAN,
        Kind::Category => say::KIND_CATEGORY,
        Kind::Code => say::KIND_CODE,
        Kind::Text => say::KIND_TEXT,
        Kind::LongText => say::KIND_LONG_TEXT,
        Kind::StateKey => say::KIND_STATE_KEY,
        Kind::MunicipalityKey => say::KIND_MUNICIPALITY_KEY,
        Kind::LocalityKey => say::KIND_LOCALITY_KEY,
        Kind::PostalCode => say::KIND_POSTAL_CODE,
        Kind::Curp => say::KIND_CURP,
        Kind::Rfc => say::KIND_RFC,
        Kind::Latitude => say::KIND_LATITUDE,
        Kind::Longitude => say::KIND_LONGITUDE,
        Kind::Coordinates => say::KIND_COORDINATES,
        Kind::Email => say::KIND_EMAIL,
        Kind::Phone => say::KIND_PHONE,
        Kind::Url => say::KIND_URL,
        Kind::Geometry => say::KIND_GEOMETRY,
        Kind::Binary => say::KIND_BINARY,
    }
}

pub fn encoding(encoding: Encoding) -> Text {
    match encoding {
        Encoding::Utf8 => say::ENCODING_UTF8,
        Encoding::Utf16Le | Encoding::Utf16Be => say::ENCODING_UTF16,
        Encoding::Windows1252 => say::ENCODING_WINDOWS,
        Encoding::MacRoman => say::ENCODING_MAC,
        Encoding::Cp850 => say::ENCODING_DOS,
    }
}

pub fn delimiter(delimiter: char) -> Text {
    match delimiter {
        ',' => say::COMMA,
        ';' => say::SEMICOLON,
        '\t' => say::TAB,
        '|' => say::PIPE,
        other => Text::same(shown(&other.to_string())),
    }
}

/// Why a column is taken for personal.
pub fn reason(reason: Reason) -> Text {
    match reason {
        Reason::Header => told::WHY_HEADER,
        Reason::CheckDigit => told::WHY_CHECK_DIGIT,
        Reason::Form => told::WHY_FORM,
        Reason::Words => told::WHY_WORDS,
        Reason::Beside => told::WHY_BESIDE,
        Reason::Inside => told::WHY_INSIDE,
        Reason::Institution => told::WHY_INSTITUTION,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(words: &[&str]) -> Vec<Text> {
        words.iter().map(|word| Text::same(*word)).collect()
    }

    #[test]
    fn numbers_and_sizes_are_read_at_a_glance() {
        assert_eq!(
            ["0", "999", "1,000", "1,234,567"],
            [0, 999, 1000, 1_234_567].map(count).each_ref().map(String::as_str)
        );
        let sizes = [999, 1000, 999_999, 50_000_001, u64::MAX].map(size);
        assert_eq!(sizes, ["999 B", "1.0 KB", "1.0 MB", "50.0 MB", "18446744.1 TB"]);
    }

    #[test]
    fn shares_never_lie_at_their_ends() {
        let shown =
            [(0, 9), (1, 10_000), (9_999, 10_000), (10, 10), (1, 0)].map(|(part, all)| percent(part, all));
        assert_eq!(shown, ["0%", "1%", "99%", "100%", ""]);
    }

    #[test]
    fn lists_name_five_and_count_the_rest() {
        let many = texts(&["a", "b", "c", "d", "e", "f", "g"]);
        assert_eq!(first_of(&many, 42).es, "a, b, c, d, e y 37 más");
        assert_eq!(first_of(&many, 42).en, "a, b, c, d, e and 37 more");
        assert_eq!(first_of(&many[..6], 6).es, "a, b, c, d, e y f");
        assert_eq!(list(&texts(&["giro", "inicio"])).es, "giro e inicio");
        assert_eq!(list(&texts(&["«a»", "«hielo»"])).es, "«a» y «hielo»");
        assert_eq!(list(&[]), Text::default());
    }

    #[test]
    fn what_files_say_cannot_move_the_cursor_nor_fill_the_screen() {
        assert_eq!(shown("a\u{1b}[2J\r\nb"), "a\u{241b}[2J\u{fffd} b");
        assert_eq!(shown(&"x".repeat(100)).chars().count(), 60);
    }
}
