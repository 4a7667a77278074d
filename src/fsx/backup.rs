//! The previous revision, kept under another name before a file is replaced.

use std::io;
use std::path::Path;

use super::atomic::{folder_of, temp_path};
use super::{Fs, write_atomic};

/// Keeps what is at `path` also as `backup`, durably: a second name where the system has them, else a copy.
///
/// A file that only gets a second name was made durable by whoever wrote it.
pub fn keep_as(fs: &dyn Fs, path: &Path, backup: &Path, limit: u64) -> io::Result<()> {
    match second_name(fs, path, backup) {
        Ok(()) => fs.sync_dir(folder_of(backup)),
        Err(_) => write_atomic(fs, backup, &fs.read(path, limit)?, || Ok(true)).map(drop),
    }
}

fn second_name(fs: &dyn Fs, path: &Path, backup: &Path) -> io::Result<()> {
    let link = temp_path(backup)?;
    let named = fs.hard_link(path, &link).and_then(|()| fs.rename(&link, backup));
    // Even after a rename that went well: between two names of one file it does nothing, and both stay.
    let _ = fs.remove(&link);
    named
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "a test may write as it likes")]
mod tests {
    use super::super::RealFs;
    use super::*;
    use std::fs;

    #[test]
    fn the_backup_stays_when_the_file_is_replaced_and_may_be_kept_twice() {
        let folder = tempfile::tempdir().unwrap();
        let (path, backup) = (folder.path().join("plan.toml"), folder.path().join("plan.toml.bak"));
        fs::write(&path, "one").unwrap();
        keep_as(&RealFs, &path, &backup, 10).unwrap();
        keep_as(&RealFs, &path, &backup, 10).unwrap();
        write_atomic(&RealFs, &path, b"two", || Ok(true)).unwrap();
        assert_eq!(fs::read_to_string(&backup).unwrap(), "one");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
    }
}
