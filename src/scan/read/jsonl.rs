//! JSON on lines: one object a line, each read by itself.

use std::io::{BufRead, BufReader, Read};

use serde::de::{DeserializeSeed, MapAccess, SeqAccess};

use super::super::model::{Facts, Unread};
use super::super::personal::lists::Lists;
use super::decode::{TOO_LONG, decoded, trouble};
use super::feed::{COLUMNS, Keyed, Value};
use super::json::HOLD;
use super::json::seed::{Cell, Row, Seed, Take};
use super::{Reader, Source, stem};

pub struct JsonLines;

impl Reader for JsonLines {
    fn formats(&self) -> &[&'static str] {
        &["jsonl"]
    }

    fn read(&self, source: &mut Source, lists: &Lists, facts: &mut Facts) -> Result<(), Unread> {
        let mut keyed = Keyed::new(lists, stem(&source.name));
        let (text, how) = decoded(source);
        facts.text = Some(how);
        let done = lines(&mut BufReader::with_capacity(64 * 1024, text), &mut keyed);
        facts.tables.extend(keyed.finish());
        done
    }
}

/// Reads to the end; the first line that is broken is told when the others were read.
fn lines(text: &mut impl BufRead, keyed: &mut Keyed) -> Result<(), Unread> {
    let mut line = Vec::new();
    let mut number = 0u64;
    let mut broken = None;
    loop {
        line.clear();
        let count = text.take(HOLD as u64).read_until(b'\n', &mut line).map_err(|error| trouble(&error))?;
        if count == 0 {
            break;
        }
        if count >= HOLD {
            return Err(Unread::Broken(TOO_LONG.to_string()));
        }
        number += 1;
        if line.trim_ascii().is_empty() {
            continue;
        }
        let mut json = serde_json::Deserializer::from_slice(&line);
        let done = Seed(Line(keyed)).deserialize(&mut json).and_then(|()| json.end());
        if done.is_err() {
            keyed.drop_row();
            broken.get_or_insert(number);
        }
    }
    broken.map_or(Ok(()), |number| Err(Unread::Broken(format!("JSON {number}:1"))))
}

/// A line: an object, a list of cells, or one value.
struct Line<'a, 'l>(&'a mut Keyed<'l>);

impl<'de> Take<'de> for Line<'_, '_> {
    type Out = ();

    fn plain(self, value: Option<Value>) {
        if let Some(value) = value {
            self.0.put("value", value);
            self.0.end_row();
        }
    }

    fn list<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let mut place = 0;
        while let Some(value) = list.next_element_seed(Seed(Cell))? {
            place += 1;
            if let Some(value) = value.filter(|_| place <= COLUMNS) {
                self.0.put(&place.to_string(), value);
            }
        }
        self.0.end_row();
        Ok(())
    }

    fn object<A: MapAccess<'de>>(self, object: A) -> Result<(), A::Error> {
        Row { keyed: self.0, ends: true }.object(object)
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::read_bytes;
    use super::*;

    #[test]
    fn each_line_is_a_row() {
        let (done, facts, seen) = read_bytes("obras.jsonl", b"{\"a\":1,\"b\":\"x\"}\n\n{\"b\":\"y\"}\n");
        assert_eq!(done, Ok(()));
        assert_eq!(facts.format, "jsonl");
        assert_eq!(seen[0].columns, ["a", "b"]);
        assert_eq!(seen[0].rows, [vec!["1", "x"], vec!["", "y"]]);
    }

    #[test]
    fn a_broken_line_is_told_and_the_rest_is_read() {
        let (done, _, seen) = read_bytes("obras.jsonl", b"{\"a\":1}\n{\"a\":\n{\"a\":3}\n");
        assert_eq!(done, Err(Unread::Broken("JSON 2:1".into())));
        // What the broken line had is not a row of its own, and the line after it is whole.
        assert_eq!(seen[0].rows, [["1"], ["3"]]);
    }
}
