//! A large file that is made from others, written as its bytes come: in its place wholly or not at all.

use std::io;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::hash::hex;

use super::atomic::temp_path;
use super::{Fs, Mode, Nature, NewFile, RealFs, Refusal, Replace, make_folder};

/// A file that is being written beside its place.
pub struct Streamed {
    path: PathBuf,
    temp: PathBuf,
    file: Option<Box<dyn NewFile>>,
    hash: Sha256,
    bytes: u64,
}

/// A file that is in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// SHA-256, in hexadecimal.
    pub sha256: String,
    pub bytes: u64,
}

impl Streamed {
    /// Begins a file for that place, and makes its folder.
    ///
    /// # Errors
    /// Those of the system.
    pub fn create(path: &Path) -> io::Result<Self> {
        let path = std::path::absolute(path)?;
        make_folder(&RealFs, path.parent().unwrap_or(Path::new(".")))?;
        let temp = temp_path(&path)?;
        let file = Some(RealFs.create_new(&temp, Mode::Shared)?);
        Ok(Self { path, temp, file, hash: Sha256::new(), bytes: 0 })
    }

    /// Adds bytes.
    ///
    /// # Errors
    /// Those of the system.
    pub fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.hash.update(bytes);
        self.bytes += bytes.len() as u64;
        match &mut self.file {
            Some(file) => file.write_all(bytes),
            None => Err(io::ErrorKind::BrokenPipe.into()),
        }
    }

    /// Makes it durable and puts it in its place, where a link, a folder or a device is never replaced.
    ///
    /// # Errors
    /// Those of the system; `AlreadyExists` when a file is there and must not be replaced.
    pub fn place(mut self, replace: Replace) -> io::Result<Placed> {
        if let Some(file) = self.file.take() {
            if file.size()? != self.bytes {
                return Err(io::ErrorKind::WriteZero.into());
            }
            file.sync()?;
        }
        match RealFs.metadata(&self.path) {
            Ok(meta) if meta.nature != Nature::File => return Err(Refusal::Not(meta.nature).into()),
            Ok(_) if replace == Replace::Refuse => return Err(io::ErrorKind::AlreadyExists.into()),
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        RealFs.rename(&self.temp, &self.path)?;
        RealFs.sync_dir(self.path.parent().unwrap_or(Path::new(".")))?;
        let sha256 = hex(std::mem::take(&mut self.hash).finalize());
        Ok(Placed { sha256, bytes: self.bytes })
    }
}

impl Drop for Streamed {
    fn drop(&mut self) {
        drop(self.file.take());
        // Once it is in its place there is nothing to remove.
        let _ = RealFs.remove(&self.temp);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn a_file_is_there_only_when_it_is_whole() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("datos").join("obras.csv");
        let mut file = Streamed::create(&path).unwrap();
        file.write(b"abc").unwrap();
        assert!(!path.exists());
        let placed = file.place(Replace::Refuse).unwrap();
        // The example of FIPS 180-2.
        let hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!((placed.sha256.as_str(), placed.bytes), (hash, 3));
        let mut other = Streamed::create(&path).unwrap();
        other.write(b"x").unwrap();
        assert_eq!(other.place(Replace::Refuse).unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        drop(Streamed::create(&path).unwrap());
        assert_eq!(fs::read_to_string(&path).unwrap(), "abc");
        assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
    }
}
