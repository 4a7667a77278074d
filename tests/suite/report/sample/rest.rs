//! What a made-up document has that does not grow with its datasets.

use apertura::report::*;
use jiff::civil::date;

use super::{id, s};

pub fn terms() -> Terms {
    Terms {
        name: s("Creative Commons Atribución 4.0 (CC BY 4.0)"),
        url: s("https://creativecommons.org/licenses/by/4.0/"),
        told: vec![
            s(
                "Puedes copiarlos, compartirlos, cambiarlos y usarlos con cualquier fin, también para ganar dinero.",
            ),
            s("Debes decir de dónde los tomaste."),
        ],
        authorized_by: s("Sindicatura"),
        citation: s("«{title}», Ayuntamiento de Villa Ejemplo. {url} [consulta: AAAA-MM-DD]"),
        others: vec![(s("Cortes y calidad del agua"), s("ODbL 1.0: mezcla calles de OpenStreetMap"))],
        ..Terms::default()
    }
}

pub fn demand(count: usize) -> Demand {
    let asked = |at: usize, times: u64, reply: &str| Asked {
        text: String::new(),
        dataset: id(at),
        count: times,
        reply: s(reply),
    };
    let open = |text: &str, times: u64| Asked {
        text: s(text),
        dataset: String::new(),
        count: times,
        reply: String::new(),
    };
    Demand {
        total: 57,
        window: s("de enero a diciembre de 2025"),
        answered: vec![
            asked(0, 21, "Se abre el 30 de marzo de 2026"),
            asked(1.min(count - 1), 14, "Ya se puede descargar"),
            asked(2.min(count - 1), 9, "Se abre el 8 de junio de 2026"),
        ],
        unanswered: vec![
            open("Horarios reales de los camiones de la ruta 4", 6),
            open("Permisos de poda y derribo de árboles", 4),
        ],
        unread: 3,
        notes: vec![],
    }
}

pub fn cost() -> Cost {
    let three = |least: f64, likely: f64, most: f64| Three { least, likely, most };
    let role = |role: &str, first: Three, updates: Three| RoleHours { role: s(role), first, updates };
    let assumption = |what: &str, value: &str, source: &str, own: bool| Assumption {
        what: s(what),
        value: s(value),
        source: s(source),
        own,
    };
    Cost {
        summary: vec![s("Abrir lo que está en el plan tomaría entre 150 y 260 horas; lo esperado, 186.")],
        total: Some((three(150.0, 186.5, 260.0), three(80.0, 99.0, 130.0))),
        hours: vec![
            role("Área que genera los datos", three(60.0, 96.0, 150.0), three(40.0, 55.0, 80.0)),
            role("Administración de Datos", three(40.0, 64.5, 110.0), three(24.0, 36.0, 48.0)),
            role("Unidad de Transparencia", three(12.0, 20.0, 36.0), three(4.0, 6.0, 10.0)),
            role("Contraloría u órgano interno de control", three(4.0, 6.0, 10.0), three(2.0, 2.0, 2.0)),
        ],
        money: Some(Money { least: 38_400, expected: 55_100, most: 86_200 }),
        money_year: None,
        without_rate: vec![s("Contraloría u órgano interno de control")],
        budget: s("$60,000.00"),
        assumptions: vec![
            assumption(
                "Horas para quitar columnas con datos personales",
                "2 a 6 por conjunto",
                "Supuesto de la Guía, sin verificar",
                false,
            ),
            assumption("Costo de una hora de Administración de Datos", "$145.00", "", true),
        ],
        notes: vec![s("No incluye equipo: se usan computadoras y programas que ya existen.")],
        source: Document::default(),
    }
}

pub fn follow_up() -> FollowUp {
    FollowUp {
        online: String::new(),
        indicators: vec![s("Descargas"), s("conjuntos al día"), s("tiempo de respuesta")],
        every: s("cada seis meses"),
        reviewer: s("Contraloría Municipal"),
        retirement: s("Archivar con aviso"),
        lessons: s("Pedir los archivos al área antes de fijar la fecha ahorra dos semanas."),
    }
}

pub fn participation() -> Participation {
    Participation {
        channels: vec![s("Correo institucional"), s("formulario en línea"), s("ventanilla")],
        url: s("https://datos.villaejemplo.gob.mx/reportar"),
        email: s("datos@villaejemplo.gob.mx"),
        telephone: s("+52 33 3818 2800"),
        reply_days: Some(30),
        reply_kind: s("días naturales"),
        audiences: vec![s("Comités vecinales"), s("estudiantes"), s("periodistas")],
        event: s("Taller"),
        actions: vec![s("Visita a la preparatoria en abril"), s("cápsula en radio cada dos meses")],
    }
}

pub fn unknown() -> Vec<Unknown> {
    vec![
        Unknown {
            what: s("¿En qué documento se autorizó la licencia?"),
            datasets: 0,
            by: Some(date(2026, 4, 15)),
        },
        Unknown { what: s("¿Quién tiene derechos sobre estos datos?"), datasets: 3, by: None },
    ]
}

pub fn steps() -> Vec<StepDone> {
    let step = |title: &str, answered: usize, pending: usize, missing: usize| StepDone {
        title: s(title),
        answered,
        pending,
        missing,
    };
    vec![
        step("Equipo de trabajo", 22, 1, 0),
        step("Inventario de datos", 180, 3, 12),
        step("Priorización", 96, 0, 0),
        step("Plan y calendario", 60, 0, 4),
    ]
}
