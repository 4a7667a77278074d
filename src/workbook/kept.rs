//! What is found in workbooks that came back: cells that were filled, what is in doubt, what is gone.

use jiff::civil::Date;
use toml::Value;

use super::judge::Meant;
use crate::grid::Grid;
use crate::guide::model::Question;
use crate::plan::merge::Conflict;
use crate::text::Text;
use crate::toml_text::Address;
use crate::wizard::answer::Accepted;
use crate::wizard::flow::Scope;

/// A workbook that came back.
#[derive(Debug, Clone, Default)]
pub struct Come {
    /// Name of the file, without its folder.
    pub file: String,
    /// Its tables, also the hidden ones.
    pub grids: Vec<Grid>,
    /// Who saved it last and when, as the file says.
    pub by: Option<String>,
    pub on: Option<Date>,
}

/// A cell that was edited.
#[derive(Debug, Clone)]
pub struct Filled<'g> {
    /// Number of the workbook.
    pub book: usize,
    /// `Inventario!F14`.
    pub place: Text,
    /// The same by name: sheet, row from 1, column from 0.
    pub cell: (String, u64, usize),
    pub question: &'g Question,
    /// A dataset that is new has the id that it will have.
    pub scope: Scope,
    /// What is written.
    pub text: String,
    /// The mark of what was there when it went out, where that is known.
    pub base: Option<String>,
}

/// A cell that could not be taken as it is.
#[derive(Debug, Clone)]
pub struct Doubt<'g> {
    pub filled: Filled<'g>,
    pub problem: Problem,
}

/// What is wrong with a cell.
#[derive(Debug, Clone)]
pub enum Problem {
    /// Not understood: what is expected, in one sentence.
    No(Text),
    /// More than one reading, or one to confirm.
    Which { message: Text, options: Vec<(Text, Accepted)> },
}

/// A row of which it is not sure what it is about, with what is written in it.
#[derive(Debug, Clone)]
pub struct RowDoubt<'g> {
    pub book: usize,
    pub place: Text,
    /// Sheet, row from 1, and the column that names it.
    pub cell: (String, u64, usize),
    pub title: String,
    pub problem: RowProblem,
    /// Without a dataset in their scope.
    pub cells: Vec<Filled<'g>>,
}

/// What is not sure about a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowProblem {
    /// Something is written in a row that has no name.
    Nameless,
    /// Added by hand, with the name of a dataset that there is already: its id.
    Known(String),
    /// The same name stands in another row, at this place.
    Twice(Text),
    /// A row of answers for a dataset that is not there.
    Lost,
    /// The plan no longer has the dataset that the row was about.
    Left,
}

/// A dataset that is new.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fresh {
    pub id: String,
    pub title: String,
    pub book: usize,
    pub place: Text,
}

/// A row that went out and did not come back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gone {
    pub book: usize,
    pub sheet: String,
    pub dataset: String,
    pub title: String,
}

/// Where a value comes from.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct From {
    /// `tesoreria.xlsx, Inventario!F14`.
    pub from: Text,
    pub by: Option<String>,
    pub on: Option<Date>,
}

/// An answer that goes into the plan.
#[derive(Debug, Clone)]
pub struct Change<'g> {
    pub filled: Filled<'g>,
    pub at: Address,
    pub before: Option<Value>,
    pub meant: Meant,
}

/// An answer that the workbook and the plan changed differently, or two workbooks did.
#[derive(Debug, Clone)]
pub struct Clash<'g> {
    pub filled: Filled<'g>,
    /// The other workbook, where it is not the plan.
    pub other: Option<Filled<'g>>,
    pub conflict: Conflict,
    /// What the workbook says.
    pub meant: Meant,
}
