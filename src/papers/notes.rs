//! What a paper has blank, and what it rests on: gathered while it is filled, told on its working sheet.

use super::model::{Block, Style, bold, plain};
use crate::text::papers as say;
use crate::text::{Lang, Text};

/// Names of datasets that one entry lists.
const NAMED: usize = 6;

/// A value that the plan does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// Code of the question that would fill it.
    pub question: Option<String>,
    /// The question, or the name of the value.
    pub what: String,
    /// The key of the plan, where no question fills it.
    pub key: Option<String>,
    /// Datasets or files that it is missing of, by title.
    pub of: Vec<String>,
    /// Who may know it and by when, where the plan says so.
    pub pending: Option<String>,
}

/// Passages of one source that the paper cites.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cited {
    pub source: String,
    pub at: Vec<String>,
    pub version: String,
    pub verified: bool,
}

/// All that was gathered.
#[derive(Debug, Clone, Default)]
pub struct Notes {
    pub missing: Vec<Missing>,
    pub by_hand: Vec<String>,
    pub cited: Vec<Cited>,
}

impl Notes {
    /// The number, from 1, of an entry; the same question of another dataset joins it.
    pub fn miss(&mut self, entry: Missing) -> usize {
        let same = |old: &Missing| {
            (&old.question, &old.what, &old.key) == (&entry.question, &entry.what, &entry.key)
        };
        let at = self.missing.iter().position(same);
        let at = at.unwrap_or_else(|| {
            self.missing.push(Missing { of: Vec::new(), ..entry.clone() });
            self.missing.len() - 1
        });
        if let Some(old) = self.missing.get_mut(at) {
            for of in entry.of {
                if !old.of.contains(&of) {
                    old.of.push(of);
                }
            }
        }
        at + 1
    }

    pub fn hand(&mut self, label: &str) {
        if !self.by_hand.iter().any(|old| old == label) {
            self.by_hand.push(label.to_string());
        }
    }

    /// Passages of one source that were read alike share an entry.
    pub fn cite(&mut self, passage: Cited) {
        let same = |old: &&mut Cited| {
            (&old.source, &old.version, old.verified) == (&passage.source, &passage.version, passage.verified)
        };
        match self.cited.iter_mut().find(same) {
            Some(old) => passage.at.into_iter().for_each(|at| {
                if !old.at.contains(&at) {
                    old.at.push(at);
                }
            }),
            None => self.cited.push(passage),
        }
    }
}

/// One entry in words: «Falta: ¿Cómo se llama…? (pregunta E01)».
pub fn told(entry: &Missing, lang: Lang) -> String {
    let mut text = match (&entry.question, &entry.key) {
        (Some(code), _) => say::MISSING_QUESTION.with("what", &entry.what).with("code", code),
        (None, Some(key)) => say::MISSING_KEY.with("what", &entry.what).with("key", key),
        (None, None) => say::MISSING_OTHER.with("what", &entry.what),
    };
    if !entry.of.is_empty() {
        let named = entry.of.iter().take(NAMED).cloned().collect::<Vec<_>>().join("; ");
        let more = entry.of.len().saturating_sub(NAMED);
        let list =
            if more == 0 { Text::same(named) } else { say::AND_MORE.with("list", named).with("n", more) };
        text = text.and(&say::MISSING_OF.with_text("list", &list));
    }
    if let Some(pending) = &entry.pending {
        text = text.and(&Text::same(pending.clone()));
    }
    text.to(lang).to_string()
}

/// The working sheet: a page of its own behind the paper, when there is something to say.
pub fn sheet(notes: &Notes, lang: Lang) -> Vec<Block> {
    if notes.missing.is_empty() && notes.by_hand.is_empty() && notes.cited.is_empty() {
        return Vec::new();
    }
    let heading = |text: &Text| Block::Heading { level: 2, text: plain(text.to(lang)) };
    let mut blocks = vec![Block::PageBreak, heading(&say::SHEET)];
    blocks.push(Block::Paragraph { style: Style::Body, text: bold(say::SHEET_ABOUT.to(lang)) });
    if !notes.missing.is_empty() {
        blocks.push(Block::Heading { level: 3, text: plain(say::SHEET_MISSING.to(lang)) });
        blocks.push(Block::Numbers(notes.missing.iter().map(|entry| plain(told(entry, lang))).collect()));
    }
    if !notes.by_hand.is_empty() {
        blocks.push(Block::Heading { level: 3, text: plain(say::SHEET_BY_HAND.to(lang)) });
        blocks.push(Block::Bullets(notes.by_hand.iter().map(plain_of).collect()));
    }
    if !notes.cited.is_empty() {
        blocks.push(Block::Heading { level: 3, text: plain(say::SHEET_CITED.to(lang)) });
        blocks.push(cited(&notes.cited, lang));
        blocks.push(Block::Paragraph { style: Style::Note, text: plain(say::SHEET_LAW.to(lang)) });
    }
    blocks
}

fn plain_of(text: &String) -> super::model::Line {
    plain(text.clone())
}

fn cited(passages: &[Cited], lang: Lang) -> Block {
    let heads = [say::COL_SOURCE, say::COL_AT, say::COL_VERSION, say::COL_VERIFIED];
    let row = |one: &Cited| {
        let verified = if one.verified { say::VERIFIED } else { say::NOT_VERIFIED };
        vec![plain(&one.source), plain(one.at.join("; ")), plain(&one.version), plain(verified.to(lang))]
    };
    Block::Table {
        heads: heads.iter().map(|head| plain(head.to(lang))).collect(),
        rows: passages.iter().map(row).collect(),
    }
}
