//! How fast a scan is beside what others do with the same files, in turns and in one run: median and range of the
//! paired ratios, the peak memory of each, and the load of the machine.
//!
//! `cargo bench --bench scan` makes its own files (a payroll of 200 MB, the same in Windows-1252 with `;`, a tree of
//! 4,000 files) and measures the program itself against a bare parse by the `csv` crate, against `rg` with five
//! patterns and `unzip -p` where they are installed, and a second scan against the first. More rivals are given as
//! lines `label | input | command` in the file of `APERTURA_RIVALES`; `input` is `payroll`, `latin` or `tree`, and the
//! command has `{}` where the path goes. `APERTURA_MB` and `APERTURA_RONDAS` change size and rounds (200, 5).

use std::path::{Path, PathBuf};
use std::time::Duration;

#[path = "scan/inputs.rs"]
mod inputs;
#[path = "scan/measure.rs"]
mod measure;

use measure::{Contest, Rival};

fn setting(name: &str, default: usize) -> usize {
    std::env::var(name).ok().and_then(|value| value.parse().ok()).unwrap_or(default)
}

/// The program on a file or a folder, with a memory of its own that is new each time.
fn ours(command: &str, path: &Path, state: &Path) -> Rival {
    let words = [command.to_string(), path.display().to_string()];
    Rival::program(env!("CARGO_BIN_EXE_apertura"), &words).fresh(state)
}

fn main() {
    // A bench that only lists or tests itself has nothing to measure.
    if std::env::args().any(|word| word == "--list" || word == "--test") {
        return;
    }
    if std::env::args().nth(1).as_deref() == Some("parse") {
        return inputs::parse(Path::new(&std::env::args().nth(2).expect("a file")));
    }
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    let inputs = inputs::Inputs::make(root, setting("APERTURA_MB", 200));
    let rounds = setting("APERTURA_RONDAS", 5);
    let state = root.join("state");
    let me = std::env::current_exe().expect("this bench");
    let parse = |path: &Path| {
        Rival::program(me.to_str().expect("a path"), &["parse".to_string(), path.display().to_string()])
    };
    let mut contests = vec![
        Contest::new("payroll, UTF-8: full scan of one file", ours("perfil", &inputs.payroll, &state))
            .against("csv crate, bare parse", parse(&inputs.payroll))
            .against("the same in Windows-1252 with ;", ours("perfil", &inputs.latin, &state)),
        Contest::new("tree of 4,000 files: full scan", ours("escanear", &inputs.tree, &state))
            .against("rg, five patterns", inputs.ripgrep())
            .against("second scan, nothing changed", inputs.again(&state)),
    ];
    for (label, input, command) in rivals() {
        let path = match input.as_str() {
            "latin" => &inputs.latin,
            "tree" => &inputs.tree,
            _ => &inputs.payroll,
        };
        let contest = usize::from(input == "tree");
        contests[contest]
            .rivals
            .push((label, Rival::line(&command.replace("{}", &path.display().to_string()))));
    }
    for contest in &mut contests {
        contest.run(rounds, Duration::from_secs(600));
    }
}

/// The lines of the file of rivals.
fn rivals() -> Vec<(String, String, String)> {
    let Some(path) = std::env::var_os("APERTURA_RIVALES").map(PathBuf::from) else { return Vec::new() };
    let text = std::fs::read_to_string(path).expect("the file of rivals");
    text.lines()
        .filter(|line| !line.trim().is_empty() && !line.starts_with('#'))
        .filter_map(|line| {
            let mut parts = line.splitn(3, '|').map(|part| part.trim().to_string());
            Some((parts.next()?, parts.next()?, parts.next()?))
        })
        .collect()
}
