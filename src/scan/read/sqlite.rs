//! SQLite and GeoPackage: every table and view, read without writing anything beside the file.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use rusqlite::config::DbConfig;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags};

use super::super::model::{Facts, Unread};
use super::super::personal::lists::Lists;
use super::super::profile::intake::Cell;
use super::feed::{CELL, COLUMNS, Feed};
use super::{Input, Reader, Source};

mod layers;

/// Tables and views of one database.
const TABLES: usize = 200;

/// Time without a row of a table, or for all rows of a view, which can ask for work without end.
const PATIENCE: Duration = Duration::from_secs(if cfg!(test) { 1 } else { 8 });

/// Instructions of SQLite between two looks at the clock.
const INSTRUCTIONS: i32 = 100_000;

pub struct Sqlite;

impl Reader for Sqlite {
    fn formats(&self) -> &[&'static str] {
        &["sqlite", "gpkg"]
    }

    fn read(&self, source: &mut Source, lists: &Lists, facts: &mut Facts) -> Result<(), Unread> {
        let db = match &source.path {
            Some(path) => open(path),
            None => in_memory(&mut source.input, source.size),
        };
        let mut db = db.map_err(|error| unread(&error))?;
        let clock = watch(&mut db).map_err(|error| unread(&error))?;
        let names = names(&db).map_err(|error| unread(&error))?;
        let mut first = Ok(());
        for (name, view) in names {
            clock.mark();
            let watched = if view { None } else { Some(&*clock) };
            if let Err(error) = table((&db, watched), &name, lists, facts) {
                first = first.and(Err(unread(&error)));
            }
        }
        clock.mark();
        if facts.format == "gpkg" {
            layers::place(&db, &mut facts.tables);
        }
        first
    }
}

/// A member of an archive, which is in memory already.
fn in_memory(input: &mut Input, size: u64) -> rusqlite::Result<Connection> {
    if let Input::Memory(bytes) = input {
        // A database whose last changes stand in a file beside it: here there is none, and SQLite would look for it.
        if let Some(versions) = bytes.get_mut().get_mut(18..20) {
            versions.iter_mut().for_each(|version| *version = (*version).min(1));
        }
    }
    let mut db = Connection::open_in_memory()?;
    // Members are smaller than the memory of any machine.
    db.deserialize_read_exact("main", input, usize::try_from(size).unwrap_or(0), true)?;
    careful(db)
}

/// Read-only, and without a trace. `immutable` lets a database on a read-only disk be read, but passes over what
/// stands in the files beside it. Where there is a log of changes it is read too: with its index in memory, because
/// the one on disk is written by its readers, and without locks, which the program that has it open would meet.
fn open(path: &Path) -> rusqlite::Result<Connection> {
    let beside = |ending: &str| {
        let mut name = path.as_os_str().to_owned();
        name.push(ending);
        Path::new(&name).exists()
    };
    let (log, journal) = (beside("-wal"), beside("-journal"));
    let flags =
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_URI;
    let query = match (log, journal) {
        (true, _) if cfg!(windows) => "mode=ro&vfs=win32-none",
        (true, _) => "mode=ro&vfs=unix-none",
        (_, true) => "mode=ro",
        _ => "mode=ro&immutable=1",
    };
    let db = Connection::open_with_flags(format!("file:{}?{query}", escaped(path)), flags)?;
    if log {
        db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
        // This answers with a row.
        db.query_row("PRAGMA locking_mode = EXCLUSIVE", [], |_| Ok(())).or_else(none)?;
    }
    careful(db)
}

/// Nothing in the file is run or believed, and nothing takes for ever.
fn careful(db: Connection) -> rusqlite::Result<Connection> {
    db.pragma_update(None, "trusted_schema", false)?;
    db.pragma_update(None, "cell_size_check", true)?;
    // This answers with a row.
    db.query_row("PRAGMA mmap_size = 0", [], |_| Ok(())).or_else(none)?;
    db.busy_timeout(Duration::from_secs(2))?;
    Ok(db)
}

/// When something came of the work for the last time, in thousandths of a second.
struct Clock {
    started: Instant,
    last: AtomicU64,
}

impl Clock {
    fn now(&self) -> u64 {
        u64::try_from(self.started.elapsed().as_millis()).unwrap_or(u64::MAX)
    }

    fn mark(&self) {
        self.last.store(self.now(), Ordering::Relaxed);
    }

    fn is_over(&self) -> bool {
        Duration::from_millis(self.now().saturating_sub(self.last.load(Ordering::Relaxed))) > PATIENCE
    }
}

/// Stops what works for long without anything coming of it.
fn watch(db: &mut Connection) -> rusqlite::Result<Arc<Clock>> {
    let clock = Arc::new(Clock { started: Instant::now(), last: AtomicU64::new(0) });
    let watched = Arc::clone(&clock);
    db.progress_handler(INSTRUCTIONS, Some(move || watched.is_over()))?;
    Ok(clock)
}

fn none(error: rusqlite::Error) -> rusqlite::Result<()> {
    if matches!(error, rusqlite::Error::QueryReturnedNoRows) { Ok(()) } else { Err(error) }
}

/// A path as it stands in a URI of SQLite.
fn escaped(path: &Path) -> String {
    let text = path.to_string_lossy().replace('\\', "/");
    let mut out = if text.chars().nth(1) == Some(':') { String::from("/") } else { String::new() };
    for byte in text.bytes() {
        match byte {
            b'/' | b':' | b'.' | b'-' | b'_' | b'~' => out.push(char::from(byte)),
            _ if byte.is_ascii_alphanumeric() => out.push(char::from(byte)),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

/// Tables and views that a person made, and whether they are views.
fn names(db: &Connection) -> rusqlite::Result<Vec<(String, bool)>> {
    let mut statement = db.prepare(
        "SELECT name, type = 'view' FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite!_%' ESCAPE '!' \
         AND name NOT LIKE 'gpkg!_%' ESCAPE '!' AND name NOT LIKE 'rtree!_%' ESCAPE '!' \
         AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY rowid LIMIT ?1",
    )?;
    let rows = statement.query_map([TABLES as i64], |row| Ok((row.get(0)?, row.get(1)?)))?;
    rows.collect()
}

fn table(
    (db, clock): (&Connection, Option<&Clock>),
    name: &str,
    lists: &Lists,
    facts: &mut Facts,
) -> rusqlite::Result<()> {
    let mut statement = db.prepare(&format!("SELECT * FROM {}", quoted(name)))?;
    let columns: Vec<String> = statement.column_names().take(COLUMNS).map(ToString::to_string).collect();
    let mut feed = Feed::named(lists, name, &columns);
    let mut rows = statement.query([])?;
    let done = loop {
        match rows.next() {
            Ok(Some(row)) => {
                put(row, columns.len(), &mut feed);
                if let Some(clock) = clock.filter(|_| feed.rows().is_multiple_of(1024)) {
                    clock.mark();
                }
            }
            Ok(None) => break Ok(()),
            Err(error) => break Err(error),
        }
    };
    facts.tables.push(feed.finish());
    done
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

fn put(row: &rusqlite::Row, columns: usize, feed: &mut Feed) {
    for place in 0..columns {
        match row.get_ref(place) {
            Ok(ValueRef::Integer(whole)) => feed.cell(place, Cell::Integer(whole)),
            Ok(ValueRef::Real(number)) => feed.cell(place, Cell::Number(number)),
            Ok(ValueRef::Text(text)) => {
                feed.cell(place, Cell::Text(&String::from_utf8_lossy(&text[..text.len().min(CELL)])));
            }
            // Bytes are no value to look at: how many there are is.
            Ok(ValueRef::Blob(bytes)) => feed.cell(place, Cell::Text(&format!("[{} bytes]", bytes.len()))),
            Ok(ValueRef::Null) | Err(_) => {}
        }
    }
    feed.end_row();
}

fn unread(error: &rusqlite::Error) -> Unread {
    match error.sqlite_error_code() {
        Some(rusqlite::ErrorCode::OperationInterrupted) => Unread::TooSlow,
        Some(rusqlite::ErrorCode::OutOfMemory | rusqlite::ErrorCode::TooBig) => Unread::TooBig,
        // Encrypted databases look like this, too: no byte tells them from broken ones.
        Some(rusqlite::ErrorCode::NotADatabase) => Unread::Broken(String::from("SQLite header")),
        Some(rusqlite::ErrorCode::DatabaseBusy | rusqlite::ErrorCode::DatabaseLocked) => {
            Unread::System(String::from("SQLite: locked"))
        }
        _ => Unread::Broken(String::from("SQLite")),
    }
}

#[cfg(test)]
mod tests;
