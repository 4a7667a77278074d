//! Members of objects that are written only when there is something to say.

use serde_json::{Map, Value};

/// The members of an object in their order; what is empty is left out.
#[derive(Debug, Default)]
pub struct Members(Map<String, Value>);

impl Members {
    /// A text, when there is one.
    pub fn set(&mut self, key: &str, text: impl Into<String>) {
        self.maybe(key, Some(text));
    }

    pub fn maybe(&mut self, key: &str, text: Option<impl Into<String>>) {
        let text = text.map(Into::into).filter(|text| !text.trim().is_empty());
        if let Some(text) = text {
            self.0.insert(key.to_string(), Value::String(text));
        }
    }

    /// A list of texts, when it has any.
    pub fn list(&mut self, key: &str, texts: &[String]) {
        if !texts.is_empty() {
            self.put(key, texts.to_vec().into());
        }
    }

    /// Any value, also an empty one.
    pub fn put(&mut self, key: &str, value: Value) {
        self.0.insert(key.to_string(), value);
    }

    pub fn pairs(&self) -> impl Iterator<Item = (&String, &Value)> {
        self.0.iter()
    }

    pub fn value(self) -> Value {
        Value::Object(self.0)
    }
}

/// A document that people can read too.
pub fn pretty(value: &Value) -> String {
    // Values of ours are plain: writing them cannot fail.
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}
