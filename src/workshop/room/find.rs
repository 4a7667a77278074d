//! Which files of a room may be plans: those that were named, and every `.toml` in folders; no link is followed.

use std::path::{Path, PathBuf};

use crate::fsx::{self, Fs, Nature, RealFs};
use crate::text::Text;
use crate::text::fold::visible;

/// Folders inside folders.
const DEEP: usize = 8;
/// Files that are looked at: a room has dozens of tables.
const MOST: usize = 2_000;
/// Names that are looked at on the way: a stick that holds somebody's whole disk does not hold up the room.
const NAMES: usize = 100_000;

#[derive(Debug, Default)]
pub(super) struct Found {
    /// Each with the folder that it was found under.
    pub files: Vec<(PathBuf, PathBuf)>,
    /// Folders and paths that cannot be looked at, as they are shown.
    pub refused: Vec<(String, Text)>,
    /// Files, and folders of them, that were left aside because there are too many.
    pub more: usize,
}

pub(super) fn find(roots: &[PathBuf]) -> Found {
    let mut found = Found::default();
    let mut names = 0;
    for root in roots {
        match RealFs.metadata(root) {
            Ok(meta) if meta.nature == Nature::Folder => below(root, &mut found, &mut names),
            // Reading it says what it is.
            Ok(_) => found.files.push((root.clone(), root.parent().unwrap_or(root).to_path_buf())),
            Err(error) => found.refused.push((shown(root, root), fsx::unread(root, &error).what)),
        }
    }
    found.files.sort();
    found.files.dedup_by(|a, b| a.0 == b.0);
    found.more += found.files.len().saturating_sub(MOST);
    found.files.truncate(MOST);
    found
}

fn below(root: &Path, found: &mut Found, names: &mut usize) {
    let mut folders = vec![(root.to_path_buf(), 0)];
    while let Some((folder, depth)) = folders.pop() {
        let list = match RealFs.list(&folder) {
            Ok(list) => list,
            Err(error) => {
                found.refused.push((shown(&folder, root), fsx::unread(&folder, &error).what));
                continue;
            }
        };
        for name in list {
            *names += 1;
            if *names > NAMES {
                found.more += 1;
                return;
            }
            let hidden = name.as_encoded_bytes().first() == Some(&b'.');
            let path = folder.join(name);
            let toml = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("toml"));
            match RealFs.metadata(&path).map(|meta| meta.nature) {
                _ if hidden => {}
                Ok(Nature::Folder) if depth < DEEP => folders.push((path, depth + 1)),
                Ok(Nature::Folder) => found.more += 1,
                // A link or a pipe too: reading it says so.
                Ok(_) if toml => found.files.push((path, root.to_path_buf())),
                _ => {}
            }
        }
    }
}

/// A path as it is shown, from the folder that was named on: on one line, without anything that a terminal would obey.
pub fn shown(path: &Path, root: &Path) -> String {
    let inside = path.strip_prefix(root).ok().filter(|inside| !inside.as_os_str().is_empty());
    let path = match (inside, root.file_name()) {
        (Some(inside), Some(name)) => Path::new(name).join(inside),
        _ => path.to_path_buf(),
    };
    visible(&path.to_string_lossy()).replace(['\n', '\t'], "\u{fffd}")
}
