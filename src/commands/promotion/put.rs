//! Pages of promotion on the screen, and as documents in the formats of official papers.

use std::path::Path;

use super::Known;
use crate::app::App;
use crate::error::{Error, Kind, Result};
use crate::papers::model::{Block, Document, Letterhead, Style, bold, plain};
use crate::papers::{self, Format};
use crate::promotion::sheet::Part;
use crate::text::fold::visible;
use crate::text::{Lang, Text, promotion as say};
use crate::ui::Say;

/// Parts as a screen shows them.
pub fn screen(parts: &[Part], lang: Lang) -> Vec<Say> {
    let to = |text: &Text| text.to(lang).to_string();
    let mut out = Vec::new();
    for part in parts {
        match part {
            Part::Title(text) => out.push(Say::Title { left: to(text), right: String::new() }),
            Part::Heading(text) => {
                out.extend([Say::Blank, Say::Title { left: to(text), right: String::new() }])
            }
            Part::Text(text) => out.push(Say::Text(to(text))),
            Part::Item(text) | Part::Box(text) => out.push(Say::Item { mark: "· ".into(), text: to(text) }),
            Part::Warning(text) => out.push(Say::Warning(to(text))),
            Part::Table { heads, rows } => out.push(Say::Table {
                heads: heads.iter().map(to).collect(),
                rows: rows.iter().map(|row| row.iter().map(to).collect()).collect(),
            }),
            Part::Rules(_) => out.push(Say::Text("________________".into())),
        }
    }
    out
}

/// The format that was named, or that of the file of `--salida`; `None` for the screen.
///
/// # Errors
/// When there is no such format.
pub fn format(app: &App, named: Option<&str>) -> Result<Option<Format>> {
    if let Some(word) = named {
        return Format::named(word).map(Some).ok_or_else(|| {
            let what = say::ODD_FORMAT.with("word", visible(word));
            Error::new(Kind::Usage, what).todo(say::ODD_FORMAT_TODO)
        });
    }
    let output = app.options.output.as_ref().and_then(|path| path.extension());
    let format = output.and_then(|ending| Format::named(&ending.to_string_lossy()));
    Ok(format.filter(|format| *format != Format::Txt))
}

/// Writes parts as a document: where `--salida` says, else beside the plan under `name`.
///
/// # Errors
/// When it cannot be made or written.
pub fn document(
    app: &mut App,
    (plan, known): (&Path, &Known),
    (parts, format): (&[Part], Format),
    name: &str,
) -> Result<u8> {
    let lang = app.lang();
    let made = paper(parts, &known.catalog.publisher.name, (app.clock.now(), lang));
    let bytes =
        papers::write(&made, format, &app.guide.paper_page).map_err(|why| Error::new(Kind::Faulty, why))?;
    if app.options.output.is_some() {
        return app.result(&bytes).map(|()| 0);
    }
    let file = format!("{}.{}", crate::text::free::id(name, 80, "promocion"), format.ending());
    let path = plan.parent().unwrap_or(plan).join(file);
    app.write_file(&path, &bytes).map(|()| 0)
}

fn paper(parts: &[Part], institution: &str, (at, lang): (jiff::civil::DateTime, Lang)) -> Document {
    let to = |text: &Text| text.to(lang).to_string();
    let title =
        parts.iter().find_map(|part| if let Part::Title(text) = part { Some(to(text)) } else { None });
    let blocks = parts.iter().fold(Vec::new(), |mut blocks, part| {
        add(&mut blocks, part, lang);
        blocks
    });
    Document {
        title: title.unwrap_or_default(),
        lang,
        head: Letterhead { name: visible(institution), ..Letterhead::default() },
        at,
        blocks,
        missing: Vec::new(),
        by_hand: Vec::new(),
    }
}

fn add(blocks: &mut Vec<Block>, part: &Part, lang: Lang) {
    let to = |text: &Text| plain(text.to(lang));
    match part {
        Part::Title(text) => blocks.push(Block::Heading { level: 1, text: to(text) }),
        Part::Heading(text) => blocks.push(Block::Heading { level: 2, text: to(text) }),
        Part::Text(text) => blocks.push(Block::Paragraph { style: Style::Body, text: to(text) }),
        Part::Warning(text) => {
            blocks.push(Block::Paragraph { style: Style::Body, text: bold(text.to(lang)) })
        }
        Part::Item(text) => item(blocks, to(text)),
        Part::Box(text) => item(blocks, plain(format!("☐ {}", text.to(lang)))),
        Part::Table { heads, rows } => blocks.push(Block::Table {
            heads: heads.iter().map(to).collect(),
            rows: rows.iter().map(|row| row.iter().map(to).collect()).collect(),
        }),
        Part::Rules(count) => blocks.push(Block::Rules(*count)),
    }
}

/// One more item of the list that is open, or the first of one.
fn item(blocks: &mut Vec<Block>, line: papers::model::Line) {
    match blocks.last_mut() {
        Some(Block::Bullets(items)) => items.push(line),
        _ => blocks.push(Block::Bullets(vec![line])),
    }
}
