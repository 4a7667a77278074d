//! Demands into the plan: what is new, what was there, and what changed since the last time.

use toml::{Table, Value};

use super::incoming::Incoming;
use crate::plan::doc::Edit;
use crate::plan::model::{Day, Plan};
use crate::toml_text::Address;

/// What a list changes in a plan.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Merge {
    pub edits: Vec<Edit>,
    pub added: usize,
    /// They were there, as they are.
    pub known: usize,
    /// They were there with another count, or without the day of their answer.
    pub changed: usize,
}

/// Compares demands with those of a plan.
pub fn merge(plan: &Plan, demands: &[Incoming], source: &str) -> Merge {
    let mut merge = Merge::default();
    for demand in demands {
        let at = Address::new(["demand", &demand.id]);
        match plan.demand.get(&demand.id) {
            None => {
                merge.added += 1;
                merge.edits.push((at, Some(Value::Table(table(demand, source)))));
            }
            Some(there) => {
                let edits = later(&at, there, demand);
                *if edits.is_empty() { &mut merge.known } else { &mut merge.changed } += 1;
                merge.edits.extend(edits);
            }
        }
    }
    merge
}

/// What a later list says more of a demand: its votes, and that it was answered. What a person decided stays.
fn later(at: &Address, there: &crate::plan::model::Demand, demand: &Incoming) -> Vec<Edit> {
    let mut edits = Vec::new();
    if there.count.unwrap_or(1) != demand.count {
        edits.push((at.child("count"), Some(Value::Integer(demand.count))));
    }
    let reply = at.child("reply");
    let open = there.reply.sent.is_none();
    if let Some(sent) = demand.sent.filter(|_| open) {
        edits.push((reply.child("sent"), Some(Day::value(sent))));
    } else if open && demand.answered && there.reply.done.is_none() {
        edits.push((reply.child("done"), Some("yes".into())));
    }
    edits
}

fn table(demand: &Incoming, source: &str) -> Table {
    let mut fields = Table::new();
    fields.insert("kind".into(), demand.kind.code().into());
    if let Some(folio) = &demand.folio {
        fields.insert("folio".into(), folio.as_str().into());
    }
    if let Some(on) = demand.on {
        fields.insert("on".into(), Day::value(on));
    }
    fields.insert("text".into(), demand.text.as_str().into());
    if demand.count != 1 {
        fields.insert("count".into(), demand.count.into());
    }
    if !source.is_empty() {
        fields.insert("source".into(), source.into());
    }
    let reply = match demand.sent {
        Some(sent) => Some(("sent", Day::value(sent))),
        None => demand.answered.then(|| ("done", "yes".into())),
    };
    if let Some((key, value)) = reply {
        fields.insert("reply".into(), Value::Table(Table::from_iter([(key.to_string(), value)])));
    }
    fields
}
