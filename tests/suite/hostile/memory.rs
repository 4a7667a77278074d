//! Peak memory of the program on each hostile file. A process of its own measures, because the system adds the
//! children of a process together and keeps the greatest.

use std::path::Path;

use nix::sys::resource::{UsageWho, getrusage};

use super::samples;
use crate::kill_store::{again, role};
use crate::support::Sandbox;

/// KiB that the program may take beyond what it takes for an ordinary plan, however big or deep the file.
const MOST: i64 = 16 * 1024;

/// Runs the program on the file that it was started for, and says what that took.
#[test]
fn child_measurer() {
    let Some((command, path)) = role() else { return };
    let sandbox = Sandbox::new();
    let start = std::time::Instant::now();
    sandbox.run(&[&command, path.to_str().unwrap()]);
    let took = start.elapsed();
    let peak = getrusage(UsageWho::RUSAGE_CHILDREN).unwrap().max_rss();
    println!("\npeak={peak} ms={}", took.as_millis());
}

/// KiB at most and milliseconds.
fn measure(command: &str, path: &Path) -> (i64, u64) {
    let output = again(module_path!(), "child_measurer", command, path).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let line = said.lines().find_map(|line| line.strip_prefix("peak=")).unwrap_or_else(|| panic!("{said}"));
    let (peak, took) = line.split_once(" ms=").unwrap();
    (peak.parse().unwrap(), took.parse().unwrap())
}

#[test]
fn no_hostile_file_takes_the_memory() {
    let sandbox = Sandbox::new();
    let (mut most, mut slowest) = ((0, String::new()), (0, String::new()));
    let plan = sandbox.put("plan.toml", include_bytes!("../../golden/whole-plan.toml"));
    let ordinary = ["comprobar", "estado"].map(|command| measure(command, &plan).0);
    for (name, bytes) in samples::hostile() {
        let path = sandbox.put(name, bytes);
        for (command, ordinary) in ["comprobar", "estado"].into_iter().zip(ordinary) {
            let (peak, took) = measure(command, &path);
            let peak = peak - ordinary;
            most = most.max((peak, format!("{command} {name}")));
            slowest = slowest.max((took, format!("{command} {name}")));
            assert!(peak < MOST, "{command} {name} took {peak} KiB more than an ordinary plan");
        }
        std::fs::remove_file(&path).unwrap();
    }
    println!(
        "hostile: most memory beyond an ordinary plan {} KiB ({}), slowest {} ms ({})",
        most.0, most.1, slowest.0, slowest.1
    );
}
