//! What leaves when a plan is shared: notes, reserved datasets and contacts stay, and a preview says so.
//!
//! [`parts`] decides for every key of the schema what becomes of it; [`copy`] makes the copy and the account of it;
//! [`withheld`] says which datasets stay whole; [`secrets`] hides in words what stays elsewhere; [`back`] puts what
//! came back in a copy on the plan that it was made from, so that nothing is lost by a merge.
//!
//! The copy is a plan like any other, made anew from its values: comments and keys of others are not in it.

use std::collections::BTreeSet;

use jiff::civil::Date;
use toml::{Table, Value};

use crate::guide::model::Guide;
use crate::plan::doc::Doc;
use crate::plan::typed::typed;
use crate::text::share as say;
use crate::text::{Lang, Text};
use crate::toml_text::Address;

mod back;
mod copy;
mod parts;
mod secrets;
#[cfg(test)]
mod tests;
mod withheld;

pub use back::back;
pub use parts::{Fate, fate};

/// What stays unless the person says that it leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Extra {
    /// Names of the liaison and the data administrator.
    Names,
    /// Remarks and readings of reviewers.
    Remarks,
    /// Of datasets that stay: what the public inventory says of them.
    Reserves,
}

impl Extra {
    pub const ALL: [Self; 3] = [Self::Names, Self::Remarks, Self::Reserves];

    /// The word of programs and of plans.
    pub fn code(self) -> &'static str {
        match self {
            Self::Names => "names",
            Self::Remarks => "remarks",
            Self::Reserves => "reserves",
        }
    }

    /// The word that people type.
    pub fn word(self) -> Text {
        match self {
            Self::Names => say::EXTRA_NAMES,
            Self::Remarks => say::EXTRA_REMARKS,
            Self::Reserves => say::EXTRA_RESERVES,
        }
    }

    /// Reads either word, in either language.
    pub fn named(word: &str) -> Option<Self> {
        let folded = crate::text::fold::fold(word);
        let is = |extra: &Self| {
            let word = extra.word();
            folded == word.es || folded == word.en || folded == extra.code()
        };
        Self::ALL.into_iter().find(is)
    }
}

/// Why a value stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    Reserve,
    Note,
    Name,
    Phone,
    Mail,
    Path,
    Who,
    Asker,
    Remark,
    Story,
    Pay,
    Seen,
    Column,
    Address,
    Odd,
    Copy,
    Way,
}

impl Why {
    /// Its name in results.
    pub fn code(self) -> &'static str {
        match self {
            Self::Reserve => "reserved-datasets",
            Self::Note => "notes",
            Self::Name => "names",
            Self::Phone => "phones",
            Self::Mail => "mail",
            Self::Path => "paths",
            Self::Who => "who-said-it",
            Self::Asker => "who-asked",
            Self::Remark => "remarks",
            Self::Story => "stories-not-shared",
            Self::Pay => "pay",
            Self::Seen => "seen-in-files",
            Self::Column => "columns-of-imports",
            Self::Address => "no-web-address",
            Self::Odd => "unknown-keys",
            Self::Copy => "marks-of-a-copy",
            Self::Way => "way-back-to-earlier-guides",
        }
    }

    pub fn label(self) -> Text {
        match self {
            Self::Reserve => say::WHY_RESERVE,
            Self::Note => say::WHY_NOTE,
            Self::Name => say::WHY_NAME,
            Self::Phone => say::WHY_PHONE,
            Self::Mail => say::WHY_MAIL,
            Self::Path => say::WHY_PATH,
            Self::Who => say::WHY_WHO,
            Self::Asker => say::WHY_ASKER,
            Self::Remark => say::WHY_REMARK,
            Self::Story => say::WHY_STORY,
            Self::Pay => say::WHY_PAY,
            Self::Seen => say::WHY_SEEN,
            Self::Column => say::WHY_COLUMN,
            Self::Address => say::WHY_ADDRESS,
            Self::Odd => say::WHY_ODD,
            Self::Copy => say::WHY_COPY,
            Self::Way => say::WHY_WAY,
        }
    }
}

/// How a copy is to be made.
pub struct Wish<'a> {
    pub guide: &'a Guide,
    pub today: Date,
    pub with: BTreeSet<Extra>,
    /// Hides identifiers, names and homes of persons in a text; how many it hid.
    pub hide: &'a dyn Fn(&str) -> (String, usize),
}

/// A value that stays.
#[derive(Debug, Clone, PartialEq)]
pub struct Stay {
    pub at: Address,
    pub why: Why,
    /// What it is like, masked; empty for what is not even to be told.
    pub shown: String,
}

/// How many values of a part of the plan leave, leave with something hidden, stay.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Part {
    /// Key of the plan: `institution`.
    pub name: String,
    pub leaves: usize,
    pub hidden: usize,
    pub stays: usize,
}

/// What a person sees before anything is written.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Preview {
    /// In the order of the plan; those without values left out.
    pub parts: Vec<Part>,
    pub stays: Vec<Stay>,
    /// Values that leave with something hidden.
    pub hidden: Vec<Address>,
    /// Datasets that leave, and those that stay.
    pub datasets: usize,
    pub withheld: usize,
}

/// A copy for others, and the account of it.
#[derive(Debug, Clone)]
pub struct Shared {
    pub doc: Doc,
    pub preview: Preview,
}

/// Makes the copy of a plan: same id, same revision, sealed when it is written, marked as a copy.
pub fn share(wish: &Wish<'_>, tree: &Table) -> Shared {
    let (values, preview) = copy::values(wish, tree);
    let doc = document(wish, tree, &values);
    Shared { doc, preview }
}

/// Whether a plan is a copy for others.
pub fn is_copy(tree: &Table) -> bool {
    tree.get("shared").is_some_and(Value::is_table)
}

fn document(wish: &Wish<'_>, tree: &Table, values: &Table) -> Doc {
    let text = |key: &str| tree.get(key).and_then(Value::as_str).unwrap_or_default();
    let plan = typed(values);
    let name = plan.institution.name.unwrap_or_default();
    let title = crate::text::plan::TITLE.with("name", name.trim());
    let mut doc = Doc::blank(title.to(Lang::Es), text("guide"), text("id"));
    let edits: Vec<_> = values
        .iter()
        .filter(|(key, _)| !["format", "guide", "id"].contains(&key.as_str()))
        .map(|(key, value)| (Address::new([key.as_str()]), Some(value.clone())))
        .collect();
    doc.apply(&edits);
    let heads = [say::HEAD_WHAT.with("on", wish.today), say::HEAD_STAYS, say::HEAD_BACK];
    let heads: Vec<String> = heads.iter().map(|line| line.to(Lang::Es).to_string()).collect();
    doc.head(&heads, |_| false);
    doc
}
