//! Snapshots of a network on the disk, one a day: `red-2026-11-26.json`.
//!
//! `{"version": 1, "on", "guide", "steps": [ids], "plans": [[key, complete, promised, published, overdue]]}`: a line a
//! plan, `complete` with a bit for each step, keys as [`Snapshot`] has them. No names, no paths of plans with an id.

use std::path::{Path, PathBuf};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::trend::{Point, Snapshot};
use crate::error::Result;
use crate::fsx::{self, Fs, RealFs, Replace};

/// Bytes of a snapshot: a few hundred thousand plans.
const LIMIT: u64 = 32 * 1024 * 1024;
const VERSION: u32 = 1;

#[derive(Serialize, Deserialize)]
struct File {
    version: u32,
    on: String,
    guide: String,
    steps: Vec<String>,
    plans: Vec<(String, u64, u32, u32, u32)>,
}

/// Snapshots of a folder, the oldest first, and the files that look like one and are not.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Kept {
    pub snapshots: Vec<Snapshot>,
    pub unread: Vec<PathBuf>,
}

/// The file of a day.
pub fn name(on: Date) -> String {
    format!("red-{on}.json")
}

/// Reads a folder; one that is not there has none.
///
/// # Errors
/// When the folder is there and cannot be listed.
pub fn all(folder: &Path) -> Result<Kept> {
    let mut kept = Kept::default();
    let names = match RealFs.list(folder) {
        Ok(names) => names,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(kept),
        Err(error) => return Err(fsx::unread(folder, &error)),
    };
    let ours = |name: &str| name.strip_prefix("red-").is_some_and(|rest| rest.ends_with(".json"));
    for path in names.iter().filter(|name| ours(&name.to_string_lossy())).map(|name| folder.join(name)) {
        match RealFs.read(&path, LIMIT).ok().and_then(|bytes| read(&bytes)) {
            Some(snapshot) => kept.snapshots.push(snapshot),
            None => kept.unread.push(path),
        }
    }
    kept.snapshots.sort_by_key(|one| one.on);
    kept.unread.sort();
    Ok(kept)
}

/// Keeps a day; what was kept of the same day is replaced.
///
/// # Errors
/// When it cannot be written.
pub fn keep(folder: &Path, snapshot: &Snapshot) -> Result<PathBuf> {
    let path = folder.join(name(snapshot.on));
    fsx::make_folder(&RealFs, folder).map_err(|error| fsx::unwritten(folder, &error))?;
    fsx::write_report(&path, &written(snapshot), Replace::Allow)?;
    Ok(path)
}

/// A snapshot as bytes, a line a plan.
fn written(snapshot: &Snapshot) -> Vec<u8> {
    let head = File {
        version: VERSION,
        on: snapshot.on.to_string(),
        guide: snapshot.guide.clone(),
        steps: snapshot.steps.clone(),
        plans: Vec::new(),
    };
    // The list is written by lines, for people who compare two days with their own tools.
    let head = serde_json::to_string(&head).unwrap_or_default();
    let line = |(key, one): (&String, &Point)| {
        serde_json::json!([key, one.complete, one.promised, one.published, one.overdue]).to_string()
    };
    let lines: Vec<String> = snapshot.plans.iter().map(line).collect();
    format!("{}[\n{}\n]}}\n", head.trim_end_matches("[]}"), lines.join(",\n")).into_bytes()
}

fn read(bytes: &[u8]) -> Option<Snapshot> {
    let file: File = serde_json::from_slice(bytes).ok().filter(|file: &File| file.version == VERSION)?;
    let point = |(key, complete, promised, published, overdue)| {
        (key, Point { complete, promised, published, overdue })
    };
    Some(Snapshot {
        on: file.on.parse().ok()?,
        guide: file.guide,
        steps: file.steps,
        plans: file.plans.into_iter().map(point).collect(),
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn snapshot(on: Date) -> Snapshot {
        let point = Point { complete: 0b101, promised: 7, published: 3, overdue: 2 };
        let plans = [("00000000000000ff", point), ("@06001", Point::default())];
        Snapshot {
            on,
            guide: "mx-local@2026.1".into(),
            steps: vec!["team".into(), "inventory".into(), "priority".into()],
            plans: plans.map(|(key, point)| (key.to_string(), point)).into(),
        }
    }

    #[test]
    fn what_was_kept_comes_back() {
        let folder = tempfile::tempdir().unwrap();
        let inside = folder.path().join("fotos");
        for on in [date(2026, 11, 26), date(2026, 9, 1), date(2026, 11, 26)] {
            keep(&inside, &snapshot(on)).unwrap();
        }
        let kept = all(&inside).unwrap();
        assert_eq!(kept.snapshots, [snapshot(date(2026, 9, 1)), snapshot(date(2026, 11, 26))]);
        assert!(kept.unread.is_empty());
    }

    #[test]
    fn what_is_no_snapshot_is_told_and_stops_nothing() {
        let folder = tempfile::tempdir().unwrap();
        keep(folder.path(), &snapshot(date(2026, 9, 1))).unwrap();
        for (name, text) in
            [("red-rota.json", "{"), ("red-otra.json", "{\"version\": 2}"), ("nota.txt", "hola")]
        {
            fsx::write_small(folder.path(), name, text.as_bytes());
        }
        let kept = all(folder.path()).unwrap();
        assert_eq!((kept.snapshots.len(), kept.unread.len()), (1, 2));
        assert_eq!(all(&folder.path().join("nada")).unwrap(), Kept::default());
    }

    #[test]
    fn the_file_is_small_and_has_a_line_a_plan() {
        let text = String::from_utf8(written(&snapshot(date(2026, 9, 1)))).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(
            lines,
            [
                "{\"version\":1,\"on\":\"2026-09-01\",\"guide\":\"mx-local@2026.1\",\"steps\":[\"team\",\"inventory\",\"priority\"],\"plans\":[",
                "[\"00000000000000ff\",5,7,3,2],",
                "[\"@06001\",0,0,0,0]",
                "]}",
            ]
        );
    }
}
