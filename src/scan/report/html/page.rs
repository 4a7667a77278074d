//! What the template lays out: everything in words already, numbers grouped, bars measured.

use serde_json::{Value as Json, json};

use super::super::summary::{Group, Private, Summary, noted, private, rows, severity, shelf};
use super::super::terminal::{
    scan::{changed, state},
    severity as severity_word,
};
use super::super::words::{self, count, first_of, list, percent, shortened, size, time};
use super::super::{Book, FileReport, Proposed, ScanReport};
use crate::scan::model::Period;
use crate::scan::quality::score::score;
use crate::scan::quality::stars;
use crate::text::{Lang, Text, scan_report as say};

/// Bars of a chart; the rest are one.
const BARS: usize = 8;
/// Rows of the lists that are not the list of all files.
const LINES: usize = 200;
/// Letters of a path and of other names: nothing is cut that a person needs to find the file.
const PATH: usize = 400;
const NAME: usize = 80;

/// The `report` of the template.
pub fn page(report: &ScanReport, book: &Book<'_>, lang: Lang) -> Json {
    let summary = Summary::new(report, book);
    let to = |text: &Text| text.to(lang).to_string();
    let size = say::SCAN_SIZE
        .with("files", count(summary.files))
        .with("bytes", size(report.bytes))
        .with("tables", count(summary.tables))
        .with("rows", count(summary.rows))
        .with_text("seconds", &time(report.seconds));
    let unread = summary.unread.iter().take(LINES);
    json!({
        "size": to(&size),
        "changes": report.changes.map(|changes| to(&changed(changes))),
        "figures": figures(report, &summary, lang),
        "charts": charts(&summary, book, lang),
        "datasets": report.proposals.iter().take(LINES).map(|one| dataset(one, book, lang)).collect::<Vec<_>>(),
        "datasets_more": more(report.proposals.len(), lang),
        "personal": summary.personal.iter().take(LINES).map(|one| personal(one, book, lang)).collect::<Vec<_>>(),
        "personal_more": more(summary.personal.len(), lang),
        "findings": summary.findings.iter().map(|group| finding(group, book, lang)).collect::<Vec<_>>(),
        "duplicates": summary.duplicates.iter().take(LINES).map(|same| same.iter().map(|path| shown(path)).collect()).collect::<Vec<Vec<_>>>(),
        "duplicates_more": more(summary.duplicates.len(), lang),
        "unread": unread.map(|(path, why)| json!({ "path": shown(path), "why": to(&book.unread(why).1) })).collect::<Vec<_>>(),
        "unread_more": more(summary.unread.len(), lang),
        "files": report.files.iter().map(|one| file(one, book, lang)).collect::<Vec<_>>(),
    })
}

fn shown(path: &str) -> String {
    shortened(path, PATH)
}

/// «Y 12 más», or nothing.
fn more(all: usize, lang: Lang) -> Option<String> {
    let more = all.checked_sub(LINES).filter(|more| *more > 0)?;
    Some(say::MORE.with("n", count(more as u64)).to(lang).to_string())
}

/// The five figures on top: label, number.
fn figures(report: &ScanReport, summary: &Summary<'_>, lang: Lang) -> Vec<Json> {
    let figure = |label: Text, number: u64| json!({ "label": label.to(lang), "number": count(number) });
    vec![
        figure(say::COL_FILES, summary.files),
        figure(say::FIGURE_DATASETS, report.proposals.len() as u64),
        figure(say::FIGURE_READY, summary.ready.len() as u64),
        figure(say::FIGURE_PERSONAL, summary.personal_files),
        figure(say::FIGURE_UNREAD, summary.unread.len() as u64),
    ]
}

fn charts(summary: &Summary<'_>, book: &Book<'_>, lang: Lang) -> Vec<Json> {
    let to = |text: &Text| text.to(lang).to_string();
    let formats = summary.formats.iter().map(|(format, files)| (to(&book.format(format)), *files)).collect();
    let area = |area: &String| if area.is_empty() { to(&say::NO_AREA) } else { shortened(area, NAME) };
    let areas = summary.areas.iter().map(|(name, rows)| (area(name), *rows)).collect();
    let words = [say::SEVERITY_ERROR, say::SEVERITY_WARNING, say::SEVERITY_INFO];
    let severities = words.iter().zip(summary.severities).map(|(word, number)| (to(word), number)).collect();
    [(say::CHART_FORMATS, formats), (say::CHART_AREAS, areas), (say::CHART_SEVERITY, severities)]
        .into_iter()
        .map(|(title, bars)| json!({ "title": to(&title), "bars": measured(bars, lang) }))
        .collect()
}

/// Bars with their length in hundredths of the longest; what is not zero has some.
fn measured(bars: Vec<(String, u64)>, lang: Lang) -> Vec<Json> {
    let others: u64 = bars.iter().skip(BARS).fold(0, |sum, (_, number)| sum.saturating_add(*number));
    let mut bars: Vec<(String, u64)> = bars.into_iter().take(BARS).collect();
    if others > 0 {
        bars.push((say::OTHERS.to(lang).to_string(), others));
    }
    let most = bars.iter().map(|(_, number)| *number).max().unwrap_or(0).max(1);
    let all = bars.iter().fold(0_u64, |sum, (_, number)| sum.saturating_add(*number));
    let bar = |(label, number): (String, u64)| {
        let length = (number as f64 / most as f64 * 100.0).round() as u64;
        let length = if number > 0 { length.max(1) } else { 0 };
        json!({ "label": label, "number": count(number), "share": percent(number, all), "length": length })
    };
    bars.into_iter().map(bar).collect()
}

fn dataset(proposed: &Proposed, book: &Book<'_>, lang: Lang) -> Json {
    let formats: Vec<String> =
        proposed.formats.iter().map(|id| book.format(id).to(lang).to_string()).collect();
    let classes: Vec<Text> = proposed.personal.iter().map(|class| book.class(class)).collect();
    json!({
        "title": shortened(&proposed.title, NAME),
        "unit": shortened(&proposed.unit, NAME),
        "files": count(proposed.files.len() as u64),
        "paths": proposed.files.iter().take(20).map(|path| shown(path)).collect::<Vec<_>>(),
        "why": proposed.why.iter().take(20).map(|why| shown(why)).collect::<Vec<_>>(),
        "rows": count(proposed.rows),
        "rows_number": proposed.rows,
        "columns": proposed.columns,
        "formats": formats.join(", "),
        "period": proposed.period.as_ref().map(|period| span(period, lang)).unwrap_or_default(),
        "stars": proposed.stars,
        "personal": list(&classes).to(lang),
        "state": state(proposed).to(lang),
    })
}

fn span(period: &Period, lang: Lang) -> String {
    let range = say::RANGE.with("min", words::shown(&period.from)).with("max", words::shown(&period.to));
    range.to(lang).to_string()
}

fn personal(private: &Private<'_>, book: &Book<'_>, lang: Lang) -> Json {
    let classes: Vec<Text> = private.found.iter().map(|found| book.class(&found.class)).collect();
    json!({
        "path": shown(&private.file.path),
        "table": shortened(&private.table.name, NAME),
        "column": words::column(private.column, private.at).to(lang),
        "class": list(&classes).to(lang),
        "cells": count(private.found.iter().map(|found| found.count).max().unwrap_or(0)),
        "confidence": private.found.iter().map(|found| found.confidence).max().unwrap_or(0),
    })
}

fn finding(group: &Group<'_>, book: &Book<'_>, lang: Lang) -> Json {
    let example = group.example;
    let said = book.told(example.flag, &example.file.path, example.table, example.column);
    json!({
        "severity": severity_word(group.severity).to(lang),
        "level": shelf(group.severity),
        "short": said.short.unwrap_or_default(),
        "message": said.message.to(lang),
        "hint": said.hint.map(|hint| hint.to(lang).to_string()).unwrap_or_default(),
        "files": count(group.files),
        "files_number": group.files,
        "path": shown(&example.file.path),
    })
}

/// One row of the list of all files: short, for there are thousands.
fn file(report: &FileReport, book: &Book<'_>, lang: Lang) -> Json {
    let facts = &report.facts;
    let mut counts = [0_u64; 3];
    for noted in noted(report) {
        counts[shelf(severity(noted.flag, book))] += 1;
    }
    let classes: Vec<Text> = private(report)
        .iter()
        .flat_map(|private| private.found.iter().map(|found| book.class(&found.class)))
        .fold(Vec::new(), |mut all, class| {
            if !all.contains(&class) {
                all.push(class);
            }
            all
        });
    let stars = book.formats.and_then(|formats| stars::of_file(facts, formats));
    json!({
        "path": shown(&report.path),
        "format": facts.format,
        "size": size(report.size),
        "size_number": report.size,
        "rows": if facts.tables.is_empty() { String::new() } else { count(rows(report)) },
        "rows_number": rows(report),
        "stars": stars,
        "score": score(facts, book.rules),
        "personal": first_of(&classes, classes.len() as u64).to(lang),
        "errors": counts[0],
        "warnings": counts[1],
        "why": facts.unread.as_ref().map(|why| book.unread(why).1.to(lang).to_string()),
    })
}
