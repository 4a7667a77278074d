//! One row of the inventory as it may leave.

use super::{Contact, Dataset, From, Gone, Terms, date, text};
use crate::license::notice::allowed;
use crate::plan::model::{Dataset as Row, Person};
use crate::text::fold::slug;
use crate::text::free::{Taken, id as named};

/// Characters of an identifier: what CKAN takes as a name.
const IDENTIFIER: usize = 100;

/// Whether a dataset, or a part of it, is open.
pub fn opens(row: &Row) -> bool {
    match row.access.as_deref() {
        Some("public") => true,
        Some("restricted") => part_opens(row),
        _ => false,
    }
}

/// Whether a text can be the code of a language.
fn language(code: &str) -> bool {
    (2..=8).contains(&code.len()) && code.bytes().all(|b| b.is_ascii_lowercase())
}

fn part_opens(row: &Row) -> bool {
    row.reserve.opens.how.as_deref().is_some_and(|how| how != "nothing")
}

impl From<'_> {
    pub(super) fn dataset(&self, id: &str, row: &Row, names: &mut Taken) -> Dataset {
        let wanted = text(&row.identifier).unwrap_or_else(|| row.called(id).to_string());
        let identifier = names.take(&named(&slug(&wanted, IDENTIFIER - 4), IDENTIFIER - 4, id));
        let area = text(&row.spatial).or_else(|| text(&self.plan.institution.area));
        Dataset {
            id: id.to_string(),
            identifier,
            title: self.guarded(row.called(id)),
            description: self.said(&row.description).unwrap_or_default(),
            keywords: row
                .keyword
                .iter()
                .map(|word| self.guarded(word))
                .filter(|word| !word.is_empty())
                .collect(),
            theme: text(&row.theme),
            unit: self.said(&row.unit),
            contact: self.contact_of(&row.contact_point, &row.unit),
            periodicity: text(&row.commitment.periodicity).or_else(|| text(&row.accrual_periodicity)),
            start: date(&row.temporal.start),
            end: date(&row.temporal.end),
            place: area.as_deref().and_then(|key| self.place(key)),
            area,
            promised: date(&row.commitment.date),
            issued: self.first_receipt(id),
            modified: date(&row.modified),
            language: text(&row.language).filter(|code| language(code)).unwrap_or_else(|| "es".into()),
            license: allowed(self.guide, self.plan, row).ok().map(Terms::of),
            access: row.access.clone().unwrap_or_default(),
            access_note: self
                .said(&row.reserve.reason)
                .filter(|_| row.access.as_deref() == Some("restricted")),
            page: text(&row.published_at),
            documentation: text(&row.documentation),
            conforms_to: row.conforms_to.iter().map(|text| self.guarded(text)).collect(),
            quality: self.said(&row.quality),
            limitations: self.said(&row.limitations),
            tools: self.said(&row.tools),
            version_notes: self.said(&row.version_notes),
            citation: self.said(&row.citation),
            withdrawn: row.withdrawn.as_ref().map(|gone| Gone {
                on: date(&gone.on),
                why: self.said(&gone.why).unwrap_or_default(),
                agreed_by: self.said(&gone.agreed_by).unwrap_or_default(),
            }),
            distributions: self.files(row),
            own: false,
        }
    }

    /// Its own contact, else its area with the mailbox of the catalogue.
    fn contact_of(&self, person: &Person, unit: &Option<String>) -> Contact {
        let whole = self.contact();
        let own = self.said(&person.post).or_else(|| self.said(&person.name));
        let email = self.mail(&person.email).or(whole.email);
        match own.or_else(|| self.said(unit)) {
            Some(name) => Contact { name, post: self.said(&person.post), email },
            None => Contact { email, ..self.contact() },
        }
    }

    /// The day it was first put online, as the receipts say.
    pub(super) fn first_receipt(&self, id: &str) -> Option<jiff::civil::Date> {
        let with =
            self.plan.receipt.values().filter(|receipt| receipt.datasets.iter().any(|held| held == id));
        with.filter_map(|receipt| date(&receipt.on)).min()
    }
}
