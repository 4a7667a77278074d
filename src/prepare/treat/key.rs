//! The key of pseudonyms: 32 random bytes in the private folder beside the plan, made when they are first needed.
//!
//! It is never in the plan, in a log or in what is published. Whoever has it can tell whether a value is behind a
//! pseudonym: while it exists, what is pseudonymised is still personal data.

use std::io;
use std::path::{Path, PathBuf};

use crate::fsx::{self, RealFs};

/// Folder of secrets and state beside a plan.
pub const FOLDER: &str = ".apertura";
/// The file in it: 64 hexadecimal digits.
pub const NAME: &str = "seudonimos.clave";

const BYTES: usize = 32;

/// Where the key of a plan is.
pub fn path(beside: &Path) -> PathBuf {
    beside.join(FOLDER).join(NAME)
}

/// The key of the plan in a folder; makes it when there is none.
///
/// # Errors
/// When it cannot be read, written, or is not as it was written: a spoilt key is never replaced, because pseudonyms
/// that were published would no longer match.
pub fn of(beside: &Path) -> io::Result<Vec<u8>> {
    let path = path(beside);
    match fsx::read_text(&path) {
        Ok(text) => read(&text).ok_or_else(|| io::ErrorKind::InvalidData.into()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => make(beside),
        Err(error) => Err(error),
    }
}

fn make(beside: &Path) -> io::Result<Vec<u8>> {
    let mut key = vec![0; BYTES];
    getrandom::fill(&mut key).map_err(io::Error::other)?;
    let text = crate::hash::hex(&key);
    fsx::make_folder(&RealFs, &beside.join(FOLDER))?;
    fsx::write_private(&RealFs, &path(beside), text.as_bytes())?;
    Ok(key)
}

fn read(text: &[u8]) -> Option<Vec<u8>> {
    let text = std::str::from_utf8(text).ok()?.trim();
    let digit = |at: usize| u8::from_str_radix(text.get(at..at + 2)?, 16).ok();
    (text.len() == BYTES * 2).then(|| (0..BYTES).map(|at| digit(at * 2)).collect())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_made_once_for_its_owner_alone() {
        let folder = tempfile::tempdir().unwrap();
        let first = of(folder.path()).unwrap();
        assert_eq!((first.len(), of(folder.path()).unwrap()), (32, first));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = path(folder.path()).metadata().unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
    }

    #[test]
    fn a_spoilt_one_is_not_replaced() {
        let folder = tempfile::tempdir().unwrap();
        fsx::write_small(&folder.path().join(FOLDER), NAME, b"corta");
        assert_eq!(of(folder.path()).unwrap_err().kind(), io::ErrorKind::InvalidData);
        assert_eq!(fsx::read_small(&path(folder.path())).as_deref(), Some(&b"corta"[..]));
    }
}
