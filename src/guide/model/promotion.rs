//! `promotion.toml`: how data are made known and used.

use serde::Deserialize;

use super::Basis;
use crate::text::Text;

/// Acts, channels, messages, events and the story of a dataset, all as data.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Promotion {
    pub pace: Pace,
    #[serde(rename = "kind")]
    pub kinds: Vec<Kind>,
    #[serde(rename = "channel")]
    pub channels: Vec<Channel>,
    #[serde(rename = "message")]
    pub messages: Vec<Message>,
    #[serde(rename = "gathering")]
    pub gatherings: Vec<Gathering>,
    /// Lines of checklists, in the order in which they are done.
    #[serde(rename = "line")]
    pub lines: Vec<Line>,
    /// Parts of the story of a dataset, in their order.
    #[serde(rename = "part")]
    pub parts: Vec<Part>,
}

/// How often, how far ahead, how near.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Pace {
    /// Months in which there is one act at least.
    pub months: u32,
    /// Months that a plan looks ahead.
    pub ahead: u32,
    /// Days before its end in which something is told as near.
    pub near_days: u32,
    /// Days after an event in which its results get a decision.
    pub adoption_days: u32,
    /// Datasets that an event is prepared with, at most.
    pub datasets: usize,
    /// What fixes the months.
    pub basis: Vec<Basis>,
}

impl Default for Pace {
    fn default() -> Self {
        Self { months: 2, ahead: 12, near_days: 15, adoption_days: 60, datasets: 5, basis: Vec::new() }
    }
}

/// A kind of act.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kind {
    /// For life.
    pub id: String,
    pub name: Text,
    /// Title of an act of it, with `{dataset}`.
    pub title: Text,
    pub why: Text,
    /// Channels that it goes through, the usual one first.
    pub channels: Vec<String>,
    /// Terms of the vocabulary `audiences` that it is for.
    pub audiences: Vec<String>,
    /// Only where somebody asked for the dataset.
    #[serde(default)]
    pub asked: bool,
    pub basis: Vec<Basis>,
}

/// Where something is said, and how much of it fits.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Channel {
    /// For life.
    pub id: String,
    pub name: Text,
    /// Characters of a message at most; none where nobody counts.
    #[serde(default)]
    pub chars: Option<usize>,
    /// Characters that any link counts as, where it is not its own length.
    #[serde(default)]
    pub link_chars: Option<usize>,
    /// Whether a link can be followed there.
    pub link: bool,
    /// What to mind, and whose figure the limit is.
    pub note: Text,
}

/// A message of a kind of act for a channel. A line with a mark that the plan does not know is left out, and told.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Message {
    pub kind: String,
    pub channel: String,
    #[serde(default)]
    pub subject: Option<Text>,
    pub lines: Vec<Text>,
}

/// A kind of event.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gathering {
    /// A choice of `promotion.event`.
    pub id: String,
    pub name: Text,
    pub about: Text,
    /// Days that it is prepared for, at least.
    pub lead_days: i64,
    pub basis: Vec<Basis>,
}

/// A line of checklists.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// For life.
    pub id: String,
    /// Events that have it.
    pub events: Vec<String>,
    /// Days after the event; before it when negative.
    pub days: i64,
    /// Term of the vocabulary `roles`.
    pub who: String,
    pub text: Text,
    pub why: Text,
    pub basis: Vec<Basis>,
    /// It is the decision on what came of the event.
    #[serde(default)]
    pub adoption: bool,
}

/// A part of the story of a dataset.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// For life.
    pub id: String,
    pub title: Text,
    /// What to write there.
    pub hint: Text,
    /// Sentences that are filled with what is known.
    #[serde(default)]
    pub lines: Vec<Text>,
}

impl Promotion {
    pub fn kind(&self, id: &str) -> Option<&Kind> {
        self.kinds.iter().find(|one| one.id == id)
    }

    pub fn channel(&self, id: &str) -> Option<&Channel> {
        self.channels.iter().find(|one| one.id == id)
    }

    pub fn gathering(&self, id: &str) -> Option<&Gathering> {
        self.gatherings.iter().find(|one| one.id == id)
    }

    pub fn message(&self, kind: &str, channel: &str) -> Option<&Message> {
        self.messages.iter().find(|one| one.kind == kind && one.channel == channel)
    }

    /// The checklist of a kind of event.
    pub fn lines_of(&self, event: &str) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(move |line| line.events.iter().any(|id| id == event))
    }
}
