//! `esquema`: the JSON Schema of a plan, for editors and other programs.

use serde_json::{Value as Json, json};

use crate::app::App;
use crate::error::Result;
use crate::guide::model::Guide;
use crate::plan::schema;
use crate::text::Lang;

/// The name that the first line of a plan gives to it.
pub const FILE: &str = "plan.schema.json";

/// Prints the schema.
///
/// # Errors
/// When the result cannot be written.
pub fn run(app: &mut App) -> Result<u8> {
    let text = published(&app.guide, app.lang());
    app.result(text.as_bytes())?;
    Ok(0)
}

/// The schema generated from the types, with each question as the description of its key.
pub fn published(guide: &Guide, lang: Lang) -> String {
    let mut document = schema::generated();
    document["title"] = json!(guide.head.title.to(lang));
    document["$id"] = json!(format!("urn:apertura:plan:{}", crate::plan::model::FORMAT));
    for (_, question) in guide.questions() {
        if let Some(node) = descend(&mut document, &question.schema_path()) {
            node["description"] = json!(format!("{} {}", question.code, question.ask.to(lang)));
            let ids: Vec<String> = guide.choices(question).into_iter().map(|choice| choice.id).collect();
            if !ids.is_empty() && !question.open {
                let target = if node.get("items").is_some() { &mut node["items"] } else { node };
                target["examples"] = json!(ids);
            }
        }
    }
    format!("{document:#}\n")
}

/// The node of a path, through `$ref` and optional values.
fn descend<'d>(document: &'d mut Json, path: &[String]) -> Option<&'d mut Json> {
    let mut pointer = String::new();
    for part in path {
        pointer = resolve(document, &pointer)?;
        pointer.push_str(&if part == "*" {
            "/additionalProperties".to_string()
        } else {
            format!("/properties/{part}")
        });
    }
    document.pointer_mut(&pointer)
}

/// Where the definition behind a pointer really is.
fn resolve(document: &Json, pointer: &str) -> Option<String> {
    let node = document.pointer(pointer)?;
    if let Some(reference) = node["$ref"].as_str() {
        return resolve(document, reference.trim_start_matches('#'));
    }
    if let Some(options) = node["anyOf"].as_array() {
        let at = options.iter().position(|option| option["type"] != "null")?;
        return resolve(document, &format!("{pointer}/anyOf/{at}"));
    }
    Some(pointer.to_string())
}
