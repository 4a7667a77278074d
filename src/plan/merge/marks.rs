//! What stands beside an answer in tables of its own, by the address of the answer.

use std::collections::HashMap;

use toml::{Table, Value};

use crate::plan::doc::Edit;
use crate::toml_text::Address;

/// Marks that follow their answer: not known yet, does not apply, where it was seen, asked again.
pub const FOLLOW: [&str; 4] = ["pending", "not_applicable", "origin", "again"];
/// All side tables by address. A note is somebody's own words and is compared by itself.
const ALL: [&str; 5] = ["pending", "not_applicable", "origin", "again", "note"];

/// Where a side table keeps its word about an address.
pub fn mark(table: &str, at: &Address) -> Address {
    Address::new([table.to_string(), at.to_string()])
}

/// The marks of a plan by what they are about.
pub struct Index<'t> {
    tree: &'t Table,
    /// By the address of each table that the answer is in, and by that of the answer.
    inside: HashMap<String, Vec<(Address, &'t Value)>>,
}

impl<'t> Index<'t> {
    pub fn of(tree: &'t Table) -> Self {
        let mut inside: HashMap<String, Vec<(Address, &'t Value)>> = HashMap::new();
        for table in ALL {
            for (key, value) in tree.get(table).and_then(Value::as_table).into_iter().flatten() {
                let (about, mark) = (Address::parse(key), Address::new([table, key.as_str()]));
                for n in 1..=about.0.len() {
                    let whole = Address(about.0[..n].to_vec()).to_string();
                    inside.entry(whole).or_default().push((mark.clone(), value));
                }
            }
        }
        Self { tree, inside }
    }

    /// The marks that follow the answer at an address, written as a key.
    pub fn beside(&self, key: &str) -> [Option<&'t Value>; 4] {
        FOLLOW.map(|table| self.tree.get(table)?.as_table()?.get(key))
    }

    /// Every mark about a table or about something in it.
    pub fn inside(&self, at: &Address) -> &[(Address, &'t Value)] {
        self.inside.get(&at.to_string()).map_or(&[], Vec::as_slice)
    }

    /// Whether two plans say the same beside a table and what is in it.
    pub fn same(&self, other: &Self, at: &Address) -> bool {
        let marks = self.inside(at);
        let there = |(mark, value): &(Address, &Value)| mark.get(other.tree) == Some(*value);
        marks.len() == other.inside(at).len() && marks.iter().all(there)
    }

    /// What makes the marks about a table, and in it, those of another plan.
    pub fn replaced(&self, there: &Self, at: &Address) -> Vec<Edit> {
        let gone = self.inside(at).iter().filter(|(mark, _)| mark.get(there.tree).is_none());
        let mut edits: Vec<Edit> = gone.map(|(mark, _)| (mark.clone(), None)).collect();
        let differ = |(mark, value): &&(Address, &Value)| mark.get(self.tree) != Some(*value);
        let new = there.inside(at).iter().filter(differ);
        edits.extend(new.map(|(mark, value)| (mark.clone(), Some((*value).clone()))));
        edits
    }
}
