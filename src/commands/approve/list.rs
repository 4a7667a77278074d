//! Where the approval of every open dataset stands.

use std::path::Path;

use serde_json::json;

use crate::app::App;
use crate::approval::{self, State};
use crate::catalog::{Dataset, catalog};
use crate::cli::approve::Wanted;
use crate::commands::document::chosen;
use crate::error::{Error, Kind, Result};
use crate::plan::typed::typed;
use crate::text::fold::visible;
use crate::text::{Text, approve as say};
use crate::ui::Say;
use crate::wizard::answer::write_out;

/// Lists them; the exit code is 3 while one that could be approved is not.
///
/// # Errors
/// When the plan cannot be read, has no open dataset, or an option needs a dataset that was not named.
pub fn run(app: &mut App, path: &Path, wanted: &Wanted) -> Result<u8> {
    if *wanted != Wanted::default() {
        return Err(Error::new(Kind::Usage, say::NEEDS_DATASET).todo(say::NEEDS_DATASET_TODO));
    }
    let plan = typed(crate::commands::open::look(app, path)?.doc.tree());
    let catalog = catalog(&app.guide, &plan, app.clock.today());
    let all: Vec<(&Dataset, State)> = chosen(&catalog, None)?
        .into_iter()
        .map(|dataset| (dataset, approval::state(&app.guide, &plan, &catalog, dataset)))
        .collect();
    let bytes = match app.options.json {
        true => format!("{:#}\n", document(&all)),
        false => app.drawn(&parts(app, &all)),
    };
    app.result(bytes.as_bytes())?;
    let open = |(dataset, state): &(&Dataset, State)| {
        !state.granted() && !approval::fileless(dataset) && dataset.withdrawn.is_none()
    };
    Ok(if all.iter().any(open) { Kind::Incomplete as u8 } else { 0 })
}

fn parts(app: &App, all: &[(&Dataset, State)]) -> Vec<Say> {
    let row = |(dataset, state): &(&Dataset, State)| {
        let title = format!("{} ({})", visible(&dataset.title), visible(&dataset.id));
        vec![title, app.to(&standing(app, dataset, state)).to_string(), state.folio.to_string()]
    };
    let heads = app.to(&say::LIST_HEADS).split('|').map(String::from).collect();
    vec![
        Say::Title { left: app.to(&say::LIST_TITLE).to_string(), right: String::new() },
        Say::Rule,
        Say::Table { heads, rows: all.iter().map(row).collect() },
        Say::Blank,
        Say::Text(app.to(&say::LIST_TODO).to_string()),
    ]
}

/// How far a dataset is, in words.
pub fn standing(app: &App, dataset: &Dataset, state: &State) -> Text {
    let missing: Vec<Text> =
        state.missing().map(|needed| approval::label(&app.guide, &needed.role)).collect();
    match () {
        () if dataset.withdrawn.is_some() => say::IS_WITHDRAWN,
        () if approval::fileless(dataset) => say::IS_FILELESS,
        () if state.granted() => say::IS_GRANTED,
        () if state.stale() => say::IS_STALE.with_text("list", &write_out::list(&missing)),
        () => say::IS_MISSING.with_text("list", &write_out::list(&missing)),
    }
}

/// `{"version": 1, "datasets": [{"id", "title", "folio", "granted", "stale", "publishable", "missing": [role]}]}`.
fn document(all: &[(&Dataset, State)]) -> serde_json::Value {
    let one = |(dataset, state): &(&Dataset, State)| {
        json!({
            "id": dataset.id,
            "title": dataset.title,
            "folio": state.folio.to_string(),
            "granted": state.granted(),
            "stale": state.stale(),
            "publishable": !approval::fileless(dataset),
            "missing": state.missing().map(|needed| needed.role.as_str()).collect::<Vec<_>>(),
        })
    };
    json!({ "version": 1, "datasets": all.iter().map(one).collect::<Vec<_>>() })
}
