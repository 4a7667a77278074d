//! What a file is, by its content; its name is asked last.

use std::io::{Seek, SeekFrom};

use super::model::Why;
use super::read::{Input, Source};

mod boxes;
mod json;
pub mod layout;
mod lies;
mod map;
mod markup;
mod plain;
mod signature;
#[cfg(test)]
mod tests;
pub mod text;

pub use lies::lies;
pub use plain::{encoding_named, wide};

/// What a file was found to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identified {
    /// Term of the vocabulary `formats`, or a word of the same kind for what it does not list.
    pub format: &'static str,
    /// 0 to 100.
    pub sure: u8,
    pub why: Vec<Why>,
}

impl Identified {
    fn by(format: &'static str, sure: u8, why: Why) -> Self {
        Self { format, sure, why: vec![why] }
    }
}

/// What detectors look at.
pub struct Look<'s> {
    /// The first bytes.
    head: &'s [u8],
    /// The same as text: without its mark of order, UTF-8 when it was UTF-16; empty when the file is binary.
    plain: std::borrow::Cow<'s, [u8]>,
    size: u64,
    /// Ending of the name in lower case, without the dot.
    ending: String,
    input: &'s mut Input,
}

/// Says what a file is, or that it is not of its kind.
type Detector = fn(&mut Look) -> Option<Identified>;

/// In the order in which they are asked: what is surest and cheapest first.
static DETECTORS: &[Detector] = &[
    plain::empty,
    signature::of,
    boxes::zip,
    boxes::cfb,
    map::shapes,
    plain::rich,
    json::of,
    markup::of,
    plain::projection,
    plain::codepage,
    plain::turtle,
    plain::drawing,
    plain::calendar,
    plain::sql,
    map::dbf,
    plain::text,
];

/// Says what a file is; its input stands at its beginning afterwards.
pub fn identify(source: &mut Source) -> Identified {
    let mut look = Look {
        head: &source.head,
        plain: plain::of(&source.head),
        size: source.size,
        ending: ending(&source.name),
        input: &mut source.input,
    };
    let found = DETECTORS.iter().find_map(|detector| detector(&mut look));
    // A failure to go back is met again, and told, by the first read.
    let _ = source.input.seek(SeekFrom::Start(0));
    found.unwrap_or_else(|| Identified::by("unknown", 0, Why::Name))
}

/// The ending of a name in lower case, without its dot; empty when there is none.
pub fn ending(name: &str) -> String {
    name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default()
}
