//! Many changes at once: each table of a map that they touch is changed as a text of its own, so that ten thousand
//! answers cost no more than reading the plan again.

use std::collections::HashMap;
use std::ops::Range;

use toml::{Table, Value};

use super::{Doc, Edit};
use crate::plan::schema;
use crate::toml_text::Source;
use crate::toml_text::parts::{Family, Parts};

/// Fewer changes are made one after the other.
pub(super) const MANY: usize = 64;

/// Makes the changes; gives back those that undo them, in the order to apply them.
///
/// Changes of one table keep their order; those of two tables do not depend on each other.
pub(super) fn apply(doc: &mut Doc, edits: &[Edit]) -> Vec<Edit> {
    let parts = Parts::new(&doc.source);
    let (groups, rest) = groups(doc, &parts, edits);
    let mut work = Work { doc, cuts: Vec::new(), minis: HashMap::new(), undo: Vec::new() };
    let mut new: Vec<(Family, Vec<&Edit>)> = Vec::new();
    for (family, edits) in groups {
        match parts.run(&family).flatten() {
            Some(sections) => work.existing(&family, &sections, &edits),
            None => new.push((family, edits)),
        }
    }
    work.additions(&parts, new);
    let Work { cuts, minis, mut undo, doc } = work;
    undo.reverse();
    assemble(doc, cuts, minis);
    let mut first: Vec<Edit> =
        rest.into_iter().filter_map(|(at, value)| doc.change(at, value.as_ref())).collect();
    first.reverse();
    first.extend(undo);
    first
}

/// The changes by the table that they are in, as far as it can be changed on its own; and the others.
fn groups<'e>(doc: &Doc, parts: &Parts, edits: &'e [Edit]) -> (Vec<(Family, Vec<&'e Edit>)>, Vec<&'e Edit>) {
    let mut places: HashMap<Family, usize> = HashMap::new();
    let mut maps: HashMap<&str, bool> = HashMap::new();
    let (mut groups, mut rest): (Vec<(Family, Vec<&Edit>)>, Vec<&Edit>) = (Vec::new(), Vec::new());
    for edit in edits {
        let [top, id, ..] = edit.0.0.as_slice() else {
            rest.push(edit);
            continue;
        };
        let table = doc.tree.get(top).is_none_or(Value::is_table);
        let map = *maps.entry(top).or_insert_with(|| {
            table && parts.apart(top) && schema::rank(std::slice::from_ref(top)).family == 2
        });
        let family = (top.clone(), id.clone());
        let whole = edit.0.0.len() > 2 || edit.1.as_ref().is_none_or(Value::is_table);
        if !map || !whole || parts.run(&family).is_none() {
            rest.push(edit);
            continue;
        }
        let place = *places.entry(family.clone()).or_insert_with(|| {
            groups.push((family, Vec::new()));
            groups.len() - 1
        });
        if let Some((_, edits)) = groups.get_mut(place) {
            edits.push(edit);
        }
    }
    groups.retain(|(_, edits)| edits.iter().any(|(at, value)| doc.get(at) != value.as_ref()));
    (groups, rest)
}

struct Work<'d> {
    doc: &'d mut Doc,
    /// Ranges of the old text with what comes in their place: the text of a table, by its family, or new ones.
    cuts: Vec<(Range<usize>, Cut)>,
    minis: HashMap<Family, String>,
    undo: Vec<Edit>,
}

enum Cut {
    Table(Family),
    New(String),
}

impl Work<'_> {
    fn existing(&mut self, family: &Family, sections: &Range<usize>, edits: &[&Edit]) {
        let (top, id) = family;
        let range = self.doc.source.bytes_of(sections);
        let text = self.doc.source.text().get(range.clone()).unwrap_or_default().to_string();
        let slot = self.doc.tree.get_mut(top).and_then(Value::as_table_mut).and_then(|map| map.get_mut(id));
        let Some(slot) = slot else { return };
        let inside = std::mem::replace(slot, Value::Boolean(false));
        let mut mini = Doc {
            source: Source::part(text, self.doc.source.newline()),
            tree: wrapped(family, inside),
            bom: false,
        };
        self.undo.extend(edits.iter().filter_map(|(at, value)| mini.change(at, value.as_ref())));
        let left = unwrapped(family, &mut mini.tree);
        if let Some(map) = self.doc.tree.get_mut(top).and_then(Value::as_table_mut) {
            match left {
                Some(left) => drop(map.insert(id.clone(), left)),
                None => drop(map.remove(id)),
            }
            if map.is_empty() {
                self.doc.tree.remove(top);
            }
        }
        self.keep(family, range, mini.source.text().to_string());
    }

    fn keep(&mut self, family: &Family, range: Range<usize>, text: String) {
        self.cuts.push((range, Cut::Table(family.clone())));
        self.minis.insert(family.clone(), text);
    }

    /// Tables that are not there yet, the ones of each map after the last of it.
    fn additions(&mut self, parts: &Parts, new: Vec<(Family, Vec<&Edit>)>) {
        let newline = self.doc.source.newline();
        let mut texts: Vec<(Family, String)> = Vec::new();
        for (family, edits) in new {
            let mut mini =
                Doc { source: Source::part(String::new(), newline), tree: Table::new(), bom: false };
            self.undo.extend(edits.iter().filter_map(|(at, value)| mini.change(at, value.as_ref())));
            let Some(inside) = unwrapped(&family, &mut mini.tree) else { continue };
            let map = self.doc.tree.entry(family.0.clone()).or_insert_with(|| Value::Table(Table::new()));
            if let Some(map) = map.as_table_mut() {
                map.insert(family.1.clone(), inside);
            }
            match texts.iter_mut().find(|((top, _), _)| *top == family.0) {
                Some((_, text)) => text.push_str(&format!("{newline}{}", mini.source.text())),
                None => texts.push((family, mini.source.text().to_string())),
            }
        }
        texts.sort_by_cached_key(|((top, _), _)| schema::rank(std::slice::from_ref(top)).order);
        for (family, text) in texts {
            self.place(parts, &family, text);
        }
    }

    fn place(&mut self, parts: &Parts, family: &Family, text: String) {
        let (before, end) = self.doc.source.place_of_new(family, &schema::rank);
        let run = before.as_ref().and_then(|before| parts.run(before).flatten());
        match before.zip(run) {
            Some((before, sections)) => {
                if !self.minis.contains_key(&before) {
                    let range = self.doc.source.bytes_of(&sections);
                    let own = self.doc.source.text().get(range.clone()).unwrap_or_default().to_string();
                    self.keep(&before, range, own);
                }
                if let Some(own) = self.minis.get_mut(&before) {
                    let mut mini = Source::part(std::mem::take(own), self.doc.source.newline());
                    mini.append(&text);
                    *own = mini.text().to_string();
                }
            }
            None => {
                let text = format!("{}{text}", self.doc.source.gap(end));
                self.cuts.push((end..end, Cut::New(text)));
            }
        }
    }
}

/// The new text, indexed once.
fn assemble(doc: &mut Doc, mut cuts: Vec<(Range<usize>, Cut)>, minis: HashMap<Family, String>) {
    if cuts.is_empty() {
        return;
    }
    // Stable: what was put in the same place keeps its order.
    cuts.sort_by_key(|(range, _)| range.start);
    let old = doc.source.text();
    let (mut text, mut from) = (String::with_capacity(old.len() + old.len() / 4), 0);
    for (range, cut) in cuts {
        text.push_str(old.get(from..range.start).unwrap_or_default());
        match cut {
            Cut::Table(family) => text.push_str(minis.get(&family).map_or("", String::as_str)),
            Cut::New(new) => text.push_str(&new),
        }
        from = range.end;
    }
    text.push_str(old.get(from..).unwrap_or_default());
    doc.source = Source::part(text, doc.source.newline());
}

fn wrapped((top, id): &Family, inside: Value) -> Table {
    let map = Table::from_iter([(id.clone(), inside)]);
    Table::from_iter([(top.clone(), Value::Table(map))])
}

fn unwrapped((top, id): &Family, tree: &mut Table) -> Option<Value> {
    tree.get_mut(top)?.as_table_mut()?.remove(id)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::toml_text::Address;

    const PLAN: &str = "format = 1\nrevision = 3\n\n[institution]\nname = \"V\"\n\n# lo de a\n[dataset.a]\ntitle = \"A\" # suyo\n\n[dataset.a.personal]\nstatus = \"no\"\n\n# lo de b\n[dataset.b]\ntitle = \"B\"\npriority = { ease = 3 }\n\n[pending.\"dataset.a.unit\"]\nask = \"X\"\n\n# al final\n[otra]\nx = 1\n";

    fn edit() -> impl Strategy<Value = Edit> {
        let at = proptest::sample::select(vec![
            "dataset.a.title",
            "dataset.a.personal.status",
            "dataset.a.personal",
            "dataset.b.priority.ease",
            "dataset.b.keyword",
            "dataset.c.title",
            "dataset.c.personal.status",
            "dataset.d.title",
            "dataset.a",
            "institution.name",
            "pending.\"dataset.a.unit\"",
            "origin.\"dataset.a.title\".from",
            "origin.\"dataset.c.title\"",
            "note.x.text",
        ]);
        let value =
            proptest::sample::select(vec![None, Some("uno"), Some("dos \"2\""), Some("tres\nlíneas")]);
        (at, value).prop_map(|(at, value)| {
            let whole = [
                "dataset.a",
                "dataset.a.personal",
                "pending.\"dataset.a.unit\"",
                "origin.\"dataset.c.title\"",
            ];
            let value = value.map(|text| match whole.contains(&at) {
                true => Value::Table(Table::from_iter([("from".to_string(), Value::from(text))])),
                false => Value::from(text),
            });
            (Address::parse(at), value)
        })
    }

    proptest! {
        #[test]
        fn many_changes_are_the_same_as_one_after_the_other(edits in proptest::collection::vec(edit(), 0..12), crlf: bool) {
            let text = if crlf { PLAN.replace('\n', "\r\n") } else { PLAN.to_string() };
            let mut one = Doc::parse(&text, false).unwrap();
            let mut all = one.clone();
            let before = one.tree().clone();
            edits.iter().for_each(|(at, value)| drop(one.change(at, value.as_ref())));
            let undo = apply(&mut all, &edits);
            prop_assert_eq!(one.tree(), all.tree());
            let again: Table = all.body().parse().unwrap();
            prop_assert_eq!(&again, all.tree(), "{}", all.body());
            for kept in ["# lo de a", "# lo de b", "# al final"] {
                prop_assert!(all.body().contains(kept));
            }
            prop_assert!(!crlf || !all.body().replace("\r\n", "").contains('\n'), "{:?}", all.body());
            undo.iter().for_each(|(at, value)| drop(all.change(at, value.as_ref())));
            prop_assert_eq!(all.tree(), &before);
        }
    }

    #[test]
    fn new_tables_stand_with_their_like_and_comments_where_they_were() {
        let mut doc = Doc::parse(PLAN, false).unwrap();
        let edits: Vec<Edit> =
            ["dataset.c.title", "origin.\"dataset.c.title\".from", "origin.\"dataset.a.title\".from"]
                .iter()
                .map(|at| (Address::parse(at), Some(Value::from("x"))))
                .collect();
        apply(&mut doc, &edits);
        expect_test::expect![[r#"
            format = 1
            revision = 3

            [institution]
            name = "V"

            # lo de a
            [dataset.a]
            title = "A" # suyo

            [dataset.a.personal]
            status = "no"

            # lo de b
            [dataset.b]
            title = "B"
            priority = { ease = 3 }

            [dataset.c]
            title = "x"

            [pending."dataset.a.unit"]
            ask = "X"

            [origin."dataset.c.title"]
            from = "x"

            [origin."dataset.a.title"]
            from = "x"

            # al final
            [otra]
            x = 1
        "#]]
        .assert_eq(doc.body());
    }
}
