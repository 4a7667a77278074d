//! `informe`: publish the plan as a document.

use crate::app::App;
use crate::cli::report::Wanted;
use crate::error::{Error, Kind, Result};
use crate::plan::practice;
use crate::plan::read::Read;
use crate::plan::seal::{self, Seal};
use crate::plan::store;
use crate::plan::typed::typed;
use crate::report::{Beside, Colours, Contents, html, markdown, outline, worked_out};
use crate::text::report as say;

/// Writes the document: a page, or Markdown.
///
/// # Errors
/// When the plan cannot be read, the colour is none, or the Guide's template cannot be used.
pub fn run(app: &mut App, wanted: &Wanted) -> Result<u8> {
    let path = app.plan_path(wanted.plan.as_deref())?;
    let colours = colours(wanted)?;
    let read = super::open::look(app, &path)?;
    super::practice::mark(app, read.doc.tree());
    let check = match read.seal {
        Seal::Whole => seal::hash(&store::read(&*app.fs, &path)?),
        _ => None,
    };
    let document = outline(&contents(app, &read, check));
    let text = match wanted.format.as_deref() {
        Some("md") => markdown(&document),
        _ => html(&document, &app.guide.report_page, &colours, app.lang())
            .map_err(|fault| Error::new(Kind::Usage, fault))?,
    };
    let text = match practice::is(read.doc.tree()) {
        true => super::practice::on_page(text),
        false => text,
    };
    app.result(text.as_bytes())?;
    Ok(0)
}

/// What the document says.
fn contents(app: &App, read: &Read, check: Option<String>) -> Contents {
    let tree = read.doc.tree();
    let beside = Beside { guide: &app.guide, tree, lang: app.lang(), today: app.clock.today(), check };
    worked_out(&typed(tree), &beside)
}

fn colours(wanted: &Wanted) -> Result<Colours> {
    let Some(colour) = &wanted.colour else { return Ok(Colours::default()) };
    Colours::read(colour).ok_or_else(|| {
        Error::new(Kind::Usage, say::COLOUR_BAD.with("colour", colour)).todo(say::COLOUR_BAD_TODO)
    })
}
