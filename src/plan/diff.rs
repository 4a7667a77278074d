//! What differs between two plans, value by value.

use toml::{Table, Value};

use crate::toml_text::address::{Address, leaves};

/// One value that is not the same in both.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    pub at: Address,
    pub before: Option<Value>,
    pub after: Option<Value>,
}

/// Keys that change by themselves and tell a person nothing.
const OWN: [&str; 2] = ["revision", "format"];

/// The changes from one plan to another, in the order of the second, then what it no longer has.
pub fn diff(before: &Table, after: &Table) -> Vec<Change> {
    let told = |at: &Address| !OWN.contains(&at.0[0].as_str());
    let mut changes: Vec<Change> = leaves(after)
        .into_iter()
        .filter(|(at, value)| told(at) && at.get(before) != Some(*value))
        .map(|(at, value)| Change { before: at.get(before).cloned(), after: Some(value.clone()), at })
        .collect();
    changes.extend(
        leaves(before)
            .into_iter()
            .filter(|(at, _)| told(at) && at.get(after).is_none())
            .map(|(at, value)| Change { before: Some(value.clone()), after: None, at }),
    );
    changes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn added_changed_and_gone_are_told_apart() {
        let before: Table = "revision = 1\na = 1\nb = 2".parse().unwrap();
        let after: Table = "revision = 2\na = 3\nc = 4".parse().unwrap();
        let kinds: Vec<(String, bool, bool)> = diff(&before, &after)
            .into_iter()
            .map(|change| (change.at.to_string(), change.before.is_some(), change.after.is_some()))
            .collect();
        assert_eq!(kinds, [("a".into(), true, true), ("c".into(), false, true), ("b".into(), true, false)]);
    }
}
