//! Practices on the disk: a folder that is written once and never over anything, and what is in it now.

use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::io::Read;
use std::path::{Path, PathBuf};

use super::condition::Folder;
use crate::error::{Error, Kind, Result};
use crate::fsx::{self, Fs, RealFs, Stage};
use crate::text::fold::decode;
use crate::text::workshop as say;

/// Parts of a workbook that are looked through, and bytes of each.
const PARTS: usize = 200;
const PART: u64 = 4 * 1024 * 1024;
/// Stands in a folder while its practice is being written; holds the id of the town.
const UNFINISHED: &str = ".practica-sin-terminar";

/// Writes the files of a practice but its plan: into a new or empty folder, or one in which writing was cut off.
///
/// # Errors
/// When the folder has anything else in it, and those of the disk.
pub fn write(folder: &Path, town: &str, files: &[(String, Vec<u8>)]) -> Result<()> {
    if !may_write(folder, town, files)? {
        let what = say::FULL.with("path", folder.display());
        return Err(Error::new(Kind::Usage, what).safe(say::FULL_SAFE).todo(say::FULL_TODO));
    }
    fsx::write_small(folder, UNFINISHED, town.as_bytes());
    let mut stage = Stage::default();
    for (path, bytes) in files {
        let to = inside(folder, path);
        if fsx::size(&to).is_none() {
            stage.write(&to, bytes).map_err(|error| fsx::unwritten(&to, &error))?;
        }
    }
    stage.put().map_err(|error| fsx::unwritten(folder, &error))
}

/// The practice is whole: what said that it is not goes.
pub fn finish(folder: &Path) {
    // A mark that stays says only that it may be written again, which the plan then refuses.
    let _ = RealFs.remove(&folder.join(UNFINISHED));
}

/// Whether everything in a folder is of a practice of this town that was cut off, or nothing is.
fn may_write(folder: &Path, town: &str, files: &[(String, Vec<u8>)]) -> Result<bool> {
    if RealFs.metadata(folder).is_err_and(|error| error.kind() == std::io::ErrorKind::NotFound) {
        return Ok(true);
    }
    let found = fsx::walk(folder).map_err(|error| fsx::unwritten(folder, &error))?;
    if found.is_empty() {
        return Ok(RealFs.list(folder).is_ok_and(|names| names.is_empty()));
    }
    let cut = fsx::read_small(&folder.join(UNFINISHED)).is_some_and(|own| own == town.as_bytes());
    let ours: BTreeSet<PathBuf> = files.iter().map(|(path, _)| inside(folder, path)).collect();
    let known = |path: &PathBuf| ours.contains(path) || is_ours(folder, path) || is_rest(path, &ours);
    Ok(cut && found.iter().all(known))
}

/// The mark, and the plan that comes last with what stands beside it.
fn is_ours(folder: &Path, path: &Path) -> bool {
    let first = path.strip_prefix(folder).ok().and_then(|path| path.components().next());
    let name = first.map(|first| first.as_os_str().to_string_lossy().into_owned()).unwrap_or_default();
    name == UNFINISHED
        || name == ".apertura"
        || ["plan.toml", ".plan.toml", "plan.schema"].iter().any(|own| name.starts_with(own))
}

/// A file that waited beside one of ours when writing was cut off: `.NAME.12-0.tmp`.
fn is_rest(path: &Path, ours: &BTreeSet<PathBuf>) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let inner = name.strip_prefix('.').and_then(|name| name.strip_suffix(".tmp"));
    let own = inner.and_then(|inner| inner.rsplit_once('.')).map(|(own, _)| path.with_file_name(own));
    own.is_some_and(|own| ours.contains(&own))
}

fn inside(folder: &Path, path: &str) -> PathBuf {
    path.split('/').fold(folder.to_path_buf(), |at, name| at.join(name))
}

/// The folder of a practice as conditions ask about it: what is there when it is first asked.
pub struct Beside {
    root: PathBuf,
    paths: OnceCell<Vec<String>>,
}

impl Beside {
    /// Of the folder that a plan is in.
    pub fn of(root: &Path) -> Self {
        Self { root: root.to_path_buf(), paths: OnceCell::new() }
    }

    fn found(&self) -> Vec<String> {
        let relative = |path: &PathBuf| {
            let parts = path.strip_prefix(&self.root).ok()?.components();
            Some(parts.map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/"))
        };
        // A folder that cannot be walked has nothing that a condition could be asked of.
        fsx::walk(&self.root).unwrap_or_default().iter().filter_map(relative).collect()
    }
}

impl Beside {
    /// Plans are written by others: nothing outside of the folder is read.
    fn bytes(&self, path: &str) -> Option<Vec<u8>> {
        let plain =
            |part: &str| !part.is_empty() && part != "." && part != ".." && !part.contains(['\\', ':']);
        path.split('/').all(plain).then(|| fsx::read_text(&inside(&self.root, path)).ok()).flatten()
    }
}

impl Folder for Beside {
    fn paths(&self) -> Vec<String> {
        self.paths.get_or_init(|| self.found()).clone()
    }

    fn text(&self, path: &str) -> Option<String> {
        String::from_utf8(self.bytes(path)?).ok()
    }

    fn letters(&self, path: &str) -> Option<String> {
        let bytes = self.bytes(path)?;
        if bytes.starts_with(b"PK\x03\x04") { inside_archive(bytes) } else { Some(decode(&bytes)) }
    }
}

/// What the parts of a workbook say, as it is written in them.
fn inside_archive(bytes: Vec<u8>) -> Option<String> {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).ok()?;
    let mut all = String::new();
    for at in 0..zip.len().min(PARTS) {
        let Ok(part) = zip.by_index(at) else { continue };
        let mut bytes = Vec::new();
        // A part that is cut short is still looked through.
        let _ = part.take(PART).read_to_end(&mut bytes);
        all.push_str(&decode(&bytes));
        all.push('\n');
    }
    Some(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files() -> Vec<(String, Vec<u8>)> {
        vec![("compartida/Obras/a.csv".into(), b"a".to_vec()), ("LEEME.txt".into(), b"b".to_vec())]
    }

    #[test]
    fn a_folder_with_anything_else_in_it_is_left_alone() {
        let root = tempfile::tempdir().unwrap();
        fsx::write_small(root.path(), "mine.txt", b"x");
        let refused = write(root.path(), "small", &files()).unwrap_err();
        assert_eq!((refused.kind, fsx::walk(root.path()).unwrap().len()), (Kind::Usage, 1));
        let fresh = root.path().join("practica");
        write(&fresh, "small", &files()).unwrap();
        finish(&fresh);
        assert!(write(&fresh, "small", &files()).is_err(), "a whole practice is not written again");
    }

    #[test]
    fn what_was_cut_off_is_begun_again() {
        let root = tempfile::tempdir().unwrap();
        write(root.path(), "small", &files()).unwrap();
        RealFs.remove(&root.path().join("LEEME.txt")).unwrap();
        fsx::write_small(root.path(), ".LEEME.txt.12-0.tmp", b"half");
        assert!(write(root.path(), "large", &files()).is_err(), "of another town");
        write(root.path(), "small", &files()).unwrap();
        assert_eq!(fsx::read_small(&root.path().join("LEEME.txt")).unwrap(), b"b");
    }

    #[test]
    fn nothing_outside_of_the_folder_is_read() {
        let root = tempfile::tempdir().unwrap();
        fsx::write_small(root.path(), "secret.txt", b"x");
        let beside = Beside::of(&root.path().join("practica"));
        assert_eq!(beside.text("../secret.txt"), None);
    }
}
