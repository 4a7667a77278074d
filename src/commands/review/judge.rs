//! What the Guide's rules and its score say of a plan, as the review of many tells it.

use crate::app::App;
use crate::diag::{Finding, Place, Severity};
use crate::review::known::Known;
use crate::review::lean::Lean;
use crate::review::rules::{self, Hit};
use crate::review::score::{self, Reached, Total};
use crate::review::summary::Summary;

/// What each plan is asked.
pub fn judge(lean: &Lean<'_>, known: &Known) -> (Vec<Hit>, Vec<Reached>) {
    (rules::check(lean, known), score::score(lean, known))
}

/// Severities of the rules, in their order.
pub fn severities(app: &App) -> Vec<Severity> {
    let of = |rule: &rules::Rule| app.guide.rules.severity(&Finding::new(rule.code, Place::default()));
    rules::RULES.iter().map(of).collect()
}

/// Points that a plan has, of those that could be measured, in hundredths; `None` when nothing was.
pub fn points(summary: &Summary, known: &Known) -> Option<(u32, u32)> {
    let total = Total::of(&summary.score, &known.ground.goals);
    (total.of > 0).then_some((total.got, total.of))
}
