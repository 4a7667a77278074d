//! What belongs to an office and is public: public servants, their e-mails, phones and addresses.

use super::kind::{Finish, Kind, each, personal, words};
use super::{contact, names, place};
use crate::ground::class::Class;
use crate::ground::fold;
use crate::ground::rng::Rng;
use crate::tables::rows::{Person, Rows};
use crate::words::things::{DEPARTMENTS, POSTS};

pub static SERVANT: Kind = personal(
    "servant_name",
    Class::Name,
    &[
        "Nombre del servidor público",
        "Servidor público",
        "Titular del área",
        "Nombre del funcionario",
        "Responsable",
        "Nombre",
        "Titular",
        "Nombre del titular de la dependencia",
        "Funcionario",
        "Encargado",
    ],
    names::whole,
    Finish::Text,
)
.office();

pub static POST: Kind = words(
    "post",
    &[
        "Cargo",
        "Puesto",
        "Denominación del cargo",
        "Nombramiento",
        "Clave o nivel del puesto",
        "Nombre del puesto",
    ],
    |rng, rows| each(rng, rows, |rng, _| rng.usual(POSTS).to_string()),
)
.trap();

pub static OFFICE_EMAIL: Kind = personal(
    "office_email",
    Class::Email,
    &[
        "Correo electrónico oficial",
        "Correo institucional",
        "Correo electrónico",
        "E-mail",
        "Correo de la dependencia",
        "Correo",
    ],
    emails,
    Finish::Raw,
)
.office();

pub static OFFICE_PHONE: Kind = personal(
    "office_phone",
    Class::Phone,
    &[
        "Teléfono de oficina",
        "Teléfono oficial",
        "Teléfono",
        "Conmutador",
        "Tel. y extensión",
        "Número telefónico oficial",
    ],
    phones,
    Finish::Raw,
)
.office();

pub static OFFICE_ADDRESS: Kind = personal(
    "office_address",
    Class::Address,
    &[
        "Domicilio oficial",
        "Dirección de la oficina",
        "Ubicación de la oficina",
        "Domicilio",
        "Dirección de la dependencia",
    ],
    addresses,
    Finish::Text,
)
.office();

fn emails(rng: &mut Rng, rows: &Rows) -> Vec<String> {
    let town = fold::key(rows.town.name, "").to_lowercase();
    let domain = match rng.below(4) {
        0 => "municipio.gob.mx".to_string(),
        1 => format!("ayuntamiento{town}.gob.mx"),
        _ => format!("{town}.gob.mx"),
    };
    let by_area = rng.percent(50);
    let own = |person: &Person, rng: &mut Rng| if by_area { area(rng) } else { contact::local(rng, person) };
    rows.people.iter().map(|person| format!("{}@{domain}", own(person, rng))).collect()
}

fn area(rng: &mut Rng) -> String {
    let known = [
        "transparencia",
        "presidencia",
        "catastro",
        "obraspublicas",
        "dif",
        "tesoreria",
        "contacto",
        "registrocivil",
        "oic",
    ];
    let word = rng.word(&known);
    if rng.percent(30) { format!("{word}{}", rng.between(1, 9)) } else { word.to_string() }
}

/// A few numbers for all, with extensions.
fn phones(rng: &mut Rng, rows: &Rows) -> Vec<String> {
    let form = *rng.pick(&[0, 1, 2, 3]);
    let few: Vec<String> =
        (0..rng.between(1, 6)).map(|_| contact::phone(rng, rows.town.code, form)).collect();
    let extended = rng.percent(70);
    each(rng, rows, |rng, _| {
        let extension = if extended { format!(" ext. {}", rng.between(100, 499)) } else { String::new() };
        format!("{}{extension}", rng.pick(&few))
    })
}

fn addresses(rng: &mut Rng, rows: &Rows) -> Vec<String> {
    let few: Vec<String> = (0..rng.between(1, 12)).map(|_| place::address(rng, rows.town, 1)).collect();
    each(rng, rows, |rng, _| rng.pick(&few).clone())
}

pub static DEPARTMENT: Kind = words(
    "department",
    &[
        "Dirección",
        "Dependencia",
        "Área",
        "Unidad administrativa",
        "Área de adscripción",
        "Departamento",
        "Dirección responsable",
    ],
    |rng, rows| super::kind::category(rng, rows, DEPARTMENTS),
)
.trap();
