//! `licencia` and the page of the terms of use, as people see them.

use std::sync::Arc;

use apertura::clock::Clock;
use apertura::fsx::RealFs;
use apertura::text::Lang;
use apertura::ui::script::Script;
use apertura::wizard::desk::Desk;
use apertura::wizard::session::{Go, Session};
use serde_json::Value as Json;

use crate::support::{Sandbox, TODAY, golden, guide};

const PLAN: &str = r#"format = 1
revision = 3
guide = "mx-local@2026.1"
id = "p-1"

[institution]
name = "Ayuntamiento de Villa Ejemplo"
homepage = "https://villaejemplo.gob.mx"

[license]
id = "cc-by-4.0"
state_rule = "none"
reuse = ["companies", "openstreetmap", "reference-lists"]

[publication]
channels = ["own-site", "datos-gob-mx"]

[dataset.alumbrado]
title = "Alumbrado"

[dataset.alumbrado.contract]
status = "yes"
what = "SM-014/2024, cláusula octava"

[dataset.calles]
title = "Calles y banquetas"
license = "odbl-1.0"
source_licenses = ["odbl-1.0"]

[dataset.calles.third_party]
status = "yes"
what = "capa de calles, OpenStreetMap"

[dataset.licencias]
title = "Licencias de construcción"
published_at = "https://datos.villaejemplo.gob.mx/licencias"

[dataset.monumentos]
title = "Monumentos"
source_licenses = ["not-stated"]

[dataset.monumentos.third_party]
status = "yes"
what = "columna foto, Estudio Luz del Valle, sin permiso escrito"

[dataset.rutas]
title = "Rutas con mapa"
source_licenses = ["odbl-1.0", "cc-by-sa-4.0"]

[dataset.rutas.third_party]
status = "yes"
"#;

/// A plan that says nothing about terms.
const EMPTY: &str = "format = 1\nrevision = 1\n\n[institution]\nname = \"Ayuntamiento de Villa Ejemplo\"\n";

fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.plan(PLAN);
    sandbox
}

#[test]
fn licencia_advises_with_reasons_and_looks_at_every_dataset() {
    let ran = sandbox().run(&["licencia"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    golden("license/licencia.txt", &ran.out);
}

#[test]
fn license_in_english_leaves_no_spanish() {
    golden("license/license.txt", &sandbox().run(&["--lang", "en", "license"]).out);
}

#[test]
fn licencia_fits_a_narrow_window() {
    let out = sandbox().command(&["licencia"]).env("APERTURA_ANCHO", "40").output().unwrap();
    let text = String::from_utf8(out.stdout).unwrap();
    assert!(text.lines().all(|line| line.chars().count() < 40), "{text}");
    golden("license/narrow.txt", &text);
}

#[test]
fn the_matrix_and_two_licences_side_by_side_need_no_plan() {
    let sandbox = Sandbox::new();
    golden("license/matrix.txt", &sandbox.run(&["licencia", "--matriz"]).out);
    let two = sandbox.run(&["licencia", "--comparar", "cc-by-4.0", "odbl"]);
    golden("license/versus.txt", &two.out);
    assert_eq!(two, sandbox.run(&["licencia", "--comparar", "1,6"]));
    let unknown = sandbox.run(&["licencia", "--comparar", "cc-by-4.0,mit"]);
    assert_eq!((unknown.code, unknown.out.as_str()), (2, ""));
    assert!(unknown.err.contains("No hay una licencia «mit»"), "{}", unknown.err);
}

#[test]
fn licencia_speaks_json_with_rules_questions_and_passages() {
    let sandbox = sandbox();
    let report: Json = serde_json::from_str(&sandbox.run(&["licencia", "--json"]).out).unwrap();
    assert_eq!((&report["version"], &report["recommended"]), (&1.into(), &"cc-by-4.0".into()));
    assert_eq!(report["reasons"][0]["questions"][0], "license.reuse");
    assert_eq!(report["reasons"][0]["basis"][0]["source"], "open-definition");
    let rutas = report["datasets"].as_array().unwrap().iter().find(|one| one["id"] == "rutas").unwrap();
    assert_eq!((&rutas["fits"], rutas["possible"].as_array().unwrap().len()), (&"no".into(), 0));
    let matrix: Json = serde_json::from_str(&sandbox.run(&["licencia", "--matriz", "--json"]).out).unwrap();
    assert_eq!(matrix["matrix"][1]["into"]["cc-by-4.0"]["verified"], false);
}

#[test]
fn notices_are_written_all_at_once_and_never_over_others() {
    let sandbox = sandbox();
    let ran = sandbox.run(&["licencia", "--carpeta", "avisos"]);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""));
    golden("license/wrote.txt", &ran.err);
    for name in ["LICENCIA.txt", "licencia.json", "licencia.html"] {
        golden(&format!("license/{name}"), &sandbox.read(&format!("avisos/calles/{name}")));
    }
    golden("license/LICENCIA-plan.txt", &sandbox.read("avisos/LICENCIA.txt"));
    golden("license/REUSE.toml", &sandbox.read("avisos/REUSE.toml"));

    sandbox.put("avisos/calles/LICENCIA.txt", "mío");
    let again = sandbox.run(&["licencia", "--carpeta", "avisos"]);
    assert_eq!((again.code, sandbox.read("avisos/calles/LICENCIA.txt").as_str()), (2, "mío"));
    assert!(again.err.contains("--si"), "{}", again.err);
    assert_eq!(sandbox.run(&["--si", "licencia", "--carpeta", "avisos"]).code, 0);
    assert_ne!(sandbox.read("avisos/calles/LICENCIA.txt"), "mío");
}

#[test]
fn without_terms_there_is_no_notice_and_it_says_what_to_do() {
    let sandbox = Sandbox::new();
    sandbox.plan(EMPTY);
    let ran = sandbox.run(&["licencia", "--carpeta", "avisos"]);
    assert_eq!((ran.code, sandbox.join("avisos").exists()), (3, false));
    assert!(ran.err.contains("apertura ir L01"), "{}", ran.err);
}

/// A conversation on the page, from a plan; what was said, and the plan afterwards.
fn page(plan: &str, script: Script) -> (String, String, Go) {
    let sandbox = Sandbox::new();
    let path = sandbox.plan(plan);
    let (guide, clock) = (guide(), Clock::fixed(TODAY).unwrap());
    let mut desk = Desk::open(Arc::new(RealFs), &path, clock, &guide.rules).unwrap().desk;
    let mut script = script;
    let go = Session::new(&guide, &mut script, &mut desk, clock).terms_page().unwrap();
    desk.close();
    (script.finish().unwrap(), sandbox.read("plan.toml"), go)
}

#[test]
fn the_page_asks_what_it_lacks_and_enter_takes_what_it_recommends() {
    let script = Script::new(Lang::Es)
        .choice("license.state_rule", "none")
        .many("license.reuse", &["companies", "research"])
        .many("publication.channels", &["own-site"])
        .typed("terms", "?")
        .typed("terms", "comparar 1 6")
        .typed("terms", "fuentes")
        .typed("terms", "qué")
        .typed("terms", "");
    let (said, plan, go) = page(EMPTY, script);
    golden("license/page.txt", &said);
    assert!(plan.contains("id = \"cc-by-4.0\"\n") && plan.contains("state_rule = \"none\""), "{plan}");
    assert_eq!(go, Go::Next);
}

#[test]
fn another_answer_is_asked_about_before_it_is_replaced() {
    let plan = PLAN.replace("id = \"cc-by-4.0\"\nstate", "id = \"odbl-1.0\"\nstate");
    let no = Script::new(Lang::En).typed("terms", "1").choice("terms-replace", "no").typed("terms", "");
    let (said, after, _) = page(&plan, no);
    assert!(said.contains("The plan says ODbL 1.0. Change to CC BY 4.0?"), "{said}");
    assert!(after.contains("[license]\nid = \"odbl-1.0\"") && said.contains("ODbL 1.0 stays."), "{said}");
    let yes = Script::new(Lang::En).typed("terms", "3").choice("terms-replace", "yes").typed("terms", "menu");
    let (said, after, _) = page(&plan, yes);
    assert!(after.contains("[license]\nid = \"cc0-1.0\""), "{said}");
}

#[test]
fn the_page_speaks_english_and_takes_its_orders_in_it() {
    let script = ["datasets", "matrix", "compare 1 2", "sources", "menu"]
        .iter()
        .fold(Script::new(Lang::En), |script, order| script.typed("terms", order));
    let (said, _, _) = page(PLAN, script);
    golden("license/page-en.txt", &said);
    assert!(!said.contains("Error"), "{said}");
}
