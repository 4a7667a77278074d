//! What is not for this institution, as the plan keeps it: `declined.recommended.ID`, `declined.obligation.AT`.

use jiff::civil::Date;
use toml::{Table, Value};

use crate::plan::doc::Edit;
use crate::toml_text::Address;
use crate::wizard::marks::day;

/// What can be declined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What<'a> {
    /// A recommended dataset by its id.
    Recommended(&'a str),
    /// An obligation by its passage.
    Obligation(&'a str),
}

impl What<'_> {
    pub fn address(self) -> Address {
        match self {
            Self::Recommended(id) => Address::new(["declined", "recommended", id]),
            Self::Obligation(at) => Address::new(["declined", "obligation", at]),
        }
    }
}

/// It is not for here, and why; `by` is who says so, where that is known.
pub fn declined(what: What<'_>, why: &str, by: Option<&str>, on: Date) -> Vec<Edit> {
    let mut refusal = Table::new();
    refusal.insert("why".into(), why.into());
    if let Some(by) = by.filter(|by| !by.is_empty()) {
        refusal.insert("by".into(), by.into());
    }
    refusal.insert("on".into(), day(on));
    vec![(what.address(), Some(Value::Table(refusal)))]
}

/// It is for here after all.
pub fn taken_back(what: What<'_>) -> Vec<Edit> {
    vec![(what.address(), None)]
}
