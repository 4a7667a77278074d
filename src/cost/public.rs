//! What the public document of a plan tells of its cost: ranges by role, money, assumptions. Plain data in both
//! languages, for other wings to lay out.

use super::assume::Assumed;
use super::chance::DRAWS;
use super::show::words::{hours, role, value};
use super::study::{Range, Study, Sum};
use super::three::Three;
use crate::guide::model::Guide;
use crate::text::{Text, cost as say};

/// What is told in public.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Public {
    /// The two ranges as sentences; none for a plan without datasets.
    pub summary: Vec<Text>,
    /// By role, most hours first.
    pub roles: Vec<RoleHours>,
    /// Whole Mexican pesos; `None` while some role with hours has no rate.
    pub first_money: Option<Span>,
    pub year_money: Option<Span>,
    /// Names of the roles without a rate.
    pub without_rate: Vec<Text>,
    /// General figures, and every figure that the institution put in place of the Guide's.
    pub assumptions: Vec<Assumption>,
    /// How many assumptions there are in all.
    pub assumptions_in_all: usize,
    /// What a reader must know to read the figures.
    pub notes: Vec<Text>,
}

/// Hours of one role. `least` and `most` are P10 and P90, `likely` is the expected (it adds up, the ends do not).
#[derive(Debug, Clone, PartialEq)]
pub struct RoleHours {
    /// Term of the vocabulary `roles`.
    pub id: String,
    pub role: Text,
    /// First openings and what is done once.
    pub first: Three,
    /// One year of updates and of what is done every year.
    pub year: Three,
}

/// Whole pesos.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Span {
    pub least: i64,
    pub expected: i64,
    pub most: i64,
}

/// One assumption.
#[derive(Debug, Clone, PartialEq)]
pub struct Assumption {
    pub id: String,
    pub what: Text,
    pub value: String,
    pub why: Text,
    /// The institution's own figure.
    pub own: bool,
}

/// What there is to tell.
pub fn public(guide: &Guide, study: &Study) -> Public {
    let mut roles: Vec<RoleHours> = study
        .first
        .roles
        .keys()
        .chain(study.year.roles.keys().filter(|id| !study.first.roles.contains_key(*id)))
        .map(|id| RoleHours {
            id: id.clone(),
            role: role(guide, id),
            first: of_role(&study.first, id),
            year: of_role(&study.year, id),
        })
        .collect();
    let weight = |one: &RoleHours| one.first.likely + one.year.likely;
    roles.sort_by(|a, b| weight(b).total_cmp(&weight(a)).then_with(|| a.id.cmp(&b.id)));
    let mut without: Vec<&String> =
        study.first.money.missing.iter().chain(&study.year.money.missing).collect();
    without.sort();
    without.dedup();
    let told = |one: &&Assumed| one.activity.is_none() || one.own;
    Public {
        summary: if study.datasets.is_empty() { Vec::new() } else { summary(study) },
        roles,
        first_money: span(&study.first),
        year_money: span(&study.year),
        without_rate: without.into_iter().map(|id| role(guide, id)).collect(),
        assumptions: study.book.all.iter().filter(told).map(assumption).collect(),
        assumptions_in_all: study.book.all.len(),
        notes: vec![say::ALL_ASSUMED, say::ROLES_NOTE, say::ASSUMED_METHOD.with("draws", DRAWS)],
    }
}

/// The ranges of a plan as sentences: opening it, and a year of it.
pub fn summary(study: &Study) -> Vec<Text> {
    let ranged = |text: Text, range: Range| {
        text.with("low", hours(range.p10))
            .with("high", hours(range.p90))
            .with("middle", super::show::words::of_tenths(range.expected))
    };
    vec![
        ranged(say::FIRST_RANGE, study.first.hours).with("n", study.datasets.len()),
        ranged(say::YEAR_RANGE, study.year.hours),
    ]
}

#[allow(clippy::cast_precision_loss, reason = "hours are far below 2^53")]
fn of_role(sum: &Sum, id: &str) -> Three {
    let range = sum.roles.get(id).copied().unwrap_or_default();
    Three { least: range.p10, likely: range.expected as f64 / 10.0, most: range.p90 }
}

fn span(sum: &Sum) -> Option<Span> {
    let whole = |pesos: super::money::Pesos| i64::try_from((pesos.0 + 50) / 100).unwrap_or(i64::MAX);
    let money = &sum.money;
    money.whole().then(|| Span {
        least: whole(money.p10),
        expected: whole(money.expected),
        most: whole(money.p90),
    })
}

fn assumption(one: &Assumed) -> Assumption {
    Assumption {
        id: one.id.clone(),
        what: one.text.clone(),
        value: value(one, one.value),
        why: one.why.clone(),
        own: one.own,
    }
}
