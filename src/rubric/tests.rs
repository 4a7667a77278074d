//! Rubrics read and told off, plans shared out, marks kept, differences settled, scores with their denominators.

use super::agree::{Verdict, agreement};
use super::kappa::Weights;
use super::marks::{self, Mark, Marks};
use super::model::{Kind, NOT_APPLICABLE, Rubric};
use super::read::read;
use super::score::score;
use super::settle::{self, Bench, Decision, Settled, Standing, of_marks};
use super::write;

mod sharing;

const SMALL: &str = r#"
rubric = "prueba"
title = "Prueba"
version = "1"

[question.equipo]
text = "¿Hay equipo?"
criteria = "Dos personas."

[question.fechas]
text = { es = "¿Fechas?", en = "Dates?" }
kind = "tiered"
weight = 3
not_applicable = true
option.no = { text = "No", points = 0 }
option.algunas = { text = "Algunas", points = 1 }
option.todas = { text = "Todas", points = 2 }

[question.vencidas]
text = "¿Promesas vencidas?"
kind = "negative"
option.no = { text = "No", points = 0 }
option.si = { text = "Sí", points = -2 }

[marker.ana]
name = "Ana Ejemplo"
institution = "14039"

[marker.beto]
name = "Beto Ejemplo"

[marker.carla]
name = "Carla Ejemplo"
avoid = ["Jalisco"]
"#;

fn small() -> Rubric {
    read(SMALL).unwrap()
}

/// Codes of what is wrong, with line and column.
fn faults(text: &str) -> Vec<(&'static str, usize, usize)> {
    let place =
        |one: &crate::diag::Finding| (one.code, one.place.line.unwrap_or(0), one.place.column.unwrap_or(0));
    read(text).unwrap_err().iter().map(place).collect()
}

#[test]
fn a_rubric_says_what_it_leaves_out() {
    let rubric = small();
    let yes_no = rubric.question("equipo").unwrap();
    assert_eq!((yes_no.kind, yes_no.weight, yes_no.most()), (Kind::YesNo, 1, 1));
    assert_eq!(yes_no.options.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), ["no", "yes"]);
    assert_eq!((rubric.sharing.each, rubric.agreement.few), (2, 10));
    assert_eq!(rubric.named("2").unwrap().id, "fechas");
    assert_eq!(rubric.question("vencidas").unwrap().most(), 0);
}

#[test]
fn the_rubric_of_the_guide_is_in_order() {
    let rubric = read(include_str!("../../guide/rubric.toml")).unwrap();
    assert_eq!(rubric.questions.len(), 12);
    let both = |text: &crate::text::Text| !text.es.is_empty() && text.es != text.en;
    assert!(
        rubric.questions.iter().all(|one| both(&one.text) && both(&one.criteria) && !one.looks.is_empty())
    );
}

#[test]
fn all_that_is_wrong_is_told_at_its_place() {
    let text = SMALL
        .replace("weight = 3", "weight = \"tres\"")
        .replace("kind = \"negative\"", "kind = \"resta\"")
        .replace(
            "option.algunas = { text = \"Algunas\", points = 1 }",
            "option.algunas = { text = \"Algunas\", points = 5 }",
        )
        .replace("name = \"Beto Ejemplo\"", "nombre = \"Beto Ejemplo\"");
    assert_eq!(
        faults(&text),
        [
            ("rubric-type", 13, 1),
            ("rubric-tiers", 17, 1),
            ("rubric-word", 21, 1),
            ("rubric-points-negative", 23, 1),
            ("rubric-key-unknown", 30, 1),
            ("rubric-missing", 29, 1),
        ]
    );
    assert_eq!(faults("rubric = \"a\"\ntitle = \"x\nversion = 1"), [("rubric-syntax", 2, 11)]);
    assert_eq!(faults("title = \"x\"")[0].0, "rubric-not-a-rubric");
    assert_eq!(faults("format = 9\nrubric = \"a\"")[0].0, "rubric-newer");
}

/// Numbers that look random and are always the same.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most
    }
}

fn mark(rubric: &Rubric, question: &str, option: &str) -> Mark {
    Mark { option: option.into(), wording: rubric.question(question).unwrap().wording(), ..Mark::default() }
}

/// Marks of one marker: plan and question and option.
fn sheet(rubric: &Rubric, marker: &str, all: &[(&str, &str, &str)]) -> Marks {
    let mut marks = Marks::new(rubric, marker);
    for (plan, question, option) in all {
        marks.set((plan, &plan.to_uppercase()), question, mark(rubric, question, option));
    }
    marks
}

#[test]
fn marks_read_back_with_their_evidence() {
    let rubric = small();
    let mut marks = sheet(&rubric, "ana", &[("a", "equipo", "yes"), ("b", "fechas", NOT_APPLICABLE)]);
    let full = Mark {
        link: Some("https://ejemplo.mx/plan?a=1".into()),
        page: Some(12),
        quote: Some("dos\n\"renglones\"".into()),
        note: Some("revisar".into()),
        on: "2026-11-26".parse().ok(),
        revision: Some(7),
        ..mark(&rubric, "fechas", "todas")
    };
    marks.set(("a", "A"), "fechas", full);
    let text = write::marks(&marks);
    assert_eq!(marks::read(&text).unwrap(), marks::Read { marks: marks.clone(), whole: true });
    let changed = marks::read(&text.replace("page = 12", "page = 13")).unwrap();
    assert!(!changed.whole);
    assert!(marks::misfits(&rubric, &marks).is_empty());
    let other = marks::misfits(&rubric, &Marks { rubric: "otra".into(), ..marks.clone() });
    assert_eq!(other[0].code, "rubric-other");
    let gone: Vec<_> = marks::misfits(&rubric, &sheet(&rubric, "nadie", &[("a", "equipo", "quizá")]))
        .iter()
        .map(|one| one.code)
        .collect();
    assert_eq!(gone, ["rubric-marker-unknown", "rubric-option-unknown"]);
}

#[test]
fn agreement_counts_what_it_compares_and_what_it_does_not() {
    let rubric = small();
    let mut other =
        sheet(&rubric, "beto", &[("a", "equipo", "no"), ("b", "equipo", "no"), ("c", "equipo", "yes")]);
    other.set(("d", "D"), "equipo", Mark { option: "yes".into(), wording: "OTRA".into(), ..Mark::default() });
    let sheets = [
        // The order of files does not matter: rows are of the marker who comes first in the rubric.
        other,
        sheet(&rubric, "ana", &[("a", "equipo", "yes"), ("b", "equipo", "no"), ("d", "equipo", "yes")]),
        sheet(&rubric, "carla", &[("a", "equipo", "yes")]),
    ];
    let all = agreement(&rubric, &sheets);
    let one = all.iter().find(|one| one.question.id == "equipo").unwrap();
    assert_eq!((one.pairs(), one.table.agreed(), one.single, one.reworded, one.beyond), (2, 1, 2, 1, 1));
    assert_eq!(one.table.get(1, 0), 1);
    assert_eq!(one.differing, ["a"]);
    assert_eq!(one.categories, ["no", "yes"]);
    assert!(one.few);
    let none = all.iter().find(|one| one.question.id == "fechas").unwrap();
    assert_eq!((none.verdict, none.pairs(), none.kappa), (Verdict::Nothing, 0, None));
}

#[test]
fn the_worst_question_comes_first_and_what_is_not_defined_is_said() {
    let rubric = small();
    let plans: Vec<String> = (0..12).map(|at| format!("p{at:02}")).collect();
    let marks = |marker: &str, turn: usize| {
        let mut all = Vec::new();
        for (at, plan) in plans.iter().enumerate() {
            all.push((plan.as_str(), "equipo", if (at + turn).is_multiple_of(2) { "yes" } else { "no" }));
            all.push((plan.as_str(), "fechas", ["no", "algunas", "todas"][at % 3]));
            all.push((plan.as_str(), "vencidas", "no"));
        }
        sheet(&rubric, marker, &all)
    };
    let all = agreement(&rubric, &[marks("ana", 0), marks("beto", 1)]);
    let told: Vec<_> = all.iter().map(|one| (one.question.id.as_str(), one.verdict)).collect();
    assert_eq!(told, [("equipo", Verdict::Low), ("fechas", Verdict::Fine), ("vencidas", Verdict::Undefined)]);
    assert_eq!(all[0].kappa.unwrap().value, -1.0);
    assert_eq!(all[1].linear, all[1].table.first(3).kappa(Weights::Linear));
    assert_eq!((all[2].kappa, all[2].share()), (None, Some(1.0)));
}

#[test]
fn a_new_wording_asks_for_new_marks() {
    let rubric = small();
    let mended = read(&SMALL.replace("Dos personas.", "Dos personas distintas.")).unwrap();
    let moved = read(&SMALL.replace("weight = 3", "weight = 2")).unwrap();
    let wording = |rubric: &Rubric, id: &str| rubric.question(id).unwrap().wording();
    assert_ne!(wording(&rubric, "equipo"), wording(&mended, "equipo"));
    assert_eq!(wording(&rubric, "fechas"), wording(&moved, "fechas"));
}

#[test]
fn a_difference_is_settled_until_a_mark_changes() {
    let rubric = small();
    let sheets = [
        sheet(&rubric, "ana", &[("a", "equipo", "yes"), ("a", "fechas", "todas")]),
        sheet(&rubric, "beto", &[("a", "equipo", "no"), ("a", "fechas", "todas")]),
    ];
    let mut settled = Settled { rubric: rubric.id.clone(), settler: "Diana".into(), ..Settled::default() };
    let question = rubric.question("equipo").unwrap();
    {
        let bench = Bench { rubric: &rubric, sheets: &sheets, settled: &settled };
        assert_eq!(bench.open().len(), 1);
        assert_eq!(bench.markers("a", question), ["ana", "beto"]);
    }
    let (one, other) = (sheets[0].get("a", "equipo").unwrap(), sheets[1].get("a", "equipo").unwrap());
    assert_eq!(of_marks(one, other), of_marks(other, one));
    let decision = Decision {
        option: "yes".into(),
        reason: "El oficio los nombra".into(),
        on: None,
        of: of_marks(one, other),
    };
    settled.decisions.insert(("a".into(), "equipo".into()), decision.clone());
    let bench = Bench { rubric: &rubric, sheets: &sheets, settled: &settled };
    assert_eq!(bench.standing("a", question), Standing::Settled(&decision));
    assert!(bench.open().is_empty());
    let (back, whole) = settle::read(&write::settled(&bench)).unwrap();
    assert!(whole);
    assert_eq!(back.decisions, settled.decisions);
    let mut changed = sheets.clone();
    changed[1].set(("a", "A"), "equipo", Mark { link: Some("x".into()), ..other.clone() });
    let bench = Bench { rubric: &rubric, sheets: &changed, settled: &settled };
    assert!(matches!(bench.standing("a", question), Standing::Differs(..)));
}

#[test]
fn what_is_kept_of_a_mark_is_never_its_private_note() {
    let rubric = small();
    let mut own = sheet(&rubric, "ana", &[]);
    own.set(
        ("a", "A"),
        "equipo",
        Mark { note: Some("sospecho".into()), link: Some("liga".into()), ..mark(&rubric, "equipo", "yes") },
    );
    let settled = Settled { rubric: rubric.id.clone(), ..Settled::default() };
    let text = write::settled(&Bench { rubric: &rubric, sheets: &[own], settled: &settled });
    assert!(text.contains("liga") && !text.contains("sospecho"));
}

#[test]
fn denominators_leave_out_what_does_not_apply_and_what_is_not_marked() {
    let rubric = small();
    let settled = Settled::default();
    let scored = |all: &[(&str, &str, &str)]| {
        let sheets = [sheet(&rubric, "ana", all), sheet(&rubric, "beto", all)];
        score(&Bench { rubric: &rubric, sheets: &sheets, settled: &settled }, "a")
    };
    let whole = scored(&[("a", "equipo", "yes"), ("a", "fechas", "algunas"), ("a", "vencidas", "no")]);
    assert_eq!((whole.earned, whole.possible, whole.marked, whole.scored), (4, 7, 3, 3));
    assert_eq!(whole.interval(), Some((4.0 / 7.0, 4.0 / 7.0)));
    // A question that does not apply takes its points out of both sums.
    let none = scored(&[("a", "equipo", "yes"), ("a", "fechas", NOT_APPLICABLE), ("a", "vencidas", "no")]);
    assert_eq!((none.earned, none.possible, none.not_applicable), (1, 1, 1));
    // One that is not marked is no zero: it may still be anything.
    let open = scored(&[("a", "equipo", "yes"), ("a", "vencidas", "no")]);
    assert_eq!((open.earned, open.possible, open.unmarked), (1, 1, 1));
    assert_eq!(open.interval(), Some((1.0 / 7.0, 1.0)));
    // What is taken away has no part in what could be had.
    let taken = scored(&[("a", "equipo", "yes"), ("a", "fechas", "todas"), ("a", "vencidas", "si")]);
    assert_eq!((taken.earned, taken.possible), (5, 7));
    assert_eq!(scored(&[]).share(), None);
}

#[test]
fn marking_one_more_question_never_leaves_the_interval() {
    let rubric = small();
    let settled = Settled::default();
    let mut dice = Dice(3);
    for _ in 0..300 {
        let pick = |dice: &mut Dice, id: &str| {
            let question = rubric.question(id).unwrap();
            question.options[dice.below(question.options.len() as u64) as usize].id.clone()
        };
        let options: Vec<(String, String)> =
            rubric.questions.iter().map(|one| (one.id.clone(), pick(&mut dice, &one.id))).collect();
        let known = dice.below(4) as usize;
        let score_of = |marked: &[(String, String)]| {
            let all: Vec<(&str, &str, &str)> =
                marked.iter().map(|(id, option)| ("a", id.as_str(), option.as_str())).collect();
            let sheets = [sheet(&rubric, "ana", &all), sheet(&rubric, "beto", &all)];
            score(&Bench { rubric: &rubric, sheets: &sheets, settled: &settled }, "a")
        };
        let (part, whole) = (score_of(&options[..known]), score_of(&options));
        let (low, high) = part.interval().unwrap();
        let share = whole.share().unwrap();
        assert!(low <= share + 1e-12 && share <= high + 1e-12, "{share} is not in {low} to {high}");
        assert_eq!(part.marked + part.unmarked + part.differing + part.not_applicable, part.scored);
    }
}
