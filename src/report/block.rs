//! The document before it is laid out: sections of blocks, so that the page and the Markdown say the same.

use crate::text::fold::visible;

/// A part of the document with its heading.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// Its place in the page, for links.
    pub id: &'static str,
    pub title: String,
    pub blocks: Vec<Block>,
}

/// What a section is made of.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    Text(Line),
    /// Said of what stands above: an assumption, what is missing.
    Note(Line),
    /// A few numbers that stand out: number, what of.
    Figures(Vec<(String, String)>),
    Pairs(Vec<(String, Line)>),
    List(Vec<Line>),
    Table(Table),
    Chart(Chart),
    /// A heading of the next level with what belongs to it.
    Part(String, Vec<Block>),
    /// Cards with a heading of the next level.
    Records(Vec<Record>),
}

/// A run of text with what stands out in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Line(pub Vec<Piece>);

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    Text(String),
    Strong(String),
    /// A small word about the state of something.
    Tag(String),
    /// Words and address; addresses that are not of the web or of mail are words only.
    Link(String, String),
    /// A second line below.
    Below(String),
}

/// Rows under headings.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// What it shows; read aloud and shown above.
    pub caption: String,
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<Line>>,
    /// The column that names the row.
    pub head: usize,
    /// The figures of a chart: they may be folded away, and begin open.
    pub folds: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    pub title: String,
    pub number: bool,
}

/// A drawing, in one form for wide pages and paper and one for narrow screens; Markdown has its table only.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// What is above it; empty where the head of its part says it.
    pub title: String,
    pub wide: Vec<String>,
    pub narrow: Vec<String>,
    /// What the marks mean.
    pub legend: Vec<(&'static str, String)>,
}

/// A card: what it is about and what is known of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    pub title: String,
    pub tag: String,
    pub text: Vec<Line>,
    pub pairs: Vec<(String, Line)>,
    pub notes: Vec<String>,
}

impl Line {
    pub fn text(text: impl AsRef<str>) -> Self {
        Self::default().and(text)
    }

    pub fn strong(text: impl AsRef<str>) -> Self {
        Self(vec![Piece::Strong(clean(text.as_ref()))])
    }

    pub fn link(text: impl AsRef<str>, address: &str) -> Self {
        Self::default().and_link(text, address)
    }

    pub fn and(mut self, text: impl AsRef<str>) -> Self {
        self.push(text.as_ref(), Piece::Text);
        self
    }

    pub fn tag(mut self, text: impl AsRef<str>) -> Self {
        self.push(text.as_ref(), Piece::Tag);
        self
    }

    pub fn below(mut self, text: impl AsRef<str>) -> Self {
        self.push(text.as_ref(), Piece::Below);
        self
    }

    pub fn and_link(mut self, text: impl AsRef<str>, address: &str) -> Self {
        let address = clean(address);
        let text = clean(text.as_ref());
        self.0.push(if leads_out(&address) { Piece::Link(text, address) } else { Piece::Text(text) });
        self
    }

    fn push(&mut self, text: &str, piece: fn(String) -> Piece) {
        if !text.trim().is_empty() {
            self.0.push(piece(clean(text)));
        }
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Addresses that a reader may be sent to: nothing that runs, nothing of a disk.
fn leads_out(address: &str) -> bool {
    let lower = address.to_ascii_lowercase();
    let known = ["https://", "http://", "mailto:"].iter().any(|scheme| lower.starts_with(scheme));
    known && !address.contains(char::is_whitespace)
}

/// One line of text of unknown origin, without what could reorder or hide the rest.
pub fn clean(text: &str) -> String {
    visible(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Table {
    pub fn new(caption: impl Into<String>, columns: Vec<Column>) -> Self {
        Self { caption: caption.into(), columns, rows: Vec::new(), head: 0, folds: false }
    }

    pub fn head(self, head: usize) -> Self {
        Self { head, ..self }
    }

    pub fn rows(self, rows: impl IntoIterator<Item = Vec<Line>>) -> Self {
        Self { rows: rows.into_iter().collect(), ..self }
    }

    pub fn folds(self) -> Self {
        Self { folds: true, ..self }
    }
}

impl Column {
    pub fn text(title: impl Into<String>) -> Self {
        Self { title: title.into(), number: false }
    }

    pub fn number(title: impl Into<String>) -> Self {
        Self { title: title.into(), number: true }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_web_and_mail_are_links() {
        for (address, links) in [
            ("https://villa.gob.mx/datos", true),
            ("mailto:datos@villa.gob.mx", true),
            ("javascript:alert(1)", false),
            ("file:///etc/passwd", false),
            ("obras/licencias.csv", false),
            ("https://a b", false),
        ] {
            let line = Line::link("aquí", address);
            assert_eq!(matches!(line.0[0], Piece::Link(..)), links, "{address}");
        }
    }

    #[test]
    fn text_of_people_stays_on_its_line() {
        assert_eq!(Line::text("a\u{202e}b\nc").0, [Piece::Text("a\u{fffd}b c".into())]);
        assert!(Line::text(" ").is_empty());
    }
}
