//! The opening plan of ADELA of 2015 as CSV, with its headers as they were misspelt and as they should be.

use super::flat::{Flat, TITLE};
use super::header::{self, Name};
use super::reading::Reading;
use crate::grid::Grid;
use crate::guide::model::Guide;
use crate::import::model::Catalog;
use crate::import::{Columns, Table};
use crate::text::Text;

pub const FORMAT: Table = Table {
    id: "adela-plan-csv",
    name: Text::fixed("Plan de apertura de ADELA en CSV", "Opening plan of ADELA as CSV"),
    fits,
    read,
};

/// Both spellings; what is said of persons is of the plan and not of a dataset.
const NAMES: &[Name] = &[
    ("funcionario designado como enlace", "team.liaison.name"),
    ("titulo del funcionario designado como enlace", "team.liaison.post"),
    ("correo oficial del funcionario designado como enalce", "team.liaison.email"),
    ("correo oficial del funcionario designado como enlace", "team.liaison.email"),
    ("funcionario designado como administrador", "team.administrator.name"),
    ("titulo del funcionario designado como administrador", "team.administrator.post"),
    ("correo oficial del funcioanrio designado como administrador", "team.administrator.email"),
    ("correo oficial del funcionario designado como administrador", "team.administrator.email"),
    ("conjuntos de datos priorizados", TITLE),
    ("descripcion de los conjuntos", "dataset.description"),
    ("periodicidad de la actualizacion", "dataset.accrual_periodicity"),
    ("fecha tentativa de publicacion*", "dataset.commitment.date"),
];
/// Headers that are enough to know the format.
const ENOUGH: usize = 6;

fn fits(_: &Guide, grids: &[Grid]) -> u8 {
    let known = |grid: &Grid| header::find(grid, NAMES, ENOUGH).is_some();
    if grids.iter().any(known) { 98 } else { 0 }
}

fn read(guide: &Guide, grids: &[Grid], _: &Columns) -> Catalog {
    let mut reading = Reading::new(guide, FORMAT.id);
    let found = grids.iter().find_map(|grid| Some((grid, header::find(grid, NAMES, ENOUGH)?)));
    if let Some((grid, header)) = found {
        Flat::new(grid, header, true).read(&mut reading, true);
    }
    reading.catalog
}
