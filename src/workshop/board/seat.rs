//! What is looked at of a participant's plan: the practice and nothing else.

use std::collections::BTreeMap;

use jiff::civil::DateTime;

use crate::text::fold::{short, visible};

/// Characters of a name on a board; what is longer ends in «…».
const LONG: usize = 40;
/// Exercises of one plan that are looked at.
const MOST: usize = 500;

/// A participant's plan, as the board sees it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Seat {
    /// Name of the table as it may be shown; that of the folder or file where the plan has none.
    pub table: String,
    /// Whether the plan itself names its table.
    pub named: bool,
    pub town: Option<String>,
    /// Path of the file as it is shown.
    pub path: String,
    /// Of the plan, for life.
    pub id: Option<String>,
    pub revision: i64,
    /// Exercises by id.
    pub tried: BTreeMap<String, Tried>,
}

/// What became of an exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tried {
    pub state: State,
    pub hints: u32,
    pub tries: u32,
    pub began: Option<DateTime>,
    pub ended: Option<DateTime>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    Begun,
    /// The program answered it.
    Shown,
    Solved,
}

impl State {
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "begun" => Some(Self::Begun),
            "shown" => Some(Self::Shown),
            "solved" => Some(Self::Solved),
            _ => None,
        }
    }

    /// Its name in results.
    pub fn code(self) -> &'static str {
        match self {
            Self::Begun => "begun",
            Self::Shown => "shown",
            Self::Solved => "solved",
        }
    }
}

/// A name of unknown origin as a board shows it: on one line, not endless, nothing in it that moves or hides the rest.
pub fn name(text: &str) -> String {
    let line = visible(text).split_whitespace().collect::<Vec<_>>().join(" ");
    // Marks upon marks make a letter as high as the page.
    let mut marks = 0;
    let calm = line.chars().filter(|c| {
        let mark = unicode_normalization::char::is_combining_mark(*c);
        marks = if mark { marks + 1 } else { 0 };
        marks <= 2
    });
    short(&calm.collect::<String>(), LONG)
}

impl Seat {
    /// Notes an exercise; those beyond what any Guide has are left aside.
    pub fn note(&mut self, id: &str, tried: Tried) {
        if self.tried.len() < MOST {
            self.tried.insert(short(id, 100), tried);
        }
    }

    /// The exercise that was begun last and is not ended.
    pub fn at(&self) -> Option<(&str, &Tried)> {
        let open = self.tried.iter().filter(|(_, tried)| tried.state == State::Begun);
        open.max_by_key(|(_, tried)| tried.began).map(|(id, tried)| (id.as_str(), tried))
    }

    /// The last moment that the plan tells of.
    pub fn last(&self) -> Option<DateTime> {
        self.tried.values().flat_map(|tried| [tried.began, tried.ended]).flatten().max()
    }
}

/// Of the files of one plan and one table only the newest: a USB stick may hold three copies. Plans whose table has no
/// name of its own are never taken for copies: one practice may have been handed out to all.
pub fn newest(seats: Vec<Seat>) -> Vec<Seat> {
    let mut kept: Vec<Seat> = Vec::new();
    let mut first: BTreeMap<(String, String), usize> = BTreeMap::new();
    for seat in seats {
        let same = seat.id.clone().filter(|_| seat.named).map(|id| (id, seat.table.clone()));
        match same.as_ref().and_then(|same| first.get(same)).and_then(|at| kept.get_mut(*at)) {
            Some(before) if (seat.revision, seat.last()) > (before.revision, before.last()) => *before = seat,
            Some(_) => {}
            None => {
                first.extend(same.map(|same| (same, kept.len())));
                kept.push(seat);
            }
        }
    }
    kept
}
