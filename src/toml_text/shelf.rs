//! The sections of a text in their order, found by path: one can come, go or change without a look at the others.

use std::collections::HashMap;

use super::index::Section;

/// Keys of a path that the items of a map differ in: `dataset`, then the id.
const ITEM: usize = 2;

/// A section's number, for as long as the shelf is not filled anew.
pub type Id = usize;

/// Where a section stands.
#[derive(Clone, Copy)]
enum Place {
    Last,
    After(Id),
}

/// Sections in order.
#[derive(Debug, Clone, Default)]
pub struct Shelf {
    all: Vec<Section>,
    order: Vec<Id>,
    by_path: HashMap<Vec<String>, Id>,
    /// Sections by their first two keys, in order.
    by_item: HashMap<Vec<String>, Vec<Id>>,
}

impl Shelf {
    pub fn new(sections: Vec<Section>) -> Self {
        let mut shelf = Self { order: (0..sections.len()).collect(), all: sections, ..Self::default() };
        for id in 0..shelf.all.len() {
            shelf.enter(id, Place::Last);
        }
        shelf
    }

    pub fn get(&self, id: Id) -> &Section {
        &self.all[id]
    }

    pub fn get_mut(&mut self, id: Id) -> &mut Section {
        &mut self.all[id]
    }

    /// The section of a path; of several with the same, the last.
    pub fn at(&self, path: &[String]) -> Option<Id> {
        self.by_path.get(path).copied()
    }

    /// Every section in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (Id, &Section)> {
        self.order.iter().map(|id| (*id, &self.all[*id]))
    }

    /// The sections whose path begins with these keys, in order.
    pub fn below(&self, path: &[String]) -> Vec<Id> {
        let begins = |id: &Id| self.all[*id].path.starts_with(path) && !self.all[*id].path.is_empty();
        if path.len() < ITEM {
            return self.order.iter().copied().filter(begins).collect();
        }
        let item = path.get(..ITEM).and_then(|item| self.by_item.get(item));
        item.into_iter().flatten().copied().filter(begins).collect()
    }

    /// The section before another.
    pub fn before(&self, id: Id) -> Option<Id> {
        let place = self.order.iter().rposition(|other| *other == id)?;
        self.order.get(place.checked_sub(1)?).copied()
    }

    /// Puts sections behind one.
    pub fn insert_after(&mut self, id: Id, sections: Vec<Section>) {
        let place = self.order.iter().rposition(|other| *other == id).map_or(self.order.len(), |at| at + 1);
        let first = self.all.len();
        self.all.extend(sections);
        self.order.splice(place..place, first..self.all.len());
        let mut before = id;
        for id in first..self.all.len() {
            self.enter(id, Place::After(before));
            before = id;
        }
    }

    /// Takes a section away.
    pub fn remove(&mut self, id: Id) -> Section {
        if let Some(place) = self.order.iter().rposition(|other| *other == id) {
            self.order.remove(place);
        }
        let gone = std::mem::take(&mut self.all[id]);
        if self.by_path.get(&gone.path) == Some(&id) {
            self.by_path.remove(&gone.path);
        }
        if let Some(item) = gone.path.get(..ITEM).and_then(|item| self.by_item.get_mut(item)) {
            item.retain(|other| *other != id);
        }
        gone
    }

    /// Makes a section findable.
    fn enter(&mut self, id: Id, place: Place) {
        let path = self.all[id].path.clone();
        if let Some(item) = path.get(..ITEM) {
            let ids = self.by_item.entry(item.to_vec()).or_default();
            let place = match place {
                Place::Last => ids.len(),
                // Behind a section of something else, it is the first of its own.
                Place::After(before) => ids.iter().position(|other| *other == before).map_or(0, |at| at + 1),
            };
            ids.insert(place, id);
        }
        self.by_path.insert(path, id);
    }
}
