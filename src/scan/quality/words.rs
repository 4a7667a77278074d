//! The words that the rules look up, folded: lower case, without accents, anything else as one `_`.

use std::collections::HashSet;

use super::super::personal::lists::Lists;
use crate::text::fold::fold;

/// Ready to be looked up.
#[derive(Debug, Clone, Default)]
pub struct Words {
    /// Parts of names that only their author understands.
    pub abbreviations: HashSet<String>,
    /// Words that programs keep for themselves.
    pub reserved: HashSet<String>,
    pub yes: HashSet<String>,
    pub no: HashSet<String>,
    /// Whole and short names of months.
    pub months: HashSet<String>,
    /// Short words of a name that everybody understands.
    pub plain: HashSet<String>,
    /// Classes of personal data that are sensitive by law.
    pub sensitive: HashSet<String>,
}

/// Lists of the Guide (`scan/words.toml`), as they are written there.
#[derive(Debug, Clone, Copy, Default)]
pub struct Given<'a> {
    pub abbreviations: &'a [String],
    pub reserved: &'a [String],
    pub yes: &'a [String],
    pub no: &'a [String],
    /// Of all twelve.
    pub months: &'a [String],
    /// Short words of a name that everybody understands: units, acronyms, INEGI's names of columns.
    pub plain: &'a [String],
    /// Ids of the classes of personal data whose kind is `sensitive`.
    pub sensitive: &'a [String],
}

impl Words {
    /// What the Guide's lists give.
    pub fn of(lists: &Lists) -> Self {
        let words = &lists.words;
        let months: Vec<String> = words.months.iter().flatten().cloned().collect();
        Self::given(&Given {
            abbreviations: &words.abbreviations,
            reserved: &words.reserved,
            yes: &words.yes,
            no: &words.no,
            months: &months,
            plain: &words.plain,
            sensitive: &lists.sensitive_classes(),
        })
    }

    /// Ready to be looked up: parts of names as [`key`] makes them, values as [`fold`] does.
    pub fn given(given: &Given<'_>) -> Self {
        let keys = |words: &[String]| words.iter().map(|word| key(word)).collect();
        let values = |words: &[String]| words.iter().map(|word| fold(word)).collect();
        Self {
            abbreviations: keys(given.abbreviations),
            reserved: keys(given.reserved),
            yes: values(given.yes),
            no: values(given.no),
            months: keys(given.months),
            plain: keys(given.plain),
            sensitive: given.sensitive.iter().cloned().collect(),
        }
    }
}

/// A name as words are compared: `Fecha de Nac.` is `fecha_de_nac`.
pub fn key(name: &str) -> String {
    let folded = fold(name);
    let parts = folded.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("_")
}

/// The words of a name, folded.
pub fn parts(name: &str) -> Vec<String> {
    key(name).split('_').filter(|part| !part.is_empty()).map(String::from).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_without_accents_case_and_signs() {
        assert_eq!(key("  Fecha de Expedición. (día)"), "fecha_de_expedicion_dia");
        assert_eq!(parts("CVE-ENT"), ["cve", "ent"]);
        assert!(parts("¿?").is_empty());
    }
}
