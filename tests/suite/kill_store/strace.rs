//! Each system call of one save fails or kills in turn (`strace --inject`): the plan is the old one or the new one.

#![allow(
    clippy::disallowed_macros,
    clippy::disallowed_methods,
    reason = "a test may print and write as it likes"
)]

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;

use apertura::clock::Clock;
use apertura::fsx::RealFs;
use apertura::plan::store::{Holder, Outcome, Store, backup_of};

use super::{acks, again, body, new_plan, revision, role};
use crate::faults::{make_old, temps};

/// The calls that a save makes or might make.
const CALLS: [&str; 13] = [
    "openat",
    "write",
    "fsync",
    "fdatasync",
    "rename",
    "renameat",
    "renameat2",
    "link",
    "linkat",
    "unlink",
    "unlinkat",
    "fchmod",
    "statx",
];
/// What is done to each. `retval` is left alone: the call fails, or the process dies before or after it.
const INJECTIONS: [&str; 5] = ["signal=SIGKILL", "error=EIO", "error=ENOSPC", "error=EACCES", "error=EINTR"];
/// Paths that are looked for just before and after the save, to be found in the trace.
const BEGIN: &str = "/apertura-save-begins";
const END: &str = "/apertura-save-ends";

/// Saves revision 1, which an error does not stop.
#[test]
fn child_single_save() {
    let Some((_, plan)) = role() else { return };
    let clock = Clock::default();
    let Ok((mut store, bytes)) = Store::open(Arc::new(RealFs), &plan, Holder::here("", clock), clock) else {
        return;
    };
    assert_eq!(revision(&bytes), Some(0), "something else passed for the plan");
    let _ = fs::metadata(BEGIN);
    let saved = store.save(&body(1));
    let _ = fs::metadata(END);
    if matches!(saved, Ok(Outcome::Saved)) {
        let mut out = std::io::stdout();
        let _ = writeln!(out, "\nack 1").and_then(|()| out.flush());
    }
}

/// The child under `strace`, with its trace in `log`.
fn traced(plan: &Path, log: &Path, options: &[String]) -> Command {
    let child = again(module_path!(), "child_single_save", "one", plan);
    let mut command = Command::new("strace");
    command
        .args(["-f", "-qq", "-o"])
        .arg(log)
        .args(options)
        .arg("--")
        .arg(child.get_program())
        .args(child.get_args());
    command.envs(child.get_envs().filter_map(|(name, value)| Some((name, value?))));
    command.stdout(Stdio::piped()).stderr(Stdio::null());
    command
}

/// For every call, the first and last of its numbers that fall within the save, as `strace` counts them: by thread.
fn calls_of_the_save(trace: &str) -> BTreeMap<&'static str, (usize, usize)> {
    let Some(thread) =
        trace.lines().find(|line| line.contains(BEGIN)).and_then(|line| line.split_inclusive(' ').next())
    else {
        return BTreeMap::new();
    };
    let own = trace.lines().filter(|line| line.starts_with(thread));
    let (mut inside, mut numbers, mut found) = (false, BTreeMap::new(), BTreeMap::new());
    for line in own {
        inside = (inside || line.contains(BEGIN)) && !line.contains(END);
        let called =
            line.split_whitespace().nth(1).and_then(|call| call.split_once('(')).map(|(name, _)| name);
        let Some(call) = CALLS.into_iter().find(|call| called == Some(*call)) else { continue };
        let number = numbers.entry(call).and_modify(|number| *number += 1).or_insert(1);
        if inside && !line.contains(BEGIN) {
            found.entry(call).or_insert((*number, *number)).1 = *number;
        }
    }
    found
}

/// One save with one call spoilt. Tells whether it was acknowledged.
fn spoilt_save(injection: &str, call: &str, number: usize) -> bool {
    let folder = tempfile::tempdir().unwrap();
    let plan = folder.path().join("plan.toml");
    new_plan(&plan);
    let inject = format!("--inject={call}:{injection}:when={number}");
    let output = traced(&plan, &folder.path().join("trace"), std::slice::from_ref(&inject)).output().unwrap();
    let (acknowledged, _) = acks(&String::from_utf8_lossy(&output.stdout));
    let trace = fs::read_to_string(folder.path().join("trace")).unwrap();
    assert!(trace.contains("(INJECTED)") || trace.contains("SIGKILL"), "{inject} did nothing");
    let found = revision(&fs::read(&plan).unwrap());
    assert!(
        found.is_some_and(|found| found >= acknowledged),
        "{inject}: {found:?}, acknowledged {acknowledged}"
    );
    let backup = fs::read(backup_of(&plan)).ok();
    assert!(backup.is_none_or(|bytes| revision(&bytes) == Some(0)), "{inject}: the backup is damaged");
    make_old(folder.path());
    let clock = Clock::default();
    Store::open(Arc::new(RealFs), &plan, Holder::here("", clock), clock).unwrap().0.close();
    assert!(temps(folder.path()).is_empty(), "{inject}: something stayed behind");
    acknowledged == 1
}

#[test]
fn a_save_survives_every_failure_of_every_system_call() {
    let folder = tempfile::tempdir().unwrap();
    let (plan, log) = (folder.path().join("plan.toml"), folder.path().join("trace"));
    new_plan(&plan);
    let output = traced(&plan, &log, &[]).output();
    let trace = fs::read_to_string(&log).unwrap_or_default();
    let calls = calls_of_the_save(&trace);
    if output.is_err() || calls.is_empty() {
        println!("SKIPPED strace: it is not here, or may not trace");
        return;
    }
    assert!(
        calls.contains_key("fsync") && calls.contains_key("openat"),
        "not the trace of a save: {calls:?}"
    );
    let points: Vec<_> =
        calls.iter().flat_map(|(call, (first, last))| (*first..=*last).map(move |n| (*call, n))).collect();
    let mut acknowledged = 0;
    for injection in INJECTIONS {
        acknowledged += points.iter().filter(|(call, number)| spoilt_save(injection, call, *number)).count();
    }
    let runs = points.len() * INJECTIONS.len();
    println!(
        "strace: {} calls in a save, {runs} runs, {acknowledged} acknowledged, 0 lost, 0 torn",
        points.len()
    );
}
