//! What examples need besides the room, and how they end where it is not with 0.

use apertura::text::Lang;

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
    /// How it may end.
    pub codes: &'static [i32],
}

const NONE: Case = Case { starts: ["", ""], before: &[], without: &[], with: &[], input: "", codes: &[0] };

/// The first that fits holds.
const CASES: &[Case] = &[
    // A check says what it found: the plan of the room lacks answers and has one error.
    Case { starts: ["comprobar", "check"], codes: &[4], ..NONE },
    Case { starts: ["aprobar\n", "approve\n"], codes: &[3], ..NONE },
    Case { starts: ["ensayo", "rehearsal"], codes: &[0, 3], ..NONE },
    Case { starts: ["recomendados comprobar", "recommended check"], codes: &[4], ..NONE },
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
    Case {
        starts: ["libro importar tesoreria", "\n"],
        before: &["libro exportar tesoreria.xlsx --area Tesorería"],
        ..NONE
    },
    Case {
        starts: ["\n", "workbook import treasury"],
        before: &["libro exportar treasury.xlsx --area Tesorería"],
        ..NONE
    },
];

/// Examples that are understood and not run, and why.
const NOT_RUN: &[([&str; 2], &str)] = &[(
    ["experiencias --importar https:", "stories --import https:"],
    "asks an address of the web; `stories.rs` runs it against a server of this machine",
)];

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
    starts.map(|starts| starts[usize::from(lang == Lang::En)]).filter(|start| *start != "\n").collect()
}
