//! The sheets of a workshop, to be printed: for participants without answers, for the trainer with them, the quick card,
//! attendance as counts, the evaluation and the canvas. No sheet has a place for a name or a signature.

use super::exercise::Exercise;
use super::town::Town;
use crate::guide::model::workshop::Kit;
use crate::papers::model::{Block, Line, Style, bold, plain, room};
use crate::text::{Lang, Text, sheets as say};

pub mod canvas;
mod trainer;

pub use trainer::trainer;

/// A sheet, or several pages of them in one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// For its file, without ending.
    pub name: String,
    pub title: Text,
    pub blocks: Vec<Block>,
}

/// What sheets are made of.
#[derive(Clone, Copy)]
pub struct Of<'a> {
    pub kit: &'a Kit,
    pub exercises: &'a [Exercise],
    pub town: Option<&'a Town>,
    pub lang: Lang,
}

/// Lines to write on below an exercise.
const LINES: usize = 8;
/// Marks of the evaluation.
pub const MARKS: u32 = 5;

impl Of<'_> {
    pub(super) fn to(self, text: &Text) -> String {
        text.to(self.lang).to_string()
    }

    pub(super) fn heading(self, level: u8, text: &Text) -> Block {
        Block::Heading { level, text: plain(self.to(text)) }
    }

    pub(super) fn body(self, text: &Text) -> Block {
        Block::Paragraph { style: Style::Body, text: plain(self.to(text)) }
    }

    pub(super) fn note(self, text: &Text) -> Block {
        Block::Paragraph { style: Style::Note, text: plain(self.to(text)) }
    }

    /// A paragraph that begins with what it is about.
    pub(super) fn about(self, label: &Text, text: &Text) -> Block {
        let mut line = bold(format!("{} ", self.to(label)));
        line.extend(plain(self.to(text)));
        Block::Paragraph { style: Style::Body, text: line }
    }

    pub(super) fn heads(self, heads: &[Text]) -> Vec<Line> {
        heads.iter().map(|head| bold(self.to(head))).collect()
    }

    fn sheet(self, name: &Text, title: &Text, blocks: Vec<Block>) -> Sheet {
        Sheet { name: self.to(name), title: title.clone(), blocks }
    }
}

/// Every sheet, in the order in which they are used.
pub fn all(of: Of<'_>) -> Vec<Sheet> {
    vec![
        of.sheet(&say::FILE_PARTICIPANT, &say::SHEET_PARTICIPANT, participant(of)),
        of.sheet(&say::FILE_TRAINER, &say::SHEET_TRAINER, trainer(of)),
        of.sheet(&say::FILE_CARD, &say::SHEET_CARD, card(of)),
        of.sheet(&say::FILE_ATTENDANCE, &say::SHEET_ATTENDANCE, attendance(of)),
        of.sheet(&say::FILE_EVALUATION, &say::SHEET_EVALUATION, evaluation(of)),
        of.sheet(&say::FILE_CANVAS, &say::SHEET_CANVAS, canvas_lines(of)),
    ]
}

/// A page for each exercise: what it is for, what is to be done, the command, and lines to write on.
fn participant(of: Of<'_>) -> Vec<Block> {
    let mut blocks = vec![of.heading(1, &say::SHEET_PARTICIPANT), of.body(&say::PARTICIPANT_INTRO)];
    if let Some(town) = of.town {
        blocks.push(of.body(&say::PARTICIPANT_BEGIN.with_text("town", &word(&town.called))));
    }
    let many = of.exercises.len();
    for (at, one) in of.exercises.iter().enumerate() {
        if at > 0 {
            blocks.push(Block::PageBreak);
        }
        let place = say::EXERCISE_OF.with("n", at + 1).with("of", many).with_text("title", &one.title);
        blocks.push(of.heading(2, &place));
        blocks.push(of.about(&say::LABEL_AIM, &one.aim));
        blocks.push(of.about(&say::LABEL_MINUTES, &Text::same(one.minutes.to_string())));
        blocks.push(of.about(&say::LABEL_TASK, &one.task));
        if let Some(order) = &one.order {
            blocks.push(of.about(&say::LABEL_ORDER, order));
        }
        blocks.push(of.heading(3, &say::NOTES));
        blocks.push(Block::Rules(LINES));
        blocks.push(of.note(&say::PARTICIPANT_FOOT));
    }
    blocks
}

/// As it is typed: without accents.
fn word(called: &Text) -> Text {
    let plain = |word: &str| crate::text::fold::fold(word);
    Text { es: plain(&called.es).into(), en: plain(&called.en).into() }
}

fn card(of: Of<'_>) -> Vec<Block> {
    let row =
        |key: &crate::guide::model::workshop::Key| vec![bold(of.to(&key.press)), plain(of.to(&key.does))];
    vec![
        of.heading(1, &say::SHEET_CARD),
        Block::Table {
            heads: of.heads(&[say::COL_PRESS, say::COL_DOES]),
            rows: of.kit.keys.iter().map(row).collect(),
        },
        of.note(&say::CARD_FOOT),
    ]
}

/// Counts only: whoever prints it cannot end with a list of people.
fn attendance(of: Of<'_>) -> Vec<Block> {
    let lines = [
        say::COUNT_PEOPLE,
        say::COUNT_INSTITUTIONS,
        say::COUNT_AREAS,
        say::COUNT_TABLES,
        say::COUNT_WOMEN,
        say::COUNT_MEN,
        say::COUNT_UNDISCLOSED,
        say::COUNT_STAYED,
    ];
    vec![
        of.heading(1, &say::SHEET_ATTENDANCE),
        of.body(&say::ATTENDANCE_INTRO),
        Block::Table {
            heads: of.heads(&[say::COL_COUNTED, say::COL_HOW_MANY]),
            rows: lines.iter().map(|line| vec![plain(of.to(line)), room()]).collect(),
        },
        of.note(&say::ATTENDANCE_FOOT),
    ]
}

/// The sheet of a person, twice, and that on which the trainer counts.
fn evaluation(of: Of<'_>) -> Vec<Block> {
    let marks = || (1..=MARKS).map(|mark| bold(mark.to_string()));
    let heads = |first: &Text| std::iter::once(bold(of.to(first))).chain(marks()).collect::<Vec<_>>();
    let boxes = || (1..=MARKS).map(|_| plain("□"));
    let form = |title: &Text| {
        let row = |one: &crate::guide::model::workshop::Asked| {
            std::iter::once(plain(of.to(&one.ask))).chain(boxes()).collect()
        };
        [
            of.heading(2, title),
            of.note(&say::EVALUATION_SCALE),
            Block::Table {
                heads: heads(&say::COL_SENTENCE),
                rows: of.kit.questions.iter().map(row).collect(),
            },
        ]
    };
    let mut blocks = vec![of.heading(1, &say::SHEET_EVALUATION), of.body(&say::EVALUATION_INTRO)];
    blocks.extend(form(&say::BEFORE));
    blocks.push(Block::PageBreak);
    blocks.extend(form(&say::AFTER));
    blocks.push(Block::PageBreak);
    blocks.extend([of.heading(2, &say::EVALUATION_COUNT), of.body(&say::EVALUATION_COUNT_INTRO)]);
    for title in [say::BEFORE, say::AFTER] {
        let row = |one: &crate::guide::model::workshop::Asked| {
            std::iter::once(plain(one.id.clone())).chain((0..MARKS).map(|_| room())).collect()
        };
        let rows = of.kit.questions.iter().map(row).collect();
        blocks.push(of.heading(3, &title));
        blocks.push(Block::Table { heads: heads(&say::COL_SENTENCE), rows });
    }
    blocks
}

/// The canvas where the format has no drawing of its own: a heading and lines for each of its blocks.
fn canvas_lines(of: Of<'_>) -> Vec<Block> {
    let mut blocks = vec![of.heading(1, &say::SHEET_CANVAS), of.body(&say::CANVAS_INTRO)];
    for (at, one) in of.kit.canvas.iter().enumerate() {
        let title = one.title.clone().unwrap_or_else(|| Text::same(one.id.clone()));
        let number = at + 1;
        blocks.push(of.heading(2, &say::NUMBERED.with("n", number).with_text("title", &title)));
        blocks.push(of.body(&one.ask));
        blocks.push(Block::Rules(3));
    }
    blocks
}

/// The counts of the evaluation, to be filled in: a row for each sentence and mark.
pub fn counts(kit: &Kit, lang: Lang) -> String {
    let heads = [say::CSV_QUESTION, say::CSV_MARK, say::CSV_BEFORE, say::CSV_AFTER];
    let mut out = heads.iter().map(|head| head.to(lang)).collect::<Vec<_>>().join(",") + "\r\n";
    for one in &kit.questions {
        for mark in 1..=MARKS {
            out.push_str(&format!("{},{mark},,\r\n", one.id));
        }
    }
    out
}

#[cfg(test)]
mod tests;
