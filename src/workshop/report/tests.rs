use super::super::sample::{exercise, kit};
use super::*;
use crate::text::Lang;
use crate::workshop::board::{Room, Seat, board};

const AT: &str = "2026-02-02T12:00:00";

fn tried(state: State, hints: u32, tries: u32, took: Option<u32>) -> Tried {
    let began: DateTime = "2026-02-02T10:00:00".parse().unwrap();
    let ended = took.map(|minutes| began + std::time::Duration::from_secs(u64::from(minutes) * 60));
    Tried { state, hints, tries, began: Some(began), ended }
}

fn seats(all: &[Tried]) -> Vec<Seat> {
    let seat = |(at, one): (usize, &Tried)| {
        let mut seat = Seat { table: format!("Mesa {at}"), named: true, ..Seat::default() };
        seat.note("scan", *one);
        seat
    };
    all.iter().enumerate().map(seat).collect()
}

fn report(all: &[Tried], attendance: &str) -> (Vec<Line>, Vec<Text>, String) {
    let (kit, known) = (kit(), [Known::of(&exercise("scan", "inventory", 20, &[]))]);
    let at: DateTime = AT.parse().unwrap();
    let board = board(Room { seats: seats(all), ..Room::default() }, &known, kit.stuck, at);
    let attendance = Attendance::parse(attendance).unwrap();
    let of = Of {
        board: &board,
        kit: &kit,
        attendance: &attendance,
        planned: None,
        compared: None,
        faults: &[],
        at,
    };
    let lines = lines(of);
    let proposals = proposals(&kit, &lines);
    (lines, proposals, markdown::markdown(&paper::blocks(of, Lang::Es)))
}

#[test]
fn every_proposal_cites_its_figures_and_comes_only_above_its_share() {
    let solved = tried(State::Solved, 0, 0, Some(15));
    let shown = tried(State::Shown, 2, 3, Some(30));
    let (_, none, _) = report(&[solved, solved, solved, shown], "");
    assert!(none.is_empty(), "one of four is not above 30 %: {none:?}");
    let (lines, found, text) = report(&[solved, shown, shown, shown], "");
    assert_eq!(
        (lines[0].began, lines[0].shown, lines[0].slow, lines[0].took.median().unwrap()),
        (4, 3, 3, "30".into())
    );
    assert!(found[0].es.contains("3 de 4 mesas (75 %)"), "{found:?}");
    assert!(text.contains("3 de 4 mesas (75 %)"), "{text}");
}

#[test]
fn what_nobody_measured_is_said() {
    let (_, _, text) = report(&[], "20 personas, 11 áreas");
    assert!(text.contains("| Personas | 20 |") && text.contains("| Áreas | 11 |"), "{text}");
    let left = text.split("## Lo que no se midió").nth(1).unwrap();
    assert!(left.contains("Mujeres") && !left.contains("- Personas\n"), "{left}");
}

#[test]
fn attendance_takes_counts_and_nothing_else() {
    let read =
        Attendance::parse("20 personas, 11 áreas; 9 mujeres, 8 hombres, 3 prefieren no decir").unwrap();
    let got = ["people", "units", "women", "men", "undisclosed", "tables"].map(|key| read.get(key));
    assert_eq!(got, [Some(20), Some(11), Some(9), Some(8), Some(3), None]);
    assert_eq!(Attendance::read(&read.written()), Ok(read));
    for bad in
        ["veinte personas", "20", "María López", "1 persona llamada Ana", "20 perros", "99999999 personas"]
    {
        assert!(Attendance::parse(bad).is_err(), "{bad}");
    }
    assert!(Attendance::parse("10 personas, 8 mujeres, 4 hombres").is_err(), "parts above their whole");
    assert!(Attendance::read("version = 1\n[counted]\nnames = 3\n").is_err());
    assert!(Attendance::read("version = 2\n").is_err());
}

#[test]
fn names_of_tables_are_letters_in_markdown() {
    let (kit, known) = (kit(), [Known::of(&exercise("scan", "inventory", 20, &[]))]);
    let at: DateTime = AT.parse().unwrap();
    let mut seats = seats(&[tried(State::Begun, 0, 9, None)]);
    seats[0].table = "| <b>x</b> *a*".into();
    let board = board(Room { seats, ..Room::default() }, &known, kit.stuck, at);
    let none = Attendance::default();
    let of =
        Of { board: &board, kit: &kit, attendance: &none, planned: None, compared: None, faults: &[], at };
    let text = markdown::markdown(&paper::blocks(of, Lang::Es));
    assert!(text.contains("\\| \\<b>x\\</b> \\*a\\*"), "{text}");
}
