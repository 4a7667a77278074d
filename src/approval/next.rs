//! What a plan wants next on the way online: the step of the dataset that is nearest to it.

use crate::catalog::{Catalog, Copy, Dataset};
use crate::guide::model::Guide;
use crate::plan::model::{Distribution, Plan};
use crate::text::fold::visible;
use crate::text::{Text, publish as say};

use super::{fileless, state};

/// Formats of files that `preparar` reads and that citizens are better served with prepared.
const TABLES: &[&str] =
    &["csv", "xls", "xlsx", "ods", "dbf", "mdb", "accdb", "geojson", "shp", "kml", "gpkg"];

/// A step, the dataset that it is about, and how many others wait for the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Next {
    pub step: Step,
    /// Id of the dataset; the watch is of all.
    pub dataset: Option<String>,
    pub title: String,
    pub others: usize,
}

/// The steps, from the one that is nearest to the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Everybody agreed and it is not online; on a CKAN portal or on a site.
    Publish {
        ckan: bool,
    },
    Approve,
    /// The file, as the plan has it.
    Prepare {
        file: String,
    },
    /// Online, and never measured.
    Watch,
}

impl Step {
    /// For programs that read `--json`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Publish { .. } => "publish",
            Self::Approve => "approve",
            Self::Prepare { .. } => "prepare",
            Self::Watch => "watch",
        }
    }
}

/// The next step of publication; `None` while no open dataset has a file, and when all is done.
pub fn next(guide: &Guide, plan: &Plan, catalog: &Catalog) -> Option<Next> {
    let mut open: Vec<&Dataset> = catalog.datasets.iter().filter(|one| one.is_current()).collect();
    open.sort_by_key(|one| (one.promised.is_none(), one.promised));
    let (mut publish, mut approve, mut prepare) = (Vec::new(), Vec::new(), Vec::new());
    for dataset in open {
        if is_online(plan, dataset) {
            continue;
        }
        match unprepared(plan, dataset) {
            _ if !fileless(dataset) && state(guide, plan, catalog, dataset).granted() => {
                publish.push(dataset)
            }
            Some(file) => prepare.push((dataset, file)),
            None if !fileless(dataset) => approve.push(dataset),
            None => {}
        }
    }
    let told = |step: Step, dataset: &Dataset, all: usize| Next {
        step,
        dataset: Some(dataset.id.clone()),
        title: dataset.title.clone(),
        others: all.saturating_sub(1),
    };
    if let Some(first) = publish.first() {
        return Some(told(Step::Publish { ckan: goes_to_ckan(plan) }, first, publish.len()));
    }
    if let Some(first) = approve.first() {
        return Some(told(Step::Approve, first, approve.len()));
    }
    if let Some((first, file)) = prepare.first() {
        return Some(told(Step::Prepare { file: file.clone() }, first, prepare.len()));
    }
    let unwatched = plan.watch.is_empty() && !plan.receipt.is_empty();
    unwatched.then(|| Next { step: Step::Watch, dataset: None, title: String::new(), others: 0 })
}

fn is_online(plan: &Plan, dataset: &Dataset) -> bool {
    plan.receipt.values().any(|receipt| receipt.datasets.contains(&dataset.id))
}

fn goes_to_ckan(plan: &Plan) -> bool {
    let has = |channel: &str| plan.publication.channels.iter().any(|one| one == channel);
    plan.publication.ckan.url.is_some() || (has("state-ckan") && !has("own-site"))
}

/// A table of the dataset that is here and was not made fit yet.
fn unprepared(plan: &Plan, dataset: &Dataset) -> Option<String> {
    let row = plan.dataset.get(&dataset.id)?;
    dataset.distributions.iter().find_map(|file| {
        let planned: &Distribution = row.distribution.get(&file.id)?;
        let waits = match file.copy {
            Copy::Kept(_) => true,
            Copy::Original(_) => file.format.as_deref().is_some_and(|format| TABLES.contains(&format)),
            _ => false,
        };
        planned.path.clone().filter(|_| waits && planned.prepared.is_none())
    })
}

impl Next {
    /// What is to be typed.
    fn command(&self) -> Text {
        let id = self.dataset.as_deref().map(visible).unwrap_or_default();
        match &self.step {
            Step::Publish { ckan: true } => say::COMMAND_CKAN,
            Step::Publish { ckan: false } => say::COMMAND_SITE,
            Step::Approve => say::COMMAND_APPROVE.with("id", id),
            Step::Prepare { file } => say::COMMAND_PREPARE.with("file", quoted(file)),
            Step::Watch => say::COMMAND_WATCH,
        }
    }

    /// In one line, for a screen that has no room.
    pub fn brief(&self) -> Text {
        say::NEXT_BRIEF.with_text("command", &self.command())
    }

    /// Why, and with which command.
    pub fn told(&self) -> Text {
        let text = match &self.step {
            Step::Publish { .. } => say::NEXT_PUBLISH,
            Step::Approve => say::NEXT_APPROVE,
            Step::Prepare { .. } => say::NEXT_PREPARE,
            Step::Watch => say::NEXT_WATCH,
        };
        let text = text.with("title", visible(&self.title)).with_text("command", &self.command());
        match self.others {
            0 => text,
            1 => text.and(&say::NEXT_ONE_MORE),
            n => text.and(&say::NEXT_MORE.with("n", n)),
        }
    }
}

/// A path as it is typed.
fn quoted(path: &str) -> String {
    let path = visible(path);
    if path.contains(' ') { format!("\"{path}\"") } else { path }
}
