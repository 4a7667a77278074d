//! Workbooks of OpenDocument: one part, all sheets in it one after the other.

use std::collections::HashSet;
use std::io::{Read, Seek};

use super::Pages;
use super::grid::Grid;
use super::package::{Limits, PART, Package, SHEET};
use super::xml::{Feed, Token, Xml};
use crate::scan::model::Unread;

/// Reads all sheets.
///
/// # Errors
/// A password, a broken form, more cells than fit.
pub fn read<R: Read + Seek + Send>(input: R, threads: usize, pages: &mut dyn Pages) -> Result<(), Unread> {
    let mut package = Package::open(input)?;
    let small = Limits { bytes: PART, threads: 1 };
    if package.find("META-INF/manifest.xml").is_some()
        && package.read("META-INF/manifest.xml", small, |mut xml| encrypted(&mut xml))?
    {
        return Err(Unread::Password);
    }
    package.read("content.xml", Limits { bytes: SHEET, threads }, |mut xml| content(&mut xml, pages))
}

fn encrypted<F: Feed>(xml: &mut Xml<F>) -> Result<bool, Unread> {
    loop {
        match xml.next()? {
            Token::Open(tag) if tag.name == b"encryption-data" => return Ok(true),
            Token::End => return Ok(false),
            _ => {}
        }
    }
}

fn content<F: Feed>(xml: &mut Xml<F>, pages: &mut dyn Pages) -> Result<(), Unread> {
    let (mut hidden, mut style, mut whole) = (HashSet::new(), String::new(), false);
    let mut repeated = 0;
    loop {
        match xml.next()? {
            Token::Open(tag) => match tag.name {
                b"style" => style = tag.get("name").unwrap_or_default(),
                b"table-properties" if tag.get("display").as_deref() == Some("false") => {
                    hidden.insert(std::mem::take(&mut style));
                }
                b"table" if !tag.empty => {
                    let name = tag.get("name").unwrap_or_default();
                    let hidden = tag.get("style-name").is_some_and(|style| hidden.contains(&style));
                    pages.page(&name, hidden, &mut |sink| {
                        let mut table = Grid::new(sink, &name, repeated);
                        table.read(xml)?;
                        repeated = table.repeated;
                        Ok(())
                    })?;
                }
                _ => {}
            },
            Token::Close(b"document-content") => whole = true,
            Token::End if whole => return Ok(()),
            Token::End => return Err(xml.broken("")),
            _ => {}
        }
    }
}
