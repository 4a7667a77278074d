//! Whether a plan is of an invented municipality of a workshop.

use toml::{Table, Value};

/// Key of the state that no municipality of Mexico has; invented ones have keys of it.
pub const STATE: &str = "99";

/// Whether the plan is for practice: by its own mark, or by the key that only invented municipalities have, so that
/// taking the mark away by hand makes nothing real of it.
pub fn is(tree: &Table) -> bool {
    let of = |table: &str, key: &str| tree.get(table)?.get(key)?.as_str();
    let marked = tree.get("practice").and_then(Value::as_table).is_some_and(|table| !table.is_empty());
    let state = of("institution", "state").is_some_and(|state| state == STATE);
    marked || state || of("institution", "area").is_some_and(|area| area.starts_with(STATE))
}

#[cfg(test)]
mod tests {
    use super::is;

    #[test]
    fn a_plan_without_its_mark_is_still_of_an_invented_place() {
        let told = |text: &str| is(&text.parse().unwrap());
        assert!(told("[practice]\ntown = \"small\"\n"));
        assert!(told("[institution]\narea = \"99001\"\n"));
        assert!(told("[institution]\nstate = \"99\"\n"));
        assert!(!told("[institution]\narea = \"30087\"\nstate = \"30\"\n"));
        assert!(!told(""));
    }
}
