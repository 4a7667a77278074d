//! The agenda on a screen and as data.

use jiff::civil::Time;
use serde_json::{Value as Json, json};

use super::{Agenda, Kind, Out, Slot, Why};
use crate::text::{Lang, Text, trainer as say};
use crate::ui::Say;
use crate::workshop::town::Town;

/// How it is told.
#[derive(Debug, Clone, Copy)]
pub struct Eye<'a> {
    pub lang: Lang,
    /// When it begins; without it, minutes are counted from the start.
    pub start: Option<Time>,
    /// What it is for, in words.
    pub aims: &'a [Text],
    /// The practice municipality.
    pub town: Option<&'a Town>,
}

impl Eye<'_> {
    fn to(self, text: &Text) -> String {
        text.to(self.lang).to_string()
    }

    /// `09:10`, or `0:10` from the start. A workshop past midnight goes on from 00:00.
    pub fn clock(self, minutes: u32) -> String {
        let from = self.start.map_or(0, |time| i64::from(time.hour()) * 60 + i64::from(time.minute()));
        let at = from + i64::from(minutes);
        match self.start {
            Some(_) => format!("{:02}:{:02}", at / 60 % 24, at % 60),
            None => format!("{}:{:02}", at / 60, at % 60),
        }
    }

    /// From when to when.
    pub fn span(self, slot: &Slot) -> String {
        format!("{} - {}", self.clock(slot.from), self.clock(slot.from + slot.minutes))
    }

    pub fn name(self, slot: &Slot) -> String {
        match slot.kind {
            Kind::Exercise => self.to(&say::EXERCISE.with_text("title", &slot.title)),
            Kind::Block | Kind::Break => self.to(&slot.title),
        }
    }

    /// What it is for, and where.
    pub fn about(self) -> String {
        let mut said = match self.aims {
            [] => self.to(&say::FOR_ALL),
            aims => self.to(&say::FOR_AIMS.with_text("aims", &Text::joined(&lower(aims), "; "))),
        };
        if let Some(town) = self.town {
            said = format!("{said} {}", self.to(&say::IN_TOWN.with_text("town", &town.called)));
        }
        said
    }

    pub fn out(self, out: &Out) -> String {
        let why = match &out.why {
            Why::NoTime { lacks } => say::NO_TIME.with("n", lacks),
            Why::Behind { needs } => say::BEHIND.with_text("title", needs),
            Why::Unknown { needs } => say::NEEDS_UNKNOWN.with("id", crate::text::fold::visible(needs)),
        };
        let head = say::OUT.with_text("title", &out.title).with("n", out.minutes);
        self.to(&head.with_text("why", &why))
    }
}

fn lower(texts: &[Text]) -> Vec<Text> {
    texts.iter().map(Text::lower).collect()
}

pub fn parts(agenda: &Agenda, eye: Eye<'_>) -> Vec<Say> {
    let to = |text: &Text| eye.to(text);
    let mut parts = vec![
        Say::Title { left: to(&say::AGENDA_TITLE), right: to(&say::MINUTES.with("n", agenda.minutes)) },
        Say::Rule,
        Say::Text(eye.about()),
        Say::Blank,
    ];
    let row = |slot: &Slot| {
        let name = match slot.kind {
            // Plain style puts its own point behind each cell.
            Kind::Exercise => format!("{}. {}", eye.name(slot), eye.to(&slot.what).trim_end_matches('.')),
            Kind::Block | Kind::Break => eye.name(slot),
        };
        vec![eye.span(slot), slot.minutes.to_string(), name]
    };
    parts.push(Say::Table {
        heads: [say::COL_WHEN, say::COL_MINUTES, say::COL_WHAT].iter().map(to).collect(),
        rows: agenda.slots.iter().map(row).collect(),
    });
    parts.push(Say::Blank);
    let used = agenda.minutes - agenda.spare();
    parts.push(Say::Text(to(&say::SPARE
        .with("used", used)
        .with("n", agenda.minutes)
        .with("spare", agenda.spare()))));
    if !agenda.out.is_empty() {
        parts.extend([Say::Blank, Say::Text(to(&say::OUT_HEAD))]);
        let item = |out: &Out| Say::Item { mark: "· ".into(), text: eye.out(out) };
        parts.extend(agenda.out.iter().map(item));
    }
    if agenda.aside > 0 {
        parts.extend([Say::Blank, Say::Text(to(&say::ASIDE.with("n", agenda.aside)))]);
    }
    parts.extend([Say::Blank, Say::Text(to(&say::ASSUMED))]);
    parts
}

/// `{"version": 1, "minutes", "start": "09:00" or null, "town", "aims": [ids], "slots": [{"from": minutes since the
/// start, "minutes", "kind": "block"|"break"|"exercise", "id", "title": {"es", "en"}}], "out": [{"id", "minutes",
/// "why": "no-time"|"behind"|"unknown", "lacks": minutes or null}], "aside": exercises of other aims, "spare"}`.
pub fn json(agenda: &Agenda, eye: Eye<'_>, aims: &[&str]) -> Json {
    let kind = |kind: Kind| match kind {
        Kind::Block => "block",
        Kind::Break => "break",
        Kind::Exercise => "exercise",
    };
    let slot = |slot: &Slot| json!({ "from": slot.from, "minutes": slot.minutes, "kind": kind(slot.kind), "id": slot.id, "title": slot.title });
    let out = |out: &Out| {
        let (why, lacks) = match &out.why {
            Why::NoTime { lacks } => ("no-time", Some(lacks)),
            Why::Behind { .. } => ("behind", None),
            Why::Unknown { .. } => ("unknown", None),
        };
        json!({ "id": out.id, "minutes": out.minutes, "why": why, "lacks": lacks })
    };
    json!({
        "version": 1,
        "minutes": agenda.minutes,
        "start": eye.start.map(|_| eye.clock(0)),
        "town": eye.town.map(|town| &town.id),
        "aims": aims,
        "slots": agenda.slots.iter().map(slot).collect::<Vec<_>>(),
        "out": agenda.out.iter().map(out).collect::<Vec<_>>(),
        "aside": agenda.aside,
        "spare": agenda.spare(),
    })
}
