//! A few words explained, and how the document came to be.

use super::Told;
use crate::report::block::{Block, Line, Section};
use crate::text::{Text, report as say};

pub fn glossary(told: &Told<'_>) -> Section {
    let words: [(Text, Text); 7] = [
        (say::WORD_OPEN, say::MEANS_OPEN),
        (say::WORD_DATASET, say::MEANS_DATASET),
        (say::WORD_FORMAT, say::MEANS_FORMAT),
        (say::WORD_LICENSE, say::MEANS_LICENSE),
        (say::WORD_PERSONAL, say::MEANS_PERSONAL),
        (say::WORD_RESERVE, say::MEANS_RESERVE),
        (say::WORD_HARM, say::MEANS_HARM),
    ];
    let pairs = words.iter().map(|(word, means)| (told.to(word), told.line(means))).collect();
    Section { id: "palabras", title: told.to(&say::GLOSSARY_HEAD), blocks: vec![Block::Pairs(pairs)] }
}

pub fn section(told: &Told<'_>) -> Section {
    let mut blocks = vec![
        Block::Text(told.line(&say::MADE_HOW)),
        Block::Text(told.line(&say::MADE_WITHOUT)),
        Block::Pairs(pairs(told)),
    ];
    if told.c.made.check.is_empty() {
        blocks.push(Block::Note(told.line(&say::MADE_NO_CHECK)));
    }
    Section { id: "como-se-hizo", title: told.to(&say::MADE_HEAD), blocks }
}

fn pairs(told: &Told<'_>) -> Vec<(String, Line)> {
    let made = &told.c.made;
    let day = |day: Option<jiff::civil::Date>| day.map(|day| Line::text(told.day(day))).unwrap_or_default();
    let pairs = [
        (say::MADE_DATE, day(told.c.validity.on)),
        (say::MADE_REVISION, Line::text(made.revision.to_string())),
        (say::MADE_GUIDE, Line::text(&made.guide)),
        (say::MADE_LAWS, day(made.laws_as_of)),
        (say::MADE_PROGRAM, Line::text(&made.program)),
        (say::MADE_FOLIO, Line::text(&made.folio)),
        (say::MADE_CHECK, Line::text(&made.check)),
    ];
    let known = pairs.into_iter().filter(|(_, line)| !line.is_empty());
    known.map(|(label, line)| (told.to(&label), line)).collect()
}
