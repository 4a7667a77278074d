//! The whole set: tables until every class has enough columns, and as many clean ones.

use super::build::{self, Wanted};
use super::file::Table;
use super::groups;
use crate::ground::class::{COUNT, Class};
use crate::ground::rng::Rng;

/// Personal columns of each class, at least.
pub const LEAST: usize = 300;
const COMPANIES: u64 = 150;
const DIRECTORIES: u64 = 100;

pub fn tables(seed: u64) -> Vec<Table> {
    let mut all = of_themes(seed);
    let mut wanted = [LEAST; COUNT];
    all.iter().for_each(|table| take(&mut wanted, table));
    while wanted.iter().any(|left| *left > 0) {
        let table = build::of_people(seed, all.len() as u64, &wanted);
        take(&mut wanted, &table);
        all.push(table);
    }
    while clean(&all) < personal(&all) {
        all.push(build::of_theme(seed, all.len() as u64, groups::clean));
    }
    Rng::child(seed, u64::MAX).shuffle(&mut all);
    all
}

fn of_themes(seed: u64) -> Vec<Table> {
    let companies = (0..COMPANIES).map(|part| build::of_theme(seed, part, groups::companies));
    let last = COMPANIES + DIRECTORIES;
    companies.chain((COMPANIES..last).map(|part| build::of_theme(seed, part, groups::directory))).collect()
}

fn take(wanted: &mut Wanted, table: &Table) {
    let own = table.columns.iter().map(|column| column.kind).filter(|kind| kind.private);
    for class in own.filter_map(|kind| kind.class) {
        let left = &mut wanted[class as usize];
        *left = left.saturating_sub(1);
    }
}

fn personal(tables: &[Table]) -> usize {
    columns(tables, |class| class.is_some())
}

fn clean(tables: &[Table]) -> usize {
    columns(tables, |class| class.is_none())
}

fn columns(tables: &[Table], of: impl Fn(Option<Class>) -> bool) -> usize {
    tables.iter().flat_map(|table| &table.columns).filter(|column| of(column.kind.class)).count()
}
