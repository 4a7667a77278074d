//! JSON: a list of objects, the largest list in an object, or one object as one row; never held as a whole.

use std::io::BufReader;

use serde::de::{DeserializeSeed, MapAccess, SeqAccess};

use super::super::model::{Facts, Table, Unread};
use super::super::personal::lists::Lists;
use super::decode::{Guard, decoded, trouble};
use super::feed::{COLUMNS, Feed, Keyed, Value, push_capped};
use super::{Reader, Source, stem};

pub mod seed;
#[cfg(test)]
mod tests;

use seed::{Cell, Row, Seed, Take};

/// Depth of objects in which a list is looked for.
const DEPTH: usize = 4;

/// Bytes that may have to be held: one text.
pub const HOLD: usize = 16 << 20;

pub struct Json;

impl Reader for Json {
    fn formats(&self) -> &[&'static str] {
        &["json", "json-ld"]
    }

    fn read(&self, source: &mut Source, lists: &Lists, facts: &mut Facts) -> Result<(), Unread> {
        let name = stem(&source.name).to_string();
        let (text, how) = decoded(source);
        facts.text = Some(how);
        let input = BufReader::with_capacity(64 * 1024, Guard::new(text, [b'"', b','], HOLD));
        let mut json = serde_json::Deserializer::from_reader(input);
        let mut walk = Walk { lists, best: None, single: Keyed::new(lists, &name), cells: 0, schema: false };
        let node = Node { walk: &mut walk, path: String::new(), name, depth: 0 };
        let done = Seed(node).deserialize(&mut json).and_then(|()| json.end());
        facts.tables.extend(walk.finish());
        done.map_err(|error| unread(error, "JSON"))
    }
}

/// Where a JSON text is broken, as line and column.
pub fn unread(error: serde_json::Error, format: &str) -> Unread {
    if error.is_io() {
        return trouble(&error.into());
    }
    Unread::Broken(format!("{format} {}:{}", error.line(), error.column()))
}

/// What has been found so far.
struct Walk<'l> {
    lists: &'l Lists,
    best: Option<(u64, Table)>,
    /// Values that stand in objects and not in lists: a row if there is no table.
    single: Keyed<'l>,
    cells: usize,
    /// It describes the form of other texts, and holds no data.
    schema: bool,
}

impl Walk<'_> {
    fn offer(&mut self, rows: u64, table: Option<Table>) {
        let Some(table) = table else { return };
        if self.best.as_ref().is_none_or(|(most, _)| rows > *most) {
            self.best = Some((rows, table));
        }
    }

    fn put(&mut self, path: &str, value: Value) {
        self.cells += 1;
        self.schema |=
            path == "$schema" && matches!(&value, Value::Text(text) if text.contains("json-schema.org"));
        // Objects that are named by their own ids have no end of columns.
        if self.cells <= COLUMNS {
            self.single.put(path, value);
        }
    }

    fn finish(mut self) -> Option<Table> {
        if self.schema {
            return None;
        }
        if let Some((_, table)) = self.best {
            return Some(table);
        }
        if self.cells > 0 {
            self.single.end_row();
        }
        self.single.finish()
    }
}

/// A value that is in no list: an object is walked into, a list may be the table.
struct Node<'w, 'l> {
    walk: &'w mut Walk<'l>,
    /// Names on the way here, for the columns of a single row.
    path: String,
    /// The last of them, for the name of a table.
    name: String,
    depth: usize,
}

impl<'de> Take<'de> for Node<'_, '_> {
    type Out = ();

    fn plain(self, value: Option<Value>) {
        if let Some(value) = value {
            let path = if self.path.is_empty() { "value" } else { &self.path };
            self.walk.put(path, value);
        }
    }

    fn list<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let mut rows = List::new(self.walk.lists, &self.name, self.depth == 0);
        let mut done = Ok(Some(()));
        while let Ok(Some(())) = done {
            done = list.next_element_seed(Seed(&mut rows));
        }
        // What was read before a fault is kept.
        if let Some(text) = rows.finish(self.walk) {
            self.walk.put(&self.path, Value::Text(text));
        }
        done.map(|_| ())
    }

    fn object<A: MapAccess<'de>>(self, mut object: A) -> Result<(), A::Error> {
        while let Some(name) = object.next_key::<String>()? {
            let path = if self.path.is_empty() { name.clone() } else { format!("{}.{name}", self.path) };
            if self.depth < DEPTH {
                let node = Node { walk: &mut *self.walk, path, name, depth: self.depth + 1 };
                object.next_value_seed(Seed(node))?;
            } else if let Some(value) = object.next_value_seed(Seed(Cell))? {
                self.walk.put(&path, value);
            }
        }
        Ok(())
    }
}

/// A list while its elements go by.
struct List<'l> {
    lists: &'l Lists,
    name: String,
    objects: Keyed<'l>,
    arrays: Option<Feed<'l>>,
    /// Elements that are neither, when they are not rows themselves.
    words: String,
    /// The whole text is this list: its plain values are rows of one column.
    root: bool,
}

impl<'l> List<'l> {
    fn new(lists: &'l Lists, name: &str, root: bool) -> Self {
        let objects = Keyed::new(lists, name);
        Self { lists, name: name.to_string(), objects, arrays: None, words: String::new(), root }
    }

    /// Offers the tables; returns plain values as the text of a cell.
    fn finish(self, walk: &mut Walk<'l>) -> Option<String> {
        let rows = self.objects.rows();
        walk.offer(rows, self.objects.finish());
        if let Some(arrays) = self.arrays {
            walk.offer(arrays.rows(), Some(arrays.finish()));
        }
        (!self.words.is_empty()).then_some(self.words)
    }
}

impl<'de> Take<'de> for &mut List<'_> {
    type Out = ();

    fn plain(self, value: Option<Value>) {
        let Some(value) = value else { return };
        if self.root {
            self.objects.put("value", value);
            self.objects.end_row();
            return;
        }
        if !self.words.is_empty() {
            push_capped(&mut self.words, "; ");
        }
        push_capped(&mut self.words, &value.written());
    }

    fn list<A: SeqAccess<'de>>(self, mut cells: A) -> Result<(), A::Error> {
        let feed = self.arrays.get_or_insert_with(|| Feed::new(self.lists, &self.name));
        let mut place = 0;
        while let Some(value) = cells.next_element_seed(Seed(Cell))? {
            if let Some(value) = value.filter(|_| place < COLUMNS) {
                feed.cell(place, value.as_cell());
            }
            place += 1;
        }
        feed.end_row();
        Ok(())
    }

    fn object<A: MapAccess<'de>>(self, object: A) -> Result<(), A::Error> {
        Row { keyed: &mut self.objects, ends: true }.object(object)
    }
}
