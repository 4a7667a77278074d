use std::collections::BTreeMap;

use jiff::civil::date;
use serde_json::json;

use super::validate::{Why, package};
use super::*;

fn rehearsed(toml: &str) -> Rehearsal {
    let guide = crate::app::guide(None).unwrap();
    let plan = crate::plan::typed::typed(&toml.parse().unwrap());
    let catalog = crate::catalog::catalog(&guide, &plan, date(2026, 2, 2));
    let names = BTreeMap::new();
    let organization = plan.publication.ckan.organization.as_deref();
    let basis = Basis { guide: &guide, catalog: &catalog, organization, names: &names };
    rehearse(&basis, &PROFILES.map(|(_, profile)| profile))
}

/// Codes of the findings about a dataset, with their questions.
fn codes(rehearsal: &Rehearsal, dataset: &str) -> Vec<(&'static str, String)> {
    let about = |finding: &&(Profile, Finding)| {
        finding.1.place.address.as_deref().is_some_and(|at| at.starts_with(&format!("dataset.{dataset}")))
    };
    let all = rehearsal.findings.iter().filter(about);
    let mut codes: Vec<_> =
        all.map(|(_, one)| (one.code, one.place.question.clone().unwrap_or_default())).collect();
    codes.dedup();
    codes
}

const GOOD: &str = r#"
id = "p-1"
[institution]
name = "Villa"
kind = "municipal"
area = "14120"
homepage = "https://villa.gob.mx"
[team.administrator]
name = "Luis Inventado"
email = "datos@villa.gob.mx"
[license]
id = "cc-by-4.0"
[publication.ckan]
organization = "villa"
[publication.site]
url = "https://datos.villa.gob.mx"
[dataset.a]
title = "Licencias de construcción"
description = "Permisos otorgados, con colonia, uso y fecha, de 2019 a 2025, uno por renglón."
access = "public"
keyword = ["obras"]
theme = "local-governments"
accrual_periodicity = "R/P1M"
modified = 2026-01-15
[dataset.a.personal]
status = "no"
[dataset.a.temporal]
start = 2019-01-01
end = 2025-12-31
[dataset.a.distribution.f]
title = "Licencias"
path = "licencias.csv"
format = "csv"
"#;

#[test]
fn a_complete_dataset_has_nothing_to_be_told() {
    let rehearsal = rehearsed(GOOD);
    assert_eq!(codes(&rehearsal, "a"), [], "{:#?}", rehearsal.findings);
    assert_eq!(rehearsal.rows[0].name, "licencias-de-construccion");
}

#[test]
fn each_fault_is_told_with_the_question_that_mends_it() {
    for (from, to, code, question) in [
        ("[\"obras\"]", "[\"obras, permisos\"]", "rehearsal-tag", "I22"),
        ("[\"obras\"]", "[\"obras\", \"?\"]", "rehearsal-tag-lost", "I22"),
        ("[\"obras\"]", "[]", "rehearsal-missing", "I22"),
        ("theme = \"local-governments\"", "", "rehearsal-harvest", "M01"),
        ("end = 2025-12-31", "", "rehearsal-harvest-period", "I10"),
        ("start = 2019-01-01", "", "rehearsal-harvest-period", "I09"),
        (
            "Permisos otorgados, con colonia, uso y fecha, de 2019 a 2025, uno por renglón.",
            "Permisos.",
            "rehearsal-description",
            "I04",
        ),
        ("id = \"cc-by-4.0\"", "", "rehearsal-missing", "L01"),
        ("path = \"licencias.csv\"", "", "rehearsal-no-file", "U01"),
        ("path = \"licencias.csv\"", "download_url = \"http://10.0.0.5/año.csv\"", "rehearsal-url", "U04"),
        ("title = \"Licencias de construcción\"", "title = \"Search\"", "rehearsal-refused", "U10"),
        ("title = \"Licencias de construcción\"", "title = \"X\"", "rehearsal-name", "U10"),
    ] {
        assert!(GOOD.contains(from), "{from}");
        let rehearsal = rehearsed(&GOOD.replacen(from, to, 1));
        let found = codes(&rehearsal, "a");
        assert!(found.contains(&(code, question.to_string())), "{to}: {found:?}");
    }
}

#[test]
fn what_is_of_the_plan_as_a_whole_is_told_once() {
    let bare = GOOD.replace("organization = \"villa\"", "").replace("kind = \"municipal\"", "");
    let rehearsal = rehearsed(&bare);
    let count = |code| rehearsal.findings.iter().filter(|(_, finding)| finding.code == code).count();
    assert_eq!((count("rehearsal-no-organization"), count("rehearsal-harvest-kind")), (1, 1));
}

#[test]
fn titles_addresses_and_names_that_meet_are_told_apart() {
    let long = "Licencias de construcción otorgadas en la cabecera municipal y en sus delegaciones durante el periodo";
    let second = |name: &str| {
        format!(
            "{GOOD}[dataset.{name}]\ntitle = \"{long}\"\naccess = \"public\"\n[dataset.{name}.distribution.f]\ndownload_url = \"https://villa.gob.mx/x.csv\"\n"
        )
    };
    let text = second("b") + second("c").strip_prefix(GOOD).unwrap();
    let rehearsal = rehearsed(&text);
    let found: Vec<&str> = codes(&rehearsal, "c").into_iter().map(|(code, _)| code).collect();
    assert!(found.contains(&"rehearsal-title-twice") && found.contains(&"rehearsal-url-twice"), "{found:?}");
    let mut names: Vec<&String> = rehearsal.rows.iter().map(|row| &row.name).collect();
    assert!(names.iter().all(|name| (2..=100).contains(&name.len())));
    names.sort();
    names.dedup();
    assert_eq!(names.len(), rehearsal.rows.len());
}

#[test]
fn what_ckan_refuses_is_known_field_by_field() {
    let good = json!({ "name": "a-b", "private": true, "owner_org": "villa" });
    assert_eq!(package(&good), []);
    for (key, value, why) in [
        ("name", json!("a"), Why::Short),
        ("name", json!("x".repeat(101)), Why::Long),
        ("name", json!("Año"), Why::Signs),
        ("name", json!("new"), Why::Reserved),
        ("owner_org", json!(""), Why::NoOrganization),
        ("maintainer_email", json!("a@b@c"), Why::Email),
        ("tags", json!([{ "name": "a" }]), Why::Short),
        ("tags", json!([{ "name": "a,b" }]), Why::Signs),
        ("extras", json!([{ "key": "k", "value": "1" }, { "key": "k", "value": "2" }]), Why::Twice),
        ("resources", json!([{ "size": "590 KB" }]), Why::NotANumber),
    ] {
        let mut bad = good.clone();
        bad[key] = value;
        let found: Vec<Why> = package(&bad).into_iter().map(|refused| refused.why).collect();
        assert_eq!(found, [why], "{bad}");
    }
}
