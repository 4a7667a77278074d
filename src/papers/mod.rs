//! Official papers drafted from a plan: one content, as DOCX, ODT, a page to print and plain text.
//!
//! A template of the Guide (`guide/papers/`) is filled ([`fill`]: values of the plan or blanks with their notes), read
//! into blocks ([`markup`]), closed by a working sheet that tells what is missing ([`notes`]), and written in a format
//! ([`Format`]). Nothing that the plan does not say is printed.

use std::sync::Arc;

use crate::guide::model::papers::{Paper, Per};
use crate::plan::practice;
use crate::text::catalog::PRACTICE_OF;
use crate::text::workshop::BANNER;
use crate::text::{Text, fold};

mod docx;
pub mod facts;
mod fill;
mod gather;
mod html;
pub mod lint;
mod markup;
pub mod model;
pub mod notes;
mod odt;
mod source;
#[cfg(test)]
mod tests;
mod text;
mod widths;

pub use facts::{Due, Facts, Packet};
pub use model::Document;
pub use source::Source;

use model::{Block, Letterhead, Style};

/// What a paper is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum About {
    Plan,
    /// A dataset by its id.
    Dataset(String),
    /// A unit as the plan writes it, or as it was typed.
    Unit(String),
    /// A request by its id; none for a reply with everything to fill.
    Request(Option<String>),
}

/// What the institution gives for its letters; nothing of it is invented.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Given {
    pub folio: Option<String>,
    /// The office that sends it.
    pub sender: Option<String>,
    pub motto: Option<String>,
    pub address: Option<String>,
}

/// The files that a paper can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Docx,
    Odt,
    Html,
    Txt,
}

impl Format {
    /// Every format by the ending of its files.
    pub const ALL: [(&'static str, Self); 4] =
        [("docx", Self::Docx), ("odt", Self::Odt), ("html", Self::Html), ("txt", Self::Txt)];

    /// The format of an ending, in any case.
    pub fn named(ending: &str) -> Option<Self> {
        Self::ALL.iter().find(|(name, _)| name.eq_ignore_ascii_case(ending)).map(|(_, format)| *format)
    }

    pub fn ending(self) -> &'static str {
        Self::ALL.iter().find(|(_, format)| *format == self).map_or("txt", |(name, _)| name)
    }
}

/// The paper that a person means: its id, or its name or title in either language.
pub fn find<'g>(papers: &'g [Paper], typed: &str) -> Option<&'g Paper> {
    let wanted = fold::fold(typed);
    let names = |paper: &Paper| {
        let texts = [&paper.name, &paper.title];
        let all = texts.into_iter().flat_map(|text| [fold::fold(&text.es), fold::fold(&text.en)]);
        all.chain([fold::fold(&paper.id)]).collect::<Vec<_>>()
    };
    let exact = papers.iter().find(|paper| names(paper).contains(&wanted));
    exact.or_else(|| {
        let mut near = papers.iter().filter(|paper| {
            names(paper)
                .iter()
                .any(|name| name.starts_with(&wanted) || wanted.strip_suffix('s') == Some(name))
        });
        let only = near.next().filter(|_| !wanted.is_empty());
        only.filter(|_| near.next().is_none())
    })
}

/// Everything that a paper is drafted for in a plan.
pub fn abouts(paper: &Paper, source: &Source) -> Vec<About> {
    match paper.per {
        Per::Plan => vec![About::Plan],
        Per::Dataset => source.datasets().into_iter().map(About::Dataset).collect(),
        Per::Unit => source.units().into_iter().map(About::Unit).collect(),
        Per::Request => {
            let open = source.plan.demand.iter().filter(|(_, one)| one.kind.as_deref() != Some("vote"));
            open.map(|(id, _)| About::Request(Some(id.clone()))).collect()
        }
    }
}

/// The name of a paper's file: date, paper and what it is about, `2026-02-02-ficha-licencias.docx`.
pub fn file_name(paper: &Paper, source: &Source, about: &About, format: Format) -> String {
    let of = match about {
        About::Plan | About::Request(None) => String::new(),
        About::Dataset(id) | About::Request(Some(id)) => fold::slug(id, 60),
        About::Unit(unit) => fold::slug(&source.unit_label(unit), 60),
    };
    let name = fold::slug(paper.name.to(source.lang), 40);
    let parts = [source.at.date().to_string(), name, of];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{}.{}", parts.join("-"), format.ending())
}

/// Drafts a paper.
///
/// # Errors
/// A sentence with what is wrong in the template.
pub fn draft(
    paper: &Paper,
    source: &Arc<Source>,
    about: &About,
    given: &Arc<Given>,
) -> Result<Document, Text> {
    let lang = source.lang;
    let name = format!("{}.toml, body.{}", paper.id, lang.code());
    let (body, mut notes) = fill::fill((&name, paper.body.to(lang)), source, given, about)?;
    let mut blocks = markup::read(&body, lang)?;
    let institution =
        source.plan.institution.name.as_deref().map(source::clean).filter(|name| !name.is_empty());
    if institution.is_none() {
        let scope = crate::wizard::flow::Scope::default();
        notes.miss(source.missing("institution.name", &scope)?);
    }
    let clean = |text: &Option<String>| text.as_deref().map(source::clean);
    let practice = practice::is(&source.tree);
    let marked = |name: String| if practice { source.to(&PRACTICE_OF.with("name", name)) } else { name };
    let head = Letterhead {
        name: marked(institution.unwrap_or_else(|| markup::RULE.to_string())),
        sender: clean(&given.sender),
        motto: clean(&given.motto),
        address: clean(&given.address),
    };
    if practice {
        let told = model::bold(source.to(&BANNER));
        let told = Block::Paragraph { style: Style::Center, text: told };
        blocks.insert(0, told.clone());
        blocks.push(told);
    }
    blocks.extend(notes::sheet(&notes, lang));
    let of = match about {
        About::Plan | About::Request(None) => None,
        About::Dataset(id) => Some(source.title(id)),
        About::Unit(unit) => Some(source.unit_label(unit)),
        About::Request(Some(id)) => Some(source::clean(id)),
    };
    let title = source.to(&paper.title);
    let title = of.map_or(title.clone(), |of| format!("{title} · {of}"));
    Ok(Document { title, lang, head, at: source.at, blocks, missing: notes.missing, by_hand: notes.by_hand })
}

/// Writes a paper in a format. `page` is the Guide's template of a page to print.
///
/// # Errors
/// A sentence, when the template of the page cannot be used or the file cannot be packed.
pub fn write(document: &Document, format: Format, page: &str) -> Result<Vec<u8>, Text> {
    match format {
        Format::Docx => docx::write(document),
        Format::Odt => odt::write(document),
        Format::Html => html::write(document, page),
        Format::Txt => Ok(text::write(document).into_bytes()),
    }
}
