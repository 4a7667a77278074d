//! A packet as it was received: its manifest, its files, and the plan that it is received into.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use toml::Table;

use crate::app::App;
use crate::diag::{Finding, Place};
use crate::error::{Error, Kind, Result};
use crate::folio::Folio;
use crate::fsx::{self, Replace};
use crate::handover::manifest::{self, Manifest};
use crate::handover::packet::PLAN;
use crate::plan::doc::Doc;
use crate::plan::read::read;
use crate::plan::store;
use crate::text::fold::{decode, visible};
use crate::text::{Text, handover as say};

/// See the head of this file.
pub struct Opened {
    pub folder: PathBuf,
    pub manifest: Manifest,
    /// Of the manifest.
    pub folio: Folio,
    pub found: Vec<Finding>,
    /// The values of the copy of the plan.
    pub tree: Option<Table>,
}

/// Whether a folder, or the manifest itself, is a packet.
pub fn is_one(path: &Path) -> bool {
    fsx::size(&manifest_of(path)).is_some()
}

fn manifest_of(path: &Path) -> PathBuf {
    if path.file_name().is_some_and(|name| name == manifest::NAME) {
        path.to_path_buf()
    } else {
        path.join(manifest::NAME)
    }
}

/// Reads and checks a packet.
///
/// # Errors
/// When its manifest cannot be read, or is none.
pub fn open(app: &App, path: &Path) -> Result<Opened> {
    let file = manifest_of(path);
    let folder = file.parent().unwrap_or(path).to_path_buf();
    let text = decode(&fsx::read_text(&file).map_err(|error| fsx::unread(&file, &error))?);
    let Some((manifest, folio, fits)) = Manifest::read(&text) else {
        let what = say::PACKET_ODD.with("path", visible(&file.display().to_string()));
        return Err(Error::new(Kind::Unreadable, what).todo(say::PACKET_FOLIO_ODD_TODO));
    };
    if !fits {
        return Err(Error::new(Kind::Unreadable, say::PACKET_FOLIO_ODD).todo(say::PACKET_FOLIO_ODD_TODO));
    }
    let mut found = manifest.compare(&there(&folder)?);
    let bytes = store::read(&*app.fs, &folder.join(PLAN)).ok();
    let tree = bytes.and_then(|bytes| read(&bytes).ok()).map(|read| read.doc.tree().clone());
    if tree.is_none() {
        found.push(Finding::new("handover-plan-unread", Place::default().in_file(PLAN)));
    }
    Ok(Opened { folder, manifest, folio, found, tree })
}

/// Every file of the folder with its hash, by its path inside it.
fn there(folder: &Path) -> Result<BTreeMap<String, Option<String>>> {
    let all = fsx::walk(folder).map_err(|error| fsx::unread(folder, &error))?;
    let one = |path: PathBuf| {
        let name = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        (name, fsx::sha256_of(&path))
    };
    Ok(all.into_iter().map(one).collect())
}

impl Opened {
    /// The plan that it is received into: the one of `--plan`, which is made when there is none, else one of this folder or
    /// above with the same identity. The plan of the packet stays as it is.
    ///
    /// # Errors
    /// When it is there and cannot be read, or cannot be written.
    pub fn receiver(&self, app: &mut App) -> Result<Option<PathBuf>> {
        let named = app.options.plan.is_some();
        let Some(path) = app.find_plan(None)? else { return Ok(None) };
        let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_path_buf());
        if real(&path).starts_with(real(&self.folder)) {
            return Ok(None);
        }
        if store::exists(&*app.fs, &path)? {
            let same = || {
                let bytes = store::read(&*app.fs, &path).ok()?;
                Some(read(&bytes).ok()?.doc.text_at("id") == self.manifest.plan.id)
            };
            return Ok(Some(path.clone()).filter(|_| named || same() == Some(true)));
        }
        if !named {
            return Ok(None);
        }
        if self.found.iter().any(|one| one.place.file.as_deref() == Some(PLAN)) {
            app.tell(&say::PLAN_NOT_COPIED);
            return Ok(None);
        }
        if app.options.dry_run {
            app.tell(&say::PLAN_WOULD_COPY.with("path", visible(&path.display().to_string())));
            return Ok(None);
        }
        let bytes = store::read(&*app.fs, &self.folder.join(PLAN))?;
        fsx::write_report(&path, &bytes, Replace::Refuse)?;
        app.tell(&say::PLAN_COPIED.with("path", visible(&path.display().to_string())));
        Ok(Some(path))
    }

    /// How a plan stands to the one that the packet was made from; another one is a finding.
    pub fn stands(&self, app: &App, path: &Path, doc: &Doc, found: &mut Vec<Finding>) -> Option<Text> {
        let then = &self.manifest.plan;
        let place = || Place::default().in_file(&visible(&path.display().to_string()));
        if !then.id.is_empty() && doc.text_at("id") != then.id {
            found.push(Finding::new("handover-plan-other", place()));
            return None;
        }
        let now = Folio::of(&store::read(&*app.fs, path).ok()?).to_string();
        if now == then.folio || now == then.copied {
            return Some(say::PLAN_SAME.with("folio", now));
        }
        if doc.revision() > then.revision {
            return Some(say::PLAN_WORKED.with("now", doc.revision()).with("then", then.revision));
        }
        found.push(Finding::new("handover-folio-other", place()).arg("now", now).arg("then", &then.folio));
        None
    }
}
