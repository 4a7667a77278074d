//! Clean columns that any municipal table has.

use super::kind::{Kind, category, clean, each, words};
use crate::ground::date::{self, Date, MONTHS};
use crate::ground::rng::Rng;
use crate::tables::rows::Rows;
use crate::words::places::COLONIAS;
use crate::words::things::*;

pub static FOLIO: Kind = clean(
    "folio",
    &["Folio", "No. de folio", "Número", "ID", "Consecutivo", "No.", "Expediente", "Núm. solicitud"],
    folios,
);

pub static AMOUNT: Kind = clean(
    "amount",
    &["Monto", "Importe", "Costo total", "Monto del apoyo", "Presupuesto", "Total", "Precio", "Adeudo"],
    amounts,
);

pub static DAY: Kind = clean(
    "day",
    &[
        "Fecha",
        "Fecha de solicitud",
        "Fecha de inicio",
        "Fecha de término",
        "Fecha de pago",
        "Fecha de entrega",
        "Fecha del reporte",
        "Vigencia",
    ],
    days,
);

pub static YEAR: Kind = clean("year", &["Ejercicio", "Año", "Ejercicio fiscal", "Periodo"], |rng, rows| {
    let last = rng.between(2018, 2025);
    each(rng, rows, |rng, _| (last - rng.below(3)).to_string())
});

pub static COUNT: Kind = clean(
    "count",
    &[
        "Cantidad",
        "Beneficiarios",
        "Total de personas",
        "Número de empleados",
        "Habitantes",
        "Viviendas",
        "Alumnos",
        "Unidades",
    ],
    |rng, rows| {
        let most = *rng.pick(&[9, 40, 300, 5000]);
        each(rng, rows, |rng, _| rng.below(most).to_string())
    },
);

pub static SURFACE: Kind = clean(
    "surface",
    &["Superficie", "Superficie m2", "Área construida", "Metros", "Longitud (m)", "Km"],
    |rng, rows| each(rng, rows, |rng, _| format!("{}.{:02}", rng.between(2, 2500), rng.below(100))),
);

pub static POSTAL: Kind = clean("postal", &["C.P.", "Código postal", "CP", "Cod. postal"], |rng, rows| {
    each(rng, rows, |rng, _| format!("{}{:03}", rows.town.postal, rng.below(120) * 5))
});

pub static MONTH: Kind =
    words("month", &["Mes", "Mes de entrega", "Periodo", "Mes reportado"], |rng, rows| {
        each(rng, rows, |rng, _| rng.word(&MONTHS).to_string())
    });

pub static YES_NO: Kind = clean(
    "yes_no",
    &["Entregado", "Aprobado", "¿Requiere visita?", "Pagado", "Cumple", "Aplica"],
    |rng, rows| {
        let (yes, no) = *rng.pick(&[("Sí", "No"), ("SI", "NO"), ("1", "0"), ("X", "")]);
        each(rng, rows, |rng, _| if rng.percent(60) { yes } else { no }.to_string())
    },
);

pub static CODE: Kind = clean(
    "code",
    &["Clave", "Código", "Clave del programa", "Partida", "Cve.", "Clave presupuestal", "Concepto clave"],
    codes,
);

pub static UUID: Kind = clean("uuid", &["UUID", "Folio fiscal", "Identificador", "GUID"], |rng, rows| {
    let part = |rng: &mut Rng, length: usize| rng.letters("0123456789ABCDEF", length);
    each(rng, rows, |rng, _| [8, 4, 4, 4, 12].map(|length| part(rng, length)).join("-"))
});

pub static HOUR: Kind =
    clean("hour", &["Hora", "Horario", "Hora de registro", "Hora del reporte"], |rng, rows| {
        each(rng, rows, |rng, _| format!("{:02}:{:02}", rng.between(7, 20), rng.below(60)))
    });

pub static AGE: Kind = clean("age", &["Edad", "Edad (años)", "Años cumplidos"], |_, rows| {
    rows.people.iter().map(|person| (2025 - person.birth.year).to_string()).collect()
});

pub static SEX: Kind = clean("sex", &["Sexo", "Género", "Sexo del beneficiario", "H/M"], |rng, rows| {
    let (woman, man) = *rng.pick(&[("Mujer", "Hombre"), ("M", "H"), ("F", "M"), ("FEMENINO", "MASCULINO")]);
    rows.people.iter().map(|person| if person.woman { woman } else { man }.to_string()).collect()
});

pub static URL: Kind =
    clean("url", &["Hipervínculo", "Liga al documento", "URL", "Enlace al contrato"], |rng, rows| {
        each(rng, rows, |rng, at| {
            format!("https://transparencia.municipio.gob.mx/docs/{}/{}.pdf", at + 1, rng.digits(6))
        })
    });

pub static LISTS: &[Kind] = &[
    words(
        "colonia",
        &["Colonia", "Barrio", "Colonia o localidad", "Asentamiento", "Fraccionamiento"],
        |r, rows| category(r, rows, COLONIAS),
    ),
    words("giro", &["Giro", "Giro comercial", "Actividad", "Ramo", "Tipo de negocio"], |r, rows| {
        category(r, rows, GIROS)
    }),
    words(
        "program",
        &["Programa", "Nombre del programa", "Tipo de apoyo", "Apoyo", "Concepto"],
        |r, rows| category(r, rows, PROGRAMS),
    ),
    words("status", &["Estatus", "Estado", "Situación", "Status", "Etapa"], |r, rows| {
        category(r, rows, STATUSES)
    }),
    words("unit", &["Unidad", "Unidad de medida", "Presentación"], |r, rows| category(r, rows, UNITS)),
    words("use", &["Uso de suelo", "Tipo de predio", "Uso", "Destino"], |r, rows| category(r, rows, USES)),
    words("level", &["Escolaridad", "Nivel educativo", "Grado de estudios", "Nivel"], |r, rows| {
        category(r, rows, LEVELS)
    }),
    words("fund", &["Fondo", "Fuente de financiamiento", "Origen del recurso"], |r, rows| {
        category(r, rows, FUNDS)
    }),
    words("procedure", &["Procedimiento", "Tipo de adjudicación", "Modalidad"], |r, rows| {
        category(r, rows, PROCEDURES)
    }),
    words("vehicle", &["Vehículo", "Marca y modelo", "Tipo de unidad", "Submarca"], |r, rows| {
        category(r, rows, VEHICLES)
    }),
    words("report", &["Tipo de reporte", "Servicio", "Incidencia", "Categoría"], |r, rows| {
        category(r, rows, REPORTS)
    }),
    words("species", &["Especie", "Árbol", "Nombre común"], |r, rows| category(r, rows, SPECIES)),
];

fn folios(rng: &mut Rng, rows: &Rows) -> Vec<String> {
    let form = rng.below(6);
    let start = rng.between(1, 90_000);
    let letters = rng.letters("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 3);
    each(rng, rows, |rng, at| match form {
        0 => (at + 1).to_string(),
        1 => format!("{:06}", start + at * 3),
        2 => format!("{letters}-{:04}-2024", at + 1),
        3 => format!("{letters}/{}/{}", start + at, 2024),
        4 => format!("EXP-{}", start + rng.below(9000)),
        _ => (start + at * 7).to_string(),
    })
}

fn amounts(rng: &mut Rng, rows: &Rows) -> Vec<String> {
    let form = rng.below(5);
    let most = *rng.pick(&[9_000, 90_000, 5_000_000]);
    each(rng, rows, |rng, _| {
        let (whole, cents) = (rng.between(50, most), rng.below(100));
        match form {
            0 => whole.to_string(),
            1 => format!("{whole}.{cents:02}"),
            2 => format!("${}.{cents:02}", thousands(whole)),
            3 => format!("{}.{cents:02}", thousands(whole)),
            _ => format!("{}00", whole / 100 + 1),
        }
    })
}

fn thousands(whole: usize) -> String {
    let digits = whole.to_string();
    let group = |at: usize| if at > 0 && (digits.len() - at).is_multiple_of(3) { "," } else { "" };
    digits.chars().enumerate().map(|(at, digit)| format!("{}{digit}", group(at))).collect()
}

/// Of the last years.
pub fn days(rng: &mut Rng, rows: &Rows) -> Vec<String> {
    let first = rng.between(2016, 2023);
    let last = first + rng.between(0, 3);
    let all = (0..rows.len()).map(|_| Date::random(rng, first, last)).collect();
    date::column(rng, all)
}

fn codes(rng: &mut Rng, rows: &Rows) -> Vec<String> {
    let form = rng.below(4);
    each(rng, rows, |rng, _| match form {
        0 => (rng.between(1, 6) * 1000 + rng.below(90) * 10 + 1).to_string(),
        1 => format!("{}{}", rng.letters("ABCDEFG", 1), rng.digits(3)),
        2 => format!("{}-{}-{}", rng.digits(2), rng.digits(3), rng.digits(2)),
        _ => format!("{}.{}.{}", rng.between(1, 9), rng.between(1, 9), rng.between(1, 20)),
    })
}
