//! How far a participant is with each exercise, as the plan of the practice keeps it in `practice.exercise.ID`.

use jiff::civil::DateTime;
use toml::{Table, Value};

use crate::plan::doc::Edit;
use crate::toml_text::Address;

/// What became of an exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum State {
    #[default]
    New,
    Begun,
    Solved,
    /// The program answered it.
    Shown,
}

impl State {
    /// The word of `practice.exercise.ID.state`; `None` of what was not begun.
    pub fn word(self) -> Option<&'static str> {
        match self {
            Self::New => None,
            Self::Begun => Some("begun"),
            Self::Solved => Some("solved"),
            Self::Shown => Some("shown"),
        }
    }

    pub fn done(self) -> bool {
        matches!(self, Self::Solved | Self::Shown)
    }
}

pub fn state(plan: &Table, id: &str) -> State {
    let word = at(id, "state").get(plan).and_then(Value::as_str);
    let all = [State::Begun, State::Solved, State::Shown];
    all.into_iter().find(|state| state.word() == word).unwrap_or_default()
}

/// Hints that were asked for.
pub fn hints(plan: &Table, id: &str) -> usize {
    at(id, "hints").get(plan).and_then(Value::as_integer).map_or(0, |n| usize::try_from(n).unwrap_or(0))
}

/// It is on screen; nothing when it was before.
pub fn begun(plan: &Table, id: &str, now: DateTime) -> Vec<Edit> {
    if state(plan, id) != State::New {
        return Vec::new();
    }
    let word = |text: String| Some(Value::String(text));
    vec![(at(id, "state"), word("begun".into())), (at(id, "began"), word(moment(now)))]
}

pub fn hinted(plan: &Table, id: &str) -> Vec<Edit> {
    one_more(plan, id, "hints")
}

/// A check that did not pass.
pub fn missed(plan: &Table, id: &str) -> Vec<Edit> {
    one_more(plan, id, "tries")
}

/// It is done. What was solved stays solved, whatever is shown of it afterwards; what was shown and is then solved
/// stays shown: the answer was seen.
pub fn ended(plan: &Table, id: &str, how: State, now: DateTime) -> Vec<Edit> {
    let Some(word) = how.word().filter(|_| !state(plan, id).done()) else { return Vec::new() };
    let mut edits = begun(plan, id, now);
    edits.push((at(id, "state"), Some(word.into())));
    edits.push((at(id, "ended"), Some(Value::String(moment(now)))));
    edits
}

/// As if it had never been begun.
pub fn forgotten(id: &str) -> Edit {
    (Address::new(["practice", "exercise", id]), None)
}

fn one_more(plan: &Table, id: &str, key: &str) -> Vec<Edit> {
    let before = at(id, key).get(plan).and_then(Value::as_integer).unwrap_or(0);
    vec![(at(id, key), Some(Value::Integer(before.max(0).saturating_add(1))))]
}

fn at(id: &str, key: &str) -> Address {
    Address::new(["practice", "exercise", id, key])
}

fn moment(now: DateTime) -> String {
    now.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::doc::Doc;

    fn now() -> DateTime {
        "2026-03-02T10:00:00".parse().unwrap()
    }

    fn told(doc: &Doc, key: &str) -> Option<String> {
        at("hub", key).get(doc.tree()).map(|value| value.as_str().map_or(value.to_string(), String::from))
    }

    #[test]
    fn an_exercise_is_begun_once_and_solved_for_good() {
        let mut doc = Doc::parse("format = 1\n[practice]\ntown = \"small\"\n", false).unwrap();
        doc.apply(&begun(doc.tree(), "hub", now()));
        assert_eq!(state(doc.tree(), "hub"), State::Begun);
        let later = "2026-03-02T10:09:00".parse().unwrap();
        assert!(begun(doc.tree(), "hub", later).is_empty());
        for edits in [missed(doc.tree(), "hub"), hinted(doc.tree(), "hub")] {
            doc.apply(&edits);
        }
        doc.apply(&missed(doc.tree(), "hub"));
        doc.apply(&ended(doc.tree(), "hub", State::Solved, later));
        assert!(ended(doc.tree(), "hub", State::Shown, later).is_empty());
        let all = ["state", "began", "ended", "tries", "hints"].map(|key| told(&doc, key).unwrap());
        assert_eq!(all, ["solved", "2026-03-02T10:00:00", "2026-03-02T10:09:00", "2", "1"]);
        doc.apply(&[forgotten("hub")]);
        assert_eq!((state(doc.tree(), "hub"), hints(doc.tree(), "hub")), (State::New, 0));
    }

    #[test]
    fn what_the_program_answered_is_not_told_as_solved() {
        let mut doc = Doc::parse("format = 1\n", false).unwrap();
        doc.apply(&ended(doc.tree(), "hub", State::Shown, now()));
        assert!(ended(doc.tree(), "hub", State::Solved, now()).is_empty());
        assert_eq!(state(doc.tree(), "hub"), State::Shown);
    }
}
