//! The part of `taller` of towns.

use crate::app::App;
use crate::cli::workshop::towns::Wanted;
use crate::error::Result;

pub fn run(_app: &mut App, _wanted: &Wanted) -> Result<u8> {
    Ok(0)
}
