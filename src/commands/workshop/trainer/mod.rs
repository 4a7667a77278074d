//! The part of `taller` of trainer.

use std::path::Path;

use crate::app::App;
use crate::cli::workshop::trainer::Wanted;
use crate::error::{Error, Kind, Result};
use crate::guide::embedded;
use crate::guide::load::{WORKSHOP, part};
use crate::guide::model::workshop::{Aim, Kit};
use crate::papers::{self, Document, Format};
use crate::text::fold::{fold, visible};
use crate::text::{Text, trainer as say};
use crate::workshop::exercise::{self, Exercise};
use crate::workshop::town::{self, Town};

mod agenda;
mod board;
mod compare;
mod report;
mod sheets;

/// Does what a trainer asks.
///
/// # Errors
/// What kept it from being done.
pub fn run(app: &mut App, wanted: &Wanted) -> Result<u8> {
    match wanted {
        Wanted::Agenda(wanted) => agenda::run(app, wanted),
        Wanted::Sheets(wanted) => sheets::run(app, wanted),
        Wanted::Board(wanted) => board::run(app, wanted),
        Wanted::Compare(wanted) => compare::run(app, wanted),
        Wanted::Report(wanted) => report::run(app, wanted),
    }
}

/// What frames the exercises.
///
/// # Errors
/// When the Guide's file cannot be used.
fn kit(app: &App) -> Result<Kit> {
    let read = part(&app.guide.carried, WORKSHOP, &mut Vec::new());
    read.ok_or_else(|| Error::new(Kind::Usage, say::KIT_FAULTY).todo(say::GUIDE_TODO))
}

/// The exercises of the Guide, or those of a folder of the trainer's own.
///
/// # Errors
/// When one of them cannot be read.
fn exercises(app: &App, own: Option<&Path>) -> Result<Vec<Exercise>> {
    if let Some(folder) = own {
        let files = embedded::folder(&app.cwd().join(folder))?;
        return exercise::own(&files)
            .map_err(|_| Error::new(Kind::Usage, say::OWN_FAULTY).todo(say::OWN_FAULTY_TODO));
    }
    exercise::all(&app.guide)
        .map_err(|_| Error::new(Kind::Usage, say::EXERCISES_FAULTY).todo(say::GUIDE_TODO))
}

/// The practice municipality of that name.
///
/// # Errors
/// When there is none, or those of the Guide cannot be read.
fn town(app: &App, word: Option<&str>) -> Result<Option<Town>> {
    let Some(word) = word else { return Ok(None) };
    let all = town::all(&app.guide)
        .map_err(|_| Error::new(Kind::Usage, say::TOWNS_FAULTY).todo(say::GUIDE_TODO))?;
    let known: Vec<Text> = all.iter().map(|town| town.called.clone()).collect();
    let found = all.into_iter().find(|town| town.is(word));
    found.map(Some).ok_or_else(|| {
        let what = say::NO_TOWN.with("word", visible(word));
        Error::new(Kind::Usage, what).todo(say::TOWNS_ARE.with_text("towns", &Text::joined(&known, ", ")))
    })
}

/// The exercises as they are in a municipality; everywhere, when none is named.
///
/// # Errors
/// When one of them cannot be read.
fn exercises_in(app: &App, own: Option<&Path>, town: Option<&Town>) -> Result<Vec<Exercise>> {
    let all = exercises(app, own)?;
    Ok(match town {
        None => all,
        Some(town) => all.iter().filter(|one| one.is_for(&town.id)).map(|one| one.of(&town.id)).collect(),
    })
}

/// The aims that were named, by their id, their title or the step of the Guide; each once.
fn aims<'k>(kit: &'k Kit, typed: &[String]) -> Result<Vec<&'k Aim>> {
    let mut found: Vec<&Aim> = Vec::new();
    for word in typed {
        let wanted = fold(word);
        let named = |aim: &&Aim| {
            let titles = [&aim.title.es, &aim.title.en].map(|title| fold(title));
            fold(&aim.id) == wanted || titles.contains(&wanted) || aim.steps.contains(&wanted)
        };
        let Some(aim) = kit.aims.iter().find(named) else {
            let ids: Vec<&str> = kit.aims.iter().map(|aim| aim.id.as_str()).collect();
            let what = say::NO_AIM.with("word", visible(word));
            return Err(Error::new(Kind::Usage, what).todo(say::AIMS_ARE.with("aims", ids.join(", "))));
        };
        if !found.iter().any(|known| known.id == aim.id) {
            found.push(aim);
        }
    }
    Ok(found)
}

/// A paper of a workshop in a format.
///
/// # Errors
/// When the Guide's template cannot be used.
fn written(app: &App, document: &Document, format: Format) -> Result<Vec<u8>> {
    papers::write(document, format, &app.guide.paper_page).map_err(|what: Text| Error::new(Kind::Usage, what))
}
