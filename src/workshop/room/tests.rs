#![allow(clippy::disallowed_methods, reason = "a test writes as it likes")]

use std::fs;
use std::time::SystemTime;

use super::super::sample::practice;
use super::*;
use crate::guide::{embedded, load};

const BEGUN: &str = "[practice.exercise.scan]\nstate = \"begun\"\nhints = 2\ntries = 1\n\
    began = \"2026-02-02T10:00:00\"\n";

fn files(root: &Path) -> Files {
    let rules = load::load(&embedded::files()).unwrap().rules;
    Files::new(vec![root.to_path_buf()], rules)
}

/// A file that was written long enough ago for its date to tell a change.
fn put(root: &Path, name: &str, bytes: impl AsRef<[u8]>, age: u64) {
    let path = root.join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, bytes).unwrap();
    let file = fs::File::options().write(true).open(&path).unwrap();
    file.set_modified(SystemTime::now() - Duration::from_secs(age)).unwrap();
}

#[test]
fn every_table_is_read_and_nothing_stops_the_others() {
    let root = tempfile::tempdir().unwrap();
    let at = root.path();
    put(at, "mesa-1/plan.toml", practice("a", "Mesa 1", BEGUN), 60);
    put(at, "mesa-2/plan.toml", practice("b", "", BEGUN), 60);
    put(at, "tres.toml", practice("c", "", ""), 60);
    let whole = practice("d", "Mesa 4", BEGUN);
    put(at, "mesa-4/plan.toml", &whole[..whole.len() / 2], 60);
    put(at, "mesa-5/plan.toml", [0xff, 0xfe, 0, 1], 60);
    put(at, "mesa-6/plan.toml", "x = [".repeat(50_000), 60);
    put(at, "otra/cosa.toml", "[package]\nname = \"x\"\n", 60);
    put(at, ".oculta/plan.toml", practice("e", "Oculta", ""), 60);
    let real = practice("f", "Mesa 9", BEGUN).replace("99001", "30087");
    let real = real.replace("[practice", "[other");
    put(at, "de-verdad/plan.toml", real, 60);
    #[cfg(unix)]
    std::os::unix::fs::symlink("/etc/passwd", at.join("liga.toml")).unwrap();
    let room = files(at).look();
    let names: Vec<&str> = room.seats.iter().map(|seat| seat.table.as_str()).collect();
    assert_eq!(names, ["Mesa 1", "mesa-2", "tres"]);
    let tried = room.seats[0].tried["scan"];
    assert_eq!((tried.hints, tried.tries, tried.began.unwrap().hour()), (2, 1, 10));
    assert_eq!(room.unread.len(), if cfg!(unix) { 4 } else { 3 }, "{:?}", room.unread);
    assert_eq!(room.real.len(), 1);
    assert!(room.real[0].ends_with("plan.toml"));
}

#[test]
fn a_file_that_is_as_it_was_is_not_read_again() {
    let root = tempfile::tempdir().unwrap();
    for table in 0..5 {
        put(root.path(), &format!("mesa-{table}/plan.toml"), practice("a", "", BEGUN), 60);
    }
    let mut files = files(root.path());
    let first = files.look();
    assert_eq!(files.read, 5);
    assert_eq!((files.look(), files.read), (first, 0));
    put(root.path(), "mesa-3/plan.toml", practice("a", "Otra", BEGUN), 30);
    let changed = files.look();
    assert_eq!((files.read, changed.seats[3].table.as_str()), (1, "Otra"));
    // Written just now: its date cannot tell what comes in the same moment.
    put(root.path(), "mesa-3/plan.toml", practice("a", "Ahora", BEGUN), 0);
    files.look();
    files.look();
    assert_eq!(files.read, 1);
    fs::remove_file(root.path().join("mesa-0/plan.toml")).unwrap();
    assert_eq!(files.look().seats.len(), 4);
}

#[test]
fn counts_and_moments_that_no_program_writes_do_no_harm() {
    let root = tempfile::tempdir().unwrap();
    let odd = "[practice.exercise.scan]\nstate = \"begun\"\nhints = -5\ntries = 99999999999\nbegan = \"mañana\"\n\
        [practice.exercise.other]\nstate = \"flown\"\n[practice.exercise.third]\nhints = 1\n";
    put(root.path(), "plan.toml", practice("a", "M", odd), 60);
    // A fraction makes the quick reader give way to the slow one.
    put(root.path(), "b/plan.toml", practice("b", "N", &format!("{odd}odd = 1.5\n")), 60);
    let room = files(root.path()).look();
    assert_eq!(room.seats.len(), 2, "{:?}", room.unread);
    for seat in &room.seats {
        let tried = seat.tried["scan"];
        assert_eq!((seat.tried.len(), tried.hints, tried.tries, tried.began), (1, 0, 9_999, None));
    }
}

#[test]
fn what_is_not_there_is_told() {
    let room = files(Path::new("/nowhere/at/all")).look();
    assert_eq!((room.seats.len(), room.unread.len()), (0, 1));
}
