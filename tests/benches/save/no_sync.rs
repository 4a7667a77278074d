//! The real files, with nothing made durable: what is left is what the program itself takes.

use std::ffi::OsString;
use std::io;
use std::path::Path;

use apertura::fsx::{Fs, Lock, Meta, Mode, NewFile, RealFs};

/// [`RealFs`] without its syncs.
pub struct NoSync;

struct Loose(Box<dyn NewFile>);

impl NewFile for Loose {
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.0.write_all(bytes)
    }

    fn size(&self) -> io::Result<u64> {
        self.0.size()
    }

    fn permissions_of(&self, model: &Path) -> io::Result<()> {
        self.0.permissions_of(model)
    }

    fn sync(&self) -> io::Result<()> {
        Ok(())
    }
}

impl Fs for NoSync {
    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        RealFs.read(path, limit)
    }

    fn create_new(&self, path: &Path, mode: Mode) -> io::Result<Box<dyn NewFile>> {
        Ok(Box::new(Loose(RealFs.create_new(path, mode)?)))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        RealFs.rename(from, to)
    }

    fn sync_dir(&self, _: &Path) -> io::Result<()> {
        Ok(())
    }

    fn hard_link(&self, from: &Path, to: &Path) -> io::Result<()> {
        RealFs.hard_link(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        RealFs.remove(path)
    }

    fn metadata(&self, path: &Path) -> io::Result<Meta> {
        RealFs.metadata(path)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<OsString>> {
        RealFs.list(folder)
    }

    fn create_dir(&self, folder: &Path) -> io::Result<()> {
        RealFs.create_dir(folder)
    }

    fn try_lock(&self, path: &Path) -> io::Result<Option<Lock>> {
        RealFs.try_lock(path)
    }
}
