//! PDF: pages, whether they have text or are pictures, and whether tables seem to stand on them.

use std::io::Read;
use std::panic::{AssertUnwindSafe, catch_unwind};

use lopdf::{Document, LoadOptions, Object, ObjectId};

use super::super::model::{Facts, Unread};
use super::super::personal::lists::Lists;
use super::{Reader, Source, flag, system};

mod layout;
mod matrix;

/// Bytes of a file that is opened.
const SIZE: u64 = 64 << 20;

/// Bytes of one stream when it is unpacked.
const STREAM: usize = 16 << 20;

/// Pages that are looked at.
const SAMPLED: usize = 3;

/// Letters on the sampled pages below which they have no text to speak of.
const LETTERS: usize = 20;

pub struct Pdf;

impl Reader for Pdf {
    fn formats(&self) -> &[&'static str] {
        &["pdf"]
    }

    fn read(&self, source: &mut Source, _: &Lists, facts: &mut Facts) -> Result<(), Unread> {
        if source.size > SIZE {
            return Err(Unread::TooBig);
        }
        let mut bytes = Vec::new();
        (&mut source.input).take(SIZE).read_to_end(&mut bytes).map_err(|error| system(&error))?;
        // The crate panics on some broken files.
        match catch_unwind(AssertUnwindSafe(|| look(&bytes))) {
            Ok(Ok(seen)) => {
                seen.tell(facts);
                Ok(())
            }
            Ok(Err(why)) => Err(why),
            Err(_) => Err(Unread::Broken(String::from("PDF"))),
        }
    }
}

/// What the sampled pages show.
struct Seen {
    pages: u32,
    letters: usize,
    pictures: bool,
    /// Pages on which tables seem to stand, from 1.
    tables: Vec<usize>,
}

impl Seen {
    fn tell(&self, facts: &mut Facts) {
        facts.pages = Some(self.pages);
        if self.letters < LETTERS && self.pictures {
            facts.flags.push(flag("pdf-scan", &self.pages.to_string()));
        }
        if !self.tables.is_empty() {
            let pages: Vec<String> = self.tables.iter().map(ToString::to_string).collect();
            facts.flags.push(flag("document-table", &format!("p. {}", pages.join(", "))));
        }
    }
}

fn look(bytes: &[u8]) -> Result<Seen, Unread> {
    let options = LoadOptions::with_max_decompressed_size(STREAM);
    let document = Document::load_mem_with_options(bytes, options).map_err(|error| unread(&error))?;
    if document.is_encrypted() {
        return Err(Unread::Password);
    }
    let pages: Vec<ObjectId> = document.page_iter().take(100_000).collect();
    if pages.is_empty() {
        return Err(Unread::Broken(String::from("PDF 0/0")));
    }
    let mut seen = Seen {
        pages: u32::try_from(pages.len()).unwrap_or(u32::MAX),
        letters: 0,
        pictures: false,
        tables: Vec::new(),
    };
    for (place, page) in sampled(&pages) {
        seen.pictures |= has_picture(&document, page);
        if let Ok(content) = document.get_page_content_with_limit(page, STREAM) {
            let shown = layout::shown(&content);
            seen.letters += shown.letters;
            if shown.is_table() {
                seen.tables.push(place + 1);
            }
        }
    }
    Ok(seen)
}

/// The first page, one in the middle and the last.
fn sampled(pages: &[ObjectId]) -> Vec<(usize, ObjectId)> {
    let mut places = vec![0, pages.len() / 2, pages.len().saturating_sub(1)];
    places.dedup();
    places.into_iter().take(SAMPLED).filter_map(|place| Some((place, *pages.get(place)?))).collect()
}

/// Do the resources of a page name a picture?
fn has_picture(document: &Document, page: ObjectId) -> bool {
    let Ok((own, inherited)) = document.get_page_resources(page) else { return false };
    let inherited = inherited.into_iter().filter_map(|id| document.get_dictionary(id).ok());
    own.into_iter().chain(inherited).any(|resources| {
        let objects = document.get_dict_in_dict(resources, b"XObject");
        objects.is_ok_and(|objects| objects.iter().take(200).any(|(_, object)| is_picture(document, object)))
    })
}

fn is_picture(document: &Document, object: &Object) -> bool {
    let Ok((_, Object::Stream(stream))) = document.dereference(object) else { return false };
    let kind = stream.dict.get(b"Subtype").and_then(Object::as_name);
    // A form may hold the picture: scanners of some makers wrap each page in one.
    kind.is_ok_and(|kind| kind == b"Image" || kind == b"Form")
}

fn unread(error: &lopdf::Error) -> Unread {
    match error {
        lopdf::Error::InvalidPassword | lopdf::Error::Decryption(_) => Unread::Password,
        lopdf::Error::IO(error) => system(error),
        _ => Unread::Broken(String::from("PDF")),
    }
}

#[cfg(test)]
mod tests;
