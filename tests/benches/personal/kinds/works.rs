//! Public works, schools, stock: what a municipality builds and keeps.

use super::kind::{Kind, category, clean, each, words};
use super::place::written;
use crate::ground::rng::Rng;
use crate::tables::rows::{Rows, near};
use crate::words::civic::{BUILDINGS, HONOURED, HOSPITAL_KINDS, SCHOOL_KINDS, WORKS};
use crate::words::places::STREETS;
use crate::words::things::PRODUCTS;

pub static SCHOOL: Kind = words(
    "school",
    &["Escuela", "Nombre de la escuela", "Nombre del plantel", "Nombre", "Plantel", "Institución"],
    |rng, rows| {
        let bare = rng.percent(30);
        each(rng, rows, |rng, _| {
            let honoured = rng.word(HONOURED);
            if bare { honoured.to_string() } else { format!("{} {honoured}", rng.usual(SCHOOL_KINDS)) }
        })
    },
)
.trap();

pub static BUILDING: Kind = words(
    "building",
    &["Inmueble", "Espacio público", "Nombre", "Lugar", "Sede", "Nombre del inmueble"],
    |rng, rows| each(rng, rows, |rng, _| format!("{} {}", rng.word(BUILDINGS), rng.word(HONOURED))),
)
.trap();

pub static HOSPITAL: Kind = words(
    "hospital",
    &[
        "Hospital",
        "Nombre del hospital",
        "Unidad médica",
        "Nombre de la unidad",
        "Clínica",
        "Centro de salud",
    ],
    |rng, rows| each(rng, rows, |rng, _| format!("{} {}", rng.word(HOSPITAL_KINDS), rng.word(HONOURED))),
)
.trap();

pub static WORK: Kind = words(
    "work",
    &["Nombre de la obra", "Obra", "Descripción de la obra", "Concepto", "Proyecto", "Objeto del contrato"],
    |rng, rows| each(rng, rows, work),
)
.trap();

pub static PRODUCT: Kind = words(
    "product",
    &["Producto", "Descripción", "Artículo", "Nombre del producto", "Bien", "Material"],
    |rng, rows| category(rng, rows, PRODUCTS),
)
.trap();

pub static STOCK: Kind = clean(
    "stock_code",
    &["Código de almacén", "No. de inventario", "Clave del bien", "Código", "Modelo", "Número de parte"],
    stock,
)
.trap();

pub static WORK_LATITUDE: Kind =
    clean("works_coordinates", &["Latitud", "Lat", "Y", "Coordenada Y", "lat_obra"], |rng, rows| {
        degrees(rng, rows, rows.town.latitude)
    })
    .trap();

pub static WORK_LONGITUDE: Kind =
    clean("works_coordinates", &["Longitud", "Lon", "X", "Coordenada X", "long_obra"], |rng, rows| {
        degrees(rng, rows, rows.town.longitude)
    })
    .trap();

fn degrees(rng: &mut Rng, rows: &Rows, centre: f64) -> Vec<String> {
    let decimals = rng.between(5, 7);
    each(rng, rows, |rng, _| written(near(rng, centre), decimals, rng))
}

fn work(rng: &mut Rng, _: usize) -> String {
    if rng.percent(25) {
        return format!("Rehabilitación de {} {}", rng.word(SCHOOL_KINDS), rng.word(HONOURED));
    }
    let work = format!("{} {}", rng.word(WORKS), rng.word(STREETS));
    if rng.percent(40) { format!("{work} entre {} y {}", rng.word(STREETS), rng.word(STREETS)) } else { work }
}

/// Some have the very form of a plate, but few beginnings.
fn stock(rng: &mut Rng, rows: &Rows) -> Vec<String> {
    let form = rng.below(5);
    each(rng, rows, |rng, at| {
        let start = rng.word(&["MAT", "REF", "HER", "TUB", "LLA", "EQP", "MOB"]);
        match form {
            0 => format!("{start}-{}", rng.digits(3)),
            1 => format!("{start}-{}-{}", rng.digits(3), rng.letters("ABC", 1)),
            2 => format!("{start}-{:04}", at + 1),
            3 => format!("{start}-{}-{}", rng.digits(2), rng.digits(2)),
            _ => format!("{}{}", &start[..2], rng.digits(5)),
        }
    })
}
