//! Who changed a workbook last, and when, as it says itself.

use std::io::{Read, Seek};

use super::Kind;
use super::package::{Limits, PART, Package};
use super::xml::{Feed, Token, Xml, unescape};
use crate::scan::model::Unread;

/// Letters of a name or a moment that are kept.
const KEPT: usize = 200;
/// What holds these words in XLSX and XLSB, and in OpenDocument.
const CORE: &str = "docProps/core.xml";
const META: &str = "meta.xml";

/// The name and the moment; a workbook without them is one all the same.
pub fn read<R: Read + Seek + Send>(kind: Kind, input: R) -> (Option<String>, Option<String>) {
    let part = match kind {
        Kind::Xlsx | Kind::Xlsb => CORE,
        Kind::Ods => META,
        Kind::Xls => return (None, None),
    };
    let limits = Limits { bytes: PART, threads: 1 };
    let read =
        Package::open(input).and_then(|mut package| package.read(part, limits, |mut xml| words(&mut xml)));
    let said = read.unwrap_or_default();
    (said.by.or(said.first), said.at.or(said.made))
}

#[derive(Debug, Default)]
struct Said {
    by: Option<String>,
    at: Option<String>,
    /// Who made it, and when: what is said of a workbook that nobody changed.
    first: Option<String>,
    made: Option<String>,
}

fn words<F: Feed>(xml: &mut Xml<F>) -> Result<Said, Unread> {
    let (mut said, mut bytes, mut core) = (Said::default(), Vec::new(), false);
    loop {
        match xml.next()? {
            Token::Open(tag) => {
                core |= tag.name == b"coreProperties";
                bytes.clear();
            }
            Token::Text(text) if bytes.len() < 8 * KEPT => drop(unescape(text, &mut bytes)),
            Token::Close(name) => {
                let place = match name {
                    b"lastModifiedBy" => &mut said.by,
                    b"modified" => &mut said.at,
                    // Of OpenDocument, the creator is who changed it last.
                    b"creator" if core => &mut said.first,
                    b"creator" => &mut said.by,
                    b"date" => &mut said.at,
                    b"initial-creator" => &mut said.first,
                    b"created" | b"creation-date" => &mut said.made,
                    _ => continue,
                };
                let text: String = String::from_utf8_lossy(&bytes).trim().chars().take(KEPT).collect();
                *place = Some(text).filter(|text| !text.is_empty());
            }
            Token::End => return Ok(said),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> (Option<String>, Option<String>) {
        let said = words(&mut Xml::new(text.as_bytes(), "part")).unwrap();
        (said.by.or(said.first), said.at.or(said.made))
    }

    #[test]
    fn excel_names_who_changed_it_and_who_made_it() {
        let text = "<cp:coreProperties><dc:creator>Ana</dc:creator><cp:lastModifiedBy>Luz &amp; Co.</cp:lastModifiedBy>\
            <dcterms:created>2026-01-01T00:00:00Z</dcterms:created><dcterms:modified>2026-02-03T04:05:06Z</dcterms:modified>\
            </cp:coreProperties>";
        assert_eq!(said(text), (Some("Luz & Co.".into()), Some("2026-02-03T04:05:06Z".into())));
        let text = "<cp:coreProperties><dc:creator>Ana</dc:creator><cp:lastModifiedBy/></cp:coreProperties>";
        assert_eq!(said(text), (Some("Ana".into()), None));
    }

    #[test]
    fn opendocument_names_them_in_its_own_way() {
        let text = "<office:meta><meta:initial-creator>Ana</meta:initial-creator><dc:creator>Luz</dc:creator>\
            <meta:creation-date>2026-01-01T00:00:00</meta:creation-date><dc:date>2026-02-03T04:05:06</dc:date></office:meta>";
        assert_eq!(said(text), (Some("Luz".into()), Some("2026-02-03T04:05:06".into())));
    }
}
