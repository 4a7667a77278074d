//! The arithmetic against brute force, and what the answers of a plan come to.

use proptest::prelude::*;
use toml::Table;

use super::entry::{Climb, entry};
use super::order::{place_of, places};
use super::rank::{Ranking, Row, rank};
use super::show::sentence;
use super::stability::stability;
use super::weights::{Weights, setup};
use super::what_if::what_if;
use super::{POINT, STEP, Span, Voice, WHOLE};
use crate::guide::model::Guide;
use crate::guide::model::criteria::{Band, Method, Weigh};
use crate::text::Lang;

const PLAN: &str = include_str!("../../tests/fixtures/priority.toml");

fn guide() -> Guide {
    crate::guide::load::load(&crate::guide::embedded::files()).unwrap()
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
    let ranking = ranked(&guide, PLAN);
    // 30·4/4 + 25·3/4 + 15·4/4 + 20·2/4 + 10·3/4, and nobody else publishes them.
    assert_eq!(row(&ranking, "licencias").score, Span::exactly(8125 * POINT / 100));
    // 30·3/4 + 25 + 15 + 20 + 10·3/4 + 5 of the map that uses them.
    assert_eq!(row(&ranking, "rutas").score, Span::exactly(95 * POINT));
}

#[test]
fn a_missing_answer_is_an_interval_and_never_a_zero() {
    let guide = guide();
    let ranking = ranked(&guide, PLAN);
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
    let demand = |answers: &str| one(&guide, answers).subject.parts[0].level;
    let mark = "[not_applicable.\"dataset.a.priority.asked_by\"]\non = 2026-01-01\n";
    assert_eq!(demand("priority = { requests = 0 }\n"), Span::of(STEP, 5 * STEP));
    assert_eq!(demand(&format!("priority = {{ requests = 0 }}\n{mark}")), Span::exactly(STEP));
    let obligation = |answers: &str| one(&guide, answers).subject.parts[2].level;
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
    let level = |answers: &str, at: usize| one(&guide, answers).subject.parts[at].level;
    let open = Span::of(STEP, 5 * STEP);
    assert_eq!(level("priority = { ease = 9 }\n", 3), open);
    assert_eq!(level("priority = { quality = \"mucha\" }\n", 4), open);
    assert_eq!(level("priority = { obligation = \"una-que-no-hay\" }\n", 2), open);
}

#[test]
fn hours_and_scans_stand_in_where_nobody_has_said_how_easy_it_is() {
    let guide = guide();
    let ease = |answers: &str| one(&guide, answers).subject.parts[3].level;
    assert_eq!(ease("priority = { hours_first = 41 }\n"), Span::exactly(2 * STEP));
    assert_eq!(ease("priority = { hours_first = 6, ease = 2 }\n"), Span::exactly(2 * STEP));
    let seen = "[dataset.a.distribution.x]\nseen = { format = \"pdf\", findings = 0 }\n";
    assert_eq!(ease(seen), Span::exactly(STEP));
}

#[test]
fn gates_hold_back_whatever_the_score_and_say_what_opens_them() {
    let guide = guide();
    let held = |answers: &str| {
        let row = one(&guide, answers);
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
    let row = one(&guide, "personal = { status = \"yes\" }\naccess = \"public\"\n");
    assert_eq!((row.band, row.place), (None, None));
    let doubts: Vec<&str> = row.subject.doubts.iter().map(|held| held.gate.as_str()).collect();
    assert_eq!(doubts, ["licence"], "what is not known is told as such");
}

#[test]
fn ties_share_their_place_and_moves_stand_beside_it() {
    let guide = guide();
    let ranking = ranked(&guide, PLAN);
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
        let ranking = rank(&guide, &tree, &setup(&guide, &tree, Some(method)).unwrap());
        assert_eq!(ranking.rows.len(), 8);
        assert!(!ranking.method.basis.is_empty());
        let best = ranking.rows.iter().find(|row| row.place.is_some_and(|place| place.rank == 1)).unwrap();
        best.subject.id.clone()
    };
    assert_eq!(first("federal-2017"), "rutas");
    assert_eq!(first("san-francisco"), "rutas");
    assert_eq!(first("eu-high-value"), "rutas");
    assert!(setup(&guide, &tree, Some("ninguno")).is_err());
}

#[test]
fn the_sentence_of_a_row_says_what_adds_most_and_least_with_its_questions() {
    let guide = guide();
    let ranking = ranked(&guide, PLAN);
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
    let setup = setup(&guide, &tree, None).unwrap();
    assert_eq!((setup.weights.0[0], setup.weights.0.iter().sum::<i64>()), (6000, WHOLE));
    assert_eq!(setup.notes.len(), 2);
}

/// A method with so many criteria of the Guide, for made-up rankings.
fn method(guide: &Guide, points: &[i64]) -> Method {
    let ids = guide.criteria.criteria.iter().map(|criterion| criterion.id.clone());
    let weights = ids.zip(points).map(|(criterion, points)| Weigh { criterion, points: *points });
    Method {
        weights: weights.collect(),
        bands: vec![Band { id: "later".into(), from: 0 }],
        bonus: true,
        ..guide.criteria.methods[0].clone()
    }
}

/// A ranking of made-up levels, 1 to 5, and whether there is a bonus.
fn made<'g>(guide: &'g Guide, method: &'g Method, made: &[(Vec<i64>, bool)]) -> Ranking<'g> {
    let plan: String = (0..made.len()).map(|at| format!("[dataset.d{at}]\ntitle = \"D{at}\"\n")).collect();
    let tree: Table = plan.parse().unwrap();
    let setup = super::Setup { method, weights: Weights::of(method), set: Vec::new(), notes: Vec::new() };
    let mut ranking = rank(guide, &tree, &setup);
    for (at, (levels, bonus)) in made.iter().enumerate() {
        let row = ranking.rows.iter_mut().find(|row| row.subject.id == format!("d{at}")).unwrap();
        for (part, level) in row.subject.parts.iter_mut().zip(levels) {
            part.level = Span::exactly(level * STEP);
        }
        row.subject.bonus = Span::exactly(i64::from(*bonus));
    }
    ranking.weighed(Weights::of(method))
}

/// The score of made-up levels, counted apart: hundredths of a point times 400.
fn plainly((levels, bonus): &(Vec<i64>, bool), weights: &[i64]) -> i64 {
    let sum: i64 = levels.iter().zip(weights).map(|(level, weight)| weight * 100 * (level - 1)).sum();
    sum + if *bonus { 5 * POINT } else { 0 }
}

fn place_plainly(made: &[(Vec<i64>, bool)], at: usize, weights: &[i64]) -> usize {
    let own = plainly(&made[at], weights);
    1 + made.iter().filter(|other| plainly(other, weights) > own).count()
}

/// All weights of a box around the centre that sum to the whole, in steps of so many hundredths.
fn grid(centre: &[i64], k: i64, step: i64) -> Vec<Vec<i64>> {
    fn fill(centre: &[i64], k: i64, step: i64, left: i64, so_far: &mut Vec<i64>, all: &mut Vec<Vec<i64>>) {
        let at = so_far.len();
        let (least, most) = ((centre[at] - k * 100).max(0), (centre[at] + k * 100).min(WHOLE));
        if at + 1 == centre.len() {
            if (least..=most).contains(&left) {
                all.push([so_far.as_slice(), &[left]].concat());
            }
            return;
        }
        let mut weight = least;
        while weight <= most.min(left) {
            so_far.push(weight);
            fill(centre, k, step, left - weight, so_far, all);
            so_far.pop();
            weight += step;
        }
    }
    let mut all = Vec::new();
    fill(centre, k, step, WHOLE, &mut Vec::new(), &mut all);
    all
}

fn datasets(criteria: usize) -> impl Strategy<Value = Vec<(Vec<i64>, bool)>> {
    proptest::collection::vec((proptest::collection::vec(1..=5_i64, criteria), any::<bool>()), 2..6)
}

/// Three weights that sum 100.
fn three() -> impl Strategy<Value = Vec<i64>> {
    (0..=100_i64, 0..=100_i64).prop_map(|(one, other)| {
        let (low, high) = (one.min(other), one.max(other));
        vec![low, high - low, 100 - high]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    /// On the grid of whole points every corner of W_k is there, so brute force sees what the greedy filling sees.
    #[test]
    fn bounds_under_a_margin_are_those_of_brute_force(made_up in datasets(3), points in three(), k in 0..=12_i64) {
        let guide = guide();
        let method = method(&guide, &points);
        let ranking = made(&guide, &method, &made_up);
        let centre = &ranking.weights.0;
        let weights = grid(centre, k, 100);
        for firm in stability(&ranking, k) {
            let at: usize = ranking.rows[firm.row].subject.id[1..].parse().unwrap();
            let constant = (0..made_up.len()).all(|other| {
                let above = |w: &Vec<i64>| plainly(&made_up[other], w) > plainly(&made_up[at], w);
                weights.iter().all(&above) || !weights.iter().any(above)
            });
            let always = (0..made_up.len()).filter(|other| {
                weights.iter().all(|w| plainly(&made_up[*other], w) > plainly(&made_up[at], w))
            }).count();
            let ever = (0..made_up.len()).filter(|other| {
                weights.iter().any(|w| plainly(&made_up[*other], w) > plainly(&made_up[at], w))
            }).count();
            prop_assert_eq!(firm.survives, constant);
            prop_assert_eq!((firm.best, firm.worst), (always + 1, ever + 1));
            for w in &weights {
                let place = place_plainly(&made_up, at, w);
                prop_assert!((firm.best..=firm.worst).contains(&place));
            }
        }
    }

    /// The largest margin is one that survives, and one more does not.
    #[test]
    fn the_largest_margin_is_exact(made_up in datasets(4), points in three()) {
        let guide = guide();
        let points = vec![points[0], points[1], points[2] / 2, points[2] - points[2] / 2];
        let method = method(&guide, &points);
        let ranking = made(&guide, &method, &made_up);
        for firm in stability(&ranking, 10) {
            let survives = |k: i64| {
                stability(&ranking, k).iter().find(|other| other.row == firm.row).unwrap().survives
            };
            prop_assert!(survives(firm.largest));
            prop_assert!(firm.largest == 100 || !survives(firm.largest + 1));
            prop_assert_eq!(firm.survives, firm.largest >= 10);
        }
    }

    /// No fewer steps do it: every way to climb is tried.
    #[test]
    fn the_fewest_steps_are_those_of_brute_force(made_up in datasets(3), points in three(), first in 1..4_usize) {
        let guide = guide();
        let method = method(&guide, &points);
        let ranking = made(&guide, &method, &made_up);
        let centre = &ranking.weights.0;
        for at in 0..ranking.rows.len() {
            let number: usize = ranking.rows[at].subject.id[1..].parse().unwrap();
            let others = |changed: &(Vec<i64>, bool)| {
                let own = plainly(changed, centre);
                let rest = made_up.iter().enumerate().filter(|(other, _)| *other != number);
                place_of(own, rest.map(|(_, other)| plainly(other, centre)))
            };
            let (levels, bonus) = &made_up[number];
            let mut fewest: Option<i64> = None;
            for a in levels[0]..=5 {
                for b in levels[1]..=5 {
                    for c in levels[2]..=5 {
                        let steps = a + b + c - levels.iter().sum::<i64>();
                        if others(&(vec![a, b, c], *bonus)) <= first && fewest.is_none_or(|least| steps < least) {
                            fewest = Some(steps);
                        }
                    }
                }
            }
            let found = entry(&ranking, at, first);
            let steps = |climbs: &Vec<Climb>| climbs.iter().map(|climb| (climb.to - climb.from) / STEP).sum::<i64>();
            prop_assert_eq!(found.answers.as_ref().map(steps), fewest);
            prop_assert_eq!(found.inside, fewest == Some(0));
        }
    }

    /// The nearest single weight: it does it, and no nearer one of a fine grid does.
    #[test]
    fn the_smallest_move_of_one_weight_is_exact(made_up in datasets(3), points in three(), first in 1..3_usize) {
        let guide = guide();
        let method = method(&guide, &points);
        let ranking = made(&guide, &method, &made_up);
        for at in 0..ranking.rows.len() {
            let number: usize = ranking.rows[at].subject.id[1..].parse().unwrap();
            let found = entry(&ranking, at, first);
            if place_plainly(&made_up, number, &ranking.weights.0) <= first {
                prop_assert!(found.weight.is_none());
                continue;
            }
            // Counted again with fractions: weights over `under`, in hundredths.
            let place = |criterion: usize, over: i128, under: i128| {
                let own = i128::from(ranking.weights.0[criterion]);
                let rest = i128::from(WHOLE) - own;
                let score = |(levels, bonus): &(Vec<i64>, bool)| -> i128 {
                    let shares = if rest == 0 { 2 } else { rest };
                    let parts = levels.iter().enumerate().map(|(one, level)| {
                        let gain = i128::from((level - 1) * STEP);
                        let share = if rest == 0 { 1 } else { i128::from(ranking.weights.0[one]) };
                        let weight = if one == criterion {
                            over * shares
                        } else {
                            share * (i128::from(WHOLE) * under - over)
                        };
                        weight * gain
                    });
                    parts.sum::<i128>() + if *bonus { i128::from(5 * POINT) * under * shares } else { 0 }
                };
                1 + made_up.iter().filter(|other| score(other) > score(&made_up[number])).count()
            };
            if let Some(tilt) = found.weight {
                prop_assert!(place(tilt.criterion, tilt.to.over, tilt.to.under) <= first);
            }
            let away = |from: i64, over: i128, under: i128| (over - i128::from(from) * under).abs();
            for criterion in 0..3 {
                let from = ranking.weights.0[criterion];
                for weight in (0..=WHOLE).step_by(50) {
                    if place(criterion, i128::from(weight), 1) <= first {
                        let tilt = found.weight.expect("a weight of the grid does it");
                        let nearest = away(tilt.from, tilt.to.over, tilt.to.under);
                        prop_assert!(nearest <= i128::from((weight - from).abs()) * tilt.to.under);
                    }
                }
            }
        }
    }

    /// Places are those of a plain count, whatever the weights; ties are told on both sides.
    #[test]
    fn places_are_counted(made_up in datasets(3), points in three(), other in three()) {
        let guide = guide();
        let method = method(&guide, &points);
        let ranking = made(&guide, &method, &made_up);
        let weights = Weights(other.iter().map(|points| points * 100).collect());
        for shift in what_if(&ranking, &weights) {
            let number: usize = ranking.rows[shift.row].subject.id[1..].parse().unwrap();
            prop_assert_eq!(shift.before.rank, place_plainly(&made_up, number, &ranking.weights.0));
            prop_assert_eq!(shift.after.rank, place_plainly(&made_up, number, &weights.0));
        }
    }
}

#[test]
fn equal_scores_have_equal_places() {
    let ranks: Vec<(usize, bool)> =
        places(&[70, 90, 70, 10]).iter().map(|place| (place.rank, place.tied)).collect();
    assert_eq!(ranks, [(2, true), (1, false), (2, true), (4, false)]);
}
