use jiff::civil::date;

use super::*;
use crate::catalog::catalog;
use crate::guide::{embedded, load::load};
use crate::plan::typed::typed;

const PLAN: &str = include_str!("../../../tests/fixtures/published/plan.toml");

fn villa(text: &str) -> Catalog {
    let guide = load(&embedded::files()).unwrap();
    catalog(&guide, &typed(&text.parse().unwrap()), date(2026, 2, 2))
}

#[test]
fn an_address_that_was_given_once_stays() {
    let first = villa(PLAN);
    let none = BTreeMap::new();
    let places = Places::of(&first, &Memory::default(), &none);
    // The plan says where it is already; a new one gets a place of its own.
    assert_eq!(places.get("arbolado", "arboles"), Some("conjuntos/arbolado/arboles.csv"));
    let reports = Some("archivos/reportes-ciudadanos/reportes_mes.csv");
    assert_eq!(places.get("reportes-ciudadanos", "reportes-mes"), reports);
    let mut memory = Memory::default();
    memory.learn(&first, &places, date(2026, 2, 2));
    let renamed = villa(&PLAN.replace("identifier = \"reportes-ciudadanos\"", "identifier = \"reportes\""));
    assert_eq!(Places::of(&renamed, &memory, &none).get("reportes-ciudadanos", "reportes-mes"), reports);
    memory.learn(&renamed, &places, date(2026, 3, 2));
    assert_eq!(
        memory.moves(&renamed.datasets),
        [("reportes-ciudadanos".to_string(), "reportes".to_string())]
    );
}

#[test]
fn the_day_of_a_change_is_that_of_the_content() {
    let none = BTreeMap::new();
    let mut memory = Memory::default();
    let mut learn = |text: &str, on| {
        let catalog = villa(text);
        let places = Places::of(&catalog, &memory, &none);
        memory.learn(&catalog, &places, on);
        memory.changed["arbolado"].on.clone()
    };
    assert_eq!(learn(PLAN, date(2026, 2, 2)), "2026-02-02");
    assert_eq!(learn(PLAN, date(2026, 2, 9)), "2026-02-02");
    let other = PLAN.replace("Árboles de la vía pública", "Árboles");
    assert_eq!(learn(&other, date(2026, 2, 9)), "2026-02-09");
    let text = memory.text();
    assert_eq!(Memory::read(&text).unwrap().changed, memory.changed);
    assert_eq!(Memory::read("{\"version\":2}"), None);
}

#[test]
fn a_letter_has_its_subject_whatever_it_holds() {
    let link = dataset::mail("a@b.mx", "Error: «x» & y?", "uno\ndos");
    assert_eq!(link, "mailto:a@b.mx?subject=Error%3A%20%C2%ABx%C2%BB%20%26%20y%3F&body=uno%0D%0Ados");
}
