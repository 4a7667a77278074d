//! Pages that the Guide's templates lay out: the data go in as JSON, everything is escaped as HTML whatever the template
//! is called, no other file can be included, and a name that does not exist is a fault.

use std::collections::BTreeMap;

pub use minijinja::Value;
use minijinja::syntax::SyntaxConfig;
use minijinja::{AutoEscape, Environment, Error, UndefinedBehavior};

use super::{Lang, Text, texts};

texts! {
    TEMPLATE_FAULT: "La plantilla {file} no se pudo usar (renglón {line}): {detail}",
        "The template {file} could not be used (line {line}): {detail}";
}

/// Fills a template; besides `values` it gets `lang` (ISO 639-1) and `words` (sentences, names in lower case).
///
/// # Errors
/// A sentence with the line of the template.
pub fn render(
    (name, template): (&str, &str),
    (lang, words): (Lang, &[(&str, Text)]),
    values: impl IntoIterator<Item = (&'static str, Value)>,
) -> Result<String, Text> {
    let env = environment().map_err(|err| fault(name, &err))?;
    env.render_named_str(name, template, context((lang, said(lang, words)), values))
        .map_err(|err| fault(name, &err))
}

/// JSON that may stand between `<script>` and `</script>`.
pub fn in_script(json: &serde_json::Value) -> String {
    json.to_string()
        .replace('<', "\\u003c")
        .replace('>', "\\u003e")
        .replace('&', "\\u0026")
        .replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029")
}

/// Templates of one folder that may include each other, read once and filled often.
pub struct Set {
    env: Environment<'static>,
    lang: Lang,
    words: Value,
}

impl Set {
    /// # Errors
    /// The first template that cannot be read, with its line.
    pub fn new(
        templates: impl IntoIterator<Item = (String, String)>,
        (lang, words): (Lang, &[(&'static str, Text)]),
    ) -> Result<Self, Text> {
        let mut env = environment().map_err(|err| fault("", &err))?;
        for (name, template) in templates {
            env.add_template_owned(name.clone(), template).map_err(|err| fault(&name, &err))?;
        }
        Ok(Self { env, lang, words: said(lang, words) })
    }

    /// Fills one of them, as [`render`] does.
    ///
    /// # Errors
    /// A sentence with the line of the template.
    pub fn fill(
        &self,
        name: &str,
        values: impl IntoIterator<Item = (&'static str, Value)>,
    ) -> Result<String, Text> {
        let filled = self
            .env
            .get_template(name)
            .and_then(|template| template.render(context((self.lang, self.words.clone()), values)));
        filled.map_err(|err| fault(err.name().map(String::from).as_deref().unwrap_or(name), &err))
    }
}

fn fault(name: &str, err: &Error) -> Text {
    let detail = err.detail().map_or_else(|| err.kind().to_string(), str::to_string);
    TEMPLATE_FAULT.with("file", name).with("line", err.line().unwrap_or(1)).with("detail", detail)
}

fn environment() -> Result<Environment<'static>, Error> {
    let mut env = Environment::new();
    env.set_auto_escape_callback(|_| AutoEscape::Html);
    env.set_undefined_behavior(UndefinedBehavior::Strict);
    // A tag on its own line leaves no blank line behind.
    env.set_syntax(SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build()?);
    Ok(env)
}

/// Sentences by their names in lower case.
fn said(lang: Lang, words: &[(&str, Text)]) -> Value {
    let word = |(name, text): &(&str, Text)| (name.to_lowercase(), Value::from(text.to(lang)));
    Value::from(words.iter().map(word).collect::<BTreeMap<_, _>>())
}

fn context(
    (lang, words): (Lang, Value),
    values: impl IntoIterator<Item = (&'static str, Value)>,
) -> BTreeMap<&'static str, Value> {
    [("lang", Value::from(lang.code())), ("words", words)].into_iter().chain(values).collect()
}

/// JSON as the template's values (the crate is built without its own bridge to serde).
pub fn value(json: serde_json::Value) -> Value {
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
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_a_script_cannot_end_it() {
        let json = serde_json::json!({ "a": "</script><!--\u{2028}&" });
        let text = in_script(&json);
        assert!(!text.contains('<') && !text.contains('\u{2028}'), "{text}");
        assert_eq!(serde_json::from_str::<serde_json::Value>(&text).unwrap(), json);
    }
}
