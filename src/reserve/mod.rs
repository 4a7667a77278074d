//! What is not opened: on what ground, who decided, until when, and what can be opened all the same.
//!
//! [`Record`] puts all that a plan says of a reserve in one place, in words and as data, so that papers, pages and
//! exports show the same; [`findings`] says what has ended, what is due, and what a reserve lacks to stand.

mod findings;
mod record;
#[cfg(test)]
mod tests;

pub use findings::findings;
pub use record::{Record, records};
