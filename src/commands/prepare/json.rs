//! `preparar --json`, version 1.
//!
//! `{"version", "file", "sha256", "proposed": ["COLUMN=TREATMENT:VALUE"], "tables": [{"table", "repairs": [{"repair", "cells", "rows", "columns", "first":
//! [{"row", "before", "after"}]}], "assumed": [{"assumed", "column", ...}], "columns": [{"name", "title", "source",
//! "from", "unit", "personal"}], "account": {"read", "rows_in", "rows_out", "made", "left": [{"reason", "count",
//! "rows": [[first, last]]}]}, "treatment", "map", "result": {"path", "sha256", "byte_size", "score_before", "score_after",
//! "left": [code], "personal": [class], "parts": []}}]}`. `result` is `null` in a rehearsal. Values of personal
//! columns are `null`. Places count rows and columns from 1.

use serde_json::{Value as Json, json};

use crate::app::App;
use crate::prepare::make::Made;
use crate::prepare::recipe::Recipe;
use crate::prepare::summary;
use crate::prepare::treat::Asked;
use crate::scan::model::Table;

use super::input::Input;
use super::persons::answer::spelled;
use super::result::Result as One;
use super::work::Tried;

/// The document.
pub fn document(_: &App, input: &Input, (tried, proposed): (&Tried, &[Asked]), results: &[One]) -> String {
    let tables = tried.iter().enumerate().filter_map(|(place, (at, recipe, made))| {
        let table = input.facts.tables.get(*at)?;
        Some(one(input, (table, recipe, made), results.get(place)))
    });
    let document = json!({
        "version": 1,
        "file": input.name,
        "sha256": input.sha256(),
        "proposed": proposed.iter().map(spelled).collect::<Vec<_>>(),
        "tables": tables.collect::<Vec<_>>(),
    });
    format!("{document:#}\n")
}

fn one(input: &Input, (table, recipe, made): (&Table, &Recipe, &Made), result: Option<&One>) -> Json {
    let account = &made.account;
    let left = account
        .left
        .iter()
        .map(|(reason, left)| json!({ "reason": reason.name(), "count": left.count, "rows": left.runs }));
    let columns = recipe.columns.iter().map(|column| {
        json!({
            "name": column.name,
            "title": column.title,
            "source": column.source,
            "from": column.from.map(|from| from + 1),
            "unit": column.unit,
            "personal": column.private,
        })
    });
    json!({
        "table": recipe.table,
        "repairs": summary::deeds(&input.facts, table, recipe, account),
        "assumed": summary::assumed(table, recipe),
        "columns": columns.collect::<Vec<_>>(),
        "account": {
            "read": account.read,
            "rows_in": account.rows_in(),
            "rows_out": account.out,
            "made": account.made,
            "left": left.collect::<Vec<_>>(),
        },
        "treatment": made.told,
        "map": made.geo,
        "result": result.map(written),
    })
}

fn written(one: &One) -> Json {
    json!({
        "path": one.shown,
        "sha256": one.placed.sha256,
        "byte_size": one.placed.bytes,
        "score_before": one.score.0,
        "score_after": one.score.1,
        "left": one.left.iter().map(|flag| flag.code.as_str()).collect::<Vec<_>>(),
        "personal": one.personal,
        "parts": one.parts,
    })
}
