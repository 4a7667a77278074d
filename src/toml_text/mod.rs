//! TOML as text: where every key stands, how values are written, and how one value changes without the others.

pub mod address;
pub mod edit;
mod index;
pub mod render;

pub use address::Address;
pub use edit::Source;
