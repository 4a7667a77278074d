//! `diccionario.csv`: one row for each column of each file, by the rules that we ask of data: names of up to 20 characters
//! without accents, one header row, UTF-8, CRLF.

use std::borrow::Cow;

use super::About;
use crate::catalog::{Column, Distribution};
use crate::spreadsheet::csv::guard;
use crate::text::document as say;

/// Between the allowed values of a column.
const BETWEEN: &str = "; ";

/// The dictionary of all the files of a dataset.
pub(super) fn csv(about: &About<'_>) -> String {
    let heads = about.to(&say::HEADS);
    let mut out = heads.split('|').collect::<Vec<_>>().join(",") + "\r\n";
    for file in about.described() {
        for column in &file.columns {
            let cells = cells(about, file, column);
            let cells: Vec<String> = cells.iter().map(|cell| written(cell)).collect();
            out.push_str(&cells.join(","));
            out.push_str("\r\n");
        }
    }
    out
}

fn cells(about: &About<'_>, file: &Distribution, column: &Column) -> [String; 10] {
    let said = |text: &Option<String>| text.clone().unwrap_or_default();
    let planned = about.planned(file).and_then(|planned| planned.column.get(&column.name));
    [
        about.name(file),
        column.name.clone(),
        said(&column.title),
        column.kind.clone(),
        said(&column.unit),
        column.values.join(BETWEEN),
        said(&column.null),
        said(&column.example),
        said(&column.description),
        planned.and_then(|planned| planned.source.clone()).unwrap_or_default(),
    ]
}

/// A cell that no spreadsheet runs and no reader of CSV takes apart.
fn written(cell: &str) -> String {
    let cell: Cow<'_, str> = guard(cell);
    let edge = |sign: Option<char>| sign.is_some_and(char::is_whitespace);
    let apart = cell.contains(['"', ',', '\n', '\r']);
    if apart || edge(cell.chars().next()) || edge(cell.chars().next_back()) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.into_owned()
    }
}
