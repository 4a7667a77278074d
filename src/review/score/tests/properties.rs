//! Whatever is in a plan: to mend never costs points, and every figure has its denominator.

use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::super::super::known::Known;
use super::super::super::lean::{Dataset, Demand, Lean, StepCount, Tally, Watched};
use super::super::super::rules::tests::with_guide;
use super::super::*;
use crate::guide::model::review::Measure;

const WORDS: [&str; 6] = ["a", "b", "c", "d", "e", "f"];

fn maybe(words: &'static [&'static str]) -> impl Strategy<Value = Option<&'static str>> {
    prop::option::of(prop::sample::select(words))
}

fn day() -> impl Strategy<Value = Option<Date>> {
    prop::option::of((2026_i16..=2028, 1_i8..=12).prop_map(|(year, month)| date(year, month, 15)))
}

prop_compose! {
    fn any_dataset()(
        access in maybe(&["public", "restricted", "private"]),
        personal in maybe(&["yes", "no", "unknown"]),
        treatment in maybe(&["drop-columns", "unknown"]),
        license in maybe(&["cc-by-4.0", "cc-by-nc-4.0"]),
        owner in maybe(&["Obras", ""]),
        promised in day(),
        published_at in maybe(&["https://ejemplo.gob.mx/a"]),
        reserve in maybe(&["secrets"]),
        (withdrawn, columns, columns_described, dictionary) in (prop::bool::weighted(0.1), 0_u32..4, 0_u32..4, 0_u32..2),
    ) -> Dataset<'static> {
        Dataset {
            access, personal, treatment, license, owner, promised, published_at, reserve, withdrawn, columns,
            columns_described, dictionary, ..Dataset::default()
        }
    }
}

prop_compose! {
    fn any_tally()(answered in 0_u32..4, missing in 0_u32..3, pending in 0_u32..2, not_applicable in 0_u32..2, doubt in 0_u32..3)
        -> Tally {
        let asked = answered + missing + pending + not_applicable;
        Tally { asked, answered, unconfirmed: doubt.min(answered), not_applicable, pending, missing, blank: 0 }
    }
}

const DOUBTS: [&str; 5] = [
    "license.id",
    "dataset.a.license",
    "dataset.b.published_at",
    "dataset.a.personal.status",
    "dataset.c.reserve.basis",
];

prop_compose! {
    fn any_plan(questions: usize, steps: usize)(
        datasets in prop::collection::vec(any_dataset(), 0..=WORDS.len()),
        questions in prop::collection::vec(any_tally(), questions),
        closed in prop::collection::vec(any::<bool>(), steps),
        license in maybe(&["cc-by-4.0", "cc-by-nc-4.0"]),
        watched in prop::option::of((0_u32..9, 0_u32..9)),
        demands in prop::collection::vec((day(), any::<bool>()), 0..4),
        unconfirmed in prop::sample::subsequence(DOUBTS.to_vec(), 0..=DOUBTS.len()),
    ) -> Lean<'static> {
        let datasets = datasets.into_iter().zip(WORDS).map(|(one, id)| Dataset { id, ..one }).collect();
        Lean {
            datasets,
            questions,
            steps: closed.into_iter().map(|closed| StepCount { closed, ..StepCount::default() }).collect(),
            license,
            watched: watched.map(|(links, alive)| Watched { on: None, links, alive: alive.min(links) }),
            demands: demands.into_iter().map(|(due, answered)| Demand { id: "s", due, answered, ..Demand::default() }).collect(),
            unconfirmed,
            ..Lean::default()
        }
    }
}

/// Does what an act says, as the official would. False for acts that bring in things that are not there.
fn apply(act: Act, lean: &mut Lean<'static>, known: &Known) -> bool {
    let sure = |lean: &mut Lean<'static>, id: &str, keys: &[&str]| {
        let of = |key: &&str| format!("dataset.{id}.{key}");
        let mended: Vec<String> = keys.iter().map(of).collect();
        lean.unconfirmed.retain(|at| !mended.iter().any(|mended| mended == at));
    };
    match act {
        Act::Inventory | Act::More => return false,
        Act::Answer(at) => {
            let tally = &mut lean.questions[at];
            tally.answered += tally.missing + tally.pending;
            (tally.missing, tally.pending) = (0, 0);
        }
        Act::Confirm => {
            lean.unconfirmed.clear();
            lean.questions.iter_mut().for_each(|tally| tally.unconfirmed = 0);
        }
        Act::Close(at) => {
            lean.steps[at].closed = true;
            let closing =
                |goal: &&crate::review::rules::Goal| goal.measure == Measure::Closed && goal.step == at;
            let goals = known.ground.goals.iter().filter(closing);
            goals.flat_map(|goal| &goal.questions).for_each(|(at, _)| lean.questions[*at].unconfirmed = 0);
        }
        Act::Say(at) => {
            lean.datasets[at].personal = Some("no");
            sure(lean, WORDS[at], &["personal.status"]);
        }
        Act::Treat(at) => {
            lean.datasets[at].treatment = Some("aggregate");
            sure(lean, WORDS[at], &["personal.treatment", "personal.status"]);
        }
        Act::Promise(at) => {
            lean.datasets[at].promised.get_or_insert(date(2029, 1, 1));
            lean.datasets[at].owner = Some("Obras");
            sure(lean, WORDS[at], &["commitment.date", "commitment.owner"]);
        }
        Act::Publish(at) => {
            (lean.datasets[at].published_at, lean.datasets[at].withdrawn) =
                (Some("https://ejemplo.gob.mx/b"), false);
            sure(lean, WORDS[at], &["published_at"]);
        }
        Act::License => {
            lean.license = known.ground.is_open("cc-by-4.0").then_some("cc-by-4.0");
            lean.unconfirmed.retain(|at| *at != "license.id");
        }
        Act::OwnLicense(at) => {
            lean.datasets[at].license = Some("cc-by-4.0");
            sure(lean, WORDS[at], &["license"]);
        }
        Act::Document(at) => {
            lean.datasets[at].dictionary = 3;
            sure(lean, WORDS[at], &["dictionary"]);
        }
        Act::Links => lean.watched.iter_mut().for_each(|watched| watched.alive = watched.links),
        Act::Reply(at) => lean.demands[at].answered = true,
    }
    true
}

fn total(lean: &Lean<'_>, known: &Known) -> Total {
    Total::of(&score(lean, known), &known.ground.goals)
}

/// Whether the second is at least as much of what it is measured on, or lacks no more. What no longer applies is no
/// loss: to confirm that a dataset is closed takes it out of what is measured.
fn is_no_worse(before: &[Reached], after: &[Reached]) -> Result<(), String> {
    for (at, pair) in before.iter().zip(after).enumerate() {
        if let (Reached::Measured { got, of }, Reached::Measured { got: now, of: on }) = pair
            && u64::from(*now) * u64::from(*of) < u64::from(*got) * u64::from(*on)
            && on - now > of - got
        {
            return Err(format!("target {at} went from {got} of {of} to {now} of {on}"));
        }
    }
    Ok(())
}

fn sizes() -> (usize, usize) {
    with_guide(|_, known| (known.questions.len(), known.steps.len()))
}

fn plans() -> impl Strategy<Value = Lean<'static>> {
    let (questions, steps) = sizes();
    any_plan(questions, steps)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn denominators_are_the_points_of_what_is_measured(lean in plans()) {
        with_guide(|guide, known| {
            let score = score(&lean, known);
            let total = total(&lean, known);
            let measured = score.iter().zip(&guide.review.targets).filter(|(one, _)| matches!(one, Reached::Measured { .. }));
            prop_assert_eq!(total.of, measured.map(|(_, target)| target.points * 100).sum::<u32>());
            prop_assert!(total.got <= total.of && total.share().is_none_or(|share| share <= 10_000));
            let states = total.reached + total.missed + total.not_measured + total.not_applicable;
            prop_assert_eq!(states as usize, guide.review.targets.len());
            for one in score {
                prop_assert!(!matches!(one, Reached::Measured { got, of } if of == 0 || got > of), "{:?}", one);
            }
            Ok(())
        })?;
    }

    #[test]
    fn to_mend_never_costs_points_and_brings_what_was_said(lean in plans()) {
        with_guide(|_, known| {
            let before = score(&lean, known);
            for mending in mend_first(&lean, known) {
                let mut after = lean.clone();
                if !apply(mending.act, &mut after, known) {
                    continue;
                }
                let now = score(&after, known);
                prop_assert_eq!(is_no_worse(&before, &now), Ok(()), "{:?}", mending);
                for target in mending.targets.iter().copied() {
                    let goal = &known.ground.goals[target];
                    let earned = |reached: Reached| reached.points(goal).map(|(got, _)| got);
                    // To say that there is nothing of persons takes the target out: its points are then missed by nobody.
                    let Some(got) = earned(now[target]) else { continue };
                    prop_assert!(Some(got) > earned(before[target]) || goal.points * 100 == got || goal.measure == Measure::Personal,
                        "{:?} {:?} {:?} {:?}", mending.act, goal.measure, before[target], now[target]);
                }
            }
            Ok(())
        })?;
    }

    #[test]
    fn gains_together_are_never_more_than_what_is_missing(lean in plans()) {
        with_guide(|_, known| {
            let total = total(&lean, known);
            let gains: u32 = mend_first(&lean, known).iter().map(|mending| mending.gain).sum();
            prop_assert!(gains <= total.of - total.got, "{} of {}", gains, total.of - total.got);
            Ok(())
        })?;
    }

    #[test]
    fn everything_mended_has_all_that_is_measured(lean in plans()) {
        with_guide(|_, known| {
            let mut lean = lean.clone();
            for _ in 0..6 {
                for mending in mend_first(&lean, known) {
                    apply(mending.act, &mut lean, known);
                }
            }
            for (reached, goal) in score(&lean, known).into_iter().zip(&known.ground.goals) {
                let whole = reached.is_reached(goal) != Some(false);
                // Five datasets cannot be online where there are fewer, nor an inventory be answered that has none.
                let short = goal.measure == Measure::First || lean.datasets.is_empty();
                prop_assert!(whole || short, "{:?} {:?}", goal.measure, reached);
            }
            Ok(())
        })?;
    }

    #[test]
    fn the_order_of_datasets_changes_nothing(lean in plans(), turn in 0_usize..6) {
        with_guide(|_, known| {
            let mut turned = lean.clone();
            let by = turn % turned.datasets.len().max(1);
            turned.datasets.rotate_left(by);
            turned.datasets.reverse();
            prop_assert_eq!(score(&lean, known), score(&turned, known));
            let gains = |lean: &Lean<'_>| mend_first(lean, known).iter().map(|mending| mending.gain).sum::<u32>();
            prop_assert_eq!(gains(&lean), gains(&turned));
            Ok(())
        })?;
    }

    #[test]
    fn what_does_not_apply_gives_no_score_rather_than_zero(refused in 1_u32..4) {
        with_guide(|_, known| {
            let tally = Tally { asked: refused, not_applicable: refused, ..Tally::default() };
            let lean = Lean { questions: vec![tally; known.questions.len()], ..Lean::default() };
            let answered = known.ground.goals.iter().zip(score(&lean, known)).filter(|(goal, _)| goal.measure == Measure::Answered);
            let answered: Vec<(&crate::review::rules::Goal, Reached)> = answered.collect();
            prop_assert!(answered.iter().all(|(_, reached)| *reached == Reached::NotApplicable));
            let total = answered.iter().fold(Total::default(), |mut total, (goal, reached)| { total.add(*reached, goal); total });
            prop_assert_eq!(total.share(), None);
            Ok(())
        })?;
    }
}
