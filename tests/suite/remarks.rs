//! Remarks that travel by mail: two rounds between three people, each with a machine of their own:
//! `tests/golden/remarks/`.

use std::io::{BufRead, BufReader, Write};
use std::process::Stdio;

use apertura::plan::model::Standing;
use apertura::plan::read::read;
use apertura::remark::remarks;
use serde_json::Value as Json;
use toml::Table;

use crate::support::{Ran, Sandbox, golden};

/// What María sends to both reviewers.
const SENT: &str = r#"#:schema plan.schema.json
# Plan de Villa Ejemplo
format = 1
revision = 10
guide = "mx-local@2026.1"
id = "p-1"

[institution]
name = "Ayuntamiento de Villa Ejemplo"

[team.liaison]
name = "María López Ruiz"
post = "Jefa de la Oficina de Presidencia"

[dataset.licencias]
title = "Licencias de construcción"
unit = "Obras Públicas"
accrual_periodicity = "R/P1M"
access = "public"

[dataset.licencias.commitment]
date = 2026-03-15

[dataset.baches]
title = "Baches"
unit = "Servicios Públicos"

[pending."team.administrator.email"]
ask = "Sistemas"
since = 2026-01-20

[note."dataset.licencias.unit"]
text = "Preguntar si ahora es Desarrollo Urbano"
on = 2026-01-30
"#;

const SAID: [&str; 7] = [
    "Ese día es domingo y la gente no estará.",
    "El área cambió de nombre en 2025.",
    "Cada mes es poco para licencias.",
    "Falta decir quién responde si te vas.",
    "Ya es viernes 13 de marzo",
    "El sistema cierra el mes; no hay cómo antes.",
    "En la gaceta de enero dice Desarrollo Urbano.",
];

fn sealed(text: &str) -> String {
    apertura::plan::seal::close(text, "\n")
}

/// Three people, each with a folder and a machine of their own.
struct Mail {
    sandbox: Sandbox,
    told: String,
}

impl Mail {
    fn new() -> Self {
        let sandbox = Sandbox::new();
        sandbox.put("maria/enviado.toml", sealed(SENT));
        sandbox.put("maria/plan.toml", sealed(SENT));
        Self { sandbox, told: String::new() }
    }

    /// A person's run, in their folder, with what they type.
    fn run(&mut self, who: &str, args: &[&str], lines: &[&str]) -> Ran {
        let input: String = lines.iter().map(|line| format!("{line}\n")).collect();
        let mut command = self.sandbox.command(args);
        command
            .current_dir(self.sandbox.join(who))
            .env("APERTURA_DATOS_DIR", self.sandbox.join(&format!("de-{who}")));
        let mut child =
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        // A program that ends without reading everything is no failure of the test.
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        let output = child.wait_with_output().unwrap();
        let text = |bytes: &[u8]| {
            self.sandbox.plain(&String::from_utf8_lossy(bytes)).replace(&format!("$TEST/{who}/"), "")
        };
        let ran =
            Ran { out: text(&output.stdout), err: text(&output.stderr), code: output.status.code().unwrap() };
        self.told.push_str(&format!(
            "\n=== {who}> apertura {}\n{}{}",
            args.join(" "),
            without_hub(&ran.err),
            ran.out
        ));
        ran
    }

    /// A file goes by mail, under another name.
    fn send(&self, from: &str, to: &str) {
        self.sandbox.put(to, self.sandbox.read(from));
    }

    fn plan(&self, name: &str) -> Table {
        read(self.sandbox.read(name).as_bytes()).unwrap().doc.tree().clone()
    }

    /// The conversation so far, in its file.
    fn keep(&mut self, name: &str) {
        golden(&format!("remarks/{name}.txt"), &std::mem::take(&mut self.told));
    }
}

/// A conversation without the hub, which has files of its own.
fn without_hub(text: &str) -> String {
    match text.find("\nPlan de Apertura: ") {
        Some(at) => format!("{}\n(el menú)\n", &text[..at]),
        None => text.to_string(),
    }
}

/// The id of the remark that says something.
fn id_of(plan: &Table, text: &str) -> String {
    remarks(plan).into_iter().find(|(_, one)| one.text.as_deref() == Some(text)).unwrap().0
}

/// The plan's answers, without what reviewers write.
fn answers(plan: &Table) -> Table {
    let apart = ["remark", "pass", "revision"];
    plan.iter()
        .filter(|(key, _)| !apart.contains(&key.as_str()))
        .map(|(k, v)| (k.clone(), v.clone()))
        .collect()
}

#[test]
fn two_rounds_of_mail_between_three_people_lose_nothing_and_show_only_what_changed() {
    let mut mail = Mail::new();
    // Round one. Both reviewers get the same plan under other names; María goes on meanwhile.
    mail.send("maria/plan.toml", "ana/villa-ejemplo.toml");
    mail.send("maria/plan.toml", "luis/plan (1).toml");
    let sent = mail.plan("maria/plan.toml");
    let lines =
        ["", "", "", "", SAID[0], "Otro día de trabajo", "", "I05 1", SAID[1], "Desarrollo Urbano", "3", ""];
    mail.run(
        "ana",
        &["--sencillo", "revisar", "villa-ejemplo.toml", "--comentar", "--como", "Ana Ruiz"],
        &lines,
    );
    let lines = [
        "Luis Cano",
        "",
        "",
        "",
        "",
        "",
        "",
        "I08 1",
        SAID[2],
        "Cada semana",
        "3",
        "plan",
        SAID[3],
        "",
        "4",
        "",
    ];
    mail.run("luis", &["--sencillo", "revisar", "plan (1).toml", "--comentar"], &lines);
    for name in ["ana/villa-ejemplo.toml", "luis/plan (1).toml"] {
        assert_eq!(answers(&mail.plan(name)), answers(&sent), "a reviewer changes no answer");
    }
    mail.keep("1-revisan");
    mail.run("maria", &["--sencillo", "ir", "I05", "2"], &["Obras y Servicios", "salir"]);
    for copy in ["../ana/villa-ejemplo.toml", "../luis/plan (1).toml"] {
        let ran =
            mail.run("maria", &["--sencillo", "unir", "enviado.toml", "plan.toml", copy, "--si"], &["1"]);
        assert_eq!(ran.code, 0, "{}", ran.err);
    }
    mail.run("maria", &["--sencillo", "observaciones"], &[]);
    let plan = mail.plan("maria/plan.toml");
    assert_eq!(remarks(&plan).len(), 4);
    // At the question, from the page, and from the command line.
    mail.run(
        "maria",
        &["--sencillo", "ir", "C01", "1"],
        &["13 de marzo de 2026", SAID[4], "", "1", "", "salir"],
    );
    let slow = id_of(&plan, SAID[2]);
    mail.run(
        "maria",
        &["--sencillo", "observaciones", "--responder", &slow, "--desacuerdo", "--texto", SAID[5]],
        &[],
    );
    mail.run("maria", &["--sencillo", "--plan", "plan.toml"], &["o", "1", "3", "", "salir"]);
    mail.keep("2-responde");
    // Round two. Ana has the copy that she read; Luis sits at another machine.
    mail.send("maria/plan.toml", "maria/enviado-2.toml");
    mail.send("maria/plan.toml", "ana/de-vuelta.toml");
    mail.send("maria/plan.toml", "luis-en-casa/plan.toml");
    mail.run("ana", &["--sencillo", "revisar", "de-vuelta.toml", "--cambios"], &[]);
    mail.run(
        "luis-en-casa",
        &["--sencillo", "revisar", "plan.toml", "--cambios", "--como", "luis cano"],
        &[],
    );
    mail.keep("3-cambios");
    let ran = mail.run(
        "ana",
        &["--sencillo", "revisar", "de-vuelta.toml", "--comentar"],
        &["1", "", "", "", "", "", ""],
    );
    assert!(
        !ran.err.contains("El paso Publicación"),
        "what was seen and has not changed does not come again"
    );
    let lines = ["2", SAID[6], "", "", "", "", "", "", ""];
    mail.run(
        "luis-en-casa",
        &["--sencillo", "revisar", "plan.toml", "--comentar", "--como", "Luis Cano"],
        &lines,
    );
    mail.run("maria", &["--sencillo", "ir", "I08", "2"], &["3", "salir"]);
    for copy in ["../ana/de-vuelta.toml", "../luis-en-casa/plan.toml"] {
        let ran =
            mail.run("maria", &["--sencillo", "unir", "enviado-2.toml", "plan.toml", copy, "--si"], &["1"]);
        assert_eq!(ran.code, 0, "{}", ran.err);
    }
    mail.run("maria", &["--sencillo", "observaciones", "--todas"], &[]);
    mail.keep("4-cierran");
    let text = mail.sandbox.read("maria/plan.toml");
    golden("remarks/plan.toml", &text);
    for said in SAID {
        assert!(text.contains(said), "lost: {said}");
    }
    for (id, one) in remarks(&mail.plan("maria/plan.toml")) {
        assert_eq!(one.status.as_deref(), Some(one.standing().status()), "{id}");
    }
    assert!(
        text.contains("unit = \"Obras y Servicios\"") && text.contains("2026-03-13"),
        "the answers of María stand"
    );
}

#[test]
fn the_page_of_one_plan_says_everything_and_its_code_is_that_of_the_check() {
    let sandbox = Sandbox::new();
    sandbox.put("san-miguel.toml", sealed(SENT));
    let ran = sandbox.run(&["revisar", "san-miguel.toml"]);
    assert_eq!(ran.code, 3, "{}", ran.out);
    golden("remarks/pagina.txt", &ran.out);
    golden("remarks/page.txt", &sandbox.run(&["--lang", "en", "review", "san-miguel.toml"]).out);
    let page: Json =
        serde_json::from_str(&sandbox.run(&["revisar", "san-miguel.toml", "--json"]).out).unwrap();
    assert_eq!((&page["version"], &page["code"], &page["revision"]), (&1.into(), &3.into(), &10.into()));
    sandbox.put("roto.toml", "esto no es\nun plan");
    assert_eq!(sandbox.run(&["revisar", "roto.toml"]).code, 6);
    sandbox.put("mal.toml", sealed(&SENT.replace("R/P1M", "cada rato")));
    assert_eq!(sandbox.run(&["revisar", "mal.toml"]).code, 4);
}

#[test]
fn remarks_come_from_a_file_all_or_none() {
    let sandbox = Sandbox::new();
    sandbox.put("plan.toml", sealed(SENT));
    let wrong = "[[remark]]\nat = \"I05 9\"\ntext = \"x\"\n[[remark]]\nat = \"I05 1\"\n[[remark]]\ntext = \"x\"\nseverity = \"grave\"\n[[reply]]\nid = \"obs-1\"\nkind = \"fixed\"\n";
    sandbox.put("obs.toml", wrong);
    let args = [
        "revisar",
        "plan.toml",
        "--comentar",
        "--como",
        "Ana",
        "--sin-preguntas",
        "--respuestas",
        "obs.toml",
    ];
    let ran = sandbox.run(&args);
    assert_eq!(ran.code, 4, "{}", ran.err);
    golden("remarks/archivo-con-errores.txt", &ran.err);
    assert_eq!(sandbox.read("plan.toml"), sealed(SENT));
    sandbox.put(
        "obs.toml",
        "[[remark]]\nat = \"I05 1\"\ntext = \"¿Cuál área?\"\nwanted = \"El nombre oficial\"\n",
    );
    let rehearsed = [&args[..], &["--ensayo"]].concat();
    assert_eq!(sandbox.run(&rehearsed).code, 0);
    assert_eq!(sandbox.read("plan.toml"), sealed(SENT));
    assert_eq!(sandbox.run(&args).code, 0);
    let list: Json = serde_json::from_str(&sandbox.run(&["observaciones", "--json"]).out).unwrap();
    let one = &list["remarks"][0];
    assert_eq!((&one["at"], &one["was"]), (&"dataset.licencias.unit".into(), &"Obras Públicas".into()));
    assert_eq!((&one["status"], &one["waits_for"]), (&"open".into(), &"institution".into()));
    let nobody = sandbox.run(&["revisar", "plan.toml", "--comentar", "--sin-preguntas"]);
    assert_eq!(nobody.code, 5, "{}", nobody.err);
}

#[test]
fn a_folder_is_gone_through_plan_by_plan_and_what_is_no_plan_is_passed_over() {
    let sandbox = Sandbox::new();
    sandbox.put("planes/a.toml", sealed(SENT));
    sandbox.put("planes/norte/b.toml", sealed(SENT));
    sandbox.put("planes/cargo.toml", "[package]\nname = \"x\"\n");
    let args = ["--sencillo", "revisar", "planes", "--comentar", "--como", "Ana"];
    let ran = sandbox.run_with(&args, "menu\nmenu\n");
    assert!(ran.err.contains("Plan 1 de 2") && ran.err.contains("Plan 2 de 2"), "{}", ran.err);
    assert!(!ran.err.contains("cargo"), "{}", ran.err);
}

#[test]
fn what_a_reviewer_keeps_of_a_plan_and_of_many_are_apart() {
    let sandbox = Sandbox::new();
    sandbox.put("planes/a.toml", sealed(SENT));
    assert_eq!(sandbox.run(&["revisar", "planes"]).code, 0);
    let args = ["--sencillo", "revisar", "planes/a.toml", "--comentar", "--como", "Ana"];
    sandbox.run_with(&args, "\n".repeat(60));
    let read = sandbox.read("planes/a.toml").replace("Servicios Públicos", "Alumbrado");
    sandbox.put("planes/a.toml", sealed(apertura::plan::seal::open(&read).0));
    let told = sandbox.run(&["--sencillo", "revisar", "planes/a.toml", "--cambios", "--como", "Ana"]).out;
    assert!(told.contains("Servicios Públicos") && told.contains("Alumbrado"), "{told}");
}

#[test]
fn a_run_killed_after_a_remark_has_it_and_goes_on_where_it_was() {
    let sandbox = Sandbox::new();
    sandbox.put("plan.toml", sealed(SENT));
    let args = ["--sencillo", "revisar", "plan.toml", "--comentar", "--como", "Ana"];
    let mut child = sandbox.command(&args).stdin(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    input.write_all("\nNo se entiende\nUna fecha de trabajo\n".as_bytes()).unwrap();
    let lines = BufReader::new(child.stderr.take().unwrap()).lines();
    let acknowledged = lines.map_while(Result::ok).find(|line| line.contains("Quedó: obs-"));
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(acknowledged.is_some());
    assert!(sandbox.read("plan.toml").contains("text = \"No se entiende\""));
    let again = sandbox.run_with(&args, "salir\n");
    assert!(again.err.contains("Sigues donde ibas"), "{}", again.err);
    assert!(!again.err.contains("El paso Publicación"), "{}", again.err);
    assert_eq!(sandbox.read("plan.toml").matches("[remark.").count(), 1);
}

#[test]
fn hostile_remarks_are_inert() {
    let sandbox = Sandbox::new();
    let long = "muy largo ".repeat(20_000);
    let hostile = format!(
        "{SENT}\n[remark.\"obs-1\\u001b[2J\"]\nat = \"dataset.licencias.unit\"\ntext = \"\\u001b]0;x\\u0007<script>alert(1)</script>\\u202eabc\\n\\nError: falso\"\nby = \"\\u001b[31mAna\"\nwas = 7\n\n[remark.\"obs-1\\u001b[2J\".said.x]\nkind = \"\\u001b[2Jmanda\"\ntext = \"{long}\"\nturn = 99999999\n\n[remark.b]\ntext = \"{long}\"\nat = \"dataset.nada.\\\"x\"\nstatus = \"quién sabe\"\n\n[remark.c.said]\nd = 4\n\n[pass.p]\nby = \"Ana\"\npart = \"todo\"\n"
    );
    sandbox.put("plan.toml", sealed(&hostile));
    let runs: [&[&str]; 5] = [
        &["observaciones"],
        &["observaciones", "--json"],
        &["revisar", "plan.toml"],
        &["revisar", "plan.toml", "--cambios", "--como", "Ana"],
        &["--sencillo", "revisar", "plan.toml", "--comentar", "--como", "Ana"],
    ];
    for args in runs {
        let ran = sandbox.run_with(args, "salir\n");
        assert!([0, 3, 4].contains(&ran.code), "{args:?} {} {}", ran.code, ran.err);
        let all = format!("{}{}", ran.out, ran.err);
        // A program that reads JSON gets the text as it is, control characters escaped.
        let inert =
            !all.contains(['\u{1b}', '\u{7}']) && (args.contains(&"--json") || !all.contains('\u{202e}'));
        assert!(inert, "{args:?}");
        assert!(args.contains(&"--json") || all.len() < 20_000, "{args:?}: {} bytes", all.len());
    }
    let ran = sandbox.run_with(&["--sencillo"], "o\n\nsalir\n");
    assert!(!ran.err.contains('\u{1b}') && ran.err.contains("<script>"), "{}", ran.err);
}

#[test]
fn a_copy_without_what_was_said_is_told_and_the_reason_is_asked_for() {
    let sandbox = Sandbox::new();
    sandbox.put("plan.toml", sealed(SENT));
    let comment = ["--sencillo", "revisar", "plan.toml", "--comentar", "--como", "Ana"];
    sandbox.run_with(&comment, "\nNo se entiende\n\n\n\n\n\n");
    // Somebody goes on with the copy from before.
    sandbox.put("plan.toml", sealed(&SENT.replace("2026-03-15", "2026-06-15")));
    let ran = sandbox.run(&["revisar", "plan.toml", "--cambios", "--como", "Ana"]);
    golden("remarks/copia-vieja.txt", &ran.out);
}

#[test]
fn a_remark_closed_by_hand_stays_closed() {
    let text =
        format!("{SENT}\n[remark.r1]\nat = \"dataset.licencias.unit\"\ntext = \"x\"\nstatus = \"closed\"\n");
    let plan = read(sealed(&text).as_bytes()).unwrap();
    assert_eq!(remarks(plan.doc.tree())["r1"].standing(), Standing::Closed);
}
