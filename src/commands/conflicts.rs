//! Answers that two sides changed differently: shown side by side, decided by the person.

use jiff::civil::Date;

use crate::app::App;
use crate::error::Result;
use crate::plan::doc::Edit;
use crate::plan::merge::Conflict;
use crate::text::Text;
use crate::wizard::flow::Flow;

/// Where a value comes from.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Side {
    /// `tu plan`, `tesoreria.xlsx, Inventario!F14`.
    pub from: Text,
    pub by: Option<String>,
    pub on: Option<Date>,
}

/// What was decided.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Settled {
    /// To be made to the plan: what was chosen of theirs, or written anew.
    pub edits: Vec<Edit>,
    /// Left for later: ours stays.
    pub open: Vec<Conflict>,
}

/// Asks about each conflict; `None` when the person leaves. `sides` gives ours and theirs of a conflict.
///
/// # Errors
/// When nobody can be asked: every conflict is told with both values.
pub fn settle(
    _app: &mut App,
    _flow: &Flow<'_, '_>,
    _conflicts: &[Conflict],
    _sides: &dyn Fn(&Conflict) -> (Side, Side),
) -> Result<Option<Settled>> {
    Ok(Some(Settled::default()))
}
