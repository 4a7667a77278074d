//! What a file says beside what a plan has: which datasets are new, which are there, what is filled, what differs.
//!
//! A dataset is found again by what the file calls it for life, by its public identifier, by its title, and by the
//! address of a file that nobody else has. Nothing that is there is changed: blanks are filled, and what differs is
//! a [`Conflict`] for a person.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use jiff::civil::Date;
use toml::{Table, Value};

use super::understand::{Fields, Heard, Set, Understood, What};
use crate::plan::doc::Edit;
use crate::plan::merge::Conflict;
use crate::plan::schema;
use crate::text::fold::fold;
use crate::toml_text::{Address, is_blank};
use crate::wizard::marks;

mod known;

use known::{Ids, Known, Match};

/// What parts the file and the key in `origin."dataset.ID".from`: `catalogo.json (CKAN) · 5f3a…`.
pub const KEY: &str = " · ";

/// Where everything comes from.
#[derive(Debug, Clone, PartialEq)]
pub struct Origin {
    /// `catalogo.json (CKAN)`.
    pub from: String,
    pub on: Date,
}

/// A file joined into a plan.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Joined {
    /// The facts of the institution, when they fill something.
    pub facts: Option<Item>,
    /// One for each dataset of the file that was not left aside.
    pub items: Vec<Item>,
    /// Datasets that the file has twice, word for word: place of the second, place of the first.
    pub repeated: Vec<(String, String)>,
}

/// A dataset on its way into the plan.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Item {
    /// Position in [`Understood::datasets`].
    pub number: usize,
    pub place: String,
    /// Id in the plan.
    pub id: String,
    pub title: String,
    pub new: bool,
    /// Answers and files that come in.
    pub answers: usize,
    pub files: usize,
    pub edits: Vec<Edit>,
    /// What both have and differs, with the place in the file.
    pub conflicts: Vec<(Conflict, String)>,
}

impl Item {
    /// Whether it changes nothing, and nothing has to be decided.
    pub fn same(&self) -> bool {
        self.edits.is_empty() && self.conflicts.is_empty()
    }
}

/// Joins a file into the values of a plan; `left` says which of its datasets are left aside.
pub fn join(tree: &Table, file: &Understood, origin: &Origin, left: &dyn Fn(usize) -> bool) -> Joined {
    let mut joined = Joined { facts: facts(tree, file, origin), ..Joined::default() };
    let mut known = Known::of(tree);
    let numbers: Vec<usize> = (0..file.datasets.len()).filter(|number| !left(*number)).collect();
    let mut first: HashMap<String, &str> = HashMap::new();
    let mut unique = Vec::new();
    for number in numbers {
        let set = &file.datasets[number];
        match first.entry(print(set)) {
            Entry::Occupied(before) => joined.repeated.push((set.place.clone(), (*before.get()).to_string())),
            Entry::Vacant(place) => {
                place.insert(&set.place);
                unique.push(number);
            }
        }
    }
    let sets: Vec<&Set> = unique.iter().map(|number| &file.datasets[*number]).collect();
    let matched = known.find(&sets, &origin.from);
    let mut ids = Ids::of(tree);
    for ((number, set), at) in unique.iter().zip(&sets).zip(matched) {
        let item = match at {
            Match::New => new(&mut ids, set, origin),
            Match::There(id) => Joining { tree, origin }.existing(&id, set),
        };
        joined.items.push(Item { number: *number, place: set.place.clone(), ..item });
    }
    joined
}

/// Makes edits to values alone, to see what comes next.
pub fn made(tree: &mut Table, edits: &[Edit]) {
    for (at, value) in edits {
        match value {
            Some(value) => {
                at.put(tree, value.clone());
            }
            None => {
                at.take(tree);
            }
        }
    }
}

/// All that a dataset says, to find those that are said twice.
fn print(set: &Set) -> String {
    let whats = |fields: &Fields| {
        fields.iter().map(|(key, heard)| format!("{key}{:?}", heard.what)).collect::<String>()
    };
    let files: Vec<String> = set.files.iter().map(|file| whats(&file.fields)).collect();
    format!("{:?}{}{files:?}", set.key, whats(&set.fields))
}

/// What fills blanks of the institution, the team or the plan.
fn facts(tree: &Table, file: &Understood, origin: &Origin) -> Option<Item> {
    let joining = Joining { tree, origin };
    let mut item = Item::default();
    for (field, heard) in &file.facts {
        let at = Address::new(field.split('.'));
        let blank = at.get(tree).is_none_or(is_blank);
        if blank && matches!(heard.what, What::Value(_)) {
            joining.answer(&mut item, &at, heard);
        }
    }
    (!item.edits.is_empty()).then_some(item)
}

/// A dataset that the plan does not have: one table, and its marks.
fn new(ids: &mut Ids, set: &Set, origin: &Origin) -> Item {
    let title = set.text("dataset.title").unwrap_or_default().to_string();
    let id = ids.dataset(if title.is_empty() { set.key.as_deref().unwrap_or_default() } else { &title });
    let at = Address::new(["dataset", id.as_str()]);
    let mut item = Item { new: true, files: set.files.len(), ..Item::default() };
    let mut aside = Aside::default();
    let mut table = table(&at, "dataset", &set.fields, origin, &mut aside);
    if !set.fields.contains_key("dataset.title") {
        aside.edits.push(marks::waiting(&at.child("title"), "", None, origin.on));
    }
    item.answers = aside.answers;
    let mut files = Table::new();
    let mut taken = Ids::default();
    for file in &set.files {
        let name = taken.file(file);
        let at = at.child("distribution").child(&name);
        files.insert(name, Value::Table(self::table(&at, "distribution", &file.fields, origin, &mut aside)));
    }
    if !files.is_empty() {
        table.insert("distribution".into(), Value::Table(files));
    }
    item.edits.push((at.clone(), Some(Value::Table(table))));
    item.edits.push(marks::origin(&at, &origin.of(set.key.as_deref()), None, origin.on));
    item.edits.extend(aside.edits);
    item.title = if title.is_empty() { id.clone() } else { title };
    item.id = id;
    item
}

impl Origin {
    fn of(&self, key: Option<&str>) -> String {
        key.map_or_else(|| self.from.clone(), |key| format!("{}{KEY}{key}", self.from))
    }
}

/// What stands beside the values of a dataset, and how many values there are.
#[derive(Default)]
struct Aside {
    edits: Vec<Edit>,
    answers: usize,
}

/// The values of a dataset or file as one table; what stands beside them goes to `aside`.
fn table(at: &Address, of: &str, fields: &Fields, origin: &Origin, aside: &mut Aside) -> Table {
    let mut table = Table::new();
    let place = |(field, heard): (&String, _)| {
        let inner: Address = inside(of, field)?;
        let here = Address(at.0.iter().cloned().chain(inner.0.iter().cloned()).collect());
        Some((schema::rank(&here.0).order, here, inner, heard))
    };
    let mut placed: Vec<(Vec<usize>, Address, Address, &Heard)> = fields.iter().filter_map(place).collect();
    placed.sort_by(|a, b| a.0.cmp(&b.0));
    for (_, here, inner, heard) in placed {
        match &heard.what {
            What::Value(value) => {
                inner.put(&mut table, value.clone());
                aside.answers += 1;
            }
            What::NotApplicable => aside.edits.push(marks::inapplicable(&here, origin.on)),
            What::Pending => aside.edits.push(marks::waiting(&here, "", None, origin.on)),
        }
        aside.edits.extend(note(&here, heard, origin.on));
    }
    table
}

/// `temporal.start` of `dataset.temporal.start`.
fn inside(of: &str, field: &str) -> Option<Address> {
    let rest = field.strip_prefix(of)?.strip_prefix('.')?;
    Some(Address::new(rest.split('.')))
}

/// What is written there, for whoever answers.
fn note(at: &Address, heard: &Heard, on: Date) -> Vec<Edit> {
    let Some(kept) = &heard.kept else { return Vec::new() };
    let text = crate::text::import::FILE_SAYS.with("text", kept).with("place", &heard.place);
    marks::note(at, &text.es, on)
}

/// A plan and where what comes in is from.
#[derive(Clone, Copy)]
struct Joining<'a> {
    tree: &'a Table,
    origin: &'a Origin,
}

impl Joining<'_> {
    /// A dataset that the plan has: blanks are filled, files are added.
    fn existing(&self, id: &str, set: &Set) -> Item {
        let at = Address::new(["dataset", id]);
        let title = at.child("title").get(self.tree).and_then(Value::as_str).unwrap_or(id);
        let mut item = Item { id: id.to_string(), title: title.to_string(), ..Item::default() };
        self.fill(&mut item, &at, "dataset", &set.fields);
        let there = at.child("distribution");
        let mut files = known::Files::of(there.get(self.tree).and_then(Value::as_table));
        for file in &set.files {
            match files.find(file) {
                Some(id) => self.fill(&mut item, &there.child(id), "distribution", &file.fields),
                None => {
                    let at = there.child(files.ids.file(file));
                    let mut aside = Aside::default();
                    let table = table(&at, "distribution", &file.fields, self.origin, &mut aside);
                    item.edits.push((at.clone(), Some(Value::Table(table))));
                    item.edits.push(marks::origin(&at, &self.origin.from, None, self.origin.on));
                    item.edits.extend(aside.edits);
                    item.files += 1;
                }
            }
        }
        self.remember(&mut item, &at, set.key.as_deref());
        item
    }

    /// What the file calls it, so that it is found again under another title.
    fn remember(&self, item: &mut Item, at: &Address, key: Option<&str>) {
        let marked = marks::mark("origin", at).get(self.tree).is_some();
        if !marked && (key.is_some() || !item.edits.is_empty()) {
            item.edits.push(marks::origin(at, &self.origin.of(key), None, self.origin.on));
        }
    }

    fn fill(&self, item: &mut Item, at: &Address, of: &str, fields: &Fields) {
        for (field, heard) in fields {
            let Some(inner) = inside(of, field) else { continue };
            let at = Address(at.0.iter().cloned().chain(inner.0).collect());
            self.value(item, &at, heard);
        }
    }

    fn value(&self, item: &mut Item, at: &Address, heard: &Heard) {
        let ours = at.get(self.tree).filter(|value| !is_blank(value));
        let set_aside = |table: &str| marks::mark(table, at).get(self.tree).is_some();
        match (&heard.what, ours) {
            (What::Value(theirs), Some(ours)) => {
                if !alike(ours, theirs) && !heard.guess {
                    self.conflict(item, at, Some(ours), heard);
                }
            }
            (What::Value(_), None) if set_aside("not_applicable") => {
                self.conflict(item, at, None, heard);
            }
            (What::Value(_), None) => self.answer(item, at, heard),
            (_, Some(_)) => {}
            (_, None) if set_aside("pending") || set_aside("not_applicable") => {}
            (What::NotApplicable, None) => item.edits.push(marks::inapplicable(at, self.origin.on)),
            (What::Pending, None) => {
                item.edits.push(marks::waiting(at, "", None, self.origin.on));
                item.edits.extend(note(at, heard, self.origin.on));
            }
        }
    }

    fn answer(&self, item: &mut Item, at: &Address, heard: &Heard) {
        let What::Value(value) = &heard.what else { return };
        let answered = marks::answered(at, value.clone(), Some((&self.origin.from, self.origin.on)));
        item.edits.extend(
            answered.into_iter().filter(|(at, value)| value.is_some() || at.get(self.tree).is_some()),
        );
        item.edits.extend(note(at, heard, self.origin.on));
        item.answers += 1;
    }

    fn conflict(&self, item: &mut Item, at: &Address, ours: Option<&Value>, heard: &Heard) {
        let What::Value(theirs) = &heard.what else { return };
        let take = marks::answered(at, theirs.clone(), Some((&self.origin.from, self.origin.on)));
        let (ours, theirs) = (ours.cloned(), Some(theirs.clone()));
        item.conflicts
            .push((Conflict { at: at.clone(), base: None, ours, theirs, take }, heard.place.clone()));
    }
}

/// Whether two answers say the same: letters and their accents, or items in any order.
fn alike(ours: &Value, theirs: &Value) -> bool {
    match (ours, theirs) {
        (Value::String(ours), Value::String(theirs)) => ours == theirs || fold(ours) == fold(theirs),
        (Value::Array(ours), Value::Array(theirs)) => {
            let items = |list: &[Value]| {
                let mut items: Vec<String> = list.iter().filter_map(Value::as_str).map(fold).collect();
                items.sort();
                items.dedup();
                items
            };
            items(ours) == items(theirs)
        }
        _ => ours == theirs,
    }
}

#[cfg(test)]
mod tests;
