//! Quasi-identifiers: age, sex, place, occupation and dates, which together single out a person.

use super::clues;
use super::lists::Lists;
use super::look::Look;
use crate::scan::model::Kind;

/// Classes that single out a person together with others.
const CLASSES: [&str; 6] = ["age", "sex", "postal_code", "locality", "occupation", "date"];

/// What the name of a column alone says.
pub fn by_name(name: &str, lists: &Lists) -> Option<String> {
    let class = clues::of(name, lists)?.class;
    let class = if class == "birth_date" { "date" } else { class };
    CLASSES.contains(&class).then(|| class.to_string())
}

/// What the name says and the cells do not gainsay, or what these say by themselves.
///
/// `people`: persons stand beside, without which small whole numbers are no ages.
pub fn of(look: &Look, people: bool) -> Option<&'static str> {
    let said = look.clue.map(|clue| if clue.class == "birth_date" { "date" } else { clue.class });
    let class = CLASSES.into_iter().find(|class| said == Some(class));
    match class {
        Some(class) if fits(class, look) => Some(class),
        _ if is_sex(look) => Some("sex"),
        _ if look.evidence.kind == Kind::PostalCode && !look.says_thing() => Some("postal_code"),
        _ if look.blank && people && is_age(look) => Some("age"),
        _ if look.blank && people && look.dates() > 0.8 => Some("date"),
        _ => None,
    }
}

fn fits(class: &str, look: &Look) -> bool {
    let numbers = || look.share(|raw, _| raw.parse::<f64>().is_ok());
    match class {
        "age" => is_range(look) || look.share(|raw, _| age(raw).is_some()) > 0.7,
        "sex" => is_sex(look) || look.variety() <= 4,
        "postal_code" => look.share(|raw, _| postal(raw)) > 0.6,
        "date" => look.dates() > 0.5,
        "locality" => numbers() < 0.9 || look.variety() > 1,
        _ => numbers() < 0.5,
    }
}

/// A number of years, perhaps with its word.
fn age(raw: &str) -> Option<u8> {
    let number = raw.split([' ', '.']).next()?.parse::<u8>().ok()?;
    (number <= 115 && raw.len() <= 10).then_some(number)
}

/// `18 a 29`, `60 y más`, `0-14 años`.
fn is_range(look: &Look) -> bool {
    look.variety() <= 30
        && look.share(|raw, _| raw.len() <= 25 && raw.bytes().any(|byte| byte.is_ascii_digit())) > 0.7
}

fn postal(raw: &str) -> bool {
    let digits = raw.strip_suffix(".0").unwrap_or(raw);
    (4..=5).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whole numbers that spread as ages of persons do.
fn is_age(look: &Look) -> bool {
    let ages: Vec<u8> = look.values.iter().filter_map(|value| age(value.raw)).collect();
    let (least, most) = (ages.iter().min().copied().unwrap_or(0), ages.iter().max().copied().unwrap_or(0));
    ages.len() == look.variety() && look.variety() >= 8 && most - least >= 15 && (25..=110).contains(&most)
}

/// Nothing but words and letters for sex.
pub fn is_sex(look: &Look) -> bool {
    const WORDS: [&str; 18] = [
        "h",
        "m",
        "f",
        "x",
        "hombre",
        "mujer",
        "masculino",
        "femenino",
        "masc",
        "fem",
        "no binario",
        "otro",
        "otra",
        "hombres",
        "mujeres",
        "male",
        "female",
        "nb",
    ];
    if !(2..=6).contains(&look.variety()) {
        return false;
    }
    let known = || look.share(|_, folded| WORDS.contains(&folded));
    let telling = || {
        look.share(|_, folded| matches!(folded, "h" | "f" | "m" | "mujer" | "femenino" | "female" | "fem"))
    };
    known() >= 0.99 && telling() > 0.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scan::personal::tests::column;

    fn class(name: &str, kind: Kind, values: &[&str], people: bool) -> Option<&'static str> {
        let lists = Lists::sample();
        of(&Look::of(&column(name, kind, values), &lists), people)
    }

    #[test]
    fn names_tell_early_and_cells_confirm() {
        let lists = Lists::sample();
        assert_eq!(by_name("Fecha de nacimiento", &lists).as_deref(), Some("date"));
        assert_eq!(by_name("edad promedio", &lists), None);
        assert_eq!(class("edad", Kind::Integer, &["34", "51", "8"], false), Some("age"));
        assert_eq!(class("edad", Kind::Text, &["alta", "baja", "media"], false), None);
        assert_eq!(class("cp", Kind::PostalCode, &["72000", "72010"], false), Some("postal_code"));
    }

    #[test]
    fn without_a_name_sex_is_told_and_age_only_beside_persons() {
        assert_eq!(class("", Kind::Category, &["H", "M"], false), Some("sex"));
        let ages = ["18", "25", "33", "41", "52", "60", "67", "74"];
        assert_eq!(class("", Kind::Integer, &ages, true), Some("age"));
        assert_eq!(class("", Kind::Integer, &ages, false), None);
    }
}
