//! Dates told from today: `hoy`, `dentro de 3 meses`, `hace 2 años`, `próximo lunes`.

use jiff::civil::Date;
use jiff::{Span, ToSpan};

use super::read::{Lean, Read, day_of, weekday};
use crate::wizard::answer::words;

/// Days from today, by folded name.
const DAYS: &[(&str, i64)] = &[
    ("hoy", 0),
    ("hoy mismo", 0),
    ("manana", 1),
    ("pasado manana", 2),
    ("ayer", -1),
    ("antier", -2),
    ("anteayer", -2),
    ("today", 0),
    ("tomorrow", 1),
    ("the day after tomorrow", 2),
    ("yesterday", -1),
    ("the day before yesterday", -2),
];
const AHEAD: &[&str] = &["dentro de ", "de aqui a ", "en ", "in ", "within "];

pub fn read(folded: &str, today: Date, lean: Lean) -> Option<Read> {
    if let Some((_, days)) = DAYS.iter().find(|(name, _)| *name == folded) {
        return moved(today, days.days());
    }
    let ahead =
        AHEAD.iter().find_map(|start| folded.strip_prefix(start)).or(folded.strip_suffix(" from now"));
    if let Some(span) = ahead.and_then(span) {
        return moved(today, span);
    }
    let back = folded.strip_prefix("hace ").or(folded.strip_suffix(" ago")).or(folded.strip_suffix(" atras"));
    match back.and_then(span) {
        Some(span) => moved(today, -span),
        None => week(folded, today).or_else(|| by_weekday(folded, today, lean)),
    }
}

/// From Monday to Sunday.
fn week(folded: &str, today: Date) -> Option<Read> {
    let away = match folded.strip_prefix("la ").unwrap_or(folded) {
        "proxima semana" | "semana proxima" | "semana que viene" | "semana que entra" | "next week" => 1,
        "esta semana" | "this week" => 0,
        "semana pasada" | "last week" => -1,
        _ => return None,
    };
    let monday = today.saturating_sub(i64::from(today.weekday().to_monday_zero_offset()).days());
    let first = monday.saturating_add((7 * away).days());
    Some(Read::Span(first, first.saturating_add(6.days())))
}

fn moved(today: Date, span: Span) -> Option<Read> {
    let date = today.checked_add(span).ok()?;
    Some(day_of(date.year(), date.month().into(), date.day().into()))
}

/// `3 meses`, `una semana`, `a month`.
fn span(text: &str) -> Option<Span> {
    let (count, unit) = text.split_once(' ')?;
    let count = if matches!(count, "a" | "an") { 1 } else { words::number(count)? };
    let (each, letter) = words::unit(unit)?;
    let (count, span) = (count * each, Span::new());
    match letter {
        'D' => span.try_days(count).ok(),
        'W' => span.try_weeks(count).ok(),
        'M' => span.try_months(count).ok(),
        'Y' => span.try_years(count).ok(),
        _ => None,
    }
}

/// `lunes` is the next one, or the last one when the answer must be past.
fn by_weekday(folded: &str, today: Date, lean: Lean) -> Option<Read> {
    let (mut ahead, mut found) = (lean == Lean::Ahead, None);
    for word in folded.split([' ', ',']).filter(|word| !word.is_empty()) {
        match word {
            "el" | "este" | "this" | "que" => {}
            "proximo" | "siguiente" | "next" | "viene" | "entra" => ahead = true,
            "pasado" | "ultimo" | "last" => ahead = false,
            name if found.is_none() => found = Some(weekday(name)?),
            _ => return None,
        }
    }
    let nth = if ahead { 1 } else { -1 };
    Some(Read::Day(today.nth_weekday(nth, found?).ok()?))
}
