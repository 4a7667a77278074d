//! Addresses inside a plan: `dataset.licencias.accrual_periodicity`.

use std::fmt;

use toml::{Table, Value};
use toml_writer::ToTomlKey;

/// The path of a value inside a plan, one segment a key.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Address(pub Vec<String>);

impl Address {
    pub fn new<S: Into<String>>(segments: impl IntoIterator<Item = S>) -> Self {
        Self(segments.into_iter().map(Into::into).collect())
    }

    /// Splits at dots; a segment in quotation marks keeps its dots.
    pub fn parse(text: &str) -> Self {
        let mut segments = vec![String::new()];
        let mut quoted = false;
        for c in text.chars() {
            match c {
                '"' => quoted = !quoted,
                '.' if !quoted => segments.push(String::new()),
                c => segments.last_mut().into_iter().for_each(|segment| segment.push(c)),
            }
        }
        Self(segments)
    }

    pub fn child(&self, segment: impl Into<String>) -> Self {
        let mut segments = self.0.clone();
        segments.push(segment.into());
        Self(segments)
    }

    /// The address without its last segment, and that segment.
    pub fn split_last(&self) -> Option<(Self, &str)> {
        let (last, parent) = self.0.split_last()?;
        Some((Self(parent.to_vec()), last))
    }

    pub fn starts_with(&self, prefix: &Self) -> bool {
        self.0.starts_with(&prefix.0)
    }

    /// The value there, if there is one.
    pub fn get<'a>(&self, tree: &'a Table) -> Option<&'a Value> {
        let (last, parents) = self.0.split_last()?;
        let mut table = tree;
        for segment in parents {
            table = table.get(segment)?.as_table()?;
        }
        table.get(last)
    }

    /// Puts a value there, making the tables on the way.
    ///
    /// Returns false, and changes nothing more, when something that is not a table stands in the way.
    pub fn put(&self, tree: &mut Table, value: Value) -> bool {
        let Some((last, parents)) = self.0.split_last() else { return false };
        let mut table = tree;
        for segment in parents {
            let next = table.entry(segment.clone()).or_insert_with(|| Value::Table(Table::new()));
            match next.as_table_mut() {
                Some(inner) => table = inner,
                None => return false,
            }
        }
        table.insert(last.clone(), value);
        true
    }

    /// Takes the value away. Tables that it leaves empty stay.
    pub fn take(&self, tree: &mut Table) -> Option<Value> {
        let (last, parents) = self.0.split_last()?;
        let mut table = tree;
        for segment in parents {
            table = table.get_mut(segment)?.as_table_mut()?;
        }
        table.remove(last)
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let keys: Vec<String> = self.0.iter().map(|segment| segment.to_toml_key()).collect();
        f.write_str(&keys.join("."))
    }
}

/// Every value that is not a table, with its address, in the order of the tables.
pub fn leaves(tree: &Table) -> Vec<(Address, &Value)> {
    let mut found = Vec::new();
    collect(tree, &Address::default(), &mut found);
    found
}

fn collect<'a>(tree: &'a Table, at: &Address, found: &mut Vec<(Address, &'a Value)>) {
    for (key, value) in tree {
        let here = at.child(key.clone());
        match value {
            Value::Table(inner) => collect(inner, &here, found),
            other => found.push((here, other)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_reads_back_what_it_writes() {
        let address = Address::new(["pending", "team.administrator.email", "ask"]);
        assert_eq!(address.to_string(), r#"pending."team.administrator.email".ask"#);
        assert_eq!(Address::parse(&address.to_string()), address);
    }
}
