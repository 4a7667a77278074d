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
            None if corner(table).is_some_and(in_mexico) => Ok(Self { assumed: true, ..Self::default() }),
            None => Err(say::CRS_MISSING.with("known", crs::KNOWN)),
        }
    }

    /// For a table with columns of latitude and longitude.
    pub fn of_columns(latitude: &str, longitude: &str) -> Self {
        Self { point: Some((latitude.into(), longitude.into())), ..Self::default() }
    }
}

/// West and south of a layer whose system nobody said, as its flag has them: whether the rest is in Mexico too is
/// seen when it is written ([`Geo::disproved`]).
fn corner(table: &Table) -> Option<[f64; 2]> {
    let flag = table.flags.iter().find(|flag| flag.code == "crs-missing")?;
    let (west, south) = flag.detail.split_once(' ')?;
    Some([west.parse().ok()?, south.parse().ok()?])
}

fn in_mexico([x, y]: [f64; 2]) -> bool {
    (MEXICO[0]..=MEXICO[2]).contains(&x) && (MEXICO[1]..=MEXICO[3]).contains(&y)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scan::model::Flag;

    fn layer(crs: Option<&str>, corner: &str) -> Table {
        let flag = Flag { code: "crs-missing".into(), detail: corner.into(), ..Flag::default() };
        Table { crs: crs.map(String::from), flags: vec![flag], ..Table::default() }
    }

    #[test]
    fn the_system_is_that_of_the_person_or_of_the_file() {
        assert_eq!(Recipe::of(&layer(Some("EPSG:6372"), ""), None).unwrap().crs, "EPSG:6372");
        assert_eq!(Recipe::of(&layer(Some("Propia"), ""), Some("EPSG:32614")).unwrap().crs, "EPSG:32614");
        assert!(Recipe::of(&layer(Some("Propia"), ""), None).is_err());
        assert!(Recipe::of(&layer(None, "-97.0 19.0"), Some("EPSG:2154")).is_err());
    }

    #[test]
    fn without_one_degrees_in_mexico_are_taken_for_what_they_are_and_metres_are_not() {
        let assumed = Recipe::of(&layer(None, "-97.0 19.0"), None).unwrap();
        assert!(assumed.assumed && assumed.crs == "EPSG:4326");
        assert!(Recipe::of(&layer(None, "486016.4 2148701.1"), None).is_err());
        let mut shaper = Shaper::new(assumed).unwrap();
        shaper.point(1, "19.5", "-96.9");
        assert!(!shaper.told().disproved());
        shaper.point(2, "48.8", "2.3");
        assert!(shaper.told().disproved());
    }
}
