//! Folders and archives of plans, good and bad.

use std::io::Write;
use std::path::Path;
use std::sync::LazyLock;

use zip::write::SimpleFileOptions;

use super::*;
use crate::fsx::write_small;

static KNOWN: LazyLock<Known> =
    LazyLock::new(|| known(&crate::app::guide(None).unwrap(), Date::constant(2026, 11, 1)));

fn plan(id: &str, revision: u32, name: &str) -> Vec<u8> {
    let body = format!(
        "format = 1\nrevision = {revision}\nid = \"{id}\"\nguide = \"mx-local@2026.1\"\n[institution]\nname = \"{name}\"\n"
    );
    crate::plan::seal::close(&body, "\n").into_bytes()
}

fn put(folder: &Path, name: &str, bytes: &[u8]) {
    let path = folder.join(name);
    write_small(path.parent().unwrap(), path.file_name().unwrap().to_str().unwrap(), bytes);
}

fn loaded(path: &Path, threads: usize) -> Loaded {
    loaded_with(path, threads, &|_, _| (Vec::new(), Vec::new()), &mut Memory::default())
}

fn loaded_with(path: &Path, threads: usize, judge: &Judge<'_>, memory: &mut Memory) -> Loaded {
    let mut loading = Loading { known: &KNOWN, judge, threads, progress: &mut |_| {} };
    load(&[path.to_path_buf()], &mut loading, memory)
}

/// Paths below the folder, and the names that the plans have.
fn names(loaded: &Loaded, root: &Path) -> Vec<(String, String)> {
    let below = |path: &str| path.replace(&*root.to_string_lossy(), "");
    loaded.pile.iter().map(|one| (below(&one.path), one.name)).collect()
}

fn codes(loaded: &Loaded, root: &Path) -> Vec<(String, &'static str)> {
    let below = |path: &str| path.replace(&*root.to_string_lossy(), "");
    loaded.unread.iter().map(|one| (below(&one.path), one.why.code)).collect()
}

#[test]
fn each_file_is_what_it_is_and_the_rest_goes_on() {
    let root = tempfile::tempdir().unwrap();
    let root = root.path();
    put(root, "a/plan.toml", &plan("p1", 1, "Uno"));
    put(root, "b/plan.TOML", &plan("p2", 1, "Dos"));
    put(root, "b/plan.toml.bak", &plan("p3", 1, "Respaldo"));
    put(root, "b/.apertura/copia.toml", &plan("p4", 1, "Copia"));
    put(root, "c/cargo.toml", b"[package]\nname = \"x\"\n");
    put(root, "c/cut.toml", &plan("p5", 1, "Cortado")[..90]);
    put(root, "c/utf16.toml", b"\xff\xfea\0");
    put(root, "c/leeme.txt", b"hola");
    put(root, "d/\u{1b}[31mrojo.toml", &plan("p6", 1, "Rojo\\u001b[0m"));
    let found = loaded(root, 2);
    let told = names(&found, root);
    assert_eq!(told.iter().map(|(_, name)| name.as_str()).take(2).collect::<Vec<_>>(), ["Uno", "Dos"]);
    assert_eq!(told.len(), 3);
    assert!(told.iter().all(|(path, name)| !path.contains('\u{1b}') && !name.contains('\u{1b}')), "{told:?}");
    assert_eq!(
        codes(&found, root),
        [("/c/cut.toml".to_string(), "plan-truncated"), ("/c/utf16.toml".to_string(), "plan-utf16")]
    );
    assert_eq!((found.others.len(), found.passed, found.files()), (1, 2, 6));
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let root = tempfile::tempdir().unwrap();
    for n in 0..200 {
        let bytes = plan(&format!("p{n}"), n, &format!("Municipio {n}"));
        let cut = if n % 20 == 7 { 60 } else { bytes.len() };
        put(root.path(), &format!("{}/{n}.toml", n % 7), &bytes[..cut]);
    }
    let [one, two, eight] = [1, 2, 8].map(|threads| loaded(root.path(), threads));
    assert_eq!((one.pile.len(), one.unread.len()), (190, 10));
    for other in [two, eight] {
        assert!(one.pile.iter().eq(other.pile.iter()));
        assert_eq!(one.unread, other.unread);
    }
}

#[test]
fn a_fault_costs_one_plan() {
    let root = tempfile::tempdir().unwrap();
    for n in 0..40 {
        put(root.path(), &format!("{n:02}.toml"), &plan(&format!("p{n}"), 1, &format!("M{n}")));
    }
    let judge = |lean: &Lean<'_>, _: &Known| {
        assert_ne!(lean.institution.name, Some("M7"), "a fault on purpose");
        (Vec::new(), Vec::new())
    };
    let found = loaded_with(root.path(), 3, &judge, &mut Memory::default());
    assert_eq!(found.pile.len(), 39);
    assert_eq!(codes(&found, root.path()), [("/07.toml".to_string(), "plan-unreadable")]);
}

#[test]
fn a_copy_made_to_be_shared_is_no_other_version_of_its_plan() {
    let root = tempfile::tempdir().unwrap();
    let shared = |plan: Vec<u8>| {
        let text = String::from_utf8(plan).unwrap();
        let (body, _) = text.split_once("\n# ").unwrap();
        crate::plan::seal::close(&format!("{body}\n[shared]\non = 2026-03-01\n"), "\n").into_bytes()
    };
    put(root.path(), "1.toml", &plan("p1", 5, "Uno"));
    put(root.path(), "2.toml", &shared(plan("p1", 5, "Uno")));
    put(root.path(), "3.toml", &shared(plan("p2", 5, "Dos")));
    let judge = |_: &Lean<'_>, _: &Known| (Vec::new(), Vec::new());
    let found = loaded_with(root.path(), 1, &judge, &mut Memory::default());
    let short = |path: &String| path.rsplit('/').next().unwrap().to_string();
    let copies: Vec<Vec<String>> =
        found.same.copies.iter().map(|group| group.iter().map(short).collect()).collect();
    assert_eq!((copies, found.same.apart.len()), (vec![vec!["1.toml".to_string(), "2.toml".into()]], 0));
    assert_eq!((found.same.extras(), found.counted().count()), (1, 2));
}

#[test]
fn copies_versions_and_steps_back_are_told() {
    let root = tempfile::tempdir().unwrap();
    put(root.path(), "1.toml", &plan("p1", 5, "Uno"));
    put(root.path(), "2.toml", &plan("p1", 5, "Uno"));
    put(root.path(), "3.toml", &plan("p1", 5, "Uno, distinto"));
    put(root.path(), "4.toml", &plan("p1", 3, "Uno, antes"));
    put(root.path(), "5.toml", &plan("p2", 9, "Dos"));
    let keep = tempfile::tempdir().unwrap();
    let mut memory = Memory::of(Some(keep.path()));
    let judge = |_: &Lean<'_>, _: &Known| (Vec::new(), Vec::new());
    let found = loaded_with(root.path(), 1, &judge, &mut memory);
    memory.keep();
    let short = |path: &String| path.rsplit('/').next().unwrap().to_string();
    let groups = |all: &[Vec<String>]| -> Vec<Vec<String>> {
        all.iter().map(|group| group.iter().map(short).collect()).collect()
    };
    assert_eq!(groups(&found.same.copies), [["1.toml", "2.toml"]]);
    assert_eq!(groups(&found.same.apart), [["1.toml", "3.toml"]]);
    let back = &found.same.rollbacks[0];
    assert_eq!((short(&back.path), back.revision, back.newest), ("4.toml".to_string(), 3, 5));
    assert_eq!((found.same.extras(), found.counted().count()), (2, 3));

    // Later, an older version comes alone.
    put(root.path(), "later/5.toml", &plan("p2", 4, "Dos, antes"));
    let mut memory = Memory::of(Some(keep.path()));
    let found = loaded_with(&root.path().join("later"), 1, &judge, &mut memory);
    let back = &found.same.rollbacks[0];
    assert_eq!((back.revision, back.newest, back.beside.clone()), (4, 9, None));
}

fn archive(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in members {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn plans_inside_archives_are_read_in_memory_and_harm_nobody() {
    let root = tempfile::tempdir().unwrap();
    let bomb = vec![b' '; 3 << 20];
    let inner = archive(&[("x.toml", b"format = 1\n")]);
    let bytes = archive(&[
        ("../../fuera.toml", &plan("p1", 1, "Uno")),
        ("b/\u{1b}[2J.toml", &plan("p2", 1, "Dos")),
        ("bomba.toml", &bomb),
        ("dentro.zip", &inner),
        ("foto.jpg", b"x"),
        ("__MACOSX/._plan.toml", b"x"),
    ]);
    put(root.path(), "envio.zip", &bytes);
    let mut broken = bytes.clone();
    broken.truncate(bytes.len() / 2);
    put(root.path(), "roto.zip", &broken);
    put(root.path(), "vacio.zip", b"");
    let found = loaded(root.path(), 2);
    let told = names(&found, root.path());
    let wanted = [("/envio.zip » ../../fuera.toml", "Uno")];
    assert_eq!((told[0].0.as_str(), told[0].1.as_str()), wanted[0]);
    assert!(!told[1].0.contains('\u{1b}') && told[1].1 == "Dos", "{told:?}");
    let unread: Vec<String> = codes(&found, root.path()).into_iter().map(|(path, _)| path).collect();
    assert_eq!(unread, ["/envio.zip » bomba.toml", "/envio.zip » dentro.zip", "/roto.zip", "/vacio.zip"]);
    assert!(!root.path().parent().unwrap().join("fuera.toml").exists());
}

#[cfg(unix)]
#[test]
fn links_pipes_and_what_is_forbidden_are_named_and_not_followed() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let root = tempfile::tempdir().unwrap();
    put(root.path(), "a.toml", &plan("p1", 1, "Uno"));
    symlink(root.path(), root.path().join("lazo")).unwrap();
    symlink("/etc/passwd", root.path().join("b.toml")).unwrap();
    nix::unistd::mkfifo(&root.path().join("c.toml"), nix::sys::stat::Mode::S_IRUSR).unwrap();
    put(root.path(), "d.toml", &vec![b'#'; 5 << 20]);
    put(root.path(), "e.toml", &plan("p2", 1, "Dos"));
    let closed = root.path().join("e.toml");
    std::fs::set_permissions(&closed, std::fs::Permissions::from_mode(0o000)).unwrap();
    let found = loaded(root.path(), 2);
    let mut wanted: Vec<&str> = vec!["/b.toml", "/c.toml", "/d.toml"];
    // Root reads everything.
    let reads_all = crate::fsx::read_text(&closed).is_ok();
    if !reads_all {
        wanted.push("/e.toml");
    }
    let unread: Vec<String> = codes(&found, root.path()).into_iter().map(|(path, _)| path).collect();
    assert_eq!(unread, wanted);
    assert_eq!((found.links, found.pile.len()), (1, if reads_all { 2 } else { 1 }));
}

#[test]
fn the_last_day_to_answer_is_that_of_the_calendar() {
    let guide = crate::app::guide(None).unwrap();
    let days = Workdays::new(&guide.calendar, &Plan::default());
    for on in ["2026-01-02", "2026-03-20", "2025-12-19", "2020-02-28", "2026-10-31"] {
        let on: Date = on.parse().unwrap();
        for extended in [false, true] {
            let wanted = term::due(on, extended, &|day| days.is_working(day));
            assert_eq!(KNOWN.due(on, extended), Some(wanted), "{on}");
        }
    }
}
