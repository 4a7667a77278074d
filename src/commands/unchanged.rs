//! A report that was made of the same files is shown again: nothing of them has to be read, not even what is
//! remembered of them.
//!
//! One small file a set of roots, beside the memory of scans: a line with [`MAGIC`] and a hash of everything that the
//! report depends on (files with sizes and times, what the person said of them, program, Guide, language, width),
//! then the report as text.

use std::path::{Path, PathBuf};

use xxhash_rust::xxh3::{Xxh3, xxh3_64};

use super::told::Notes;
use crate::fsx::{self, Fs, Mode, RealFs};
use crate::scan::walk::Walked;
use crate::text::Lang;

const MAGIC: &str = "apertura visto 1";
const FOLDER: &str = "escaneos";
/// Bytes of the longest report that is kept.
const LONGEST: u64 = 1 << 20;

/// Where the report of these roots is, and what it must have been made of.
pub struct Unchanged {
    file: PathBuf,
    made_of: u64,
}

impl Unchanged {
    /// `None` when nothing is to be remembered, or when the walk was refused somewhere.
    pub fn of(
        state: Option<&Path>,
        walked: &Walked,
        notes: &Notes,
        shown: (Lang, usize, &str),
    ) -> Option<Self> {
        if !walked.refused.is_empty() || walked.entries.is_empty() {
            return None;
        }
        let (mut hash, mut roots) = (Xxh3::new(), Xxh3::new());
        let (lang, width, guide) = shown;
        let program = format!("{} {guide} {lang:?} {width}", env!("CARGO_PKG_VERSION"));
        hash.update(program.as_bytes());
        // A program built anew may judge otherwise, even under the same number.
        let built = std::env::current_exe().ok().and_then(|exe| RealFs.metadata(&exe).ok());
        hash.update(format!("{built:?}").as_bytes());
        hash.update(&walked.skipped.to_le_bytes());
        walked.links.iter().for_each(|link| hash.update(link.as_bytes()));
        for entry in &walked.entries {
            hash.update(entry.path.as_os_str().as_encoded_bytes());
            hash.update(&[u8::from(entry.placeholder)]);
            hash.update(&entry.size.to_le_bytes());
            hash.update(&entry.modified.to_le_bytes());
            if !notes.is_empty() {
                hash.update(format!("{:?}", notes.of(&entry.path)).as_bytes());
            }
        }
        for root in &walked.roots {
            roots.update(root.as_os_str().as_encoded_bytes());
            roots.update(&[0]);
        }
        let name = format!("{:016x}.visto", xxh3_64(&roots.digest().to_le_bytes()));
        Some(Self { file: state?.join(FOLDER).join(name), made_of: hash.digest() })
    }

    fn head(&self) -> String {
        format!("{MAGIC} {:016x}\n", self.made_of)
    }

    /// The report, when it was made of the same.
    pub fn report(&self) -> Option<Vec<u8>> {
        let bytes = RealFs.read(&self.file, LONGEST).ok()?;
        bytes.strip_prefix(self.head().as_bytes()).map(<[u8]>::to_vec)
    }

    /// Keeps a report for the next time. That it could not be kept harms nobody.
    pub fn keep(&self, report: &[u8]) {
        let Some(folder) = self.file.parent() else { return };
        let text = [self.head().as_bytes(), report].concat();
        let _ = fsx::make_folder(&RealFs, folder)
            .and_then(|()| fsx::write_loose(&RealFs, &self.file, &text, Mode::Private));
    }
}
