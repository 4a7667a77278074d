//! A plan that goes out as a workbook and comes back: `tests/golden/workbook/`, and through LibreOffice.

use std::path::{Path, PathBuf};
use std::process::Command;

use apertura::spreadsheet::{Book, Cell, Format, Sheet, Use, Value, write};
use apertura::text::Lang;
use apertura::workbook::{Wanted, build};
use jiff::civil::date;
use serde_json::Value as Json;

use crate::support::{Ran, Sandbox, golden, guide};

/// A town with three datasets of two areas; the people are invented.
const PLAN: &str = r#"#:schema plan.schema.json
format = 1
revision = 214
guide = "mx-local@2026.1"
id = "p-villa"

[institution]
name = "Ayuntamiento de Villa Ejemplo"
kind = "municipal"

[team.liaison]
name = "María López Ruiz"
email = "maria.lopez@villaejemplo.gob.mx"

# lo que cuida Tesorería
[dataset.cuenta-publica]
title = "Cuenta pública"
unit = "Tesorería"
accrual_periodicity = "R/P3M"
keyword = ["cuenta", "gasto, ingreso"]

[dataset.cuenta-publica.temporal]
start = 2018-01-01

[dataset.predial]
title = "Recaudación del predial"
unit = "Tesorería"
source = "007"

[dataset.licencias]
title = "Licencias de construcción"
unit = "Obras Públicas"
"#;

fn town() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.plan(PLAN);
    sandbox
}

fn told(ran: &Ran) -> String {
    format!("{}\n==== salida ====\n{}", ran.err, ran.out)
}

fn json(ran: &Ran) -> Json {
    serde_json::from_str(&ran.out).unwrap_or_else(|err| panic!("{err}: {}", told(ran)))
}

/// The workbook of Tesorería as the program makes it, to be filled in here.
fn treasury() -> Book {
    let wanted = Wanted { area: Some("Tesorería".into()), ..Wanted::default() };
    build(&guide(), &PLAN.parse().unwrap(), &wanted, Lang::Es, date(2026, 2, 2).at(10, 42, 0, 0))
}

fn sheet<'b>(book: &'b mut Book, name: &str) -> &'b mut Sheet {
    book.sheets.iter_mut().find(|sheet| sheet.name == name).unwrap()
}

fn column(sheet: &Sheet, code: &str) -> usize {
    sheet.columns.iter().position(|column| column.header.contains(&format!("({code})"))).unwrap()
}

/// Writes in the cell of a question.
fn fill(sheet: &mut Sheet, row: usize, code: &str, value: Value) {
    let at = column(sheet, code);
    if sheet.rows.len() <= row {
        sheet.rows.resize(row + 1, Vec::new());
    }
    let cells = &mut sheet.rows[row];
    cells.resize(cells.len().max(at + 1), Cell::default());
    cells[at].value = value;
}

fn text(text: &str) -> Value {
    Value::Text(text.into())
}

fn put(sandbox: &Sandbox, name: &str, book: &Book) -> PathBuf {
    let format = Format::of_ending(name.rsplit('.').next().unwrap()).unwrap();
    let stem = name.rsplit_once('.').unwrap().0;
    let ending = name.rsplit_once('.').unwrap().1;
    for (part, bytes) in write(book, format).unwrap() {
        sandbox.put(&format!("{stem}{part}.{ending}"), bytes);
    }
    sandbox.join(name)
}

/// As it came back: dates as text, a title above, a column moved, two rows added by hand, three cells in doubt.
fn returned() -> Book {
    let mut book = treasury();
    let first = &mut book.sheets[0];
    first.rows[0].resize(2, Cell::default());
    first.rows[0][1].value = text("Rosa Díaz");
    first.rows[2].resize(2, Cell::default());
    first.rows[2][1].value = text("05/01/2026");
    let sheet = sheet(&mut book, "Inventario");
    sheet.above.insert(0, "TESORERÍA MUNICIPAL".into());
    fill(sheet, 0, "I09", text("15 de marzo de 2019"));
    fill(sheet, 0, "I10", text("05/06/25"));
    fill(sheet, 1, "I09", Value::Whole(43_831));
    fill(sheet, 1, "I08", text("cuando se puede"));
    fill(sheet, 1, "I12", text("Excel"));
    fill(sheet, 0, "I13", text("\u{a0}1,250 "));
    for (row, title, period) in [(2, "Deuda pública", "cada año"), (3, "Nómina", "quincenal")] {
        fill(sheet, row, "I03", text(title));
        fill(sheet, row, "I08", text(period));
    }
    let from = column(sheet, "I08");
    let moved = sheet.columns.remove(from);
    sheet.columns.push(moved);
    let width = sheet.columns.len();
    for cells in &mut sheet.rows {
        cells.resize(cells.len().max(width), Cell::default());
        let cell = cells.remove(from);
        cells.insert(width - 1, cell);
    }
    book
}

#[test]
fn tesoreria_sends_its_workbook_back() {
    let sandbox = town();
    put(&sandbox, "tesoreria.xlsx", &returned());
    let ran = sandbox.run_with(&["libro", "importar", "tesoreria.xlsx"], "1\n1\n1\ncada mes\n1\n");
    assert_eq!(ran.code, 0, "{}", told(&ran));
    golden("workbook/tesoreria.txt", &told(&ran));
    golden("workbook/tesoreria.toml", &sandbox.read("plan.toml"));
    let ran = sandbox.run(&["deshacer"]);
    assert_eq!(ran.code, 0, "{}", told(&ran));
    let plan: toml::Table = sandbox.read("plan.toml").parse().unwrap();
    let before: toml::Table = PLAN.parse().unwrap();
    assert_eq!(
        (&plan["dataset"], plan.get("origin")),
        (&before["dataset"], None),
        "one undo takes all of it back"
    );
}

#[test]
fn nobody_to_ask_saves_nothing_while_something_is_in_doubt() {
    let sandbox = town();
    put(&sandbox, "tesoreria.xlsx", &returned());
    let before = sandbox.read("plan.toml");
    let ran = sandbox.run(&["libro", "importar", "tesoreria.xlsx", "--sin-preguntas"]);
    assert_eq!(ran.code, 5);
    assert_eq!(sandbox.read("plan.toml"), before);
    golden("workbook/sin-preguntas.txt", &told(&ran));
    let ran = sandbox.run(&["libro", "importar", "tesoreria.xlsx", "--sin-preguntas", "--si", "--json"]);
    assert_eq!(ran.code, 0, "{}", told(&ran));
    let document = json(&ran);
    assert_eq!((&document["saved"], document["doubts"].as_array().unwrap().len()), (&Json::Bool(true), 3));
    assert!(sandbox.read("plan.toml").contains("Deuda pública"));
    // Again: what went in is the plan's, what is in doubt is told again.
    let ran = sandbox.run(&["libro", "importar", "tesoreria.xlsx", "--sin-preguntas", "--si", "--json"]);
    let document = json(&ran);
    assert_eq!(document["changes"], Json::Array(Vec::new()), "{document:#}");
}

#[test]
fn a_copy_has_the_doubtful_cells_marked_and_comes_back_with_the_same_doubts() {
    let sandbox = town();
    put(&sandbox, "tesoreria.xlsx", &returned());
    let ran = sandbox.run(&["libro", "importar", "tesoreria.xlsx", "--ensayo", "--copia", "copia.ods"]);
    assert_eq!(ran.code, 0, "{}", told(&ran));
    assert!(!sandbox.join("copia.ods").exists(), "a rehearsal writes nothing");
    let ran =
        sandbox.run(&["libro", "importar", "tesoreria.xlsx", "--sin-preguntas", "--copia", "copia.xlsx"]);
    assert_eq!(ran.code, 5, "{}", told(&ran));
    let ran = sandbox.run(&["libro", "importar", "copia.xlsx", "--ensayo", "--json"]);
    let document = json(&ran);
    let written = |list: &str| {
        let all = document[list].as_array().unwrap();
        let mut codes: Vec<String> =
            all.iter().map(|one| one["code"].as_str().unwrap().to_string()).collect();
        codes.sort();
        codes
    };
    assert_eq!(written("doubts"), ["I08", "I10", "I12"]);
    assert_eq!(document["new"].as_array().unwrap().len(), 2, "{document:#}");
}

#[test]
fn what_the_plan_changed_meanwhile_is_asked_with_both_answers() {
    let sandbox = town();
    let mut book = treasury();
    fill(sheet(&mut book, "Inventario"), 0, "I08", text("Cada mes"));
    put(&sandbox, "tesoreria.xlsx", &book);
    let now = PLAN.replace("R/P3M", "R/P1Y").replace("revision = 214", "revision = 215");
    sandbox.plan(&now);
    let ran = sandbox.run(&["libro", "importar", "tesoreria.xlsx", "--sin-preguntas", "--si"]);
    assert_eq!(ran.code, 5, "{}", told(&ran));
    golden("workbook/conflicto.txt", &told(&ran));
    let ran = sandbox.run_with(&["libro", "importar", "tesoreria.xlsx"], "2\n1\n");
    assert_eq!(ran.code, 0, "{}", told(&ran));
    assert!(sandbox.read("plan.toml").contains("accrual_periodicity = \"R/P1M\""));
}

#[test]
fn a_workbook_comes_back_as_it_went_in_every_format() {
    for name in ["plan.xlsx", "plan.ods", "plan.csv"] {
        let sandbox = town();
        let ran = sandbox.run(&["libro", "exportar", name]);
        assert_eq!(ran.code, 0, "{}", told(&ran));
        let before = sandbox.read("plan.toml");
        let ran = sandbox.run(&["libro", "importar", name, "--json", "--sin-preguntas"]);
        let document = json(&ran);
        for list in ["changes", "conflicts", "doubts", "rows", "new", "gone", "emptied"] {
            assert_eq!(document[list], Json::Array(Vec::new()), "{name} {list}");
        }
        assert_eq!(document["books"][0]["revision"], 214, "{name}");
        assert_eq!(sandbox.read("plan.toml"), before);
    }
}

#[test]
fn a_blank_workbook_of_an_area_asks_what_it_has_and_says_what_others_have() {
    let sandbox = town();
    let ran = sandbox.run(&["libro", "exportar", "blanco.xlsx", "--area", "tesoreria", "--en-blanco"]);
    assert_eq!(ran.code, 0, "{}", told(&ran));
    let wanted = Wanted { area: Some("Tesorería".into()), blank: true, ..Wanted::default() };
    let mut book =
        build(&guide(), &PLAN.parse().unwrap(), &wanted, Lang::Es, date(2026, 2, 2).at(10, 42, 0, 0));
    assert!(book.sheets.iter().any(|sheet| sheet.used == Use::Read && !sheet.rows.is_empty()));
    fill(sheet(&mut book, "Inventario"), 0, "I03", text("Deuda pública"));
    put(&sandbox, "lleno.xlsx", &book);
    let ran = sandbox.run(&["libro", "importar", "lleno.xlsx", "--sin-preguntas"]);
    assert_eq!(ran.code, 0, "{}", told(&ran));
    let plan: toml::Table = sandbox.read("plan.toml").parse().unwrap();
    assert_eq!(plan["dataset"]["deuda-publica"]["unit"].as_str(), Some("Tesorería"));
    let origin = &plan["origin"]["dataset.deuda-publica.title"];
    assert_eq!(origin["from"].as_str(), Some("lleno.xlsx, Inventario!B6"));
}

/// What LibreOffice makes of a file in another format; `None` where it is not installed.
fn converted(sandbox: &Sandbox, from: &Path, ending: &str, folder: &str) -> Option<PathBuf> {
    if Command::new("soffice").arg("--version").output().is_err() {
        #[allow(clippy::disallowed_macros)]
        {
            println!("SKIPPED workbooks through LibreOffice: soffice is not installed");
        }
        return None;
    }
    let out = sandbox.join(folder);
    std::fs::create_dir_all(&out).unwrap();
    let profile = format!("-env:UserInstallation=file://{}/profile", sandbox.path().display());
    let ran = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", ending, "--outdir"])
        .args([&out, from])
        .output()
        .unwrap();
    assert!(ran.status.success(), "{ran:?}");
    Some(out.join(from.file_name().unwrap()).with_extension(ending))
}

/// The edits of two cells, in whatever format they come.
fn exactly(sandbox: &Sandbox, file: &Path) {
    let name = file.display().to_string();
    let ran = sandbox.run(&["libro", "importar", &name, "--ensayo", "--json"]);
    let document = json(&ran);
    let changes = document["changes"].as_array().unwrap();
    let seen: Vec<String> = changes
        .iter()
        .map(|one| format!("{} = {}", one["address"].as_str().unwrap(), one["after"]))
        .collect();
    assert_eq!(
        seen,
        [
            "dataset.cuenta-publica.temporal.start = \"2019-03-15\"",
            "dataset.predial.accrual_periodicity = \"R/P1M\""
        ],
        "{name}: {document:#}"
    );
    for list in ["conflicts", "doubts", "rows", "new", "gone", "emptied"] {
        assert_eq!(document[list], Json::Array(Vec::new()), "{name} {list}");
    }
}

#[test]
fn through_libreoffice_exactly_the_edits_come_back() {
    let sandbox = town();
    let wanted = Wanted::default();
    let mut book =
        build(&guide(), &PLAN.parse().unwrap(), &wanted, Lang::Es, date(2026, 2, 2).at(10, 42, 0, 0));
    let inventory = sheet(&mut book, "Inventario");
    fill(inventory, 0, "I09", Value::Date(date(2019, 3, 15)));
    fill(inventory, 1, "I08", text("Cada mes"));
    let xlsx = put(&sandbox, "plan.xlsx", &book);
    let Some(ods) = converted(&sandbox, &xlsx, "ods", "lo") else { return };
    exactly(&sandbox, &xlsx);
    exactly(&sandbox, &ods);
    exactly(&sandbox, &converted(&sandbox, &ods, "xlsx", "lo").unwrap());
    let own = put(&sandbox, "propio.ods", &book);
    exactly(&sandbox, &converted(&sandbox, &own, "xlsx", "lo").unwrap());
    let csv = put(&sandbox, "texto.csv", &book);
    exactly(&sandbox, &csv);
    let again = converted(&sandbox, &csv, "csv", "texto").unwrap();
    std::fs::copy(&again, &csv).unwrap();
    exactly(&sandbox, &csv);
}
