//! How far markers agree, question by question.

use std::collections::BTreeSet;

use super::kappa::{Kappa, Table, Weights};
use super::marks::{Mark, Marks};
use super::model::{Kind, NOT_APPLICABLE, Question, Rubric};

/// What is to be thought of one question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Nobody was compared.
    Nothing,
    /// Both used one category throughout: kappa is not defined.
    Undefined,
    /// Kappa is below the rubric's threshold: the wording is to be mended.
    Low,
    Fine,
}

impl Verdict {
    pub fn word(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Undefined => "undefined",
            Self::Low => "low",
            Self::Fine => "fine",
        }
    }
}

/// Agreement about one question.
#[derive(Debug, Clone)]
pub struct Agreed<'r> {
    pub question: &'r Question,
    /// Its place in the rubric, from 1.
    pub number: usize,
    /// Ids of the categories of the table, [`NOT_APPLICABLE`] last where the question has it.
    pub categories: Vec<&'r str>,
    /// Rows are the marker who comes first in the rubric.
    pub table: Table,
    /// Unweighted.
    pub kappa: Option<Kappa>,
    /// Of tiered questions, among the plans to which both say that it applies.
    pub linear: Option<Kappa>,
    pub quadratic: Option<Kappa>,
    /// Plans that one marker alone has marked.
    pub single: usize,
    /// Marks that were given under another wording, and are not compared.
    pub reworded: usize,
    /// Marks of a third marker, which are not compared.
    pub beyond: usize,
    /// Plans on which the two differ.
    pub differing: Vec<String>,
    pub verdict: Verdict,
    /// Fewer plans than the rubric calls enough.
    pub few: bool,
}

impl Agreed<'_> {
    pub fn pairs(&self) -> u64 {
        self.table.pairs()
    }

    /// The kappa that speaks for the question: linear where a step more or less matters, else the plain one.
    pub fn main(&self) -> Option<&Kappa> {
        match self.question.kind {
            Kind::Tiered => self.linear.as_ref().or(self.kappa.as_ref()),
            _ => self.kappa.as_ref(),
        }
    }

    /// Share of the pairs that agree, of 1.
    pub fn share(&self) -> Option<f64> {
        let pairs = self.pairs();
        (pairs > 0).then(|| self.table.agreed() as f64 / pairs as f64)
    }
}

/// Marks of one question about one plan that can be compared, in the order of the rubric's markers.
pub fn of_plan<'m>(
    rubric: &Rubric,
    sheets: &'m [Marks],
    plan: &str,
    question: &Question,
    wording: &str,
) -> (Vec<(&'m str, &'m Mark)>, usize) {
    let mut found: Vec<(usize, &str, &Mark)> = Vec::new();
    let mut reworded = 0;
    for sheet in sheets {
        let Some(mark) = sheet.get(plan, &question.id) else { continue };
        let known = question.option(&mark.option).is_some() || !mark.applies();
        let rank = rubric.markers.iter().position(|marker| marker.id == sheet.marker);
        match rank {
            Some(rank) if mark.wording == wording && known => found.push((rank, &sheet.marker, mark)),
            _ => reworded += 1,
        }
    }
    found.sort_by_key(|(rank, _, _)| *rank);
    found.dedup_by_key(|(rank, _, _)| *rank);
    (found.into_iter().map(|(_, marker, mark)| (marker, mark)).collect(), reworded)
}

/// Every plan that somebody marked, by key.
pub fn plans(sheets: &[Marks]) -> BTreeSet<&str> {
    sheets.iter().flat_map(|sheet| sheet.plans.keys().map(String::as_str)).collect()
}

/// Agreement about every question, the worst first.
pub fn agreement<'r>(rubric: &'r Rubric, sheets: &[Marks]) -> Vec<Agreed<'r>> {
    let plans = plans(sheets);
    let mut all: Vec<Agreed> =
        rubric.questions.iter().map(|question| of_question(rubric, sheets, &plans, question)).collect();
    // Beyond twelve decimals two kappas are the same.
    let key = |one: &Agreed| one.main().map_or(f64::INFINITY, |kappa| (kappa.value * 1e12).round());
    all.sort_by(|a, b| {
        let none = |one: &Agreed| one.verdict == Verdict::Nothing;
        none(a).cmp(&none(b)).then(key(a).total_cmp(&key(b))).then(a.number.cmp(&b.number))
    });
    all
}

fn of_question<'r>(
    rubric: &'r Rubric,
    sheets: &[Marks],
    plans: &BTreeSet<&str>,
    question: &'r Question,
) -> Agreed<'r> {
    let wording = question.wording();
    let mut categories: Vec<&str> = question.options.iter().map(|option| option.id.as_str()).collect();
    categories.push(NOT_APPLICABLE);
    let mut table = Table::new(categories.len());
    let (mut single, mut reworded, mut beyond, mut differing) = (0, 0, 0, Vec::new());
    for plan in plans {
        let (found, other) = of_plan(rubric, sheets, plan, question, &wording);
        reworded += other;
        let [(_, first), (_, second), rest @ ..] = found.as_slice() else {
            single += found.len();
            continue;
        };
        beyond += rest.len();
        let at = |mark: &Mark| categories.iter().position(|category| *category == mark.option);
        if let (Some(row), Some(column)) = (at(first), at(second)) {
            table.add(row, column, 1);
            if row != column {
                differing.push((*plan).to_string());
            }
        }
    }
    let ordered = table.first(question.options.len());
    // A category that the question does not have, and nobody used, is no category.
    if !question.not_applicable && ordered.pairs() == table.pairs() {
        table = ordered.clone();
        categories.pop();
    }
    let tiered = question.kind == Kind::Tiered;
    let kappa = table.kappa(Weights::Nominal);
    let mut agreed = Agreed {
        question,
        number: rubric.number(&question.id),
        categories,
        linear: ordered.kappa(Weights::Linear).filter(|_| tiered),
        quadratic: ordered.kappa(Weights::Quadratic).filter(|_| tiered),
        kappa,
        few: table.pairs() < rubric.agreement.few as u64,
        table,
        single,
        reworded,
        beyond,
        differing,
        verdict: Verdict::Nothing,
    };
    agreed.verdict = match (agreed.pairs(), agreed.main()) {
        (0, _) => Verdict::Nothing,
        (_, None) => Verdict::Undefined,
        (_, Some(kappa)) if kappa.value < rubric.agreement.low => Verdict::Low,
        _ => Verdict::Fine,
    };
    agreed
}
