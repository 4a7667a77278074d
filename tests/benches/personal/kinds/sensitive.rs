//! What is delicate of a person: health, disability, people, language, religion, union, party, orientation.

use super::kind::{Fill, Finish, Kind, category, each, personal};
use crate::ground::class::Class;
use crate::words::sensitive::{
    CODED, DISABILITY, HEALTH, LANGUAGES, ORIENTATIONS, PARTIES, PEOPLES, RELIGIONS, UNIONS,
};

const fn kind(id: &'static str, headers: &'static [&'static str], fill: Fill) -> Kind {
    personal(id, Class::Sensitive, headers, fill, Finish::Text)
}

pub static KINDS: &[Kind] = &[
    kind(
        "health",
        &[
            "Diagnóstico",
            "Padecimiento",
            "Enfermedad",
            "Dx",
            "Enfermedad crónica",
            "Motivo de consulta",
            "Estado de salud",
            "Condición médica",
        ],
        |rng, rows| category(rng, rows, HEALTH),
    ),
    kind(
        "health_coded",
        &["Diagnóstico CIE-10", "Diagnóstico", "Dx principal", "Afección", "CIE10"],
        |rng, rows| category(rng, rows, CODED),
    ),
    kind(
        "disability",
        &[
            "Discapacidad",
            "Tipo de discapacidad",
            "Condición de discapacidad",
            "Limitación",
            "Discapacidad del menor",
        ],
        |rng, rows| category(rng, rows, DISABILITY),
    ),
    kind(
        "people",
        &[
            "Pueblo indígena",
            "Etnia",
            "Grupo étnico",
            "Se autoadscribe como",
            "Origen étnico",
            "Comunidad indígena",
            "Autoadscripción",
        ],
        |rng, rows| category(rng, rows, PEOPLES),
    ),
    kind(
        "language",
        &["Lengua", "Lengua materna", "Lengua indígena", "Idioma", "Lengua que habla", "Habla lengua"],
        |rng, rows| category(rng, rows, LANGUAGES),
    ),
    kind(
        "religion",
        &["Religión", "Credo", "Culto", "Religión que profesa", "Creencia religiosa"],
        |rng, rows| category(rng, rows, RELIGIONS),
    ),
    kind(
        "union",
        &["Sindicato", "Afiliación sindical", "Sindicalizado", "Organización sindical", "Gremio"],
        |rng, rows| category(rng, rows, UNIONS),
    ),
    kind(
        "party",
        &["Partido político", "Afiliación política", "Militancia", "Preferencia electoral", "Partido"],
        |rng, rows| category(rng, rows, PARTIES),
    ),
    kind(
        "orientation",
        &["Orientación sexual", "Identidad de género", "Preferencia sexual", "Diversidad sexual"],
        |rng, rows| category(rng, rows, ORIENTATIONS),
    ),
    kind(
        "health_yes_no",
        &[
            "Tiene discapacidad",
            "¿Padece diabetes?",
            "Embarazada",
            "Es indígena",
            "¿Habla lengua indígena?",
            "VIH positivo",
        ],
        |rng, rows| {
            let (yes, no) = *rng.pick(&[("Sí", "No"), ("SI", "NO"), ("1", "0"), ("S", "N")]);
            let share = rng.between(5, 40);
            each(rng, rows, |rng, _| if rng.percent(share) { yes } else { no }.to_string())
        },
    ),
];

/// How often each is: the answers of yes and no cannot be known without their header, and are few.
pub const WEIGHTS: [usize; 10] = [16, 7, 12, 11, 11, 10, 9, 10, 10, 4];
