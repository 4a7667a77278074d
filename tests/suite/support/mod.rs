//! What the tests share: a folder of their own with a fixed clock, conversations, sample answers.

#![allow(dead_code)]

pub mod browser;
pub mod drive;
pub mod heard;
pub mod pipe;
pub mod practice;
#[cfg(unix)]
pub mod pty;
pub mod sample;
pub mod web;

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// The day on which every test happens.
pub const TODAY: &str = "2026-02-02T10:42";

/// A folder that nobody else uses, with an environment that is the same everywhere.
pub struct Sandbox {
    root: tempfile::TempDir,
}

/// What a run left: both streams with the folder's name replaced, and the exit code.
#[derive(Debug, PartialEq, Eq)]
pub struct Ran {
    pub out: String,
    pub err: String,
    pub code: i32,
}

impl Sandbox {
    pub fn new() -> Self {
        Self { root: folder() }
    }

    pub fn path(&self) -> &Path {
        self.root.path()
    }

    pub fn join(&self, name: &str) -> PathBuf {
        self.root.path().join(name)
    }

    pub fn put(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        #[allow(clippy::disallowed_methods)]
        std::fs::write(&path, bytes).unwrap();
        path
    }

    pub fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.join(name)).unwrap()
    }

    /// The program, in this folder, with nothing of the outside's environment but what it cannot run without.
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_apertura"));
        command.args(args).current_dir(self.path()).env_clear();
        for (name, value) in self.env() {
            command.env(name, value);
        }
        command
    }

    /// The environment of every run.
    pub fn env(&self) -> Vec<(String, String)> {
        let home = self.path().display().to_string();
        let mut env: Vec<(String, String)> = [
            ("APERTURA_HOY", TODAY),
            ("APERTURA_IDIOMA", "es"),
            ("APERTURA_DATOS_DIR", &format!("{home}/datos")),
            ("HOME", &home),
            ("USERPROFILE", &home),
            ("USER", "rosa"),
            ("TERM", "xterm"),
        ]
        .map(|(name, value)| (name.to_string(), value.to_string()))
        .into();
        // Windows programs do not start without these.
        for name in ["SystemRoot", "PATH", "TEMP", "TMP"] {
            env.extend(std::env::var(name).ok().map(|value| (name.to_string(), value)));
        }
        env
    }

    /// A plan as the program would have closed it.
    pub fn plan(&self, text: &str) -> PathBuf {
        self.put("plan.toml", apertura::plan::seal::close(text, "\n"))
    }

    /// Runs to the end with something on standard input.
    pub fn run_with(&self, args: &[&str], input: impl AsRef<[u8]>) -> Ran {
        self.run_on(TODAY, args, input)
    }

    /// The same, on another day.
    pub fn run_on(&self, today: &str, args: &[&str], input: impl AsRef<[u8]>) -> Ran {
        use std::io::Write;
        let mut child = self
            .command(args)
            .env("APERTURA_HOY", today)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // A program that ends without reading everything is no failure of the test.
        let _ = child.stdin.take().unwrap().write_all(input.as_ref());
        self.told(&child.wait_with_output().unwrap())
    }

    pub fn run(&self, args: &[&str]) -> Ran {
        self.run_with(args, "")
    }

    fn told(&self, output: &Output) -> Ran {
        let text = |bytes: &[u8]| self.plain(&String::from_utf8_lossy(bytes));
        Ran { out: text(&output.stdout), err: text(&output.stderr), code: output.status.code().unwrap_or(-1) }
    }

    /// A text in which this folder is called `$TEST`.
    pub fn plain(&self, text: &str) -> String {
        let root = self.path().display().to_string();
        let real = self.path().canonicalize().unwrap().display().to_string();
        let text = text.replace(&real, "$TEST").replace(&root, "$TEST");
        let mut pieces = text.split("$TEST");
        let first = pieces.next().unwrap_or_default().to_string();
        // Only paths: elsewhere a backslash is a sign that people type.
        pieces.fold(first, |all, piece| {
            let end = piece.find(char::is_whitespace).unwrap_or(piece.len());
            format!("{all}$TEST{}{}", piece[..end].replace('\\', "/"), &piece[end..])
        })
    }
}

/// A folder with a short name, so that paths on a narrow screen take one line.
fn folder() -> tempfile::TempDir {
    let mut builder = tempfile::Builder::new();
    builder.prefix("a-");
    if cfg!(unix) { builder.tempdir_in("/tmp").unwrap() } else { builder.tempdir().unwrap() }
}

/// The Guide that the program carries.
pub fn guide() -> apertura::guide::model::Guide {
    apertura::app::guide(None).unwrap()
}

/// Compares with a file of `tests/golden`; `UPDATE_EXPECT=1` writes it.
pub fn golden(name: &str, actual: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    }
    expect_test::expect_file![path].assert_eq(actual);
}

/// A plan as text without its own id, which is never the same twice, nor the seal that depends on it.
pub fn hide_id(bytes: &[u8]) -> String {
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    let mut ids = 0;
    let own = |line: &&str| {
        ids += usize::from(line.starts_with("id = "));
        !(line.starts_with("# fin: ") || line.starts_with("id = ") && ids == 1)
    };
    text.lines().filter(own).map(|line| format!("{line}\n")).collect()
}
