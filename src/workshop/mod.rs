//! Workshops: invented municipalities with planted faults, the key that marks what a participant made of them,
//! exercises, and what a trainer needs: agenda, handouts, board of the room, report.

pub mod agenda;
pub mod board;
pub mod compare;
pub mod condition;
pub mod exercise;
pub mod filed;
pub mod keep;
pub mod key;
pub mod lint;
pub mod make;
pub mod report;
pub mod result;
pub mod room;
#[cfg(test)]
mod sample;
pub mod sheets;
pub mod town;

use jiff::civil::DateTime;

use crate::papers::model::{Block, Document, Letterhead};
use crate::text::{Lang, Text, trainer as say};

/// A paper of a workshop: it is of nobody, so its head says what it is of.
pub fn document(title: &Text, blocks: Vec<Block>, (lang, at): (Lang, DateTime)) -> Document {
    Document {
        title: title.to(lang).to_string(),
        lang,
        head: Letterhead { name: say::HEAD.to(lang).to_string(), ..Letterhead::default() },
        at,
        blocks,
        missing: Vec::new(),
        by_hand: Vec::new(),
    }
}
