//! Names of people, whole and in parts.

use super::kind::{Fill, Finish, Kind, personal};
use crate::ground::class::Class;
use crate::ground::rng::Rng;
use crate::tables::rows::{Person, Rows};
use crate::words::people::TITLES;

pub static NAME: Kind = name(
    "name",
    &[
        "Nombre",
        "Nombre completo",
        "Nombre del beneficiario",
        "Beneficiario",
        "Titular",
        "Solicitante",
        "Nombre y apellidos",
        "Contribuyente",
        "Nombre del ciudadano",
        "Propietario",
        "Alumno",
        "Paciente",
        "Trabajador",
        "Nombre del tutor",
        "Quejoso",
        "Infractor",
        "Nombre del padre o tutor",
        "Interesado",
        "Promovente",
        "Nombre del contribuyente",
        "Jefe de familia",
        "Usuario",
        "Nombre del arrendatario",
        "Persona atendida",
        "Apellidos y nombre",
    ],
    whole,
);

pub static GIVEN: Kind =
    name("given", &["Nombre", "Nombre(s)", "Nombres", "Nombre de pila", "Primer nombre"], |_, rows| {
        parts(rows, |person| person.given.clone())
    });

pub static FIRST: Kind = name(
    "first_surname",
    &["Apellido paterno", "Primer apellido", "Paterno", "Ap. paterno", "A. paterno", "Apellido 1"],
    |_, rows| parts(rows, |person| person.first.to_string()),
);

pub static SECOND: Kind = name(
    "second_surname",
    &["Apellido materno", "Segundo apellido", "Materno", "Ap. materno", "A. materno", "Apellido 2"],
    |_, rows| parts(rows, |person| person.second.to_string()),
);

pub static SURNAMES: Kind =
    name("surnames", &["Apellidos", "Apellido(s)", "Apellidos del solicitante"], |_, rows| {
        parts(rows, Person::surnames)
    });

const fn name(id: &'static str, headers: &'static [&'static str], fill: Fill) -> Kind {
    personal(id, Class::Name, headers, fill, Finish::Text)
}

fn parts(rows: &Rows, part: impl Fn(&Person) -> String) -> Vec<String> {
    rows.people.iter().map(part).collect()
}

/// A name in one of the orders of the offices.
pub fn ordered(person: &Person, order: usize) -> String {
    let (given, surnames) = (&person.given, person.surnames());
    match order {
        0 => format!("{given} {surnames}"),
        1 => format!("{surnames} {given}"),
        2 => format!("{surnames}, {given}"),
        3 => format!("{given} {}", person.first),
        4 => format!("{surnames}/{given}"),
        _ => format!("{given}  {surnames}"),
    }
}

/// The order and the titles of a column.
pub fn whole(rng: &mut Rng, rows: &Rows) -> Vec<String> {
    let main = rng.weighted(&[48, 30, 6, 8, 2, 3]).expect("weights");
    let other = if rng.percent(10) { 25 } else { 0 };
    let titled = if rng.percent(12) { rng.between(10, 95) } else { 0 };
    let one = |person: &Person, rng: &mut Rng| {
        let order = if rng.percent(other) { rng.below(4) } else { main };
        let name = ordered(person, order);
        if rng.percent(titled) { format!("{} {name}", rng.usual(TITLES)) } else { name }
    };
    rows.people.iter().map(|person| one(person, rng)).collect()
}
