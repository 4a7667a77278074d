//! The commands that read, each with what it prints and the code it ends with.

use serde_json::Value as Json;

use crate::support::{Sandbox, golden};

const PLAN: &str = r#"#:schema plan.schema.json
format = 1
revision = 3
guide = "mx-local@2026.1"
id = "p-1"

[institution]
name = "Ayuntamiento de Villa Ejemplo"
kind = "municipal"
area = "14120"
state = "14"
population = 38214
starts = 2026-02-02

[team.liaison]
name = "María López Ruiz"
email = "maria@villaejemplo"

[dataset.licencias]
title = "Licencias de construcción"
unit = "Obras Públicas"
access = "public"

[dataset.licencias.personal]
status = "yes"

[dataset.licencias.temporal]
start = 2025-12-31
end = 2019-01-01

[dataset.copia]
title = "licencias de construccion"

[dataset.licencias.commitment]
date = 2026-01-15

[pending."team.administrator.email"]
ask = "Sistemas"
by = 2026-01-20
since = 2026-01-10

[remark.r1]
at = "dataset.licencias.access"
text = "¿Quién lo autorizó?"
by = "Coordinación"
"#;

fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    let sealed = apertura::plan::seal::close(PLAN, "\n");
    sandbox.put("plan.toml", sealed);
    sandbox
}

#[test]
fn comprobar_says_everything_at_once_what_matters_most_first() {
    let sandbox = sandbox();
    let ran = sandbox.run(&["comprobar"]);
    assert_eq!(ran.code, 4);
    golden("comprobar.txt", &ran.out);
}

#[test]
fn comprobar_in_english_leaves_no_spanish() {
    let ran = sandbox().run(&["--lang", "en", "check"]);
    golden("check.txt", &ran.out);
}

#[test]
fn comprobar_speaks_json_with_codes_places_and_gains() {
    let ran = sandbox().run(&["comprobar", "--json"]);
    let report: Json = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(report["version"], 1);
    let found = report["plans"][0]["findings"].as_array().unwrap();
    let wrong = found.iter().find(|finding| finding["code"] == "answer-wrong").unwrap();
    assert_eq!(wrong["place"]["line"], 17);
    assert_eq!(wrong["place"]["question"], "E11");
    assert!(found.iter().all(|finding| finding["message"].as_str().is_some_and(|text| !text.contains('{'))));
}

#[test]
fn the_exit_code_is_that_of_the_worst_plan() {
    let sandbox = sandbox();
    sandbox.put("roto.toml", "format = 1\n[institution]\nname = \"Vil");
    sandbox.put("corto.toml", "format = 1\n[institution]\nname = \"Villa Ejemplo\"\n");
    let code = |args: &[&str]| sandbox.run(args).code;
    assert_eq!(code(&["comprobar", "corto.toml"]), 3);
    assert_eq!(code(&["comprobar", "corto.toml", "plan.toml"]), 4);
    assert_eq!(code(&["comprobar", "corto.toml", "roto.toml", "plan.toml"]), 6);
    assert_eq!(code(&["comprobar", "no-hay.toml"]), 6);
    assert_eq!(code(&["estado", "roto.toml"]), 6);
}

#[test]
fn estado_shows_the_task_list() {
    golden("estado.txt", &sandbox().run(&["estado"]).out);
}

#[test]
fn comparar_tells_changes_in_words() {
    let sandbox = sandbox();
    let later = PLAN
        .replace("revision = 3", "revision = 9")
        .replace("population = 38214", "population = 38300")
        .replace("access = \"public\"", "access = \"restricted\"\naccrual_periodicity = \"R/P1M\"")
        .replace("[dataset.copia]\ntitle = \"licencias de construccion\"\n", "");
    sandbox.put("despues.toml", apertura::plan::seal::close(&later, "\n"));
    let ran = sandbox.run(&["comparar", "plan.toml", "despues.toml"]);
    golden("comparar.txt", &ran.out);
    let same = sandbox.run(&["comparar", "plan.toml", "plan.toml"]);
    assert_eq!(same.out.trim(), "Los dos planes dicen lo mismo.");
}

#[test]
fn fuente_prints_the_passage_behind_a_question() {
    let sandbox = Sandbox::new();
    golden("fuente.txt", &sandbox.run(&["fuente", "i08"]).out);
    let unknown = sandbox.run(&["fuente", "Z99"]);
    assert_eq!((unknown.code, unknown.out.as_str()), (2, ""));
    assert!(unknown.err.contains("No hay una pregunta «Z99»"), "{}", unknown.err);
}

#[test]
fn recuperar_rescues_into_a_new_file_and_leaves_the_damaged_one_alone() {
    let sandbox = Sandbox::new();
    let damaged: Vec<u8> = PLAN.chars().take(300).map(|c| c as u8).collect();
    sandbox.put("plan.toml", &damaged);
    let ran = sandbox.run(&["recuperar", "plan.toml"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(std::fs::read(sandbox.join("plan.toml")).unwrap(), damaged);
    let rescued = sandbox.read("plan (recuperado).toml");
    assert!(rescued.contains("name = \"María López Ruiz\""), "{rescued}");
    assert_eq!(sandbox.run(&["estado", "plan (recuperado).toml"]).code, 0);
}

#[test]
fn an_answers_file_fills_a_plan_and_tells_all_that_is_missing() {
    let sandbox = Sandbox::new();
    sandbox.put("m.toml", "[institution]\nname = \"Ayuntamiento de Villa Ejemplo\"\nkind = \"municipal\"\n");
    let ran = sandbox.run(&["nuevo", "villa", "--respuestas", "m.toml", "--sin-preguntas"]);
    assert_eq!(ran.code, 5);
    assert!(ran.err.contains("E04") && ran.err.contains("E14") && ran.err.contains("J03"), "{}", ran.err);
    assert!(sandbox.read("villa/plan.toml").contains("name = \"Ayuntamiento de Villa Ejemplo\""));
}

#[test]
fn a_faulty_answers_file_is_refused_whole_with_every_line() {
    let sandbox = Sandbox::new();
    let faulty = "[institution]\nkind = \"reino\"\npopulation = \"muchos\"\nnombre = \"x\"\nstarts = 2026-02-02\n\n[team.liaison]\nemail = \"nadie\"\n";
    sandbox.put("m.toml", faulty);
    let ran = sandbox.run(&["nuevo", "villa", "--respuestas", "m.toml", "--sin-preguntas"]);
    assert_eq!(ran.code, 4);
    golden("respuestas-con-errores.txt", &ran.err);
    assert!(!sandbox.join("villa").exists());
}

#[test]
fn the_schema_describes_each_key_with_its_question() {
    let ran = Sandbox::new().run(&["esquema"]);
    let schema: Json = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    let dataset = &schema["$defs"]["Dataset"]["properties"];
    assert_eq!(dataset["accrual_periodicity"]["description"], "I08 ¿Cada cuánto cambia esta información?");
}

#[test]
fn the_blank_answers_file_has_every_question_and_is_toml() {
    let ran = Sandbox::new().run(&["respuestas", "--plantilla"]);
    for (_, question) in crate::support::guide().questions() {
        assert!(ran.out.contains(&format!("# {} ", question.code)), "{}", question.code);
    }
    assert!(ran.out.parse::<toml::Table>().unwrap().is_empty());
}

#[test]
fn the_workbook_can_be_had_whole_or_by_role() {
    let sandbox = Sandbox::new();
    let whole = sandbox.run(&["guia", "cuaderno"]).out;
    let treasury = sandbox.run(&["guia", "cuaderno", "--rol", "tesorería"]).out;
    assert!(whole.contains("E01") && whole.len() > 2 * treasury.len() / 2 && treasury.contains("I03"));
    assert!(!treasury.contains("E09 "));
    let page = sandbox.run(&["guia", "cuaderno", "--salida", "cuaderno.html"]);
    assert_eq!(page.code, 0);
    assert!(sandbox.read("cuaderno.html").starts_with("<!"));
    assert_eq!(sandbox.run(&["guia", "cuaderno", "--rol", "rey"]).code, 2);
}

#[test]
fn a_result_never_overwrites_a_file_unless_told() {
    let sandbox = sandbox();
    sandbox.put("informe.txt", "mío");
    let refused = sandbox.run(&["estado", "--salida", "informe.txt"]);
    assert_eq!((refused.code, sandbox.read("informe.txt").as_str()), (2, "mío"));
    assert_eq!(sandbox.run(&["estado", "--salida", "informe.txt", "--si"]).code, 0);
    assert!(sandbox.read("informe.txt").contains("Villa Ejemplo"));
}

#[test]
fn datasets_whose_files_were_scanned_are_held_to_the_rules_of_metadata() {
    let sandbox = Sandbox::new();
    let head = "format = 1\nrevision = 1\n\n[dataset.obras]\ntitle = \"Obras\"\nmodified = 2030-01-01\n";
    let file = "\n[dataset.obras.distribution.a]\ntitle = \"A\"\n";
    let seen = "\n[dataset.obras.distribution.a.seen]\nrows = 3\n";
    sandbox.put("plan.toml", format!("{head}{file}{seen}"));
    let told = sandbox.run(&["comprobar"]).out;
    assert!(told.contains("2030-01-01"), "{told}");
    sandbox.put("plan.toml", format!("{head}{file}"));
    let told = sandbox.run(&["comprobar"]).out;
    assert!(!told.contains("2030-01-01"), "{told}");
}
