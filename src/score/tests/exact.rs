//! The arithmetic against brute force: every bound, every smallest change, on small plans that are made up.

use proptest::prelude::*;
use toml::Table;

use super::guide;
use crate::guide::model::Guide;
use crate::guide::model::criteria::{Band, Method, Weigh};
use crate::score::entry::{Climb, entry};
use crate::score::order::place_of;
use crate::score::stability::stability;
use crate::score::what_if::what_if;
use crate::score::{POINT, Ranking, STEP, Setup, Span, WHOLE, Weights, rank};

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
    let setup = Setup { method, weights: Weights::of(method), set: Vec::new(), notes: Vec::new() };
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

/// Plans that are made up for each property: `PROPTEST_CASES` makes them more.
fn plans() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(64)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(plans()))]

    /// On the grid of whole points every corner of W_k is there, so brute force sees what the greedy filling sees.
    #[test]
    fn bounds_under_a_margin_are_those_of_brute_force(made_up in datasets(3), points in three(), k in 0..=12_i64) {
        let guide = guide();
        let method = method(guide, &points);
        let ranking = made(guide, &method, &made_up);
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
        let method = method(guide, &points);
        let ranking = made(guide, &method, &made_up);
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
        let method = method(guide, &points);
        let ranking = made(guide, &method, &made_up);
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
        let method = method(guide, &points);
        let ranking = made(guide, &method, &made_up);
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
        let method = method(guide, &points);
        let ranking = made(guide, &method, &made_up);
        let weights = Weights(other.iter().map(|points| points * 100).collect());
        for shift in what_if(&ranking, &weights) {
            let number: usize = ranking.rows[shift.row].subject.id[1..].parse().unwrap();
            prop_assert_eq!(shift.before.rank, place_plainly(&made_up, number, &ranking.weights.0));
            prop_assert_eq!(shift.after.rank, place_plainly(&made_up, number, &weights.0));
        }
    }
}
