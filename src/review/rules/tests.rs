//! Every rule of the registry has a plan that breaks it and one, nearly the same, that does not.

use std::collections::BTreeSet;

use expect_test::expect_file;
use jiff::civil::{Date, date};

use super::super::known::Known;
use super::super::lean::{Dataset, Lean, StepCount, Tally, Watched};
use super::{ACROSS, At, RULES, check, tell};
use crate::guide::model::Guide;
use crate::guide::{embedded, load};
use crate::text::Lang;

mod cases;

use cases::CASES;

pub(super) const TODAY: Date = date(2027, 6, 15);

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

#[test]
fn sentences_of_every_rule_in_both_languages() {
    with_guide(|guide, known| {
        let mut said = String::new();
        for (code, breaks, _) in CASES {
            let mut lean = sound(known);
            lean.datasets[0].title = Some("Licencias de construcción");
            breaks(&mut lean, known);
            let hits = check(&lean, known);
            let hit = hits.iter().find(|hit| hit.code() == *code).unwrap();
            let finding = tell(hit, &lean, guide);
            let told = guide.rules.tell(&finding);
            let place = [finding.place.question, finding.place.address].map(Option::unwrap_or_default);
            let severity = format!("{:?}", told.severity).to_lowercase();
            let basis = told.basis.unwrap_or_default();
            said +=
                &format!("{code} ({severity}) {}\n", [place[0].as_str(), &place[1], &basis].join(" ").trim());
            for text in [Some(&told.message), told.hint.as_ref()].into_iter().flatten() {
                said += &format!("  {}\n  {}\n", text.es, text.en);
            }
        }
        expect_file!["../../../tests/golden/review-sentences.txt"].assert_eq(&said);
    });
}
