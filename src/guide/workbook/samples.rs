//! Guides for the tests: a tiny one with every trap in it, and the one of this repository.

use std::borrow::Cow;

use crate::guide::embedded;
use crate::guide::load::load;
use crate::guide::model::Guide;

const HEAD: &str = r#"
format = 1
id = "tiny"
version = "1"
laws_as_of = 2026-03-21
title = { es = "Guía <chica>", en = "Tiny <Guide>" }
welcome = { es = "Hola", en = "Hello" }
farewell = { es = "Adiós", en = "Bye" }
steps = ["a", "b"]
vocab = ["roles"]
"#;

const ROLES: &str = r#"
id = "roles"
title = { es = "Papeles", en = "Roles" }
term = [
  { id = "area", es = "Área que genera los datos", en = "Area that makes data" },
  { id = "treasury", es = "Tesorería", en = "Treasury", part_of = ["area"] },
  { id = "administrator", es = "Administración de Datos", en = "Data administration" },
]
"#;

const LAWS: &str = r#"
as_of = 2026-03-21
source = [
  { id = "law", kind = "law", title = { es = "Ley A", en = "Law A" }, version = "DOF 2025", verified = true, binds = { es = "A", en = "A" } },
  { id = "hearsay", kind = "press", title = { es = "Rumor", en = "Hearsay" }, version = "", verified = false, binds = { es = "A", en = "A" }, note = { es = "Sólo se oyó.", en = "Only heard." } },
  { id = "own", kind = "proposal", title = { es = "Propuesta", en = "Proposal" }, version = "1", verified = false, binds = { es = "A", en = "A" } },
]
article = [
  { source = "law", at = "5", gist = { es = "A", en = "A" }, verified = true },
  { source = "law", at = "7", gist = { es = "A", en = "A" }, verified = false },
]
"#;

/// The help that every question of the tiny Guide has.
const HELP: &str = r#"
says = { es = "{}.", en = "{}." }
help.answer = { es = "El *nombre* <b>legal</b>.", en = "The *legal* <b>name</b>." }
help.example = { es = "clave_uno, _dos_ y [tres](x).", en = "key_one, _two_ and [three](x)." }
help.why = { es = "A", en = "A" }
help.guide = { es = "A", en = "A" }
help.who = { es = "Quien sea.", en = "Anyone." }
"#;

fn step(id: &str, code: &str, questions: &[&str]) -> Cow<'static, str> {
    let head = format!(
        "id = '{id}'\ncode = '{code}'\ntitle = {{ es = 'Paso {code}', en = 'Step {code}' }}\n\
         why = {{ es = 'Saber.', en = 'Know.' }}\nintro = {{ es = 'Aquí.', en = 'Here.' }}\nminutes = {}\n\
         closes_with = []\nneeds = []\n",
        if id == "a" { 30 } else { 20 }
    );
    let questions = questions.iter().map(|question| format!("[[question]]\n{question}{HELP}"));
    Cow::Owned(head + &questions.collect::<String>())
}

/// Two steps and five questions, with markup in their texts and every kind of doubt in their bases.
pub fn tiny() -> Guide {
    let a = step(
        "a",
        "A",
        &[
            r#"id = "a.name"
code = "A01"
kind = "text"
field = "institution.name"
required = true
who = ["administrator"]
basis = [{ source = "law", at = "7", verified = true }, { source = "law", at = "5", verified = true }]
ask = { es = "¿Cómo se llama?", en = "What is its name?" }
hint = { es = "Como en los oficios.", en = "As in letters." }"#,
            r#"id = "a.kind"
code = "A02"
kind = "choice"
field = "institution.kind"
required = true
open = true
choices = [{ id = "municipal", es = "Municipal", en = "Municipal", note = { es = "El & suyo", en = "Its & own" } }, { id = "other", es = "Otro | más", en = "Other | more" }]
who = ["treasury"]
basis = [{ source = "law", at = "5 II", verified = false }]
ask = { es = "¿Qué tipo es?", en = "Which kind is it?" }
hint = { es = "Sólo uno.", en = "Only one." }"#,
        ],
    );
    let b = step(
        "b",
        "B",
        &[
            r#"id = "b.list"
code = "B01"
each = "dataset"
kind = "list"
field = "dataset.keyword"
required = false
na = true
when = { question = "a.kind", is = "municipal" }
who = ["area"]
basis = [{ source = "law", at = "7", verified = true }, { source = "hearsay", at = "1", verified = true }]
ask = { es = "¿Cuáles <script>?", en = "Which ones <script>?" }
hint = { es = "Una por renglón.", en = "One a line." }"#,
            r#"id = "b.open"
code = "B02"
each = "distribution"
kind = "yes-no"
field = "distribution.open"
required = true
who = ["treasury", "administrator"]
basis = [{ source = "own", at = "B02", verified = false }]
ask = { es = "¿Se abre?", en = "Is it opened?" }
hint = { es = "Sí o no.", en = "Yes or no." }"#,
            r#"id = "b.day"
code = "B03"
kind = "date"
field = "schedule.day"
required = true
who = ["administrator"]
basis = [{ source = "law", at = "5", verified = true }]
ask = { es = "¿Qué día?", en = "Which day?" }
hint = { es = "El primero.", en = "The first." }"#,
        ],
    );
    // What is not replaced is as the program carries it.
    let mut files = embedded::files();
    files.extend([
        ("guide.toml".to_string(), Cow::Borrowed(HEAD)),
        ("vocab/roles.toml".to_string(), Cow::Borrowed(ROLES)),
        ("laws/sources.toml".to_string(), Cow::Borrowed(LAWS)),
        ("steps/a.toml".to_string(), a),
        ("steps/b.toml".to_string(), b),
    ]);
    load(&files).unwrap()
}

/// The Guide of this repository.
pub fn shipped() -> Guide {
    load(&embedded::files()).unwrap()
}
