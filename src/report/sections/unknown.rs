//! What the plan does not know yet, said as openly as the rest.

use super::{Told, whole};
use crate::report::block::{Block, Column, Line, Section, Table};
use crate::report::contents::{StepDone, Unknown};
use crate::text::report as say;

pub fn section(told: &Told<'_>) -> Section {
    let missing = |step: &StepDone| step.missing + step.pending > 0;
    let all_known = told.c.unknown.is_empty() && !told.c.steps.iter().any(missing);
    let mut blocks = Vec::new();
    if all_known {
        blocks.push(Block::Text(told.line(&say::UNKNOWN_NONE)));
    } else {
        blocks.push(Block::Text(told.line(&say::UNKNOWN_INTRO)));
    }
    if !told.c.unknown.is_empty() {
        blocks.push(Block::Table(list(told)));
    }
    if !told.c.steps.is_empty() {
        blocks.push(Block::Table(steps(told)));
    }
    Section { id: "pendiente", title: told.to(&say::UNKNOWN_HEAD), blocks }
}

fn list(told: &Told<'_>) -> Table {
    let columns =
        [say::QUESTION, say::WHERE, say::BY].iter().map(|title| Column::text(told.to(title))).collect();
    let place = |unknown: &Unknown| match unknown.datasets {
        0 => told.to(&say::OF_PLAN),
        1 => told.to(&say::OF_DATASET),
        many => told.to(&say::OF_DATASETS.with("n", whole(many))),
    };
    let rows = told.c.unknown.iter().map(|unknown| {
        let by = told.day_or(unknown.by, &say::NO_DATE);
        vec![Line::text(&unknown.what), Line::text(place(unknown)), Line::text(by)]
    });
    Table::new(told.to(&say::UNKNOWN_LIST), columns).rows(rows)
}

fn steps(told: &Told<'_>) -> Table {
    let mut columns = vec![Column::text(told.to(&say::STEP))];
    let numbers = [say::ANSWERED, say::PENDING, say::MISSING];
    columns.extend(numbers.iter().map(|title| Column::number(told.to(title))));
    let rows = told.c.steps.iter().map(|step| {
        let numbers = [step.answered, step.pending, step.missing].map(|number| Line::text(whole(number)));
        [Line::text(&step.title)].into_iter().chain(numbers).collect()
    });
    Table::new(told.to(&say::UNKNOWN_STEPS), columns).rows(rows)
}
