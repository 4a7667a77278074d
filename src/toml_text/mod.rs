//! TOML as text: where every key stands, how values are written, and how one value changes without the others.

pub mod address;
pub mod edit;
mod index;
pub mod render;
mod shelf;

pub use address::Address;
pub use edit::{Source, Written};

/// Whether a value says nothing: no letters, no items, no keys.
pub fn is_blank(value: &toml::Value) -> bool {
    match value {
        toml::Value::String(text) => text.trim().is_empty(),
        toml::Value::Array(items) => items.is_empty(),
        toml::Value::Table(table) => table.is_empty(),
        _ => false,
    }
}
