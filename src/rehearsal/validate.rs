//! What CKAN refuses, as the validators of its `package_create` do (2.12). A test asks a real one for the same.

use serde_json::Value;

use crate::export::ckan::names::legal_tag;

/// A field that is not accepted, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    pub field: &'static str,
    pub why: Why,
    /// What was there.
    pub value: String,
}

/// Why it is not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    Missing,
    Short,
    Long,
    Signs,
    Reserved,
    Email,
    Twice,
    /// A private dataset belongs to an organisation.
    NoOrganization,
    NotANumber,
    NotADate,
}

/// Names that are pages of CKAN.
const RESERVED: [&str; 3] = ["new", "edit", "search"];

/// Everything that `package_create` refuses of a package.
pub fn package(package: &Value) -> Vec<Refusal> {
    let mut refused = name(text(package.get("name")));
    for field in ["author_email", "maintainer_email"] {
        let value = text(package.get(field));
        if !value.trim().is_empty() && !email(value.trim()) {
            refused.push(refusal(field, Why::Email, value));
        }
    }
    if package.get("private") == Some(&Value::Bool(true)) && text(package.get("owner_org")).is_empty() {
        refused.push(refusal("private", Why::NoOrganization, ""));
    }
    for tag in list(package, "tags") {
        refused.extend(tag_of(text(tag.get("name"))));
    }
    let keys: Vec<&str> = list(package, "extras").iter().map(|extra| text(extra.get("key"))).collect();
    for (at, key) in keys.iter().enumerate() {
        if key.is_empty() {
            refused.push(refusal("extras", Why::Missing, ""));
        } else if keys[..at].contains(key) {
            refused.push(refusal("extras", Why::Twice, key));
        }
    }
    list(package, "resources").iter().for_each(|file| refused.extend(resource(file)));
    refused
}

fn name(name: &str) -> Vec<Refusal> {
    let legal = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_';
    let why = match name.chars().count() {
        0 => Some(Why::Missing),
        1 => Some(Why::Short),
        101.. => Some(Why::Long),
        _ if RESERVED.contains(&name) => Some(Why::Reserved),
        _ if !name.chars().all(legal) => Some(Why::Signs),
        _ => None,
    };
    why.map(|why| refusal("name", why, name)).into_iter().collect()
}

fn tag_of(tag: &str) -> Option<Refusal> {
    let why = match tag.chars().count() {
        0 => Why::Missing,
        1 => Why::Short,
        101.. => Why::Long,
        _ if legal_tag(tag) => return None,
        _ => Why::Signs,
    };
    Some(refusal("tags", why, tag))
}

fn resource(file: &Value) -> Vec<Refusal> {
    let mut refused = Vec::new();
    if let Some(size) = file.get("size") {
        let number = size.is_i64() || size.is_u64() || text(Some(size)).trim().parse::<i64>().is_ok();
        if !number && !size.is_null() && !text(Some(size)).is_empty() {
            refused.push(refusal("size", Why::NotANumber, &size.to_string()));
        }
    }
    let day = text(file.get("last_modified"));
    let dated = day.parse::<jiff::civil::Date>().is_ok() || day.parse::<jiff::civil::DateTime>().is_ok();
    if !day.is_empty() && !dated {
        refused.push(refusal("last_modified", Why::NotADate, day));
    }
    refused
}

/// As the pattern of HTML's `input type=email`, which CKAN took.
fn email(address: &str) -> bool {
    let Some((name, domain)) = address.split_once('@') else { return false };
    let label = |part: &str| {
        let inner = |c: char| c.is_ascii_alphanumeric() || c == '-';
        (1..=63).contains(&part.len())
            && part.chars().all(inner)
            && !part.starts_with('-')
            && !part.ends_with('-')
    };
    let sign = |c: char| c.is_ascii_alphanumeric() || ".!#$%&'*+/=?^_`{|}~-".contains(c);
    !name.is_empty() && name.chars().all(sign) && domain.split('.').all(label)
}

fn list<'p>(package: &'p Value, key: &str) -> &'p [Value] {
    package.get(key).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}

fn text(value: Option<&Value>) -> &str {
    value.and_then(Value::as_str).unwrap_or_default()
}

fn refusal(field: &'static str, why: Why, value: &str) -> Refusal {
    Refusal { field, why, value: value.to_string() }
}
