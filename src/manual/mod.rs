//! The manual as a site, made from the Guide, from the help of the commands and from the pages of `guide/manual`.
//!
//! Everything here is pure: a Guide goes in, the files of a folder come out ([`Page`]), the same bytes whatever the day.
//! Texts are escaped by the templates of `guide/templates/manual`; no page asks for anything outside of its folder. Every
//! page is made in both languages by the same lines, so none lacks its twin.
//!
//! ```text
//! index.html                  the choice of the language
//! es/index.html               parts of the manual               en/index.html
//! es/SLUG.html                a page of guide/manual            en/SLUG.html
//! es/pasos/ID.html            a step with its questions         en/steps/ID.html
//! es/ordenes/NAMES.html       a command                         en/commands/NAMES.html
//! es/hallazgos.html           findings, by code                 en/findings.html
//! es/vocabularios/ID.html     a vocabulary                      en/vocabularies/ID.html
//! es/buscar.html              the index, which a script searches
//! ```

pub use address::{every_line, line_of};

use crate::guide::model::Guide;
use crate::guide::prose::{Prose, pages};
use crate::text::{Lang, Text, manual as say};

mod address;
mod blocks;
mod book;
pub mod check;
mod findings;
mod lay;
pub mod lines;
mod lists;
mod orders;
mod parts;
mod shelf;
mod sources;
mod steps;
mod vocabularies;

/// A file of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Inside the folder, with `/`.
    pub path: String,
    pub bytes: Vec<u8>,
}

/// Languages of the site.
pub const LANGS: [Lang; 2] = [Lang::Es, Lang::En];

/// A book: the manual in one language.
struct Book<'a> {
    guide: &'a Guide,
    prose: &'a [Prose],
    lang: Lang,
}

/// Every file of the site, sorted by path.
///
/// # Errors
/// A sentence when a page or a template of the Guide cannot be used.
pub fn site(guide: &Guide) -> Result<Vec<Page>, Text> {
    let mut faults = Vec::new();
    let prose = pages(guide, &mut faults);
    if !faults.is_empty() {
        return Err(say::BAD_PAGES.and(&say::BAD_PAGES_TODO));
    }
    let books = LANGS.map(|lang| Book { guide, prose: &prose, lang });
    let mut pages = lay::out(&books)?;
    pages.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(pages)
}
