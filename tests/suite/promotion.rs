//! Promotion from the first proposal to the decision on an event: `tests/golden/promotion/`.

use serde_json::Value as Json;

use crate::support::{Sandbox, golden};

/// Villa Ejemplo: two datasets online, one that is not, one that is reserved with a mark in every text.
const PLAN: &str = include_str!("../fixtures/promotion/plan.toml");

fn town() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.plan(PLAN);
    sandbox
}

/// A conversation in the plain face: what it said, and the plan that it left.
fn talk(sandbox: &Sandbox, args: &[&str], lines: &[&str]) -> String {
    let input: String = lines.iter().map(|line| format!("{line}\n")).collect();
    let ran = sandbox.run_with(&[&["--sencillo"], args].concat(), input);
    assert_eq!(ran.code, 0, "{}", ran.err);
    format!("{}\n==== salida ====\n{}", ran.err, ran.out)
}

/// The tables of the plan of one kind, as they are written.
fn tables(sandbox: &Sandbox, kind: &str) -> String {
    let plan = sandbox.read("plan.toml");
    let own = plan.split("\n[").filter(|table| table.starts_with(kind));
    own.map(|table| format!("[{}\n", table.split("\n# fin").next().unwrap().trim_end())).collect()
}

#[test]
fn the_plan_of_promotion_says_what_is_proposed_and_why() {
    let sandbox = town();
    let ran = sandbox.run(&["promocion"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    golden("promotion/promocion.txt", &ran.out);
    let english = sandbox.run(&["--lang", "en", "promotion"]);
    golden("promotion/promotion.txt", &english.out);
    let plain = sandbox.run(&["--sencillo", "promocion"]);
    golden("promotion/sencillo.txt", &plain.out);
}

#[test]
fn json_csv_and_calendar_hold_all_of_it() {
    let sandbox = town();
    let ran = sandbox.run(&["promocion", "--json"]);
    let all: Json = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((&all["version"], all["windows"].as_array().unwrap().len()), (&1.into(), 6));
    assert_eq!(all["windows"][0]["proposal"]["dataset"], "rutas");
    assert_eq!(all["online"].as_array().unwrap().len(), 2);
    let csv = sandbox.run(&["promocion", "--csv"]).out;
    assert_eq!(csv.lines().count(), 7, "{csv}");
    let ics = sandbox.run(&["promocion", "--ics", "-"]).out;
    assert_eq!(ics.matches("STATUS:TENTATIVE").count(), 6, "{ics}");
}

#[test]
fn proposals_are_accepted_moved_and_left_and_each_is_saved() {
    let sandbox = town();
    let told = talk(
        &sandbox,
        &["promocion", "planear"],
        &["1", "2", "31/02/2026", "20/03/2026", "4", "3", "Carta a la prensa", "5"],
    );
    golden("promotion/planear.txt", &told);
    golden("promotion/acciones.toml", &tables(&sandbox, "promotion.action"));
    let done = [
        "promocion",
        "hecho",
        "2026-01-reply-rutas",
        "--fecha",
        "01/02/2026",
        "--nota",
        "Contestó ana@correo.mx",
    ];
    let ran = sandbox.run(&done);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let plan = sandbox.read("plan.toml");
    assert!(plan.contains("done = 2026-02-01") && !plan.contains("ana@correo.mx"), "{plan}");
}

#[test]
fn all_proposals_are_accepted_at_once_and_end_of_input_is_no_consent() {
    let sandbox = town();
    let before = sandbox.read("plan.toml");
    assert_eq!(sandbox.run(&["promocion", "planear", "--sin-preguntas"]).code, 5);
    let ran = sandbox.run_with(&["--sencillo", "promocion", "planear"], "");
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(sandbox.read("plan.toml"), before);
    let ran = sandbox.run(&["promocion", "planear", "--si", "--sin-preguntas"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(tables(&sandbox, "promotion.action").matches("[promotion.action.").count(), 6);
    let again = sandbox.run(&["promocion", "planear", "--si", "--sin-preguntas"]);
    assert!(again.err.contains("No hay propuestas") || again.out.contains("No hay propuestas"), "{again:?}");
}

#[test]
fn an_act_that_is_none_and_a_day_that_has_not_come_are_refused() {
    let sandbox = town();
    let before = sandbox.read("plan.toml");
    let ran = sandbox.run(&["promocion", "hecho", "nada"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("2026-01-reply-rutas"), "{}", ran.err);
    let late = ["promocion", "hecho", "2026-01-reply-rutas", "--fecha", "01/03/2026"];
    assert_eq!(sandbox.run(&late).code, 2);
    assert_eq!(sandbox.read("plan.toml"), before);
    assert_eq!(sandbox.run(&["promocion", "hecho", "--sin-preguntas"]).code, 5);
    let chosen = talk(&town(), &["promocion", "hecho"], &["2"]);
    golden("promotion/hecho.txt", &chosen);
    let done = sandbox.run(&["promocion", "hecho", "2026-01-reply-rutas"]);
    assert_eq!(done.code, 0, "a proposal that was done is kept whole: {}", done.err);
    assert!(tables(&sandbox, "promotion.action").contains("done = 2026-02-02"));
}

#[test]
fn messages_are_ready_with_the_direct_link() {
    let sandbox = town();
    let ran = sandbox.run(&["promocion", "mensajes", "licencias"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    golden("promotion/mensajes.txt", &ran.out);
    let bare = sandbox.run(&["promocion", "mensajes", "licencias", "--canal", "chat", "--para-copiar"]);
    golden("promotion/para-copiar.txt", &bare.out);
    let english = sandbox.run(&["--lang", "en", "promotion", "messages", "licencias", "--channel", "mail"]);
    golden("promotion/messages.txt", &english.out);
    let json = sandbox.run(&["promocion", "mensajes", "rutas", "--json"]).out;
    let all: Json = serde_json::from_str(&json).unwrap();
    assert!(all["messages"].as_array().unwrap().iter().all(|one| one["fits"] == true), "{json}");
}

#[test]
fn of_what_is_not_published_there_is_no_text_and_the_reason_is_told() {
    let sandbox = town();
    let ran = sandbox.run(&["promocion", "mensajes", "denuncias"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    golden("promotion/reservado.txt", &ran.err);
    assert!(!ran.err.contains("CANARIO"), "{}", ran.err);
    let unpublished = sandbox.run(&["promocion", "mensajes", "cultura"]);
    assert!(
        unpublished.code == 2 && unpublished.err.contains("No consta que esté en línea"),
        "{}",
        unpublished.err
    );
    assert_eq!(sandbox.run(&["promocion", "historia", "denuncias"]).code, 2);
    assert_eq!(sandbox.run(&["promocion", "mensajes", "--sin-preguntas"]).code, 5);
    assert_eq!(sandbox.run(&["promocion", "mensajes", "rutas", "--canal", "humo"]).code, 2);
}

#[test]
fn nothing_of_what_is_reserved_is_in_any_paper_or_text() {
    let sandbox = town();
    let lines: [&[&str]; 5] = [
        &["promocion"],
        &["promocion", "mensajes", "licencias"],
        &["promocion", "mensajes", "rutas", "--para-copiar"],
        &["promocion", "historia", "licencias"],
        &["promocion", "--ics", "-"],
    ];
    for line in lines {
        let ran = sandbox.run(line);
        assert_eq!(ran.code, 0, "{line:?}: {}", ran.err);
        assert!(!ran.out.contains("CANARIO") && !ran.out.contains("Denuncias"), "{line:?}: {}", ran.out);
    }
}

#[test]
fn an_event_is_prepared_ticked_counted_and_decided() {
    let sandbox = town();
    let told = talk(
        &sandbox,
        &["promocion", "evento"],
        &["1", "¿Dónde hay menos permisos?", "12/09/2026", "1, 2", "1"],
    );
    golden("promotion/evento.txt", &told);
    golden("promotion/evento.toml", &tables(&sandbox, "promotion.gathering"));
    let id = "datathon-2026-09-12";
    let ticked = sandbox.run(&["promocion", "evento", id, "--listo", "question", "--listo", "conduct"]);
    assert_eq!(ticked.code, 0, "{}", ticked.err);
    assert!(ticked.out.contains("La lista: 2 de"), "{}", ticked.out);
    assert_eq!(sandbox.run(&["promocion", "evento", id, "--listo", "nada"]).code, 2);
    let counted = sandbox.run(&["promocion", "evento", id, "--participantes", "40", "--proyectos", "6"]);
    assert!(counted.out.contains("Participantes: 40. Proyectos: 6."), "{}", counted.out);
    let ics = sandbox.run(&["promocion", "evento", id, "--ics", "-"]).out;
    assert!(ics.contains("DTSTART;VALUE=DATE:20260912") && ics.contains("20261111"), "{ics}");
}

#[test]
fn an_event_takes_five_datasets_that_are_published_and_no_others() {
    let sandbox = town();
    let before = sandbox.read("plan.toml");
    let closed = ["promocion", "evento", "taller", "--sin-preguntas", "--conjunto", "denuncias"];
    let ran = sandbox.run(&closed);
    assert!(ran.code == 2 && ran.err.contains("no se promueve"), "{}", ran.err);
    let many = ["rutas"; 6].map(|id| ["--conjunto", id]).concat();
    let ran = sandbox.run(&[&["promocion", "evento", "taller", "--sin-preguntas"], many.as_slice()].concat());
    assert_eq!(ran.code, 2, "{}", ran.err);
    assert_eq!(sandbox.run(&["promocion", "evento", "fiesta"]).code, 2);
    assert_eq!(sandbox.read("plan.toml"), before);
}

#[test]
fn the_call_and_the_list_are_papers() {
    let sandbox = town();
    let new = [
        "promocion",
        "evento",
        "hackaton",
        "--sin-preguntas",
        "--dia",
        "12/09/2026",
        "--pregunta",
        "¿Dónde hay menos permisos?",
        "--conjunto",
        "licencias",
    ];
    let ran = sandbox.run(&new);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let id = "hackathon-2026-09-12";
    let call = sandbox.run(&["promocion", "evento", id, "--convocatoria"]);
    golden("promotion/convocatoria.txt", &call.out);
    for format in ["html", "docx", "odt"] {
        let ran = sandbox.run(&["promocion", "evento", id, "--convocatoria", "--formato", format]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        assert!(sandbox.join(&format!("convocatoria-{id}.{format}")).is_file(), "{}", ran.out);
    }
    let html = sandbox.read(&format!("convocatoria-{id}.html"));
    assert!(html.contains("licencias-de-construccion") && !html.contains("CANARIO"), "{html}");
    let list = sandbox.run(&["promocion", "evento", id, "--salida", "lista.html"]);
    assert_eq!(list.code, 0, "{}", list.err);
    assert!(sandbox.read("lista.html").contains("☐"));
    assert_eq!(sandbox.run(&["promocion", "--formato", "pdf"]).code, 2);
}

#[test]
fn a_use_is_noted_and_only_shown_with_agreement() {
    let sandbox = town();
    let told = talk(
        &sandbox,
        &["promocion", "usar"],
        &[
            "Mapa de rutas",
            "4",
            "Secundaria Técnica 1",
            "javascript:alert(1)",
            "https://escuela.edu.mx/rutas",
            "",
            "2",
        ],
    );
    golden("promotion/usar.txt", &told);
    golden("promotion/uso.toml", &tables(&sandbox, "reuse."));
    let waits = sandbox.run(&["promocion", "usos"]);
    assert!(waits.out.contains("falta el acuerdo"), "{}", waits.out);
    let ran = sandbox.run(&[
        "promocion",
        "usar",
        "Tablero",
        "--conjunto",
        "licencias",
        "--de-acuerdo",
        "--sin-preguntas",
    ]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    golden("promotion/usos.txt", &sandbox.run(&["promocion", "usos"]).out);
    let odd = ["promocion", "usar", "X", "--conjunto", "rutas", "--liga", "ftp://x", "--sin-preguntas"];
    assert_eq!(sandbox.run(&odd).code, 2);
    assert_eq!(sandbox.run(&["promocion", "usar", "X", "--sin-preguntas"]).code, 5);
}

#[test]
fn what_is_due_is_told_where_a_plan_stands() {
    let ran = town().run(&["estado", "--json"]);
    let status: Json = serde_json::from_str(&ran.out).unwrap();
    let codes: Vec<&str> =
        status["warnings"].as_array().unwrap().iter().filter_map(|one| one["code"].as_str()).collect();
    assert!(codes.contains(&"promotion-missed"), "{codes:?}");
}

#[test]
fn a_narrow_window_keeps_every_word() {
    let sandbox = town();
    let mut command = sandbox.command(&["promocion"]);
    let out = command.env("APERTURA_ANCHO", "40").output().unwrap();
    assert!(out.status.success());
    let story = sandbox.run(&["promocion", "historia", "licencias"]);
    golden("promotion/historia.txt", &story.out);
}
