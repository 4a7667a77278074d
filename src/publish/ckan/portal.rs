//! The calls of CKAN's API that publishing takes.

use serde_json::{Map, Value, json};

use super::answer::{Refused, read};
use crate::net::client::Client;
use crate::net::form::{Form, Part, Watch};

type Answered = Result<Value, Refused>;

/// A CKAN portal.
pub struct Portal {
    pub client: Client,
}

/// An organisation, and what the key may do in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Datasets may be made in it.
    Open,
    /// It is there, and the key may not.
    Closed,
    Absent,
}

impl Portal {
    pub fn host(&self) -> &str {
        &self.client.origin().host
    }

    /// Where an organisation stands.
    ///
    /// # Errors
    /// When the portal does not answer as a CKAN, or does not know the key.
    pub fn standing(&self, organization: &str) -> Result<Standing, Refused> {
        let path = "/api/3/action/organization_list_for_user?permission=create_dataset";
        // A key that is not known is answered as nobody: nobody has organisations.
        let mine = match read(&self.client.get(path)?) {
            Ok(list) => list,
            Err(Refused::Forbidden) => Value::Null,
            Err(refused) => return Err(refused),
        };
        let is = |one: &Value| one.get("name").and_then(Value::as_str) == Some(organization);
        if mine.as_array().is_some_and(|all| all.iter().any(is)) {
            return Ok(Standing::Open);
        }
        let path =
            format!("/api/3/action/organization_show?id={}&include_users=false", escaped(organization));
        match read(&self.client.get(&path)?) {
            Ok(_) => Ok(Standing::Closed),
            Err(Refused::Missing) => Ok(Standing::Absent),
            Err(refused) => Err(refused),
        }
    }

    /// A dataset as it is; `None` when there is none.
    ///
    /// # Errors
    /// When that is not known.
    pub fn dataset(&self, name: &str) -> Result<Option<Value>, Refused> {
        let path = format!("/api/3/action/package_show?id={}", escaped(name));
        match read(&self.client.get(&path)?) {
            Ok(found) => Ok(Some(found)),
            Err(Refused::Missing) => Ok(None),
            Err(refused) => Err(refused),
        }
    }

    /// Makes an organisation.
    ///
    /// # Errors
    /// When it was not made, or that is not known.
    pub fn make_organization(&self, name: &str, title: &str, description: &str) -> Answered {
        self.change(
            "organization_create",
            &json!({ "name": name, "title": title, "description": description }),
        )
    }

    /// Makes a dataset.
    ///
    /// # Errors
    /// As above.
    pub fn create(&self, package: &Map<String, Value>) -> Answered {
        self.change("package_create", &Value::Object(package.clone()))
    }

    /// Changes fields of a dataset.
    ///
    /// # Errors
    /// As above.
    pub fn patch(&self, name: &str, fields: &Map<String, Value>) -> Answered {
        let mut fields = fields.clone();
        fields.insert("id".into(), name.into());
        self.change("package_patch", &Value::Object(fields))
    }

    /// Adds a file to a dataset, or makes anew the one with that id.
    ///
    /// # Errors
    /// As above.
    pub fn add(
        &self,
        (dataset, id): (&str, &str),
        fields: &Map<String, Value>,
        part: Option<&Part>,
        watch: &mut Watch<'_>,
    ) -> Answered {
        let mut fields = fields.clone();
        fields.insert("package_id".into(), dataset.into());
        fields.insert("id".into(), id.into());
        self.send("resource_create", &fields, part, watch)
    }

    /// Changes fields of a file, and its bytes where there are some.
    ///
    /// # Errors
    /// As above.
    pub fn change_file(
        &self,
        id: &str,
        fields: &Map<String, Value>,
        part: Option<&Part>,
        watch: &mut Watch<'_>,
    ) -> Answered {
        let mut fields = fields.clone();
        fields.insert("id".into(), id.into());
        self.send("resource_patch", &fields, part, watch)
    }

    fn change(&self, action: &str, json: &Value) -> Answered {
        read(&self.client.post(&format!("/api/3/action/{action}"), json.to_string().as_bytes(), true)?)
    }

    fn send(
        &self,
        action: &str,
        fields: &Map<String, Value>,
        part: Option<&Part>,
        watch: &mut Watch<'_>,
    ) -> Answered {
        if part.is_none() {
            return self.change(action, &Value::Object(fields.clone()));
        }
        let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), String::from);
        let fields = fields.iter().map(|(key, value)| (key.clone(), text(value))).collect();
        let form = Form { fields, file: part.cloned() };
        read(&self.client.upload(&format!("/api/3/action/{action}"), &form, watch)?)
    }
}

/// For the query of an address.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => out.push(char::from(byte)),
            other => out.push_str(&format!("%{other:02X}")),
        }
    }
    out
}
