//! The key beside a practice: points by level, faults by name, what each teaches. Never what is in a cell.

use std::path::Path;

use serde_json::json;

use crate::app::App;
use crate::commands::open;
use crate::error::{Error, Kind, Result};
use crate::text::fold::visible;
use crate::text::{Text, workshop as say};
use crate::ui::Say;
use crate::workshop::keep::Beside;
use crate::workshop::key::{self, Marked, Practised, State};
use crate::workshop::town::Town;

/// Marks a practice; the exit code is 0 whatever came of it.
pub fn run(app: &mut App, folder: Option<&Path>, all: bool) -> Result<u8> {
    let path = app.plan_path(folder)?;
    let read = open::look(app, &path)?;
    let plan = read.doc.tree();
    let town = key::town_of(&app.guide, plan).ok_or_else(|| {
        let what = say::NOT_PRACTICE.with("path", path.display());
        Error::new(Kind::Usage, what).todo(say::NOT_PRACTICE_TODO)
    })?;
    let beside = Beside::of(path.parent().unwrap_or(&path));
    let marked = key::mark(&town, &Practised { plan, files: &beside });
    let bytes = match app.options.json {
        true => document(&town, &marked),
        false => app.drawn(&Screen { app, marked: &marked, all }.parts(&town)),
    };
    app.result(bytes.as_bytes()).map(|()| 0)
}

/// What is shown.
struct Screen<'a> {
    app: &'a App,
    marked: &'a [Marked],
    all: bool,
}

/// States in the order in which they are told, with their heading.
const TOLD: [(State, Text); 3] =
    [(State::Worse, say::WORSE), (State::Missed, say::MISSED), (State::Mended, say::MENDED)];

impl Screen<'_> {
    fn to(&self, text: &Text) -> String {
        self.app.to(text).to_string()
    }

    fn of(&self, state: State) -> impl Iterator<Item = &Marked> {
        self.marked.iter().filter(move |one| one.state == state)
    }

    fn parts(&self, town: &Town) -> Vec<Say> {
        let sum = |points: fn(&Marked) -> u32| self.marked.iter().map(points).sum::<u32>();
        let points = say::KEY_POINTS.with("points", sum(|one| one.points)).with("most", sum(|one| one.most));
        let left = self.to(&say::KEY_TITLE.with("name", &town.name));
        let mut parts = vec![Say::Title { left, right: self.to(&points) }, self.table()];
        let not_reached = self.of(State::NotReached).count();
        for (state, head) in TOLD {
            parts.extend(self.section(state, &head));
        }
        if self.all {
            parts.extend(self.section(State::NotReached, &say::NOT_REACHED));
        }
        let mended = self.of(State::Mended).count();
        parts.push(Say::Blank);
        match () {
            () if mended == self.marked.len() => parts.push(Say::Text(self.to(&say::ALL_MENDED))),
            () if not_reached == self.marked.len() => parts.push(Say::Text(self.to(&say::NOTHING_YET))),
            () => {}
        }
        if not_reached > 0 && !self.all {
            parts.push(Say::Text(self.to(&say::NOT_REACHED_N.with("n", not_reached))));
            parts.push(Say::Text(self.to(&say::NOT_REACHED_TODO)));
        }
        parts
    }

    /// Counts by level.
    fn table(&self) -> Say {
        let heads = [
            say::HEAD_LEVEL,
            say::HEAD_MENDED,
            say::HEAD_MISSED,
            say::HEAD_WORSE,
            say::HEAD_NOT_REACHED,
            say::HEAD_POINTS,
        ];
        let states = [State::Mended, State::Missed, State::Worse, State::NotReached];
        let row = |level: u8| {
            let own = || self.marked.iter().filter(move |one| one.level == level);
            let counts = states.map(|state| own().filter(|one| one.state == state).count().to_string());
            let points: u32 = own().map(|one| one.points).sum();
            let most: u32 = own().map(|one| one.most).sum();
            [vec![self.to(&say::LEVEL.with("n", level))], counts.to_vec(), vec![format!("{points}/{most}")]]
                .concat()
        };
        let levels = (1..=3).filter(|level| self.marked.iter().any(|one| one.level == *level));
        Say::Table {
            heads: heads.iter().map(|head| self.to(head)).collect(),
            rows: levels.map(row).collect(),
        }
    }

    fn section(&self, state: State, head: &Text) -> Vec<Say> {
        let found: Vec<&Marked> = self.of(state).collect();
        if found.is_empty() {
            return Vec::new();
        }
        let title = format!("{} ({})", self.to(head), found.len());
        let mut parts = vec![Say::Blank, Say::Title { left: title, right: String::new() }];
        for (at, one) in found.into_iter().enumerate() {
            if at > 0 && state != State::Mended {
                parts.push(Say::Blank);
            }
            parts.extend(self.fault(one));
        }
        parts
    }

    fn fault(&self, one: &Marked) -> Vec<Say> {
        let mark = if one.state == State::Mended { "✓ " } else { "· " };
        let mut lines = vec![say::TEACHES.with_text("text", &one.teaches)];
        if one.state != State::Mended {
            lines.insert(0, say::PLACE.with_text("place", &place(one)));
            lines.extend(one.evidence.leak.as_ref().map(|path| say::LEAK.with("path", visible(path))));
            lines.push(say::MEND.with_text("text", &one.mend));
            lines.push(say::BASIS.with("basis", &one.basis));
        }
        let worth = if one.most == 1 { say::WORTH_ONE } else { say::WORTH.with("n", one.most) };
        let text = format!("{} ({})", self.to(&one.what), self.to(&worth));
        let first = Say::Item { mark: mark.into(), text };
        let rest = lines.iter().map(|line| Say::Item { mark: "  ".into(), text: self.to(line) });
        std::iter::once(first).chain(rest).collect()
    }
}

/// Where a fault stands, in words.
fn place(one: &Marked) -> Text {
    let evidence = &one.evidence;
    let place = match () {
        () if evidence.file.is_empty() => return say::PLACE_WHOLE,
        () if evidence.cell.is_empty() => Text::same(evidence.file.clone()),
        () if evidence.cell.chars().all(|letter| letter.is_ascii_uppercase()) => {
            say::PLACE_COLUMN.with("column", &evidence.column)
        }
        () => say::PLACE_CELL,
    };
    let place = place.with("file", &evidence.file).with("cell", &evidence.cell);
    if evidence.addresses.is_empty() {
        return place;
    }
    let addresses: Vec<String> = evidence.addresses.iter().map(|at| visible(at)).collect();
    let plan = say::PLACE_PLAN.with("list", addresses.join(", "));
    Text { es: format!("{}; {}", place.es, plan.es).into(), en: format!("{}; {}", place.en, plan.en).into() }
}

/// `{"version": 1, "town", "points", "most", "faults": [{"id", "level", "state", "points", "most", "file", "cell",
/// "column", "addresses", "made", "leak", "what": {"es", "en"}, "teaches", "mend", "basis"}]}`; `state` is `worse`,
/// `missed`, `not-reached` or `mended`.
fn document(town: &Town, marked: &[Marked]) -> String {
    let one = |one: &Marked| {
        let evidence = &one.evidence;
        json!({
            "id": one.id, "level": one.level, "state": one.state.code(), "points": one.points, "most": one.most,
            "file": evidence.file, "cell": evidence.cell, "column": evidence.column,
            "addresses": evidence.addresses, "made": evidence.made, "leak": evidence.leak,
            "what": one.what, "teaches": one.teaches, "mend": one.mend, "basis": one.basis,
        })
    };
    let sum = |points: fn(&Marked) -> u32| marked.iter().map(points).sum::<u32>();
    let document = json!({
        "version": 1, "town": town.id, "points": sum(|one| one.points), "most": sum(|one| one.most),
        "faults": marked.iter().map(one).collect::<Vec<_>>(),
    });
    format!("{document:#}\n")
}
