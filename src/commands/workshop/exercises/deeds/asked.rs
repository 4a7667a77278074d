//! What people ask for: lists of requests taken in, and the dataset that each is about.

use toml::Value;

use crate::app::App;
use crate::cli::{Command, demand};
use crate::commands;
use crate::commands::open::at_desk;
use crate::error::{Error, Kind, Result};
use crate::plan::doc::Edit;
use crate::text::fold::visible;
use crate::text::{Text, exercise as say};
use crate::toml_text::Address;
use crate::wizard::flow::Flow;
use crate::workshop::exercise::deed::Link;
use crate::workshop::filed::datasets_of as datasets;

use super::super::bench::Bench;
use super::agreeing;

/// Takes in a list of requests.
///
/// # Errors
/// Those of `demanda importar`.
pub fn requests(app: &mut App, bench: &Bench, file: &str) -> Result<Vec<Text>> {
    let import = demand::Import { files: vec![bench.folder().join(file)], ..demand::Import::default() };
    let doing = demand::Doing::Import(Box::new(import));
    let wanted = demand::Wanted { plan: Some(bench.plan.clone()), doing };
    agreeing(app, |app| commands::run(app, Command::Demand(wanted)))?;
    Ok(vec![say::DID_REQUESTS.with("file", visible(file))])
}

/// Notes which dataset a request is about.
///
/// # Errors
/// When there is no such request or dataset, or it could not be saved.
pub fn link(app: &mut App, bench: &Bench, link: &Link) -> Result<Vec<Text>> {
    let doc = bench.doc(app)?;
    let demands = doc.tree().get("demand").and_then(Value::as_table).into_iter().flatten();
    let is = |one: &Value| one.get("folio").and_then(Value::as_str) == Some(link.folio.as_str());
    let ids: Vec<String> = demands.filter(|(_, one)| is(one)).map(|(id, _)| id.clone()).collect();
    if ids.is_empty() {
        return Err(Error::new(Kind::Incomplete, say::NO_REQUEST.with("folio", visible(&link.folio))));
    }
    let Some(dataset) = datasets(doc.tree(), &link.of).into_iter().next() else {
        return Err(Error::new(Kind::Incomplete, say::NO_DATASET.with("file", visible(&link.of))));
    };
    let edit = |id: &String| {
        let at = Address::new(["demand", id]);
        [(at.child("dataset"), Some(Value::String(dataset.clone()))), (at.child("none"), None)]
    };
    let edits: Vec<Edit> = ids.iter().flat_map(edit).collect();
    at_desk(app, &bench.plan, |_, desk| {
        desk.commit("demand", &edits)?;
        Ok(0)
    })?;
    let title = visible(Flow::new(&app.guide, doc.tree()).dataset_title(&dataset));
    Ok(vec![say::DID_LINK.with("folio", visible(&link.folio)).with("title", title)])
}
