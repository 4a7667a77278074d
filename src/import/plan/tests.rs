use super::super::model::Code;
use super::*;

const PLAN: &str = r#"format = 1
guide = "mx-local@2026.1"
revision = 12

[institution]
name = "Ayuntamiento de Villa Ejemplo"
area = "14039"
starts = 2026-02-02

[team.liaison]
name = "María López Ruiz"

[license]
id = "cc-by-4.0"

[dataset.licencias]
title = "Licencias de construcción"
unit = "Obras Públicas"
accrual_periodicity = "R/P1M"
keyword = ["obra", "permiso"]
records = 120

[dataset.licencias.temporal]
start = 2020-01-01

[dataset.licencias.personal]
status = "yes"

[dataset.licencias.commitment]
date = 2026-05-01
owner = "Obras"

[dataset.licencias.distribution.csv]
title = "Licencias"
path = "obras/licencias.csv"
sha256 = "00"

[note."dataset.licencias.title"]
text = "x"
"#;

#[test]
fn the_inventory_of_last_year_comes_over_and_its_promises_do_not() {
    assert!(fits("plan.toml", PLAN.as_bytes()));
    let catalog = read(PLAN.as_bytes()).unwrap();
    let told = |said: &[Said]| -> Vec<String> {
        said.iter().map(|said| format!("{} = {}", said.field, said.texts.join(" | "))).collect()
    };
    assert_eq!(catalog.read, 1);
    assert_eq!(
        told(&catalog.facts),
        [
            "institution.name = Ayuntamiento de Villa Ejemplo",
            "institution.area = 14039",
            "license.id = cc-by-4.0"
        ]
    );
    assert_eq!(catalog.datasets[0].key.as_deref(), Some("licencias"));
    assert_eq!(
        told(&catalog.datasets[0].said),
        [
            "dataset.title = Licencias de construcción",
            "dataset.unit = Obras Públicas",
            "dataset.accrual_periodicity = R/P1M",
            "dataset.keyword = obra | permiso",
            "dataset.temporal.start = 2020-01-01",
            "dataset.personal.status = yes",
        ]
    );
    assert_eq!(
        told(&catalog.datasets[0].files[0].said),
        ["distribution.title = Licencias", "distribution.path = obras/licencias.csv"]
    );
    let dropped: Vec<&str> =
        catalog.remarks.iter().map(|remark| remark.what.split(": ").next().unwrap()).collect();
    assert!(catalog.remarks.iter().all(|remark| remark.code == Code::Dropped));
    assert_eq!(
        dropped,
        [
            "dataset.commitment",
            "dataset.records",
            "distribution.sha256",
            "institution.starts",
            "note",
            "team"
        ]
    );
}

#[test]
fn a_plan_that_is_broken_says_where() {
    let broken = PLAN.replace("unit = \"Obras", "unit = Obras");
    assert!(fits("x", broken.as_bytes()));
    assert_eq!(read(broken.as_bytes()).unwrap_err().split(':').next(), Some("18"));
    assert!(!fits("x.toml", b"[package]\nname = \"x\"\n"));
}
