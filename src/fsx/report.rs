//! Files that are made from the plan and can be made again: reports, papers, catalogues.

use std::io;
use std::path::Path;

use super::atomic::{make_folder, write};
use super::{Fs, Meta, Mode, Nature, RealFs, Refusal, Written, unwritten};
use crate::error::{Error, Kind, Result};
use crate::text::store as say;

/// What to do with a file that is already there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Replace {
    Refuse,
    Allow,
}

/// Puts `bytes` at `path`, wholly or not at all, making its folder when missing.
///
/// Never replaces a link, a folder or a device; a regular file only when told. The file is readable by whoever the
/// system allows by default, because reports are for others.
pub fn write_report(path: &Path, bytes: &[u8], replace: Replace) -> Result<()> {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    let written = path.parent().map_or(Ok(()), |folder| make_folder(&RealFs, folder)).and_then(|()| {
        write(&RealFs, &path, bytes, Mode::Shared, || may_replace(RealFs.metadata(&path), replace))
    });
    match written {
        Ok(Written::Done) => Ok(()),
        Ok(Written::Stopped) => Err(exists(&path)),
        Err(error) => Err(unwritten(&path, &error)),
    }
}

fn may_replace(found: io::Result<Meta>, replace: Replace) -> io::Result<bool> {
    match found {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(error),
        Ok(meta) if meta.nature != Nature::File => Err(Refusal::Not(meta.nature).into()),
        Ok(_) => Ok(replace == Replace::Allow),
    }
}

fn exists(path: &Path) -> Error {
    let place = path.display();
    Error::new(Kind::Usage, say::EXISTS.with("path", place)).safe(say::UNTOUCHED).todo(say::OTHER_NAME)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn a_report_makes_its_folder_and_replaces_only_when_told() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("salida").join("reporte.html");
        write_report(&path, b"one", Replace::Refuse).unwrap();
        let refused = write_report(&path, b"two", Replace::Refuse).unwrap_err();
        assert_eq!((refused.kind, fs::read_to_string(&path).unwrap().as_str()), (Kind::Usage, "one"));
        write_report(&path, b"two", Replace::Allow).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "two");
        assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn a_report_never_replaces_a_link_or_a_folder() {
        let folder = tempfile::tempdir().unwrap();
        let link = folder.path().join("link.csv");
        std::os::unix::fs::symlink(folder.path().join("target"), &link).unwrap();
        assert!(write_report(&link, b"x", Replace::Allow).is_err());
        assert!(write_report(folder.path(), b"x", Replace::Allow).is_err());
        assert!(!folder.path().join("target").exists());
    }
}
