//! The files of a practice, as conditions ask for them.

use std::path::{Path, PathBuf};

use crate::fsx;
use crate::workshop::condition::Folder;

/// The files below a folder; read when they are asked for.
pub struct Files {
    root: PathBuf,
    paths: Vec<String>,
}

impl Files {
    /// Those that are there now; what cannot be listed has none.
    pub fn of(root: &Path) -> Self {
        let found = fsx::walk(root).unwrap_or_default();
        let inside = |path: &PathBuf| {
            let path = path.strip_prefix(root).ok()?;
            let parts = path.components().map(|part| part.as_os_str().to_string_lossy());
            Some(parts.collect::<Vec<_>>().join("/"))
        };
        Self { root: root.to_path_buf(), paths: found.iter().filter_map(inside).collect() }
    }
}

impl Folder for Files {
    fn paths(&self) -> Vec<String> {
        self.paths.clone()
    }

    fn text(&self, path: &str) -> Option<String> {
        let bytes = fsx::read_text(&self.root.join(path)).ok()?;
        Some(String::from_utf8(bytes).unwrap_or_else(|err| {
            // Files of areas are often in the letters of Windows.
            err.into_bytes().iter().map(|byte| char::from(*byte)).collect()
        }))
    }
}
