//! A Guide made ready for thousands of plans: where each answer stands, which conditions ask for it, what today is.

use std::collections::HashMap;

use jiff::civil::Date;

use super::rules::Ground;
use crate::guide::model::{Condition, Each, Guide, Step};
use crate::toml_text::Address;

mod at;
pub mod keys;
mod trie;

pub(super) use at::first;
use keys::{InDataset, InFile, InPlan};
pub use trie::Trie;

/// What is the same for all plans of a run.
#[derive(Debug, Clone)]
pub struct Known {
    pub today: Date,
    /// Guide and version, as plans name them.
    pub tag: String,
    /// In the order of the Guide.
    pub steps: Vec<KnownStep>,
    /// In the order of [`Guide::questions`].
    pub questions: Vec<KnownQuestion>,
    /// Indexes of those that are asked once, of each dataset, of each file.
    pub(super) by_each: [Vec<usize>; 3],
    /// Keys of a plan, of one of its datasets, of one file of a dataset.
    pub(super) places: [Trie; 3],
    /// The same, by the address below the plan, the dataset or the file as marks write it.
    pub(super) marks: [HashMap<String, u16>; 3],
    /// Last days to answer what people ask for, by the day that it came in.
    terms: Terms,
    words: Words,
    /// What rules and score know besides.
    pub ground: Ground,
}

/// Terms of the Guide that plans are told by, each sorted.
#[derive(Debug, Clone, Default)]
struct Words {
    themes: Vec<String>,
    recommended: Vec<String>,
}

impl Words {
    fn of(guide: &Guide) -> Self {
        let terms = |vocab: &str| guide.vocabs.get(vocab).into_iter().flat_map(|vocab| &vocab.terms);
        let mut words = Self {
            themes: terms("sectors").map(|term| term.id.clone()).collect(),
            recommended: guide.recommended.dataset.iter().map(|one| one.id.clone()).collect(),
        };
        words.themes.sort();
        words.recommended.sort();
        words
    }
}

/// The word of a sorted list.
fn entry<'w>(list: &'w [String], word: &str) -> Option<&'w str> {
    list.binary_search_by(|one| one.as_str().cmp(word)).ok().and_then(|at| list.get(at)).map(String::as_str)
}

/// Last days to answer, one entry a day from `first` on: in the ordinary term, and in the extended one.
#[derive(Debug, Clone, Default)]
struct Terms {
    first: Option<Date>,
    dues: Vec<[Date; 2]>,
}

/// A step of the Guide; questions are named by their index.
#[derive(Debug, Clone)]
pub struct KnownStep {
    pub id: String,
    pub questions: std::ops::Range<usize>,
    /// Questions whose answers close it; `None` for one that the Guide does not have.
    pub closes_with: Vec<Option<usize>>,
    pub needs: Vec<Option<usize>>,
    /// It asks something of datasets, of files.
    pub of_datasets: bool,
    pub of_files: bool,
}

/// A question of the Guide.
#[derive(Debug, Clone)]
pub struct KnownQuestion {
    pub id: String,
    pub code: String,
    pub each: Each,
    pub required: bool,
    pub(super) when: Option<Test>,
    /// Where its answer is among those of its scope.
    pub(super) slot: u16,
}

/// A condition, with questions as indexes.
#[derive(Debug, Clone)]
pub(super) enum Test {
    Is(usize, String),
    IsNot(usize, String),
    Has(usize, String),
    All(Vec<Test>),
    Any(Vec<Test>),
    /// About a question that the Guide does not have.
    Never,
}

impl Known {
    /// A Guide on a day.
    pub fn new(guide: &Guide, today: Date) -> Self {
        let mut known = Self {
            today,
            tag: guide.tag(),
            steps: Vec::new(),
            questions: Vec::new(),
            by_each: Default::default(),
            places: [Trie::of(&InPlan::PATHS), Trie::of(&InDataset::PATHS), Trie::of(&InFile::PATHS)],
            marks: Default::default(),
            terms: Terms::default(),
            words: Words::of(guide),
            ground: Ground::new(guide, today),
        };
        let index: HashMap<&str, usize> =
            guide.questions().enumerate().map(|(at, (_, question))| (question.id.as_str(), at)).collect();
        for step in &guide.steps {
            known.step(step, &index);
        }
        known
    }

    /// Adds the last days to answer, one entry a day from `first` on.
    #[must_use]
    pub fn with_terms(mut self, first: Date, dues: Vec<[Date; 2]>) -> Self {
        self.terms = Terms { first: Some(first), dues };
        self
    }

    /// The last day to answer what came in on a day; `None` where the days of work are not known.
    pub fn due(&self, on: Date, extended: bool) -> Option<Date> {
        let first = self.terms.first?;
        let days = usize::try_from((on - first).get_days()).ok()?;
        self.terms.dues.get(days).map(|dues| dues[usize::from(extended)])
    }

    /// The index of a question, by its id.
    pub fn question(&self, id: &str) -> Option<usize> {
        self.questions.iter().position(|question| question.id == id)
    }

    /// The index of the step that asks for the answer at an address, whatever dataset or file it is of.
    pub fn step_of(&self, at: &str) -> Option<usize> {
        let (each, slot) = self.slot_of(at)?;
        let question = self.questions.iter().position(|one| (one.each as usize, one.slot) == (each, slot))?;
        self.steps.iter().position(|step| step.questions.contains(&question))
    }

    fn slot_of(&self, at: &str) -> Option<(usize, u16)> {
        if let Some(slot) = self.marks[0].get(at) {
            return Some((0, *slot));
        }
        let (_, rest) = first(at.strip_prefix("dataset.")?)?;
        if let Some(slot) = self.marks[1].get(rest) {
            return Some((1, *slot));
        }
        let (_, rest) = first(rest.strip_prefix("distribution.")?)?;
        self.marks[2].get(rest).map(|slot| (2, *slot))
    }

    /// The id of a theme, when the vocabulary has it.
    pub fn theme(&self, id: &str) -> Option<&str> {
        entry(&self.words.themes, id)
    }

    /// The id of a recommended dataset, when the Guide has it.
    pub fn recommended(&self, id: &str) -> Option<&str> {
        entry(&self.words.recommended, id)
    }

    fn step(&mut self, step: &Step, index: &HashMap<&str, usize>) {
        let first = self.questions.len();
        for question in &step.questions {
            let slot = self.place(question.each, &question.field);
            self.by_each[question.each as usize].push(self.questions.len());
            self.questions.push(KnownQuestion {
                id: question.id.clone(),
                code: question.code.clone(),
                each: question.each,
                required: question.required,
                when: question.when.as_ref().map(|when| test(when, index)),
                slot,
            });
        }
        let at = |id: &str| index.get(id).copied();
        let asks = |each: Each| step.questions.iter().any(|question| question.each == each);
        self.steps.push(KnownStep {
            id: step.id.clone(),
            questions: first..self.questions.len(),
            closes_with: step.closes_with.iter().map(|id| at(id)).collect(),
            needs: step.needs.iter().map(|need| at(&need.question)).collect(),
            of_datasets: asks(Each::Dataset),
            of_files: asks(Each::Distribution),
        });
    }

    /// The slot of an answer in its scope.
    fn place(&mut self, each: Each, field: &str) -> u16 {
        let below = match each {
            Each::Once => field,
            // The Guide's linter wants `dataset.` and `distribution.` before the rest.
            Each::Dataset | Each::Distribution => field.split_once('.').map_or(field, |(_, rest)| rest),
        };
        let path: Vec<&str> = below.split('.').collect();
        let slot = self.places[each as usize].add(&path);
        self.marks[each as usize].insert(Address::new(path).to_string(), slot);
        slot
    }
}

fn test(condition: &Condition, index: &HashMap<&str, usize>) -> Test {
    let about = |id: &str, made: &dyn Fn(usize) -> Test| index.get(id).map_or(Test::Never, |at| made(*at));
    match condition {
        Condition::Is { question, is } => about(question, &|at| Test::Is(at, is.clone())),
        Condition::IsNot { question, is_not } => about(question, &|at| Test::IsNot(at, is_not.clone())),
        Condition::Has { question, has } => about(question, &|at| Test::Has(at, has.clone())),
        Condition::All { all } => Test::All(all.iter().map(|part| test(part, index)).collect()),
        Condition::Any { any } => Test::Any(any.iter().map(|part| test(part, index)).collect()),
    }
}
