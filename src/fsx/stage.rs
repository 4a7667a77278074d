//! Many files that belong together: all are written beside their places first, and only then put there, so that a full
//! disk or a source that cannot be read changes nothing.

use std::io::{self, Read};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::hash::hex;

use super::atomic::temp_path;
use super::real::open_regular;
use super::{Fs, Mode, RealFs, critical};

/// Files that wait beside their places; those that were not put are removed.
#[derive(Default)]
pub struct Stage {
    /// Where each waits, and where it goes.
    waiting: Vec<(PathBuf, PathBuf)>,
}

impl Stage {
    /// Writes bytes beside `path`, making its folder when missing.
    ///
    /// # Errors
    /// Those of the system.
    pub fn write(&mut self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.create(path)?.write_all(bytes)
    }

    /// Copies a regular file of any size beside `path`; returns its SHA-256 in hexadecimal, and its bytes.
    ///
    /// # Errors
    /// Those of the system.
    pub fn copy(&mut self, from: &Path, path: &Path) -> io::Result<(String, u64)> {
        let (mut source, _) = open_regular(from)?;
        let mut file = self.create(path)?;
        let (mut hash, mut part, mut size) = (Sha256::new(), vec![0; 256 * 1024], 0);
        loop {
            match source.read(&mut part) {
                Ok(0) => break,
                Ok(read) => {
                    hash.update(&part[..read]);
                    file.write_all(&part[..read])?;
                    size += read as u64;
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok((hex(hash.finalize()), size))
    }

    fn create(&mut self, path: &Path) -> io::Result<Box<dyn super::NewFile>> {
        if let Some(folder) = path.parent() {
            loose_folder(folder)?;
        }
        loop {
            let temp = temp_path(path)?;
            match RealFs.create_new(&temp, Mode::Shared) {
                Ok(file) => {
                    self.waiting.push((temp, path.to_path_buf()));
                    return Ok(file);
                }
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
            }
        }
    }

    /// Puts every file in its place, in the order in which they came.
    ///
    /// # Errors
    /// Those of the system; files that come before are then in their places.
    pub fn put(mut self) -> io::Result<()> {
        let _saving = critical();
        self.waiting.reverse();
        while let Some((temp, path)) = self.waiting.pop() {
            if let Err(error) = RealFs.rename(&temp, &path) {
                self.waiting.push((temp, path));
                return Err(error);
            }
        }
        Ok(())
    }
}

/// Makes a folder and those above it that are missing, without waiting for the disk: a thousand of them take no time, and
/// all that is in them can be made again.
fn loose_folder(folder: &Path) -> io::Result<()> {
    match RealFs.metadata(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        found => return found.map(|_| ()),
    }
    if let Some(above) = folder.parent().filter(|above| !above.as_os_str().is_empty()) {
        loose_folder(above)?;
    }
    match RealFs.create_dir(folder) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(error),
        _ => Ok(()),
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        for (temp, _) in &self.waiting {
            // What cannot be removed now is swept another day.
            let _ = RealFs.remove(temp);
        }
    }
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "a test may write as it likes")]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn nothing_is_in_its_place_before_all_are_put() {
        let root = tempfile::tempdir().unwrap();
        fs::write(root.path().join("from.csv"), "abc").unwrap();
        let (one, other) = (root.path().join("a/b/one.html"), root.path().join("a/two.csv"));
        let mut stage = Stage::default();
        stage.write(&one, b"one").unwrap();
        let copied = stage.copy(&root.path().join("from.csv"), &other).unwrap();
        assert!(!one.exists() && !other.exists());
        stage.put().unwrap();
        assert_eq!(fs::read_to_string(&one).unwrap(), "one");
        assert_eq!(copied, ("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad".into(), 3));
        assert_eq!(fs::read_to_string(&other).unwrap(), "abc");
    }

    #[test]
    fn what_is_not_put_leaves_nothing_behind() {
        let root = tempfile::tempdir().unwrap();
        let mut stage = Stage::default();
        stage.write(&root.path().join("one"), b"one").unwrap();
        assert!(stage.copy(&root.path().join("nowhere"), &root.path().join("two")).is_err());
        drop(stage);
        assert_eq!(fs::read_dir(root.path()).unwrap().count(), 0);
    }
}
