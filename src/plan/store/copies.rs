//! Copies of the plan: one a day as it was when that day's work began, and what was last written.

use std::path::PathBuf;

use jiff::civil::Date;

use super::PLAN_LIMIT;
use super::side::Side;
use crate::fsx::{self, Mode};

pub(super) const FOLDER: &str = "copias";
const SEEN: &str = "seen";
/// Days that are kept.
const KEPT: usize = 14;

/// Keeps `bytes` as the copy of `day`, unless there is one already, and lets go of the oldest.
pub fn keep(side: &Side, day: Date, bytes: &[u8]) {
    let Some(folder) = side.inner(FOLDER) else { return };
    let path = folder.join(side.named(&day.to_string()));
    if side.fs.metadata(&path).is_ok() {
        return;
    }
    let _ = fsx::write_loose(&*side.fs, &path, bytes, Mode::Private);
    for (_, old) in list(side).into_iter().skip(KEPT) {
        let _ = side.fs.remove(&old);
    }
}

/// The copies of this plan, the newest day first.
pub fn list(side: &Side) -> Vec<(Date, PathBuf)> {
    let Some(folder) = side.existing(FOLDER) else { return Vec::new() };
    let prefix = side.named("");
    let day = |name: &std::ffi::OsStr| name.to_str()?.strip_prefix(prefix.to_str()?)?.parse::<Date>().ok();
    let names = side.fs.list(&folder).unwrap_or_default();
    let mut found: Vec<_> =
        names.into_iter().filter_map(|name| Some((day(&name)?, folder.join(name)))).collect();
    found.sort_by(|one, other| other.cmp(one));
    found
}

/// Remembers what was last written, so that changes made by others can be told.
pub fn set_seen(side: &Side, bytes: &[u8]) {
    side.write(SEEN, bytes, Mode::Private);
}

pub fn seen(side: &Side) -> Option<Vec<u8>> {
    side.read(SEEN, PLAN_LIMIT)
}

/// Where what was last written is.
pub fn seen_path(side: &Side) -> PathBuf {
    side.path(SEEN)
}
