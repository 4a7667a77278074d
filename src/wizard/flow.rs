//! Pure order of the interview: which questions there are for a plan, where their answers go, what state each is in.

use std::collections::HashMap;

use toml::{Table, Value};

use crate::guide::model::{Condition, Each, Guide, Question, Step};
use crate::toml_text::{Address, is_blank};

/// A question asked at one place of the plan.
#[derive(Debug, Clone)]
pub struct Spot<'g> {
    pub step: &'g Step,
    pub question: &'g Question,
    pub scope: Scope,
    pub address: Address,
}

/// Which dataset, and which file of it, a question is about.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, PartialOrd, Ord)]
pub struct Scope {
    pub dataset: Option<String>,
    pub distribution: Option<String>,
}

impl Scope {
    pub fn dataset(id: &str) -> Self {
        Self { dataset: Some(id.to_string()), distribution: None }
    }

    pub fn distribution(dataset: &str, id: &str) -> Self {
        Self { dataset: Some(dataset.to_string()), distribution: Some(id.to_string()) }
    }
}

/// What there is at a spot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Answered,
    NotApplicable,
    Pending,
    /// Required and not there.
    Missing,
    /// Optional and not there.
    Blank,
}

/// A Guide and the values of a plan, looked at together.
#[derive(Debug, Clone)]
pub struct Flow<'g, 't> {
    pub guide: &'g Guide,
    pub tree: &'t Table,
    by_id: HashMap<&'g str, &'g Question>,
}

impl<'g, 't> Flow<'g, 't> {
    pub fn new(guide: &'g Guide, tree: &'t Table) -> Self {
        let by_id = guide.questions().map(|(_, question)| (question.id.as_str(), question)).collect();
        Self { guide, tree, by_id }
    }

    /// Ids of the datasets, in the order of the file.
    pub fn datasets(&self) -> Vec<&'t str> {
        keys(self.tree.get("dataset"))
    }

    /// Ids of the files of a dataset, in the order of the file.
    pub fn distributions(&self, dataset: &str) -> Vec<&'t str> {
        keys(Address::new(["dataset", dataset, "distribution"]).get(self.tree))
    }

    /// Every place where a step asks something now, in the order of asking.
    pub fn spots(&self, step: &'g Step) -> Vec<Spot<'g>> {
        let mut spots = Vec::new();
        let mut rest = step.questions.as_slice();
        while let Some(first) = rest.first() {
            let same = rest
                .iter()
                .take_while(|question| (question.each == Each::Once) == (first.each == Each::Once));
            let (group, after) = rest.split_at(same.count());
            for scope in self.scopes(group) {
                spots.extend(group.iter().filter_map(|question| self.spot(step, question, &scope)));
            }
            rest = after;
        }
        spots
    }

    /// Every place where a step asks something of one dataset and of its files: as [`Flow::spots`], which looks at all
    /// of them, and would take a page of a thousand datasets a thousand times as long.
    pub fn spots_of(&self, step: &'g Step, dataset: &str) -> Vec<Spot<'g>> {
        let files = self.distributions(dataset).into_iter().map(|id| Scope::distribution(dataset, id));
        let scopes: Vec<Scope> = std::iter::once(Scope::dataset(dataset)).chain(files).collect();
        let of_items = || step.questions.iter().filter(|question| question.each != Each::Once);
        scopes
            .iter()
            .flat_map(|scope| of_items().filter_map(|question| self.spot(step, question, scope)))
            .collect()
    }

    /// The scopes that a group of questions is asked in: once, or each dataset followed by its files.
    fn scopes(&self, group: &[Question]) -> Vec<Scope> {
        if group.iter().all(|question| question.each == Each::Once) {
            return vec![Scope::default()];
        }
        let files = group.iter().any(|question| question.each == Each::Distribution);
        let mut scopes = Vec::new();
        for dataset in self.datasets() {
            scopes.push(Scope::dataset(dataset));
            if files {
                scopes.extend(self.distributions(dataset).iter().map(|id| Scope::distribution(dataset, id)));
            }
        }
        scopes
    }

    /// The spot of a question in a scope, when it is asked there.
    pub fn spot(&self, step: &'g Step, question: &'g Question, scope: &Scope) -> Option<Spot<'g>> {
        let address = address(question, scope)?;
        let fits = match question.each {
            Each::Once => scope.dataset.is_none(),
            Each::Dataset => scope.distribution.is_none(),
            Each::Distribution => true,
        };
        (fits && self.asked(question, scope)).then(|| Spot { step, question, scope: scope.clone(), address })
    }

    /// The spot that fills an address, when it is asked now.
    pub fn spot_at(&self, at: &Address) -> Option<Spot<'g>> {
        let scope = match at.0.as_slice() {
            [first, dataset, third, file, ..] if first == "dataset" && third == "distribution" => {
                Scope::distribution(dataset, file)
            }
            [first, dataset, ..] if first == "dataset" => Scope::dataset(dataset),
            _ => Scope::default(),
        };
        self.guide.questions().find_map(|(step, question)| {
            (address(question, &scope).as_ref() == Some(at))
                .then(|| self.spot(step, question, &scope))
                .flatten()
        })
    }

    /// Whether the condition of a question holds.
    pub fn asked(&self, question: &Question, scope: &Scope) -> bool {
        question.when.as_ref().is_none_or(|when| self.holds(when, scope))
    }

    fn holds(&self, condition: &Condition, scope: &Scope) -> bool {
        match condition {
            Condition::Is { question, is } => self.word(question, scope).is_some_and(|word| word == is),
            // What is not known yet may still be so: a pending answer keeps the question.
            Condition::IsNot { question, is_not } => match self.word(question, scope) {
                Some(word) => word != is_not,
                None => self.pending(question, scope),
            },
            Condition::Has { question, has } => self.has(question, scope, has),
            Condition::All { all } => all.iter().all(|part| self.holds(part, scope)),
            Condition::Any { any } => any.iter().any(|part| self.holds(part, scope)),
        }
    }

    fn word(&self, id: &str, scope: &Scope) -> Option<&'t str> {
        self.answer(id, scope)?.as_str()
    }

    fn has(&self, id: &str, scope: &Scope, wanted: &str) -> bool {
        let items = self.answer(id, scope).and_then(Value::as_array);
        items.is_some_and(|items| items.iter().any(|item| item.as_str() == Some(wanted)))
    }

    fn pending(&self, id: &str, scope: &Scope) -> bool {
        let at = self.by_id.get(id).and_then(|question| address(question, scope));
        at.is_some_and(|at| self.marked("pending", &at))
    }

    /// The stored answer of a question, seen from a scope.
    pub fn answer(&self, id: &str, scope: &Scope) -> Option<&'t Value> {
        address(self.by_id.get(id)?, scope)?.get(self.tree)
    }

    /// Whether a question has an answer, or was left for later, in a scope.
    pub fn settled(&self, id: &str, scope: &Scope) -> bool {
        self.answer(id, scope).is_some() || self.pending(id, scope)
    }

    pub fn state(&self, spot: &Spot) -> State {
        let answered = spot.address.get(self.tree).is_some_and(|value| !is_blank(value));
        match () {
            // Another version of the Guide asks it again: the answer is there, and waits to be looked at.
            () if answered && self.again(&spot.address) => State::Pending,
            () if answered => State::Answered,
            () if self.marked("not_applicable", &spot.address) => State::NotApplicable,
            () if self.marked("pending", &spot.address) => State::Pending,
            () if spot.question.required => State::Missing,
            () => State::Blank,
        }
    }

    /// Whether a side table (`pending`, `not_applicable`, `note`, `origin`) speaks of an address.
    pub fn marked(&self, table: &str, at: &Address) -> bool {
        self.tree
            .get(table)
            .and_then(Value::as_table)
            .is_some_and(|marks| marks.contains_key(&at.to_string()))
    }

    /// Whether another version of the Guide asks an answer again, and nobody has looked at it yet.
    pub fn again(&self, at: &Address) -> bool {
        self.marked("again", at)
    }

    /// Whether an answer was taken from files or from a list and nobody has confirmed it yet.
    pub fn unconfirmed(&self, at: &Address) -> bool {
        matches!(self.origin(at), Some("scan" | "recommended"))
    }

    /// Whether an answer is what the list of recommended datasets supposes, and nobody has confirmed it yet.
    pub fn supposed(&self, at: &Address) -> bool {
        self.origin(at) == Some("recommended")
    }

    fn origin(&self, at: &Address) -> Option<&str> {
        Address::new(["origin", &at.to_string(), "from"]).get(self.tree)?.as_str()
    }

    /// Whether some dataset or file, or the institution, has an answer to a question.
    pub fn answered_somewhere(&self, id: &str) -> bool {
        self.somewhere(id, &|at| at.get(self.tree).is_some())
    }

    /// Whether a question has an answer somewhere, or was at least left for later: what waits for it can go on.
    pub fn met(&self, id: &str) -> bool {
        self.somewhere(id, &|at| at.get(self.tree).is_some() || self.marked("pending", at))
    }

    fn somewhere(&self, id: &str, there: &dyn Fn(&Address) -> bool) -> bool {
        let Some(question) = self.by_id.get(id) else { return false };
        let there = |scope: &Scope| address(question, scope).is_some_and(|at| there(&at));
        match question.each {
            Each::Once => there(&Scope::default()),
            Each::Dataset => self.datasets().iter().any(|id| there(&Scope::dataset(id))),
            Each::Distribution => self.datasets().iter().any(|dataset| {
                self.distributions(dataset).iter().any(|id| there(&Scope::distribution(dataset, id)))
            }),
        }
    }

    /// The title of a dataset, or its id while it has none.
    pub fn dataset_title<'s>(&self, id: &'s str) -> &'s str
    where
        't: 's,
    {
        Address::new(["dataset", id, "title"]).get(self.tree).and_then(Value::as_str).unwrap_or(id)
    }
}

/// Where the answer of a question goes; `None` when the scope does not say which dataset or file.
pub fn address(question: &Question, scope: &Scope) -> Option<Address> {
    let mut segments: Vec<String> = Vec::new();
    let mut field = question.field.split('.').map(String::from);
    match question.each {
        Each::Once => {}
        Each::Dataset => segments.extend([field.next()?, scope.dataset.clone()?]),
        Each::Distribution => {
            segments.extend([
                "dataset".to_string(),
                scope.dataset.clone()?,
                field.next()?,
                scope.distribution.clone()?,
            ]);
        }
    }
    segments.extend(field);
    Some(Address(segments))
}

fn keys(value: Option<&Value>) -> Vec<&str> {
    value
        .and_then(Value::as_table)
        .map(|table| table.keys().map(String::as_str).collect())
        .unwrap_or_default()
}
