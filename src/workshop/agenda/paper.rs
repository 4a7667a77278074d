//! The agenda as a paper to print.

use super::screen::Eye;
use super::{Agenda, Slot};
use crate::papers::model::{Block, Style, bold, plain};
use crate::text::{Text, trainer as say};

/// Its blocks: a table of what is done when, with room for notes, and what is left out.
pub fn blocks(agenda: &Agenda, eye: Eye<'_>) -> Vec<Block> {
    let to = |text: &Text| text.to(eye.lang).to_string();
    let row = |slot: &Slot| {
        vec![
            plain(eye.span(slot)),
            plain(slot.minutes.to_string()),
            bold(eye.name(slot)),
            plain(to(&slot.what)),
        ]
    };
    let heads = [say::COL_WHEN, say::COL_MINUTES, say::COL_WHAT, say::COL_FOR];
    let used = agenda.minutes - agenda.spare();
    let spare = say::SPARE.with("used", used).with("n", agenda.minutes).with("spare", agenda.spare());
    let body = |text: String| Block::Paragraph { style: Style::Body, text: plain(text) };
    let mut blocks = vec![
        Block::Heading { level: 1, text: plain(to(&say::AGENDA_TITLE)) },
        body(eye.about()),
        Block::Table {
            heads: heads.iter().map(|head| bold(to(head))).collect(),
            rows: agenda.slots.iter().map(row).collect(),
        },
        body(to(&spare)),
    ];
    if !agenda.out.is_empty() {
        blocks.push(Block::Heading { level: 2, text: plain(to(&say::OUT_HEAD)) });
        blocks.push(Block::Bullets(agenda.out.iter().map(|out| plain(eye.out(out))).collect()));
    }
    blocks.push(Block::Paragraph { style: Style::Note, text: plain(to(&say::ASSUMED)) });
    blocks
}
