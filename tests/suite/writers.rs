//! Several processes change one plan at the same time, and no change is lost.

#![allow(
    clippy::disallowed_macros,
    clippy::disallowed_methods,
    reason = "a test may print and write as it likes"
)]

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use apertura::clock::Clock;
use apertura::fsx::{Mode, RealFs, write_loose};
use apertura::plan::store::{self, Hash, Holder, Outcome, Store};

use crate::kill_store::{again, role};

const WRITERS: u64 = 4;
const UPDATES: u64 = 500;

fn count(bytes: &[u8]) -> u64 {
    let text = std::str::from_utf8(bytes).unwrap();
    text.strip_prefix("count = ").and_then(|rest| rest.trim_end().parse().ok()).expect("a whole plan")
}

fn text(count: u64) -> Vec<u8> {
    format!("count = {count}\n").into_bytes()
}

fn open(plan: &Path) -> (Store, Vec<u8>) {
    Store::open(Arc::new(RealFs), plan, Holder::here("", Clock::default()), Clock::default()).unwrap()
}

/// Opens again and again until the plan is ours, adds one, closes.
fn update_with_the_lock(plan: &Path) {
    loop {
        let (mut store, bytes) = open(plan);
        if store.access().may_write() {
            assert_eq!(store.save(&text(count(&bytes) + 1)).unwrap(), Outcome::Saved);
            return store.close();
        }
        drop(store);
        std::thread::sleep(Duration::from_micros(500));
    }
}

fn update_without_anything(plan: &Path) {
    let now = count(&store::read(&RealFs, plan).unwrap());
    write_loose(&RealFs, plan, &text(now + 1), Mode::Private).unwrap();
}

/// Runs `writers` children that update a new plan; gives how many updates are in it at the end.
fn updates_that_stay(role: &str) -> u64 {
    let folder = tempfile::tempdir().unwrap();
    let plan = folder.path().join("plan.toml");
    let first = Holder::here("", Clock::default());
    Store::create(Arc::new(RealFs), &plan, &text(0), first, Clock::default()).unwrap().close();
    let child = |_| again(module_path!(), "child_writer", role, &plan).spawn().unwrap();
    let children: Vec<_> = (0..WRITERS).map(child).collect();
    for mut child in children {
        assert!(child.wait().unwrap().success(), "a writer failed");
    }
    count(&store::read(&RealFs, &plan).unwrap())
}

#[test]
fn child_writer() {
    let Some((role, plan)) = role() else { return };
    let update = if role == "lock" { update_with_the_lock } else { update_without_anything };
    (0..UPDATES).for_each(|_| update(&plan));
}

#[test]
fn four_writers_lose_no_update() {
    let stayed = updates_that_stay("lock");
    println!("writers: {stayed} of {} updates with the lock", WRITERS * UPDATES);
    assert_eq!(stayed, WRITERS * UPDATES);
}

/// The control: without it, the test above could be one that cannot fail.
#[test]
fn four_writers_without_a_lock_do_lose_updates() {
    let stayed = updates_that_stay("none");
    println!("writers: {stayed} of {} updates without a lock", WRITERS * UPDATES);
    assert!(stayed < WRITERS * UPDATES);
}

/// Where locks do not work, the hash still tells that somebody else wrote in the meantime.
#[test]
fn a_change_between_reading_and_saving_is_merged_and_not_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let plan: PathBuf = folder.path().join("plan.toml");
    std::fs::write(&plan, text(0)).unwrap();
    let (mut store, bytes) = open(&plan);
    update_without_anything(&plan);
    let Outcome::Changed(disk) = store.save(&text(count(&bytes) + 1)).unwrap() else { panic!("lost") };
    let merged = text(count(&disk) + 1);
    assert_eq!(store.save_over(&merged, Hash::of(&disk)).unwrap(), Outcome::Saved);
    assert_eq!(count(&std::fs::read(&plan).unwrap()), 2);
}
