//! `taller`: the exercises, one after another, in a practice.
//!
//! With `--json`, or where nothing may be asked, only where each stands:
//!
//! ```json
//! { "version": 1, "plan": "…/plan.toml", "town": "small",
//!   "exercises": [{ "n": 1, "id": "hub", "state": "new", "minutes": 5, "core": true, "step": "team", "level": 1,
//!                   "hints": 0, "tries": 0 }] }
//! ```
//!
//! `state` is `new`, `begun`, `solved` or `shown`.

use std::path::{Path, PathBuf};

use serde_json::json;

use crate::app::{App, PLAN};
use crate::cli::workshop::exercises::Wanted;
use crate::error::{Error, Kind, Result};
use crate::places;
use crate::plan::model::Tried;
use crate::plan::typed::typed;
use crate::text::exercise as say;
use crate::workshop::exercise::Exercise;
use crate::workshop::exercise::progress::{State, state};

mod bench;
pub mod check;
mod deeds;
mod enter;
mod judge;
mod reset;
mod set;
mod show;
mod talk;
mod words;

use bench::Bench;

/// See the head of this file.
///
/// # Errors
/// When the plan is no practice, exercises cannot be read, or a mark could not be saved.
pub fn run(app: &mut App, wanted: &Wanted) -> Result<u8> {
    let before = places::last_plan();
    let Some(plan) = practice(app, wanted.folder.as_deref())? else { return Ok(0) };
    let all = set::of(app, wanted.own.as_deref())?;
    let mut bench = Bench::open(app, plan, all)?;
    (bench.solves, bench.projects) = (!wanted.no_solve, wanted.project);
    let first = first(&bench, wanted.step)?;
    if app.options.json || !app.options.input {
        return list(app, &bench);
    }
    let done = talk::talk(app, bench, first);
    // What is opened by itself the next time is the person's own plan.
    before.into_iter().for_each(|plan| places::remember(&plan));
    done
}

/// The plan of the practice: of the folder named, or found as every command finds plans.
fn practice(app: &mut App, folder: Option<&Path>) -> Result<Option<PathBuf>> {
    let found = match folder {
        Some(folder) => {
            let path = app.cwd().join(folder);
            Some(if path.is_dir() { path.join(PLAN) } else { path })
        }
        None => app.find_plan(None)?,
    };
    match found.filter(|path| path.is_file()) {
        Some(path) => Ok(Some(std::path::absolute(&path).unwrap_or(path))),
        None => reset::first(app),
    }
}

/// The place that `--paso` names.
fn first(bench: &Bench, step: Option<u32>) -> Result<Option<usize>> {
    let Some(number) = step else { return Ok(None) };
    let at = usize::try_from(number).unwrap_or(0);
    if at == 0 || at > bench.set.len() {
        let what = say::NO_STEP.with("n", number).with("of", bench.set.len());
        return Err(Error::new(Kind::Usage, what));
    }
    Ok(Some(at - 1))
}

fn list(app: &mut App, bench: &Bench) -> Result<u8> {
    let doc = bench.doc(app)?;
    if !app.options.json {
        let parts = show::list(app, bench, doc.tree());
        return app.result(app.drawn(&parts).as_bytes()).map(|()| 0);
    }
    let practice = typed(doc.tree()).practice;
    let row = |(at, one): (usize, &Exercise)| {
        let state = state(doc.tree(), &one.id);
        let tried = practice.exercise.get(&one.id);
        let count = |of: fn(&Tried) -> Option<i64>| tried.and_then(of).unwrap_or(0);
        json!({
            "n": at + 1,
            "id": one.id,
            "state": if state == State::New { "new" } else { state.word().unwrap_or("new") },
            "minutes": one.minutes,
            "core": one.core,
            "step": one.step,
            "level": one.level,
            "hints": count(|tried| tried.hints),
            "tries": count(|tried| tried.tries),
        })
    };
    let document = json!({
        "version": 1,
        "plan": bench.plan.display().to_string(),
        "town": practice.town,
        "exercises": bench.set.iter().enumerate().map(row).collect::<Vec<_>>(),
    });
    app.result(format!("{document:#}\n").as_bytes()).map(|()| 0)
}
