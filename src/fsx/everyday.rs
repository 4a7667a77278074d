//! Small reads and writes of the rest of the program: files of the Guide, answer files, evidence, state.

use std::io::{self, Read};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::hash::hex;

use super::real::open_regular;
use super::{Fs, Mode, Nature, RealFs, make_folder, write_loose};

/// Bytes of a text that a person or the Guide wrote.
const TEXT: u64 = 4 * 1024 * 1024;
/// Bytes of a file of the program's own state.
const SMALL: u64 = 64 * 1024;
/// Files of a folder, and folders inside folders; more is no folder of ours.
const MANY: usize = 10_000;
const DEEP: usize = 16;

/// The bytes of a text of 4 MiB at most. Links, folders, pipes and devices are refused.
pub fn read_text(path: &Path) -> io::Result<Vec<u8>> {
    RealFs.read(path, TEXT)
}

/// What comes in, 4 MiB at most.
pub fn read_stdin() -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    io::stdin().lock().take(TEXT + 1).read_to_end(&mut bytes)?;
    let size = bytes.len() as u64;
    if size > TEXT { Err(super::Refusal::TooBig { size, limit: TEXT }.into()) } else { Ok(bytes) }
}

/// A file of the program's own state; `None` when there is none that can be read.
pub fn read_small(path: &Path) -> Option<Vec<u8>> {
    RealFs.read(path, SMALL).ok()
}

/// Writes a file that can be made again, and its folder. That it could not be written harms nobody.
pub fn write_small(folder: &Path, name: &str, bytes: &[u8]) {
    let _ = make_folder(&RealFs, folder)
        .and_then(|()| write_loose(&RealFs, &folder.join(name), bytes, Mode::Shared));
}

/// Bytes of a regular file.
pub fn size(path: &Path) -> Option<u64> {
    let meta = RealFs.metadata(path).ok()?;
    (meta.nature == Nature::File).then_some(meta.len)
}

/// SHA-256 of a regular file of any size, in hexadecimal.
pub fn sha256_of(path: &Path) -> Option<String> {
    let (mut file, _) = open_regular(path).ok()?;
    let (mut hash, mut part) = (Sha256::new(), vec![0; 64 * 1024]);
    loop {
        match file.read(&mut part) {
            Ok(0) => break,
            Ok(read) => hash.update(&part[..read]),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(_) => return None,
        }
    }
    Some(hex(hash.finalize()))
}

/// Takes away a folder of ours with all that is in it, links as links; what cannot be removed stays.
pub fn remove_tree(folder: &Path) {
    let _ = std::fs::remove_dir_all(folder);
}

/// The regular files of a folder and of those inside it, sorted; links are not followed.
pub fn walk(root: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![(root.to_path_buf(), 0)];
    while let Some((folder, depth)) = folders.pop() {
        for name in RealFs.list(&folder)? {
            let path = folder.join(name);
            match RealFs.metadata(&path)?.nature {
                Nature::File => found.push(path),
                Nature::Folder if depth < DEEP => folders.push((path, depth + 1)),
                _ => {}
            }
        }
        if found.len() + folders.len() > MANY {
            return Err(io::ErrorKind::InvalidInput.into());
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_walked_in_order_and_links_are_not_followed() {
        let root = tempfile::tempdir().unwrap();
        write_small(&root.path().join("steps"), "02.toml", b"two");
        write_small(&root.path().join("steps"), "01.toml", b"one");
        write_small(root.path(), "guide.toml", b"guide");
        #[cfg(unix)]
        std::os::unix::fs::symlink("/", root.path().join("link")).unwrap();
        let found = walk(root.path()).unwrap();
        let names: Vec<_> = found.iter().map(|path| path.strip_prefix(root.path()).unwrap()).collect();
        assert_eq!(names, [Path::new("guide.toml"), Path::new("steps/01.toml"), Path::new("steps/02.toml")]);
        assert!(walk(&root.path().join("nowhere")).is_err());
    }

    #[test]
    fn size_and_hash_are_those_of_the_file() {
        let root = tempfile::tempdir().unwrap();
        write_small(root.path(), "abc", b"abc");
        let path = root.path().join("abc");
        assert_eq!((size(&path), read_small(&path)), (Some(3), Some(b"abc".to_vec())));
        // The example of FIPS 180-2.
        let hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(sha256_of(&path).as_deref(), Some(hash));
        assert_eq!((size(root.path()), sha256_of(root.path()), read_small(root.path())), (None, None, None));
    }
}
