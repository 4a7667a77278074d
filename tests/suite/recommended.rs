//! `recomendados`, `obligaciones` and the page of what others usually have, as people see them.

use std::sync::Arc;

use apertura::clock::Clock;
use apertura::fsx::RealFs;
use apertura::plan::model::Plan;
use apertura::text::Lang;
use apertura::ui::script::Script;
use apertura::wizard::desk::Desk;
use apertura::wizard::session::{Go, Session};
use serde_json::Value as Json;

use crate::support::{Ran, Sandbox, TODAY, golden, guide};

const PLAN: &str = r#"format = 1
revision = 3
guide = "mx-local@2026.1"
id = "p-1"

[institution]
name = "Ayuntamiento de Villa Ejemplo"
kind = "municipal"

[dataset.actas]
title = "Actas de cabildo"

[dataset.actas.priority]
obligation = "law"
obligation_at = "LGTAIP, art. 66, fracc. IX"

[dataset.egresos]
title = "Presupuesto de egresos 2025"
unit = "Tesorería"
recommended = "budget"

[dataset.licencias]
title = "Licencias de construcción otorgadas"
unit = "urban-development"

[dataset.mascotas]
title = "Mascotas en adopción"

[declined.obligation."65 XL"]
why = "No hay pensiones a cargo del municipio"
by = "Rosa Pérez"
on = 2026-01-15

[declined.recommended.cycleways-parking]
why = "No hay parquímetros ni ciclovías"
on = 2026-01-15
"#;

fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.plan(PLAN);
    sandbox
}

fn wide(sandbox: &Sandbox, args: &[&str], columns: &str) -> String {
    let out = sandbox.command(args).env("APERTURA_ANCHO", columns).output().unwrap();
    assert_eq!(out.status.code(), Some(0), "{}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8(out.stdout).unwrap()
}

fn plan(sandbox: &Sandbox) -> Plan {
    toml::from_str(&sandbox.read("plan.toml")).unwrap()
}

#[test]
fn recomendados_tells_what_is_missing_with_its_ground_and_what_may_be_there() {
    let sandbox = sandbox();
    golden("recommended/list.txt", &wide(&sandbox, &["recomendados"], "80"));
    golden("recommended/all.txt", &wide(&sandbox, &["recomendados", "--todo"], "80"));
    golden("recommended/english.txt", &wide(&sandbox, &["--idioma", "en", "recommended", "--all"], "80"));
}

#[test]
fn narrow_windows_and_screen_readers_get_the_same() {
    let sandbox = sandbox();
    for args in
        [&["recomendados", "--todo"][..], &["obligaciones", "--todo"], &["recomendados", "--ver", "3"]]
    {
        let text = wide(&sandbox, args, "40");
        assert!(text.lines().all(|line| line.chars().count() < 40), "{text}");
        let plain = wide(&sandbox, &[&["--sencillo"], args].concat(), "80");
        assert!(!plain.contains("---"), "{plain}");
    }
    golden("recommended/plain.txt", &wide(&sandbox, &["--sencillo", "recomendados"], "80"));
}

#[test]
fn without_a_plan_the_list_stands_alone() {
    let sandbox = Sandbox::new();
    let ran = sandbox.run(&["recomendados"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert!(ran.out.contains("Sin un plan delante") && !ran.out.contains("Estado"), "{}", ran.out);
    let json: Json = serde_json::from_str(&sandbox.run(&["recomendados", "--json"]).out).unwrap();
    assert_eq!((&json["version"], &json["recommended"][0]["state"]), (&1.into(), &Json::Null));
}

#[test]
fn one_of_the_list_is_seen_whole_with_its_columns() {
    let sandbox = sandbox();
    let one = sandbox.run(&["recomendados", "--ver", "licencias de construcción"]);
    golden("recommended/one.txt", &one.out);
    assert_eq!(sandbox.run(&["recomendados", "--ver", "11"]).out, one.out);
    let csv = sandbox.run(&["recomendados", "--ver", "11", "--csv"]).out;
    assert!(csv.starts_with("table,name,kind,required,unique,"), "{csv}");
    let several = sandbox.run(&["recomendados", "--ver", "licencias"]);
    assert_eq!(several.code, 2);
    assert!(several.err.contains("10 (Licencias de funcionamiento)"), "{}", several.err);
    let none = sandbox.run(&["recomendados", "--ver", "dragones"]);
    assert!(none.code == 2 && none.err.contains("no hay «dragones»"), "{}", none.err);
}

#[test]
fn programs_get_every_dataset_with_its_state_and_its_reason() {
    let sandbox = sandbox();
    let json: Json = serde_json::from_str(&sandbox.run(&["recomendados", "--json"]).out).unwrap();
    let one = |id: &str| json["recommended"].as_array().unwrap().iter().find(|one| one["id"] == id).unwrap();
    assert_eq!((&one("budget")["state"], &one("budget")["datasets"][0]), (&"have".into(), &"egresos".into()));
    let licences = &one("construction-licences")["proposed"][0];
    assert_eq!((&licences["dataset"], &licences["unit"]), (&"licencias".into(), &true.into()));
    assert_eq!(one("cycleways-parking")["state"], "declined");
    assert_eq!(one("markets")["state"], "missing");
    let csv = sandbox.run(&["recomendados", "--csv"]).out;
    assert_eq!(csv.lines().count(), json["recommended"].as_array().unwrap().len() + 1);
}

#[test]
fn what_does_not_apply_is_noted_with_its_reason_and_taken_back() {
    let sandbox = sandbox();
    let bare = sandbox.run(&["recomendados", "--no-aplica", "17"]);
    assert!(bare.code == 2 && bare.err.contains("--motivo"), "{}", bare.err);
    let said = sandbox.run(&["recomendados", "--no-aplica", "17", "--motivo", "No hay transporte urbano"]);
    assert_eq!((said.code, said.out.as_str()), (0, ""));
    assert!(said.err.contains("apertura recomendados --si-aplica transit"), "{}", said.err);
    let refusal = plan(&sandbox).declined.recommended["transit"].clone();
    assert_eq!(refusal.why.as_deref(), Some("No hay transporte urbano"));
    assert_eq!(sandbox.run(&["recomendados", "--si-aplica", "transit"]).code, 0);
    assert!(!plan(&sandbox).declined.recommended.contains_key("transit"));
    // The same is undone as any other change.
    sandbox.run(&["recomendados", "--no-aplica", "17", "--motivo", "No hay transporte urbano"]);
    assert_eq!(sandbox.run(&["deshacer"]).code, 0);
    assert!(!plan(&sandbox).declined.recommended.contains_key("transit"));
}

#[test]
fn obligaciones_tells_those_without_dataset_first_and_sure_from_supposed() {
    let sandbox = sandbox();
    golden("recommended/obligations.txt", &wide(&sandbox, &["obligaciones", "--todo"], "80"));
    let json: Json = serde_json::from_str(&sandbox.run(&["obligaciones", "--json"]).out).unwrap();
    let one = |at: &str| json["obligations"].as_array().unwrap().iter().find(|one| one["at"] == at).unwrap();
    assert_eq!(
        (&one("66 IX")["standing"], &one("66 IX")["datasets"][0]["how"]),
        (&"fulfilled".into(), &"cited".into())
    );
    assert_eq!(one("65 XIX")["datasets"][0]["how"], "recommended");
    assert_eq!(
        (&one("66 VI")["standing"], &one("66 VI")["datasets"][0]["sure"]),
        (&"proposed".into(), &false.into())
    );
    assert_eq!(one("65 XL")["declined"]["by"], "Rosa Pérez");
    let noted =
        sandbox.run(&["obligaciones", "--no-aplica", "art. 65, fracción 20", "--motivo", "Sin deuda"]);
    assert_eq!(noted.code, 0, "{}", noted.err);
    assert!(plan(&sandbox).declined.obligation.contains_key("65 XX"));
    assert_eq!(sandbox.run(&["obligaciones", "--si-aplica", "65 XX"]).code, 0);
    let wrong = sandbox.run(&["obligaciones", "--no-aplica", "99 Z", "--motivo", "x"]);
    assert!(wrong.code == 2 && wrong.err.contains("65 XL"), "{}", wrong.err);
}

#[test]
fn article_66_is_only_for_executive_powers() {
    let sandbox = Sandbox::new();
    let text = PLAN.replace("kind = \"municipal\"", "kind = \"autonomous\"");
    sandbox.plan(&text);
    let out = sandbox.run(&["obligaciones", "--todo"]).out;
    assert!(
        out.contains("El artículo 66 obliga a los poderes ejecutivos") && !out.contains("66 VI,"),
        "{out}"
    );
}

#[test]
fn comprobar_and_estado_say_how_many_obligations_have_no_dataset() {
    let sandbox = sandbox();
    for order in ["comprobar", "estado"] {
        let out = sandbox.run(&[order]).out.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(out.contains("obligaciones de transparencia de la lista no tienen conjunto"), "{out}");
    }
    let empty = Sandbox::new();
    empty.plan("format = 1\nrevision = 1\n");
    assert!(!empty.run(&["comprobar"]).out.contains("obligaciones de transparencia"));
}

/// The conversation on the page, the plan that it leaves and where it goes.
fn sit(text: &str, script: Script) -> (String, Plan, Go) {
    let sandbox = Sandbox::new();
    let path = sandbox.plan(text);
    let (clock, guide) = (Clock::fixed(TODAY).unwrap(), guide());
    let mut desk = Desk::open(Arc::new(RealFs), &path, clock, &guide.rules).unwrap().desk;
    let mut script = script;
    let go = Session::new(&guide, &mut script, &mut desk, clock).recommended_page().unwrap();
    desk.close();
    (script.finish().unwrap(), plan(&sandbox), go)
}

#[test]
fn the_page_notes_confirms_and_declines_one_after_the_other() {
    let script = Script::new(Lang::Es)
        .typed("recommended", "?")
        .typed("recommended", "v")
        .typed("recommended", "11")
        .choice("recommended.one", "columns")
        .choice("recommended.one", "is")
        .typed("recommended", "23")
        .choice("recommended.one", "add")
        .typed("recommended", "17")
        .choice("recommended.one", "not-here")
        .typed("recommended.why", "No hay transporte urbano")
        .typed("recommended", "qué")
        .typed("recommended", "")
        .choice("recommended.one", "later")
        .typed("recommended.one", "<")
        .typed("recommended", "l");
    let (said, plan, go) = sit(PLAN, script);
    golden("recommended/page.txt", &said);
    assert_eq!(go, Go::Next);
    assert_eq!(plan.dataset["licencias"].recommended.as_deref(), Some("construction-licences"));
    let (id, market) =
        plan.dataset.iter().find(|(_, one)| one.recommended.as_deref() == Some("markets")).unwrap();
    assert_eq!(market.accrual_periodicity.as_deref(), Some("R/P1Y"));
    assert_eq!(plan.origin[&format!("dataset.{id}.unit")].from.as_deref(), Some("recommended"));
    assert_eq!(plan.declined.recommended["transit"].why.as_deref(), Some("No hay transporte urbano"));
}

#[test]
fn what_is_not_the_dataset_is_asked_again_as_missing() {
    let script = Script::new(Lang::En)
        .typed("recommended", "11")
        .choice("recommended.one", "is-not")
        .choice("recommended.one", "not-here")
        .typed("recommended.why", "")
        .typed("recommended", "done");
    let (said, plan, _) = sit(PLAN, script);
    assert!(said.contains("Without a reason it is not noted"), "{said}");
    assert_eq!(plan.dataset["licencias"].recommended.as_deref(), Some("none"));
    assert!(!plan.declined.recommended.contains_key("construction-licences"));
}

#[test]
fn an_empty_inventory_begins_with_the_list() {
    let script = Script::new(Lang::Es)
        .typed("recommended", "")
        .choice("recommended.one", "add")
        .typed("recommended.one", "<")
        .typed("recommended", "l");
    let (_, plan, _) = sit("format = 1\nrevision = 1\n", script);
    assert_eq!(plan.dataset.values().next().unwrap().recommended.as_deref(), Some("budget"));
}

/// Licences with one of each fault; every person in it is made up.
const LICENCES: &str = "Licencias otorgadas en 2025,,,,,,,\n\
Numero de licencia,Nombre del establecimiento,Propietario,Giro,Fecha de expedicion,CURP,Latitud,Longitud\n\
LF-1,Abarrotes La Prueba,María Ejemplo,Abarrotes,2025-01-31,XEXX010101HNEXXXA4,19.61,-104.37\n\
LF-1,Fonda Doña Prueba,José Ejemplo,Fonda,31/01/2025,XEXX010101HNEXXXA4,19.62,104.38\n\
LF-3,,Ana Ejemplo,Papelería,pronto,XEXX010101MNEXXXA8,-104.39,19.63\n";

fn checked(sandbox: &Sandbox, args: &[&str]) -> Ran {
    sandbox.run(&[&["recomendados", "comprobar"], args].concat())
}

#[test]
fn a_file_is_checked_cell_by_cell_and_nobody_is_shown() {
    let sandbox = Sandbox::new();
    sandbox.put("licencias_funcionamiento.csv", LICENCES);
    let ran = checked(&sandbox, &["licencias_funcionamiento.csv"]);
    golden("recommended/checked.txt", &ran.out);
    assert_eq!((ran.code, ran.err.as_str()), (4, ""));
    for hidden in ["Ejemplo", "XEXX"] {
        assert!(!ran.out.contains(hidden), "{}", ran.out);
    }
    let json: Json =
        serde_json::from_str(&checked(&sandbox, &["licencias_funcionamiento.csv", "--json"]).out).unwrap();
    assert_eq!((&json["spec"], &json["tables"][0]["header_row"]), (&"business-licences".into(), &2.into()));
    assert!(!json.to_string().contains("XEXX"));
}

#[test]
fn a_file_that_looks_like_nothing_asks_what_it_should_be() {
    let sandbox = Sandbox::new();
    sandbox.put("datos.csv", "a,b\n1,2\n");
    let ran = checked(&sandbox, &["datos.csv"]);
    assert!(ran.code == 2 && ran.err.contains("--como"), "{}", ran.err);
    let like = checked(&sandbox, &["datos.csv", "--como", "10"]);
    assert!(like.code == 4 && like.err.contains("ninguna tabla"), "{}", like.err);
    assert_eq!(checked(&sandbox, &["nada.csv"]).code, 2);
}

#[test]
fn the_examples_of_every_spec_fit_their_own_columns() {
    let sandbox = Sandbox::new();
    let guide = guide();
    for entry in &guide.recommended.dataset {
        let Some(spec) = guide.specs.iter().find(|spec| Some(&spec.id) == entry.spec.as_ref()) else {
            continue;
        };
        for table in &spec.tables {
            let quoted = |cells: Vec<&str>| {
                let cells: Vec<String> =
                    cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
                cells.join(",")
            };
            let heads = quoted(table.columns.iter().map(|column| column.name.as_str()).collect());
            let cells = quoted(table.columns.iter().map(|column| column.example.as_str()).collect());
            sandbox.put("ejemplo.csv", format!("{heads}\n{cells}\n"));
            let number = entry.number.to_string();
            let ran = checked(&sandbox, &["ejemplo.csv", "--como", &number]);
            assert_eq!(ran.code, 0, "{} {}: {}{}", spec.id, table.id, ran.out, ran.err);
            assert!(!ran.out.contains("Por arreglar"), "{} {}: {}", spec.id, table.id, ran.out);
        }
    }
}
