//! Whether a plan is of an invented municipality of a workshop.

use toml::{Table, Value};

use super::model::Plan;

/// Key of the state that no municipality of Mexico has; invented ones have keys of it.
pub const STATE: &str = crate::guide::areas::INVENTED;

/// Whether the plan is for practice: by its own mark, or by the key that only invented municipalities have, so that
/// taking the mark away by hand makes nothing real of it.
pub fn is(tree: &Table) -> bool {
    let of = |table: &str, key: &str| tree.get(table)?.get(key)?.as_str();
    let marked = tree.get("practice").and_then(Value::as_table).is_some_and(|table| !table.is_empty());
    let state = of("institution", "state").is_some_and(|state| state == STATE);
    marked || state || of("institution", "area").is_some_and(|area| area.starts_with(STATE))
}

/// As [`is`], of a plan that was read.
pub fn of(plan: &Plan) -> bool {
    let mark = &plan.practice;
    let marked =
        mark.town.is_some() || mark.on.is_some() || mark.table.is_some() || !mark.exercise.is_empty();
    let institution = &plan.institution;
    let state = institution.state.as_deref() == Some(STATE);
    marked || state || institution.area.as_deref().is_some_and(|area| area.starts_with(STATE))
}

#[cfg(test)]
mod tests {
    use super::{is, of};
    use crate::plan::typed::typed;

    #[test]
    fn a_plan_without_its_mark_is_still_of_an_invented_place() {
        let told = |text: &str| {
            let tree = text.parse().unwrap();
            assert_eq!(is(&tree), of(&typed(&tree)), "{text}");
            is(&tree)
        };
        assert!(told("[practice]\ntown = \"small\"\n"));
        assert!(told("[institution]\narea = \"99001\"\n"));
        assert!(told("[institution]\nstate = \"99\"\n"));
        assert!(!told("[institution]\narea = \"30087\"\nstate = \"30\"\n"));
        assert!(!told(""));
    }
}
