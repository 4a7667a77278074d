//! `recomendados`: what others usually open beside the inventory, and a file beside the columns it should have.

use crate::app::App;
use crate::cli::recommended::{Show, Wanted};
use crate::error::{Kind, Result};
use crate::plan::model::Plan;
use crate::plan::typed::typed;
use crate::recommend::show::{self, Eye};
use crate::recommend::{compare, data};
use crate::text::Text;
use crate::ui::layout::{Layout, Style};
use crate::ui::{Say, report};

/// Compares the inventory with the list, or a file with the columns that it should have.
///
/// # Errors
/// When the plan or the file cannot be read.
pub fn run(app: &mut App, wanted: &Wanted) -> Result<u8> {
    match wanted {
        Wanted::Show(wanted) => list(app, wanted),
        Wanted::Check { .. } => Ok(0),
    }
}

fn list(app: &mut App, wanted: &Show) -> Result<u8> {
    // A named plan has to be there; without any, the list stands alone.
    let path = app.find_plan(wanted.plan.as_deref())?;
    let read = path.as_deref().map(|path| super::open::look(app, path)).transpose()?;
    let plan = read.as_ref().map(|read| typed(read.doc.tree()));
    let bytes = told(app, wanted, plan.as_ref());
    app.result(&bytes)?;
    let notes = read.iter().flat_map(|read| &read.notes);
    let notes: Vec<Text> = notes.map(|note| super::check::line(app, note)).collect();
    notes.iter().for_each(|note| app.tell(note));
    Ok(if read.is_some_and(|read| read.cut()) { Kind::Unreadable as u8 } else { 0 })
}

fn told(app: &App, wanted: &Show, plan: Option<&Plan>) -> Vec<u8> {
    let none = Plan::default();
    let matches = compare(&app.guide, plan.unwrap_or(&none));
    if app.options.json {
        return format!("{:#}\n", data::list(&app.guide, &matches, plan.is_some())).into_bytes();
    }
    if wanted.csv {
        return data::csv(&matches, plan.is_some()).into_bytes();
    }
    let eye = Eye { guide: &app.guide, plan, lang: app.lang() };
    text(app, &show::list(&eye, &matches, wanted.all)).into_bytes()
}

/// Parts of a screen as a result: in plain mode one thing after another.
pub(super) fn text(app: &App, parts: &[Say]) -> String {
    if !app.options.plain {
        return report::text(parts, app.lang());
    }
    let lines = Layout::new(Style::Plain, report::columns(), app.lang()).lines(parts);
    format!("{}\n", lines.join("\n"))
}
