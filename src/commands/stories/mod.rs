//! `experiencias`: what others did, found and read; what happened here, told and shared.

use crate::app::App;
use crate::cli::stories::Wanted;
use crate::error::{Error, Kind, Result};
use crate::plan::typed::typed;
use crate::story::collect::{distinct, imported, of_plans};
use crate::story::{Query, Tale, of_guide, of_plan};
use crate::text::fold::{fold, visible};
use crate::text::story as say;

mod export;
mod fetch;
mod import;
mod show;
mod tell;

/// Searches, or does what an option says.
///
/// # Errors
/// When something that was named does not exist, or cannot be read or written.
pub fn run(app: &mut App, wanted: &Wanted) -> Result<u8> {
    if wanted.new {
        return tell::run(app);
    }
    if let Some(from) = &wanted.import {
        return import::run(app, wanted, from);
    }
    let query = query(app, wanted)?;
    if wanted.export.is_some() {
        refused(app, wanted)?;
    }
    let tales = gathered(app, wanted)?;
    if let Some(folder) = &wanted.export {
        return export::run(app, &tales, &app.cwd().join(folder));
    }
    show::run(app, &tales, &query)
}

/// Experiences of a practice are not shared: not those of the plan at hand, nor of those that were named.
fn refused(app: &App, wanted: &Wanted) -> Result<()> {
    let named =
        crate::review::load::files(&wanted.from.iter().map(|path| app.cwd().join(path)).collect::<Vec<_>>());
    for path in app.find_plan(None)?.into_iter().chain(named) {
        // What cannot be read is told by who reads it next.
        if let Ok(read) = crate::commands::open::look(app, &path) {
            super::practice::refuse(read.doc.tree(), &crate::text::workshop::SHARED)?;
        }
    }
    Ok(())
}

/// What is looked for, with ids in the place of what was typed.
fn query(app: &App, wanted: &Wanted) -> Result<Query> {
    let named = |words: &crate::text::Text, word: &str| fold(&words.es) == word || fold(&words.en) == word;
    let step = match &wanted.step {
        None => None,
        Some(word) => {
            let folded = fold(word);
            let steps = &app.guide.steps;
            let number = word.trim().parse::<usize>().ok().and_then(|n| steps.get(n.checked_sub(1)?));
            let found = steps.iter().find(|step| step.id == folded || named(&step.title, &folded));
            let list: Vec<&str> = steps.iter().map(|step| step.id.as_str()).collect();
            let missing = || {
                let what = say::NO_STEP.with("word", visible(word));
                Error::new(Kind::Usage, what).todo(say::NO_STEP_TODO.with("list", list.join(", ")))
            };
            Some(found.or(number).ok_or_else(missing)?.id.clone())
        }
    };
    let dataset = match &wanted.dataset {
        None => None,
        Some(word) => {
            let folded = fold(word);
            let all = &app.guide.recommended.dataset;
            let found = all.iter().find(|dataset| dataset.id == folded || named(&dataset.title, &folded));
            let missing = || {
                let what = say::NO_DATASET.with("word", visible(word));
                Error::new(Kind::Usage, what).todo(say::NO_DATASET_TODO)
            };
            Some(found.ok_or_else(missing)?.id.clone())
        }
    };
    Ok(Query { words: wanted.words.clone(), step, dataset, population: wanted.population.map(u64::from) })
}

/// All that there is: of the plan, of the plans that were named, of others, of the Guide.
fn gathered(app: &mut App, wanted: &Wanted) -> Result<Vec<Tale>> {
    let mut tales = Vec::new();
    if let Some(path) = app.find_plan(None)?
        && crate::plan::store::exists(&*app.fs, &path)?
    {
        match crate::commands::open::look(app, &path) {
            Ok(read) => tales.extend(of_plan(&typed(read.doc.tree()), "")),
            Err(_) => app.tell(&say::UNREAD_PLAN.with("path", visible(&path.display().to_string()))),
        }
    }
    let named: Vec<_> = wanted.from.iter().map(|path| app.cwd().join(path)).collect();
    let (found, unread) = of_plans(&named);
    tales.extend(found);
    for one in unread {
        app.tell(&say::UNREAD_PLAN.with("path", visible(&one.path.display().to_string())));
    }
    if let Some(state) = crate::places::state() {
        let (found, troubles) = imported(&state);
        tales.extend(found);
        troubles.iter().for_each(|trouble| app.tell(&trouble.text()));
    }
    tales.extend(of_guide(&app.guide));
    Ok(distinct(tales))
}
