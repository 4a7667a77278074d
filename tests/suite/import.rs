//! Catalogues of others into a plan, from the first look to taking it all back: `tests/golden/import/`.

use serde_json::Value as Json;

use crate::support::{Ran, Sandbox, golden};

const PLAN: &str = r#"#:schema plan.schema.json
format = 1
revision = 3
guide = "mx-local@2026.1"
id = "p-1"

[institution]
name = "Ayuntamiento de Villa Ejemplo"

[dataset.alumbrado]
title = "Luminarias públicas"
unit = "Servicios Públicos"

[dataset.alumbrado.contact_point]
name = "Alumbrado"
"#;

/// As a portal of CKAN gives it: one dataset that the plan has, one that it does not.
const PORTAL: &str = r#"{"help": "x", "success": true, "result": {"count": 2, "results": [
  {"id": "5f3a0000-0000-4000-8000-000000000001", "name": "luminarias-publicas", "title": "Luminarias públicas",
   "notes": "Cada renglón es una luminaria con su ubicación, su potencia y la fecha en que se revisó.",
   "maintainer": "Unidad de Servicios Públicos", "organization": {"title": "Ayuntamiento de Villa Ejemplo"},
   "metadata_modified": "2025-03-04T10:00:00", "tags": [{"name": "luz"}],
   "resources": [{"id": "r1", "name": "Luminarias 2025", "format": "CSV", "url": "https://datos.villa.gob.mx/l.csv"}]},
  {"id": "5f3a0000-0000-4000-8000-000000000002", "name": "baches", "title": "Reportes de baches",
   "notes": "Reportes de la gente.", "organization": {"title": "Ayuntamiento de Villa Ejemplo"},
   "metadata_modified": "2025-05-06T10:00:00", "tags": [],
   "resources": [{"id": "r2", "name": "Baches", "format": "XLSX", "url": "https://datos.villa.gob.mx/b.xlsx"}]}
]}}"#;

fn town() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.plan(PLAN);
    sandbox.put("portal.json", PORTAL);
    sandbox
}

fn told(ran: &Ran) -> String {
    format!("{}\n==== salida {} ====\n{}", ran.err, ran.code, ran.out)
}

/// The plan without its seal and its number of revision.
fn plan(sandbox: &Sandbox) -> String {
    let text = sandbox.read("plan.toml");
    let own = |line: &&str| !line.starts_with("# fin: ") && !line.starts_with("revision = ");
    text.lines().filter(own).map(|line| format!("{line}\n")).collect()
}

#[test]
fn a_catalogue_is_shown_saved_known_again_and_taken_back() {
    let sandbox = town();
    let before = plan(&sandbox);
    let ran = sandbox.run(&["importar", "portal.json", "--si"]);
    golden("import/portal.txt", &told(&ran));
    golden("import/portal.toml", &plan(&sandbox));
    let after = sandbox.read("plan.toml");
    let again = sandbox.run(&["importar", "portal.json", "--si"]);
    assert_eq!(again.code, 0);
    assert_eq!(sandbox.read("plan.toml"), after, "{}", again.err);
    assert_eq!(sandbox.run(&["deshacer"]).code, 0);
    assert_eq!(plan(&sandbox).trim_end(), before.trim_end());
}

#[test]
fn without_anybody_to_ask_nothing_is_saved_and_the_code_says_so() {
    let sandbox = town();
    let before = sandbox.read("plan.toml");
    assert_eq!(sandbox.run(&["importar", "portal.json", "--sin-preguntas"]).code, 5);
    assert_eq!(sandbox.run(&["importar", "portal.json", "--ensayo"]).code, 0);
    assert_eq!(sandbox.read("plan.toml"), before);
}

#[test]
fn a_person_leaves_one_out_settles_what_differs_and_saves_the_rest() {
    let sandbox = town();
    let talk = "2\n2\nx 2\nx 9\n\n1\n1\n";
    let ran = sandbox.run_with(&["importar", "portal.json"], talk);
    golden("import/portal-one.txt", &told(&ran));
    assert!(!plan(&sandbox).contains("baches"));
    let english = town().run_with(&["--lang", "en", "import", "portal.json"], talk);
    golden("import/portal-one-en.txt", &told(&english));
}

#[test]
fn one_bad_file_does_not_stop_the_others_and_all_are_told() {
    let sandbox = town();
    sandbox.put("carta.txt", "Estimada Tesorería: adjunto la lista.");
    sandbox.put("roto.json", "{\"success\": true, \"result\": {\"results\": [");
    let ran = sandbox.run(&["importar", "carta.txt", "roto.json", "nada.xlsx", "portal.json", "--si"]);
    golden("import/bad-files.txt", &told(&ran));
    assert_eq!(ran.code, 4);
    assert!(plan(&sandbox).contains("[dataset.reportes-de-baches]"));
    let none = sandbox.run(&["importar", "carta.txt", "nada.xlsx", "--si"]);
    golden("import/bad-files-only.txt", &told(&none));
}

#[test]
fn programs_get_everything_with_its_place() {
    let ran = town().run(&["importar", "portal.json", "--json", "--si"]);
    let document: Json = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(
        (&document["version"], &document["saved"], &document["new"]),
        (&1.into(), &true.into(), &1.into())
    );
    golden("import/portal.json", &ran.out);
}

#[test]
fn a_column_that_is_said_wrongly_is_told_before_anything_is_read() {
    let ran = town().run(&["importar", "portal.json", "--columna", "Tema", "--columna", "Dato=nadaquever"]);
    golden("import/odd-columns.txt", &told(&ran));
    assert_eq!(ran.code, 2);
}
