//! What is printed around a question: where we are, the question itself, what the plan or a file says already.

use super::layout::{Style, one_line};
use super::{Entry, Say, View};
use crate::text::{Lang, Text, ui as say};

/// A value longer than this is shown on a line of its own, not inside a prompt.
const SHORT: usize = 40;

/// The parts of a question: above it, itself, and below it.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Question {
    pub above: Vec<Say>,
    pub ask: String,
    pub below: Vec<Say>,
}

impl Question {
    /// The parts of a view. After an error or the help only the error is left.
    pub fn of(view: &View, style: Style, lang: Lang) -> Self {
        let mut parts = Self::default();
        if let Some(error) = view.error.clone() {
            parts.above.extend((style == Style::Rich).then_some(Say::Blank));
            parts.above.push(Say::Error(error));
        }
        if view.again {
            return parts;
        }
        parts.above.push(Say::Blank);
        parts.above.extend(place(view, style));
        parts.ask = ask(view, style, lang);
        parts.below.extend((!view.hint.is_empty()).then(|| Say::Text(view.hint.clone())));
        parts.below.extend(known(view, style).map(|text| Say::Text(text.to(lang).to_string())));
        parts
    }

    /// Everything, one after the other.
    pub fn all(self) -> Vec<Say> {
        let ask = (!self.ask.is_empty()).then_some(Say::Text(self.ask));
        self.above.into_iter().chain(ask).chain(self.below).collect()
    }
}

fn place(view: &View, style: Style) -> Vec<Say> {
    if view.place.is_empty() {
        return Vec::new();
    }
    match style {
        Style::Plain => vec![Say::Text(format!("{}.", one_line(&view.place).replace(" · ", ", ")))],
        Style::Rich => {
            let right = view.position.clone().unwrap_or_default();
            vec![Say::Title { left: view.place.clone(), right }, Say::Blank]
        }
    }
}

/// The question; in plain style it starts with the word «question» or with its position.
fn ask(view: &View, style: Style, lang: Lang) -> String {
    match (&view.position, style) {
        (Some(position), Style::Plain) => format!("{position}: {}", view.ask),
        (None, Style::Plain) if !view.place.is_empty() => {
            say::QUESTION.with("ask", &view.ask).to(lang).to_string()
        }
        _ => view.ask.clone(),
    }
}

/// What files or the plan say already, unless the person sees it anyway: as text to edit, or inside the prompt.
fn known(view: &View, style: Style) -> Option<Text> {
    if let Some(found) = &view.found {
        let value = one_line(&found.shown);
        if found.origin.is_empty() {
            return Some(say::PROPOSED.with("value", value));
        }
        return Some(say::SEEN.with("origin", one_line(&found.origin)).with("value", value));
    }
    let current = one_line(view.current.as_ref()?);
    let seen_anyway = match style {
        Style::Rich => prefilled(view),
        Style::Plain => is_short(&current),
    };
    (!seen_anyway).then(|| say::NOW.with("value", current))
}

/// Whether the entry starts from text that a line editor shows.
pub fn prefilled(view: &View) -> bool {
    match &view.entry {
        Entry::Line { initial } | Entry::Paragraph { initial } => !initial.is_empty(),
        Entry::List { items } => !items.is_empty(),
        Entry::Many { chosen, .. } => !chosen.is_empty(),
        _ => false,
    }
}

/// What Enter does, in words; `None` when it does nothing.
pub fn enter(view: &View) -> Option<Text> {
    let kept = |value: &str| match one_line(value) {
        value if is_short(&value) => Some(say::ENTER_KEEPS.with("value", value)),
        _ => None,
    };
    if view.entry == Entry::Order {
        return None;
    }
    if let Some(found) = &view.found {
        if found.origin.is_empty() {
            return Some(say::ENTER_PROPOSED);
        }
        return kept(&found.shown).or(Some(say::ENTER_SEEN));
    }
    if let Some(current) = &view.current {
        return kept(current).or(Some(say::ENTER_AS_IS));
    }
    view.allow.skip.then_some(say::ENTER_BLANK)
}

fn is_short(value: &str) -> bool {
    !value.is_empty() && value.chars().count() <= SHORT
}
