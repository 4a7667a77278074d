//! Plans of files and folders, one by one, until all is read by the review's own reader.

use std::path::{Path, PathBuf};

use jiff::civil::Date;

use crate::app::App;
use crate::fsx;
use crate::guide::model::Guide;
use crate::plan::model::{Dataset, Plan};
use crate::plan::read::read;
use crate::plan::typed::typed;
use crate::review::summary::{DatasetRow, Demands, Status, StepRow, Summary};
use crate::wizard::flow::Flow;
use crate::wizard::progress::{self, progress};

/// Summaries of what can be read, and the paths of what cannot.
pub fn pile(app: &App, paths: &[PathBuf]) -> (Vec<Summary>, Vec<PathBuf>) {
    let mut all = (Vec::new(), Vec::new());
    for path in paths.iter().flat_map(|path| files(&app.cwd().join(path))) {
        match summary(app, &path) {
            Some(summary) => all.0.push(summary),
            None => all.1.push(path),
        }
    }
    all
}

fn files(path: &Path) -> Vec<PathBuf> {
    if !path.is_dir() {
        return vec![path.to_path_buf()];
    }
    let mut found = fsx::walk(path).unwrap_or_default();
    found.retain(|file| file.extension().is_some_and(|ending| ending == "toml"));
    found
}

/// One plan.
pub fn summary(app: &App, path: &Path) -> Option<Summary> {
    let bytes = fsx::read_text(path).ok()?;
    let doc = read(&bytes).ok()?.doc;
    let plan = typed(doc.tree());
    let today = app.clock.today();
    let hash = |text: &str| {
        text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |h, b| (h ^ u64::from(b)).wrapping_mul(0x100_0000_01b3))
    };
    let area = plan.institution.area.clone().unwrap_or_default();
    let census = app.guide.areas.get(&area).and_then(|area| area.population);
    let said = plan.institution.population.and_then(|people| u32::try_from(people).ok());
    Some(Summary {
        path: path.strip_prefix(app.cwd()).unwrap_or(path).display().to_string(),
        name: plan.institution.name.clone().unwrap_or_default(),
        state: area.get(..2).map_or_else(|| plan.institution.state.clone().unwrap_or_default(), String::from),
        area,
        kind: plan.institution.kind.clone().unwrap_or_default(),
        population: said.or(census),
        guide: plan.guide.clone().unwrap_or_default(),
        revision: u32::try_from(plan.revision).unwrap_or(0),
        plan: plan.id.as_deref().map_or(0, hash),
        content: hash(&String::from_utf8_lossy(&bytes)),
        steps: steps(&app.guide, doc.tree(), &plan, today),
        datasets: plan.dataset.values().map(|one| dataset(&app.guide, &plan, one, today)).collect(),
        license: plan.license.id.clone().unwrap_or_default(),
        demands: demands(&plan),
        ..Summary::default()
    })
}

fn steps(guide: &Guide, tree: &toml::Table, plan: &Plan, today: Date) -> Vec<StepRow> {
    let flow = Flow::new(guide, tree);
    let small = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
    let late = |step: &str| {
        let of = |at: &&String| guide.step_of(at).is_some_and(|one| one.id == step);
        let late =
            plan.pending.iter().filter(|(_, one)| one.by.as_ref().and_then(|day| day.date()) < Some(today));
        small(late.filter(|(_, one)| one.by.is_some()).map(|(at, _)| at).filter(of).count())
    };
    progress(&flow, &|_| false)
        .iter()
        .map(|one| StepRow {
            status: match one.status {
                progress::Status::Complete => Status::Complete,
                progress::Status::NotStarted => Status::NotStarted,
                progress::Status::CannotStart => Status::CannotStart,
                progress::Status::InProgress | progress::Status::Problem => Status::InProgress,
            },
            asked: small(one.answered + one.missing + one.pending),
            answered: small(one.answered),
            missing: small(one.missing),
            pending: small(one.pending),
            overdue: late(&one.step.id),
        })
        .collect()
}

fn days(date: Date) -> i32 {
    let epoch = Date::new(1970, 1, 1).unwrap_or_default();
    (date - epoch).get_days()
}

fn dataset(guide: &Guide, plan: &Plan, one: &Dataset, today: Date) -> DatasetRow {
    let promised = one.commitment.date.as_ref().and_then(|day| day.date());
    let published = one.published_at.is_some() && one.withdrawn.is_none();
    let license = one.license.as_ref().or(plan.license.id.as_ref());
    let open = license.and_then(|id| guide.term("licenses", id)).is_some_and(|term| term.open == Some(true));
    DatasetRow {
        theme: one.theme.clone().unwrap_or_default(),
        recommended: one.recommended.clone().unwrap_or_default(),
        promised: promised.map(days),
        published,
        opened: one.actual.on.as_ref().and_then(|day| day.date()).map(days),
        overdue: promised.is_some_and(|day| day < today) && !published,
        alert: one.personal.status.as_deref() == Some("yes") && one.personal.treatment.is_none(),
        open_license: open,
    }
}

fn demands(plan: &Plan) -> Demands {
    let small = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
    let answered =
        plan.demand.values().filter(|one| one.reply.sent.is_some() || one.reply.done.is_some()).count();
    Demands {
        all: small(plan.demand.len()),
        answered: small(answered),
        overdue: 0,
        unlinked: small(plan.demand.values().filter(|one| one.dataset.is_none()).count()),
    }
}
