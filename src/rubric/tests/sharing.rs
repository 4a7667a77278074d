//! Plans shared out: nobody their own, even loads, what was assigned stays.

use super::super::assign::{self, Assignment, Conflict, Seat, Subject, assign};
use super::super::model::{Marker, Rubric};
use super::super::write;
use super::{Dice, small};

fn subject(key: &str, area: &str, name: &str) -> Subject {
    Subject {
        key: key.into(),
        name: name.into(),
        area: area.into(),
        state: area.get(..2).unwrap_or_default().into(),
        state_name: if area.starts_with("14") { "Jalisco".into() } else { "Veracruz".into() },
        ..Subject::default()
    }
}

fn seats(rubric: &Rubric) -> Vec<Seat<'_>> {
    let area = |marker: &Marker| Some(marker.institution.clone()).filter(|key| key.len() == 5);
    rubric.markers.iter().map(|marker| Seat { marker, area: area(marker) }).collect()
}

#[test]
fn nobody_marks_their_own() {
    let mut rubric = small();
    rubric.markers[1].institution = "H. Ayuntamiento de Villa Ejemplo".into();
    let plans = [
        subject("a", "14039", "Ayuntamiento de Guadalajara"),
        subject("b", "30001", "Ayuntamiento de Villa Ejemplo"),
        subject("c", "30002", "Municipio de Otra Villa"),
        Subject { people: vec!["ANA EJEMPLO".into()], ..subject("d", "30003", "Ayuntamiento de Sitio") },
    ];
    let seats = seats(&rubric);
    let found = assign(&rubric, &seats, &plans, &Assignment::default());
    let of = |key: &str| {
        let mut markers = found.assignment.of(key).unwrap().markers.clone();
        markers.sort();
        markers
    };
    assert_eq!(of("a"), ["beto"]);
    assert_eq!(of("b"), ["ana", "carla"]);
    assert_eq!(of("d"), ["beto", "carla"]);
    let lacking = &found.lacking[0];
    assert_eq!((lacking.key.as_str(), lacking.found, lacking.wanted), ("a", 1, 2));
    assert_eq!(lacking.why, [("ana".into(), Conflict::Own), ("carla".into(), Conflict::Avoids)]);
}

/// A rubric with so many markers, each of a place of one of four states.
fn many(dice: &mut Dice, markers: u64) -> Rubric {
    let mut rubric = small();
    rubric.markers = (0..markers)
        .map(|at| Marker {
            id: format!("m{at}"),
            name: format!("Marca {at}"),
            institution: format!("{:02}{:03}", 1 + dice.below(4), 1 + dice.below(5)),
            ..Marker::default()
        })
        .collect();
    rubric.sharing.avoid_state = dice.below(2) == 0;
    rubric
}

#[test]
fn loads_are_even_and_the_same_seed_gives_the_same() {
    let mut dice = Dice(7);
    for round in 0..60 {
        let markers = 3 + dice.below(5);
        let rubric = many(&mut dice, markers);
        let plans: Vec<Subject> = (0..20 + dice.below(20))
            .map(|at| {
                subject(
                    &format!("p{at}"),
                    &format!("{:02}{:03}", 1 + dice.below(4), 1 + dice.below(5)),
                    &format!("P{at}"),
                )
            })
            .collect();
        let seats = seats(&rubric);
        let found = assign(&rubric, &seats, &plans, &Assignment::default());
        assert_eq!(found, assign(&rubric, &seats, &plans, &Assignment::default()));
        for plan in &found.assignment.plans {
            let subject = plans.iter().find(|one| one.key == plan.key).unwrap();
            for id in &plan.markers {
                let seat = seats.iter().find(|seat| seat.marker.id == *id).unwrap();
                assert_eq!(assign::conflict(seat, subject, &rubric.sharing), None, "round {round}");
            }
        }
        // Nobody has two more than somebody who could take one of their plans.
        let loads = found.assignment.loads(&rubric);
        let load = |id: &str| loads.iter().find(|(one, _)| one == id).unwrap().1;
        for plan in &found.assignment.plans {
            let subject = plans.iter().find(|one| one.key == plan.key).unwrap();
            for other in seats.iter().filter(|seat| !plan.markers.contains(&seat.marker.id)) {
                let may = assign::conflict(other, subject, &rubric.sharing).is_none();
                let most = plan.markers.iter().map(|id| load(id)).max().unwrap_or(0);
                assert!(!may || most <= load(&other.marker.id) + 1, "round {round}: {loads:?}");
            }
        }
    }
}

#[test]
fn what_was_assigned_stays_when_plans_come_and_markers_go() {
    let mut rubric = small();
    rubric.markers[2].avoid.clear();
    let plans: Vec<Subject> =
        (0..12).map(|at| subject(&format!("p{at}"), &format!("30{at:03}"), &format!("P{at}"))).collect();
    let first = assign(&rubric, &seats(&rubric), &plans[..8], &Assignment::default());
    assert_eq!(first.new, 16);
    let second = assign(&rubric, &seats(&rubric), &plans, &first.assignment);
    assert_eq!((second.new, second.dropped.len()), (8, 0));
    for plan in &first.assignment.plans {
        assert_eq!(second.assignment.of(&plan.key), Some(plan));
    }
    rubric.markers[0].away = true;
    let third = assign(&rubric, &seats(&rubric), &plans, &second.assignment);
    let of_ana = second.assignment.loads(&rubric)[0].1;
    assert_eq!((third.new, third.dropped.len(), third.lacking.len()), (12 - (24 - of_ana - 12), of_ana, 0));
    // Plans that were not read this time are kept.
    let fourth = assign(&rubric, &seats(&rubric), &plans[..2], &third.assignment);
    assert_eq!((fourth.assignment, fourth.new), (third.assignment, 0));
}

#[test]
fn an_assignment_reads_back_and_a_change_by_hand_is_seen() {
    let rubric = small();
    let plans = [subject("a b", "30001", "Villa \"Ejemplo\"")];
    let found = assign(&rubric, &seats(&rubric), &plans, &Assignment::default()).assignment;
    let text = write::assignment(&found);
    assert_eq!(assign::read(&text).unwrap(), (found, true));
    assert!(!assign::read(&text.replace("ana", "beto")).unwrap().1);
}
