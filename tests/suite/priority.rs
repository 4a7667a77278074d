//! Journey 4, «before the cabildo»: what to open first, why, and what would change it; `tests/golden/priority/`.
//!
//! One plan of eight datasets: a tie, one that was moved, two with intervals, one that is held back.

use std::io::Cursor;
use std::sync::Arc;

use apertura::clock::Clock;
use apertura::fsx::RealFs;
use apertura::text::Lang;
use apertura::ui::Ui;
use apertura::ui::plain::Plain;
use apertura::ui::script::Script;
use apertura::wizard::desk::Desk;
use apertura::wizard::session::{Go, Session};
use serde_json::Value as Json;

use crate::support::{Sandbox, TODAY, golden, guide, hide_id};

const PLAN: &str = include_str!("../fixtures/priority.toml");

fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.plan(PLAN);
    sandbox
}

/// What a run prints; it may not write, nor say anything beside.
fn printed(args: &[&str]) -> String {
    let sandbox = sandbox();
    let before = sandbox.read("plan.toml");
    let ran = sandbox.run(args);
    assert_eq!((ran.err.as_str(), ran.code), ("", 0), "{args:?}");
    assert_eq!(sandbox.read("plan.toml"), before, "priorizar writes nothing");
    ran.out
}

#[test]
fn the_order_is_told_with_its_reasons() {
    golden("priority/order.txt", &printed(&["priorizar", "--matriz", "--margen", "10", "--primeros", "3"]));
}

#[test]
fn the_order_in_english_leaves_no_spanish_but_the_names() {
    let told = printed(&["--lang", "en", "prioritize", "--matrix", "--margin", "10", "--first", "3"]);
    assert!(!told.contains("Puntaje") && !told.contains("solicitudes"), "{told}");
    golden("priority/order-en.txt", &told);
}

#[test]
fn the_order_reads_well_without_columns() {
    let told = printed(&["--sencillo", "priorizar", "--matriz", "--margen", "5"]);
    golden("priority/order-plain.txt", &told);
}

#[test]
fn one_dataset_is_explained_from_the_sum_to_the_sources() {
    golden("priority/why.txt", &printed(&["priorizar", "--por", "presupuesto"]));
    golden("priority/why-held.txt", &printed(&["--lang", "en", "prioritize", "--why", "reportes"]));
}

#[test]
fn the_councillors_own_weight_is_tried_on_the_spot() {
    golden("priority/trial.txt", &printed(&["priorizar", "--peso", "demanda=60", "--peso", "calidad=0"]));
}

#[test]
fn programs_get_the_same_in_json_and_csv() {
    let report: Json = serde_json::from_str(&printed(&["priorizar", "--json"])).unwrap();
    assert_eq!((&report["version"], &report["method"]), (&Json::from(1), &Json::from("apertura")));
    let datasets = report["datasets"].as_array().unwrap();
    let of = |id: &str| datasets.iter().find(|dataset| dataset["id"] == id).unwrap();
    assert_eq!(of("licencias")["score"]["low"], 81.25);
    assert_eq!(
        (&of("presupuesto")["score"]["low"], &of("presupuesto")["score"]["high"]),
        (&65.into(), &95.into())
    );
    assert_eq!((&of("quejas")["rank"], &of("quejas")["held"][0]["gate"]), (&Json::Null, &"personal".into()));
    assert_eq!((&of("mercados")["tied"], &of("arbolado")["moved"]["to"]), (&true.into(), &2.into()));
    assert_eq!(of("licencias")["stable"]["largest"], 8);
    golden("priority/order.csv", &printed(&["priorizar", "--csv"]).replace("\r\n", "\n"));
}

#[test]
fn what_cannot_be_meant_is_refused_with_what_can() {
    let refused = |args: &[&str]| {
        let ran = sandbox().run(args);
        assert_eq!((ran.out.as_str(), ran.code), ("", 2), "{args:?}");
        ran.err
    };
    assert!(refused(&["priorizar", "--peso", "demanda"]).contains("demanda, valor, obligación"));
    assert!(refused(&["priorizar", "--peso", "demanda=101"]).contains("de 0 a 100"));
    assert!(refused(&["priorizar", "--por", "panteones"]).contains("«panteones»"));
    assert!(refused(&["priorizar", "--metodo", "ninguno"]).contains("san-francisco"));
    assert!(refused(&["priorizar", "--margen", "101"]).contains("de 1 a 100"));
}

#[test]
fn an_empty_plan_is_told_what_to_do() {
    let sandbox = Sandbox::new();
    sandbox.plan("format = 1\nrevision = 1\n");
    let ran = sandbox.run(&["priorizar"]);
    assert!(ran.out.contains("Anótalos en el inventario"), "{}", ran.out);
    assert_eq!((sandbox.run(&["priorizar", "--json"]).code, ran.code), (0, 0));
}

/// A sitting at the page of the order; where it leads.
fn sit(sandbox: &Sandbox, ui: &mut dyn Ui) -> Go {
    let guide = guide();
    let clock = Clock::fixed(TODAY).unwrap();
    let mut desk =
        Desk::open(Arc::new(RealFs), &sandbox.join("plan.toml"), clock, &guide.rules).unwrap().desk;
    let go = Session::new(&guide, ui, &mut desk, clock).priority_page().unwrap();
    desk.close();
    go
}

/// The page in the plain face: what was said, and the plan that came of it.
fn talk(sandbox: &Sandbox, lang: Lang, lines: &[&str]) -> String {
    let input: String = lines.iter().map(|line| format!("{line}\n")).collect();
    let mut out = Vec::new();
    let mut ui = Plain::new(Cursor::new(input.into_bytes()), &mut out, lang).echo(true);
    sit(sandbox, &mut ui);
    drop(ui);
    sandbox.plain(&String::from_utf8(out).unwrap())
}

#[test]
fn the_group_decides_at_the_page() {
    let sandbox = sandbox();
    let lines = [
        "por 5",
        "peso demanda 60",
        "guardar pesos",
        "mover licencias al 4",
        "Falta el convenio con Catastro",
        "Cabildo",
        "deshacer movimiento arbolado",
        "entrar 6 2",
        "no hay tal orden",
        "",
    ];
    let told = talk(&sandbox, Lang::Es, &lines);
    let plan = hide_id(sandbox.read("plan.toml").as_bytes());
    golden("priority/page.txt", &format!("{told}\n==== plan.toml ====\n{plan}"));
    let plan: apertura::plan::model::Plan = toml::from_str(&sandbox.read("plan.toml")).unwrap();
    assert_eq!(plan.priority.weights["demand"], 60);
    let moved = &plan.dataset["licencias"].priority.moved;
    assert_eq!((moved.to, moved.by.as_deref()), (Some(4), Some("Cabildo")));
    assert_eq!(plan.dataset["arbolado"].priority.moved.to, None);
    let wave = |id: &str| plan.dataset[id].priority.wave.as_deref();
    assert_eq!((wave("rutas"), wave("quejas")), (Some("first"), Some("later")));
    assert_eq!(wave("luminarias"), None, "its block depends on answers that are missing");
}

#[test]
fn the_page_takes_orders_in_english_too() {
    let sandbox = sandbox();
    let lines =
        ["?", "up 5", "", "margin 5", "matrix", "method san", "weight class 70", "drop weights", "menu"];
    golden("priority/page-en.txt", &talk(&sandbox, Lang::En, &lines));
    assert!(sandbox.read("plan.toml").contains("method = \"san-francisco\""));
}

#[test]
fn nothing_is_moved_without_a_reason_and_somebody_who_answers_for_it() {
    let sandbox = sandbox();
    let before = sandbox.read("plan.toml");
    let mut ui = Script::of(
        Lang::Es,
        &[
            ("ranking", "sube 5"),
            ("ranking.why", "Porque sí"),
            ("ranking.who", "<"),
            ("ranking", "mover 8 a 1"),
            ("ranking", "sube 1"),
            ("ranking", "peso demanda 400"),
            ("ranking", "deshacer movimiento 1"),
            ("ranking", "<"),
        ],
    );
    assert_eq!(sit(&sandbox, &mut ui), Go::Back);
    ui.finish().unwrap();
    assert_eq!(sandbox.read("plan.toml"), before);
}
