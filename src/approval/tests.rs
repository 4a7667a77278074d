//! Whose agreement is needed, and what makes it stale.

use super::*;
use crate::catalog::catalog;
use crate::plan::typed::typed;
use crate::scan::model::{Column, Personal, Table};

const TODAY: Date = Date::constant(2026, 5, 10);

const PLAN: &str = r#"
id = "p-1"
[institution]
name = "Ayuntamiento de Villa Ejemplo"
[team.liaison]
name = "María López Ruiz"
[team.administrator]
name = "Jorge Pérez Cruz"
[license]
id = "cc-by-4.0"
[dataset.licencias]
title = "Licencias de construcción"
unit = "Obras Públicas"
access = "public"
personal = { status = "yes" }
commitment = { date = 2026-05-15 }
[dataset.licencias.distribution.r]
title = "Licencias 2025"
path = "obras/licencias.xlsx"
[dataset.licencias.distribution.r.prepared]
path = "datos-abiertos/licencias/licencias.csv"
sha256 = "abc"
from = "fed"
format = "csv"
rows_out = 12
k_after = 11
treatment = { nombre = { how = "drop" } }
"#;

/// The Guide of the program, read once.
fn guide() -> &'static Guide {
    static GUIDE: std::sync::LazyLock<Guide> =
        std::sync::LazyLock::new(|| crate::guide::load::load(&crate::guide::embedded::files()).unwrap());
    &GUIDE
}

fn plan(more: &str) -> Plan {
    typed(&format!("{PLAN}{more}").parse().unwrap())
}

fn of(plan: &Plan) -> State {
    let catalog = catalog(guide(), plan, TODAY);
    state(guide(), plan, &catalog, catalog.find("licencias").unwrap())
}

fn approved(folio: &Folio) -> String {
    ROLES
        .iter()
        .map(|role| format!("[dataset.licencias.approval.{role}]\non = 2026-05-01\nfolio = \"{folio}\"\n"))
        .collect()
}

fn codes(plan: &Plan) -> Vec<&'static str> {
    let catalog = catalog(guide(), plan, TODAY);
    findings(guide(), plan, &catalog, TODAY).iter().map(|finding| finding.code).collect()
}

#[test]
fn the_people_of_the_plan_have_to_agree_and_the_area_stands_for_its_keeper() {
    let state = of(&plan(""));
    let needed: Vec<(&str, &str)> =
        state.needed.iter().map(|needed| (needed.role.as_str(), needed.name.as_str())).collect();
    assert_eq!(
        needed,
        [("liaison", "María López Ruiz"), ("administrator", "Jorge Pérez Cruz"), ("owner", "Obras Públicas")]
    );
    assert!(!state.granted());
}

#[test]
fn the_transparency_unit_agrees_when_personal_data_were_treated_and_somebody_is_of_it() {
    let more = "[schedule.capacity.t]\nname = \"Ana Ruiz\"\nroles = [\"transparency\"]\n";
    let state = of(&plan(more));
    assert_eq!(state.needed.last().map(|needed| needed.name.as_str()), Some("Ana Ruiz"));
    let without =
        PLAN.replace("status = \"yes\"", "status = \"no\"").replace("nombre = { how = \"drop\" }", "");
    let without = typed(&format!("{without}{more}").parse().unwrap());
    assert_eq!(of(&without).needed.len(), 3);
}

#[test]
fn an_agreement_is_to_one_content_only() {
    let before = of(&plan(""));
    let whole = plan(&approved(&before.folio));
    assert!(of(&whole).granted());
    assert_eq!(codes(&whole), [] as [&str; 0]);
    let changes = [
        ("sha256 = \"abc\"", "sha256 = \"abd\""),
        ("from = \"fed\"", "from = \"fee\""),
        ("k_after = 11", "k_after = 5"),
        ("how = \"drop\"", "how = \"round\""),
        ("id = \"cc-by-4.0\"", "id = \"cc0-1.0\""),
        ("title = \"Licencias 2025\"", "title = \"Licencias 2026\""),
        ("access = \"public\"", "access = \"public\"\ndescription = \"Otra\""),
    ];
    for (old, new) in changes {
        let text = format!("{PLAN}{}", approved(&before.folio)).replace(old, new);
        let changed = typed(&text.parse().unwrap());
        let state = of(&changed);
        assert_ne!(state.folio, before.folio, "{new}");
        assert!(!state.granted() && state.stale(), "{new}");
        assert_eq!(codes(&changed), ["approval-stale"], "{new}");
    }
}

#[test]
fn where_and_when_it_goes_online_is_not_what_is_approved() {
    let online = PLAN.replace("path = \"obras", "download_url = \"https://x.gob.mx/a.csv\"\npath = \"obras");
    assert_eq!(of(&typed(&online.parse().unwrap())).folio, of(&plan("")).folio);
}

#[test]
fn a_role_without_a_name_is_not_given() {
    let nobody = PLAN.replace("name = \"Jorge Pérez Cruz\"", "");
    let before = of(&typed(&nobody.parse().unwrap()));
    let noted = typed(&format!("{nobody}{}", approved(&before.folio)).parse().unwrap());
    let state = of(&noted);
    assert!(!state.granted());
    let catalog = catalog(guide(), &noted, TODAY);
    let found = of_dataset(guide(), catalog.find("licencias").unwrap(), &state);
    let told = guide().rules.tell(&found[0]);
    assert_eq!(told.message.es, "El plan no dice quién aprueba como Administración de Datos.");
    let code = &guide().question("team.administrator.name").unwrap().code;
    assert_eq!(told.hint.unwrap().es, format!("Contesta la pregunta {code}: «apertura ir {code}»."));
}

#[test]
fn what_is_due_late_or_online_without_agreement_is_told() {
    assert_eq!(codes(&plan("")), ["approval-due"]);
    let moved = |date: &str| typed(&PLAN.replace("2026-05-15", date).parse().unwrap());
    assert_eq!(codes(&moved("2026-05-09")), ["approval-late"]);
    assert_eq!(codes(&moved("2026-05-25")), [] as [&str; 0]);
    let receipt = "[receipt.\"7K3M-Q9XD-4TZ8\"]\nat = \"https://x.gob.mx\"\ndatasets = [\"licencias\"]\n";
    assert_eq!(codes(&plan(receipt)), ["approval-none"]);
}

#[test]
fn a_packet_is_the_content_below_its_folio() {
    let plan = plan("");
    let catalog = catalog(guide(), &plan, TODAY);
    let content = content(&plan, &catalog, catalog.find("licencias").unwrap());
    let text = content.sealed();
    assert_eq!(crate::folio::opened(&text), Some((of(&plan).folio, true)));
    assert_eq!(Content::read(&text), Some(content));
    assert_eq!(Content::read("kind = \"ckan\""), None);
}

#[test]
fn a_column_that_stays_for_a_written_reason_does_not_keep_a_dataset_from_being_approved() {
    let named = |name: &str| {
        let personal = Personal { class: "address".into(), private: true, ..Personal::default() };
        Column { name: name.into(), personal: vec![personal], ..Column::default() }
    };
    let table = Table { columns: vec![named("parada"), named("nota")], ..Table::default() };
    let looked = Looked { tables: [("r".to_string(), table)].into(), ..Looked::default() };
    let columns = |treatment: &str| {
        let text = PLAN.replace("nombre = { how = \"drop\" }", treatment);
        let plan = typed(&text.parse().unwrap());
        let catalog = catalog(guide(), &plan, TODAY);
        let found = private(&plan, catalog.find("licencias").unwrap(), &looked);
        found.into_iter().map(|(_, column, _)| column).collect::<Vec<_>>()
    };
    assert_eq!(columns("parada = { how = \"keep\", with = \"Son paradas de autobús\" }"), ["nota"]);
    assert_eq!(columns("parada = { how = \"keep\" }"), ["parada", "nota"]);
}
