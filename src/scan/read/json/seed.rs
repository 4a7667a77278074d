//! Reads JSON piece by piece: who takes a value says what becomes of plain values, lists and objects.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

use crate::scan::read::feed::{CELL, Keyed, Value, push_capped};

/// Takes one value of a JSON text.
pub trait Take<'de>: Sized {
    type Out;
    /// A text, number or truth; `None` for `null`.
    fn plain(self, value: Option<Value>) -> Self::Out;
    /// # Errors
    /// Those of the text.
    fn list<A: SeqAccess<'de>>(self, list: A) -> Result<Self::Out, A::Error>;
    /// # Errors
    /// Those of the text.
    fn object<A: MapAccess<'de>>(self, object: A) -> Result<Self::Out, A::Error>;
}

/// A [`Take`] as serde wants it.
pub struct Seed<T>(pub T);

impl<'de, T: Take<'de>> DeserializeSeed<'de> for Seed<T> {
    type Value = T::Out;

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<T::Out, D::Error> {
        json.deserialize_any(self)
    }
}

impl<'de, T: Take<'de>> Visitor<'de> for Seed<T> {
    type Value = T::Out;

    fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str("a value")
    }

    fn visit_bool<E>(self, yes: bool) -> Result<T::Out, E> {
        Ok(self.0.plain(Some(Value::Bool(yes))))
    }

    fn visit_i64<E>(self, whole: i64) -> Result<T::Out, E> {
        Ok(self.0.plain(Some(Value::Integer(whole))))
    }

    fn visit_u64<E>(self, whole: u64) -> Result<T::Out, E> {
        let value = i64::try_from(whole).map_or_else(|_| Value::Text(whole.to_string()), Value::Integer);
        Ok(self.0.plain(Some(value)))
    }

    fn visit_f64<E>(self, number: f64) -> Result<T::Out, E> {
        Ok(self.0.plain(Some(Value::Number(number))))
    }

    fn visit_str<E>(self, text: &str) -> Result<T::Out, E> {
        let mut cell = String::new();
        push_capped(&mut cell, text);
        Ok(self.0.plain(Some(Value::Text(cell))))
    }

    fn visit_unit<E>(self) -> Result<T::Out, E> {
        Ok(self.0.plain(None))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<T::Out, A::Error> {
        self.0.list(list)
    }

    fn visit_map<A: MapAccess<'de>>(self, object: A) -> Result<T::Out, A::Error> {
        self.0.object(object)
    }
}

/// A value as a cell; lists and objects as their own text.
pub struct Cell;

impl<'de> Take<'de> for Cell {
    type Out = Option<Value>;

    fn plain(self, value: Option<Value>) -> Option<Value> {
        value
    }

    fn list<A: SeqAccess<'de>>(self, list: A) -> Result<Option<Value>, A::Error> {
        let mut text = String::new();
        Written(&mut text).list(list)?;
        Ok(Some(Value::Text(text)))
    }

    fn object<A: MapAccess<'de>>(self, object: A) -> Result<Option<Value>, A::Error> {
        let mut text = String::new();
        Written(&mut text).object(object)?;
        Ok(Some(Value::Text(text)))
    }
}

/// Writes a value as compact JSON, as far as it fits in a cell. Its depth is limited by serde_json.
struct Written<'t>(&'t mut String);

impl<'de> Take<'de> for Written<'_> {
    type Out = ();

    fn plain(self, value: Option<Value>) {
        match value {
            None => push_capped(self.0, "null"),
            Some(Value::Text(text)) => push_capped(self.0, &serde_json::Value::String(text).to_string()),
            Some(Value::Integer(whole)) => push_capped(self.0, &whole.to_string()),
            Some(Value::Number(number)) => push_capped(self.0, &number.to_string()),
            Some(Value::Bool(yes)) => push_capped(self.0, &yes.to_string()),
        }
    }

    fn list<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        push_capped(self.0, "[");
        let start = self.0.len();
        loop {
            if self.0.len() >= CELL {
                while list.next_element::<serde::de::IgnoredAny>()?.is_some() {}
                return Ok(());
            }
            let before = self.0.len();
            if before > start {
                push_capped(self.0, ",");
            }
            if list.next_element_seed(Seed(Written(self.0)))?.is_none() {
                self.0.truncate(before);
                push_capped(self.0, "]");
                return Ok(());
            }
        }
    }

    fn object<A: MapAccess<'de>>(self, mut object: A) -> Result<(), A::Error> {
        push_capped(self.0, "{");
        let start = self.0.len();
        while let Some(key) = object.next_key::<String>()? {
            if self.0.len() > start {
                push_capped(self.0, ",");
            }
            push_capped(self.0, &serde_json::Value::String(key).to_string());
            push_capped(self.0, ":");
            object.next_value_seed(Seed(Written(self.0)))?;
        }
        push_capped(self.0, "}");
        Ok(())
    }
}

/// The cells of an object, put into a row.
pub struct Row<'a, 'l> {
    pub keyed: &'a mut Keyed<'l>,
    /// The row is complete with it.
    pub ends: bool,
}

impl<'de> Take<'de> for Row<'_, '_> {
    type Out = ();

    fn plain(self, _: Option<Value>) {}

    fn list<A: SeqAccess<'de>>(self, list: A) -> Result<(), A::Error> {
        skip_list(list)
    }

    fn object<A: MapAccess<'de>>(self, mut object: A) -> Result<(), A::Error> {
        while let Some(key) = object.next_key::<String>()? {
            match object.next_value_seed(Seed(Cell))? {
                Some(value) => self.keyed.put(&key, value),
                // A column it is, even if nobody has a value for it.
                None => {
                    self.keyed.place(&key);
                }
            }
        }
        if self.ends {
            self.keyed.end_row();
        }
        Ok(())
    }
}

/// # Errors
/// Those of the text.
pub fn skip_list<'de, A: SeqAccess<'de>>(mut list: A) -> Result<(), A::Error> {
    while list.next_element::<serde::de::IgnoredAny>()?.is_some() {}
    Ok(())
}

/// # Errors
/// Those of the text.
pub fn skip_object<'de, A: MapAccess<'de>>(mut object: A) -> Result<(), A::Error> {
    use serde::de::IgnoredAny;
    while object.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
    Ok(())
}
