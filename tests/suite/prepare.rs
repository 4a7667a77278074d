//! `preparar`: every real table comes out without a grave fault and with every row accounted for; random mess too.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, Mutex};

use apertura::diag::{Rules, Severity};
use apertura::guide::embedded;
use apertura::prepare::account::{Account, Reason};
use apertura::prepare::make::Outcome;
use apertura::prepare::recipe::{Order, Recipe, Wish};
use apertura::prepare::summary::{assumed, deeds};
use apertura::scan::model::{Facts, Table};
use apertura::scan::personal::lists::Lists;
use apertura::scan::quality::score::flags;
use apertura::scan::quality::words::Words;
use apertura::scan::read::Told;
use apertura::scan::worker::{Job, Report, Want, bytes_of, prepare, work};
use serde_json::Value as Json;

use crate::support::{Sandbox, golden, guide};

mod mess;

use mess::{Dice, mess};

/// The words of the Guide. Who makes files has the place of who profiles them: one at a time.
struct Worker {
    lists: &'static Lists,
    words: Words,
    one: Mutex<()>,
}

static WORKER: LazyLock<Worker> = LazyLock::new(|| {
    let files = embedded::files();
    let lists: &'static Lists = Box::leak(Box::new(Lists::load(&|name| files.get(name).cloned()).unwrap()));
    Worker { lists, words: Words::of(lists), one: Mutex::new(()) }
});

/// How a file that we made is read.
fn ours() -> Told {
    Told { format: Some("csv".into()), delimiter: Some(b','), header_row: Some(1), ..Told::default() }
}

fn job(path: &Path, told: &Told, want: Want) -> Job {
    Job { path: bytes_of(path), told: told.clone(), threads: 2, known: None, want }
}

fn facts(path: &Path, told: &Told) -> Facts {
    match work(&job(path, told, Want::Facts), WORKER.lists, &WORKER.words) {
        Report::Done(bytes) => postcard::from_bytes(&bytes).unwrap(),
        Report::Same => unreachable!("nothing is known before"),
    }
}

/// A table that was made: what there was, what was done, what came of it.
struct Made {
    recipe: Recipe,
    account: Account,
    bytes: Vec<u8>,
    at: usize,
}

/// Makes all tables of a file; `None` when it has none that can be read.
fn made(path: &Path, told: &Told) -> Option<(Facts, Vec<Made>)> {
    let _one = WORKER.one.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let facts = facts(path, told);
    let wanted = |table: &&Table| table.rows > 0 && !table.columns.is_empty();
    let places: Vec<usize> = (0..facts.tables.len()).filter(|at| wanted(&&facts.tables[*at])).collect();
    if facts.unread.is_some() || places.is_empty() {
        return None;
    }
    let recipes: Vec<Recipe> =
        places.iter().map(|at| Recipe::of(&facts.tables[*at], &Wish::default())).collect();
    let order = Order::of(&facts, recipes.clone());
    let parts = Arc::new(Mutex::new(vec![Vec::new(); recipes.len()]));
    let sink = Arc::clone(&parts);
    let send = move |table: usize, bytes: &[u8]| sink.lock().unwrap()[table].extend_from_slice(bytes);
    let encoding = told.encoding.or(facts.text.map(|text| text.encoding));
    let job = job(path, &Told { encoding, ..told.clone() }, Want::Facts);
    let outcome: Outcome = prepare(&job, &order, WORKER.lists, Box::new(send));
    assert_eq!(outcome.unread, None, "{}", path.display());
    let bytes = parts.lock().unwrap().clone();
    let all = places.into_iter().zip(recipes).zip(outcome.tables).zip(bytes);
    let all = all.map(|(((at, recipe), made), bytes)| {
        assert!(made.met, "{}: {} was not met again", path.display(), recipe.table);
        Made { recipe, account: made.account, bytes, at }
    });
    Some((facts, all.collect()))
}

/// Rows of a CSV, by another reader than ours.
fn rows(bytes: &[u8]) -> Vec<csv::StringRecord> {
    let mut reader = csv::ReaderBuilder::new().flexible(false).from_reader(bytes);
    reader.records().map(|row| row.expect("a plain CSV")).collect()
}

/// Grave faults that are not of persons.
fn grave(facts: &Facts, rules: &Rules) -> Vec<String> {
    let grave = flags(facts).filter(|flag| rules.0[&flag.code].severity == Severity::Error);
    let grave = grave.filter(|flag| !flag.code.starts_with("personal-"));
    grave.map(|flag| format!("{} {}", flag.code, flag.detail)).collect()
}

/// What must be so of every table; the faults.
#[allow(clippy::disallowed_methods, reason = "a file to be read again")]
fn faults(made: &Made, table: &Table, rules: &Rules, folder: &Path) -> Vec<String> {
    let mut faults = Vec::new();
    let account = &made.account;
    if !account.balances() {
        faults.push(format!("does not balance: {account:?}"));
    }
    let there = rows(&made.bytes);
    if there.len() as u64 != account.out {
        faults.push(format!("{} rows told, {} there", account.out, there.len()));
    }
    let data =
        [Reason::OnlyMissing, Reason::RepeatedHeader, Reason::Total].map(|reason| account.count(reason));
    if account.out + data.iter().sum::<u64>() != table.rows {
        faults.push(format!("{} data rows seen, {} out, {data:?} left", table.rows, account.out));
    }
    if account.out == 0 {
        return faults;
    }
    let path = folder.join("resultado.csv");
    std::fs::write(&path, &made.bytes).unwrap();
    let Some((after, again)) = self::made(&path, &ours()) else { return vec!["not read again".into()] };
    faults.extend(grave(&after, rules));
    if again[0].bytes != made.bytes {
        faults.push(format!("changed when prepared again: {:?}", again[0].account.changed.keys().next()));
    }
    faults
}

fn shared() -> Option<PathBuf> {
    let told = std::env::var_os("APERTURA_SHARED").map(PathBuf::from);
    let root = told.unwrap_or_else(|| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared")));
    let data = root.join("data");
    if !data.is_dir() {
        let _ =
            writeln!(std::io::stderr(), "SKIPPED preparation of real files: {} is not there", data.display());
        return None;
    }
    Some(data)
}

fn tabular(folder: &Path, into: &mut Vec<PathBuf>) {
    const ENDS: [&str; 14] = [
        "csv", "tsv", "xlsx", "xls", "ods", "dbf", "json", "jsonl", "html", "htm", "parquet", "xml", "txt",
        "sqlite",
    ];
    let mut names: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    names.sort();
    for path in names {
        let known = path.extension().is_some_and(|end| ENDS.iter().any(|one| end.eq_ignore_ascii_case(one)));
        if path.is_dir() {
            tabular(&path, into);
        } else if known {
            into.push(path);
        }
    }
}

#[test]
fn every_real_table_comes_out_without_grave_faults_and_without_losing_a_row() {
    let Some(root) = shared() else { return };
    let (rules, folder) = (guide().rules, tempfile::tempdir().unwrap());
    let (mut paths, mut wrong, mut tables) = (Vec::new(), String::new(), 0);
    tabular(&root, &mut paths);
    for path in paths {
        let Some((facts, all)) = made(&path, &Told::default()) else { continue };
        for made in &all {
            tables += 1;
            let table = &facts.tables[made.at];
            for fault in faults(made, table, &rules, folder.path()) {
                let shown = path.strip_prefix(&root).unwrap().display();
                let _ = writeln!(wrong, "{shown} [{}]: {fault}", table.name);
            }
        }
    }
    let _ = writeln!(std::io::stderr(), "{tables} real tables were prepared");
    assert!(tables > 200 && wrong.is_empty(), "{wrong}");
}

/// What was done, without a value of a cell.
fn summary(facts: &Facts, all: &[Made]) -> String {
    let mut out = String::new();
    for made in all {
        let (table, account) = (&facts.tables[made.at], &made.account);
        let _ = writeln!(
            out,
            "[{}] {} read, {} in, {} out",
            table.name,
            account.read,
            account.rows_in(),
            account.out
        );
        for (reason, left) in &account.left {
            let runs: Vec<String> = left.runs.iter().take(6).map(|(a, b)| format!("{a}-{b}")).collect();
            let _ = writeln!(out, "  - {} {} ({})", reason.name(), left.count, runs.join(" "));
        }
        for deed in deeds(facts, table, &made.recipe, account) {
            let _ = writeln!(
                out,
                "  * {} cells {} rows {}: {}",
                deed.repair,
                deed.cells,
                deed.rows,
                match deed.repair {
                    "names" => String::new(),
                    _ => deed.columns.join(" "),
                }
            );
        }
        for one in assumed(table, &made.recipe) {
            let _ = writeln!(out, "  ? {}", serde_json::to_string(&one).unwrap());
        }
        for column in &made.recipe.columns {
            let personal = if column.private { " (personal)" } else { "" };
            let _ = writeln!(out, "  {} <- {}{personal}", column.name, column.title);
        }
    }
    out
}

/// Messy files that were looked at by eye.
const MESSY: [(&str, &str); 4] = [
    ("zapopan", "carpetri+dataton-zapopan"),
    ("imco", "CodeandoMexico+IMCO_Municipios"),
    ("adela", "vaquer+adela"),
    ("pnt", "Agustinmn+SIPOT-PNT"),
];

#[test]
fn messy_files_are_repaired_as_they_were_when_somebody_looked() {
    let Some(root) = shared() else { return };
    for (name, folder) in MESSY {
        let (mut paths, mut out) = (Vec::new(), String::new());
        tabular(&root.join(folder), &mut paths);
        for path in paths {
            if let Some((facts, all)) = made(&path, &Told::default()) {
                let _ = writeln!(out, "== {}", path.strip_prefix(root.join(folder)).unwrap().display());
                out.push_str(&summary(&facts, &all));
            }
        }
        golden(&format!("prepare/{name}.txt"), &out);
    }
}

#[test]
#[allow(clippy::disallowed_methods, reason = "a file to be read")]
fn random_mess_loses_no_row_and_no_value_and_stays_as_it_is_once_prepared() {
    let (rules, folder) = (guide().rules, tempfile::tempdir().unwrap());
    for seed in 1..=40u64 {
        let mut dice = Dice(0x9E37_79B9_7F4A_7C15u64.wrapping_mul(seed));
        let (text, values) = mess(&mut dice);
        let path = folder.path().join("obras.csv");
        std::fs::write(&path, &text).unwrap();
        let (facts, all) = made(&path, &Told::default()).expect("a table");
        let found = faults(&all[0], &facts.tables[0], &rules, folder.path());
        assert!(found.is_empty(), "seed {seed}: {found:?}\n{text}");
        let there = rows(&all[0].bytes);
        let numbers: Vec<Option<f64>> = there.iter().map(|row| row[2].parse().ok()).collect();
        assert_eq!(numbers, values, "seed {seed}\n{text}");
        let inert = |cell: &str| !cell.starts_with(['=', '+', '@']);
        assert!(there.iter().all(|row| inert(&row[1])), "seed {seed}");
    }
}

const PLAN: &str = "format = 1\nrevision = 1\nguide = \"mx-local@2026.1\"\n\n[institution]\nname = \"Ayuntamiento de Villa Ejemplo\"\n\n\
    [dataset.obras]\ntitle = \"Obras\"\n\n[dataset.obras.distribution.padron]\npath = \"obras.csv\"\n\n\
    [dataset.obras.distribution.padron.column.terminada]\ndescription = \"Si ya se entregó.\"\n";

const OBRAS: &str = "Padrón de obras;;;\n\nObra;Fecha de inicio;Monto;Terminada\nParque;31/01/2024;$1,500.00;Sí\nDrenaje;s/d;$98.50;No\n\
    Calle;05/06/2024;$7.00;No\nTotal;;$1,605.50;\n";

fn latin(text: &str) -> Vec<u8> {
    text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect()
}

#[test]
fn a_file_of_the_plan_is_prepared_beside_it_and_noted_in_it() {
    let sandbox = Sandbox::new();
    sandbox.plan(PLAN);
    let original = latin(OBRAS);
    sandbox.put("obras.csv", &original);
    let tried = sandbox.run(&["preparar", "obras.csv", "--ensayo"]);
    assert_eq!(tried.code, 0, "{}", tried.err);
    assert!(!sandbox.join("datos-abiertos").exists());
    golden("prepare/obras-ensayo.txt", &tried.out);
    let ran = sandbox.run(&["preparar", "obras.csv", "--sin-preguntas", "--json"]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    let document: Json = serde_json::from_str(&ran.out).unwrap();
    let result = &document["tables"][0]["result"];
    assert_eq!((document["version"].as_i64(), result["score_after"].as_i64()), (Some(1), Some(100)));
    assert_eq!(
        sandbox.read("datos-abiertos/obras/obras.csv"),
        "obra,fecha_de_inicio,monto_mxn,terminada\nParque,2024-01-31,1500.00,true\nDrenaje,,98.50,false\nCalle,2024-06-05,7.00,false\n"
    );
    assert_eq!(std::fs::read(sandbox.join("obras.csv")).unwrap(), original);
    let plan: toml::Table = sandbox.read("plan.toml").parse().unwrap();
    let file = &plan["dataset"]["obras"]["distribution"]["padron"];
    assert_eq!(
        (file["prepared"]["rows_in"].as_integer(), file["prepared"]["rows_out"].as_integer()),
        (Some(3), Some(3))
    );
    assert_eq!(file["column"]["monto_mxn"]["unit"].as_str(), Some("mxn"));
    assert_eq!(file["column"]["fecha_de_inicio"]["type"].as_str(), Some("date"));
    assert_eq!(file["column"]["terminada"]["description"].as_str(), Some("Si ya se entregó."));
    // Ours is made again; what somebody changed is not replaced without being told.
    assert_eq!(sandbox.run(&["preparar", "obras.csv", "--sin-preguntas", "--sin", "totales"]).code, 0);
    let plan: toml::Table = sandbox.read("plan.toml").parse().unwrap();
    assert_eq!(
        plan["dataset"]["obras"]["distribution"]["padron"]["prepared"]["off"][0].as_str(),
        Some("totals")
    );
    sandbox.put("datos-abiertos/obras/obras.csv", "a\n1\n");
    let refused = sandbox.run(&["preparar", "obras.csv", "--sin-preguntas"]);
    assert_eq!((refused.code, sandbox.read("datos-abiertos/obras/obras.csv").as_str()), (2, "a\n1\n"));
    assert_eq!(sandbox.run(&["deshacer", "--si"]).code, 0);
}

#[test]
fn everything_that_is_not_understood_is_told_at_once() {
    let sandbox = Sandbox::new();
    sandbox.put("obras.csv", OBRAS);
    let ran = sandbox.run(&[
        "preparar",
        "obras.csv",
        "--sin-preguntas",
        "--sin",
        "inventada",
        "--hoja",
        "9",
        "--tratar",
        "nada=drop",
        "--tratar",
        "obra",
    ]);
    assert_eq!(ran.code, 2);
    for word in ["inventada", "9", "nada", "obra"] {
        assert!(ran.err.contains(word), "{word}: {}", ran.err);
    }
    // End of input is no consent.
    let left = sandbox.run(&["preparar", "obras.csv"]);
    assert!(!sandbox.join("datos-abiertos").exists(), "{}", left.out);
}
