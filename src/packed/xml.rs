//! XML as text: escaping, and a writer that closes what it opened.

use std::fmt::Write as _;

/// A text as content or as the value of an attribute; what XML 1.0 forbids becomes a visible mark.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' => out.push(c),
            c if c.is_control() || u32::from(c) & 0xfffe == 0xfffe => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

/// Bytes of a piece of a long document: it is never moved to a larger place as a whole.
const PIECE: usize = 1 << 20;

/// An element being written.
#[derive(Debug, Default)]
pub struct Xml {
    text: String,
    /// What was written before.
    pieces: Vec<String>,
}

impl Xml {
    /// A document with its declaration.
    pub fn document() -> Self {
        let text = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".into();
        Self { text, ..Self::default() }
    }

    /// An element with what `inside` writes in it.
    pub fn element(&mut self, name: &str, attributes: &[(&str, &str)], inside: impl FnOnce(&mut Self)) {
        self.tag(name, attributes);
        self.text.push('>');
        inside(self);
        let _ = write!(self.text, "</{name}>");
        if self.text.len() > PIECE {
            self.pieces.push(std::mem::take(&mut self.text));
        }
    }

    /// An element with nothing in it.
    pub fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.tag(name, attributes);
        self.text.push_str("/>");
    }

    /// An element that holds only text.
    pub fn leaf(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        self.element(name, attributes, |xml| xml.words(text));
    }

    /// Text, escaped.
    pub fn words(&mut self, text: &str) {
        self.text.push_str(&escape(text));
    }

    /// Markup written by us, as it is.
    pub fn raw(&mut self, markup: &str) {
        self.text.push_str(markup);
    }

    fn tag(&mut self, name: &str, attributes: &[(&str, &str)]) {
        let _ = write!(self.text, "<{name}");
        for (key, value) in attributes {
            let _ = write!(self.text, " {key}=\"{}\"", escape(value));
        }
    }

    pub fn finish(self) -> String {
        self.pieces().concat()
    }

    /// The document in pieces that follow each other.
    pub fn pieces(mut self) -> Vec<String> {
        self.pieces.push(self.text);
        self.pieces
    }
}
