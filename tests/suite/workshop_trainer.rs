//! What a trainer needs: agenda, sheets, board of the room on screens and on a page, before and after, report.

#![allow(
    clippy::disallowed_macros,
    clippy::disallowed_methods,
    reason = "a test may print and write as it likes"
)]

use serde_json::Value;

use crate::support::{Ran, Sandbox};

mod browser;
mod served;

/// A practice plan with these exercises (id, state, hints, tries, minute of 10 o'clock at which it began).
fn practice(id: &str, table: &str, exercises: &[(&str, &str, u32, u32, u32)]) -> String {
    let mut body = format!(
        "format = 1\nrevision = 3\nid = \"{id}\"\n\n[institution]\nname = \"Villa Práctica\"\narea = \"99001\"\n\n\
         [practice]\ntown = \"pequeno\"\ntable = {}\n",
        toml::Value::String(table.to_string())
    );
    for (exercise, state, hints, tries, minute) in exercises {
        body.push_str(&format!(
            "\n[practice.exercise.{exercise}]\nstate = \"{state}\"\nhints = {hints}\ntries = {tries}\n\
             began = \"2026-02-02T10:{minute:02}:00\"\n"
        ));
        if *state != "begun" {
            body.push_str(&format!("ended = \"2026-02-02T10:{:02}:00\"\n", minute + 9));
        }
    }
    apertura::plan::seal::close(&body, "\n")
}

/// Five tables, one of them stuck; a damaged file and a real plan beside them.
fn room() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.put(
        "sala/mesa-1/plan.toml",
        practice("a", "Mesa 1", &[("uno", "solved", 0, 0, 10), ("dos", "begun", 0, 1, 40)]),
    );
    sandbox.put("sala/mesa-2/plan.toml", practice("b", "Mesa 2", &[("uno", "shown", 2, 2, 10)]));
    sandbox.put(
        "sala/mesa-4/plan.toml",
        practice("c", "Mesa 4", &[("uno", "solved", 1, 0, 10), ("dos", "begun", 1, 5, 30)]),
    );
    sandbox.put("sala/usb.toml", practice("d", "", &[]));
    sandbox.put("sala/mesa-10/plan.toml", practice("e", "Mesa 10", &[("uno", "begun", 0, 0, 41)]));
    sandbox.put("sala/rota/plan.toml", "format = 1\n[institution\n");
    let real =
        "format = 1\nrevision = 1\n\n[institution]\nname = \"Ayuntamiento de Secreto\"\narea = \"30087\"\n";
    sandbox.put("sala/de-verdad/plan.toml", apertura::plan::seal::close(real, "\n"));
    sandbox
}

fn taller(sandbox: &Sandbox, args: &[&str]) -> Ran {
    let all: Vec<&str> = ["taller"].iter().chain(args).copied().collect();
    sandbox.run(&all)
}

#[test]
fn the_board_says_who_is_stuck_where_and_shows_nothing_of_a_real_plan() {
    let sandbox = room();
    let ran = taller(&sandbox, &["tablero", "sala"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.contains("Mesas: 5. Atoradas: 1.") && ran.out.contains("dos (1): Mesa 4"), "{}", ran.out);
    assert!(ran.out.contains("sala/rota/plan.toml:"), "{}", ran.out);
    assert!(ran.out.contains("sala/de-verdad/plan.toml") && !ran.out.contains("Secreto"), "{}", ran.out);
    let json: Value = serde_json::from_str(&taller(&sandbox, &["tablero", "sala", "--json"]).out).unwrap();
    let tables = json["tables"].as_array().unwrap();
    let names: Vec<&str> = tables.iter().map(|table| table["table"].as_str().unwrap()).collect();
    assert_eq!(names, ["Mesa 4", "Mesa 1", "Mesa 2", "Mesa 10", "usb"]);
    assert_eq!((&tables[0]["stuck"][0], &tables[0]["now"]["minutes"]), (&"tries".into(), &12.into()));
    assert_eq!(
        (json["unread"].as_array().unwrap().len(), json["not_practice"].as_array().unwrap().len()),
        (1, 1)
    );
    let english = taller(&sandbox, &["tablero", "sala", "--json", "--idioma", "en"]).out;
    assert_eq!(
        english,
        taller(&sandbox, &["tablero", "sala", "--json"]).out,
        "nothing depends on the language"
    );
}

#[test]
fn the_board_reads_in_a_narrow_window_and_by_ear() {
    let sandbox = room();
    let output =
        sandbox.command(&["taller", "tablero", "sala"]).env("APERTURA_ANCHO", "40").output().unwrap();
    let narrow = String::from_utf8(output.stdout).unwrap();
    assert!(narrow.lines().all(|line| line.chars().count() < 40), "{narrow}");
    let plain = taller(&sandbox, &["tablero", "sala", "--sencillo", "--idioma", "en"]).out;
    assert!(plain.contains("STUCK: several checks failed") && !plain.contains("---"), "{plain}");
}

#[test]
fn an_agenda_asks_for_what_it_needs_and_never_for_more_time_than_there_is() {
    let sandbox = Sandbox::new();
    for (args, code, told) in [
        (&["agenda"][..], 2, "--minutos 120"),
        (&["agenda", "--minutos", "5"][..], 2, "no cabe un taller"),
        (&["agenda", "--minutos", "2000"][..], 2, "más de un día"),
        (&["agenda", "--minutos", "120", "--meta", "volar"][..], 2, "inventario"),
        (&["agenda", "--minutos", "120", "--inicio", "25:00"][..], 2, "no es una hora"),
    ] {
        let ran = taller(&sandbox, args);
        assert_eq!(ran.code, code, "{args:?}");
        assert!(ran.err.contains(told), "{args:?}: {}", ran.err);
    }
    let ran = taller(&sandbox, &["agenda", "--minutos", "150", "--inicio", "09:00", "--json"]);
    let json: Value = serde_json::from_str(&ran.out).unwrap();
    let slots = json["slots"].as_array().unwrap();
    let taken: i64 = slots.iter().map(|slot| slot["minutes"].as_i64().unwrap()).sum();
    assert_eq!(taken + json["spare"].as_i64().unwrap(), 150);
    assert_eq!((slots[0]["id"].as_str(), json["start"].as_str()), (Some("welcome"), Some("09:00")));
    let page = taller(&sandbox, &["agenda", "--minutos", "150", "--salida", "agenda.html"]);
    assert_eq!(page.code, 0, "{}", page.err);
    assert!(sandbox.read("agenda.html").contains("<h1>Agenda del taller</h1>"));
}

#[test]
fn the_sheets_go_to_a_folder_and_replace_nothing_by_themselves() {
    let sandbox = Sandbox::new();
    let ran = taller(&sandbox, &["hojas", "--salida", "imprimir"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let names =
        ["1-participantes", "2-quien-facilita", "3-tarjeta", "4-asistencia", "5-evaluacion", "6-lienzo"];
    for name in names {
        let page = sandbox.read(&format!("imprimir/{name}.html"));
        assert!(page.contains("<html lang") && !page.contains("<script"), "{name}");
        assert!(["http://", "https://", "url(", "@import"].iter().all(|word| !page.contains(word)), "{name}");
    }
    assert_eq!(sandbox.read("imprimir/6-lienzo.html").matches("<li>").count(), 8);
    assert!(sandbox.read("imprimir/evaluacion.csv").starts_with("pregunta,marca,antes,despues\r\n"));
    sandbox.put("imprimir/3-tarjeta.html", "mía");
    assert_eq!(taller(&sandbox, &["hojas", "--salida", "imprimir"]).code, 2);
    assert_eq!(sandbox.read("imprimir/3-tarjeta.html"), "mía");
    assert_eq!(taller(&sandbox, &["hojas", "--salida", "odt", "--formato", "odt", "--idioma", "en"]).code, 0);
    assert!(std::fs::read(sandbox.join("odt/6-canvas.odt")).unwrap().starts_with(b"PK"));
}

#[test]
fn before_and_after_tells_distributions_and_who_is_not_in_both() {
    let sandbox = room();
    let after = [("a", "Mesa 1", "solved"), ("b", "Mesa 2", "shown"), ("z", "Mesa 7", "solved")];
    for (id, table, state) in after {
        sandbox.put(&format!("luego/{id}.toml"), practice(id, table, &[("uno", state, 0, 0, 10)]));
    }
    sandbox.put("luego/evaluacion.csv", "pregunta,marca,antes,despues\nwhat,1,4,0\nwhat,4,0,5\n");
    let ran = taller(&sandbox, &["comparar", "sala", "luego"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.contains("Mesas en las dos carpetas: 2 (de 5 antes y 3 después)."), "{}", ran.out);
    assert!(ran.out.contains("Sólo después, no se comparan (1): Mesa 7."), "{}", ran.out);
    assert!(ran.out.contains("4-0-0-0-0 de 4"), "{}", ran.out);
    let json: Value =
        serde_json::from_str(&taller(&sandbox, &["comparar", "sala", "luego", "--json"]).out).unwrap();
    assert_eq!((&json["pairs"], &json["evaluation"][0]["median_after"]), (&2.into(), &4.into()));
    let csv = taller(&sandbox, &["comparar", "sala", "luego", "--csv"]).out;
    assert!(
        csv.starts_with("kind,id,side,value,count\r\n") && csv.contains("answer,what,before,1,4\r\n"),
        "{csv}"
    );
    sandbox.put("luego/evaluacion.csv", "pregunta,marca,antes,despues\nnada,1,4,0\nwhat,9,0,5\n");
    let ran = taller(&sandbox, &["comparar", "sala", "luego"]);
    assert_eq!(ran.code, 6);
    assert!(ran.err.contains("renglón 2") && ran.err.contains("renglón 3"), "both at once: {}", ran.err);
}

#[test]
fn the_report_writes_itself_without_a_name_of_a_person() {
    let sandbox = room();
    let attendance = "20 personas, 11 áreas";
    for file in ["informe.md", "informe.html", "informe.odt", "informe.docx"] {
        let ran = taller(
            &sandbox,
            &["informe", "sala", "--asistencia", attendance, "--antes", "sala", "--salida", file],
        );
        assert_eq!(ran.code, 0, "{file}: {}", ran.err);
    }
    let text = sandbox.read("informe.md");
    for told in
        ["| Personas | 20 |", "| Áreas | 11 |", "## Lo que no se midió", "- Mujeres", "dos (1): Mesa 4"]
    {
        assert!(text.contains(told), "{told}: {text}");
    }
    assert!(!text.contains("Secreto"));
    assert_eq!(taller(&sandbox, &["informe", "sala", "--asistencia", "María López"]).code, 2);
    assert_eq!(taller(&sandbox, &["informe", "sala", "--salida", "informe.xyz"]).code, 2);
    sandbox.put("sala/asistencia.toml", "version = 1\n[counted]\npeople = 7\n");
    let kept = taller(&sandbox, &["informe", "sala", "--idioma", "en", "--salida", "report.md"]);
    assert_eq!(kept.code, 0, "{}", kept.err);
    assert!(sandbox.read("report.md").contains("| People | 7 |"), "{}", sandbox.read("report.md"));
}
