//! Documents of any size, made up: an invented town, no real person.

use apertura::report::*;
use apertura::text::Lang;
use jiff::ToSpan;
use jiff::civil::{Date, date};

mod rest;

use rest::{cost, demand, follow_up, participation, steps, terms, unknown};

/// Title, unit, how often.
const DATA: [(&str, &str, &str); 24] = [
    ("Licencias de construcción", "Desarrollo Urbano", "cada mes"),
    ("Presupuesto de egresos por partida", "Tesorería", "cada año"),
    ("Alumbrado público: postes y fallas", "Servicios Públicos", "cada mes"),
    ("Rutas y horarios de recolección de basura", "Servicios Públicos", "cada seis meses"),
    ("Contratos y adjudicaciones", "Oficialía Mayor", "cada mes"),
    ("Reportes ciudadanos", "Atención Ciudadana", "cada semana"),
    ("Cortes y calidad del agua", "Agua Potable", "cada mes"),
    ("Actas, asistencia y votación de cabildo", "Secretaría General", "cada mes"),
    ("Padrón de proveedores", "Oficialía Mayor", "cada tres meses"),
    ("Obra pública: ubicación, avance y monto", "Obras Públicas", "cada tres meses"),
    ("Nómina y percepciones", "Recursos Humanos", "cada tres meses"),
    ("Incidencia delictiva por colonia", "Seguridad Pública", "cada mes"),
    ("Mercados, tianguis y locales", "Comercio", "cada año"),
    ("Parques, áreas verdes y arbolado", "Servicios Públicos", "cada año"),
    ("Accidentes viales", "Tránsito", "cada mes"),
    ("Panteones: capacidad por sección", "Servicios Públicos", "cada año"),
    ("Ingresos y predial recaudado por zona", "Tesorería", "cada mes"),
    ("Trámites y servicios", "Simplificación", "cada seis meses"),
    ("Atlas de riesgo y refugios temporales", "Protección Civil", "cada año"),
    ("Ciclovías y estacionamientos", "Movilidad", "cada año"),
    ("Programas sociales y su padrón", "Bienestar", "cada tres meses"),
    ("Calendario cultural y turístico", "Cultura", "cada semana"),
    ("Infracciones de tránsito", "Tránsito", "cada mes"),
    ("Equipamiento: escuelas, clínicas, canchas y bibliotecas", "Planeación", "cada año"),
];

pub const TODAY: Date = date(2026, 3, 20);

fn s(text: &str) -> String {
    text.to_string()
}

/// A document with so many datasets and everything that a document can have.
pub fn of(count: usize, lang: Lang) -> Contents {
    let datasets: Vec<Dataset> = (0..count).map(dataset).collect();
    Contents {
        lang,
        institution: Institution {
            name: s("Ayuntamiento de Villa Ejemplo"),
            place: s("Zapopan, Jalisco"),
            homepage: s("https://www.villaejemplo.gob.mx"),
            published_url: s("https://datos.villaejemplo.gob.mx/plan"),
            catalog_url: s("https://datos.villaejemplo.gob.mx/catalogo"),
        },
        validity: Validity {
            on: Some(TODAY),
            starts: Some(date(2026, 2, 2)),
            review: s("cada seis meses"),
            next_review: Some(date(2026, 8, 3)),
            authorized_by: s("Cabildo u órgano de gobierno"),
            authorization: document("Acta de cabildo 7, 27 de febrero de 2026, punto 4"),
        },
        team: team(),
        members: vec![s("Unidad de Transparencia"), s("Tesorería"), s("comunicación")],
        ranking: ranking(&datasets),
        calendar: calendar(&datasets),
        reserves: reserves(&datasets),
        datasets,
        terms: terms(),
        demand: demand(count),
        cost: cost(),
        follow_up: follow_up(),
        participation: participation(),
        unknown: unknown(),
        steps: steps(),
        made: Made {
            revision: 214,
            guide: s("Guía de Implementación de Datos Abiertos (mx-local@2026.1)"),
            laws_as_of: Some(date(2026, 3, 21)),
            program: s("apertura 0.1.0"),
            folio: s("VE-4K7Q-92"),
            check: s("9f2c4e1ab07d6c3f58a1e0d94b7726f1c85e3a90d1b2f4477a6c0e9d83b5f012"),
        },
    }
}

fn document(told: &str) -> Document {
    Document { told: s(told), link: s("https://datos.villaejemplo.gob.mx/actas/7.pdf") }
}

fn team() -> Vec<Post> {
    let post = |role: &str, name: &str, post: &str, email: &str| Post {
        role: s(role),
        name: s(name),
        post: s(post),
        email: s(email),
    };
    vec![
        post("Titular", "Persona Ejemplo Uno", "Presidencia Municipal", ""),
        post(
            "Enlace Institucional",
            "Persona Ejemplo Dos",
            "Jefatura de la Oficina de Presidencia",
            "enlace@villaejemplo.gob.mx",
        ),
        post(
            "Administración de Datos",
            "Persona Ejemplo Tres",
            "Dirección de Sistemas",
            "datos@villaejemplo.gob.mx",
        ),
    ]
}

pub fn id(at: usize) -> String {
    format!("conjunto-{:03}", at + 1)
}

fn title(at: usize) -> String {
    let (title, _, _) = DATA[at % DATA.len()];
    let again = at / DATA.len();
    if again == 0 { s(title) } else { format!("{title}, sección {}", again + 1) }
}

fn dataset(at: usize) -> Dataset {
    let (_, unit, update) = DATA[at % DATA.len()];
    let reserved = at % 12 == 11;
    let open = at % 6 == 1;
    let personal = match at % 5 {
        0 => Personal::Yes(s("Quitar las columnas de personas")),
        3 => Personal::Unknown,
        4 => Personal::Yes(String::new()),
        _ => Personal::No,
    };
    Dataset {
        id: id(at),
        title: title(at),
        description: s("Un renglón por registro, con fecha, colonia y tipo, como lo captura el área."),
        unit: s(unit),
        owner: format!("Dirección de {unit}"),
        update: s(update),
        period: s("de 2019 a 2025"),
        access: match reserved {
            true => Access { level: Level::Restricted, label: s("Restringido") },
            false => Access { level: Level::Public, label: s("Público") },
        },
        personal,
        date: (at % 9 != 8).then(|| first(at)),
        proposed: (at % 18 == 8).then(|| first(at)),
        open: if open {
            vec![
                file("Registros de 2025", "CSV", "2025.csv"),
                file("Registros de 2019 a 2024", "CSV", "historico.csv"),
            ]
        } else {
            vec![]
        },
        published_at: if at % 7 == 2 {
            s("https://www.villaejemplo.gob.mx/transparencia")
        } else {
            String::new()
        },
        license: if at % 10 == 6 { s("ODbL 1.0") } else { String::new() },
        tasks: if at.is_multiple_of(2) {
            vec![s("Convertir a formato abierto"), s("Quitar o agrupar datos personales")]
        } else {
            vec![]
        },
        contact: s("datos@villaejemplo.gob.mx"),
    }
}

fn file(title: &str, format: &str, name: &str) -> Published {
    Published {
        title: s(title),
        format: s(format),
        url: format!("https://datos.villaejemplo.gob.mx/d/{name}"),
    }
}

fn first(at: usize) -> Date {
    let days = if at % 6 == 1 { 5 } else { 10 + (at as i64 * 37) % 420 };
    let from = if at % 11 == 4 { date(2026, 2, 10) } else { TODAY };
    from.checked_add(if at % 11 == 4 { 7.days() } else { days.days() }).unwrap()
}

/// Figures that spread over the matrix, some of them the same.
pub fn spread(at: usize) -> (f64, f64) {
    let value = [82.0, 64.0, 71.0, 40.0, 91.0, 55.0, 33.0, 76.0, 18.0, 60.0, 47.0, 88.0][at % 12];
    let ease =
        [35.0, 90.0, 62.0, 75.0, 20.0, 50.0, 85.0, 45.0, 65.0, 12.0, 95.0, 30.0][(at * 5 + at / 12) % 12];
    (value - (at / 24) as f64 % 7.0, ease)
}

fn ranking(datasets: &[Dataset]) -> Ranking {
    let weight = |criterion: &str, percent: f64, changed: bool, note: &str| Weight {
        criterion: s(criterion),
        percent,
        changed,
        note: s(note),
    };
    let place = |(at, dataset): (usize, &Dataset)| {
        let score = 92.0 - at as f64 * 80.0 / datasets.len() as f64;
        Place {
            dataset: dataset.id.clone(),
            rank: at as u32 + 1 - u32::from(at % 8 == 5),
            tied: at % 8 == 4 || at % 8 == 5,
            score: (at % 13 != 12)
                .then_some(Span { least: score - if at % 3 == 1 { 8.0 } else { 0.0 }, most: score }),
            turn: s(["Primero", "Siguiente", "Más adelante"][(at * 3 / datasets.len().max(3)).min(2)]),
            why: vec![
                s("Lo pidieron 14 veces en un año (P01) y ayuda a rendir cuentas (P05: 5 de 5)."),
                s("Es obligación del artículo 65 de la ley de transparencia (P03)."),
            ],
            moved: (at == 2).then(|| Moved {
                from: Some(5),
                to: 3,
                why: s("Lo pidió el Cabildo al discutir el presupuesto."),
                by: s("Enlace Institucional"),
                on: Some(date(2026, 3, 1)),
            }),
            gate: if at % 12 == 11 {
                s("está reservado hasta el 30 de junio de 2027.")
            } else {
                String::new()
            },
        }
    };
    let point = |(at, dataset): (usize, &Dataset)| {
        let (value, ease) = spread(at);
        Point { dataset: dataset.id.clone(), value, ease, gated: at % 12 == 11 }
    };
    Ranking {
        method: s("Valor y esfuerzo"),
        method_note: s(
            "Suma lo que vale cada criterio según lo contestado; lo que no se contestó no suma y se dice.",
        ),
        weights: vec![
            weight("Demanda", 30.0, false, "Solicitudes y quiénes pidieron los datos (P01, P02)"),
            weight("Valor público", 30.0, true, "El mayor de cuatro efectos (P05)"),
            weight("Facilidad", 20.0, false, "Trabajo para prepararlos (P06, P07)"),
            weight("Obligación o compromiso", 12.5, false, "Ley, reglamento o plan de desarrollo (P03, P04)"),
            weight("Calidad y actualidad", 7.5, true, "Estado de los datos hoy (P08)"),
        ],
        places: datasets.iter().enumerate().map(place).collect(),
        matrix: datasets.iter().enumerate().map(point).collect(),
        notes: vec![s(
            "Con cualquier cambio de hasta 10 puntos en los pesos, los dos primeros siguen siendo los mismos.",
        )],
        agreed: document("Minuta 3 del grupo de trabajo, 6 de marzo de 2026"),
    }
}

fn calendar(datasets: &[Dataset]) -> Calendar {
    let bar = |(at, dataset): (usize, &Dataset)| {
        let first = dataset.date.or(dataset.proposed)?;
        let step = [1, 12, 1, 6, 1, 1, 1, 1, 3, 3, 3, 1][at % 12];
        let updates = (1..).map(|times| first.checked_add((times * step).months()).unwrap());
        Some(Bar {
            dataset: dataset.id.clone(),
            work: (at % 6 != 1).then(|| first.checked_sub((20 + at as i64 % 40).days()).unwrap()),
            first,
            before: if at % 10 == 3 { vec![first.checked_sub(45.days()).unwrap()] } else { vec![] },
            updates: updates.take_while(|day| *day < date(2027, 8, 1)).collect(),
            stand: match () {
                () if !dataset.open.is_empty() => Stand::Open,
                () if first < TODAY => Stand::Late,
                () if dataset.date.is_none() => Stand::Proposed,
                () => Stand::Promised,
            },
            proposed: (dataset.open.is_empty() && first < TODAY)
                .then(|| TODAY.checked_add(90.days()).unwrap()),
        })
    };
    let mut bars: Vec<Bar> = datasets.iter().enumerate().filter_map(bar).collect();
    bars.sort_by_key(|bar| bar.first);
    let month = |at: i64| {
        let month = date(2026, 3, 1).checked_add(at.months()).unwrap();
        let hours =
            [44.0, 61.5, 38.0, 72.0, 20.0, 12.0, 55.0, 64.0, 30.0, 18.0, 26.0, 33.0][at as usize % 12];
        Load { month, hours, capacity: Some(60.0), short: if at == 2 { 5.5 } else { 0.0 } }
    };
    Calendar {
        bars,
        closed: vec![
            closed("Vacaciones de verano", date(2026, 7, 20), date(2026, 7, 31)),
            closed("Vacaciones de invierno", date(2026, 12, 21), date(2027, 1, 6)),
        ],
        load: (0..12).map(month).collect(),
        shifted: vec![Shift {
            dataset: id(3.min(datasets.len() - 1)),
            from: Some(date(2026, 4, 1)),
            to: Some(date(2026, 5, 16)),
            why: s("Falta el convenio con la empresa que lleva las rutas."),
            by: s("Enlace Institucional"),
            on: Some(date(2026, 3, 10)),
        }],
        removed: vec![Gone {
            title: s("Inventario de semáforos"),
            date: Some(date(2026, 6, 1)),
            why: s("Los semáforos pasaron a la administración del estado, que ya los publica."),
            by: s("Grupo de trabajo"),
            on: Some(date(2026, 3, 6)),
        }],
        notes: vec![],
    }
}

fn closed(title: &str, from: Date, to: Date) -> Closed {
    Closed { title: s(title), kind: s("Vacaciones"), from, to }
}

fn reserves(datasets: &[Dataset]) -> Vec<Reserve> {
    let full = |dataset: &Dataset| Reserve {
        dataset: dataset.id.clone(),
        reason: s("Saber dónde y a qué hora patrulla cada unidad pone en riesgo a quienes patrullan."),
        basis: s("Seguridad pública o nacional, o paz social"),
        law: s(
            "Ley General de Transparencia y Acceso a la Información Pública, 112 I (versión: 21 de marzo de 2026)",
        ),
        verified: true,
        harm: [
            s("con la ubicación se puede evitar o atacar a las patrullas."),
            s("la gente puede saber cuántos delitos hay por colonia sin saber dónde está cada patrulla."),
            s("publicar totales por colonia y mes en lugar de cada hecho."),
        ],
        harm_needed: true,
        decided_by: s("Comité de Transparencia"),
        decided_on: Some(date(2026, 2, 20)),
        minutes: document("Acta 2 del Comité de Transparencia, 20 de febrero de 2026"),
        since: Some(date(2026, 2, 20)),
        until: Some(date(2027, 6, 30)),
        review: Some(date(2026, 12, 1)),
        opens: Opens::Totals { by: s("colonia y mes"), k: Some(5) },
        promised: Some(date(2026, 9, 1)),
        ..Reserve::default()
    };
    let poor = |dataset: &Dataset| Reserve {
        dataset: dataset.id.clone(),
        reason: s("Hay un juicio en curso."),
        basis: s("Expediente judicial en trámite"),
        until: Some(date(2026, 1, 15)),
        harm_needed: true,
        ..Reserve::default()
    };
    let closed = datasets.iter().filter(|dataset| dataset.access.level == Level::Restricted);
    closed.enumerate().map(|(at, dataset)| if at % 2 == 0 { full(dataset) } else { poor(dataset) }).collect()
}
