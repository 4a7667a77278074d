//! The short questions of a review: a text, what would satisfy it, how grave it is, which answer.

use crate::app::App;
use crate::text::fold::clean;
use crate::text::{Text, reviewing as say};
use crate::ui::{Entry, Found, Raw, Reply, Row, View};

/// Letters of the longest remark: two pages.
const LONGEST: usize = 4_000;

/// What a person said to one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    Text(String),
    Enter,
    Back,
    /// No more of this plan.
    Enough,
    Quit,
}

/// Asks for a text.
pub fn text(app: &mut App, id: &str, (ask, hint): (&Text, &Text)) -> Said {
    let mut view = View::short(id, app.to(ask), Entry::Line { initial: String::new() });
    view = view.hint(app.to(hint)).may_skip();
    typed(app, view)
}

/// As [`text`], with something that Enter takes.
pub fn text_or(app: &mut App, id: &str, (ask, hint): (&Text, &Text), enter: &str) -> Said {
    let mut view = View::short(id, app.to(ask), Entry::Line { initial: String::new() });
    view = view.hint(app.to(hint)).may_skip();
    let raw = Raw::Text(enter.to_string());
    view.found = Some(Found { shown: enter.to_string(), raw, origin: String::new() });
    match typed(app, view) {
        Said::Enter => Said::Text(enter.to_string()),
        other => other,
    }
}

fn typed(app: &mut App, mut view: View) -> Said {
    loop {
        let wrong = match app.ui.ask(&view) {
            Reply::Answer(Raw::Text(text)) => match clean(&text) {
                text if text.is_empty() => return Said::Enter,
                text if text.chars().count() > LONGEST => {
                    let n = text.chars().count();
                    view.entry = Entry::Line { initial: text };
                    say::TOO_LONG.with("n", n).with("most", LONGEST)
                }
                text => return Said::Text(text),
            },
            Reply::Skip => return Said::Enter,
            Reply::Back => return Said::Back,
            Reply::Menu => return Said::Enough,
            Reply::Quit => return Said::Quit,
            _ => say::ORDERS,
        };
        view.error = Some(app.to(&wrong).to_string());
        view.again = true;
    }
}

/// Asks how grave a remark is: the word that the plan keeps.
pub fn severity(app: &mut App) -> Option<&'static str> {
    let words = ["error", "missing", "warning", "info"];
    let labels = [say::SEVERITY_ERROR, say::SEVERITY_MISSING, say::SEVERITY_WARNING, say::SEVERITY_INFO];
    let rows = words.iter().zip(&labels).map(|(word, label)| Row::new(*word, app.to(label))).collect();
    let chosen = crate::commands::ask::pick(app, "severity", &say::SEVERITY_ASK, rows)?;
    words.into_iter().find(|word| *word == chosen)
}
