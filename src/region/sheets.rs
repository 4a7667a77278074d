//! The picture as CSV and as a workbook: the table of plans, and beside it steps, themes, groups, targets, trends.

use super::group::Group;
use super::list::COLUMNS;
use super::parts::{Counted, StepPart, ThemePart};
use super::picture::Picture;
use super::row::Row;
use super::screen::{figures, group_name, lesson_said};
use super::sections::{Eye, stage_name};
use super::spread::TargetPart;
use super::trend::{Moment, Trend};
use super::words::{self, percent};
use crate::spreadsheet::{Book, Cell, Column, Format, Kind, Sheet, Use, Value, alone};
use crate::text::fold::visible;
use crate::text::{Text, region as say};

/// The table of plans.
///
/// # Errors
/// A sentence, when it cannot be put together.
pub fn csv(picture: &Picture, _: Option<&Trend>, eye: &Eye<'_>) -> Result<Vec<u8>, Text> {
    alone(&Book { sheets: vec![plans(picture, eye)], ..book(picture, eye) }, Format::Csv)
}

/// A sheet of plans and one for each part of the picture.
///
/// # Errors
/// A sentence, when it cannot be put together.
pub fn xlsx(picture: &Picture, trend: Option<&Trend>, eye: &Eye<'_>) -> Result<Vec<u8>, Text> {
    let mut sheets = vec![summary(picture, eye), plans(picture, eye), steps(picture, eye)];
    sheets.extend([next(picture, eye), themes(picture, eye), targets(picture, eye)]);
    sheets.push(groups(&say::SHEET_BANDS, &say::COL_BAND, &picture.bands, eye));
    sheets.push(groups(&say::SHEET_STATES, &say::COL_STATE, &picture.states, eye));
    sheets.push(findings(picture, eye));
    sheets.extend(trend.map(|trend| days(trend, eye)));
    alone(&Book { sheets, ..book(picture, eye) }, Format::Xlsx)
}

fn book(picture: &Picture, eye: &Eye<'_>) -> Book {
    Book {
        title: eye.to(&say::TITLE),
        author: "apertura".into(),
        at: picture.on.at(0, 0, 0, 0),
        lang: eye.lang.code().to_string(),
        sheets: Vec::new(),
    }
}

/// A sheet to be read; the first columns are words, those from `numbers` on are whole numbers.
fn sheet(name: &Text, heads: &[Text], numbers: usize, rows: Vec<Vec<Value>>, eye: &Eye<'_>) -> Sheet {
    let column = |(at, head): (usize, &Text)| Column {
        header: eye.to(head),
        width: if at < numbers { 34 } else { 13 },
        kind: if at < numbers { Kind::Text } else { Kind::Whole },
        ..Column::default()
    };
    let cell = |value: Value| Cell { value, ..Cell::default() };
    Sheet {
        name: eye.to(name),
        used: Use::Read,
        frozen: 1,
        columns: heads.iter().enumerate().map(column).collect(),
        rows: rows.into_iter().map(|row| row.into_iter().map(cell).collect()).collect(),
        ..Sheet::default()
    }
}

fn text(text: impl Into<String>) -> Value {
    let text = text.into();
    if text.is_empty() { Value::Empty } else { Value::Text(text) }
}

fn whole(n: impl Into<i64>) -> Value {
    Value::Whole(n.into())
}

fn summary(picture: &Picture, eye: &Eye<'_>) -> Sheet {
    let row = |(label, figure): &(Text, Text)| vec![text(eye.to(label)), text(eye.to(figure))];
    let heads = [say::COL_FIGURE, say::COL_VALUE];
    let mut rows = vec![vec![text(eye.to(&say::COL_PLANS)), text(words::number(picture.plans))]];
    rows.extend(figures(picture).iter().map(row));
    sheet(&say::SHEET_SUMMARY, &heads, 2, rows, eye)
}

fn plans(picture: &Picture, eye: &Eye<'_>) -> Sheet {
    let heads: Vec<Text> = [say::COL_KEY, say::COL_FILE, say::COL_KIND, say::COL_STAGE]
        .into_iter()
        .chain(COLUMNS.iter().map(|(head, _)| head.clone()))
        .chain([say::COL_LICENSE, say::COL_MEASURED, say::COL_REMARKS])
        .collect();
    let rows = picture.rows.iter().map(|row| plan(row, eye)).collect();
    let mut sheet = sheet(&say::LIST, &heads, 0, rows, eye);
    sheet.main = true;
    // Key, file, kind and stage are words; terms and remarks stand on both sides of what could be measured.
    let worded = [true; 4].into_iter().chain(COLUMNS.map(|(_, number)| !number)).chain([true, false, false]);
    for (column, worded) in sheet.columns.iter_mut().zip(worded) {
        column.kind = if worded { Kind::Text } else { Kind::Whole };
        column.width = if worded { 24 } else { 12 };
    }
    sheet
}

fn plan(row: &Row, eye: &Eye<'_>) -> Vec<Value> {
    let given = &eye.given;
    let known = |n: Option<u32>| n.map_or(Value::Empty, whole);
    vec![
        text(&row.area),
        text(visible(&row.path)),
        text(eye.to(&given.guide.term_label("government-kinds", &row.kind))),
        text(eye.to(&stage_name(row.stage, given))),
        text(visible(&row.name)),
        text(eye.to(&words::state(&row.state, given))),
        known(row.population),
        text(eye.to(&words::step(row.stop, given))),
        whole(row.complete),
        whole(row.datasets),
        whole(row.promised),
        whole(row.published),
        whole(row.overdue),
        whole(row.demands),
        whole(row.alerts),
        row.score.map_or(Value::Empty, |score| Value::Decimal(percent(score))),
        whole(row.findings),
        text(eye.to(&words::license(&row.license, given))),
        whole(row.measured),
        whole(row.remarks),
    ]
}

fn steps(picture: &Picture, eye: &Eye<'_>) -> Sheet {
    let row = |(at, step): (usize, &StepPart)| {
        let mut row = vec![text(eye.to(&words::step(at, &eye.given))), whole(step.of), whole(step.stops)];
        row.extend(step.status.all().map(whole));
        row.extend(
            [step.missing, step.pending, step.overdue].map(|n| whole(i64::try_from(n).unwrap_or(i64::MAX))),
        );
        row
    };
    let heads = [
        say::COL_STEP,
        say::COL_PLANS,
        say::COL_STOPS,
        say::COL_COMPLETE,
        say::COL_PROGRESS,
        say::COL_NOT_STARTED,
        say::COL_CANNOT,
        say::COL_MISSING,
        say::COL_PENDING,
        say::COL_PENDING_LATE,
    ];
    sheet(&say::SHEET_STEPS, &heads, 1, picture.steps.iter().enumerate().map(row).collect(), eye)
}

fn next(picture: &Picture, eye: &Eye<'_>) -> Sheet {
    let row = |lesson: &super::learn::Lesson| {
        let said = text(eye.to(&lesson_said(lesson, &eye.given)));
        vec![said, text(&lesson.id), whole(lesson.helps.n), whole(lesson.helps.of)]
    };
    let heads = [say::NEXT, say::COL_RULE, say::COL_PLANS, say::COL_OF];
    sheet(&say::SHEET_NEXT, &heads, 2, picture.next.iter().map(row).collect(), eye)
}

fn themes(picture: &Picture, eye: &Eye<'_>) -> Sheet {
    let row = |theme: &ThemePart| {
        let numbers = [theme.datasets, theme.promised, theme.published, theme.overdue, theme.plans];
        let name = text(eye.to(&words::theme(&theme.id, &eye.given)));
        std::iter::once(name).chain(numbers.map(whole)).collect()
    };
    let heads = [
        say::COL_THEME,
        say::COL_DATASETS,
        say::COL_PROMISED,
        say::COL_PUBLISHED,
        say::COL_OVERDUE,
        say::COL_PLANS,
    ];
    sheet(&say::SHEET_THEMES, &heads, 1, picture.themes.iter().map(row).collect(), eye)
}

fn targets(picture: &Picture, eye: &Eye<'_>) -> Sheet {
    let row = |target: &TargetPart| {
        let n = [
            target.share().of,
            target.reached,
            target.partly,
            target.none,
            target.not_measured,
            target.not_applicable,
        ];
        let name = text(eye.to(&words::named(eye.given.targets, &target.id)));
        std::iter::once(name).chain(n.map(whole)).collect()
    };
    let heads = [
        say::COL_TARGET,
        say::COL_OF,
        say::COL_REACHED,
        say::COL_PARTLY,
        say::COL_NONE,
        say::COL_NOT_MEASURED,
        say::COL_NOT_APPLICABLE,
    ];
    sheet(&say::SHEET_TARGETS, &heads, 1, picture.targets.iter().map(row).collect(), eye)
}

fn groups(name: &Text, column: &Text, groups: &[Group], eye: &Eye<'_>) -> Sheet {
    let steps = eye.given.guide.steps.len();
    let mut heads = vec![column.clone(), say::COL_PLANS, say::COL_AREAS, say::COL_OF];
    heads.extend([say::COL_PUBLISHING, say::COL_PROMISED, say::COL_PUBLISHED, say::COL_OVERDUE]);
    let stop = |at: usize| say::COL_STOP_AT.with_text("step", &words::step(at, &eye.given));
    heads.extend((0..steps).map(stop));
    heads.push(say::ALL_DONE);
    let row = |group: &Group| {
        let mut row = vec![text(eye.to(&group_name(group, &eye.given)))];
        row.extend([group.plans, group.areas.n, group.areas.of, group.publishing.n].map(whole));
        row.extend([group.promised, group.published, group.overdue].map(whole));
        row.extend(group.stops.iter().map(|n| whole(*n)));
        row
    };
    sheet(name, &heads, 1, groups.iter().map(row).collect(), eye)
}

fn findings(picture: &Picture, eye: &Eye<'_>) -> Sheet {
    let row = |one: &Counted| {
        let name = text(eye.to(&words::named(eye.given.rules, &one.id)));
        let times = whole(i64::try_from(one.times).unwrap_or(i64::MAX));
        vec![name, text(&one.id), whole(one.plans.n), whole(one.plans.of), times]
    };
    let heads = [say::FINDINGS, say::COL_RULE, say::COL_PLANS, say::COL_OF, say::COL_TIMES];
    sheet(&say::SHEET_FINDINGS, &heads, 2, picture.findings.iter().map(row).collect(), eye)
}

fn days(trend: &Trend, eye: &Eye<'_>) -> Sheet {
    let row = |moment: &Moment| {
        let level = &moment.matched;
        let complete: u32 = level.complete.iter().sum();
        let numbers =
            [moment.all.plans, level.plans, complete, level.promised, level.published, level.overdue];
        std::iter::once(Value::Date(moment.on)).chain(numbers.map(whole)).collect()
    };
    let heads = [
        say::COL_DAY,
        say::COL_ALL_PLANS,
        say::COL_MATCHED,
        say::COL_STEPS_COMPLETE,
        say::COL_PROMISED,
        say::COL_PUBLISHED,
        say::COL_OVERDUE,
    ];
    let mut sheet = sheet(&say::SHEET_DAYS, &heads, 1, trend.days.iter().map(row).collect(), eye);
    if let Some(first) = sheet.columns.first_mut() {
        first.kind = Kind::Date;
    }
    sheet
}
