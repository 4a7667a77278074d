//! An answer that cannot be saved stays until the person tries again, saves elsewhere, or leaves.

use std::sync::Arc;

use apertura::clock::Clock;
use apertura::fsx::Fs;
use apertura::text::Lang;
use apertura::ui::script::Script;
use apertura::wizard::desk::Desk;
use apertura::wizard::session::Session;

use crate::faults::failing::{At, ENOSPC, Failing, Fault, How};
use crate::support::{Sandbox, TODAY, guide};

const FULL: Fault = Fault { at: At::Nth(1), sticky: true, code: ENOSPC, how: How::Fails };

fn desk(sandbox: &Sandbox, fs: &Failing) -> Desk {
    let fs: Arc<dyn Fs> = Arc::new(fs.clone());
    Desk::create(fs, &sandbox.join("plan.toml"), Clock::fixed(TODAY).unwrap(), &guide()).unwrap()
}

#[test]
fn a_full_disk_keeps_the_answer_until_the_person_says_what_to_do() {
    let sandbox = Sandbox::new();
    let (guide, fs) = (guide(), Failing::default());
    let mut desk = desk(&sandbox, &fs);
    let before = std::fs::read(sandbox.join("plan.toml")).unwrap();
    fs.arm(FULL);
    let script = Script::new(Lang::Es).typed("institution.name", "Ayuntamiento de Villa Ejemplo");
    let script = script.typed("not-saved", "intentarlo otra vez");
    let mut script = script.typed("not-saved", "salir sin esta respuesta");
    let mut session = Session::new(&guide, &mut script, &mut desk, Clock::fixed(TODAY).unwrap());
    let ended = session.go_to(&["E01".to_string()]).unwrap_err();
    fs.disarm();
    assert_eq!(ended.exit_code(), 1);
    let transcript = script.finish().unwrap();
    assert!(transcript.contains("no hay espacio en el disco"), "{transcript}");
    assert_eq!(std::fs::read(sandbox.join("plan.toml")).unwrap(), before);
}
