//! What a portal says no with, in words: which answer of the plan it is about, and what to do.

use serde_json::Value;

use crate::net::client::Answer;
use crate::net::trouble::Trouble;
use crate::text::fold::visible;
use crate::text::{Text, ckan as say};

/// Why a call did not do what it should.
#[derive(Debug, Clone, PartialEq)]
pub enum Refused {
    /// There was no answer.
    Network(Trouble),
    /// No such thing.
    Missing,
    /// The key may not.
    Forbidden,
    /// The key is not known there.
    Unknown,
    /// The file is larger than the portal takes.
    TooBig,
    /// Fields and what is wrong with them, as the portal says.
    Invalid(Vec<(String, String)>),
    /// The portal fails, with this status.
    Failing(u16),
    /// What answers is no CKAN.
    NoCkan,
}

impl From<Trouble> for Refused {
    fn from(trouble: Trouble) -> Self {
        Self::Network(trouble)
    }
}

/// The `result` of an answer, or why there is none.
pub fn read(answer: &Answer) -> Result<Value, Refused> {
    let json: Option<Value> = serde_json::from_slice(&answer.body).ok();
    let success = json.as_ref().and_then(|json| json.get("success")).and_then(Value::as_bool);
    match (answer.status, success) {
        (200..300, Some(true)) => {
            Ok(json.and_then(|mut json| json.get_mut("result").map(Value::take)).unwrap_or_default())
        }
        (413, _) => Err(Refused::TooBig),
        (401, _) => Err(Refused::Unknown),
        (500.., _) | (429, _) => Err(Refused::Failing(answer.status)),
        (_, Some(false)) => Err(refused(json.as_ref().and_then(|json| json.get("error")), answer.status)),
        (403, _) => Err(Refused::Forbidden),
        _ => Err(Refused::NoCkan),
    }
}

fn refused(error: Option<&Value>, status: u16) -> Refused {
    let kind = error.and_then(|error| error.get("__type")).and_then(Value::as_str).unwrap_or_default();
    match (kind, status) {
        ("Not Found Error", _) | (_, 404) => Refused::Missing,
        ("Authorization Error", _) | (_, 403) => Refused::Forbidden,
        ("Validation Error", _) | (_, 409) => {
            let mut all = Vec::new();
            gather(error.unwrap_or(&Value::Null), "", &mut all);
            if all.iter().any(|(_, why)| why.contains("File upload too large")) {
                return Refused::TooBig;
            }
            Refused::Invalid(all)
        }
        _ => Refused::Failing(status),
    }
}

/// Everything that is wrong, by field: CKAN nests lists and objects as the data is nested.
fn gather(error: &Value, field: &str, all: &mut Vec<(String, String)>) {
    match error {
        Value::String(why) => all.push((field.to_string(), why.clone())),
        Value::Array(list) => list.iter().for_each(|error| gather(error, field, all)),
        Value::Object(fields) => {
            for (key, error) in fields.iter().filter(|(key, _)| *key != "__type") {
                // Positions in lists, and the keys that hold what belongs to no field.
                let own = key.parse::<usize>().is_ok() || key.starts_with("__") || key == "message";
                gather(error, if own || !field.is_empty() { field } else { key }, all);
            }
        }
        _ => {}
    }
}

/// Field of a package, question whose answer it is made of.
const QUESTIONS: [(&str, &str); 10] = [
    ("title", "dataset.title"),
    ("notes", "dataset.description"),
    ("name", "dataset.identifier"),
    ("tags", "dataset.keyword"),
    ("tag_string", "dataset.keyword"),
    ("maintainer_email", "dataset.contact_point.email"),
    ("author_email", "team.administrator.email"),
    ("license_id", "license.id"),
    ("url", "dataset.published_at"),
    ("owner_org", "publication.ckan.organization"),
];

impl Refused {
    /// Whether every other call would meet the same.
    pub fn lasts(&self) -> bool {
        match self {
            Self::Network(trouble) => trouble.lasts(),
            Self::Unknown | Self::NoCkan => true,
            // A portal that fails may fail at one dataset only.
            _ => false,
        }
    }

    /// Whether somebody has that name already.
    pub fn name_taken(&self) -> bool {
        let taken = |why: &str| why.contains("already in use") || why.contains("already exists");
        matches!(self, Self::Invalid(all) if all.iter().any(|(field, why)| field == "name" && taken(why)))
    }

    /// What happened. `code` gives the short code of the question that a field of the plan is asked by.
    pub fn what(&self, host: &str, code: &dyn Fn(&str) -> Option<String>) -> Text {
        match self {
            Self::Network(trouble) => trouble.what(host),
            Self::Missing => say::GONE_MEANWHILE,
            Self::Forbidden => say::FORBIDDEN,
            Self::Unknown => say::UNKNOWN_KEY.with("host", visible(host)),
            Self::TooBig => say::TOO_BIG,
            Self::Invalid(all) if all.is_empty() => say::INVALID_BARE,
            Self::Invalid(all) => {
                let told: Vec<Text> = all.iter().take(8).map(|(field, why)| line(field, why, code)).collect();
                say::INVALID.with_text("list", &Text::joined(&told, "; "))
            }
            Self::Failing(status) => say::FAILING.with("status", status),
            Self::NoCkan => say::NO_CKAN.with("host", visible(host)),
        }
    }

    pub fn todo(&self) -> Text {
        match self {
            Self::Network(trouble) => trouble.todo(),
            Self::Missing | Self::Failing(_) => say::FAILING_TODO,
            Self::Forbidden => say::FORBIDDEN_TODO,
            Self::Unknown => say::UNKNOWN_KEY_TODO,
            Self::TooBig => say::TOO_BIG_TODO,
            Self::Invalid(_) => say::INVALID_TODO,
            Self::NoCkan => say::NO_CKAN_TODO,
        }
    }
}

fn line(field: &str, why: &str, code: &dyn Fn(&str) -> Option<String>) -> Text {
    let ours = QUESTIONS.iter().find(|(name, _)| *name == field).map(|(_, question)| *question);
    let place = ours.and_then(code).unwrap_or_else(|| visible(field));
    say::INVALID_FIELD.with("field", place).with_text("why", &understood(why))
}

/// Sentences of CKAN's validators, in words; others as they are.
fn understood(why: &str) -> Text {
    let known = [
        ("already in use", say::WHY_TAKEN),
        ("can only contain alphanumeric", say::WHY_SIGNS),
        ("length is less than", say::WHY_SHORT),
        ("Must be at least", say::WHY_SHORT),
        ("more than maximum", say::WHY_LONG),
        ("must be a maximum", say::WHY_LONG),
        ("not a valid format", say::WHY_EMAIL),
        ("Missing value", say::WHY_MISSING),
        ("Organization does not exist", say::WHY_NO_ORGANIZATION),
        ("must belong to an organization", say::WHY_NO_ORGANIZATION),
        ("There is a schema field", say::WHY_FORM),
    ];
    let found = known.iter().find(|(part, _)| why.contains(part));
    found.map_or_else(|| Text::same(visible(why)), |(_, text)| text.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(status: u16, body: &str) -> Answer {
        Answer { status, media: "application/json".into(), body: body.as_bytes().to_vec() }
    }

    #[test]
    fn everything_that_is_wrong_is_told_by_its_question() {
        // As CKAN 2.12 answered.
        let body = r#"{"error": {"author_email": ["Email no is not a valid format"], "tags": ["Tag \"a\" length is less than minimum 2", "Tag \"x,y\" can only contain alphanumeric characters"], "__type": "Validation Error"}, "success": false}"#;
        let refused = read(&answer(409, body)).unwrap_err();
        let told = refused.what("h", &|field| (field == "dataset.keyword").then(|| "D07".to_string()));
        assert!(told.es.contains("author_email: ") && told.es.matches("D07: ").count() == 2, "{}", told.es);
        assert!(!told.es.contains("alphanumeric"), "{}", told.es);
    }

    #[test]
    fn nested_errors_of_files_are_found() {
        let body = r#"{"error": {"resources": [{}, {"size": ["Invalid integer"]}], "__type": "Validation Error"}, "success": false}"#;
        let Err(Refused::Invalid(all)) = read(&answer(409, body)) else { panic!() };
        assert_eq!(all, [("resources".to_string(), "Invalid integer".to_string())]);
    }

    #[test]
    fn pages_busy_servers_and_limits_are_told_apart() {
        for (status, body, expected) in [
            (200, "<html>Inicio</html>", Refused::NoCkan),
            (404, "<html>nginx</html>", Refused::NoCkan),
            (413, "<html>nginx</html>", Refused::TooBig),
            (502, "<html>nginx</html>", Refused::Failing(502)),
            (403, "<html>nginx</html>", Refused::Forbidden),
            (404, r#"{"success": false, "error": {"__type": "Not Found Error"}}"#, Refused::Missing),
            (200, r#"{"success": "yes"}"#, Refused::NoCkan),
        ] {
            assert_eq!(read(&answer(status, body)), Err(expected), "{status} {body}");
        }
        assert_eq!(read(&answer(200, r#"{"success": true, "result": [1]}"#)), Ok(serde_json::json!([1])));
    }
}
