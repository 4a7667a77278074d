//! `promocion`: who is told of which data and when, events, what others make with the data.

use std::path::Path;

use toml::Table;

use crate::app::App;
use crate::catalog::{Catalog, catalog};
use crate::cli::promotion::{Doing, Wanted};
use crate::error::Result;
use crate::plan::model::Plan;
use crate::plan::practice;
use crate::plan::typed::typed;
use crate::promotion::About;
use crate::text::promotion as say;

mod asked;
mod done;
mod event;
mod messages;
mod planned;
mod put;
mod show;
mod story;
mod uses;

/// Does what `promocion` is told.
///
/// # Errors
/// When the plan cannot be read or saved, or a name that was given is none.
pub fn run(app: &mut App, wanted: &Wanted) -> Result<u8> {
    let path = app.plan_path(wanted.plan.as_deref())?;
    match &wanted.doing {
        Doing::Show(shown) => show::run(app, &path, shown),
        Doing::Plan => planned::run(app, &path),
        Doing::Done(done) => done::run(app, &path, done),
        Doing::Messages(messages) => messages::run(app, &path, messages),
        Doing::Event(event) => event::run(app, &path, event),
        Doing::Uses => uses::list(app, &path),
        Doing::Use(told) => uses::note(app, &path, told),
        Doing::Story(story) => story::run(app, &path, story),
    }
}

/// A plan with what may leave of it.
struct Known {
    plan: Plan,
    catalog: Catalog,
    revision: i64,
    cut: bool,
}

impl Known {
    /// Reads a plan; that it is only for practice is told.
    fn of(app: &mut App, path: &Path) -> Result<Self> {
        let read = super::open::look(app, path)?;
        if practice::is(read.doc.tree()) {
            app.tell(&say::PRACTICE);
        }
        Ok(Self { cut: read.cut(), revision: read.doc.revision(), ..Self::from(app, read.doc.tree()) })
    }

    fn from(app: &App, tree: &Table) -> Self {
        let plan = typed(tree);
        let catalog = catalog(&app.guide, &plan, app.clock.today());
        Self { plan, catalog, revision: 0, cut: false }
    }

    fn about<'a>(&'a self, app: &'a App) -> About<'a> {
        About { guide: &app.guide, plan: &self.plan, catalog: &self.catalog, today: app.clock.today() }
    }
}
