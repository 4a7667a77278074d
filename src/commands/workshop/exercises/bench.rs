//! The practice that is worked in: its plan, its folder, and the exercises that are for it.

use std::path::{Path, PathBuf};

use toml::Table;

use crate::app::App;
use crate::commands::open::{at_desk, look};
use crate::error::{Error, Kind, Result};
use crate::plan::doc::{Doc, Edit};
use crate::plan::practice;
use crate::text::exercise as say;
use crate::text::fold::visible;
use crate::workshop::exercise::Exercise;
use crate::workshop::exercise::progress::{self, State};

/// See the head of this file.
pub struct Bench {
    /// File of the plan.
    pub plan: PathBuf,
    /// Those of the invented municipality, in their order.
    pub set: Vec<Exercise>,
    /// Whether the program may answer.
    pub solves: bool,
    pub projects: bool,
}

impl Bench {
    /// Opens a practice; a real plan is refused.
    ///
    /// # Errors
    /// When it cannot be read, is no practice, or has no exercise.
    pub fn open(app: &App, plan: PathBuf, all: Vec<Exercise>) -> Result<Self> {
        let read = look(app, &plan)?;
        if !practice::is(read.doc.tree()) {
            let what = say::NOT_PRACTICE.with("path", visible(&plan.display().to_string()));
            return Err(Error::new(Kind::Usage, what).todo(say::NOT_PRACTICE_TODO));
        }
        let town = read.doc.text_at("practice.town");
        let set: Vec<Exercise> = all.iter().filter(|one| one.is_for(town)).map(|one| one.of(town)).collect();
        if set.is_empty() {
            return Err(Error::new(Kind::Usage, say::NO_EXERCISES).todo(say::NO_EXERCISES_TODO));
        }
        Ok(Self { plan, set, solves: true, projects: false })
    }

    /// The folder of the practice.
    pub fn folder(&self) -> &Path {
        self.plan.parent().unwrap_or(Path::new("."))
    }

    /// The plan as it is on the disk now.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn doc(&self, app: &App) -> Result<Doc> {
        Ok(look(app, &self.plan)?.doc)
    }

    /// Saves what follows from the plan as it is; nothing is written when nothing does.
    ///
    /// # Errors
    /// When it could not be saved.
    pub fn save(&self, app: &mut App, edits: impl FnOnce(&Table) -> Vec<Edit>) -> Result<()> {
        if edits_none(app) {
            return Ok(());
        }
        at_desk(app, &self.plan, |_, desk| {
            let edits = edits(desk.doc.tree());
            desk.commit("exercise", &edits)?;
            Ok(0)
        })
        .map(|_| ())
    }

    /// Where each exercise is.
    pub fn states(&self, plan: &Table) -> Vec<State> {
        self.set.iter().map(|one| progress::state(plan, &one.id)).collect()
    }

    /// Place of the first that is not done; `None` when all are.
    pub fn next(&self, plan: &Table, from: usize) -> Option<usize> {
        let states = self.states(plan);
        let open = |at: &usize| states.get(*at).is_some_and(|state| !state.done());
        (from..self.set.len()).find(open).or_else(|| (0..from.min(self.set.len())).find(open))
    }
}

/// Rehearsals write nothing.
fn edits_none(app: &App) -> bool {
    app.options.dry_run
}
