//! What goes beside the data: a notice for people, and the same in the forms that programs know.
//!
//! `LICENCIA.txt` is read by people; `licencia.json` holds the Data Package `licenses`, CKAN's fields and DCAT's
//! `dct:license`; `licencia.html` is a piece of page with ccREL (`rel="license"`) and schema.org; `REUSE.toml` says
//! the same in the form of REUSE 3.2. No text of a licence is copied: it is linked.

use jiff::civil::Date;

use crate::guide::model::Guide;
use crate::plan::model::{Dataset, Plan};
use crate::text::free;
use crate::text::{Lang, Text, license as say};

use super::catalogue::{License, find};
use super::compatibility::{Verdict, cell};
use super::dataset::effective;
use super::facts::Facts;

mod html;
mod machine;
mod reuse;
mod text;

/// A file to write, with its path inside the folder of notices, with `/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    pub path: String,
    pub text: String,
}

/// All notices of a plan.
#[derive(Debug, Clone, Default)]
pub struct Notices {
    pub sheets: Vec<Sheet>,
    /// Datasets that get none, by title, with the reason.
    pub left_out: Vec<(String, Text)>,
}

/// What one notice says: of a dataset, or of everything that an institution publishes.
pub(super) struct About<'g, 'p> {
    pub guide: &'g Guide,
    pub license: License<'g>,
    pub publisher: &'p str,
    pub homepage: Option<&'p str>,
    /// Id and title of the dataset.
    pub dataset: Option<(&'p str, String)>,
    /// The page of just this.
    pub url: Option<&'p str>,
    /// With a mark in the place of the day on which the data are consulted.
    pub citation: Text,
    pub third_party: Option<&'p str>,
    pub sources: Vec<License<'g>>,
    pub today: Date,
}

/// The notices of a plan and of each dataset whose terms are known, open and allowed by its material.
pub fn notices(guide: &Guide, plan: &Plan, today: Date, lang: Lang) -> Notices {
    let mut all = Notices::default();
    let mut folders: Vec<(String, License<'_>)> = Vec::new();
    if let Some(license) = terms(guide, plan.license.id.as_deref()) {
        all.sheets.extend(files("", &of_plan(guide, plan, license, today), lang));
    }
    for (id, dataset) in &plan.dataset {
        match allowed(guide, plan, dataset) {
            Err(why) => all.left_out.push((dataset.called(id).to_string(), why)),
            Ok(license) => {
                let folder = folder(id, &folders);
                let about = of_dataset(guide, plan, (id, dataset), license, today);
                all.sheets.extend(files(&format!("{folder}/"), &about, lang));
                folders.push((folder, license));
            }
        }
    }
    if !all.sheets.is_empty() {
        let publisher = plan.institution.name.as_deref().unwrap_or_default();
        all.sheets.push(Sheet { path: "REUSE.toml".into(), text: reuse::toml(publisher, &folders, today) });
    }
    all
}

/// The notice of everything that a plan publishes as one paragraph; `None` while its terms are not open or not known.
pub fn of_whole(guide: &Guide, plan: &Plan, today: Date) -> Option<Text> {
    let license = terms(guide, plan.license.id.as_deref())?;
    Some(text::paragraph(&of_plan(guide, plan, license, today)))
}

/// The notice of one dataset as one paragraph.
///
/// # Errors
/// Why it may not go out under its terms.
pub fn of_one(guide: &Guide, plan: &Plan, id: &str, today: Date) -> Result<Text, Text> {
    let dataset = plan.dataset.get(id).ok_or(say::LEFT_CLOSED)?;
    let license = allowed(guide, plan, dataset)?;
    Ok(text::paragraph(&of_dataset(guide, plan, (id, dataset), license, today)))
}

fn terms<'g>(guide: &'g Guide, id: Option<&str>) -> Option<License<'g>> {
    find(guide, id?).filter(License::is_open)
}

/// The terms that a dataset may go out under, or why it may not.
/// The terms that a dataset goes out under.
///
/// # Errors
/// Why it may not.
pub fn allowed<'g>(guide: &'g Guide, plan: &Plan, dataset: &Dataset) -> Result<License<'g>, Text> {
    let license = effective(guide, plan, dataset).filter(License::is_open).ok_or(say::LEFT_CLOSED)?;
    if dataset.contract.status.as_deref() == Some("yes") {
        return Err(say::LEFT_CONTRACT);
    }
    let sources = Facts { guide, plan, dataset: Some(dataset) }.sources();
    let verdict = |source: &License<'_>| cell(*source, license).verdict;
    // What belongs wholly to others goes out only with their permission, or under a licence of theirs.
    let granted = sources.iter().any(|source| verdict(source).allows());
    match () {
        () if sources.iter().any(|source| verdict(source) == Verdict::No) => {
            Err(say::LEFT_SOURCES.with_text("license", &license.short()))
        }
        () if dataset.rights.as_deref() == Some("third-party") && !granted => Err(say::LEFT_RIGHTS),
        () => Ok(license),
    }
}

fn of_plan<'g, 'p>(guide: &'g Guide, plan: &'p Plan, license: License<'g>, today: Date) -> About<'g, 'p> {
    let publisher = plan.institution.name.as_deref().unwrap_or_default();
    let catalog = plan.publication.catalog_url.as_deref();
    let homepage = plan.institution.homepage.as_deref();
    let cite = |title: &str| guide.terms.cite(title, publisher, catalog.or(homepage), Some(MARK)).into();
    let citation = Text { es: cite(&say::ANY_TITLE.es), en: cite(&say::ANY_TITLE.en) };
    let url = catalog;
    let (third_party, sources, dataset) = (None, Vec::new(), None);
    About { guide, license, publisher, homepage, dataset, url, citation, third_party, sources, today }
}

fn of_dataset<'g, 'p>(
    guide: &'g Guide,
    plan: &'p Plan,
    (id, dataset): (&'p str, &'p Dataset),
    license: License<'g>,
    today: Date,
) -> About<'g, 'p> {
    let whole = of_plan(guide, plan, license, today);
    let page = dataset.published_at.as_deref().filter(|at| at.starts_with("http"));
    let name = dataset.called(id).to_string();
    let citation = Text::same(cited(guide, plan, dataset, &name));
    let claimed = dataset.third_party.status.as_deref() == Some("yes");
    let third_party = dataset.third_party.what.as_deref().filter(|_| claimed);
    let sources = Facts { guide, plan, dataset: Some(dataset) }.sources();
    About { dataset: Some((id, name)), url: page, citation, third_party, sources, ..whole }
}

/// How to cite a dataset: as the plan says, else as the Guide does; always with a place for the day of consultation.
fn cited(guide: &Guide, plan: &Plan, dataset: &Dataset, name: &str) -> String {
    match dataset.citation.as_deref().map(str::trim).filter(|text| !text.is_empty()) {
        Some(own) if own.ends_with(']') => own.to_string(),
        Some(own) => format!("{own} [{MARK}]"),
        None => {
            let page = dataset.published_at.as_deref().filter(|at| at.starts_with("http"));
            let whole = plan.publication.catalog_url.as_deref().or(plan.institution.homepage.as_deref());
            let who = plan.institution.name.as_deref().unwrap_or_default();
            guide.terms.cite(name, who, page.or(whole), Some(MARK))
        }
    }
}

/// Stands for the day of consultation, which whoever cites writes in its place.
pub(super) const MARK: &str = "AAAA-MM-DD";

fn files(folder: &str, about: &About<'_, '_>, lang: Lang) -> Vec<Sheet> {
    let sheet = |name: &str, text: String| Sheet { path: format!("{folder}{name}"), text };
    vec![
        sheet("LICENCIA.txt", text::text(about, lang)),
        sheet("licencia.json", machine::json(about)),
        sheet("licencia.html", html::html(about, lang)),
    ]
}

/// A folder that no other dataset has, whatever its id is made of.
fn folder(id: &str, taken: &[(String, License<'_>)]) -> String {
    free::free(&free::id(id, 60, "conjunto"), |name| taken.iter().any(|(other, _)| other == name))
}
