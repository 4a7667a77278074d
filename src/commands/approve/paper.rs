//! The packet as an official paper with its signature lines, and as a sealed text.

use std::path::Path;
use std::sync::Arc;

use serde_json::json;

use super::{Case, note};
use crate::app::App;
use crate::approval::{content, packet};
use crate::error::{Error, Kind, Result};
use crate::fsx::{self, Replace};
use crate::papers::{self, About, Format, Given, Source};
use crate::text::fold::visible;
use crate::text::{Text, approve as say, command};
use crate::ui::Say;

/// The sealed content.
const SEALED: &str = "paquete.toml";

/// Writes both into a folder.
///
/// # Errors
/// When something blocks the approval, a file is there already, or cannot be written.
pub fn run(app: &mut App, path: &Path, case: &Case, folder: &Path, format: Option<&str>) -> Result<u8> {
    note::unblocked(app, case)?;
    let format = format.and_then(Format::named).unwrap_or(Format::Docx);
    let (name, bytes) = paper(app, path, case, format)?;
    let folder = app.cwd().join(folder);
    let sealed = content(&case.plan, &case.catalog, &case.dataset).sealed();
    let files = [(folder.join(&name), bytes), (folder.join(SEALED), sealed.into_bytes())];
    let there = files.iter().filter(|(path, _)| fsx::size(path).is_some());
    let there: Vec<Text> = there.map(|(path, _)| Text::same(visible(&path.display().to_string()))).collect();
    if !there.is_empty() && !app.options.yes && !app.options.dry_run {
        let line =
            |what: Text, path: &Text| command::NEXT_LINE.with_text("before", &what).with_text("line", path);
        let what = there.iter().fold(say::THERE, line);
        return Err(Error::new(Kind::Usage, what).safe(say::NOTHING_WRITTEN).todo(say::THERE_TODO));
    }
    let replace = if app.options.yes { Replace::Allow } else { Replace::Refuse };
    for (path, bytes) in files.iter().filter(|_| !app.options.dry_run) {
        fsx::write_report(path, bytes, replace)?;
    }
    told(app, case, &files.map(|(path, _)| path.display().to_string()))
}

fn paper(app: &App, path: &Path, case: &Case, format: Format) -> Result<(String, Vec<u8>)> {
    let read = crate::commands::open::look(app, path)?;
    let mut doc = read.doc;
    doc.apply(&case.hashes);
    let mut facts = papers::Facts::gather(&app.guide, doc.tree(), app.clock.today());
    facts.packets.insert(case.dataset.id.clone(), packet(&case.source(app), &case.state));
    let source = Source::new(&app.guide, doc.tree(), app.lang(), app.clock.now(), Some(facts));
    let source = Arc::new(source);
    let faulty = |why: Text| Error::new(Kind::Faulty, why);
    let template = papers::find(&app.guide.papers, "approval").ok_or_else(|| faulty(say::NO_PAPER))?;
    let about = About::Dataset(case.dataset.id.clone());
    let drafted = papers::draft(template, &source, &about, &Arc::new(Given::default())).map_err(faulty)?;
    let bytes = papers::write(&drafted, format, &app.guide.paper_page).map_err(faulty)?;
    Ok((papers::file_name(template, &source, &about, format), bytes))
}

/// `{"version": 1, "dataset", "folio", "files"}`.
fn told(app: &mut App, case: &Case, files: &[String]) -> Result<u8> {
    let folio = case.state.folio.to_string();
    let bytes = match app.options.json {
        true => {
            let document =
                json!({ "version": 1, "dataset": case.dataset.id, "folio": folio, "files": files });
            format!("{document:#}\n")
        }
        false => {
            let head = if app.options.dry_run { say::WOULD_PACK } else { say::PACKED };
            let mut parts = vec![Say::Text(app.to(&head.with("folio", &folio)).to_string())];
            parts.extend(files.iter().map(|file| Say::Item { mark: "· ".into(), text: visible(file) }));
            parts.push(Say::Text(app.to(&say::PACKED_TODO).to_string()));
            app.drawn(&parts)
        }
    };
    app.result(bytes.as_bytes()).map(|()| 0)
}
