//! Dates with words: `30 de junio de 2027`, `fin de junio`, `mediados de 2027`, `primer trimestre`.

use jiff::ToSpan;
use jiff::civil::Date;

use super::read::{Lean, Read, checked, day_of, nearest, year};
use crate::text::{Text, say};
use crate::wizard::answer::words;

/// Words that add nothing.
const NOISE: &[&str] = &[
    "de", "del", "el", "la", "los", "dia", "of", "the", "on", "para", "a", "al", "en", "in", "by", "at",
    "for", "hacia",
];
/// Years told from this one.
const YEAR_WORDS: &[(&str, i16)] = &[
    ("proximo ano", 1),
    ("ano proximo", 1),
    ("ano que viene", 1),
    ("ano que entra", 1),
    ("ano entrante", 1),
    ("next year", 1),
    ("este ano", 0),
    ("presente ano", 0),
    ("ano en curso", 0),
    ("this year", 0),
    ("ano pasado", -1),
    ("last year", -1),
];
/// Months told from this one.
const MONTH_WORDS: &[(&str, i64)] = &[
    ("proximo mes", 1),
    ("mes proximo", 1),
    ("mes que viene", 1),
    ("mes que entra", 1),
    ("mes entrante", 1),
    ("next month", 1),
    ("este mes", 0),
    ("presente mes", 0),
    ("mes en curso", 0),
    ("this month", 0),
    ("mes pasado", -1),
    ("last month", -1),
];

/// Which part of a month or year.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Start,
    Middle,
    End,
}

/// What the words name.
#[derive(Clone, Copy)]
enum When {
    Day {
        day: i64,
        month: i64,
        year: Option<i16>,
    },
    /// So many whole months from one on.
    Months {
        first: i64,
        count: i64,
        year: Option<i16>,
    },
    ThisMonth,
}

/// Without `lean` only dates that say day, month and year are read.
pub fn read(folded: &str, today: Date, lean: Option<Lean>) -> Option<Read> {
    let text = if lean.is_some() { spelled_out(folded, today) } else { folded.to_string() };
    let text = text.replace(['/', '-', '.', ',', '\''], " ");
    let mut words: Vec<&str> = text.split_whitespace().filter(|word| !NOISE.contains(word)).collect();
    let part = words.iter().find_map(|word| part(word));
    words.retain(|word| self::part(word).is_none());
    if words.len() > 1 {
        words.retain(|word| !matches!(*word, "ano" | "year"));
    }
    match (when(&words)?, part, lean) {
        (When::Day { day, month, year: Some(year) }, None, _) => Some(day_of(year, month, day)),
        (When::Day { day, month, year: None }, None, Some(lean)) => Some(nearest(month, day, today, lean)),
        (When::Day { .. }, ..) | (_, _, None) | (When::ThisMonth, None, _) => None,
        (when, part, Some(lean)) => Some(among(&spans(when, today, lean), part, today, lean)),
    }
}

/// «fin del próximo mes» as «fin del julio 2026».
fn spelled_out(folded: &str, today: Date) -> String {
    let mut text = folded.to_string();
    for (phrase, away) in YEAR_WORDS {
        text = text.replace(phrase, &(today.year() + away).to_string());
    }
    for (phrase, away) in MONTH_WORDS {
        let day = today.first_of_month().saturating_add(away.months());
        let month = &say::MONTHS[usize::from(day.month().unsigned_abs()) - 1].es;
        text = text.replace(phrase, &format!("{month} {}", day.year()));
    }
    text
}

fn part(word: &str) -> Option<Part> {
    match word {
        "principio" | "principios" | "inicio" | "inicios" | "comienzo" | "comienzos" | "beginning"
        | "start" | "early" => Some(Part::Start),
        "mediados" | "mitad" | "mid" | "middle" => Some(Part::Middle),
        "fin" | "fines" | "final" | "finales" | "ultimo" | "end" | "late" => Some(Part::End),
        _ => None,
    }
}

fn when(words: &[&str]) -> Option<When> {
    let dated = |d: &str, m: &str, y: Option<&str>| {
        let year = y.map(year);
        let known = !matches!(year, Some(None));
        Some(When::Day { day: day(d)?, month: month(m)?, year: year.flatten() }).filter(|_| known)
    };
    match words {
        ["mes" | "month"] => Some(When::ThisMonth),
        ["ano" | "year"] => Some(When::Months { first: 1, count: 12, year: None }),
        [y] if y.len() == 4 && year(y).is_some() => Some(When::Months { first: 1, count: 12, year: year(y) }),
        [m] => Some(When::Months { first: month(m)?, count: 1, year: None }),
        [a, b] => dated(a, b, None)
            .or_else(|| dated(b, a, None))
            .or_else(|| Some(When::Months { first: month(a)?, count: 1, year: Some(year(b)?) }))
            .or_else(|| slice(a, b, None)),
        [y, m, d] if y.len() == 4 && year(y).is_some() => dated(d, m, Some(y)),
        [a, b, y] => {
            dated(a, b, Some(y)).or_else(|| dated(b, a, Some(y))).or_else(|| slice(a, b, Some(year(y)?)))
        }
        _ => None,
    }
}

/// `primer trimestre`, `2o semestre`.
fn slice(nth: &str, unit: &str, year: Option<i16>) -> Option<When> {
    let nth = match nth {
        "primer" | "primero" | "1er" | "first" => 1,
        "segundo" | "second" => 2,
        "tercer" | "tercero" | "third" => 3,
        "cuarto" | "fourth" => 4,
        other => day(other)?,
    };
    let count = match unit {
        "bimestre" => 2,
        "trimestre" | "quarter" => 3,
        "cuatrimestre" => 4,
        "semestre" | "half" => 6,
        _ => return None,
    };
    let first = (nth - 1) * count + 1;
    (1..=12).contains(&first).then_some(When::Months { first, count, year })
}

/// A day of the month: `30`, `1o`, `1st`, `primero`, `quince`.
fn day(word: &str) -> Option<i64> {
    let endings = ["ro", "er", "do", "to", "st", "nd", "rd", "th", "o", "º", "°"];
    let digits = endings.iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word);
    if word == "primero" {
        return Some(1);
    }
    words::number(digits).or_else(|| words::number(word)).filter(|day| (0..=31).contains(day))
}

/// A month by its folded name in either language, or by three letters of it or more.
fn month(word: &str) -> Option<i64> {
    say::month_named(word).or_else(|| matches!(word, "setiembre" | "set").then_some(9)).map(i64::from)
}

/// The months or years that may be meant, the likeliest first.
fn spans(when: When, today: Date, lean: Lean) -> Vec<Result<(Date, Date), Text>> {
    let away = if lean == Lean::Ahead { 1 } else { -1 };
    let months = |year: i16, first: i64, count: i64| {
        let first = checked(year, first, 1)?;
        Ok((first, first.saturating_add(count.months()).saturating_sub(1.day())))
    };
    match when {
        When::Months { first, count, year: Some(year) } => vec![months(year, first, count)],
        When::Months { first, count, year: None } => {
            [0, away].map(|away| months(today.year() + away, first, count)).into()
        }
        When::ThisMonth | When::Day { .. } => [0, i64::from(away)]
            .map(|away| today.first_of_month().saturating_add(away.months()))
            .map(|day| months(day.year(), day.month().into(), 1))
            .into(),
    }
}

/// The first span that lies on the right side of today, or its part.
fn among(spans: &[Result<(Date, Date), Text>], part: Option<Part>, today: Date, lean: Lean) -> Read {
    let ends = |(first, last): (Date, Date)| match part {
        Some(part) => (within(part, first, last), within(part, first, last)),
        None => (first, last),
    };
    let fits = |(first, last): (Date, Date)| if lean == Lean::Ahead { last >= today } else { first <= today };
    let found = spans.iter().flatten().map(|span| ends(*span)).find(|span| fits(*span));
    match (found, spans.first()) {
        (Some((first, last)), _) if part.is_some() => {
            day_of(last.year(), first.month().into(), first.day().into())
        }
        (Some((first, last)), _) => Read::Span(first, last),
        (None, Some(Ok(span))) => {
            let (first, last) = ends(*span);
            if part.is_some() { Read::Day(first) } else { Read::Span(first, last) }
        }
        (None, Some(Err(why))) => Read::Wrong(why.clone()),
        (None, None) => Read::Wrong(say::EMPTY),
    }
}

/// The middle of a month is the 15th; of anything longer, half of its days.
fn within(part: Part, first: Date, last: Date) -> Date {
    let days = first.until(last).map_or(0, |span| span.get_days());
    match part {
        Part::Start => first,
        Part::End => last,
        Part::Middle if days <= 31 => first.saturating_add(14.days()),
        Part::Middle => first.saturating_add((days / 2).days()),
    }
}
