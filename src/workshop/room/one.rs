//! One file of a room: a participant's plan, a plan of an institution, or neither.

use std::path::Path;

use jiff::civil::DateTime;
use toml::{Table, Value};
use toml_spanner as quick;

use super::What;
use crate::plan::{practice, read};
use crate::review::read::plainly;
use crate::workshop::board::seat::{Seat, State, Tried, name};

/// The parts of a plan that are looked at.
const PARTS: [&str; 4] = ["id", "revision", "institution", "practice"];

/// What a file is. Both readers say the same of a plan; the quick one takes what we wrote.
pub(super) fn look(bytes: &[u8], path: &Path, root: &Path) -> What {
    let parts = match plainly(bytes, of_quick) {
        Some(parts) => parts,
        None => match read::read(bytes) {
            Ok(read) if read.newer() || read.cut() => {
                let why = if read.newer() { "plan-newer" } else { "plan-truncated" };
                let note = read.notes.into_iter().find(|note| note.code == why);
                return note.map_or(What::Other, What::Damaged);
            }
            Ok(read) => of_slow(read.doc.tree()),
            Err(found) if found.iter().any(|one| one.code == "plan-not-a-plan") => return What::Other,
            Err(found) => return found.into_iter().next().map_or(What::Other, What::Damaged),
        },
    };
    if practice::is(&parts) { What::Seat(Box::new(seat(&parts, path, root))) } else { What::Real }
}

fn of_slow(tree: &Table) -> Table {
    let part = |key: &str| Some((key.to_string(), tree.get(key)?.clone()));
    PARTS.iter().filter_map(|key| part(key)).collect()
}

fn of_quick(tree: &quick::Table<'_>) -> Table {
    let part = |key: &str| Some((key.to_string(), value(tree.get(key)?)?));
    PARTS.iter().filter_map(|key| part(key)).collect()
}

/// Texts, whole numbers and tables of them; nothing else of a practice is looked at.
fn value(item: &quick::Item<'_>) -> Option<Value> {
    match item.value() {
        quick::Value::String(text) => Some(Value::String((*text).to_string())),
        quick::Value::Integer(number) => number.as_i64().map(Value::Integer),
        quick::Value::Table(table) => {
            let inner =
                table.into_iter().filter_map(|(key, item)| Some((key.name.to_string(), value(item)?)));
            Some(Value::Table(inner.collect()))
        }
        // That there is something is enough to tell a practice.
        _ => Some(Value::Boolean(true)),
    }
}

fn seat(parts: &Table, path: &Path, root: &Path) -> Seat {
    let practice = parts.get("practice").and_then(Value::as_table);
    let word = |key: &str| practice.and_then(|table| table.get(key)?.as_str()).map(name);
    let own = word("table").filter(|table| !table.is_empty());
    let mut seat = Seat {
        named: own.is_some(),
        table: own.unwrap_or_else(|| place(path, root)),
        town: word("town").filter(|town| !town.is_empty()),
        path: super::shown(path, root),
        id: parts.get("id").and_then(Value::as_str).map(str::to_string),
        revision: parts.get("revision").and_then(Value::as_integer).unwrap_or_default(),
        ..Seat::default()
    };
    let exercises = practice.and_then(|table| table.get("exercise")?.as_table());
    for (id, entry) in exercises.into_iter().flatten() {
        if let Some(tried) = entry.as_table().and_then(tried) {
            seat.note(id, tried);
        }
    }
    seat
}

fn tried(entry: &Table) -> Option<Tried> {
    let count = |key: &str| {
        let count = entry.get(key).and_then(Value::as_integer).unwrap_or_default();
        // A count below nothing is none; one that no person reaches is as good as the most.
        u32::try_from(count.clamp(0, 9_999)).unwrap_or_default()
    };
    let moment = |key: &str| entry.get(key)?.as_str()?.parse::<DateTime>().ok();
    Some(Tried {
        state: State::parse(entry.get("state")?.as_str()?)?,
        hints: count("hints"),
        tries: count("tries"),
        began: moment("began"),
        ended: moment("ended"),
    })
}

/// What a table without a name is called: its folder, or its file where the files lie side by side.
fn place(path: &Path, root: &Path) -> String {
    let of = |part: Option<&std::ffi::OsStr>| part.map(|part| name(&part.to_string_lossy()));
    let stem = of(path.file_stem()).filter(|stem| stem != "plan");
    let folder = path.parent();
    let side_by_side = folder == Some(root);
    let named = if side_by_side { stem } else { None };
    named.or_else(|| of(folder.and_then(Path::file_name))).unwrap_or_else(|| super::shown(path, root))
}
