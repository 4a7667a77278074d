//! What is not opened and why; under which terms the rest is.

use jiff::civil::Date;

use super::{Dataset, Document};

/// The record of a dataset that is not opened, or of the part that is not.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Reserve {
    /// Id of the dataset.
    pub dataset: String,
    /// In a sentence.
    pub reason: String,
    /// The legal ground: «Seguridad pública».
    pub basis: String,
    /// Law, article and version read: «LGTAIP 2025, artículo 112 I (versión del 21 de marzo de 2026)».
    pub law: String,
    /// Whether that passage was read in the law itself.
    pub verified: bool,
    /// The three parts of the harm test: risk, interest, least restrictive means. All empty when it was not made.
    pub harm: [String; 3],
    /// The ground asks for a harm test (LGTAIP 107 and 113).
    pub harm_needed: bool,
    /// The ground has no term: what is confidential does not expire.
    pub forever: bool,
    pub decided_by: String,
    pub decided_on: Option<Date>,
    pub minutes: Document,
    pub since: Option<Date>,
    pub until: Option<Date>,
    pub review: Option<Date>,
    pub opens: Opens,
    /// The least number of persons in a group of what opens by columns or rows.
    pub least_group: Option<i64>,
    /// The day that what opens is promised for.
    pub promised: Option<Date>,
    /// What is missing in the record or wrong with it: «La reserva venció».
    pub notes: Vec<String>,
}

/// What can be opened all the same.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Opens {
    Nothing,
    Columns(Vec<String>),
    Rows,
    Totals {
        /// «colonia y mes».
        by: String,
        /// The least number of persons in a group.
        k: Option<i64>,
    },
    #[default]
    Unknown,
}

/// Terms of use.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Terms {
    /// Name of the licence; empty when none was chosen.
    pub name: String,
    pub url: String,
    /// What is proposed, where nothing was chosen or something else would be better; empty when there is none.
    pub proposed: String,
    pub proposed_url: String,
    /// What it lets people do and asks of them, a sentence each.
    pub told: Vec<String>,
    pub authorized_by: String,
    /// How to cite, with `{title}` and `{url}` where those of the dataset go.
    pub citation: String,
    /// Datasets under terms of their own, or with rights of others: title and terms.
    pub others: Vec<(String, String)>,
    pub notes: Vec<String>,
}

impl Terms {
    /// How to cite one dataset.
    pub fn cite(&self, dataset: &Dataset) -> String {
        let url = dataset.open.first().map_or("", |file| &file.url);
        self.citation.replace("{title}", &dataset.title).replace("{url}", url)
    }
}
