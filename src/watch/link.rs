//! A link that is looked after: what is known of it, and what was seen.

use std::collections::HashMap;

use jiff::civil::Date;

use crate::catalog::{Catalog, Dataset, Distribution};
use crate::plan::model::{Checked, Plan};
use crate::text::{Text, watch as say};

/// A file that is online, with what is known of it.
#[derive(Debug, Clone, Default)]
pub struct Link {
    /// Ids in the plan.
    pub dataset: String,
    pub file: String,
    /// Title of the dataset.
    pub title: String,
    pub url: String,
    /// Term of the vocabulary `formats`, of what is promised there.
    pub format: Option<String>,
    /// The file that was published, where that is known.
    pub sha256: Option<String>,
    pub bytes: Option<u64>,
    /// What was seen the last time.
    pub before: Option<Checked>,
    /// The file was made anew after that.
    pub remade: bool,
}

/// How a link was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// It answers, and with what it should.
    Alive,
    /// It answers somewhere else, for good.
    Moved,
    /// It answers that there is nothing, or with a page in place of the file.
    Broken,
    /// Nobody answers.
    Unreachable,
    /// It is an address that is not asked.
    Refused,
    /// It was not found out: the server asked to wait, or the work was ended.
    Unasked,
}

impl State {
    pub const ALL: [Self; 6] =
        [Self::Alive, Self::Moved, Self::Broken, Self::Unreachable, Self::Refused, Self::Unasked];

    /// Its word in the plan and in results.
    pub fn code(self) -> &'static str {
        match self {
            Self::Alive => "alive",
            Self::Moved => "moved",
            Self::Broken => "broken",
            Self::Unreachable => "unreachable",
            Self::Refused => "refused",
            Self::Unasked => "unasked",
        }
    }

    /// The state of a word of the plan.
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    pub fn label(self) -> Text {
        match self {
            Self::Alive => say::ALIVE,
            Self::Moved => say::MOVED,
            Self::Broken => say::BROKEN,
            Self::Unreachable => say::UNREACHABLE,
            Self::Refused => say::REFUSED,
            Self::Unasked => say::UNASKED,
        }
    }

    /// A person who opens it gets the file.
    pub fn works(self) -> bool {
        matches!(self, Self::Alive | Self::Moved)
    }
}

/// What is there beside what was published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Content {
    Same,
    Changed,
    #[default]
    Unknown,
}

impl Content {
    pub fn code(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Changed => "changed",
            Self::Unknown => "unknown",
        }
    }

    pub fn of(code: &str) -> Self {
        [Self::Same, Self::Changed].into_iter().find(|one| one.code() == code).unwrap_or_default()
    }

    pub fn label(self) -> Text {
        match self {
            Self::Same => say::SAME,
            Self::Changed => say::CHANGED,
            Self::Unknown => say::UNKNOWN,
        }
    }
}

/// Why a link is not simply alive: a code for life and a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Why {
    pub code: &'static str,
    pub text: Text,
}

impl Why {
    pub fn new(code: &'static str, text: Text) -> Self {
        Self { code, text }
    }

    /// Why a link that was answered with this is broken.
    pub fn of_status(status: u16) -> Self {
        let (code, text) = match status {
            200..=299 => ("page", say::WHY_PAGE),
            300..=399 => ("astray", say::WHY_ASTRAY),
            401 | 403 => ("status", say::WHY_FORBIDDEN),
            404 | 410 => ("status", say::WHY_GONE),
            500.. => ("status", say::WHY_SERVER),
            _ => ("status", say::WHY_STATUS),
        };
        Self::new(code, text.with("status", status))
    }
}

/// What was seen of a link.
#[derive(Debug, Clone, PartialEq)]
pub struct Seen {
    pub state: State,
    pub status: Option<u16>,
    pub content: Content,
    pub bytes: Option<u64>,
    /// As told: `Last-Modified`, `ETag`.
    pub modified: Option<String>,
    pub etag: Option<String>,
    /// Where it led to in the end.
    pub led_to: Option<String>,
    /// The address that it has for good now.
    pub new_url: Option<String>,
    pub why: Option<Why>,
    /// On its way it left `https` for `http`.
    pub downgraded: bool,
}

impl Seen {
    pub fn new(state: State) -> Self {
        Self {
            state,
            status: None,
            content: Content::Unknown,
            bytes: None,
            modified: None,
            etag: None,
            led_to: None,
            new_url: None,
            why: None,
            downgraded: false,
        }
    }

    pub fn because(mut self, why: Why) -> Self {
        self.why = Some(why);
        self
    }
}

/// The file behind an address, as a receipt has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    pub url: String,
    pub sha256: String,
    pub bytes: Option<u64>,
}

/// The links of what a plan publishes, in the order of the catalogue. Datasets that were taken offline have none, nor
/// have those that never were online. `published`: what the receipts say, the latest last.
pub fn links(plan: &Plan, catalog: &Catalog, published: &[Published]) -> Vec<Link> {
    let online = catalog.datasets.iter().filter(|dataset| dataset.is_current());
    let latest: HashMap<&str, &Published> = published.iter().map(|one| (one.url.as_str(), one)).collect();
    let files = online.flat_map(|dataset| dataset.distributions.iter().map(move |file| (dataset, file)));
    files
        .filter_map(|(dataset, file)| Some(link(plan, (dataset, file), file.url.as_deref()?, &latest)))
        .collect()
}

fn link(
    plan: &Plan,
    (dataset, file): (&Dataset, &Distribution),
    url: &str,
    latest: &HashMap<&str, &Published>,
) -> Link {
    let row = plan.dataset.get(&dataset.id).and_then(|row| row.distribution.get(&file.id));
    let before = row.and_then(|row| row.checked.clone());
    let receipt = latest.get(url);
    // Of a file that is only online, what the plan has of its size was told by somebody, not measured.
    let here = file.copy.path().is_some();
    let (sha256, bytes) = match receipt {
        Some(receipt) => (Some(receipt.sha256.clone()), receipt.bytes),
        None if here && file.sha256.is_some() => (file.sha256.clone(), file.byte_size),
        None => (None, None),
    };
    let made: Option<Date> = row.and_then(|row| row.prepared.as_ref()?.on.as_ref()?.date());
    let seen: Option<Date> = before.as_ref().and_then(|before| before.on.as_ref()?.date());
    Link {
        dataset: dataset.id.clone(),
        file: file.id.clone(),
        title: dataset.title.clone(),
        url: url.to_string(),
        format: file.format.clone(),
        sha256,
        bytes,
        before,
        remade: made.zip(seen).is_some_and(|(made, seen)| made > seen),
    }
}
