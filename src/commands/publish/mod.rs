//! `publicar`: put the data online.

use crate::app::App;
use crate::cli::publish::Wanted;
use crate::error::Result;
use crate::ui::Say;

mod ckan;
mod site;

pub use ckan::names as ckan_names;

/// See the head of this file.
///
/// # Errors
/// Those of each way.
pub fn run(app: &mut App, wanted: &Wanted) -> Result<u8> {
    match wanted {
        Wanted::Ckan(wanted) => ckan::run(app, wanted),
        Wanted::Site(wanted) => site::run(app, wanted),
    }
}

/// A result for people, or as JSON.
fn result(app: &mut App, parts: &[Say], document: &serde_json::Value) -> Result<()> {
    let bytes = match app.options.json {
        true => format!("{document:#}\n").into_bytes(),
        false => app.drawn(parts).into_bytes(),
    };
    app.result(&bytes)
}
