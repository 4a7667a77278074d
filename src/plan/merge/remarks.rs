//! Remarks of reviewers: the turns of both copies come together, and where a remark stands follows from them.

use toml::{Table, Value};

use super::Work;
use crate::plan::typed::typed;
use crate::toml_text::Address;

/// Whether an address is what follows from a conversation, and so is never a conflict.
pub fn follows(work: &Work<'_>, at: &Address) -> bool {
    match at.0.as_slice() {
        [table, id, key] if table == "remark" && key == "status" => {
            let said = Address::new(["remark", id, "said"]);
            let talks = |value: Option<&Value>| {
                value.and_then(Value::as_table).is_some_and(|turns| !turns.is_empty())
            };
            work.three(&said).into_iter().any(talks)
        }
        _ => false,
    }
}

/// Says of every remark that both copies have where it stands now.
pub fn statuses(work: &mut Work<'_>) {
    let remarks = work.ours.get("remark").and_then(Value::as_table);
    let there = remarks.into_iter().flatten();
    for (id, ours) in there.filter(|(_, ours)| ours.is_table()) {
        let status = Address::new(["remark", id, "status"]);
        if !follows(work, &status) || work.is_covered(&Address::new(["remark", id])) {
            continue;
        }
        let word = standing(work, id, ours);
        if status.get(work.ours).and_then(Value::as_str) != Some(word) {
            work.merged.edits.push((status, Some(word.into())));
        }
    }
}

/// The word for where our remark stands once the turns of theirs are in it.
fn standing(work: &Work<'_>, id: &str, ours: &Value) -> &'static str {
    let at = Address::new(["remark", id]);
    let mut tree = Table::new();
    at.put(&mut tree, ours.clone());
    for (place, value) in work.merged.edits.iter().filter(|(place, _)| place.starts_with(&at)) {
        match value {
            Some(value) => drop(place.put(&mut tree, value.clone())),
            None => drop(place.take(&mut tree)),
        }
    }
    typed(&tree).remark.get(id).map(|remark| remark.standing()).map_or("open", |standing| standing.status())
}
