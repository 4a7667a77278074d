//! A workbook of ten thousand datasets, written and read in each format, beside rivals in the same run.
//!
//! Aim: writing and reading each under 1.5 s and 120 MiB, so that the commands around them stay under 3 s and 200 MiB.
//! `cargo bench --bench workbook` prints medians, peaks and ratios; each measure is a process of its own.

use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Instant;

use apertura::guide::embedded;
use apertura::scan::personal::lists::Lists;
use apertura::scan::quality::words::Words;
use apertura::scan::read::Told;
use apertura::scan::read::rows::{Bounds, Grids};
use apertura::scan::worker::{Job, Report, Want, bytes_of, work};
use apertura::spreadsheet::{Book, Cell, Column, Format, Kind, Sheet, Value, write};
use calamine::{Reader as _, Xlsx, open_workbook};
use jiff::civil::date;

const ROWS: usize = 10_000;
const COLUMNS: usize = 40;
/// Rounds whose median is told; each measure takes its turn in each.
const ROUNDS: usize = 5;
const SECONDS: f64 = 1.5;
const MEBIBYTES: f64 = 120.0;

/// What is measured, and beside what.
const MEASURES: [(&str, Option<&str>); 10] = [
    ("book", None),
    ("rival-xlsx", None),
    ("rival-csv", None),
    ("rival-read", None),
    ("write-xlsx", Some("rival-xlsx")),
    ("write-ods", Some("rival-xlsx")),
    ("write-csv", Some("rival-csv")),
    ("read-xlsx", Some("rival-read")),
    ("read-ods", Some("rival-read")),
    ("read-csv", Some("rival-read")),
];

fn kind(column: usize) -> Kind {
    [Kind::Text, Kind::Text, Kind::Text, Kind::Whole, Kind::Decimal, Kind::Date][column % 6]
}

fn cell(row: usize, column: usize) -> Cell {
    let value = match (kind(column), column) {
        (Kind::Whole, _) => Value::Whole((row * 7 + column) as i64),
        (Kind::Decimal, _) => Value::Decimal(format!("-{}.{}", row % 180, 1 + column % 9)),
        (Kind::Date, _) => Value::Date(date(2026, 1 + (row % 12) as i8, 1 + (column % 28) as i8)),
        // Titles and descriptions are of each dataset, the rest is chosen.
        (_, 0 | 1) => {
            Value::Text(format!("Conjunto número {row} del área {column}, con acentos y «comillas»"))
        }
        (_, 2) => Value::Text(
            format!("Descripción {row}: qué contiene, de dónde sale y cada cuándo cambia. ").repeat(3),
        ),
        _ if (row + column).is_multiple_of(3) => Value::Empty,
        _ => Value::Text(format!("Opción {}", (row + column) % 25)),
    };
    Cell { value, ..Cell::default() }
}

fn book() -> Book {
    let choices: Vec<String> = (0..25).map(|at| format!("Opción {at}")).collect();
    let column = |at: usize| Column {
        header: format!("Columna {at}"),
        note: Some("Qué se responde aquí, con un ejemplo.".into()),
        required: at < 5,
        choices: if at > 2 && kind(at) == Kind::Text { choices.clone() } else { Vec::new() },
        kind: kind(at),
        ..Column::default()
    };
    let sheet = Sheet {
        name: "Inventario".into(),
        main: true,
        above: vec!["Inventario".into()],
        columns: (0..COLUMNS).map(column).collect(),
        rows: (0..ROWS).map(|row| (0..COLUMNS).map(|column| cell(row, column)).collect()).collect(),
        spare: 50,
        ..Sheet::default()
    };
    let at = date(2026, 2, 2).at(10, 42, 0, 0);
    Book {
        title: "Inventario".into(),
        author: "Villa Ejemplo".into(),
        at,
        lang: "es".into(),
        sheets: vec![sheet],
    }
}

#[allow(clippy::disallowed_methods, reason = "a bench may write as it likes")]
fn ours(folder: &Path, format: Format, ending: &str) -> f64 {
    let book = book();
    let start = Instant::now();
    let files = write(&book, format).expect("a workbook");
    std::fs::write(folder.join(format!("ours.{ending}")), &files[0].1).expect("written");
    start.elapsed().as_secs_f64()
}

/// The same values, without formats, lists, notes or locks.
fn rival_xlsx(folder: &Path) -> f64 {
    let book = book();
    let start = Instant::now();
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let page = workbook.add_worksheet();
    for (row, cells) in (0_u32..).zip(&book.sheets[0].rows) {
        for (column, cell) in (0_u16..).zip(cells) {
            let done = match &cell.value {
                Value::Empty => continue,
                Value::Text(text) => page.write_string(row, column, text),
                Value::Whole(number) => page.write_number(row, column, *number as f64),
                Value::Decimal(text) => page.write_number(row, column, text.parse::<f64>().unwrap_or(0.0)),
                Value::Date(day) => page.write_string(row, column, day.to_string()),
            };
            done.expect("a cell");
        }
    }
    workbook.save(folder.join("rival.xlsx")).expect("written");
    start.elapsed().as_secs_f64()
}

fn rival_csv(folder: &Path) -> f64 {
    let book = book();
    let start = Instant::now();
    let mut out = csv::Writer::from_path(folder.join("rival.csv")).expect("a file");
    for cells in &book.sheets[0].rows {
        let text = |cell: &Cell| match &cell.value {
            Value::Empty => String::new(),
            Value::Text(text) | Value::Decimal(text) => text.clone(),
            Value::Whole(number) => number.to_string(),
            Value::Date(day) => day.to_string(),
        };
        out.write_record(cells.iter().map(text)).expect("a row");
    }
    out.flush().expect("written");
    start.elapsed().as_secs_f64()
}

/// What the worker does, and what the program does with it.
fn reading(path: &Path) -> f64 {
    let files = embedded::files();
    let lists = Lists::load(&|name| files.get(name).cloned()).expect("lists");
    let words = Words::of(&lists);
    let start = Instant::now();
    let want = Want::Rows(Bounds::books(ROWS as u32 + 10));
    let job = Job { path: bytes_of(path), told: Told::default(), threads: 2, known: None, want };
    let Report::Done(bytes) = work(&job, &lists, &words) else { panic!("no rows") };
    let read: Grids = postcard::from_bytes(&bytes).expect("grids");
    assert!(read.unread.is_none() && read.cut.is_empty() && read.grids[0].rows.len() > ROWS);
    black_box(&read);
    start.elapsed().as_secs_f64()
}

fn rival_reading(path: &Path) -> f64 {
    let start = Instant::now();
    let mut workbook: Xlsx<_> = open_workbook(path).expect("a workbook");
    let range = workbook.worksheet_range("Inventario").expect("a sheet");
    assert!(range.height() > ROWS);
    black_box(&range);
    start.elapsed().as_secs_f64()
}

fn measured(name: &str, folder: &Path) -> f64 {
    match name {
        "book" => {
            let start = Instant::now();
            black_box(book());
            start.elapsed().as_secs_f64()
        }
        "rival-xlsx" => rival_xlsx(folder),
        "rival-csv" => rival_csv(folder),
        "rival-read" => rival_reading(&folder.join("ours.xlsx")),
        "write-xlsx" => ours(folder, Format::Xlsx, "xlsx"),
        "write-ods" => ours(folder, Format::Ods, "ods"),
        "write-csv" => ours(folder, Format::Csv, "csv"),
        other => reading(&folder.join(format!("ours.{}", other.trim_start_matches("read-")))),
    }
}

/// The most memory that this process had, in MiB; 0 where the system does not say.
fn peak() -> f64 {
    #[allow(clippy::disallowed_methods, reason = "the system's own words")]
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix("kB"));
    line.and_then(|kib| kib.trim().parse::<f64>().ok()).unwrap_or(0.0) / 1024.0
}

/// One measure in a process of its own: seconds and MiB.
fn apart(name: &str, folder: &Path) -> (f64, f64) {
    let this = std::env::current_exe().expect("this program");
    let ran = Command::new(this).args(["--measure", name]).arg(folder).output().expect("a process");
    assert!(ran.status.success(), "{name}: {}", String::from_utf8_lossy(&ran.stderr));
    let text = String::from_utf8_lossy(&ran.stdout).into_owned();
    let mut numbers = text.split_whitespace().map(|word| word.parse().expect("a number"));
    (numbers.next().expect("seconds"), numbers.next().expect("memory"))
}

fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers[numbers.len() / 2]
}

#[allow(clippy::disallowed_macros, reason = "a bench prints its figures")]
fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().collect();
    if let Some(at) = args.iter().position(|word| word == "--measure") {
        let seconds = measured(&args[at + 1], &PathBuf::from(&args[at + 2]));
        println!("{seconds} {}", peak());
        return ExitCode::SUCCESS;
    }
    let folder = tempfile::tempdir().expect("a folder");
    // What is read has to be there.
    for name in ["write-xlsx", "write-ods", "write-csv"] {
        let _ = apart(name, folder.path());
    }
    let rounds: Vec<Vec<(f64, f64)>> =
        (0..ROUNDS).map(|_| MEASURES.iter().map(|(name, _)| apart(name, folder.path())).collect()).collect();
    let mut late = false;
    for (at, (name, rival)) in MEASURES.iter().enumerate() {
        let seconds = median(rounds.iter().map(|round| round[at].0).collect());
        let memory = median(rounds.iter().map(|round| round[at].1).collect());
        let beside = rival.and_then(|rival| MEASURES.iter().position(|(name, _)| *name == rival));
        let ratio =
            beside.map(|beside| median(rounds.iter().map(|round| round[at].0 / round[beside].0).collect()));
        let over = rival.is_some() && (seconds > SECONDS || memory > MEBIBYTES);
        late |= over;
        println!(
            "{name:12} {seconds:>7.3} s {memory:>7.1} MiB{}{}",
            ratio
                .map(|ratio| format!("  {ratio:.2} times {}", rival.unwrap_or_default()))
                .unwrap_or_default(),
            if over { "  OVER THE AIM" } else { "" }
        );
    }
    for ending in ["xlsx", "ods", "csv"] {
        let size = folder.path().join(format!("ours.{ending}")).metadata().map_or(0, |meta| meta.len());
        println!("{ending}: {:.1} MiB", size as f64 / f64::from(1 << 20));
    }
    ExitCode::from(u8::from(late))
}
