//! The board on a screen.

use super::{Board, Table, Why};
use crate::text::{Lang, Text, trainer as say};
use crate::ui::Say;

/// Files that are named one by one.
const NAMED: usize = 10;

/// What a board says, in words: for screens and pages alike.
#[derive(Debug, Clone, Copy)]
pub struct Words<'b> {
    pub board: &'b Board,
    pub lang: Lang,
}

impl Words<'_> {
    pub fn to(self, text: &Text) -> String {
        text.to(self.lang).to_string()
    }

    /// How many tables there are and how many of them are stuck.
    pub fn lead(self) -> String {
        let (all, stuck) = (self.board.tables.len(), self.board.stuck().count());
        match (all, stuck) {
            (0, _) => self.to(&say::NO_TABLES),
            (_, 0) => self.to(&say::ALL_GO_ON.with("n", all)),
            _ => self.to(&say::SOME_STUCK.with("n", all).with("stuck", stuck)),
        }
    }

    /// Where the stuck ones are: «Datos personales: Mesa 4, Mesa 7».
    pub fn gathered(self) -> Vec<String> {
        let mut gathered: Vec<(Text, Vec<&str>)> = Vec::new();
        for table in self.board.stuck() {
            let Some(now) = &table.now else { continue };
            let title = self.board.title(&now.exercise);
            match gathered.iter_mut().find(|(known, _)| *known == title) {
                Some((_, tables)) => tables.push(&table.seat.table),
                None => gathered.push((title, vec![&table.seat.table])),
            }
        }
        let line = |(title, tables): &(Text, Vec<&str>)| {
            self.to(&say::STUCK_AT
                .with_text("title", title)
                .with("n", tables.len())
                .with("tables", tables.join(", ")))
        };
        gathered.iter().map(line).collect()
    }

    /// The exercise where it is, or the next one.
    pub fn place(self, table: &Table) -> String {
        match (&table.now, &table.next) {
            (Some(now), _) => self.to(&self.board.title(&now.exercise)),
            (None, Some(next)) => self.to(&say::NEXT.with_text("title", &self.board.title(next))),
            (None, None) => self.to(&say::ALL_DONE),
        }
    }

    /// `12 de 20`.
    pub fn minutes(self, table: &Table) -> String {
        let Some(now) = &table.now else { return String::new() };
        match (now.minutes, now.of) {
            (Some(minutes), Some(of)) => self.to(&say::MINUTES_OF.with("n", minutes).with("of", of)),
            (Some(minutes), None) => minutes.to_string(),
            (None, _) => self.to(&say::CLOCK_AHEAD),
        }
    }

    /// Stuck and why, away, or nothing.
    pub fn state(self, table: &Table) -> String {
        let why = |why: &Why| match why {
            Why::Time => say::WHY_TIME,
            Why::Tries => say::WHY_TRIES,
            Why::Hints => say::WHY_HINTS,
        };
        match table.stuck.as_slice() {
            [] if table.gone => self.to(&say::GONE),
            [] => String::new(),
            all => {
                let all: Vec<Text> = all.iter().map(why).collect();
                self.to(&say::STUCK.with_text("why", &Text::joined(&all, ", ")))
            }
        }
    }

    pub fn done(self, table: &Table) -> String {
        let said = say::DONE_OF.with("n", table.solved + table.shown).with("of", self.board.exercises.len());
        match table.shown {
            0 => self.to(&said),
            shown => self.to(&said.and(&say::SHOWN_OF_THEM.with("n", shown))),
        }
    }

    pub fn last(self, table: &Table) -> String {
        match table.idle {
            Some(minutes) if minutes < 60 => self.to(&say::AGO.with("n", minutes)),
            Some(minutes) => self.to(&say::AGO_HOURS.with("n", minutes / 60)),
            None => self.to(&say::UNKNOWN_WHEN),
        }
    }

    pub fn heads(self) -> Vec<String> {
        let heads = [
            say::COL_TABLE,
            say::COL_WHERE,
            say::COL_MINUTES,
            say::COL_DONE,
            say::COL_HINTS,
            say::COL_TRIES,
            say::COL_LAST,
            say::COL_STATE,
        ];
        heads.iter().map(|head| self.to(head)).collect()
    }

    pub fn row(self, table: &Table) -> Vec<String> {
        vec![
            table.seat.table.clone(),
            self.place(table),
            self.minutes(table),
            self.done(table),
            table.hints.to_string(),
            table.tries.to_string(),
            self.last(table),
            self.state(table),
        ]
    }

    /// What could not be looked at, and what was left aside; `names` says whether files are named.
    pub fn notes(self, names: bool) -> Vec<String> {
        let board = self.board;
        let mut notes = Vec::new();
        let count = |text: Text, n: usize| (n > 0).then(|| self.to(&text.with("n", n)));
        notes.extend(count(say::UNREAD, board.unread.len()));
        if names {
            let line = |one: &super::Unread| format!("{}: {}", one.path, self.to(&one.why));
            notes.extend(board.unread.iter().take(NAMED).map(line));
        }
        notes.extend(count(say::NOT_PRACTICE, board.real.len()));
        if names {
            notes.extend(board.real.iter().take(NAMED).cloned());
        }
        notes.extend(count(say::COPIES, board.copies));
        notes.extend(count(say::TOO_MANY, board.more));
        notes
    }
}

pub fn parts(board: &Board, lang: Lang) -> Vec<Say> {
    let words = Words { board, lang };
    let at = format!("{:02}:{:02}", board.at.hour(), board.at.minute());
    let mut parts =
        vec![Say::Title { left: words.to(&say::BOARD_TITLE), right: at }, Say::Rule, Say::Text(words.lead())];
    parts.extend(words.gathered().into_iter().map(|text| Say::Item { mark: "· ".into(), text }));
    if !board.tables.is_empty() {
        parts.push(Say::Blank);
        parts.push(table(words));
    }
    let notes = words.notes(true);
    if !notes.is_empty() {
        parts.push(Say::Blank);
        parts.extend(notes.into_iter().map(|text| Say::Item { mark: "· ".into(), text }));
    }
    parts
}

/// Hints, tries and the last sign go in one column: eighty columns hold no eight.
fn table(words: Words<'_>) -> Say {
    let heads =
        [say::COL_TABLE, say::COL_WHERE, say::COL_MINUTES, say::COL_DONE, say::COL_HELP, say::COL_STATE];
    let row = |table: &Table| {
        vec![
            table.seat.table.clone(),
            words.place(table),
            words.minutes(table),
            words.done(table),
            words.to(&say::HELP_OF.with("hints", table.hints).with("tries", table.tries)),
            words.state(table),
        ]
    };
    Say::Table {
        heads: heads.iter().map(|head| words.to(head)).collect(),
        rows: words.board.tables.iter().map(row).collect(),
    }
}
