//! What is typed at an exercise: a letter, a word, the beginning of one, or the number of an exercise.

use crate::text::Lang;
use crate::text::fold::fold;

/// What a person wants to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word {
    Hint,
    Check,
    Solve,
    List,
    Reset,
    Leave,
    Next,
    Before,
    /// From 1.
    Number(usize),
    Unknown,
}

const LETTERS: [(&str, Word); 9] = [
    ("p", Word::Hint),
    ("h", Word::Hint),
    ("c", Word::Check),
    ("r", Word::Solve),
    ("l", Word::List),
    ("x", Word::Reset),
    ("s", Word::Leave),
    ("q", Word::Leave),
    ("n", Word::Next),
];

const SPANISH: [(&str, Word); 11] = [
    ("pista", Word::Hint),
    ("comprobar", Word::Check),
    ("listo", Word::Check),
    ("revisar", Word::Check),
    ("resolver", Word::Solve),
    ("lista", Word::List),
    ("reiniciar", Word::Reset),
    ("salir", Word::Leave),
    ("terminar", Word::Leave),
    ("siguiente", Word::Next),
    ("anterior", Word::Before),
];

const ENGLISH: [(&str, Word); 10] = [
    ("hint", Word::Hint),
    ("check", Word::Check),
    ("done", Word::Check),
    ("solve", Word::Solve),
    ("list", Word::List),
    ("reset", Word::Reset),
    ("leave", Word::Leave),
    ("exit", Word::Leave),
    ("next", Word::Next),
    ("previous", Word::Before),
];

/// What a line means: the words of the person's language come first.
pub fn word(typed: &str, lang: Lang) -> Word {
    let typed = fold(typed.trim());
    if let Ok(number) = typed.parse() {
        return Word::Number(number);
    }
    let letter = LETTERS.iter().find(|(letter, _)| *letter == typed);
    let (own, other): (&[_], &[_]) =
        if lang == Lang::Es { (&SPANISH, &ENGLISH) } else { (&ENGLISH, &SPANISH) };
    letter
        .map(|(_, word)| *word)
        .or_else(|| named(&typed, own))
        .or_else(|| named(&typed, other))
        .unwrap_or(Word::Unknown)
}

/// The only word that a text is or begins; [`Word::Unknown`] where it begins several.
fn named(typed: &str, words: &[(&str, Word)]) -> Option<Word> {
    if let Some((_, word)) = words.iter().find(|(word, _)| *word == typed) {
        return Some(*word);
    }
    let mut starts = words.iter().filter(|(word, _)| typed.len() > 1 && word.starts_with(typed));
    match (starts.next(), starts.next()) {
        (Some((_, word)), None) => Some(*word),
        // What could be two words of one language is none of the other.
        (Some(_), Some(_)) => Some(Word::Unknown),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_words_their_beginnings_and_accents_are_understood() {
        for (typed, expected) in [
            ("p", Word::Hint),
            (" PISTA ", Word::Hint),
            ("pís", Word::Hint),
            ("comp", Word::Check),
            ("res", Word::Solve),
            ("rei", Word::Reset),
            ("re", Word::Unknown),
            ("solve", Word::Solve),
            ("12", Word::Number(12)),
            ("licencias", Word::Unknown),
            ("", Word::Unknown),
        ] {
            assert_eq!(word(typed, Lang::Es), expected, "{typed}");
        }
        assert_eq!(word("res", Lang::En), Word::Reset);
        assert_eq!(word("resolver", Lang::En), Word::Solve);
    }
}
