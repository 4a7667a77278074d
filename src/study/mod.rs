//! What follows from a plan where several wings meet: the order gives the calendar its ranks, the effort its hours.
//!
//! Each wing is asked alone wherever one is enough; here is only what needs two.

mod findings;
mod proposal;
mod work;

pub use findings::findings;
pub use proposal::proposal;
pub use work::{order, outlook, tasks};
