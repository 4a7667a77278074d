//! The dictionary: columns as they are seen in the file that is published, and what one of them means.

use std::path::Path;

use toml::{Table, Value};

use crate::app::App;
use crate::catalog::{Column, catalog};
use crate::commands::open::at_desk;
use crate::commands::proposals::Drive;
use crate::document::propose;
use crate::error::{Error, Kind, Result};
use crate::plan::doc::Edit;
use crate::plan::typed::typed;
use crate::text::fold::visible;
use crate::text::{Text, exercise as say};
use crate::toml_text::Address;
use crate::wizard::proposals::Scanner;
use crate::workshop::exercise::deed::Describe;
use crate::workshop::filed::datasets_of as datasets;

use super::super::bench::Bench;

/// Takes the columns as they are seen in the first file of the dataset that has such a column, and says what it means.
///
/// # Errors
/// When no published file has that column, or it could not be saved.
pub fn describe(app: &mut App, bench: &Bench, describe: &Describe) -> Result<Vec<Text>> {
    let doc = bench.doc(app)?;
    let plan = typed(doc.tree());
    let catalog = catalog(&app.guide, &plan, app.clock.today());
    let meant = datasets(doc.tree(), &describe.of);
    let open = catalog.datasets.iter().filter(|dataset| meant.contains(&dataset.id));
    let files = open.flat_map(|dataset| dataset.distributions.iter().map(move |file| (dataset, file)));
    for (dataset, file) in files {
        let Some(path) = file.copy.path() else { continue };
        let columns = columns(app, &bench.folder().join(path))?;
        if !columns.iter().any(|column| column.name == describe.column) {
            continue;
        }
        let at = Address::new(["dataset", &dataset.id, "distribution", &file.id, "column"]);
        let edits = edits(&at, &columns, describe);
        at_desk(app, &bench.plan, |_, desk| {
            desk.commit("dictionary", &edits)?;
            Ok(0)
        })?;
        let told = say::DID_DESCRIBE.with("column", visible(&describe.column));
        return Ok(vec![told.with("title", visible(&dataset.title))]);
    }
    let what = say::NO_COLUMN.with("file", visible(&describe.of)).with("column", visible(&describe.column));
    Err(Error::new(Kind::Incomplete, what))
}

fn columns(app: &App, path: &Path) -> Result<Vec<Column>> {
    let mut drive = Drive::new(&app.guide, app.options.guide.as_deref())?;
    Ok(drive.table(path).map(|table| propose(&table)).unwrap_or_default())
}

fn edits(at: &Address, columns: &[Column], describe: &Describe) -> Vec<Edit> {
    let whole = |(number, column): (i64, &Column)| {
        let said = (column.name == describe.column).then(|| describe.text.clone());
        let mut fields = Table::new();
        fields.insert("place".into(), Value::Integer(number));
        fields.insert("source".into(), column.name.clone().into());
        fields.insert("type".into(), column.kind.clone().into());
        let texts = [("title", &column.title), ("unit", &column.unit), ("example", &column.example)];
        let texts = texts.into_iter().filter_map(|(key, text)| Some((key, text.clone()?)));
        for (key, text) in texts.chain(said.map(|text| ("description", text))) {
            fields.insert(key.into(), text.into());
        }
        let own = at.child(&column.name);
        fields.into_iter().map(move |(key, value)| (own.child(key), Some(value)))
    };
    (1..).zip(columns).flat_map(whole).collect()
}
