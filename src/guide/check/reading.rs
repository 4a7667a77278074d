//! How easy a text is to read, by published formulas.

use crate::text::Lang;
use crate::text::fold::fold;

/// Words of the longest sentence.
pub fn longest_sentence(text: &str) -> usize {
    sentences(text).map(|sentence| sentence.split_whitespace().count()).max().unwrap_or(0)
}

/// Reading ease, 0 (hard) to 100 (easy).
///
/// Spanish: Szigriszt-Pazos 1993, 206.835 − 62.3 × syllables/words − words/sentences, read on the INFLESZ scale.
/// English: Flesch 1948, 206.835 − 84.6 × syllables/words − 1.015 × words/sentences.
pub fn reading_ease(text: &str, lang: Lang) -> f64 {
    let words: Vec<&str> =
        text.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).collect();
    if words.is_empty() {
        return 100.0;
    }
    let syllables: usize = words.iter().map(|word| syllables(word, lang)).sum();
    let per_word = syllables as f64 / words.len() as f64;
    let per_sentence = words.len() as f64 / sentences(text).count().max(1) as f64;
    match lang {
        Lang::Es => 206.835 - 62.3 * per_word - per_sentence,
        Lang::En => 206.835 - 84.6 * per_word - 1.015 * per_sentence,
    }
}

// A full stop inside a number, a domain or a file name ends no sentence: only one before a space does.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    [". ", "? ", "! ", ": ", "; "]
        .iter()
        .fold(vec![text], |parts, mark| parts.into_iter().flat_map(|part| part.split(mark)).collect())
        .into_iter()
        .filter(|part| part.chars().any(char::is_alphabetic))
}

fn syllables(word: &str, lang: Lang) -> usize {
    let folded = fold(word);
    let groups = folded.split(|c: char| !"aeiouy".contains(c)).filter(|group| !group.is_empty());
    let count: usize = match lang {
        Lang::Es => groups.map(spanish_group).sum(),
        Lang::En => {
            let silent = folded.ends_with('e') && !folded.ends_with("le") && folded.len() > 2;
            groups.count() - usize::from(silent)
        }
    };
    count.max(1)
}

/// Two strong vowels together are two syllables; a weak one beside a strong one is none of its own.
fn spanish_group(group: &str) -> usize {
    group.chars().filter(|c| "aeo".contains(*c)).count().max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spanish_syllables_follow_strong_and_weak_vowels() {
        let count = |word| syllables(word, Lang::Es);
        assert_eq!([count("municipio"), count("aéreo"), count("que"), count("Guía")], [4, 4, 1, 1]);
    }

    #[test]
    fn short_sentences_are_easier_than_long_ones() {
        let easy = reading_ease("Anota los datos. Guarda la lista.", Lang::Es);
        let hard = reading_ease(
            "La administración institucional documentará interoperabilidad metodológica",
            Lang::Es,
        );
        assert!(easy > 60.0 && hard < 20.0, "{easy} {hard}");
    }
}
