//! Packs on the disk: those that were installed, below the program's own state, a folder each: `paquetes/mx-local@2027.1/`.
//!
//! A pack comes as a whole: its files are written in a folder beside, which then takes its name. What a killed run left
//! is taken away by the next.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::pack::archive::{self, ARCHIVE};
use super::pack::manifest::{LARGEST, Manifest, Pack};
use super::pack::{MANIFEST, tag};
use crate::diag::Finding;
use crate::error::{Error, Kind, Result};
use crate::fsx::{self, Fs, Lock, Mode, Nature, RealFs};
use crate::text::pack as say;

/// The folder of the packs, below the state.
const FOLDER: &str = "paquetes";
/// What comes before the name of a folder that is not finished.
const UNFINISHED: &str = ".nuevo-";
const LOCK: &str = ".candado";
/// Packs that `--guia` named and nobody installed.
const SEEN: &str = ".vistos";
/// Packs that are looked at.
const PACKS: usize = 500;

/// A pack that is installed.
#[derive(Debug, Clone)]
pub struct Installed {
    pub manifest: Manifest,
    pub folder: PathBuf,
}

/// How an installation ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Put {
    New,
    /// The very same was there.
    Known,
    /// The same version with other files is there, and stays.
    Other,
}

/// The packs that are installed, by their tags. What is none is left out.
pub fn installed(state: &Path) -> Vec<Installed> {
    let root = state.join(FOLDER);
    let mut names = RealFs.list(&root).unwrap_or_default();
    names.sort();
    let names = names.iter().filter_map(|name| name.to_str()).filter(|name| tag(name).is_some());
    names.take(PACKS).filter_map(|name| find(state, name)).collect()
}

/// The pack of a tag.
pub fn find(state: &Path, wanted: &str) -> Option<Installed> {
    tag(wanted)?;
    let folder = state.join(FOLDER).join(wanted);
    let bytes = RealFs.read(&folder.join(MANIFEST), LARGEST).ok()?;
    let manifest: Manifest = toml::from_str(std::str::from_utf8(&bytes).ok()?).ok()?;
    (manifest.tag() == wanted).then_some(Installed { manifest, folder })
}

/// Whether any pack is installed: asked at every start.
pub fn any(state: &Path) -> bool {
    RealFs.metadata(&state.join(FOLDER)).is_ok_and(|meta| meta.nature == Nature::Folder)
}

/// The pack in a folder or in an archive, verified.
///
/// # Errors
/// When it cannot be read; inside, everything that is not as it has to be.
pub fn of_path(path: &Path) -> Result<std::result::Result<Pack, Vec<Finding>>> {
    if !path.is_dir() {
        let bytes = RealFs.read(path, ARCHIVE).map_err(|err| unread(path, &err))?;
        return Ok(archive::open(bytes));
    }
    let mut came = BTreeMap::new();
    for file in fsx::walk(path).map_err(|err| unread(path, &err))? {
        let inside = file.strip_prefix(path).unwrap_or(&file);
        let parts: Vec<_> = inside.components().map(|part| part.as_os_str().to_string_lossy()).collect();
        came.insert(parts.join("/"), RealFs.read(&file, LARGEST).map_err(|err| unread(&file, &err))?);
    }
    Ok(Pack::verified(came))
}

/// Whether a path is a pack, and not a folder of a Guide that nobody packed.
pub fn is_pack(path: &Path) -> bool {
    !path.is_dir() || path.join(MANIFEST).is_file()
}

/// Keeps a pack. One of the same version with other files is never written over.
///
/// # Errors
/// When it cannot be written; nothing is then there.
pub fn install(state: &Path, pack: &Pack) -> Result<Put> {
    let root = state.join(FOLDER);
    let _alone = alone(&root)?;
    let folder = root.join(pack.manifest.tag());
    if let Some(there) = find(state, &pack.manifest.tag()) {
        let whole = matches!(of_path(&there.folder), Ok(Ok(_)));
        match (there.manifest.files == pack.manifest.files, whole) {
            (true, true) => return Ok(Put::Known),
            // The same, and somebody spoilt it: it is put again.
            (true, false) => fsx::remove_tree(&folder),
            (false, _) => return Ok(Put::Other),
        }
    }
    let beside = root.join(format!("{UNFINISHED}{}-{}", pack.manifest.tag(), std::process::id()));
    put(pack, &beside, &folder).map_err(|err| {
        fsx::remove_tree(&beside);
        fsx::unwritten(&folder, &err).safe(say::INSTALL_SAFE)
    })?;
    Ok(Put::New)
}

fn put(pack: &Pack, beside: &Path, folder: &Path) -> std::io::Result<()> {
    fsx::remove_tree(beside);
    for (name, text) in pack.entries() {
        let path = beside.join(name);
        fsx::make_folder(&RealFs, path.parent().unwrap_or(beside))?;
        fsx::write_loose(&RealFs, &path, text.as_bytes(), Mode::Shared)?;
    }
    // A folder without `pack.toml` is no pack: what another killed run left under the very name goes.
    if !folder.join(MANIFEST).is_file() {
        fsx::remove_tree(folder);
    }
    RealFs.rename(beside, folder)?;
    RealFs.sync_dir(folder.parent().unwrap_or(folder))
}

/// The folder of a pack that is only looked at, made where it is not there yet.
///
/// # Errors
/// When it cannot be written.
pub fn unpacked(state: &Path, pack: &Pack) -> Result<PathBuf> {
    let root = state.join(FOLDER);
    let folder = root.join(SEEN).join(&pack.manifest.folio);
    if matches!(of_path(&folder), Ok(Ok(_))) {
        return Ok(folder);
    }
    let _alone = alone(&root)?;
    let beside = root.join(format!("{UNFINISHED}{}-{}", pack.manifest.folio, std::process::id()));
    let done = fsx::make_folder(&RealFs, &root.join(SEEN));
    fsx::remove_tree(&folder);
    done.and_then(|()| put(pack, &beside, &folder)).map_err(|err| {
        fsx::remove_tree(&beside);
        fsx::unwritten(&folder, &err)
    })?;
    Ok(folder)
}

/// Takes a pack away.
///
/// # Errors
/// When there is none, or it cannot be removed.
pub fn remove(state: &Path, wanted: &str) -> Result<()> {
    let Some(found) = find(state, wanted) else {
        return Err(
            Error::new(Kind::Usage, say::NOT_INSTALLED.with("tag", wanted)).todo(say::NOT_INSTALLED_TODO)
        );
    };
    let _alone = alone(&state.join(FOLDER))?;
    // First the name, at once: what is left of it is swept.
    let gone = state.join(FOLDER).join(format!("{UNFINISHED}{wanted}-0"));
    fsx::remove_tree(&gone);
    RealFs.rename(&found.folder, &gone).map_err(|err| fsx::unwritten(&found.folder, &err))?;
    fsx::remove_tree(&gone);
    Ok(())
}

/// The lock of all packs, with what killed runs left taken away.
fn alone(root: &Path) -> Result<Option<Lock>> {
    fsx::make_folder(&RealFs, root).map_err(|err| fsx::unwritten(root, &err).safe(say::INSTALL_SAFE))?;
    match RealFs.try_lock(&root.join(LOCK)) {
        Ok(None) => Err(Error::new(Kind::Locked, say::INSTALLING).todo(say::INSTALLING_TODO)),
        Ok(lock) => {
            sweep(root);
            Ok(lock)
        }
        // A disk without locks: two at once are told apart by their process.
        Err(_) => Ok(None),
    }
}

/// What killed runs left; whoever sweeps has the lock, so that nobody is writing there.
fn sweep(root: &Path) {
    for name in RealFs.list(root).unwrap_or_default() {
        if name.to_str().is_some_and(|name| name.starts_with(UNFINISHED)) {
            fsx::remove_tree(&root.join(name));
        }
    }
}

fn unread(path: &Path, err: &std::io::Error) -> Error {
    Error { kind: Kind::Usage, ..fsx::unread_file(path, err) }
}
