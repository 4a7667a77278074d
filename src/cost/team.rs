//! Who does the work, with which tools, and how many persons that is.

use super::assume::Book;
use super::facts::of_dataset;
use super::study::Study;
use super::when::{Needed, judge};
use crate::guide::model::Guide;
use crate::guide::model::effort::{Member, Team, Tool};
use crate::plan::model::Plan;

/// A team with the hours of each of its seats.
#[derive(Debug, Clone)]
pub struct Fit<'g> {
    pub team: &'g Team,
    /// Assumptions that drew the limits.
    pub limits: Vec<&'g str>,
    pub seats: Vec<Seat<'g>>,
}

/// One seat, with the hours expected of it in tenths.
#[derive(Debug, Clone)]
pub struct Seat<'g> {
    pub member: &'g Member,
    pub first: i64,
    pub year: i64,
}

/// The team proposed for a population; `None` while that is not known.
pub fn fit<'g>(guide: &'g Guide, plan: &Plan, study: &Study) -> Option<Fit<'g>> {
    let population = plan.institution.population?;
    let team = choose(guide, &study.book, population)?;
    let limits = guide.effort.teams.iter().filter_map(|team| team.up_to.as_deref()).collect();
    let seats = team.member.iter().map(|member| seat(member, study)).collect();
    Some(Fit { team, limits, seats })
}

#[allow(clippy::cast_precision_loss, reason = "populations fit")]
fn choose<'g>(guide: &'g Guide, book: &Book, population: i64) -> Option<&'g Team> {
    let reaches = |team: &&Team| team.up_to.as_deref().is_none_or(|id| population as f64 <= book.value(id));
    guide.effort.teams.iter().find(reaches)
}

fn seat<'g>(member: &'g Member, study: &Study) -> Seat<'g> {
    let of = |sum: &super::study::Sum| {
        member.roles.iter().filter_map(|role| sum.roles.get(role)).map(|range| range.expected).sum()
    };
    Seat { member, first: of(&study.first), year: of(&study.year) }
}

/// The tools that some dataset of the plan needs, or may.
pub fn tools<'g>(guide: &'g Guide, plan: &Plan) -> Vec<&'g Tool> {
    let facts: Vec<_> = plan.dataset.values().map(|dataset| of_dataset(guide, dataset)).collect();
    let needed = |tool: &&Tool| match &tool.when {
        None => true,
        Some(when) => facts.iter().any(|facts| judge(when, facts).0 == Needed::Yes),
    };
    guide.effort.tools.iter().filter(needed).collect()
}
