//! `effort.toml`: what opening data takes in hours, hands and tools.

use serde::{Deserialize, Serialize};

use crate::text::Text;

/// `effort.toml`: what opening data takes in hours, hands and tools.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Effort {
    /// Figures that are not hours of one activity.
    #[serde(rename = "assumption")]
    pub assumptions: Vec<Assumption>,
    #[serde(rename = "activity")]
    pub activities: Vec<Activity>,
    #[serde(rename = "team")]
    pub teams: Vec<Team>,
    #[serde(rename = "tool")]
    pub tools: Vec<Tool>,
    #[serde(rename = "help")]
    pub helps: Vec<HelpAt>,
    /// Figures of others, quoted as context; nothing is computed from them.
    pub evidence: Vec<Evidence>,
    /// Words of posts in salary tables, by role.
    #[serde(rename = "post")]
    pub posts: Vec<Post>,
    /// Words of the columns of salary tables.
    pub columns: Columns,
}

/// A figure without a source, with the reason for it and the limits of what can be put in its place.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assumption {
    pub id: String,
    pub value: f64,
    /// Of what is not one figure but a range; the value itself when absent.
    #[serde(default)]
    pub least: Option<f64>,
    #[serde(default)]
    pub most: Option<f64>,
    /// Limits of what a plan may put in its place.
    pub min: f64,
    pub max: f64,
    pub text: Text,
    pub why: Text,
}

/// When an activity is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    /// For each dataset, up to its first publication.
    First,
    /// For each dataset, at each update.
    Update,
    /// Once for the institution.
    Once,
    /// Every year for the institution.
    Yearly,
}

impl Phase {
    /// Whether it is about one dataset.
    pub fn of_dataset(self) -> bool {
        matches!(self, Self::First | Self::Update)
    }
}

/// Something to be done, by one role.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Activity {
    pub id: String,
    pub phase: Phase,
    /// Term of the vocabulary `roles`.
    pub role: String,
    pub title: Text,
    #[serde(default)]
    pub when: Option<When>,
    /// Hours whatever the size.
    #[serde(default)]
    pub hours: Option<Hours>,
    #[serde(default)]
    pub per: Vec<Per>,
    /// Times a year (yearly activities); once when absent.
    #[serde(default)]
    pub times: Option<f64>,
    /// How likely it is needed when the answer that decides it is missing; `unknown-share` when absent.
    #[serde(default)]
    pub chance: Option<f64>,
    /// Whether the hours have no source. All of them so far.
    pub assumption: bool,
    /// Why these hours and not others.
    pub basis: Text,
}

/// Hours of work.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hours {
    pub least: f64,
    pub likely: f64,
    pub most: f64,
}

/// Hours for each of something that is counted.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Per {
    pub each: Unit,
    pub least: f64,
    pub likely: f64,
    pub most: f64,
}

impl Per {
    pub fn hours(self) -> Hours {
        Hours { least: self.least, likely: self.likely, most: self.most }
    }
}

/// What hours grow with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// One million rows, in proportion.
    MillionRows,
    /// A rule of quality that has something to say.
    Finding,
    /// A file of the dataset.
    File,
    /// A dataset of the plan (activities of the institution).
    Dataset,
}

impl Unit {
    pub fn word(self) -> &'static str {
        match self {
            Self::MillionRows => "million-rows",
            Self::Finding => "finding",
            Self::File => "file",
            Self::Dataset => "dataset",
        }
    }
}

/// What is known of a dataset or of the institution, as a set of words or as a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fact {
    /// Formats of today, of the files named and of the files seen: terms of `formats`.
    Format,
    /// The `kind` of those terms.
    FormatKind,
    /// Tasks before publication (C04).
    Task,
    /// `yes`, `no`: data about persons, answered or seen.
    Personal,
    /// `yes`, `no`: data that help to single out a person, seen in a scan.
    Quasi,
    Treatment,
    Access,
    /// `yes`, `no`: whether something of it is opened.
    Opens,
    Rights,
    ThirdParty,
    Contract,
    /// `yes`, `no`: needs another area.
    Depends,
    /// `yes`, `no`: published somewhere already.
    Published,
    /// `yes`, `no`: its columns are explained already.
    Dictionary,
    /// `manual`, `scheduled`, `api`.
    UpdateMethod,
    History,
    Rows,
    Findings,
    Files,
    /// Of the institution.
    Appointed,
    Regulation,
    SessionHeld,
    Coverage,
    Channel,
    Agreement,
    Event,
}

impl Fact {
    /// Whether it is about one dataset.
    pub fn of_dataset(self) -> bool {
        self < Self::Appointed
    }

    /// Whether it is a number.
    pub fn number(self) -> bool {
        matches!(self, Self::Rows | Self::Findings | Self::Files)
    }
}

/// When an activity is needed: a closed form, nothing is evaluated.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged, deny_unknown_fields)]
pub enum When {
    Is { fact: Fact, is: String },
    IsNot { fact: Fact, is_not: String },
    Over { fact: Fact, over: f64 },
    All { all: Vec<When> },
    Any { any: Vec<When> },
}

impl When {
    /// Its single comparisons.
    pub fn parts(&self) -> Vec<&When> {
        match self {
            Self::All { all: parts } | Self::Any { any: parts } => {
                parts.iter().flat_map(When::parts).collect()
            }
            one => vec![one],
        }
    }

    /// The fact that a single comparison looks at.
    pub fn fact(&self) -> Option<Fact> {
        match self {
            Self::Is { fact, .. } | Self::IsNot { fact, .. } | Self::Over { fact, .. } => Some(*fact),
            Self::All { .. } | Self::Any { .. } => None,
        }
    }
}

/// A way to share the work among persons.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Team {
    pub id: String,
    pub title: Text,
    /// Persons that it counts on, least and most.
    pub people: (u32, u32),
    /// The assumption that holds the greatest population it is proposed for; none for the last.
    #[serde(default)]
    pub up_to: Option<String>,
    pub text: Text,
    /// Where it was seen.
    pub source: Text,
    pub member: Vec<Member>,
}

/// One seat of a team.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Member {
    pub title: Text,
    /// Roles whose hours this person gives.
    pub roles: Vec<String>,
    pub does: Text,
}

/// Something that the work needs, with what costs nothing first.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tool {
    pub id: String,
    pub need: Text,
    /// Needed when some dataset answers to this; always when absent.
    #[serde(default)]
    pub when: Option<When>,
    pub free: Vec<Text>,
    #[serde(default)]
    pub paid: Option<Text>,
    /// When paying makes sense.
    #[serde(default)]
    pub pay_when: Option<Text>,
}

/// Who can help.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HelpAt {
    pub id: String,
    pub who: Text,
    pub with: Text,
    /// Law or document that says so.
    pub source: Text,
    pub verified: bool,
}

/// A figure of others.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    pub id: String,
    pub text: Text,
    pub source: String,
    pub verified: bool,
}

/// Words by which a post of a salary table is told to be of a role; folded: lower case, no accents.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Post {
    pub role: String,
    pub words: Vec<String>,
}

/// Words of the heads of a salary table, folded.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Columns {
    pub post: Vec<String>,
    /// Gross monthly pay, the surest word first.
    pub pay: Vec<String>,
    /// Of what is paid each half month.
    pub half_month: Vec<String>,
    /// Words that make a column no gross pay: net, deductions.
    pub not_pay: Vec<String>,
}
