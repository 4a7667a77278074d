//! Documents of a dataset: what is not known is told, what others wrote stays text.

use super::*;
use crate::catalog::catalog;
use crate::plan::typed::typed;

const TODAY: Date = Date::constant(2026, 2, 2);

/// The Guide of the program, read once.
fn guide() -> &'static Guide {
    static GUIDE: std::sync::LazyLock<Guide> =
        std::sync::LazyLock::new(|| crate::guide::load::load(&crate::guide::embedded::files()).unwrap());
    &GUIDE
}

fn documents(plan: &str, lang: Lang) -> BTreeMap<String, String> {
    let plan = typed(&plan.parse().unwrap());
    let catalog = catalog(guide(), &plan, TODAY);
    let seen = BTreeMap::new();
    let dataset = catalog.find("a").unwrap();
    let about =
        About { guide: guide(), plan: &plan, catalog: &catalog, dataset, seen: &seen, today: TODAY, lang };
    sheets(&about).into_iter().map(|sheet| (sheet.name, sheet.text)).collect()
}

#[test]
fn a_dataset_that_says_nothing_has_documents_that_say_so() {
    let all = documents("[dataset.a]\naccess = \"public\"\n", Lang::Es);
    let names: Vec<&str> = all.keys().map(String::as_str).collect();
    assert_eq!(names, ["LEEME.md", "calidad.md", "diccionario.csv", "procedencia.md"]);
    let readme = &all["LEEME.md"];
    for said in ["Todavía no hay archivos", "no se puede publicar", "todavía no dice dónde se reportan"] {
        assert!(readme.contains(said), "{said}: {readme}");
    }
    assert!(all["calidad.md"].contains("Falta la última modificación (M07)"), "{}", all["calidad.md"]);
    assert_eq!(all["diccionario.csv"].lines().count(), 1);
}

#[test]
fn what_others_wrote_is_no_mark_and_no_formula() {
    let plan = "[dataset.a]\naccess = \"public\"\ntitle = \"# <script>x</script> | [y](http://z)\"\n\
        personal = { status = \"no\" }\n[dataset.a.distribution.r]\npath = \"r.csv\"\nformat = \"csv\"\n\
        column = { x = { title = \"=HYPERLINK(1)\", description = \"a, \\\"b\\\"\\nc\" } }\n";
    let all = documents(plan, Lang::Es);
    assert!(
        all["LEEME.md"].starts_with("# \\# \\<script>x\\</script> \\| [y\\](http://z)\n"),
        "{}",
        all["LEEME.md"]
    );
    let row = all["diccionario.csv"].lines().nth(1).unwrap();
    assert!(row.starts_with("r.csv,x,'=HYPERLINK(1),string,,,,,\"a, \"\"b\"\""), "{row}");
}

#[test]
fn each_of_several_files_has_its_own_schema_and_the_same_input_gives_the_same_bytes() {
    let file = |id: &str| {
        format!(
            "[dataset.a.distribution.{id}]\npath = \"{id}.csv\"\ncolumn = {{ x = {{ type = \"date\" }} }}\n"
        )
    };
    let plan = format!(
        "[dataset.a]\naccess = \"public\"\npersonal = {{ status = \"no\" }}\n{}{}",
        file("b"),
        file("c")
    );
    let all = documents(&plan, Lang::En);
    assert!(all.contains_key("esquema-b.json") && all.contains_key("esquema-c.json"), "{:?}", all.keys());
    assert_eq!(all, documents(&plan, Lang::En));
}

#[test]
fn an_id_leads_to_no_other_folder() {
    assert_eq!(folder("licencias-2025"), "datos-abiertos/licencias-2025");
    assert_eq!(folder("../../etc"), "datos-abiertos/etc");
    assert_eq!(folder(".."), "datos-abiertos/conjunto");
}

#[test]
fn what_a_dictionary_lacks_is_told_once_a_dataset() {
    let plan = "[dataset.a]\naccess = \"public\"\npersonal = { status = \"no\" }\n[dataset.a.distribution.r]\n\
        path = \"r.csv\"\nformat = \"csv\"\n";
    let found = |more: &str| {
        let plan = typed(&format!("{plan}{more}").parse().unwrap());
        let told: Vec<&str> =
            findings(&catalog(guide(), &plan, TODAY)).iter().map(|finding| finding.code).collect();
        told.join(" ")
    };
    assert_eq!(found(""), "dictionary-none");
    assert_eq!(found("column = { x = { title = \"X\" } }"), "dictionary-incomplete");
    assert_eq!(found("column = { x = { title = \"X\", description = \"Qué es.\" } }"), "");
}
