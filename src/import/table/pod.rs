//! Project Open Data as CSV: a row for each dataset, in its first form (2013) and in that of the converter to 1.1.

use super::flat::{ACCESS, ADDRESS, FORMATS, Flat, KEY, PAGE, REASON, SERVICE, TITLE};
use super::header::{self, Name};
use super::reading::Reading;
use crate::grid::Grid;
use crate::guide::model::Guide;
use crate::import::model::Catalog;
use crate::import::{Columns, Table};
use crate::text::Text;

pub const FORMAT: Table = Table {
    id: "pod-csv",
    name: Text::fixed("Project Open Data en CSV", "Project Open Data as CSV"),
    fits,
    read,
};

const NAMES: &[Name] = &[
    ("title", TITLE),
    ("description", "dataset.description"),
    ("keyword", "dataset.keyword"),
    ("modified", "dataset.modified"),
    ("publisher", "dataset.unit"),
    ("contactpoint", "dataset.contact_point.name"),
    ("fn", "dataset.contact_point.name"),
    ("mbox", "dataset.contact_point.email"),
    ("hasemail", "dataset.contact_point.email"),
    ("identifier", KEY),
    ("accesslevel", ACCESS),
    ("accesslevelcomment", REASON),
    ("rights", REASON),
    ("accessurl", PAGE),
    ("downloadurl", ADDRESS),
    ("webservice", SERVICE),
    ("format", FORMATS),
    ("mediatype", "@media"),
    ("license", "dataset.license"),
    ("spatial", "dataset.spatial"),
    ("temporal", "@temporal"),
    ("theme", "dataset.theme"),
    ("datadictionary", "dataset.documentation"),
    ("describedby", "dataset.documentation"),
    ("conformsto", "dataset.conforms_to"),
    ("accrualperiodicity", "dataset.accrual_periodicity"),
    ("landingpage", "dataset.published_at"),
    ("language", "dataset.language"),
];
/// Headers that are enough to know the format.
const ENOUGH: usize = 8;

fn fits(_: &Guide, grids: &[Grid]) -> u8 {
    let known = |grid: &Grid| header::find(grid, NAMES, ENOUGH).is_some();
    if grids.iter().any(known) { 93 } else { 0 }
}

fn read(guide: &Guide, grids: &[Grid], _: &Columns) -> Catalog {
    let mut reading = Reading::new(guide, FORMAT.id);
    let found = grids.iter().find_map(|grid| Some((grid, header::find(grid, NAMES, ENOUGH)?)));
    if let Some((grid, header)) = found {
        Flat::new(grid, header, false).read(&mut reading, true);
    }
    reading.catalog
}
