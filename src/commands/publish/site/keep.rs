//! What a publication leaves in the plan: the receipt, addresses of files, and what the site is like.

use std::path::Path;

use super::{Job, With};
use crate::app::App;
use crate::catalog::{Catalog, Copy};
use crate::error::Result;
use crate::fsx::{self, Replace};
use crate::plan::doc::Edit;
use crate::plan::model::{self, Day, Plan};
use crate::plan::practice;
use crate::publish::receipt::{File, Receipt};
use crate::publish::site::Memory;
use crate::toml_text::Address;

/// What `kind` says of receipts of sites.
const KIND: &str = "site";
/// What `kind` says of what a practice put into a folder: it has no receipt, and no folio.
const PRACTICE: &str = "practice";
/// The receipt of this run, while its folio is not known: no folio is called so.
const THIS: &str = "";

/// A receipt and its file, relative to the plan's folder.
pub struct Kept {
    pub receipt: Receipt,
    pub file: String,
}

impl Kept {
    /// # Errors
    /// When it cannot be written.
    pub fn write(&self, beside: &Path) -> Result<()> {
        fsx::write_report(&beside.join(&self.file), self.receipt.text().as_bytes(), Replace::Allow)
    }
}

/// Gives the files that leave the addresses that they have in the catalogue.
pub fn addresses(plan: &mut Plan, catalog: &Catalog) {
    for dataset in catalog.datasets.iter().filter(|dataset| dataset.is_current()) {
        for file in &dataset.distributions {
            let row = plan.dataset.get_mut(&dataset.id);
            let known = row.and_then(|row| row.distribution.get_mut(&file.id));
            if let Some((known, url)) = known.zip(file.url.clone()) {
                known.download_url = Some(url);
            }
        }
    }
}

/// The receipt, put into the plan; `None` when the last one says the same.
pub fn receipt(job: &Job<'_>, plan: &mut Plan, with: &With<'_>) -> Option<Kept> {
    let today = job.app.clock.today();
    let of = |plan: &Plan| {
        let (catalog, _) = job.catalog(plan, with);
        let at = catalog.site.clone().or_else(|| job.look.kept_folder.clone()).unwrap_or_default();
        let mut receipt = Receipt::new(KIND, &at, today);
        receipt.institution.clone_from(&catalog.publisher.name);
        receipt.plan.clone_from(&catalog.plan);
        receipt.files = files(&catalog);
        receipt
    };
    let first = of(plan);
    if first.files.is_empty() || last(job, plan, with.memory).is_some_and(|last| same(&last, &first)) {
        return None;
    }
    if practice::of(plan) {
        let told = model::Receipt {
            kind: Some(PRACTICE.into()),
            on: day(today),
            at: Some(first.at.clone()),
            datasets: first.datasets(),
            ..model::Receipt::default()
        };
        plan.receipt.insert(PRACTICE.into(), told);
        return None;
    }
    // A dataset that goes online for the first time says the day, also in the files that are made of the plan.
    let entry = |receipt: &Receipt| model::Receipt {
        kind: Some(KIND.into()),
        on: day(today),
        at: Some(receipt.at.clone()),
        datasets: receipt.datasets(),
        files: i64::try_from(receipt.files.iter().filter(|file| file.sha256.is_some()).count()).ok(),
        file: Some(format!("recibos/recibo-{}.toml", receipt.folio())),
    };
    plan.receipt.insert(THIS.into(), entry(&first));
    let receipt = of(plan);
    plan.receipt.remove(THIS);
    plan.receipt.insert(receipt.folio().to_string(), entry(&receipt));
    let file = format!("recibos/recibo-{}.toml", receipt.folio());
    Some(Kept { receipt, file })
}

fn day(date: jiff::civil::Date) -> Option<Day> {
    date.to_string().parse().ok().map(Day)
}

fn files(catalog: &Catalog) -> Vec<File> {
    let open = catalog.datasets.iter().filter(|dataset| dataset.withdrawn.is_none());
    let of = |dataset: &crate::catalog::Dataset| {
        let bare = File {
            dataset: dataset.id.clone(),
            identifier: dataset.identifier.clone(),
            title: dataset.title.clone(),
            ..File::default()
        };
        let files = dataset.published().filter(|file| file.file_name.is_some()).map(|file| {
            let (sha256, bytes) = match &file.copy {
                Copy::Made(bytes) => (Some(crate::hash::sha256(bytes)), Some(bytes.len() as u64)),
                _ => (file.sha256.clone(), file.byte_size),
            };
            File {
                title: file.title.clone(),
                url: catalog.file_url(dataset, file),
                sha256,
                bytes,
                ..bare.clone()
            }
        });
        let mut files: Vec<File> = files.collect();
        if files.is_empty() {
            files.push(bare.clone());
        }
        files
    };
    open.flat_map(of).collect()
}

/// The last receipt of this site, when the plan still knows it.
fn last(job: &Job<'_>, plan: &Plan, memory: &Memory) -> Option<Receipt> {
    let known = plan.receipt.get(memory.receipt.as_deref()?)?;
    let bytes = fsx::read_text(&job.beside.join(known.file.as_deref()?)).ok()?;
    Receipt::read(std::str::from_utf8(&bytes).ok()?).filter(|(_, _, fits)| *fits).map(|(last, ..)| last)
}

/// Whether two receipts say the same but for the day.
fn same(last: &Receipt, now: &Receipt) -> bool {
    let now = Receipt { on: last.on.clone(), ..now.clone() };
    *last == now
}

/// What the plan is to know.
pub fn edits(job: &Job<'_>, plan: &Plan, kept: Option<&Kept>) -> Vec<Edit> {
    let mut edits: Vec<Edit> = Vec::new();
    let mut set = |path: &[&str], old: Option<&String>, new: Option<&String>| {
        if let Some(new) = new.filter(|new| Some(*new) != old) {
            edits.push((Address::new(path.iter().copied()), Some(new.clone().into())));
        }
    };
    let old = &job.plan.publication.site;
    set(&["publication", "site", "folder"], old.folder.as_ref(), job.look.kept_folder.as_ref());
    set(&["publication", "site", "url"], old.url.as_ref(), job.look.url.as_ref());
    set(&["publication", "site", "colour"], old.colour.as_ref(), job.look.colour.as_ref());
    let logo = job.look.logo.as_ref().and_then(|logo| logo.kept.as_ref());
    set(&["publication", "site", "logo"], old.logo.as_ref(), logo);
    for (id, row) in &plan.dataset {
        for (file, told) in &row.distribution {
            let before = job.plan.dataset.get(id).and_then(|row| row.distribution.get(file));
            let before = before.and_then(|file| file.download_url.as_ref());
            set(&["dataset", id, "distribution", file, "download_url"], before, told.download_url.as_ref());
        }
    }
    if let Some(kept) = kept {
        edits.extend(receipt_edit(plan, &kept.receipt.folio().to_string()));
    }
    if practice::of(plan) {
        edits.extend(receipt_edit(plan, PRACTICE));
    }
    edits
}

fn receipt_edit(plan: &Plan, folio: &str) -> Option<Edit> {
    let told = plan.receipt.get(folio)?;
    let mut table = toml::Table::new();
    let mut put = |key: &str, value: Option<toml::Value>| {
        if let Some(value) = value {
            table.insert(key.into(), value);
        }
    };
    put("kind", told.kind.clone().map(Into::into));
    put("on", told.on.clone().map(|day| toml::Value::Datetime(day.0)));
    put("at", told.at.clone().map(Into::into));
    put("datasets", Some(told.datasets.clone().into()));
    put("files", told.files.map(Into::into));
    put("file", told.file.clone().map(Into::into));
    Some((Address::new(["receipt", folio]), Some(toml::Value::Table(table))))
}

/// Saves what the plan is to know.
///
/// # Errors
/// When the plan cannot be opened for work, or saved.
pub fn commit(app: &mut App, path: &Path, edits: &[Edit]) -> Result<()> {
    if edits.is_empty() {
        return Ok(());
    }
    let done = crate::commands::open::at_desk(app, path, |app, desk| {
        crate::commands::open::commit(app, desk, "site", edits)?;
        Ok(0)
    });
    done.map(|_| ())
}
