//! The list of datasets: what, whose, when, who may see it, what is open today.

use super::Told;
use crate::report::block::{Block, Column, Line, Section, Table, clean};
use crate::report::contents::{Dataset, Personal, Stand};
use crate::text::report as say;

pub fn section(told: &Told<'_>) -> Section {
    let mut blocks = Vec::new();
    if told.c.datasets.is_empty() {
        blocks.push(Block::Text(told.line(&say::DATASETS_NONE)));
    } else {
        blocks.push(Block::Text(told.line(&say::DATASETS_INTRO)));
        blocks.push(Block::Table(table(told)));
    }
    Section { id: "datos", title: told.to(&say::DATASETS_HEAD), blocks }
}

fn table(told: &Told<'_>) -> Table {
    let titles = [
        say::DATASET,
        say::UNIT,
        say::DATASETS_DATE,
        say::DATASETS_UPDATE,
        say::DATASETS_ACCESS,
        say::DATASETS_NOW,
    ];
    let mut columns = vec![Column::number(told.to(&say::NUMBER))];
    columns.extend(titles.iter().map(|title| Column::text(told.to(title))));
    let rows = told.c.datasets.iter().enumerate().map(|(at, dataset)| row(told, at + 1, dataset));
    Table::new(told.to(&say::DATASETS_TABLE), columns).head(1).rows(rows)
}

fn row(told: &Told<'_>, number: usize, dataset: &Dataset) -> Vec<Line> {
    let title = Line::strong(&dataset.title).below(&dataset.description).below(of(
        told,
        say::PERIOD,
        "period",
        &dataset.period,
    ));
    // The mailbox for reports is told once, where people are told how to take part.
    let contact = if dataset.contact == told.c.participation.email { "" } else { &dataset.contact };
    // Who keeps it up to date is often the unit itself: once is enough.
    let owner = if clean(&dataset.owner) == clean(&dataset.unit) { "" } else { &dataset.owner };
    let unit = told.or_unsaid(&dataset.unit).below(of(told, say::OWNER, "who", owner));
    let unit = unit.below(of(told, say::CONTACT, "who", contact));
    vec![
        Line::text(number.to_string()),
        title,
        unit,
        date(told, dataset),
        told.or_unsaid(&dataset.update),
        access(told, dataset),
        today(told, dataset),
    ]
}

/// A sentence with a value, or nothing where there is none.
fn of(told: &Told<'_>, text: crate::text::Text, mark: &str, value: &str) -> String {
    if value.trim().is_empty() { String::new() } else { told.to(&text.with(mark, clean(value))) }
}

fn date(told: &Told<'_>, dataset: &Dataset) -> Line {
    let late = told.c.calendar.bars.iter().any(|bar| bar.dataset == dataset.id && bar.stand == Stand::Late);
    let line = Line::text(told.day_or(dataset.date, &say::NO_DATE));
    let line = if late { line.tag(told.to(&say::LATE)) } else { line };
    let line = line.below(
        dataset
            .proposed
            .map_or_else(String::new, |day| told.to(&say::PROPOSED_DAY.with("date", told.day(day)))),
    );
    match dataset.tasks.is_empty() || !dataset.open.is_empty() {
        true => line,
        false => line.below(of(told, say::TASKS, "tasks", &told.list(&dataset.tasks).to_lowercase())),
    }
}

fn access(told: &Told<'_>, dataset: &Dataset) -> Line {
    let personal = match &dataset.personal {
        Personal::No => told.to(&say::PERSONAL_NO),
        Personal::Unknown => told.to(&say::PERSONAL_UNKNOWN),
        Personal::Yes(treatment) if treatment.trim().is_empty() => told.to(&say::PERSONAL_OPEN),
        Personal::Yes(treatment) => {
            told.to(&say::PERSONAL_YES.with("treatment", clean(treatment).to_lowercase()))
        }
    };
    let license = of(told, say::OWN_LICENSE, "license", &dataset.license);
    Line::text(told.access(&dataset.access)).below(personal).below(license)
}

fn today(told: &Told<'_>, dataset: &Dataset) -> Line {
    if dataset.open.is_empty() {
        let line = told.line(&say::NOT_YET);
        return match dataset.published_at.is_empty() {
            true => line,
            false => line.and_link(told.to(&say::ELSEWHERE), &dataset.published_at),
        };
    }
    dataset.open.iter().fold(Line::default().tag(told.to(&say::OPEN_NOW)), |line, file| {
        let title = if file.title.is_empty() { told.to(&say::DOWNLOAD) } else { file.title.clone() };
        let title = if file.format.is_empty() { title } else { format!("{title} ({})", file.format) };
        line.and_link(title, &file.url)
    })
}
