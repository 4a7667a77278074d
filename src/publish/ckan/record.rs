//! What stays of a publication: the receipt, the addresses of the files in the plan, the names on the portal.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use toml::{Table, Value};

use super::outcome::{Outcome, Outcomes, Standing};
use crate::plan::doc::Edit;
use crate::plan::model::Plan;
use crate::publish::receipt::{File, Receipt};
use crate::toml_text::Address;

/// Names of datasets on portals: a title that changes changes no address. `.apertura/ckan.toml`:
///
/// ```toml
/// ["https://datos.ejemplo.gob.mx villa-ejemplo"]      # portal and organisation
/// licencias = "licencias-de-construccion"             # id in the plan, name there
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Names(pub BTreeMap<String, BTreeMap<String, String>>);

impl Names {
    /// Of a text that this program wrote; nothing of any other.
    pub fn read(bytes: &[u8]) -> Self {
        std::str::from_utf8(bytes).ok().and_then(|text| toml::from_str(text).ok()).unwrap_or_default()
    }

    pub fn text(&self) -> String {
        toml::to_string(self).unwrap_or_default()
    }

    /// Those of one organisation of one portal.
    pub fn of(&self, portal: &str, organization: &str) -> BTreeMap<String, String> {
        self.0.get(&format!("{portal} {organization}")).cloned().unwrap_or_default()
    }

    /// Notes what is there now; whether that is news.
    pub fn note(&mut self, portal: &str, organization: &str, outcomes: &Outcomes) -> bool {
        let before = self.clone();
        let mine = self.0.entry(format!("{portal} {organization}")).or_default();
        let there = |one: &&Outcome| {
            matches!(one.standing, Standing::Public | Standing::Draft | Standing::Withdrawn | Standing::Held)
        };
        for one in outcomes.all.iter().filter(there) {
            mine.insert(one.dataset.clone(), one.name.clone());
        }
        *self != before
    }
}

/// The receipt of what is public now; `None` when nothing is.
pub fn receipt(plan: &Plan, portal: &str, outcomes: &Outcomes, today: Date) -> Option<Receipt> {
    let mut receipt = Receipt::new("ckan", portal, today);
    receipt.institution = plan.institution.name.clone().unwrap_or_default();
    receipt.plan = plan.id.clone().unwrap_or_default();
    for one in outcomes.all.iter().filter(|one| one.standing == Standing::Public) {
        receipt.files.extend(one.files.iter().map(|put| File {
            dataset: one.dataset.clone(),
            identifier: one.name.clone(),
            title: put.title.clone(),
            url: put.url.clone(),
            sha256: put.sha256.clone(),
            bytes: put.bytes,
        }));
    }
    (!receipt.files.is_empty()).then_some(receipt)
}

/// Whether an earlier receipt says the same, of whatever day.
pub fn said_before(receipt: &Receipt, earlier: &[Receipt]) -> bool {
    earlier.iter().any(|one| one.kind == receipt.kind && one.at == receipt.at && one.files == receipt.files)
}

/// What the plan is to hold of a receipt.
pub fn receipt_edit(receipt: &Receipt, file: &str) -> Edit {
    let mut table = Table::new();
    table.insert("kind".into(), receipt.kind.as_str().into());
    if let Ok(on) = receipt.on.parse() {
        table.insert("on".into(), Value::Datetime(on));
    }
    table.insert("at".into(), receipt.at.as_str().into());
    table.insert("datasets".into(), receipt.datasets().into());
    table.insert("files".into(), Value::Integer(receipt.files.len().try_into().unwrap_or(i64::MAX)));
    table.insert("file".into(), file.into());
    (Address::new(["receipt", &receipt.folio().to_string()]), Some(Value::Table(table)))
}

/// The addresses of the files that are public, where the plan does not have them yet.
pub fn address_edits(plan: &Plan, outcomes: &Outcomes) -> Vec<Edit> {
    let mut edits = Vec::new();
    for one in outcomes.all.iter().filter(|one| one.standing == Standing::Public) {
        let Some(row) = plan.dataset.get(&one.dataset) else { continue };
        for put in &one.files {
            // The address of a file in parts is that of its first part.
            let id = put.id.strip_suffix("#1").unwrap_or(&put.id);
            let (Some(file), Some(url)) = (row.distribution.get(id), &put.url) else { continue };
            if file.download_url.as_ref() != Some(url) {
                let at = Address::new(["dataset", &one.dataset, "distribution", id, "download_url"]);
                edits.push((at, Some(url.as_str().into())));
            }
        }
    }
    edits
}
