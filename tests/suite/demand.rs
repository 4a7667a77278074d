//! The ledger of demands from the first list to the answer: `tests/golden/demand/`.

use serde_json::Value as Json;

use crate::support::{Ran, Sandbox, golden};

/// A town with four datasets; one is reserved in part, one is promised and nobody asks for it.
const PLAN: &str = r#"#:schema plan.schema.json
format = 1
revision = 3
guide = "mx-local@2026.1"
id = "p-1"

[institution]
name = "Ayuntamiento de Villa Ejemplo"

[dataset.construccion]
title = "Licencias de construcción"
description = "Cada renglón es una licencia otorgada, con metros, colonia y fecha."
access = "public"

[dataset.construccion.priority]
requests = 1

[dataset.construccion.commitment]
date = 2026-05-15

[dataset.residuos]
title = "Rutas de recolección de residuos"

[dataset.reportes]
title = "Reportes ciudadanos"
description = "Baches, luminarias y fugas que se reportan."
access = "restricted"

[dataset.reportes.reserve]
reason = "Trae nombre y celular de quien reporta"
basis = "personal-data"
decided_by = "Comité de Transparencia"
decided_on = 2025-11-12

[dataset.reportes.reserve.opens]
how = "columns"
columns = ["tipo", "colonia", "fecha"]

[dataset.cultura]
title = "Calendario cultural"

[dataset.cultura.commitment]
date = 2026-06-15
"#;

/// As a Transparency Unit exports it: rows above, a column about who asked, dates of several kinds, what is wrong.
/// Identifiers are the official examples; persons are invented.
const LIST: &str = "Sistema de solicitudes;;;;\n\
Unidad de Transparencia;;;;\n\
;;;;\n\
Folio PNT;Fecha de recepción;Nombre del solicitante;Descripción de la solicitud;Estatus\n\
330024626000001;05/01/2026;Rosa Inventada;Solicito las licencias de construcción de 2024, por colonia;En proceso\n\
330024626000002;2026-01-12;X;Licencias de construcción de 2023;En proceso\n\
330024626000003;12-ene-2026;X;Yo, Ana Pérez López, CURP BOXW310820HNERXN09, pido los baches reportados. ana@correo.mx;En proceso\n\
330024626000004;03/12/2025;X;¿Cuándo pasa el camión de la basura?;Terminada\n\
330024626000005;31/02/2026;X;Perros esterilizados por año;En proceso\n\
330024626000006;20/01/2026;X;;En proceso\n\
330024626000001;05/01/2026;Rosa Inventada;Solicito las licencias de construcción de 2024, por colonia;En proceso\n";

fn town() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.plan(PLAN);
    sandbox.put("solicitudes.csv", LIST);
    sandbox
}

/// A town whose list is in the plan.
fn asked() -> Sandbox {
    let sandbox = town();
    let ran = sandbox.run(&["demanda", "importar", "solicitudes.csv", "--sin-preguntas"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    sandbox
}

fn told(ran: &Ran) -> String {
    format!("{}\n==== salida ====\n{}", ran.err, ran.out)
}

#[test]
fn a_list_is_understood_shown_and_saved_without_who_asked() {
    let sandbox = town();
    let ran = sandbox.run(&["demanda", "importar", "solicitudes.csv", "--sin-preguntas"]);
    assert_eq!(ran.code, 0);
    let plan = sandbox.read("plan.toml");
    for secret in ["Rosa", "Ana", "BOXW310820HNERXN09", "correo.mx"] {
        assert!(!plan.contains(secret) && !ran.err.contains(secret) && !ran.out.contains(secret), "{secret}");
    }
    golden("demand/importar.txt", &told(&ran));
    let demands = &plan[plan.find("[demand.").unwrap()..plan.find("# fin").unwrap()];
    golden("demand/plan.toml", demands);
    let again = sandbox.run(&["demanda", "importar", "solicitudes.csv", "--sin-preguntas"]);
    assert!(again.out.contains("Peticiones nuevas: 0. Ya estaban: 5"), "{}", again.out);
}

#[test]
fn the_summary_puts_what_is_due_first() {
    let ran = asked().run(&["demanda"]);
    golden("demand/demanda.txt", &ran.out);
    let english = asked().run(&["--lang", "en", "demand"]);
    golden("demand/demand.txt", &english.out);
}

#[test]
fn json_and_csv_hold_all_of_it() {
    let sandbox = asked();
    let ran = sandbox.run(&["demanda", "--json"]);
    let ledger: Json = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(
        (&ledger["version"], &ledger["demands"], &ledger["without_date"]),
        (&1.into(), &5.into(), &1.into())
    );
    assert_eq!(ledger["due"][0]["id"], "f-330024626000001");
    let csv = sandbox.run(&["demanda", "--csv"]).out;
    assert_eq!(csv.lines().count(), 6, "{csv}");
}

#[test]
fn a_person_confirms_each_dataset_and_the_number_of_requests() {
    let sandbox = asked();
    let lines = ["1", "", "0", "1", "b", "buscar residuos", "1", "", "1", "2"];
    let input: String = lines.iter().map(|line| format!("{line}\n")).collect();
    let ran = sandbox.run_with(&["--sencillo", "demanda", "relacionar"], input);
    assert_eq!(ran.code, 0, "{}", ran.err);
    golden("demand/relacionar.txt", &ran.err);
}

#[test]
fn nobody_is_asked_where_nobody_can_be() {
    let sandbox = asked();
    assert_eq!(sandbox.run(&["demanda", "relacionar", "--sin-preguntas"]).code, 5);
    sandbox.put("dos.csv", "A,B\nlas licencias de construcción del año,las rutas de la basura del centro\n");
    let ran = sandbox.run(&["demanda", "importar", "dos.csv", "--sin-preguntas"]);
    assert_eq!(ran.code, 5, "{}", ran.err);
    assert!(ran.err.contains("--columna texto=A"), "{}", ran.err);
    let said = ["demanda", "importar", "dos.csv", "--sin-preguntas", "--columna", "texto=B"];
    assert_eq!(sandbox.run(&said).code, 0);
    let odd = ["demanda", "importar", "dos.csv", "--sin-preguntas", "--columna", "texto=Z,cosa=A"];
    assert_eq!(sandbox.run(&odd).code, 2);
}

#[test]
fn votes_of_a_survey_and_words_at_the_counter_count_too() {
    let sandbox = town();
    sandbox.put(
        "encuesta.tsv",
        "Propuesta\tVotos\nLicencias de construcción\t120\nRutas de la basura\t80\nTotal\t200\n",
    );
    let ran =
        sandbox.run(&["demanda", "importar", "encuesta.tsv", "--sin-preguntas", "--fecha", "2026-01-15"]);
    assert!(ran.out.contains("Peticiones nuevas: 2"), "{} {}", ran.out, ran.err);
    for _ in 0..2 {
        let ran = sandbox.run(&["demanda", "anotar", "los permisos para construir", "--sin-preguntas"]);
        assert!(ran.out.contains("Puede ser «Licencias de construcción»"), "{} {}", ran.out, ran.err);
    }
    let plan = sandbox.read("plan.toml");
    assert!(plan.contains("kind = \"vote\"") && plan.contains("count = 120"), "{plan}");
    assert!(
        plan.contains("kind = \"counter\"") && plan.contains("count = 2"),
        "asked twice on one day: {plan}"
    );
}

#[test]
fn the_answer_says_only_what_the_plan_says() {
    let sandbox = asked();
    let edits = sandbox
        .read("plan.toml")
        .replace("[demand.f-330024626000003]\n", "[demand.f-330024626000003]\ndataset = \"reportes\"\n");
    sandbox.put("plan.toml", edits);
    let ran = sandbox.run(&["demanda", "responder", "330024626000003", "--sin-preguntas"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    golden("demand/responder.txt", &told(&ran));
    let kept = sandbox.run(&["demanda", "responder", "330024626000003", "--sin-preguntas", "--si"]);
    assert_eq!(kept.code, 0, "{}", kept.err);
    let sent = ["demanda", "responder", "330024626000003", "--sin-preguntas", "--enviada", "2026-02-01"];
    assert_eq!(sandbox.run(&sent).code, 0);
    let plan = sandbox.read("plan.toml");
    assert!(plan.contains("decision = \"part\"") && plan.contains("sent = 2026-02-01"), "{plan}");
    assert_eq!(sandbox.run(&["demanda", "responder", "999", "--sin-preguntas"]).code, 2);
}

#[test]
fn a_file_that_is_no_list_leaves_the_plan_as_it_was() {
    let sandbox = town();
    let before = sandbox.read("plan.toml");
    sandbox.put("roto.xlsx", "PK\u{3}\u{4} nada");
    sandbox.put("numeros.csv", "a,b\n1,2\n3,4\n");
    for file in ["roto.xlsx", "numeros.csv", "no-hay.csv"] {
        let ran = sandbox.run(&["demanda", "importar", file, "--sin-preguntas"]);
        assert!(ran.code > 0, "{file} {}", ran.err);
    }
    let ran = sandbox.run(&["demanda", "importar", "solicitudes.csv", "--sin-preguntas", "--ensayo"]);
    assert!(ran.out.starts_with("Ensayo"), "{}", ran.out);
    assert_eq!(sandbox.read("plan.toml"), before);
}
