//! For each rule, what breaks it in a sound plan, and what comes near without breaking it.

use jiff::civil::{Date, date};

use super::super::super::known::Known;
use super::super::super::lean::{Dataset, Demand, Lean, Pending, Remark, Removed, StepCount, Tally, Watched};
use super::{TODAY, dataset};

pub type Change = fn(&mut Lean<'static>, &Known);

/// The rule, what breaks it, and what comes near without breaking it.
pub const CASES: &[(&str, Change, Change)] = &[
    ("review-no-liaison", |l, _| l.liaison = Some(" "), |l, _| l.liaison = Some("A")),
    ("review-no-administrator", |l, _| l.administrator = None, |l, _| l.administrator = Some("B")),
    (
        "review-same-person",
        |l, _| l.administrator = Some("ANA  RUIZ"),
        |l, _| l.administrator = Some("Ana Ruiz Peña"),
    ),
    ("review-no-appointment", |l, k| l.questions[at(k, "team.appointment.evidence")].answered = 0, |_, _| ()),
    ("review-no-datasets", |l, _| l.datasets.clear(), |l, _| l.datasets.truncate(1)),
    ("review-few-datasets", |l, _| l.bases = 21, |l, _| (l.bases, l.institution.starts) = (21, Some(TODAY))),
    ("review-step-not-started", |l, _| l.steps[7] = idle(true), |l, _| l.steps[7] = idle(false)),
    ("review-required-missing", |l, _| l.steps[1].all.missing = 3, |l, _| l.steps[1].all.blank = 3),
    (
        "review-deadline-passed",
        |l, k| l.questions[at(k, "schedule.published_url")].answered = 0,
        |l, k| {
            l.questions[at(k, "schedule.published_url")].answered = 0;
            l.institution.starts = Some(date(2027, 3, 20));
        },
    ),
    (
        "review-pending-overdue",
        |l, _| pending(l, "Sistemas", date(2027, 6, 14)),
        |l, _| pending(l, "Sistemas", TODAY),
    ),
    (
        "review-pending-nobody",
        |l, _| l.pending = vec![Pending::default()],
        |l, _| pending(l, "", date(2027, 7, 1)),
    ),
    ("review-no-unit", |l, _| l.datasets[0].unit = Some(""), |l, _| l.datasets[0].unit = Some("Obras")),
    ("review-no-description", |l, _| l.datasets[1].description = None, |_, _| ()),
    (
        "review-no-periodicity",
        |l, _| l.datasets[0].periodicity = None,
        |l, _| l.datasets[0].periodicity = Some("irregular"),
    ),
    (
        "review-promise-past",
        |l, _| l.datasets[0].published_at = None,
        |l, _| (l.datasets[0].published_at, l.datasets[0].promised) = (None, Some(TODAY)),
    ),
    (
        "review-promise-no-owner",
        |l, _| waits(l, Some(TODAY), None),
        |l, _| waits(l, Some(TODAY), Some("Obras")),
    ),
    ("review-promise-no-date", |l, _| waits(l, None, Some("Obras")), |l, _| waits(l, None, None)),
    (
        "review-promises-bunched",
        |l, _| promised(l, &[date(2027, 4, 1), date(2027, 12, 20), date(2027, 12, 28), date(2027, 12, 31)]),
        |l, _| promised(l, &[date(2027, 4, 1), date(2027, 9, 1), date(2027, 12, 28), date(2027, 12, 31)]),
    ),
    (
        "review-promises-none-early",
        |l, _| promised(l, &[date(2027, 9, 1), date(2027, 10, 1)]),
        |l, _| promised(l, &[date(2027, 5, 2), date(2027, 10, 1)]),
    ),
    (
        "review-promise-moved",
        |l, _| (l.datasets[0].shifted, l.datasets[0].shifted_unexplained) = (2, 1),
        |l, _| l.datasets[0].shifted = 2,
    ),
    (
        "review-dataset-removed",
        |l, _| l.removed = vec![Removed { id: "nomina", why: Some(" ") }],
        |l, _| l.removed = vec![Removed { id: "nomina", why: Some("Se juntó con directorio") }],
    ),
    ("review-all-closed", |l, _| close(l, 2), |l, _| close(l, 1)),
    (
        "review-closed-no-ground",
        |l, _| l.datasets[0].access = Some("private"),
        |l, _| (l.datasets[0].access, l.datasets[0].reserve) = (Some("private"), Some("secrets")),
    ),
    (
        "review-license-absent",
        |l, _| l.license = None,
        |l, _| {
            l.license = None;
            l.datasets.iter_mut().for_each(|one| one.license = Some("cc0-1.0"));
        },
    ),
    ("review-license-not-open", |l, _| l.license = Some("cc-by-nc-4.0"), |l, _| l.license = Some("odbl-1.0")),
    (
        "review-published-no-license",
        |l, _| l.license = None,
        |l, _| {
            l.license = None;
            l.datasets.iter_mut().for_each(|one| one.published_at = None);
        },
    ),
    (
        "review-published-no-dictionary",
        |l, _| l.datasets[0].columns_described = 3,
        |l, _| (l.datasets[0].columns_described, l.datasets[0].dictionary) = (3, 4),
    ),
    // Thirty days and a grace of eight.
    (
        "review-published-stale",
        |l, _| l.datasets[0].modified = Some(date(2027, 5, 7)),
        |l, _| l.datasets[0].modified = Some(date(2027, 5, 8)),
    ),
    ("review-links-dead", |l, _| links(l, 9), |l, _| links(l, 10)),
    (
        "review-links-unmeasured",
        |l, _| l.watched = None,
        |l, _| {
            l.watched = None;
            l.datasets.iter_mut().for_each(|one| one.withdrawn = true);
        },
    ),
    (
        "review-personal-public",
        |l, _| persons(l, "public", "unknown"),
        |l, _| persons(l, "public", "drop-columns"),
    ),
    (
        "review-personal-sensitive",
        |l, _| {
            l.datasets[0].published_at = None;
            l.datasets[0].sensitive = true;
            persons(l, "private", "unknown");
        },
        |l, _| {
            l.datasets[0].sensitive = true;
            persons(l, "private", "none-possible");
        },
    ),
    ("review-personal-unsaid", |l, _| l.datasets[0].personal = Some("unknown"), |_, _| ()),
    (
        "review-personal-unrecorded",
        |l, _| persons(l, "public", "aggregate"),
        |l, _| {
            l.datasets[0].treated = true;
            persons(l, "public", "aggregate");
        },
    ),
    (
        "review-unconfirmed",
        |l, _| l.questions.iter_mut().for_each(|tally| tally.unconfirmed = 1),
        |l, _| l.questions[0].unconfirmed = 1,
    ),
    (
        "review-same-text",
        |l, _| l.datasets = ["a", "b", "c"].map(dataset).into(),
        |l, _| l.datasets = ["a", "b"].map(dataset).into(),
    ),
    ("review-demand-overdue", |l, _| demand(l, date(2027, 6, 1)), |l, _| demand(l, TODAY)),
    (
        "review-demand-unlinked",
        |l, _| l.demands = vec![Demand { id: "s1", answered: true, ..Demand::default() }],
        |l, _| l.demands = vec![Demand { id: "s1", answered: true, linked: true, ..Demand::default() }],
    ),
    ("review-remark-waiting", |l, _| remark(l, "open"), |l, _| remark(l, "answered")),
    ("review-untouched", |l, _| l.touched = Some(date(2026, 12, 1)), |l, _| l.touched = None),
    ("review-guide-other", |l, _| l.guide = Some("mx-local@2025.1"), |l, _| l.guide = None),
    ("review-area-unknown", |l, _| l.institution.area = Some("14999"), |l, _| l.institution.area = None),
    ("review-area-not-of-state", |l, _| l.institution.state = Some("15"), |l, _| l.institution.state = None),
    (
        "review-population-far",
        |l, _| l.institution.population = Some(147_649),
        |l, _| l.institution.population = Some(1_700_000),
    ),
];

fn at(known: &Known, id: &str) -> usize {
    known.question(id).unwrap()
}

fn idle(can_start: bool) -> StepCount {
    StepCount { all: Tally { asked: 5, missing: 5, ..Tally::default() }, can_start, ..StepCount::default() }
}

fn pending(lean: &mut Lean<'static>, ask: &'static str, by: Date) {
    lean.pending = vec![Pending { at: "team.liaison.email", ask: Some(ask), by: Some(by) }];
}

fn waits(lean: &mut Lean<'static>, promised: Option<Date>, owner: Option<&'static str>) {
    let first = &mut lean.datasets[0];
    (first.published_at, first.promised, first.owner) = (None, promised, owner);
}

fn promised(lean: &mut Lean<'static>, days: &[Date]) {
    let one = |day: &Date| Dataset {
        promised: Some(*day),
        opened: None,
        description: Some("Breve."),
        ..dataset("a")
    };
    lean.datasets = days.iter().map(one).collect();
}

fn close(lean: &mut Lean<'static>, most: usize) {
    let closed = lean.datasets.iter_mut().take(most);
    closed.for_each(|one| (one.access, one.reserve) = (Some("restricted"), Some("secrets")));
}

fn links(lean: &mut Lean<'static>, alive: u32) {
    lean.watched = Some(Watched { on: None, links: 10, alive });
}

fn persons(lean: &mut Lean<'static>, access: &'static str, treatment: &'static str) {
    let first = &mut lean.datasets[0];
    (first.personal, first.access, first.treatment) = (Some("yes"), Some(access), Some(treatment));
    first.reserve = Some("personal-data");
}

fn demand(lean: &mut Lean<'static>, due: Date) {
    lean.demands =
        vec![Demand { id: "s1", what: Some("Nómina"), due: Some(due), linked: true, ..Demand::default() }];
}

fn remark(lean: &mut Lean<'static>, status: &'static str) {
    let on = Some(date(2027, 5, 1));
    lean.remarks = vec![Remark { id: "r1", by: Some("Coordinación"), status: Some(status), on }];
}
