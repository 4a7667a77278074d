//! `guia empaquetar`: the Guide as one dated file.

use std::path::PathBuf;

use serde_json::json;

use super::lint;
use super::source::with_faults;
use crate::app::App;
use crate::diag::{Finding, Severity};
use crate::error::{Error, Kind, Result};
use crate::guide::embedded;
use crate::guide::pack::archive;
use crate::guide::pack::manifest::Pack;
use crate::text::pack as say;

/// Lints, packs, writes.
///
/// # Errors
/// When the Guide has errors, or the file cannot be written.
pub fn run(app: &mut App, changed: Option<&str>) -> Result<u8> {
    let files = app.options.guide.as_deref().map_or_else(|| Ok(embedded::files()), embedded::folder)?;
    let (_, found) = lint::faults(&files, None);
    let faults: Vec<Finding> =
        found.into_iter().filter(|one| app.guide.rules.severity(one) == Severity::Error).collect();
    let faulty = |app: &App, faults: &[Finding]| {
        let what = with_faults(say::FAULTY_GUIDE, &app.guide.rules, faults);
        Error::new(Kind::Faulty, what).todo(say::FAULTY_TODO)
    };
    if !faults.is_empty() {
        return Err(faulty(app, &faults));
    }
    let pack = Pack::of(files, changed, app.clock.today()).map_err(|faults| faulty(app, &faults))?;
    let bytes = archive::bytes(&pack).map_err(|why| Error::new(Kind::Unexpected, why))?;
    let path =
        app.options.output.clone().unwrap_or_else(|| PathBuf::from(format!("{}.zip", pack.manifest.tag())));
    if path.as_os_str() == "-" {
        app.result(&bytes)?;
        return Ok(0);
    }
    app.write_file(&app.cwd().join(&path), &bytes)?;
    told(app, &pack, &path)?;
    Ok(0)
}

/// `{"version": 1, "tag", "laws_as_of", "made", "files", "folio", "path"}`.
fn told(app: &mut App, pack: &Pack, path: &std::path::Path) -> Result<()> {
    let about = &pack.manifest;
    if app.options.json {
        let document = json!({ "version": 1, "tag": about.tag(), "laws_as_of": about.laws_as_of.to_string(),
            "made": about.made.to_string(), "files": about.files.len(), "folio": about.folio,
            "path": path.display().to_string() });
        crate::ui::report::print(format!("{document:#}\n").as_bytes());
        return Ok(());
    }
    let line = say::MADE
        .with("tag", about.tag())
        .with("n", about.files.len())
        .with("laws", about.laws_as_of)
        .with("folio", &about.folio);
    app.tell(&line);
    Ok(())
}
