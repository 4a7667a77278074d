//! The ledger of an invented town, and what there is to say of it.

use jiff::civil::Date;

use super::guide;
use crate::demand::term::tests::weekdays;
use crate::demand::{Ledger, Lexicon, findings};
use crate::plan::doc::Doc;
use crate::plan::typed::typed;

const TODAY: Date = Date::constant(2026, 11, 26);

const TOWN: &str = r#"
[dataset.construccion]
title = "Licencias de construcción"
[dataset.construccion.priority]
requests = 1
[dataset.cultura]
title = "Calendario cultural"
[dataset.cultura.commitment]
date = 2027-01-15

[demand.a]
kind = "request"
folio = "A-1"
on = 2026-11-03
text = "Licencias de construcción de 2024"
dataset = "construccion"
[demand.b]
kind = "request"
folio = "A-2"
on = 2026-09-01
text = "Licencias de construcción de 2023"
dataset = "construccion"
reply = { sent = 2026-09-20 }
[demand.c]
kind = "request"
folio = "A-3"
on = 2026-10-26
text = "Perros esterilizados"
none = "yes"
count = 6
[demand.d]
kind = "vote"
text = "Datos de baches"
count = 120
[demand.e]
kind = "request"
folio = "A-4"
on = 2024-01-01
text = "Licencias de construcción de 2020"
dataset = "construccion"
reply = { done = "yes" }
"#;

fn ledger(text: &str) -> Ledger {
    let lexicon = Lexicon::new(&guide().demand);
    Ledger::of(&typed(&text.parse().unwrap()), &lexicon, TODAY, &weekdays)
}

#[test]
fn each_demand_is_counted_where_it_belongs() {
    let ledger = ledger(TOWN);
    let asked = &ledger.datasets[0];
    assert_eq!(
        (asked.dataset.as_str(), asked.requests, asked.year, asked.answered),
        ("construccion", 3, 2, Some(1))
    );
    assert_eq!((ledger.demands, ledger.times), (5, 129));
    assert_eq!(ledger.open[0].times, 120);
    assert_eq!(ledger.none[0].text, "Perros esterilizados");
    assert_eq!(ledger.silent[0].dataset, "cultura");
}

#[test]
fn only_requests_without_answer_are_due_and_the_late_ones_come_first() {
    let due: Vec<_> =
        ledger(TOWN).due.iter().map(|due| (due.id.clone(), due.due.to_string(), due.left)).collect();
    assert_eq!(due, [("c".into(), "2026-11-23".into(), -3), ("a".into(), "2026-12-01".into(), 3)]);
}

#[test]
fn ten_days_more_when_the_committee_agreed() {
    let text = TOWN.replace("none = \"yes\"", "none = \"yes\"\nreply = { extended = \"yes\" }");
    let due = ledger(&text).due;
    let extended = due.iter().find(|due| due.id == "c").unwrap();
    assert_eq!((extended.due.to_string(), extended.left > 0), ("2026-12-07".into(), true));
}

#[test]
fn what_is_late_near_missing_and_different_is_found() {
    let doc = Doc::parse(TOWN, false).unwrap();
    let guide = guide();
    let told: Vec<String> = findings(&guide, &doc, TODAY, &weekdays)
        .iter()
        .map(|finding| format!("{:?} {}", finding.place.line, guide.rules.tell(finding).message.es))
        .collect();
    assert_eq!(
        told,
        [
            "Some(24) La solicitud A-3 venció el 2026-11-23; días hábiles de retraso: 3.",
            "Some(11) La solicitud A-1 vence el 2026-12-01; días hábiles que quedan: 3.",
            "None Temas pedidos sin decir qué conjunto los responde: 1 (veces: 120).",
            "Some(24) Se pidió 6 veces y ningún conjunto lo responde: «Perros esterilizados».",
            "Some(5) P01 de «Licencias de construcción» dice 1; el registro de peticiones tiene 2 en 12 meses.",
        ]
    );
}

#[test]
fn many_late_ones_are_one_finding() {
    let one = |n: usize| {
        format!("[demand.r{n}]\nkind = \"request\"\nfolio = \"R-{n}\"\non = 2026-01-0{n}\ntext = \"x\"\n")
    };
    let text: String = (1..=6).map(one).collect();
    let doc = Doc::parse(&text, false).unwrap();
    let codes: Vec<_> =
        findings(&guide(), &doc, TODAY, &weekdays).iter().map(|finding| finding.code).collect();
    assert_eq!(codes, ["demands-overdue", "demands-open"]);
}

#[test]
fn a_plan_without_demands_has_nothing_to_say() {
    let doc = Doc::parse("[dataset.a]\ntitle = \"A\"\n", false).unwrap();
    assert_eq!(findings(&guide(), &doc, TODAY, &weekdays), []);
}
