//! What follows from all datasets together: the institution and its areas, the terms of use, what is there twice.

use std::collections::{BTreeMap, BTreeSet};

use super::{Code, Draft, Publisher, Said};

impl Draft {
    /// The one that publishes everything is the institution; another name is the area.
    pub(super) fn who(&mut self) {
        let all: Vec<&Publisher> =
            self.records.iter().filter_map(|record| record.publisher.as_ref()).collect();
        let head = self.publisher.clone().or_else(|| one_of_all(&all));
        if let Some(head) = &head {
            let said = Said::new("institution.name", &head.name, &head.place);
            self.fact(if self.publisher.is_some() { said } else { said.guessed() });
        }
        for record in &mut self.records {
            let Some(publisher) = record.publisher.take() else { continue };
            let unit = match &head {
                Some(head) => part(&publisher.name, &head.name),
                None => Some(publisher.name.as_str()),
            };
            let told = record.entry.said.iter().any(|said| said.field == "dataset.unit");
            if let Some(unit) = unit.filter(|_| !told) {
                record.entry.said.push(Said::new("dataset.unit", unit, &publisher.place).guessed());
            }
        }
    }

    /// Terms that all datasets share are those of the plan; others stay with their dataset.
    pub(super) fn terms(&mut self) {
        let same = self.license.clone().or_else(|| {
            let all: Option<Vec<&Said>> = self.records.iter().map(|record| record.license.as_ref()).collect();
            let all = all.filter(|all| all.windows(2).all(|two| two[0].texts == two[1].texts))?;
            let mut said = (*all.first()?).clone();
            said.guess = true;
            Some(said)
        });
        if let Some(same) = &same {
            self.fact(Said { field: "license.id".into(), ..same.clone() });
        }
        for record in &mut self.records {
            let Some(own) = record.license.take() else { continue };
            if same.as_ref().is_none_or(|same| same.texts != own.texts) {
                record.entry.said.push(own);
            }
        }
    }

    /// Datasets without a title, and identifiers that are there twice.
    pub(super) fn defects(&mut self) {
        let mut untitled = Vec::new();
        let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
        let mut again = Vec::new();
        for record in &self.records {
            let entry = &record.entry;
            if !entry.said.iter().any(|said| said.field == "dataset.title") {
                untitled.push(entry.place.clone());
            }
            let Some(key) = entry.key.as_deref() else { continue };
            match seen.get(key) {
                Some(first) => again.push((entry.place.clone(), key.to_string(), (*first).to_string())),
                None => {
                    seen.insert(key, &entry.place);
                }
            }
        }
        untitled.iter().for_each(|place| self.remark(Code::Untitled, place, "", ""));
        again.iter().for_each(|(place, key, first)| self.remark(Code::Repeated, place, key, first));
    }
}

/// The body that all are part of, or the one that all are.
fn one_of_all(all: &[&Publisher]) -> Option<Publisher> {
    let of: BTreeSet<Option<&str>> = all.iter().map(|publisher| publisher.of.as_deref()).collect();
    let first = *all.first()?;
    if let ([Some(of)], Some(_)) = (of.iter().copied().collect::<Vec<_>>().as_slice(), &first.of) {
        return Some(Publisher { name: (*of).to_string(), ..first.clone() });
    }
    let same = all.iter().all(|publisher| publisher.name == first.name);
    same.then(|| first.clone())
}

/// What of a name is the area: «Secretaría de Obras» of «Ayuntamiento. Secretaría de Obras»; `None` when it is the
/// institution itself.
fn part<'n>(name: &'n str, head: &str) -> Option<&'n str> {
    let rest = name.strip_prefix(head).map(|rest| rest.trim_start_matches(['.', ',', '-', ' ', '/', ':']));
    match rest {
        Some("") => None,
        // Of «Agua» and «Aguascalientes» the one is not a part of the other.
        Some(rest) if rest.len() + head.len() < name.len() => Some(rest),
        _ => Some(name),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Record;
    use super::*;
    use crate::import::model::Entry;

    fn record(place: &str, publisher: &str, of: Option<&str>, license: &str) -> Record {
        let publisher = Publisher {
            name: publisher.into(),
            of: of.map(str::to_string),
            place: format!("{place}.publisher"),
        };
        let entry = Entry { place: place.into(), key: Some("k".into()), ..Entry::default() };
        let license = Said::new("dataset.license", license, format!("{place}.license"));
        Record { entry, publisher: Some(publisher), license: Some(license) }
    }

    fn texts(said: &[Said]) -> Vec<(&str, &str)> {
        said.iter().map(|said| (said.field.as_str(), said.texts[0].as_str())).collect()
    }

    #[test]
    fn who_publishes_everything_is_the_institution_and_shared_terms_are_those_of_the_plan() {
        let mut draft = Draft::new("x");
        draft.add(record("a", "Ayuntamiento", None, "cc-by"));
        draft.add(record("b", "Ayuntamiento", None, "cc-by"));
        let catalog = draft.finish();
        assert_eq!(texts(&catalog.facts), [("institution.name", "Ayuntamiento"), ("license.id", "cc-by")]);
        assert!(catalog.datasets.iter().all(|dataset| dataset.said.is_empty()));
        let codes: Vec<Code> = catalog.remarks.iter().map(|remark| remark.code).collect();
        assert_eq!(codes, [Code::Untitled, Code::Untitled, Code::Repeated]);
        assert_eq!(catalog.remarks[2].meant, "a");
    }

    #[test]
    fn parts_of_the_institution_are_areas_and_other_terms_stay_with_their_dataset() {
        let mut draft = Draft::new("x");
        draft.add(record("a", "Obras", Some("Ayuntamiento"), "cc-by"));
        draft.add(record("b", "Ayuntamiento. Agua", Some("Ayuntamiento"), "cc-zero"));
        let catalog = draft.finish();
        assert_eq!(texts(&catalog.facts), [("institution.name", "Ayuntamiento")]);
        let said = |at: usize| texts(&catalog.datasets[at].said);
        assert_eq!(said(0), [("dataset.unit", "Obras"), ("dataset.license", "cc-by")]);
        assert_eq!(said(1), [("dataset.unit", "Agua"), ("dataset.license", "cc-zero")]);
    }
}
