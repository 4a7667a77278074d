//! An answer for every question of the Guide, as a person would type it and as a menu would give it.

use super::Sandbox;
use apertura::guide::model::{Guide, Kind, Question};
use apertura::ui::{Entry, Raw, Reply, View};

/// What is typed for a question; several lines for texts and lists.
pub fn typed(question: &Question) -> Vec<String> {
    let one = |text: &str| vec![text.to_string()];
    match question.id.as_str() {
        "institution.name" => return one("Ayuntamiento de Villa Ejemplo"),
        "institution.area" => return one("Zapopan, Jalisco"),
        "institution.state" => return one("14"),
        "institution.population" => return one("38,214"),
        "dataset.title" => return one("Licencias de construcción"),
        "dataset.temporal.start" => return one("01/01/2019"),
        "dataset.temporal.end" => return one("31/12/2025"),
        "dataset.commitment.date" => return one("15/05/2026"),
        "dataset.modified" => return one("15/01/2026"),
        "dataset.identifier" => return one("licencias-construccion"),
        "distribution.title" => return one("Licencias 2025"),
        "distribution.path" => return one("obras/licencias_2025.csv"),
        "license.id" => return one("2"),
        _ => {}
    }
    match question.kind {
        Kind::Text => one("Obras Públicas"),
        Kind::LongText => vec![
            "Permisos otorgados, con colonia, uso y fecha, de 2019 a 2025, uno por renglón.".into(),
            "FIN".into(),
        ],
        Kind::Choice | Kind::Choices | Kind::YesNo => one("1"),
        Kind::Date => one("20/02/2026"),
        Kind::Email => one("datos@villaejemplo.gob.mx"),
        Kind::Telephone => one("(33) 3818-2800"),
        Kind::Url => one("https://datos.villaejemplo.gob.mx/datos"),
        Kind::Whole => one(&question.min.unwrap_or(0).max(3).min(question.max.unwrap_or(9)).to_string()),
        Kind::Money => one("$1,250.50"),
        Kind::List => vec!["Padrón de licencias".into(), "Catastro".into(), String::new()],
        Kind::File => one("obras/licencias_2025.csv"),
        Kind::Evidence => one("PM/012/2026, 02/02/2026, https://villaejemplo.gob.mx/oficio.pdf"),
        Kind::Area => one("14120"),
        Kind::Periodicity => one("cada mes"),
    }
}

/// The same as a face would hand it over.
pub fn reply(guide: &Guide, view: &View) -> Reply {
    let Some(question) = guide.question(&view.id) else { return own(view) };
    let lines = typed(question);
    Reply::Answer(match &view.entry {
        Entry::Paragraph { .. } => Raw::Text(lines[0].clone()),
        Entry::List { .. } => Raw::Lines(lines.into_iter().filter(|line| !line.is_empty()).collect()),
        Entry::One { rows, .. } if question.kind != Kind::Periodicity => {
            let at: usize = lines[0].parse().unwrap_or(1);
            Raw::Choice(rows[at - 1].id.clone())
        }
        Entry::Many { rows, .. } => Raw::Many(vec![rows[0].id.clone()]),
        _ => Raw::Text(lines[0].clone()),
    })
}

/// What is said to the engine's own pages: go on until nothing is left, then leave.
fn own(view: &View) -> Reply {
    match (view.id.as_str(), &view.entry) {
        (_, Entry::One { rows, .. }) => Reply::Answer(Raw::Choice(rows[0].id.clone())),
        _ => Reply::Skip,
    }
}

/// A plan that somebody has begun, in `plan/`: three datasets, two things pending.
const BEGUN: &str = r#"
[institution]
name = "Ayuntamiento de Villa Ejemplo"
kind = "municipal"

[inventory]
systems = ["Padrón de licencias", "Catastro"]
registries = ["Registro civil"]

[dataset.licencias]
title = "Licencias de construcción"
unit = "Obras Públicas"
source = "Un Excel de la ventanilla"
personal.status = "yes"

[dataset.rutas]
title = "Rutas de recolección de basura"
unit = "Servicios Municipales"
source = "El sistema de la concesionaria"
personal.status = "no"

[dataset.comercios]
title = "Padrón de comercios"
unit = "Padrón y Licencias"
source = "Sistema de ingresos"
personal.status = "no"

[promotion]
audiences = ["citizens", "press"]
actions = ["Una nota en la página del ayuntamiento, en marzo", "Una plática en la preparatoria"]

[pending."team.administrator.email"]
ask = "Sistemas"
by = 2026-02-27

[pending."promotion.event"]
"#;

/// A folder with that plan, closed as people close it.
pub fn begun() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.put("respuestas.toml", BEGUN);
    let ran =
        sandbox.run_with(&["nuevo", "plan", "--respuestas", "respuestas.toml", "--sencillo"], "salir\n");
    assert_eq!(ran.code, 0, "{}", ran.err);
    sandbox
}
