//! Beginning again: the marks of one exercise, or a practice of its own beside the one of before.

use std::path::PathBuf;

use super::bench::Bench;
use crate::app::App;
use crate::error::Result;
use crate::text::exercise as say;
use crate::ui::{Entry, Raw, Reply, Row, View};

/// What a person wants to begin again.
pub enum Asked {
    One,
    All,
    Nothing,
    Leave,
}

pub fn asked(app: &mut App) -> Asked {
    let row = |id: &str, text| Row::new(id, app.to(text));
    let rows = vec![row("one", &say::RESET_ONE), row("all", &say::RESET_ALL), row("none", &say::RESET_NONE)];
    let view = View::short("reset", app.to(&say::RESET_ASK), Entry::One { rows, open: false });
    let reply = app.ui.ask(&view);
    match view.chosen(reply) {
        Reply::Answer(Raw::Choice(id)) if id == "one" => Asked::One,
        Reply::Answer(Raw::Choice(id)) if id == "all" => Asked::All,
        Reply::Quit => Asked::Leave,
        _ => Asked::Nothing,
    }
}

/// The same invented municipality in a folder beside this one, which stays as it is.
///
/// # Errors
/// When it cannot be written.
pub fn fresh(app: &mut App, bench: &Bench) -> Result<Option<PathBuf>> {
    let line = app.to(&say::RESET_NO_TOWN).to_string();
    app.ui.show(&[crate::ui::Say::Error(line)]);
    let _ = bench;
    Ok(None)
}
