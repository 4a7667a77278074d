//! Folders and files that cannot be written: told before the first question.

use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Stdio};

use super::{desk, flat};
use crate::plans::WHOLE;
use crate::support::Sandbox;

fn allow(path: &Path, mode: u32) {
    std::fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
}

fn is_root() -> bool {
    let output = Command::new("id").arg("-u").output();
    output.is_ok_and(|output| output.stdout.starts_with(b"0\n"))
}

/// The program as somebody to whom permissions apply: for root, as nobody. `None` where that cannot be.
fn as_a_person(sandbox: &Sandbox, words: &[&str]) -> Option<Command> {
    if !is_root() {
        return Some(sandbox.command(words));
    }
    let program = env!("CARGO_BIN_EXE_apertura");
    let as_nobody = |program: &str, words: &[&str]| {
        let mut command = Command::new("setpriv");
        command.args(["--reuid=65534", "--regid=65534", "--clear-groups", program]).args(words);
        command.current_dir(sandbox.path()).env_clear().envs(sandbox.env());
        command
    };
    let tried = as_nobody(program, &["--version"]).stdout(Stdio::null()).stderr(Stdio::null()).status();
    tried.is_ok_and(|status| status.success()).then(|| as_nobody(program, words))
}

#[test]
fn a_folder_that_cannot_be_written_is_told_before_the_first_question() {
    let (sandbox, plan) = desk();
    allow(&plan, 0o644);
    allow(sandbox.path(), 0o555);
    let Some(mut command) = as_a_person(&sandbox, &["ir", "E08"]) else {
        println!("SKIPPED: root can write everywhere, and the program cannot be run here as nobody");
        return allow(sandbox.path(), 0o755);
    };
    command.stdin(Stdio::null());
    let output = command.output().unwrap();
    allow(sandbox.path(), 0o755);
    let said = flat(&String::from_utf8_lossy(&output.stderr));
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("No puedo guardar en la carpeta"), "{said}");
    assert!(said.contains("Elige otra carpeta"), "{said}");
    assert!(!said.contains("Pregunta") && !said.contains("Respuesta"), "a question was asked first: {said}");
    assert_eq!(std::fs::read_to_string(&plan).unwrap(), WHOLE);
}

#[test]
fn a_plan_marked_as_read_only_is_told_before_the_first_question() {
    let (sandbox, plan) = desk();
    allow(&plan, 0o444);
    let ran = sandbox.run_with(&["ir", "E08"], "Dolores Peña\ns\n");
    let said = flat(&ran.err);
    assert!(said.contains("marcado como de sólo lectura"), "{said}");
    assert!(!said.contains("Pregunta") && ran.code != 0, "{said}");
    assert_eq!(std::fs::read_to_string(&plan).unwrap(), WHOLE);
}
