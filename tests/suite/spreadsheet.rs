//! Workbooks as other programs see them: written here, opened and saved by LibreOffice, read again.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use apertura::guide::embedded;
use apertura::scan::personal::lists::Lists;
use apertura::scan::quality::words::Words;
use apertura::scan::read::Told;
use apertura::scan::read::rows::{Bounds, Grids};
use apertura::scan::worker::{Job, Report, Want, bytes_of, work};
use apertura::spreadsheet::csv::unguard;
use apertura::spreadsheet::{
    Book, Cell, Column, Format, Kind, LISTS, Mark, Sheet, Use, Value, header, write,
};
use apertura::text::Lang;
use jiff::civil::date;
use proptest::prelude::*;

use crate::support::Sandbox;

/// Texts that a spreadsheet would take for something else.
const SLY: [&str; 14] = [
    "=1+1",
    "=HYPERLINK(\"https://ejemplo.example\")",
    "+52 314 000 0000",
    "-",
    "-1",
    "@SUMA(A1)",
    "'hola",
    "007",
    "3.10",
    "2026-03-31",
    "VERDADERO",
    "https://datos.example.gob.mx/a?b=1&c=2#d",
    "  dos  espacios ",
    "una línea\n\ny otra; con \"comillas\", comas y _x000D_",
];

fn value(value: Value) -> Cell {
    Cell { value, ..Cell::default() }
}

fn column(header: &str, kind: Kind) -> Column {
    Column { header: header.into(), kind, ..Column::default() }
}

fn inventory() -> Sheet {
    let long = "Descripción larga. ".repeat(1_600);
    let row = |(at, text): (usize, &&str)| {
        vec![
            Cell { locked: true, ..Cell::from(format!("conjunto-{at}").as_str()) },
            Cell { note: Some("Una nota\ncon dos líneas".into()), ..Cell::from(*text) },
            Cell { mark: Some(Mark::Missing), ..Cell::default() },
            value(Value::Whole(1_250 * at as i64)),
            value(Value::Decimal("-103.35".into())),
            value(Value::Decimal("98000.50".into())),
            value(Value::Date(date(2024, 2, 29))),
            Cell::from(if at == 3 { long.as_str() } else { *text }),
        ]
    };
    Sheet {
        name: "Inventario de D'Acosta".into(),
        main: true,
        frozen: 2,
        above: vec!["Inventario".into(), "Una fila por conjunto".into()],
        columns: vec![
            Column { locked: true, hidden: true, ..column("Clave", Kind::Text) },
            Column { required: true, note: Some("Ayuda".into()), ..column("Título", Kind::Text) },
            Column { choices: vec!["Sí, claro".into(), "No".into()], ..column("Acceso", Kind::Text) },
            column("Registros", Kind::Whole),
            column("Longitud", Kind::Decimal),
            column("Costo", Kind::Money),
            column("Desde", Kind::Date),
            column("Descripción", Kind::Text),
        ],
        rows: SLY.iter().enumerate().map(row).collect(),
        spare: 20,
        ..Sheet::default()
    }
}

fn book() -> Book {
    let read = Sheet {
        name: "Instrucciones".into(),
        used: Use::Read,
        above: vec!["Cómo se llena".into(), "Todo lo que hay que saber. ".repeat(12)],
        ..Sheet::default()
    };
    let hidden = Sheet {
        name: "_plan".into(),
        used: Use::Hidden,
        columns: vec![column("dato", Kind::Text), column("valor", Kind::Text)],
        rows: vec![vec!["revision".into(), value(Value::Whole(214))], vec!["id".into(), "0042".into()]],
        ..Sheet::default()
    };
    Book {
        title: "Inventario".into(),
        author: "Ayuntamiento de Villa Ejemplo".into(),
        at: date(2026, 2, 2).at(10, 42, 0, 0),
        lang: "es".into(),
        sheets: vec![read, inventory(), hidden],
    }
}

/// All cells with something in them, by sheet, row and column; and whether the sheet is hidden.
type Cells = BTreeMap<String, Page>;
type Page = (bool, BTreeMap<(u64, usize), String>);

/// What a reader has to see in the workbook.
fn expected(book: &Book) -> Cells {
    let mut all = Cells::new();
    for sheet in &book.sheets {
        let mut cells = BTreeMap::new();
        let first = sheet.columns.iter().position(|column| !column.hidden).unwrap_or(0);
        for (row, line) in (1..).zip(&sheet.above) {
            cells.insert((row, first), line.clone());
        }
        for (at, column) in sheet.columns.iter().enumerate() {
            cells.insert((sheet.header_row(), at), header(column, Lang::Es).into_owned());
        }
        for (row, line) in (sheet.first_row()..).zip(&sheet.rows) {
            for (at, cell) in line.iter().enumerate() {
                cells.insert((row, at), shown(&cell.value));
            }
        }
        cells.retain(|_, text| !text.is_empty());
        all.insert(sheet.name.clone(), (sheet.used == Use::Hidden, cells));
    }
    all
}

fn shown(value: &Value) -> String {
    match value {
        Value::Empty => String::new(),
        Value::Text(text) => text.clone(),
        Value::Whole(number) => number.to_string(),
        Value::Decimal(text) => text.trim_end_matches('0').to_string(),
        Value::Date(date) => date.to_string(),
    }
}

fn read(path: &Path) -> Grids {
    let files = embedded::files();
    let lists = Lists::load(&|name| files.get(name).cloned()).unwrap();
    let job = Job {
        path: bytes_of(path),
        told: Told::default(),
        threads: 2,
        known: None,
        want: Want::Rows(Bounds::books(20_000)),
    };
    let Report::Done(bytes) = work(&job, &lists, &Words::of(&lists)) else { panic!("no rows") };
    let read: Grids = postcard::from_bytes(&bytes).unwrap();
    assert_eq!((&read.unread, &read.cut), (&None, &Vec::new()), "{}", path.display());
    read
}

fn cells(read: Grids) -> Cells {
    let mut all = Cells::new();
    for grid in read.grids.into_iter().filter(|grid| grid.name != LISTS) {
        let place = |row: apertura::grid::GridRow| {
            let number = row.number;
            row.cells.into_iter().enumerate().map(move |(at, text)| ((number, at), text))
        };
        let cells = grid.rows.into_iter().flat_map(place).filter(|(_, text)| !text.is_empty()).collect();
        all.insert(grid.name, (grid.hidden, cells));
    }
    all
}

/// Tells the cells that differ from what was written.
fn same(found: &Cells, what: &str) {
    let wanted = expected(&book());
    let flat = |all: &Cells| -> BTreeMap<String, String> {
        let sheet = |(name, (hidden, cells)): (&String, &Page)| {
            let place = move |((row, column), text): (&(u64, usize), &String)| {
                (format!("{name}!{row}:{column} hidden {hidden}"), text.clone())
            };
            cells.iter().map(place).collect::<Vec<_>>()
        };
        all.iter().flat_map(sheet).collect()
    };
    let (found, wanted) = (flat(found), flat(&wanted));
    let places: std::collections::BTreeSet<&String> = found.keys().chain(wanted.keys()).collect();
    for place in places {
        assert_eq!(found.get(place), wanted.get(place), "{what}: {place}");
    }
}

/// Writes the workbook; the path of its first file.
fn put(sandbox: &Sandbox, format: Format, ending: &str) -> PathBuf {
    let files = write(&book(), format).unwrap();
    let put = |(suffix, bytes): &(String, Vec<u8>)| sandbox.put(&format!("libro{suffix}.{ending}"), bytes);
    files.iter().map(put).collect::<Vec<_>>().swap_remove(0)
}

/// What LibreOffice makes of a workbook, in a folder of that name; `None` where it is not there, and says so.
fn converted(sandbox: &Sandbox, path: &Path, to: &str, folder: &str) -> Option<PathBuf> {
    let profile = format!("-env:UserInstallation=file://{}", sandbox.join("profile").display());
    let folder = sandbox.join(folder);
    let ran = Command::new("soffice")
        .args([&profile, "--headless", "--infilter=CSV:44,34,76,1"].iter().take(if ends(path, "csv") {
            3
        } else {
            2
        }))
        .args(["--convert-to", to, "--outdir"])
        .arg(&folder)
        .arg(path)
        .output();
    let ending = to.split(':').next().unwrap_or_default();
    let made = folder.join(path.file_name().unwrap()).with_extension(ending);
    if ran.is_ok() && (made.exists() || ending == "csv") {
        return Some(made);
    }
    #[allow(clippy::disallowed_macros)]
    {
        // Writer alone opens no workbook.
        println!("SKIPPED workbooks in LibreOffice: Calc is not installed");
    }
    None
}

fn ends(path: &Path, ending: &str) -> bool {
    path.extension().is_some_and(|found| found == ending)
}

#[test]
fn what_is_written_is_read_back_cell_by_cell() {
    let sandbox = Sandbox::new();
    for (format, ending) in [(Format::Xlsx, "xlsx"), (Format::Ods, "ods")] {
        let read = read(&put(&sandbox, format, ending));
        assert_eq!(read.by.as_deref(), Some("Ayuntamiento de Villa Ejemplo"), "{ending}");
        assert!(read.at.as_deref().is_some_and(|at| at.starts_with("2026-02-02T10:42:00")), "{:?}", read.at);
        same(&cells(read), ending);
    }
}

/// Words with all that gives trouble in files.
fn words() -> impl Strategy<Value = String> {
    "[-=+@'\"<>&,;|_x0-9A-C áñ€😀\n\t]{0,12}"
}

fn of_words(rows: &[Vec<String>]) -> Book {
    let columns =
        ["Clave", "Título", "Área", "Nota", "Fuente"].map(|header| column(header, Kind::Text)).to_vec();
    let row = |(at, texts): (usize, &Vec<String>)| {
        std::iter::once(format!("c-{at}").as_str().into())
            .chain(texts.iter().map(|text| text.as_str().into()))
            .collect()
    };
    let rows = rows.iter().enumerate().map(row).collect();
    Book { sheets: vec![Sheet { name: "Hoja".into(), columns, rows, ..Sheet::default() }], ..book() }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_comes_back_in_every_format(rows in proptest::collection::vec(proptest::collection::vec(words(), 4), 3..12)) {
        let sandbox = Sandbox::new();
        for (format, ending) in [(Format::Xlsx, "xlsx"), (Format::Ods, "ods"), (Format::Csv, "csv")] {
            let bytes = write(&of_words(&rows), format).unwrap().swap_remove(0).1;
            let found = read(&sandbox.put(&format!("libro.{ending}"), bytes)).grids.swap_remove(0).rows;
            prop_assert_eq!(found.len(), 1 + rows.len(), "{}", ending);
            for (row, texts) in found[1..].iter().zip(&rows) {
                for (at, text) in texts.iter().enumerate() {
                    let cell = row.cells.get(at + 1).map_or("", String::as_str);
                    let cell = if format == Format::Csv { unguard(cell) } else { cell };
                    prop_assert_eq!(cell, text, "{} {}", ending, row.number);
                }
            }
        }
    }
}

#[test]
fn csv_is_read_back_and_is_no_formula_in_between() {
    let sandbox = Sandbox::new();
    let path = put(&sandbox, Format::Csv, "csv");
    let sheet = inventory();
    let rows = read(&path).grids.swap_remove(0).rows;
    assert_eq!(rows.len(), 1 + sheet.rows.len());
    for (row, line) in rows[1..].iter().zip(&sheet.rows) {
        for (text, cell) in row.cells.iter().zip(line) {
            let whole = match &cell.value {
                Value::Decimal(text) => text.clone(),
                value => shown(value),
            };
            assert_eq!(unguard(text), whole);
        }
    }
    assert!(sandbox.join("libro.plan.csv").exists());
    let Some(opened) = converted(&sandbox, &path, "xlsx", "csv") else { return };
    let opened = cells(read(&opened)).into_values().next().unwrap().1;
    for (at, text) in SLY.iter().enumerate().filter(|(_, text)| text.starts_with(['=', '+', '@', '\''])) {
        assert_eq!(unguard(&opened[&(at as u64 + 2, 1)]), *text);
    }
    assert_eq!(opened[&(2, 4)], "-103.35");
}

#[test]
fn libreoffice_saves_every_cell_as_it_was() {
    let sandbox = Sandbox::new();
    for (format, ending, chain) in
        [(Format::Xlsx, "xlsx", ["ods", "xlsx"]), (Format::Ods, "ods", ["xlsx", "ods"])]
    {
        let mut path = put(&sandbox, format, ending);
        for to in chain {
            let Some(made) = converted(&sandbox, &path, to, &format!("{ending}-{to}")) else { return };
            same(&cells(read(&made)), &made.display().to_string());
            path = made;
        }
        let all = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";
        converted(&sandbox, &path, all, ending);
        let saved = read(&sandbox.join(ending).join("libro-Inventario de D'Acosta.csv"));
        let saved = cells(saved).into_values().next().unwrap().1;
        let wanted = &expected(&book())["Inventario de D'Acosta"].1;
        assert_eq!(&saved, wanted, "{ending} as CSV");
    }
}

fn content(ods: &Path) -> String {
    let mut zip = zip::ZipArchive::new(std::fs::File::open(ods).unwrap()).unwrap();
    let mut text = String::new();
    std::io::Read::read_to_string(&mut zip.by_name("content.xml").unwrap(), &mut text).unwrap();
    text
}

#[test]
fn lists_notes_and_locks_survive_libreoffice() {
    let sandbox = Sandbox::new();
    for (format, ending) in [(Format::Xlsx, "xlsx"), (Format::Ods, "ods")] {
        let path = put(&sandbox, format, ending);
        let Some(saved) = converted(&sandbox, &path, "ods", &format!("saved-{ending}")) else { return };
        let text = content(&saved);
        assert!(!text.contains("table:formula"), "{ending}");
        assert!(text.contains("cell-content-is-in-list([$_listas.$A$1:.$A$2])"), "{ending}");
        assert_eq!(text.matches("table:protected=\"true\"").count(), 4, "{ending}");
        assert_eq!(text.matches("<office:annotation").count(), 1 + SLY.len(), "{ending}");
        assert!(text.contains("style:cell-protect=\"none\""), "{ending}");
    }
}
