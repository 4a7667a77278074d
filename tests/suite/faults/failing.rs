//! A file system on which chosen operations fail, on top of the real one.

use std::ffi::OsString;
use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex};

use apertura::fsx::{Fs, Lock, Meta, Mode, NewFile, RealFs};

/// Numbers of Linux; elsewhere they are only numbers.
pub const EIO: i32 = 5;
pub const EACCES: i32 = 13;
pub const ENOSPC: i32 = 28;

/// Which operation fails.
#[derive(Debug, Clone, Copy)]
pub enum At {
    /// The Nth from now, whatever it is; the first is 1.
    Nth(usize),
    /// The first one with this name.
    First(&'static str),
}

/// How it fails.
#[derive(Debug, Clone, Copy)]
pub struct Fault {
    pub at: At,
    /// All that come after fail too.
    pub sticky: bool,
    pub how: How,
    pub code: i32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// Nothing is done.
    Fails,
    /// It is done all the same, and the error is a lie, as of a network share that lost the reply.
    Lies,
    /// Half of a write is done, and there is no error.
    Half,
}

#[derive(Default)]
struct State {
    fault: Option<Fault>,
    hit: Option<&'static str>,
    log: Vec<&'static str>,
}

/// The real file system with one fault. Clones share it.
#[derive(Clone, Default)]
pub struct Failing(Arc<Mutex<State>>);

impl Failing {
    /// From now on `fault` is in force; the log starts again.
    pub fn arm(&self, fault: Fault) {
        *self.0.lock().unwrap() = State { fault: Some(fault), ..State::default() };
    }

    /// Nothing fails from now on. Tells what failed first, and all that was done meanwhile.
    pub fn disarm(&self) -> (Option<&'static str>, Vec<&'static str>) {
        let state = std::mem::take(&mut *self.0.lock().unwrap());
        (state.hit, state.log)
    }

    fn step<T>(&self, name: &'static str, operation: impl FnOnce() -> io::Result<T>) -> io::Result<T> {
        match self.fails(name) {
            None => operation(),
            Some(fault) => {
                if fault.how == How::Lies {
                    let _ = operation();
                }
                Err(io::Error::from_raw_os_error(fault.code))
            }
        }
    }

    fn fails(&self, name: &'static str) -> Option<Fault> {
        let mut state = self.0.lock().unwrap();
        state.log.push(name);
        let fault = state.fault?;
        let chosen = match fault.at {
            At::Nth(number) => state.log.len() == number,
            At::First(wanted) => state.hit.is_none() && name == wanted,
        };
        let fails = chosen || (fault.sticky && state.hit.is_some());
        if chosen {
            state.hit = Some(name);
        }
        fails.then_some(fault)
    }
}

impl Fs for Failing {
    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        self.step("read", || RealFs.read(path, limit))
    }

    fn create_new(&self, path: &Path, mode: Mode) -> io::Result<Box<dyn NewFile>> {
        let file = self.step("create_new", || RealFs.create_new(path, mode))?;
        Ok(Box::new(FailingFile { file, fs: self.clone() }))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step("rename", || RealFs.rename(from, to))
    }

    fn sync_dir(&self, folder: &Path) -> io::Result<()> {
        self.step("sync_dir", || RealFs.sync_dir(folder))
    }

    fn hard_link(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step("hard_link", || RealFs.hard_link(from, to))
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.step("remove", || RealFs.remove(path))
    }

    fn metadata(&self, path: &Path) -> io::Result<Meta> {
        self.step("metadata", || RealFs.metadata(path))
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<OsString>> {
        self.step("list", || RealFs.list(folder))
    }

    fn create_dir(&self, folder: &Path) -> io::Result<()> {
        self.step("create_dir", || RealFs.create_dir(folder))
    }

    fn try_lock(&self, path: &Path) -> io::Result<Option<Lock>> {
        self.step("try_lock", || RealFs.try_lock(path))
    }
}

struct FailingFile {
    file: Box<dyn NewFile>,
    fs: Failing,
}

impl NewFile for FailingFile {
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        let file = &mut self.file;
        match self.fs.fails("write") {
            None => file.write_all(bytes),
            Some(fault) if fault.how == How::Half => file.write_all(&bytes[..bytes.len() / 2]),
            Some(fault) => Err(io::Error::from_raw_os_error(fault.code)),
        }
    }

    fn size(&self) -> io::Result<u64> {
        self.fs.step("size", || self.file.size())
    }

    fn permissions_of(&self, model: &Path) -> io::Result<()> {
        self.fs.step("permissions", || self.file.permissions_of(model))
    }

    fn sync(&self) -> io::Result<()> {
        self.fs.step("sync", || self.file.sync())
    }
}
