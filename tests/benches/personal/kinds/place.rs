//! Where people live: addresses and the coordinates of homes.

use super::kind::{Finish, Kind, personal};
use crate::ground::class::Class;
use crate::ground::rng::Rng;
use crate::tables::rows::Rows;
use crate::words::places::{COLONIAS, PERSON_COLONIAS, SAINTS, STREETS, Town};

pub static ADDRESS: Kind = personal(
    "address",
    Class::Address,
    &[
        "Domicilio",
        "Dirección",
        "Domicilio particular",
        "Calle y número",
        "Dirección del beneficiario",
        "Domicilio del solicitante",
        "Ubicación de la vivienda",
        "Vivienda",
        "Dirección particular",
        "Domicilio fiscal",
        "Dom.",
        "Domicilio actual",
        "Dónde vive",
        "Domicilio completo",
        "Calle, número y colonia",
        "Residencia",
    ],
    addresses,
    Finish::Text,
);

pub static LATITUDE: Kind = coordinate(
    "latitude",
    &["Latitud", "Lat", "Y", "Coord_Y", "Latitud vivienda", "Coordenada Y", "GPS lat"],
    |rng, rows| degrees(rng, rows, |home| home.0),
);

pub static LONGITUDE: Kind = coordinate(
    "longitude",
    &["Longitud", "Long", "X", "Coord_X", "Longitud vivienda", "Coordenada X", "Lon", "GPS lon"],
    |rng, rows| degrees(rng, rows, |home| home.1),
);

pub static POSITION: Kind = coordinate(
    "position",
    &[
        "Coordenadas",
        "Georreferencia",
        "Ubicación GPS",
        "Coordenadas del domicilio",
        "Geolocalización",
        "Punto GPS",
    ],
    |rng, rows| {
        let decimals = rng.between(5, 7);
        let joint = rng.word(&[", ", ",", " "]);
        let pair = |(y, x): (i64, i64), rng: &mut Rng| {
            format!("{}{joint}{}", written(y, decimals, rng), written(x, decimals, rng))
        };
        rows.people.iter().map(|person| pair(person.home, rng)).collect()
    },
);

const fn coordinate(id: &'static str, headers: &'static [&'static str], fill: super::kind::Fill) -> Kind {
    personal(id, Class::Coordinates, headers, fill, Finish::Raw)
}

/// Millionths of a degree, with so many decimals; the seventh is by chance.
pub fn written(millionths: i64, decimals: usize, rng: &mut Rng) -> String {
    let sign = if millionths < 0 { "-" } else { "" };
    let (whole, part) = (millionths.abs() / 1_000_000, millionths.abs() % 1_000_000);
    let long = format!("{part:06}{}", rng.below(10));
    format!("{sign}{whole}.{}", &long[..decimals])
}

fn degrees(rng: &mut Rng, rows: &Rows, side: impl Fn((i64, i64)) -> i64) -> Vec<String> {
    let decimals = rng.between(5, 7);
    rows.people.iter().map(|person| written(side(person.home), decimals, rng)).collect()
}

const WAYS: &[&str] = &[
    "Calle ",
    "Av. ",
    "",
    "C. ",
    "Avenida ",
    "Calz. ",
    "Priv. ",
    "Privada ",
    "Blvd. ",
    "Andador ",
    "Cda. ",
    "Prol. ",
    "Callejón ",
    "Carretera ",
];

fn colonia(rng: &mut Rng) -> &'static str {
    if rng.percent(25) { rng.word(PERSON_COLONIAS) } else { rng.word(COLONIAS) }
}

fn number(rng: &mut Rng) -> String {
    let plain = rng.between(1, 2400);
    match rng.below(14) {
        0 => format!("#{plain}"),
        1 => format!("No. {plain}"),
        2 => format!("{plain}-{}", rng.letters("ABCDE", 1)),
        3 => format!("{plain} Int. {}", rng.between(1, 40)),
        4 => "S/N".to_string(),
        5 => format!("Núm. {plain}"),
        6 => format!("{plain} depto {}", rng.between(1, 20)),
        _ => plain.to_string(),
    }
}

/// An address in one of the ways of the offices; those without a number say the colonia, or that all know it.
pub fn address(rng: &mut Rng, town: &Town, form: usize) -> String {
    let (way, street, near) = (rng.usual(WAYS), rng.word(STREETS), colonia(rng));
    let postal = format!("{}{}", town.postal, rng.digits(3));
    let number = number(rng);
    match form {
        0 => format!("{way}{street} {number}"),
        1 => format!("{way}{street} {number}, Col. {near}"),
        2 => format!("{way}{street} {number}, Colonia {near}, C.P. {postal}"),
        3 => format!("{way}{street} {number}, {near}, {postal}, {}", town.name),
        4 => format!("{way}{street}, {near}"),
        5 => format!("{way}{street} {number} {near}"),
        6 => format!("Manzana {} Lote {}, Col. {near}", rng.between(1, 60), rng.between(1, 40)),
        7 => format!("{way}{street} esq. {}, Barrio {near}", rng.word(STREETS)),
        8 => format!("Domicilio conocido, {}", rng.word(SAINTS)),
        9 => format!("Mz. {} Lt. {} {near} CP {postal}", rng.between(1, 60), rng.between(1, 40)),
        10 => format!("Rancho {}, Km {} carretera a {}", rng.word(SAINTS), rng.between(1, 30), town.name),
        _ => format!("{} {number} entre {} y {}", street, rng.word(STREETS), rng.word(STREETS)),
    }
}

pub const FORMS: [usize; 12] = [28, 22, 12, 8, 4, 10, 4, 3, 4, 2, 1, 3];

fn addresses(rng: &mut Rng, rows: &Rows) -> Vec<String> {
    let main = rng.weighted(&FORMS).expect("weights");
    let other = if rng.percent(40) { 0 } else { rng.between(5, 60) };
    let one = |rng: &mut Rng| {
        let form = if rng.percent(other) { rng.weighted(&FORMS).expect("weights") } else { main };
        address(rng, rows.town, form)
    };
    (0..rows.len()).map(|_| one(rng)).collect()
}
