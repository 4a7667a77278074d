//! The list for other programs.

use serde_json::{Value as Json, json};

use super::compare::{Match, Proposal};
use super::obligations::{By, Fulfilment, How};
use super::show::verified;
use crate::guide::model::recommended::{Spec, SpecColumn, SpecTable, Standard};
use crate::guide::model::{Basis, Guide};
use crate::plan::model::Refusal;
use crate::score::data::line;

/// `{"version": 1, "recommended": [{"number", "id", "title": {"es", "en"}, "units", "duties": [{"source", "at",
/// "verified"}], "competences", "periodicity", "risk", "spec", "state", "datasets": [id], "proposed": [{"dataset",
/// "field", "words", "unit"}], "declined": {"why", "by", "on"} | null}]}`. `state` is `have`, `proposed`, `missing`,
/// `declined`, or null without a plan; `units` and `periodicity` are terms of the vocabularies.
pub fn list(guide: &Guide, matches: &[Match<'_>], plan: bool) -> Json {
    let all: Vec<Json> = matches.iter().map(|one| entry(guide, one, plan)).collect();
    json!({ "version": 1, "recommended": all })
}

/// `{"version": 1, "recommended": {as in [`list`]}, "spec": {"id", "title", "about", "standards": [{"name", "used",
/// "verified"}], "tables": [{"id", "title", "row", "columns": [{"name", "kind", "required", "unique", "title",
/// "description", "example", "values", "min", "max", "also", "maps", "personal"}]}]} | null}`. Titles and descriptions
/// are `{"es", "en"}`.
pub fn whole(guide: &Guide, one: &Match<'_>, spec: Option<&Spec>, plan: bool) -> Json {
    let table = |table: &SpecTable| {
        json!({
            "id": table.id,
            "title": table.title,
            "row": table.row,
            "columns": table.columns.iter().map(column).collect::<Vec<_>>(),
        })
    };
    let spec = spec.map(|spec| {
        let standard =
            |one: &Standard| json!({ "name": one.name, "used": one.used, "verified": one.verified });
        json!({
            "id": spec.id,
            "title": spec.title,
            "about": spec.about,
            "standards": spec.standard.iter().map(standard).collect::<Vec<_>>(),
            "tables": spec.tables.iter().map(table).collect::<Vec<_>>(),
        })
    });
    json!({ "version": 1, "recommended": entry(guide, one, plan), "spec": spec })
}

fn column(column: &SpecColumn) -> Json {
    json!({
        "name": column.name,
        "kind": column.kind.code(),
        "required": column.required,
        "unique": column.unique,
        "title": column.title,
        "description": column.description,
        "example": column.example,
        "values": column.values,
        "min": column.min,
        "max": column.max,
        "also": column.also,
        "maps": column.maps,
        "personal": column.personal,
    })
}

/// The columns of a spec as CSV: `table,name,kind,required,unique,title_es,title_en,description_es,description_en,
/// example,values,min,max,also,maps`; only the heads without a spec.
pub fn columns_csv(spec: Option<&Spec>) -> String {
    let heads = [
        "table",
        "name",
        "kind",
        "required",
        "unique",
        "title_es",
        "title_en",
        "description_es",
        "description_en",
        "example",
        "values",
        "min",
        "max",
        "also",
        "maps",
    ];
    let yes = |yes: bool| if yes { "yes" } else { "no" }.to_string();
    let number = |value: Option<f64>| value.map(|value| value.to_string()).unwrap_or_default();
    let row = |table: &SpecTable, column: &SpecColumn| {
        line(&[
            table.id.clone(),
            column.name.clone(),
            column.kind.code().to_string(),
            yes(column.required),
            yes(column.unique),
            column.title.es.to_string(),
            column.title.en.to_string(),
            column.description.es.to_string(),
            column.description.en.to_string(),
            column.example.clone(),
            column.values.join("; "),
            number(column.min),
            number(column.max),
            column.also.join("; "),
            column.maps.clone().unwrap_or_default(),
        ])
    };
    let tables = spec.iter().flat_map(|spec| &spec.tables);
    let rows = tables.flat_map(|table| table.columns.iter().map(move |column| row(table, column)));
    std::iter::once(line(&heads.map(String::from))).chain(rows).collect()
}

fn entry(guide: &Guide, one: &Match<'_>, plan: bool) -> Json {
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
