//! The second pass over a file: tried without a result, or with one.

use std::io;
use std::path::{Path, PathBuf};

use crate::app::App;
use crate::commands::scan::{program, workers};
use crate::error::{Error, Kind, Result};
use crate::fsx::{Placed, Replace, Streamed};
use crate::interrupt;
use crate::prepare::geo;
use crate::prepare::make::{Made, Outcome};
use crate::prepare::recipe::{Order, Recipe};
use crate::prepare::treat;
use crate::scan::report::Book;
use crate::scan::stream::{self, Failed};
use crate::scan::worker::{Job, Want, bytes_of};
use crate::text::fold::visible;
use crate::text::free::Taken;
use crate::text::{Text, prepare as say};

use super::choice::Choice;
use super::input::Input;
use super::large;
use super::place::{Place, name_of};
use super::result::Result as One;

/// What was done, or would be, with each table: its place, what was to be done, what came of it.
pub type Tried = Vec<(usize, Recipe, Made)>;

/// Tries: nothing is written.
///
/// # Errors
/// When the file cannot be read any more, or a treatment cannot be done.
pub fn tried(app: &App, input: &Input, place: &Place, choice: &Choice) -> Result<Tried> {
    rehearsed(app, (input, place), choice, choice.recipes(input))
}

/// Tries recipes that are not quite those of a choice.
///
/// # Errors
/// As [`tried`].
pub fn rehearsed(
    app: &App,
    (input, place): (&Input, &Place),
    choice: &Choice,
    recipes: Vec<Recipe>,
) -> Result<Tried> {
    let mut order = order((input, place), recipes)?;
    order.rehearsal = true;
    pass(app, input, choice, order, &mut |_, _| Ok(()))
}

/// Does it: each table in a file of its own.
///
/// # Errors
/// As [`tried`], and when a result cannot be written.
pub fn made(app: &App, (input, place): (&Input, &Place), choice: &Choice) -> Result<(Tried, Vec<One>)> {
    let recipes = choice.recipes(input);
    let paths = paths(place, input, &recipes);
    refuse_existing(app, place, choice, &paths)?;
    let unwritten = |path: &PathBuf, error: &io::Error| crate::fsx::unwritten(path, error);
    let mut files = Vec::new();
    for path in &paths {
        files.push(Streamed::create(path).map_err(|error| unwritten(path, &error))?);
    }
    let order = order((input, place), recipes)?;
    let mut part = |table: u32, bytes: &[u8]| match files.get_mut(table as usize) {
        Some(file) => file.write(bytes),
        None => Ok(()),
    };
    let tried = pass(app, input, choice, order, &mut part)?;
    let mut placed: Vec<Placed> = Vec::new();
    for (file, path) in files.into_iter().zip(&paths) {
        placed.push(file.place(Replace::Allow).map_err(|error| unwritten(path, &error))?);
    }
    let mut results = Vec::new();
    for ((at, (path, placed)), (_, recipe, made)) in paths.iter().zip(placed).enumerate().zip(&tried) {
        let parts = match recipe.geo {
            // Parts of rows are of tables.
            Some(_) => Vec::new(),
            None => large::parts(path, made, &choice.besides)?,
        };
        results.push(One::of(app, (input, place), (at, recipe, made), (path, placed, parts))?);
    }
    Ok((tried, results))
}

fn order((input, place): (&Input, &Place), recipes: Vec<Recipe>) -> Result<Order> {
    let keyed = recipes.iter().flat_map(|recipe| &recipe.treat).any(|asked| asked.how == "pseudonym");
    let mut order = Order::of(&input.facts, recipes);
    if keyed {
        let base = place.base();
        let key = treat::key::of(base);
        order.key = Some(key.map_err(|error| crate::fsx::unwritten(&treat::key::path(base), &error))?);
    }
    Ok(order)
}

fn pass(
    app: &App,
    input: &Input,
    choice: &Choice,
    order: Order,
    part: &mut dyn FnMut(u32, &[u8]) -> io::Result<()>,
) -> Result<Tried> {
    let recipes = order.recipes.clone();
    let told = crate::scan::read::Told {
        // A text of which the beginning says one thing and the rest another was read by the rest.
        encoding: input.told.encoding.or(input.facts.text.map(|text| text.encoding)),
        ..input.told.clone()
    };
    let want = Want::Prepare(Box::new(order));
    let job = Job { path: bytes_of(&input.path), told, threads: workers(None) as u32, known: None, want };
    let _work = interrupt::work();
    let program = program(app.options.guide.clone());
    let done = stream::run((&job, input.size), &program, part, &interrupt::asked);
    let outcome: Outcome = match done {
        Ok(bytes) => {
            postcard::from_bytes(&bytes).map_err(|_| unread(app, input, &crate::scan::model::Unread::Died))?
        }
        Err(Failed::Stopped) => {
            return Err(Error::new(Kind::Interrupted, say::STOPPED).safe(say::ORIGINAL_SAFE));
        }
        Err(Failed::Unread(why)) => return Err(unread(app, input, &why)),
        Err(Failed::Part(error)) => {
            let result = format!("{}.csv", input.stem());
            return Err(crate::fsx::unwritten(Path::new(&result), &error).safe(say::ORIGINAL_SAFE));
        }
    };
    if let Some(why) = &outcome.unread {
        return Err(unread(app, input, why));
    }
    checked(input, choice, recipes, outcome)
}

/// Refuses what does not add up: better no result than one that lost a row.
fn checked(input: &Input, choice: &Choice, recipes: Vec<Recipe>, outcome: Outcome) -> Result<Tried> {
    let wrong: Vec<Text> = outcome.tables.iter().flat_map(|made| made.wrong.clone()).collect();
    if !wrong.is_empty() {
        return Err(Error::new(Kind::Usage, Text::joined(&wrong, "\n")).safe(say::ORIGINAL_SAFE));
    }
    let exceeded = outcome.tables.iter().any(|made| made.told.as_ref().is_some_and(|told| told.exceeded));
    if exceeded {
        return Err(Error::new(Kind::Faulty, say::EXCEEDED).safe(say::ORIGINAL_SAFE));
    }
    if outcome.tables.iter().any(|made| made.geo.as_ref().is_some_and(geo::Geo::disproved)) {
        let what = crate::text::geo::CRS_MISSING.with("known", geo::crs::KNOWN);
        return Err(Error::new(Kind::Faulty, what).safe(say::ORIGINAL_SAFE));
    }
    for (recipe, made) in recipes.iter().zip(&outcome.tables) {
        if !made.met || !made.account.balances() {
            let what = say::NOT_BALANCED.with("table", visible(&recipe.table)).with("file", &input.name);
            return Err(Error::new(Kind::Unexpected, what).safe(say::ORIGINAL_SAFE));
        }
    }
    Ok(choice
        .tables
        .iter()
        .copied()
        .zip(recipes)
        .zip(outcome.tables)
        .map(|((at, r), made)| (at, r, made))
        .collect())
}

fn unread(app: &App, input: &Input, why: &crate::scan::model::Unread) -> Error {
    let what = say::UNREAD.with("file", &input.name).and(&Book::new(&app.guide).unread(why).1);
    Error::new(Kind::Unreadable, what).safe(say::ORIGINAL_SAFE)
}

/// A file for each table: named as the original, or as its sheet where there are several.
fn paths(place: &Place, input: &Input, recipes: &[Recipe]) -> Vec<PathBuf> {
    let mut taken = Taken::default();
    let file = |recipe: &Recipe| {
        let name = if recipes.len() == 1 { name_of(&input.stem()) } else { name_of(&recipe.table) };
        let ending = if recipe.geo.is_some() { "geojson" } else { "csv" };
        place.folder.join(format!("{}.{ending}", taken.take(&name)))
    };
    recipes.iter().map(file).collect()
}

/// A file that is there and that we did not make is not replaced, unless that was said.
fn refuse_existing(app: &App, place: &Place, choice: &Choice, paths: &[PathBuf]) -> Result<()> {
    if app.options.yes {
        return Ok(());
    }
    let prepared = place.distribution().and_then(|file| file.prepared.as_ref());
    let ours = |path: &PathBuf| {
        let Some(hash) = crate::fsx::sha256_of(path) else { return false };
        let noted = |prepared: &crate::plan::model::Prepared| {
            prepared.path.as_deref() == Some(&place.relative(path)) && prepared.sha256.as_ref() == Some(&hash)
        };
        prepared.is_some_and(noted) || choice.ours.contains(&hash)
    };
    let foreign: Vec<String> = paths
        .iter()
        .filter(|path| path.symlink_metadata().is_ok() && !ours(path))
        .map(|path| place.relative(path))
        .collect();
    if foreign.is_empty() {
        return Ok(());
    }
    let what = say::EXISTS.with("list", visible(&foreign.join(", ")));
    Err(Error::new(Kind::Usage, what).safe(say::ORIGINAL_SAFE).todo(say::EXISTS_TODO))
}
