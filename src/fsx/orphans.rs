//! Siblings that a killed process left behind.

use std::ffi::OsStr;
use std::io;
use std::path::Path;
use std::time::{Duration, SystemTime};

use super::{Fs, Nature};

/// Younger ones may be of a process that is still writing, where locks do not work.
const OLD: Duration = Duration::from_secs(60 * 60);

/// Removes the temporary files of `name` (and of the files named after it) in `folder` that are over an hour old.
///
/// To be called by who holds the lock. Returns how many went; those that cannot be removed stay for another day.
pub fn sweep(fs: &dyn Fs, folder: &Path, name: &OsStr) -> io::Result<usize> {
    let ours = fs.list(folder)?.into_iter().filter(|found| is_temp_of(found, name));
    Ok(ours
        .map(|found| folder.join(found))
        .filter(|path| is_old(fs, path) && fs.remove(path).is_ok())
        .count())
}

/// `.NAME.PID-N.tmp`, or `.NAME.MORE.PID-N.tmp`.
fn is_temp_of(found: &OsStr, name: &OsStr) -> bool {
    let found = found.as_encoded_bytes();
    let inner = found
        .strip_prefix(b".")
        .and_then(|rest| rest.strip_prefix(name.as_encoded_bytes()))
        .and_then(|rest| rest.strip_prefix(b"."))
        .and_then(|rest| rest.strip_suffix(b".tmp"));
    inner.and_then(|inner| inner.rsplit(|byte| *byte == b'.').next()).is_some_and(is_pid_and_number)
}

fn is_pid_and_number(text: &[u8]) -> bool {
    let digits = |part: &[u8]| !part.is_empty() && part.iter().all(u8::is_ascii_digit);
    let mut parts = text.split(|byte| *byte == b'-');
    matches!((parts.next(), parts.next(), parts.next()), (Some(pid), Some(n), None) if digits(pid) && digits(n))
}

fn is_old(fs: &dyn Fs, path: &Path) -> bool {
    let Ok(meta) = fs.metadata(path) else { return false };
    let age = meta.modified.and_then(|then| SystemTime::now().duration_since(then).ok());
    meta.nature == Nature::File && age.is_some_and(|age| age > OLD)
}

#[cfg(test)]
mod tests {
    use super::super::RealFs;
    use super::*;
    use std::fs::File;

    fn make(folder: &Path, name: &str, hours: u64) {
        let file = File::create(folder.join(name)).unwrap();
        file.set_modified(SystemTime::now() - Duration::from_secs(hours * 3600)).unwrap();
    }

    #[test]
    fn only_old_temporary_files_of_this_plan_are_removed() {
        let folder = tempfile::tempdir().unwrap();
        let ours = [".plan.toml.12-0.tmp", ".plan.toml.bak.999-41.tmp"];
        let others = [
            "plan.toml",
            "plan.toml.12-0.tmp",
            ".plan.toml.12.tmp",
            ".plan.toml.a-0.tmp",
            ".plan.toml.1-2-3.tmp",
            ".plan.toml.-.tmp",
            ".other.toml.12-0.tmp",
            ".plan.toml.12-0.tmp.txt",
        ];
        ours.iter().chain(&others).for_each(|name| make(folder.path(), name, 2));
        make(folder.path(), ".plan.toml.13-0.tmp", 0);
        assert_eq!(sweep(&RealFs, folder.path(), OsStr::new("plan.toml")).unwrap(), 2);
        ours.iter().for_each(|name| assert!(!folder.path().join(name).exists(), "{name} stayed"));
        others.iter().for_each(|name| assert!(folder.path().join(name).exists(), "{name} went"));
        assert!(folder.path().join(".plan.toml.13-0.tmp").exists());
    }
}
