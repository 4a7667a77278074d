//! How the conversation about a remark is read: its turns in order, and what they come to.

use super::{Remark, Said};

/// Where a remark stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Waits for the institution.
    Open,
    /// The institution said that it will attend to it, and has not said that it did.
    Agreed,
    /// The institution says that it is mended, or that it does not agree: waits for whoever reviews.
    Answered,
    Closed,
}

impl Standing {
    /// The word of `remark.ID.status`.
    pub fn status(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Agreed | Self::Answered => "answered",
            Self::Closed => "closed",
        }
    }

    /// Whether the institution has something to do.
    pub fn waits_for_institution(self) -> bool {
        matches!(self, Self::Open | Self::Agreed)
    }
}

/// What can be said about a remark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Turn {
    Agree,
    Disagree,
    Fixed,
    Insist,
    Close,
    Reopen,
    /// Taken back by whoever said it: closed, with its text still there.
    Withdraw,
}

impl Turn {
    pub const ALL: [Self; 7] =
        [Self::Agree, Self::Disagree, Self::Fixed, Self::Insist, Self::Close, Self::Reopen, Self::Withdraw];

    /// The word of `remark.ID.said.ID.kind`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Agree => "agree",
            Self::Disagree => "disagree",
            Self::Fixed => "fixed",
            Self::Insist => "insist",
            Self::Close => "close",
            Self::Reopen => "reopen",
            Self::Withdraw => "withdraw",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|turn| turn.word() == word)
    }

    /// Whether it is the institution that says it.
    pub fn of_institution(self) -> bool {
        matches!(self, Self::Agree | Self::Disagree | Self::Fixed)
    }

    /// What a remark comes to when this was said last.
    pub fn leads_to(self) -> Standing {
        match self {
            Self::Agree => Standing::Agreed,
            Self::Disagree | Self::Fixed => Standing::Answered,
            Self::Insist | Self::Reopen => Standing::Open,
            Self::Close | Self::Withdraw => Standing::Closed,
        }
    }

    /// Of two turns with one number, said on two copies that did not know of each other, the one that leaves most to
    /// look at counts: an answer that the reviewer has not seen, then an insistence, then what closes.
    fn weight(self) -> u8 {
        match self {
            Self::Close | Self::Withdraw => 0,
            Self::Insist | Self::Reopen => 1,
            Self::Agree => 2,
            Self::Disagree | Self::Fixed => 3,
        }
    }
}

impl Said {
    pub fn turn_kind(&self) -> Option<Turn> {
        Turn::parse(self.kind.as_deref()?)
    }
}

impl Remark {
    /// What was said, in order; the same on every copy that holds the same turns.
    pub fn turns(&self) -> Vec<(&str, &Said)> {
        let mut turns: Vec<(&str, &Said)> = self.said.iter().map(|(id, said)| (id.as_str(), said)).collect();
        let key = |said: &Said| {
            let on = said.on.as_ref().and_then(super::Day::date);
            (said.turn.unwrap_or(0), said.turn_kind().map(Turn::weight), on)
        };
        turns.sort_by(|(a, one), (b, other)| key(one).cmp(&key(other)).then_with(|| a.cmp(b)));
        turns
    }

    /// The last turn whose word is known.
    pub fn last(&self) -> Option<(&Said, Turn)> {
        self.turns().into_iter().rev().find_map(|(_, said)| Some((said, said.turn_kind()?)))
    }

    /// Where it stands: what was said last decides; without a word, what the file says.
    pub fn standing(&self) -> Standing {
        match (self.last(), self.status.as_deref()) {
            (Some((_, turn)), _) => turn.leads_to(),
            (None, Some("answered")) => Standing::Answered,
            (None, Some("closed")) => Standing::Closed,
            (None, _) => Standing::Open,
        }
    }
}
