//! Journey 2 with the real program over a real folder: the report in its shapes, and the conversation.

use crate::support::{Ran, Sandbox, drive, golden, hide_id};

const AREA: &str = "compartido";

fn town() -> Sandbox {
    let sandbox = Sandbox::new();
    drive::make(&sandbox, AREA);
    sandbox
}

/// How long it took is never the same twice.
fn timeless(text: &str) -> String {
    let line = |line: &str| match line.find("Tardó ") {
        Some(at) => format!("{}Tardó [tiempo].", &line[..at]),
        None if line.trim_start().starts_with("\"seconds\":") => "  \"seconds\": 0.0,".to_string(),
        None => line.to_string(),
    };
    text.lines().map(|text| line(text) + "\n").collect()
}

fn scan(sandbox: &Sandbox, args: &[&str]) -> Ran {
    let all: Vec<&str> = ["escanear", AREA].into_iter().chain(args.iter().copied()).collect();
    let ran = sandbox.run(&all);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
    Ran { out: timeless(&ran.out), ..ran }
}

#[test]
fn the_report_says_what_the_folder_holds() {
    let sandbox = town();
    golden("scan/screen.txt", &scan(&sandbox, &[]).out);
    // Nothing was written where it looked, and the second time everything is known.
    assert!(!sandbox.join("plan.toml").exists());
    golden("scan/again.txt", &scan(&sandbox, &["--sencillo"]).out);
}

#[test]
fn programs_get_the_same_as_json_and_as_a_table() {
    let sandbox = town();
    golden("scan/report.json", &scan(&sandbox, &["--json"]).out);
    golden("scan/columns.csv", &scan(&sandbox, &["--csv"]).out);
}

#[test]
fn no_value_of_a_person_is_in_any_report() {
    let sandbox = town();
    for shape in [&["--json"][..], &["--csv"], &["--html"], &[]] {
        let out = scan(&sandbox, shape).out;
        for word in ["Hernández Ruiz", "Guadalupe", "395100", "Calle Hidalgo"] {
            assert!(!out.contains(word), "{shape:?} tells «{word}»");
        }
    }
}

#[test]
fn the_page_is_light_and_names_of_files_are_no_markup() {
    let sandbox = town();
    if cfg!(unix) {
        let name = format!("{AREA}/Obras Publicas/<img src=x onerror=alert(1)>.csv");
        sandbox.put(&name, "folio,<script>alert(2)</script>\n1,2\n2,3\n");
    }
    let page = scan(&sandbox, &["--html"]).out;
    assert!(page.len() < 200_000, "{}", page.len());
    assert!(!page.contains("<img src=x") && !page.contains("<script>alert"), "a name became markup");
    assert!(page.contains("Licencias construccion") || page.contains("Licencias construcción"), "{page}");
}

#[test]
fn each_file_has_its_profile() {
    let sandbox = town();
    for (name, file) in [
        ("semicolons", "Tesoreria/predial_pagos.csv"),
        ("people", "Atencion Ciudadana/quejas 2025.csv"),
        ("lie", "Tesoreria/proveedores.xls"),
        ("map", "Obras Publicas/mapas/luminarias.shp"),
    ] {
        let ran = sandbox.run(&["perfil", &format!("{AREA}/{file}")]);
        assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
        golden(&format!("scan/profile-{name}.txt"), &ran.out);
    }
}

/// A plan with the two questions of the inventory that come before the list of datasets answered.
fn with_plan() -> Sandbox {
    let sandbox = town();
    sandbox.run_with(&["nuevo", "plan", "--sencillo"], "Ayuntamiento de Villa Ejemplo\nsalir\n");
    sit(&sandbox, &["Catastro", "", "Gaceta", "", "salir"]);
    sandbox
}

/// A sitting at the inventory; what was said.
fn sit(sandbox: &Sandbox, lines: &[&str]) -> String {
    let input: String = lines.iter().map(|line| format!("{line}\n")).collect();
    let ran = sandbox.run_with(&["--plan", "plan/plan.toml", "ir", "inventario", "--sencillo"], input);
    assert_eq!(ran.code, 0, "{}", ran.err);
    ran.err
}

#[test]
fn a_real_folder_becomes_a_plan_and_a_second_scan_asks_only_what_is_new() {
    let sandbox = with_plan();
    let said = sit(
        &sandbox,
        &[
            "e",
            "../compartido",
            // Three years of licences.
            "1",
            "a",
            // The second list of property tax is another thing after all.
            "p",
            "2",
            "",
            "a",
            // The lamps belong with the licences of the same area.
            "j",
            "En el plan: Licencias construcción",
            // Suppliers: never again.
            "x",
            "l",
            "l",
            "salir",
        ],
    );
    golden("scan/journey.txt", &said);
    golden("scan/journey-plan.toml", &without_hashes(&sandbox));
    sandbox.put("compartido/Tesoreria/cajas 2025.csv", "caja,ingreso\n1,200\n2,310\n3,150\n");
    golden("scan/journey-again.txt", &sit(&sandbox, &["e", "", "l", "salir"]));
}

/// The plan without what is never the same twice.
fn without_hashes(sandbox: &Sandbox) -> String {
    let plan = sandbox.plain(&hide_id(sandbox.read("plan/plan.toml").as_bytes()));
    plan.lines().filter(|line| !line.starts_with("modified = ")).map(|line| format!("{line}\n")).collect()
}

#[cfg(unix)]
#[test]
fn a_proposal_fills_one_window_of_a_terminal() {
    use crate::support::pty::{Screen, Waits};
    let sandbox = with_plan();
    let mut screen = Screen::start(&sandbox, (80, 24), &["--plan", "plan/plan.toml", "ir", "inventario"]);
    assert_eq!(screen.ready(), Waits::Line);
    for line in ["e", "../compartido"] {
        assert_eq!(screen.line(line), Waits::Line);
    }
    golden("scan/window-list.txt", &screen.text());
    assert_eq!(screen.line("1"), Waits::Line);
    golden("scan/window-proposal.txt", &screen.text());
    assert_eq!(screen.line("a"), Waits::Line);
    let shown = screen.text();
    assert!(shown.contains("es el conjunto 1 del plan"), "{shown}");
    assert_eq!(screen.line("salir"), Waits::Over);
    assert!(sandbox.read("plan/plan.toml").contains("[dataset.licencias-construccion]"));
}
