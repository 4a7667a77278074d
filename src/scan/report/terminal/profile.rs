//! `perfil`: one file, its tables, what was found in them and a dictionary to complete.

use super::super::dictionary::{Entry, dictionary};
use super::super::finding::Said;
use super::super::summary::{Noted, noted};
use super::super::words::{self, count, first_of, list, percent, shortened, size};
use super::super::{Book, FileReport};
use super::Page;
use crate::scan::model::{Column, Facts, Period, Personal, Table, TextFacts};
use crate::scan::quality::score::{ready, score};
use crate::scan::quality::stars;
use crate::text::{Lang, Text, scan_report as say};
use crate::ui::Say;

/// Findings that a screen tells; the rest are counted.
const FINDINGS: usize = 40;
/// Rules that the part about personal data tells.
const PERSONAL: [&str; 2] = ["personal-direct", "personal-sensitive"];
/// Letters of a name, of a value in the table of columns.
const NAME: usize = 22;
const VALUE: usize = 11;
/// Sure enough not to say how sure.
const SURE: u8 = 90;

/// One file on screen.
pub fn profile(report: &FileReport, book: &Book<'_>, lang: Lang) -> Vec<Say> {
    let mut page = Page::new(book, lang);
    head(&mut page, report);
    for table in &report.facts.tables {
        self::table(&mut page, table, report.facts.text.is_some() || table.sheet);
    }
    if report.facts.tables.is_empty() && report.facts.unread.is_none() {
        page.head(&say::NO_TABLES);
    }
    personal(&mut page, report);
    findings(&mut page, report);
    for table in report.facts.tables.iter().filter(|table| table.rows > 0) {
        proposed(&mut page, table, report.facts.tables.len() > 1);
    }
    page.parts
}

fn head(page: &mut Page<'_>, report: &FileReport) {
    let facts = &report.facts;
    page.title(&Text::same(words::shown(&report.path)), &Text::default());
    let mut facts_told = vec![(say::FORMAT, format(page.book, facts))];
    facts_told.extend(facts.text.iter().flat_map(text));
    facts_told.push((say::SIZE, Text::same(size(report.size))));
    facts_told.extend(facts.pages.map(|pages| (say::PAGES, Text::same(count(u64::from(pages))))));
    let stars = page.book.formats.and_then(|formats| stars::of_file(facts, formats));
    facts_told.extend(stars.map(|stars| (say::STARS, say::STARS_VALUE.with("n", stars))));
    let score = score(facts, page.book.rules);
    facts_told.extend(score.map(|score| (say::SCORE, say::SCORE_VALUE.with("n", score))));
    let pairs = facts_told.iter().map(|(name, value)| (page.to(name), page.to(value))).collect();
    page.parts.push(Say::Pairs(pairs));
    match &facts.unread {
        Some(unread) => page.parts.push(Say::Warning(page.to(&page.book.unread(unread).1))),
        None if page.book.ready(facts) => page.text(&say::READY_YES),
        None if ready(facts, page.book.rules) => page.text(&say::READY_FORMAT),
        None => page.text(&say::READY_NO),
    }
}

fn format(book: &Book<'_>, facts: &Facts) -> Text {
    let sentence = if facts.sure >= SURE { say::SURE_ENOUGH } else { say::SURE };
    sentence.with("sure", facts.sure).with_text("format", &book.format(&facts.format))
}

fn text(text: &TextFacts) -> Vec<(Text, Text)> {
    let encoding = words::encoding(text.encoding);
    let encoding = if text.bom { say::WITH_BOM.with_text("encoding", &encoding) } else { encoding };
    let delimiter = text.delimiter.map(|sign| (say::DELIMITER, words::delimiter(char::from(sign))));
    std::iter::once((say::ENCODING, encoding)).chain(delimiter).collect()
}

/// `written`: its header is a row of the file.
fn table(page: &mut Page<'_>, table: &Table, written: bool) {
    let title = say::TABLE_TITLE.with("name", words::shown(&table.name));
    let title = if table.hidden { say::TABLE_HIDDEN.with_text("title", &title) } else { title };
    page.parts.push(Say::Blank);
    let size =
        say::TABLE_SIZE.with("rows", count(table.rows)).with("columns", count(table.columns.len() as u64));
    page.title(&title, &size);
    if !table.columns.is_empty() {
        about(table, written).iter().for_each(|line| page.text(line));
        let heads = [
            say::COL_NUMBER,
            say::COL_COLUMN,
            say::COL_KIND,
            say::COL_BLANK,
            say::COL_DISTINCT,
            say::COL_VALUES,
            say::COL_PERSONAL,
            say::COL_NOTES,
        ];
        let rows =
            table.columns.iter().enumerate().map(|(at, column)| row(page, table, column, at)).collect();
        page.table_of_used(&heads, rows);
    }
}

fn about(table: &Table, written: bool) -> Vec<Text> {
    // The columns of maps and databases have their names elsewhere.
    let header = match (table.header_row, written) {
        (0, true) => Some(say::HEADER_NONE),
        (0, false) => None,
        (row, _) => Some(say::HEADER_AT.with("row", count(row))),
    };
    let period = table.period.as_ref().filter(|period| !period.from.is_empty());
    let sentence = |period: &Period| if period.from == period.to { say::PERIOD_ONE } else { say::PERIOD };
    let period = period.map(|one| sentence(one).with("from", &one.from).with("to", &one.to));
    let keys: Vec<Text> = table.territory.keys.iter().map(Text::same).collect();
    let territory =
        (!keys.is_empty()).then(|| say::TERRITORY.with_text("keys", &first_of(&keys, keys.len() as u64)));
    let repeated = (table.repeated.count > 0).then(|| say::REPEATED.with("n", count(table.repeated.count)));
    header.into_iter().chain(period).chain(territory).chain(repeated).chain(risk(table)).collect()
}

fn risk(table: &Table) -> Option<Text> {
    let risk = table.risk.as_ref()?;
    let column = |at: &u32| table.columns.get(*at as usize).map(|column| words::column(column, *at as usize));
    let columns: Vec<Text> = risk.columns.iter().filter_map(column).collect();
    let sentence =
        say::RISK.with("k", count(risk.k)).with("n", count(risk.unique.count)).with("of", count(risk.rows));
    (risk.unique.count > 0).then(|| sentence.with_text("columns", &list(&columns)))
}

fn row(page: &Page<'_>, table: &Table, column: &Column, at: usize) -> Vec<String> {
    let named = !column.name.trim().is_empty();
    let name = if named { shortened(&column.name, NAME) } else { page.to(&say::NO_NAME) };
    let distinct = count(column.distinct.count);
    let distinct = if column.distinct.exact { distinct } else { page.to(&say::ABOUT.with("n", distinct)) };
    let notes = match column.flags.len() {
        0 => String::new(),
        notes => notes.to_string(),
    };
    vec![
        (at + 1).to_string(),
        name,
        page.to(&words::kind(column.kind)),
        percent(column.nulls, table.rows),
        distinct,
        values(page, column),
        classes(page, column),
        notes,
    ]
}

/// From the least to the most, or what is most frequent.
fn values(page: &Page<'_>, column: &Column) -> String {
    match (&column.min, &column.max, column.top.first()) {
        _ if !words::may_tell(column) => String::new(),
        (Some(min), Some(max), _) if min == max => shortened(min, VALUE),
        (Some(min), Some(max), _) => {
            let range = say::RANGE.with("min", shortened(min, VALUE)).with("max", shortened(max, VALUE));
            page.to(&range)
        }
        (_, _, Some((value, _))) => shortened(value, VALUE * 2),
        _ => String::new(),
    }
}

fn classes(page: &Page<'_>, column: &Column) -> String {
    let told = |personal: &Personal| {
        let class = page.to(&page.book.class(&personal.class));
        if personal.private { class } else { format!("{class} ({})", page.to(&say::OFFICE)) }
    };
    column.personal.iter().map(told).collect::<Vec<_>>().join(", ")
}

fn personal(page: &mut Page<'_>, report: &FileReport) {
    let private = super::super::summary::private(report);
    if private.is_empty() {
        return;
    }
    page.head(&say::PERSONAL_HEAD);
    for private in &private {
        for found in &private.found {
            let line = personal_line(page.book, found, &words::column(private.column, private.at));
            page.item(&line);
        }
    }
    let flagged = noted(report).into_iter().filter(|noted| PERSONAL.contains(&noted.flag.code.as_str()));
    let hints = flagged.filter_map(|noted| page.book.rules.0.get(&noted.flag.code)?.hint.clone());
    let mut hints: Vec<Text> = hints.collect();
    hints.dedup();
    hints.iter().for_each(|hint| page.text(hint));
}

fn personal_line(book: &Book<'_>, found: &Personal, column: &Text) -> Text {
    let reasons: Vec<Text> = found.why.iter().map(|reason| words::reason(*reason)).collect();
    let why =
        if reasons.is_empty() { Text::default() } else { say::WHY.with_text("reasons", &list(&reasons)) };
    let line = say::PERSONAL_LINE.with("count", count(found.count)).with("confidence", found.confidence);
    let line =
        line.with_text("why", &why).with_text("class", &book.class(&found.class)).with_text("column", column);
    let treatments: Vec<Text> = found.treatments.iter().map(|id| book.treatment(id)).collect();
    let todo =
        (!treatments.is_empty()).then(|| say::PERSONAL_DO.with_text("treatments", &or_list(&treatments)));
    let sample = found.masked.first().map(|masked| say::PERSONAL_SAMPLE.with("masked", words::shown(masked)));
    sample.into_iter().chain(todo).fold(line, |line, more| line.and(&more))
}

/// Treatments are alternatives: «quitar la columna; agrupar».
fn or_list(items: &[Text]) -> Text {
    let joined = |pick: fn(&Text) -> &str| items.iter().map(pick).collect::<Vec<_>>().join("; ");
    Text { es: joined(|item| &item.es).into(), en: joined(|item| &item.en).into() }
}

fn findings(page: &mut Page<'_>, report: &FileReport) {
    let several = report.facts.tables.len() > 1;
    // Personal data has a part of its own above.
    let other = |noted: &Noted<'_>| !PERSONAL.contains(&noted.flag.code.as_str());
    let mut all: Vec<(Said, Option<String>)> = noted(report)
        .into_iter()
        .filter(other)
        .map(|noted| {
            let name = noted.table.filter(|_| several).map(|table| table.name.clone());
            (page.book.told(noted.flag, &report.path, noted.table, noted.column), name)
        })
        .collect();
    if report.facts.unread.is_some() && all.is_empty() {
        return;
    }
    page.head(&if all.is_empty() { say::FINDINGS_NONE } else { say::FINDINGS });
    all.sort_by_key(|(said, _)| said.severity);
    let mut hinted: Vec<&str> = Vec::new();
    for (said, name) in all.iter().take(FINDINGS) {
        page.finding(said, name.as_deref(), !hinted.contains(&said.code));
        hinted.push(said.code);
    }
    if let Some(more) = all.len().checked_sub(FINDINGS).filter(|more| *more > 0) {
        page.text(&say::MORE_FINDINGS.with("n", more));
    }
}

fn proposed(page: &mut Page<'_>, table: &Table, several: bool) {
    let entries = dictionary(table);
    if entries.is_empty() {
        return;
    }
    let name = say::TABLE_TITLE.with("name", words::shown(&table.name));
    page.head(&say::DICTIONARY);
    if several {
        page.text(&name);
    }
    page.text(&say::DICTIONARY_HINT);
    for line in entries.iter().map(Entry::line) {
        page.item(&line);
    }
}
