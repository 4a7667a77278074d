//! One answer saved, apart from what the disk takes to make it durable; and how that grows with the plan.
//!
//! Aim: under 10 ms in a plan of 1,000 datasets, and never faster growth than that of the plan.
//! `cargo bench --bench save`

use std::hint::black_box;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use apertura::clock::Clock;
use apertura::plan::doc::Doc;
use apertura::plan::read::read;
use apertura::toml_text::Address;
use apertura::wizard::desk::Desk;
use apertura::wizard::findings::findings;
use criterion::{BatchSize, BenchmarkId, Criterion, criterion_group};
use toml::Value;

#[path = "save/no_sync.rs"]
mod no_sync;
#[path = "../suite/plans.rs"]
mod plans;

const SIZES: [usize; 3] = [10, 100, 1000];
/// Saves whose median is taken for the ratios.
const TIMES: usize = 41;

/// The answer that changes: of a dataset in the middle of the plan.
fn address(datasets: usize) -> Address {
    Address::parse(&format!("dataset.conjunto-{:04}.description", datasets / 2))
}

fn answer(number: usize) -> Option<Value> {
    Some(Value::String(format!("Descripción número {number}, con acentos y «comillas».")))
}

/// Patches the text and makes the bytes of the file.
fn patch(doc: &mut Doc, at: &Address, number: usize) -> Vec<u8> {
    doc.apply(&[(at.clone(), answer(number))]);
    doc.next_revision();
    doc.bytes()
}

fn desk(folder: &Path, datasets: usize) -> Desk {
    let path = folder.join("plan.toml");
    #[allow(clippy::disallowed_methods, reason = "a bench may write as it likes")]
    std::fs::write(&path, plans::of_size(datasets)).expect("a plan");
    let guide = apertura::app::guide(None).expect("the Guide");
    let opened = Desk::open(Arc::new(no_sync::NoSync), &path, Clock::default(), &guide.rules);
    opened.unwrap_or_else(|_| panic!("the plan opens")).desk
}

fn patching(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("patch-and-serialise");
    for datasets in SIZES {
        let mut doc = read(&plans::of_size(datasets)).expect("a plan").doc;
        let (at, mut number) = (address(datasets), 0);
        group.bench_function(BenchmarkId::from_parameter(datasets), |bench| {
            bench.iter(|| {
                number += 1;
                black_box(patch(&mut doc, &at, number))
            });
        });
    }
    group.finish();
}

fn commit(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("commit-without-fsync");
    group.sample_size(30);
    for datasets in SIZES {
        let folder = tempfile::tempdir().expect("a folder");
        let mut desk = desk(folder.path(), datasets);
        let (at, mut number) = (address(datasets), 0);
        group.bench_function(BenchmarkId::from_parameter(datasets), |bench| {
            bench.iter(|| {
                number += 1;
                desk.commit("dataset.description", &[(at.clone(), answer(number))]).expect("saved")
            });
        });
        desk.close();
    }
    group.finish();
}

fn reading(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("read-and-find");
    group.sample_size(20);
    let guide = apertura::app::guide(None).expect("the Guide");
    group.bench_function("guide", |bench| bench.iter(|| apertura::app::guide(None).expect("the Guide")));
    for datasets in SIZES {
        let bytes = plans::of_size(datasets);
        group.bench_function(BenchmarkId::new("read", datasets), |bench| {
            bench.iter_batched(
                || bytes.clone(),
                |bytes| read(&bytes).expect("a plan"),
                BatchSize::LargeInput,
            );
        });
        let doc = read(&bytes).expect("a plan").doc;
        let today = Clock::fixed("2026-02-02T10:42").expect("a day").today();
        group.bench_function(BenchmarkId::new("findings", datasets), |bench| {
            bench.iter(|| findings(&guide, &doc, today, None));
        });
    }
    group.finish();
}

/// The median time of a save without fsync.
fn median(datasets: usize) -> Duration {
    let folder = tempfile::tempdir().expect("a folder");
    let mut desk = desk(folder.path(), datasets);
    let at = address(datasets);
    let mut times: Vec<Duration> = (0..TIMES)
        .map(|number| {
            let start = Instant::now();
            desk.commit("dataset.description", &[(at.clone(), answer(number))]).expect("saved");
            start.elapsed()
        })
        .collect();
    desk.close();
    times.sort();
    times[TIMES / 2]
}

/// Says how much more a save takes when the plan is ten times as big.
fn ratios() {
    let sizes = SIZES.map(|datasets| plans::of_size(datasets).len() as f64);
    let times = SIZES.map(|datasets| median(datasets).as_secs_f64() * 1000.0);
    #[allow(clippy::disallowed_macros, reason = "a bench prints its figures")]
    for at in 0..SIZES.len() {
        let grown = if at == 0 {
            String::new()
        } else {
            let (plan, save) = (sizes[at] / sizes[at - 1], times[at] / times[at - 1]);
            format!(
                "; plan x{plan:.1}, save x{save:.1}{}",
                if save > plan { " FASTER THAN THE PLAN" } else { "" }
            )
        };
        println!("save: {} datasets, {:.0} KiB, {:.2} ms{grown}", SIZES[at], sizes[at] / 1024.0, times[at]);
    }
}

criterion_group!(benches, patching, commit, reading);

fn main() {
    ratios();
    benches();
    Criterion::default().configure_from_args().final_summary();
}
