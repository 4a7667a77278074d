//! `costo`: what it shows, explains and changes, in both languages and at any width.

use serde_json::Value as Json;

use crate::support::{Sandbox, golden};

const PLAN: &str = include_str!("../fixtures/cost.toml");

fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.plan(PLAN);
    sandbox
}

fn json(sandbox: &Sandbox, args: &[&str]) -> Json {
    let ran = sandbox.run(args);
    serde_json::from_str(&ran.out).unwrap_or_else(|err| panic!("{err}\n{}{}", ran.out, ran.err))
}

#[test]
fn costo_begins_with_the_range_in_words_and_ends_with_every_assumption() {
    let ran = sandbox().run(&["costo"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    golden("costo.txt", &ran.out);
}

#[test]
fn costo_in_english_leaves_no_spanish() {
    golden("cost.txt", &sandbox().run(&["--lang", "en", "cost"]).out);
}

#[test]
fn a_narrow_window_gets_cards() {
    let sandbox = sandbox();
    let mut command = sandbox.command(&["costo", "--por", "alumbrado"]);
    let told = command.env("APERTURA_ANCHO", "40").output().unwrap();
    let text = String::from_utf8(told.stdout).unwrap();
    assert!(text.lines().all(|line| line.chars().count() < 40), "{text}");
    golden("costo-angosto.txt", &text);
}

#[test]
fn one_dataset_is_explained_answer_by_answer() {
    let sandbox = sandbox();
    golden("costo-por.txt", &sandbox.run(&["costo", "--por", "Licencias de construcción"]).out);
    assert_eq!(
        sandbox.run(&["costo", "--por", "licencias"]).out,
        sandbox.run(&["cost", "--for", "licencias"]).out
    );
    let none = sandbox.run(&["costo", "--por", "nómina"]);
    assert_eq!(none.code, 2);
    assert!(none.err.contains("No hay un conjunto «nómina»"), "{}", none.err);
}

#[test]
fn the_json_has_every_figure_with_its_reasons() {
    let told = json(&sandbox(), &["costo", "--json"]);
    assert_eq!(told["version"], 1);
    let hours = &told["first"]["hours"];
    let at = |key: &str| hours[key].as_f64().unwrap();
    assert!(at("p10") <= at("p50") && at("p50") <= at("p90"));
    let datasets = told["datasets"].as_array().unwrap();
    let of = |id: &str| datasets.iter().find(|one| one["id"] == id).unwrap();
    assert_eq!(of("alumbrado")["first"]["figure"], "own");
    assert_eq!(of("predial")["first"]["hours"]["expected"], 16.5);
    assert_eq!(of("policia")["opens"], false);
    let unknown = of("baches")["first"]["activities"].as_array().unwrap();
    let treat = unknown.iter().find(|line| line["activity"] == "treat").unwrap();
    assert_eq!((&treat["needed"], &treat["reasons"][0]["question"]), (&"unknown".into(), &"I15".into()));
    assert!(told["assumptions"].as_array().unwrap().iter().all(|one| one["assumption"] == true));
    assert_eq!(told["first"]["money"]["expected"], "0.00");
}

#[test]
fn the_csv_has_a_row_for_each_activity() {
    let ran = sandbox().run(&["costo", "--csv"]);
    let mut rows = csv::Reader::from_reader(ran.out.trim_start_matches('\u{feff}').as_bytes());
    let heads: Vec<String> = rows.headers().unwrap().iter().map(String::from).collect();
    assert_eq!((heads.len(), heads[0].as_str()), (11, "conjunto"));
    let rows: Vec<csv::StringRecord> = rows.records().map(Result::unwrap).collect();
    assert!(rows.iter().any(|row| &row[0] == "licencias" && &row[3] == "treat"));
    assert!(rows.iter().any(|row| &row[2] == "institución, cada año" && &row[3] == "sessions"));
}

#[test]
fn figures_are_saved_together_and_what_they_do_is_told() {
    let sandbox = sandbox();
    let ran = sandbox.run(&["costo", "suponer", "treat=4", "hours-month=160"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    golden("costo-suponer.txt", &ran.out);
    let plan = sandbox.read("plan.toml");
    assert!(plan.contains("[cost.assumptions]\ntreat = \"4\"\nhours-month = \"160\""), "{plan}");
    assert_eq!(sandbox.run(&["costo", "suponer", "treat=", "hours-month="]).code, 0);
    assert!(!sandbox.read("plan.toml").contains("cost.assumptions"));
    let undone = sandbox.run(&["deshacer"]);
    assert!(undone.err.contains("cambiar cifras del costo"), "{}", undone.err);
    assert!(sandbox.read("plan.toml").contains("treat = \"4\""));
}

#[test]
fn every_mistake_is_told_at_once_and_nothing_is_saved() {
    let sandbox = sandbox();
    let before = sandbox.read("plan.toml");
    let ran = sandbox.run(&["costo", "suponer", "trat=3", "agree=x", "sueldo", "unknown-share=7", "treat=4"]);
    assert_eq!(ran.code, 2);
    golden("costo-con-errores.txt", &ran.err);
    let rates = sandbox.run(&["costo", "tarifa", "jefe=95", "area=14,50", "area=1", "area=2"]);
    for said in ["«jefe» no es un papel", "«area=14,50»", "dos veces"] {
        assert!(rates.err.contains(said), "{said}: {}", rates.err);
    }
    assert_eq!(sandbox.read("plan.toml"), before);
}

#[test]
fn a_rehearsal_tells_and_leaves_the_plan_alone() {
    let sandbox = sandbox();
    let before = sandbox.read("plan.toml");
    let ran = sandbox.run(&["costo", "horas", "licencias=30/2", "--ensayo"]);
    assert!(ran.out.starts_with("Ensayo: se guardaría (cambios: 2):"), "{}", ran.out);
    assert_eq!(sandbox.read("plan.toml"), before);
}

#[test]
fn hours_that_work_took_correct_what_is_left() {
    let sandbox = sandbox();
    let before = json(&sandbox, &["costo", "--json"]);
    assert_eq!(sandbox.run(&["costo", "horas", "Licencias de construcción=120/6"]).code, 0);
    assert!(
        sandbox
            .read("plan.toml")
            .contains("actual]\nhours_first = \"120\"\nhours_update = \"6\"\non = 2026-02-02")
    );
    let after = json(&sandbox, &["costo", "--json"]);
    let cases = |told: &Json| told["learned"]["first"]["cases"].as_i64().unwrap();
    let factor = |told: &Json| told["learned"]["first"]["factor"].as_f64().unwrap();
    assert_eq!((cases(&before), cases(&after)), (1, 2));
    assert!(factor(&before) < 1.0 && factor(&after) > 1.0);
}

#[test]
fn with_every_rate_there_is_money_and_the_budget_is_held_to_it() {
    let sandbox = sandbox();
    let roles = [
        "administrator",
        "area",
        "legal",
        "liaison",
        "communication",
        "comptroller",
        "participation",
        "transparency",
    ];
    let rates: Vec<String> = roles.iter().map(|role| format!("{role}=95.50")).collect();
    let mut args = vec!["costo", "tarifa"];
    args.extend(rates.iter().map(String::as_str));
    let saved = sandbox.run(&args);
    assert!(saved.out.contains("Abrir cuesta $"), "{}", saved.out);
    let told = json(&sandbox, &["costo", "--json"]);
    let money = &told["first"]["money"];
    let cents = |text: &Json| text.as_str().unwrap().replace('.', "").parse::<i64>().unwrap();
    let sum: i64 = money["roles"].as_object().unwrap().values().map(cents).sum();
    assert_eq!(cents(&money["expected"]), sum);
    let screen = sandbox.run(&["costo"]).out;
    assert!(screen.contains("El presupuesto del plan (C13) es de $20,000"), "{screen}");
}

#[test]
fn a_salary_table_gives_pay_by_post_and_no_name() {
    let sandbox = sandbox();
    sandbox.put(
        "tabulador.csv",
        "Nivel,Nombre,Puesto,Sueldo bruto mensual,Neto\n1,Ana Inventada,Director de Sistemas,\"$22,500.00\",18000\n\
         2,Juan Inventado,Programador,15000,12000\n3,Luz Inventada,Titular de Transparencia,19000,15000\n\
         4,Ivo Inventado,Jardinero,8000,7000\n",
    );
    let unasked = sandbox.run(&["costo", "tabulador", "tabulador.csv", "--sin-preguntas"]);
    assert_eq!(unasked.code, 5);
    assert!(!sandbox.read("plan.toml").contains("salaries"));
    let chosen = sandbox.run_with(&["--sencillo", "costo", "tabulador", "tabulador.csv"], "2\n1\n");
    golden("plain/costo-tabulador.txt", &format!("{}\n---\n{}", chosen.err, chosen.out));
    let plan = sandbox.read("plan.toml");
    assert!(
        plan.contains("administrator = \"22500.00\"") && plan.contains("transparency = \"19000.00\""),
        "{plan}"
    );
    assert!(!plan.contains("Inventad") && !chosen.err.contains("Inventad"));
    sandbox.put("calles.csv", "Colonia,Reportes\nCentro,12\n");
    let none = sandbox.run(&["costo", "tabulador", "calles.csv", "--si"]);
    assert!(none.code == 4 && none.err.contains("no encuentro una columna de puestos"), "{}", none.err);
}

#[test]
fn a_guide_with_impossible_hours_is_told_with_its_lines() {
    let sandbox = Sandbox::new();
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("guide");
    copy(&root, &root, &sandbox);
    let text = sandbox.read("guia/effort.toml");
    let text = text
        .replacen(
            "hours = { least = 0.5, likely = 1, most = 3 }",
            "hours = { least = 2, likely = 1, most = 3 }",
            1,
        )
        .replacen("role = \"area\"", "role = \"vecinos\"", 1)
        .replacen("fact = \"task\", is = \"agreement\"", "fact = \"task\", is = \"acuerdo\"", 1);
    sandbox.put("guia/effort.toml", text);
    let told = json(&sandbox, &["--guia", "guia", "guia", "comprobar", "--json"]);
    let found: Vec<(&str, bool)> = told["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["code"].as_str().unwrap(), one["place"]["line"].as_u64().unwrap() > 20))
        .collect();
    for code in ["guide-hours-order", "guide-role-unknown", "guide-fact-value"] {
        assert!(found.contains(&(code, true)), "{code}: {found:?}");
    }
}

fn copy(root: &std::path::Path, from: &std::path::Path, sandbox: &Sandbox) {
    for entry in std::fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            copy(root, &path, sandbox);
        } else {
            let inside = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
            sandbox.put(&format!("guia/{inside}"), std::fs::read(&path).unwrap());
        }
    }
}

#[test]
fn the_interview_proposes_the_estimate_and_an_accepted_one_goes_on_learning() {
    let sandbox = sandbox();
    let sat = sandbox.run_with(&["--sencillo", "ir", "P07", "5"], "\nsalir\n");
    assert!(sat.err.contains("estimación de apertura, con supuestos"), "{}", sat.err);
    let plan = sandbox.read("plan.toml");
    assert!(
        plan.contains("[origin.\"dataset.policia.priority.hours_first\"]\nfrom = \"estimate\""),
        "{plan}"
    );
    let told = json(&sandbox, &["costo", "--json", "--por", "policia"]);
    assert_eq!(told["dataset"]["first"]["figure"], "model");
}

#[test]
fn figures_that_no_estimate_can_use_are_found_with_their_place() {
    let guide = apertura::guide::load::load(&apertura::guide::embedded::files()).unwrap();
    let text = format!(
        "{PLAN}\n[cost.assumptions]\ntreet = \"4\"\nagree = \"cuatro\"\n[cost.rates]\njefe = \"10\"\narea = \"diez\"\n\
         administrator = \"500\"\nlegal = \"500\"\n"
    );
    let plan = apertura::plan::typed::typed(&text.parse().unwrap());
    let found = apertura::cost::findings::findings(&guide, &plan);
    let codes: Vec<&str> = found.iter().map(|finding| finding.code).collect();
    assert_eq!(
        codes,
        ["cost-assumption-odd", "cost-assumption-unknown", "cost-amount-odd", "cost-role-unknown"]
    );
    assert_eq!(found[0].place.address.as_deref(), Some("cost.assumptions.agree"));
    let priced = format!(
        "{PLAN}\n[cost.rates]\n{}",
        ["administrator", "area", "legal", "liaison", "transparency", "participation"]
            .map(|role| format!("{role} = \"500\"\n"))
            .concat()
    );
    let plan = apertura::plan::typed::typed(&priced.parse().unwrap());
    let found = apertura::cost::findings::findings(&guide, &plan);
    assert_eq!(found.iter().map(|finding| finding.code).collect::<Vec<_>>(), ["cost-over-budget"]);
    assert!(found.iter().all(|finding| guide.rules.0.contains_key(finding.code)));
}
