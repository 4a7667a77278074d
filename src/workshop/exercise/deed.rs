//! What the program does for a person who asks for the answer: a closed list, each done by what a person's own
//! command does.

use serde::Deserialize;
use toml::Value;

/// One act. Files are named as in the practice's folder, with `*` for any letters within a name.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub enum Deed {
    Answer(Answer),
    Pending(Pending),
    /// Looks into a folder, as the list of datasets does.
    Scan(String),
    /// Accepts the proposals that have such a file.
    Accept(Vec<String>),
    Discard(Vec<String>),
    /// Makes one proposal of those that have such a file, and accepts it.
    Merge(Vec<String>),
    Prepare(Prepare),
    /// Notes the agreement of everyone whose word is needed, for the datasets that have such a file.
    Approve(String),
    /// Publishes to a folder.
    PublishSite(String),
    /// Takes in a list of requests.
    Requests(String),
    Link(Link),
    Describe(Describe),
}

/// The dataset that a request is about.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// As the list has it.
    pub folio: String,
    /// Dataset that has such a file.
    pub of: String,
}

/// The columns of a file, as they are seen in it, and what one of them means.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Describe {
    /// Dataset that has such a file.
    pub of: String,
    /// As published.
    pub column: String,
    pub text: String,
}

/// An answer, judged as one that is typed.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// Address in the plan; `*` as the dataset's id stands for the datasets of [`Answer::of`], or for all that have
    /// no answer there.
    pub at: String,
    #[serde(default)]
    pub value: Option<Value>,
    /// Instead of a value: a working day, so many days from today.
    #[serde(default)]
    pub days: Option<i32>,
    /// So many days more for each dataset after the first.
    #[serde(default)]
    pub apart: i32,
    /// Datasets that have such a file.
    #[serde(default)]
    pub of: Option<String>,
}

/// An answer that is not known yet.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pending {
    pub at: String,
    /// Who may know.
    pub ask: String,
    /// Days from today.
    #[serde(default)]
    pub days: Option<i32>,
}

/// A file made fit to publish.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prepare {
    pub file: String,
    /// Names of sheets or tables; all when none is named.
    #[serde(default)]
    pub sheet: Vec<String>,
    /// Repairs that are not wanted, and those that are only done when they are asked for.
    #[serde(default)]
    pub without: Vec<String>,
    #[serde(default)]
    pub with: Vec<String>,
    /// `COLUMN=TREATMENT[:VALUE]`, as on the command line.
    #[serde(default)]
    pub treat: Vec<String>,
}
