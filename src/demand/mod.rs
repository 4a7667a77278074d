//! What people ask for: requests, votes and counters, the datasets they are about, and what is answered to them.
//!
//! Nothing about who asked is kept: a demand has its folio, its day, its text without personal data, and how often it
//! was asked. `columns` understands a list, `incoming` makes demands of its rows, `merge` puts them into the plan;
//! `matching` proposes the dataset of a text by words and a person confirms it; `ledger` adds all up; `reply` drafts
//! what is answered; `findings` says what is late.

pub mod columns;
pub mod dates;
mod findings;
pub mod incoming;
pub mod ledger;
pub mod matching;
pub mod merge;
pub mod reply;
pub mod stem;
pub mod term;
pub mod words;

pub use findings::findings;
pub use ledger::Ledger;
pub use matching::{Matcher, Proposal};
pub use words::Lexicon;

#[cfg(test)]
mod tests;
