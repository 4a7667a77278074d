//! What is opened first: the method, the matrix, the order with its reasons.

use super::{Told, figure, whole};
use crate::report::block::{Block, Chart, Column, Line, Section, Table, clean};
use crate::report::chart::{MANY, Matrix, Quadrant, Size, marks, matrix, shared};
use crate::report::contents::{Place, Point, Ranking};
use crate::text::{report as say, report_charts as words};

/// Datasets without figures that are named.
const NAMED: usize = 8;

pub fn section(told: &Told<'_>) -> Section {
    let ranking = &told.c.ranking;
    let blocks = match ranking.places.is_empty() && ranking.matrix.is_empty() {
        true => vec![Block::Text(told.line(&words::PRIORITY_NONE))],
        false => vec![
            Block::Part(told.to(&words::METHOD), method(told)),
            Block::Part(told.to(&words::MATRIX), value_and_ease(told)),
            Block::Part(told.to(&words::ORDER), order(told)),
        ],
    };
    Section { id: "prioridad", title: told.to(&words::PRIORITY_HEAD), blocks }
}

fn method(told: &Told<'_>) -> Vec<Block> {
    let ranking = &told.c.ranking;
    let mut blocks = Vec::new();
    if ranking.method.trim().is_empty() {
        blocks.push(Block::Text(told.line(&words::METHOD_NONE)));
    } else {
        let name = told.line(&words::METHOD_IS.with("method", clean(&ranking.method)));
        blocks.push(Block::Text(name.and(&ranking.method_note)));
    }
    if !ranking.agreed.is_empty() {
        let agreed = words::AGREED.with("document", clean(&ranking.agreed.told));
        let line = match ranking.agreed.link.is_empty() {
            true => told.line(&agreed),
            false => Line::link(told.to(&agreed), &ranking.agreed.link),
        };
        blocks.push(Block::Text(line));
    }
    if !ranking.weights.is_empty() {
        blocks.push(Block::Table(weights(told, ranking)));
    }
    blocks.extend(ranking.notes.iter().map(|note| Block::Note(Line::text(note))));
    blocks
}

fn weights(told: &Told<'_>, ranking: &Ranking) -> Table {
    let columns = vec![
        Column::text(told.to(&words::CRITERION)),
        Column::number(told.to(&words::WEIGHT)),
        Column::text(told.to(&words::LOOKS_AT)),
    ];
    let rows = ranking.weights.iter().map(|weight| {
        let percent = Line::text(format!("{} %", figure(weight.percent)));
        let note = Line::text(&weight.note);
        let note = if weight.changed { note.tag(told.to(&words::WEIGHT_CHANGED)) } else { note };
        vec![Line::text(&weight.criterion), percent, note]
    });
    Table::new(told.to(&words::WEIGHTS_TABLE), columns).rows(rows)
}

fn value_and_ease(told: &Told<'_>) -> Vec<Block> {
    let points = &told.c.ranking.matrix;
    if points.is_empty() {
        return vec![Block::Text(told.line(&words::MATRIX_NONE))];
    }
    let drawing = Matrix::new(told.c);
    let one = |size: Size| vec![matrix(&drawing, size)];
    let legend =
        vec![(marks::CLEAR, told.to(&words::POINT_CLEAR)), (marks::GATED, told.to(&words::POINT_GATED))];
    let mut blocks = vec![Block::Chart(Chart {
        title: String::new(),
        wide: one(Size::Wide),
        narrow: one(Size::Narrow),
        legend,
    })];
    let mut notes = Vec::new();
    if points.len() > MANY {
        notes.push(told.to(&words::MATRIX_NUMBERS));
    }
    if shared(&drawing) {
        notes.push(told.to(&words::MATRIX_SAME));
    }
    let left_out = left_out(told);
    if !left_out.is_empty() {
        notes.push(told.to(&words::MATRIX_LEFT_OUT.with("list", told.list(&left_out))));
    }
    if !notes.is_empty() {
        blocks.push(Block::Note(Line::text(notes.join(" "))));
    }
    blocks.push(Block::Table(points_table(told)));
    blocks
}

/// Datasets without a place in the drawing, with their numbers; the last ones are counted.
fn left_out(told: &Told<'_>) -> Vec<String> {
    let drawn = |id: &str| told.c.ranking.matrix.iter().any(|point| point.dataset == id);
    let all = told.c.datasets.iter().enumerate().filter(|(_, dataset)| !drawn(&dataset.id));
    let mut named: Vec<String> =
        all.map(|(at, dataset)| format!("{}. {}", at + 1, clean(&dataset.title))).collect();
    let more = named.len().saturating_sub(NAMED);
    named.truncate(NAMED);
    named.extend((more > 0).then(|| told.to(&words::AND_MORE.with("n", whole(more)))));
    named
}

fn points_table(told: &Told<'_>) -> Table {
    let columns = vec![
        Column::text(told.to(&say::DATASET)),
        Column::number(told.to(&words::AXIS_VALUE)),
        Column::number(told.to(&words::AXIS_EASE)),
        Column::text(told.to(&words::QUADRANT)),
    ];
    let row = |point: &Point| {
        let group = told.line(&Quadrant::of(point).name());
        let group = if point.gated { group.tag(told.to(&words::POINT_GATED)) } else { group };
        let [value, ease] = [point.value, point.ease].map(|number| Line::text(figure(number)));
        vec![told.numbered(&point.dataset), value, ease, group]
    };
    let table = Table::new(told.to(&words::MATRIX_TABLE), columns);
    table.rows(told.c.ranking.matrix.iter().map(row)).folds()
}

fn order(told: &Told<'_>) -> Vec<Block> {
    let places = &told.c.ranking.places;
    let scored = places.iter().any(|place| place.score.is_some());
    let ranked = places.iter().any(|place| place.rank > 0);
    let turns = places.iter().any(|place| !place.turn.trim().is_empty());
    let mut columns = Vec::new();
    columns.extend(ranked.then(|| Column::number(told.to(&words::PLACE))));
    columns.push(Column::text(told.to(&say::DATASET)));
    columns.extend(scored.then(|| Column::number(told.to(&words::SCORE))));
    columns.extend(turns.then(|| Column::text(told.to(&words::TURN))));
    columns.push(Column::text(told.to(&words::WHY)));
    let rows = places.iter().map(|place| {
        let mut row = Vec::new();
        row.extend(ranked.then(|| rank(told, place)));
        row.push(told.numbered(&place.dataset));
        row.extend(scored.then(|| Line::text(score(told, place))));
        row.extend(turns.then(|| told.or_unsaid(&place.turn)));
        row.push(why(told, place));
        row
    });
    let table = Table::new(told.to(&words::ORDER_TABLE), columns).head(usize::from(ranked)).rows(rows);
    let note = scored.then(|| Block::Text(told.line(&words::SCORE_NOTE)));
    note.into_iter().chain([Block::Table(table)]).collect()
}

fn rank(told: &Told<'_>, place: &Place) -> Line {
    if place.rank == 0 {
        return Line::text("–");
    }
    let line = Line::text(place.rank.to_string());
    if place.tied { line.below(told.to(&words::TIED)) } else { line }
}

fn score(told: &Told<'_>, place: &Place) -> String {
    match place.score {
        None => told.to(&words::NOT_MEASURED),
        Some(span) if figure(span.least) == figure(span.most) => figure(span.least),
        Some(span) => {
            let least = words::SCORE_SPAN.with("least", figure(span.least));
            told.to(&least.with("most", figure(span.most)))
        }
    }
}

fn why(told: &Told<'_>, place: &Place) -> Line {
    let mut line = Line::text(place.why.join(" "));
    if let Some(moved) = &place.moved {
        let text = match moved.from {
            Some(from) => words::MOVED_FROM.with("from", from),
            None => words::MOVED,
        };
        let reason = if moved.why.trim().is_empty() { told.to(&say::NO_REASON) } else { clean(&moved.why) };
        line = line.below(told.to(&text.with("to", moved.to).with("why", reason)));
        let who = told.reason("-", &moved.by, moved.on);
        line.0.extend(who.0.into_iter().skip(1));
    }
    if !place.gate.trim().is_empty() {
        line = line.below(told.to(&words::GATE.with("gate", clean(&place.gate))));
    }
    if line.is_empty() { told.line(&say::NO_REASON) } else { line }
}
