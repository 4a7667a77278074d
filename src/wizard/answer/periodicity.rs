//! How often: a term of the vocabulary, one of its other names, or «cada 2 semanas».

use toml::Value;

use super::accept::ok;
use super::rows::{self, Entry, Found, MOST, entries, offer};
use super::{Context, Verdict, shape, typed, words};
use crate::text::fold::fold;
use crate::text::{Text, say};
use crate::ui::Raw;

/// Intervals in days that are another unit: people count fifteen and thirty days for half a month and a month.
const IN_DAYS: &[(i64, &str)] = &[
    (7, "R/P1W"),
    (14, "R/P2W"),
    (15, "R/P0.5M"),
    (10, "R/P0.33M"),
    (30, "R/P1M"),
    (60, "R/P2M"),
    (90, "R/P3M"),
];
/// So many times in one unit.
const TIMES: &[(i64, char, &str)] = &[
    (1, 'D', "R/P1D"),
    (1, 'W', "R/P1W"),
    (2, 'W', "R/P3.5D"),
    (3, 'W', "R/P0.33W"),
    (1, 'M', "R/P1M"),
    (2, 'M', "R/P0.5M"),
    (3, 'M', "R/P0.33M"),
    (1, 'Y', "R/P1Y"),
    (2, 'Y', "R/P6M"),
    (3, 'Y', "R/P4M"),
    (4, 'Y', "R/P3M"),
    (6, 'Y', "R/P2M"),
    (12, 'Y', "R/P1M"),
];

pub(super) fn accept(raw: &Raw, cx: &Context) -> Verdict {
    let entries = entries(cx.guide, cx.question);
    let text = typed::line(&typed::text(raw));
    if text.is_empty() {
        return Verdict::No(say::EMPTY);
    }
    let folded = fold(&text);
    let at = |code: String| entries.iter().position(|entry| entry.id == code);
    if let Some(row) = interval(&folded).and_then(at) {
        return ok(Value::from(entries[row].id.clone()), cx);
    }
    // The list is offered shortened, so a bare number could be another row of it.
    let found = if folded.bytes().all(|b| b.is_ascii_digit()) {
        Found::None
    } else {
        rows::find(&text, &entries, cx)
    };
    match found {
        Found::One(row) => ok(Value::from(entries[row].id.clone()), cx),
        Found::TwoMeanings(rows) => {
            offer(say::TWO_MEANINGS.with("text", typed::brief(&text)), &rows, &entries, cx)
        }
        Found::Some(rows) => several(&text, &rows, &entries, cx),
        Found::Filler => Verdict::Filler,
        Found::NoRow | Found::None => Verdict::No(say::PERIODICITY.with("text", typed::brief(&text))),
    }
}

fn several(text: &str, rows: &[usize], entries: &[Entry], cx: &Context) -> Verdict {
    match rows {
        [row] => ok(Value::from(entries[*row].id.clone()), cx),
        _ if rows.len() <= MOST => offer(say::WHICH.with("text", typed::brief(text)), rows, entries, cx),
        _ => Verdict::No(say::PERIODICITY.with("text", typed::brief(text))),
    }
}

/// The code of «cada 2 semanas» or «dos veces al año».
fn interval(folded: &str) -> Option<String> {
    let words: Vec<&str> = folded.trim_end_matches('.').split(' ').collect();
    match words.as_slice() {
        ["cada" | "each" | "every", unit] => every(1, unit),
        ["cada" | "every", number, unit] => every(words::number(number)?, unit),
        [number, "veces" | "vez" | "times" | "time", "al" | "por" | "a" | "en" | "per", tail @ ..] => {
            times(words::number(number)?, tail.last()?)
        }
        ["once", "a", unit] => times(1, unit),
        ["twice", "a", unit] => times(2, unit),
        _ => None,
    }
}

fn every(count: i64, unit: &str) -> Option<String> {
    let (each, letter) = words::unit(unit)?;
    let count = count * each;
    let in_days = IN_DAYS.iter().find(|(days, _)| letter == 'D' && *days == count);
    Some(match in_days {
        Some((_, code)) => (*code).to_string(),
        None if letter == 'H' => format!("R/PT{count}H"),
        None if letter == 'M' && count % 12 == 0 => format!("R/P{}Y", count / 12),
        None => format!("R/P{count}{letter}"),
    })
}

fn times(count: i64, unit: &str) -> Option<String> {
    let unit = words::unit(unit)?;
    TIMES
        .iter()
        .find(|(times, letter, _)| *times == count && unit == (1, *letter))
        .map(|(.., code)| (*code).to_string())
}

pub(super) fn check(value: &Value, cx: &Context) -> Result<(), Text> {
    let code = shape::string(value)?;
    if rows::names_a_row(cx.guide, cx.question, code) {
        Ok(())
    } else {
        Err(say::PERIODICITY.with("text", typed::brief(code)))
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{TODAY, guide, question, said, table};
    use super::*;
    use crate::guide::model::Kind;

    #[test]
    fn how_often_is_read_in_many_words() {
        table(
            &question(Kind::Periodicity),
            &[
                ("R/P1M", "ok R/P1M"),
                ("r/p1m", "ok R/P1M"),
                ("mensual", "ok R/P1M"),
                ("Cada mes", "ok R/P1M"),
                ("every month", "ok R/P1M"),
                ("diario", "ok R/P1D"),
                ("cada 2 semanas", "ok R/P2W"),
                ("cada dos semanas", "ok R/P2W"),
                ("cada 15 días", "ok R/P0.5M"),
                ("cada 30 días", "ok R/P1M"),
                ("cada quincena", "ok R/P0.5M"),
                ("cada trimestre", "ok R/P3M"),
                ("cada 12 meses", "ok R/P1Y"),
                ("cada bimestre", "ok R/P2M"),
                ("dos veces al año", "ok R/P6M"),
                ("4 veces al año", "ok R/P3M"),
                ("una vez al mes", "ok R/P1M"),
                ("twice a year", "ok R/P6M"),
                ("every 3 months", "ok R/P3M"),
                ("trimes", "ok R/P3M"),
                ("cuando cambia", "ok irregular"),
                ("cada 2 meses", "ok R/P2M"),
            ],
        );
    }

    #[test]
    fn words_with_two_meanings_are_asked_about() {
        table(
            &question(Kind::Periodicity),
            &[
                ("bianual", "ask R/P6M | R/P2Y"),
                ("Bimensual", "ask R/P0.5M | R/P2M"),
                ("mes", "ask R/P0.5M | R/P1M | R/P2M | R/P3M | R/P6M"),
                ("semana", "ok R/P1W"),
                (
                    "cada 5 meses",
                    "no No entendí «cada 5 meses». Escribe cada cuánto, por ejemplo: cada mes, cada tres meses o",
                ),
                ("a veces", "no No entendí"),
                ("3", "no No entendí"),
                ("n/a", "filler"),
            ],
        );
    }

    #[test]
    fn a_chosen_row_is_an_id() {
        let (guide, question) = (guide(), question(Kind::Periodicity));
        let cx = Context { guide: &guide, question: &question, today: TODAY };
        assert_eq!(said(accept(&Raw::Choice("irregular".into()), &cx)), "ok irregular");
        assert!(check(&Value::from("R/P5M"), &cx).is_err());
    }
}
