//! What a score says of plans: nothing, little, everything, and why.

use super::super::known::Known;
use super::super::lean::{Dataset, Demand, Lean, StepCount, Tally, Watched};
use super::super::rules::tests::{dataset, sound, with_guide};
use super::*;

mod properties;

/// What came of a target of the Guide.
fn of(lean: &Lean<'_>, known: &Known, guide: &crate::guide::model::Guide, id: &str) -> Reached {
    let at = guide.review.targets.iter().position(|target| target.id == id).unwrap();
    score(lean, known)[at]
}

const fn measured(got: u32, of: u32) -> Reached {
    Reached::Measured { got, of }
}

/// As the interview counts a plan of which nothing is answered.
fn blank(known: &Known) -> Lean<'static> {
    use crate::guide::model::Each;
    let tally = |each: Each| match each {
        Each::Once => Tally { asked: 1, missing: 1, ..Tally::default() },
        _ => Tally::default(),
    };
    Lean {
        steps: vec![StepCount::default(); known.steps.len()],
        questions: known.questions.iter().map(|question| tally(question.each)).collect(),
        ..Lean::default()
    }
}

#[test]
fn a_plan_of_which_nothing_is_answered_has_zero_of_what_is_asked_of_everybody() {
    with_guide(|guide, known| {
        let lean = blank(known);
        let total = Total::of(&score(&lean, known), &known.ground.goals);
        assert_eq!((total.got, total.share()), (0, Some(0)));
        assert_eq!(of(&lean, known, guide, "inventory-described"), measured(0, 6), "no inventory is a zero");
        assert_eq!(of(&lean, known, guide, "first-five"), measured(0, 5));
        for id in
            ["promises-kept", "links-alive", "demand-answered", "confirmed", "opened", "personal-treated"]
        {
            assert_eq!(of(&lean, known, guide, id), Reached::NotMeasured, "{id}");
        }
    });
}

#[test]
fn a_sound_plan_has_all_that_is_measured() {
    with_guide(|guide, known| {
        let mut lean = sound(known);
        lean.datasets = ["a", "b", "c", "d", "e"].map(dataset).into();
        let total = Total::of(&score(&lean, known), &known.ground.goals);
        assert_eq!((total.got, total.missed), (total.of, 0));
        assert_eq!(
            of(&lean, known, guide, "personal-treated"),
            Reached::NotApplicable,
            "none of persons anywhere"
        );
        assert_eq!(of(&lean, known, guide, "demand-answered"), Reached::NotMeasured, "nobody asked");
        assert_eq!((total.not_applicable, total.not_measured), (1, 1));
        assert_eq!(total.of, 10_000 - 800 - 400);
    });
}

#[test]
fn zero_absent_and_not_applicable_are_told_apart() {
    with_guide(|guide, known| {
        let mut lean = sound(known);
        lean.datasets[0].personal = None;
        assert_eq!(of(&lean, known, guide, "personal-treated"), measured(0, 1), "nobody said: a zero");
        lean.datasets[0].personal = Some("yes");
        assert_eq!(of(&lean, known, guide, "personal-treated"), measured(0, 1), "undecided: a zero");
        lean.datasets[0].personal = Some("no");
        assert_eq!(of(&lean, known, guide, "personal-treated"), Reached::NotApplicable);
        lean.datasets.clear();
        assert_eq!(of(&lean, known, guide, "personal-treated"), Reached::NotMeasured);
        lean.watched = Some(Watched { on: None, links: 4, alive: 0 });
        assert_eq!(of(&lean, known, guide, "links-alive"), measured(0, 4), "measured, and dead");
        lean.watched = None;
        assert_eq!(of(&lean, known, guide, "links-alive"), Reached::NotMeasured);
    });
}

#[test]
fn what_is_closed_on_a_legal_ground_leaves_the_denominator_and_what_is_closed_without_one_stays() {
    with_guide(|guide, known| {
        let mut lean = sound(known);
        let closed = Dataset { access: Some("private"), published_at: None, ..dataset("nomina") };
        lean.datasets.push(closed);
        assert_eq!(of(&lean, known, guide, "opened"), measured(2, 3));
        lean.datasets[2].reserve = Some("personal-data");
        assert_eq!(of(&lean, known, guide, "opened"), measured(2, 2));
        lean.unconfirmed = vec!["dataset.nomina.reserve.basis"];
        assert_eq!(
            of(&lean, known, guide, "opened"),
            measured(2, 3),
            "a ground that nobody confirmed closes nothing"
        );
        lean.unconfirmed.clear();
        lean.datasets.drain(..2);
        assert_eq!(of(&lean, known, guide, "opened"), Reached::NotApplicable);
    });
}

#[test]
fn what_nobody_confirmed_earns_nothing() {
    with_guide(|guide, known| {
        let mut lean = sound(known);
        let before = Total::of(&score(&lean, known), &known.ground.goals);
        lean.unconfirmed = vec!["license.id", "dataset.licencias.published_at"];
        assert_eq!(of(&lean, known, guide, "licensed"), measured(0, 2));
        assert_eq!(of(&lean, known, guide, "opened"), measured(1, 2));
        let unit = known.question("dataset.unit").unwrap();
        lean.questions[unit] = Tally { asked: 2, answered: 2, unconfirmed: 1, ..Tally::default() };
        assert_eq!(of(&lean, known, guide, "inventory-described"), measured(6, 7));
        let after = Total::of(&score(&lean, known), &known.ground.goals);
        assert!(after.got < before.got && after.of == before.of);
    });
}

#[test]
fn promises_count_from_the_day_that_they_are_due() {
    with_guide(|guide, known| {
        let mut lean = sound(known);
        lean.datasets[1].promised = Some(known.today.tomorrow().unwrap());
        lean.datasets[1].published_at = None;
        assert_eq!(of(&lean, known, guide, "promises-kept"), measured(1, 1));
        lean.datasets[1].promised = Some(known.today);
        assert_eq!(of(&lean, known, guide, "promises-kept"), measured(1, 2));
    });
}

#[test]
fn demands_in_time_are_not_counted_against_anyone() {
    with_guide(|guide, known| {
        let mut lean = sound(known);
        let demand = |due| Demand { id: "s", due: Some(due), ..Demand::default() };
        lean.demands = vec![demand(known.today)];
        assert_eq!(of(&lean, known, guide, "demand-answered"), Reached::NotMeasured);
        lean.demands.push(demand(known.today.yesterday().unwrap()));
        assert_eq!(of(&lean, known, guide, "demand-answered"), measured(0, 1));
        lean.demands[0].answered = true;
        assert_eq!(of(&lean, known, guide, "demand-answered"), measured(1, 2));
    });
}

#[test]
fn each_point_cites_its_answers_and_its_passage() {
    with_guide(|guide, known| {
        let mut lean = sound(known);
        lean.datasets[1].published_at = None;
        let all = explain(&lean, known, guide);
        assert_eq!(all.len(), guide.review.targets.len());
        let opened = all.iter().find(|one| one.target.id == "opened").unwrap();
        assert_eq!(opened.points, Some((350, 700)));
        let cites: Vec<_> =
            opened.cites.iter().map(|cite| (cite.address.as_deref().unwrap(), cite.got, cite.of)).collect();
        assert_eq!(cites, [("dataset.licencias.published_at", 1, 1), ("dataset.rutas.published_at", 0, 1)]);
        assert!(opened.cites.iter().all(|cite| cite.question.as_deref() == Some("I14")));
        for one in all {
            assert!(!one.target.basis.is_empty() && !one.target.questions.is_empty(), "{}", one.target.id);
        }
    });
}

#[test]
fn what_earns_most_is_mended_first_and_ties_are_ties() {
    with_guide(|guide, known| {
        let mut lean = sound(known);
        lean.license = None;
        lean.datasets.push(Dataset { published_at: None, ..dataset("obras") });
        let list = mend_first(&lean, known);
        assert_eq!((list[1].act, list[1].gain, list[1].places), (Act::License, 700, 3));
        // One of three datasets, one of five, one of three promises that are due.
        let publish = list.iter().find(|one| one.act == Act::Publish(2)).unwrap();
        assert_eq!(publish.rank, 1);
        let ids: Vec<&str> = publish.targets.iter().map(|at| guide.review.targets[*at].id.as_str()).collect();
        assert_eq!(ids, ["promises-kept", "first-five", "opened"]);
        assert_eq!(publish.gain, 400 + 100 + 233);
        assert!(list.windows(2).all(|two| two[0].gain >= two[1].gain));
        assert!(list.windows(2).all(|two| (two[0].gain == two[1].gain) == (two[0].rank == two[1].rank)));
    });
}
