//! `publicar`: put the data online.

use crate::app::App;
use crate::cli::publish::Wanted;
use crate::error::Result;

mod ckan;
mod site;

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
