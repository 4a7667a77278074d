//! What stands above the data of a table.

use crate::prepare::account::{Account, Reason, SAMPLES, shown};
use crate::scan::profile::tap::Opening;

/// Accounts for it; the number of its last row.
pub fn account(account: &mut Account, opening: &Opening) -> u64 {
    let first = opening.first_row.max(1);
    let levels = if opening.header_row == 0 { 0 } else { opening.layout.header_rows.max(1) as u64 };
    let levels = levels.min(opening.header_row);
    let titles = if opening.header_row == 0 { first - 1 } else { opening.header_row - levels };
    let left = &mut account.left;
    let mut add = |reason, from: u64, to: u64| {
        if to >= from {
            left.entry(reason).or_default().add(from, to);
        }
    };
    add(Reason::Title, 1, titles);
    if opening.header_row > 0 {
        add(Reason::Header, titles + 1, opening.header_row);
        add(Reason::BelowHeader, opening.header_row + 1, first - 1);
    }
    if let Some(left) = left.get_mut(&Reason::Title) {
        left.texts = opening.above.iter().take(SAMPLES).map(|text| shown(text)).collect();
    }
    account.read = first - 1;
    first - 1
}
