//! `folio`: whether a folio is that of its content, checked without a network.

use std::path::{Path, PathBuf};

use crate::app::App;
use crate::cli::folio::Wanted;
use crate::error::{Error, Kind, Result};
use crate::folio::Folio;
use crate::fsx;
use crate::text::folio as say;

mod lookup;
mod sealed;
mod show;

/// Symbols of a folio, without its hyphens.
const SYMBOLS: usize = 12;

/// What was typed for a folio.
enum Typed {
    Folio(Folio),
    /// As long as one, and one of its symbols is wrong.
    Slip(String),
    /// A file.
    File(PathBuf),
}

/// All that came of a check.
#[derive(Default)]
struct Report {
    folio: Option<Folio>,
    /// What was typed instead of one.
    slip: Option<String>,
    sheets: Vec<sealed::Sheet>,
    known: Vec<lookup::Known>,
    /// It was looked for, in the plan at this path or in none.
    looked: Option<Option<PathBuf>>,
}

impl Report {
    /// Whether all that was asked is so.
    fn holds(&self) -> bool {
        let found = self.looked.is_none() || !self.known.is_empty() || !self.sheets.is_empty();
        self.slip.is_none() && found && self.sheets.iter().all(sealed::Sheet::holds)
    }
}

/// Checks; the exit code is 0 when all is so, 4 when something is not.
///
/// # Errors
/// When nothing was given, or a file cannot be read.
pub fn run(app: &mut App, wanted: &Wanted) -> Result<u8> {
    let mut report = Report::default();
    let mut files: Vec<PathBuf> = wanted.files.iter().map(|path| app.cwd().join(path)).collect();
    match wanted.first.as_deref().map(|text| typed(app, text)).transpose()? {
        None => return Err(Error::new(Kind::Usage, say::NOTHING_GIVEN).todo(say::NOTHING_GIVEN_TODO)),
        Some(Typed::Folio(folio)) => report.folio = Some(folio),
        Some(Typed::Slip(text)) => report.slip = Some(text),
        Some(Typed::File(path)) => files.insert(0, path),
    }
    let plan = lookup::plan(app)?;
    if let (Some(folio), true, false) = (&report.folio, files.is_empty(), wanted.spell) {
        report.looked = Some(plan.as_ref().map(|plan| plan.path.clone()));
        if let Some(plan) = &plan {
            report.known = lookup::known(app, plan, folio);
            files.extend(plan.receipt(folio));
        }
    }
    report.sheets = sealed::check(&files, plan.as_ref(), report.folio.as_ref())?;
    show::show(app, &report, wanted.spell)?;
    Ok(if report.holds() { 0 } else { Kind::Faulty as u8 })
}

/// What a person typed: a folio, a file, or a folio with a slip.
fn typed(app: &App, text: &str) -> Result<Typed> {
    if let Some(folio) = Folio::read(text) {
        return Ok(Typed::Folio(folio));
    }
    let path = app.cwd().join(Path::new(text));
    if fsx::size(&path).is_some() {
        return Ok(Typed::File(path));
    }
    // What has the ending of a sealed file, or a folder before it, was meant as a file.
    if path.extension().is_some_and(|ending| ending == "toml") || text.contains(['/', '\\']) {
        return Err(fsx::unread_file(&path, &std::io::ErrorKind::NotFound.into()));
    }
    let symbols = text.chars().filter(|sign| !sign.is_whitespace() && !"-–—.".contains(*sign));
    let symbols: Vec<char> = symbols.collect();
    if symbols.len() == SYMBOLS && symbols.iter().all(char::is_ascii_alphanumeric) {
        return Ok(Typed::Slip(text.to_string()));
    }
    let shown = crate::text::fold::visible(text);
    let what = match symbols.iter().all(char::is_ascii_alphanumeric) {
        true => say::WRONG_LENGTH.with("text", shown).with("n", symbols.len()),
        false => say::NO_FOLIO.with("text", shown),
    };
    Err(Error::new(Kind::Usage, what).todo(say::NOTHING_GIVEN_TODO))
}
