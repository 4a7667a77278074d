//! Days, months, hours and lists in words.

use jiff::civil::Date;

pub use crate::text::say::{day as long, weekday_day as weekday};
use crate::text::{Lang, Text, say, schedule as own};

/// «15 mar 2027».
pub fn short(date: Date) -> Text {
    let month = say::month(date);
    let brief = |name: &str| name.chars().take(3).collect::<String>();
    let month = Text { es: brief(&month.es).into(), en: brief(&month.en).into() };
    own::DAY.with("day", date.day()).with("year", date.year()).with_text("month", &month)
}

/// «marzo de 2027».
pub fn month(date: Date) -> Text {
    own::MONTH_YEAR.with("year", date.year()).with_text("month", say::month(date))
}

/// «mar», «mar 2027» when the year is told too.
pub fn month_brief(date: Date, year: bool) -> Text {
    let name = say::month(date);
    let brief = |name: &str| {
        let name: String = name.chars().take(3).collect();
        if year { format!("{name} {}", date.year()) } else { name }
    };
    Text { es: brief(&name.es).into(), en: brief(&name.en).into() }
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
