//! `taller comparar`.

use std::path::{Path, PathBuf};

use super::{exercises, kit};
use crate::app::App;
use crate::cli::workshop::trainer::Compare as Wanted;
use crate::error::{Error, Kind, Result};
use crate::fsx;
use crate::guide::model::workshop::Kit;
use crate::plan::read;
use crate::text::fold::decode;
use crate::text::{Text, command, sheets, trainer as say};
use crate::workshop::board::{Known, Room};
use crate::workshop::compare::{Answers, Compared, compare, marks, screen, sheet};
use crate::workshop::keep::Beside;
use crate::workshop::key::{self, Practised};
use crate::workshop::report::faults::Fate;
use crate::workshop::room::Files;

/// Shows the comparison, or writes it as data or as a table.
///
/// # Errors
/// When the counts of the evaluation cannot be understood, every line of them at once.
pub fn run(app: &mut App, wanted: &Wanted) -> Result<u8> {
    let kit = kit(app)?;
    let known: Vec<Known> = exercises(app, wanted.own.as_deref())?.iter().map(Known::of).collect();
    let folders = (wanted.before.as_path(), wanted.after.as_path());
    let compared = compared(app, (&kit, &known), folders, wanted.evaluation.as_deref())?;
    let bytes = match () {
        () if app.options.json => format!("{:#}\n", sheet::json(&compared)).into_bytes(),
        () if wanted.csv => sheet::csv(&compared).into_bytes(),
        () => app.drawn(&screen::parts(&compared, app.lang())).into_bytes(),
    };
    app.result(&bytes)?;
    Ok(0)
}

/// Two folders compared, with the counts of the evaluation where there are any.
///
/// # Errors
/// When these cannot be understood.
pub fn compared(
    app: &App,
    (kit, known): (&Kit, &[Known]),
    (before, after): (&Path, &Path),
    evaluation: Option<&Path>,
) -> Result<Compared> {
    let answers = answers(app, kit, (after, evaluation))?;
    Ok(compare(&looked(app, before), &looked(app, after), known, answers))
}

/// A room with its practices marked by the key.
pub fn looked(app: &App, folder: &Path) -> Room {
    let mut files = Files::new(vec![app.cwd().join(folder)], app.guide.rules.clone());
    let mut room = files.look();
    room.marked =
        files.practices().filter_map(|(path, seat)| Some((seat.path.clone(), fates(app, path)?))).collect();
    room
}

/// What became of the planted faults of a practice; `None` when its municipality is none of the Guide.
fn fates(app: &App, path: &Path) -> Option<Vec<Fate>> {
    let read = read::read(&fsx::read_text(path).ok()?).ok()?;
    let plan = read.doc.tree();
    let town = key::town_of(&app.guide, plan)?;
    let beside = Beside::of(path.parent().unwrap_or(path));
    Some(key::mark(&town, &Practised { plan, files: &beside }).iter().map(Fate::of).collect())
}

/// The counts of the file that was named, or of the one beside the files of after; none when there is none.
fn answers(app: &App, kit: &Kit, (folder, named): (&Path, Option<&Path>)) -> Result<Vec<Answers>> {
    let beside = || {
        let names = [&sheets::FILE_COUNTS.es, &sheets::FILE_COUNTS.en];
        let paths = names.map(|name| app.cwd().join(folder).join(format!("{name}.csv")));
        paths.into_iter().find(|path| fsx::size(path).is_some())
    };
    let Some(path) = named.map(|path| app.cwd().join(path)).or_else(beside) else { return Ok(Vec::new()) };
    let bytes = fsx::read_text(&path).map_err(|error| fsx::unread_file(&path, &error))?;
    marks::read(&decode(&bytes), kit).map_err(|faults| faulty(&path, &faults))
}

fn faulty(path: &PathBuf, faults: &[Text]) -> Error {
    let line = |what: Text, fault| command::NEXT_LINE.with_text("before", &what).with_text("line", fault);
    let what = faults.iter().fold(say::COUNTS_FAULTY.with("path", path.display()), line);
    Error::new(Kind::Unreadable, what).todo(say::COUNTS_TODO)
}
