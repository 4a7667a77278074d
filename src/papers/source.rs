//! Where the values of papers come from: the answers of a plan in words, or a blank and a note of what would fill it.

use std::collections::BTreeSet;

use jiff::civil::DateTime;
use toml::{Table, Value};

use super::facts::Facts;
use super::notes::Missing;
use crate::guide::model::{Condition, Guide, Question};
use crate::plan::model::{Day, Plan};
use crate::plan::typed::typed;
use crate::text::papers as say;
use crate::text::{Lang, Text, fold};
use crate::toml_text::{Address, is_blank};
use crate::wizard::answer::{show, write_out};
use crate::wizard::flow::{Flow, Scope, address};

/// A plan, its Guide and what other wings know, owned: the engine of templates keeps what it is given.
#[derive(Debug, Clone)]
pub struct Source {
    pub guide: Guide,
    pub tree: Table,
    pub plan: Plan,
    pub lang: Lang,
    pub at: DateTime,
    pub facts: Facts,
    /// Ids of the datasets in the order of papers.
    ordered: Vec<String>,
}

/// What there is at a question.
pub(super) enum Found {
    Value(Value),
    NotApplicable,
    Nothing,
}

impl Source {
    /// Everything that papers need; `facts` over those of the plan where they say something.
    pub fn new(guide: &Guide, tree: &Table, lang: Lang, at: DateTime, facts: Option<Facts>) -> Self {
        let plan = typed(tree);
        let facts = facts.unwrap_or_else(|| Facts::of_plan(&plan, at.date()));
        let ordered = facts.ordered(&plan).into_iter().cloned().collect();
        Self { guide: guide.clone(), tree: tree.clone(), plan, lang, at, facts, ordered }
    }

    pub(super) fn to(&self, text: &Text) -> String {
        clean(text.to(self.lang))
    }

    /// Datasets in the order of papers.
    pub fn datasets(&self) -> Vec<String> {
        self.ordered.clone()
    }

    /// Units that keep a dataset or give hours, as the plan writes them.
    pub fn units(&self) -> Vec<String> {
        let of_datasets = self.plan.dataset.values().filter_map(|dataset| dataset.unit.clone());
        let of_capacity = self.plan.schedule.capacity.values().flat_map(|one| one.units.iter().cloned());
        of_datasets
            .chain(of_capacity)
            .filter(|unit| !unit.trim().is_empty())
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect()
    }

    /// The datasets of a unit.
    pub fn of_unit(&self, unit: &str) -> Vec<String> {
        let same = |id: &String| {
            let own = self.plan.dataset.get(id).and_then(|dataset| dataset.unit.as_deref());
            own.is_some_and(|own| fold::fold(own) == fold::fold(unit))
        };
        self.datasets().into_iter().filter(same).collect()
    }

    /// Requests that were not answered yet, by id.
    pub fn open_requests(&self) -> Vec<String> {
        let open = self
            .plan
            .demand
            .iter()
            .filter(|(_, one)| one.kind.as_deref() != Some("vote") && one.reply.sent.is_none());
        open.map(|(id, _)| id.clone()).collect()
    }

    /// A unit in words: the label of the vocabulary, or what was written.
    pub fn unit_label(&self, unit: &str) -> String {
        let term = self.guide.term("units", unit);
        term.map_or_else(|| clean(unit), |term| self.to(&term.label()))
    }

    /// The title of a dataset, or its id.
    pub fn title(&self, id: &str) -> String {
        let title = self.plan.dataset.get(id).and_then(|dataset| dataset.title.as_deref());
        clean(title.filter(|title| !title.trim().is_empty()).unwrap_or(id))
    }

    pub(super) fn question(&self, code: &str) -> Result<&Question, Text> {
        self.guide.question(code).ok_or_else(|| say::NO_QUESTION.with("code", code))
    }

    /// What the plan answers to a question.
    pub(super) fn answer(&self, code: &str, scope: &Scope) -> Result<Found, Text> {
        let question = self.question(code)?;
        let at = address(question, scope).ok_or_else(|| say::NO_SCOPE.with("code", code))?;
        if let Some(value) = at.get(&self.tree).filter(|value| !is_blank(value)) {
            return Ok(Found::Value(value.clone()));
        }
        let marks = self.tree.get("not_applicable").and_then(Value::as_table);
        let not_applicable = marks.is_some_and(|marks| marks.contains_key(&at.to_string()));
        let idle = || question.when.as_ref().is_some_and(|when| self.idle(question, when, scope));
        Ok(if not_applicable || idle() { Found::NotApplicable } else { Found::Nothing })
    }

    /// Whether a question is certainly not asked. A condition on what is not answered yet says nothing.
    fn idle(&self, question: &Question, when: &Condition, scope: &Scope) -> bool {
        let flow = Flow::new(&self.guide, &self.tree);
        when.questions().iter().all(|id| flow.answer(id, scope).is_some()) && !flow.asked(question, scope)
    }

    /// A value in words.
    pub(super) fn words(&self, value: &Value, question: &Question) -> String {
        self.to(&show(value, &self.guide, question))
    }

    /// A value without a question in words.
    pub(super) fn bare(&self, value: &Value) -> String {
        match value {
            Value::String(text) => clean(text),
            Value::Integer(number) => write_out::whole(*number),
            Value::Datetime(day) => match day.to_string().get(..10).and_then(|day| day.parse().ok()) {
                Some(day) => self.to(&write_out::date(day)),
                None => clean(&day.to_string()),
            },
            Value::Array(items) => {
                let items: Vec<Text> = items.iter().map(|item| Text::same(self.bare(item))).collect();
                self.to(&write_out::list(&items))
            }
            other => clean(&other.to_string()),
        }
    }

    /// The entry of the working sheet for a question without an answer.
    pub(super) fn missing(&self, code: &str, scope: &Scope) -> Result<Missing, Text> {
        let question = self.question(code)?;
        let at = address(question, scope);
        let of = scope.dataset.iter().map(|id| self.title(id)).collect();
        let pending =
            at.and_then(|at| self.plan.pending.get(&at.to_string())).map(|pending| self.pending(pending));
        let what = self.to(&question.ask);
        Ok(Missing { question: Some(question.code.clone()), what, key: None, of, pending: pending.flatten() })
    }

    fn pending(&self, pending: &crate::plan::model::Pending) -> Option<String> {
        let who = pending.ask.as_deref().filter(|who| !who.trim().is_empty()).map(clean);
        let by = pending.by.as_ref().and_then(Day::date).map(write_out::date);
        let text = match (who, by) {
            (Some(who), Some(by)) => say::PENDING_BOTH.with("who", who).with_text("by", &by),
            (Some(who), None) => say::PENDING_WHO.with("who", who),
            (None, Some(by)) => say::PENDING_BY.with_text("by", &by),
            (None, None) => return None,
        };
        Some(self.to(&text))
    }

    /// The value of a key of the plan.
    pub(super) fn key(&self, path: &str) -> Option<&Value> {
        Address::parse(path).get(&self.tree).filter(|value| !is_blank(value))
    }

    /// Whether a question has an answer.
    pub(super) fn answered(&self, code: &str, scope: &Scope) -> Result<bool, Text> {
        Ok(matches!(self.answer(code, scope)?, Found::Value(_)))
    }

    /// Files of a dataset.
    pub(super) fn files(&self, dataset: &str) -> Vec<String> {
        let found = self.plan.dataset.get(dataset);
        found.map(|dataset| dataset.distribution.keys().cloned().collect()).unwrap_or_default()
    }
}

/// Text of unknown origin that may stand in a document: nothing that orders the text otherwise, nothing that XML
/// forbids, none of the private letters that the fill uses for itself.
pub fn clean(text: &str) -> String {
    let fit = |c: char| match c {
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}' => '\u{fffd}',
        c if u32::from(c) & 0xfffe == 0xfffe => '\u{fffd}',
        c => c,
    };
    fold::visible(text).chars().map(fit).collect::<String>().trim().to_string()
}
