//! A process that saves without pause is killed at random instants: what it acknowledged is always there.
//!
//! `APERTURA_KILLS` says how many times (200), `APERTURA_SEED` repeats a run. Kills cannot see a missing fsync; the
//! power cuts of `powercut.rs` can.

#![allow(
    clippy::disallowed_macros,
    clippy::disallowed_methods,
    reason = "a test may print and write as it likes"
)]

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::Arc;
use std::thread::sleep;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use apertura::clock::Clock;
use apertura::fsx::{Fs, RealFs};
use apertura::plan::store::{Holder, Outcome, Store, backup_of};

use crate::faults::{make_old, temps};

#[cfg(target_os = "linux")]
mod strace;

/// This test binary again, to play `role` in `test` of the module `module` on `plan`.
pub fn again(module: &str, test: &str, role: &str, plan: &Path) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    let path = module.split_once("::").map_or(module, |(_, path)| path);
    command.args(["--exact", &format!("{path}::{test}"), "--nocapture", "--test-threads=2"]);
    command.env("APERTURA_TEST_ROLE", role).env("APERTURA_TEST_PLAN", plan);
    command.stdout(Stdio::piped()).stderr(Stdio::inherit());
    command
}

/// The role that this process was started for, and its plan; `None` in an ordinary run of the tests.
pub fn role() -> Option<(String, PathBuf)> {
    Some((std::env::var("APERTURA_TEST_ROLE").ok()?, std::env::var_os("APERTURA_TEST_PLAN")?.into()))
}

/// A number from the environment.
pub fn setting(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

/// Random numbers that can be had again from their seed (xorshift64).
pub struct Random(u64);

impl Random {
    pub fn new(what: &str) -> Self {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_nanos() as u64;
        let seed = setting("APERTURA_SEED", now) | 1;
        println!("{what}: APERTURA_SEED={seed}");
        Self(seed)
    }

    /// A moment between nothing and `limit`.
    pub fn pause(&mut self, limit: Duration) -> Duration {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        limit.mul_f64((self.0 >> 11) as f64 / (1_u64 << 53) as f64)
    }
}

/// Revision `number` of a plan of some 10 KB; every byte of it depends on the number.
pub fn body(number: u64) -> Vec<u8> {
    let answers = (0..200).map(|at| format!("p{at} = \"respuesta {} áéí {at}\"\n", number * 1000 + at));
    format!("revision = {number}\n{}fin = true\n", answers.collect::<String>()).into_bytes()
}

/// The revision that `bytes` are, only if they are all of it.
pub fn revision(bytes: &[u8]) -> Option<u64> {
    let first = bytes.split(|byte| *byte == b'\n').next()?;
    let number = std::str::from_utf8(first).ok()?.strip_prefix("revision = ")?.parse().ok()?;
    (body(number) == bytes).then_some(number)
}

/// Saves one revision after the other, `times` times, and says `ack N` when N is durable.
pub fn save_until(fs: Arc<dyn Fs>, plan: &Path, times: u64) {
    let clock = Clock::default();
    let (mut store, bytes) = Store::open(fs, plan, Holder::here("", clock), clock).unwrap();
    assert!(store.access().may_write(), "the lock of a dead process was not freed");
    let mut number = revision(&bytes).expect("a whole plan");
    let mut out = std::io::stdout();
    for _ in 0..times {
        number += 1;
        assert_eq!(store.save(&body(number)).unwrap(), Outcome::Saved);
        store.mark("answer");
        writeln!(out, "\nack {number}").unwrap();
        out.flush().unwrap();
    }
}

/// Makes a plan at revision 0.
pub fn new_plan(plan: &Path) {
    let clock = Clock::default();
    Store::create(Arc::new(RealFs), plan, &body(0), Holder::here("", clock), clock).unwrap().close();
}

/// The greatest revision acknowledged in what a child said, and how many were.
pub fn acks(said: &str) -> (u64, u64) {
    let numbers = said.lines().filter_map(|line| line.strip_prefix("ack ")?.parse::<u64>().ok());
    numbers.fold((0, 0), |(last, count), number| (last.max(number), count + 1))
}

#[test]
fn child_saver() {
    let Some((_, plan)) = role() else { return };
    save_until(Arc::new(RealFs), &plan, u64::MAX);
}

/// What a killed child had acknowledged. Half of the kills come at any moment, half after a first save.
fn kill_one(plan: &Path, random: &mut Random, after_a_save: bool) -> (u64, u64) {
    let mut child: Child = again(module_path!(), "child_saver", "saver", plan).spawn().unwrap();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let mut said = String::new();
    if after_a_save {
        wait_for_ack(&mut out, &mut said);
    }
    sleep(random.pause(Duration::from_millis(25)));
    child.kill().unwrap();
    out.read_to_string(&mut said).unwrap();
    assert!(!child.wait().unwrap().success(), "the child ended by itself");
    acks(&said)
}

/// Reads until the first acknowledgement is there, whole.
pub fn wait_for_ack(out: &mut BufReader<ChildStdout>, said: &mut String) {
    while acks(said).1 == 0 {
        assert!(out.read_line(said).unwrap() > 0, "the child ended by itself: {said}");
    }
}

#[test]
fn a_killed_process_loses_nothing_that_it_acknowledged() {
    let folder = tempfile::tempdir().unwrap();
    let plan = folder.path().join("plan.toml");
    new_plan(&plan);
    let mut random = Random::new("kills");
    let kills = setting("APERTURA_KILLS", 200);
    let (mut last, mut acknowledged, mut after_ack) = (0, 0, 0);
    for kill in 0..kills {
        let (ack, count) = kill_one(&plan, &mut random, kill % 2 == 0);
        last = last.max(ack);
        acknowledged += count;
        after_ack += u64::from(count > 0);
        let found = revision(&fs::read(&plan).unwrap()).expect("the plan is torn");
        assert!(found == last || found == last + 1, "revision {found} after {last} was acknowledged");
        last = found;
        let backup =
            fs::read(backup_of(&plan)).ok().map(|bytes| revision(&bytes).expect("the backup is torn"));
        assert!(
            backup.is_none_or(|backup| backup <= found && backup + 2 > found),
            "backup {backup:?} of {found}"
        );
    }
    println!("kills: {kills}, {after_ack} after a save, {acknowledged} saves acknowledged, 0 lost, 0 torn");
    leaves_nothing(folder.path(), &plan);
}

/// The next start finds the mark of the session that was killed, and removes what it left.
fn leaves_nothing(folder: &Path, plan: &Path) {
    let left = temps(folder).len();
    make_old(folder);
    let clock = Clock::default();
    let (store, _) = Store::open(Arc::new(RealFs), plan, Holder::here("", clock), clock).unwrap();
    assert!(store.last_session().is_some_and(|session| session.saved.is_some()));
    store.close();
    assert!(temps(folder).is_empty());
    println!("kills: {left} temporary files left behind, all removed at the next start");
}
