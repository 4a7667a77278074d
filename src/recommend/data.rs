//! The list for other programs.

use serde_json::{Value as Json, json};

use super::compare::{Match, Proposal};
use super::obligations::{By, Fulfilment, How};
use super::show::verified;
use crate::guide::model::{Basis, Guide};
use crate::plan::model::Refusal;
use crate::score::data::line;

/// `{"version": 1, "recommended": [{"number", "id", "title": {"es", "en"}, "units", "duties": [{"source", "at",
/// "verified"}], "competences", "periodicity", "risk", "spec", "state", "datasets": [id], "proposed": [{"dataset",
/// "field", "words", "unit"}], "declined": {"why", "by", "on"} | null}]}`. `state` is `have`, `proposed`, `missing`,
/// `declined`, or null without a plan; `units` and `periodicity` are terms of the vocabularies.
pub fn list(guide: &Guide, matches: &[Match<'_>], plan: bool) -> Json {
    let one = |one: &Match<'_>| {
        let entry = one.entry;
        json!({
            "number": entry.number,
            "id": entry.id,
            "title": entry.title,
            "units": entry.units,
            "duties": passages(guide, &entry.duties),
            "competences": passages(guide, &entry.competences),
            "periodicity": entry.periodicity,
            "risk": entry.risk.code(),
            "spec": entry.spec,
            "state": plan.then(|| one.state().code()),
            "datasets": one.confirmed,
            "proposed": one.proposed.iter().map(proposal).collect::<Vec<_>>(),
            "declined": one.declined.as_ref().map(declined),
        })
    };
    json!({ "version": 1, "recommended": matches.iter().map(one).collect::<Vec<_>>() })
}

fn proposal(one: &Proposal) -> Json {
    json!({
        "dataset": one.dataset,
        "field": one.why.field.code(),
        "words": one.why.words,
        "unit": one.why.unit,
    })
}

pub(super) fn declined(refusal: &Refusal) -> Json {
    let on = refusal.on.as_ref().and_then(crate::plan::model::Day::date).map(|on| on.to_string());
    json!({ "why": refusal.why, "by": refusal.by, "on": on })
}

pub(super) fn passages(guide: &Guide, basis: &[Basis]) -> Vec<Json> {
    let one =
        |basis: &Basis| json!({ "source": basis.source, "at": basis.at, "verified": verified(guide, basis) });
    basis.iter().map(one).collect()
}

/// The list as CSV: `number,id,title_es,title_en,units,duties,competences,periodicity,risk,spec,state,datasets,
/// proposed,declined`. Several values of a cell are parted by `; `.
pub fn csv(matches: &[Match<'_>], plan: bool) -> String {
    let heads = [
        "number",
        "id",
        "title_es",
        "title_en",
        "units",
        "duties",
        "competences",
        "periodicity",
        "risk",
        "spec",
        "state",
        "datasets",
        "proposed",
        "declined",
    ];
    let at = |basis: &[Basis]| {
        basis.iter().map(|one| format!("{} {}", one.source, one.at)).collect::<Vec<_>>().join("; ")
    };
    let row = |one: &Match<'_>| {
        let entry = one.entry;
        let proposed: Vec<&str> = one.proposed.iter().map(|proposal| proposal.dataset.as_str()).collect();
        line(&[
            entry.number.to_string(),
            entry.id.clone(),
            entry.title.es.to_string(),
            entry.title.en.to_string(),
            entry.units.join("; "),
            at(&entry.duties),
            at(&entry.competences),
            entry.periodicity.clone(),
            entry.risk.code().to_string(),
            entry.spec.clone().unwrap_or_default(),
            if plan { one.state().code().to_string() } else { String::new() },
            one.confirmed.join("; "),
            proposed.join("; "),
            one.declined.as_ref().and_then(|refusal| refusal.why.clone()).unwrap_or_default(),
        ])
    };
    std::iter::once(line(&heads.map(String::from))).chain(matches.iter().map(row)).collect()
}

/// `{"version": 1, "obligations": [{"at", "title": {"es", "en"}, "verified", "executive", "units", "recommended": [id],
/// "standing", "datasets": [{"dataset", "how", "sure", "cited", "number", "field", "words"}], "declined"}]}`.
/// `standing` is `none`, `proposed`, `fulfilled` or `declined`; `how` is `cited`, `recommended`, `likely` or `words`.
/// Those of article 66 are left out for institutions that are no executive power.
pub fn obligations(guide: &Guide, list: &[Fulfilment<'_>]) -> Json {
    let one = |one: &Fulfilment<'_>| {
        json!({
            "at": one.obligation.at,
            "title": one.obligation.title,
            "verified": verified(guide, &one.obligation.basis),
            "executive": one.obligation.executive,
            "units": one.obligation.units,
            "recommended": one.obligation.datasets,
            "standing": one.standing().code(),
            "datasets": one.by.iter().map(by).collect::<Vec<_>>(),
            "declined": one.declined.as_ref().map(declined),
        })
    };
    json!({ "version": 1, "obligations": list.iter().map(one).collect::<Vec<_>>() })
}

fn by(by: &By) -> Json {
    let (cited, number, why) = match &by.how {
        How::Cited(text) => (Some(text), None, None),
        How::Recommended(number) => (None, Some(number), None),
        How::Likely(number, why) => (None, Some(number), Some(why)),
        How::Words(why) => (None, None, Some(why)),
    };
    json!({
        "dataset": by.dataset,
        "how": by.how.code(),
        "sure": by.how.sure(),
        "cited": cited,
        "number": number,
        "field": why.map(|why| why.field.code()),
        "words": why.map(|why| &why.words),
    })
}

/// The obligations as CSV: `at,title_es,title_en,verified,units,recommended,standing,fulfilled_by,proposed,declined`.
pub fn obligations_csv(guide: &Guide, list: &[Fulfilment<'_>]) -> String {
    let heads = [
        "at",
        "title_es",
        "title_en",
        "verified",
        "units",
        "recommended",
        "standing",
        "fulfilled_by",
        "proposed",
        "declined",
    ];
    let datasets = |one: &Fulfilment<'_>, sure: bool| {
        let of = one.by.iter().filter(|by| by.how.sure() == sure);
        of.map(|by| by.dataset.as_str()).collect::<Vec<_>>().join("; ")
    };
    let row = |one: &Fulfilment<'_>| {
        line(&[
            one.obligation.at.clone(),
            one.obligation.title.es.to_string(),
            one.obligation.title.en.to_string(),
            if verified(guide, &one.obligation.basis) { "yes" } else { "no" }.to_string(),
            one.obligation.units.join("; "),
            one.obligation.datasets.join("; "),
            one.standing().code().to_string(),
            datasets(one, true),
            datasets(one, false),
            one.declined.as_ref().and_then(|refusal| refusal.why.clone()).unwrap_or_default(),
        ])
    };
    std::iter::once(line(&heads.map(String::from))).chain(list.iter().map(row)).collect()
}
