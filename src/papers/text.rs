//! A paper as plain text: lines of 78 columns, for mail and for screen readers.

use unicode_width::UnicodeWidthStr;

use super::model::{Block, Document, Letterhead, Mark, Style, flat};
use crate::text::papers as say;

const WIDTH: usize = 78;

/// The whole paper.
pub fn write(document: &Document) -> String {
    let mut lines = head(&document.head);
    for block in &document.blocks {
        lines.extend(block_lines(block, document));
        lines.push(String::new());
    }
    if let Some(address) = &document.head.address {
        lines.push(address.clone());
    }
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines.join("\n") + "\n"
}

fn head(head: &Letterhead) -> Vec<String> {
    let mut lines = vec![head.name.clone()];
    lines.extend(head.sender.clone());
    lines.extend(head.motto.clone());
    lines.push(String::new());
    lines
}

fn block_lines(block: &Block, document: &Document) -> Vec<String> {
    match block {
        Block::Heading { level: 1, text } => vec![flat(text).to_uppercase()],
        Block::Heading { text, .. } => wrap(&flat(text), ""),
        Block::Paragraph { style: Style::Right, text } => {
            wrap(&flat(text), "").into_iter().map(|line| at_right(&line)).collect()
        }
        Block::Paragraph { text, .. } => wrap(&flat(text), ""),
        Block::Article { label, text } => wrap(&format!("{label} {}", flat(text)), ""),
        Block::Bullets(items) => items.iter().flat_map(|item| hang("- ", &flat(item))).collect(),
        Block::Numbers(items) => {
            let numbered = items.iter().zip(1..);
            numbered.flat_map(|(item, number)| hang(&format!("{number}. "), &flat(item))).collect()
        }
        Block::Table { heads, rows } => {
            let row = |cells: &Vec<super::model::Line>| {
                hang("| ", &cells.iter().map(|cell| flat(cell)).collect::<Vec<_>>().join(" | "))
            };
            std::iter::once(heads).chain(rows).flat_map(row).collect()
        }
        Block::Marks(marks) => marks.iter().flat_map(|mark| mark_lines(mark, document)).collect(),
        Block::Rules(count) => vec!["_".repeat(WIDTH); *count],
        Block::PageBreak => vec!["-".repeat(WIDTH)],
    }
}

fn mark_lines(mark: &Mark, document: &Document) -> Vec<String> {
    match mark {
        Mark::Person { name, post } => {
            let mut lines = vec![String::new(), "_".repeat(36), flat(name)];
            lines.extend(Some(flat(post)).filter(|post| !post.is_empty()));
            lines
        }
        Mark::Seal => vec![String::new(), format!("({})", say::SEAL.to(document.lang))],
    }
}

fn at_right(line: &str) -> String {
    format!("{}{line}", " ".repeat(WIDTH.saturating_sub(line.width())))
}

fn hang(mark: &str, text: &str) -> Vec<String> {
    let inner = " ".repeat(mark.width());
    let mut lines = wrap(text, &inner);
    if let Some(first) = lines.first_mut() {
        first.replace_range(..inner.len(), mark);
    }
    lines
}

/// Lines of words, each behind `indent`; line ends of the text stay.
fn wrap(text: &str, indent: &str) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let mut line = indent.to_string();
        for word in paragraph.split_whitespace() {
            let blank = line.len() == indent.len();
            if !blank && line.width() + 1 + word.width() > WIDTH {
                lines.push(std::mem::replace(&mut line, indent.to_string()));
            } else if !blank {
                line.push(' ');
            }
            line.push_str(word);
        }
        lines.push(line.trim_end().to_string());
    }
    // A line without words keeps its indent, which its mark takes the place of.
    lines
        .iter()
        .map(|line| if line.len() < indent.len() { indent.to_string() } else { line.clone() })
        .collect()
}
