//! `guia`: the Guide itself: its linter, its unverified bases, its blank workbook, its packs.

use serde_json::json;

use crate::app::App;
use crate::cli::GuideCommand;
use crate::error::{Error, Kind, Result};
use crate::guide::{bases as law, workbook as book};
use crate::text::{Lang, command as say};
use crate::ui::{Say, report};

mod compare;
mod install;
mod lint;
mod migrate;
mod pack;
mod packs;
pub mod source;

/// Carries out one of them.
///
/// # Errors
/// Those of what is to be done.
pub fn run(app: &mut App, command: &GuideCommand) -> Result<u8> {
    match command {
        GuideCommand::Check => lint::check(app),
        GuideCommand::Bases => bases(app),
        GuideCommand::Workbook { role, html } => workbook(app, role.as_deref(), *html),
        GuideCommand::Pack { changed } => pack::run(app, changed.as_deref()),
        GuideCommand::Install { from } => install::run(app, from),
        GuideCommand::Packs => packs::run(app),
        GuideCommand::Remove { tag } => install::remove(app, tag),
        GuideCommand::Compare { guides } => compare::run(app, guides),
        GuideCommand::Migrate { to, plan } => migrate::run(app, to, plan.as_deref()),
    }
}

/// Lists the bases that nobody has verified in the text of the law or guide.
///
/// # Errors
/// When the result cannot be written.
fn bases(app: &mut App) -> Result<u8> {
    let bytes = if app.options.json {
        let document = json!({ "version": 1, "unverified": law::unverified(&app.guide) });
        format!("{document:#}\n").into_bytes()
    } else {
        report::text(&bases_parts(&law::render(&app.guide, app.lang()), app.lang()), app.lang()).into_bytes()
    };
    app.result(&bytes)?;
    Ok(0)
}

fn bases_parts(found: &law::Report, lang: Lang) -> Vec<Say> {
    let mut parts = vec![Say::Text(found.totals.clone()), Say::Blank];
    for source in &found.sources {
        parts.push(Say::Title { left: source.title.clone(), right: source.version.clone() });
        parts.extend(source.note.clone().map(Say::Text));
        let heads = [say::BASES_AT, say::BASES_WHY, say::BASES_CODES];
        let rows =
            source.rows.iter().map(|row| vec![row.at.clone(), row.reason.clone(), row.questions.join(", ")]);
        parts.push(Say::Table {
            heads: heads.iter().map(|head| head.to(lang).to_string()).collect(),
            rows: rows.collect(),
        });
        parts.push(Say::Blank);
    }
    parts
}

/// The blank workbook, whole or for one role; HTML when asked for or when the file's name says so.
///
/// # Errors
/// When there is no such role, or the result cannot be written.
fn workbook(app: &mut App, role: Option<&str>, html: bool) -> Result<u8> {
    let lang = app.lang();
    let id = match role {
        None => None,
        Some(typed) => match book::resolve_role(&app.guide, typed) {
            Some(term) => Some(term.id.clone()),
            None => {
                let (what, todo) = book::no_such_role(&app.guide, typed);
                return Err(Error::new(Kind::Usage, what).todo(todo));
            }
        },
    };
    let ending = app
        .options
        .output
        .as_ref()
        .and_then(|path| path.extension())
        .map(|ending| ending.to_ascii_lowercase());
    let html = html || ending.is_some_and(|ending| ending == "html" || ending == "htm");
    let text = if html {
        book::html(&app.guide, id.as_deref(), lang)
            .map_err(|why| Error::new(Kind::Faulty, say::TEMPLATE_FAULTY.with("why", why)))?
    } else {
        book::markdown(&app.guide, id.as_deref(), lang)
    };
    app.result(text.as_bytes())?;
    Ok(0)
}
