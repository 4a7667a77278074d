//! Words with a fixed meaning: numbers, and answers that say nothing.

use crate::text::fold::fold;

const NUMBERS: &[(&str, i64)] = &[
    ("cero", 0),
    ("un", 1),
    ("uno", 1),
    ("una", 1),
    ("dos", 2),
    ("tres", 3),
    ("cuatro", 4),
    ("cinco", 5),
    ("seis", 6),
    ("siete", 7),
    ("ocho", 8),
    ("nueve", 9),
    ("diez", 10),
    ("once", 11),
    ("doce", 12),
    ("trece", 13),
    ("catorce", 14),
    ("quince", 15),
    ("veinte", 20),
    ("treinta", 30),
    ("sesenta", 60),
    ("cuarenta", 40),
    ("cincuenta", 50),
    ("setenta", 70),
    ("ochenta", 80),
    ("noventa", 90),
    ("cien", 100),
    ("doscientos", 200),
    ("quinientos", 500),
    ("zero", 0),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("fifteen", 15),
    ("twenty", 20),
    ("thirty", 30),
    ("sixty", 60),
    ("ninety", 90),
];

/// A small number, in digits or as a folded word of either language.
pub(super) fn number(word: &str) -> Option<i64> {
    if !word.is_empty() && word.len() <= 5 && word.bytes().all(|b| b.is_ascii_digit()) {
        return word.parse().ok();
    }
    NUMBERS.iter().find(|(name, _)| *name == word).map(|(_, number)| *number)
}

/// Officials fill boxes that they cannot answer with these, apart from mere signs.
const FILLERS: &[&str] = &["no se", "no lo se", "se desconoce", "sin dato", "sin datos"];

/// `-`, `.`, `N/A`, `S/D`, `XX`, `?`: fills the line, says nothing.
pub(super) fn is_filler(text: &str) -> bool {
    let folded = fold(text);
    let letters: String = folded.chars().filter(|c| c.is_alphanumeric()).collect();
    let initials = matches!(letters.as_str(), "na" | "nd" | "sd") || folded == "s/n";
    letters.is_empty()
        || initials
        || letters.bytes().all(|b| b == b'x')
        || FILLERS.contains(&folded.trim_end_matches('.'))
}

/// `ninguno`, `nada`: an answer to *how many*, and to nothing else.
pub(super) fn is_none(text: &str) -> bool {
    matches!(fold(text).trim_end_matches('.'), "ninguno" | "ninguna" | "nada" | "none" | "nothing")
}

/// A unit of time in either language, one or many: so many days (`D`), weeks, months, years or hours.
pub(super) fn unit(word: &str) -> Option<(i64, char)> {
    Some(match word.trim_end_matches('s') {
        "hora" | "hour" => (1, 'H'),
        "dia" | "day" => (1, 'D'),
        "semana" | "week" => (1, 'W'),
        "quincena" => (15, 'D'),
        "me" | "mese" | "month" => (1, 'M'),
        "bimestre" => (2, 'M'),
        "trimestre" | "quarter" => (3, 'M'),
        "cuatrimestre" => (4, 'M'),
        "semestre" => (6, 'M'),
        "ano" | "year" => (1, 'Y'),
        _ => return None,
    })
}
