//! What can be offered as an answer because it was worked out: a date that can be kept, hours that are likely.

use jiff::civil::Date;
use toml::Table;

use crate::cost;
use crate::guide::model::{Detect, Guide};
use crate::plan::typed::typed;
use crate::wizard::detect::{ESTIMATED, Seen, WORKED_OUT};

/// What is offered for a question of a dataset, as it would be typed; `None` when nothing was worked out.
pub fn proposal(how: Detect, guide: &Guide, tree: &Table, dataset: &str, today: Date) -> Option<Seen> {
    let hours = |of: fn(cost::Proposal) -> i64| {
        let hours = cost::proposal(guide, &typed(tree), dataset).map(of)?;
        Some(Seen { text: hours.to_string(), from: ESTIMATED })
    };
    match how {
        Detect::HoursFirst => hours(|proposal| proposal.first),
        Detect::HoursUpdate => hours(|proposal| proposal.update),
        Detect::FeasibleDate => {
            let outlook = super::outlook(guide, tree, &typed(tree), today);
            let task = outlook.board.tasks.iter().position(|task| task.dataset == dataset)?;
            Some(Seen { text: outlook.proposed(task)?.to_string(), from: WORKED_OUT })
        }
        _ => None,
    }
}
