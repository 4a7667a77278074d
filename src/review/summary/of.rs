//! From the view of a plan to its summary.

use xxhash_rust::xxh3::xxh3_64;

use super::super::known::Known;
use super::super::lean::{Dataset, Lean};
use super::super::rules::{Hit, since_1970};
use super::super::score::Reached;
use super::{DatasetRow, Demands, Remarks, StepRow, Summary};
use crate::text::fold::visible;

/// Letters of a name or of an unknown term that are kept.
const NAME: usize = 120;

impl Summary {
    /// What stays of a plan. `body` is its text without the seal; `hits` and `score` are what was found in it.
    pub fn of(lean: &Lean<'_>, known: &Known, body: &str, hits: &[Hit], score: Vec<Reached>) -> Self {
        let place = lean.institution.area.filter(|key| known.ground.area(key).is_some());
        let census = place.and_then(|key| known.ground.area(key)).flatten();
        let state = place.and_then(|key| key.get(..2)).or(lean.institution.state);
        let state = state.filter(|key| key.len() == 2 && known.ground.area(key).is_some());
        let people = lean.institution.population.and_then(|n| u32::try_from(n).ok());
        Self {
            path: String::new(),
            name: short(lean.institution.name),
            area: place.unwrap_or_default().to_string(),
            state: state.unwrap_or_default().to_string(),
            kind: short(lean.institution.kind),
            population: people.or(census),
            guide: short(lean.guide),
            revision: u32::try_from(lean.revision).unwrap_or_default(),
            shared: lean.shared,
            plan: lean.id.map_or(0, |id| xxh3_64(id.as_bytes()).max(1)),
            content: xxh3_64(body.as_bytes()),
            steps: steps(lean, known),
            required: required(lean, known),
            datasets: lean.datasets.iter().map(|one| row(one, lean, known)).collect(),
            license: short(lean.license),
            hits: counted(hits),
            score,
            demands: demands(lean, known),
            remarks: remarks(lean),
            texts: lean.texts(&known.ground).to_vec(),
        }
    }

    /// The index of the first step that is not complete; `None` when all are.
    pub fn step(&self) -> Option<usize> {
        self.steps.iter().position(|step| step.status != super::Status::Complete)
    }

    /// What is past its day: answers left for later, promises, requests.
    pub fn overdue(&self) -> u32 {
        let steps: u32 = self.steps.iter().map(|step| u32::from(step.overdue)).sum();
        let datasets = self.datasets.iter().filter(|row| row.overdue).count();
        steps + count(datasets) + u32::from(self.demands.overdue)
    }
}

fn short(text: Option<&str>) -> String {
    let text = visible(text.unwrap_or_default().trim());
    match text.char_indices().nth(NAME) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

fn count(all: usize) -> u32 {
    u32::try_from(all).unwrap_or(u32::MAX)
}

fn few(all: u32) -> u16 {
    u16::try_from(all).unwrap_or(u16::MAX)
}

fn steps(lean: &Lean<'_>, known: &Known) -> Vec<StepRow> {
    let row = |step: &super::super::lean::StepCount| StepRow {
        status: step.status(),
        asked: few(step.all.asked),
        answered: few(step.all.answered + step.all.not_applicable),
        missing: few(step.missing()),
        pending: few(step.all.pending),
        overdue: 0,
    };
    let mut rows: Vec<StepRow> = lean.steps.iter().map(row).collect();
    for late in lean.pending.iter().filter(|one| one.by.is_some_and(|by| by < known.today)) {
        if let Some(row) = known.step_of(late.at).and_then(|at| rows.get_mut(at)) {
            row.overdue = row.overdue.saturating_add(1);
        }
    }
    rows
}

fn row(dataset: &Dataset<'_>, lean: &Lean<'_>, known: &Known) -> DatasetRow {
    let published = dataset.is_online();
    let license = dataset.license.or(lean.license);
    DatasetRow {
        theme: dataset.theme.and_then(|id| known.theme(id)).unwrap_or_default().to_string(),
        recommended: dataset.recommended.and_then(|id| known.recommended(id)).unwrap_or_default().to_string(),
        promised: dataset.promised.map(since_1970),
        published,
        opened: dataset.opened.map(since_1970),
        overdue: !published && dataset.promised.is_some_and(|day| day < known.today),
        alert: dataset.is_alert(),
        open_license: license.is_some_and(|id| known.ground.is_open(id)),
    }
}

/// Required answers that are there or do not apply, and all that are asked; what was left for later is not there.
fn required(lean: &Lean<'_>, known: &Known) -> (u32, u32) {
    let all = known.questions.iter().zip(&lean.questions);
    all.filter(|(question, _)| question.required).fold((0, 0), |(done, asked), (_, tally)| {
        (done + tally.answered + tally.not_applicable, asked + tally.asked)
    })
}

/// How often each rule spoke, in the order of the rules.
fn counted(hits: &[Hit]) -> Vec<(u8, u16)> {
    let groups = hits.chunk_by(|one, other| one.rule == other.rule);
    groups.filter_map(|all| Some((all.first()?.rule, few(count(all.len()))))).collect()
}

fn demands(lean: &Lean<'_>, known: &Known) -> Demands {
    let count = |which: &dyn Fn(&super::super::lean::Demand) -> bool| {
        few(count(lean.demands.iter().filter(|demand| which(demand)).count()))
    };
    Demands {
        all: count(&|_| true),
        answered: count(&|demand| demand.answered),
        overdue: count(&|demand| demand.late(&known.ground).is_some()),
        unlinked: count(&|demand| demand.is_unlinked()),
    }
}

fn remarks(lean: &Lean<'_>) -> Remarks {
    let mut all = Remarks::default();
    for remark in &lean.remarks {
        let one = match remark.status {
            Some("answered") => &mut all.answered,
            Some("closed") => &mut all.closed,
            _ => &mut all.open,
        };
        *one = one.saturating_add(1);
    }
    all
}
