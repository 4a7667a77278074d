#![allow(clippy::disallowed_methods, reason = "a test may write as it likes")]

use std::fs;

use super::*;
use crate::fsx::RealFs;
use crate::text::Lang;

/// A plan of `one` in a folder of its own.
struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap() };
        fs::write(desk.plan(), "one").unwrap();
        desk
    }

    fn plan(&self) -> PathBuf {
        self.folder.path().join("plan.toml")
    }

    fn side(&self, name: &str) -> PathBuf {
        self.folder.path().join(".apertura").join(name)
    }

    fn open(&self) -> Store {
        self.open_on("2026-02-02T10:42").0
    }

    fn open_on(&self, now: &str) -> (Store, Vec<u8>) {
        Store::open(Arc::new(RealFs), &self.plan(), who("Ana", "PC-1"), Clock::fixed(now).unwrap()).unwrap()
    }

    fn says(&self) -> String {
        fs::read_to_string(self.plan()).unwrap()
    }
}

fn who(person: &str, machine: &str) -> Holder {
    Holder { machine: machine.into(), ..Holder::here(person, Clock::fixed("2026-02-02T10:42").unwrap()) }
}

fn problem(path: &Path) -> Error {
    let opened = Store::open(Arc::new(RealFs), path, who("Ana", "PC-1"), Clock::default());
    opened.map(drop).unwrap_err()
}

#[test]
fn a_save_replaces_the_plan_and_keeps_the_previous_revision_and_a_copy_of_the_day() {
    let desk = Desk::new();
    let mut store = desk.open();
    assert_eq!(store.save(b"two").unwrap(), Outcome::Saved);
    assert_eq!(store.save(b"three").unwrap(), Outcome::Saved);
    assert_eq!(desk.says(), "three");
    assert_eq!(fs::read_to_string(store.backup_path()).unwrap(), "two");
    assert_eq!(fs::read_to_string(desk.side("plan.toml.seen")).unwrap(), "three");
    let copies = store.copies();
    assert_eq!(copies.len(), 1);
    assert_eq!(fs::read_to_string(&copies[0].1).unwrap(), "one");
    store.close();
    let mut left: Vec<_> =
        fs::read_dir(desk.side("")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    left.sort();
    assert_eq!(left, ["copias", "plan.toml.lock", "plan.toml.seen"]);
}

#[test]
fn fourteen_days_of_copies_are_kept() {
    let desk = Desk::new();
    for day in 1..=20 {
        let (mut store, _) = desk.open_on(&format!("2026-02-{day:02}"));
        assert_eq!(store.save(format!("day {day}").as_bytes()).unwrap(), Outcome::Saved);
        store.close();
    }
    let copies = desk.open().copies();
    assert_eq!(copies.len(), 14);
    assert_eq!(copies[0].0.to_string(), "2026-02-20");
    assert_eq!(fs::read_to_string(&copies[0].1).unwrap(), "day 19");
}

#[test]
fn what_somebody_else_wrote_is_handed_over_and_not_overwritten() {
    let desk = Desk::new();
    let mut store = desk.open();
    assert_eq!(store.save(b"two").unwrap(), Outcome::Saved);
    fs::write(desk.plan(), "theirs").unwrap();
    let Outcome::Changed(disk) = store.save(b"three").unwrap() else { panic!("overwritten") };
    assert_eq!((disk.as_slice(), desk.says().as_str()), (b"theirs".as_slice(), "theirs"));
    fs::write(desk.plan(), "theirs again").unwrap();
    assert!(matches!(store.save_over(b"merged", Hash::of(&disk)).unwrap(), Outcome::Changed(_)));
    assert_eq!(store.save_over(b"merged", Hash::of(b"theirs again")).unwrap(), Outcome::Saved);
    assert_eq!(store.save(b"four").unwrap(), Outcome::Saved);
    assert_eq!(desk.says(), "four");
}

#[test]
fn a_plan_that_went_away_is_told_and_can_be_saved_again_in_its_place() {
    let desk = Desk::new();
    let mut store = desk.open();
    assert_eq!(store.save(b"two").unwrap(), Outcome::Saved);
    fs::remove_file(desk.plan()).unwrap();
    let told = store.save(b"three").unwrap_err().render(Lang::Es);
    assert!(told.contains("ya no está") && told.contains("plan.toml.seen"), "{told}");
    store.save_elsewhere(&desk.plan(), b"three").unwrap();
    assert_eq!(store.save(b"four").unwrap(), Outcome::Saved);
}

#[test]
fn saving_elsewhere_never_replaces_a_file() {
    let desk = Desk::new();
    let store = desk.open();
    let rescue = store.rescue_path();
    assert_eq!(rescue.file_name().unwrap(), "plan (recuperado).toml");
    store.save_elsewhere(&rescue, b"two").unwrap();
    assert_eq!(store.save_elsewhere(&rescue, b"three").unwrap_err().kind, Kind::Usage);
    assert_eq!(fs::read_to_string(&rescue).unwrap(), "two");
    assert_eq!(store.rescue_path().file_name().unwrap(), "plan (recuperado 2).toml");
    assert_eq!(store.conflict_copies(), [rescue]);
}

#[test]
fn what_cannot_be_opened_as_a_plan_is_told_apart() {
    let desk = Desk::new();
    let folder = desk.folder.path();
    fs::write(folder.join("empty.toml"), "").unwrap();
    fs::File::create(folder.join("big.toml")).unwrap().set_len(PLAN_LIMIT + 1).unwrap();
    let told = |name: &str| {
        let error = problem(&folder.join(name));
        (error.kind, error.what.es.into_owned())
    };
    for (name, kind, word) in [
        ("missing.toml", Kind::Usage, "No encontré"),
        ("empty.toml", Kind::Unreadable, "vacío"),
        ("big.toml", Kind::Unreadable, "32768 KiB"),
        (".", Kind::Unreadable, "carpeta"),
    ] {
        let (found, what) = told(name);
        assert!(found == kind && what.contains(word), "{name}: {found:?} {what}");
    }
    assert!(!folder.join("nowhere").exists());
}

#[test]
fn an_empty_plan_names_its_previous_revision() {
    let desk = Desk::new();
    fs::write(desk.plan(), "").unwrap();
    fs::write(backup_of(&desk.plan()), "before").unwrap();
    assert!(problem(&desk.plan()).render(Lang::Es).contains("plan.toml.bak"));
}

#[test]
fn nothing_is_made_beside_a_plan_that_is_not_there() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(problem(&folder.path().join("plan.toml")).kind, Kind::Usage);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    assert!(!exists(&RealFs, &folder.path().join("plan.toml")).unwrap());
}

#[test]
fn a_plan_that_could_not_be_opened_again_is_not_saved() {
    let desk = Desk::new();
    let mut store = desk.open();
    assert!(store.save(b"").is_err());
    assert!(store.save(&vec![b'x'; PLAN_LIMIT as usize + 1]).is_err());
    assert_eq!(desk.says(), "one");
}

#[test]
fn a_new_plan_never_replaces_a_file() {
    let desk = Desk::new();
    let create = |path: &Path| {
        Store::create(Arc::new(RealFs), path, b"new", who("Ana", "PC-1"), Clock::default()).map(Store::close)
    };
    assert_eq!(create(&desk.plan()).unwrap_err().kind, Kind::Usage);
    assert_eq!(desk.says(), "one");
    let deep = desk.folder.path().join("San Miguel").join("plan.toml");
    create(&deep).unwrap();
    assert_eq!(fs::read_to_string(deep).unwrap(), "new");
}

#[test]
fn the_second_to_open_may_only_read_and_is_told_who_has_it() {
    let desk = Desk::new();
    let mut first = desk.open();
    first.mark("team");
    let second = Store::open(Arc::new(RealFs), &desk.plan(), who("Beto", "PC-2"), Clock::default());
    let (mut second, bytes) = second.unwrap();
    assert_eq!(bytes, b"one");
    assert_eq!(second.access(), &Access::ReadOnly(Some(who("Ana", "PC-1"))));
    let notice = second.notices()[0].es.clone().into_owned();
    assert!(notice.starts_with("Ana tiene abierto el plan en PC-1 desde 2026-02-02 10:42."), "{notice}");
    assert_eq!(second.save(b"two").unwrap_err().kind, Kind::Locked);
    second.mark("team");
    second.close();
    assert!(desk.side("plan.toml.holder").exists() && desk.side("plan.toml.open").exists());
    first.close();
    assert_eq!(desk.open().access(), &Access::Alone(None));
}

#[test]
fn a_holder_of_another_machine_that_did_not_close_is_told() {
    let desk = Desk::new();
    desk.open().close();
    fs::write(desk.side("plan.toml.holder"), serde_json::to_vec(&who("Beto", "PC-2")).unwrap()).unwrap();
    let store = desk.open();
    assert_eq!(store.access(), &Access::Alone(Some(who("Beto", "PC-2"))));
    assert!(store.notices()[0].es.contains("Beto abrió el plan en PC-2"));
}

#[test]
fn a_session_that_did_not_end_well_is_found_again_with_its_last_answer() {
    let desk = Desk::new();
    drop(desk.open());
    let (mut store, _) = desk.open_on("2026-02-01T17:58");
    assert!(store.last_session().is_none(), "nothing was saved in it");
    store.mark("dataset.arbolado.title");
    drop(store);
    let (store, _) = desk.open_on("2026-02-02T09:00");
    let found = store.last_session().unwrap();
    let saved = found.saved.clone().unwrap();
    assert_eq!(found.since, "2026-02-01T17:58:00");
    assert_eq!(
        (saved.address.as_str(), saved.at.as_str()),
        ("dataset.arbolado.title", "2026-02-01T17:58:00")
    );
    drop(store);
    let store = desk.open();
    assert!(store.last_session().unwrap().saved.is_some(), "forgotten by a session that saved nothing");
    store.close();
    assert!(desk.open().last_session().is_none());
}

#[test]
fn a_session_that_saved_leaves_its_mark_even_if_it_noted_no_answer() {
    let desk = Desk::new();
    let mut store = desk.open();
    assert_eq!(store.save(b"two").unwrap(), Outcome::Saved);
    drop(store);
    assert_eq!(desk.open().last_session().unwrap().saved, None);
}

#[test]
fn changes_made_outside_are_told_until_they_are_accepted() {
    let desk = Desk::new();
    let mut store = desk.open();
    assert_eq!(store.save(b"two").unwrap(), Outcome::Saved);
    store.close();
    fs::write(desk.plan(), "theirs").unwrap();
    let mut store = desk.open();
    assert_eq!(store.outside(), Some(&Outside { seen: b"two".to_vec(), after_crash: false }));
    store.accept_outside(b"theirs");
    store.close();
    assert!(desk.open().outside().is_none());
}

fn change(revision: u64) -> Change {
    let edit = Edit { path: "team.size".into(), before: None, after: Some(revision.to_string()) };
    Change {
        revision,
        at: "2026-02-02T10:42:00".into(),
        label: format!("Cambio {revision}"),
        edits: vec![edit],
    }
}

fn revisions(store: &Store, plan: u64) -> Vec<u64> {
    store.undo().list(plan).iter().map(|change| change.revision).collect()
}

#[test]
fn the_last_fifty_changes_are_kept_and_the_newest_is_taken_out_first() {
    let desk = Desk::new();
    let store = desk.open();
    (1..=60).for_each(|revision| store.undo().append(change(revision)));
    assert_eq!(revisions(&store, 60), (11..=60).collect::<Vec<_>>());
    assert_eq!(store.undo().pop(60), Some(change(60)));
    assert_eq!(revisions(&store, 60), (11..=59).collect::<Vec<_>>());
}

#[test]
fn changes_above_the_revision_of_the_plan_are_ignored_and_then_forgotten() {
    let desk = Desk::new();
    let store = desk.open();
    (1..=5).for_each(|revision| store.undo().append(change(revision)));
    assert_eq!(revisions(&store, 3), [1, 2, 3]);
    store.undo().append(change(3));
    assert_eq!(revisions(&store, 9), [1, 2, 3]);
    assert_eq!(store.undo().pop(0), None);
}

#[test]
fn damaged_lines_of_the_journal_are_skipped() {
    let desk = Desk::new();
    let store = desk.open();
    (1..=3).for_each(|revision| store.undo().append(change(revision)));
    let path = desk.side("plan.toml.undo");
    let mut bytes = fs::read(&path).unwrap();
    let middle = bytes.iter().position(|byte| *byte == b'\n').unwrap();
    bytes[middle + 5] = 0xff;
    bytes.truncate(bytes.len() - 4);
    fs::write(&path, bytes).unwrap();
    assert_eq!(revisions(&store, 9), [1]);
}

#[test]
fn a_change_too_large_for_the_journal_does_not_stop_it() {
    let desk = Desk::new();
    let store = desk.open();
    let mut huge = change(1);
    huge.edits[0].before = Some("x".repeat(49 << 20));
    store.undo().append(huge);
    store.undo().append(change(2));
    assert_eq!(revisions(&store, 9), [2]);
}

#[test]
fn whether_a_folder_can_be_written_is_known_before_the_first_question() {
    let desk = Desk::new();
    desk.open().probe_writable().unwrap();
    probe_writable(&RealFs, &desk.folder.path().join("new").join("deep").join("plan.toml")).unwrap();
    assert!(!desk.folder.path().join("new").exists());
    // A folder that not even root can write in.
    if cfg!(target_os = "linux") {
        let told = probe_writable(&RealFs, Path::new("/proc/plan.toml")).unwrap_err().render(Lang::Es);
        assert!(told.contains("/proc") && told.contains("otra carpeta"), "{told}");
    }
}

#[test]
fn a_plan_marked_as_read_only_is_told_before_the_first_question() {
    let desk = Desk::new();
    let mut permissions = fs::metadata(desk.plan()).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(desk.plan(), permissions).unwrap();
    assert!(probe_writable(&RealFs, &desk.plan()).unwrap_err().what.es.contains("sólo lectura"));
}

#[cfg(unix)]
#[test]
fn links_and_pipes_are_refused_as_plans_without_waiting() {
    let desk = Desk::new();
    let folder = desk.folder.path();
    std::os::unix::fs::symlink(desk.plan(), folder.join("link.toml")).unwrap();
    nix::unistd::mkfifo(&folder.join("pipe.toml"), nix::sys::stat::Mode::S_IRWXU).unwrap();
    assert!(problem(&folder.join("link.toml")).what.es.contains("enlace"));
    assert!(problem(&folder.join("pipe.toml")).what.es.contains("dispositivo"));
    assert!(problem(Path::new("/dev/null")).what.es.contains("dispositivo"));
    assert!(!folder.join(".apertura").exists());
}

#[cfg(unix)]
#[test]
fn a_plan_that_becomes_a_link_is_not_followed_when_saving() {
    let desk = Desk::new();
    let mut store = desk.open();
    let target = desk.folder.path().join("target");
    fs::rename(desk.plan(), &target).unwrap();
    std::os::unix::fs::symlink(&target, desk.plan()).unwrap();
    assert!(store.save(b"two").unwrap_err().what.es.contains("enlace"));
    assert_eq!(fs::read_to_string(target).unwrap(), "one");
}

#[cfg(unix)]
#[test]
fn nothing_is_written_through_a_link_in_the_place_of_the_side_folder() {
    let desk = Desk::new();
    let elsewhere = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink(elsewhere.path(), desk.folder.path().join(".apertura")).unwrap();
    let mut store = desk.open();
    assert_eq!(store.access(), &Access::NoLock(None));
    assert!(store.notices()[0].es.contains("apartar"));
    assert_eq!(store.save(b"two").unwrap(), Outcome::Saved);
    store.undo().append(change(1));
    store.mark("team");
    store.close();
    assert_eq!(fs::read_dir(elsewhere.path()).unwrap().count(), 0);
}
