//! `escanear`: what there is, what could be datasets, what to take care of, and what changed.

use super::super::summary::{Group, Private, Summary};
use super::super::words::{self, count, first_of, percent, shortened, size, time};
use super::super::{Book, Changes, Passed, Paths, Proposed, ScanReport};
use super::{Page, severity};
use crate::text::{Lang, Text, scan_report as say};
use crate::ui::Say;

/// Lines of each list; the rest are counted.
const FORMATS: usize = 6;
const DATASETS: usize = 15;
const LINES: usize = 5;
const RULES: usize = 8;
/// Letters of a title and of a path.
const TITLE: usize = 34;
const PATH: usize = 60;
/// Letters of an area.
const UNIT: usize = 20;

/// A whole scan on screen.
pub fn scan(report: &ScanReport, book: &Book<'_>, lang: Lang) -> Vec<Say> {
    let summary = Summary::new(report, book);
    let mut page = Page::new(book, lang);
    page.title(&say::SCAN_TITLE, &Text::default());
    if report.files.is_empty() {
        page.text(&say::SCAN_NONE);
        return page.parts;
    }
    let size = say::SCAN_SIZE
        .with("files", count(summary.files))
        .with("bytes", size(report.bytes))
        .with("tables", count(summary.tables))
        .with("rows", count(summary.rows))
        .with_text("seconds", &time(report.seconds));
    page.text(&size);
    page.parts.extend(report.changes.map(|changes| Say::Text(changed(changes).to(lang).to_string())));
    if report.changes.is_some() {
        moves(&mut page, &report.paths);
    }
    passed(&mut page, &report.passed);
    page.parts.push(Say::Blank);
    formats(&mut page, &summary);
    datasets(&mut page, &report.proposals);
    personal(&mut page, &summary);
    paths(&mut page, &summary);
    findings(&mut page, &summary);
    page.parts
}

/// The first of the files that are not what they were.
fn moves(page: &mut Page, paths: &Paths) {
    let moved: Vec<String> = paths.moved.iter().map(|(from, to)| format!("{from} → {to}")).collect();
    let lists = [
        (say::PATHS_NEW, &paths.new),
        (say::PATHS_CHANGED, &paths.changed),
        (say::PATHS_MOVED, &moved),
        (say::PATHS_GONE, &paths.gone),
    ];
    for (sentence, paths) in lists.iter().filter(|(_, paths)| !paths.is_empty()) {
        let told: Vec<Text> = paths.iter().map(|path| Text::same(shortened(path, PATH))).collect();
        page.item(&sentence.with_text("list", &first_of(&told, told.len() as u64)));
    }
}

/// What was not looked at, and why.
fn passed(page: &mut Page, passed: &Passed) {
    if passed.links > 0 {
        page.text(&say::PASSED_LINKS.with("n", count(passed.links)));
    }
    if passed.skipped > 0 {
        page.text(&say::PASSED_HIDDEN.with("n", count(passed.skipped)));
    }
    for refused in passed.refused.iter().take(LINES) {
        page.item(
            &say::REFUSED
                .with("path", shortened(&refused.path, PATH))
                .with("why", words::shown(&refused.why)),
        );
    }
    if passed.refused.len() > LINES {
        page.text(&say::REFUSED_MORE.with("n", count((passed.refused.len() - LINES) as u64)));
    }
}

pub fn changed(changes: Changes) -> Text {
    let numbers = [
        ("new", changes.new),
        ("changed", changes.changed),
        ("moved", changes.moved),
        ("gone", changes.gone),
        ("unchanged", changes.unchanged),
    ];
    if numbers[..4].iter().all(|(_, number)| *number == 0) {
        return say::CHANGES_NONE;
    }
    numbers.iter().fold(say::CHANGES, |text, (name, number)| text.with(name, count(*number)))
}

fn formats(page: &mut Page<'_>, summary: &Summary<'_>) {
    let line = |name: String, files: u64| vec![name, count(files), percent(files, summary.files)];
    let mut rows: Vec<Vec<String>> = summary
        .formats
        .iter()
        .take(FORMATS)
        .map(|(format, files)| line(shortened(&page.to(&page.book.format(format)), TITLE), *files))
        .collect();
    let others: u64 = summary.formats.iter().skip(FORMATS).map(|(_, files)| files).sum();
    if others > 0 {
        rows.push(line(page.to(&say::OTHERS), others));
    }
    page.table(&[say::COL_FORMAT, say::COL_FILES, say::COL_SHARE], rows);
}

fn datasets(page: &mut Page<'_>, proposals: &[Proposed]) {
    page.head(&say::DATASETS.with("n", count(proposals.len() as u64)));
    let row = |(at, proposed): (usize, &Proposed)| {
        vec![
            (at + 1).to_string(),
            shortened(&proposed.title, TITLE),
            shortened(&proposed.unit, UNIT),
            count(proposed.files.len() as u64),
            count(proposed.rows),
            page.to(&state(proposed)),
        ]
    };
    let rows: Vec<Vec<String>> = proposals.iter().take(DATASETS).enumerate().map(row).collect();
    let heads =
        [say::COL_NUMBER, say::COL_DATASET, say::COL_UNIT, say::COL_FILES, say::COL_ROWS, say::COL_STATE];
    if !rows.is_empty() {
        page.table(&heads, rows);
    }
    more(page, proposals.len(), DATASETS);
    let points = || proposals.iter().map(|proposed| proposed.mqa.points);
    let measured = proposals.iter().map(|proposed| proposed.mqa.of).max().unwrap_or(0);
    if let (Some(least), Some(most)) = (points().min(), points().max())
        && measured > 0
    {
        page.text(&say::MQA.with("least", least).with("most", most).with("of", measured));
    }
}

/// Where a proposed dataset stands, in a word.
pub fn state(proposed: &Proposed) -> Text {
    match proposed {
        proposed if !proposed.personal.is_empty() => say::STATE_PERSONAL,
        proposed if proposed.ready => say::STATE_READY,
        proposed if !proposed.certain => say::STATE_UNSURE,
        _ => say::STATE_MEND,
    }
}

fn personal(page: &mut Page<'_>, summary: &Summary<'_>) {
    if summary.personal.is_empty() {
        page.head(&say::PERSONAL_NONE);
        return;
    }
    let columns = count(summary.personal.len() as u64);
    page.head(&say::PERSONAL_COUNT.with("columns", columns).with("files", count(summary.personal_files)));
    for private in summary.personal.iter().take(LINES) {
        let line = private_line(page.book, private);
        page.item(&line);
    }
    more(page, summary.personal.len(), LINES);
}

fn private_line(book: &Book<'_>, private: &Private<'_>) -> Text {
    let classes: Vec<Text> = private.found.iter().map(|found| book.class(&found.class)).collect();
    let line = say::PERSONAL_AT.with_text("classes", &words::list(&classes));
    let line = line.with_text("column", &words::column(private.column, private.at));
    line.with("place", path(&private.file.path))
}

fn path(path: &str) -> String {
    shortened(path, PATH)
}

/// Lists of paths: equal ones, unread ones, ready ones.
fn paths(page: &mut Page<'_>, summary: &Summary<'_>) {
    let copies: usize = summary.duplicates.iter().map(|same| same.len() - 1).sum();
    if copies > 0 {
        page.head(&say::DUPLICATES.with("n", count(copies as u64)));
        for same in summary.duplicates.iter().take(LINES) {
            let others: Vec<Text> = same[1..].iter().map(|other| Text::same(path(other))).collect();
            let line = say::DUPLICATE.with_text("others", &first_of(&others, others.len() as u64));
            page.item(&line.with("first", path(same[0])));
        }
        more(page, summary.duplicates.len(), LINES);
    }
    if !summary.unread.is_empty() {
        page.head(&say::UNREAD.with("n", count(summary.unread.len() as u64)));
        for (file, unread) in summary.unread.iter().take(LINES) {
            let line = say::UNREAD_AT.with_text("why", &page.book.unread(unread).1).with("path", path(file));
            page.item(&line);
        }
        more(page, summary.unread.len(), LINES);
    }
    page.head(&say::READY.with("n", count(summary.ready.len() as u64)));
    for file in summary.ready.iter().take(LINES) {
        page.item(&Text::same(path(file)));
    }
    more(page, summary.ready.len(), LINES);
}

fn findings(page: &mut Page<'_>, summary: &Summary<'_>) {
    if summary.findings.is_empty() {
        return;
    }
    page.head(&say::TOP_FINDINGS);
    let row = |group: &Group<'_>| {
        let example = group.example;
        let said = page.book.told(example.flag, &example.file.path, example.table, example.column);
        let first = said.message.to(page.lang).split(". ").next().unwrap_or_default().to_string();
        vec![page.to(&severity(group.severity)), count(group.files), shortened(&first, 112)]
    };
    let rows: Vec<Vec<String>> = summary.findings.iter().take(RULES).map(row).collect();
    page.table(&[say::COL_SEVERITY, say::COL_FILES, say::COL_FINDING], rows);
    more(page, summary.findings.len(), RULES);
}

fn more(page: &mut Page<'_>, all: usize, told: usize) {
    if let Some(more) = all.checked_sub(told).filter(|more| *more > 0) {
        page.text(&say::MORE.with("n", count(more as u64)));
    }
}
