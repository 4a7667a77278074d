//! `documentar`, `aprobar` and `folio`: what goes beside the data, who agrees to it, and what a folio proves.

use std::path::Path;
use std::process::Command;

use serde_json::Value as Json;

use crate::support::{Sandbox, golden};

/// Licences whose holders were taken out before; every name in it is made up.
const DATA: &str = "folio,fecha,giro,estado,monto,colonia\r\n\
L-001,2025-01-03,Abarrotes,Aprobada,1250.50,Centro\r\n\
L-002,2025-01-04,Papelería,Aprobada,900,Centro\r\n\
L-003,2025-01-09,Abarrotes,Negada,,La Loma\r\n\
L-004,2025-02-01,Ferretería,Aprobada,1800,La Loma\r\n\
L-005,2025-02-11,Abarrotes,Aprobada,1250.50,Centro\r\n\
L-006,2025-03-01,Papelería,Negada,,\r\n";

const FILE: &str = "datos-abiertos/licencias/licencias_2025.csv";

/// `HASH` stands for the SHA-256 of the file.
const PLAN: &str = include_str!("../fixtures/documents.toml");

/// A plan with its prepared file.
fn with(plan: &str, data: &str) -> Sandbox {
    let sandbox = Sandbox::new();
    let path = sandbox.put(FILE, data);
    let hash = apertura::fsx::sha256_of(&path).unwrap();
    sandbox.plan(&plan.replace("HASH", &hash));
    sandbox
}

/// Without the line ends that the width of a screen makes.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn sandbox() -> Sandbox {
    with(PLAN, DATA)
}

fn json(sandbox: &Sandbox, args: &[&str]) -> Json {
    let out = sandbox.run(&[args, &["--json", "--sin-preguntas"]].concat()).out;
    serde_json::from_str(&out).unwrap_or_else(|err| panic!("{err}: {out}"))
}

#[test]
fn a_dataset_has_its_documents_beside_its_files() {
    let sandbox = sandbox();
    let ran = sandbox.run(&["documentar", "licencias"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    golden("documents/documentar.txt", &ran.out);
    for name in ["LEEME.md", "calidad.md", "procedencia.md", "diccionario.csv", "esquema.json"] {
        let text = sandbox.read(&format!("datos-abiertos/licencias/{name}"));
        assert_eq!(text.contains("\r\n"), name.ends_with(".csv"), "{name}");
        golden(&format!("documents/{name}"), &text.replace("\r\n", "\n"));
    }
}

#[test]
fn in_english_nothing_of_the_program_is_in_spanish() {
    let sandbox = sandbox();
    sandbox.run(&["--lang", "en", "document"]);
    let read = |name: &str| sandbox.read(&format!("datos-abiertos/licencias/{name}"));
    golden("documents/README-en.md", &read("LEEME.md"));
    assert!(read("diccionario.csv").starts_with("file,name,title,type,unit,"));
}

#[test]
fn what_a_person_wrote_there_is_not_lost_and_the_same_again_changes_nothing() {
    let sandbox = sandbox();
    sandbox.run(&["documentar"]);
    let again = sandbox.run(&["documentar"]);
    assert_eq!((again.code, flat(&again.out).contains("Ya estaba al día")), (0, true), "{}", again.out);
    sandbox.put("datos-abiertos/licencias/LEEME.md", "Lo escribí yo.\n");
    let refused = sandbox.run(&["documentar"]);
    assert_eq!(refused.code, 2);
    assert!(
        flat(&refused.err).contains("LEEME.md") && flat(&refused.err).contains("No se escribió nada"),
        "{}",
        refused.err
    );
    assert_eq!(sandbox.read("datos-abiertos/licencias/LEEME.md"), "Lo escribí yo.\n");
    assert_eq!(sandbox.run(&["documentar", "--si"]).code, 0);
    assert!(sandbox.read("datos-abiertos/licencias/LEEME.md").starts_with("# Licencias"));
}

#[test]
fn a_file_that_is_gone_is_not_measured_and_a_dataset_that_is_not_open_is_told() {
    let sandbox = sandbox();
    std::fs::remove_file(sandbox.join(FILE)).unwrap();
    let ran = sandbox.run(&["documentar"]);
    assert!(flat(&ran.out).contains("No está el archivo"), "{}", ran.out);
    let quality = sandbox.read("datos-abiertos/licencias/calidad.md");
    assert_eq!(quality.matches("no medido").count(), 3, "{quality}");
    let other = sandbox.run(&["documentar", "nómina"]);
    assert_eq!(other.code, 2);
    assert!(flat(&other.err).contains("Los que hay: licencias."), "{}", other.err);
}

#[test]
fn the_schema_is_one_of_the_standard() {
    let sandbox = sandbox();
    sandbox.run(&["documentar"]);
    let profile = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../shared/data/standards/frictionless/public/profiles/2.0/tableschema.json");
    let python = std::env::var("APERTURA_PYTHON").unwrap_or_else(|_| "python3".into());
    let check = "import json,sys,jsonschema\n\
        jsonschema.Draft7Validator(json.load(open(sys.argv[1]))).validate(json.load(open(sys.argv[2])))";
    let has = Command::new(&python).args(["-c", "import jsonschema"]).output();
    #[allow(clippy::disallowed_macros)]
    if !profile.is_file() || !has.is_ok_and(|ran| ran.status.success()) {
        println!("SKIPPED Table Schema by its own schema: no {} or no jsonschema", profile.display());
        return;
    }
    let schema = sandbox.join("datos-abiertos/licencias/esquema.json");
    let ran = Command::new(&python).args(["-c", check]).arg(&profile).arg(&schema).output().unwrap();
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
}

#[test]
fn who_approves_sees_it_all_and_can_sign_it() {
    let sandbox = sandbox();
    let shown = sandbox.run(&["aprobar", "licencias", "--sin-preguntas"]);
    assert_eq!(shown.code, 3, "{}", shown.err);
    golden("documents/aprobar.txt", &shown.out);
    let ran = sandbox.run(&["aprobar", "licencias", "--paquete", "firma", "--formato", "txt"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    golden("documents/paquete.toml", &sandbox.read("firma/paquete.toml"));
    golden("documents/aprobacion.txt", &sandbox.read("firma/2026-02-02-aprobacion-licencias.txt"));
    for format in ["docx", "odt", "html"] {
        let folder = format!("firma-{format}");
        let ran = sandbox.run(&["aprobar", "licencias", "--paquete", &folder, "--formato", format]);
        assert_eq!(ran.code, 0, "{}", ran.err);
    }
}

#[test]
fn agreement_is_noted_for_each_role_and_lost_with_the_content() {
    let sandbox = sandbox();
    let noted = sandbox.run(&[
        "aprobar",
        "licencias",
        "--rol",
        "enlace",
        "--oficio",
        "PM/012/2026 del 30 de enero de 2026",
    ]);
    assert_eq!(noted.code, 0, "{}", noted.err);
    assert!(flat(&noted.err).contains("Falta: Administración de Datos"), "{}{}", noted.out, noted.err);
    let plan = sandbox.read("plan.toml");
    assert!(plan.contains("post = \"Jefa de la Oficina de Presidencia\""), "{plan}");
    assert!(plan.contains("PM/012/2026"), "{plan}");
    for name in ["Jorge Pérez Cruz", "Ana Torres Gil"] {
        assert_eq!(sandbox.run(&["aprobar", "licencias", "--por", name]).code, 0);
    }
    assert_eq!(json(&sandbox, &["aprobar", "licencias"])["granted"], true);
    assert_eq!(sandbox.run(&["aprobar", "--sin-preguntas"]).code, 0);
    let stranger = sandbox.run(&["aprobar", "licencias", "--por", "Nadie Conocido"]);
    assert!(stranger.code == 2 && stranger.err.contains("--rol"), "{}", stranger.err);

    let changed = sandbox.read("plan.toml").replace("Sistema de Padrón", "Otro");
    sandbox.put("plan.toml", &changed);
    assert_eq!(
        json(&sandbox, &["aprobar", "licencias"])["granted"],
        true,
        "where it lives is not what is published"
    );
    sandbox.put("plan.toml", changed.replace("una por renglón", "dos por renglón"));
    let stale = json(&sandbox, &["aprobar", "licencias"]);
    assert_eq!((&stale["granted"], &stale["needed"][0]["stale"]), (&Json::from(false), &Json::from(true)));
    assert!(flat(&sandbox.run(&["comprobar"]).out).contains("cambió después de que lo aprobó"));
}

#[test]
fn an_agreement_is_taken_back_and_brought_back() {
    let sandbox = sandbox();
    sandbox.run(&["aprobar", "licencias", "--rol", "enlace"]);
    let before = sandbox.read("plan.toml");
    assert_eq!(sandbox.run(&["aprobar", "licencias", "--retirar-aprobacion", "enlace"]).code, 0);
    assert!(!sandbox.read("plan.toml").contains("approval.liaison"));
    assert_eq!(sandbox.run(&["deshacer"]).code, 0);
    let lines = |text: &str| text.lines().filter(|line| line.contains("approval")).count();
    assert_eq!(lines(&sandbox.read("plan.toml")), lines(&before));
    assert_eq!(sandbox.run(&["aprobar", "licencias", "--retirar-aprobacion", "area"]).code, 2);
}

#[test]
fn nobody_approves_what_still_tells_of_persons() {
    let data = DATA.replace(",colonia", ",curp").replace("Centro", "XEXX010101HNEXXXA4");
    let sandbox = with(PLAN, &data);
    let ran = sandbox.run(&["aprobar", "licencias", "--rol", "enlace"]);
    assert_eq!(ran.code, 4);
    assert!(flat(&ran.err).contains("CURP") && flat(&ran.err).contains("No se anotó nada"), "{}", ran.err);
    let shown = sandbox.run(&["aprobar", "licencias", "--sin-preguntas"]).out;
    assert!(shown.contains("(oculto)") && !shown.contains("XEXX010101"), "{shown}");
}

#[test]
fn a_prepared_file_that_was_changed_afterwards_is_not_approved() {
    let sandbox = sandbox();
    sandbox.put(FILE, DATA.replace("Negada", "Aprobada"));
    let ran = sandbox.run(&["aprobar", "licencias", "--rol", "enlace"]);
    assert_eq!(ran.code, 4);
    assert!(flat(&ran.err).contains("ya no es el que dice el plan"), "{}", ran.err);
}

#[test]
fn a_folio_says_yes_or_no_without_a_network() {
    let sandbox = sandbox();
    sandbox.run(&["aprobar", "licencias", "--paquete", "firma", "--formato", "txt"]);
    let folio = json(&sandbox, &["aprobar", "licencias"])["folio"].as_str().unwrap().to_string();
    let known = sandbox.run(&["folio", &folio.to_lowercase().replace('-', " ")]);
    assert_eq!(
        (known.code, flat(&known.out).contains("Es lo que hoy se publicaría")),
        (0, true),
        "{}",
        known.out
    );
    let whole = json(&sandbox, &["folio", &folio, "firma/paquete.toml", FILE]);
    assert_eq!((&whole["holds"], &whole["files"][1]["listed"]), (&Json::from(true), &Json::from(true)));

    let last = if folio.ends_with('0') { "1" } else { "0" };
    let slip = sandbox.run(&["folio", &format!("{}{last}", &folio[..13])]);
    assert_eq!((slip.code, flat(&slip.out).contains("símbolo mal")), (4, true), "{}", slip.out);
    let text = sandbox.read("firma/paquete.toml");
    sandbox.put("firma/paquete.toml", text.replace("k_after = 2", "k_after = 20"));
    let broken = sandbox.run(&["folio", "firma/paquete.toml"]);
    assert_eq!((broken.code, flat(&broken.out).contains("alguien lo cambió")), (4, true), "{}", broken.out);
    sandbox.put("firma/paquete.toml", text);
    sandbox.put(FILE, DATA.replace("Negada", "Aprobada"));
    let changed = json(&sandbox, &["folio", "firma/paquete.toml"]);
    assert_eq!(
        (&changed["holds"], &changed["files"][0]["items"][0]["state"]),
        (&Json::from(false), &Json::from("changed"))
    );
    std::fs::remove_file(sandbox.join(FILE)).unwrap();
    let gone = json(&sandbox, &["folio", "firma/paquete.toml"]);
    assert_eq!(gone["files"][0]["items"][0]["state"], "gone");
    let spelled = sandbox.run(&["folio", &folio, "--deletrear"]);
    assert_eq!((spelled.code, spelled.out.lines().next()), (0, Some(folio.as_str())));
    assert_eq!(sandbox.run(&["folio", "7K3M"]).code, 2);
}

#[test]
fn a_receipt_beside_the_plan_is_found_by_its_folio() {
    let sandbox = sandbox();
    let hash = apertura::fsx::sha256_of(&sandbox.join(FILE)).unwrap();
    let body = format!(
        "kind = \"site\"\ninstitution = \"Villa\"\nplan = \"p-1\"\non = \"2026-02-01\"\nat = \"sitio\"\n\n[[file]]\n\
         dataset = \"licencias\"\nidentifier = \"licencias-de-funcionamiento\"\ntitle = \"Licencias 2025\"\n\
         sha256 = \"{hash}\"\n"
    );
    let text = apertura::folio::sealed(&body);
    let folio = apertura::folio::Folio::of(body.as_bytes()).to_string();
    sandbox.put(&format!("recibos/recibo-{folio}.toml"), text);
    let found = json(&sandbox, &["folio", &folio]);
    assert_eq!((&found["holds"], &found["files"][0]["kind"]), (&Json::from(true), &Json::from("receipt")));
    assert_eq!(found["files"][0]["items"][0]["state"], "same");
}

#[test]
fn a_withdrawal_needs_a_reason_and_the_groups_agreement_and_stays_on_record() {
    let sandbox = sandbox();
    let asked = sandbox.run(&["aprobar", "licencias", "--retirar", "--sin-preguntas"]);
    assert_eq!(asked.code, 5);
    let ran = sandbox.run(&[
        "aprobar",
        "licencias",
        "--retirar",
        "--motivo",
        "Se fusionó con el padrón estatal",
        "--acuerdo",
        "acta 4/2026 del 30 de enero de 2026",
    ]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(flat(&ran.err).contains("Lo publicado no se borra"), "{}", ran.err);
    sandbox.run(&["documentar"]);
    let readme = sandbox.read("datos-abiertos/licencias/LEEME.md");
    assert!(readme.contains("Este conjunto se retiró el 2 de febrero de 2026"), "{readme}");
    let list = sandbox.run(&["aprobar", "--sin-preguntas"]);
    assert_eq!((list.code, list.out.contains("retirado")), (0, true), "{}", list.out);
}

#[test]
fn the_dictionary_is_completed_column_by_column_and_kept_at_once() {
    let sandbox = sandbox();
    let said =
        "\nDía en que se expidió.\nunidad\nninguna\nActividad del negocio.\nno sé\nLo que se pagó en caja.\n";
    let ran = sandbox.run_with(&["--sencillo", "documentar", "--completar", "licencias"], said);
    golden("documents/completar.txt", &format!("{}{}", ran.out, ran.err));
    let plan = sandbox.read("plan.toml");
    for kept in
        ["Día en que se expidió.", "Actividad del negocio.", "Lo que se pagó en caja.", "unit = \"ninguna\""]
    {
        assert!(plan.contains(kept), "{kept}: {plan}");
    }
    assert!(
        plan.contains("[pending.\"dataset.licencias.distribution.d2025.column.estado.description\"]"),
        "{plan}"
    );
    let left = json(&sandbox, &["documentar", "licencias"]);
    assert_eq!(left["datasets"][0]["undescribed"], 2);
    let last = sandbox.run_with(&["--sencillo", "documentar", "--completar"], "\nEn qué va.\nDónde está.\n");
    assert_eq!(last.code, 0, "{}", last.err);
    assert!(sandbox.read("plan.toml").contains("dictionary = ["), "{}", sandbox.read("plan.toml"));
}

#[test]
fn a_file_without_a_dictionary_is_read_and_taken_with_one_key() {
    let bare = PLAN.split("[dataset.licencias.distribution.d2025.column.folio]").next().unwrap();
    let sandbox = with(bare, DATA);
    let ran = sandbox
        .run_with(&["--sencillo", "documentar", "--completar", "licencias"], "\n\nNúmero de la licencia.\n");
    assert_eq!(ran.code, 0, "{}", ran.err);
    let plan = sandbox.read("plan.toml");
    assert!(
        plan.contains("values = [\"Aprobada\", \"Negada\"]") && plan.contains("type = \"date\""),
        "{plan}"
    );
    assert!(plan.contains("description = \"Número de la licencia.\""), "{plan}");
}
