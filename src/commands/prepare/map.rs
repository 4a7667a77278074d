//! Whether a table is written as a map, and how.

use crate::cli::prepare::Wanted;
use crate::prepare::geo;
use crate::prepare::recipe::{Recipe, Work};
use crate::prepare::repair::pairs::Pair;
use crate::prepare::treat::Asked;
use crate::scan::model::{Kind, Table};
use crate::text::fold::fold;
use crate::text::{Text, geo as say};

use super::input::Input;

/// Formats of which the readers tell the geometry.
const LAYERS: [&str; 5] = ["shp", "geojson", "kml", "kmz", "zip"];

/// What is wanted of maps.
#[derive(Debug, Clone, Default)]
pub struct Map {
    /// `csv` or `geojson`; a layer is a map unless it is said.
    format: Option<String>,
    crs: Option<String>,
    swap: bool,
    /// Where all of it should be, when the plan tells.
    within: Option<[f64; 4]>,
}

impl Map {
    pub fn of(wanted: &Wanted, within: Option<[f64; 4]>) -> Self {
        Self { format: wanted.format.clone(), crs: wanted.crs.clone(), swap: wanted.swap, within }
    }

    /// How a table is written as a map; `None` for one that is written as CSV.
    ///
    /// # Errors
    /// Why it cannot be a map, and what to do.
    pub fn recipe(
        &self,
        input: &Input,
        (table, recipe): (&Table, &Recipe),
        treat: &[Asked],
    ) -> Result<Option<geo::Recipe>, Text> {
        let layer = table.geometry.is_some() && LAYERS.contains(&input.facts.format.as_str());
        let wanted = self.format.as_deref().map_or(layer, |format| format == "geojson");
        if !wanted {
            return Ok(None);
        }
        let mut made = match layer {
            true => geo::Recipe::of(table, self.crs.as_deref())?,
            false => {
                let (latitude, longitude) = degrees(recipe).ok_or(say::NO_COLUMNS)?;
                geo::Recipe::of_columns(&latitude, &longitude)
            }
        };
        (made.swap, made.within) = (self.swap, self.within);
        for asked in treat.iter().filter(|asked| is_of_geometry(asked)) {
            let decimals = asked.with.as_deref().map_or(Some(2), |with| with.trim().parse().ok());
            made.decimals = decimals.filter(|decimals| *decimals <= 6).ok_or(say::ONLY_ROUND)?;
        }
        Ok(Some(made))
    }
}

/// Whether a treatment is of the geometry and of no column.
pub fn is_of_geometry(asked: &Asked) -> bool {
    asked.how == "round-coordinates" && matches!(&*fold(&asked.column), "geometria" | "geometry")
}

/// Names of the columns of latitude and longitude.
fn degrees(recipe: &Recipe) -> Option<(String, String)> {
    let of = |kind: Kind, second: bool| {
        let pair = |work: &Work| matches!(work, Work::Pair(Pair::Coordinates, is) if *is == second);
        recipe.columns.iter().find(|column| column.kind == kind || pair(&column.work)).map(|c| c.name.clone())
    };
    Some((of(Kind::Latitude, false)?, of(Kind::Longitude, true)?))
}
