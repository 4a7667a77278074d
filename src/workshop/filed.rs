//! What a condition asks of one file of the shared drive: whether the plan has it, what was made of it, where it went.

use serde::Deserialize;
use toml::{Table, Value};

use super::condition::{Condition, Folder, Seen, fits};
use super::result::{Result, asks_of};
use crate::text::fold::fold;

/// Everything in it that is given must hold.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct FileIs {
    /// Path in the folder of the practice, `*` within a name: `compartida/Obras/licencias*.csv`.
    pub path: String,
    /// A dataset of the plan has it.
    pub taken: Option<bool>,
    /// A proposal with it was put aside for ever.
    pub discarded: Option<bool>,
    /// A file was made from it that is fit to publish, and is there.
    pub prepared: Option<bool>,
    /// A receipt says that its dataset went online.
    pub online: Option<bool>,
    /// What was made from it.
    pub result: Option<Result>,
    /// Its dataset; addresses are those inside a dataset: `accrual_periodicity`.
    pub dataset: Option<Box<Condition>>,
    /// Its dataset has this file too.
    pub with: Option<String>,
    /// The request with this folio is confirmed to be for its dataset.
    pub asked: Option<String>,
}

/// A file of the plan with its dataset.
struct Held<'a> {
    id: &'a str,
    dataset: &'a Table,
    file: &'a Table,
}

impl FileIs {
    pub fn holds(&self, seen: &Seen) -> bool {
        let held = held(seen.plan, &self.path);
        let is = |wanted: Option<bool>, told: &dyn Fn() -> bool| wanted.is_none_or(|wanted| wanted == told());
        is(self.taken, &|| !held.is_empty())
            && is(self.discarded, &|| discarded(seen.plan, &self.path))
            && is(self.prepared, &|| held.iter().any(|held| !held.texts(seen.files).is_empty()))
            && is(self.online, &|| held.iter().any(|held| online(seen.plan, held.id)))
            && self.result.as_ref().is_none_or(|result| {
                let texts: Vec<String> = held.iter().flat_map(|held| held.texts(seen.files)).collect();
                !texts.is_empty() && texts.iter().all(|text| asks_of(result, text))
            })
            && self.dataset.as_ref().is_none_or(|wanted| held.iter().any(|held| held.is(wanted, seen)))
            && self
                .asked
                .as_ref()
                .is_none_or(|folio| held.iter().any(|held| asked(seen.plan, folio, held.id)))
            && self.with.as_ref().is_none_or(|other| held.iter().any(|held| held.has(other)))
    }
}

impl Held<'_> {
    /// What was made from the file, as it is in the folder.
    fn texts(&self, files: &dyn Folder) -> Vec<String> {
        results(self.file).iter().filter_map(|path| files.text(path)).collect()
    }

    fn is(&self, wanted: &Condition, seen: &Seen) -> bool {
        wanted.holds(&Seen { plan: self.dataset, files: seen.files, mended: seen.mended })
    }

    fn has(&self, path: &str) -> bool {
        files(self.dataset).any(|file| path_of(file).is_some_and(|own| fits(path, own)))
    }
}

/// Files of a dataset.
fn files(dataset: &Table) -> impl Iterator<Item = &Table> {
    let all = dataset.get("distribution").and_then(Value::as_table).into_iter();
    all.flat_map(Table::values).filter_map(Value::as_table)
}

fn datasets(plan: &Table) -> impl Iterator<Item = (&str, &Table)> {
    let all = plan.get("dataset").and_then(Value::as_table).into_iter().flatten();
    all.filter_map(|(id, dataset)| Some((id.as_str(), dataset.as_table()?)))
}

/// The path of a file without the table in it.
fn path_of(file: &Table) -> Option<&str> {
    let path = file.get("path")?.as_str()?;
    Some(path.split('#').next().unwrap_or(path))
}

fn held<'a>(plan: &'a Table, pattern: &str) -> Vec<Held<'a>> {
    let of = |(id, dataset): (&'a str, &'a Table)| {
        let own = files(dataset).filter(|file| path_of(file).is_some_and(|path| fits(pattern, path)));
        own.map(move |file| Held { id, dataset, file }).collect::<Vec<_>>()
    };
    datasets(plan).flat_map(of).collect()
}

/// Paths of what was made from a file of the plan: one, or its parts.
fn results(file: &Table) -> Vec<&str> {
    let Some(prepared) = file.get("prepared").and_then(Value::as_table) else { return Vec::new() };
    let parts = prepared.get("parts").and_then(Value::as_array).into_iter().flatten();
    let parts: Vec<&str> = parts.filter_map(Value::as_str).collect();
    let alone = prepared.get("path").and_then(Value::as_str).into_iter().collect();
    if parts.is_empty() { alone } else { parts }
}

fn discarded(plan: &Table, pattern: &str) -> bool {
    let all = plan.get("scan").and_then(|scan| scan.get("discarded")).and_then(Value::as_table);
    let files = all.into_iter().flat_map(Table::values).filter_map(|one| one.get("files")?.as_array());
    let mut paths = files.flatten().filter_map(Value::as_str);
    paths.any(|path| fits(pattern, path.split('#').next().unwrap_or(path)))
}

fn online(plan: &Table, id: &str) -> bool {
    let all = plan.get("receipt").and_then(Value::as_table).into_iter().flat_map(Table::values);
    let mut told = all.filter_map(|receipt| receipt.get("datasets")?.as_array()).flatten();
    told.any(|told| told.as_str() == Some(id))
}

fn asked(plan: &Table, folio: &str, id: &str) -> bool {
    let all = plan.get("demand").and_then(Value::as_table).into_iter().flat_map(Table::values);
    let is = |one: &Value, key: &str, value: &str| one.get(key).and_then(Value::as_str) == Some(value);
    all.into_iter().any(|one| is(one, "folio", folio) && is(one, "dataset", id))
}

/// The datasets of the plan, by id, that have a file of this pattern.
pub fn datasets_of(plan: &Table, pattern: &str) -> Vec<String> {
    held(plan, pattern).iter().map(|held| held.id.to_string()).collect()
}

/// Where what was made from a file is, and whether it is there.
pub fn made_of<'a>(plan: &'a Table, pattern: &str) -> Vec<&'a str> {
    held(plan, pattern).iter().flat_map(|held| results(held.file)).collect()
}

/// Files that leave: what was prepared, and what is in the folder of the site.
pub fn leaving(plan: &Table, folder: &dyn Folder) -> Vec<String> {
    let made = datasets(plan).flat_map(|(_, dataset)| files(dataset)).flat_map(results);
    let mut all: Vec<String> = made.map(str::to_string).collect();
    let told =
        plan.get("publication").and_then(|publication| publication.get("site")?.get("folder")?.as_str());
    let receipts = plan.get("receipt").and_then(Value::as_table).into_iter().flat_map(Table::values);
    let receipts = receipts.filter_map(|receipt| receipt.get("at")?.as_str());
    let sites: Vec<String> =
        told.into_iter().chain(receipts).map(|at| format!("{}/", at.trim_matches('/'))).collect();
    let inside = |path: &String| sites.iter().any(|site| path.starts_with(site.as_str()));
    all.extend(folder.paths().into_iter().filter(inside));
    all.sort();
    all.dedup();
    all
}

/// The first file that leaves with one of these words in it, accents and case aside.
pub fn leak(plan: &Table, folder: &dyn Folder, words: &[String]) -> Option<String> {
    let words: Vec<String> = words.iter().map(|word| fold(word)).filter(|word| !word.is_empty()).collect();
    if words.is_empty() {
        return None;
    }
    leaving(plan, folder).into_iter().find(|path| {
        let text = folder.letters(path).map(|text| fold(&text));
        text.is_some_and(|text| words.iter().any(|word| text.contains(word.as_str())))
    })
}
