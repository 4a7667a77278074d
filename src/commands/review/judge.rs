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

/// Hundredths as people write them: «41.5», «7», «0.33».
pub fn decimal(hundredths: u32) -> String {
    let (whole, rest) = (hundredths / 100, hundredths % 100);
    match rest {
        0 => whole.to_string(),
        rest if rest.is_multiple_of(10) => format!("{whole}.{}", rest / 10),
        rest => format!("{whole}.{rest:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hundredths_are_written_as_people_write_them() {
        assert_eq!([4_150, 700, 33, 5, 0].map(decimal), ["41.5", "7", "0.33", "0.05", "0"]);
    }
}
