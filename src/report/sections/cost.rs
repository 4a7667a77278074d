//! What the plan takes in hours and money, with what the estimate takes for granted.

use super::{Told, figure};
use crate::report::block::{Block, Chart, Column, Line, Section, Table};
use crate::report::chart::{Bars, Row, Size, bars, marks};
use crate::report::contents::{Money, RoleHours, Three};
use crate::text::{report as say, report_charts as words};
use crate::wizard::answer::write_out;

pub fn section(told: &Told<'_>) -> Section {
    let cost = &told.c.cost;
    let mut blocks = Vec::new();
    let nothing = cost.hours.is_empty() && cost.money.is_none();
    if nothing {
        blocks.push(Block::Text(told.line(&say::COST_NONE)));
    }
    if !cost.summary.is_empty() {
        blocks.push(Block::List(cost.summary.iter().map(Line::text).collect()));
    }
    blocks.extend(money(told).into_iter().filter(|_| !nothing).map(Block::Text));
    if !cost.budget.trim().is_empty() {
        blocks.push(Block::Text(told.line(&say::COST_BUDGET.with("money", cost.budget.trim()))));
    }
    if !cost.hours.is_empty() {
        let charts = [("horas", FIRST), ("horas-ano", YEAR)];
        let drawn = charts.into_iter().filter_map(|(id, of)| chart(told, id, of));
        let part = drawn.chain([Block::Table(hours(told))]).collect();
        blocks.push(Block::Part(told.to(&words::HOURS_HEAD), part));
    }
    blocks.extend(cost.notes.iter().map(|note| Block::Note(Line::text(note))));
    if !cost.assumptions.is_empty() {
        blocks.push(Block::Table(assumptions(told)));
    }
    Section { id: "costo", title: told.to(&say::COST_HEAD), blocks }
}

/// Pesos of the first openings and of a year; what is missing where they could not be estimated.
fn money(told: &Told<'_>) -> Vec<Line> {
    let cost = &told.c.cost;
    let range = |text: crate::text::Text, money: Money| {
        let figures = [money.least, money.expected, money.most];
        let [least, expected, most] = figures.map(|pesos| format!("${}", write_out::whole(pesos)));
        told.line(&text.with("least", least).with("expected", expected).with("most", most))
    };
    let first = cost.money.map(|money| range(say::COST_MONEY, money));
    let year = cost.money_year.map(|money| range(say::COST_MONEY_YEAR, money));
    // Naming every role says no more than that nothing is known.
    let none = cost.without_rate.is_empty() || cost.without_rate.len() == cost.hours.len();
    let missing = (first.is_none() || year.is_none()).then(|| match none {
        true => told.line(&say::COST_NO_MONEY),
        false => told.line(&say::COST_NO_RATE.with("roles", told.list(&cost.without_rate))),
    });
    [first, year, missing].into_iter().flatten().collect()
}

/// Which hours of a role a drawing shows, and its title.
type Of = (fn(&RoleHours) -> Three, &'static crate::text::Text);
const FIRST: Of = (|role| role.first, &words::HOURS_TITLE);
const YEAR: Of = (|role| role.updates, &words::HOURS_YEAR_TITLE);

fn chart(told: &Told<'_>, id: &'static str, (of, title): Of) -> Option<Block> {
    let hours = told.c.cost.hours.iter().filter(|role| of(role).most > 0.0);
    let row = |role: &RoleHours| {
        let three = of(role);
        Row {
            label: role.role.clone(),
            value: three.likely,
            range: Some((three.least, three.most)),
            limit: None,
            told: told.to(&words::HOURS_SHORT.with("n", range(told, three))),
        }
    };
    let rows: Vec<Row> = hours.map(row).collect();
    if rows.is_empty() {
        return None;
    }
    let one = |size: Size| {
        let drawn = Bars {
            id,
            title: told.to(title),
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
    Some(Block::Chart(Chart {
        title: told.to(title),
        wide: one(Size::Wide),
        narrow: one(Size::Narrow),
        legend,
    }))
}

fn range(told: &Told<'_>, three: Three) -> String {
    // Whole hours from ten on: an estimate is not known to the tenth.
    let rough = |hours: f64| figure(if hours >= 9.95 { hours.round() } else { hours });
    let [least, likely, most] = [three.least, three.likely, three.most].map(rough);
    match least == most {
        true => likely,
        false => told.to(&words::RANGE.with("likely", likely).with("least", least).with("most", most)),
    }
}

fn hours(told: &Told<'_>) -> Table {
    let mut columns = vec![Column::text(told.to(&words::ROLE))];
    let numbers = [words::HOURS_FIRST, words::HOURS_UPDATES];
    columns.extend(numbers.iter().map(|title| Column::number(told.to(title))));
    let row = |name: Line, first: Three, updates: Three| {
        let figures = [first, updates].map(|three| Line::text(range(told, three)));
        [name].into_iter().chain(figures).collect::<Vec<_>>()
    };
    let hours = &told.c.cost.hours;
    let mut rows: Vec<Vec<Line>> =
        hours.iter().map(|role| row(Line::text(&role.role), role.first, role.updates)).collect();
    if let Some((first, year)) = told.c.cost.total {
        rows.push(row(Line::strong(told.to(&words::TOTAL)), first, year));
    }
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
