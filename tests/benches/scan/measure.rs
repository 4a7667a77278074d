//! Commands in turns: each round runs all of them once, so that a machine that slows down slows all.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// A command to be measured.
pub struct Rival {
    command: Vec<String>,
    /// Taken away before each run.
    fresh: Option<PathBuf>,
    state: Option<PathBuf>,
}

/// What one run took.
struct Took {
    seconds: f64,
    /// Peak memory in MiB, where the system tells.
    memory: f64,
}

impl Rival {
    pub fn program(program: &str, words: &[String]) -> Self {
        let command = std::iter::once(program.to_string()).chain(words.iter().cloned()).collect();
        Self { command, fresh: None, state: None }
    }

    /// A line for the shell.
    pub fn line(line: &str) -> Self {
        Self::program("sh", &["-c".to_string(), line.to_string()])
    }

    /// The program's data in a folder that is new at each run.
    pub fn fresh(self, state: &Path) -> Self {
        Self { fresh: Some(state.into()), state: Some(state.into()), ..self }
    }

    /// The program's data in a folder that stays.
    pub fn keeping(self, state: &Path) -> Self {
        Self { fresh: None, state: Some(state.into()), ..self }
    }

    /// `None` when the program is not there.
    fn run(&self) -> Option<Took> {
        if let Some(folder) = &self.fresh {
            // The first time there is none.
            let _ = std::fs::remove_dir_all(folder);
        }
        let mut command = Command::new(self.command.first()?);
        command.args(&self.command[1..]).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        command.envs(self.state.iter().map(|folder| ("APERTURA_DATOS_DIR", folder)));
        let started = Instant::now();
        let mut child = command.spawn().ok()?;
        let memory = watch(&mut child);
        let seconds = started.elapsed().as_secs_f64();
        Some(Took { seconds, memory })
    }
}

/// Waits for a child; the peak memory of the largest process of its group, as the system accounts it.
#[cfg(target_os = "linux")]
fn watch(child: &mut std::process::Child) -> f64 {
    let status = PathBuf::from(format!("/proc/{}/status", child.id()));
    let mut peak = 0.0f64;
    loop {
        let text = std::fs::read_to_string(&status).unwrap_or_default();
        let high = text.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix("kB"));
        peak = peak.max(high.and_then(|kib| kib.trim().parse().ok()).unwrap_or(0.0) / 1024.0);
        if !matches!(child.try_wait(), Ok(None)) {
            return peak;
        }
        std::thread::sleep(Duration::from_micros(500));
    }
}

#[cfg(not(target_os = "linux"))]
fn watch(child: &mut std::process::Child) -> f64 {
    let _ = child.wait();
    0.0
}

/// Ours against others.
pub struct Contest {
    title: String,
    ours: Rival,
    pub rivals: Vec<(String, Rival)>,
}

impl Contest {
    pub fn new(title: &str, ours: Rival) -> Self {
        Self { title: title.into(), ours, rivals: Vec::new() }
    }

    pub fn against(mut self, label: &str, rival: Rival) -> Self {
        self.rivals.push((label.into(), rival));
        self
    }

    /// Runs all in turns after one warm-up each and prints what came of it.
    #[allow(clippy::disallowed_macros, reason = "a bench prints its figures")]
    pub fn run(&mut self, rounds: usize, limit: Duration) {
        println!("\n{} (load {}, {rounds} rounds)", self.title, load());
        let started = Instant::now();
        self.ours.run();
        self.rivals.retain(|(label, rival)| {
            let there = rival.run().is_some();
            if !there {
                println!("  SKIPPED {label}: it is not installed");
            }
            there
        });
        let (mut own, mut memory) = (Vec::new(), 0.0f64);
        let mut others: Vec<(Vec<f64>, Vec<f64>, f64)> = vec![Default::default(); self.rivals.len()];
        for _ in 0..rounds {
            let Some(ours) = self.ours.run() else { return };
            for ((_, rival), (seconds, ratios, peak)) in self.rivals.iter().zip(&mut others) {
                let Some(took) = rival.run() else { continue };
                seconds.push(took.seconds);
                ratios.push(took.seconds / ours.seconds);
                *peak = peak.max(took.memory);
            }
            memory = memory.max(ours.memory);
            own.push(ours.seconds);
            if started.elapsed() > limit {
                println!("  stopped after {} rounds", own.len());
                break;
            }
        }
        println!("  {:40} {:>8.3} s {:>7.1} MiB", "ours", median(&mut own), memory);
        for ((label, _), (mut seconds, mut ratios, peak)) in self.rivals.iter().zip(others) {
            let (middle, time) = (median(&mut ratios), median(&mut seconds));
            let (low, high) = (ratios.first().unwrap_or(&0.0), ratios.last().unwrap_or(&0.0));
            println!(
                "  {label:40} {time:>8.3} s {peak:>7.1} MiB   its time / ours: {middle:.2} ({low:.2} to {high:.2})"
            );
        }
    }
}

fn median(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(0.0)
}

fn load() -> String {
    let text = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    text.split(' ').next().unwrap_or_default().to_string()
}
