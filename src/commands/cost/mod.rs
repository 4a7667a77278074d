//! `costo`: estimate hours, people, tools and money; change the figures it rests on.

use std::path::Path;

use crate::app::App;
use crate::cli::cost::{Act, Wanted};
use crate::cost::show::{self, Show};
use crate::cost::{Study, study};
use crate::error::{Error, Kind, Result};
use crate::plan::typed::typed;
use crate::text::cost as say;
use crate::text::fold::fold;
use crate::ui::{Say, report};

mod csv;
mod edit;
mod json;
mod payscale;

/// See the head of this file.
///
/// # Errors
/// When the plan cannot be read or saved, or when something typed is wrong: all of it at once.
pub fn run(app: &mut App, wanted: &Wanted) -> Result<u8> {
    match &wanted.act {
        Act::Show(path) => shown(app, path.as_deref(), wanted),
        Act::Set(key, words) if words.is_empty() => edit::listed(app, *key),
        Act::Set(key, words) => edit::set(app, *key, words),
        Act::Payscale(files) => payscale::run(app, files),
    }
}

fn shown(app: &mut App, path: Option<&Path>, wanted: &Wanted) -> Result<u8> {
    let path = app.plan_path(path)?;
    let read = super::open::look(app, &path)?;
    let plan = typed(read.doc.tree());
    let study = study(&app.guide, &plan);
    let show = Show { guide: &app.guide, plan: &plan, study: &study, lang: app.lang() };
    let at = wanted.one.as_deref().map(|name| named(&study, name)).transpose()?;
    let bytes = match (wanted.csv, app.options.json) {
        (true, _) => csv::csv(show, at),
        (false, true) => json::json(show, at),
        (false, false) => text(show, at, &study),
    };
    let notes: Vec<_> = read.notes.iter().map(|note| super::check::line(app, note)).collect();
    app.result(&bytes)?;
    notes.iter().for_each(|note| app.tell(note));
    Ok(if read.cut() { Kind::Unreadable as u8 } else { 0 })
}

fn text(show: Show<'_>, at: Option<usize>, study: &Study) -> Vec<u8> {
    let parts: Vec<Say> = match at.and_then(|at| study.datasets.get(at)) {
        Some(one) => show::one(show, one),
        None => show::whole(show),
    };
    report::text(&parts, show.lang).into_bytes()
}

/// The dataset meant: by id, by title, or by its number in the list of this command.
fn named(study: &Study, name: &str) -> Result<usize> {
    let folded = fold(name);
    let number = name.trim().parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    let by_name = || study.datasets.iter().position(|one| one.dataset == name || fold(&one.title) == folded);
    let begins = || {
        let mut fits =
            study.datasets.iter().enumerate().filter(|(_, one)| fold(&one.title).starts_with(&folded));
        match (fits.next(), fits.next()) {
            (Some((at, _)), None) => Some(at),
            _ => None,
        }
    };
    let at = by_name().or_else(|| number.filter(|at| *at < study.datasets.len())).or_else(begins);
    at.ok_or_else(|| Error::new(Kind::Usage, say::NO_ONE.with("name", name)).todo(say::NO_ONE_TODO))
}
