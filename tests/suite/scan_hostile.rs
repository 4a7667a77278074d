//! Files made to bring a reader down, scanned by the real program: every one gets its row and its reason, nothing takes
//! long or much memory, and the scan goes on.
//!
//! `APERTURA_HOSTILE` may name a folder of larger ones (`hostile.py FOLDER` writes it).

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value as Json;

use crate::support::Sandbox;

mod made;

/// What one file may take; a build without optimisation takes longer for long files.
const LIMIT: Duration = Duration::from_secs(10);
const SLOWEST: u64 = if cfg!(debug_assertions) { 4 << 20 } else { 64 << 20 };
/// MiB of the program, which without optimisation is larger itself, and of the process that opens files.
const PARENT: u64 = if cfg!(debug_assertions) { 96 } else { 64 };
const WORKER: u64 = 256;

/// What a scan took, in MiB at most.
#[derive(Debug, Default, Clone, Copy)]
struct Peaks {
    parent: u64,
    worker: u64,
}

impl Peaks {
    fn look(&mut self, pid: u32) {
        self.parent = self.parent.max(peak(pid));
        for child in children(pid) {
            self.worker = self.worker.max(peak(child));
        }
    }
}

/// MiB that a process had at most so far; 0 where the system does not say.
fn peak(pid: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("0");
    let kib: u64 = line.split_whitespace().next().and_then(|kib| kib.parse().ok()).unwrap_or(0);
    kib / 1024
}

fn children(pid: u32) -> Vec<u32> {
    let Ok(threads) = std::fs::read_dir(format!("/proc/{pid}/task")) else { return Vec::new() };
    let of = |thread: &Path| std::fs::read_to_string(thread.join("children")).unwrap_or_default();
    let all: Vec<String> = threads.flatten().map(|thread| of(&thread.path())).collect();
    all.iter().flat_map(|text| text.split_whitespace()).filter_map(|pid| pid.parse().ok()).collect()
}

/// Scans a path; `look` is called often with the program's number.
fn scan(sandbox: &Sandbox, path: &Path, mut look: impl FnMut(u32)) -> (Json, Duration) {
    let mut command = sandbox.command(&["escanear", path.to_str().unwrap(), "--json", "--sin-memoria"]);
    let start = Instant::now();
    let out = tempfile::tempfile().unwrap();
    let mut child = command.stdout(out.try_clone().unwrap()).stderr(Stdio::null()).spawn().unwrap();
    let status = loop {
        look(child.id());
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        std::thread::sleep(Duration::from_millis(3));
    };
    let took = start.elapsed();
    assert_eq!(status.code(), Some(0), "{}", path.display());
    (serde_json::from_str(&text(out)).unwrap(), took)
}

fn text(mut file: std::fs::File) -> String {
    use std::io::{Read, Seek};
    let mut text = String::new();
    file.rewind().unwrap();
    file.read_to_string(&mut text).unwrap();
    text
}

/// A reason is a sentence in Spanish, without a word of a library's.
fn in_spanish(message: &str) {
    let starts = ["No pude", "Tardaba", "Está", "Pide", "Cambió", "No se"];
    assert!(starts.iter().any(|start| message.starts_with(start)), "{message}");
    for word in ["error", "invalid", "failed", "unexpected", "too ", "depth", "fields", "panic", "thread"] {
        assert!(!message.to_lowercase().contains(word), "{message}");
    }
}

/// Scans a file alone within the limits; a line of the table.
fn alone(sandbox: &Sandbox, path: &Path) -> String {
    let size = path.metadata().unwrap().len();
    let mut peaks = Peaks::default();
    let (report, took) = scan(sandbox, path, |pid| peaks.look(pid));
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    let file = &report["files"][0];
    assert!(file.is_object(), "{name} has no row");
    let reason = file["error"]["message"].as_str().unwrap_or("");
    if !reason.is_empty() {
        in_spanish(reason);
    }
    assert!(took < LIMIT + Duration::from_secs(size / SLOWEST), "{name} took {took:?}");
    assert!(peaks.parent < PARENT && peaks.worker < WORKER, "{name}: {peaks:?}");
    let format = file["format"].as_str().unwrap();
    let seconds = took.as_secs_f64();
    format!("{name:<26} {format:<8} {seconds:>6.2} s {:>4} {:>4} MiB  {reason}", peaks.parent, peaks.worker)
}

/// The folder to scan: the one that is named, or a smaller one made here.
fn folder(sandbox: &Sandbox) -> PathBuf {
    match std::env::var_os("APERTURA_HOSTILE") {
        Some(named) => named.into(),
        None => {
            made::fill(sandbox);
            sandbox.join("hostil")
        }
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(Result::unwrap);
    let mut files: Vec<PathBuf> =
        entries.filter(|entry| entry.file_type().unwrap().is_file()).map(|entry| entry.path()).collect();
    files.sort();
    files
}

#[test]
fn every_hostile_file_gets_its_row_in_time_and_in_little_memory() {
    let sandbox = Sandbox::new();
    let folder = folder(&sandbox);
    let files = files(&folder);
    for path in files.iter().filter(|path| path.to_str().is_some()) {
        let line = alone(&sandbox, path);
        #[allow(clippy::disallowed_macros)]
        {
            println!("{line}");
        }
    }
    let (report, _) = scan(&sandbox, &folder, |_| {});
    assert_eq!(report["files"].as_array().unwrap().len(), files.len());
}

#[test]
#[cfg(unix)]
fn what_is_no_file_is_passed_over_and_odd_names_are_shown() {
    use std::os::unix::ffi::OsStrExt;
    let sandbox = Sandbox::new();
    sandbox.put("hostil/bien.csv", "clave,obra\n1,Calle\n2,Pozo\n");
    let odd = sandbox.join("hostil").join(std::ffi::OsStr::from_bytes(b"a\xf1o \x1b[2J.csv"));
    std::fs::copy(sandbox.join("hostil/bien.csv"), odd).unwrap();
    std::os::unix::fs::symlink(sandbox.join("hostil"), sandbox.join("hostil/vuelta")).unwrap();
    std::os::unix::fs::symlink("nada", sandbox.join("hostil/colgado.csv")).unwrap();
    let made = Command::new("mkfifo").arg(sandbox.join("hostil/tubo.csv")).status().unwrap();
    assert!(made.success());
    let (report, _) = scan(&sandbox, &sandbox.join("hostil"), |_| {});
    let files = report["files"].as_array().unwrap();
    let shown: Vec<&str> = files.iter().map(|file| file["path"].as_str().unwrap()).collect();
    assert_eq!(shown, ["a\\xF1o \u{241b}[2J.csv", "bien.csv"]);
    assert!(files.iter().all(|file| file["error"].is_null()), "{report}");
}

#[test]
#[cfg(target_os = "linux")]
fn a_reader_that_is_killed_costs_its_file_and_not_the_scan() {
    let sandbox = Sandbox::new();
    for name in ["a.csv", "b.csv", "c.csv"] {
        sandbox.put(&format!("hostil/{name}"), "clave,obra\n1,Calle\n2,Pozo\n");
    }
    let row = "7,Pavimentación de la calle Hidalgo,1500.50\n";
    sandbox.put("hostil/grande.csv", format!("clave,obra,monto\n{}", row.repeat((24 << 20) / row.len())));
    let mut killed = 0;
    let (report, _) = scan(&sandbox, &sandbox.join("hostil"), |pid| {
        // The long file is the first to be read, alone, and so is the first reader.
        if let (0, Some(child)) = (killed, children(pid).first())
            && peak(*child) > 0
        {
            let kill = Command::new("kill").args(["-9", &child.to_string()]).status().unwrap();
            killed += u32::from(kill.success());
        }
    });
    assert_eq!(killed, 1);
    let files = report["files"].as_array().unwrap();
    let reasons: Vec<&str> =
        files.iter().map(|file| file["error"]["message"].as_str().unwrap_or("")).collect();
    assert_eq!(files.len(), 4);
    assert_eq!(reasons.iter().filter(|reason| reason.contains("se detuvo")).count(), 1, "{reasons:?}");
    assert!(reasons[3].contains("se detuvo"), "{reasons:?}");
    assert_eq!(files[0]["tables"][0]["rows"], 2);
}
