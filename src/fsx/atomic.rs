//! The one way to write a file that matters: a sibling, made durable, then put in the place of the old one.
//!
//! Order, as restic and git learnt it: create, write, length check, fsync, close, guard, rename, fsync of the folder.
//! Owner and access lists are those of a new file; only the permission bits are copied.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use super::{Fs, Mode, Nature, NewFile, critical};

/// How a write ended when nothing failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// In place and durable.
    Done,
    /// The guard said no: nothing was changed.
    Stopped,
}

/// Puts `bytes` at `path`, durably, if `guard` still agrees at the last moment.
///
/// After an error the file has its old bytes or, when only the last fsync failed, the new ones. A sync that failed
/// is not tried again on the same file, whose pages the system may have dropped: the bytes go once to a new one.
pub fn write_atomic(
    fs: &dyn Fs,
    path: &Path,
    bytes: &[u8],
    guard: impl FnOnce() -> io::Result<bool>,
) -> io::Result<Written> {
    // A plan is for the whole office; one that was made private stays so.
    let new = matches!(fs.metadata(path), Err(error) if error.kind() == io::ErrorKind::NotFound);
    write(fs, path, bytes, if new { Mode::Shared } else { Mode::Private }, guard)
}

/// As [`write_atomic`], choosing who may read a file that did not exist.
pub(super) fn write(
    fs: &dyn Fs,
    path: &Path,
    bytes: &[u8],
    mode: Mode,
    guard: impl FnOnce() -> io::Result<bool>,
) -> io::Result<Written> {
    let _saving = critical();
    let temp = synced(fs, path, bytes, mode)?;
    if !guard()? {
        return Ok(Written::Stopped);
    }
    temp.put(path, bytes)?;
    fs.sync_dir(folder_of(path))?;
    Ok(Written::Done)
}

/// As [`write_atomic`], for a secret: a new file is for its owner alone.
pub fn write_private(fs: &dyn Fs, path: &Path, bytes: &[u8]) -> io::Result<()> {
    write(fs, path, bytes, Mode::Private, || Ok(true)).map(|_| ())
}

/// Puts `bytes` at `path` at once but not durably: for what can be made again.
pub fn write_loose(fs: &dyn Fs, path: &Path, bytes: &[u8], mode: Mode) -> io::Result<()> {
    let _saving = critical();
    let (temp, file) = Temp::filled(fs, path, bytes, mode)?;
    drop(file);
    temp.put(path, bytes)
}

/// Makes sure that a file beside `path` can be created, written and removed.
pub fn probe(fs: &dyn Fs, path: &Path) -> io::Result<()> {
    let (temp, file) = Temp::filled(fs, path, b"apertura\n", Mode::Private)?;
    drop(file);
    fs.remove(&temp.path)
}

/// Makes a folder and those above it that are missing, durably.
pub fn make_folder(fs: &dyn Fs, folder: &Path) -> io::Result<()> {
    match fs.metadata(folder) {
        Ok(_) => return Ok(()),
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        Err(_) => {}
    }
    let above = folder_of(folder);
    make_folder(fs, above)?;
    match fs.create_dir(folder) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(error),
        _ => fs.sync_dir(above),
    }
}

/// The folder that a path is in; the current one for a bare name.
pub(super) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        Some(_) => Path::new("."),
        None => path,
    }
}

fn synced<'a>(fs: &'a dyn Fs, path: &Path, bytes: &[u8], mode: Mode) -> io::Result<Temp<'a>> {
    let (temp, file) = Temp::filled(fs, path, bytes, mode)?;
    if file.sync().is_ok() {
        return Ok(temp);
    }
    drop((file, temp));
    let (temp, file) = Temp::filled(fs, path, bytes, mode)?;
    file.sync()?;
    Ok(temp)
}

/// A sibling that is removed when it goes, whatever the reason.
struct Temp<'a> {
    fs: &'a dyn Fs,
    path: PathBuf,
}

impl<'a> Temp<'a> {
    /// A new sibling of `path` that holds `bytes`, still open; its permissions are those of `path` if that exists.
    fn filled(fs: &'a dyn Fs, path: &Path, bytes: &[u8], mode: Mode) -> io::Result<(Self, Box<dyn NewFile>)> {
        let (temp, mut file) = Self::create(fs, path, mode)?;
        file.write_all(bytes)?;
        if file.size()? != bytes.len() as u64 {
            return Err(io::Error::from(io::ErrorKind::WriteZero));
        }
        if fs.metadata(path).is_ok_and(|meta| meta.nature == Nature::File) {
            // Foreign file systems have no permissions to copy, and a save must not fail for them.
            let _ = file.permissions_of(path);
        }
        Ok((temp, file))
    }

    /// Names are tried in turn because process ids come back, in containers at every start.
    fn create(fs: &'a dyn Fs, path: &Path, mode: Mode) -> io::Result<(Self, Box<dyn NewFile>)> {
        loop {
            let temp = temp_path(path)?;
            match fs.create_new(&temp, mode) {
                Ok(file) => return Ok((Self { fs, path: temp }, file)),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => {
                    // A network share may have made it and lost the reply.
                    let _ = fs.remove(&temp);
                    return Err(error);
                }
            }
        }
    }

    /// Takes the place of `path`; an error is believed only when the bytes are not there.
    fn put(self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let there = || self.fs.read(path, bytes.len() as u64).is_ok_and(|found| found == bytes);
        match self.fs.rename(&self.path, path) {
            Err(error) if !there() => Err(error),
            _ => Ok(()),
        }
    }
}

impl Drop for Temp<'_> {
    fn drop(&mut self) {
        // Mostly it is no longer there; what cannot be removed now is swept another day.
        let _ = self.fs.remove(&self.path);
    }
}

/// `.NAME.PID-N.tmp` beside `path`, another one at every call.
pub(super) fn temp_path(path: &Path) -> io::Result<PathBuf> {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    let name = path.file_name().ok_or(io::ErrorKind::InvalidInput)?;
    let mut temp = OsString::from(".");
    temp.push(name);
    temp.push(format!(".{}-{}.tmp", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed)));
    Ok(path.with_file_name(temp))
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "a test may write as it likes")]
mod tests {
    use super::super::RealFs;
    use super::*;
    use std::fs;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_write_replaces_the_old_bytes_and_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.toml");
        for bytes in ["one", "two"] {
            let written = write_atomic(&RealFs, &path, bytes.as_bytes(), || Ok(true)).unwrap();
            assert_eq!((written, fs::read_to_string(&path).unwrap().as_str()), (Written::Done, bytes));
        }
        assert_eq!(names(folder.path()), ["plan.toml"]);
    }

    #[test]
    fn a_guard_that_says_no_or_fails_leaves_everything_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.toml");
        fs::write(&path, "old").unwrap();
        assert_eq!(write_atomic(&RealFs, &path, b"new", || Ok(false)).unwrap(), Written::Stopped);
        let failing = || Err(io::Error::from(io::ErrorKind::PermissionDenied));
        assert!(write_atomic(&RealFs, &path, b"new", failing).is_err());
        assert_eq!(fs::read_to_string(&path).unwrap(), "old");
        assert_eq!(names(folder.path()), ["plan.toml"]);
    }

    #[test]
    fn missing_folders_are_made_one_inside_the_other() {
        let folder = tempfile::tempdir().unwrap();
        let deep = folder.path().join("Plan de Apertura").join("San Miguel");
        make_folder(&RealFs, &deep).unwrap();
        make_folder(&RealFs, &deep).unwrap();
        assert!(deep.is_dir());
    }

    #[test]
    fn a_probe_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        probe(&RealFs, &folder.path().join("plan.toml")).unwrap();
        assert!(names(folder.path()).is_empty());
        assert!(probe(&RealFs, &folder.path().join("nowhere").join("plan.toml")).is_err());
    }

    #[cfg(unix)]
    #[test]
    fn a_replaced_file_keeps_its_permissions_and_a_new_one_has_those_of_the_system() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.toml");
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        let usual = folder.path().join("usual");
        fs::File::create(&usual).unwrap();
        write_atomic(&RealFs, &path, b"one", || Ok(true)).unwrap();
        assert_eq!(mode(&path), mode(&usual));
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
        write_atomic(&RealFs, &path, b"two", || Ok(true)).unwrap();
        assert_eq!(mode(&path), 0o600);
    }
}
