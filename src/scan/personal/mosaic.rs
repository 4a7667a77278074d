//! Datasets that are harmless alone and single out persons together.

use std::collections::BTreeSet;

use super::combine::ALARM;
use super::words::key;
use crate::scan::model::{Column, Kind};

/// Names of columns that number the rows of any table: to share one says nothing.
const COMMON: [&str; 10] =
    ["id", "no", "num", "numero", "consecutivo", "folio", "clave", "objectid", "fid", "cve"];

/// Different values from which a column may be a key that ties two tables.
const KEY: u64 = 20;

/// What of a table could tie it to another.
struct Ties {
    /// Classes of quasi-identifiers.
    quasi: BTreeSet<String>,
    /// Classes of identifiers and names of keys.
    keys: BTreeSet<String>,
    /// It says who the persons are.
    names: bool,
    /// It says something of persons that they would not tell, or points at each of them.
    reveals: bool,
}

impl Ties {
    fn of(columns: &[Column]) -> Self {
        let quasi: BTreeSet<String> = columns.iter().filter_map(|column| column.quasi.clone()).collect();
        let classes = || {
            columns
                .iter()
                .flat_map(|column| &column.personal)
                .filter(|one| one.confidence >= ALARM)
                .map(|one| (&*one.class, one.private))
        };
        let mut keys: BTreeSet<String> =
            classes().filter(|(class, _)| identifies(class)).map(|(class, _)| class.to_string()).collect();
        keys.extend(columns.iter().filter(|column| is_key(column)).map(|column| key(&column.name)));
        Self {
            names: classes().any(|(class, private)| private && (identifies(class) || class == "name")),
            reveals: quasi.len() >= 3
                || classes()
                    .any(|(class, _)| matches!(class, "sensitive" | "coordinates" | "address" | "note")),
            quasi,
            keys,
        }
    }

    /// What two tables share that is enough to tie rows: one key, or two quasi-identifiers.
    fn shared(&self, other: &Self) -> Vec<String> {
        let mut shared: Vec<String> = self.keys.intersection(&other.keys).cloned().collect();
        let quasi: Vec<String> = self.quasi.intersection(&other.quasi).cloned().collect();
        if quasi.len() >= 2 || !shared.is_empty() {
            shared.extend(quasi);
        }
        shared
    }
}

fn identifies(class: &str) -> bool {
    matches!(class, "curp" | "rfc" | "nss" | "clabe" | "card" | "voter_key" | "email" | "phone" | "plate")
}

/// A code with many different values and a name of its own.
fn is_key(column: &Column) -> bool {
    let name = key(&column.name);
    matches!(column.kind, Kind::Code | Kind::Integer)
        && column.distinct.count >= KEY
        && name.len() >= 4
        && !COMMON.contains(&&*name)
        && ["id_", "folio_", "no_", "num_", "clave_", "cve_", "numero_", "expediente", "matricula", "cuenta"]
            .iter()
            .any(|start| name.starts_with(start))
}

/// Pairs of tables of different datasets that share a key, or two quasi-identifiers, where one says who the persons
/// are and the other something of them; with what they share.
pub fn mosaic(tables: &[(&str, &[Column])]) -> Vec<(usize, usize, Vec<String>)> {
    let ties: Vec<Ties> = tables.iter().map(|(_, columns)| Ties::of(columns)).collect();
    let mut pairs = Vec::new();
    for (first, one) in ties.iter().enumerate() {
        for (second, other) in ties.iter().enumerate().skip(first + 1) {
            let dangerous = one.names && other.reveals || other.names && one.reveals;
            if !dangerous || tables[first].0 == tables[second].0 {
                continue;
            }
            let shared = one.shared(other);
            if !shared.is_empty() {
                pairs.push((first, second, shared));
            }
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scan::model::{Distinct, Personal};

    fn quasi(class: &str) -> Column {
        Column { quasi: Some(class.into()), ..Column::default() }
    }

    fn personal(class: &str) -> Column {
        let found = Personal { class: class.into(), confidence: 90, private: true, ..Personal::default() };
        Column { personal: vec![found], ..Column::default() }
    }

    #[test]
    fn names_in_one_and_illnesses_in_another_meet_by_age_and_place() {
        let padron = [personal("name"), quasi("age"), quasi("locality")];
        let clinic = [personal("sensitive"), quasi("age"), quasi("locality"), quasi("sex")];
        let pairs = mosaic(&[("padron", &padron), ("consultas", &clinic)]);
        assert_eq!(pairs, [(0, 1, vec!["age".to_string(), "locality".to_string()])]);
    }

    #[test]
    fn one_trait_alone_or_the_same_dataset_is_no_mosaic() {
        let padron = [personal("name"), quasi("age")];
        let clinic = [personal("sensitive"), quasi("age")];
        assert!(mosaic(&[("padron", &padron), ("consultas", &clinic)]).is_empty());
        assert!(
            mosaic(&[("a", &[personal("curp")]), ("a", &[personal("curp"), personal("sensitive")])])
                .is_empty()
        );
    }

    #[test]
    fn a_key_of_both_ties_them() {
        let folio = || Column {
            name: "Folio beneficiario".into(),
            kind: Kind::Code,
            distinct: Distinct { count: 500, exact: true },
            ..Column::default()
        };
        let pairs =
            mosaic(&[("padron", &[personal("name"), folio()]), ("salud", &[personal("sensitive"), folio()])]);
        assert_eq!(pairs, [(0, 1, vec!["folio_beneficiario".to_string()])]);
    }
}
