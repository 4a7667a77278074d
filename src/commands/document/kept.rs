//! Which documents beside the data this program wrote, so that they are made anew without asking and those that
//! somebody changed by hand are not.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::fsx;

/// Folder and file of the memory, beside the plan. It can be lost: then every document counts as somebody's own.
const STATE: &str = ".apertura";
const FILE: &str = "documents.toml";

/// Fingerprints (BLAKE3, hexadecimal) of what was written, by path: relative to the plan's folder where it is inside.
pub struct Kept {
    place: PathBuf,
    written: BTreeMap<String, String>,
}

impl Kept {
    /// What was written beside the plan of a folder.
    pub fn read(place: &Path) -> Self {
        let bytes = fsx::read_small(&place.join(STATE).join(FILE)).unwrap_or_default();
        let written = std::str::from_utf8(&bytes).ok().and_then(|text| toml::from_str(text).ok());
        Self { place: place.to_path_buf(), written: written.unwrap_or_default() }
    }

    /// Whether a document is as it was written.
    pub fn is_own(&self, path: &Path) -> bool {
        let Some(known) = self.written.get(&self.name(path)) else { return false };
        fsx::read_text(path).is_ok_and(|bytes| fingerprint(&bytes) == *known)
    }

    /// Remembers what a document is now.
    pub fn learn(&mut self, path: &Path, text: &str) {
        let name = self.name(path);
        self.written.insert(name, fingerprint(text.as_bytes()));
    }

    /// Keeps it for the next time.
    pub fn save(&self) {
        let text = toml::to_string(&self.written).unwrap_or_default();
        fsx::write_small(&self.place.join(STATE), FILE, text.as_bytes());
    }

    fn name(&self, path: &Path) -> String {
        path.strip_prefix(&self.place).unwrap_or(path).display().to_string()
    }
}

fn fingerprint(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[allow(clippy::disallowed_methods, reason = "a person writes as they like")]
    fn a_document_is_its_own_until_somebody_changes_it() {
        let place = tempfile::tempdir().unwrap();
        let path = place.path().join("LEEME.md");
        std::fs::write(&path, "uno").unwrap();
        let mut kept = Kept::read(place.path());
        assert!(!kept.is_own(&path));
        kept.learn(&path, "uno");
        kept.save();
        assert!(Kept::read(place.path()).is_own(&path));
        std::fs::write(&path, "dos").unwrap();
        assert!(!Kept::read(place.path()).is_own(&path));
    }
}
