//! The file system of the machine.

use std::ffi::OsString;
use std::fs::{self, File, Metadata, OpenOptions, TryLockError};
use std::io::{self, Read, Write};
use std::path::Path;

use super::retry::patiently;
use super::{Fs, Lock, Meta, Mode, Nature, NewFile, Refusal};

/// Real files.
#[derive(Debug, Clone, Copy, Default)]
pub struct RealFs;

impl Fs for RealFs {
    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        let (file, meta) = open_regular(path)?;
        small(meta.len(), limit)?;
        let mut bytes = Vec::with_capacity(usize::try_from(meta.len()).unwrap_or(0));
        file.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
        small(bytes.len() as u64, limit)?;
        Ok(bytes)
    }

    fn create_new(&self, path: &Path, mode: Mode) -> io::Result<Box<dyn NewFile>> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        with_mode(&mut options, mode);
        Ok(Box::new(RealFile(options.open(path)?)))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        patiently(|| fs::rename(from, to))
    }

    fn sync_dir(&self, folder: &Path) -> io::Result<()> {
        if cfg!(windows) {
            return Ok(());
        }
        match File::open(folder)?.sync_all() {
            Err(error) if has_no_sync(&error) => Ok(()),
            result => result,
        }
    }

    fn hard_link(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::hard_link(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn metadata(&self, path: &Path) -> io::Result<Meta> {
        let meta = fs::symlink_metadata(path)?;
        Ok(Meta {
            nature: Nature::from(meta.file_type()),
            len: meta.len(),
            readonly: meta.permissions().readonly(),
            modified: meta.modified().ok(),
        })
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<OsString>> {
        fs::read_dir(folder)?.map(|entry| Ok(entry?.file_name())).collect()
    }

    fn create_dir(&self, folder: &Path) -> io::Result<()> {
        fs::create_dir(folder)
    }

    fn try_lock(&self, path: &Path) -> io::Result<Option<Lock>> {
        let file = open_to_lock(path)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Box::new(file))),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }
}

struct RealFile(File);

impl NewFile for RealFile {
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.0.write_all(bytes)
    }

    fn size(&self) -> io::Result<u64> {
        Ok(self.0.metadata()?.len())
    }

    fn permissions_of(&self, model: &Path) -> io::Result<()> {
        let meta = fs::symlink_metadata(model)?;
        regular(Nature::from(meta.file_type()))?;
        self.0.set_permissions(meta.permissions())
    }

    fn sync(&self) -> io::Result<()> {
        match self.0.sync_all() {
            Err(error) if has_no_sync(&error) => plain_fsync(&self.0),
            result => result,
        }
    }
}

/// A regular file and nothing else: looked at before opening, because opening a device may move it, and again on the
/// handle, against a change in between.
pub fn open_regular(path: &Path) -> io::Result<(File, Metadata)> {
    regular(Nature::from(fs::symlink_metadata(path)?.file_type()))?;
    let file = no_follow(OpenOptions::new().read(true)).open(path)?;
    let meta = file.metadata()?;
    regular(Nature::from(meta.file_type()))?;
    Ok((file, meta))
}

fn regular(nature: Nature) -> io::Result<()> {
    if nature == Nature::File { Ok(()) } else { Err(Refusal::Not(nature).into()) }
}

fn small(size: u64, limit: u64) -> io::Result<()> {
    if size <= limit { Ok(()) } else { Err(Refusal::TooBig { size, limit }.into()) }
}

/// A colleague's lock file may be readable only, and a lock needs no more than that on most systems.
fn open_to_lock(path: &Path) -> io::Result<File> {
    match no_follow(OpenOptions::new().read(true).write(true).create(true).truncate(false)).open(path) {
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
            no_follow(OpenOptions::new().read(true)).open(path)
        }
        result => result,
    }
}

/// A link in the last place is an error, and a pipe does not make the program wait for a writer.
#[cfg(unix)]
fn no_follow(options: &mut OpenOptions) -> &mut OpenOptions {
    use nix::fcntl::OFlag;
    use std::os::unix::fs::OpenOptionsExt;

    options.custom_flags((OFlag::O_NOFOLLOW | OFlag::O_NONBLOCK).bits())
}

/// Files of OneDrive are links of a kind too on Windows, so there only the look before opening refuses links.
#[cfg(not(unix))]
fn no_follow(options: &mut OpenOptions) -> &mut OpenOptions {
    options
}

#[cfg(unix)]
fn with_mode(options: &mut OpenOptions, mode: Mode) {
    use std::os::unix::fs::OpenOptionsExt;

    options.mode(match mode {
        Mode::Private => 0o600,
        Mode::Shared => 0o666,
    });
}

/// On Windows a file takes the permissions of its folder.
#[cfg(not(unix))]
fn with_mode(_options: &mut OpenOptions, _mode: Mode) {}

/// Some network and FAT file systems cannot sync, and say so; nothing better can be had there.
#[cfg(unix)]
fn has_no_sync(error: &io::Error) -> bool {
    use nix::errno::Errno;

    let code = error.raw_os_error();
    [Errno::ENOTSUP, Errno::EOPNOTSUPP, Errno::EINVAL].into_iter().any(|errno| code == Some(errno as i32))
}

#[cfg(not(unix))]
fn has_no_sync(_error: &io::Error) -> bool {
    false
}

/// On macOS `sync_all` asks the disk itself, which a network share may not know; `fsync` it may.
#[cfg(unix)]
fn plain_fsync(file: &File) -> io::Result<()> {
    match nix::unistd::fsync(file).map_err(io::Error::from) {
        Err(error) if has_no_sync(&error) => Ok(()),
        result => result,
    }
}

#[cfg(not(unix))]
fn plain_fsync(_file: &File) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "a test may write as it likes")]
mod tests {
    use super::super::refusal;
    use super::*;

    #[test]
    fn a_file_over_the_limit_is_refused_before_reading() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("big");
        File::create(&path).unwrap().set_len(1 << 40).unwrap();
        let error = RealFs.read(&path, 100).unwrap_err();
        assert_eq!(refusal(&error), Some(Refusal::TooBig { size: 1 << 40, limit: 100 }));
        fs::write(&path, [7; 100]).unwrap();
        assert_eq!(RealFs.read(&path, 100).unwrap().len(), 100);
    }

    #[test]
    fn a_folder_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let error = RealFs.read(folder.path(), 100).unwrap_err();
        assert_eq!(refusal(&error), Some(Refusal::Not(Nature::Folder)));
    }

    #[test]
    fn a_missing_file_is_told_as_missing() {
        let error = RealFs.read(Path::new("/nowhere/plan.toml"), 100).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::NotFound);
    }

    #[cfg(unix)]
    #[test]
    fn links_pipes_and_devices_are_refused_without_waiting() {
        let folder = tempfile::tempdir().unwrap();
        let (target, link) = (folder.path().join("target"), folder.path().join("link"));
        fs::write(&target, "x").unwrap();
        std::os::unix::fs::symlink(&target, &link).unwrap();
        let pipe = folder.path().join("pipe");
        nix::unistd::mkfifo(&pipe, nix::sys::stat::Mode::S_IRWXU).unwrap();
        let refused = |path: &Path| refusal(&RealFs.read(path, 100).unwrap_err());
        assert_eq!(refused(&link), Some(Refusal::Not(Nature::Link)));
        assert_eq!(refused(&pipe), Some(Refusal::Not(Nature::Special)));
        assert_eq!(refused(Path::new("/dev/zero")), Some(Refusal::Not(Nature::Special)));
    }

    #[cfg(unix)]
    #[test]
    fn a_new_file_is_never_written_through_a_link() {
        let folder = tempfile::tempdir().unwrap();
        let link = folder.path().join("link");
        std::os::unix::fs::symlink(folder.path().join("elsewhere"), &link).unwrap();
        assert!(RealFs.create_new(&link, Mode::Private).is_err());
        assert!(RealFs.try_lock(&link).is_err());
        assert!(!folder.path().join("elsewhere").exists());
    }
}
