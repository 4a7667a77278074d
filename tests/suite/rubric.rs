//! Calibrated review from the rubric to the plan that answers: `tests/golden/rubric/`.

use serde_json::Value as Json;

use crate::support::{Ran, Sandbox, golden};

mod kappa;

const PLANS: usize = 20;

/// Seven questions; the seventh can be read in two ways.
const RUBRIC: &str = r#"rubric = "prueba"
title = { es = "Prueba", en = "Trial" }
version = "1"
settler = "Diana Ejemplo"

[question.equipo]
text = { es = "¿Hay dos personas nombradas?", en = "Are two people appointed?" }
criteria = "Con nombre y cargo."
evidence = ["page"]
looks_at = ["E09", "E12"]

[question.inventario]
text = "¿El inventario recorre las áreas?"
criteria = "Se ve en las áreas de los conjuntos."
kind = "tiered"
weight = 2
looks_at = ["I03", "I05"]
option.una = { text = "Una", points = 0 }
option.algunas = { text = "Algunas", points = 1 }
option.todas = { text = "Todas", points = 2 }

[question.fechas]
text = "¿Hay fechas?"
criteria = "La mayoría de los conjuntos."
looks_at = ["C01"]

[question.personales]
text = "¿Dice qué se hace con los datos de personas?"
criteria = "Un tratamiento por conjunto."
looks_at = ["I15", "I19"]
not_applicable = true

[question.licencia]
text = "¿Los términos son libres?"
criteria = "Sólo pide citar."
looks_at = ["L01"]

[question.vencidas]
text = "¿Hay promesas vencidas?"
criteria = "Fechas pasadas sin explicación."
kind = "negative"
looks_at = ["C01"]
option.ninguna = { text = "Ninguna", points = 0 }
option.alguna = { text = "Alguna", points = -1 }

[question.calidad]
text = "¿La calidad es adecuada?"
criteria = "Adecuada."
weight = 2
looks_at = ["P08", "M09"]

[marker.ana]
name = "Ana Ejemplo"
institution = "14039"

[marker.beto]
name = "Beto Ejemplo"
institution = "Universidad de Ejemplo"
"#;

/// Twenty invented towns of Veracruz.
fn review() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.put("rubrica.toml", RUBRIC);
    for at in 1..=PLANS {
        sandbox.put(&format!("planes/villa-{at:02}.toml"), plan(at));
    }
    sandbox
}

fn plan(at: usize) -> String {
    let liaison = if at.is_multiple_of(4) { "" } else { "name = \"Rosa Inventada\"\n" };
    let promised =
        if at.is_multiple_of(3) { String::new() } else { format!("date = 2026-{:02}-15\n", 3 + at % 9) };
    let text = format!(
        "format = 1\nrevision = {at}\nguide = \"mx-local@2026.1\"\nid = \"p-{at:02}\"\n\n[institution]\n\
         name = \"Ayuntamiento de Villa {at:02}\"\narea = \"30{at:03}\"\nstate = \"30\"\n\n[team.liaison]\n{liaison}\n\
         [dataset.obras]\ntitle = \"Obras públicas\"\nunit = \"Obras Públicas\"\naccrual_periodicity = \"R/P1M\"\n\n\
         [dataset.obras.personal]\nstatus = \"no\"\n\n[dataset.obras.commitment]\n{promised}\n\
         [dataset.padron]\ntitle = \"Padrón de licencias\"\nunit = \"Tesorería\"\n\n[dataset.padron.personal]\nstatus = \"yes\"\n\n\
         [pending.\"dataset.padron.accrual_periodicity\"]\nask = \"Tesorería\"\n"
    );
    apertura::plan::seal::close(&text, "\n")
}

/// What a marker types for one plan: the number of an option a line, the page of the first when it earns points.
fn typed(at: usize, seventh: bool) -> String {
    let team = if at.is_multiple_of(4) { "1\n".to_string() } else { format!("2\n{at}\n") };
    let option = |which: bool| if which { "2\n" } else { "1\n" };
    let tier = ["1\n", "2\n", "3\n"][at % 3];
    let personal = ["1\n", "2\n", "3\n"][at % 3];
    let overdue = option(at.is_multiple_of(5));
    [
        &team,
        tier,
        option(!at.is_multiple_of(3)),
        personal,
        option(at.is_multiple_of(2)),
        overdue,
        option(seventh),
    ]
    .concat()
}

/// Ana says yes for the first ten; Beto agrees on six of those and on six of the others: kappa 0.2.
fn says(marker: &str, at: usize) -> bool {
    let ana = at <= 10;
    if marker == "Ana Ejemplo" || (at - 1) % 10 < 6 { ana } else { !ana }
}

fn mark(sandbox: &Sandbox, marker: &str) -> Ran {
    let input: String = (1..=PLANS).map(|at| typed(at, says(marker, at))).collect();
    sandbox
        .run_with(&["rubrica", "calificar", "rubrica.toml", "planes", "--como", marker, "--sencillo"], input)
}

fn marked() -> Sandbox {
    let sandbox = review();
    for marker in ["Ana Ejemplo", "Beto Ejemplo"] {
        let ran = mark(&sandbox, marker);
        assert_eq!(ran.code, 0, "{}", ran.err);
    }
    sandbox
}

fn json(sandbox: &Sandbox, args: &[&str]) -> Json {
    let args: Vec<&str> = args.iter().copied().chain(["--json", "--sin-preguntas"]).collect();
    let ran = sandbox.run(&args);
    serde_json::from_str(&ran.out).unwrap_or_else(|err| panic!("{err}: {}{}", ran.out, ran.err))
}

#[test]
fn two_markers_mark_twenty_plans_and_question_seven_has_to_be_mended() {
    let sandbox = review();
    let ran = mark(&sandbox, "Ana Ejemplo");
    assert_eq!(ran.code, 0, "{}", ran.err);
    let first: String = ran.err.split("Plan 2 de 20").next().unwrap().to_string();
    golden("rubric/calificar.txt", &first);
    assert!(ran.err.contains("Guardado. Llevas 140 de 140."), "{}", ran.err);
    assert_eq!(mark(&sandbox, "Beto Ejemplo").code, 0);

    let found = json(&sandbox, &["rubrica", "acuerdo", "rubrica.toml"]);
    let worst = &found["questions"][0];
    assert_eq!((worst["id"].as_str(), worst["number"].as_u64()), (Some("calidad"), Some(7)));
    assert_eq!((worst["pairs"].as_u64(), worst["agreed"].as_u64()), (Some(20), Some(12)));
    assert!((worst["kappa"]["value"].as_f64().unwrap() - 0.2).abs() < 1e-12);
    assert_eq!(worst["verdict"], "low");
    assert_eq!(found["questions"][1]["kappa"]["value"], 1.0);
    golden("rubric/acuerdo.txt", &sandbox.run(&["rubrica", "acuerdo", "rubrica.toml"]).out);
    golden(
        "rubric/agreement.txt",
        &sandbox.run(&["rubric", "agreement", "rubrica.toml", "--lang", "en"]).out,
    );
    let csv = sandbox.run(&["rubrica", "acuerdo", "rubrica.toml", "--csv"]).out;
    golden("rubric/acuerdo.csv", &csv.replace("\r\n", "\n"));

    // The wording is mended, not the people: both are asked again, that question alone.
    let mended =
        RUBRIC.replace("¿La calidad es adecuada?", "¿Dice quién revisa la calidad y con qué reglas?");
    sandbox.put("rubrica.toml", mended.replace("version = \"1\"", "version = \"2\""));
    let again = json(&sandbox, &["rubrica", "acuerdo", "rubrica.toml"]);
    let seventh = again["questions"].as_array().unwrap().iter().find(|one| one["number"] == 7).unwrap();
    assert_eq!((seventh["verdict"].as_str(), seventh["reworded"].as_u64()), (Some("nothing"), Some(40)));
    for marker in ["ana", "beto"] {
        let input = "2\n1\n".repeat(PLANS / 2);
        let args = [
            "rubrica",
            "calificar",
            "rubrica.toml",
            "planes",
            "--como",
            marker,
            "--pregunta",
            "7",
            "--sencillo",
        ];
        let ran = sandbox.run_with(&args, input);
        assert_eq!(ran.code, 0, "{}", ran.err);
        assert!(ran.err.contains("La pregunta cambió desde que la calificaste"), "{}", ran.err);
    }
    let last = json(&sandbox, &["rubrica", "acuerdo", "rubrica.toml"]);
    assert!(last["questions"].as_array().unwrap().iter().all(|one| one["verdict"] != "low"));
}

#[test]
fn differences_are_settled_without_names_and_scores_keep_their_denominators() {
    let sandbox = marked();
    let args = ["rubrica", "dirimir", "rubrica.toml", "--como", "Ana Ejemplo", "--sin-preguntas"];
    assert_eq!(sandbox.run(&args).code, 2, "only the one whom the rubric names settles");
    let before = json(&sandbox, &["rubrica", "resultados", "rubrica.toml"]);
    assert_eq!(before["plans"][6]["differing"], 1);
    assert_eq!((before["plans"][6]["low"].as_f64(), before["plans"][6]["scored"].as_u64()).1, Some(7));

    let settle = ["rubrica", "dirimir", "rubrica.toml", "--como", "Diana Ejemplo", "--sencillo"];
    let ran = sandbox.run_with(&settle, "1\nSe ve en la ficha\n2\nNo lo dice\nsalir\n");
    assert_eq!(ran.code, 3, "{}", ran.err);
    golden("rubric/dirimir.txt", &ran.err);
    for name in ["Ana", "Beto"] {
        assert!(!ran.err.contains(name), "{}", ran.err);
    }
    // On another day it goes on where it was.
    let ran = sandbox.run_with(&settle, "1\nSe ve en la ficha\n".repeat(6));
    assert_eq!(ran.code, 0, "{}", ran.err);
    golden("rubric/resultados.txt", &ran.out);
    let after = json(&sandbox, &["rubrica", "resultados", "rubrica.toml"]);
    let plans = after["plans"].as_array().unwrap();
    assert!(plans.iter().all(|plan| plan["differing"] == 0 && plan["unmarked"] == 0));
    let settled = plans.iter().flat_map(|plan| plan["results"].as_array().unwrap());
    assert_eq!(settled.filter(|one| one["standing"] == "settled").count(), 8);

    // The right of reply: what cost points goes into the plan once.
    let args = ["rubrica", "observar", "rubrica.toml", "planes/villa-01.toml", "--sin-preguntas"];
    let ran = sandbox.run(&args);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let plan = sandbox.read("planes/villa-01.toml");
    let remarks: String =
        plan.split_inclusive('\n').skip_while(|line| !line.starts_with("[remark.")).collect();
    golden("rubric/observaciones.toml", remarks.split("# fin").next().unwrap());
    assert_eq!(json(&sandbox, &args[..4])["plans"][0]["said"], 0);
}

#[test]
fn a_marker_sees_no_marks_of_others() {
    let sandbox = marked();
    let ana = ["rubrica", "calificar", "rubrica.toml"];
    let with = |path: &str| {
        let args: Vec<&str> =
            ana.iter().copied().chain([path, "--como", "Ana Ejemplo", "--sin-preguntas"]).collect();
        sandbox.run(&args)
    };
    let ran = with("calificaciones-beto.toml");
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("es de otra persona"), "{}", ran.err);
    // Nor when the file of the other takes the place of their own.
    sandbox.put("calificaciones-ana.toml", sandbox.read("calificaciones-beto.toml"));
    let ran = with("planes");
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("es de otra persona"), "{}", ran.err);
    // A change by hand is seen by whoever compares.
    let beto = sandbox.read("calificaciones-beto.toml").replacen("option = \"no\"", "option = \"yes\"", 1);
    sandbox.put("beto.toml", beto);
    let ran = sandbox.run(&["rubrica", "acuerdo", "rubrica.toml", "beto.toml"]);
    assert!(ran.err.contains("cambió el archivo a mano"), "{}", ran.err);
}

#[test]
fn marks_are_kept_at_each_answer_and_go_on_where_they_were() {
    let sandbox = review();
    let args = ["rubrica", "calificar", "rubrica.toml", "planes", "--como", "ana", "--sencillo"];
    let ran = sandbox.run_with(&args, "2\n<\n2\nocho\n8\n+\nmirar el acta\n1\n.\n");
    assert_eq!(ran.code, 3);
    golden("rubric/continuar.txt", &ran.err);
    let marks = sandbox.read("calificaciones-ana.toml");
    assert!(marks.contains("page = 8") && marks.contains("note = \"mirar el acta\""), "{marks}");
    let told = json(&sandbox, &args[..6]);
    assert_eq!((told["marked"].as_u64(), told["of"].as_u64()), (Some(2), Some(140)));
    let next = sandbox.run_with(&args, "salir\n");
    assert!(
        next.err.contains("¿Hay fechas?") && !next.err.contains("¿Hay dos personas nombradas?"),
        "{}",
        next.err
    );
}

#[test]
fn plans_are_shared_out_without_the_own_and_stay_when_one_leaves() {
    let sandbox = review();
    let more = "\n[marker.carla]\nname = \"Carla Ejemplo\"\ninstitution = \"30003\"\n\n[marker.dora]\nname = \"Dora Ejemplo\"\n";
    sandbox.put("rubrica.toml", format!("{RUBRIC}{more}"));
    let args = ["rubrica", "asignar", "rubrica.toml", "planes", "--sin-preguntas"];
    let ran = sandbox.run(&args);
    assert_eq!(ran.code, 0, "{}", ran.err);
    golden("rubric/asignar.txt", &ran.out);
    let first = sandbox.read("asignacion.toml");
    golden("rubric/asignacion.toml", &first);
    assert_eq!(sandbox.run(&args).code, 0);
    assert_eq!(sandbox.read("asignacion.toml"), first);
    let away = more.replace("name = \"Dora Ejemplo\"", "name = \"Dora Ejemplo\"\naway = true");
    sandbox.put("rubrica.toml", format!("{RUBRIC}{away}"));
    let found = json(&sandbox, &args[..4]);
    assert_eq!(found["dropped"].as_array().unwrap().len(), 10);
    assert!(found["lacking"].as_array().unwrap().is_empty());
    let own = found["plans"].as_array().unwrap().iter().find(|plan| plan["area"] == "30003").unwrap();
    assert!(!own["markers"].as_array().unwrap().iter().any(|id| id == "carla"));
    // What is assigned is what is marked.
    let mine = json(&sandbox, &["rubrica", "calificar", "rubrica.toml", "planes", "--como", "carla"]);
    assert_eq!(mine["plans"].as_array().unwrap().len() as u64, found["loads"]["carla"].as_u64().unwrap());
}

#[test]
fn what_cannot_be_shared_out_is_told_with_its_reason() {
    let sandbox = review();
    sandbox.put("rubrica.toml", RUBRIC.replace("institution = \"14039\"", "institution = \"30007\""));
    let ran = sandbox.run(&["rubrica", "asignar", "rubrica.toml", "planes", "--sin-preguntas"]);
    assert_eq!(ran.code, 3);
    assert!(
        ran.out.contains("Ayuntamiento de Villa 07: tiene 1 de 2. Ana Ejemplo, es de esa institución."),
        "{}",
        ran.out
    );
}

#[test]
fn one_question_is_read_across_all_plans() {
    let sandbox = review();
    sandbox.put("planes/rota.toml", "format = 1\n[institution\n");
    let ran = sandbox.run(&["rubrica", "leer", "planes", "--pregunta", "I08"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    golden("rubric/leer.txt", &ran.out);
    let found = json(&sandbox, &["rubrica", "leer", "planes", "--pregunta", "i08"]);
    let one = &found["questions"][0];
    let counts = ["plans", "asked", "answered", "absent", "pending", "not_applicable"]
        .map(|key| one[key].as_u64().unwrap());
    assert_eq!(counts, [20, 40, 20, 0, 20, 0]);
    assert_eq!(found["unread"].as_array().unwrap().len(), 1);
    // A question of a rubric reads all that it looks at.
    let both = json(&sandbox, &["rubrica", "leer", "rubrica.toml", "planes", "--pregunta", "equipo"]);
    let codes: Vec<_> =
        both["questions"].as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap()).collect();
    assert_eq!(codes, ["E09", "E12"]);
    let csv = sandbox.run(&["rubrica", "leer", "planes", "--pregunta", "E09", "--csv"]).out;
    assert_eq!(csv.lines().filter(|line| line.contains("absent")).count(), 5, "{csv}");
}

#[test]
fn the_rubric_to_begin_with_is_fine_and_what_is_wrong_is_told_at_its_line() {
    let sandbox = Sandbox::new();
    assert_eq!(sandbox.run(&["rubrica", "nueva", "r.toml", "--sin-preguntas"]).code, 0);
    let ran = sandbox.run(&["rubrica", "comprobar", "r.toml"]);
    assert_eq!(ran.code, 0, "{}", ran.out);
    golden("rubric/comprobar.txt", &ran.out);
    let text = sandbox
        .read("r.toml")
        .replacen("weight = 2", "weight = \"mucho\"", 1)
        .replacen("\"C01\"", "\"C99\"", 1);
    sandbox.put("r.toml", text);
    let ran = sandbox.run(&["rubrica", "comprobar", "r.toml"]);
    assert_eq!(ran.code, 4);
    assert!(ran.out.contains("39:1 «question.equipo.weight» debe ser 0..1000."), "{}", ran.out);
}
