//! How much of a plan is answered, question by question and step by step: as the interview counts it, without making
//! the addresses of the answers.

use toml_spanner::{Item, Value};

use super::super::known::{Known, KnownQuestion, KnownStep, Test};
use super::marks::{self, Mark};
use super::values::{Slots, is_blank};
use super::{StepCount, Tally};
use crate::guide::model::Each;

/// What is asked of the plan, of one dataset, or of one of its files.
pub(super) struct Scope<'s, 't, 'a> {
    /// Answers of the plan, of the dataset, of the file.
    pub slots: [Option<&'s Slots<'t, 'a>>; 3],
    /// Marks of the same three.
    pub marks: [&'s [u8]; 3],
}

/// What came of each question so far.
#[derive(Debug)]
pub(super) struct Counts {
    tallies: Vec<Tally>,
    /// Some place has an answer, be it blank.
    there: Vec<bool>,
    /// Some place has one, or was left for later.
    met: Vec<bool>,
    pub datasets: usize,
    pub files: usize,
}

impl Counts {
    pub fn new(known: &Known) -> Self {
        let all = known.questions.len();
        Self {
            tallies: vec![Tally::default(); all],
            there: vec![false; all],
            met: vec![false; all],
            datasets: 0,
            files: 0,
        }
    }

    /// Counts what is asked in a scope.
    pub fn add(&mut self, known: &Known, each: Each, scope: &Scope<'_, '_, '_>) {
        let Some(slots) = scope.slots[each as usize] else { return };
        let marks = scope.marks[each as usize];
        for at in known.by_each[each as usize].iter().copied() {
            let question = &known.questions[at];
            let slot = usize::from(question.slot);
            let (value, marked) = (slots[slot], marks[slot]);
            let given = value.is_some() || marked & marks::STAYED != 0;
            self.there[at] |= given;
            self.met[at] |= given || marked & marks::PENDING != 0;
            if question.when.as_ref().is_none_or(|when| scope.holds(when, known)) {
                tally(&mut self.tallies[at], question, value, marked);
            }
        }
    }

    /// The counts of each step.
    pub fn steps(&self, known: &Known) -> Vec<StepCount> {
        known.steps.iter().map(|step| self.step(step)).collect()
    }

    fn step(&self, step: &KnownStep) -> StepCount {
        let every = |list: &[Option<usize>], of: &[bool]| {
            list.iter().all(|at| at.is_some_and(|at| of.get(at).copied().unwrap_or_default()))
        };
        let mut all = Tally::default();
        for tally in &self.tallies[step.questions.clone()] {
            all.add(tally);
        }
        StepCount {
            all,
            can_start: every(&step.needs, &self.met),
            closed: every(&step.closes_with, &self.there),
            lacking: (step.of_datasets && self.datasets == 0) || (step.of_files && self.files == 0),
        }
    }

    pub fn into_tallies(self) -> Vec<Tally> {
        self.tallies
    }
}

fn tally(tally: &mut Tally, question: &KnownQuestion, value: Option<&Item<'_>>, marked: u8) {
    tally.asked += 1;
    match () {
        () if value.is_some_and(|value| !is_blank(value)) => {
            tally.answered += 1;
            tally.unconfirmed += u32::from(marked & marks::UNCONFIRMED != 0);
        }
        () if marked & marks::STAYED != 0 => tally.answered += 1,
        () if marked & marks::NOT_APPLICABLE != 0 => tally.not_applicable += 1,
        () if marked & marks::PENDING != 0 => tally.pending += 1,
        () if question.required => tally.missing += 1,
        () => tally.blank += 1,
    }
}

impl Tally {
    /// Adds what came of another question.
    pub fn add(&mut self, other: &Self) {
        self.asked += other.asked;
        self.answered += other.answered;
        self.unconfirmed += other.unconfirmed;
        self.not_applicable += other.not_applicable;
        self.pending += other.pending;
        self.missing += other.missing;
        self.blank += other.blank;
    }
}

impl Scope<'_, '_, '_> {
    fn holds(&self, test: &Test, known: &Known) -> bool {
        match test {
            Test::Is(at, is) => self.word(&known.questions[*at]) == Some(is),
            // What is not known yet may still be so: a pending answer keeps the question.
            Test::IsNot(at, is_not) => match self.word(&known.questions[*at]) {
                Some(word) => word != is_not,
                None => self.pending(&known.questions[*at]),
            },
            Test::Has(at, has) => self.has(&known.questions[*at], has),
            Test::All(all) => all.iter().all(|part| self.holds(part, known)),
            Test::Any(any) => any.iter().any(|part| self.holds(part, known)),
            Test::Never => false,
        }
    }

    fn value(&self, question: &KnownQuestion) -> Option<&Item<'_>> {
        self.slots[question.each as usize]?[usize::from(question.slot)]
    }

    fn word(&self, question: &KnownQuestion) -> Option<&str> {
        self.value(question)?.as_str()
    }

    fn has(&self, question: &KnownQuestion, wanted: &str) -> bool {
        match self.value(question).map(Item::value) {
            Some(Value::Array(items)) => items.iter().any(|item| item.as_str() == Some(wanted)),
            _ => false,
        }
    }

    fn pending(&self, question: &KnownQuestion) -> bool {
        let each = question.each as usize;
        self.slots[each].is_some() && self.marks[each][usize::from(question.slot)] & marks::PENDING != 0
    }
}

/// Marks in the order of the scopes, handed out scope by scope.
pub(super) struct Handed<'m> {
    rest: &'m [Mark],
}

impl<'m> Handed<'m> {
    pub fn new(marks: &'m [Mark]) -> Self {
        Self { rest: marks }
    }

    /// The marks of the next scope, by slot. Scopes have to be asked for in their order.
    pub fn next(&mut self, dataset: u32, file: u32, into: &mut [u8]) {
        into.fill(0);
        let here = self.rest.iter().take_while(|mark| (mark.dataset, mark.file) == (dataset, file)).count();
        let (mine, rest) = self.rest.split_at(here);
        for mark in mine {
            into[usize::from(mark.slot)] |= mark.bits;
        }
        self.rest = rest;
    }
}
