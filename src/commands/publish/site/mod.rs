//! `publicar sitio`: the site is worked out whole, checked, and only then written.
//!
//! With `--json`:
//!
//! ```json
//! { "version": 1, "folder": "…", "url": "https://…", "dry_run": false,
//!   "datasets": [{ "id": "…", "identifier": "…", "path": "conjuntos/…/index.html", "withdrawn": false }],
//!   "waiting": [{ "id": "…", "missing": [{ "role": "owner", "name": "…", "stale": false }], "online": false }],
//!   "kept": [{ "dataset": "…", "file": "…", "reason": "personal" }],
//!   "files": { "all": 31, "written": 31, "bytes": 120034 },
//!   "receipt": { "folio": "7K3M-Q9XD-4TZ8", "file": "recibos/recibo-7K3M-Q9XD-4TZ8.toml" } }
//! ```

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::app::App;
use crate::catalog::{Catalog, catalog};
use crate::cli::publish::site::Wanted;
use crate::error::{Error, Kind, Result};
use crate::plan::model::Plan;
use crate::plan::typed::typed;
use crate::publish::site::{Given, Memory, leaving, site_pages};
use crate::text::{Text, site as say};

mod asked;
mod folder;
mod gate;
mod keep;
mod samples;
mod show;

use asked::Look;
use folder::Folder;
use gate::Gate;

/// What came of it, for the report.
pub struct Outcome {
    pub folder: PathBuf,
    pub catalog: Catalog,
    pub gate: Gate,
    pub written: folder::Count,
    pub receipt: Option<keep::Kept>,
    pub unseen: Vec<Text>,
}

/// See the head of this file.
///
/// # Errors
/// When nothing may be published, a file is not the one of the plan, or something cannot be read or written; nothing is
/// changed then.
pub fn run(app: &mut App, wanted: &Wanted) -> Result<u8> {
    let path = app.plan_path(None)?;
    let read = super::super::open::look(app, &path)?;
    let plan = typed(read.doc.tree());
    let beside = path.parent().unwrap_or(&path).to_path_buf();
    let look = asked::look(app, &plan, (wanted, &beside))?;
    let job = Job { app, plan: &plan, beside: &beside, look: &look };
    let (outcome, edits) = job.run()?;
    if !app.options.dry_run {
        keep::commit(app, &path, &edits)?;
    }
    super::result(app, &show::parts(app, &outcome), &show::json(app, &outcome))?;
    Ok(if read.cut() { Kind::Unreadable as u8 } else { 0 })
}

struct Job<'a> {
    app: &'a App,
    plan: &'a Plan,
    /// The plan's folder.
    beside: &'a Path,
    look: &'a Look,
}

impl Job<'_> {
    fn run(&self) -> Result<(Outcome, Vec<crate::plan::doc::Edit>)> {
        let folder = Folder::open(&self.look.folder)?;
        let gate = gate::gate(self.app, self.plan, &folder.memory);
        if gate.granted.is_empty() && folder.memory.cards.is_empty() {
            return Err(gate.refusal(self.app));
        }
        let mut plan = self.look.told(self.plan);
        let named = self.catalog(&plan, &gate, &folder.memory);
        keep::addresses(&mut plan, &named);
        let receipt = keep::receipt(self, &mut plan, (&gate, &folder.memory))?;
        let catalog = self.catalog(&plan, &gate, &folder.memory);
        let mut memory = folder.memory.clone();
        memory.learn(&catalog, self.app.clock.today());
        if let Some(kept) = &receipt {
            memory.receipt = Some(kept.receipt.folio().to_string());
        }
        let (samples, unseen) = samples::samples(self.app, &catalog, self.beside);
        let documents = folder::documents(&catalog, self.beside);
        let names = documents.iter().map(|(id, all)| (id.clone(), all.iter().map(|(name, _)| name.clone()).collect()));
        let given = Given {
            guide: &self.app.guide,
            plan: &plan,
            catalog: &catalog,
            samples: &samples,
            beside: &names.collect::<BTreeMap<_, _>>(),
            memory: &memory,
            colours: &self.look.colours,
            logo: self.look.logo.as_ref().map(|logo| logo.name.as_str()),
            lang: self.app.lang(),
        };
        let pages = site_pages(&given).map_err(|fault| Error::new(Kind::Usage, fault))?;
        let moves = memory.moves(&catalog.datasets);
        let old = |id: &str| old_names(&catalog, &moves, id);
        let leaving = leaving(&catalog, &old);
        let written = folder.write(self, (&pages, &leaving, &documents), memory)?;
        let edits = keep::edits(self, &plan, receipt.as_ref());
        if let Some(kept) = receipt.as_ref().filter(|_| !self.app.options.dry_run) {
            kept.write(self.beside)?;
        }
        let outcome =
            Outcome { folder: self.look.folder.clone(), catalog, gate, written, receipt, unseen };
        Ok((outcome, edits))
    }

    /// The catalogue of what may go online, with the names that its files had before.
    fn catalog(&self, plan: &Plan, gate: &Gate, memory: &Memory) -> Catalog {
        let mut whole = catalog(&self.app.guide, plan, self.app.clock.today());
        whole.datasets.retain(|dataset| gate.granted.contains(&dataset.id));
        memory.keep_names(&mut whole);
        whole
    }
}

/// Identifiers that a dataset had before, of those whose address stays a page.
fn old_names(catalog: &Catalog, moves: &[(String, String)], id: &str) -> Vec<String> {
    let Some(dataset) = catalog.datasets.iter().find(|dataset| dataset.id == id) else { return Vec::new() };
    moves.iter().filter(|(_, new)| *new == dataset.identifier).map(|(old, _)| old.clone()).collect()
}

/// Several reasons as one error.
fn many(what: Text, reasons: &[Text]) -> Text {
    let line = |what: Text, reason: &Text| {
        crate::text::command::NEXT_LINE.with_text("before", &what).with_text("line", reason)
    };
    reasons.iter().fold(what, line)
}

/// The error of a run that changed nothing.
fn refused(kind: Kind, what: Text, todo: Text) -> Error {
    Error::new(kind, what).safe(say::NOTHING_WRITTEN).todo(todo)
}
