//! Making a large CSV fit to publish, beside a plain copy with the `csv` crate in the same run.
//!
//! Aim: the second pass over a file (read, repair, write) within 2 times of the copy, memory that does not grow with
//! the file. `cargo bench --bench prepare` makes the file with `../shared/tools/gen_municipal.py` where that is there
//! (`APERTURA_GRANDE` names another file), and prints medians and ratios of rounds in turns.

use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use apertura::guide::embedded;
use apertura::prepare::make::Outcome;
use apertura::prepare::recipe::{Order, Recipe, Wish};
use apertura::scan::model::Facts;
use apertura::scan::personal::lists::Lists;
use apertura::scan::quality::words::Words;
use apertura::scan::read::Told;
use apertura::scan::worker::{Job, Report, Want, bytes_of, prepare, work};

const ROUNDS: usize = 3;
const RATIO: f64 = 2.0;

fn main() -> ExitCode {
    let Some(file) = file() else {
        let _ = writeln!(std::io::stderr(), "SKIPPED: no generator and no APERTURA_GRANDE");
        return ExitCode::SUCCESS;
    };
    let files = embedded::files();
    let Ok(lists) = Lists::load(&|name| files.get(name).cloned()) else { return ExitCode::FAILURE };
    let lists: &'static Lists = Box::leak(Box::new(lists));
    let folder = std::env::temp_dir();
    let (mut copies, mut profiles, mut makes) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        copies.push(timed(|| copy(&file, &folder.join("copia.csv"))));
        let mut facts = Facts::default();
        profiles.push(timed(|| facts = profile(&file, lists)));
        makes.push(timed(|| make(&file, lists, &facts, &folder.join("hecho.csv"))));
    }
    let (copy, profile, make) = (median(copies), median(profiles), median(makes));
    let ratio = make / copy;
    let told = format!(
        "copy {copy:.2} s, profile {profile:.2} s, make {make:.2} s: {ratio:.2} times the copy (aim {RATIO}); peak {} MiB",
        peak()
    );
    let _ = writeln!(std::io::stdout(), "{told}");
    if ratio > RATIO { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// The file that is named, or one that is made.
fn file() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os("APERTURA_GRANDE") {
        return Some(named.into());
    }
    let tool = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/tools/gen_municipal.py"));
    let folder = std::env::temp_dir().join("apertura-bench-prepare");
    let path = folder.join("nomina_200.csv");
    if !path.is_file() && tool.is_file() {
        Command::new("python3").arg(tool).arg(&folder).arg("csv").status().ok()?;
    }
    path.is_file().then_some(path)
}

fn timed(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

fn median(mut times: Vec<Duration>) -> f64 {
    times.sort();
    times[times.len() / 2].as_secs_f64()
}

fn copy(from: &Path, to: &Path) {
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).from_path(from).expect("the file");
    let mut writer = csv::Writer::from_path(to).expect("a place");
    let mut row = csv::ByteRecord::new();
    while reader.read_byte_record(&mut row).expect("a row") {
        writer.write_byte_record(&row).expect("room");
    }
    writer.flush().expect("room");
}

fn job(path: &Path) -> Job {
    Job { path: bytes_of(path), told: Told::default(), threads: 2, known: None, want: Want::Facts }
}

fn profile(path: &Path, lists: &Lists) -> Facts {
    match work(&job(path), lists, &Words::of(lists)) {
        Report::Done(bytes) => postcard::from_bytes(&bytes).expect("facts"),
        Report::Same => Facts::default(),
    }
}

fn make(path: &Path, lists: &'static Lists, facts: &Facts, to: &Path) {
    let recipes = facts.tables.iter().map(|table| Recipe::of(table, &Wish::default())).collect();
    let order = Order::of(facts, recipes);
    let out = Mutex::new(BufWriter::new(std::fs::File::create(to).expect("a place")));
    let send = move |_: usize, bytes: &[u8]| {
        out.lock().expect("one at a time").write_all(bytes).expect("room");
    };
    let outcome: Outcome = prepare(&job(path), &order, lists, Box::new(send));
    assert!(outcome.tables.iter().all(|made| made.met && made.account.balances()));
}

/// The most memory that this process had, where the system tells.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches("kB").trim().parse::<u64>().ok()).unwrap_or(0) / 1024
}
