//! From the command to the first screen: the real program, its Guide and the hub of a plan.
//!
//! Aim: under 20 ms. `cargo bench --bench start`

use std::path::Path;
use std::process::{Command, Stdio};

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};

#[path = "../suite/plans.rs"]
mod plans;

/// Runs the program in a folder to its end; its input ends at once.
fn run(folder: &Path, words: &[&str]) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_apertura"));
    command
        .args(words)
        .current_dir(folder)
        .env("APERTURA_DATOS_DIR", folder)
        .env("APERTURA_HOY", "2026-02-02");
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    // The exit code says whether the plan is complete, which is nothing to this measure.
    command.status().expect("the program runs");
}

/// A folder with a plan of so many datasets.
fn folder(datasets: usize) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let bytes = if datasets == 1 { plans::WHOLE.as_bytes().to_vec() } else { plans::of_size(datasets) };
    #[allow(clippy::disallowed_methods, reason = "a bench may write as it likes")]
    std::fs::write(folder.path().join("plan.toml"), bytes).expect("a plan");
    folder
}

fn first_screen(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("first-screen");
    group.sample_size(40);
    for datasets in [1, 100, 1000] {
        let folder = folder(datasets);
        group.bench_function(BenchmarkId::from_parameter(datasets), |bench| {
            bench.iter(|| run(folder.path(), &[]))
        });
    }
    let empty = tempfile::tempdir().expect("a folder");
    group.bench_function("help", |bench| bench.iter(|| run(empty.path(), &["--help"])));
    group.finish();
}

fn check(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("comprobar");
    group.sample_size(20);
    for datasets in [10, 100, 1000] {
        let folder = folder(datasets);
        let run = || run(folder.path(), &["comprobar"]);
        group.bench_function(BenchmarkId::from_parameter(datasets), |bench| bench.iter(run));
    }
    group.finish();
}

criterion_group!(benches, first_screen, check);
criterion_main!(benches);
