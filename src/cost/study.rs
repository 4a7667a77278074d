//! What a whole plan takes: one-off and every year, by role, with ranges and money.

use std::collections::BTreeMap;

use super::assume::Book;
use super::chance::{Futures, Item, Shapes, futures, percentiles, zero};
use super::estimate::{Estimate, Figure, estimate};
use super::facts::of_institution;
use super::learned::{Learned, learned};
use super::lines::{Line, lines};
use super::money::{Pesos, Rate, rates, tenths};
use crate::guide::model::Guide;
use crate::guide::model::effort::Phase;
use crate::plan::model::Plan;

/// What a plan takes.
#[derive(Debug, Clone, PartialEq)]
pub struct Study {
    /// In the order of what takes most.
    pub datasets: Vec<Estimate>,
    /// Of the institution, once.
    pub once: Vec<Line>,
    /// Of the institution, every year.
    pub yearly: Vec<Line>,
    /// First openings and what is done once.
    pub first: Sum,
    /// One year of updates and of what is done every year.
    pub year: Sum,
    /// Datasets of which it is known what they took, and those hours in tenths: they are in `first` too.
    pub done: (usize, i64),
    pub learned: Learned,
    pub rates: BTreeMap<String, Rate>,
    pub book: Book,
}

/// Hours and money of many things together.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sum {
    pub hours: Range,
    pub roles: BTreeMap<String, Range>,
    pub money: Money,
}

/// A range of hours. `expected` adds up over roles and datasets; the ends do not.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Range {
    /// One future in ten takes less.
    pub p10: f64,
    /// Half of the futures take less.
    pub p50: f64,
    /// One future in ten takes more.
    pub p90: f64,
    /// The mean, in tenths of an hour.
    pub expected: i64,
}

/// Money, where there is a rate for it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Money {
    /// Of the expected hours; the sum of `roles`.
    pub expected: Pesos,
    pub p10: Pesos,
    pub p90: Pesos,
    pub roles: BTreeMap<String, Pesos>,
    /// Roles with hours and without a rate: what they cost is in no figure here.
    pub missing: Vec<String>,
}

impl Money {
    /// Whether every hour has its price.
    pub fn whole(&self) -> bool {
        self.missing.is_empty() && !self.roles.is_empty()
    }
}

/// Something whose hours are drawn, with its expected hours by role in tenths.
struct Share {
    item: Item,
    expected: BTreeMap<String, i64>,
}

/// Everything that a plan takes.
pub fn study(guide: &Guide, plan: &Plan) -> Study {
    let book = Book::of(guide, plan);
    let learned = learned(guide, plan, &book);
    let mut datasets: Vec<Estimate> =
        plan.dataset.keys().map(|id| estimate(guide, plan, (&book, &learned), id)).collect();
    let facts = of_institution(plan);
    let once = lines(guide, &book, &facts, Phase::Once, datasets.len());
    let yearly = lines(guide, &book, &facts, Phase::Yearly, datasets.len());
    let mut shapes = Shapes::default();
    let rates = rates(plan, &book);
    let common = book.value("common-luck");
    let first = shares(&datasets, Phase::First, &once, &mut shapes);
    let year = shares(&datasets, Phase::Update, &yearly, &mut shapes);
    let done = done(&datasets);
    datasets.sort_by(|a, b| weight(b).total_cmp(&weight(a)).then_with(|| a.dataset.cmp(&b.dataset)));
    let (first, year) = (sum(first, common, &rates), sum(year, common, &rates));
    Study { datasets, once, yearly, first, year, done, learned, rates, book }
}

/// Expected hours of the first opening and of a year of updates.
fn weight(one: &Estimate) -> f64 {
    one.first_work.total().mean() + one.update_work.total().mean() * one.cycles.a_year
}

fn done(datasets: &[Estimate]) -> (usize, i64) {
    let taken = datasets.iter().filter_map(|one| match one.first_work.figure {
        Figure::Actual(hours) => Some(tenths(hours)),
        _ => None,
    });
    taken.fold((0, 0), |(count, sum), hours| (count + 1, sum + hours))
}

fn shares(datasets: &[Estimate], phase: Phase, lines: &[Line], shapes: &mut Shapes) -> Vec<Share> {
    let mut shares: Vec<Share> = datasets.iter().map(|one| of_work(one, phase, shapes)).collect();
    shares.push(of_lines(lines, shapes));
    shares
}

fn of_work(one: &Estimate, phase: Phase, shapes: &mut Shapes) -> Share {
    let (work, times) = match phase {
        Phase::Update => (&one.update_work, one.cycles.a_year),
        _ => (&one.first_work, 1.0),
    };
    let roles = work.roles();
    let expected = roles.into_iter().map(|(role, hours)| (role, tenths(hours.mean() * times))).collect();
    Share { item: work.item(&one.dataset, times, shapes), expected }
}

/// What is of the institution shares one luck, as the activities of a dataset do.
fn of_lines(lines: &[Line], shapes: &mut Shapes) -> Share {
    // With a mark that no id of a dataset has.
    let mut item = Item { id: "+".to_string(), roles: BTreeMap::new() };
    let mut expected: BTreeMap<String, i64> = BTreeMap::new();
    for line in lines {
        let table = item.roles.entry(line.role.clone()).or_insert_with(zero);
        for part in &line.parts {
            shapes.add(table, part.unit, (part.times * line.times, line.chance));
        }
        *expected.entry(line.role.clone()).or_default() += tenths(line.hours().mean() * line.times);
    }
    Share { item, expected }
}

fn sum(shares: Vec<Share>, common: f64, rates: &BTreeMap<String, Rate>) -> Sum {
    let mut expected: BTreeMap<String, i64> = BTreeMap::new();
    for share in &shares {
        for (role, hours) in &share.expected {
            *expected.entry(role.clone()).or_default() += hours;
        }
    }
    let items: Vec<Item> = shares.into_iter().map(|share| share.item).collect();
    let drawn = futures(&items, common);
    expected.retain(|_, hours| *hours > 0);
    let roles = expected
        .iter()
        .map(|(role, hours)| {
            let values = drawn.roles.get(role).map(Vec::as_slice).unwrap_or_default();
            (role.clone(), range(values, *hours))
        })
        .collect();
    let money = money(&expected, &drawn, rates);
    Sum { hours: range(&drawn.total, expected.values().sum()), roles, money }
}

fn range(values: &[f64], expected: i64) -> Range {
    let [p10, p50, p90] = percentiles(values);
    Range { p10, p50, p90, expected }
}

fn money(expected: &BTreeMap<String, i64>, drawn: &Futures, rates: &BTreeMap<String, Rate>) -> Money {
    let mut money = Money::default();
    let mut futures = vec![0.0; drawn.total.len()];
    for (role, hours) in expected {
        let Some(rate) = rates.get(role) else {
            money.missing.push(role.clone());
            continue;
        };
        money.roles.insert(role.clone(), rate.of(*hours));
        for (sum, hours) in futures.iter_mut().zip(drawn.roles.get(role).into_iter().flatten()) {
            *sum += hours * rate.pesos();
        }
    }
    money.expected = money.roles.values().copied().sum();
    let [p10, _, p90] = percentiles(&futures);
    (money.p10, money.p90) = (Pesos::about(p10), Pesos::about(p90));
    money
}
