//! Text: its letters and its rows.

pub mod dialect;
pub mod encoding;
