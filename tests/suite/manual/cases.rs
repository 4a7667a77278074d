//! What examples need besides the room, and how they end where it is not with 0.

use apertura::text::Lang;

use crate::support::TODAY;

/// A line of the table: what holds for the examples that begin so.
#[derive(Debug, Clone, Copy)]
pub struct Case {
    /// The beginning of the line in each language, without `apertura`.
    pub starts: [&'static str; 2],
    /// Commands before it, without `apertura`; the same in both languages: each is understood in both.
    pub before: &'static [&'static str],
    /// Files of the room that are taken away first.
    pub without: &'static [&'static str],
    /// Options added so that nothing outside of this machine is asked.
    pub with: &'static [&'static str],
    /// What a person types.
    pub input: &'static str,
    /// The day on which it happens, where it is another one.
    pub today: &'static str,
    /// How it may end.
    pub codes: &'static [i32],
}

pub const NONE: Case =
    Case { starts: ["", ""], before: &[], without: &[], with: &[], input: "", today: TODAY, codes: &[0] };

/// A day after those that examples tell of.
const LATER: &str = "2026-11-30T10:42";

const fn both(es: &'static str, en: &'static str) -> Case {
    Case { starts: [es, en], ..NONE }
}

const fn es(starts: &'static str) -> Case {
    both(starts, NEVER)
}

const fn en(starts: &'static str) -> Case {
    both(NEVER, starts)
}

/// The first that fits holds.
const CASES: &[Case] = &[
    // A check says what it found: the plan of the room lacks answers and has one error.
    Case { starts: ["comprobar", "check"], codes: &[4], ..NONE },
    Case { starts: ["aprobar\n", "approve\n"], codes: &[3], ..NONE },
    Case { starts: ["ensayo", "rehearsal"], codes: &[0, 3], ..NONE },
    Case { starts: ["recomendados comprobar", "recommended check"], codes: &[4], ..NONE },
    // A file of the receipt has the name of the Spanish room: in the English one it is gone, which is told with 4.
    Case { starts: [NEVER, "folio"], codes: &[0, 4], ..NONE },
    // One is there already.
    Case { starts: ["rubrica nueva", "rubric new"], without: &["rubrica.toml", "rubric.toml"], ..NONE },
    // Links would be asked of the web.
    Case { starts: ["vigilar\n", "watch\n"], with: &["--sin-red"], ..NONE },
    Case { starts: ["vigilar --solo", "watch --only"], with: &["--sin-red"], ..NONE },
    // Without a portal or its key, it has to ask, and may not: no connection is made.
    Case { starts: ["publicar ckan", "publish ckan"], with: &["--sin-preguntas"], codes: &[5], ..NONE },
    // The template has no answers: the page says so.
    Case { starts: ["nuevo nuevo-plan", "new new-plan"], codes: &[5], ..NONE },
    // What is proposed for each role is accepted.
    Case { starts: ["costo tabulador", "cost payscale"], with: &["--si"], ..NONE },
    // What a command before it left.
    Case { before: &["libro exportar tesoreria.xlsx --area Tesorería"], ..es("libro importar tesoreria") },
    Case { before: &["libro exportar treasury.xlsx --area Tesorería"], ..en("workbook import treasury") },
    // What is received has files that are not where the plan says.
    Case { codes: &[4], ..both("entrega recibir plan.toml", "handover receive plan.toml") },
    Case {
        before: &["entrega preparar entrega-2027 --si"],
        codes: &[4],
        ..es("entrega recibir entrega-2027")
    },
    Case {
        before: &["entrega preparar handover-2027 --si"],
        codes: &[4],
        ..en("handover receive handover-2027")
    },
    Case {
        before: &["--guia mi-guia guia empaquetar --salida mx-local@2027.1.zip"],
        ..es("guia instalar mx-local")
    },
    Case {
        before: &["--guia my-guide guia empaquetar --salida mx-local@2027.1.zip"],
        ..en("guide install mx-local")
    },
    Case { before: &["guia instalar mi-guia --si"], ..es("guia comparar mx-local@2027.1") },
    Case { before: &["guia instalar my-guide --si"], ..en("guide compare mx-local@2027.1") },
    Case { before: &["guia instalar mi-guia --si"], ..es("guia migrar mx-local@2027.1") },
    Case { before: &["guia instalar my-guide --si"], ..en("guide migrate mx-local@2027.1") },
    Case { before: &["guia instalar mi-guia --si"], ..es("guia quitar") },
    Case { before: &["guia instalar my-guide --si"], ..en("guide remove") },
    Case {
        before: &["--guia mi-guia guia empaquetar --salida guia-nueva.zip"],
        ..es("guia comparar guia-vieja")
    },
    Case {
        before: &["--guia my-guide guia empaquetar --salida new-guide.zip"],
        ..en("guide compare old-guide")
    },
    // A practice.
    Case { before: &["taller nuevo pequeno practica/"], ..es("taller practica/") },
    Case { before: &["taller nuevo pequeno practice/"], ..en("workshop practice/") },
    Case { before: &["taller nuevo pequeno practica/"], ..es("taller calificar practica/") },
    Case { before: &["taller nuevo pequeno practice/"], ..en("workshop mark practice/") },
    Case { before: &["taller nuevo pequeno practica/"], with: &["practica/"], ..es("taller calificar\n") },
    Case { before: &["taller nuevo pequeno practice/"], with: &["practice/"], ..en("workshop mark\n") },
    Case { before: &["taller nuevo pequeno sala/"], ..es("taller tablero sala/") },
    Case { before: &["taller nuevo pequeno room/"], ..en("workshop board room/") },
    Case {
        before: &["taller nuevo pequeno antes/", "taller nuevo pequeno despues/"],
        ..es("taller comparar")
    },
    Case {
        before: &["taller nuevo pequeno before/", "taller nuevo pequeno after/"],
        ..en("workshop compare")
    },
    Case {
        before: &["taller nuevo pequeno sala/", "taller nuevo pequeno sala-antes/"],
        ..es("taller informe")
    },
    Case {
        before: &["taller nuevo pequeno room/", "taller nuevo pequeno room-before/"],
        ..en("workshop report")
    },
    // They tell of days that are still to come.
    Case { today: LATER, ..both("mejora hecho", "improvement done") },
    Case { today: LATER, ..both("mejora anotar", "improvement note") },
    Case { today: LATER, ..both("promocion hecho", "promotion done") },
];

/// No line begins so.
const NEVER: &str = "\n";

/// Examples that are understood and not run, and why.
const NOT_RUN: &[([&str; 2], &str)] = &[
    (
        ["experiencias --importar https:", "stories --import https:"],
        "asks an address of the web; `stories.rs` runs it against a server of this machine",
    ),
    (
        ["entrega recibir entrega-2027 --plan", "handover receive handover-2027 --plan"],
        "with --con-red it asks addresses of the web",
    ),
    (["taller tablero sala/ --servir", "workshop board room/ --serve"], "serves until Ctrl-C"),
    (["taller tablero sala/ --cada", "workshop board room/ --every"], "goes on until Ctrl-C"),
];

fn begins(line: &str, starts: [&str; 2], lang: Lang) -> bool {
    // The end of the line is a sign of its own: «vigilar» alone is not «vigilar --solo».
    format!("{line}\n").starts_with(starts[usize::from(lang == Lang::En)])
}

/// What holds for a line without `apertura`.
pub fn case(line: &str, lang: Lang) -> Case {
    CASES.iter().find(|case| begins(line, case.starts, lang)).copied().unwrap_or(NONE)
}

/// Why a line is not run.
pub fn not_run(line: &str, lang: Lang) -> Option<&'static str> {
    NOT_RUN.iter().find(|(starts, _)| begins(line, *starts, lang)).map(|(_, why)| *why)
}

/// Every line of the tables in a language: each must be used.
pub fn all(lang: Lang) -> Vec<&'static str> {
    let starts = CASES.iter().map(|case| case.starts).chain(NOT_RUN.iter().map(|(starts, _)| *starts));
    starts.map(|starts| starts[usize::from(lang == Lang::En)]).filter(|start| *start != NEVER).collect()
}
