//! Titles and phrases as the words that tell: stems in their order, without what only joins.

use crate::demand::stem::stem;
use crate::text::fold::{clean, fold};

/// Words that join others and tell nothing, in Spanish and English.
const JOINING: [&str; 34] = [
    "a", "al", "an", "and", "ante", "by", "con", "de", "del", "e", "el", "en", "for", "in", "la", "las",
    "lo", "los", "of", "on", "o", "or", "para", "per", "por", "que", "se", "su", "sus", "the", "to", "u",
    "un", "una",
];
/// Words after which another matter may begin.
const BETWEEN: [&str; 5] = ["y", "e", "and", "o", "u"];

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    pub stem: String,
    /// As it is written, in lower case.
    pub said: String,
    /// What comes before it is another part of the sentence: a comma, «y», a slash.
    pub begins: bool,
}

/// The telling words of a text in their order.
pub fn words(text: &str) -> Vec<Word> {
    let mut found = Vec::new();
    let mut begins = true;
    let mut word = String::new();
    let mut end = |word: &mut String, begins: &mut bool| {
        let said = std::mem::take(word);
        let folded = fold(&said);
        *begins |= BETWEEN.contains(&folded.as_str());
        if !folded.is_empty() && !BETWEEN.contains(&folded.as_str()) && !JOINING.contains(&folded.as_str()) {
            found.push(Word { stem: stem(&folded), said: said.to_lowercase(), begins: *begins });
            *begins = false;
        }
    };
    for c in clean(text).chars() {
        if c.is_alphanumeric() {
            word.push(c);
            continue;
        }
        end(&mut word, &mut begins);
        begins |= ",;:/()[]|.".contains(c);
    }
    end(&mut word, &mut begins);
    found
}

/// A phrase that means something: its words in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    pub stems: Vec<String>,
    /// The words themselves, folded.
    pub said: Vec<String>,
}

/// How a phrase stands in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// Places of its words in the text.
    pub at: Vec<usize>,
    pub how: How,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// All its words, in any order, with others between.
    Scattered,
    /// In order, with at most [`GAP`] other words between.
    Near,
    /// One after the other.
    Whole,
}

/// Other words that may stand inside a phrase.
const GAP: usize = 2;

impl Seen {
    /// Words from the first to the last of its own.
    pub fn spread(&self) -> usize {
        self.at.last().zip(self.at.first()).map_or(0, |(last, first)| last - first + 1)
    }
}

impl Phrase {
    /// `None` when the phrase has no telling word.
    pub fn new(text: &str) -> Option<Self> {
        let (stems, said): (Vec<String>, Vec<String>) =
            words(text).into_iter().map(|word| (word.stem, fold(&word.said))).unzip();
        (!stems.is_empty()).then_some(Self { stems, said })
    }

    /// Where the phrase is in a text; the closest of its places.
    pub fn find(&self, text: &[Word]) -> Option<Seen> {
        let starts = text.iter().enumerate().filter(|(_, word)| Some(&word.stem) == self.stems.first());
        let ordered = starts.filter_map(|(start, _)| self.from(text, start));
        let spread = |at: &Vec<usize>| at.last().zip(at.first()).map_or(0, |(last, first)| last - first);
        if let Some(at) = ordered.min_by_key(spread) {
            let between = spread(&at) + 1 - at.len();
            if between <= GAP {
                let how = if between == 0 { How::Whole } else { How::Near };
                return Some(Seen { at, how });
            }
        }
        let mut at: Vec<usize> = self
            .stems
            .iter()
            .map(|stem| text.iter().position(|word| word.stem == *stem))
            .collect::<Option<_>>()?;
        at.sort_unstable();
        Some(Seen { at, how: How::Scattered })
    }

    fn from(&self, text: &[Word], start: usize) -> Option<Vec<usize>> {
        let mut at = vec![start];
        for stem in self.stems.iter().skip(1) {
            let after = at.last().map_or(start, |last| last + 1);
            let next = text.iter().skip(after).position(|word| word.stem == *stem)?;
            at.push(after + next);
        }
        Some(at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn how(phrase: &str, text: &str) -> Option<How> {
        Phrase::new(phrase).unwrap().find(&words(text)).map(|seen| seen.how)
    }

    #[test]
    fn accents_plurals_and_small_words_make_no_difference() {
        assert_eq!(how("licencias de construcción", "LICENCIA PARA CONSTRUCCION 2025"), Some(How::Whole));
        assert_eq!(how("Padrón de proveedores", "padron_proveedores_2024.csv"), Some(How::Whole));
    }

    #[test]
    fn a_phrase_needs_all_its_words() {
        assert_eq!(how("licencias de construcción", "Licencias de funcionamiento"), None);
        assert_eq!(how("obra pública", "Pública: la obra del año"), Some(How::Scattered));
        assert_eq!(how("obra pública", "Obra municipal pública"), Some(How::Near));
    }

    #[test]
    fn parts_of_a_title_begin_at_commas_and_joints() {
        let begin: Vec<String> = words("Ingresos propios y egresos, por área")
            .into_iter()
            .filter(|word| word.begins)
            .map(|word| word.said)
            .collect();
        assert_eq!(begin, ["ingresos", "egresos", "área"]);
    }
}
