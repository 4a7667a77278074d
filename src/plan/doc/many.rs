//! Many tables of one map that come or go together: datasets of a catalogue, marks of its answers.

use std::collections::HashSet;

use toml::{Table, Value};

use super::Edit;
use crate::plan::schema;
use crate::toml_text::bulk::Path;
use crate::toml_text::{Address, Source};

/// So many are worth a pass of their own over the text.
pub const WORTH: usize = 16;

/// How many edits from the first on are tables of one map that are new, or that all go.
pub fn run(tree: &Table, edits: &[Edit]) -> usize {
    let Some((map, comes)) = edits.first().and_then(|edit| kind(tree, edit)) else { return 0 };
    let mut seen = HashSet::new();
    edits.iter().take_while(|edit| kind(tree, edit) == Some((map, comes)) && seen.insert(&edit.0)).count()
}

/// The map that a whole table comes into (true) or leaves.
fn kind<'e>(tree: &Table, (at, value): &'e Edit) -> Option<(&'e str, bool)> {
    let [map, _] = at.0.as_slice() else { return None };
    match (at.get(tree), value) {
        (None, Some(Value::Table(table))) if written(table) => {
            tree.get(map).is_none_or(Value::is_table).then_some((map, true))
        }
        (Some(Value::Table(_)), None) => Some((map, false)),
        _ => None,
    }
}

/// Whether every table inside has something of its own or below it: an empty one is not written.
fn written(table: &Table) -> bool {
    !table.is_empty() && table.values().all(|value| value.as_table().is_none_or(written))
}

/// Makes the changes of a run at once; false, with nothing changed, where the text does not allow it.
pub fn change(source: &mut Source, tree: &mut Table, edits: &[Edit], undo: &mut Vec<Edit>) -> bool {
    let path = |at: &Address| -> Option<Path> { at.0.clone().try_into().ok() };
    let tables: Vec<(Path, &Table)> =
        edits.iter().filter_map(|(at, value)| Some((path(at)?, value.as_ref()?.as_table()?))).collect();
    let done = match tables.is_empty() {
        true => source.remove_tables(&edits.iter().filter_map(|(at, _)| path(at)).collect()),
        false => source.add_tables(&tables, &schema::rank),
    };
    if !done {
        return false;
    }
    for (at, value) in edits {
        match value {
            Some(value) => {
                at.put(tree, value.clone());
                undo.push((at.clone(), None));
            }
            None => undo.push((at.clone(), at.take(tree))),
        }
    }
    let map = edits.first().and_then(|(at, _)| at.0.first()).map(|map| Address::new([map.as_str()]));
    if let Some(map) = map.filter(|map| !source.defines(map))
        && map.get(tree).and_then(Value::as_table).is_some_and(Table::is_empty)
    {
        map.take(tree);
    }
    true
}

#[cfg(test)]
mod tests {
    use super::super::Doc;
    use super::*;

    /// As many datasets as are written at once, each with a table of its own and a file, and their marks.
    fn datasets(count: usize) -> Vec<Edit> {
        let table = |n: usize| -> Table {
            format!("title = \"Conjunto {n}\"\nkeyword = [\"a\"]\n[distribution.r]\ntitle = \"x\"\n[temporal]\nstart = 2025-01-01")
                .parse()
                .unwrap()
        };
        let put = |map: &str, key: String, table: Table| {
            (Address::new([map.to_string(), key]), Some(Value::Table(table)))
        };
        let own = (0..count).map(|n| put("dataset", format!("c-{n}"), table(n)));
        let marks =
            (0..count).map(|n| put("origin", format!("dataset.c-{n}"), "from = \"f\"".parse().unwrap()));
        own.chain(marks).collect()
    }

    fn consistent(doc: &Doc) {
        let again: Table = doc.body().parse().unwrap_or_else(|err| panic!("{err}\n{}", doc.body()));
        assert_eq!(&again, doc.tree(), "{}", doc.body());
    }

    #[test]
    fn many_at_once_are_written_as_one_by_one_and_taken_back_whole() {
        for text in [
            "format = 1\n",
            "format = 1\n\n[institution]\nname = \"X\"\n\n[dataset.a]\ntitle = \"A\"\n\n[dataset.a.priority]\nease = 3\n\n# nota\n[note.\"dataset.a.title\"]\ntext = \"n\"\n",
            "format = 1\r\n\r\n[dataset.a]\r\ntitle = \"A\"",
        ] {
            let mut doc = Doc::parse(text, false).unwrap();
            let before = doc.tree().clone();
            let undo = doc.apply(&datasets(40));
            consistent(&doc);
            let mut slow = Doc::parse(text, false).unwrap();
            datasets(40).chunks(1).for_each(|one| {
                slow.apply(one);
            });
            assert_eq!(doc.tree(), slow.tree());
            // Later changes find their places in the index.
            doc.apply(&[(Address::parse("dataset.c-7.title"), Some("Otro".into()))]);
            doc.apply(&[(Address::parse("dataset.c-7.temporal.end"), Some("x".into()))]);
            consistent(&doc);
            doc.apply(&[(Address::parse("dataset.c-7.temporal.end"), None)]);
            doc.apply(&undo);
            consistent(&doc);
            assert_eq!(doc.tree(), &before, "{}", doc.body());
        }
    }

    #[test]
    fn a_map_written_in_line_is_filled_one_by_one() {
        let mut doc = Doc::parse("format = 1\norigin = { x = { from = \"a\" } }\n", false).unwrap();
        let edits = &datasets(20)[20..];
        let undo = doc.apply(edits);
        consistent(&doc);
        assert_eq!(undo.len(), 20);
        doc.apply(&undo);
        consistent(&doc);
    }
}
