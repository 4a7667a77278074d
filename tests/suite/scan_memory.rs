//! What a second scan knows of the first: it reads only what changed, it goes on where a killed one was, it forgets
//! what is gone, and it never writes where the data is.

use std::collections::BTreeMap;
use std::fs::{File, FileTimes};
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant, SystemTime};

use serde_json::Value as Json;

use crate::support::Sandbox;
use crate::support::pty::Screen;

/// What Ctrl-C may take; people notice 200 ms, machines that are busy with other tests take longer.
const AT_ONCE: Duration = Duration::from_secs(2);

fn scan(sandbox: &Sandbox, more: &[&str]) -> Json {
    let ran = sandbox.run(&[&["escanear", "compartida", "--json"], more].concat());
    assert_eq!(ran.code, 0, "{}", ran.err);
    serde_json::from_str(&ran.out).unwrap()
}

/// New, changed, gone, moved, unchanged; `None` when there was no last time.
fn changes(report: &Json) -> Option<[u64; 5]> {
    let changes = report["changes"].as_object()?;
    Some(["new", "changed", "gone", "moved", "unchanged"].map(|key| changes[key].as_u64().unwrap()))
}

fn rows(report: &Json, path: &str) -> u64 {
    let files = report["files"].as_array().unwrap();
    let file = files.iter().find(|file| file["path"] == path).unwrap_or_else(|| panic!("{path}: {report}"));
    file["tables"][0]["rows"].as_u64().unwrap()
}

fn table(rows: u64) -> String {
    (1..=rows)
        .fold(String::from("clave,obra,monto\n"), |all, row| all + &format!("{row},Obra {row},{row}.50\n"))
}

/// A folder with three tables.
fn shared() -> Sandbox {
    let sandbox = Sandbox::new();
    for (name, count) in [("obras.csv", 10), ("sub/licencias.csv", 20), ("sub/multas.csv", 30)] {
        sandbox.put(&format!("compartida/{name}"), table(count));
    }
    sandbox
}

fn touch(path: &Path, when: SystemTime) {
    let file = File::options().write(true).open(path).unwrap();
    file.set_times(FileTimes::new().set_modified(when)).unwrap();
}

#[test]
fn a_second_scan_tells_new_changed_gone_and_moved_and_forgets_what_is_gone() {
    let sandbox = shared();
    assert_eq!(changes(&scan(&sandbox, &[])), None);
    assert_eq!(changes(&scan(&sandbox, &[])), Some([0, 0, 0, 0, 3]));

    sandbox.put("compartida/nuevo.csv", table(40));
    sandbox.put("compartida/obras.csv", table(11));
    std::fs::rename(sandbox.join("compartida/sub/multas.csv"), sandbox.join("compartida/multas 2024.csv"))
        .unwrap();
    std::fs::remove_file(sandbox.join("compartida/sub/licencias.csv")).unwrap();
    let report = scan(&sandbox, &[]);
    assert_eq!(changes(&report), Some([1, 1, 1, 1, 0]));
    assert_eq!((rows(&report, "obras.csv"), rows(&report, "multas 2024.csv")), (11, 30));
    // What is gone was told once.
    assert_eq!(changes(&scan(&sandbox, &[])), Some([0, 0, 0, 0, 3]));
    // What comes back is new.
    sandbox.put("compartida/sub/licencias.csv", table(20));
    assert_eq!(changes(&scan(&sandbox, &[])), Some([1, 0, 0, 0, 3]));
}

#[test]
fn only_what_changed_is_read() {
    let sandbox = shared();
    let path = sandbox.join("compartida/obras.csv");
    let when = SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000);
    touch(&path, when);
    assert_eq!(rows(&scan(&sandbox, &[]), "obras.csv"), 10);
    // Other bytes, the same size and time: only a file that is not opened is still told as it was.
    let other =
        table(10).replace("10,Obra", "99,Obra").replace("\n5,Obra 5,5.50", "\n\n\n\n\n\n\n\n\n\n\n\n\n\n");
    assert_eq!(other.len(), table(10).len());
    sandbox.put("compartida/obras.csv", &other);
    touch(&path, when);
    let report = scan(&sandbox, &[]);
    assert_eq!((changes(&report), rows(&report, "obras.csv")), (Some([0, 0, 0, 0, 3]), 10));
    // A new time alone makes it read, and then it is another.
    touch(&path, when + Duration::from_secs(60));
    let report = scan(&sandbox, &[]);
    assert_eq!((changes(&report), rows(&report, "obras.csv")), (Some([0, 1, 0, 0, 2]), 9));
    // A new time with the same bytes is no change.
    touch(&path, when + Duration::from_secs(120));
    assert_eq!(changes(&scan(&sandbox, &[])), Some([0, 0, 0, 0, 3]));
}

#[test]
fn without_memory_nothing_is_kept_and_nothing_is_known() {
    let sandbox = shared();
    assert_eq!(changes(&scan(&sandbox, &["--sin-memoria"])), None);
    let kept = || listing(&sandbox.join("datos")).keys().filter(|name| name.ends_with(".mem")).count();
    assert_eq!(kept(), 0);
    scan(&sandbox, &[]);
    assert_eq!(kept(), 1);
    assert_eq!(changes(&scan(&sandbox, &["--sin-memoria"])), None);
}

#[test]
fn what_the_person_does_not_want_looked_at_is_not() {
    let sandbox = shared();
    sandbox.put("compartida/.aperturaignore", "sub/m*.csv\n");
    let report = scan(&sandbox, &[]);
    let paths: Vec<&str> =
        report["files"].as_array().unwrap().iter().map(|file| file["path"].as_str().unwrap()).collect();
    assert_eq!(paths, ["obras.csv", "sub/licencias.csv"]);
}

/// Every file and folder below a folder, with size and time of change.
fn listing(folder: &Path) -> BTreeMap<String, (u64, SystemTime)> {
    let mut all = BTreeMap::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = std::fs::read_dir(&folder) else { continue };
        for entry in entries.map(Result::unwrap) {
            let meta = entry.metadata().unwrap();
            all.insert(entry.path().display().to_string(), (meta.len(), meta.modified().unwrap()));
            if meta.is_dir() {
                folders.push(entry.path());
            }
        }
    }
    let meta = std::fs::metadata(folder);
    all.extend(meta.map(|meta| (folder.display().to_string(), (meta.len(), meta.modified().unwrap()))));
    all
}

#[test]
fn nothing_is_ever_written_where_the_data_is() {
    let sandbox = shared();
    sandbox.put("compartida/roto.xlsx", b"PK\x03\x04 nada");
    #[cfg(feature = "sqlite")]
    {
        // A database that another program left open has files beside it.
        let base = rusqlite::Connection::open(sandbox.join("compartida/padron.db")).unwrap();
        base.pragma_update(None, "journal_mode", "wal").unwrap();
        base.execute_batch(
            "create table giro (clave integer, nombre text); insert into giro values (1, 'Abarrotes')",
        )
        .unwrap();
        std::mem::forget(base);
    }
    let before = listing(&sandbox.join("compartida"));
    for more in [&[][..], &[], &["--sin-memoria"]] {
        let report = scan(&sandbox, more);
        assert_eq!(listing(&sandbox.join("compartida")), before);
        // What stands only in the file beside the database is read all the same.
        #[cfg(feature = "sqlite")]
        assert_eq!(rows(&report, "padron.db"), 1);
        assert_eq!(rows(&report, "obras.csv"), 10);
    }
}

/// So many tables that a scan takes a while.
fn many() -> Sandbox {
    let sandbox = Sandbox::new();
    let text = table(3_000);
    for number in 0..300 {
        sandbox.put(&format!("compartida/obras {number:03}.csv"), format!("{text}{number},fin,0\n"));
    }
    sandbox
}

#[test]
fn a_scan_that_is_killed_is_taken_up_where_it_was() {
    let sandbox = many();
    let mut child = sandbox
        .command(&["escanear", "compartida", "--json"])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let start = Instant::now();
    let kept = || {
        listing(&sandbox.join("datos")).iter().any(|(name, (size, _))| name.ends_with(".mem") && *size > 4096)
    };
    while !kept() {
        assert!(start.elapsed() < Duration::from_secs(60), "nothing was remembered");
        assert!(child.try_wait().unwrap().is_none(), "it ended before it could be killed");
        std::thread::sleep(Duration::from_millis(10));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    let after = start.elapsed();
    let report = scan(&sandbox, &[]);
    let [new, changed, gone, moved, same] = changes(&report).unwrap();
    assert_eq!((new + same, changed, gone, moved), (300, 0, 0, 0));
    assert!(same > 0, "nothing was taken up");
    #[allow(clippy::disallowed_macros)]
    {
        println!("killed after {after:?}: {same} of 300 were kept");
    }
    assert_eq!(report["files"].as_array().unwrap().len(), 300);
    assert_eq!(changes(&scan(&sandbox, &[])), Some([0, 0, 0, 0, 300]));
}

#[test]
fn ctrl_c_answers_at_once_and_keeps_what_was_found() {
    let sandbox = many();
    let mut screen = Screen::start(&sandbox, (80, 24), &["escanear", "compartida"]);
    screen.settle();
    std::thread::sleep(Duration::from_millis(700));
    let start = Instant::now();
    screen.press("\u{3}");
    let code = screen.wait();
    let took = start.elapsed();
    #[allow(clippy::disallowed_macros)]
    {
        println!("Ctrl-C answered in {took:?}");
    }
    assert_eq!(code, 130, "{}", screen.text());
    assert!(took < AT_ONCE, "{took:?}");
    assert!(!screen.cursor_hidden());
    assert_eq!(screen.settings(), screen.before);
    let [new, _, gone, _, same] = changes(&scan(&sandbox, &[])).unwrap();
    assert_eq!((new + same, gone), (300, 0));
    assert!(same > 0, "nothing was kept");
}
