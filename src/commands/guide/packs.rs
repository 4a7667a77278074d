//! `guia paquetes`: the versions of the Guide that there are.

use serde_json::json;

use super::source::{loaded, plan_tag};
use crate::app::App;
use crate::commands::open::look;
use crate::error::Result;
use crate::guide::keep;
use crate::places;
use crate::plan::store;
use crate::text::{Text, pack as say};
use crate::ui::Say;

/// One version.
struct Row {
    tag: String,
    laws: String,
    made: Option<String>,
    folio: Option<String>,
    installed: bool,
}

/// Lists the version inside the program and those installed.
///
/// # Errors
/// When the result cannot be written.
pub fn run(app: &mut App) -> Result<u8> {
    let own = loaded(None)?.guide;
    let mut rows = vec![Row {
        tag: own.tag(),
        laws: own.head.laws_as_of.to_string(),
        made: None,
        folio: None,
        installed: false,
    }];
    for found in places::state().iter().flat_map(|state| keep::installed(state)) {
        let about = found.manifest;
        rows.push(Row {
            tag: about.tag(),
            laws: about.laws_as_of.to_string(),
            made: Some(about.made.to_string()),
            folio: Some(about.folio),
            installed: true,
        });
    }
    let path = app.find_plan(None)?;
    let used = path.as_ref().and_then(|path| plan_tag(&store::read(&*app.fs, path).ok()?));
    let came: Vec<String> = path
        .as_ref()
        .and_then(|path| look(app, path).ok())
        .and_then(|read| read.doc.tree().get("migrated").cloned())
        .and_then(|all| {
            Some(all.as_table()?.values().filter_map(|one| Some(one.get("from")?.as_str()?.into())).collect())
        })
        .unwrap_or_default();
    let bytes = if app.options.json {
        json(&rows, used.as_deref(), &came).into_bytes()
    } else {
        let parts = parts(app, &rows, used.as_deref(), &came);
        app.drawn(&parts).into_bytes()
    };
    app.result(&bytes)?;
    Ok(0)
}

fn parts(app: &App, rows: &[Row], used: Option<&str>, came: &[String]) -> Vec<Say> {
    let to = |text: &Text| app.to(text).to_string();
    let heads = [say::COL_TAG, say::COL_LAWS, say::COL_MADE, say::COL_WHERE, say::COL_PLAN];
    let line = |row: &Row| {
        let plan = match () {
            () if used == Some(row.tag.as_str()) => to(&say::PLAN_USES),
            () if came.contains(&row.tag) => to(&say::PLAN_CAME),
            () => String::new(),
        };
        let place = if row.installed { &say::WHERE_KEPT } else { &say::WHERE_OWN };
        vec![row.tag.clone(), row.laws.clone(), row.made.clone().unwrap_or_default(), to(place), plan]
    };
    let mut parts =
        vec![Say::Table { heads: heads.iter().map(to).collect(), rows: rows.iter().map(line).collect() }];
    let lacks = used.filter(|used| rows.iter().all(|row| row.tag != *used));
    if let Some(tag) = lacks {
        parts.extend([Say::Blank, Say::Text(to(&say::PLAN_LACKS.with("tag", tag)))]);
    }
    parts
}

/// `{"version": 1, "guides": [{"tag", "laws_as_of", "made", "folio", "installed", "plan": "uses" | "came" | null}],
/// "plan": TAG | null}`.
fn json(rows: &[Row], used: Option<&str>, came: &[String]) -> String {
    let one = |row: &Row| {
        let plan = match () {
            () if used == Some(row.tag.as_str()) => Some("uses"),
            () if came.contains(&row.tag) => Some("came"),
            () => None,
        };
        json!({ "tag": row.tag, "laws_as_of": row.laws, "made": row.made, "folio": row.folio,
            "installed": row.installed, "plan": plan })
    };
    let document = json!({ "version": 1, "guides": rows.iter().map(one).collect::<Vec<_>>(), "plan": used });
    format!("{document:#}\n")
}
