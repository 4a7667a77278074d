//! Packs of the Guide: made, installed, compared, and a plan that goes to another version and back.

use serde_json::Value as Json;

use crate::support::{Ran, Sandbox, golden};

mod hostile;
mod made;
mod round;

use made::{PLAN, guide_folder, newer, packed};

fn json(ran: &Ran) -> Json {
    serde_json::from_str(&ran.out).unwrap_or_else(|err| panic!("{err}\n{}{}", ran.out, ran.err))
}

/// A folder with the plan and the newer pack installed.
fn installed() -> Sandbox {
    let sandbox = newer("2027.1");
    let ran = sandbox.run(&["guia", "instalar", "nueva.zip", "--si"]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    sandbox.plan(PLAN);
    sandbox
}

/// The lines of a plan without those that change with every save.
fn but_revision(text: &str) -> String {
    let own = |line: &&str| !line.starts_with("revision") && !line.starts_with("# fin: ");
    text.split_inclusive('\n').filter(own).collect()
}

#[test]
fn the_same_guide_on_the_same_day_is_the_same_file() {
    let sandbox = Sandbox::new();
    let ran = sandbox.run(&["guia", "empaquetar"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    golden("packs/empaquetar.txt", &ran.err);
    sandbox.run(&["guia", "empaquetar", "--salida", "otra.zip"]);
    let read = |name: &str| std::fs::read(sandbox.join(name)).unwrap();
    assert_eq!(read("mx-local@2026.1.zip"), read("otra.zip"));
}

#[test]
fn a_guide_with_errors_is_not_packed() {
    let sandbox = guide_folder();
    made::change(&sandbox, "guia/steps/01-team.toml", "code = \"E02\"", "code = \"E01\"");
    let ran = sandbox.run(&["guia", "empaquetar", "--guia", "guia"]);
    assert_eq!(ran.code, 4, "{}", ran.err);
    assert!(ran.err.contains("steps/01-team.toml:36"), "{}", ran.err);
    assert!(!sandbox.join("mx-local@2026.1.zip").exists());
}

#[test]
fn a_pack_shows_what_it_is_and_waits_for_a_yes() {
    let sandbox = newer("2027.1");
    let asked = sandbox.run_with(&["guia", "instalar", "nueva.zip"], "2\n");
    golden("packs/instalar.txt", &asked.err);
    assert!(!sandbox.join("datos/paquetes").exists());
    let ended = sandbox.run_with(&["guia", "instalar", "nueva.zip"], "");
    assert!(!sandbox.join("datos/paquetes/mx-local@2027.1").exists(), "{}", ended.err);
    let mute = sandbox.run(&["guia", "instalar", "nueva.zip", "--sin-preguntas"]);
    assert_eq!(mute.code, 5, "{}", mute.err);
    let told = json(&sandbox.run(&["guia", "instalar", "nueva.zip", "--si", "--json"]));
    assert_eq!((told["tag"].as_str(), told["kept"].as_str()), (Some("mx-local@2027.1"), Some("new")));
    let again = json(&sandbox.run(&["guia", "instalar", "nueva.zip", "--si", "--json"]));
    assert_eq!(again["kept"], "known");
}

#[test]
fn the_same_version_with_other_content_never_takes_its_place() {
    let sandbox = installed();
    made::change(&sandbox, "guia/guide.toml", "title = { es = \"", "title = { es = \"Otra ");
    packed(&sandbox, "otra.zip");
    let ran = sandbox.run(&["guia", "instalar", "otra.zip", "--si"]);
    assert_eq!(ran.code, 2, "{}", ran.err);
    assert!(ran.err.contains("otro contenido"), "{}", ran.err);
    let text = sandbox.read("datos/paquetes/mx-local@2027.1/guide.toml");
    assert!(!text.contains("Otra "));
}

#[test]
fn the_packs_that_there_are_and_what_the_plan_uses() {
    let sandbox = installed();
    golden("packs/paquetes.txt", &sandbox.run(&["guia", "paquetes"]).out);
    golden("packs/packs.txt", &sandbox.run(&["guide", "packs", "--lang", "en", "--plain"]).out);
    let used = sandbox.run(&["guia", "quitar", "mx-local@2026.1"]);
    assert_eq!(used.code, 2, "{}", used.err);
    assert_eq!(sandbox.run(&["guia", "quitar", "mx-local@2027.1"]).code, 0);
    assert_eq!(sandbox.run(&["guia", "quitar", "mx-local@2027.1"]).code, 2);
}

#[test]
fn a_plan_opens_with_the_guide_that_it_was_answered_with() {
    let sandbox = installed();
    let text = sandbox.read("plan.toml").replace("mx-local@2026.1", "mx-local@2027.1");
    sandbox.put("plan.toml", text);
    let source = |args: &[&str]| sandbox.run(&[&["fuente", "E28"], args].concat());
    // The question E28 is of the new version alone.
    assert_eq!(source(&[]).code, 0, "{}", source(&[]).err);
    assert_eq!(source(&["--guia", "mx-local@2026.1"]).code, 2);
    assert_eq!(source(&["--guia", "nueva.zip"]).code, 0);
    assert_eq!(source(&["--guia", "guia"]).code, 0);
    let odd = source(&["--guia", "mx-local@2031.1"]);
    assert_eq!(odd.code, 2, "{}", odd.err);
    assert!(odd.err.contains("guia paquetes"), "{}", odd.err);
    // Spoilt by somebody: the program's own, and a word.
    made::change(
        &sandbox,
        "datos/paquetes/mx-local@2027.1/guide.toml",
        "title = { es = \"",
        "title = { es = \"Otra ",
    );
    let spoilt = source(&[]);
    assert_eq!(spoilt.code, 2);
    assert!(spoilt.err.contains("alguien cambió sus archivos"), "{}", spoilt.err);
    // Not installed: as ever.
    sandbox.run(&["guia", "quitar", "mx-local@2027.1", "--si"]);
    let checked = json(&sandbox.run(&["comprobar", "--json"]));
    let codes = checked.to_string();
    assert!(codes.contains("plan-guide-other"), "{codes}");
}

#[test]
fn what_changed_is_told_in_words_and_for_the_plan() {
    let sandbox = installed();
    golden("packs/comparar.txt", &sandbox.run(&["guia", "comparar", "mx-local@2027.1"]).out);
    golden(
        "packs/compare.txt",
        &sandbox.run(&["guide", "compare", "mx-local@2026.1", "guia", "--lang", "en", "--plain"]).out,
    );
    let told = json(&sandbox.run(&["guia", "comparar", "nueva.zip", "--json"]));
    let again: Vec<(&str, &str)> = told["plan"]["again"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["address"].as_str().unwrap(), one["why"].as_str().unwrap()))
        .collect();
    assert_eq!(
        again,
        [("dataset.licencias.purpose", "choice"), ("dataset.licencias.accrual_periodicity", "meaning")]
    );
    assert_eq!(told["plan"]["kept"][0], "institution.homepage");
    let same = sandbox.run(&["guia", "comparar", "mx-local@2026.1", "mx-local@2026.1"]);
    assert!(same.out.contains("Son iguales"), "{}", same.out);
}

#[test]
fn a_plan_goes_to_the_newer_guide_and_back_byte_for_byte() {
    for newline in ["\n", "\r\n"] {
        let sandbox = installed();
        sandbox.put("plan.toml", apertura::plan::seal::close(&PLAN.replace('\n', newline), newline));
        let before = sandbox.read("plan.toml");
        let seen = sandbox.run(&["guia", "migrar", "mx-local@2027.1", "--ensayo"]);
        assert_eq!(sandbox.read("plan.toml"), before);
        golden("packs/migrar.txt", &seen.out);
        let ran = sandbox.run_with(&["guia", "migrar", "mx-local@2027.1"], "1\n");
        assert_eq!(ran.code, 0, "{}", ran.err);
        if newline == "\n" {
            golden("packs/plan-2027.toml", &but_revision(&sandbox.read("plan.toml")));
        }
        let checked = json(&sandbox.run(&["comprobar", "--json"])).to_string();
        assert!(checked.contains("answer-again") && !checked.contains("plan-guide-other"), "{checked}");
        let back = sandbox.run(&["guia", "migrar", "mx-local@2026.1", "--si"]);
        assert_eq!(back.code, 0, "{}", back.err);
        assert_eq!(but_revision(&sandbox.read("plan.toml")), but_revision(&before));
    }
}

#[test]
fn what_was_answered_in_the_newer_guide_is_kept_on_the_way_back() {
    let sandbox = installed();
    sandbox.run(&["guia", "migrar", "mx-local@2027.1", "--si"]);
    // The answer that moved is given anew, and one that was asked again.
    sandbox.run_with(&["ir", "E22"], "Jurídico y Contraloría\nsalir\n");
    let there = sandbox.read("plan.toml");
    assert!(there.contains("Jurídico y Contraloría"), "{there}");
    let told = json(&sandbox.run(&["guia", "migrar", "mx-local@2026.1", "--si", "--json"]));
    assert_eq!((told["back"].as_bool(), told["exact"].as_bool()), (Some(true), Some(false)));
    let back = sandbox.read("plan.toml");
    let expected = PLAN.replace("\"Contraloría\"", "\"Jurídico y Contraloría\"");
    assert_eq!(but_revision(&back), but_revision(&expected));
}

#[test]
fn one_undo_takes_a_migration_back() {
    let sandbox = installed();
    let before: toml::Table = sandbox.read("plan.toml").parse().unwrap();
    sandbox.run(&["guia", "migrar", "mx-local@2027.1", "--si"]);
    let undone = sandbox.run(&["deshacer"]);
    assert_eq!(undone.code, 0, "{}", undone.err);
    let mut after: toml::Table = sandbox.read("plan.toml").parse().unwrap();
    after.insert("revision".into(), before["revision"].clone());
    assert_eq!(after, before);
}

#[test]
fn several_hops_and_back_are_the_plan_of_the_beginning() {
    let sandbox = installed();
    let third = newer("2028.1");
    sandbox.put("tercera.zip", std::fs::read(third.join("nueva.zip")).unwrap());
    assert_eq!(sandbox.run(&["guia", "instalar", "tercera.zip", "--si"]).code, 0);
    let before = sandbox.read("plan.toml");
    for tag in ["mx-local@2027.1", "mx-local@2028.1", "mx-local@2026.1"] {
        let ran = sandbox.run(&["guia", "migrar", tag, "--si"]);
        assert_eq!(ran.code, 0, "{}", ran.err);
    }
    assert_eq!(but_revision(&sandbox.read("plan.toml")), but_revision(&before));
}

#[test]
fn an_answer_that_is_asked_again_is_asked_and_enter_leaves_it() {
    let sandbox = installed();
    sandbox.run(&["guia", "migrar", "mx-local@2027.1", "--si"]);
    let status = json(&sandbox.run(&["estado", "--json"]));
    let pending = status["pending"].to_string();
    assert!(pending.contains("dataset.licencias.accrual_periodicity"), "{pending}");
    let told = sandbox.run_with(&["ir", "I08", "1"], "\nsalir\n");
    let plan = sandbox.read("plan.toml");
    assert!(!plan.contains("[again.\"dataset.licencias.accrual_periodicity\"]"), "{}{plan}", told.err);
    assert!(plan.contains("[again.\"dataset.licencias.purpose\"]"));
}

#[test]
fn ten_stages_of_another_country_are_packed_installed_and_open_their_plan() {
    let sandbox = made::province();
    let ran = sandbox.run(&["guia", "empaquetar", "--guia", "guia", "--salida", "provincia.zip"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let ran = sandbox.run(&["guia", "instalar", "provincia.zip", "--si"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let ran = sandbox.run_with(&["nuevo", "aqui", "--guia", "ar-provincia@1.0"], "salir\n");
    assert!(sandbox.read("aqui/plan.toml").contains("guide = \"ar-provincia@1.0\""), "{}", ran.err);
    let status = json(&sandbox.run(&["estado", "aqui", "--json"]));
    assert_eq!(status["steps"].as_array().unwrap().len(), 10);
}
