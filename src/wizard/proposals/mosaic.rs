//! Datasets that are harmless alone and single out persons together, by what scans noted of their files.

use crate::scan::model::{Column, Personal};
use crate::scan::personal;

/// A dataset with the classes that were seen in its files.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Combined {
    /// As it is told to people.
    pub title: String,
    /// Private personal data.
    pub personal: Vec<String>,
    pub quasi: Vec<String>,
}

/// Two datasets, by their place in the list, and the classes that they share.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pair {
    pub one: usize,
    pub other: usize,
    pub shared: Vec<String>,
}

/// The pairs among datasets. A plan keeps classes and no columns: keys that two tables share by name go unseen.
pub fn pairs(sets: &[Combined]) -> Vec<Pair> {
    let columns: Vec<Vec<Column>> = sets.iter().map(columns).collect();
    let names: Vec<String> = (0..sets.len()).map(|at| at.to_string()).collect();
    let tables: Vec<(&str, &[Column])> =
        names.iter().zip(&columns).map(|(name, columns)| (name.as_str(), columns.as_slice())).collect();
    let pair = |(one, other, shared)| Pair { one, other, shared };
    personal::mosaic(&tables).into_iter().map(pair).collect()
}

/// A column for each class.
fn columns(set: &Combined) -> Vec<Column> {
    let personal = set.personal.iter().map(|class| {
        let found = Personal { class: class.clone(), confidence: 100, private: true, ..Personal::default() };
        Column { personal: vec![found], ..Column::default() }
    });
    let quasi = set.quasi.iter().map(|class| Column { quasi: Some(class.clone()), ..Column::default() });
    personal.chain(quasi).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_register_with_names_and_a_clinic_meet_by_what_both_say_of_persons() {
        let set = |personal: &[&str], quasi: &[&str]| {
            let list = |items: &[&str]| items.iter().map(|item| item.to_string()).collect();
            Combined { title: String::new(), personal: list(personal), quasi: list(quasi) }
        };
        let sets = [
            set(&["name"], &["age", "locality"]),
            set(&[], &["sex"]),
            set(&["sensitive"], &["age", "locality"]),
        ];
        let found = pairs(&sets);
        assert_eq!(found, [Pair { one: 0, other: 2, shared: vec!["age".into(), "locality".into()] }]);
    }
}
