//! The part of `taller` of trainer.

use crate::app::App;
use crate::cli::workshop::trainer::Wanted;
use crate::error::{Error, Kind, Result};
use crate::guide::load::{WORKSHOP, part};
use crate::guide::model::workshop::{Aim, Kit};
use crate::papers::{self, Document, Format};
use crate::text::fold::{fold, slug, visible};
use crate::text::{Text, trainer as say};
use crate::workshop::exercise::{self, Exercise};

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
        Wanted::Check => Ok(0),
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

/// The exercises of the Guide.
///
/// # Errors
/// When one of them cannot be read.
fn exercises(app: &App) -> Result<Vec<Exercise>> {
    exercise::all(&app.guide)
        .map_err(|_| Error::new(Kind::Usage, say::EXERCISES_FAULTY).todo(say::GUIDE_TODO))
}

/// The practice municipality as the Guide calls it.
///
/// # Errors
/// When there is none of that name.
fn town(app: &App, word: Option<&str>) -> Result<Option<String>> {
    let Some(word) = word else { return Ok(None) };
    let towns = &app.guide.head.towns;
    let wanted = slug(word, 60);
    match towns.iter().find(|town| **town == wanted) {
        Some(town) => Ok(Some(town.clone())),
        None if towns.is_empty() => Ok(Some(wanted)),
        None => {
            let what = say::NO_TOWN.with("word", visible(word));
            Err(Error::new(Kind::Usage, what).todo(say::TOWNS_ARE.with("towns", towns.join(", "))))
        }
    }
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
