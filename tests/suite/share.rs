//! A plan shared without what is not to leave, seen before it is written, and brought back: `tests/golden/share/`.

use serde_json::Value as Json;

use crate::support::{Sandbox, golden};

/// People are invented. What must not leave has `ZZ` in it, or is a telephone.
const PLAN: &str = r#"#:schema plan.schema.json
# Plan de Villa Ejemplo (ZZ a mano)
format = 1
revision = 12
guide = "mx-local@2026.1"
id = "p-1"

[institution]
name = "Ayuntamiento de Villa Ejemplo"
kind = "municipal"
population = 38214
homepage = "https://www.villaejemplo.gob.mx"

[team.liaison]
name = "Rosa ZZinventada Ejemplo"
post = "Jefatura de la Oficina de Presidencia"
phone = "+52 33 3818 2800"

[improvement]
report_email = "datos@villaejemplo.gob.mx"

[dataset.licencias]
title = "Licencias de construcción"
description = "Depende del padrón zzsecreto de escoltas"
unit = "Obras Públicas"
access = "public"

[dataset.licencias.commitment]
date = 2026-06-05
owner = "Rosa ZZinventada Ejemplo"

[dataset.licencias.distribution.a]
path = "obras/zz_licencias.csv"

[dataset.escoltas]
title = "Padrón ZZsecreto de escoltas"
access = "private"

[pending."institution.starts"]
ask = "ZZ de Sistemas"
by = 2026-03-01
since = 2026-01-20

[note."team.liaison.name"]
text = "ZZ cambia en marzo"

[remark.r-1]
at = "dataset.licencias.title"
text = "ZZ ¿Cuál es el periodo?"
by = "Contraloría"
"#;

fn town() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.plan(PLAN);
    sandbox
}

fn without_private(text: &str) {
    for planted in ["zz", "3818", "escoltas"] {
        assert!(!text.to_lowercase().contains(planted), "{planted} is in\n{text}");
    }
}

#[test]
fn what_would_leave_is_seen_before_anything_is_written() {
    for (name, args, width) in [
        ("es", vec![], "80"),
        ("en", vec!["--idioma", "en"], "80"),
        ("sencillo", vec!["--sencillo"], "80"),
        ("angosto", vec![], "40"),
        ("json", vec!["--json"], "80"),
    ] {
        let sandbox = town();
        let mut command = sandbox.command(&[&["compartir", "--ensayo"], args.as_slice()].concat());
        let output = command.env("APERTURA_ANCHO", width).output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        golden(&format!("share/{name}.txt"), &sandbox.plain(&text));
        assert!(!sandbox.join("plan-para-compartir.toml").exists());
    }
}

#[test]
fn nothing_private_is_in_the_copy_and_the_copy_is_a_plan() {
    let sandbox = town();
    let ran = sandbox.run(&["compartir", "--si", "--sin-preguntas"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let copy = sandbox.read("plan-para-compartir.toml");
    without_private(&copy);
    assert!(copy.contains("revision = 12") && copy.contains("id = \"p-1\""), "{copy}");
    let checked = sandbox.run(&["comprobar", "plan-para-compartir.toml", "--json"]);
    let checked: Json = serde_json::from_str(&checked.out).unwrap();
    assert!(checked.to_string().contains("plan-shared"), "{checked:#}");
    assert_eq!(sandbox.read("plan.toml"), apertura::plan::seal::close(PLAN, "\n"));
}

#[test]
fn nothing_is_written_that_nobody_saw() {
    let sandbox = town();
    let ran = sandbox.run(&["compartir", "--sin-preguntas"]);
    assert_eq!(ran.code, 5, "{}", ran.err);
    let ran = sandbox.run(&["compartir", "--si", "--salida", "plan.toml"]);
    assert_eq!(ran.code, 2, "{}", ran.err);
    assert!(!sandbox.join("plan-para-compartir.toml").exists());
    // In conversation: the posts leave without names, and the answer is no.
    let ran = sandbox.run_with(&["compartir", "--sencillo"], "1\n2\n");
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(!sandbox.join("plan-para-compartir.toml").exists(), "{}", ran.err);
}

#[test]
fn a_name_leaves_when_its_owner_says_so() {
    let sandbox = town();
    let ran = sandbox.run_with(&["compartir", "--sencillo"], "2\n1\n");
    assert_eq!(ran.code, 0, "{}", ran.err);
    let copy = sandbox.read("plan-para-compartir.toml");
    assert!(copy.contains("name = \"Rosa ZZinventada Ejemplo\"") && !copy.contains("3818"), "{copy}");
}

#[test]
fn what_was_written_in_the_copy_comes_back_and_nothing_is_lost() {
    let sandbox = town();
    sandbox.run(&["compartir", "--si", "--sin-preguntas"]);
    let original = sandbox.read("plan.toml");
    sandbox.put("base.toml", &original);
    let copy = sandbox.read("plan-para-compartir.toml");
    let (body, _) = copy.rsplit_once("# fin:").unwrap();
    let remark = "[remark.r-2]\nat = \"institution.population\"\ntext = \"¿De qué censo?\"\nby = \"Red\"\n";
    sandbox.put("anotada.toml", apertura::plan::seal::close(&format!("{body}\n{remark}"), "\n"));
    for base in ["base.toml", "plan-para-compartir.toml"] {
        sandbox.put("plan.toml", &original);
        let ran = sandbox.run(&["unir", base, "plan.toml", "anotada.toml", "--sin-preguntas", "--json"]);
        assert_eq!(ran.code, 0, "{base}: {}{}", ran.out, ran.err);
        let merged = sandbox.read("plan.toml");
        assert!(merged.contains("¿De qué censo?"), "{base}: {merged}");
        for kept in ["+52 33 3818 2800", "Padrón ZZsecreto", "ZZ cambia en marzo", "obras/zz_licencias.csv"]
        {
            assert!(merged.contains(kept), "{base}: {kept} is not in\n{merged}");
        }
        assert!(!merged.contains("[shared]") && !merged.contains("se queda en"), "{base}: {merged}");
    }
}
