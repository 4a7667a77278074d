//! A paper as one page to print, laid out by the Guide's template `templates/paper.html`.

use serde_json::{Value as Json, json};

use super::model::{Block, Document, Line, Mark, Span, Style, is_room};
use crate::text::papers as say;
use crate::text::{Lang, Text, page};

/// The page. The template gets `paper`: `title`, `tag`, `head` (`name`, `sender`, `motto`, `address`) and `blocks`, each with
/// its `kind` and `text`, `items`, `heads`, `rows` or `marks`; a text is a list of spans with `lines`, `bold` and `note`.
///
/// # Errors
/// A sentence with the line of the template.
pub fn write(document: &Document, template: &str) -> Result<Vec<u8>, Text> {
    let head = &document.head;
    let paper = json!({
        "title": document.title,
        "tag": tag(document.lang),
        "head": { "name": head.name, "sender": head.sender, "motto": head.motto, "address": head.address },
        "blocks": document.blocks.iter().map(block).collect::<Vec<_>>(),
    });
    let values = [("paper", page::value(paper))];
    page::render(("templates/paper.html", template), (document.lang, say::ALL), values)
        .map(String::into_bytes)
}

/// The language with its country.
pub fn tag(lang: Lang) -> &'static str {
    match lang {
        Lang::Es => "es-MX",
        Lang::En => "en-US",
    }
}

fn block(block: &Block) -> Json {
    let lines = |items: &[Line]| items.iter().map(|item| spans(item)).collect::<Vec<_>>();
    match block {
        Block::Heading { level, text } => json!({ "kind": "heading", "level": level, "text": spans(text) }),
        Block::Paragraph { style, text } => {
            json!({ "kind": "paragraph", "style": style_name(*style), "text": spans(text) })
        }
        Block::Article { label, text } => json!({ "kind": "article", "label": label, "text": spans(text) }),
        Block::Bullets(items) => json!({ "kind": "bullets", "items": lines(items) }),
        Block::Numbers(items) => json!({ "kind": "numbers", "items": lines(items) }),
        Block::Table { heads, rows } => {
            json!({ "kind": "table", "heads": lines(heads), "rows": rows.iter().map(|row| cells(row)).collect::<Vec<_>>() })
        }
        Block::Marks(marks) => {
            json!({ "kind": "marks", "marks": marks.iter().map(mark).collect::<Vec<_>>() })
        }
        Block::Rules(count) => json!({ "kind": "rules", "count": count }),
        Block::PageBreak => json!({ "kind": "page" }),
    }
}

fn style_name(style: Style) -> &'static str {
    match style {
        Style::Body => "body",
        Style::Right => "right",
        Style::Center => "center",
        Style::Addressee => "addressee",
        Style::Note => "note",
    }
}

fn mark(mark: &Mark) -> Json {
    match mark {
        Mark::Person { name, post } => json!({ "name": spans(name), "post": spans(post) }),
        Mark::Seal => json!({ "name": null }),
    }
}

/// Cells of a row; one that is only room to write is `null`.
fn cells(row: &[Line]) -> Json {
    row.iter().map(|cell| if is_room(cell) { Json::Null } else { spans(cell) }).collect()
}

fn spans(line: &[Span]) -> Json {
    let span = |span: &Span| json!({ "lines": span.text.split('\n').collect::<Vec<_>>(), "bold": span.bold, "note": span.note });
    line.iter().map(span).collect()
}
