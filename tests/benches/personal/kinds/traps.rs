//! Clean columns that look personal: names of places, keys of many digits, firms, generic RFC.

use super::kind::{Fill, Kind, category, clean, each, words};
use crate::ground::date::{self, Date};
use crate::ground::rng::Rng;
use crate::tables::rows::Rows;
use crate::words::places::{MUNICIPALITIES, PERSON_COLONIAS, SAINTS, STREETS};
use crate::words::sensitive::{DISABILITY, HEALTH, LANGUAGES, PARTY_NAMES, RELIGIONS};
use crate::words::surnames::SURNAMES;
use crate::words::things::{COMPANY_ENDS, COMPANY_STARTS, COMPANY_WORDS};

pub static PERSON_COLONIA: Kind = words(
    "person_colonia",
    &["Colonia", "Nombre de la colonia", "Localidad", "Asentamiento", "Núcleo agrario", "Ejido", "Nombre"],
    |rng, rows| category(rng, rows, PERSON_COLONIAS),
)
.trap();

pub static PERSON_STREET: Kind = words(
    "person_street",
    &["Calle", "Vialidad", "Nombre de la calle", "Calle principal", "Avenida", "Nombre vialidad", "Tramo"],
    |rng, rows| {
        let way = rng.word(&["", "", "Calle ", "Av. "]);
        each(rng, rows, |rng, _| format!("{way}{}", rng.word(STREETS)))
    },
)
.trap();

pub static SAINT: Kind = words(
    "saint",
    &["Localidad", "Comunidad", "Ranchería", "Parroquia", "Ruta", "Delegación", "Nombre de la localidad"],
    |rng, rows| category(rng, rows, SAINTS),
)
.trap();

pub static MUNICIPALITY: Kind = words(
    "municipality",
    &["Municipio", "Nombre del municipio", "Lugar", "Municipio de origen", "Cabecera", "Ciudad"],
    |rng, rows| category(rng, rows, MUNICIPALITIES),
)
.trap();

pub static COMPANY: Kind = words(
    "company",
    &[
        "Razón social",
        "Proveedor",
        "Nombre del proveedor",
        "Contratista",
        "Empresa",
        "Denominación",
        "Nombre comercial",
        "Patrón",
    ],
    |rng, rows| {
        let firms: Vec<String> = (0..rng.between(8, rows.len())).map(|_| company(rng)).collect();
        each(rng, rows, |rng, _| rng.pick(&firms).clone())
    },
)
.trap();

pub static CADASTRAL_18: Kind = clean(
    "cadastral_18",
    &["Clave catastral", "Cuenta predial", "Clave única catastral", "Cve_cat"],
    |rng, rows| {
        let start = format!("{:02}{}", rows.town.state + 1, rng.digits(6));
        each(rng, rows, |rng, _| format!("{start}{}", rng.digits(10)))
    },
)
.trap();

pub static CADASTRAL_11: Kind = clean(
    "cadastral_11",
    &["Clave catastral", "Cuenta catastral", "Clave del predio", "Cuenta"],
    |rng, rows| {
        let start = rng.digits(3);
        each(rng, rows, |rng, _| format!("{start}{}", rng.digits(8)))
    },
)
.trap();

pub static CVEGEO: Kind =
    clean("cvegeo", &["CVEGEO", "Clave geoestadística", "Cve. localidad", "Clave INEGI"], |rng, rows| {
        let start = format!("{:02}{:03}", rows.town.state + 1, rng.between(1, 125));
        each(rng, rows, |rng, _| format!("{start}{:04}", rng.between(1, 400)))
    })
    .trap();

pub static CCT: Kind = clean(
    "cct",
    &["CCT", "Clave del centro de trabajo", "Clave escolar", "Clave de la escuela", "C.C.T."],
    |rng, rows| {
        let state = rows.town.state + 1;
        each(rng, rows, |rng, _| {
            let kind = rng.word(&["DPR", "DJN", "DES", "DTV", "DST", "PPR", "EBH", "KPR", "DML"]);
            format!(
                "{state:02}{kind}{:04}{}",
                rng.between(1, 3000),
                rng.letters("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 1)
            )
        })
    },
)
.trap();

pub static FOLIO_10: Kind = clean(
    "folio_10",
    &["Folio", "No. de reporte", "Número de control", "Folio único", "Ticket", "ID reporte"],
    |rng, rows| numbers(rng, rows, 10),
)
.trap();

pub static FOLIO_11: Kind = clean(
    "folio_11",
    &["Folio", "Número de recibo", "Folio de pago", "Referencia", "Línea de captura"],
    |rng, rows| numbers(rng, rows, 11),
)
.trap();

pub static NUMBER_16: Kind = clean(
    "number_16",
    &["Referencia de pago", "Folio SAT", "Línea de captura", "Medidor", "Autorización"],
    |rng, rows| numbers(rng, rows, 16),
)
.trap();

/// With its own check digit, which is not that of a card.
pub static BARCODE: Kind =
    clean("barcode", &["Código de barras", "EAN", "SKU", "Código del producto"], |rng, rows| {
        each(rng, rows, |rng, _| {
            let body = format!("750{}", rng.digits(9));
            let sum: usize =
                body.bytes().enumerate().map(|(at, b)| (b - b'0') as usize * [1, 3][at % 2]).sum();
            format!("{body}{}", (10 - sum % 10) % 10)
        })
    })
    .trap();

pub static GENERIC_RFC: Kind =
    clean("generic_rfc", &["RFC", "RFC receptor", "RFC cliente", "R.F.C.", "RFC genérico"], |rng, rows| {
        let foreign = rng.below(20);
        each(rng, rows, |rng, _| {
            if rng.percent(foreign) { "XEXX010101000" } else { "XAXX010101000" }.to_string()
        })
    })
    .trap();

pub static ISSUE_DATE: Kind = clean(
    "issue_date",
    &[
        "Fecha de expedición",
        "Fecha de emisión",
        "Fecha de ingreso",
        "Fecha de alta",
        "Fecha de registro",
        "Fecha de licencia",
        "Inicio de operaciones",
    ],
    |rng, rows| {
        let first = rng.between(1985, 2005);
        let all = (0..rows.len()).map(|_| Date::random(rng, first, 2024)).collect();
        date::column(rng, all)
    },
)
.trap();

pub static PERCENTAGE: Kind = clean(
    "percentage",
    &["Porcentaje", "Avance físico", "% de avance", "Participación", "Tasa"],
    |rng, rows| {
        let form = rng.below(3);
        each(rng, rows, |rng, _| match form {
            0 => format!("{}%", rng.between(0, 100)),
            1 => format!("{}.{}", rng.between(0, 99), rng.digits(5)),
            _ => format!("0.{}", rng.digits(4)),
        })
    },
)
.trap();

/// What statistics say of groups: no row is a person.
pub static STATISTICS: &[Kind] = &[
    statistic(&["Causa", "Enfermedad", "Causa de morbilidad", "Padecimiento"], |rng, rows| {
        category(rng, rows, HEALTH)
    }),
    statistic(&["Tipo de discapacidad", "Discapacidad", "Limitación"], |rng, rows| {
        category(rng, rows, DISABILITY)
    }),
    statistic(&["Lengua", "Lengua indígena", "Idioma"], |rng, rows| category(rng, rows, LANGUAGES)),
    statistic(&["Religión", "Credo", "Asociación religiosa"], |rng, rows| category(rng, rows, RELIGIONS)),
    statistic(&["Partido", "Partido político", "Fuerza política"], |rng, rows| {
        category(rng, rows, PARTY_NAMES)
    }),
];

const fn statistic(headers: &'static [&'static str], fill: Fill) -> Kind {
    words("statistic", headers, fill).trap()
}

fn numbers(rng: &mut Rng, rows: &Rows, length: usize) -> Vec<String> {
    let serial = rng.percent(50);
    let start = format!("{}{}", rng.between(1, 9), rng.digits(length - 7));
    let first = rng.below(500_000);
    each(rng, rows, |rng, at| {
        if serial {
            format!("{start}{:06}", first + at * 3)
        } else {
            format!("{}{}", rng.between(1, 9), rng.digits(length - 1))
        }
    })
}

/// One in four bears a surname.
pub fn company(rng: &mut Rng) -> String {
    let (start, end) = (rng.word(COMPANY_STARTS), rng.word(COMPANY_ENDS));
    let comma = if rng.percent(40) { "," } else { "" };
    match rng.below(8) {
        0 => format!("{start} {} y Asociados{comma} {end}", rng.usual(SURNAMES)),
        1 => format!("{start} {} {}{comma} {end}", rng.usual(SURNAMES), rng.usual(SURNAMES)),
        _ => format!("{start} {}{comma} {end}", rng.word(COMPANY_WORDS)),
    }
}
