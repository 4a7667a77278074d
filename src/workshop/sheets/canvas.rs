//! The canvas as one page, landscape: eight boxes to write in.
//!
//! The template `templates/canvas.html` gets `lang`, `words` (the sentences of `text/sheets.rs`, names in lower case) and
//! `boxes`: `[{"number", "title", "ask"}]`.

use std::collections::BTreeMap;

use serde_json::{Value as Json, json};

use super::Of;
use crate::guide::load::CANVAS_PAGE;
use crate::text::page::{render, value};
use crate::text::{Text, sheets as say};

/// # Errors
/// A sentence with the line of the template, when it cannot be used.
pub fn html<T: AsRef<str>>(of: Of<'_>, lore: &BTreeMap<&'static str, T>) -> Result<String, Text> {
    let template = lore.get(CANVAS_PAGE).map(AsRef::as_ref).unwrap_or_default();
    let one = |(at, one): (usize, &crate::guide::model::workshop::Asked)| {
        let title = one.title.as_ref().map_or_else(|| one.id.clone(), |title| of.to(title));
        json!({ "number": at + 1, "title": title, "ask": of.to(&one.ask) })
    };
    let boxes: Vec<Json> = of.kit.canvas.iter().enumerate().map(one).collect();
    render((CANVAS_PAGE, template), (of.lang, say::ALL), [("boxes", value(Json::Array(boxes)))])
}
