//! When each dataset is opened: the calendar drawn and as a table, the dates that changed, the work of each month.

use jiff::civil::Date;

use super::{Told, figure, whole};
use crate::report::block::{Block, Chart, Column, Line, Section, Table, clean};
use crate::report::chart::{Bars, Gantt, Row, Size, bars, gantt, marks};
use crate::report::contents::{Bar, Load, Stand};
use crate::text::{Text, report as say, report_charts as words, say as days};

/// Datasets without a date that are named; the rest are counted.
const NAMED: usize = 12;

pub fn section(told: &Told<'_>) -> Section {
    let calendar = &told.c.calendar;
    let mut blocks = Vec::new();
    if calendar.bars.is_empty() {
        blocks.push(Block::Text(told.line(&words::CALENDAR_NONE)));
    } else {
        blocks.push(Block::Part(told.to(&words::DATES), dates(told)));
    }
    blocks.extend(calendar.notes.iter().map(|note| Block::Note(Line::text(note))));
    blocks.push(Block::Part(told.to(&words::SHIFTED_HEAD), vec![shifted(told)]));
    blocks.push(Block::Part(told.to(&words::REMOVED_HEAD), vec![removed(told)]));
    if !calendar.closed.is_empty() {
        blocks.push(Block::Part(told.to(&words::CLOSED_HEAD), vec![closed(told)]));
    }
    if !calendar.load.is_empty() {
        blocks.push(Block::Part(told.to(&words::LOAD_HEAD), load(told)));
    }
    Section { id: "calendario", title: told.to(&words::CALENDAR_HEAD), blocks }
}

fn dates(told: &Told<'_>) -> Vec<Block> {
    let bars = &told.c.calendar.bars;
    let drawing = Gantt::new(told.c);
    let chart = Chart {
        title: String::new(),
        wide: gantt(&drawing, Size::Wide),
        narrow: gantt(&drawing, Size::Narrow),
        legend: legend(told),
    };
    let mut blocks = vec![Block::Chart(chart), Block::Table(table(told, bars))];
    let dated = |id: &str| bars.iter().any(|bar| bar.dataset == id);
    let without: Vec<String> = told
        .c
        .datasets
        .iter()
        .filter(|dataset| !dated(&dataset.id) && dataset.open.is_empty())
        .map(|dataset| dataset.title.clone())
        .collect();
    if !without.is_empty() {
        let more = without.len().saturating_sub(NAMED);
        let named = &without[..without.len() - more];
        let text = if more > 0 { words::WITHOUT_DATE_MORE } else { words::WITHOUT_DATE };
        let list = if more > 0 { named.join(", ") } else { told.list(named) };
        blocks.push(Block::Note(Line::text(told.to(&text.with("n", whole(more)).with("list", list)))));
    }
    blocks
}

/// Only the marks that the chart has.
fn legend(told: &Told<'_>) -> Vec<(&'static str, String)> {
    let calendar = &told.c.calendar;
    let any = |test: fn(&Bar) -> bool| calendar.bars.iter().any(test);
    [
        (any(|bar| bar.stand == Stand::Promised), marks::FIRST, words::MARK_FIRST),
        (
            any(|bar| bar.stand == Stand::Proposed || bar.proposed.is_some()),
            marks::PROPOSED,
            words::MARK_PROPOSED,
        ),
        (any(|bar| bar.stand == Stand::Open), marks::OPEN, words::MARK_OPEN),
        (any(|bar| bar.stand == Stand::Late), marks::LATE, words::MARK_LATE),
        (any(|bar| !bar.before.is_empty()), marks::BEFORE, words::MARK_BEFORE),
        (any(|bar| bar.work.is_some()), marks::WORK, words::MARK_WORK),
        (any(|bar| !bar.updates.is_empty()), marks::UPDATE, words::MARK_UPDATE),
        (!calendar.closed.is_empty(), marks::CLOSED, words::MARK_CLOSED),
    ]
    .into_iter()
    .filter(|(there, _, _)| *there)
    .map(|(_, mark, text)| (mark, told.to(&text)))
    .collect()
}

fn table(told: &Told<'_>, bars: &[Bar]) -> Table {
    let titles = [say::DATASET, words::FIRST, words::THEN, words::STAND];
    let columns = titles.iter().map(|title| Column::text(told.to(title))).collect();
    let update = |id: &str| {
        let dataset = told.c.datasets.iter().find(|dataset| dataset.id == id);
        dataset.map(|dataset| dataset.update.clone()).unwrap_or_default()
    };
    let rows = bars.iter().map(|bar| {
        let stand = match bar.stand {
            Stand::Promised => words::STAND_PROMISED,
            Stand::Open => words::STAND_OPEN,
            Stand::Late => words::STAND_LATE,
            Stand::Proposed => words::STAND_PROPOSED,
        };
        let stand = told.line(&stand);
        let again = bar.proposed.map(|day| told.to(&say::PROPOSED_DAY.with("date", told.day(day))));
        vec![
            told.numbered(&bar.dataset),
            Line::text(told.day(bar.first)),
            told.or_unsaid(&update(&bar.dataset)),
            stand.below(again.unwrap_or_default()),
        ]
    });
    Table::new(told.to(&words::GANTT_TABLE), columns).rows(rows).folds()
}

fn shifted(told: &Told<'_>) -> Block {
    let shifted = &told.c.calendar.shifted;
    if shifted.is_empty() {
        return Block::Text(told.line(&words::SHIFTED_NONE));
    }
    let rows = shifted.iter().map(|shift| {
        vec![
            told.numbered(&shift.dataset),
            Line::text(told.day_or(shift.from, &say::NO_DATE)),
            Line::text(told.day_or(shift.to, &say::NO_DATE)),
            told.reason(&shift.why, &shift.by, shift.on),
        ]
    });
    let titles = [say::DATASET, words::BEFORE, words::NOW, say::REASON];
    Block::Table(Table::new(told.to(&words::SHIFTED_TABLE), texts(told, &titles)).rows(rows))
}

fn removed(told: &Told<'_>) -> Block {
    let removed = &told.c.calendar.removed;
    if removed.is_empty() {
        return Block::Text(told.line(&words::REMOVED_NONE));
    }
    let rows = removed.iter().map(|gone| {
        vec![
            Line::strong(&gone.title),
            Line::text(told.day_or(gone.date, &say::NO_DATE)),
            told.reason(&gone.why, &gone.by, gone.on),
        ]
    });
    let titles = [say::DATASET, words::REMOVED_DATE, say::REASON];
    Block::Table(Table::new(told.to(&words::REMOVED_TABLE), texts(told, &titles)).rows(rows))
}

fn texts(told: &Told<'_>, titles: &[Text]) -> Vec<Column> {
    titles.iter().map(|title| Column::text(told.to(title))).collect()
}

fn closed(told: &Told<'_>) -> Block {
    let line = |closed: &crate::report::contents::Closed| {
        let title = if closed.title.trim().is_empty() { &closed.kind } else { &closed.title };
        let text = words::CLOSED_LINE.with("title", clean(title));
        told.line(&text.with("from", told.day(closed.from)).with("to", told.day(closed.to)))
    };
    Block::List(told.c.calendar.closed.iter().map(line).collect())
}

/// «mayo de 2026».
fn month(told: &Told<'_>, month: Date) -> String {
    told.to(&words::MONTH_YEAR.with_text("month", days::month(month)).with("year", month.year()))
}

fn load(told: &Told<'_>) -> Vec<Block> {
    let load = &told.c.calendar.load;
    let over = |one: &Load| one.short > 0.0 || one.capacity.is_some_and(|capacity| one.hours > capacity);
    let rows: Vec<Row> = load
        .iter()
        .map(|one| Row {
            label: month(told, one.month),
            value: one.hours,
            range: None,
            limit: one.capacity,
            told: told.to(&words::HOURS_SHORT.with("n", figure(one.hours))),
        })
        .collect();
    let ends =
        [load.first(), load.last()].map(|one| one.map_or_else(String::new, |one| month(told, one.month)));
    let desc = words::LOAD_DESC.with("from", &ends[0]).with("to", &ends[1]);
    let one = |size: Size| {
        let drawn = Bars {
            id: "carga",
            title: told.to(&words::LOAD_TITLE),
            desc: told.to(&desc),
            part: &words::BAR_PART,
            lang: told.c.lang,
            rows: &rows,
        };
        bars(&drawn, size)
    };
    let mut legend = vec![(marks::BAR, told.to(&words::BAR_HOURS))];
    if load.iter().any(over) {
        legend.push((marks::OVER, told.to(&words::BAR_OVER)));
    }
    if load.iter().any(|one| one.capacity.is_some()) {
        legend.push((marks::LIMIT, told.to(&words::BAR_LIMIT)));
    }
    let chart = Chart { title: String::new(), wide: one(Size::Wide), narrow: one(Size::Narrow), legend };
    let short = |one: &Load| one.short > 0.05 && one.capacity.is_some_and(|capacity| one.hours <= capacity);
    let note = load.iter().any(short).then(|| Block::Note(told.line(&words::SHORT_OF_ONE)));
    let chart = [Block::Chart(chart), Block::Table(load_table(told, over))];
    chart.into_iter().chain(note).collect()
}

fn load_table(told: &Told<'_>, over: fn(&Load) -> bool) -> Table {
    let mut columns = vec![Column::text(told.to(&words::MONTH))];
    columns.extend([words::HOURS, words::CAPACITY].iter().map(|title| Column::number(told.to(title))));
    columns.push(Column::text(told.to(&words::STAND)));
    let rows = told.c.calendar.load.iter().map(|one| {
        let capacity = one.capacity.map_or_else(|| told.to(&say::NOT_SAID), figure);
        let stand = match one.capacity {
            None => Line::default(),
            Some(_) if one.short > 0.05 => told.line(&words::SHORT.with("n", figure(one.short))),
            Some(_) => told.line(&if over(one) { words::OVER } else { words::FITS }),
        };
        vec![Line::text(month(told, one.month)), Line::text(figure(one.hours)), Line::text(capacity), stand]
    });
    Table::new(told.to(&words::LOAD_TABLE), columns).rows(rows).folds()
}
