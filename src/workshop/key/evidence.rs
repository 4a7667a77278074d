//! Where a fault stands and what was made of it: addresses, files and cells, never what is in them.

use super::{Practised, asks};
use crate::grid::letters;
use crate::workshop::filed::{datasets_of, leak, made_of};
use crate::workshop::make;
use crate::workshop::town::{Fault, Town};

/// What shows the state of a fault.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Evidence {
    /// In the folder of the practice; empty for a fault of the plan alone.
    pub file: String,
    /// A cell (`D14`), a column (`D`), or nothing.
    pub cell: String,
    pub column: String,
    /// Addresses in the plan of the datasets that have the file.
    pub addresses: Vec<String>,
    /// What was made from it.
    pub made: Vec<String>,
    /// The file that leaves with what must not.
    pub leak: Option<String>,
}

pub fn of(town: &Town, fault: &Fault, practised: &Practised) -> Evidence {
    if fault.file.is_empty() {
        return Evidence::default();
    }
    let path = asks::at(&fault.file);
    let guarded = if asks::guards(fault.kind) { asks::guarded(town, fault) } else { Vec::new() };
    let datasets = datasets_of(practised.plan, &path);
    Evidence {
        cell: cell(town, fault),
        column: fault.column.clone(),
        addresses: datasets.iter().map(|id| format!("dataset.{id}")).collect(),
        made: made_of(practised.plan, &path).into_iter().map(str::to_string).collect(),
        leak: leak(practised.plan, practised.files, &guarded),
        file: path,
    }
}

/// The cell that was written over, else the column.
fn cell(town: &Town, fault: &Fault) -> String {
    let Some(sheet) = make::sheet(town, &fault.file) else { return String::new() };
    let Some(file) = make::described(town, &fault.file) else { return String::new() };
    let Some(at) = sheet.header.iter().position(|name| *name == fault.column) else { return String::new() };
    let above = file.above.len() + usize::from(!file.groups.is_empty()) + 1;
    let put = file.put.iter().find(|put| put.column == fault.column);
    put.map_or_else(|| letters(at), |put| format!("{}{}", letters(at), above + put.row as usize))
}
