//! What the Guide's rules and its score say of a plan, as the review of many tells it.

use crate::app::App;
use crate::diag::{Finding, Place, Severity};
use crate::review::known::Known;
use crate::review::lean::Lean;
use crate::review::rules::Hit;
use crate::review::score::Reached;
use crate::review::summary::Summary;

/// What each plan is asked.
pub fn judge(_lean: &Lean<'_>, _known: &Known) -> (Vec<Hit>, Vec<Reached>) {
    (Vec::new(), Vec::new())
}

/// Severities of the rules, in their order.
pub fn severities(app: &App) -> Vec<Severity> {
    let codes: [&'static str; 0] = [];
    codes.iter().map(|code| app.guide.rules.severity(&Finding::new(code, Place::default()))).collect()
}

/// Points that a plan has, of those that could be measured, in hundredths; `None` when nothing was.
pub fn points(_summary: &Summary, _known: &Known) -> Option<(u32, u32)> {
    None
}
