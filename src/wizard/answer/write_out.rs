//! Values in words, in both languages: dates, amounts, lists.

use crate::text::fold::fold;
use crate::text::say::grouped;
pub use crate::text::say::{day as date, weekday_day as weekday_date};
use crate::text::{Text, say};

/// «38,214».
pub fn whole(number: i64) -> String {
    let sign = if number < 0 { "-" } else { "" };
    format!("{sign}{}", grouped(&number.unsigned_abs().to_string()))
}

/// «$1,250.50», of a decimal text in pesos.
pub fn money(amount: &str) -> String {
    let (pesos, cents) = amount.split_once('.').unwrap_or((amount, "00"));
    format!("${}.{cents}", grouped(pesos))
}

/// «a, b y c»; with `;` between items that have commas of their own.
pub fn list(items: &[Text]) -> Text {
    let Some((last, rest)) = items.split_last() else { return Text::default() };
    if rest.is_empty() {
        return last.clone();
    }
    let commas = items.iter().any(|item| item.es.contains(',') || item.en.contains(','));
    let separator = if commas { "; " } else { ", " };
    let rest = Text::joined(rest, separator);
    let and = if sounds_like_i(&last.es) { say::AND_I } else { say::AND };
    // Both marks are filled in one pass, for an item may itself have a `{last}`.
    let filled = |and: &str, list: &str, last: &str| {
        and.split("{list}").map(|part| part.replace("{last}", last)).collect::<Vec<_>>().join(list)
    };
    Text { es: filled(&and.es, &rest.es, &last.es).into(), en: filled(&and.en, &rest.en, &last.en).into() }
}

/// Before the sound of *i*, `y` becomes `e`: «e inventario», «e historia», but «y hielo».
fn sounds_like_i(word: &str) -> bool {
    let word = fold(word);
    let word = word.trim_start_matches(|c: char| !c.is_alphanumeric());
    let vowel = |rest: &str| rest.starts_with(['a', 'e', 'o', 'u']);
    word.strip_prefix("hi").or_else(|| word.strip_prefix('i')).is_some_and(|rest| !vowel(rest))
}

/// Lower case for the first letter of a label inside a sentence; acronyms, names and digits stay.
pub fn lower_first(label: &str) -> String {
    let is_name = |word: &str| {
        let mut letters = word.chars().filter(|c| c.is_alphabetic());
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
    };
    let mut words = label.split_whitespace();
    let first = words.next().unwrap_or_default();
    if first.chars().skip(1).any(char::is_uppercase) || words.any(is_name) {
        return label.to_string();
    }
    let mut chars = label.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date as day;

    fn spanish(items: &[&str]) -> String {
        list(&items.iter().map(|item| Text::same(*item)).collect::<Vec<_>>()).es.into_owned()
    }

    #[test]
    fn dates_are_said_in_both_languages() {
        let said = weekday_date(day(2027, 6, 5));
        assert_eq!(
            (said.es.as_ref(), said.en.as_ref()),
            ("sábado 5 de junio de 2027", "Saturday 5 June 2027")
        );
    }

    #[test]
    fn amounts_have_their_thousands_apart() {
        assert_eq!((money("1250.50"), money("0.00")), ("$1,250.50".into(), "$0.00".into()));
        assert_eq!([0, 999, 1000, 1234567, -38214].map(whole), ["0", "999", "1,000", "1,234,567", "-38,214"]);
    }

    #[test]
    fn lists_end_in_y_or_in_e() {
        assert_eq!(spanish(&[]), "");
        assert_eq!(spanish(&["agua"]), "agua");
        assert_eq!(spanish(&["agua", "predial"]), "agua y predial");
        assert_eq!(spanish(&["agua", "predial", "licencias"]), "agua, predial y licencias");
        assert_eq!(spanish(&["agua", "inventario"]), "agua e inventario");
        assert_eq!(spanish(&["geografía", "Historia"]), "geografía e Historia");
        assert_eq!(spanish(&["agua", "hielo"]), "agua y hielo");
        assert_eq!(spanish(&["agua", "iones"]), "agua y iones");
        assert_eq!(spanish(&["calles, avenidas", "lotes", "INEGI"]), "calles, avenidas; lotes e INEGI");
        assert_eq!(spanish(&["{last}", "{list}"]), "{last} y {list}");
    }

    #[test]
    fn labels_start_in_lower_case_unless_they_are_names() {
        for (label, inside) in [
            ("Cada mes", "cada mes"),
            ("CSV (texto separado por comas)", "CSV (texto separado por comas)"),
            ("Obras Públicas", "Obras Públicas"),
            ("JSON-LD", "JSON-LD"),
            ("A tiempo", "a tiempo"),
            ("Ámbar", "ámbar"),
            ("3 veces", "3 veces"),
            ("", ""),
        ] {
            assert_eq!(lower_first(label), inside);
        }
    }
}
