//! Sealed files, and the files that they name.

use std::path::{Path, PathBuf};

use super::lookup::AtHand;
use crate::approval::Content;
use crate::error::Result;
use crate::folio::{Folio, opened};
use crate::fsx;
use crate::publish::receipt::Receipt;
use crate::text::fold::fold;

/// Bytes of the largest sealed text: what is larger is data.
const MOST: u64 = 16 << 20;

/// What was found of one file.
pub struct Sheet {
    pub path: PathBuf,
    /// `receipt`, `approval`, `sealed` for a text of another kind, `data` for a file without a folio.
    pub kind: &'static str,
    /// The folio that it says it has.
    pub folio: Option<Folio>,
    /// It is that of its content.
    pub fits: bool,
    /// It is the one that was typed; `None` when none was.
    pub same: Option<bool>,
    pub items: Vec<Item>,
    /// Whether it is one of the files of the sealed ones beside it.
    pub listed: Option<bool>,
}

/// A file that a sealed text names.
pub struct Item {
    pub title: String,
    pub state: State,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Same,
    Changed,
    Gone,
    /// There is no plan, or no fingerprint, to compare with.
    Unknown,
}

impl State {
    pub fn word(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Changed => "changed",
            Self::Gone => "gone",
            Self::Unknown => "unknown",
        }
    }
}

impl Sheet {
    /// Whether everything about it is as it should be.
    pub fn holds(&self) -> bool {
        let sealed = self.kind == "data" || (self.folio.is_some() && self.fits);
        let items = self.items.iter().all(|item| matches!(item.state, State::Same | State::Unknown));
        sealed && self.same != Some(false) && self.listed != Some(false) && items
    }
}

/// A file that a sealed text names, before it was looked for.
struct Named {
    dataset: String,
    title: String,
    sha256: Option<String>,
}

/// Looks at each file.
///
/// # Errors
/// When one cannot be read.
pub fn check(files: &[PathBuf], plan: Option<&AtHand>, typed: Option<&Folio>) -> Result<Vec<Sheet>> {
    let mut sheets = Vec::new();
    let mut hashes: Vec<String> = Vec::new();
    for path in files {
        let (sheet, named) = one(path, plan, typed)?;
        hashes.extend(named.into_iter().filter_map(|named| named.sha256));
        sheets.push(sheet);
    }
    if sheets.iter().any(|sheet| sheet.kind != "data") {
        for sheet in sheets.iter_mut().filter(|sheet| sheet.kind == "data") {
            let own = fsx::sha256_of(&sheet.path).unwrap_or_default();
            sheet.listed = Some(hashes.iter().any(|hash| hash.eq_ignore_ascii_case(&own)));
        }
    } else {
        // Alone, a file without a folio answers nothing.
        for sheet in &mut sheets {
            sheet.kind = "sealed";
        }
    }
    Ok(sheets)
}

fn one(path: &Path, plan: Option<&AtHand>, typed: Option<&Folio>) -> Result<(Sheet, Vec<Named>)> {
    let text = match fsx::size(path) {
        Some(size) if size > MOST => None,
        _ => {
            let bytes = fsx::read_text(path).map_err(|err| fsx::unread_file(path, &err))?;
            String::from_utf8(bytes).ok()
        }
    };
    let sealed = text.as_deref().and_then(opened);
    let Some((text, (folio, fits))) = text.as_deref().zip(sealed) else {
        let sheet = Sheet {
            path: path.to_path_buf(),
            kind: "data",
            folio: None,
            fits: false,
            same: None,
            items: Vec::new(),
            listed: None,
        };
        return Ok((sheet, Vec::new()));
    };
    let (kind, named) = content(text);
    let items = named.iter().map(|named| item(named, plan)).collect();
    let same = typed.map(|typed| *typed == folio);
    let path = path.to_path_buf();
    Ok((Sheet { path, kind, folio: Some(folio), fits, same, items, listed: None }, named))
}

/// What a sealed text is, and the files that it names.
fn content(text: &str) -> (&'static str, Vec<Named>) {
    if let Some(content) = Content::read(text) {
        let named = |file: crate::approval::File| Named {
            dataset: content.dataset.clone(),
            title: file.title,
            sha256: file.sha256,
        };
        return ("approval", content.file.clone().into_iter().map(named).collect());
    }
    match Receipt::read(text) {
        Some((receipt, _, _)) => {
            let files = receipt.files.into_iter().filter(|file| file.sha256.is_some());
            let named =
                files.map(|file| Named { dataset: file.dataset, title: file.title, sha256: file.sha256 });
            ("receipt", named.collect())
        }
        None => ("sealed", Vec::new()),
    }
}

/// Looks for a file by its fingerprint among those of its dataset, else by its title.
fn item(named: &Named, plan: Option<&AtHand>) -> Item {
    let state = match (plan, &named.sha256) {
        (Some(plan), Some(wanted)) => state(named, wanted, &plan.files(&named.dataset)),
        _ => State::Unknown,
    };
    Item { title: named.title.clone(), state }
}

fn state(named: &Named, wanted: &str, files: &[(String, PathBuf)]) -> State {
    let here: Vec<&(String, PathBuf)> = files.iter().filter(|(_, path)| fsx::size(path).is_some()).collect();
    let equal = |(_, path): &&&(String, PathBuf)| {
        fsx::sha256_of(path).is_some_and(|own| own.eq_ignore_ascii_case(wanted))
    };
    if here.iter().find(equal).is_some() {
        return State::Same;
    }
    let titled = |(title, _): &&&(String, PathBuf)| fold(title) == fold(&named.title);
    if here.iter().find(titled).is_some() { State::Changed } else { State::Gone }
}
