//! Stories of plans, of the Guide and of bundles of others, gathered from the disk.
//!
//! What is imported is kept below the program's own state, a folder a bundle named by its folio, beside
//! `procedencia.toml` (from where, when): `experiencias/7K3M-Q9XD-4TZ8/`. Plans and their folders are never written.

use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::bundle::{Bundle, INDEX, LARGEST, Opened, Trouble, open};
use super::{From, Tale, of_plan};
use crate::error::Result;
use crate::folio::Folio;
use crate::fsx::{self, Fs, RealFs, Replace};
use crate::plan::read::read;
use crate::plan::typed::typed;
use crate::text::{Text, story as say};

/// Where others' bundles are kept, below the state.
const FOLDER: &str = "experiencias";
const PROVENANCE: &str = "procedencia.toml";
/// Bytes of an archive, and files in it.
const ARCHIVE: u64 = 16 * 1024 * 1024;
const MANY: usize = 1_000;
/// Bundles that are looked at.
const BUNDLES: usize = 500;

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    from: String,
    on: Option<toml::value::Datetime>,
}

/// Whether a bundle was new.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Put {
    New(PathBuf),
    Known(PathBuf),
}

/// Keeps a bundle of others. One that is there already stays as it is.
///
/// # Errors
/// When it cannot be written.
pub fn keep(state: &Path, bundle: &Bundle, from: &str, today: Date) -> Result<Put> {
    let folder = state.join(FOLDER).join(&bundle.folio);
    if folder.join(INDEX).is_file() {
        return Ok(Put::Known(folder));
    }
    let kept = Kept { from: from.to_string(), on: today.to_string().parse().ok() };
    let note = toml::to_string(&kept).unwrap_or_default();
    fsx::write_report(&folder.join(PROVENANCE), note.as_bytes(), Replace::Allow)?;
    // The index comes last: a bundle without one was not finished, and is written again.
    let files = bundle.files.iter().skip(1).chain(bundle.files.first());
    for (name, bytes) in files {
        fsx::write_report(&folder.join(name), bytes, Replace::Allow)?;
    }
    Ok(Put::New(folder))
}

/// The experiences of others that were imported, and what could not be read of them.
pub fn imported(state: &Path) -> (Vec<Tale>, Vec<Trouble>) {
    let root = state.join(FOLDER);
    let Ok(mut names) = RealFs.list(&root) else { return (Vec::new(), Vec::new()) };
    names.sort();
    let (mut tales, mut troubles) = (Vec::new(), Vec::new());
    let folios = names.into_iter().filter(|name| name.to_str().and_then(Folio::read).is_some());
    for name in folios.take(BUNDLES) {
        let folder = root.join(name);
        let kept: Kept = fsx::read_small(&folder.join(PROVENANCE))
            .and_then(|bytes| toml::from_str(std::str::from_utf8(&bytes).ok()?).ok())
            .unwrap_or_default();
        let on = kept.on.and_then(|on| on.to_string().parse().ok());
        let opened = of_folder(&folder, (&kept.from, on));
        tales.extend(opened.tales);
        troubles.extend(opened.troubles);
    }
    (tales, troubles)
}

/// A bundle in a folder, in an archive, or beside its index.
pub fn of_path(path: &Path, on: Date) -> Opened {
    let from = path.display().to_string();
    let about = (from.as_str(), Some(on));
    if path.is_dir() {
        return of_folder(path, about);
    }
    match path.extension().and_then(|ending| ending.to_str()).map(str::to_ascii_lowercase).as_deref() {
        Some("zip") => of_archive(path, about),
        _ => {
            let index = path.to_path_buf();
            let folder = path.parent().unwrap_or(Path::new(".")).to_path_buf();
            open(
                &mut |name| file(&if name == INDEX { index.clone() } else { folder.join(name) }, name),
                about,
            )
        }
    }
}

fn of_folder(folder: &Path, about: (&str, Option<Date>)) -> Opened {
    open(&mut |name| file(&folder.join(name), name), about)
}

fn file(path: &Path, name: &str) -> std::result::Result<Vec<u8>, Trouble> {
    RealFs.read(path, LARGEST).map_err(|err| trouble(name, &err))
}

fn trouble(name: &str, err: &std::io::Error) -> Trouble {
    match err.kind() {
        std::io::ErrorKind::NotFound => Trouble::Missing(name.into()),
        _ => Trouble::Unreadable(name.into(), fsx::unread_file(Path::new(name), err).what),
    }
}

fn of_archive(path: &Path, about: (&str, Option<Date>)) -> Opened {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let fail = |trouble| Opened { troubles: vec![trouble], ..Opened::default() };
    let bytes = match RealFs.read(path, ARCHIVE) {
        Ok(bytes) => bytes,
        Err(err) => return fail(trouble(&name, &err)),
    };
    let Ok(mut zip) = zip::ZipArchive::new(Cursor::new(bytes)) else {
        return fail(Trouble::Unreadable(name, say::BAD_ARCHIVE));
    };
    if zip.len() > MANY {
        return fail(Trouble::TooMany(zip.len()));
    }
    // The index may stand in one folder of the archive, as when a folder was packed.
    let inside = zip.file_names().flatten().find(|own| {
        let depth = own.matches('/').count();
        depth <= 1 && (own == INDEX || own.ends_with(&format!("/{INDEX}")))
    });
    let folder = inside.map(|own| own.trim_end_matches(INDEX).to_string()).unwrap_or_default();
    open(
        &mut |name| {
            let odd = |why: Text| Trouble::Unreadable(name.into(), why);
            let entry = match zip.by_name(&format!("{folder}{name}")) {
                Ok(entry) => entry,
                Err(zip::result::ZipError::FileNotFound) => return Err(Trouble::Missing(name.into())),
                Err(_) => return Err(odd(say::BAD_ARCHIVE)),
            };
            let mut bytes = Vec::new();
            match entry.take(LARGEST + 1).read_to_end(&mut bytes) {
                Ok(_) => Ok(bytes),
                Err(_) => Err(odd(say::BAD_ARCHIVE)),
            }
        },
        about,
    )
}

/// A plan that could not be read, with its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    pub path: PathBuf,
}

/// The experiences of plans: files, and folders with plans in them. Files of a folder that are no plans are passed by.
pub fn of_plans(paths: &[PathBuf]) -> (Vec<Tale>, Vec<Unread>) {
    let (mut tales, mut unread) = (Vec::new(), Vec::new());
    for path in paths {
        let folder = path.is_dir();
        let files = if folder { fsx::walk(path).unwrap_or_default() } else { vec![path.clone()] };
        let toml = |file: &PathBuf| !folder || file.extension().is_some_and(|ending| ending == "toml");
        for file in files.into_iter().filter(toml) {
            match plan(&file) {
                Some(found) => tales.extend(found),
                None if folder => {}
                None => unread.push(Unread { path: file }),
            }
        }
    }
    (tales, unread)
}

fn plan(path: &Path) -> Option<Vec<Tale>> {
    let bytes = RealFs.read(path, crate::plan::read::LIMIT).ok()?;
    let read = read(&bytes).ok()?;
    Some(of_plan(&typed(read.doc.tree()), &path.display().to_string()))
}

/// The same experience told twice (in a plan and in a bundle of it) is one; the first stays.
pub fn distinct(tales: Vec<Tale>) -> Vec<Tale> {
    let mut seen = std::collections::BTreeSet::new();
    let key = |tale: &Tale| {
        let guide = matches!(tale.from, From::Guide);
        (guide, crate::text::fold::fold(&tale.title.es), crate::text::fold::fold(&tale.place.es))
    };
    tales.into_iter().filter(|tale| seen.insert(key(tale))).collect()
}
