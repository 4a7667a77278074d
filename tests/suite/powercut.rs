//! The power goes at random instants: what was acknowledged is on the disk, and without fsync it would not be.
//!
//! An ext4 file system on a loop image; the image is copied while the saver is stopped, which leaves out all that
//! the kernel had not yet written, and the copy is mounted and read. Needs root; `APERTURA_CUTS` says how many (10).

#![allow(
    clippy::disallowed_macros,
    clippy::disallowed_methods,
    reason = "a test may print and write as it likes"
)]

use std::ffi::OsString;
use std::fs;
use std::io::{self, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::thread::{self, sleep};
use std::time::Duration;

use apertura::clock::Clock;
use apertura::fsx::{Fs, Lock, Meta, Mode, NewFile, RealFs};
use apertura::plan::store::{Holder, Store, backup_of};

use crate::kill_store::{Random, acks, again, new_plan, revision, role, save_until, setting, wait_for_ack};

/// The real file system, on which nothing is ever made durable.
struct NoSync;

struct Unsynced(Box<dyn NewFile>);

impl Fs for NoSync {
    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        RealFs.read(path, limit)
    }
    fn create_new(&self, path: &Path, mode: Mode) -> io::Result<Box<dyn NewFile>> {
        Ok(Box::new(Unsynced(RealFs.create_new(path, mode)?)))
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        RealFs.rename(from, to)
    }
    fn sync_dir(&self, _folder: &Path) -> io::Result<()> {
        Ok(())
    }
    fn hard_link(&self, from: &Path, to: &Path) -> io::Result<()> {
        RealFs.hard_link(from, to)
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        RealFs.remove(path)
    }
    fn metadata(&self, path: &Path) -> io::Result<Meta> {
        RealFs.metadata(path)
    }
    fn list(&self, folder: &Path) -> io::Result<Vec<OsString>> {
        RealFs.list(folder)
    }
    fn create_dir(&self, folder: &Path) -> io::Result<()> {
        RealFs.create_dir(folder)
    }
    fn try_lock(&self, path: &Path) -> io::Result<Option<Lock>> {
        RealFs.try_lock(path)
    }
}

impl NewFile for Unsynced {
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.0.write_all(bytes)
    }
    fn size(&self) -> io::Result<u64> {
        self.0.size()
    }
    fn permissions_of(&self, model: &Path) -> io::Result<()> {
        self.0.permissions_of(model)
    }
    fn sync(&self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn child_saver() {
    let Some((role, plan)) = role() else { return };
    let fs: Arc<dyn Fs> = if role == "sync" { Arc::new(RealFs) } else { Arc::new(NoSync) };
    save_until(fs, &plan, u64::MAX);
}

/// Saves once, says so, and does nothing more: what is not durable by then is lost.
#[test]
fn child_one_save() {
    let Some((role, plan)) = role() else { return };
    let fs: Arc<dyn Fs> = if role == "sync" { Arc::new(RealFs) } else { Arc::new(NoSync) };
    save_until(fs, &plan, 1);
    sleep(Duration::from_secs(60));
}

/// Runs a command of the system; the reason when it cannot.
fn run(program: &str, arguments: &[&Path]) -> Result<(), String> {
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::null());
    let output = command.output().map_err(|error| format!("{program}: {error}"))?;
    let said = || format!("{program}: {}", String::from_utf8_lossy(&output.stderr).trim());
    if output.status.success() { Ok(()) } else { Err(said()) }
}

/// An image that is mounted for as long as this lives.
struct Mounted(PathBuf);

impl Mounted {
    fn new(image: &Path, at: &Path) -> Result<Self, String> {
        fs::create_dir_all(at).unwrap();
        run("mount", &[Path::new("-o"), Path::new("loop"), image, at])?;
        Ok(Self(at.to_path_buf()))
    }

    fn plan(&self) -> PathBuf {
        self.0.join("plan.toml")
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        if run("umount", &[&self.0]).is_err() {
            let _ = run("umount", &[Path::new("-l"), &self.0]);
        }
    }
}

fn new_image(image: &Path) -> Result<(), String> {
    let file = fs::File::create(image).map_err(|error| error.to_string())?;
    file.set_len(24 << 20).map_err(|error| error.to_string())?;
    run("mkfs.ext4", &[Path::new("-q"), Path::new("-F"), image])
}

/// What the plan was after each cut.
#[derive(Debug, Default)]
struct Tally {
    cuts: u64,
    acknowledged: u64,
    good: u64,
    older: u64,
    missing: u64,
    torn: u64,
}

impl Tally {
    fn add(&mut self, disk: &Mounted, last: u64) {
        self.cuts += 1;
        let found = match fs::read(disk.plan()) {
            Err(_) => return self.missing += 1,
            Ok(bytes) => revision(&bytes),
        };
        match found {
            None => self.torn += 1,
            Some(found) if found < last => self.older += 1,
            Some(_) => self.good += 1,
        }
    }

    fn losses(&self) -> u64 {
        self.cuts - self.good
    }
}

fn copy_of(image: &Path, copy: &Path) {
    fs::copy(image, copy).unwrap();
}

/// Stops a process, and waits until it no longer runs.
fn stop(child: &Child) {
    run("kill", &[Path::new("-STOP"), Path::new(&child.id().to_string())]).unwrap();
    let status = format!("/proc/{}/stat", child.id());
    let stopped = || fs::read_to_string(&status).is_ok_and(|stat| stat.contains(") T "));
    (0..2000).take_while(|_| !stopped()).for_each(|_| sleep(Duration::from_millis(1)));
}

/// Lets a child save for a while and copies the image when it is stopped. Gives what had been acknowledged by then.
fn cut_at_any_moment(role: &str, plan: &Path, after: Duration, copy: impl FnOnce()) -> (u64, u64) {
    let mut child = again(module_path!(), "child_saver", role, plan).spawn().unwrap();
    let mut out = child.stdout.take().unwrap();
    let reader = thread::spawn(move || {
        let mut said = String::new();
        out.read_to_string(&mut said).map(|_| said).unwrap_or_default()
    });
    sleep(after);
    stop(&child);
    copy();
    child.kill().unwrap();
    child.wait().unwrap();
    acks(&reader.join().unwrap())
}

/// Copies the image as soon as a child has acknowledged its one save: the moment at which a sync too few shows.
fn cut_at_the_ack(role: &str, plan: &Path, copy: impl FnOnce()) -> (u64, u64) {
    let mut child = again(module_path!(), "child_one_save", role, plan).spawn().unwrap();
    let mut said = String::new();
    wait_for_ack(&mut BufReader::new(child.stdout.take().unwrap()), &mut said);
    copy();
    child.kill().unwrap();
    child.wait().unwrap();
    acks(&said)
}

/// Cuts the power again and again under a saver; the reason when this machine does not allow it.
fn cuts(role: &str, checked: bool) -> Result<Tally, String> {
    let folder = tempfile::tempdir().unwrap();
    let (image, copy) = (folder.path().join("image"), folder.path().join("copy"));
    new_image(&image)?;
    let live = Mounted::new(&image, &folder.path().join("live"))?;
    new_plan(&live.plan());
    let mut random = Random::new("power cuts");
    let (mut tally, mut last) = (Tally::default(), 0);
    for number in 0..setting("APERTURA_CUTS", 10) {
        let after = Duration::from_millis(20) + random.pause(Duration::from_millis(130));
        let (ack, count) = match number % 2 {
            0 => cut_at_any_moment(role, &live.plan(), after, || copy_of(&image, &copy)),
            _ => cut_at_the_ack(role, &live.plan(), || copy_of(&image, &copy)),
        };
        last = last.max(ack);
        tally.acknowledged += count;
        let disk = Mounted::new(&copy, &folder.path().join("after"))?;
        tally.add(&disk, last);
        if checked {
            opens_after_the_cut(&disk);
        }
    }
    Ok(tally)
}

fn opens_after_the_cut(disk: &Mounted) {
    let clock = Clock::default();
    Store::open(Arc::new(RealFs), &disk.plan(), Holder::here("", clock), clock).unwrap().0.close();
    let backup = fs::read(backup_of(&disk.plan())).ok();
    assert!(backup.is_none_or(|bytes| revision(&bytes).is_some()), "the backup is torn");
}

/// Prints what came out; `None` where it could not be done.
fn told(name: &str, result: Result<Tally, String>) -> Option<Tally> {
    match &result {
        Ok(tally) => println!("power cut {name}: {tally:?}"),
        Err(reason) => println!("SKIPPED power cut: {reason}"),
    }
    result.ok()
}

#[test]
fn a_power_cut_loses_nothing_that_was_acknowledged() {
    let Some(tally) = told("with fsync", cuts("sync", true)) else { return };
    assert_eq!(tally.losses(), 0, "{tally:?}");
    assert!(tally.acknowledged > 0, "nothing was saved: {tally:?}");
}

/// The control: if this lost nothing, the test above would prove nothing.
#[test]
fn a_power_cut_does_lose_answers_when_nothing_is_synced() {
    let Some(tally) = told("without fsync", cuts("no-sync", false)) else { return };
    assert!(tally.losses() > 0, "{tally:?}");
}
