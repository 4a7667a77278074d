//! What the answers of a plan come to.

use toml::Table;

use super::order::places;
use super::rank::{Ranking, Row, rank};
use super::show::sentence;
use super::weights::setup;
use super::{POINT, STEP, Span, Voice, WHOLE};
use crate::guide::model::Guide;
use crate::text::Lang;

mod exact;

const PLAN: &str = include_str!("../../tests/fixtures/priority.toml");

/// The Guide of the program, read once.
fn guide() -> &'static Guide {
    static GUIDE: std::sync::LazyLock<Guide> =
        std::sync::LazyLock::new(|| crate::guide::load::load(&crate::guide::embedded::files()).unwrap());
    &GUIDE
}

fn ranked<'g>(guide: &'g Guide, plan: &str) -> Ranking<'g> {
    let tree: Table = plan.parse().unwrap();
    rank(guide, &tree, &setup(guide, &tree, None).unwrap())
}

fn row<'r>(ranking: &'r Ranking<'_>, id: &str) -> &'r Row {
    ranking.rows.iter().find(|row| row.subject.id == id).unwrap()
}

fn one(guide: &Guide, answers: &str) -> Row {
    let plan = format!("[dataset.a]\ntitle = \"A\"\n{answers}");
    ranked(guide, &plan).rows.remove(0)
}

#[test]
fn the_score_is_the_weighted_sum_with_its_bonus() {
    let guide = guide();
    let ranking = ranked(guide, PLAN);
    // 30·4/4 + 25·3/4 + 15·4/4 + 20·2/4 + 10·3/4, and nobody else publishes them.
    assert_eq!(row(&ranking, "licencias").score, Span::exactly(8125 * POINT / 100));
    // 30·3/4 + 25 + 15 + 20 + 10·3/4 + 5 of the map that uses them.
    assert_eq!(row(&ranking, "rutas").score, Span::exactly(95 * POINT));
}

#[test]
fn a_missing_answer_is_an_interval_and_never_a_zero() {
    let guide = guide();
    let ranking = ranked(guide, PLAN);
    let budget = row(&ranking, "presupuesto");
    // Value (25) and what peers do (5) are not known; nothing else is open.
    assert_eq!(budget.score, Span::of(65 * POINT, 95 * POINT));
    assert_eq!((budget.band.as_deref(), budget.may.as_deref()), (Some("next"), Some("first")));
    assert_eq!(budget.reach, Some(1));
    assert!(budget.subject.parts[1].heard.iter().any(|heard| heard.voice == Voice::Pending));
}

#[test]
fn does_not_apply_is_an_answer_and_empty_is_one_only_where_the_question_says_so() {
    let guide = guide();
    let demand = |answers: &str| one(guide, answers).subject.parts[0].level;
    let mark = "[not_applicable.\"dataset.a.priority.asked_by\"]\non = 2026-01-01\n";
    assert_eq!(demand("priority = { requests = 0 }\n"), Span::of(STEP, 5 * STEP));
    assert_eq!(demand(&format!("priority = {{ requests = 0 }}\n{mark}")), Span::exactly(STEP));
    let obligation = |answers: &str| one(guide, answers).subject.parts[2].level;
    // P03 says to leave it empty when there is no goal; before P04 is answered nobody has left it empty.
    assert_eq!(obligation("priority = { obligation = \"none\" }\n"), Span::exactly(STEP));
    assert_eq!(obligation(""), Span::of(STEP, 5 * STEP));
    let pending =
        "priority = { obligation = \"none\" }\n[pending.\"dataset.a.priority.goal\"]\nask = \"X\"\n";
    assert_eq!(obligation(pending), Span::of(STEP, 5 * STEP));
}

#[test]
fn answers_that_mean_nothing_are_missing() {
    let guide = guide();
    let level = |answers: &str, at: usize| one(guide, answers).subject.parts[at].level;
    let open = Span::of(STEP, 5 * STEP);
    assert_eq!(level("priority = { ease = 9 }\n", 3), open);
    assert_eq!(level("priority = { quality = \"mucha\" }\n", 4), open);
    assert_eq!(level("priority = { obligation = \"una-que-no-hay\" }\n", 2), open);
}

#[test]
fn hours_and_scans_stand_in_where_nobody_has_said_how_easy_it_is() {
    let guide = guide();
    let ease = |answers: &str| one(guide, answers).subject.parts[3].level;
    assert_eq!(ease("priority = { hours_first = 41 }\n"), Span::exactly(2 * STEP));
    assert_eq!(ease("priority = { hours_first = 6, ease = 2 }\n"), Span::exactly(2 * STEP));
    let seen = "[dataset.a.distribution.x]\nseen = { format = \"pdf\", findings = 0 }\n";
    assert_eq!(ease(seen), Span::exactly(STEP));
}

#[test]
fn gates_hold_back_whatever_the_score_and_say_what_opens_them() {
    let guide = guide();
    let held = |answers: &str| {
        let row = one(guide, answers);
        row.subject.held.iter().map(|held| held.gate.clone()).collect::<Vec<_>>()
    };
    assert_eq!(held("personal = { status = \"yes\" }\n"), ["personal"]);
    assert_eq!(held("personal = { status = \"yes\", treatment = \"unknown\" }\n"), ["personal"]);
    assert!(held("personal = { status = \"yes\", treatment = \"aggregate\" }\n").is_empty());
    assert_eq!(held("access = \"private\"\n"), ["reserve"]);
    assert!(held("access = \"private\"\nreserve = { opens = { how = \"totals\" } }\n").is_empty());
    assert_eq!(held("rights = \"unknown\"\n"), ["licence"]);
    let seen =
        "personal = { status = \"no\" }\n[dataset.a.distribution.x]\nseen = { personal = [\"curp\"] }\n";
    assert_eq!(held(seen), ["personal"], "a scan saw what was denied");
    let row = one(guide, "personal = { status = \"yes\" }\naccess = \"public\"\n");
    assert_eq!((row.band, row.place), (None, None));
    let doubts: Vec<&str> = row.subject.doubts.iter().map(|held| held.gate.as_str()).collect();
    assert_eq!(doubts, ["licence"], "what is not known is told as such");
}

#[test]
fn ties_share_their_place_and_moves_stand_beside_it() {
    let guide = guide();
    let ranking = ranked(guide, PLAN);
    let order: Vec<&str> = ranking.rows.iter().map(|row| row.subject.id.as_str()).collect();
    assert_eq!(
        order,
        ["rutas", "arbolado", "licencias", "mercados", "comercios", "presupuesto", "luminarias", "quejas"]
    );
    let place = |id: &str| row(&ranking, id).place.map(|place| (place.rank, place.tied));
    assert_eq!((place("mercados"), place("comercios")), (Some((3, true)), Some((3, true))));
    assert_eq!((place("arbolado"), place("quejas")), (Some((7, false)), None));
    assert_eq!(ranking.stands_in(1), Some("first"), "it stands among the first, where it was put");
}

#[test]
fn every_method_orders_the_same_plan_and_cites_its_source() {
    let guide = guide();
    let tree: Table = PLAN.parse().unwrap();
    let first = |method: &str| {
        let ranking = rank(guide, &tree, &setup(guide, &tree, Some(method)).unwrap());
        assert_eq!(ranking.rows.len(), 8);
        assert!(!ranking.method.basis.is_empty());
        let best = ranking.rows.iter().find(|row| row.place.is_some_and(|place| place.rank == 1)).unwrap();
        best.subject.id.clone()
    };
    assert_eq!(first("federal-2017"), "rutas");
    assert_eq!(first("san-francisco"), "rutas");
    assert_eq!(first("eu-high-value"), "rutas");
    assert!(setup(guide, &tree, Some("ninguno")).is_err());
}

#[test]
fn the_sentence_of_a_row_says_what_adds_most_and_least_with_its_questions() {
    let guide = guide();
    let ranking = ranked(guide, PLAN);
    let told = sentence(&ranking, row(&ranking, "licencias"));
    assert_eq!(
        told.to(Lang::Es),
        "Lo que más suma: Demanda, 30 de 30 (solicitudes de información en 12 meses: 41, P01). \
         Lo que menos: Facilidad, 10 de 20 (facilidad para prepararlos: 3 de 5, P06)."
    );
}

#[test]
fn weights_of_a_plan_are_used_and_those_it_cannot_have_are_told() {
    let guide = guide();
    let tree: Table = "[priority]\nmethod = \"apertura\"\nweights = { demand = 60, otro = 3, value = 400 }\n"
        .parse()
        .unwrap();
    let setup = setup(guide, &tree, None).unwrap();
    assert_eq!((setup.weights.0[0], setup.weights.0.iter().sum::<i64>()), (6000, WHOLE));
    assert_eq!(setup.notes.len(), 2);
}

#[test]
fn equal_scores_have_equal_places() {
    let ranks: Vec<(usize, bool)> =
        places(&[70, 90, 70, 10]).iter().map(|place| (place.rank, place.tied)).collect();
    assert_eq!(ranks, [(2, true), (1, false), (2, true), (4, false)]);
}
