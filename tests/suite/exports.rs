//! `exportar`: lists, one format, every format, what each loses; nothing private.

use serde_json::Value as Json;

use crate::support::{Sandbox, golden};

const PLAN: &str = include_str!("../fixtures/published/plan.toml");
const EGRESOS: &str = include_str!("../fixtures/published/tesoreria/egresos_2025.csv");

fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.put("plan.toml", PLAN);
    sandbox.put("tesoreria/egresos_2025.csv", EGRESOS);
    sandbox
}

#[test]
fn formats_are_listed_with_what_each_is_for() {
    let sandbox = sandbox();
    golden("export/formats.txt", &sandbox.run(&["exportar", "--formatos"]).out);
    assert_eq!(sandbox.run(&["exportar"]).out, sandbox.run(&["exportar", "--formatos"]).out);
    let json: Json = serde_json::from_str(&sandbox.run(&["export", "--formats", "--json"]).out).unwrap();
    assert_eq!((json["version"].as_i64(), json["formats"].as_array().unwrap().len()), (Some(1), 12));
}

#[test]
fn a_format_goes_out_alone_and_its_losses_beside() {
    let sandbox = sandbox();
    let ran = sandbox.run(&["exportar", "--formato", "adela-plan"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    golden("export/plan-adela.csv", &ran.out);
    golden("export/plan-adela.err", &ran.err);
    let ran = sandbox.run(&["export", "--lang", "en", "--format", "dcat-ap", "--output", "c.jsonld"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    golden("export/dcat-ap.err", &ran.err);
    assert!(sandbox.read("c.jsonld").starts_with("{\n  \"@context\": {"));
}

#[test]
fn the_formats_are_as_they_were() {
    let sandbox = sandbox();
    for (format, file) in [
        ("adela-inventory", "inventario-adela.csv"),
        ("adela-catalog", "catalogo.json"),
        ("dcat-ap", "catalogo.jsonld"),
        ("data-json", "data.json"),
        ("datapackage", "datapackages.json"),
        ("ckan", "ckan.json"),
        ("schema-org", "schema-org.jsonld"),
        ("markdown", "catalogo.md"),
        ("csv", "catalogo.csv"),
    ] {
        let ran = sandbox.run(&["exportar", "--formato", format, "--silencio"]);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{format}");
        golden(&format!("export/{file}"), &ran.out);
    }
}

#[test]
fn as_data_the_losses_are_with_the_content() {
    let sandbox = sandbox();
    let ran = sandbox.run(&["exportar", "--formato", "data-json", "--json"]);
    let json: Json = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((json["version"].as_i64(), json["format"].as_str()), (Some(1), Some("data-json")));
    let content: Json = serde_json::from_str(json["content"].as_str().unwrap()).unwrap();
    assert_eq!(content["dataset"].as_array().unwrap().len(), 11);
    let losses = json["losses"].as_array().unwrap();
    let quality = losses.iter().find(|loss| loss["field"] == "dataset.quality").unwrap();
    assert_eq!((quality["what"].as_str(), quality["count"].as_u64()), (Some("dropped"), Some(4)));
    assert!(!ran.err.contains("Qué cambia"), "{}", ran.err);
}

#[test]
fn a_folder_takes_every_format_and_is_not_written_over() {
    let sandbox = sandbox();
    let ran = sandbox.run(&["exportar", "--todos", "publico"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    golden("export/all.err", &ran.err);
    let package: Json =
        serde_json::from_str(&sandbox.read("publico/datapackage/presupuesto-egresos/datapackage.json"))
            .unwrap();
    assert_eq!(package["resources"][0]["path"], "egresos_2025.csv");
    assert_eq!(sandbox.read("publico/datapackage/presupuesto-egresos/egresos_2025.csv"), EGRESOS);
    let again = sandbox.run(&["exportar", "--todos", "publico"]);
    assert_eq!(again.code, 2);
    assert!(again.err.contains("No escribí nada."), "{}", again.err);
    assert_eq!(sandbox.run(&["exportar", "--todos", "publico", "--si"]).code, 0);
}

#[test]
fn data_that_changed_since_it_was_looked_at_stays() {
    let sandbox = sandbox();
    sandbox.put("tesoreria/egresos_2025.csv", "nombre,curp\nAna,BOXW310820HNERXN09\n");
    let ran = sandbox.run(&[
        "exportar",
        "--formato",
        "datapackage",
        "--carpeta",
        "p",
        "--conjunto",
        "presupuesto-egresos",
    ]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.err.contains("cambió desde que se revisó"), "{}", ran.err);
    assert!(!sandbox.join("p/presupuesto-egresos/egresos_2025.csv").exists());
}

#[test]
fn what_is_not_known_is_told_with_what_is() {
    let sandbox = sandbox();
    let ran = sandbox.run(&["exportar", "--formato", "xml"]);
    assert_eq!(ran.code, 2);
    golden("export/unknown.err", &ran.err);
    let ran = sandbox.run(&["exportar", "--formato", "csv", "--conjunto", "padron-beneficiarios"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("no se abre"), "{}", ran.err);
}
