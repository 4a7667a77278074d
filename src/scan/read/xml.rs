//! XML: the element that repeats is a row; what is inside it, its cells.

use std::io::{BufRead, BufReader, Read, Seek, SeekFrom};

use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader as Events;

use super::super::model::{Facts, Unread};
use super::super::personal::lists::Lists;
use super::decode::{Guard, TOO_LONG, decoded};
use super::feed::{CELL, Keyed, Value, push_capped};
use super::{Reader, Source, system};

mod repeated;

/// Nested elements.
pub const DEPTH: usize = 256;

/// Attributes of one element.
const ATTRIBUTES: usize = 512;

/// Bytes between two angle brackets.
const PIECE: usize = 4 << 20;

/// How much is looked at to find the element that repeats.
const FIRST: u64 = 256 * 1024;

pub struct Xml;

impl Reader for Xml {
    fn formats(&self) -> &[&'static str] {
        &["xml", "rss", "gpx"]
    }

    fn read(&self, source: &mut Source, lists: &Lists, facts: &mut Facts) -> Result<(), Unread> {
        let path = {
            let (text, how) = decoded(source);
            facts.text = Some(how);
            repeated::find(&mut events(text.take(FIRST)))?
        };
        source.input.seek(SeekFrom::Start(0)).map_err(|error| system(&error))?;
        let (text, _) = decoded(source);
        let Some(path) = path else {
            return walk(&mut events(text), |_, _| {});
        };
        let mut rows = Rows {
            keyed: Keyed::new(lists, path.last().map_or("", String::as_str)),
            path,
            text: String::new(),
        };
        let done = walk(&mut events(text), |event, stack| rows.take(event, stack));
        facts.tables.extend(rows.keyed.finish());
        done
    }
}

/// Events of a text that is UTF-8 by now.
pub fn events<R: Read>(text: R) -> Events<BufReader<Guard<R>>> {
    let mut events =
        Events::from_reader(BufReader::with_capacity(64 * 1024, Guard::new(text, [b'<', b'>'], PIECE)));
    let config = events.config_mut();
    config.expand_empty_elements = true;
    config.allow_dangling_amp = true;
    events
}

/// What the walk over a text tells.
pub enum Step<'e> {
    /// Its name is the last of the stack.
    Start(&'e BytesStart<'e>),
    Text(&'e str),
    /// Its name is still the last of the stack.
    End,
}

/// Walks over a text; `told` gets each step and the names of the open elements.
///
/// # Errors
/// Where it is broken, or that it declares entities or is deeper than any document.
pub fn walk<R: BufRead>(events: &mut Events<R>, mut told: impl FnMut(Step, &[String])) -> Result<(), Unread> {
    let mut stack: Vec<String> = Vec::new();
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        let place = events.buffer_position();
        let event = events.read_event_into(&mut buffer).map_err(|error| broken(&error, place))?;
        match event {
            Event::Start(start) => {
                if stack.len() >= DEPTH {
                    return Err(Unread::Broken(format!("XML @{place}: depth")));
                }
                stack.push(start.local_name().into_inner().to_string());
                told(Step::Start(&start), &stack);
            }
            Event::End(_) => {
                told(Step::End, &stack);
                stack.pop();
            }
            Event::Text(text) => told(Step::Text(&text.into_inner()), &stack),
            Event::CData(text) => told(Step::Text(&text.into_inner()), &stack),
            Event::GeneralRef(name) => told(Step::Text(&resolved(&name)), &stack),
            Event::DocType(kind) if kind.contains("<!ENTITY") => {
                return Err(Unread::Broken(format!("XML @{place}: ENTITY")));
            }
            Event::Eof if stack.is_empty() => return Ok(()),
            Event::Eof => return Err(Unread::Broken(String::from("XML EOF"))),
            _ => {}
        }
    }
}

fn broken(error: &quick_xml::Error, place: u64) -> Unread {
    match error {
        quick_xml::Error::Io(error) if error.kind() == std::io::ErrorKind::InvalidData => {
            Unread::Broken(TOO_LONG.to_string())
        }
        quick_xml::Error::Io(error) => system(error),
        _ => Unread::Broken(format!("XML @{place}")),
    }
}

/// A reference by number or of the five that need no declaration; another is left as it is written.
fn resolved(name: &quick_xml::events::BytesRef) -> String {
    if let Ok(Some(sign)) = name.resolve_char_ref() {
        return sign.to_string();
    }
    match quick_xml::escape::resolve_predefined_entity(name) {
        Some(text) => text.to_string(),
        None => format!("&{};", &**name),
    }
}

/// Attributes of an element, as many as one may have, without those that name spaces.
pub fn attributes(start: &BytesStart) -> Vec<(String, String)> {
    let mut all = start.attributes();
    let plain = all.with_checks(false).flatten().take(ATTRIBUTES);
    plain
        .filter(|attribute| !attribute.key.0.starts_with("xmlns"))
        .map(|attribute| {
            let value = quick_xml::escape::unescape(&attribute.value);
            let value = value.map_or_else(|_| attribute.value.to_string(), std::borrow::Cow::into_owned);
            (attribute.key.local_name().into_inner().to_string(), value)
        })
        .collect()
}

/// Makes rows of the elements on one path.
struct Rows<'l> {
    keyed: Keyed<'l>,
    path: Vec<String>,
    text: String,
}

impl Rows<'_> {
    fn take(&mut self, step: Step, stack: &[String]) {
        let depth = self.path.len();
        if stack.len() < depth || stack[..depth] != self.path {
            return;
        }
        match step {
            Step::Start(start) => {
                self.flush(&stack[..stack.len() - 1]);
                let inside = stack[depth..].join(".");
                for (name, value) in attributes(start) {
                    let name = if inside.is_empty() { name } else { format!("{inside}.{name}") };
                    self.put(&name, &value);
                }
            }
            Step::Text(text) if self.text.len() < CELL => push_capped(&mut self.text, text),
            Step::Text(_) => {}
            Step::End => {
                self.flush(stack);
                if stack.len() == depth {
                    self.keyed.end_row();
                }
            }
        }
    }

    /// The text that has been gathered belongs to the element on top of a stack.
    fn flush(&mut self, stack: &[String]) {
        let text = std::mem::take(&mut self.text);
        let depth = self.path.len();
        if text.trim().is_empty() || stack.len() < depth {
            return;
        }
        let inside = stack[depth..].join(".");
        let name = if inside.is_empty() { stack[depth - 1].clone() } else { inside };
        self.put(&name, text.trim());
    }

    fn put(&mut self, name: &str, value: &str) {
        let mut cell = String::new();
        push_capped(&mut cell, value);
        self.keyed.put(name, Value::Text(cell));
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::read_bytes;
    use super::*;

    #[test]
    fn the_element_that_repeats_is_a_row() {
        let text = r#"<?xml version="1.0"?><obras año="2025"><autor>DOP</autor><lista>
            <obra id="1"><nombre>Puente &amp; vado</nombre><lugar><cp>91000</cp></lugar></obra>
            <obra id="2"><nombre><![CDATA[Aula <A>]]></nombre><foto>a</foto><foto>b</foto></obra></lista></obras>"#;
        let (done, facts, seen) = read_bytes("obras.xml", text.as_bytes());
        assert_eq!(done, Ok(()));
        assert_eq!(facts.format, "xml");
        assert_eq!(seen[0].name, "obra");
        assert_eq!(seen[0].columns, ["id", "nombre", "lugar.cp", "foto"]);
        assert_eq!(seen[0].rows, [vec!["1", "Puente & vado", "91000"], vec!["2", "Aula <A>", "", "a; b"]]);
    }

    #[test]
    fn declared_entities_are_refused() {
        let laughs = r#"<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "ja"><!ENTITY b "&a;&a;">]><r>&b;</r>"#;
        let (done, ..) = read_bytes("r.xml", laughs.as_bytes());
        assert!(matches!(done, Err(Unread::Broken(ref place)) if place.ends_with("ENTITY")), "{done:?}");
    }

    #[test]
    fn a_document_type_without_entities_is_read() {
        let text = r#"<!DOCTYPE r SYSTEM "http://x/r.dtd"><r><f a="1"/><f a="2"/></r>"#;
        let (done, _, seen) = read_bytes("r.xml", text.as_bytes());
        assert_eq!(done, Ok(()));
        assert_eq!(seen[0].rows, [["1"], ["2"]]);
    }

    #[test]
    fn depth_and_attributes_have_limits() {
        let deep = format!("<?xml version='1.0'?>{}", "<a>".repeat(100_000));
        let (done, ..) = read_bytes("r.xml", deep.as_bytes());
        assert!(matches!(done, Err(Unread::Broken(ref place)) if place.ends_with("depth")), "{done:?}");
        let many: String = (0..20_000).map(|at| format!(" a{at}=\"1\"")).collect();
        let (done, _, seen) =
            read_bytes("r.xml", format!("<?xml version='1.0'?><r><f{many}/><f/></r>").as_bytes());
        assert_eq!(done, Ok(()));
        assert_eq!(seen[0].columns.len(), ATTRIBUTES);
    }

    #[test]
    fn a_text_without_end_is_not_held() {
        let long = format!("<?xml version='1.0'?><r>{}</r>", "x".repeat(PIECE + 200_000));
        let (done, ..) = read_bytes("r.xml", long.as_bytes());
        assert_eq!(done, Err(Unread::Broken(TOO_LONG.into())));
    }

    #[test]
    fn a_broken_end_keeps_the_rows_before_it() {
        let (done, facts, _) =
            read_bytes("r.xml", b"<?xml version='1.0'?><r><f><a>1</a></f><f><a>2</a></f><f>");
        assert!(matches!(done, Err(Unread::Broken(_))));
        assert_eq!(facts.tables.len(), 1);
    }
}
