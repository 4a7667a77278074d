//! Layers as GeoJSON (RFC 7946) in WGS 84, and what there is to say about their geometry.
//!
//! [`Recipe::of`] says in which system a layer is, or why nobody knows; a [`Shaper`] makes the text of each geometry
//! and looks at it; [`write`] puts features together. One feature after another: memory does not grow with the layer,
//! but for eight bytes a feature that tell duplicates.

pub mod crs;
mod rings;
mod shaper;
mod told;
pub mod write;

use serde::{Deserialize, Serialize};

use crate::scan::model::Table;
use crate::text::{Text, geo as say};

pub use shaper::Shaper;
pub use told::{Check, Geo, Seen};

/// West, south, east and north of Mexico with its islands and its sea, in whole degrees.
pub const MEXICO: [f64; 4] = [-119.0, 14.0, -86.0, 33.0];

/// How the geometry of a layer is written.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Recipe {
    /// Code of the system of the file.
    pub crs: String,
    /// Nobody said the system: the coordinates look like degrees within Mexico.
    pub assumed: bool,
    /// Decimals of degrees: 6 are 11 centimetres. Of points of persons 2, which are a kilometre.
    pub decimals: u8,
    /// Latitude stands before longitude in the file.
    pub swap: bool,
    /// Where all of it should be: west, south, east, north in degrees.
    pub within: Option<[f64; 4]>,
    /// Columns of a table, by their names as published, that are latitude and longitude; `None` for a layer, which
    /// has its own geometry.
    pub point: Option<(String, String)>,
}

impl Default for Recipe {
    fn default() -> Self {
        Self { crs: "EPSG:4326".into(), assumed: false, decimals: 6, swap: false, within: None, point: None }
    }
}

impl Recipe {
    /// For a layer as the scan saw it; `said` is the code that a person gave.
    ///
    /// # Errors
    /// When the system is not known, or nobody said it and the coordinates prove nothing: what to do.
    pub fn of(table: &Table, said: Option<&str>) -> Result<Self, Text> {
        if let Some(said) = said {
            if !crs::known(said) {
                return Err(say::CRS_UNKNOWN.with("crs", said).with("known", crs::KNOWN));
            }
            return Ok(Self { crs: said.to_string(), ..Self::default() });
        }
        match &table.crs {
            Some(named) if crs::known(named) => Ok(Self { crs: named.clone(), ..Self::default() }),
            Some(named) => Err(say::CRS_UNKNOWN.with("crs", named).with("known", crs::KNOWN)),
            None if table.territory.bounds.is_some_and(in_mexico) => {
                Ok(Self { assumed: true, ..Self::default() })
            }
            None => Err(say::CRS_MISSING.with("known", crs::KNOWN)),
        }
    }

    /// For a table with columns of latitude and longitude.
    pub fn of_columns(latitude: &str, longitude: &str) -> Self {
        Self { point: Some((latitude.into(), longitude.into())), ..Self::default() }
    }
}

/// Whether all of a box is in Mexico.
fn in_mexico([west, south, east, north]: [f64; 4]) -> bool {
    west >= MEXICO[0]
        && south >= MEXICO[1]
        && east <= MEXICO[2]
        && north <= MEXICO[3]
        && west <= east
        && south <= north
}
