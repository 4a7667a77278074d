//! The whole document: what the plan says, and what the program works out from it.
//!
//! One file for each part; each changes only its own part of the contents, and leaves what it cannot work out as the
//! plan has it.

use super::contents::Contents;
use super::from_plan::{Beside, From, from_plan};
use crate::plan::model::Plan;

mod calendar;
mod cost;
mod demand;
mod ranking;
mod reserve;
mod terms;

/// Contents of a plan with its order, calendar, cost, terms, demand and reserves worked out. Datasets are in the order
/// of opening, so that their numbers follow it; where nothing was measured, in that of their dates.
pub fn worked_out(plan: &Plan, beside: &Beside<'_>) -> Contents {
    let mut contents = from_plan(plan, beside);
    let from = From { plan, beside };
    ranking::fill(&from, &mut contents);
    calendar::fill(&from, &mut contents);
    cost::fill(&from, &mut contents);
    terms::fill(&from, &mut contents);
    demand::fill(&from, &mut contents);
    reserve::fill(&from, &mut contents);
    contents
}
