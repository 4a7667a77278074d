//! What the plan alone has for the public document. What is worked out from it (scores, hours, the load of months)
//! is put in by whoever has it.

use std::borrow::Cow;

use jiff::civil::Date;
use toml::{Table, Value};

use super::contents::*;
use crate::catalog::public::Domains;
use crate::guide::model::{Guide, Kind, Question, Term};
use crate::plan::model::{Day, Evidence, Plan};
use crate::text::{Lang, Text};
use crate::wizard::answer::{show, write_out};

mod inventory;
mod opening;
mod people;
mod unknown;

/// What stands beside a plan while it is read.
pub struct Beside<'a> {
    pub guide: &'a Guide,
    /// The plan as it is written, for what the questions of the Guide have to say of it.
    pub tree: &'a Table,
    pub lang: Lang,
    pub today: Date,
    /// SHA-256 of the plan, when the file is as it was saved.
    pub check: Option<String>,
}

/// Contents of a plan. Datasets are in the order of their dates, then of their titles.
pub fn from_plan(plan: &Plan, beside: &Beside<'_>) -> Contents {
    let from = From { plan, beside };
    let mut contents = Contents {
        lang: beside.lang,
        institution: from.institution(),
        validity: from.validity(),
        team: from.team(),
        members: from.members(),
        datasets: from.datasets(),
        terms: from.terms(),
        demand: from.demand(),
        cost: from.cost(),
        follow_up: from.follow_up(),
        participation: from.participation(),
        unknown: from.unknown(),
        steps: from.steps(),
        made: from.made(),
        ..Contents::default()
    };
    contents.ranking = from.ranking(&contents);
    contents.calendar = from.calendar(&contents);
    contents.reserves = from.reserves(&contents);
    contents
}

/// A plan that is being read.
pub(super) struct From<'a> {
    pub(super) plan: &'a Plan,
    pub(super) beside: &'a Beside<'a>,
}

impl<'a> From<'a> {
    pub(super) fn guide(&self) -> &'a Guide {
        self.beside.guide
    }

    pub(super) fn to(&self, text: &Text) -> String {
        text.to(self.beside.lang).to_string()
    }

    pub(super) fn day(&self, day: Date) -> String {
        self.to(&write_out::date(day))
    }

    fn question(&self, id: &str) -> Option<&'a Question> {
        self.guide().question(id)
    }

    /// The word for an answer of a question; empty when there is none.
    pub(super) fn word(&self, question: &str, answer: Option<&String>) -> String {
        let Some(answer) = answer.filter(|answer| !answer.trim().is_empty()) else { return String::new() };
        let Some(question) = self.question(question) else { return answer.clone() };
        let answer = Value::String(answer.clone());
        let answer = if question.kind == Kind::Choices { Value::Array(vec![answer]) } else { answer };
        self.to(&show(&answer, self.guide(), question))
    }

    /// In one list only the first keeps its capital.
    fn words(&self, question: &str, answers: &[String]) -> Vec<String> {
        let word = |(at, answer): (usize, &String)| match at {
            0 => self.word(question, Some(answer)),
            _ => self.small(question, Some(answer)),
        };
        answers.iter().enumerate().map(word).collect()
    }

    /// In the middle of a sentence: «cada mes».
    pub(super) fn small(&self, question: &str, answer: Option<&String>) -> String {
        write_out::lower_first(&self.word(question, answer))
    }

    fn term(&self, vocab: &str, id: Option<&String>) -> Option<&'a Term> {
        self.guide().term(vocab, id?)
    }

    fn domains(&self) -> Domains<'a> {
        let endings = self.guide().lore.get("personal/public-domains.txt").map_or("", Cow::as_ref);
        Domains::new(endings, self.plan.institution.homepage.as_deref().unwrap_or_default())
    }

    /// Mail of a person, when it is the institution's.
    fn mail(&self, address: Option<&String>) -> String {
        let address = address.map(|address| address.trim()).unwrap_or_default();
        if self.domains().institutional(address) { address.to_string() } else { String::new() }
    }

    /// A document as it may be cited: the file, which is a place on a disk, is left out.
    pub(super) fn document(&self, evidence: Option<&Evidence>) -> Document {
        let Some(evidence) = evidence else { return Document::default() };
        let mut table = Table::new();
        let mut put = |key: &str, value: Option<Value>| {
            if let Some(value) = value {
                table.insert(key.to_string(), value);
            }
        };
        put("folio", evidence.folio.clone().map(Value::String));
        put("date", evidence.date.as_ref().map(|day| Value::Datetime(day.0)));
        put("page", evidence.page.map(Value::Integer));
        let question = self.question("schedule.authorization");
        let told = question.map(|question| self.to(&show(&Value::Table(table), self.guide(), question)));
        Document { told: told.unwrap_or_default(), link: evidence.link.clone().unwrap_or_default() }
    }

    fn made(&self) -> Made {
        let head = &self.guide().head;
        let answered = self.plan.guide.clone().unwrap_or_else(|| self.guide().tag());
        Made {
            revision: self.plan.revision,
            guide: format!("{} ({answered})", self.to(&head.title)),
            laws_as_of: Some(head.laws_as_of),
            program: format!("apertura {}", env!("CARGO_PKG_VERSION")),
            folio: self.beside.check.as_deref().map(folio).unwrap_or_default(),
            check: self.beside.check.clone().unwrap_or_default(),
        }
    }
}

/// The first eight digits of the check in two groups, short enough to be told on the telephone: «410C-6826».
fn folio(check: &str) -> String {
    let digits: Vec<char> = check.chars().take(8).flat_map(char::to_uppercase).collect();
    digits.chunks(4).map(|part| part.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

/// A date of the plan; `None` when it is none or not a day.
pub(super) fn date(day: Option<&Day>) -> Option<Date> {
    day?.date()
}

fn text(value: Option<&String>) -> String {
    value.cloned().unwrap_or_default()
}
