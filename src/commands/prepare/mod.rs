//! `preparar`: a file made fit to publish, beside the plan; the original is never touched.

use crate::app::App;
use crate::cli::prepare::Wanted;
use crate::error::{Error, Kind, Result};
use crate::prepare::repair::REPAIRS;
use crate::text::prepare as say;
use crate::ui::{self, Say};

mod choice;
mod input;
mod json;
mod large;
mod limits;
mod map;
mod persons;
mod place;
mod record;
mod result;
mod show;
mod talk;
mod work;

use choice::Choice;
use input::Input;
use place::Place;

/// Prepares the tables of a file. The exit code is that of a plan with errors where something grave is left in a
/// result: personal data, above all.
///
/// # Errors
/// When the file cannot be read, an option is not understood, or a result cannot be written.
pub fn run(app: &mut App, wanted: &Wanted) -> Result<u8> {
    if wanted.repairs {
        return list(app);
    }
    let Some(file) = &wanted.file else {
        return Err(Error::new(Kind::Usage, say::NO_FILE).todo(say::NO_FILE_TODO));
    };
    let input = Input::read(app, file)?;
    let place = Place::of(app, &input, wanted)?;
    let mut choice = Choice::of(&input, &place, wanted)?;
    let asks = app.options.input && !app.options.json && !app.options.dry_run && !app.options.yes;
    if asks && !talk::agreed(app, (&input, &place), &mut choice)? {
        app.tell(&say::NOTHING_DONE);
        return Ok(0);
    }
    if app.options.dry_run {
        return rehearse(app, &input, &place, &choice);
    }
    if !asks {
        persons::answer::decide(app, (&input, &place), &mut choice)?;
    }
    let (tried, results) = loop {
        let (tried, results) = work::made(app, (&input, &place), &choice)?;
        let names: Vec<String> =
            results.iter().flat_map(|one| &one.seen).map(|(column, _)| column.clone()).collect();
        if !asks || names.is_empty() {
            break (tried, results);
        }
        // Seen again: what is still there can be treated before the result is noted.
        let parts: Vec<ui::Say> = results.iter().flat_map(|one| show::left(app, one)).collect();
        app.ui.show(&parts);
        choice.ours.extend(results.iter().map(|one| one.placed.sha256.clone()));
        if !persons::talk::once_more(app, (&input, &place), &mut choice, &names) {
            break (tried, results);
        }
    };
    record::results(app, (&input, &place), &choice, &results)?;
    let bytes = match app.options.json {
        true => json::document(app, &input, (&tried, &[]), &results),
        false => {
            let mut parts = if asks { Vec::new() } else { show::preview(app, &input, &tried, false) };
            parts.extend(show::results(app, &place, &results));
            app.drawn(&parts)
        }
    };
    app.result(bytes.as_bytes())?;
    let grave = results.iter().any(|result| !result.left.is_empty() || !result.personal.is_empty());
    Ok(if grave { Kind::Faulty as u8 } else { 0 })
}

/// Only what would be done, and what is proposed for persons.
fn rehearse(app: &mut App, input: &Input, place: &Place, choice: &Choice) -> Result<u8> {
    let tried = work::tried(app, input, place, choice)?;
    let proposed = persons::answer::proposed(app, (input, place), choice)?;
    let bytes = if app.options.json {
        json::document(app, input, (&tried, &proposed), &[])
    } else {
        let mut parts = show::preview(app, input, &tried, true);
        if !proposed.is_empty() {
            let list = persons::answer::options(&proposed, app.lang());
            let text = crate::text::treat::PROPOSED_OPTIONS.with("list", list);
            parts.extend([Say::Blank, Say::Text(text.to(app.lang()).into())]);
        }
        app.drawn(&parts)
    };
    app.result(bytes.as_bytes())?;
    Ok(0)
}

/// Every repair, with the name that options take.
fn list(app: &mut App) -> Result<u8> {
    let lang = app.lang();
    let pairs = REPAIRS.iter().map(|repair| {
        let name = if lang == crate::text::Lang::Es { repair.word } else { repair.id };
        (name.to_string(), format!("{}. {}", repair.title.to(lang), repair.how.to(lang)))
    });
    let parts = [
        Say::Title { left: app.to(&say::REPAIRS_TITLE).into(), right: String::new() },
        Say::Pairs(pairs.collect()),
    ];
    app.result(app.drawn(&parts).as_bytes())?;
    Ok(0)
}
