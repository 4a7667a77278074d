//! Why a promise changes, and who decides it: asked wherever a promised date moves or a dataset leaves.

use jiff::civil::Date;
use toml::Value;

use super::super::answer::write_out;
use super::super::marks;
use super::super::reasons::{self, Reason};
use super::{Go, Session};
use crate::plan::doc::Edit;
use crate::text::fold::{clean, visible};
use crate::text::{Text, calendar as say};
use crate::toml_text::Address;
use crate::ui::{Entry, Raw, Reply, View};

/// Letters of the shortest reason.
const LETTERS: usize = 5;

/// What came of asking for a reason.
pub(super) enum Reasoned {
    Told(Reason),
    /// The change is not made.
    Back,
    /// The person went elsewhere before there was a reason.
    Left(Go),
}

impl Session<'_> {
    /// Asks for the reason of a change and who decided it. Without `required`, plain Enter is no reason.
    pub(super) fn ask_reason(&mut self, ask: &Text, required: bool) -> Reasoned {
        let hint = if required { say::REASON_HINT } else { say::REASON_HINT_OPTIONAL };
        let mut view = View::short("reason", self.to(ask), line()).hint(self.to(&hint));
        view.allow.skip = !required;
        let why = loop {
            let wrong = match self.ask(&view) {
                Reply::Answer(Raw::Text(text)) if is_reason(&text) => break Some(clean(&text)),
                Reply::Answer(Raw::Text(text)) if text.trim().is_empty() && !required => break None,
                Reply::Skip if !required => break None,
                Reply::Back => return Reasoned::Back,
                Reply::Menu => return Reasoned::Left(Go::Menu),
                Reply::Quit => return Reasoned::Left(Go::Quit),
                _ => say::REASON_SHORT,
            };
            view.error = Some(self.to(&wrong).to_string());
            view.again = true;
        };
        let by = if why.is_some() { self.ask_decider() } else { None };
        Reasoned::Told(Reason { why, by })
    }

    fn ask_decider(&mut self) -> Option<String> {
        let liaison = self.desk.doc.text_at("team.liaison.name").to_string();
        let mut view = View::short("reason.by", self.to(&say::DECIDER_ASK), line()).may_skip();
        view.current = (!liaison.is_empty()).then(|| visible(&liaison));
        match self.ask(&view) {
            Reply::Answer(Raw::Text(text)) if !text.trim().is_empty() => Some(clean(&text)),
            Reply::Skip => Some(liaison).filter(|name| !name.is_empty()),
            _ => None,
        }
    }

    /// The reason of a promised date that becomes another one, or none. `Ok` has what to keep beside the change (nothing
    /// when no promise changes); when the person left meanwhile, what they typed before stands, without a reason.
    pub(super) fn reason_of_move(&mut self, dataset: &str, to: Option<Date>) -> (Option<Vec<Edit>>, Go) {
        let from = reasons::promised(self.desk.doc.tree(), dataset);
        let Some(from) = from.filter(|from| Some(*from) != to) else { return (Some(Vec::new()), Go::Next) };
        let title = visible(self.flow().dataset_title(dataset));
        let ask = match to {
            Some(to) => say::MOVE_ASK.with_text("to", &write_out::date(to)),
            None => say::DROP_ASK,
        };
        let ask = ask.with_text("from", &write_out::date(from)).with("title", title);
        let (reason, go) = match self.ask_reason(&ask, true) {
            Reasoned::Told(reason) => (reason, Go::Next),
            Reasoned::Left(go) => (Reason::default(), go),
            Reasoned::Back => return (None, Go::Next),
        };
        (Some(reasons::shifted(self.desk.doc.tree(), dataset, to, &reason, self.today())), go)
    }

    /// What an answer to the question of the promised date changes besides, and where the person wants to go after it;
    /// `None` when they take the change back.
    pub(super) fn reason_of_answer(&mut self, at: &Address, value: &Value) -> (Option<Vec<Edit>>, Go) {
        let Some(dataset) = reasons::dated(at).map(String::from) else { return (Some(Vec::new()), Go::Next) };
        let to = value.as_datetime().and_then(|day| day.to_string().parse().ok());
        self.reason_of_move(&dataset, to)
    }

    /// What taking an item away changes: a dataset leaves its reason. `None` when it stays after all.
    pub(super) fn leaving(&mut self, at: &Address, name: &str) -> std::result::Result<Vec<Edit>, Go> {
        let dataset = match at.0.as_slice() {
            [first, dataset] if first == "dataset" => dataset.clone(),
            _ => return Ok(marks::removed(at, self.desk.doc.tree())),
        };
        let date = reasons::promised(self.desk.doc.tree(), &dataset);
        let ask = match date {
            Some(date) => say::REMOVE_WHY.with_text("date", &write_out::date(date)),
            None => say::REMOVE_WHY_FREE,
        };
        match self.ask_reason(&ask.with("title", visible(name)), date.is_some()) {
            Reasoned::Told(reason) => {
                Ok(reasons::removed(self.desk.doc.tree(), &dataset, &reason, self.today()))
            }
            Reasoned::Back => Err(Go::Next),
            Reasoned::Left(go) => Err(go),
        }
    }
}

/// More than a filler such as `-` or `x`.
fn is_reason(text: &str) -> bool {
    text.chars().filter(|letter| letter.is_alphabetic()).count() >= LETTERS
}

fn line() -> Entry {
    Entry::Line { initial: String::new() }
}
