//! Where what a reviewer says is kept: in the plan's file, or nowhere in a rehearsal. Nothing else of a plan passes.

use toml::Table;

use crate::app::App;
use crate::commands::review::kept;
use crate::error::Result;
use crate::plan::doc::{Doc, Edit};
use crate::plan::model::Turn;
use crate::remark::{self, New, Voice, pass};
use crate::text::{Text, reviewing as say, session};
use crate::ui::Say;
use crate::wizard::desk::Desk;
use crate::wizard::remarked;

/// A plan that a reviewer writes in.
pub struct Writing<'d> {
    desk: Option<&'d mut Desk>,
    /// The plan as it was read, with what was said since: never what others write meanwhile, which was not read.
    read: Doc,
    by: String,
}

impl<'d> Writing<'d> {
    pub fn at(desk: &'d mut Desk, by: &str) -> Self {
        let read = desk.doc.clone();
        Self { desk: Some(desk), read, by: by.to_string() }
    }

    pub fn rehearsal(read: Doc, by: &str) -> Self {
        Self { desk: None, read, by: by.to_string() }
    }

    /// The plan as the reviewer reads it.
    pub fn read(&self) -> &Doc {
        &self.read
    }

    /// Whether what is said is kept.
    pub fn is_kept(&self) -> bool {
        self.desk.is_some()
    }

    pub fn by(&self) -> &str {
        &self.by
    }

    /// The plan as it is on the disk, for what is said to fit it.
    fn tree(&self) -> &Table {
        self.desk.as_ref().map_or(self.read.tree(), |desk| desk.doc.tree())
    }

    fn voice(&self, app: &App) -> Voice<'_> {
        Voice { by: &self.by, on: app.clock.today() }
    }

    /// Says a remark; its id.
    ///
    /// # Errors
    /// When it could not be saved.
    pub fn say(&mut self, app: &mut App, new: &New) -> Result<String> {
        let (id, edits) = remark::say(self.tree(), new, self.voice(app));
        if self.commit(app, "review.say", &edits, Some(&id))? {
            Ok(id)
        } else {
            Err(super::super::not_taken())
        }
    }

    /// Says one more turn about a remark.
    ///
    /// # Errors
    /// When it could not be saved, or others settled it meanwhile.
    pub fn reply(&mut self, app: &mut App, id: &str, (turn, text): (Turn, &str)) -> Result<()> {
        let told = format!("{id}, {}", app.to(&remarked::turn(turn)));
        // Where others said something at the same moment, ours is said after theirs.
        for _ in 0..2 {
            let edits = remark::reply(self.tree(), id, turn, text, self.voice(app));
            let edits = edits.map_err(crate::commands::remark::refusal)?;
            if self.commit(app, "review.say", &edits, Some(&told))? {
                return Ok(());
            }
        }
        Err(super::super::not_taken())
    }

    /// Keeps that this person has read the plan, as they read it.
    ///
    /// # Errors
    /// When it could not be saved.
    pub fn pass(&mut self, app: &mut App) -> Result<()> {
        let parts = pass::parts(self.read.tree());
        let edits = pass::edits(self.tree(), &parts, self.voice(app));
        if self.commit(app, "review.pass", &edits, None)? && self.desk.is_some() {
            kept::keep_copy(app, &self.read, &self.by);
        }
        Ok(())
    }

    /// False when others changed the same meanwhile, so that it has to be said again.
    fn commit(&mut self, app: &mut App, label: &str, edits: &[Edit], told: Option<&str>) -> Result<bool> {
        super::super::own(edits)?;
        let Some(desk) = &mut self.desk else {
            self.read.apply(edits);
            told.into_iter().for_each(|id| app.tell(&say::REHEARSED.with("id", id)));
            return Ok(true);
        };
        let commit = crate::commands::open::commit(app, desk, label, edits)?;
        if commit.ours_in.is_some() {
            return Ok(false);
        }
        self.read.apply(edits);
        if let Some(id) = told {
            let saved = session::SAVED_AS
                .with_text("answer", &Text::same(id))
                .with("time", commit.at.strftime("%H:%M").to_string());
            let line = app.to(&saved).to_string();
            app.ui.show(&[Say::Saved(line)]);
        }
        Ok(true)
    }
}
