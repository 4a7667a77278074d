//! The record of reception as a paper: `guide/papers/reception.toml`, in the format of its file's ending.

use std::path::Path;
use std::sync::Arc;

use toml::Table;

use crate::app::App;
use crate::error::{Error, Kind, Result};
use crate::papers::{self, About, Facts, Format, Given, Source};
use crate::text::fold::visible;
use crate::text::{handover as say, papers as words};

/// Id of the paper.
const PAPER: &str = "reception";

/// Writes it.
///
/// # Errors
/// When the ending is of no format, the template cannot be used, or the file cannot be written.
pub fn write(app: &mut App, tree: &Table, file: &Path) -> Result<()> {
    let ending = file.extension().unwrap_or_default().to_string_lossy().into_owned();
    let format = Format::named(&ending).ok_or_else(|| {
        Error::new(Kind::Usage, words::NO_FORMAT.with("word", visible(&ending))).todo(words::NO_FORMAT_TODO)
    })?;
    let Some(paper) = app.guide.papers.iter().find(|paper| paper.id == PAPER) else {
        return Err(Error::new(Kind::Usage, words::NO_PAPER.with("name", PAPER)));
    };
    let facts = Facts::gather(&app.guide, tree, app.clock.today());
    let source = Arc::new(Source::new(&app.guide, tree, app.lang(), app.clock.now(), Some(facts)));
    let fault = |fault| Error::new(Kind::Usage, fault);
    let document = papers::draft(paper, &source, &About::Plan, &Arc::new(Given::default())).map_err(fault)?;
    let bytes = papers::write(&document, format, &app.guide.paper_page).map_err(fault)?;
    let path = app.cwd().join(file);
    app.write_file(&path, &bytes)?;
    if !app.options.dry_run {
        app.tell(&say::ACT_WRITTEN.with("path", visible(&path.display().to_string())));
    }
    Ok(())
}
