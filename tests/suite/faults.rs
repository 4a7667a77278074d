//! Every operation of a save fails in turn, and the plan is always the old one or the new one.

#![allow(
    clippy::disallowed_macros,
    clippy::disallowed_methods,
    reason = "a test may print and write as it likes"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use apertura::clock::Clock;
use apertura::error::Result;
use apertura::fsx::{Fs, RealFs, Written, write_atomic};
use apertura::plan::store::{Change, Edit, Holder, Outcome, Store, backup_of};

pub mod failing;

use failing::{At, EACCES, EIO, ENOSPC, Failing, Fault, How};

const V0: &[u8] = b"revision = 0\n";
const V1: &[u8] = b"revision = 1\nanswer = 'first'\n";
const V2: &[u8] = b"revision = 2\nanswer = 'second, and longer'\n";
const V3: &[u8] = b"revision = 3\nanswer = 'third'\n";

fn clock() -> Clock {
    Clock::fixed("2026-02-02T10:42").unwrap()
}

fn open(fs: impl Fs + 'static, plan: &Path) -> Result<(Store, Vec<u8>)> {
    Store::open(Arc::new(fs), plan, Holder::here("Ana", clock()), clock())
}

/// A child that another test is starting may hold a copy of the last lock for an instant.
fn open_alone(plan: &Path) -> Result<(Store, Vec<u8>)> {
    loop {
        let (store, bytes) = open(RealFs, plan)?;
        if store.access().may_write() {
            return Ok((store, bytes));
        }
        std::thread::sleep(Duration::from_millis(1));
    }
}

fn create(fs: impl Fs + 'static, plan: &Path, bytes: &[u8]) -> Result<Store> {
    Store::create(Arc::new(fs), plan, bytes, Holder::here("Ana", clock()), clock())
}

/// A plan at revision 1, with revision 0 as its backup.
fn desk() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let plan = folder.path().join("plan.toml");
    let mut store = create(RealFs, &plan, V0).unwrap();
    assert_eq!(store.save(V1).unwrap(), Outcome::Saved);
    store.close();
    (folder, plan)
}

/// Runs `scenario` with every operation failing in turn, in every manner, until one run meets no fault.
fn every_fault(scenario: impl Fn(Fault) -> Option<&'static str>) -> usize {
    let mut runs = 0;
    for code in [EIO, ENOSPC, EACCES] {
        for (sticky, how) in [(false, How::Fails), (true, How::Fails), (false, How::Lies), (true, How::Lies)]
        {
            let fault = |number| Fault { at: At::Nth(number), sticky, how, code };
            let met = (1..).take_while(|number| scenario(fault(*number)).is_some()).count();
            assert!(met > 10, "only {met} operations");
            runs += met;
        }
    }
    runs
}

/// After a clean start the plan opens, and no temporary file is left.
fn opens_clean(plan: &Path, allowed: &[&[u8]], fault: Fault) -> Vec<u8> {
    make_old(plan.parent().unwrap());
    let (store, bytes) = open_alone(plan).unwrap_or_else(|error| panic!("{fault:?}: {error}"));
    assert!(allowed.contains(&bytes.as_slice()), "{fault:?}: neither old nor new");
    store.close();
    let left = temps(plan.parent().unwrap());
    assert!(left.is_empty(), "{fault:?}: {left:?} left behind");
    if let Ok(backup) = fs::read(backup_of(plan)) {
        assert!([V0, V1, V2].contains(&backup.as_slice()), "{fault:?}: the backup is damaged");
    }
    bytes
}

/// The temporary files of ours in a folder and in those inside it.
pub fn temps(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let inside = |path: PathBuf| if path.is_dir() { temps(&path) } else { vec![path] };
    entries
        .flat_map(inside)
        .filter(|path| path.extension().is_some_and(|extension| extension == "tmp"))
        .collect()
}

/// Makes the temporary files two hours old, as they are when somebody starts again the next day.
pub fn make_old(folder: &Path) {
    for path in temps(folder) {
        let then = SystemTime::now() - Duration::from_secs(2 * 3600);
        fs::OpenOptions::new().write(true).open(&path).unwrap().set_modified(then).unwrap();
    }
}

#[test]
fn a_save_leaves_the_old_plan_or_the_new_one_whatever_fails() {
    let runs = every_fault(|fault| {
        let (_folder, plan) = desk();
        let failing = Failing::default();
        let (mut store, _) = open(failing.clone(), &plan).unwrap();
        failing.arm(fault);
        let saved = store.save(V2);
        let (hit, _) = failing.disarm();
        let bytes = fs::read(&plan).unwrap();
        let may_leave = fault.sticky || hit == Some("remove");
        assert!(
            may_leave || temps(plan.parent().unwrap()).is_empty(),
            "{fault:?}: something was left behind"
        );
        match saved {
            Ok(Outcome::Saved) => assert_eq!(bytes, V2, "{fault:?}: acknowledged and not there"),
            Ok(Outcome::Changed(_)) => panic!("{fault:?}: nobody else changed the plan"),
            Err(error) => assert!(error.safe.is_some() && error.todo.is_some(), "{fault:?}: {error}"),
        }
        assert!([V1, V2].contains(&bytes.as_slice()), "{fault:?}: neither old nor new");
        assert_eq!(store.save(V3).unwrap(), Outcome::Saved, "{fault:?}: no save after the fault went");
        store.close();
        opens_clean(&plan, &[V3], fault);
        hit
    });
    println!("save: {runs} faults");
}

#[test]
fn a_save_that_failed_leaves_the_plan_whole_for_the_next_session() {
    every_fault(|fault| {
        let (_folder, plan) = desk();
        let failing = Failing::default();
        let (mut store, _) = open(failing.clone(), &plan).unwrap();
        failing.arm(fault);
        let acknowledged = store.save(V2).is_ok();
        // The process dies here: the fault is still in force, and nothing is closed.
        drop(store);
        let (hit, _) = failing.disarm();
        let bytes = opens_clean(&plan, &[V1, V2], fault);
        assert!(!acknowledged || bytes == V2, "{fault:?}: acknowledged and not there");
        hit
    });
}

#[test]
fn a_new_plan_is_there_or_not_there_whatever_fails() {
    let runs = every_fault(|fault| {
        let folder = tempfile::tempdir().unwrap();
        let plan = folder.path().join("San Miguel").join("plan.toml");
        let failing = Failing::default();
        failing.arm(fault);
        let created = create(failing.clone(), &plan, V1).map(Store::close);
        let (hit, _) = failing.disarm();
        assert!(created.is_err() || plan.exists(), "{fault:?}: acknowledged and not there");
        if plan.exists() {
            opens_clean(&plan, &[V1], fault);
        } else {
            create(RealFs, &plan, V1).unwrap_or_else(|error| panic!("{fault:?}: {error}")).close();
            make_old(folder.path());
            opens_clean(&plan, &[V1], fault);
        }
        hit
    });
    println!("create: {runs} faults");
}

#[test]
fn a_whole_session_harms_nothing_whatever_fails() {
    let runs = every_fault(|fault| {
        let (_folder, plan) = desk();
        let failing = Failing::default();
        failing.arm(fault);
        let acknowledged = session(&failing, &plan);
        let (hit, _) = failing.disarm();
        let bytes = opens_clean(&plan, &[V1, V2], fault);
        assert!(!acknowledged || bytes == V2, "{fault:?}: acknowledged and not there");
        hit
    });
    println!("session: {runs} faults");
}

/// Opens, saves, notes, ends; tells whether the save was acknowledged.
fn session(failing: &Failing, plan: &Path) -> bool {
    let Ok((mut store, bytes)) = open(failing.clone(), plan) else { return false };
    assert_eq!(bytes, V1, "a read error passed for a plan");
    let acknowledged = matches!(store.save(V2), Ok(Outcome::Saved));
    store.mark("team.liaison.name");
    let edits = vec![Edit { path: "answer".into(), before: None, after: Some("1".into()) }];
    store.undo().append(Change { revision: 2, at: String::new(), label: "x".into(), edits });
    store.undo().pop(2);
    let _ = (store.copies(), store.conflict_copies(), store.probe_writable());
    store.close();
    acknowledged
}

fn save_with(fault: Fault) -> (Result<Outcome>, Vec<&'static str>, Vec<u8>) {
    let (_folder, plan) = desk();
    let failing = Failing::default();
    let (mut store, _) = open(failing.clone(), &plan).unwrap();
    failing.arm(fault);
    let saved = store.save(V2);
    let (hit, log) = failing.disarm();
    assert!(hit.is_some(), "the fault was not met");
    (saved, log, fs::read(&plan).unwrap())
}

#[test]
fn a_rename_that_was_done_but_reported_as_failed_is_a_save() {
    let (_folder, plan) = desk();
    let failing = Failing::default();
    failing.arm(Fault { at: At::First("rename"), sticky: false, how: How::Lies, code: EIO });
    let written = write_atomic(&failing, &plan, V2, || Ok(true));
    assert_eq!((written.unwrap(), fs::read(&plan).unwrap().as_slice()), (Written::Done, V2));
}

#[test]
fn a_sync_that_failed_is_never_tried_again_on_the_same_file() {
    let once = Fault { at: At::First("sync"), sticky: false, how: How::Fails, code: EIO };
    let (saved, log, bytes) = save_with(once);
    assert_eq!((saved.unwrap(), bytes.as_slice()), (Outcome::Saved, V2));
    let until_rename = log.iter().take_while(|name| **name != "hard_link");
    let order: Vec<_> = until_rename.filter(|name| ["create_new", "sync", "remove"].contains(name)).collect();
    assert_eq!(order, [&"create_new", &"sync", &"remove", &"create_new", &"sync"]);
}

#[test]
fn a_disk_that_fails_every_sync_is_told_and_the_plan_stays() {
    let broken = Fault { at: At::First("sync"), sticky: true, how: How::Fails, code: EIO };
    let (saved, _, bytes) = save_with(broken);
    let told = saved.unwrap_err().to_string();
    assert!(told.contains("disco") && told.contains("intactas") && told.contains("otra carpeta"), "{told}");
    assert_eq!(bytes, V1);
}

#[test]
fn a_full_disk_is_told_as_such_and_leaves_nothing_behind() {
    let (folder, plan) = desk();
    let failing = Failing::default();
    let (mut store, _) = open(failing.clone(), &plan).unwrap();
    failing.arm(Fault { at: At::First("write"), sticky: false, how: How::Fails, code: ENOSPC });
    let told = store.save(V2).unwrap_err().to_string();
    assert!(told.starts_with("No pude guardar") && told.contains("espacio"), "{told}");
    assert!(temps(folder.path()).is_empty());
    let elsewhere = tempfile::tempdir().unwrap();
    store.save_elsewhere(&elsewhere.path().join("plan.toml"), V2).unwrap();
    assert_eq!(fs::read(elsewhere.path().join("plan.toml")).unwrap(), V2);
}

#[test]
fn a_write_that_came_up_short_is_noticed() {
    let short = Fault { at: At::First("write"), sticky: false, how: How::Half, code: 0 };
    let (saved, _, bytes) = save_with(short);
    assert!(saved.is_err());
    assert_eq!(bytes, V1);
}

#[test]
fn a_folder_without_locks_is_used_with_a_warning() {
    let (_folder, plan) = desk();
    let failing = Failing::default();
    failing.arm(Fault { at: At::First("try_lock"), sticky: false, how: How::Fails, code: EIO });
    let (mut store, _) = open(failing, &plan).unwrap();
    assert!(store.notices()[0].es.contains("no permite apartar"));
    fs::write(&plan, "theirs").unwrap();
    assert_eq!(store.save(V2).unwrap(), Outcome::Changed(b"theirs".to_vec()));
}
