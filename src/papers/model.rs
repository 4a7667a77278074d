//! A paper as blocks: what DOCX, ODT, the page and the plain text are all written from.

use crate::text::Lang;

/// How a paragraph stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    Body,
    /// Place and date, number, subject: at the right.
    Right,
    Center,
    /// Who it is written to: lines that stay together.
    Addressee,
    /// Small print: copies, marks of what is not verified.
    Note,
}

/// A run of text with one look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// May hold line ends.
    pub text: String,
    pub bold: bool,
    /// The number of its entry in the working sheet, for a blank that the plan could fill.
    pub note: Option<usize>,
}

/// Text with its looks.
pub type Line = Vec<Span>;

/// Who or what has a place at the foot of a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mark {
    Person { name: Line, post: Line },
    Seal,
}

/// A part of a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// Level 1 is the title.
    Heading {
        level: u8,
        text: Line,
    },
    Paragraph {
        style: Style,
        text: Line,
    },
    /// An article or a point with its name: «Artículo 1.»
    Article {
        label: String,
        text: Line,
    },
    Bullets(Vec<Line>),
    Numbers(Vec<Line>),
    Table {
        heads: Vec<Line>,
        rows: Vec<Vec<Line>>,
    },
    Marks(Vec<Mark>),
    /// Lines to write on by hand.
    Rules(usize),
    PageBreak,
}

/// What heads and foots every page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Letterhead {
    /// The institution.
    pub name: String,
    /// Who sends it.
    pub sender: Option<String>,
    pub motto: Option<String>,
    pub address: Option<String>,
}

/// A paper, ready to be written in any format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    pub title: String,
    pub lang: Lang,
    pub head: Letterhead,
    /// When it was drafted: the date of its properties.
    pub at: jiff::civil::DateTime,
    pub blocks: Vec<Block>,
    /// What is missing, in the order of its numbers.
    pub missing: Vec<super::notes::Missing>,
    /// What is filled by hand: number, signatures.
    pub by_hand: Vec<String>,
}

impl Document {
    /// Who made it, for its properties: the institution, nobody while the plan does not name it.
    pub fn creator(&self) -> &str {
        if self.head.name == super::markup::RULE { "" } else { &self.head.name }
    }
}

/// The text of a line without its looks; a blank keeps its number: `________[1]`.
pub fn flat(line: &[Span]) -> String {
    line.iter().map(|span| format!("{}{}", span.text, number(span))).collect()
}

/// «[1]» behind a blank.
pub fn number(span: &Span) -> String {
    span.note.map(|note| format!("[{note}]")).unwrap_or_default()
}

/// A line of one look.
pub fn plain(text: impl Into<String>) -> Line {
    vec![Span { text: text.into(), bold: false, note: None }]
}

/// A line in bold.
pub fn bold(text: impl Into<String>) -> Line {
    vec![Span { text: text.into(), bold: true, note: None }]
}

/// A cell that is only room to write by hand.
pub fn room() -> Line {
    plain(super::markup::RULE)
}

/// Whether a cell is only room to write by hand: its borders are blank enough.
pub fn is_room(cell: &[Span]) -> bool {
    matches!(cell, [only] if only.note.is_none() && only.text == super::markup::RULE)
}

/// Rows of a table that is not parted between pages.
pub const WHOLE_ROWS: usize = 6;

/// Whether a paragraph announces what follows: «son:».
fn leads(block: &Block) -> bool {
    let (Block::Paragraph { text, .. } | Block::Article { text, .. }) = block else { return false };
    text.last().is_some_and(|span| span.text.trim_end().ends_with(':'))
}

/// Which blocks stay on the page of the next one: what closes a letter is not left behind by its signatures.
pub fn keeps(blocks: &[Block]) -> Vec<bool> {
    let mut keeps: Vec<bool> = blocks.iter().map(leads).collect();
    for (at, block) in blocks.iter().enumerate().skip(1) {
        if !matches!(block, Block::Marks(_)) {
            continue;
        }
        for before in (0..at).rev() {
            keeps.iter_mut().skip(before).take(1).for_each(|keep| *keep = true);
            let closing = matches!(
                blocks.get(before),
                Some(Block::Paragraph { style: Style::Center | Style::Note, .. } | Block::Heading { .. })
            );
            if !closing {
                break;
            }
        }
    }
    keeps
}
