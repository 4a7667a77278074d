//! Figures counted by hand, and what holds for any plans.

use jiff::civil::date;
use proptest::prelude::*;

use super::parts::Share;
use super::sample::{self, dataset, plan};
use super::{Given, Named, Picture};
use crate::guide::model::Guide;
use crate::review::score::Reached;
use crate::review::summary::{Demands, Summary};

fn picture(guide: &Guide, all: &[Summary]) -> Picture {
    let (rules, targets): (Vec<Named>, Vec<Named>) = (sample::rules(), sample::targets());
    let goals = sample::goals();
    let given = Given { guide, today: date(2026, 11, 26), rules: &rules, targets: &targets, goals: &goals };
    Picture::of(all.iter().cloned(), &given)
}

/// Four plans: two of Colima, one of Jalisco, one of a body that is in no table.
fn four(guide: &Guide) -> Vec<Summary> {
    let mut colima = plan(guide, "06002", 1);
    colima.datasets = vec![dataset("health", "", None), dataset("health", "budget", Some(20_100))];
    colima.demands = Demands { all: 5, answered: 2, overdue: 1, unlinked: 3 };
    colima.license = "cc-by-4.0".into();
    colima.hits = vec![(0, 2)];
    let mut armeria = plan(guide, "06001", 1);
    armeria.datasets = vec![dataset("", "", None)];
    armeria.datasets[0].alert = true;
    armeria.hits = vec![(0, 1), (1, 1)];
    let mut zapopan = plan(guide, "14120", 9);
    zapopan.score = vec![Reached::Measured { got: 500, of: 500 }, Reached::NotMeasured];
    let mut board = plan(guide, "14120", 0);
    (board.area, board.state, board.population, board.plan, board.content) =
        (String::new(), String::new(), None, 1, 1);
    vec![colima, armeria, zapopan, board]
}

#[test]
fn where_they_stop_is_counted_and_told() {
    let guide = sample::guide();
    let picture = picture(&guide, &four(&guide));
    assert_eq!((picture.plans, picture.areas, picture.elsewhere), (4, Share { n: 3, of: 2_478 }, 1));
    let stops: Vec<u32> = picture.steps.iter().map(|step| step.stops).collect();
    assert_eq!(stops, [1, 2, 0, 0, 0, 0, 0, 0, 0], "one at the team, two at the inventory, one has finished");
    assert_eq!((picture.stop, picture.finished), (Some(1), Share { n: 1, of: 4 }));
    assert_eq!(picture.steps[1].status.all(), [1, 2, 1, 0]);
    assert_eq!((picture.steps[1].missing, picture.steps[1].pending), (12, 2));
}

#[test]
fn what_is_late_has_its_denominators() {
    let guide = sample::guide();
    let picture = picture(&guide, &four(&guide));
    assert_eq!(picture.overdue.promises, Share { n: 2, of: 3 });
    assert_eq!(picture.overdue.promising, Share { n: 2, of: 4 });
    assert_eq!(picture.overdue.pending, Share { n: 0, of: 3 });
    assert_eq!(picture.overdue.demands, Share { n: 1, of: 5 });
    assert_eq!(
        (picture.demand.open, picture.demand.unlinked, picture.demand.plans),
        (3, 3, Share { n: 1, of: 4 })
    );
    assert_eq!(
        (picture.datasets.alerts, picture.datasets.open),
        (Share { n: 1, of: 3 }, Share { n: 1, of: 1 })
    );
}

#[test]
fn themes_tell_what_was_promised_and_what_is_online() {
    let guide = sample::guide();
    let picture = picture(&guide, &four(&guide));
    let health = picture.themes.iter().find(|theme| theme.id == "health").unwrap();
    assert_eq!(
        (health.datasets, health.promised, health.published, health.overdue, health.plans),
        (2, 2, 1, 1, 1)
    );
    let none = picture.themes.last().unwrap();
    assert_eq!((none.id.as_str(), none.datasets), ("", 1));
    assert_eq!(picture.themes.len(), guide.vocabs["sectors"].terms.len() + 1);
}

#[test]
fn groups_have_the_municipalities_of_the_table_as_denominator() {
    let guide = sample::guide();
    let picture = picture(&guide, &four(&guide));
    let states: Vec<(&str, u32, Share)> =
        picture.states.iter().map(|group| (group.id.as_str(), group.plans, group.areas)).collect();
    let (colima, jalisco) = (Share { n: 2, of: 10 }, Share { n: 1, of: 125 });
    assert_eq!(states, [("06", 2, colima), ("14", 1, jalisco), ("", 1, Share { n: 0, of: 0 })]);
    assert_eq!(picture.states[0].stops, [0, 2, 0, 0, 0, 0, 0, 0, 0, 0]);
    assert_eq!(picture.bands.iter().map(|band| band.areas.of).sum::<u32>(), 2_478);
    assert_eq!(picture.bands.last().map(|band| (band.id.as_str(), band.plans)), Some(("", 1)));
}

#[test]
fn what_helps_most_is_taught_first() {
    let guide = sample::guide();
    let picture = picture(&guide, &four(&guide));
    let next: Vec<(&str, u32)> = picture.next.iter().map(|one| (one.id.as_str(), one.helps.n)).collect();
    assert_eq!(next, [("inventory", 2), ("promise-overdue", 2), ("team", 1), ("personal-untreated", 1)]);
    let times: Vec<u64> = picture.findings.iter().map(|finding| finding.times).collect();
    assert_eq!(times, [3, 1]);
}

#[test]
fn no_plan_is_a_picture_too() {
    let guide = sample::guide();
    let picture = picture(&guide, &[]);
    assert_eq!((picture.plans, picture.stop, picture.scores.marks), (0, None, None));
}

fn check(picture: &Picture) {
    for group in [&picture.states, &picture.bands] {
        assert_eq!(group.iter().map(|one| one.plans).sum::<u32>(), picture.plans);
        assert_eq!(group.iter().map(|one| one.published).sum::<u32>(), picture.datasets.published);
        for one in group {
            assert_eq!(one.stops.iter().sum::<u32>(), one.plans);
            assert_eq!(one.stages.iter().sum::<u32>(), one.plans);
            assert!(one.areas.n <= one.areas.of && one.publishing.n <= one.publishing.of);
        }
    }
    for step in &picture.steps {
        assert_eq!(step.status.all().iter().sum::<u32>(), step.of);
    }
    let stopped: u32 = picture.steps.iter().map(|step| step.stops).sum();
    assert_eq!(stopped + picture.finished.n, picture.plans);
    let themes = |field: fn(&super::parts::ThemePart) -> u32| picture.themes.iter().map(field).sum::<u32>();
    assert_eq!(themes(|theme| theme.datasets), picture.datasets.all);
    assert_eq!(themes(|theme| theme.overdue), picture.overdue.promises.n);
    assert_eq!(picture.licenses.iter().map(|one| one.plans.n).sum::<u32>(), picture.plans);
    assert_eq!(picture.scores.tenths.iter().sum::<u32>(), picture.scores.measured.n);
    for target in &picture.targets {
        assert_eq!(target.share().of + target.not_measured + target.not_applicable, picture.plans);
    }
}

#[test]
fn every_plan_of_the_country_is_counted_somewhere() {
    let guide = sample::guide();
    let picture = picture(&guide, &sample::many(&guide, 3_000));
    assert_eq!(picture.areas, Share { n: 2_478, of: 2_478 });
    assert_eq!(picture.states.len(), 32);
    check(&picture);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]
    #[test]
    fn the_order_of_plans_does_not_matter(order in Just((0..60).collect::<Vec<usize>>()).prop_shuffle()) {
        let guide = sample::guide();
        let all = sample::many(&guide, 60);
        let mixed: Vec<Summary> = order.iter().map(|at| all[*at].clone()).collect();
        let (one, other) = (picture(&guide, &all), picture(&guide, &mixed));
        check(&one);
        prop_assert_eq!(one, other);
    }
}
