//! Results on standard output or in a file: the same parts of a screen, as text without any escape.

use std::io::{self, IsTerminal, Write};

use super::Say;
use super::layout::{Layout, Style};
use crate::text::Lang;

/// Columns of a result that no terminal shows.
const COLUMNS: usize = 100;

/// Parts of a screen as text, in the width of the terminal where there is one.
pub fn text(parts: &[Say], lang: Lang) -> String {
    let mut text = Layout::new(Style::Rich, columns(), lang).lines(parts).join("\n");
    text.push('\n');
    text
}

/// Columns of the terminal that results go to; 100 where none shows them.
pub fn columns() -> usize {
    let told = std::env::var("APERTURA_ANCHO").ok().and_then(|width| width.parse().ok());
    let seen = || std::io::stdout().is_terminal().then(|| usize::from(console::Term::stdout().size().1));
    told.or_else(seen).unwrap_or(COLUMNS)
}

/// A result on standard output. A reader that went away (`| head`) is no error of ours.
pub fn print(bytes: &[u8]) {
    let mut out = io::stdout().lock();
    let _ = out.write_all(bytes).and_then(|()| out.flush());
}

/// An error, with the width of a screen; lines that start with spaces hang as they are.
pub fn complain(text: &str, lang: Lang) {
    let layout = Layout::new(Style::Plain, 80, lang);
    let mut lines = text.lines();
    let mut parts = vec![Say::Error(lines.next().unwrap_or_default().to_string())];
    parts.extend(lines.map(|line| match line.strip_prefix("  ") {
        Some(inner) => Say::Item { mark: "  ".into(), text: inner.to_string() },
        None => Say::Text(line.to_string()),
    }));
    last_words(&layout.lines(&parts).join("\n"));
}

/// The last thing that is said before the program ends.
pub fn last_words(text: &str) {
    let _ = writeln!(io::stderr(), "{text}");
}
