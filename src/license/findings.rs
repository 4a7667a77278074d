//! What the terms of a plan have to say to `comprobar`.

use crate::diag::{Finding, Place};
use crate::guide::model::terms::{StateRule, Trait};
use crate::guide::model::{Choice, Guide};
use crate::plan::model::Plan;
use crate::text::Text;
use crate::text::fold::visible;
use crate::toml_text::Address;

use super::advice::{Advice, advise};
use super::catalogue::{License, find};
use super::compatibility::Verdict;
use super::dataset::OfDataset;
use super::facts::{CHANNELS, CHOSEN, OWN, SOURCES};

/// Everything that is wrong or doubtful about the terms of a plan. Places have question and address, no line.
pub fn findings(guide: &Guide, plan: &Plan) -> Vec<Finding> {
    let advice = advise(guide, plan);
    let mut found = chosen(guide, plan, &advice);
    for dataset in &advice.datasets {
        found.extend(of_dataset(guide, dataset));
    }
    found
}

fn place(guide: &Guide, question: &str, at: Address) -> Place {
    let code = guide.question(question).map(|question| question.code.clone());
    Place { question: code, address: Some(at.to_string()), ..Place::default() }
}

/// Of the terms of the whole plan.
fn chosen(guide: &Guide, plan: &Plan, advice: &Advice<'_>) -> Vec<Finding> {
    let Some(license) = advice.chosen else { return Vec::new() };
    let at = place(guide, CHOSEN, Address::new(["license", "id"]));
    let mut found = of_terms(guide, license, &at);
    let told = |code| Finding::new(code, at.clone()).arg_text("license", license.short()).gain(1);
    let fixed = plan.license.state_rule.as_deref().filter(|_| advice.state == StateRule::Fixed);
    let state = fixed.and_then(|id| find(guide, id)).filter(|state| !state.is_closed() && *state != license);
    if let Some(state) = state {
        found.push(told("terms-differ-from-state").arg_text("state", state.short()));
    }
    let channels = guide.question(CHANNELS).map(|question| guide.choices(question)).unwrap_or_default();
    let used = guide.terms.portals.iter().filter(|one| plan.publication.channels.contains(&one.channel));
    for portal in used.filter(|portal| portal.licenses.iter().all(|id| id != license.id())) {
        let name = channels.iter().find(|choice| choice.id == portal.channel).map(Choice::label);
        let known = portal.licenses.iter().filter_map(|id| find(guide, id));
        let finding = told("terms-differ-from-portal").arg_text("portal", name.unwrap_or_default());
        found.push(finding.arg_text("known", list(known)));
    }
    found
}

/// Of terms that were chosen, wherever that is.
fn of_terms(guide: &Guide, license: License<'_>, at: &Place) -> Vec<Finding> {
    let told = |code| Finding::new(code, at.clone()).arg_text("license", license.short()).gain(1);
    let mut found = Vec::new();
    if license.is_closed() {
        found.push(told("license-blocked"));
    } else if license.has(Trait::ShareAlike) {
        found.push(told("license-share-alike"));
    }
    let newer = license.deed().and_then(|deed| find(guide, deed.superseded_by.as_deref()?));
    if let Some(newer) = newer {
        found.push(told("license-superseded").arg_text("newer", newer.short()));
    }
    found
}

pub(super) fn of_dataset(guide: &Guide, dataset: &OfDataset<'_>) -> Vec<Finding> {
    let name = visible(&dataset.title);
    let at = |question, key| place(guide, question, Address::new(["dataset", &dataset.id, key]));
    let mut found = Vec::new();
    if let Some(license) = dataset.effective.filter(|_| dataset.own) {
        found.extend(of_terms(guide, license, &at(OWN, "license")));
    }
    let told = |code| Finding::new(code, at(SOURCES, "source_licenses")).arg("dataset", &name).gain(1);
    let mixed = || list(dataset.sources.iter().map(|(source, _)| *source));
    if !dataset.mix.closed.is_empty() {
        let closed = list(dataset.mix.closed.iter().copied());
        found.push(told("sources-closed").arg_text("sources", closed));
    } else if dataset.mix.outputs.is_empty() {
        found.push(told("sources-incompatible").arg_text("sources", mixed()));
    } else if dataset.fits() == Some(Verdict::No) {
        let license = dataset.effective.map(|license| license.short()).unwrap_or_default();
        let finding = told("license-against-sources").arg_text("sources", mixed());
        let outputs = list(dataset.mix.outputs.iter().copied());
        found.push(finding.arg_text("license", license).arg_text("outputs", outputs));
    }
    if !dataset.mix.unread.is_empty() {
        found.push(told("sources-unread").arg_text("sources", list(dataset.mix.unread.iter().copied())));
    }
    found
}

/// Short names with commas.
pub(super) fn list<'g>(licenses: impl Iterator<Item = License<'g>>) -> Text {
    let names: Vec<Text> = licenses.map(|license| license.short()).collect();
    Text::joined(&names, ", ")
}
