//! The datasets of the plan, and the terms that they are under.

use jiff::civil::Date;

use super::super::contents::*;
use super::{From, date, text};
use crate::plan::model;
use crate::text::report as say;

impl From<'_> {
    pub(super) fn datasets(&self) -> Vec<Dataset> {
        let mut datasets: Vec<Dataset> =
            self.plan.dataset.iter().map(|(id, dataset)| self.dataset(id, dataset)).collect();
        datasets
            .sort_by_cached_key(|one| (one.date.is_none(), one.date, crate::text::fold::fold(&one.title)));
        datasets
    }

    fn dataset(&self, id: &str, dataset: &model::Dataset) -> Dataset {
        let commitment = &dataset.commitment;
        let update = commitment.periodicity.as_ref().or(dataset.accrual_periodicity.as_ref());
        let title = text(dataset.title.as_ref());
        Dataset {
            id: id.to_string(),
            title: if title.trim().is_empty() { id.to_string() } else { title },
            description: text(dataset.description.as_ref()),
            unit: self.word("dataset.unit", dataset.unit.as_ref()),
            owner: text(commitment.owner.as_ref()),
            update: self.small("dataset.periodicity", update),
            period: self.period(&dataset.temporal),
            access: self.access(dataset.access.as_ref()),
            personal: self.personal(&dataset.personal),
            date: date(commitment.date.as_ref()),
            proposed: None,
            open: self.open(dataset),
            published_at: text(dataset.published_at.as_ref()),
            license: self.word("license.id", dataset.license.as_ref()),
            tasks: self.words("dataset.commitment.tasks", &commitment.tasks),
            contact: self.contact(&dataset.contact_point),
        }
    }

    fn access(&self, access: Option<&String>) -> Access {
        let level = match access.map(String::as_str) {
            Some("public") => Level::Public,
            Some("restricted") => Level::Restricted,
            Some("private") => Level::Private,
            _ => Level::Unknown,
        };
        Access { level, label: self.word("dataset.access", access) }
    }

    fn personal(&self, personal: &model::Personal) -> Personal {
        match personal.status.as_deref() {
            Some("no") => Personal::No,
            Some("yes") => {
                let decided = personal.treatment.as_ref().filter(|treatment| *treatment != "unknown");
                Personal::Yes(self.word("dataset.treatment", decided))
            }
            _ => Personal::Unknown,
        }
    }

    /// Whole years where they are whole: «de 2019 a 2025».
    fn period(&self, temporal: &model::Temporal) -> String {
        let (start, end) = (date(temporal.start.as_ref()), date(temporal.end.as_ref()));
        let whole =
            start.is_none_or(|day| day.day_of_year() == 1) && end.is_none_or(|day| day == day.last_of_year());
        let told = |day: Date| if whole { day.year().to_string() } else { self.day(day) };
        let text = match (start, end) {
            (None, None) => return String::new(),
            (Some(from), None) => say::PERIOD_SINCE.with("from", told(from)),
            (None, Some(to)) => say::PERIOD_UNTIL.with("to", told(to)),
            (Some(from), Some(to)) => say::PERIOD_FROM_TO.with("from", told(from)).with("to", told(to)),
        };
        self.to(&text)
    }

    /// Files that are online. Where they lie on a disk is nobody's business.
    fn open(&self, dataset: &model::Dataset) -> Vec<Published> {
        let files = dataset.distribution.values().filter_map(|file| Some((file, file.download_url.clone()?)));
        files
            .map(|(file, url)| Published {
                title: text(file.title.as_ref()),
                format: self.format(file.format.as_ref()),
                url,
            })
            .collect()
    }

    /// «CSV», without what explains it.
    fn format(&self, id: Option<&String>) -> String {
        let label = self.term("formats", id).map(|term| self.to(&term.label())).unwrap_or_else(|| text(id));
        label.split(" (").next().unwrap_or_default().to_string()
    }

    /// The mailbox; who reads it only where it is not institutional.
    fn contact(&self, person: &model::Person) -> String {
        let mail = self.mail(person.email.as_ref());
        if mail.is_empty() { text(person.name.as_ref()) } else { mail }
    }

    pub(super) fn terms(&self) -> Terms {
        let license = &self.plan.license;
        let term = self.term("licenses", license.id.as_ref());
        let name = match term {
            Some(term) => self.to(&term.label()),
            None => text(license.other.as_ref()),
        };
        let told = |holds: Option<bool>, yes: &crate::text::Text| (holds == Some(true)).then(|| self.to(yes));
        let mut sentences = Vec::new();
        let mut notes = Vec::new();
        if let Some(term) = term {
            sentences.extend(told(term.open, &say::TERMS_FREE));
            sentences.extend(told(term.attribution, &say::TERMS_CITE));
            sentences.extend(told(term.attribution.map(|cite| !cite), &say::TERMS_NO_CITE));
            sentences.extend(told(term.share_alike, &say::TERMS_ALIKE));
            notes.extend((term.verified != Some(true)).then(|| self.to(&say::TERMS_UNVERIFIED)));
        }
        let institution = self.plan.institution.name.clone().unwrap_or_else(|| self.to(&say::NO_NAME));
        let citation = if name.is_empty() {
            String::new()
        } else {
            self.to(&say::CITATION.with("institution", institution))
        };
        Terms {
            name,
            url: term.and_then(|term| term.codes.get("url").cloned()).unwrap_or_default(),
            told: sentences,
            authorized_by: text(license.authorized_by.as_ref()),
            citation,
            others: self.other_terms(),
            notes,
            ..Terms::default()
        }
    }

    fn other_terms(&self) -> Vec<(String, String)> {
        let of = |(id, dataset): (&String, &model::Dataset)| {
            let own = self.word("license.id", dataset.license.as_ref());
            let third = dataset.third_party.status.as_deref() == Some("yes");
            let third = third.then(|| match dataset.third_party.what.as_deref() {
                Some(what) => format!("{}: {what}", self.to(&say::TERMS_THIRD)),
                None => self.to(&say::TERMS_THIRD),
            });
            let parts: Vec<String> =
                [Some(own).filter(|own| !own.is_empty()), third].into_iter().flatten().collect();
            let title = dataset.title.clone().unwrap_or_else(|| id.clone());
            (!parts.is_empty()).then(|| (title, parts.join(". ")))
        };
        self.plan.dataset.iter().filter_map(of).collect()
    }
}
