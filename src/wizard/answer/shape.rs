//! The shapes that stored values have.

use toml::Value;

use crate::text::{Text, fold, say};

/// The text of a value: not empty and without characters that cannot be seen.
pub(super) fn string(value: &Value) -> Result<&str, Text> {
    let text = value.as_str().ok_or(say::SHAPE_TEXT)?;
    if text.trim().is_empty() {
        return Err(say::EMPTY);
    }
    // `visible` only differs from its input in tabs and in what must not be shown.
    if fold::visible(text) == text.replace('\t', " ") { Ok(text) } else { Err(say::HIDDEN) }
}

/// The texts of an array.
pub(super) fn strings(value: &Value) -> Result<Vec<&str>, Text> {
    let items = value.as_array().ok_or(say::SHAPE_LIST)?;
    items.iter().map(|item| if item.is_str() { string(item) } else { Err(say::SHAPE_LIST) }).collect()
}
