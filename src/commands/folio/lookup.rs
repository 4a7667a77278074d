//! What a plan knows of a folio, and where the files of its datasets are.

use std::path::{Path, PathBuf};

use crate::app::App;
use crate::approval;
use crate::catalog::catalog;
use crate::error::Result;
use crate::folio::Folio;
use crate::fsx;
use crate::plan::model::{Day, Distribution, Plan};
use crate::plan::typed::typed;
use crate::text::{Text, folio as say};

/// A plan that is at hand.
pub struct AtHand {
    pub path: PathBuf,
    pub plan: Plan,
}

/// Something of the plan that has the folio.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// `receipt`, `approval`, `content`.
    pub kind: &'static str,
    pub text: Text,
}

/// The plan of this folder, or the last one; none is no error.
///
/// # Errors
/// When looking for it failed, or it is there and cannot be read.
pub fn plan(app: &App) -> Result<Option<AtHand>> {
    let Some(path) = app.find_plan(None)? else { return Ok(None) };
    let plan = typed(crate::commands::open::look(app, &path)?.doc.tree());
    Ok(Some(AtHand { path, plan }))
}

impl AtHand {
    fn folder(&self) -> &Path {
        self.path.parent().unwrap_or(Path::new("."))
    }

    /// The receipt with a folio, where there is one.
    pub fn receipt(&self, folio: &Folio) -> Option<PathBuf> {
        let noted = self.plan.receipt.iter().find(|(key, _)| Folio::read(key).as_ref() == Some(folio));
        let named = noted.and_then(|(_, receipt)| receipt.file.as_ref()).map(|file| self.folder().join(file));
        let usual = self.folder().join("recibos").join(format!("recibo-{folio}.toml"));
        named.into_iter().chain([usual]).find(|path| fsx::size(path).is_some())
    }

    /// The files of a dataset that are here: title and path.
    pub fn files(&self, dataset: &str) -> Vec<(String, PathBuf)> {
        let row = self.plan.dataset.get(dataset);
        let files = row.into_iter().flat_map(|row| row.distribution.iter());
        let local = |(id, file): (&String, &Distribution)| {
            let made = file.prepared.as_ref().and_then(|made| made.path.clone());
            let path = made.or_else(|| file.path.clone())?;
            Some((file.title.clone().unwrap_or_else(|| id.clone()), self.folder().join(path)))
        };
        files.filter_map(local).collect()
    }
}

/// Receipts, approvals and contents of today with a folio.
pub fn known(app: &App, at: &AtHand, folio: &Folio) -> Vec<Known> {
    let same = |text: &str| Folio::read(text).as_ref() == Some(folio);
    let day = |day: Option<&Day>| day.and_then(Day::date).map_or(say::NO_DAY, crate::text::say::day);
    let mut known = Vec::new();
    for (_, receipt) in at.plan.receipt.iter().filter(|(key, _)| same(key)) {
        let text = say::IS_RECEIPT
            .with_text("date", &day(receipt.on.as_ref()))
            .with("at", crate::text::fold::visible(receipt.at.as_deref().unwrap_or_default()))
            .with("n", receipt.datasets.len());
        known.push(Known { kind: "receipt", text });
    }
    for (id, row) in &at.plan.dataset {
        for (role, noted) in row.approval.iter().filter(|(_, noted)| noted.folio.as_deref().is_some_and(same))
        {
            let text = say::IS_APPROVAL
                .with("dataset", crate::text::fold::visible(row.called(id)))
                .with_text("role", &approval::label(&app.guide, role))
                .with_text("date", &day(noted.on.as_ref()));
            known.push(Known { kind: "approval", text });
        }
    }
    let catalog = catalog(&app.guide, &at.plan, app.clock.today());
    for dataset in &catalog.datasets {
        if approval::content(&at.plan, &catalog, dataset).folio() == *folio {
            let text = say::IS_CONTENT.with("dataset", crate::text::fold::visible(&dataset.title));
            known.push(Known { kind: "content", text });
        }
    }
    known
}
