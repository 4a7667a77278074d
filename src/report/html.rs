//! The page: one file, nothing from outside, no script, laid out by the Guide's own template.
//!
//! The template gets `lang`, `words` (the sentences of `text/report.rs`, names in lower case), `page` (title, summary
//! and sections of blocks, see [`super::block`]), `charts` (drawings by number, which are markup already) and
//! `colour` (`light` and `dark`, see [`super::colour`]).

use serde_json::{Value as Json, json};

use super::block::{Block, Chart, Line, Piece, Record, Section, Table};
use super::colour::Colours;
use super::sections::Outline;
use crate::guide::load::REPORT_PAGE;
use crate::text::page::{Value, render, value};
use crate::text::{Lang, Text, report as say};

/// Fills the template, which whoever has a Guide of their own can replace.
///
/// # Errors
/// A sentence with the line of the template, when it cannot be used.
pub fn html(document: &Outline, template: &str, colours: &Colours, lang: Lang) -> Result<String, Text> {
    let mut charts = Vec::new();
    let sections: Vec<Json> =
        document.sections.iter().map(|section| section_json(section, &mut charts)).collect();
    let page = json!({
        "kind": document.kind,
        "title": document.title,
        "place": document.place,
        "state": document.state,
        "version": document.version,
        "lead": document.lead,
        "foot": foot(document),
        "figures": pairs(&document.figures),
        "sections": sections,
    });
    let values = [
        ("page", value(page)),
        ("charts", Value::from(charts.into_iter().map(Value::from_safe_string).collect::<Vec<_>>())),
        ("colour", value(json!({ "light": colours.light, "dark": colours.dark }))),
    ];
    render((REPORT_PAGE, template), (lang, say::ALL), values)
}

/// Letters that fit below a sheet.
const FOOT: usize = 100;

/// What stands below each sheet: only letters, digits and blanks, for it is in the middle of a style.
fn foot(document: &Outline) -> String {
    let plain = |text: &str| -> String {
        text.chars().filter(|sign| sign.is_alphanumeric() || " ·,.-".contains(*sign)).collect()
    };
    let version = plain(&document.version);
    let name = plain(&format!("{} · {}", document.kind, document.title));
    // The version is told whole: of a long name, as much as there is room for.
    let room = FOOT.saturating_sub(version.chars().count());
    let cut: String = name.chars().take(room).collect();
    let name = if cut.len() < name.len() { format!("{}...", cut.trim_end()) } else { name };
    format!("{name} · {version}")
}

fn section_json(section: &Section, charts: &mut Vec<String>) -> Json {
    json!({ "id": section.id, "title": section.title, "blocks": blocks(&section.blocks, charts) })
}

fn blocks(blocks: &[Block], charts: &mut Vec<String>) -> Vec<Json> {
    blocks.iter().map(|one| block(one, charts)).collect()
}

fn block(block: &Block, charts: &mut Vec<String>) -> Json {
    match block {
        Block::Text(text) => json!({ "kind": "text", "line": line(text) }),
        Block::Note(text) => json!({ "kind": "note", "line": line(text) }),
        Block::Figures(figures) => json!({ "kind": "figures", "figures": pairs(figures) }),
        Block::Pairs(pairs) => json!({ "kind": "pairs", "pairs": terms(pairs) }),
        Block::List(items) => json!({ "kind": "list", "lines": items.iter().map(line).collect::<Vec<_>>() }),
        Block::Table(one) => json!({ "kind": "table", "table": table(one) }),
        Block::Chart(one) => json!({ "kind": "chart", "chart": chart(one, charts) }),
        Block::Part(title, inner) => {
            json!({ "kind": "part", "title": title, "blocks": self::blocks(inner, charts) })
        }
        Block::Records(records) => {
            json!({ "kind": "records", "records": records.iter().map(record).collect::<Vec<_>>() })
        }
    }
}

fn pairs(figures: &[(String, String)]) -> Vec<Json> {
    figures.iter().map(|(number, label)| json!({ "number": number, "label": label })).collect()
}

fn terms(pairs: &[(String, Line)]) -> Vec<Json> {
    pairs.iter().map(|(label, value)| json!({ "label": label, "line": line(value) })).collect()
}

fn line(line: &Line) -> Vec<Json> {
    let piece = |piece: &Piece| match piece {
        Piece::Text(text) => json!({ "kind": "text", "text": text }),
        Piece::Strong(text) => json!({ "kind": "strong", "text": text }),
        Piece::Tag(text) => json!({ "kind": "tag", "text": text }),
        Piece::Below(text) => json!({ "kind": "below", "text": text }),
        Piece::Link(text, to) => json!({ "kind": "link", "text": text, "to": to }),
    };
    line.0.iter().map(piece).collect()
}

fn table(table: &Table) -> Json {
    let columns: Vec<Json> = table
        .columns
        .iter()
        .map(|column| json!({ "title": column.title, "number": column.number }))
        .collect();
    let cell = |(at, cell): (usize, &Line)| {
        let column = table.columns.get(at);
        json!({
            "line": line(cell),
            "label": column.map_or("", |column| &column.title),
            "number": column.is_some_and(|column| column.number),
            "head": at == table.head,
        })
    };
    let row = |row: &Vec<Line>| row.iter().enumerate().map(cell).collect::<Vec<_>>();
    json!({
        "caption": table.caption,
        "columns": columns,
        "rows": table.rows.iter().map(row).collect::<Vec<_>>(),
        "folds": table.folds,
    })
}

/// Drawings go beside the data, for they are markup; the data have their numbers.
fn chart(chart: &Chart, charts: &mut Vec<String>) -> Json {
    let mut put = |drawings: &[String]| {
        let from = charts.len();
        charts.extend(drawings.iter().cloned());
        (from..charts.len()).collect::<Vec<_>>()
    };
    let (wide, narrow) = (put(&chart.wide), put(&chart.narrow));
    let legend: Vec<Json> = chart
        .legend
        .iter()
        .map(|(mark, label)| json!({ "mark": put(&[super::chart::sign(mark)])[0], "label": label }))
        .collect();
    json!({ "title": chart.title, "wide": wide, "narrow": narrow, "legend": legend })
}

fn record(record: &Record) -> Json {
    json!({
        "title": record.title,
        "tag": record.tag,
        "text": record.text.iter().map(line).collect::<Vec<_>>(),
        "pairs": terms(&record.pairs),
        "notes": record.notes,
    })
}
