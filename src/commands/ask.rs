//! Questions of the commands' own: one row of a few.

use crate::app::App;
use crate::text::{Text, command, session};
use crate::ui::{Entry, Raw, Reply, Row, View};

/// What a person says to one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// The id of the row.
    Row(String),
    Back,
    Leave,
}

/// Asks until a row is chosen, or the person goes back or leaves.
pub fn one(app: &mut App, id: &str, ask: &Text, rows: Vec<Row>) -> Said {
    let view = View::short(id, app.to(ask), Entry::One { rows, open: false });
    loop {
        let reply = app.ui.ask(&view);
        match view.chosen(reply) {
            Reply::Answer(Raw::Choice(id)) => return Said::Row(id),
            Reply::Back => return Said::Back,
            Reply::Quit | Reply::Menu => return Said::Leave,
            _ => app.tell(&session::CHOOSE_ONE),
        }
    }
}

/// As [`one`], where going back is leaving: the id of the row.
pub fn pick(app: &mut App, id: &str, ask: &Text, rows: Vec<Row>) -> Option<String> {
    match one(app, id, ask, rows) {
        Said::Row(id) => Some(id),
        Said::Back | Said::Leave => None,
    }
}

/// Save, or not: `save` and `leave`.
pub fn save_rows(app: &App) -> Vec<Row> {
    vec![Row::new("save", app.to(&command::SAVE)), Row::new("leave", app.to(&command::SAVE_NOT))]
}
