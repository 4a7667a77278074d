//! A pack as a ZIP: the same bytes for the same Guide on the same day; one of others is read with limits.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use super::MANIFEST;
use super::manifest::{LARGEST, MANY, Pack, WHOLE, fit, odd_name, too_large};
use crate::diag::{Finding, Place};
use crate::packed;
use crate::text::Text;
use crate::text::fold::visible;

/// Bytes of the largest archive.
pub const ARCHIVE: u64 = 32 << 20;

/// The bytes of a pack.
///
/// # Errors
/// A sentence, when the archive cannot be made.
pub fn bytes(pack: &Pack) -> Result<Vec<u8>, Text> {
    packed::pack(&pack.entries(), pack.manifest.made.at(0, 0, 0, 0))
}

/// The pack in an archive of unknown origin.
///
/// # Errors
/// Everything that no pack may be.
pub fn open(bytes: Vec<u8>) -> Result<Pack, Vec<Finding>> {
    Pack::verified(files(bytes)?)
}

fn files(bytes: Vec<u8>) -> Result<BTreeMap<String, Vec<u8>>, Vec<Finding>> {
    let broken = || vec![Finding::new("pack-archive", Place::default())];
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| broken())?;
    if zip.len() > MANY + 1 {
        return Err(vec![Finding::new("pack-many", Place::default()).arg("n", MANY)]);
    }
    let inside = folder(&zip);
    let (mut found, mut faults, mut room) = (BTreeMap::new(), Vec::new(), WHOLE);
    for number in 0..zip.len() {
        let mut entry = zip.by_index(number).map_err(|_| broken())?;
        if entry.is_dir() {
            continue;
        }
        let whole = entry.name().unwrap_or_default().to_string();
        let name = whole.strip_prefix(&inside).unwrap_or(&whole).to_string();
        if entry.unix_mode().is_some_and(|mode| mode & 0o170_000 == 0o120_000) {
            let name = visible(&whole);
            faults.push(Finding::new("pack-link", Place::default().in_file(&name)).arg("file", &name));
            continue;
        }
        if !fit(&name) && name != MANIFEST {
            faults.push(odd_name(&whole));
            continue;
        }
        let mut text = Vec::new();
        entry.by_ref().take(LARGEST + 1).read_to_end(&mut text).map_err(|_| broken())?;
        if text.len() as u64 > LARGEST {
            return Err(vec![too_large(&name, LARGEST)]);
        }
        room = room.checked_sub(text.len() as u64).ok_or_else(|| vec![too_large("", WHOLE)])?;
        if found.insert(name.clone(), text).is_some() {
            faults.push(odd_name(&whole));
        }
    }
    if faults.is_empty() { Ok(found) } else { Err(faults) }
}

/// The folder that everything is in, when somebody packed the folder and not what is in it.
fn folder(zip: &zip::ZipArchive<Cursor<Vec<u8>>>) -> String {
    if zip.file_names().flatten().any(|name| name == MANIFEST) {
        return String::new();
    }
    let ending = format!("/{MANIFEST}");
    let inside =
        zip.file_names().flatten().find(|name| name.ends_with(&ending) && name.matches('/').count() == 1);
    inside.map(|name| name.trim_end_matches(MANIFEST).to_string()).unwrap_or_default()
}
