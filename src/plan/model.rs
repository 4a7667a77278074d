//! The shape of a plan: plain data, every key of the file. The JSON Schema is generated from it.
//!
//! Every value is optional here; what is required is said by the Guide, not by the format.

use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;

mod found;

pub use found::{Decision, Scan, Seen};

/// The newest format that this program reads and writes.
pub const FORMAT: i64 = 1;

/// A date without time, ISO 8601, a TOML local date in the file.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(transparent)]
pub struct Day(pub toml::value::Datetime);

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
    pub institution: Institution,
    pub team: Team,
    pub inventory: Inventory,
    pub priority: Agreement,
    pub schedule: Schedule,
    pub license: License,
    pub publication: Publication,
    pub promotion: Promotion,
    pub improvement: Improvement,
    pub scan: Scan,
    /// Datasets by id, for life.
    pub dataset: BTreeMap<String, Dataset>,
    /// Not known yet, by the address of the answer.
    pub pending: BTreeMap<String, Pending>,
    /// Answers that do not apply, by address.
    pub not_applicable: BTreeMap<String, NotApplicable>,
    /// Notes to the coordinator, by address.
    pub note: BTreeMap<String, Note>,
    /// Answers that were seen and confirmed, by address.
    pub origin: BTreeMap<String, Origin>,
    /// What reviewers say, by id.
    pub remark: BTreeMap<String, Remark>,
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
pub struct Agreement {
    pub minutes: Option<Evidence>,
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
}

#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct License {
    pub id: Option<String>,
    pub other: Option<String>,
    pub share_alike: Option<String>,
    pub authorized_by: Option<String>,
}

#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Publication {
    pub channels: Vec<String>,
    pub national_agreement: Option<String>,
    pub catalog_url: Option<String>,
}

#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Promotion {
    pub audiences: Vec<String>,
    pub message: Option<String>,
    pub actions: Vec<String>,
    pub event: Option<String>,
    pub story: Option<String>,
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

/// One row of the inventory, in the terms of DCAT.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Dataset {
    pub title: Option<String>,
    pub description: Option<String>,
    pub identifier: Option<String>,
    pub unit: Option<String>,
    pub source: Option<String>,
    pub purpose: Option<String>,
    /// ISO 8601 repeating interval, or `irregular`.
    pub accrual_periodicity: Option<String>,
    pub temporal: Temporal,
    /// INEGI key: text, with its zeros.
    pub spatial: Option<String>,
    pub current_formats: Vec<String>,
    pub records: Option<i64>,
    pub published_at: Option<String>,
    pub personal: Personal,
    pub access: Option<String>,
    pub reserve: Reserve,
    pub rights: Option<String>,
    pub used_by: Option<String>,
    pub keyword: Vec<String>,
    pub priority: Priority,
    pub commitment: Commitment,
    pub third_party: Claim,
    pub contract: Claim,
    pub citation: Option<String>,
    pub theme: Option<String>,
    pub contact_point: Person,
    pub documentation: Option<String>,
    pub dictionary: Vec<String>,
    pub conforms_to: Vec<String>,
    pub modified: Option<Day>,
    pub language: Option<String>,
    pub quality: Option<String>,
    pub limitations: Option<String>,
    pub tools: Option<String>,
    pub version_notes: Option<String>,
    /// Files and services by id, for life.
    pub distribution: BTreeMap<String, Distribution>,
}

#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Temporal {
    pub start: Option<Day>,
    pub end: Option<Day>,
}

#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Personal {
    pub status: Option<String>,
    pub sensitive: Vec<String>,
    pub treatment: Option<String>,
}

#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Reserve {
    pub reason: Option<String>,
    pub basis: Option<String>,
    pub until: Option<Day>,
}

#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Priority {
    pub requests: Option<i64>,
    pub asked_by: Vec<String>,
    pub goal: Option<String>,
    pub obligation: Option<String>,
    pub obligation_at: Option<String>,
    pub impact: Impact,
    pub ease: Option<i64>,
    pub hours_first: Option<i64>,
    pub hours_update: Option<i64>,
    pub quality: Option<i64>,
    pub peers: Option<String>,
    pub depends_on: Option<String>,
    pub wave: Option<String>,
    pub why: Option<String>,
}

/// Effect of opening, 1 to 5 for each kind.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Impact {
    pub transparency: Option<i64>,
    pub service: Option<i64>,
    pub economy: Option<i64>,
    pub safety: Option<i64>,
}

#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Commitment {
    pub date: Option<Day>,
    pub periodicity: Option<String>,
    pub owner: Option<String>,
    pub tasks: Vec<String>,
    pub history: Option<String>,
}

/// Something that others may have rights on.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Claim {
    pub status: Option<String>,
    pub what: Option<String>,
}

#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Distribution {
    /// Relative to the plan's folder.
    pub path: Option<String>,
    pub title: Option<String>,
    pub description: Option<String>,
    pub format: Option<String>,
    pub byte_size: Option<i64>,
    pub download_url: Option<String>,
    pub update_method: Option<String>,
    /// SHA-256 of the file, in hexadecimal.
    pub sha256: Option<String>,
    /// What a scan saw; whatever was answered stays.
    pub seen: Option<Seen>,
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
    pub on: Option<Day>,
}

#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Remark {
    /// Address of the answer that it is about.
    pub at: Option<String>,
    pub text: Option<String>,
    pub by: Option<String>,
    pub on: Option<Day>,
    pub severity: Option<String>,
    pub status: Option<String>,
}
