//! Inventories and catalogues of others that are tables: what is understood, guessed and left out of every real file,
//! cell by cell, and that no row is lost.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use apertura::diag::{Finding, Place};
use apertura::grid::Grid;
use apertura::guide::model::{Guide, Kind};
use apertura::import::model::{Catalog, Code, Said};
use apertura::import::{Columns, TABLES, Table};
use apertura::scan::personal::lists::Lists;
use apertura::scan::quality::words::Words;
use apertura::scan::read::Told;
use apertura::scan::read::rows::Grids;
use apertura::scan::worker::{Job, Report, Want, work};
use apertura::text::Lang;
use apertura::ui::Raw;
use apertura::wizard::answer::{Context, Verdict, accept};
use jiff::civil::Date;

use super::support::golden;

/// The real files, when they are there; says so when they are not.
fn shared() -> Option<PathBuf> {
    let told = std::env::var_os("APERTURA_SHARED").map(PathBuf::from);
    let root = told.unwrap_or_else(|| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared")));
    let data = root.join("data");
    if !data.is_dir() {
        let _ = writeln!(std::io::stderr(), "SKIPPED tables of others: {} is not there", data.display());
        return None;
    }
    Some(data)
}

fn guide() -> Guide {
    apertura::guide::load::load(&apertura::guide::embedded::files()).unwrap()
}

fn grids(path: &Path) -> Vec<Grid> {
    let job = Job {
        path: path.as_os_str().as_encoded_bytes().to_vec(),
        told: Told::default(),
        threads: 1,
        known: None,
        want: Want::Rows(apertura::scan::read::rows::Bounds::lists(20_000)),
    };
    let files = apertura::guide::embedded::files();
    let lists = Lists::load(&|name| files.get(name).cloned()).unwrap();
    let words = Words::of(&lists);
    let Report::Done(bytes) = work(&job, &lists, &words) else { panic!("{}", path.display()) };
    let read: Grids = postcard::from_bytes(&bytes).unwrap();
    assert_eq!(read.unread, None, "{}", path.display());
    read.grids
}

fn surest<'t>(guide: &Guide, grids: &[Grid]) -> (&'t Table, u8) {
    let fits = TABLES.iter().map(|table| (table, (table.fits)(guide, grids)));
    fits.max_by_key(|(_, sure)| *sure).unwrap()
}

fn read(guide: &Guide, grids: &[Grid]) -> Catalog {
    (surest(guide, grids).0.read)(guide, grids, &Columns::new())
}

/// What the question of a field makes of what was read.
fn judged(guide: &Guide, said: &Said) -> String {
    let find = |field: &str| guide.questions().map(|(_, q)| q).find(|q| q.field == field);
    let Some(question) = find(&said.field) else { return " [sin pregunta]".to_string() };
    let raw = match question.kind {
        Kind::Choices => Raw::Many(said.texts.clone()),
        Kind::List => Raw::Lines(said.texts.clone()),
        _ => Raw::Text(said.texts.join(" ")),
    };
    let today = Date::constant(2026, 11, 26);
    match accept(&raw, &Context { guide, question, today }) {
        Verdict::Ok(_) => String::new(),
        Verdict::Ask { message, .. } => format!(" [se pregunta: {}]", message.to(Lang::Es)),
        Verdict::No(why) => format!(" [no entra: {}]", why.to(Lang::Es)),
        Verdict::Filler => " [relleno]".to_string(),
    }
}

fn write(guide: &Guide, grids: &[Grid], catalog: &Catalog) -> String {
    let mut out = String::new();
    let (table, sure) = surest(guide, grids);
    let files: usize = catalog.datasets.iter().map(|entry| entry.files.len()).sum();
    writeln!(out, "formato {} ({sure})", table.id).unwrap();
    writeln!(out, "renglones {}, conjuntos {}, recursos {files}", catalog.read, catalog.datasets.len())
        .unwrap();
    if !catalog.remarks.is_empty() {
        writeln!(out, "\n== observaciones").unwrap();
    }
    for remark in &catalog.remarks {
        let hide = |text: &str| masked(remark.field.as_deref().unwrap_or_default(), text.to_string());
        let finding = Finding::new(remark.code.id(), Place::default())
            .arg("place", &remark.place)
            .arg("what", hide(&remark.what))
            .arg("meant", hide(&remark.meant));
        let told = guide.rules.tell(&finding).message;
        writeln!(out, "{}", told.to(Lang::Es)).unwrap();
    }
    let line = |out: &mut String, margin: &str, said: &Said| {
        let guess = if said.guess { " (adivinado)" } else { "" };
        let place = &said.place;
        let texts = masked(&said.field, said.texts.join(" | ").replace('\n', "⏎"));
        writeln!(out, "{margin}{} = {texts} @ {place}{guess}{}", said.field, judged(guide, said)).unwrap();
    };
    if !catalog.facts.is_empty() {
        writeln!(out, "\n== del plan").unwrap();
    }
    catalog.facts.iter().for_each(|said| line(&mut out, "", said));
    for entry in &catalog.datasets {
        let key = entry.key.as_deref().map_or(String::new(), |key| format!(" «{key}»"));
        writeln!(out, "\n-- conjunto {}{key}", entry.place).unwrap();
        entry.said.iter().for_each(|said| line(&mut out, "", said));
        for file in &entry.files {
            writeln!(out, "   -- recurso {}", file.place).unwrap();
            file.said.iter().for_each(|said| line(&mut out, "   ", said));
        }
    }
    if !catalog.columns.is_empty() {
        writeln!(out, "\n== columnas").unwrap();
    }
    for matched in &catalog.columns {
        let field = matched.field.as_deref().unwrap_or("-");
        writeln!(out, "{} «{}» → {field} ({})", matched.place, matched.header, matched.sure).unwrap();
    }
    out
}

/// Every place that a catalogue speaks of.
fn places(catalog: &Catalog) -> Vec<String> {
    let said = |said: &[Said]| said.iter().map(|said| said.place.clone()).collect::<Vec<_>>();
    let mut places: Vec<String> = catalog.remarks.iter().map(|remark| remark.place.clone()).collect();
    places.extend(said(&catalog.facts));
    places.extend(catalog.columns.iter().map(|matched| matched.place.clone()));
    for entry in &catalog.datasets {
        places.push(entry.place.clone());
        places.extend(said(&entry.said));
        for file in &entry.files {
            places.push(file.place.clone());
            places.extend(said(&file.said));
        }
    }
    places
}

/// Rows of a sheet, below its header, of which the catalogue says nothing at all.
fn lost(grid: &Grid, header: u64, catalog: &Catalog) -> Vec<u64> {
    let row = |place: &str| {
        let cell = match (place.rsplit_once('!'), grid.sheet) {
            (Some((sheet, cell)), true) if sheet == grid.name => cell,
            (None, false) => place,
            _ => return None,
        };
        cell.trim_start_matches(|c: char| c.is_ascii_alphabetic()).parse::<u64>().ok()
    };
    let told: Vec<u64> = places(catalog).iter().filter_map(|place| row(place)).collect();
    let rows = grid.rows.iter().map(|row| row.number).filter(|number| *number > header);
    rows.filter(|number| !told.contains(number)).collect()
}

/// Files that hold persons in their own right are not written to goldens.
fn masked(field: &str, texts: String) -> String {
    let personal = field.contains("contact_point") || field.starts_with("team.");
    if personal { format!("({} letras)", texts.chars().count()) } else { texts }
}

/// Reads each file of a folder, sees that it is of its format and that no row is lost, and compares all that was read.
fn compare(folder: &Path, golds: &str, files: &[(&str, &str)]) {
    let guide = guide();
    for (name, format) in files {
        let grids = grids(&folder.join(name));
        assert_eq!(surest(&guide, &grids).0.id, *format, "{name}");
        let catalog = read(&guide, &grids);
        let golden_name = name.rsplit('/').next().unwrap();
        golden(&format!("{golds}/{golden_name}.txt"), &write(&guide, &grids, &catalog));
        // Of these, all rows are told of at once.
        if *format == "pnt"
            || catalog.remarks.iter().any(|remark| matches!(remark.code, Code::People | Code::NoTitle))
        {
            continue;
        }
        for grid in grids
            .iter()
            .filter(|grid| !grid.hidden && LISTS.contains(&grid.name.to_lowercase().as_str()) || !grid.sheet)
        {
            let header = grid.rows.first().map_or(0, |row| row.number);
            assert_eq!(lost(grid, header, &catalog), [0_u64; 0], "{name}: {}", grid.name);
        }
    }
}

/// Sheets of which every row has to be told.
const LISTS: &[&str] = &["inventario", "catalog", "dataset", "distribution", "bases 2026"];

#[test]
fn every_format_with_every_defect_known() {
    compare(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/import"),
        "import/own",
        &[
            ("catalogo.csv", "adela-catalog-csv"),
            ("exportado.csv", "adela-csv"),
            ("inventario.xlsx", "adela-inventory"),
            ("lista.xlsx", "spreadsheet"),
            ("plan.csv", "adela-plan-csv"),
            ("pnt.xlsx", "pnt"),
            ("pod.csv", "pod-csv"),
            ("sin-titulo.csv", "spreadsheet"),
            ("usuarios.csv", "adela-users"),
        ],
    );
}

#[test]
fn inventories_and_catalogues_of_adela() {
    let Some(data) = shared() else { return };
    compare(
        &data.join("vaquer+adela/spec/fixtures/files"),
        "import/adela",
        &[
            ("adela-users.csv", "adela-users"),
            ("another-inventory-spreadsheet-file.xlsx", "adela-inventory"),
            ("blank_rows_inventory-2.csv", "adela-catalog-csv"),
            ("empty_inventory.csv", "adela-catalog-csv"),
            ("invalid_inventory.csv", "adela-catalog-csv"),
            ("inventario_general_de_datos.xlsx", "adela-inventory"),
            ("inventario_general_de_datos_error_fecha.xlsx", "adela-inventory"),
            ("inventario_general_de_datos_error_privado.xlsx", "adela-inventory"),
            ("inventory-issue-398.xlsx", "adela-inventory"),
            ("inventory-latin-1.csv", "adela-catalog-csv"),
            ("inventory-null-download-url.csv", "adela-catalog-csv"),
            ("inventory-past-publish-date.xlsx", "adela-inventory"),
            ("inventory-v3-blank-landing-page.csv", "adela-catalog-csv"),
            ("inventory-v3-invalid-landing-page.csv", "adela-catalog-csv"),
            ("inventory-v3.csv", "adela-catalog-csv"),
            ("inventory-with-duplicated-identifiers.csv", "adela-catalog-csv"),
            ("inventory-with-opening-plan.csv", "adela-catalog-csv"),
            ("inventory.csv", "adela-catalog-csv"),
            ("inventory_with_blanks.csv", "adela-catalog-csv"),
            ("partial_invalid_inventory.csv", "adela-catalog-csv"),
            ("ragged_rows_inventory.csv", "adela-catalog-csv"),
            ("whitespace_inventory.csv", "adela-catalog-csv"),
        ],
    );
}

#[test]
fn a_download_of_the_platform_is_one_dataset_without_its_people() {
    let Some(data) = shared() else { return };
    let name = "Formato 8 LGT_Art_70_Fr_VIII_3er trimestre_4523467_1.xlsx";
    compare(&data.join("Agustinmn+SIPOT-PNT"), "import/others", &[(name, "pnt")]);
    let grids = grids(&data.join("Agustinmn+SIPOT-PNT").join(name));
    let catalog = read(&guide(), &grids);
    let kept = format!("{catalog:?}");
    let main = grids.iter().find(|grid| grid.name == "Información").unwrap();
    let names: Vec<&String> = main.rows[5..].iter().flat_map(|row| &row.cells[11..14]).collect();
    assert!(names.len() > 10_000);
    let told = names.iter().filter(|name| name.len() > 7 && kept.contains(name.as_str()));
    assert_eq!(told.collect::<Vec<_>>(), Vec::<&&String>::new());
}

#[test]
fn catalogues_of_argentina_and_of_project_open_data() {
    let Some(data) = shared() else { return };
    compare(
        &data,
        "import/others",
        &[
            ("datosgobar+paquete-apertura-datos/examples/catalog.xlsx", "argentina-xlsx"),
            ("datosgobar+pydatajson/tests/samples/catalogo_justicia_extra_columns.xlsx", "argentina-xlsx"),
            ("datosgobar+pydatajson/tests/samples/catalogo_justicia_with_defaults.xlsx", "argentina-xlsx"),
            ("datosgobar+pydatajson/tests/samples/catalogo_justicia.xlsx", "argentina-xlsx"),
            (
                "datosgobar+pydatajson/samples/archivos-tests/excel-no-validos/catalogo-justicia-con-error-datasets.xlsx",
                "argentina-xlsx",
            ),
            (
                "datosgobar+pydatajson/samples/archivos-tests/excel-validos/catalogo-justicia-06022017.xlsx",
                "argentina-xlsx",
            ),
            ("mxabierto+iniciativa-datos-abiertos/examples/catalog-sample-extended.csv", "pod-csv"),
            ("mxabierto+iniciativa-datos-abiertos/examples/catalog-sample.csv", "pod-csv"),
        ],
    );
}

#[test]
fn what_a_person_said_of_columns_wins_and_is_shown_as_sure() {
    let guide = guide();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/import/sin-titulo.csv");
    let grids = grids(&path);
    let told = Columns::from([
        ("observacion rara".to_string(), Some("dataset.title".to_string())),
        ("oficina".to_string(), None),
    ]);
    let catalog = (surest(&guide, &grids).0.read)(&guide, &grids, &told);
    let titles: Vec<&str> = catalog.datasets.iter().map(|entry| entry.said[0].texts[0].as_str()).collect();
    assert_eq!(titles, ["x", "y"]);
    let columns = catalog.columns.iter().map(|one| (one.header.as_str(), one.field.as_deref(), one.sure));
    assert_eq!(
        columns.collect::<Vec<_>>(),
        [
            ("Oficina", None, 0),
            ("Periodicidad", Some("dataset.accrual_periodicity"), 95),
            ("Observación rara", Some("dataset.title"), 100),
        ]
    );
}

#[test]
fn every_header_that_the_guide_knows_is_matched_to_its_field() {
    let guide = guide();
    let mut wrong = Vec::new();
    for column in &guide.import.column {
        let header = |word: &str| vec!["nombre del conjunto".to_string(), word.to_uppercase()];
        for word in column.words.iter().filter(|_| column.field != "dataset.title") {
            let rows = vec![
                apertura::grid::GridRow { number: 1, cells: header(word) },
                apertura::grid::GridRow { number: 2, cells: vec!["Baches".into(), String::new()] },
            ];
            let grid = Grid { name: "lista".into(), rows, ..Grid::default() };
            let catalog = read(&guide, &[grid]);
            let field = catalog.columns[1].field.as_deref();
            let meant = match column.field.as_str() {
                "@platform" => "dataset.source",
                "@temporal" => "dataset.temporal",
                "@key" => "dataset.identifier",
                "@media" => "distribution.format",
                field => field,
            };
            if field != Some(meant) {
                wrong.push(format!("«{word}»: {field:?}, {meant}"));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn ten_thousand_rows_are_ten_thousand_datasets() {
    let guide = guide();
    let head =
        ["Área", "Nombre del conjunto", "Sistema", "Periodicidad", "Nivel de acceso", "Formato", "Correo"];
    let row = |number: u64| {
        let own = |text: &str| format!("{text} {number}");
        let cells = [
            own("Área"),
            own("Conjunto"),
            own("Sistema"),
            "mensual".into(),
            "Público".into(),
            "Excel".into(),
        ];
        let mail = format!("area{number}@villa.example");
        apertura::grid::GridRow { number, cells: cells.into_iter().chain([mail]).collect() }
    };
    let head = apertura::grid::GridRow { number: 1, cells: head.map(String::from).into() };
    let rows = std::iter::once(head).chain((2..10_002).map(row)).collect();
    let grid = Grid { name: "Bases".into(), sheet: true, rows, ..Grid::default() };
    let start = std::time::Instant::now();
    let catalog = read(&guide, &[grid]);
    let _ = writeln!(std::io::stderr(), "10,000 rows in {:?}", start.elapsed());
    assert_eq!((catalog.read, catalog.datasets.len()), (10_000, 10_000));
    assert_eq!(catalog.remarks, []);
}
