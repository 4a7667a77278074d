//! Short questions about persons: rows with a proposal that Enter accepts, and lines with text to start from.

use crate::app::App;
use crate::text::{Text, session};
use crate::ui::{Entry, Found, Raw, Reply, Row, View};

/// What a person says to rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Picked {
    Row(String),
    Back,
    Leave,
}

/// Asks for one of some rows; Enter accepts the proposal, which is none of them.
pub fn row(app: &mut App, id: &str, ask: &Text, (proposal, rows): ((&str, &Text), Vec<Row>)) -> Picked {
    let mut view = View::short(id, app.to(ask), Entry::One { rows, open: false });
    view.found = Some(Found {
        shown: app.to(proposal.1).to_string(),
        raw: Raw::Choice(proposal.0.to_string()),
        origin: String::new(),
    });
    loop {
        let reply = app.ui.ask(&view);
        match view.chosen(reply) {
            Reply::Answer(Raw::Choice(id)) => return Picked::Row(id),
            Reply::Skip => return Picked::Row(proposal.0.to_string()),
            Reply::Back => return Picked::Back,
            Reply::Quit | Reply::Menu => return Picked::Leave,
            _ => app.tell(&session::CHOOSE_ONE),
        }
    }
}

/// Asks for a line until it is good; `None` when the person goes back or leaves.
pub fn line<T>(
    app: &mut App,
    (id, ask, hint): (&str, &Text, &Text),
    initial: &str,
    read: &dyn Fn(&str) -> Result<T, Text>,
) -> Option<T> {
    let mut view = View::short(id, app.to(ask), Entry::Line { initial: initial.to_string() });
    view = view.hint(app.to(hint));
    view.current = (!initial.is_empty()).then(|| initial.to_string());
    loop {
        let typed = match app.ui.ask(&view) {
            Reply::Answer(Raw::Text(typed)) => typed,
            Reply::Skip => initial.to_string(),
            Reply::Back | Reply::Quit | Reply::Menu => return None,
            _ => String::new(),
        };
        match read(typed.trim()) {
            Ok(value) => return Some(value),
            Err(why) => {
                view.error = Some(app.to(&why).to_string());
                view.again = true;
                view.entry = Entry::Line { initial: typed };
            }
        }
    }
}

/// Asks for any of some rows; `None` when the person goes back or leaves.
pub fn many(
    app: &mut App,
    id: &str,
    ask: &Text,
    (rows, chosen): (Vec<Row>, Vec<String>),
) -> Option<Vec<String>> {
    let view = View::short(id, app.to(ask), Entry::Many { rows, chosen: chosen.clone() });
    let reply = app.ui.ask(&view);
    match view.chosen(reply) {
        Reply::Answer(Raw::Many(ids)) => Some(ids),
        Reply::Skip => Some(chosen),
        _ => None,
    }
}
