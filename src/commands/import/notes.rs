//! What there is to say of the values of a file: in words, the same things together, personal data put away.

use std::collections::BTreeMap;

use crate::app::App;
use crate::diag::{Finding, Place, Told};
use crate::error::Result;
use crate::import::{Code, Note};
use crate::scan::personal::prose;
use crate::text::fold::visible;
use crate::text::{Text, import as say};

/// Characters of a value that are shown.
const SHOWN: usize = 80;
/// Places that are named of things that are the same.
const PLACES: usize = 3;

/// Puts the personal data of a text away.
///
/// # Errors
/// When the lists of the Guide cannot be read.
pub fn hide(app: &App) -> Result<impl Fn(&str) -> String + use<>> {
    let lists = crate::commands::scan::lists(app.options.guide.as_deref())?;
    Ok(move |text: &str| prose::hide(text, &lists).text)
}

/// The groups that notes are shown in, what matters most first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    Odd,
    Look,
    Guessed,
    Left,
}

impl Group {
    pub const ALL: [Self; 4] = [Self::Odd, Self::Look, Self::Guessed, Self::Left];

    pub fn head(self, count: usize) -> Text {
        match self {
            Self::Odd => say::GROUP_ODD,
            Self::Look => say::GROUP_LOOK,
            Self::Guessed => say::GROUP_GUESSED,
            Self::Left => say::GROUP_LEFT,
        }
        .with("n", count)
    }

    pub fn of(code: Code) -> Self {
        match code {
            Code::Odd | Code::Unfit | Code::Several | Code::Past | Code::Far => Self::Odd,
            Code::Guessed
            | Code::Supposed
            | Code::Shortened
            | Code::Continued
            | Code::Named
            | Code::NoHeader => Self::Guessed,
            Code::Dropped | Code::Example | Code::Again | Code::Ragged | Code::People => Self::Left,
            _ => Self::Look,
        }
    }
}

/// A note in words.
pub fn words(app: &App, note: &Note, hide: &dyn Fn(&str) -> String) -> Told {
    let what = match (&note.field, note.code) {
        (Some(field), Code::Supposed) => super::fields::name(&app.guide, field),
        _ => Text::same(super::short(&shown(note, hide), SHOWN)),
    };
    let finding = Finding::new(note.code.id(), Place::default())
        .arg("place", visible(&note.place))
        .arg_text("what", what)
        .arg_text("meant", note.meant.clone());
    app.guide.rules.tell(&finding)
}

/// What is written there. What was taken in is in the plan; the rest is shown without personal data.
pub fn shown(note: &Note, hide: &dyn Fn(&str) -> String) -> String {
    match note.code {
        Code::Guessed | Code::Shortened => note.what.clone(),
        _ => hide(&note.what),
    }
}

/// The notes of a group, those that say the same of the same field in one line with their places.
pub fn lines(app: &App, notes: &[&Note], hide: &dyn Fn(&str) -> String) -> Vec<Text> {
    let mut order: Vec<Vec<&Note>> = Vec::new();
    let mut seen: BTreeMap<(Code, &str, &str), usize> = BTreeMap::new();
    for note in notes {
        // What has no place is one thing for each field, whatever it says.
        let what = if note.code == Code::Dropped && note.field.is_some() { "" } else { note.what.as_str() };
        let key = (note.code, note.field.as_deref().unwrap_or_default(), what);
        match seen.get(&key) {
            Some(at) => order[*at].push(note),
            None => {
                seen.insert(key, order.len());
                order.push(vec![note]);
            }
        }
    }
    order.iter().map(|same| line(app, same, hide)).collect()
}

fn line(app: &App, same: &[&Note], hide: &dyn Fn(&str) -> String) -> Text {
    let Some((first, rest)) = same.split_first() else { return Text::default() };
    let text = words(app, first, hide).message;
    let places: Vec<String> = rest.iter().take(PLACES).map(|note| visible(&note.place)).collect();
    let more = rest.len().saturating_sub(PLACES);
    match (places.is_empty(), more) {
        (true, _) => text,
        (false, 0) => say::AND_PLACES.with_text("text", &text).with("list", places.join(", ")),
        (false, more) => {
            say::AND_PLACES_MORE.with_text("text", &text).with("list", places.join(", ")).with("n", more)
        }
    }
}
