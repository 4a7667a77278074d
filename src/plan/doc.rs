//! A plan in memory: its text and its values, changed together.

use std::collections::HashSet;

use toml::{Table, Value};

use super::{schema, seal};
use crate::toml_text::{Address, Source, Written, render};

/// Something done to a whole item of a map, named by the map.
#[derive(PartialEq)]
enum Item {
    Comes(String),
    Goes(String),
}

/// One change: the value at an address, or its absence.
pub type Edit = (Address, Option<Value>);

/// A plan whose text can be saved at any moment.
#[derive(Debug, Clone)]
pub struct Doc {
    source: Source,
    tree: Table,
    /// The file began with a byte order mark, and keeps it.
    bom: bool,
}

impl Doc {
    /// A document from a text that parses, without its seal.
    ///
    /// # Errors
    /// The parser's own error, for [`super::read`] to tell in words.
    pub fn parse(body: &str, bom: bool) -> Result<Self, toml::de::Error> {
        let tree: Table = toml::from_str(body)?;
        Ok(Self { source: Source::new(body.to_string()), tree, bom })
    }

    /// A plan that nothing has been written into yet.
    ///
    /// File format, in the order of the file: the schema's line for editors, a title, `format`, `revision`, `guide`,
    /// `id`; then a table for each part of [`super::model::Plan`]; last the seal of [`seal`].
    pub fn blank(title: &str, guide: &str, id: &str) -> Self {
        let title: String = title.chars().filter(|c| !c.is_control()).collect();
        let text = format!(
            "#:schema plan.schema.json\n# {title}\nformat = {}\nrevision = 0\nguide = {}\nid = {}\n",
            super::model::FORMAT,
            render::value(&guide.into(), "\n"),
            render::value(&id.into(), "\n"),
        );
        let tree = text.parse().unwrap_or_default();
        Self { source: Source::new(text), tree, bom: false }
    }

    pub fn tree(&self) -> &Table {
        &self.tree
    }

    pub fn get(&self, at: &Address) -> Option<&Value> {
        at.get(&self.tree)
    }

    /// The text of the value at a short path such as `institution.name`; empty when it is not there.
    pub fn text_at(&self, path: &str) -> &str {
        self.get(&Address::parse(path)).and_then(Value::as_str).unwrap_or_default()
    }

    pub fn revision(&self) -> i64 {
        self.tree.get("revision").and_then(Value::as_integer).unwrap_or(0)
    }

    /// The same file with another text; `None` when that is no TOML.
    pub fn rewritten(&self, body: &str) -> Option<Self> {
        Self::parse(body, self.bom).ok()
    }

    /// Where in the text the lines of a value are, and the value in them; `None` when it has none of its own.
    pub fn written(&self, at: &Address) -> Option<Written> {
        self.source.written(at)
    }

    /// Byte offset in the text where an address is written.
    pub fn offset(&self, at: &Address) -> Option<usize> {
        self.source.offset(at)
    }

    /// Line and column (from 1) where an address is written.
    pub fn place(&self, at: &Address) -> Option<(usize, usize)> {
        Some(crate::diag::line_column(self.source.text(), self.offset(at)?))
    }

    /// Makes the changes, and gives back those that undo them, in the order to apply them.
    ///
    /// Changes that change nothing are left out; an empty answer means that the plan is as it was. Whole items of a
    /// map that come or go one after another (datasets, origins) do so in one go: ten thousand take no longer each
    /// than ten.
    pub fn apply(&mut self, edits: &[Edit]) -> Vec<Edit> {
        let mut undo: Vec<Edit> = Vec::with_capacity(edits.len());
        let mut rest = edits;
        while let Some(edit) = rest.first() {
            let taken = match self.item(edit) {
                Some(item) => self.change_items(rest, &item, &mut undo),
                None => {
                    undo.extend(self.change(&edit.0, edit.1.as_ref()));
                    1
                }
            };
            rest = rest.get(taken..).unwrap_or_default();
        }
        undo.reverse();
        undo
    }

    fn change(&mut self, at: &Address, value: Option<&Value>) -> Option<Edit> {
        let before = self.get(at).cloned();
        if before.as_ref() == value {
            return None;
        }
        match value {
            Some(Value::Table(fields)) => self.put_table(at, fields, before.is_some()),
            Some(value) => self.put(at, value),
            None => self.remove(at),
        }
        Some((at.clone(), before))
    }

    /// What a change does to a whole item of a map: a new one with something in it, or one that goes.
    fn item(&self, (at, value): &Edit) -> Option<Item> {
        let [map, id] = at.0.as_slice() else { return None };
        let inline = || self.source.written_inside(&Address::new([map]));
        (schema::is_map(map) && !inline()).then_some(())?;
        let before = self.tree.get(map).and_then(|map| map.get(id));
        match (before, value) {
            (None, Some(Value::Table(fields))) if !fields.is_empty() => Some(Item::Comes(map.clone())),
            (Some(Value::Table(_)), None) => Some(Item::Goes(map.clone())),
            _ => None,
        }
    }

    /// Makes the changes at the beginning that do the same to items of the same map; how many those are.
    fn change_items(&mut self, edits: &[Edit], like: &Item, undo: &mut Vec<Edit>) -> usize {
        let mut seen = HashSet::new();
        let alike = |edit: &&Edit| self.item(edit).as_ref() == Some(like) && seen.insert(edit.0.clone());
        let run = edits.iter().take_while(alike).count();
        let run = edits.get(..run).unwrap_or_default();
        match like {
            Item::Comes(_) => self.add_items(run, undo),
            Item::Goes(_) => self.remove_items(run, undo),
        }
        run.len()
    }

    fn add_items(&mut self, run: &[Edit], undo: &mut Vec<Edit>) {
        let mut texts = Vec::with_capacity(run.len());
        for (at, value) in run {
            let mut scratch = Self { source: self.source.scratch(), tree: Table::new(), bom: false };
            scratch.change(at, value.as_ref());
            if let Some(value) = at.take(&mut scratch.tree) {
                at.put(&mut self.tree, value);
            }
            undo.push((at.clone(), None));
            texts.push(scratch.source);
        }
        self.source.adopt(texts, &schema::rank);
    }

    fn remove_items(&mut self, run: &[Edit], undo: &mut Vec<Edit>) {
        for (at, _) in run {
            undo.push((at.clone(), self.get(at).cloned()));
            self.source.remove(at);
            at.take(&mut self.tree);
        }
        if let Some((map, _)) = run.first().and_then(|(at, _)| at.split_last()) {
            self.drop_empty(map);
        }
    }

    /// Takes a value away, and the tables that exist no more without it.
    fn remove(&mut self, at: &Address) {
        self.source.remove(at);
        at.take(&mut self.tree);
        if let Some((parent, _)) = at.split_last() {
            self.drop_empty(parent);
        }
    }

    /// Takes away a table that nothing in the text makes exist, and those around it.
    fn drop_empty(&mut self, table: Address) {
        let mut inner = Some(table);
        while let Some(table) = inner.filter(|table| !table.0.is_empty()) {
            let empty = table.get(&self.tree).and_then(Value::as_table).is_some_and(Table::is_empty);
            if !empty || self.source.defines(&table) {
                break;
            }
            table.take(&mut self.tree);
            inner = table.split_last().map(|(parent, _)| parent);
        }
    }

    fn put(&mut self, at: &Address, value: &Value) {
        if self.source.set(at, value, &schema::rank) {
            at.put(&mut self.tree, value.clone());
        }
    }

    /// A table is written key by key, so that it reads as a section and not as one long line.
    fn put_table(&mut self, at: &Address, fields: &Table, replace: bool) {
        if replace {
            self.source.remove(at);
            at.take(&mut self.tree);
        }
        let (inner, plain): (Vec<_>, Vec<_>) = fields.iter().partition(|(_, value)| value.is_table());
        for (key, value) in plain {
            self.put(&at.child(key.clone()), value);
        }
        for (key, value) in inner {
            self.change(&at.child(key.clone()), Some(value));
        }
    }

    /// Puts comment lines above the first value, in the place of the comments that `old` knows.
    ///
    /// Nothing changes where a line that looks like one of them is inside a value.
    pub fn head(&mut self, lines: &[String], old: impl Fn(&str) -> bool) {
        let newline = self.source.newline();
        let text = self.body();
        let first = text.lines().take_while(|line| line.starts_with('#')).count();
        let comment = |line: &str| line.starts_with('#') && old(line);
        let mut kept: Vec<String> = Vec::new();
        for (at, line) in text.lines().enumerate() {
            if at == first {
                kept.extend(lines.iter().map(|line| format!("# {line}")));
            }
            if !comment(line) {
                kept.push(line.to_string());
            }
        }
        let text = kept.iter().map(|line| format!("{line}{newline}")).collect::<String>();
        if let Ok(doc) = Self::parse(&text, self.bom)
            && doc.tree == self.tree
        {
            *self = doc;
        }
    }

    /// Counts one more revision.
    pub fn next_revision(&mut self) -> i64 {
        let next = self.revision().saturating_add(1);
        self.change(&Address::new(["revision"]), Some(&Value::Integer(next)));
        next
    }

    /// The text without its seal.
    pub fn body(&self) -> &str {
        self.source.text()
    }

    /// The whole file: byte order mark if it had one, text, seal.
    pub fn bytes(&self) -> Vec<u8> {
        let mut text = if self.bom { "\u{feff}".to_string() } else { String::new() };
        text.push_str(&seal::close(self.source.text(), self.source.newline()));
        text.into_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn doc(text: &str) -> Doc {
        Doc::parse(text, false).unwrap()
    }

    fn set(doc: &mut Doc, at: &str, value: impl Into<Value>) -> Vec<Edit> {
        doc.apply(&[(Address::parse(at), Some(value.into()))])
    }

    #[track_caller]
    fn consistent(doc: &Doc) {
        let again: Table = doc.body().parse().unwrap_or_else(|err| panic!("{err}\n{}", doc.body()));
        assert_eq!(&again, doc.tree(), "{}", doc.body());
    }

    #[test]
    fn a_new_answer_stands_where_a_person_would_have_put_it() {
        let mut plan = Doc::blank("Plan", "mx-local@2026.1", "p-1");
        set(&mut plan, "team.liaison.name", "María");
        set(&mut plan, "institution.name", "Villa Ejemplo");
        set(&mut plan, "dataset.b.title", "B");
        set(&mut plan, "dataset.a.title", "A");
        set(&mut plan, "dataset.b.priority.ease", 3);
        set(&mut plan, "team.liaison.email", "m@villa.gob.mx");
        consistent(&plan);
        let headers: Vec<&str> = plan.body().lines().filter(|line| line.starts_with('[')).collect();
        assert_eq!(
            headers,
            ["[institution]", "[team.liaison]", "[dataset.b]", "[dataset.b.priority]", "[dataset.a]"]
        );
    }

    #[test]
    fn comments_line_ends_and_interleaved_keys_survive() {
        let text = "format = 1\r\n# nota\r\n[team]\r\nliaison.name = \"A\" # quien\r\ntwo_people = \"yes\"\r\nliaison.post = 'B'\r\n";
        let mut plan = doc(text);
        set(&mut plan, "team.liaison.name", "C");
        assert_eq!(plan.body(), text.replace("\"A\"", "\"C\""));
        set(&mut plan, "team.liaison.email", "x@y.mx");
        consistent(&plan);
        assert!(plan.body().contains("liaison.post = 'B'\r\nliaison.email = \"x@y.mx\"\r\n"));
    }

    #[test]
    fn inline_tables_are_changed_inside() {
        let mut plan =
            doc("[team.session]\nminutes = { folio = \"1\", date = 2026-02-02 }\nheld = \"yes\"\n");
        set(&mut plan, "team.session.minutes.folio", "2");
        set(&mut plan, "team.session.minutes.page", 3);
        consistent(&plan);
        assert!(
            plan.body().contains("minutes = { folio = \"2\", date = 2026-02-02, page = 3 }"),
            "{}",
            plan.body()
        );
        plan.apply(&[(Address::parse("team.session.minutes.date"), None)]);
        consistent(&plan);
    }

    #[test]
    fn what_is_undone_is_as_it_was() {
        let text = "format = 1\n\n[dataset.a]\ntitle = \"A\"\n\n[dataset.a.personal]\nstatus = \"no\"\n\n[dataset.b]\ntitle = \"B\"\n";
        let mut plan = doc(text);
        let undo = plan.apply(&[(Address::parse("dataset.a"), None)]);
        consistent(&plan);
        assert!(!plan.body().contains("dataset.a"));
        plan.apply(&undo);
        consistent(&plan);
        assert_eq!(plan.tree(), doc(text).tree());
    }

    #[test]
    fn many_items_come_and_go_as_one_by_one() {
        let start = "format = 1\n# nota\n[dataset.a]\ntitle = \"A\"\n\n# del final\n[otra]\nx = 1\n[[z]]\na = 1\n[[z]]\na = 2\n";
        let table = |text: &str| Some(Value::Table(text.parse().unwrap()));
        let item = |n: usize| {
            table(&format!(
                "title = \"{n}\"\nunit = \"U\"\n[personal]\nstatus = \"no\"\n[distribution.f]\npath = \"x\""
            ))
        };
        let new: Vec<Edit> =
            (0..30).map(|n| (Address::new(["dataset", &format!("n{n}")]), item(n))).collect();
        let origin = |n: usize| (Address::new(["origin", &format!("dataset.n{n}")]), table("from = \"f\""));
        let all: Vec<Edit> = new.into_iter().chain((0..30).map(origin)).collect();
        let (mut together, mut apart) = (doc(start), doc(start));
        let undo = together.apply(&all);
        for edit in &all {
            apart.apply(std::slice::from_ref(edit));
        }
        assert_eq!(together.body(), apart.body());
        consistent(&together);
        for (at, _) in &all {
            assert!(
                together.place(at).is_some_and(|(line, _)| together
                    .body()
                    .lines()
                    .nth(line - 1)
                    .unwrap()
                    .starts_with('['))
            );
        }
        together.apply(&undo);
        consistent(&together);
        assert_eq!(together.tree(), doc(start).tree());
        assert!(together.body().contains("# nota") && together.body().contains("# del final"));
    }

    #[test]
    fn items_of_a_map_written_in_one_line_come_and_go_inside_it() {
        let mut plan = doc("format = 1\ndataset = { a = { title = \"A\" } }\n");
        let table = Some(Value::Table("title = \"B\"".parse().unwrap()));
        let undo = plan.apply(&[(Address::parse("dataset.b"), table)]);
        consistent(&plan);
        plan.apply(&undo);
        plan.apply(&[(Address::parse("dataset.a"), None)]);
        consistent(&plan);
    }

    #[test]
    fn array_tables_and_a_missing_last_line_end_do_no_harm() {
        let mut plan =
            doc("format = 1\n[[otra]]\na = 1\n[[otra]]\na = 2\n[otra.b]\nc = 1\n[team]\ntwo_people = \"no\"");
        set(&mut plan, "team.weekly_hours", 4);
        set(&mut plan, "institution.name", "X");
        consistent(&plan);
    }
}
