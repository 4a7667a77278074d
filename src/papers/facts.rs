//! What other wings know and papers print: all of it may be missing, and then the plan itself is asked.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::plan::model::{Day, Plan};
use crate::text::Text;

/// Something with a day: what ends, what is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    pub on: Date,
    pub what: Text,
}

/// What a dataset's packet for approval says, every text in the language of the paper.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Packet {
    /// Of the content that is approved.
    pub folio: String,
    /// Label and value: licence, access, provenance.
    pub facts: Vec<(String, String)>,
    /// File, format, rows, SHA-256.
    pub files: Vec<Vec<String>>,
    /// Column, type, what it means.
    pub columns: Vec<Vec<String>>,
    /// The first rows on their side: the name of a column, then its value in each row.
    pub sample: Vec<Vec<String>>,
    /// What the detector sees in what is published, and k; one sentence each.
    pub personal: Vec<String>,
    /// Column, what was done, with which measure.
    pub treatment: Vec<Vec<String>>,
    /// Who signs: name and role.
    pub signs: Vec<(String, String)>,
}

/// Figures for the papers. Every text is in words, ready to print; nothing here is computed by papers.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// Ids of datasets in the order of opening; those that are not named follow by date and title.
    pub order: Vec<String>,
    /// The day of publication that is promised of each dataset by id.
    pub dates: BTreeMap<String, Date>,
    /// The day that the calendar proposes for those without a promised one; told as proposed.
    pub proposed: BTreeMap<String, Date>,
    /// The place of each dataset and its reason: «Lugar 1 de 12, con 81.25 puntos: … (P01, P05).»
    pub reasons: BTreeMap<String, Text>,
    /// The record of the reserve of each dataset by id, one paragraph a line.
    pub reserves: BTreeMap<String, Text>,
    /// The notice of terms of use of the whole plan.
    pub notice: Option<Text>,
    /// The notice of each dataset by id, or why it may not go out under its terms.
    pub notices: BTreeMap<String, Text>,
    /// The last day to answer each request, by its id, with how it was counted.
    pub replies: BTreeMap<String, Due>,
    /// What is approved of each dataset by id.
    pub packets: BTreeMap<String, Packet>,
    /// What ends: reserves, agreements, terms of office.
    pub expires: Vec<Due>,
    /// What is due in the first month of whoever takes over.
    pub agenda: Vec<Due>,
}

impl Facts {
    /// What the plan itself says: dates of commitments, ends of reserves, and the dates of the next 31 days.
    pub fn of_plan(plan: &Plan, today: Date) -> Self {
        let titled = |id: &str, title: Option<&str>| title.unwrap_or(id).to_string();
        let mut facts = Self::default();
        for (id, dataset) in &plan.dataset {
            let title = titled(id, dataset.title.as_deref());
            if let Some(on) = dataset.commitment.date.as_ref().and_then(Day::date) {
                facts.dates.insert(id.clone(), on);
                let near = today.checked_add(jiff::Span::new().days(31)).is_ok_and(|end| on <= end);
                if on >= today && near {
                    facts.agenda.push(Due { on, what: say::PUBLISH.with("title", &title) });
                }
            }
            let ends =
                [(&dataset.reserve.until, say::RESERVE_ENDS), (&dataset.reserve.review, say::RESERVE_REVIEW)];
            for (end, what) in ends {
                if let Some(on) = end.as_ref().and_then(Day::date) {
                    let past = on < today && what == say::RESERVE_ENDS;
                    let what = if past { say::RESERVE_ENDED } else { what };
                    facts.expires.push(Due { on, what: what.with("title", &title) });
                }
            }
        }
        facts.agenda.sort_by_key(|due| due.on);
        facts.expires.sort_by_key(|due| due.on);
        facts
    }

    /// The datasets of a plan in the order of papers.
    pub(super) fn ordered<'p>(&self, plan: &'p Plan) -> Vec<&'p String> {
        let mut ids: Vec<&String> = plan.dataset.keys().collect();
        ids.sort_by_cached_key(|id| {
            let place = self.order.iter().position(|other| other == *id).unwrap_or(usize::MAX);
            let date = self.dates.get(*id).or(self.proposed.get(*id)).copied().unwrap_or(Date::MAX);
            let title = plan.dataset.get(*id).and_then(|dataset| dataset.title.as_deref());
            (place, date, crate::text::fold::fold(title.unwrap_or(id)))
        });
        ids
    }
}

use crate::text::papers as say;
