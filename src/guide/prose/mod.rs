//! The pages of the manual that people write: `manual/NN-name.toml`, and the small markup of their bodies.

use serde::Deserialize;

use super::load::{manual_file, part};
use super::model::Guide;
use crate::diag::Finding;
use crate::text::Text;

mod read;
mod spans;

pub use read::read;
pub use spans::spans;

/// For whom a page is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    Start,
    Official,
    Coordinator,
    Trainer,
    Developer,
}

impl Part {
    pub const ALL: [Self; 5] =
        [Self::Start, Self::Official, Self::Coordinator, Self::Trainer, Self::Developer];
}

/// One page.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prose {
    /// For life: what links name.
    pub id: String,
    pub part: Part,
    /// Name of the file of the site, without its ending.
    pub slug: Text,
    pub title: Text,
    /// What it is about, in one sentence.
    pub about: Text,
    /// In the markup of [`read`].
    pub body: Text,
}

/// Every page in the order of `guide.toml`; what is wrong with one goes to `faults`.
pub fn pages(guide: &Guide, faults: &mut Vec<Finding>) -> Vec<Prose> {
    let names = guide.head.manual.iter();
    names.filter_map(|name| part(&guide.carried, &manual_file(name), faults)).collect()
}

/// A block of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// Level 2 or 3.
    Heading {
        level: u8,
        text: String,
    },
    Text(Vec<Span>),
    Note(Vec<Span>),
    List {
        numbered: bool,
        items: Vec<Vec<Span>>,
    },
    Code(Vec<CodeLine>),
    /// The first row is the heads.
    Table(Vec<Vec<Vec<Span>>>),
}

/// A line of what is typed and shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CodeLine {
    /// Behind `$ `.
    Typed(String),
    Shown(String),
}

/// A run of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Span {
    Text(String),
    Strong(String),
    Code(String),
    Link { text: String, to: Target },
}

/// What a link leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    pub kind: Kind,
    pub id: String,
}

/// The kinds of target, by the word before the colon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A page of the manual.
    Page,
    Step,
    /// A question, by code or id.
    Question,
    /// A command with its words.
    Order,
    /// A finding, by code.
    Finding,
    Vocabulary,
    /// A law, a guide, a standard.
    Source,
    Story,
    /// One of the lists that the manual makes by itself.
    List,
}

impl Kind {
    pub const WORDS: [(&'static str, Self); 9] = [
        ("pagina", Self::Page),
        ("paso", Self::Step),
        ("pregunta", Self::Question),
        ("orden", Self::Order),
        ("hallazgo", Self::Finding),
        ("vocabulario", Self::Vocabulary),
        ("fuente", Self::Source),
        ("experiencia", Self::Story),
        ("lista", Self::List),
    ];
}

/// The lists, as links name them.
pub const LISTS: [&str; 8] =
    ["pasos", "preguntas", "ordenes", "hallazgos", "vocabularios", "fuentes", "experiencias", "buscar"];

/// What is wrong with a body, and on which of its lines (from 1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub line: usize,
    pub what: What,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// A link whose target has another form than `kind:id`.
    Link(String),
    /// A mark that is opened and not closed: `**`, a backtick, a block of code.
    Open(&'static str),
}

/// Every link of some blocks.
pub fn links(blocks: &[Block]) -> Vec<&Target> {
    let spans = blocks.iter().flat_map(lines_of).flatten();
    let target = spans.filter_map(|span| match span {
        Span::Link { to, .. } => Some(to),
        _ => None,
    });
    target.collect()
}

/// What stands as code in sentences.
pub fn codes(blocks: &[Block]) -> Vec<&str> {
    let spans = blocks.iter().flat_map(lines_of).flatten();
    let code = spans.filter_map(|span| match span {
        Span::Code(code) => Some(code.as_str()),
        _ => None,
    });
    code.collect()
}

fn lines_of(block: &Block) -> Vec<&Vec<Span>> {
    match block {
        Block::Text(line) | Block::Note(line) => vec![line],
        Block::List { items, .. } => items.iter().collect(),
        Block::Table(rows) => rows.iter().flatten().collect(),
        Block::Heading { .. } | Block::Code(_) => Vec::new(),
    }
}
