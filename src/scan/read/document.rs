//! Documents of a word processor: their pages, and whether tables stand in them.

use std::io::{BufReader, Read, Seek};

use quick_xml::events::Event;
use quick_xml::reader::Reader as Events;

use super::super::model::{Facts, Flag, Unread};
use super::super::personal::lists::Lists;
use super::archive::{MEMBER, unread};
use super::decode::Guard;
use super::{Reader, Source, flag};

pub struct Document;

impl Reader for Document {
    fn formats(&self) -> &[&'static str] {
        &["docx", "odt", "rtf"]
    }

    fn read(&self, source: &mut Source, _: &Lists, facts: &mut Facts) -> Result<(), Unread> {
        let tables = match facts.format.as_str() {
            "rtf" => rich(&mut source.input)?,
            format => packed(source, format.to_string().as_str(), facts)?,
        };
        if tables > 0 {
            facts.flags.push(Flag { count: tables, ..flag("document-table", &tables.to_string()) });
        }
        Ok(())
    }
}

/// Tables in a document that is a ZIP of XML.
fn packed(source: &mut Source, format: &str, facts: &mut Facts) -> Result<u64, Unread> {
    if source.head.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err(Unread::Password);
    }
    let mut archive = zip::ZipArchive::new(&mut source.input).map_err(|error| unread(&error))?;
    let (body, table, about) = match format {
        "docx" => ("word/document.xml", "tbl", "docProps/app.xml"),
        _ => ("content.xml", "table", "meta.xml"),
    };
    facts.pages = member(&mut archive, about).ok().and_then(|about| pages(about, format == "docx"));
    count(member(&mut archive, body)?, table)
}

fn member<'a, R: Read + Seek>(
    archive: &'a mut zip::ZipArchive<R>,
    name: &str,
) -> Result<impl Read + 'a, Unread> {
    let member = archive.by_name(name).map_err(|error| unread(&error))?;
    if member.encrypted() {
        return Err(Unread::Password);
    }
    Ok(member.take(MEMBER))
}

/// The number in `<Pages>` of Office, or the attribute `page-count` of OpenDocument.
fn pages(about: impl Read, office: bool) -> Option<u32> {
    let mut text = String::new();
    about.take(1 << 20).read_to_string(&mut text).ok()?;
    let mark = if office { "<Pages>" } else { "page-count=\"" };
    let at = text.find(mark)? + mark.len();
    let digits: String = text[at..].chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

/// Elements of that name that are not inside another of it.
fn count(xml: impl Read, name: &str) -> Result<u64, Unread> {
    let mut events = Events::from_reader(BufReader::new(Guard::new(xml, [b'<', b'>'], 4 << 20)));
    events.config_mut().check_end_names = false;
    let (mut buffer, mut depth, mut count) = (Vec::new(), 0u32, 0);
    loop {
        buffer.clear();
        match events.read_event_into(&mut buffer).map_err(|_| Unread::Broken(String::from("XML")))? {
            Event::Start(start) if start.local_name().into_inner() == name => {
                count += u64::from(depth == 0);
                depth = depth.saturating_add(1);
            }
            Event::End(end) if end.local_name().into_inner() == name => depth = depth.saturating_sub(1),
            Event::Eof => return Ok(count),
            _ => {}
        }
    }
}

/// Tables of rich text are rows that follow one another: each run of rows is a table.
fn rich(input: &mut impl Read) -> Result<u64, Unread> {
    let mut text = Vec::new();
    input.take(MEMBER).read_to_end(&mut text).map_err(|error| super::system(&error))?;
    let mut count = 0;
    let mut last = 0;
    for at in memchr::memmem::find_iter(&text, b"\\trowd") {
        // Between rows of one table no paragraph stands outside of it.
        let apart = count == 0 || memchr::memmem::find(&text[last..at], b"\\pard\\plain").is_some();
        count += u64::from(apart);
        last = at;
    }
    Ok(count)
}

#[cfg(test)]
mod tests {
    use super::super::archive::zipped;
    use super::super::testing::{codes, read_bytes};

    #[test]
    fn tables_and_pages_of_documents_are_counted() {
        let body = b"<w:document xmlns:w='x'><w:tbl><w:tr><w:tbl></w:tbl></w:tr></w:tbl><w:p/><w:tbl/><w:tbl></w:tbl></w:document>";
        let about = b"<Properties><Pages>12</Pages></Properties>";
        let bytes = zipped(&[
            ("[Content_Types].xml", b"<Types/>"),
            ("word/document.xml", body),
            ("docProps/app.xml", about),
        ]);
        let (done, facts, _) = read_bytes("oficio.docx", &bytes);
        assert_eq!((done, facts.format.as_str(), facts.pages), (Ok(()), "docx", Some(12)));
        assert_eq!(codes(&facts), ["document-table"]);
        assert_eq!(facts.flags[0].count, 2);
    }

    #[test]
    fn an_open_document_without_tables_says_nothing() {
        let bytes = zipped(&[
            ("content.xml", b"<office:text xmlns:office='x'><text:p/></office:text>"),
            ("META-INF/manifest.xml", b"<x/>"),
            ("meta.xml", b"<m meta:page-count=\"3\"/>"),
        ]);
        let (done, facts, _) = read_bytes("oficio.odt", &bytes);
        assert_eq!((done, facts.format.as_str(), facts.pages), (Ok(()), "odt", Some(3)));
        assert!(facts.flags.is_empty());
    }

    #[test]
    fn rich_text_shows_its_tables() {
        let (_, facts, _) = read_bytes("a.rtf", b"{\\rtf1 \\trowd\\cell\\row\\trowd\\cell\\row}");
        assert_eq!(facts.flags[0].count, 1);
    }
}
