//! The tree, and how serde fills it.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

/// A value of a document.
#[derive(Debug, Clone, PartialEq)]
pub enum Json {
    Null,
    Bool(bool),
    /// As it is written, as far as the parser lets it be known.
    Number(String),
    Text(Box<str>),
    List(Vec<Self>),
    Object(Object),
}

/// Keys with their values in the order of the document; a key may be there twice.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Object(pub Vec<(Box<str>, Json)>);

impl Object {
    /// The value of a key; the last one when it is there twice, as most programs read it.
    pub fn get(&self, key: &str) -> Option<&Json> {
        self.0.iter().rev().find(|(name, _)| **name == *key).map(|(_, value)| value)
    }

    /// The text of a key, where there is one.
    pub fn text(&self, key: &str) -> Option<String> {
        self.get(key).and_then(Json::plain)
    }

    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(key, _)| key.as_ref())
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, &Json)> {
        self.0.iter().map(|(key, value)| (key.as_ref(), value))
    }
}

impl Json {
    /// Text, number or truth as text without spaces around it; `None` for the rest, and for text of nothing.
    pub fn plain(&self) -> Option<String> {
        let text = match self {
            Self::Text(text) => text.trim().to_string(),
            Self::Number(number) => number.clone(),
            Self::Bool(yes) => yes.to_string(),
            _ => return None,
        };
        (!text.is_empty()).then_some(text)
    }

    /// Whether it says nothing: `null`, `""`, `[]`, `{}`, or lists and objects of these.
    pub fn is_nothing(&self) -> bool {
        match self {
            Self::Null => true,
            Self::Text(text) => text.trim().is_empty(),
            Self::List(items) => items.iter().all(Self::is_nothing),
            Self::Object(object) => object.iter().all(|(_, value)| value.is_nothing()),
            Self::Bool(_) | Self::Number(_) => false,
        }
    }

    /// The items of a list; a value alone is a list of one, nothing is one of none.
    pub fn items(&self) -> &[Self] {
        match self {
            Self::List(items) => items,
            Self::Null => &[],
            other => std::slice::from_ref(other),
        }
    }

    pub fn object(&self) -> Option<&Object> {
        match self {
            Self::Object(object) => Some(object),
            _ => None,
        }
    }

    /// The beginning of what it says, for a remark.
    pub fn brief(&self) -> String {
        let mut out = String::new();
        self.write(&mut out);
        match out.char_indices().nth(60) {
            Some((at, _)) => format!("{}…", &out[..at]),
            None => out,
        }
    }

    fn write(&self, out: &mut String) {
        if out.len() > 240 {
            return;
        }
        match self {
            Self::List(items) => items.iter().for_each(|item| item.write_after(out, ", ")),
            Self::Object(object) => object.iter().for_each(|(_, value)| value.write_after(out, ", ")),
            plain => out.extend(plain.plain()),
        }
    }

    fn write_after(&self, out: &mut String, mark: &str) {
        if self.is_nothing() {
            return;
        }
        if !out.is_empty() {
            out.push_str(mark);
        }
        self.write(out);
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(json: D) -> Result<Self, D::Error> {
        json.deserialize_any(Builder)
    }
}

struct Builder;

impl<'de> Visitor<'de> for Builder {
    type Value = Json;

    fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, yes: bool) -> Result<Json, E> {
        Ok(Json::Bool(yes))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Json, E> {
        Ok(Json::Number(number.to_string()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Json, E> {
        Ok(Json::Number(number.to_string()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Json, E> {
        Ok(Json::Number(number.to_string()))
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::Text(text.into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Json, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(Json::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json, A::Error> {
        let mut object = Object::default();
        while let Some(key) = map.next_key::<String>()? {
            object.0.push((key.into(), map.next_value()?));
        }
        Ok(Json::Object(object))
    }
}
