//! The schema of a plan: generated from [`super::model`], used to check keys and types and to publish.

use std::sync::LazyLock;

use serde_json::Value as Json;
use toml::{Table, Value};

use super::model::Plan;
use crate::text::{Text, plan as say};
use crate::toml_text::Address;
use crate::toml_text::edit::Rank;

/// What may stand at a place of the plan.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    Text,
    Whole,
    Day,
    /// A list of texts.
    List,
    /// Fixed keys, in the order of the file.
    Table(Vec<(String, Shape)>),
    /// Any key, each with the same shape.
    Map(Box<Shape>),
}

impl Shape {
    /// In words, with an example.
    pub fn name(&self) -> Text {
        match self {
            Self::Text => say::SHAPE_TEXT,
            Self::Whole => say::SHAPE_WHOLE,
            Self::Day => say::SHAPE_DAY,
            Self::List => say::SHAPE_LIST,
            Self::Table(_) | Self::Map(_) => say::SHAPE_TABLE,
        }
    }
}

/// A key that the schema does not know, or a value of another type than it says.
#[derive(Debug, Clone, PartialEq)]
pub enum Misfit {
    Unknown { at: Address, near: Option<String> },
    Mistyped { at: Address, wanted: Shape },
}

static ROOT: LazyLock<Shape> = LazyLock::new(|| {
    let schema = generated();
    shape(&schema, &schema)
});

/// The shape of the whole file.
pub fn root() -> &'static Shape {
    &ROOT
}

/// The JSON Schema of the format (draft 2020-12), as generated from the types.
pub fn generated() -> Json {
    schemars::schema_for!(Plan).to_value()
}

/// Where a header stands in the canonical order; keys that the schema does not know come last.
///
/// The items of a map (datasets, what is pending) keep the order in which they came.
pub fn rank(path: &[String]) -> Rank {
    let mut order = Vec::new();
    let mut shape = Some(root());
    for key in path {
        let (position, inner) = match shape {
            Some(Shape::Table(fields)) => match fields.iter().position(|(name, _)| name == key) {
                Some(at) => (at, Some(&fields[at].1)),
                None => (fields.len(), None),
            },
            Some(Shape::Map(inner)) => (0, Some(&**inner)),
            _ => (usize::MAX, None),
        };
        order.push(position);
        shape = inner;
    }
    let top = path.first().and_then(|key| at(&[key]));
    Rank { family: if matches!(top, Some(Shape::Map(_))) { 2 } else { 1 }, order }
}

/// Whether a key of the file holds items by id.
pub fn is_map(key: &str) -> bool {
    matches!(at(&[key]), Some(Shape::Map(_)))
}

/// The shape at a path in which `*` stands for any key of a map.
pub fn at(path: &[&str]) -> Option<&'static Shape> {
    path.iter().try_fold(root(), |shape, key| match shape {
        Shape::Table(fields) => fields.iter().find(|(name, _)| name == key).map(|(_, inner)| inner),
        Shape::Map(inner) => Some(&**inner),
        _ => None,
    })
}

/// Everything in a plan that does not fit the schema.
pub fn misfits(tree: &Table) -> Vec<Misfit> {
    let mut found = Vec::new();
    walk(tree, root(), &Address::default(), &mut found);
    found
}

fn walk(tree: &Table, shape: &Shape, here: &Address, found: &mut Vec<Misfit>) {
    for (key, value) in tree {
        let at = here.child(key.clone());
        let inner = match shape {
            Shape::Table(fields) => fields.iter().find(|(name, _)| name == key).map(|(_, inner)| inner),
            Shape::Map(inner) => Some(&**inner),
            _ => None,
        };
        match (inner, value) {
            (None, _) => found.push(Misfit::Unknown { near: near(key, shape), at }),
            (Some(inner @ (Shape::Table(_) | Shape::Map(_))), Value::Table(table)) => {
                walk(table, inner, &at, found)
            }
            (Some(inner), value) if !fits(inner, value) => {
                found.push(Misfit::Mistyped { at, wanted: inner.clone() });
            }
            _ => {}
        }
    }
}

fn fits(shape: &Shape, value: &Value) -> bool {
    match (shape, value) {
        (Shape::Text, Value::String(_)) | (Shape::Whole, Value::Integer(_)) => true,
        (Shape::Day, Value::Datetime(day)) => {
            day.date.is_some() && day.time.is_none() && day.offset.is_none()
        }
        (Shape::List, Value::Array(items)) => items.iter().all(Value::is_str),
        (Shape::Table(_) | Shape::Map(_), Value::Table(_)) => true,
        _ => false,
    }
}

/// The known key that a mistyped one looks most like.
fn near(key: &str, shape: &Shape) -> Option<String> {
    let Shape::Table(fields) = shape else { return None };
    fields
        .iter()
        .map(|(name, _)| (strsim::damerau_levenshtein(key, name), name))
        .filter(|(distance, name)| *distance <= 2.max(name.len() / 4))
        .min()
        .map(|(_, name)| name.clone())
}

fn shape(node: &Json, root: &Json) -> Shape {
    if let Some(reference) = node["$ref"].as_str() {
        return shape(root.pointer(reference.trim_start_matches('#')).unwrap_or(&Json::Null), root);
    }
    if let Some(options) = node["anyOf"].as_array() {
        let real = options.iter().find(|option| option["type"] != "null");
        return shape(real.unwrap_or(&Json::Null), root);
    }
    if let Some(fields) = node["properties"].as_object() {
        return Shape::Table(fields.iter().map(|(key, inner)| (key.clone(), shape(inner, root))).collect());
    }
    if node["additionalProperties"].is_object() {
        return Shape::Map(Box::new(shape(&node["additionalProperties"], root)));
    }
    let is = |wanted: &str| {
        node["type"] == wanted || node["type"].as_array().is_some_and(|all| all.contains(&wanted.into()))
    };
    match () {
        () if is("integer") => Shape::Whole,
        () if is("array") => Shape::List,
        () if node["format"] == "date" => Shape::Day,
        () => Shape::Text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_type_of_the_model_has_its_shape() {
        assert_eq!(at(&["institution", "area"]), Some(&Shape::Text));
        assert_eq!(at(&["institution", "population"]), Some(&Shape::Whole));
        assert_eq!(at(&["dataset", "*", "temporal", "start"]), Some(&Shape::Day));
        assert_eq!(at(&["dataset", "*", "keyword"]), Some(&Shape::List));
        assert!(matches!(at(&["team", "session", "minutes"]), Some(Shape::Table(_))));
        assert_eq!(at(&["institution", "level"]), None);
    }

    #[test]
    fn a_slip_of_the_pen_is_told_with_what_was_meant() {
        let tree: Table = "[institution]\npopulatoin = 3\nname = 4".parse().unwrap();
        let found = misfits(&tree);
        assert_eq!(
            found[0],
            Misfit::Unknown { at: Address::parse("institution.populatoin"), near: Some("population".into()) }
        );
        assert!(matches!(&found[1], Misfit::Mistyped { wanted: Shape::Text, .. }));
    }
}
