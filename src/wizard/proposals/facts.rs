//! What a plan keeps of a file that was seen: the table `seen` of a distribution.

use std::collections::BTreeSet;

use jiff::civil::Date;
use toml::{Table, Value};

use super::super::marks;
use crate::scan::propose::Member;

/// The facts of one file: of one of its tables, or of several that are of one dataset.
pub fn seen(members: &[&Member], on: Date) -> Table {
    let mut table = Table::new();
    let Some(first) = members.first() else { return table };
    let mut put = |key: &str, value: Option<Value>| {
        value.into_iter().for_each(|value| {
            table.insert(key.to_string(), value);
        })
    };
    put("on", Some(marks::day(on)));
    put("rows", whole(members.iter().map(|member| member.rows).fold(0, u64::saturating_add)));
    put("columns", whole(members.iter().map(|member| member.columns as u64).max().unwrap_or(0)));
    put("format", Some(first.format.as_str().into()));
    put("encoding", first.encoding.map(|encoding| encoding.name().into()));
    put("delimiter", first.delimiter.map(|byte| char::from(byte).to_string().into()));
    put("modified", first.modified.map(|at| at.to_string().into()));
    put("hash", first.hash.map(|hash| crate::hash::hex(hash).into()));
    let codes: BTreeSet<&String> = members.iter().flat_map(|member| member.findings.keys()).collect();
    put("findings", whole(codes.len() as u64));
    put("personal", list(members.iter().flat_map(|member| &member.personal)));
    put("quasi", list(members.iter().flat_map(|member| &member.quasi)));
    put("tables", list(members.iter().filter_map(|member| member.table.as_ref())));
    table
}

/// Whether two tables say the same, whenever they were written.
pub fn same(a: &Table, b: &Table) -> bool {
    let facts = |table: &Table| -> Table {
        table
            .iter()
            .filter(|(key, _)| *key != "on")
            .map(|(key, value)| (key.clone(), value.clone()))
            .collect()
    };
    facts(a) == facts(b)
}

fn whole(number: u64) -> Option<Value> {
    i64::try_from(number).ok().map(Value::Integer)
}

fn list<'s>(items: impl Iterator<Item = &'s String>) -> Option<Value> {
    let items: BTreeSet<&String> = items.collect();
    (!items.is_empty()).then(|| Value::Array(items.into_iter().map(|item| item.as_str().into()).collect()))
}
