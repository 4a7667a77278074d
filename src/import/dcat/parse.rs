//! The four ways of writing a graph. Nothing is fetched: a context that is only named is the usual one.

use oxjsonld::{JsonLdParser, JsonLdRemoteDocument};
use oxrdfxml::RdfXmlParser;
use oxttl::{TurtleParseError, TurtleParser};
use quick_xml::events::Event;

use super::super::json;
use super::Syntax;
use super::graph::Graph;

mod context;
mod entities;

/// Addresses that are relative are of nowhere.
const BASE: &str = "http://apertura.invalid/";

/// The graph of a document.
///
/// # Errors
/// Line and column where it breaks off, as far as the parser knows.
pub fn parse(syntax: Syntax, text: &str) -> Result<Graph, String> {
    match syntax {
        Syntax::Turtle => turtle(text),
        Syntax::RdfXml => rdf_xml(text),
        Syntax::JsonLd => json_ld(text),
    }
}

fn turtle(text: &str) -> Result<Graph, String> {
    let mut graph = Graph::default();
    let parser = TurtleParser::new().lenient().with_base_iri(BASE).map_err(|_| "base")?;
    for triple in parser.for_slice(text) {
        let triple = triple.map_err(|why| {
            let why = TurtleParseError::Syntax(why);
            place_of(&why)
        })?;
        graph.add(triple.subject, triple.predicate.as_str(), triple.object);
    }
    Ok(graph)
}

fn place_of(why: &TurtleParseError) -> String {
    match why {
        TurtleParseError::Syntax(error) => {
            let start = error.location().start;
            format!("{}:{}: {error}", start.line + 1, start.column + 1)
        }
        TurtleParseError::Io(error) => error.to_string(),
    }
}

fn rdf_xml(text: &str) -> Result<Graph, String> {
    entities::check(text)?;
    whole(text)?;
    let mut graph = Graph::default();
    let parser = RdfXmlParser::new().lenient().with_base_iri(BASE).map_err(|_| "base")?;
    let mut triples = parser.for_reader(text.as_bytes());
    while let Some(triple) = triples.next() {
        match triple {
            Ok(triple) => graph.add(triple.subject, triple.predicate.as_str(), triple.object),
            Err(why) => {
                let at = usize::try_from(triples.buffer_position()).unwrap_or_default();
                return Err(format!("{}: {why}", place(text, at)));
            }
        }
    }
    Ok(graph)
}

/// That what is opened is closed: the parser of RDF takes the end of the text for the end of the graph.
fn whole(text: &str) -> Result<(), String> {
    let mut reader = quick_xml::Reader::from_str(text);
    let mut open = 0u64;
    loop {
        match reader.read_event() {
            Ok(Event::Start(_)) => open += 1,
            Ok(Event::End(_)) => open = open.saturating_sub(1),
            Ok(Event::Eof) if open == 0 => return Ok(()),
            Ok(Event::Eof) => return Err(format!("{}: EOF", place(text, text.len()))),
            Ok(_) => {}
            Err(why) => {
                let at = usize::try_from(reader.error_position()).unwrap_or_default();
                return Err(format!("{}: {why}", place(text, at)));
            }
        }
    }
}

/// Line and column of a byte.
fn place(text: &str, at: usize) -> String {
    let before = &text.as_bytes()[..at.min(text.len())];
    let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
    let column = before.iter().rev().take_while(|byte| **byte != b'\n').count() + 1;
    format!("{line}:{column}")
}

fn json_ld(text: &str) -> Result<Graph, String> {
    // Its depth is bounded, and where it breaks off is known.
    json::parse(text.as_bytes())?;
    let mut graph = Graph::default();
    let parser = JsonLdParser::new().lenient().with_base_iri(BASE).map_err(|_| "base")?;
    let usual = |url: &str, _: &_| {
        let document = context::USUAL.as_bytes().to_vec();
        Ok(JsonLdRemoteDocument { document, document_url: url.to_string() })
    };
    for quad in parser.for_slice(text).with_load_document_callback(usual) {
        let quad = quad.map_err(|why| match why.location() {
            Some(at) => format!("{}:{}: {why}", at.start.line + 1, at.start.column + 1),
            None => why.to_string(),
        })?;
        graph.add(quad.subject, quad.predicate.as_str(), quad.object);
    }
    Ok(graph)
}
