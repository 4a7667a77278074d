//! Numbers as people write them: `38,214`, `38 214`, `38.214`, `38 mil`, `1.5 millones`.

use toml::Value;

use super::accept::{ask, ok};
use super::{Context, Verdict, typed, words, write_out};
use crate::text::fold::fold;
use crate::text::{Text, say};

/// Beyond this it is a slip of the finger: 10^15.
pub(super) const LIMIT: i64 = 1_000_000_000_000_000;
/// Numbers are read in millionths, so that `1.5 millones` is exact.
pub(super) const ONE: i128 = 1_000_000;
/// Words that do not change how many they are.
const ABOUT: &[&str] = &["aprox", "aprox.", "aproximadamente", "unos", "unas", "about"];
const MOST_DIGITS: usize = 18;

/// One way of reading what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Reading {
    /// In millionths.
    pub value: i128,
    /// Only if the separators were misplaced: `1,25` as 125.
    pub loose: bool,
}

/// A whole number within the limits of the question.
pub(super) fn accept(text: &str, cx: &Context) -> Verdict {
    if words::is_none(text) {
        return ok(Value::Integer(0), cx);
    }
    let (bare, sign) = match text.strip_prefix(['-', '−']) {
        Some(rest) => (rest, -1),
        None => (text.trim_start_matches(['+', '~']), 1),
    };
    let mut values: Vec<i64> = readings(bare, ABOUT)
        .into_iter()
        .filter(|reading| !reading.loose && reading.value % ONE == 0)
        .filter_map(|reading| i64::try_from(reading.value / ONE).ok())
        .map(|value| sign * value)
        .collect();
    values.dedup();
    match values.as_slice() {
        [] => Verdict::No(say::NUMBER),
        [value] => ok(Value::Integer(*value), cx),
        _ => {
            let options =
                values.iter().map(|&value| (Text::same(write_out::whole(value)), Value::Integer(value)));
            ask(say::WHICH_NUMBER.with("text", typed::brief(text)), options, cx)
        }
    }
}

/// A whole number between the limits of the question; from 0 where it says nothing.
pub(super) fn check(value: &Value, cx: &Context) -> Result<(), Text> {
    let value = value.as_integer().ok_or(say::SHAPE_WHOLE)?;
    let (min, max) = limits(cx);
    if (min..=max).contains(&value) {
        return Ok(());
    }
    let told = if cx.question.max.is_none() && value < min { say::AT_LEAST } else { say::BETWEEN };
    Err(told.with("min", write_out::whole(min)).with("max", write_out::whole(max)))
}

pub(super) fn limits(cx: &Context) -> (i64, i64) {
    (cx.question.min.unwrap_or(0), cx.question.max.unwrap_or(LIMIT))
}

/// Every way of reading a number with `mil` and `millones`; `noise` are words that add nothing (`pesos`).
pub(super) fn readings(text: &str, noise: &[&str]) -> Vec<Reading> {
    let mut sums = vec![Reading { value: 0, loose: false }];
    let (mut digits, mut last, mut any) = (String::new(), i128::MAX, false);
    for word in tokens(text) {
        if let Some(factor) = factor(&word) {
            if factor >= last || !add(&mut sums, &digits, factor) {
                return Vec::new();
            }
            (last, any) = (factor, true);
            digits.clear();
        } else if let Some(number) = words::number(&word).filter(|_| !word.starts_with(char::is_numeric)) {
            digits.push_str(&number.to_string());
        } else if word.starts_with(|c: char| c.is_ascii_digit()) {
            digits.push_str(if digits.is_empty() { "" } else { " " });
            digits.push_str(&word);
        } else if !noise.contains(&word.as_str()) {
            return Vec::new();
        }
    }
    if !digits.is_empty() {
        any = add(&mut sums, &digits, 1);
    }
    if any { sums } else { Vec::new() }
}

/// Words, with a space between digits and letters: `38mil`.
fn tokens(text: &str) -> Vec<String> {
    let mut spaced = String::new();
    let mut before = ' ';
    for c in fold(text).chars() {
        if before.is_ascii_digit() && c.is_alphabetic() {
            spaced.push(' ');
        }
        spaced.push(c);
        before = c;
    }
    spaced.split_whitespace().map(String::from).collect()
}

fn factor(word: &str) -> Option<i128> {
    match word {
        "mil" | "miles" | "thousand" => Some(1_000),
        "millon" | "millones" | "million" | "millions" | "mdp" => Some(1_000_000),
        _ => None,
    }
}

/// Adds `digits` times `factor` to every reading; «mil» alone is one thousand.
fn add(sums: &mut Vec<Reading>, digits: &str, factor: i128) -> bool {
    let parts = if digits.is_empty() { vec![Reading { value: ONE, loose: false }] } else { plain(digits) };
    *sums = sums
        .iter()
        .flat_map(|sum| {
            parts.iter().map(|part| Reading {
                value: sum.value + part.value * factor,
                loose: sum.loose || part.loose,
            })
        })
        .collect();
    !sums.is_empty() && sums.len() <= 4
}

/// Digits with separators. In Mexico the point is for decimals and the comma for thousands; what does not fit is
/// read both ways, decimals last.
fn plain(text: &str) -> Vec<Reading> {
    let text = text.trim_end_matches(['.', ',']);
    let seps: Vec<char> = text.chars().filter(|c| !c.is_ascii_digit()).collect();
    let parts: Vec<&str> = text.split(|c: char| !c.is_ascii_digit()).collect();
    let known = seps.iter().all(|c| matches!(c, '.' | ',' | ' ' | '\'' | '’'));
    if !known || parts.iter().any(|part| part.is_empty()) || text.len() - seps.len() > MOST_DIGITS {
        return Vec::new();
    }
    let (head, tail) = parts.split_at(parts.len() - 1);
    let whole = number(&parts.concat(), "").map(|value| Reading { value, loose: !grouped(&parts) });
    let decimal = number(&head.concat(), tail[0]).map(|value| Reading { value, loose: false });
    let decimal = decimal.filter(|_| grouped(head) && !head.is_empty());
    let points = seps.iter().filter(|c| **c == '.').count();
    let both = match seps.last() {
        None => [number(text, "").map(|value| Reading { value, loose: false }), None],
        Some('.') if points > 1 => [whole.filter(|whole| !whole.loose), None],
        Some('.') if seps.len() == 1 && grouped(&parts) && !text.starts_with('0') => [whole, decimal],
        Some('.') => [None, decimal],
        Some(_) if points == 0 && grouped(&parts) => [whole, None],
        Some(',') => [decimal, whole],
        Some(_) => [None, None],
    };
    both.into_iter().flatten().collect()
}

/// Groups of three after a first one of up to three; one group alone may have any length.
fn grouped(parts: &[&str]) -> bool {
    match parts {
        [_] => true,
        [first, rest @ ..] => first.len() <= 3 && rest.iter().all(|part| part.len() == 3),
        [] => false,
    }
}

/// In millionths; `None` when there are more than six decimals.
fn number(whole: &str, decimals: &str) -> Option<i128> {
    let whole: i128 = whole.parse().ok()?;
    let padded = format!("{decimals:0<6}");
    (padded.len() == 6).then(|| Some(whole * ONE + padded.parse::<i128>().ok()?)).flatten()
}

#[cfg(test)]
mod tests {
    use super::super::sample::{question, table};
    use super::*;
    use crate::guide::model::{Kind, Question};

    fn read(text: &str) -> Vec<(i128, bool)> {
        readings(text, &["pesos"]).iter().map(|r| (r.value / 10_000, r.loose)).collect()
    }

    #[test]
    fn the_mexican_way_of_writing_has_one_reading() {
        for (text, cents) in [
            ("38214", 3_821_400),
            ("38,214", 3_821_400),
            ("38 214", 3_821_400),
            ("1'250,000", 125_000_000),
            ("1,250.50", 125_050),
            ("1250.5", 125_050),
            ("1 250.50", 125_050),
            ("0.125", 12),
            ("1.250.000", 125_000_000),
            ("38 mil", 3_800_000),
            ("38mil pesos", 3_800_000),
            ("mil", 100_000),
            ("1.5 millones", 150_000_000),
            ("1 millón 200 mil", 120_000_000),
            ("dos millones", 200_000_000),
            ("2 mdp", 200_000_000),
        ] {
            assert_eq!(read(text), [(cents, false)], "{text}");
        }
    }

    #[test]
    fn what_could_be_two_numbers_has_two_readings() {
        assert_eq!(read("38.214"), [(3_821_400, false), (3_821, false)]);
        assert_eq!(read("1.250,50"), [(125_050, false), (12_505_000, true)]);
        assert_eq!(read("1,25"), [(125, false), (12_500, true)]);
    }

    #[test]
    fn what_is_no_number_has_no_reading() {
        for text in
            ["", "mil mil", "1.25.3", "12-5", "cerca de 500", "2 mil 3 millones", "5 horas", ".", "1,,2"]
        {
            assert_eq!(read(text), [], "{text}");
        }
    }

    #[test]
    fn whole_numbers_are_read_with_thousands_apart() {
        table(
            &question(Kind::Whole),
            &[
                ("38214", "ok 38214"),
                ("38,214", "ok 38214"),
                ("38 214", "ok 38214"),
                ("38.214", "ok 38214"),
                ("1,250,000", "ok 1250000"),
                ("38 mil", "ok 38000"),
                ("2 millones", "ok 2000000"),
                ("1.5 millones", "ok 1500000"),
                ("tres", "ok 3"),
                ("5.0", "ok 5"),
                ("aprox. 500", "ok 500"),
                ("+5", "ok 5"),
                ("1,25", "no Escribe sólo un número entero"),
                ("2.5", "no Escribe sólo un número entero"),
                ("muchos", "no Escribe sólo un número entero"),
                ("20 horas", "no Escribe sólo un número entero"),
                ("-5", "no El número debe ser 0 o más."),
                ("99999999999999999999999", "no Escribe sólo un número entero"),
            ],
        );
        let scale = Question { min: Some(1), max: Some(5_000), ..question(Kind::Whole) };
        table(
            &scale,
            &[
                ("0", "no El número debe estar entre 1 y 5,000."),
                ("5,001", "no El número debe estar entre 1 y 5,000."),
                ("5", "ok 5"),
            ],
        );
    }

    #[test]
    fn amounts_are_read_and_never_guessed() {
        table(
            &question(Kind::Money),
            &[
                ("$1,250.50", "ok 1250.50"),
                ("1250.5", "ok 1250.50"),
                ("1 250 pesos", "ok 1250.00"),
                ("$ 1,250.50 M.N.", "ok 1250.50"),
                ("MX$500", "ok 500.00"),
                ("1.5 millones", "ok 1500000.00"),
                ("1.5 millones de pesos", "ok 1500000.00"),
                ("250 mil pesos", "ok 250000.00"),
                ("0", "ok 0.00"),
                ("1.250,50", "ask 1250.50 | 125050.00"),
                ("38.214", "ask 38214.00 | 38.21"),
                ("1250,50", "ask 1250.50 | 125050.00"),
                ("1250.555", "no Los centavos llevan dos números"),
                ("-500", "no La cantidad no puede ser menor que cero."),
                ("-$500", "no La cantidad no puede ser menor que cero."),
                ("$-500", "no La cantidad no puede ser menor que cero."),
                ("100 dólares", "no Escribe la cantidad en pesos"),
                ("poco", "no Escribe la cantidad en pesos"),
            ],
        );
    }
}
