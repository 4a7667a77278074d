//! Terms of use: what is proposed where nothing was chosen, what cannot stand, how to cite.

use crate::license::{Advice, License, OfDataset, Verdict, advise};
use crate::report::contents::{Contents, Terms};
use crate::report::from_plan::From;
use crate::text::{report as own, report_worked as say};

/// Adds what the advisor has to say.
pub(super) fn fill(from: &From<'_>, contents: &mut Contents) {
    let advice = advise(from.beside.guide, from.plan);
    propose(from, &advice, &mut contents.terms);
    if !contents.terms.name.is_empty() {
        let institution = match contents.institution.name.trim() {
            "" => from.to(&own::NO_NAME),
            name => name.to_string(),
        };
        let date = from.to(&say::CITE_DATE);
        contents.terms.citation =
            from.beside.guide.terms.cite("{title}", &institution, Some("{url}"), Some(&date));
    }
    let blocked = advice.blocked.iter().map(|reason| from.to(&reason.rule.because));
    contents.terms.notes.extend(blocked);
    contents.terms.others = others(from, &advice, contents);
}

/// What is proposed, where nothing was chosen or what was chosen cannot stand.
fn propose(from: &From<'_>, advice: &Advice<'_>, terms: &mut Terms) {
    let stands = !terms.name.is_empty() && advice.blocked.is_empty();
    let Some(license) = advice.recommended.filter(|_| !stands) else { return };
    if advice.chosen == Some(license) {
        return;
    }
    terms.proposed = label(from, license);
    terms.proposed_url = license.url().unwrap_or_default().to_string();
}

fn label(from: &From<'_>, license: License<'_>) -> String {
    from.to(&license.0.label())
}

/// Datasets under terms of their own, with material of others or without a permission to be opened, as they are listed.
fn others(from: &From<'_>, advice: &Advice<'_>, contents: &Contents) -> Vec<(String, String)> {
    let of = |id: &String| advice.datasets.iter().find(|dataset| dataset.id == *id);
    let datasets = contents.datasets.iter().filter_map(|dataset| Some((dataset, of(&dataset.id)?)));
    datasets
        .filter_map(|(dataset, terms)| {
            let told = told(from, &dataset.license, terms);
            (!told.is_empty()).then(|| (dataset.title.clone(), told.join(" ")))
        })
        .collect()
}

fn told(from: &From<'_>, license: &str, terms: &OfDataset<'_>) -> Vec<String> {
    let mut told = Vec::new();
    if !license.trim().is_empty() {
        told.push(format!("{license}."));
    }
    let third = from.plan.dataset.get(&terms.id).map(|dataset| &dataset.third_party);
    if let Some(third) = third.filter(|third| third.status.as_deref() == Some("yes")) {
        let what = third.what.as_deref().map(|what| what.trim().trim_end_matches('.')).unwrap_or_default();
        told.push(match what.is_empty() {
            true => format!("{}.", from.to(&own::TERMS_THIRD)),
            false => format!("{}: {what}.", from.to(&own::TERMS_THIRD)),
        });
    }
    if terms.fits() == Some(Verdict::No) {
        told.push(from.to(&say::TERMS_CLASH));
    }
    told.extend(terms.blocked.iter().map(|reason| from.to(&reason.rule.because)));
    told
}
