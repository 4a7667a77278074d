//! The datasets, as people look for them.

use jiff::civil::Date;

/// A dataset of the plan.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Dataset {
    pub id: String,
    pub title: String,
    pub description: String,
    /// The unit that makes the data.
    pub unit: String,
    /// The post or area that keeps it up to date.
    pub owner: String,
    /// «cada mes».
    pub update: String,
    /// Time that the data are about: «de 2019 a 2025».
    pub period: String,
    pub access: Access,
    pub personal: Personal,
    /// The day that is promised for the first publication.
    pub date: Option<Date>,
    /// Without a promise, or past it: the day that is proposed.
    pub proposed: Option<Date>,
    /// What can be downloaded today.
    pub open: Vec<Published>,
    /// Where it is published today in another form, before the plan.
    pub published_at: String,
    /// Terms of its own; empty where those of the plan hold.
    pub license: String,
    /// What is still to be done: «Quitar o agrupar datos personales».
    pub tasks: Vec<String>,
    /// How to get in touch about it, institutional mail only.
    pub contact: String,
}

/// Who may see a dataset, as things are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Access {
    pub level: Level,
    /// The word for it; empty when nobody has decided.
    pub label: String,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Level {
    Public,
    Restricted,
    Private,
    #[default]
    Unknown,
}

/// Whether there are personal data, and what is done about them. Which data they are is not told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Personal {
    No,
    /// The treatment; empty while nobody has decided on one.
    Yes(String),
    #[default]
    Unknown,
}

/// A file or service that is online.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Published {
    pub title: String,
    pub format: String,
    pub url: String,
}
