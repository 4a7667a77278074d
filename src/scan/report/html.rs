//! The page of a scan: one file, nothing from outside, laid out by the Guide's own template (`templates/scan.html`).
//!
//! The template gets `lang`, `words` (the sentences of `text/scan_report.rs`, names in lower case), `report`, and the
//! text and hash of the one script that may run: the policy of the page forbids any other.

mod page;
mod policy;

use std::collections::BTreeMap;

use minijinja::syntax::SyntaxConfig;
use minijinja::{AutoEscape, Environment, Error, UndefinedBehavior, Value};

use super::{Book, ScanReport};
use crate::guide::load::SCAN_PAGE;
use crate::text::{Lang, Text, scan_report as say};

/// The page, of `template`, which a trainer can replace.
///
/// # Errors
/// A sentence with the line of the template, when it cannot be used.
pub fn html(report: &ScanReport, book: &Book<'_>, template: &str, lang: Lang) -> Result<String, Text> {
    let mut env = Environment::new();
    env.set_auto_escape_callback(|_| AutoEscape::Html);
    env.set_undefined_behavior(UndefinedBehavior::Strict);
    let tidy = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build();
    env.set_syntax(tidy.map_err(|err| told(&err))?);
    let context = BTreeMap::from([
        ("lang", Value::from(lang.code())),
        ("words", words(lang)),
        ("report", value(page::page(report, book, lang))),
        ("script", Value::from_safe_string(policy::SCRIPT.to_string())),
        ("script_hash", Value::from(policy::hash())),
    ]);
    env.render_named_str(SCAN_PAGE, template, context).map_err(|err| told(&err))
}

fn told(err: &Error) -> Text {
    let detail = err.detail().map_or_else(|| err.kind().to_string(), str::to_string);
    say::TEMPLATE_FAULT.with("file", SCAN_PAGE).with("line", err.line().unwrap_or(1)).with("detail", detail)
}

fn words(lang: Lang) -> Value {
    let word = |(name, text): &(&str, Text)| (name.to_lowercase(), Value::from(text.to(lang)));
    Value::from(say::ALL.iter().map(word).collect::<BTreeMap<_, _>>())
}

/// JSON as the template's values (the crate is built without its own bridge to serde).
fn value(json: serde_json::Value) -> Value {
    use serde_json::Value as Json;
    match json {
        Json::Null => Value::from(()),
        Json::Bool(flag) => Value::from(flag),
        Json::Number(number) => number.as_i64().map_or_else(|| Value::from(number.as_f64()), Value::from),
        Json::String(text) => Value::from(text),
        Json::Array(items) => Value::from(items.into_iter().map(value).collect::<Vec<_>>()),
        Json::Object(fields) => Value::from(
            fields.into_iter().map(|(name, field)| (name, value(field))).collect::<BTreeMap<_, _>>(),
        ),
    }
}

#[cfg(test)]
mod tests;
