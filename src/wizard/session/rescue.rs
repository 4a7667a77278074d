//! When an answer cannot be saved: it stays, and the person says where it goes.

use std::path::PathBuf;

use super::Session;
use crate::error::{Error, Result};
use crate::plan::doc::Edit;
use crate::text::session as say;
use crate::ui::{Entry, Raw, Reply, Row, Say, View};

impl Session<'_> {
    /// Tells what happened and asks what to do; returns when the person wants to try again.
    ///
    /// # Errors
    /// The error itself, or where the plan was saved instead: the sitting ends with it.
    pub(super) fn not_saved(&mut self, err: Error, edits: &[Edit]) -> Result<()> {
        let told = err.render(self.lang());
        self.ui.show(&told.lines().map(|line| Say::Error(line.to_string())).take(1).collect::<Vec<_>>());
        self.ui.show(&told.lines().skip(1).map(|line| Say::Text(line.to_string())).collect::<Vec<_>>());
        let rows = vec![
            Row::new("retry", self.to(&say::SAVE_RETRY)),
            Row::new("elsewhere", self.to(&say::SAVE_ELSEWHERE)),
            Row::new("leave", self.to(&say::SAVE_LEAVE)),
        ];
        let view = View::short("not-saved", self.to(&say::SAVE_FAILED_ASK), Entry::One { rows, open: false });
        loop {
            match self.pick(&view) {
                Reply::Answer(Raw::Choice(id)) if id == "retry" => return Ok(()),
                Reply::Answer(Raw::Choice(id)) if id == "elsewhere" => {
                    if let Some(done) = self.save_elsewhere(edits) {
                        return Err(done);
                    }
                }
                Reply::Answer(Raw::Choice(_)) | Reply::Quit => return Err(err),
                _ => self.say(&say::CHOOSE_ONE),
            }
        }
    }

    /// Saves in another folder; the sentence that ends the sitting, or `None` when that failed too.
    fn save_elsewhere(&mut self, edits: &[Edit]) -> Option<Error> {
        let entry = Entry::Line { initial: String::new() };
        let view = View::short("elsewhere", self.to(&say::SAVE_WHERE), entry);
        let Reply::Answer(Raw::Text(folder)) = self.ask(&view) else { return None };
        match self.desk.save_elsewhere(&PathBuf::from(folder.trim()), edits) {
            Ok(path) => {
                let what = say::SAVED_ELSEWHERE.with("path", path.display());
                let todo = say::SAVED_ELSEWHERE_TODO.with("path", path.display());
                Some(Error::new(crate::error::Kind::Unexpected, what).todo(todo))
            }
            Err(err) => {
                let line = err.render(self.lang());
                self.ui.show(&[Say::Error(line.lines().next().unwrap_or_default().to_string())]);
                None
            }
        }
    }
}
