//! Journey 2 with the real program over a real folder: the report in its shapes, and the conversation.

use crate::support::pipe::Talk;
use crate::support::{Ran, Sandbox, drive, golden};

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
