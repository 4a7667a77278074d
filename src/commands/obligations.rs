//! `obligaciones`: the obligations of the law beside the inventory.

use super::recommended::{Turn, turn};
use crate::app::App;
use crate::cli::recommended::Listing;
use crate::error::{Error, Kind, Result};
use crate::plan::typed::typed;
use crate::recommend::data;
use crate::recommend::decline::What;
use crate::recommend::obligations::fulfilments;
use crate::recommend::passages::passages;
use crate::recommend::show::{self, Eye};
use crate::text::fold::visible;
use crate::text::{Text, recommend as say};

/// Shows which obligations have no dataset, or notes that one does not apply.
///
/// # Errors
/// When the plan cannot be read or saved, or a passage is not of the list.
pub fn run(app: &mut App, wanted: &Listing) -> Result<u8> {
    let path = app.plan_path(wanted.plan.as_deref())?;
    let asked = Turn::of(wanted)?;
    if let Some(asked) = asked {
        let at = named(app, asked.name)?;
        let found = app.guide.obligations.obligation.iter().find(|one| one.at == at);
        let title = found.map(|one| Text::joined(&[Text::same(&at), one.title.clone()], ", "));
        let title = title.unwrap_or_else(|| Text::same(&at));
        return turn(app, &path, What::Obligation(&at), &title, &asked);
    }
    let read = super::open::look(app, &path)?;
    let plan = typed(read.doc.tree());
    let list = fulfilments(&app.guide, &plan);
    let bytes = if app.options.json {
        format!("{:#}\n", data::obligations(&app.guide, &list)).into_bytes()
    } else if wanted.csv {
        data::obligations_csv(&app.guide, &list).into_bytes()
    } else {
        let eye = Eye { guide: &app.guide, plan: Some(&plan), lang: app.lang() };
        super::recommended::text(app, &show::obligations(&eye, &list, wanted.all)).into_bytes()
    };
    app.result(&bytes)?;
    let notes: Vec<Text> = read.notes.iter().map(|note| super::check::line(app, note)).collect();
    notes.iter().for_each(|note| app.tell(note));
    Ok(if read.cut() { Kind::Unreadable as u8 } else { 0 })
}

/// The passage of the list that was named.
fn named(app: &App, name: &str) -> Result<String> {
    let list = &app.guide.obligations.obligation;
    let read = passages(name);
    let found = list.iter().find(|one| read.len() == 1 && read.contains(&one.at));
    found.map(|one| one.at.clone()).ok_or_else(|| {
        let known: Vec<&str> = list.iter().map(|one| one.at.as_str()).collect();
        Error::new(Kind::Usage, say::NO_SUCH_PASSAGE.with("text", visible(name)))
            .todo(say::NO_SUCH_PASSAGE_TODO.with("list", known.join(", ")))
    })
}
