//! The lists of a packet as workbooks: datasets, commitments, what ends, accounts.

use jiff::civil::{Date, DateTime};

use super::rows::{owed, rows};
use super::{Whole, accounts, ends};
use crate::spreadsheet::{Book, Cell, Column, Kind, Sheet, Use, Value};
use crate::text::{Lang, Text, handover as say};

/// A list: the heads with their kinds, and the rows.
pub struct List {
    /// Name of its file without ending.
    pub name: Text,
    pub title: Text,
    pub heads: Vec<(Text, Kind, u16)>,
    pub rows: Vec<Vec<Value>>,
    /// Said where there is no row.
    pub none: Text,
}

/// Every list, in the order of the packet.
pub fn lists(whole: &Whole<'_>, lang: Lang) -> Vec<List> {
    vec![datasets(whole, lang), commitments(whole, lang), expiring(whole, lang), register(whole, lang)]
}

fn text(text: impl Into<String>) -> Value {
    let text = text.into();
    if text.is_empty() { Value::Empty } else { Value::Text(text) }
}

fn maybe(value: Option<String>) -> Value {
    value.map_or(Value::Empty, text)
}

fn date(date: Option<Date>) -> Value {
    date.map_or(Value::Empty, Value::Date)
}

fn plain(head: Text, width: u16) -> (Text, Kind, u16) {
    (head, Kind::Text, width)
}

fn dated(head: Text) -> (Text, Kind, u16) {
    (head, Kind::Date, 14)
}

fn datasets(whole: &Whole<'_>, lang: Lang) -> List {
    let to = |text: Option<Text>| maybe(text.map(|text| text.to(lang).to_string()));
    let row = |row: super::rows::Row| {
        let yes = if row.online { say::YES } else { say::NO };
        vec![
            text(row.title),
            maybe(row.unit),
            maybe(row.owner),
            maybe(row.source),
            text(row.files.join("; ")),
            to(row.every),
            date(row.updated),
            date(row.next),
            to(row.access),
            to(row.reserve),
            text(yes.to(lang)),
            text(row.urls.join(" ")),
            text(row.id),
        ]
    };
    List {
        name: say::FILE_DATASETS,
        title: say::DATASETS,
        heads: vec![
            plain(say::COL_DATASET, 36),
            plain(say::COL_UNIT, 24),
            plain(say::COL_OWNER, 28),
            plain(say::COL_SOURCE, 30),
            plain(say::COL_FILES, 36),
            plain(say::COL_EVERY, 16),
            dated(say::COL_UPDATED),
            dated(say::COL_NEXT),
            plain(say::COL_ACCESS, 18),
            plain(say::COL_RESERVE, 36),
            plain(say::COL_ONLINE, 10),
            plain(say::COL_URLS, 40),
            plain(say::COL_ID, 24),
        ],
        rows: rows(whole, lang).into_iter().map(row).collect(),
        none: say::NO_DATASETS,
    }
}

fn commitments(whole: &Whole<'_>, lang: Lang) -> List {
    let row = |owed: super::rows::Owed| {
        let late = owed.by.is_some_and(|by| by < whole.today);
        vec![
            text(owed.kind_label().to(lang)),
            text(owed.what.to(lang)),
            maybe(owed.who.clone()),
            date(owed.since),
            date(owed.by),
            text(if late { say::LATE.to(lang).to_string() } else { String::new() }),
            text(owed.from.to(lang)),
            text(owed.address),
        ]
    };
    List {
        name: say::FILE_COMMITMENTS,
        title: say::COMMITMENTS,
        heads: vec![
            plain(say::COL_KIND, 18),
            plain(say::COL_WHAT, 60),
            plain(say::COL_WHO, 26),
            dated(say::COL_SINCE),
            dated(say::COL_BY),
            plain(say::COL_LATE, 12),
            plain(say::COL_FROM, 40),
            plain(say::COL_PLACE, 36),
        ],
        rows: owed(whole, lang).into_iter().map(row).collect(),
        none: say::NO_COMMITMENTS,
    }
}

fn expiring(whole: &Whole<'_>, lang: Lang) -> List {
    let row = |end: ends::End| {
        let note = if end.assumed { say::ASSUMED } else { Text::default() };
        vec![
            date(Some(end.on)),
            text(end.kind_label().to(lang)),
            text(end.what.to(lang)),
            text(if end.on < whole.today { say::ENDED.to(lang).to_string() } else { String::new() }),
            text(note.to(lang)),
            text(end.address),
        ]
    };
    List {
        name: say::FILE_ENDS,
        title: say::ENDS,
        heads: vec![
            dated(say::COL_ENDS),
            plain(say::COL_KIND, 22),
            plain(say::COL_WHAT, 60),
            plain(say::COL_LATE, 12),
            plain(say::COL_NOTE, 30),
            plain(say::COL_PLACE, 36),
        ],
        rows: ends::ends(whole).into_iter().map(row).chain(renewals(whole, lang)).collect(),
        none: say::NO_ENDS,
    }
}

/// Contracts and registrations, whose end the plan does not know.
fn renewals(whole: &Whole<'_>, lang: Lang) -> Vec<Vec<Value>> {
    let renews = |id: &str| whole.guide.handover.kinds.iter().any(|kind| kind.id == id && kind.renews);
    let all = accounts::entries(whole.guide, whole.tree, &whole.plan);
    let row = |entry: accounts::Entry| {
        let what = say::ENDS_CONTRACT.with_text("title", &entry.title);
        let place = text(format!("handover.account.{}", entry.id));
        let kind = text(say::END_CONTRACT.to(lang));
        vec![Value::Empty, kind, text(what.to(lang)), Value::Empty, Value::Empty, place]
    };
    all.into_iter().filter(|entry| renews(&entry.id)).map(row).collect()
}

fn register(whole: &Whole<'_>, lang: Lang) -> List {
    let all = accounts::entries(whole.guide, whole.tree, &whole.plan);
    let row = |entry: accounts::Entry| {
        let noted = if entry.noted { say::NOTED } else { say::UNNOTED };
        vec![
            text(entry.title.to(lang)),
            maybe(entry.address),
            maybe(entry.holder),
            maybe(entry.receiver),
            maybe(entry.by.map(|by| accounts::way(whole.guide, &by).to(lang).to_string())),
            date(entry.done),
            text(noted.to(lang)),
            text(entry.id),
        ]
    };
    List {
        name: say::FILE_ACCOUNTS,
        title: say::ACCOUNTS,
        heads: vec![
            plain(say::COL_ACCOUNT, 32),
            plain(say::COL_ADDRESS, 40),
            plain(say::COL_HOLDER, 28),
            plain(say::COL_RECEIVER, 28),
            plain(say::COL_HOW, 40),
            dated(say::COL_DONE),
            plain(say::COL_STATE, 18),
            plain(say::COL_ID, 20),
        ],
        rows: all.into_iter().map(row).collect(),
        none: say::NO_ACCOUNTS,
    }
}

/// Lists as one workbook, a sheet each.
pub fn book(whole: &Whole<'_>, lists: &[&List], lang: Lang, at: DateTime) -> Book {
    let name = whole.plan.institution.name.clone().unwrap_or_default();
    let sheet = |(number, list): (usize, &&List)| Sheet {
        name: list.name.to(lang).to_string(),
        used: Use::Read,
        main: number == 0,
        frozen: 1,
        above: vec![list.title.to(lang).to_string(), say::INTERNAL.to(lang).to_string()],
        columns: list
            .heads
            .iter()
            .map(|(head, kind, width)| Column {
                header: head.to(lang).to_string(),
                kind: *kind,
                width: *width,
                ..Column::default()
            })
            .collect(),
        rows: list
            .rows
            .iter()
            .map(|row| row.iter().map(|value| Cell { value: value.clone(), ..Cell::default() }).collect())
            .collect(),
        ..Sheet::default()
    };
    Book {
        title: say::TITLE.to(lang).to_string(),
        author: name,
        at,
        lang: lang.code().to_string(),
        sheets: lists.iter().enumerate().map(sheet).collect(),
    }
}

/// A value in words.
pub fn shown(value: &Value, lang: Lang) -> String {
    match value {
        Value::Empty => String::new(),
        Value::Text(text) | Value::Decimal(text) => text.clone(),
        Value::Whole(number) => number.to_string(),
        Value::Date(date) => crate::text::say::day(*date).to(lang).to_string(),
    }
}
