//! The part of `taller` of trainer.

use crate::app::App;
use crate::cli::workshop::trainer::Wanted;
use crate::error::{Error, Kind, Result};
use crate::guide::load::{WORKSHOP, part};
use crate::guide::model::workshop::Kit;
use crate::papers::{self, Document, Format};
use crate::text::{Text, trainer as say};
use crate::workshop::exercise::{self, Exercise};

mod agenda;
mod board;

/// Does what a trainer asks.
///
/// # Errors
/// What kept it from being done.
pub fn run(app: &mut App, wanted: &Wanted) -> Result<u8> {
    match wanted {
        Wanted::Agenda(wanted) => agenda::run(app, wanted),
        Wanted::Board(wanted) => board::run(app, wanted),
        Wanted::Sheets | Wanted::Compare | Wanted::Report | Wanted::Check => Ok(0),
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
    let wanted = crate::text::fold::slug(word, 60);
    match towns.iter().find(|town| **town == wanted) {
        Some(town) => Ok(Some(town.clone())),
        None if towns.is_empty() => Ok(Some(wanted)),
        None => {
            let what = say::NO_TOWN.with("word", crate::text::fold::visible(word));
            Err(Error::new(Kind::Usage, what).todo(say::TOWNS_ARE.with("towns", towns.join(", "))))
        }
    }
}

/// A paper of a workshop in a format.
///
/// # Errors
/// When the Guide's template cannot be used.
fn written(app: &App, document: &Document, format: Format) -> Result<Vec<u8>> {
    papers::write(document, format, &app.guide.paper_page).map_err(|what: Text| Error::new(Kind::Usage, what))
}
