use super::super::sample::{exercise, kit};
use super::*;
use crate::workshop::board::Tried;

fn known() -> Vec<Known> {
    [exercise("open", "team", 10, &[]), exercise("scan", "inventory", 20, &[])]
        .iter()
        .map(Known::of)
        .collect()
}

fn seat(id: &str, table: &str, tried: &[(&str, State)]) -> Seat {
    let mut seat = Seat { id: Some(id.into()), table: table.into(), named: true, ..Seat::default() };
    for (exercise, state) in tried {
        seat.note(exercise, Tried { state: *state, hints: 0, tries: 0, began: None, ended: None });
    }
    seat
}

fn of(before: Vec<Seat>, after: Vec<Seat>) -> Compared {
    let room = |seats| Room { seats, ..Room::default() };
    compare(&room(before), &room(after), &known(), Vec::new())
}

#[test]
fn plans_are_matched_by_id_then_by_table_and_the_rest_is_told_apart() {
    let made = of(
        vec![seat("a", "Mesa 1", &[]), seat("b", "Mesa 2", &[]), seat("c", "Mesa 3", &[])],
        vec![
            seat("a", "Otro nombre", &[("open", State::Solved)]),
            seat("z", "mesa 2", &[("open", State::Shown)]),
            seat("y", "Mesa 9", &[]),
        ],
    );
    assert_eq!(
        (made.pairs, made.only_before, made.only_after),
        (2, vec!["Mesa 3".into()], vec!["Mesa 9".into()])
    );
    assert_eq!(made.exercises[0].moved, Moved { better: 2, same: 0, worse: 0 });
    assert_eq!(made.exercises[0].after, States { none: 0, begun: 0, shown: 1, solved: 1 });
    assert_eq!(made.moved, Moved { better: 1, same: 1, worse: 0 }, "an answer that was shown is not solved");
}

#[test]
fn a_plan_that_was_handed_out_to_all_is_matched_by_table() {
    let made = of(
        vec![seat("x", "Mesa 1", &[]), seat("x", "Mesa 2", &[])],
        vec![seat("x", "Mesa 2", &[("scan", State::Solved)]), seat("x", "Mesa 1", &[])],
    );
    assert_eq!((made.pairs, made.moved.better, made.moved.same), (2, 1, 1));
}

#[test]
fn medians_are_of_the_middle() {
    let median = |numbers: &[usize]| Spread::of(numbers.iter().copied()).median();
    assert_eq!(median(&[3, 1, 9]).as_deref(), Some("3"));
    assert_eq!(median(&[1, 2, 3, 8]).as_deref(), Some("2.5"));
    assert_eq!(median(&[]), None);
    assert_eq!(Marks([0, 3, 1, 0, 4]).median(), Some(3));
    assert_eq!(Marks([0; 5]).median(), None);
}

#[test]
fn the_counts_of_the_evaluation_are_read_as_excel_saves_them() {
    let kit = kit();
    for text in [
        "pregunta,marca,antes,despues\nwhat,1,3,0\nwhat,5,,4\n",
        "\u{feff}Pregunta;Marca;Antes;Después\r\nwhat;1;3;0\r\n;;;\r\n\"what\";5;;4\r\n",
        "question\tmark\tbefore\tafter\nwhat\t1\t3\t0\nwhat\t5\t\t4\n",
    ] {
        let read = marks::read(text, &kit).unwrap();
        assert_eq!(
            (read[0].before, read[0].after),
            (Marks([3, 0, 0, 0, 0]), Marks([0, 0, 0, 0, 4])),
            "{text}"
        );
    }
    let faults =
        marks::read("pregunta,marca,antes,despues\nnada,1,1,1\nwhat,9,1,1\nwhat,1,-3,x\n", &kit).unwrap_err();
    assert_eq!(faults.len(), 3, "all of them at once: {faults:?}");
    assert!(faults[1].es.contains("renglón 3"), "{faults:?}");
    assert!(marks::read("", &kit).is_err() && marks::read("a,b\n1,2\n", &kit).is_err());
}
