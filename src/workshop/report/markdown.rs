//! A paper as Markdown, for whoever pastes it into a letter or a wiki.

use crate::papers::model::{Block, Line, Style, flat};

/// Its blocks; nothing of people's text becomes a mark.
pub fn markdown(blocks: &[Block]) -> String {
    let block = |block: &Block| match block {
        Block::Heading { level, text } => format!("{} {}", "#".repeat(usize::from(*level)), words(text)),
        Block::Paragraph { style: Style::Note, text } => format!("> {}", words(text)),
        Block::Paragraph { text, .. } => words(text),
        Block::Article { label, text } => format!("**{}** {}", plain(label), words(text)),
        Block::Bullets(items) => list(items, |_| "-".to_string()),
        Block::Numbers(items) => list(items, |at| format!("{}.", at + 1)),
        Block::Table { heads, rows } => table(heads, rows),
        Block::Rules(count) => vec!["\\_\\_\\_\\_\\_\\_\\_\\_"; *count].join("\n\n"),
        Block::Marks(_) | Block::PageBreak => String::new(),
    };
    let all: Vec<String> = blocks.iter().map(block).filter(|text| !text.is_empty()).collect();
    all.join("\n\n") + "\n"
}

fn words(line: &Line) -> String {
    plain(&flat(line))
}

fn list(items: &[Line], mark: impl Fn(usize) -> String) -> String {
    let item = |(at, item): (usize, &Line)| format!("{} {}", mark(at), words(item));
    items.iter().enumerate().map(item).collect::<Vec<_>>().join("\n")
}

fn table(heads: &[Line], rows: &[Vec<Line>]) -> String {
    let row = |cells: &[Line]| format!("| {} |", cells.iter().map(words).collect::<Vec<_>>().join(" | "));
    let rule = format!("|{}", " --- |".repeat(heads.len()));
    let mut lines = vec![row(heads), rule];
    lines.extend(rows.iter().map(|cells| row(cells)));
    lines.join("\n")
}

/// Text whose own signs stay signs, on one line.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, sign) in text.split_whitespace().collect::<Vec<_>>().join(" ").char_indices() {
        let starts = at == 0 && matches!(sign, '#' | '-' | '+' | '>' | '=');
        if starts || matches!(sign, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '|' | '~') {
            out.push('\\');
        }
        out.push(sign);
    }
    out
}
