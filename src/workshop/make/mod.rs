//! The shared drive of an invented municipality: from its description to bytes, the same ones every time.

use super::town::{DRIVE, File, Form, Town};
use crate::text::Text;

mod cells;
mod documents;
mod geo;
mod people;
mod random;
mod table;
mod workbook;

pub use table::Sheet;

/// Where the requests for information are, in the folder of the practice.
pub const REQUESTS: &str = "solicitudes.csv";

/// Every file of a practice but the plan: paths with `/` inside its folder, and bytes.
///
/// # Errors
/// A sentence, when a workbook cannot be put together.
pub fn files(town: &Town) -> Result<Vec<(String, Vec<u8>)>, Text> {
    let mut out = Vec::new();
    for file in &town.file {
        for path in paths(file) {
            out.extend(bytes(town, file, &path)?);
        }
    }
    out.push((REQUESTS.to_string(), requests(town)));
    Ok(out)
}

/// The paths of a file of a town below its drive: one for each way to fill the words of `each` in.
pub fn paths(file: &File) -> Vec<String> {
    let mut all = vec![file.path.clone()];
    for (mark, words) in &file.each {
        let mark = format!("{{{mark}}}");
        all = all.iter().flat_map(|path| words.iter().map(|word| path.replace(&mark, word))).collect();
    }
    all
}

/// The description of a file by one of its paths.
pub fn described<'t>(town: &'t Town, path: &str) -> Option<&'t File> {
    town.file.iter().find(|file| paths(file).iter().any(|own| own == path))
}

/// The table of a file with this path; `None` for what has none.
pub fn sheet(town: &Town, path: &str) -> Option<Sheet> {
    let file = described(town, path)?;
    match &file.same_as {
        Some(other) if other != path => {
            let mut first = sheet(town, other)?;
            // What the copy has of its own: one more row of the same columns.
            let more = Sheet::make(town, described(town, other)?, path);
            first.rows.extend(more.rows.into_iter().take(file.rows as usize));
            Some(first)
        }
        _ if file.column.is_empty() => None,
        _ => Some(Sheet::make(town, file, path)),
    }
}

/// The cells of a column of a file, blank ones left out; with those of its hidden sheet.
pub fn column(town: &Town, path: &str, name: &str) -> Vec<String> {
    let own = sheet(town, path).map(|sheet| sheet.column(name)).unwrap_or_default();
    let hidden = described(town, path).and_then(|file| Sheet::hidden(town, file, path));
    own.into_iter().chain(hidden.map(|sheet| sheet.column(name)).unwrap_or_default()).collect()
}

fn bytes(town: &Town, file: &File, path: &str) -> Result<Vec<(String, Vec<u8>)>, Text> {
    let place = format!("{DRIVE}/{path}");
    let alone = |bytes: Vec<u8>| Ok(vec![(place.clone(), bytes)]);
    let sheet = || sheet(town, path).unwrap_or_default();
    // A copy looks like what it is a copy of.
    let like = file.same_as.as_deref().and_then(|other| described(town, other)).unwrap_or(file);
    match file.form {
        Form::Csv => alone(sheet().csv(like)),
        Form::Xlsx => alone(workbook::xlsx(like, &sheet(), Sheet::hidden(town, like, path).as_ref())?),
        Form::Pdf => alone(documents::pdf(&lines(file, path))),
        Form::Png => alone(documents::png(random::seed(&town.id, path))),
        Form::Text => alone(format!("{}\r\n", lines(file, path).join("\r\n")).into_bytes()),
        Form::Geojson => alone(geo::geojson(&sheet())),
        Form::Kml => alone(geo::kml(&sheet())),
        Form::Shapefile => Ok(geo::shapefile(&place, &sheet())),
    }
}

/// What a document says, under its own name: no two are the same.
fn lines(file: &File, path: &str) -> Vec<String> {
    let name = path.rsplit('/').next().unwrap_or(path).to_string();
    std::iter::once(name).chain(file.lines.clone()).collect()
}

/// The list of requests as the transparency unit has it; `demanda importar` takes it.
fn requests(town: &Town) -> Vec<u8> {
    let mut text =
        String::from("Folio,Fecha de recepción,Descripción de la solicitud,Estatus,Fecha de respuesta\r\n");
    for (at, request) in town.request.iter().enumerate() {
        let status = if request.sent.is_empty() { "En proceso" } else { "Terminada" };
        let cells = [&folio(town, at), &request.on, &request.text, status, &request.sent].map(table::quoted);
        text.push_str(&format!("{}\r\n", cells.join(",")));
    }
    text.into_bytes()
}

/// The folio of a request by its place, from 0: of a body that does not exist.
pub fn folio(town: &Town, at: usize) -> String {
    format!("{}00026{:06}", town.area, at + 1)
}

#[cfg(test)]
mod tests;
