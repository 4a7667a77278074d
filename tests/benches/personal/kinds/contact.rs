//! Phones, e-mails, plates and the dates of birth of people.

use super::kind::{Finish, Kind, each, personal};
use crate::ground::class::Class;
use crate::ground::date;
use crate::ground::fold;
use crate::ground::rng::Rng;
use crate::tables::rows::{Person, Rows};

pub static PHONE: Kind = personal(
    "phone",
    Class::Phone,
    &[
        "Teléfono",
        "Celular",
        "Tel.",
        "Teléfono particular",
        "Número de celular",
        "Teléfono de contacto",
        "Contacto",
        "Móvil",
        "Whatsapp",
        "Tel. casa",
        "Núm. telefónico",
        "Teléfono del beneficiario",
        "Tel. recados",
        "No. telefónico",
        "Cel",
        "Teléfono del tutor",
    ],
    phones,
    Finish::Number,
);

pub static EMAIL: Kind = personal(
    "email",
    Class::Email,
    &[
        "Correo electrónico",
        "Correo",
        "E-mail",
        "Email",
        "Mail",
        "Correo personal",
        "Correo de contacto",
        "Dirección de correo",
        "Contacto",
        "Correo del solicitante",
        "e-mail del tutor",
        "Correo-e",
        "Cuenta de correo",
        "Medio para recibir notificaciones",
    ],
    |rng, rows| rows.people.iter().map(|person| email(rng, person)).collect(),
    Finish::Code,
);

pub static PLATE: Kind = personal(
    "plate",
    Class::Plate,
    &[
        "Placas",
        "Placa",
        "No. de placa",
        "Placas del vehículo",
        "Matrícula",
        "Número de placas",
        "Placa vehicular",
        "Placas taxi",
        "Placa moto",
        "Vehículo placas",
        "Núm. de placas",
        "Matrícula vehicular",
    ],
    plates,
    Finish::Code,
);

pub static BIRTH_DATE: Kind = personal(
    "birth_date",
    Class::BirthDate,
    &[
        "Fecha de nacimiento",
        "Fec. nacimiento",
        "Fecha nac.",
        "Nacimiento",
        "F. nac.",
        "Fecha de nac. del menor",
        "Fecha Nacimiento",
        "Nació el",
        "Fecha de nacimiento del titular",
        "FN",
        "Cumpleaños",
        "Día de nacimiento",
    ],
    |rng, rows| date::column(rng, rows.people.iter().map(|person| person.birth).collect()),
    Finish::Number,
);

/// A phone number of ten digits.
pub fn ten(rng: &mut Rng, code: &str) -> String {
    let codes = ["55", "33", "81", "656", "664", "222", "442", "999", "744", "871", "961", "228"];
    let code = if rng.percent(80) { code } else { rng.word(&codes) };
    let first = rng.between(1, 8);
    format!("{code}{first}{}", rng.digits(9 - code.len()))
}

pub fn phone(rng: &mut Rng, code: &str, form: usize) -> String {
    let n = ten(rng, code);
    let cut = if n.starts_with("55") || n.starts_with("33") || n.starts_with("81") { 2 } else { 3 };
    let (area, left) = n.split_at(cut);
    let (one, two) = left.split_at(left.len() - 4);
    match form {
        0 => n,
        1 => format!("{area} {one} {two}"),
        2 => format!("{area}-{one}-{two}"),
        3 => format!("({area}) {one} {two}"),
        4 => format!("({area}){one}-{two}"),
        5 => format!("+52 {area} {one} {two}"),
        6 => format!("+52{n}"),
        7 => format!("52 1 {area} {one}{two}"),
        8 => format!("044 {area} {one} {two}"),
        9 => format!("01({area}) {one}-{two}"),
        10 => format!("{n} ext. {}", rng.between(100, 999)),
        11 => format!("{} {} {} {} {}", &n[..2], &n[2..4], &n[4..6], &n[6..8], &n[8..]),
        12 => format!("{area} {left}"),
        13 => format!("Cel. {area} {one} {two}"),
        14 => format!("{n} / {}", ten(rng, area)),
        15 => format!("+52 1 {n}"),
        16 => format!("{area}.{one}.{two}"),
        17 => format!("{one}-{two}"),
        _ => format!("{}-{}", &n[..3], &n[3..]),
    }
}

const FORMS: [usize; 19] = [40, 8, 6, 5, 4, 4, 4, 1, 2, 1, 1, 5, 5, 1, 1, 2, 1, 1, 3];

/// One form a column, or that of each hand that wrote in it.
pub fn phones(rng: &mut Rng, rows: &Rows) -> Vec<String> {
    let main = rng.weighted(&FORMS).expect("weights");
    let other = if rng.percent(60) { 0 } else { rng.between(5, 100) };
    each(rng, rows, |rng, _| {
        let form = if rng.percent(other) { rng.weighted(&FORMS).expect("weights") } else { main };
        phone(rng, rows.town.code, form)
    })
}

const DOMAINS: &[&str] = &[
    "gmail.com",
    "hotmail.com",
    "outlook.com",
    "yahoo.com.mx",
    "live.com.mx",
    "icloud.com",
    "prodigy.net.mx",
    "yahoo.com",
    "outlook.es",
    "hotmail.es",
    "alumnos.udg.mx",
    "proton.me",
];

pub fn local(rng: &mut Rng, person: &Person) -> String {
    let given = fold::key(&person.given, " ").to_lowercase();
    let given = given.split(' ').next().unwrap_or("usuario");
    let (first, second) =
        (fold::key(person.first, "").to_lowercase(), fold::key(person.second, "").to_lowercase());
    let initial = &given[..1];
    match rng.below(8) {
        0 => format!("{given}.{first}"),
        1 => format!("{given}{first}{}", rng.below(100)),
        2 => format!("{initial}{first}"),
        3 => format!("{given}_{first}{second}"),
        4 => format!("{given}{}", person.birth.year),
        5 => format!("{initial}.{first}.{}", second.get(..1).unwrap_or("x")),
        6 => format!("{first}{given}{}", rng.below(1000)),
        _ => format!("{}{}", rng.letters("abcdefghilmnoprstu", 5), rng.below(1000)),
    }
}

pub fn email(rng: &mut Rng, person: &Person) -> String {
    let domain = if rng.percent(4) { "empresa-local.com.mx" } else { rng.usual(DOMAINS) };
    format!("{}@{domain}", local(rng, person))
}

const PLATE_LETTERS: &str = "ABCDEFGHJKLMNPRSTUVWXYZ";

/// `L` stands for a letter and `D` for a digit.
const PLATES: &[&str] = &[
    "LLL-DDD-L",
    "LLL-DD-DD",
    "LDD-LLL",
    "LL-DDDDD",
    "LLLDDDL",
    "LLLDDDD",
    "L-DDD-LLL",
    "LLL DDD L",
    "DDDLLL",
    "L-DDD-LL",
    "LLL-DDDD",
];

pub fn plate(rng: &mut Rng, pattern: &str) -> String {
    let mark = |rng: &mut Rng, mark: char| match mark {
        'L' => rng.letters(PLATE_LETTERS, 1),
        'D' => rng.digits(1),
        other => other.to_string(),
    };
    pattern.chars().map(|letter| mark(rng, letter)).collect()
}

fn plates(rng: &mut Rng, rows: &Rows) -> Vec<String> {
    let main = rng.usual(PLATES);
    let other = if rng.percent(50) { 0 } else { rng.between(5, 80) };
    each(rng, rows, |rng, _| {
        let pattern = if rng.percent(other) { rng.usual(PLATES) } else { main };
        plate(rng, pattern)
    })
}
