//! The picture of a network: where its plans stand, what was promised and opened, what to teach next.

pub mod keep;
