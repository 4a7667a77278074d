//! The words and terms of the Guide that grouping needs.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::super::personal::lists::ScanWords;
use crate::diag::Severity;
use crate::guide::model::Guide;
use crate::text::fold::fold;

/// Where the Guide has its lists.
const FILE: &str = "scan/words.toml";

/// What is looked up while names are taken apart. Words are folded: lower case, without accents.
#[derive(Debug, Clone, Default)]
pub struct Words {
    /// Say that a file is one of several versions: `final`, `copia`.
    pub versions: HashSet<String>,
    /// The same in several words: `lista para subir`; the longest first.
    pub version_phrases: Vec<Vec<String>>,
    /// Say nothing of what is in a file: `hoja`, `datos`.
    pub generic: HashSet<String>,
    /// Months, whole and shortened, with their number.
    pub months: HashMap<String, u8>,
    /// Parts of a year: `trimestre`, `semestre`.
    pub spans: HashSet<String>,
    /// Words with their accents, by their folded form.
    pub accents: HashMap<String, String>,
    pub units: Vec<Unit>,
    /// By term of the vocabulary `formats`.
    pub formats: BTreeMap<String, Form>,
    /// Names of classes of personal data, where the Guide gives them.
    pub classes: BTreeMap<String, crate::text::Text>,
    /// Codes of findings that keep a dataset from being ready.
    pub blocking: HashSet<String>,
}

/// An area that institutions have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    pub id: String,
    /// As it is written.
    pub name: String,
    /// Names that it has, each as folded words without articles.
    pub names: Vec<Vec<String>>,
}

/// What a format is good for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Form {
    /// Made for data: tables, maps, databases, structures.
    pub data: bool,
    pub open: bool,
    pub machine_readable: bool,
    /// Of the five-star scale; 0 when unknown.
    pub stars: u8,
}

impl Words {
    /// Those that a Guide gives.
    pub fn of(guide: &Guide) -> Self {
        let given: ScanWords =
            guide.lore.get(FILE).and_then(|text| toml::from_str(text).ok()).unwrap_or_default();
        let mut words = Self::given(&given);
        let terms = guide.vocabs.get("units").map(|vocab| vocab.terms.iter());
        words.units = terms.into_iter().flatten().map(unit).collect();
        words.formats = forms(guide);
        let names = guide.classes.all.iter().map(|class| (class.id.clone(), class.name.lower()));
        words.classes = names.collect();
        let graves = guide.rules.0.values().filter(|rule| rule.severity == Severity::Error);
        words.blocking = graves.map(|rule| rule.code.clone()).collect();
        let labels: Vec<String> = words.units.iter().map(|unit| unit.name.clone()).collect();
        labels.iter().for_each(|label| words.learn(label));
        words
    }

    /// The lists of words alone.
    fn given(given: &ScanWords) -> Self {
        let split = |phrase: &String| phrase.split(' ').map(String::from).collect::<Vec<_>>();
        let phrases: Vec<Vec<String>> = given.versions.iter().map(split).collect();
        let (single, phrases): (Vec<_>, Vec<_>) = phrases.into_iter().partition(|phrase| phrase.len() == 1);
        let month = |(at, names): (usize, &Vec<String>)| {
            let number = u8::try_from(at + 1).unwrap_or(u8::MAX);
            names.iter().map(|name| (name.clone(), number)).collect::<Vec<_>>()
        };
        let mut words = Self {
            versions: single.into_iter().flatten().collect(),
            version_phrases: phrases,
            generic: given.generic.iter().flat_map(split).collect(),
            months: given.months.iter().enumerate().flat_map(month).collect(),
            spans: given.spans.iter().cloned().collect(),
            ..Self::default()
        };
        // The longest first: `copia de` would hide `copia en conflicto de`.
        words.version_phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.len()));
        given.accents.iter().for_each(|word| words.learn(word));
        words
    }

    /// Learns how words are written from a text that a person wrote with care.
    pub fn learn(&mut self, text: &str) {
        for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_ascii()) {
            self.accents.entry(fold(word)).or_insert_with(|| word.to_lowercase());
        }
    }

    /// What the format of a file is good for.
    pub fn form(&self, format: &str) -> Form {
        self.formats.get(format).copied().unwrap_or_default()
    }
}

fn unit(term: &crate::guide::model::Term) -> Unit {
    let others = term.aliases.es.iter().chain(&term.aliases.en).map(String::as_str);
    let names = [term.es.as_str(), term.en.as_str()].into_iter().chain(others);
    let names = names.flat_map(|name| name.split(" o ").collect::<Vec<_>>()).map(super::unit::words);
    Unit {
        id: term.id.clone(),
        name: term.es.clone(),
        names: names.filter(|words| !words.is_empty()).collect(),
    }
}

fn forms(guide: &Guide) -> BTreeMap<String, Form> {
    let terms = guide.vocabs.get("formats").map(|vocab| vocab.terms.iter()).into_iter().flatten();
    let form = |term: &crate::guide::model::Term| Form {
        data: matches!(term.kind.as_deref(), Some("table" | "structure" | "geo" | "database")),
        open: term.open == Some(true),
        machine_readable: term.machine_readable == Some(true),
        stars: term.stars.unwrap_or(0),
    };
    terms.map(|term| (term.id.clone(), form(term))).collect()
}
