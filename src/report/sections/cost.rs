//! What the plan takes in hours and money, with what the estimate takes for granted.

use super::{Told, figure};
use crate::report::block::{Block, Chart, Column, Line, Section, Table};
use crate::report::chart::{Bars, Row, Size, bars, marks};
use crate::report::contents::{RoleHours, Three};
use crate::text::{report as say, report_charts as words};
use crate::wizard::answer::write_out;

pub fn section(told: &Told<'_>) -> Section {
    let cost = &told.c.cost;
    let mut blocks = Vec::new();
    let nothing = cost.hours.is_empty() && cost.money.is_none();
    if nothing {
        blocks.push(Block::Text(told.line(&say::COST_NONE)));
    }
    if !cost.budget.trim().is_empty() {
        blocks.push(Block::Text(told.line(&say::COST_BUDGET.with("money", cost.budget.trim()))));
    }
    if let Some(money) = cost.money {
        let [least, most] = [money.least, money.most].map(|pesos| format!("${}", write_out::whole(pesos)));
        let range = say::COST_MONEY.with("least", least).with("most", most);
        blocks.push(Block::Text(told.line(&range)));
    } else if !nothing {
        blocks.push(Block::Text(told.line(&say::COST_NO_MONEY)));
    }
    if !cost.hours.is_empty() {
        blocks.push(Block::Part(told.to(&words::HOURS_HEAD), vec![chart(told), Block::Table(hours(told))]));
    }
    blocks.extend(cost.notes.iter().map(|note| Block::Note(Line::text(note))));
    if !cost.assumptions.is_empty() {
        blocks.push(Block::Table(assumptions(told)));
    }
    Section { id: "costo", title: told.to(&say::COST_HEAD), blocks }
}

fn sum(role: &RoleHours) -> Three {
    let (first, updates) = (role.first, role.updates);
    Three {
        least: first.least + updates.least,
        likely: first.likely + updates.likely,
        most: first.most + updates.most,
    }
}

fn chart(told: &Told<'_>) -> Block {
    let rows: Vec<Row> = told
        .c
        .cost
        .hours
        .iter()
        .map(|role| {
            let three = sum(role);
            Row {
                label: role.role.clone(),
                value: three.likely,
                range: Some((three.least, three.most)),
                limit: None,
                told: told.to(&words::HOURS_SHORT.with("n", range(told, three))),
            }
        })
        .collect();
    let one = |size: Size| {
        let drawn = Bars {
            id: "horas",
            title: told.to(&words::HOURS_TITLE),
            desc: told.to(&words::HOURS_DESC),
            part: &words::BAR_PART,
            lang: told.c.lang,
            rows: &rows,
        };
        bars(&drawn, size)
    };
    let mut legend = vec![(marks::BAR, told.to(&words::BAR_LEAST))];
    if rows.iter().any(|row| row.range.is_some_and(|(least, most)| least < most)) {
        legend.push((marks::RANGE, told.to(&words::BAR_RANGE)));
        legend.push((marks::LIKELY, told.to(&words::BAR_LIKELY)));
    }
    Block::Chart(Chart { wide: one(Size::Wide), narrow: one(Size::Narrow), legend })
}

fn range(told: &Told<'_>, three: Three) -> String {
    let [least, likely, most] = [three.least, three.likely, three.most].map(figure);
    match least == most {
        true => likely,
        false => told.to(&words::RANGE.with("likely", likely).with("least", least).with("most", most)),
    }
}

fn hours(told: &Told<'_>) -> Table {
    let mut columns = vec![Column::text(told.to(&words::ROLE))];
    let numbers = [words::HOURS_FIRST, words::HOURS_UPDATES, words::HOURS_ALL];
    columns.extend(numbers.iter().map(|title| Column::number(told.to(title))));
    let row = |name: Line, first: Three, updates: Three, all: Three| {
        let figures = [first, updates, all].map(|three| Line::text(range(told, three)));
        [name].into_iter().chain(figures).collect::<Vec<_>>()
    };
    let hours = &told.c.cost.hours;
    let add = |sum: Three, three: Three| Three {
        least: sum.least + three.least,
        likely: sum.likely + three.likely,
        most: sum.most + three.most,
    };
    let total = |of: fn(&RoleHours) -> Three| hours.iter().map(of).fold(Three::default(), add);
    let mut rows: Vec<Vec<Line>> =
        hours.iter().map(|role| row(Line::text(&role.role), role.first, role.updates, sum(role))).collect();
    let name = Line::strong(told.to(&words::TOTAL));
    rows.push(row(name, total(|role| role.first), total(|role| role.updates), total(sum)));
    Table::new(told.to(&words::HOURS_TABLE), columns).rows(rows).folds()
}

fn assumptions(told: &Told<'_>) -> Table {
    let titles = [say::COST_WHAT, say::COST_VALUE, say::COST_SOURCE];
    let columns = titles.iter().map(|title| Column::text(told.to(title))).collect();
    let rows = told.c.cost.assumptions.iter().map(|one| {
        let source = if one.own { told.line(&say::COST_OWN) } else { told.or_unsaid(&one.source) };
        vec![Line::text(&one.what), Line::text(&one.value), source]
    });
    Table::new(told.to(&say::COST_ASSUMPTIONS), columns).rows(rows)
}
