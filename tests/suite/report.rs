//! The public document: what it says, what it never says, and that everybody can read it.

#![allow(
    clippy::disallowed_macros,
    clippy::disallowed_methods,
    reason = "a test may print and write as it likes"
)]

use apertura::report::{Colours, Contents, html, markdown, outline};
use apertura::text::Lang;

use crate::support::{Ran, Sandbox, golden, guide};

mod axe;
mod browser;
mod readable;
mod sample;

const PLAN: &str = include_str!("report/plan.toml");

/// A folder with the plan of the fixture.
fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.plan(PLAN);
    sandbox
}

fn run(args: &[&str]) -> Ran {
    let ran = sandbox().run(args);
    assert_eq!(ran.code, 0, "{}", ran.err);
    ran
}

/// The page of some contents.
fn page(contents: &Contents) -> String {
    html(&outline(contents), &guide().report_page, &Colours::default(), contents.lang).unwrap()
}

#[test]
fn informe_writes_a_page_and_markdown() {
    let page = run(&["informe"]).out;
    let body = page.find("<body>").unwrap();
    golden("informe.html", &page[body..]);
    golden("informe.md", &run(&["informe", "--formato", "md"]).out);
}

#[test]
fn report_in_english_leaves_no_spanish_sentence() {
    golden("report.md", &run(&["--lang", "en", "report", "--format", "md"]).out);
}

#[test]
fn what_is_private_in_a_plan_is_in_no_form_of_the_document() {
    let secrets = [
        "3800",
        "gmail.com",
        "hotmail.com",
        "C:/Users",
        "carpeta-secreta",
        "Persona Cuatro",
        "Persona Cinco",
        "Persona Seis",
        "Nota interna",
        "Observación de la coordinación",
        "140287323000125",
        "Present or future",
        "Salud",
        "33 3818 2800",
    ];
    for args in [
        &["informe"][..],
        &["informe", "--formato", "md"],
        &["--lang", "en", "report"],
        &["--lang", "en", "report", "--format", "md"],
    ] {
        let told = run(args).out;
        assert!(told.contains("datos@villaejemplo.gob.mx") && told.contains("Persona Tres"), "{args:?}");
        for secret in secrets {
            assert!(PLAN.contains(secret) || secret == "Present or future" || secret == "Salud", "{secret}");
            assert!(!told.contains(secret), "{args:?} tells «{secret}»");
        }
    }
}

#[test]
fn a_proposed_date_is_never_told_as_a_promise() {
    let told = run(&["informe", "--formato", "md"]).out;
    let row = told.lines().find(|line| line.contains("Rondines") && line.contains("sin promesa")).unwrap();
    assert!(row.contains("| Propuesto, sin promesa |"), "{row}");
    assert!(told.contains("no es una promesa") && told.contains("- **1** tiene fecha por cumplir"));
    let last = told.lines().find(|line| line.contains("La última fecha prometida")).unwrap();
    assert!(last.contains("15 de mayo de 2026"), "{last}");
}

#[test]
fn ids_of_the_plan_are_told_in_words() {
    let ids =
        ["transparency", "comptroller", "anonymise", "convert", "drop-columns", "R/P1M", "personal-data"];
    let ids = ids.into_iter().filter(|id| PLAN.contains(id));
    let told = run(&["informe", "--formato", "md"]).out;
    let words: Vec<&str> =
        told.split(|sign: char| !(sign.is_alphanumeric() || "-/".contains(sign))).collect();
    let raw: Vec<&str> = ids.clone().filter(|id| words.contains(id)).collect();
    assert!(raw.is_empty() && ids.count() >= 4, "{raw:?}");
}

#[test]
fn numbers_follow_the_order_of_opening() {
    let told = run(&["informe", "--formato", "md"]).out;
    let order = told.split("### El orden").nth(1).unwrap().split("## Cuándo").next().unwrap();
    let rows: Vec<&str> =
        order.lines().filter(|line| line.contains("**") && line.starts_with("| ")).collect();
    assert_eq!(rows.len(), 5);
    for (at, row) in rows.iter().enumerate() {
        assert!(row.contains(&format!("**{}. ", at + 1)), "{row}");
    }
}

#[test]
fn the_office_telephone_is_told_only_where_people_are_answered_by_telephone() {
    let sandbox = sandbox();
    assert!(!sandbox.run(&["informe"]).out.contains("+52 33 3800 0003"));
    let plan = PLAN.replace("[\"email\", \"counter\"]", "[\"telephone\"]");
    sandbox.plan(&plan);
    let told = sandbox.run(&["informe"]).out;
    assert!(told.contains("+52 33 3800 0003") && !told.contains("+52 33 3800 0002"));
}

#[test]
fn a_plan_with_nothing_in_it_says_so_line_by_line() {
    let sandbox = Sandbox::new();
    sandbox.put("plan.toml", "format = 1\n[institution]\n");
    let ran = sandbox.run(&["informe", "--formato", "md"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    golden("informe-vacio.md", &ran.out);
    assert!(!sandbox.run(&["informe"]).out.contains("role=\"img\""), "no empty chart");
}

#[test]
fn the_check_is_that_of_the_file_and_an_edited_file_has_none() {
    let sandbox = sandbox();
    let sealed = sandbox.read("plan.toml");
    let hash = sealed.trim_end().rsplit(' ').next().unwrap().to_string();
    assert!(sandbox.run(&["informe"]).out.contains(&hash));
    sandbox.put("plan.toml", sealed.replace("Tesorería", "Finanzas"));
    let edited = sandbox.run(&["informe"]).out;
    assert!(!edited.contains(&hash) && edited.contains("se editó después de guardarlo"));
}

#[test]
fn a_colour_of_the_institution_is_used_and_one_that_is_none_is_refused() {
    assert!(run(&["informe", "--color", "#9d2449"]).out.contains("--brand: #9d2449"));
    let ran = sandbox().run(&["informe", "--color", "guinda"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("seis dígitos"), "{}", ran.err);
}

#[test]
fn the_page_and_the_markdown_say_the_same() {
    for lang in [Lang::Es, Lang::En] {
        let contents = sample::of(12, lang);
        let document = outline(&contents);
        let page = page(&contents);
        let markdown = markdown(&document);
        for section in &document.sections {
            assert!(
                page.contains(&format!("id=\"{}\">{}</h2>", section.id, section.title)),
                "{}",
                section.title
            );
            assert!(markdown.contains(&format!("## {}", section.title)), "{}", section.title);
        }
        for dataset in &contents.datasets {
            assert!(page.contains(&dataset.title) && markdown.contains(&dataset.title));
        }
        for figure in ["$38,400", "86,200", "$55,100", "77.3", "9f2c4e1ab07d", "VE-4K7Q-92"] {
            assert!(page.contains(figure) && markdown.contains(figure), "{figure}");
        }
    }
}

#[test]
fn a_faulty_template_is_told_with_its_line() {
    let outline = outline(&sample::of(3, Lang::Es));
    let fault = html(&outline, "<h1>\n{{ page.nothing }}", &Colours::default(), Lang::Es).unwrap_err();
    assert!(
        fault.es.starts_with("La plantilla templates/report.html no se pudo usar (renglón 2)"),
        "{}",
        fault.es
    );
}
