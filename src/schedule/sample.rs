//! What the tests of this wing share.

use jiff::civil::Date;

use super::{Board, Hours, Person, Task, Workdays};
use crate::guide::model::Guide;
use crate::plan::model::Plan;
use crate::text::Text;

pub fn guide() -> Guide {
    crate::guide::load::load(&crate::guide::embedded::files()).unwrap_or_else(|faults| panic!("{faults:?}"))
}

pub fn plan(text: &str) -> Plan {
    crate::plan::typed::typed(&text.parse().unwrap())
}

pub fn person(id: &str, hours: u64) -> Person {
    Person {
        id: id.into(),
        name: Text::same(id),
        email: None,
        roles: Vec::new(),
        units: Vec::new(),
        minutes: hours * 60,
        assumed: false,
    }
}

pub fn task(rank: usize, date: Option<Date>, hours: u64) -> Task {
    let name = format!("d{rank}");
    Task { dataset: name.clone(), title: name, rank, date, first: Hours::anybody(hours), ..Task::default() }
}

/// A board that starts on 2 March 2026 with the Guide's days of rest.
pub fn board(people: Vec<Person>, tasks: Vec<Task>) -> Board {
    let days = Workdays::new(&guide().calendar, &Plan::default());
    Board::new(jiff::civil::date(2026, 3, 2), people, tasks, days, 5)
}
