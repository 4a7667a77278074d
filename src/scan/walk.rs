//! The files below folders: no link is followed, nothing of the system is touched, nothing is downloaded.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use ignore::WalkBuilder;

use crate::text::fold::visible;

/// A file where one line is a pattern that is not looked at, as in `.gitignore`.
pub const IGNORE: &str = ".aperturaignore";

/// One file to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub path: PathBuf,
    /// Which of the roots it is below.
    pub root: usize,
    /// As it is shown: relative to its root, with `/`; bytes that are no text as `\xNN`.
    pub shown: String,
    /// The name is no text.
    pub odd_name: bool,
    pub size: u64,
    /// Nanoseconds since 1970; 0 when the system does not say.
    pub modified: u64,
    /// In the cloud, not on this disk.
    pub placeholder: bool,
}

/// What a walk came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Walked {
    pub roots: Vec<PathBuf>,
    /// By root, then by path.
    pub entries: Vec<Entry>,
    /// Links, which are not followed.
    pub links: Vec<String>,
    /// Files and folders passed over: hidden, of the system, or ignored by the person.
    pub skipped: u64,
    /// What could not be looked into, with the reason.
    pub refused: Vec<(String, String)>,
}

/// Walks folders; a root may be a file. `system` are names and `*` patterns of files that are no data.
pub fn walk(roots: &[PathBuf], system: &[String], stop: &dyn Fn() -> bool) -> Walked {
    let mut walked = Walked { roots: roots.to_vec(), ..Walked::default() };
    for (number, root) in roots.iter().enumerate() {
        below(root, number, system, stop, &mut walked);
    }
    walked.entries.sort_by(|one, other| (one.root, &one.path).cmp(&(other.root, &other.path)));
    walked
}

fn below(root: &Path, number: usize, system: &[String], stop: &dyn Fn() -> bool, walked: &mut Walked) {
    let mut builder = WalkBuilder::new(root);
    builder.standard_filters(false).follow_links(false).add_custom_ignore_filename(IGNORE);
    let names: Vec<String> = system.iter().map(|name| name.to_lowercase()).collect();
    let skipped = std::sync::Arc::new(std::sync::atomic::AtomicU64::new(0));
    let count = std::sync::Arc::clone(&skipped);
    builder.filter_entry(move |entry| {
        let wanted = entry.depth() == 0 || !is_system(entry.file_name(), &names);
        count.fetch_add(u64::from(!wanted), std::sync::atomic::Ordering::Relaxed);
        wanted
    });
    for found in builder.build() {
        if stop() {
            break;
        }
        match found {
            Ok(entry) => take(&entry, root, number, walked),
            Err(error) => walked.refused.push((place(&error, root), reason(&error))),
        }
    }
    walked.skipped += skipped.load(std::sync::atomic::Ordering::Relaxed);
}

fn take(entry: &ignore::DirEntry, root: &Path, number: usize, walked: &mut Walked) {
    let Some(kind) = entry.file_type() else { return };
    let (shown, odd_name) = shown(entry.path(), root);
    if kind.is_symlink() {
        walked.links.push(shown);
        return;
    }
    if !kind.is_file() {
        return;
    }
    match entry.metadata() {
        Ok(meta) => walked.entries.push(Entry {
            path: entry.path().to_path_buf(),
            root: number,
            shown,
            odd_name,
            size: meta.len(),
            modified: meta.modified().ok().and_then(nanos).unwrap_or(0),
            placeholder: placeholder(&meta),
        }),
        Err(error) => walked.refused.push((shown, reason(&error))),
    }
}

fn nanos(time: SystemTime) -> Option<u64> {
    u64::try_from(time.duration_since(UNIX_EPOCH).ok()?.as_nanos()).ok()
}

/// Names of the system and hidden ones.
fn is_system(name: &OsStr, names: &[String]) -> bool {
    let name = name.to_string_lossy().to_lowercase();
    if name.starts_with('.') && name != "." && name != ".." {
        return true;
    }
    names.iter().any(|pattern| match (pattern.strip_prefix('*'), pattern.strip_suffix('*')) {
        (Some(end), _) => name.ends_with(end),
        (None, Some(start)) => name.starts_with(start),
        (None, None) => name == *pattern,
    })
}

/// The path below its root as it is shown, and whether some of it is no text.
fn shown(path: &Path, root: &Path) -> (String, bool) {
    let inside = path.strip_prefix(root).ok().filter(|inside| !inside.as_os_str().is_empty());
    let inside = inside.unwrap_or_else(|| path.file_name().map_or(path, Path::new));
    let odd = inside.to_str().is_none();
    let parts: Vec<String> = inside.components().map(|part| readable(part.as_os_str())).collect();
    (visible(&parts.join("/")).replace('\n', "\u{fffd}"), odd)
}

fn readable(name: &OsStr) -> String {
    match name.to_str() {
        Some(text) => text.to_string(),
        None => name.as_encoded_bytes().utf8_chunks().fold(String::new(), |mut all, chunk| {
            all.push_str(chunk.valid());
            chunk.invalid().iter().for_each(|byte| all.push_str(&format!("\\x{byte:02X}")));
            all
        }),
    }
}

fn place(error: &ignore::Error, root: &Path) -> String {
    match error {
        ignore::Error::WithPath { path, .. } => shown(path, root).0,
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => place(err, root),
        _ => readable(root.as_os_str()),
    }
}

fn reason(error: &ignore::Error) -> String {
    visible(&error.io_error().map_or_else(|| error.to_string(), ToString::to_string))
}

/// Whether opening the file would fetch it from a cloud.
#[cfg(windows)]
fn placeholder(meta: &std::fs::Metadata) -> bool {
    use std::os::windows::fs::MetadataExt;
    // FILE_ATTRIBUTE_OFFLINE, RECALL_ON_OPEN, RECALL_ON_DATA_ACCESS.
    meta.file_attributes() & (0x1000 | 0x0004_0000 | 0x0040_0000) != 0
}

#[cfg(target_os = "macos")]
fn placeholder(meta: &std::fs::Metadata) -> bool {
    use std::os::macos::fs::MetadataExt;
    // SF_DATALESS.
    meta.st_flags() & 0x4000_0000 != 0
}

#[cfg(not(any(windows, target_os = "macos")))]
fn placeholder(_: &std::fs::Metadata) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(walked: &Walked) -> Vec<&str> {
        walked.entries.iter().map(|entry| entry.shown.as_str()).collect()
    }

    fn put(root: &Path, name: &str) {
        crate::fsx::write_small(
            root.join(name).parent().unwrap(),
            Path::new(name).file_name().unwrap().to_str().unwrap(),
            b"a,b\n",
        );
    }

    #[test]
    fn files_come_sorted_without_links_hidden_ones_and_those_of_the_system() {
        let root = tempfile::tempdir().unwrap();
        for name in ["b.csv", "obras/a.csv", ".oculto/x.csv", "Thumbs.db", "~$obras.xlsx", "tmp/ignorar.csv"]
        {
            put(root.path(), name);
        }
        crate::fsx::write_small(root.path(), IGNORE, b"ignorar.csv\n");
        #[cfg(unix)]
        std::os::unix::fs::symlink("/", root.path().join("enlace")).unwrap();
        let system = ["thumbs.db".to_string(), "~$*".to_string()];
        let walked = walk(&[root.path().to_path_buf()], &system, &|| false);
        assert_eq!(names(&walked), ["b.csv", "obras/a.csv"]);
        #[cfg(unix)]
        assert_eq!(walked.links, ["enlace"]);
        assert_eq!(walked.skipped, 4);
    }

    #[test]
    #[cfg(unix)]
    fn a_name_that_is_no_text_is_shown_and_still_opens() {
        use std::os::unix::ffi::OsStrExt;
        let root = tempfile::tempdir().unwrap();
        let odd = root.path().join(OsStr::from_bytes(b"a\xf1o\x1b.csv"));
        std::fs::File::create(&odd).unwrap();
        let walked = walk(&[root.path().to_path_buf()], &[], &|| false);
        assert_eq!(names(&walked), ["a\\xF1o\u{241b}.csv"]);
        assert!(walked.entries[0].odd_name && walked.entries[0].path == odd);
    }

    #[test]
    fn a_root_may_be_a_file_or_missing() {
        let root = tempfile::tempdir().unwrap();
        put(root.path(), "a.csv");
        let walked = walk(&[root.path().join("a.csv"), root.path().join("nada")], &[], &|| false);
        assert_eq!((names(&walked), walked.refused.len()), (vec!["a.csv"], 1));
    }
}
