//! Drafts of answers: only what the plan says, and blanks for the rest.

use expect_test::{Expect, expect};
use jiff::civil::Date;

use super::guide;
use crate::demand::reply::{BLANK, Decision, draft, edits, find};
use crate::plan::model::Plan;
use crate::plan::typed::typed;

const TODAY: Date = Date::constant(2026, 11, 26);

fn plan(dataset: &str) -> Plan {
    let text = format!(
        "[institution]\nname = \"Ayuntamiento de Villa Ejemplo\"\n[demand.f-1]\nkind = \"request\"\nfolio = \"1\"\n\
         on = 2026-11-03\ntext = \"Las licencias\"\ndataset = \"l\"\n[dataset.l]\ntitle = \"Licencias\"\n{dataset}"
    );
    typed(&text.parse().unwrap())
}

fn shown(plan: &Plan, wanted: Option<Decision>) -> String {
    let made = draft(&guide(), plan, "f-1", wanted, TODAY).unwrap();
    let all = made.paragraphs.iter().chain(&made.notes).map(|text| text.es.to_string());
    format!("{:?}\n{}\n", made.decision, all.collect::<Vec<_>>().join("\n"))
}

fn check(dataset: &str, expected: &Expect) {
    expected.assert_eq(&shown(&plan(dataset), None));
}

#[test]
fn yes_with_the_promised_day() {
    check(
        "access = \"public\"\ncommitment = { date = 2026-12-15 }",
        &expect![[r#"
        Some(Yes)
        El 3 de noviembre de 2026 recibimos esta petición: «Las licencias».
        Sí. La información es del conjunto «Licencias», que se publicará en formato abierto el 15 de diciembre de 2026.
        Ayuntamiento de Villa Ejemplo. 26 de noviembre de 2026. Firma: ________
        Es un borrador: lo revisa y lo firma la Unidad de Transparencia.
    "#]],
    );
}

#[test]
fn a_promise_that_has_passed_is_not_made_again() {
    let text = shown(&plan("access = \"public\"\ncommitment = { date = 2026-01-15 }"), None);
    assert!(text.contains(BLANK) && text.contains("ya pasó") && !text.contains("15 de enero"), "{text}");
}

#[test]
fn what_is_online_is_said_with_its_link() {
    let text =
        shown(&plan("access = \"public\"\npublished_at = \"https://datos.villaejemplo.gob.mx/l\""), None);
    assert!(text.contains("https://datos.villaejemplo.gob.mx/l"), "{text}");
}

#[test]
fn in_part_says_what_opens_and_why_the_rest_does_not() {
    let reserve = r#"access = "restricted"
commitment = { date = 2026-12-15 }
[dataset.l.reserve]
basis = "personal-data"
reason = "Trae domicilios de particulares"
decided_by = "Comité de Transparencia"
decided_on = 2026-05-12
opens = { how = "columns", columns = ["giro", "colonia"] }
"#;
    check(
        reserve,
        &expect![[r#"
            Some(Part)
            El 3 de noviembre de 2026 recibimos esta petición: «Las licencias».
            En parte. Del conjunto «Licencias» se abrirá lo siguiente: las columnas giro, colonia. Fecha: 15 de diciembre de 2026. Es una versión pública (LGTAIP, artículo 120).
            Fundamento: Datos personales. Ley General de Transparencia y Acceso a la Información Pública, artículo 115, versión DOF 2025-03-20, leída el 2026-03-21.
            Motivo: Trae domicilios de particulares
            Lo decidió Comité de Transparencia, el 12 de mayo de 2026.
            Ayuntamiento de Villa Ejemplo. 26 de noviembre de 2026. Firma: ________
            La ley y su versión las propone la Guía: confírmalas en I26.
            El Comité de Transparencia confirma la clasificación antes de enviar (LGTAIP 40).
            Agrega cómo inconformarse: medio, autoridad y plazo los confirma la Unidad.
            Es un borrador: lo revisa y lo firma la Unidad de Transparencia.
        "#]],
    );
}

#[test]
fn no_has_its_ground_and_blanks_for_what_the_plan_does_not_say() {
    check(
        "access = \"private\"\n[dataset.l.reserve]\nbasis = \"public-security\"",
        &expect![[r#"
            Some(No)
            El 3 de noviembre de 2026 recibimos esta petición: «Las licencias».
            No. La información es del conjunto «Licencias», que no se puede abrir por ahora.
            Fundamento: Seguridad pública o nacional, o paz social. Ley General de Transparencia y Acceso a la Información Pública, artículo 112 I, versión DOF 2025-03-20, leída el 2026-03-21.
            Motivo: ________
            Prueba de daño (LGTAIP, artículos 107 y 113). Riesgo: ________ Interés público: ________ Medida menos restrictiva: ________
            Reserva vigente hasta el ________.
            Lo decidió ________, el ________.
            Ayuntamiento de Villa Ejemplo. 26 de noviembre de 2026. Firma: ________
            La ley y su versión las propone la Guía: confírmalas en I26.
            Falta el motivo (I18).
            Falta una parte de la prueba de daño (LGTAIP 107).
            Falta hasta cuándo dura la reserva (I25).
            Falta quién decidió y cuándo.
            El Comité de Transparencia confirma la clasificación antes de enviar (LGTAIP 40).
            Agrega cómo inconformarse: medio, autoridad y plazo los confirma la Unidad.
            Es un borrador: lo revisa y lo firma la Unidad de Transparencia.
        "#]],
    );
}

#[test]
fn without_a_dataset_there_is_no_decision() {
    let text = "[demand.f-1]\nfolio = \"1\"\ntext = \"x\"".parse().unwrap();
    let plan = typed(&text);
    let made = draft(&guide(), &plan, "f-1", None, TODAY).unwrap();
    assert_eq!(made.decision, None);
    assert!(made.paragraphs.iter().any(|text| text.es.contains(BLANK)));
}

#[test]
fn the_plan_keeps_decision_ground_and_day() {
    let plan = plan("access = \"public\"\ncommitment = { date = 2026-12-15 }");
    let made = draft(&guide(), &plan, "f-1", None, TODAY).unwrap();
    let kept: Vec<String> = edits("f-1", &made).iter().map(|(at, value)| format!("{at} {value:?}")).collect();
    assert!(kept[0].starts_with("demand.f-1.reply.decision") && kept[0].contains("yes"), "{kept:?}");
    assert!(kept[2].contains("2026-12-15") || kept[2].contains("2026"), "{kept:?}");
}

#[test]
fn a_demand_is_found_by_its_folio_or_its_id() {
    let plan = plan("");
    assert_eq!(
        [find(&plan, "1"), find(&plan, "F-1"), find(&plan, "2")],
        [Some("f-1".into()), Some("f-1".into()), None]
    );
}
