//! Records and findings of an invented town.

use jiff::civil::Date;

use super::{Record, findings};
use crate::guide::model::Guide;
use crate::guide::{embedded, load};
use crate::plan::doc::Doc;
use crate::plan::typed::typed;
use crate::text::Lang;

const TODAY: Date = Date::constant(2026, 11, 26);

const WHOLE: &str = r#"
[dataset.patrullas]
title = "Patrullas"
access = "restricted"
[dataset.patrullas.commitment]
date = 2027-02-01
[dataset.patrullas.reserve]
reason = "La lista trae turno y ruta"
basis = "public-security"
law = "lgtaip-2025 112 I (2026-03-21)"
since = 2026-05-12
until = 2028-05-12
review = 2027-05-12
decided_by = "Comité de Transparencia"
decided_on = 2026-05-12
[dataset.patrullas.reserve.minutes]
folio = "CT/05/2026"
[dataset.patrullas.reserve.harm]
risk = "Se sabe a qué hora queda sola cada colonia"
interest = "El número por sector ya dice si hay vigilancia"
least = "Sólo se quitan dos columnas"
[dataset.patrullas.reserve.opens]
how = "columns"
columns = ["número", "modelo", "sector"]
"#;

fn guide() -> Guide {
    load::load(&embedded::files()).unwrap()
}

fn record(text: &str) -> Option<Record> {
    let plan = typed(&text.parse().unwrap());
    let (id, dataset) = plan.dataset.first_key_value().unwrap();
    Record::of(&guide(), id, dataset)
}

/// Codes with the questions that they point at.
fn found(text: &str) -> Vec<String> {
    let doc = Doc::parse(text, false).unwrap();
    let told = |f: crate::diag::Finding| {
        assert!(guide().rules.0.contains_key(f.code), "{} has no rule", f.code);
        format!("{} {}", f.code, f.place.question.unwrap_or_default())
    };
    findings(&guide(), &doc, TODAY).into_iter().map(told).collect()
}

fn with(text: &str, from: &str, to: &str) -> String {
    assert!(text.contains(from), "{from}");
    text.replace(from, to)
}

#[test]
fn a_whole_record_says_all_of_it_and_nothing_is_found() {
    let record = record(WHOLE).unwrap();
    let lines: Vec<String> =
        record.lines(&guide()).iter().map(|line| line.to(Lang::Es).to_string()).collect();
    expect_test::expect![[r#"
        Nivel de acceso: Restringido.
        Motivo: La lista trae turno y ruta.
        Fundamento: Seguridad pública o nacional, o paz social. Ley leída: Ley General de Transparencia y Acceso a la Información Pública, artículo 112 I, versión DOF 2025-03-20, leída el 2026-03-21.
        Prueba de daño (LGTAIP 107 y 113). Riesgo: Se sabe a qué hora queda sola cada colonia. Interés público: El número por sector ya dice si hay vigilancia. Medida menos restrictiva: Sólo se quitan dos columnas.
        Lo decidió: Comité de Transparencia; fecha: 12 de mayo de 2026; acta: CT/05/2026.
        Reservado desde: 12 de mayo de 2026; hasta: 12 de mayo de 2028.
        Se revisa el 12 de mayo de 2027.
        Lo que se abre: las columnas número, modelo, sector."#]].assert_eq(&lines.join("\n"));
    assert_eq!(found(WHOLE), Vec::<String>::new());
}

#[test]
fn what_is_public_has_no_record() {
    assert_eq!(record(&with(WHOLE, "\"restricted\"", "\"public\"")), None);
    assert_eq!(record("[dataset.x]\ntitle = \"X\""), None);
}

#[test]
fn terms_are_watched() {
    for (from, to, code) in [
        ("until = 2028-05-12", "until = 2026-11-25", "reserve-expired I25"),
        ("until = 2028-05-12", "until = 2026-12-20", "reserve-ending I25"),
        ("until = 2028-05-12", "until = 2031-05-13", "reserve-too-long I25"),
        ("until = 2028-05-12", "until = 2036-05-13", "reserve-beyond-law I25"),
        ("until = 2028-05-12\n", "", "reserve-no-term I25"),
        ("review = 2027-05-12", "review = 2026-11-25", "reserve-review-due I28"),
    ] {
        assert_eq!(found(&with(WHOLE, from, to)), [code], "{to}");
    }
    assert_eq!(
        found(&with(WHOLE, "until = 2028-05-12", "until = 2031-05-12")),
        Vec::<String>::new(),
        "five years"
    );
}

#[test]
fn what_a_reserve_lacks_to_stand_is_told_at_its_question() {
    for (from, to, code) in [
        ("least = \"Sólo se quitan dos columnas\"\n", "", "reserve-no-harm-test I31"),
        ("decided_by = \"Comité de Transparencia\"\n", "", "reserve-no-decision I32"),
        ("decided_on = 2026-05-12\n", "", "reserve-no-decision I33"),
        ("(2026-03-21)", "(2025-06-01)", "reserve-law-older I26"),
        ("\"restricted\"", "\"private\"", "reserve-private-opens I17"),
        ("\"columns\"", "\"nothing\"", "reserve-restricted-closed I17"),
        ("how = \"columns\"", "how = \"totals\"\nk = 3", "reserve-k-low I38"),
    ] {
        assert_eq!(found(&with(WHOLE, from, to)), [code], "{to}");
    }
}

#[test]
fn what_is_confidential_needs_neither_term_nor_test() {
    let text = r#"
[dataset.quejas]
title = "Quejas"
access = "private"
[dataset.quejas.reserve]
basis = "personal-data"
decided_by = "Comité de Transparencia"
decided_on = 2026-05-12
[dataset.quejas.reserve.opens]
how = "nothing"
"#;
    assert_eq!(found(text), Vec::<String>::new());
    let record = record(text).unwrap();
    assert!(!record.needs_test && !record.expires && !record.law_said);
    assert_eq!(record.law.unwrap(), format!("lgtaip-2025 115 ({})", guide().head.laws_as_of));
}

#[test]
fn a_ground_of_ones_own_is_taken_for_a_reserve() {
    let record = record(&with(WHOLE, "\"public-security\"", "\"Ley estatal, artículo 9\"")).unwrap();
    assert!(record.needs_test && record.expires);
    assert!(record.ground.unwrap().es.contains("sin verificar"));
}
