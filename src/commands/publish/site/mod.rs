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

use std::path::{Path, PathBuf};

use crate::app::App;
use crate::catalog::{Catalog, catalog};
use crate::cli::publish::site::Wanted;
use crate::error::{Error, Kind, Result};
use crate::plan::model::Plan;
use crate::plan::typed::typed;
use crate::publish::site::{Given, Memory, Places, leaving, site_pages};
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
    super::super::practice::mark(app, read.doc.tree());
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
        let documents = folder::documents(&gate.granted, self.plan, self.beside);
        let with = With { gate: &gate, memory: &folder.memory, documents: &documents };
        let (named, _) = self.catalog(&plan, &with);
        keep::addresses(&mut plan, &named);
        let receipt = keep::receipt(self, &mut plan, &with);
        let (catalog, places) = self.catalog(&plan, &with);
        let mut memory = folder.memory.clone();
        memory.learn(&catalog, &places, self.app.clock.today());
        if let Some(kept) = &receipt {
            memory.receipt = Some(kept.receipt.folio().to_string());
        }
        let (samples, unseen) = samples::samples(self.app, &catalog, self.beside);
        if crate::interrupt::asked() {
            return Err(refused(Kind::Interrupted, say::STOPPED, say::STOPPED_TODO));
        }
        let given = Given {
            guide: &self.app.guide,
            plan: &plan,
            catalog: &catalog,
            samples: &samples,
            beside: &folder::names(&documents),
            places: &places,
            memory: &memory,
            colours: &self.look.colours,
            logo: self.look.logo.as_ref().map(|logo| logo.name.as_str()),
            lang: self.app.lang(),
        };
        let pages = site_pages(&given).map_err(|fault| Error::new(Kind::Usage, fault))?;
        let leaving = leaving(&catalog, &places);
        let written = folder.write(
            self,
            &folder::Whole { pages: &pages, leaving: &leaving, documents: &documents, places: &places },
            memory,
        )?;
        let edits = keep::edits(self, &plan, receipt.as_ref());
        if let Some(kept) = receipt.as_ref().filter(|_| !self.app.options.dry_run) {
            kept.write(self.beside)?;
        }
        let outcome = Outcome { folder: self.look.folder.clone(), catalog, gate, written, receipt, unseen };
        Ok((outcome, edits))
    }

    /// The catalogue of what may go online, and where its files are.
    fn catalog(&self, plan: &Plan, with: &With<'_>) -> (Catalog, Places) {
        let mut whole = catalog(&self.app.guide, plan, self.app.clock.today());
        whole.datasets.retain(|dataset| with.gate.granted.contains(&dataset.id));
        let places = Places::of(&whole, with.memory, &folder::names(with.documents));
        places.address(&mut whole);
        (whole, places)
    }
}

/// What decides what goes online, and where.
struct With<'a> {
    gate: &'a Gate,
    memory: &'a Memory,
    documents: &'a folder::Documents,
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
