//! How many plans a second are read, checked, scored and summed up, beside `tomllib` with `jsonschema` doing the same.
//!
//! `cargo bench --bench review` writes 5,000 plans of some nine kilobytes, five in a hundred of them damaged, and
//! measures in turns: we read all of them; the rival (`tests/benches/review/rival.py`: one process, as a script is
//! written, and then as many as we have threads) reads a part, a different one each turn, and what it says of each
//! plan is compared with what we say.
//! Then 100,000 plans: whether the time grows as their number, and what the process takes of memory.
//!
//! `APERTURA_PYTHON` is a Python with `jsonschema` (without one, the rival is left out and that is said);
//! `APERTURA_PLANES` and `APERTURA_MUCHOS` are the two numbers, 0 for none; `APERTURA_HILOS` the threads, 2 if not said.

#![allow(
    clippy::disallowed_macros,
    clippy::disallowed_methods,
    reason = "a bench may print and write as it likes"
)]

use std::collections::HashMap;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use apertura::guide::model::{Condition, Each, Guide};
use apertura::plan::model::FORMAT;
use apertura::plan::schema;
use apertura::review::known::Known;
use apertura::review::load::{Loaded, Loading, Memory, known, load};
use apertura::review::summary::Summary;
use apertura::review::{rules, score};
use jiff::civil::Date;
use serde_json::{Value as Json, json};

#[path = "review/ground.rs"]
mod ground;
#[path = "review/plans.rs"]
mod plans;

/// Plans a second that are wanted, on two cores.
const TARGET: f64 = 15_000.0;
/// How many times the rival.
const TIMES: f64 = 100.0;
/// KiB of the whole process with the summaries of the largest set.
const MEMORY: u64 = 64 * 1024;
const TURNS: usize = 5;
/// Plans that the rival reads in one turn.
const PART: usize = 200;

fn number(name: &str, default: usize) -> usize {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(default)
}

fn write(folder: &Path, count: usize) {
    for at in 0..count {
        let folder = folder.join(format!("{:03}", at / 1_000));
        std::fs::create_dir_all(&folder).expect("a folder of the bench");
        std::fs::write(folder.join(format!("{at:06}.toml")), plans::file(at)).expect("a plan of the bench");
    }
}

fn read(folder: &Path, known: &Known, threads: usize) -> (Duration, Loaded) {
    let start = Instant::now();
    let mut loading = Loading {
        known,
        judge: &|lean, known| (rules::check(lean, known), score::score(lean, known)),
        threads,
        progress: &mut |_| {},
    };
    let loaded = load(&[folder.to_path_buf()], &mut loading, &mut Memory::default());
    (start.elapsed(), loaded)
}

/// What the process has taken at most, in KiB, where the system tells.
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches(" kB").parse().ok()
}

fn condition(when: &Condition) -> Json {
    match when {
        Condition::Is { question, is } => json!({ "question": question, "is": is }),
        Condition::IsNot { question, is_not } => json!({ "question": question, "is_not": is_not }),
        Condition::Has { question, has } => json!({ "question": question, "has": has }),
        Condition::All { all } => json!({ "all": all.iter().map(condition).collect::<Vec<_>>() }),
        Condition::Any { any } => json!({ "any": any.iter().map(condition).collect::<Vec<_>>() }),
    }
}

/// The Guide as the rival reads it.
fn as_json(guide: &Guide, known: &Known) -> Json {
    let question = |one: &apertura::guide::model::Question| {
        let each = match one.each {
            Each::Once => "once",
            Each::Dataset => "dataset",
            Each::Distribution => "distribution",
        };
        json!({ "id": one.id, "field": one.field, "each": each, "required": one.required,
            "when": one.when.as_ref().map(condition) })
    };
    let step = |one: &apertura::guide::model::Step| {
        json!({ "id": one.id, "closes_with": one.closes_with,
            "needs": one.needs.iter().map(|need| &need.question).collect::<Vec<_>>(),
            "questions": one.questions.iter().map(question).collect::<Vec<_>>() })
    };
    json!({ "today": known.today.to_string(), "ground": ground::ground(guide, known), "steps": guide.steps.iter().map(step).collect::<Vec<_>>() })
}

/// What the rival says of plans, and how long it took.
fn rival(python: &str, guide: &Json, paths: &[PathBuf], processes: usize) -> (Duration, Vec<Json>) {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/benches/review/rival.py");
    let job = json!({ "guide": guide, "schema": schema::generated(), "paths": paths, "processes": processes,
        "format": FORMAT });
    let mut child = Command::new(python)
        .arg(script)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the rival starts");
    child.stdin.take().expect("its input").write_all(job.to_string().as_bytes()).expect("the rival listens");
    let done = child.wait_with_output().expect("the rival ends");
    assert!(done.status.success(), "the rival failed");
    let told: Json = serde_json::from_slice(&done.stdout).expect("the rival tells JSON");
    let seconds = Duration::from_secs_f64(told["seconds"].as_f64().expect("its time"));
    (seconds, told["plans"].as_array().cloned().expect("its plans"))
}

/// The plans of ours by their paths.
fn by_path(loaded: &Loaded) -> HashMap<String, Summary> {
    loaded.pile.iter().map(|one| (one.path.clone(), one)).collect()
}

fn steps(summary: &Summary) -> Json {
    let step = |one: &apertura::review::summary::StepRow| {
        json!([one.answered, one.missing, one.pending, format!("{:?}", one.status)])
    };
    summary.steps.iter().map(step).collect()
}

/// How many plans both say the same of.
fn compare(ours: &HashMap<String, Summary>, theirs: &[Json]) -> usize {
    for told in theirs {
        let path = told["path"].as_str().expect("a path");
        match ours.get(path) {
            None => assert!(!told["code"].is_null(), "{path}: only the rival reads it"),
            Some(summary) => {
                assert!(told["code"].is_null(), "{path}: the rival does not read it: {}", told["code"]);
                assert_eq!(steps(summary), told["steps"], "{path}: steps");
                same(summary, told, path);
            }
        }
    }
    theirs.len()
}

/// Rules and score, where the rival has them.
fn same(summary: &Summary, told: &Json, path: &str) {
    if let Some(hits) = told["hits"].as_object() {
        let ours: Json = summary
            .hits
            .iter()
            .map(|(rule, times)| (rules::RULES[usize::from(*rule)].code.to_string(), json!(times)))
            .collect::<serde_json::Map<_, _>>()
            .into();
        assert_eq!(&ours, &Json::Object(hits.clone()), "{path}: rules");
    }
    if let Some(theirs) = told["score"].as_array() {
        let ours: Vec<Json> = summary
            .score
            .iter()
            .map(|one| match one {
                score::Reached::Measured { got, of } => json!([got, of]),
                score::Reached::NotMeasured => json!("not-measured"),
                score::Reached::NotApplicable => json!("not-applicable"),
            })
            .collect();
        assert_eq!(&ours, theirs, "{path}: score");
    }
}

fn median(values: &[f64]) -> (f64, f64, f64) {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    (sorted[sorted.len() / 2], sorted[0], sorted[sorted.len() - 1])
}

fn main() {
    let guide = apertura::app::guide(None).expect("the Guide of the program");
    let today = Date::constant(2026, 11, 1);
    let known = known(&guide, today);
    let threads = number("APERTURA_HILOS", 2);
    let folder = tempfile::tempdir().expect("a folder for the bench");
    let count = number("APERTURA_PLANES", 5_000);
    if count > 0 {
        write(folder.path(), count);
        turns(&guide, &known, folder.path(), count, threads);
    }
    let many = number("APERTURA_MUCHOS", 100_000);
    if many > 0 {
        grown(&known, many, threads);
    }
}

fn turns(guide: &Guide, known: &Known, folder: &Path, count: usize, threads: usize) {
    let python = std::env::var("APERTURA_PYTHON").ok();
    if python.is_none() {
        println!("SKIPPED: the rival, because APERTURA_PYTHON names no Python with jsonschema");
    }
    let handed = as_json(guide, known);
    let (_, first) = read(folder, known, threads);
    lost(&first, count);
    let ours = by_path(&first);
    let paths: Vec<PathBuf> =
        (0..count).map(|at| folder.join(format!("{:03}/{at:06}.toml", at / 1_000))).collect();
    let (mut rates, mut ratios, mut compared) = (Vec::new(), [Vec::new(), Vec::new()], 0);
    for turn in 0..TURNS {
        let (took, _) = read(folder, known, threads);
        let rate = count as f64 / took.as_secs_f64();
        rates.push(rate);
        if let Some(python) = &python {
            let start = turn * PART % count;
            let part = &paths[start..(start + PART).min(count)];
            for (processes, ratios) in [1, threads].into_iter().zip(&mut ratios) {
                let (took, told) = rival(python, &handed, part, processes);
                compared += compare(&ours, &told);
                ratios.push(rate * took.as_secs_f64() / part.len() as f64);
            }
        }
    }
    let (middle, least, most) = median(&rates);
    println!(
        "{count} plans, {threads} threads: {middle:.0} plans/s ({least:.0} to {most:.0}), target {TARGET:.0}"
    );
    if let [one, several] = &ratios
        && !one.is_empty()
    {
        let (beside, least, most) = median(one);
        println!(
            "beside tomllib + jsonschema: {beside:.0} times ({least:.0} to {most:.0}), target {TIMES:.0}"
        );
        let (shared, least, most) = median(several);
        println!("with {threads} processes: {shared:.0} times ({least:.0} to {most:.0})");
        println!("verdicts compared: {compared}, all equal");
        assert!(beside >= TIMES, "only {beside:.0} times");
    }
    assert!(middle >= TARGET, "only {middle:.0} plans a second");
}

/// Every file is somewhere: read, unread with its reason, or no plan.
fn lost(loaded: &Loaded, count: usize) {
    let harmed = (0..count).filter(|at| plans::harm(*at).is_some()).count();
    assert_eq!((loaded.files(), loaded.pile.len()), (count, count - harmed), "plans were lost");
}

fn grown(known: &Known, many: usize, threads: usize) {
    let folder = tempfile::tempdir().expect("a folder for the bench");
    let before = peak();
    let mut rates = Vec::new();
    for part in [many / 10, many] {
        write(folder.path(), part);
        let (took, loaded) = read(folder.path(), known, threads);
        lost(&loaded, part);
        rates.push(part as f64 / took.as_secs_f64());
        let peak = peak().map_or_else(|| "not told".to_string(), |all| format!("{} MiB", all >> 10));
        println!(
            "{part} plans: {:.0} plans/s, at most {peak} (before: {:?} KiB)",
            rates[rates.len() - 1],
            before
        );
    }
    assert!(rates[1] > rates[0] * 0.7, "the time grows faster than the number of plans");
    if let Some(all) = peak() {
        assert!(all <= MEMORY, "{all} KiB");
    }
}
