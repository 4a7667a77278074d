//! Under which terms the data are, and how to cite them.

use super::Told;
use crate::report::block::{Block, Column, Line, Section, Table, clean};
use crate::text::report as say;

pub fn section(told: &Told<'_>) -> Section {
    let terms = &told.c.terms;
    let mut blocks = Vec::new();
    if terms.name.trim().is_empty() {
        blocks.push(Block::Text(told.line(&say::TERMS_NONE)));
    } else {
        blocks.push(Block::Text(told.line(&say::TERMS_IS).and_link(&terms.name, &terms.url)));
    }
    if !terms.proposed.trim().is_empty() {
        let line = told.line(&say::TERMS_PROPOSED);
        blocks.push(Block::Text(line.and_link(&terms.proposed, &terms.proposed_url)));
    }
    if !terms.told.is_empty() {
        blocks.push(Block::List(terms.told.iter().map(Line::text).collect()));
    }
    if !terms.authorized_by.trim().is_empty() {
        let by = say::TERMS_BY.with("who", clean(&terms.authorized_by));
        blocks.push(Block::Text(told.line(&by)));
    }
    blocks.extend(terms.notes.iter().map(|note| Block::Note(Line::text(note))));
    if !terms.citation.trim().is_empty() {
        blocks.push(Block::Part(told.to(&say::TERMS_HOW), vec![Block::Text(Line::text(example(told)))]));
    }
    if !terms.others.is_empty() {
        blocks.push(Block::Table(others(told)));
    }
    Section { id: "licencia", title: told.to(&say::TERMS_HEAD), blocks }
}

/// The citation of a dataset that is online, else of the first one, else of any.
fn example(told: &Told<'_>) -> String {
    let datasets = &told.c.datasets;
    let online = datasets.iter().find(|dataset| !dataset.open.is_empty());
    let url = online.and_then(|dataset| dataset.open.first()).map(|file| file.url.clone());
    let title = online.or(datasets.first()).map(|dataset| dataset.title.clone());
    let citation = told.c.terms.citation.replace("{title}", &title.unwrap_or_else(|| told.to(&say::DATASET)));
    citation.replace("{url}", &url.unwrap_or_else(|| told.to(&say::CITATION_URL)))
}

fn others(told: &Told<'_>) -> Table {
    let columns = [say::DATASET, say::TERMS_OWN].iter().map(|title| Column::text(told.to(title))).collect();
    let rows = told.c.terms.others.iter().map(|(title, terms)| vec![Line::text(title), Line::text(terms)]);
    Table::new(told.to(&say::TERMS_OTHERS), columns).rows(rows)
}
