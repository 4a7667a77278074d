//! A plan as plain data: what fits the schema; values of another type are left out, and told by `comprobar`.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::{Table, Value};

use super::model::{Plan, Remark};
use super::schema::{self, Misfit};

/// The values of a plan that have the type they should have.
pub fn typed(tree: &Table) -> Plan {
    if let Ok(plan) = Plan::deserialize(Value::Table(tree.clone())) {
        return plan;
    }
    let mut tree = tree.clone();
    for misfit in schema::misfits(&tree) {
        if let Misfit::Mistyped { at, .. } = misfit {
            at.take(&mut tree);
        }
    }
    Plan::deserialize(Value::Table(tree)).unwrap_or_default()
}

/// The remarks of a plan by id, without reading the rest of it.
pub fn remarks(tree: &Table) -> BTreeMap<String, Remark> {
    let Some(all) = tree.get("remark").filter(|all| all.is_table()) else { return BTreeMap::new() };
    typed(&Table::from_iter([("remark".to_string(), all.clone())])).remark
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_mistyped_value_costs_no_other() {
        let tree = "[dataset.a]\ntitle = 7\nunit = \"Obras\"\n[dataset.b]\ntitle = \"B\"".parse().unwrap();
        let plan = typed(&tree);
        assert_eq!(
            (plan.dataset["a"].title.as_deref(), plan.dataset["a"].unit.as_deref()),
            (None, Some("Obras"))
        );
        assert_eq!(plan.dataset["b"].title.as_deref(), Some("B"));
    }
}
