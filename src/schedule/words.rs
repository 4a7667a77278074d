//! Days, months, hours and lists in words.

use jiff::civil::Date;

use crate::text::{Lang, Text, say, schedule as own};

/// «15 mar 2027».
pub fn short(date: Date) -> Text {
    let month = month_name(date);
    let brief = |name: &str| name.chars().take(3).collect::<String>();
    let month = Text { es: brief(&month.es).into(), en: brief(&month.en).into() };
    own::DAY.with("day", date.day()).with("year", date.year()).with_text("month", &month)
}

/// «15 de marzo de 2027».
pub fn long(date: Date) -> Text {
    say::DATE.with("day", date.day()).with("year", date.year()).with_text("month", &month_name(date))
}

/// «lunes 15 de marzo de 2027».
pub fn weekday(date: Date) -> Text {
    let name = &say::WEEKDAYS[usize::from(date.weekday().to_monday_zero_offset().unsigned_abs()).min(6)];
    name.and(&long(date))
}

/// «marzo de 2027».
pub fn month(date: Date) -> Text {
    own::MONTH_YEAR.with("year", date.year()).with_text("month", &month_name(date))
}

/// «mar», «mar 2027» when the year is told too.
pub fn month_brief(date: Date, year: bool) -> Text {
    let name = month_name(date);
    let brief = |name: &str| {
        let name: String = name.chars().take(3).collect();
        if year { format!("{name} {}", date.year()) } else { name }
    };
    Text { es: brief(&name.es).into(), en: brief(&name.en).into() }
}

fn month_name(date: Date) -> Text {
    say::MONTHS[usize::from(date.month().unsigned_abs()).clamp(1, 12) - 1].clone()
}

/// Minutes as hours, with one decimal where there is one: «12», «12.5».
pub fn hours(minutes: u64) -> String {
    let tenths = (minutes * 10 + 30) / 60;
    match tenths % 10 {
        0 => (tenths / 10).to_string(),
        rest => format!("{}.{rest}", tenths / 10),
    }
}

/// Text of a plan, safe to show.
pub fn shown(text: &str) -> String {
    crate::text::fold::visible(text)
}

/// A sentence in one language.
pub fn to(text: &Text, lang: Lang) -> String {
    text.to(lang).to_string()
}
