//! The whole text of a plan replaced by another, as one change.

use toml::Value;

use super::{Commit, Desk};
use crate::error::{Error, Kind, Result};
use crate::plan::diff::diff;
use crate::plan::doc::{Doc, Edit};
use crate::plan::store::Outcome;
use crate::text::pack;
use crate::toml_text::Address;

impl Desk {
    /// Puts another text in the place of the plan's: one change, and one step of undo.
    ///
    /// # Errors
    /// When it could not be saved, or somebody changed the file meanwhile; nothing was then written.
    pub fn replace(&mut self, label: &str, mut new: Doc) -> Result<Commit> {
        self.guarded()?;
        let revision = self.doc.revision().max(new.revision());
        new.apply(&[(Address::new(["revision"]), Some(Value::Integer(revision)))]);
        new.next_revision();
        if let Outcome::Changed(_) = self.store.save(&new.bytes())? {
            return Err(Error::new(Kind::Locked, pack::CHANGED_MEANWHILE)
                .safe(pack::CHANGED_SAFE)
                .todo(pack::CHANGED_TODO));
        }
        let before = std::mem::replace(&mut self.doc, new);
        let told = diff(before.tree(), self.doc.tree());
        let undo: Vec<Edit> = told.iter().map(|one| (one.at.clone(), one.before.clone())).collect();
        let edits: Vec<Edit> = told.into_iter().map(|one| (one.at, one.after)).collect();
        self.journal(label, &edits, &undo);
        Ok(self.done(Vec::new(), None))
    }

    /// Keeps bytes beside the plan under a name of their own; that it could not be done harms nobody.
    pub fn keep_aside(&self, name: &str, bytes: &[u8]) {
        self.store.keep_aside(name, bytes);
    }

    /// What [`Desk::keep_aside`] kept.
    pub fn aside(&self, name: &str) -> Option<Vec<u8>> {
        self.store.aside(name)
    }
}
