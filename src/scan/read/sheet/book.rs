//! A workbook of XLSX: its sheets in their order, and what their cells share.

use std::io::{Read, Seek};

use super::cells::Shared;
use super::package::{Limits, PART, Package};
use super::xml::{Feed, Token, Xml};
use super::{strings, styles};
use crate::scan::model::Unread;

/// Sheets that are read; nobody turns the pages of more.
const MOST: usize = 4_096;

/// One sheet of a workbook.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Page {
    pub name: String,
    /// Name of its part in the package.
    pub part: String,
    pub hidden: bool,
}

/// What a workbook says of itself.
#[derive(Debug, Default)]
pub struct Book {
    pub pages: Vec<Page>,
    pub shared: Shared,
}

/// One line of a file of relations.
#[derive(Debug, Default)]
struct Relation {
    id: String,
    /// The last word of its type: `worksheet`, `styles`...
    kind: String,
    target: String,
}

/// Reads all but the sheets.
///
/// # Errors
/// When the workbook itself, its texts or its styles cannot be read.
pub fn read<R: Read + Seek + Send>(package: &mut Package<R>, threads: usize) -> Result<Book, Unread> {
    let small = Limits { bytes: PART, threads: 1 };
    let root = relations(package, "_rels/.rels", "", small)?;
    let main = root.into_iter().find(|relation| relation.kind == "officeDocument");
    let main = main.map_or_else(|| "xl/workbook.xml".to_string(), |relation| relation.target);
    let (folder, file) = main.rsplit_once('/').unwrap_or(("", &main));
    let rels =
        if folder.is_empty() { format!("_rels/{file}.rels") } else { format!("{folder}/_rels/{file}.rels") };
    let related = relations(package, &rels, folder, small)?;
    let mut book = package.read(&main, small, |xml| workbook(xml, &related))?;
    let part =
        |kind: &str| related.iter().find(|relation| relation.kind == kind).map(|relation| &relation.target);
    if let Some(name) = part("styles").filter(|name| package.find(name).is_some()) {
        book.shared.styles = package.read(name, small, |mut xml| styles::read(&mut xml))?;
    }
    if let Some(name) = part("sharedStrings").filter(|name| package.find(name).is_some()) {
        // Marks take a part of the bytes: twice the texts that are kept, and some more.
        book.shared.strings =
            package.read(name, Limits { bytes: 8 * PART, threads }, |mut xml| strings::read(&mut xml))?;
    }
    Ok(book)
}

fn relations<R: Read + Seek + Send>(
    package: &mut Package<R>,
    name: &str,
    folder: &str,
    limits: Limits,
) -> Result<Vec<Relation>, Unread> {
    if package.find(name).is_none() {
        return Ok(Vec::new());
    }
    package.read(name, limits, |mut xml| {
        let mut found = Vec::new();
        loop {
            match xml.next()? {
                Token::Open(tag) if tag.name == b"Relationship" && found.len() < 2 * MOST => {
                    let kind = tag.get("Type").unwrap_or_default();
                    found.push(Relation {
                        id: tag.get("Id").unwrap_or_default(),
                        kind: kind.rsplit('/').next().unwrap_or_default().to_string(),
                        target: resolved(folder, &tag.get("Target").unwrap_or_default()),
                    });
                }
                Token::End => return Ok(found),
                _ => {}
            }
        }
    })
}

/// A target seen from the folder of its owner, as the name of a part.
fn resolved(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let mut steps: Vec<&str> = if target.starts_with('/') { Vec::new() } else { folder.split('/').collect() };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => drop(steps.pop()),
            step => steps.push(step),
        }
    }
    steps.retain(|step| !step.is_empty());
    steps.join("/")
}

fn workbook<F: Feed>(mut xml: Xml<F>, related: &[Relation]) -> Result<Book, Unread> {
    let mut book = Book::default();
    loop {
        match xml.next()? {
            Token::Open(tag) => match tag.name {
                b"workbookPr" => {
                    book.shared.from_1904 = matches!(tag.get("date1904").as_deref(), Some("1" | "true"));
                }
                b"sheet" if book.pages.len() < MOST => {
                    let id = tag.get("id").unwrap_or_default();
                    // Charts and dialogs are no tables.
                    if let Some(relation) = related.iter().find(|one| one.id == id && one.kind == "worksheet")
                    {
                        book.pages.push(Page {
                            name: tag.get("name").unwrap_or_default(),
                            part: relation.target.clone(),
                            hidden: tag.get("state").is_some_and(|state| state != "visible"),
                        });
                    }
                }
                _ => {}
            },
            Token::End => return Ok(book),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_seen_from_their_owner() {
        assert_eq!(resolved("xl", "worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
        assert_eq!(resolved("xl", "/xl/worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
        assert_eq!(resolved("", "./xl/workbook.xml"), "xl/workbook.xml");
        assert_eq!(resolved("xl", "../../a\\b.xml"), "a/b.xml");
    }
}
