//! What a coordinator looks for in a plan: one function a rule; their sentences are in `guide/rules/review.toml`.
//!
//! A rule says where and how many, in a few bytes ([`Hit`]): thousands of plans are read. Sentences are made by [`tell`]
//! when somebody reads them. What is seen only by comparing plans is in [`across`].

use super::known::Known;
use super::lean::{Dataset, Lean};

pub mod across;
mod gaps;
mod ground;
pub mod mark;
mod openness;
mod personal;
mod promises;
mod tell;
mod territory;
mod texts;
mod voices;

pub(super) use gaps::is_blank;
pub use ground::{Deadline, Goal, Ground, since_1970};
pub use tell::{address, tell};

/// Where in a plan something was found; numbers are indexes of the lists of [`Lean`], or of the Guide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum At {
    Plan,
    /// Of the Guide's steps.
    Step(u16),
    /// Of the Guide's deadlines, as [`Ground::deadlines`] has them.
    Deadline(u16),
    Dataset(u16),
    Pending(u16),
    Removed(u16),
    Demand(u16),
    Remark(u16),
}

/// What one rule found at one place of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Hit {
    /// Index of the rule in [`RULES`].
    pub rule: u8,
    pub at: At,
    /// How many, days or hundredths, as the rule counts.
    pub n: u32,
}

impl Hit {
    /// Index of the dataset in the plan, when it is about one.
    pub fn dataset(&self) -> Option<usize> {
        match self.at {
            At::Dataset(at) => Some(usize::from(at)),
            _ => None,
        }
    }

    /// Code of the rule.
    pub fn code(&self) -> &'static str {
        RULES.get(usize::from(self.rule)).map_or("", |rule| rule.code)
    }
}

/// One rule: its code in the Guide, for life, and its check.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    pub code: &'static str,
    pub check: fn(&Lean<'_>, &Ground, &mut Found<'_>),
}

const fn rule(code: &'static str, check: fn(&Lean<'_>, &Ground, &mut Found<'_>)) -> Rule {
    Rule { code, check }
}

/// Every rule of one plan, in the order in which they are published.
pub const RULES: &[Rule] = &[
    rule("review-no-liaison", gaps::no_liaison),
    rule("review-no-administrator", gaps::no_administrator),
    rule("review-same-person", gaps::same_person),
    rule("review-no-appointment", gaps::no_appointment),
    rule("review-no-datasets", gaps::no_datasets),
    rule("review-few-datasets", gaps::few_datasets),
    rule("review-step-not-started", gaps::not_started),
    rule("review-required-missing", gaps::required),
    rule("review-deadline-passed", gaps::deadlines),
    rule("review-pending-overdue", gaps::pending_overdue),
    rule("review-pending-nobody", gaps::pending_nobody),
    rule("review-no-unit", gaps::no_unit),
    rule("review-no-description", gaps::no_description),
    rule("review-no-periodicity", gaps::no_periodicity),
    rule("review-promise-past", promises::past),
    rule("review-promise-no-owner", promises::no_owner),
    rule("review-promise-no-date", promises::no_date),
    rule("review-promises-bunched", promises::bunched),
    rule("review-promises-none-early", promises::none_early),
    rule("review-promise-moved", promises::moved),
    rule("review-dataset-removed", promises::removed),
    rule("review-all-closed", openness::all_closed),
    rule("review-closed-no-ground", openness::no_ground),
    rule("review-license-absent", openness::license_absent),
    rule("review-license-not-open", openness::license_not_open),
    rule("review-published-no-license", openness::published_no_license),
    rule("review-published-no-dictionary", openness::published_no_dictionary),
    rule("review-published-stale", openness::stale),
    rule("review-links-dead", openness::links_dead),
    rule("review-links-unmeasured", openness::links_unmeasured),
    rule("review-personal-public", personal::public),
    rule("review-personal-sensitive", personal::sensitive),
    rule("review-personal-unsaid", personal::unsaid),
    rule("review-personal-unrecorded", personal::unrecorded),
    rule("review-unconfirmed", texts::unconfirmed),
    rule("review-same-text", texts::same),
    rule("review-demand-overdue", voices::demand_overdue),
    rule("review-demand-unlinked", voices::demand_unlinked),
    rule("review-remark-waiting", voices::remark_waiting),
    rule("review-untouched", voices::untouched),
    rule("review-guide-other", territory::other_guide),
    rule("review-area-unknown", territory::area_unknown),
    rule("review-area-not-of-state", territory::area_not_of_state),
    rule("review-population-far", territory::population_far),
];

/// Codes of what is seen by comparing plans.
pub const ACROSS: [&str; 2] = [across::COPIED, across::TWICE];

/// Where the rules put what they find.
#[derive(Debug)]
pub struct Found<'h> {
    rule: u8,
    hits: &'h mut Vec<Hit>,
}

impl Found<'_> {
    fn push(&mut self, at: At, n: u32) {
        self.hits.push(Hit { rule: self.rule, at, n });
    }

    /// Of the plan as a whole, when it is so.
    fn plan(&mut self, holds: bool, n: u32) {
        if holds {
            self.push(At::Plan, n);
        }
    }

    /// Every dataset of which it is so.
    fn datasets(&mut self, lean: &Lean<'_>, holds: impl Fn(&Dataset<'_>) -> bool) {
        self.counted(lean, |dataset| holds(dataset).then_some(1));
    }

    /// Every dataset for which there is a number.
    fn counted(&mut self, lean: &Lean<'_>, number: impl Fn(&Dataset<'_>) -> Option<u32>) {
        for (at, dataset) in lean.datasets.iter().enumerate() {
            if let Some(n) = number(dataset) {
                self.push(At::Dataset(index(at)), n);
            }
        }
    }
}

/// Places past the 65,536th of a list share the last number: no plan that can be read has so many.
fn index(at: usize) -> u16 {
    u16::try_from(at).unwrap_or(u16::MAX)
}

/// Holds a plan to every rule, in the order of [`RULES`].
pub fn check(lean: &Lean<'_>, known: &Known) -> Vec<Hit> {
    let mut hits = Vec::new();
    for (at, rule) in (0_u8..).zip(RULES) {
        (rule.check)(lean, &known.ground, &mut Found { rule: at, hits: &mut hits });
    }
    hits
}

#[cfg(test)]
pub(super) mod tests;
