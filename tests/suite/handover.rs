//! An administration that leaves and another that arrives: `tests/golden/handover/`.

#![allow(
    clippy::disallowed_macros,
    clippy::disallowed_methods,
    reason = "a test may print and write as it likes"
)]

use std::io::Read;
use std::path::Path;

use serde_json::Value as Json;

use crate::support::{Ran, Sandbox, browser, golden};

/// People are invented. What must not leave has `Canario` in it, or is `31415.92`.
const PLAN: &str = include_str!("../fixtures/handover/plan.toml");

/// A canary by its letters: none of them may be in a packet, packed or not.
const PLANTED: [&str; 5] = ["Canario", "31415", "PERJ800101", "Juan Pérez", "33 1234 5678"];

fn town() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.plan(PLAN);
    sandbox.put("obras/licencias_2025.csv", "abc");
    sandbox
}

fn shown(sandbox: &Sandbox, args: &[&str], width: &str) -> String {
    let output = sandbox.command(args).env("APERTURA_ANCHO", width).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    sandbox.plain(&String::from_utf8(output.stdout).unwrap())
}

fn prepared() -> Sandbox {
    let sandbox = town();
    let ran = sandbox.run(&["entrega", "preparar", "paquete", "--si"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    sandbox
}

/// The text of a file, and of everything that is packed in it.
fn inside(path: &Path) -> String {
    let bytes = std::fs::read(path).unwrap();
    let mut text = String::from_utf8_lossy(&bytes).into_owned();
    if let Ok(mut archive) = zip::ZipArchive::new(std::io::Cursor::new(&bytes)) {
        for at in 0..archive.len() {
            let mut part = Vec::new();
            archive.by_index(at).unwrap().read_to_end(&mut part).unwrap();
            text.push_str(&String::from_utf8_lossy(&part));
        }
    }
    text
}

#[test]
fn what_would_be_handed_over_is_seen_with_what_is_missing() {
    let sandbox = town();
    for (name, args, width) in [
        ("es", vec![], "80"),
        ("en", vec!["--idioma", "en"], "80"),
        ("sencillo", vec!["--sencillo"], "80"),
        ("angosto", vec![], "40"),
        ("json", vec!["--json"], "80"),
    ] {
        let args = [&["entrega"], args.as_slice()].concat();
        golden(&format!("handover/entrega-{name}.txt"), &shown(&sandbox, &args, width));
    }
}

#[test]
fn the_day_of_the_change_stays_in_the_plan() {
    let sandbox = town();
    let ran = sandbox.run(&["entrega", "--fecha", "1 de marzo de 2026"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(sandbox.read("plan.toml").contains("[handover]\non = 2026-03-01\n"));
    assert!(sandbox.run(&["estado"]).out.contains("Cambio de administración en 27 días"));
    let odd = sandbox.run(&["entrega", "--fecha", "30 de febrero"]);
    assert_eq!(odd.code, 2, "{}", odd.err);
}

#[test]
fn a_packet_is_written_whole_and_none_of_what_was_planted_is_in_it() {
    for (lang, index, readme) in [("es", "es", "LEEME.txt"), ("en", "en", "README.txt")] {
        let sandbox = town();
        let ran = sandbox.run(&["--idioma", lang, "entrega", "preparar", "paquete", "--si"]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        let folder = sandbox.join("paquete");
        let mut names: Vec<String> = std::fs::read_dir(&folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        golden(&format!("handover/paquete-{index}.txt"), &format!("{}\n", names.join("\n")));
        golden(&format!("handover/index-{index}.html"), &sandbox.read("paquete/index.html"));
        let readme = sandbox.read(&format!("paquete/{readme}")).replace("\r\n", "\n");
        golden(&format!("handover/leeme-{index}.txt"), &readme);
        for name in &names {
            let text = inside(&folder.join(name));
            for planted in PLANTED {
                assert!(!text.contains(planted), "{planted} is in {name}");
            }
        }
    }
}

#[test]
fn nothing_is_written_in_a_rehearsal_nor_where_something_is_already() {
    let sandbox = town();
    let ran = sandbox.run(&["entrega", "preparar", "paquete", "--ensayo"]);
    assert!(ran.code == 0 && !sandbox.join("paquete").exists(), "{}", ran.err);
    let ran = sandbox.run(&["entrega", "preparar", "paquete", "--sin-preguntas"]);
    assert!(ran.code == 5 && !sandbox.join("paquete").exists(), "{}", ran.err);
    sandbox.put("paquete/fotos.txt", "mis cosas");
    let ran = sandbox.run(&["entrega", "preparar", "paquete", "--si"]);
    assert_eq!(ran.code, 2, "{}", ran.err);
    assert_eq!(std::fs::read_dir(sandbox.join("paquete")).unwrap().count(), 1);
    let ran = prepared().run(&["entrega", "preparar", "paquete", "--si"]);
    assert!(ran.code == 2 && ran.err.contains("paquete terminado"), "{}", ran.err);
}

#[test]
fn a_packet_that_was_interrupted_is_known_and_can_be_made_anew() {
    let sandbox = town();
    sandbox.put("paquete/index.html", "a medias");
    sandbox.put("paquete/.plan.toml.123-4.tmp", "a medias");
    let ran = sandbox.run(&["entrega", "recibir", "paquete"]);
    assert!(ran.code == 2 && ran.err.contains("no hay un paquete terminado"), "{}", ran.err);
    let ran = sandbox.run(&["entrega", "preparar", "paquete", "--si"]);
    assert!(ran.code == 0 && ran.err.contains("no se terminó"), "{}", ran.err);
    assert!(!sandbox.join("paquete/.plan.toml.123-4.tmp").exists());
    assert_eq!(
        sandbox.run(&["entrega", "recibir", "paquete", "--sin-preguntas"]).code,
        4,
        "a source is gone"
    );
}

/// The folio of a packet is that of every file in it: whatever another paper says changes it.
fn without_folio(text: &str) -> String {
    let folio = text.split_once("Folio del paquete: ").and_then(|(_, rest)| rest.get(..14));
    folio.map_or_else(|| text.to_string(), |folio| text.replace(folio, "$FOLIO"))
}

/// Not in the plan, not in its journal, not in a copy.
fn assert_nowhere(folder: &Path, planted: &str) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            assert_nowhere(&path, planted);
        } else {
            assert!(!inside(&path).contains(planted), "{planted} is in {}", path.display());
        }
    }
}

fn json(ran: &Ran) -> Json {
    serde_json::from_str(&ran.out).unwrap_or_else(|err| panic!("{err}: {ran:?}"))
}

fn told(document: &Json) -> Vec<(String, String)> {
    let text = |value: &Json| value.as_str().unwrap_or_default().to_string();
    let found = document["findings"].as_array().unwrap();
    found.iter().map(|one| (text(&one["code"]), text(&one["place"]["file"]))).collect()
}

#[test]
fn a_changed_byte_a_lost_file_and_a_lost_source_are_told() {
    let sandbox = prepared();
    let all = json(&sandbox.run(&["entrega", "recibir", "paquete", "--json"]));
    assert_eq!(all["packet"]["whole"], true, "{all:#}");
    let csv = sandbox.read("paquete/cuentas.csv");
    sandbox.put("paquete/cuentas.csv", csv.replacen('a', "e", 1));
    std::fs::remove_file(sandbox.join("paquete/LEEME.txt")).unwrap();
    sandbox.put("obras/licencias_2025.csv", "abcd");
    let ran = sandbox.run(&["entrega", "recibir", "paquete", "--json"]);
    let found = told(&json(&ran));
    for (code, file) in [("handover-file-changed", "cuentas.csv"), ("handover-file-missing", "LEEME.txt")] {
        assert!(found.contains(&(code.into(), file.into())), "{code} is not in {found:?}");
    }
    for code in ["handover-source-changed", "handover-source-missing"] {
        assert!(found.iter().any(|(one, _)| one == code), "{code} is not in {found:?}");
    }
    assert_eq!(ran.code, 4);
}

#[test]
fn accounts_are_noted_in_a_conversation_and_no_secret_is_kept() {
    let sandbox = town();
    // The second account; a password where the post should be, twice; then what belongs there.
    let said = "2\nPanel del registrador\ncontraseña: Canario77\nJefatura de Sistemas\nJefatura de Informática\n1\n30/09/2026\n12\n";
    let ran = sandbox.run_with(&["--sencillo", "entrega", "cuentas"], said);
    golden("handover/cuentas.txt", &format!("{}{}", ran.out, ran.err));
    let plan = sandbox.read("plan.toml");
    golden("handover/cuentas.toml", plan.split_once("[handover").map_or("", |(_, rest)| rest));
    // Once, where it was typed: the pipe repeats what it is told.
    assert_eq!(ran.err.matches("Canario77").count(), 1);
    assert_nowhere(sandbox.path(), "Canario77");
}

#[test]
fn one_account_is_noted_in_one_line_and_a_secret_is_refused() {
    let sandbox = town();
    let note = |way: &str| {
        sandbox.run(&["entrega", "cuentas", "--cuenta", "ckan", "--entrega", "Sistemas", "--medio", way])
    };
    assert_eq!(note("envelope").code, 0);
    let plan = sandbox.read("plan.toml");
    assert!(plan.contains("[handover.account.ckan]") && plan.contains("by = \"envelope\""), "{plan}");
    let refused = note("Xk9#mP2$vL");
    assert!(refused.code == 2 && !refused.err.contains("Xk9"), "{}", refused.err);
    assert_eq!(sandbox.read("plan.toml"), plan);
}

#[test]
fn those_who_arrive_answer_what_only_a_person_knows_and_can_go_on_another_day() {
    let sandbox = prepared();
    let before = sandbox.read("plan.toml");
    let first = sandbox.run_with(
        &["--sencillo", "entrega", "recibir", "paquete"],
        "1\nContraloría\n2\nFalta el oficio del Enlace\nsalir\n",
    );
    golden("handover/recibir.txt", &without_folio(&format!("{}{}", first.out, first.err)));
    let plan = sandbox.read("plan.toml");
    let answers = plan.split_once("[handover.received").map_or("", |(_, rest)| rest);
    golden("handover/recibir.toml", answers.split("\n# fin").next().unwrap_or_default());
    let again = sandbox.run_with(&["--sencillo", "entrega", "recibir", "paquete"], "salir\n");
    assert!(again.err.contains("3 de 12"), "{}", again.err);
    // What the former team said is all there.
    let kept = before.lines().filter(|line| !line.starts_with("revision") && !line.starts_with("# fin"));
    assert!(kept.clone().all(|line| plan.contains(line)), "{plan}");
    let act = sandbox.run(&["entrega", "recibir", "plan.toml", "--sin-preguntas", "--acta", "acta.txt"]);
    assert!(sandbox.join("acta.txt").exists(), "{}", act.err);
    golden("handover/acta.txt", &sandbox.read("acta.txt"));
}

#[test]
fn whoever_has_only_the_packet_gets_a_plan_of_their_own() {
    let sandbox = prepared();
    let other = Sandbox::new();
    let packet = sandbox.join("paquete").display().to_string();
    let alone = other.run(&["entrega", "recibir", &packet, "--sin-preguntas"]);
    assert!(alone.code == 0 && alone.err.contains("--plan"), "{}{}", alone.out, alone.err);
    let ran = other.run(&[
        "entrega",
        "recibir",
        &packet,
        "--plan",
        "plan.toml",
        "--pregunta",
        "mail-read",
        "--estado",
        "si",
    ]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(other.read("plan.toml").contains("[handover.received.mail-read]"));
    let whole = json(&sandbox.run(&["entrega", "recibir", "paquete", "--json"]));
    assert_eq!(whole["packet"]["whole"], true, "the packet stays as it is");
    let plan = sandbox.read("paquete/plan.toml");
    sandbox.put("paquete/plan.toml", plan.replace("Nómina", "Nómina falsa"));
    let ran = other.run(&["entrega", "recibir", &packet, "--plan", "otro.toml", "--sin-preguntas"]);
    assert!(ran.code == 4 && !other.join("otro.toml").exists(), "{}{}", ran.out, ran.err);
}

/// Opens the pages, and lets axe look at them in both schemes.
const AXE: &str = r#"
const [browser, page] = process.argv.slice(-3);
const axe = require("fs").readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const puppeteer = require("puppeteer-core");
(async () => {
  const open = await puppeteer.launch({ executablePath: browser, args: ["--no-sandbox"] });
  const tab = await open.newPage();
  const asked = [];
  tab.on("request", (one) => { if (!one.url().startsWith("file:")) asked.push(one.url()); });
  for (const scheme of ["light", "dark"]) {
    await tab.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    for (const width of [320, 1280]) {
      await tab.setViewport({ width, height: 800 });
      await tab.setBypassCSP(true);
      await tab.goto("file://" + page);
      await tab.evaluate(axe);
      const found = await tab.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
      for (const one of found.violations) console.log("fault " + one.id + " " + one.nodes[0].html);
      const wide = await tab.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      if (wide) console.log("fault wider than " + width);
      console.log("good " + scheme + " " + width);
    }
  }
  for (const url of asked) console.log("fault asked " + url);
  await open.close();
})();
"#;

#[test]
fn the_first_page_is_good_for_everybody() {
    let sandbox = prepared();
    for page in ["index.html", "agenda-primer-mes.html"] {
        let path = sandbox.join("paquete").join(page);
        let Some(told) = browser::look(page, AXE, (&path, "axe")) else { return };
        assert_eq!(browser::good(&told), 4);
    }
}
