//! Every rule of the registry has a plan that breaks it and one, nearly the same, that does not.

use std::collections::BTreeSet;

use expect_test::expect;
use jiff::civil::{Date, date};

use super::super::known::Known;
use super::super::lean::{Dataset, Demand, Lean, Pending, Remark, Removed, StepCount, Tally, Watched};
use super::{ACROSS, At, RULES, check, tell};
use crate::guide::model::Guide;
use crate::guide::{embedded, load};
use crate::text::Lang;

const TODAY: Date = date(2027, 6, 15);

thread_local! {
    static GUIDE: Guide = load::load(&embedded::files()).unwrap();
}

/// With the Guide of the house and what is known of it on the day of these tests.
pub(in crate::review) fn with_guide<T>(work: impl FnOnce(&Guide, &Known) -> T) -> T {
    GUIDE.with(|guide| work(guide, &Known::new(guide, TODAY)))
}

pub(in crate::review) fn dataset(id: &'static str) -> Dataset<'static> {
    Dataset {
        id,
        title: Some(id),
        description: Some("Cada permiso con su fecha, su giro y su colonia, como lo registra la ventanilla."),
        unit: Some("Obras Públicas"),
        access: Some("public"),
        periodicity: Some("R/P1M"),
        personal: Some("no"),
        owner: Some("Dirección de Obras"),
        promised: Some(date(2027, 4, 1)),
        published_at: Some("https://ejemplo.gob.mx/obras"),
        modified: Some(date(2027, 6, 1)),
        files: 1,
        columns: 4,
        columns_described: 4,
        ..Dataset::default()
    }
}

/// A plan of which no rule has anything to say.
pub(in crate::review) fn sound(known: &Known) -> Lean<'static> {
    let tally = Tally { asked: 1, answered: 1, ..Tally::default() };
    let step = StepCount { all: tally, can_start: true, closed: true, lacking: false };
    let mut lean = Lean {
        format: 1,
        revision: 7,
        guide: Some("mx-local@2026.1"),
        id: Some("0f"),
        liaison: Some("Ana Ruiz"),
        administrator: Some("Luis Peña"),
        license: Some("cc-by-4.0"),
        bases: 20,
        touched: Some(date(2027, 6, 10)),
        datasets: vec![
            dataset("licencias"),
            Dataset { promised: None, description: Some("Rutas."), ..dataset("rutas") },
        ],
        watched: Some(Watched { on: Some(date(2027, 6, 9)), links: 10, alive: 10 }),
        steps: vec![step; known.steps.len()],
        questions: vec![tally; known.questions.len()],
        ..Lean::default()
    };
    lean.institution.name = Some("Villa Ejemplo");
    lean.institution.state = Some("14");
    lean.institution.area = Some("14120");
    lean.institution.population = Some(1_476_491);
    lean.institution.starts = Some(date(2027, 2, 1));
    lean
}

type Change = fn(&mut Lean<'static>, &Known);

/// The rule, what breaks it, and what comes near without breaking it.
const CASES: &[(&str, Change, Change)] = &[
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

fn codes(lean: &Lean<'_>, known: &Known) -> BTreeSet<&'static str> {
    check(lean, known).iter().map(super::Hit::code).collect()
}

#[test]
fn a_sound_plan_has_nothing_to_be_told_of() {
    with_guide(|_, known| assert_eq!(codes(&sound(known), known), BTreeSet::new()));
}

#[test]
fn every_rule_has_a_plan_that_breaks_it_and_one_that_does_not() {
    let covered: Vec<&str> = CASES.iter().map(|(code, _, _)| *code).collect();
    assert_eq!(covered, RULES.iter().map(|rule| rule.code).collect::<Vec<_>>());
    with_guide(|_, known| {
        for (code, breaks, keeps) in CASES {
            let (mut broken, mut kept) = (sound(known), sound(known));
            breaks(&mut broken, known);
            keeps(&mut kept, known);
            assert!(codes(&broken, known).contains(code), "{code} is not seen");
            assert!(!codes(&kept, known).contains(code), "{code} is seen where it should not");
        }
    });
}

#[test]
fn every_rule_has_words_in_the_guide_and_all_their_marks_are_filled() {
    with_guide(|guide, known| {
        for code in RULES.iter().map(|rule| rule.code).chain(ACROSS) {
            assert!(guide.rules.0.contains_key(code), "{code} has no words");
        }
        for (code, breaks, _) in CASES {
            let mut lean = sound(known);
            breaks(&mut lean, known);
            for hit in check(&lean, known).iter().filter(|hit| hit.code() == *code) {
                let told = guide.rules.tell(&tell(hit, &lean, guide));
                for text in [Some(&told.message), told.hint.as_ref()].into_iter().flatten() {
                    let filled = |text: &str| !text.contains(['{', '}']);
                    assert!(filled(text.to(Lang::Es)) && filled(text.to(Lang::En)), "{code}: {text:?}");
                }
            }
        }
    });
}

#[test]
fn rules_without_bounds_stay_silent() {
    with_guide(|guide, known| {
        let mut guide = guide.clone();
        guide.review.bounds = Default::default();
        let bare = Known::new(&guide, TODAY);
        for (code, breaks, _) in CASES.iter().filter(|(code, _, _)| {
            matches!(
                *code,
                "review-promises-bunched"
                    | "review-unconfirmed"
                    | "review-same-text"
                    | "review-links-dead"
                    | "review-population-far"
                    | "review-untouched"
                    | "review-few-datasets"
                    | "review-remark-waiting"
            )
        }) {
            let mut lean = sound(known);
            breaks(&mut lean, known);
            assert!(!codes(&lean, &bare).contains(code), "{code}");
        }
    });
}

#[test]
fn hits_say_which_dataset() {
    with_guide(|guide, known| {
        let mut lean = sound(known);
        lean.datasets[1].unit = None;
        let hits = check(&lean, known);
        assert_eq!(
            hits.iter().map(|hit| (hit.code(), hit.at)).collect::<Vec<_>>(),
            [("review-no-unit", At::Dataset(1))]
        );
        let place = tell(&hits[0], &lean, guide).place;
        assert_eq!(
            (place.question.as_deref(), place.address.as_deref()),
            (Some("I05"), Some("dataset.rutas.unit"))
        );
    });
}

/// One plan with nearly everything, told in both languages.
fn troubled(known: &Known) -> Lean<'static> {
    let mut lean = sound(known);
    for (code, breaks, _) in CASES {
        // These take the place of the datasets that the others speak of.
        if !matches!(
            *code,
            "review-no-datasets"
                | "review-promises-bunched"
                | "review-promises-none-early"
                | "review-same-text"
        ) {
            breaks(&mut lean, known);
        }
    }
    lean.datasets[0].title = Some("Licencias de construcción");
    lean
}

#[test]
fn sentences_of_a_plan_with_nearly_everything() {
    with_guide(|guide, known| {
        let lean = troubled(known);
        let mut said = String::new();
        for hit in check(&lean, known) {
            let finding = tell(&hit, &lean, guide);
            let told = guide.rules.tell(&finding);
            let place =
                [finding.place.question, finding.place.address].map(Option::unwrap_or_default).join(" ");
            said += &format!(
                "[{:?}] {} {}\n  {}\n  {}\n",
                told.severity,
                finding.code,
                place.trim(),
                told.message.es,
                told.message.en
            );
            if let Some(hint) = told.hint {
                said += &format!("  > {}\n  > {}\n", hint.es, hint.en);
            }
        }
        expect![[r#""#]].assert_eq(&said);
    });
}
