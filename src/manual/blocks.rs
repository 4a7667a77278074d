//! Blocks as the templates take them: every link already leads somewhere inside the site.

use serde_json::{Value as Json, json};

use super::Book;
use crate::guide::prose::{Block, CodeLine, Span};
use crate::text::fold::slug;

/// Characters of an anchor, at most.
const ANCHOR: usize = 60;

/// The blocks of a page, and its headings of the first level with their anchors.
pub fn blocks(book: &Book<'_>, blocks: &[Block]) -> (Json, Vec<(String, String)>) {
    let mut headings = Vec::new();
    let all = blocks.iter().map(|block| one(book, block, &mut headings)).collect();
    headings.retain(|(level, ..)| *level == 2);
    (Json::Array(all), headings.into_iter().map(|(_, anchor, text)| (anchor, text)).collect())
}

fn one(book: &Book<'_>, block: &Block, headings: &mut Vec<(u8, String, String)>) -> Json {
    match block {
        Block::Heading { level, text } => {
            let anchor = anchor(text, headings);
            headings.push((*level, anchor.clone(), text.clone()));
            json!({ "is": format!("h{level}"), "id": anchor, "text": text })
        }
        Block::Text(line) => json!({ "is": "text", "line": spans(book, line) }),
        Block::Note(line) => json!({ "is": "note", "line": spans(book, line) }),
        Block::List { numbered, items } => {
            let items: Vec<Json> = items.iter().map(|item| spans(book, item)).collect();
            json!({ "is": if *numbered { "numbers" } else { "points" }, "items": items })
        }
        Block::Code(lines) => json!({ "is": "code", "lines": lines.iter().map(code).collect::<Vec<_>>() }),
        Block::Table(rows) => {
            let row = |row: &Vec<Vec<Span>>| row.iter().map(|cell| spans(book, cell)).collect::<Vec<_>>();
            let heads = rows.first().map(row).unwrap_or_default();
            json!({ "is": "table", "heads": heads, "rows": rows.iter().skip(1).map(row).collect::<Vec<_>>() })
        }
    }
}

/// One that no heading before it has.
fn anchor(text: &str, headings: &[(u8, String, String)]) -> String {
    let base = slug(text, ANCHOR);
    let taken = |name: &String| headings.iter().any(|(_, known, _)| known == name);
    let more = (2_u32..).map(|n| format!("{base}-{n}"));
    std::iter::once(base.clone()).chain(more).find(|name| !taken(name)).unwrap_or(base)
}

fn code(line: &CodeLine) -> Json {
    match line {
        CodeLine::Typed(text) => json!({ "typed": true, "text": text }),
        CodeLine::Shown(text) => json!({ "typed": false, "text": text }),
    }
}

fn spans(book: &Book<'_>, line: &[Span]) -> Json {
    line.iter()
        .map(|span| match span {
            Span::Text(text) => json!({ "is": "text", "text": text }),
            Span::Strong(text) => json!({ "is": "strong", "text": text }),
            Span::Code(text) => json!({ "is": "code", "text": text }),
            Span::Link { text, to } => match book.target(to) {
                Some(to) => json!({ "is": "link", "text": text, "to": to }),
                // The linter tells of it; the page stays readable.
                None => json!({ "is": "text", "text": text }),
            },
        })
        .collect()
}

/// What stands in blocks as words, for search.
pub fn plain(blocks: &[Block]) -> String {
    let mut text = String::new();
    let mut add = |more: &str| {
        text.push_str(more);
        text.push(' ');
    };
    for block in blocks {
        match block {
            Block::Heading { text, .. } => add(text),
            Block::Code(lines) => lines.iter().for_each(|line| match line {
                CodeLine::Typed(text) | CodeLine::Shown(text) => add(text),
            }),
            Block::Text(line) | Block::Note(line) => add(&said(line)),
            Block::List { items, .. } => items.iter().for_each(|item| add(&said(item))),
            Block::Table(rows) => rows.iter().flatten().for_each(|cell| add(&said(cell))),
        }
    }
    text
}

fn said(line: &[Span]) -> String {
    let text = |span: &Span| match span {
        Span::Text(text) | Span::Strong(text) | Span::Code(text) | Span::Link { text, .. } => text.clone(),
    };
    line.iter().map(text).collect()
}
