//! One plan as a line of the picture's table.

use serde::Serialize;

use super::Given;
use super::parts::count;
use crate::review::score::{Reached, Total};
use crate::review::summary::{Status, Summary};

/// One plan.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Row {
    pub name: String,
    /// As it is shown: `envio.zip » xalapa.toml`.
    pub path: String,
    /// INEGI keys, as the Guide knows them; empty when it does not.
    pub area: String,
    pub state: String,
    pub kind: String,
    pub population: Option<u32>,
    /// Place in the bands of the Guide.
    pub band: Option<usize>,
    pub revision: u32,
    /// One entry for each step of the plan.
    #[serde(skip)]
    pub steps: Vec<Status>,
    /// Steps that are complete.
    pub complete: u32,
    /// First step that is not complete, from 0; as many as there are steps when all are.
    pub stop: usize,
    /// How far it is, of [`STAGES`].
    pub stage: usize,
    pub datasets: u32,
    pub promised: u32,
    pub published: u32,
    pub overdue: u32,
    pub pending_overdue: u32,
    /// Requests without an answer.
    pub demands: u32,
    pub alerts: u32,
    pub license: String,
    /// Thousandths of the points that could be measured; `None` when none could.
    pub score: Option<u32>,
    /// Targets that could be measured.
    pub measured: u32,
    /// How often rules spoke.
    pub findings: u32,
    /// Remarks that wait for an answer.
    pub remarks: u32,
    /// Of the plan for life; 0 when it has none.
    #[serde(skip)]
    pub plan: u64,
}

impl Row {
    pub fn of(summary: &Summary, given: &Given<'_>) -> Self {
        let steps: Vec<Status> = summary.steps.iter().map(|step| step.status).collect();
        let datasets = &summary.datasets;
        let (population, (area, state)) = (summary.population, keys(summary, given));
        // By the census where it has the place, so that the denominators of the bands are of the same places.
        let census = given.guide.areas.get(&area).and_then(|town| town.population);
        Self {
            name: summary.name.clone(),
            path: summary.path.clone(),
            area,
            state,
            kind: summary.kind.clone(),
            population,
            band: census.or(population).and_then(|people| given.guide.network.band(people)),
            revision: summary.revision,
            complete: count(steps.iter().filter(|status| **status == Status::Complete).count()),
            stop: steps.iter().position(|status| *status != Status::Complete).unwrap_or(steps.len()),
            stage: stage(&steps),
            datasets: count(datasets.len()),
            promised: count(datasets.iter().filter(|dataset| dataset.promised.is_some()).count()),
            published: count(datasets.iter().filter(|dataset| dataset.published).count()),
            overdue: count(datasets.iter().filter(|dataset| dataset.overdue).count()),
            pending_overdue: summary.steps.iter().map(|step| u32::from(step.overdue)).sum(),
            demands: u32::from(summary.demands.all.saturating_sub(summary.demands.answered)),
            alerts: count(datasets.iter().filter(|dataset| dataset.alert).count()),
            license: summary.license.clone(),
            score: Total::of(&summary.score, given.goals).share().map(|share| share / 10),
            measured: count(
                summary.score.iter().filter(|one| matches!(one, Reached::Measured { .. })).count(),
            ),
            findings: summary.hits.iter().map(|(_, times)| u32::from(*times)).sum(),
            remarks: u32::from(summary.remarks.open),
            plan: summary.plan,
            steps,
        }
    }

    /// All its steps are complete.
    pub fn finished(&self) -> bool {
        !self.steps.is_empty() && self.stop >= self.steps.len()
    }

    /// Something is answered in it.
    pub fn started(&self) -> bool {
        self.steps.iter().any(|status| matches!(status, Status::Complete | Status::InProgress))
    }
}

/// How far plans are: not started; started, no step complete; up to a third of the steps; up to two thirds; more; all.
pub const STAGES: usize = 6;

/// The most steps that are complete in a stage from the third on, of so many.
pub fn stage_ends(steps: usize) -> [usize; 4] {
    [steps / 3, steps * 2 / 3, steps.saturating_sub(1), steps]
}

fn stage(steps: &[Status]) -> usize {
    let complete = steps.iter().filter(|status| **status == Status::Complete).count();
    if complete == 0 {
        return usize::from(steps.contains(&Status::InProgress));
    }
    2 + stage_ends(steps.len()).iter().position(|end| complete <= *end).unwrap_or(3)
}

/// Keys of municipality and state that the Guide's table has.
fn keys(summary: &Summary, given: &Given<'_>) -> (String, String) {
    let known = |key: &str| given.guide.areas.get(key).is_some();
    let area =
        if summary.area.len() == 5 && known(&summary.area) { summary.area.clone() } else { String::new() };
    let state = area.get(..2).unwrap_or(&summary.state).to_string();
    let state = if known(&state) { state } else { String::new() };
    (area, state)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stages_go_by_thirds_of_the_steps() {
        let with = |complete| {
            stage(&[vec![Status::Complete; complete], vec![Status::NotStarted; 9 - complete]].concat())
        };
        let stages: Vec<usize> = (0..=9).map(with).collect();
        assert_eq!(stages, [0, 2, 2, 2, 3, 3, 3, 4, 4, 5]);
        assert_eq!((stage(&[Status::InProgress]), stage(&[Status::Complete]), stage(&[])), (1, 5, 0));
    }
}
