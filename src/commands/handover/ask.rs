//! Questions of one line whose answer may not be a secret: what looks like one is not kept, not even to be corrected.

use crate::app::App;
use crate::handover::secret::{Care, seen};
use crate::text::{Text, handover as say};
use crate::ui::{Entry, Raw, Reply, View};

/// What a person said to one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    Text(String),
    /// Enter: as it is.
    Same,
    Leave,
}

/// Why a text may not be kept; `None` when it may.
pub fn refused(text: &str) -> Option<Text> {
    seen(text, Care::All).map(|what| say::SECRET_REFUSED.with_text("what", &what.label()))
}

/// Asks until the answer may be kept. `accept` says of a text why it does not serve.
pub fn line(
    app: &mut App,
    (id, place): (&str, &str),
    (ask, hint): (&Text, &Text),
    current: Option<&str>,
    accept: &dyn Fn(&str) -> Option<Text>,
) -> Said {
    let mut view =
        View::short(id, app.to(ask), Entry::Line { initial: String::new() }).hint(app.to(hint)).may_skip();
    view.place = place.to_string();
    view.current = current.map(str::to_string);
    loop {
        let text = match app.ui.ask(&view) {
            Reply::Answer(Raw::Text(text)) => text,
            Reply::Skip | Reply::DontKnow | Reply::NotApply => return Said::Same,
            Reply::Back | Reply::Quit | Reply::Menu => return Said::Leave,
            _ => continue,
        };
        let fault = match refused(&text) {
            // The text is not shown again: it would stay on the screen.
            Some(why) => Some((why, String::new())),
            None => accept(&text).map(|why| (why, text.clone())),
        };
        let Some((why, initial)) = fault else { return Said::Text(text) };
        view.error = Some(app.to(&why).to_string());
        view.entry = Entry::Line { initial };
        view.again = true;
    }
}
