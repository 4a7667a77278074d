//! What is in the files that are published, read by a worker.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::super::handed;
use crate::app::App;
use crate::catalog::{Dataset, Distribution};
use crate::document::propose;
use crate::error::Result;
use crate::fsx;
use crate::scan::model::{Facts, Table};
use crate::scan::report;
use crate::scan::worker::Want;
use crate::text::fold::visible;
use crate::text::{Text, document as say};

/// What was seen of the files of a dataset.
#[derive(Debug, Default)]
pub struct Seen {
    /// By id of the file.
    pub tables: BTreeMap<String, Table>,
    /// What could not be seen, and what is no longer as the plan says; with whether it keeps the file from going out.
    pub notes: Vec<(bool, Text)>,
}

/// Reads the files of a dataset that are here.
///
/// # Errors
/// When a file may not be opened.
pub fn seen(app: &App, place: &Path, dataset: &Dataset) -> Result<Seen> {
    let mut seen = Seen::default();
    let mut here: Vec<(&Distribution, PathBuf)> = Vec::new();
    for file in &dataset.distributions {
        let Some(path) = file.copy.path().map(|path| place.join(path)) else { continue };
        if fsx::size(&path).is_none() {
            seen.notes.push((true, say::GONE.with("path", visible(&path.display().to_string()))));
        } else {
            seen.notes.extend(changed(file, &path).map(|note| (true, note)));
            here.push((file, path));
        }
    }
    let paths: Vec<PathBuf> = here.iter().map(|(_, path)| path.clone()).collect();
    let words = report::Book::new(&app.guide);
    for (found, (file, path)) in handed::read::<Facts>(app, &paths, Want::Facts, 1)?.into_iter().zip(here) {
        match found {
            Ok(Facts { unread: Some(why), .. }) | Err(why) => {
                let name = visible(&path.display().to_string());
                let why = words.unread(&why).1;
                seen.notes.push((false, say::UNREAD.with("path", name).with_text("why", &why)));
            }
            Ok(facts) => seen.tables.extend(main(facts).map(|table| (file.id.clone(), table))),
        }
    }
    Ok(seen)
}

/// A file that is not the one that the plan tells of.
fn changed(file: &Distribution, path: &Path) -> Option<Text> {
    let told = file.sha256.as_deref()?;
    let now = fsx::sha256_of(path)?;
    (!told.eq_ignore_ascii_case(&now))
        .then(|| say::CHANGED_FILE.with("path", visible(&path.display().to_string())))
}

/// The table that a file is about: the one with most rows, the first of those.
pub fn main(facts: Facts) -> Option<Table> {
    let most = facts.tables.iter().filter(|table| !table.hidden).map(|table| table.rows).max()?;
    facts.tables.into_iter().find(|table| !table.hidden && table.rows == most)
}

/// A dataset whose files without a dictionary have the one that is seen in them.
pub fn completed(dataset: &Dataset, tables: &BTreeMap<String, Table>) -> Dataset {
    let mut dataset = dataset.clone();
    for file in &mut dataset.distributions {
        let Some(table) = tables.get(&file.id) else { continue };
        if file.columns.is_empty() {
            file.columns = propose(table);
        }
        file.rows = file.rows.or(Some(table.rows));
    }
    dataset
}
