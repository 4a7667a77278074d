//! The shape of a plan: plain data, every key of the file. The JSON Schema is generated from it.
//!
//! Every value is optional here; what is required is said by the Guide, not by the format.

use std::collections::BTreeMap;

use jiff::civil::Date;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;

mod dataset;
mod found;
mod handover;
mod improve;
mod migrated;
mod opening;
mod practice;
mod published;
mod reviewed;
mod shared;
mod talk;

pub use dataset::{Claim, Commitment, Dataset, Distribution, Impact, Personal, Priority, Temporal};
pub use found::{Decision, Scan, Seen};
pub use handover::{Account, Handover, Received};
pub use improve::{Action, Done, Event, Maturity, Measured, Reuse, Task};
pub use migrated::{Again, Migrated};
pub use opening::{
    Actual, Agreement, Answered, Capacity, Closed, Cost, Demand, Harm, Moved, Opens, Removed, Reserve,
    Shifted,
};

pub use practice::{Practice, Tried};

pub use published::{
    Approval, Checked, Described, Portal, Prepared, Receipt, Report, Site, Treated, Watched, Withdrawn,
};

pub use reviewed::{Pass, Remark, Said, Story};
pub use shared::Shared;
pub use talk::{Standing, Turn};

/// The newest format that this program reads and writes.
pub const FORMAT: i64 = 1;

/// A date without time, ISO 8601, a TOML local date in the file.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(transparent)]
pub struct Day(pub toml::value::Datetime);

impl Day {
    /// A date as the plan keeps it.
    pub fn value(date: Date) -> toml::Value {
        // A civil date always has the form YYYY-MM-DD for the years of this program, which TOML reads.
        let day = date.to_string();
        day.parse().map_or_else(|_| toml::Value::String(day), toml::Value::Datetime)
    }

    /// The day as a date; `None` when it has none, or none of the calendar. A time is left aside.
    pub fn date(&self) -> Option<Date> {
        let day = self.0.date?;
        let (month, number) = (i8::try_from(day.month).ok()?, i8::try_from(day.day).ok()?);
        Date::new(i16::try_from(day.year).ok()?, month, number).ok()
    }
}

impl JsonSchema for Day {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Day".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "date" })
    }
}

/// The whole file.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Plan {
    /// Version of this format.
    pub format: i64,
    /// Goes up by one at every save.
    pub revision: i64,
    /// Guide and version that the plan was answered with: `mx-local@2026.1`.
    pub guide: Option<String>,
    /// Identity of the plan, for life.
    pub id: Option<String>,
    /// Language of the interview: `es` or `en`.
    pub language: Option<String>,
    /// Only in a copy for others.
    pub shared: Shared,
    /// Only in plans of workshops.
    pub practice: Practice,
    pub institution: Institution,
    pub team: Team,
    pub inventory: Inventory,
    pub priority: Agreement,
    pub schedule: Schedule,
    pub license: License,
    pub publication: Publication,
    pub promotion: Promotion,
    pub improvement: Improvement,
    pub cost: Cost,
    pub scan: Scan,
    /// Datasets by id, for life.
    pub dataset: BTreeMap<String, Dataset>,
    /// Demands for data by id, for life.
    pub demand: BTreeMap<String, Demand>,
    /// Datasets that left the plan, by the id that they had.
    pub removed: BTreeMap<String, Removed>,
    /// Not known yet, by the address of the answer.
    pub pending: BTreeMap<String, Pending>,
    /// Answers that do not apply, by address.
    pub not_applicable: BTreeMap<String, NotApplicable>,
    /// Notes to the coordinator, by address.
    pub note: BTreeMap<String, Note>,
    /// Answers that were seen and confirmed, by address.
    pub origin: BTreeMap<String, Origin>,
    /// Answers that another version of the Guide asks again, by address.
    pub again: BTreeMap<String, Again>,
    /// What was taken in from files of others.
    pub import: Import,
    /// Recommended datasets and obligations that are not for this institution, with the reason.
    pub declined: Declined,
    /// What was put online, by the folio of its receipt.
    pub receipt: BTreeMap<String, Receipt>,
    /// Errors that citizens told of, by id.
    pub report: BTreeMap<String, Report>,
    /// What was measured of what is online, by day (ISO 8601).
    pub watch: BTreeMap<String, Watched>,
    /// What reviewers say, by id.
    pub remark: BTreeMap<String, Remark>,
    /// Readings of reviewers, by id.
    pub pass: BTreeMap<String, Pass>,
    /// Experiences to share, by id.
    pub story: BTreeMap<String, Story>,
    pub handover: Handover,
    /// Acts of the cycle of improvement that were done, by id.
    pub done: BTreeMap<String, Done>,
    /// What came of reviews and is to be done, by id.
    pub task: BTreeMap<String, Task>,
    /// Self-assessments, by day (ISO 8601).
    pub maturity: BTreeMap<String, Maturity>,
    /// Figures measured outside of the program, by id.
    pub measured: BTreeMap<String, Measured>,
    /// What others made with the data, by id.
    pub reuse: BTreeMap<String, Reuse>,
    /// How the plan came to other versions of the Guide, and the way back, by the version that it came to.
    pub migrated: BTreeMap<String, Migrated>,
}

#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Institution {
    pub name: Option<String>,
    pub kind: Option<String>,
    /// INEGI key of the state: text, two digits.
    pub state: Option<String>,
    /// INEGI key of the municipality: text, five digits.
    pub area: Option<String>,
    pub population: Option<i64>,
    pub homepage: Option<String>,
    pub starts: Option<Day>,
}

#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Team {
    pub head: Person,
    pub liaison: Person,
    pub administrator: Person,
    pub two_people: Option<String>,
    pub members: Vec<String>,
    pub weekly_hours: Option<i64>,
    pub deputies: Option<String>,
    pub appointment: Appointment,
    pub session: Session,
    pub regulation: Regulation,
}

#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Person {
    pub name: Option<String>,
    pub post: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
}

/// A document that proves an answer: a file beside the plan or a link.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Evidence {
    pub file: Option<String>,
    pub link: Option<String>,
    pub folio: Option<String>,
    pub date: Option<Day>,
    pub page: Option<i64>,
    /// SHA-256 of the file, in hexadecimal.
    pub sha256: Option<String>,
}

#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Appointment {
    pub signed: Option<String>,
    pub evidence: Option<Evidence>,
}

#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Session {
    pub date: Option<Day>,
    pub held: Option<String>,
    pub account: Option<String>,
    pub minutes: Option<Evidence>,
}

#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Regulation {
    pub status: Option<String>,
    pub evidence: Option<Evidence>,
}

#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Inventory {
    pub systems: Vec<String>,
    pub registries: Vec<String>,
    pub coverage: Option<String>,
}

#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Schedule {
    pub first_90_days: Option<i64>,
    pub authorized_by: Option<String>,
    pub channels: Vec<String>,
    pub reply_days: Option<i64>,
    pub reply_days_kind: Option<String>,
    /// Mexican pesos, a decimal string.
    pub budget: Option<String>,
    pub authorization: Option<Evidence>,
    pub published_url: Option<String>,
    /// Who works on this, by id.
    pub capacity: BTreeMap<String, Capacity>,
    /// Weeks without work or publication, by id.
    pub closed: BTreeMap<String, Closed>,
}

#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct License {
    pub id: Option<String>,
    pub other: Option<String>,
    pub share_alike: Option<String>,
    pub authorized_by: Option<String>,
    /// Reuse that is wanted: choices of the question `license.reuse`.
    pub reuse: Vec<String>,
    /// Whether the state already fixed the terms: `none`, or a term of the vocabulary `licenses`.
    pub state_rule: Option<String>,
}

#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Publication {
    pub channels: Vec<String>,
    pub national_agreement: Option<String>,
    pub catalog_url: Option<String>,
    pub ckan: Portal,
    pub site: Site,
}

#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Promotion {
    pub audiences: Vec<String>,
    pub message: Option<String>,
    pub actions: Vec<String>,
    pub event: Option<String>,
    pub story: Option<String>,
    /// Acts of promotion, by id.
    pub action: BTreeMap<String, Action>,
    /// Events being prepared, by id.
    pub gathering: BTreeMap<String, Event>,
}

#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Improvement {
    pub indicators: Vec<String>,
    /// ISO 8601 repeating interval.
    pub review_every: Option<String>,
    pub reviewer: Option<String>,
    pub report_url: Option<String>,
    pub report_email: Option<String>,
    pub retirement: Option<String>,
    pub lessons: Option<String>,
}

#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Pending {
    /// Who may know.
    pub ask: Option<String>,
    /// By when.
    pub by: Option<Day>,
    /// Since when.
    pub since: Option<Day>,
}

#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct NotApplicable {
    pub on: Option<Day>,
}

#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Note {
    pub text: Option<String>,
    pub on: Option<Day>,
}

#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Origin {
    /// Where it was seen.
    pub from: Option<String>,
    /// Who said it.
    pub by: Option<String>,
    pub on: Option<Day>,
}

/// What is remembered of files of others.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Import {
    /// Field that a header stands for, by the header, folded; `-` for none.
    pub columns: BTreeMap<String, String>,
}

/// What is not for this institution.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Declined {
    /// By id of the recommended dataset.
    pub recommended: BTreeMap<String, Refusal>,
    /// By the passage of the law: `65 XL`.
    pub obligation: BTreeMap<String, Refusal>,
}

/// Why something is not for this institution.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Refusal {
    pub why: Option<String>,
    pub by: Option<String>,
    pub on: Option<Day>,
}
