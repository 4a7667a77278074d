//! What changed between two Guides, item by item: every file is looked at, whatever it holds.
//!
//! An item is an element of a list of tables with an `id`, a `code` or a `source` and `at` (a question, a term, a passage
//! of a law, a rule), or what stands beside the lists of a file. A question is the same in another file or step.

use std::collections::{BTreeMap, BTreeSet};

use toml::{Table, Value};

use crate::guide::load::Files;
use crate::text::Text;

/// What an item is part of, in the order in which changes are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Area {
    Head,
    Step,
    Question,
    Vocabulary,
    Law,
    Rule,
    /// Criteria, costs, calendar, recommended datasets: what is weighed, estimated or advised.
    Figures,
    Paper,
    /// Stories, workshops, manual, templates, lists of words.
    Material,
}

impl Area {
    /// Its name in results.
    pub fn code(self) -> &'static str {
        match self {
            Self::Head => "head",
            Self::Step => "step",
            Self::Question => "question",
            Self::Vocabulary => "vocabulary",
            Self::Law => "law",
            Self::Rule => "rule",
            Self::Figures => "figures",
            Self::Paper => "paper",
            Self::Material => "material",
        }
    }
}

/// What became of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Became {
    Added,
    Gone,
    /// It had this id before.
    Renamed(String),
    Changed,
}

/// One value of an item that differs; a path inside it, with ids.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    pub key: String,
    pub before: Option<String>,
    pub after: Option<String>,
}

impl Field {
    /// Whether it is a sentence, in one language.
    pub fn is_wording(&self) -> bool {
        self.key == "es" || self.key == "en" || self.key.ends_with(".es") || self.key.ends_with(".en")
    }
}

/// An item that is not the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    pub area: Area,
    /// Where it stands in the later Guide, or stood.
    pub file: String,
    /// Id, code, or source and passage; empty for what stands beside the lists of a file.
    pub id: String,
    /// What a person calls it.
    pub label: Text,
    pub became: Became,
    /// In the order of their keys; none for what came or went.
    pub fields: Vec<Field>,
}

struct Item {
    area: Area,
    file: String,
    label: Text,
    formerly: Vec<String>,
    leaves: BTreeMap<String, String>,
}

/// List or file, and id.
type Key = (String, String);

/// Every difference, by area, file and id.
pub fn compare(before: &Files, after: &Files) -> Vec<Difference> {
    let (mut old, mut new) = (items(before), items(after));
    let mut found = Vec::new();
    let shared: BTreeSet<Key> = old.keys().filter(|key| new.contains_key(*key)).cloned().collect();
    for key in shared {
        if let (Some(one), Some(other)) = (old.remove(&key), new.remove(&key)) {
            found.extend(changed(&key.1, &one, &other, Became::Changed));
        }
    }
    for ((list, id), item) in new {
        let was = item
            .formerly
            .iter()
            .map(|was| (list.clone(), was.clone()))
            .find_map(|key| old.remove_entry(&key));
        found.push(match was {
            Some(((_, was), one)) => changed(&id, &one, &item, Became::Renamed(was))
                .unwrap_or_else(|| alone(&id, &item, Became::Changed)),
            None => alone(&id, &item, Became::Added),
        });
    }
    found.extend(old.iter().map(|((_, id), item)| alone(id, item, Became::Gone)));
    found.sort_by(|one, other| (one.area, &one.file, &one.id).cmp(&(other.area, &other.file, &other.id)));
    found
}

fn alone(id: &str, item: &Item, became: Became) -> Difference {
    let Item { area, file, label, .. } = item;
    Difference {
        area: *area,
        file: file.clone(),
        id: id.to_string(),
        label: label.clone(),
        became,
        fields: Vec::new(),
    }
}

fn changed(id: &str, one: &Item, other: &Item, became: Became) -> Option<Difference> {
    let keys: BTreeSet<&String> = one.leaves.keys().chain(other.leaves.keys()).collect();
    let mut fields: Vec<Field> = keys
        .into_iter()
        .filter(|key| one.leaves.get(*key) != other.leaves.get(*key))
        .map(|key| Field {
            key: key.clone(),
            before: one.leaves.get(key).cloned(),
            after: other.leaves.get(key).cloned(),
        })
        .collect();
    if let Became::Renamed(_) = became {
        fields.retain(|field| field.key != "id" && field.key != "formerly");
    }
    let same = fields.is_empty() && became == Became::Changed;
    (!same).then(|| Difference { fields, ..alone(id, other, became) })
}

fn items(files: &Files) -> BTreeMap<Key, Item> {
    let mut found = BTreeMap::new();
    for (name, text) in files {
        match text.parse::<Table>() {
            Ok(table) if name.ends_with(".toml") => of_table(name, table, &mut found),
            _ => {
                let leaves = [("text".to_string(), crate::hash::sha256(text.as_bytes()))].into();
                let label = Text::same(name.as_str());
                let item =
                    Item { area: area(name, ""), file: name.clone(), label, formerly: Vec::new(), leaves };
                found.insert((name.clone(), String::new()), item);
            }
        }
    }
    found
}

fn of_table(name: &str, table: Table, found: &mut BTreeMap<Key, Item>) {
    let step = name.starts_with("steps/");
    let mut beside = Table::new();
    for (list, value) in table {
        match value {
            Value::Array(elements)
                if elements.iter().all(|one| identity(one).is_some()) && !elements.is_empty() =>
            {
                for element in &elements {
                    let id = identity(element).unwrap_or_default();
                    // A question keeps its name wherever it stands.
                    let place = if step { list.clone() } else { format!("{name} {list}") };
                    found.insert((place, id.clone()), item(name, &list, element, &id));
                }
            }
            other => drop(beside.insert(list, other)),
        }
    }
    let id = beside.get("id").and_then(Value::as_str).filter(|_| step).unwrap_or_default().to_string();
    let place = if step { "step".to_string() } else { name.to_string() };
    let value = Value::Table(beside);
    let one = item(name, "", &value, if step { &id } else { name });
    found.insert((place, id), one);
}

fn item(name: &str, list: &str, value: &Value, id: &str) -> Item {
    let mut leaves = BTreeMap::new();
    flatten(value, "", &mut leaves);
    let formerly = value.get("formerly").and_then(Value::as_array).into_iter().flatten();
    let formerly = formerly.filter_map(Value::as_str).map(String::from).collect();
    Item { area: area(name, list), file: name.to_string(), label: label(value, id), formerly, leaves }
}

/// What a person calls an item, in both languages; its id where it has no name.
fn label(value: &Value, id: &str) -> Text {
    let text = |value: &Value| {
        let word = |lang: &str| value.get(lang).and_then(Value::as_str).map(String::from);
        Some(Text { es: word("es")?.into(), en: word("en")?.into() })
    };
    let named =
        ["ask", "title", "label", "message", "gist"].iter().find_map(|key| value.get(key).and_then(text));
    let named = named.or_else(|| text(value));
    let code = value.get("code").and_then(Value::as_str).filter(|code| *code != id);
    match (named, code) {
        (Some(name), Some(code)) => Text::same(code).and(&name),
        (Some(name), None) => name,
        (None, _) => Text::same(id),
    }
}

fn identity(value: &Value) -> Option<String> {
    let word = |key: &str| value.get(key).and_then(Value::as_str);
    word("id")
        .or_else(|| word("code"))
        .map(String::from)
        .or_else(|| Some(format!("{} {}", word("source")?, word("at")?)))
}

fn flatten(value: &Value, path: &str, leaves: &mut BTreeMap<String, String>) {
    let inner = |key: &str| if path.is_empty() { key.to_string() } else { format!("{path}.{key}") };
    match value {
        Value::Table(table) if path == "when" => drop(leaves.insert(path.into(), condition(table))),
        Value::Table(table) => table.iter().for_each(|(key, value)| flatten(value, &inner(key), leaves)),
        Value::Array(list) if list.iter().any(Value::is_table) => {
            for (number, one) in list.iter().enumerate() {
                let key = identity(one).unwrap_or_else(|| (number + 1).to_string());
                flatten(one, &inner(&key), leaves);
            }
        }
        Value::Array(list) => {
            drop(leaves.insert(path.into(), list.iter().map(plain).collect::<Vec<_>>().join(", ")))
        }
        other => drop(leaves.insert(path.into(), plain(other))),
    }
}

/// A condition as it is read: `dataset.access = public`.
fn condition(table: &Table) -> String {
    let list = |key: &str, with: &str| {
        let parts = table.get(key)?.as_array()?.iter().filter_map(Value::as_table).map(condition);
        Some(format!("({})", parts.collect::<Vec<_>>().join(with)))
    };
    let question = table.get("question").or_else(|| table.get("fact")).map(plain).unwrap_or_default();
    let one = |key: &str, sign: &str| Some(format!("{question} {sign} {}", plain(table.get(key)?)));
    let all = [one("is", "="), one("is_not", "≠"), one("has", "∋"), list("all", " + "), list("any", " / ")];
    all.into_iter().flatten().next().unwrap_or_default()
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), String::from)
}

fn area(name: &str, list: &str) -> Area {
    let folder = name.split_once('/').map_or("", |(folder, _)| folder);
    match (folder, name) {
        ("steps", _) if list.is_empty() => Area::Step,
        ("steps", _) => Area::Question,
        ("vocab", _) => Area::Vocabulary,
        ("laws", _) => Area::Law,
        ("rules", _) => Area::Rule,
        ("papers", _) => Area::Paper,
        ("", "guide.toml") => Area::Head,
        ("", _) | ("specs", _) => Area::Figures,
        _ => Area::Material,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guide::embedded;

    fn edited(name: &str, from: &str, to: &str) -> Files {
        let mut files = embedded::files();
        let text = files[name].to_string();
        assert!(text.contains(from), "{from}");
        files.insert(name.into(), text.replacen(from, to, 1).into());
        files
    }

    fn told(before: &Files, after: &Files) -> Vec<String> {
        let field = |field: &Field| format!(" {}: {:?} -> {:?}", field.key, field.before, field.after);
        let one = |one: &Difference| {
            let fields: String = one.fields.iter().map(field).collect();
            format!("{} {} {:?}{fields}", one.area.code(), one.id, one.became)
        };
        compare(before, after).iter().map(one).collect()
    }

    #[test]
    fn a_guide_is_as_itself() {
        assert_eq!(told(&embedded::files(), &embedded::files()), [""; 0]);
    }

    #[test]
    fn a_changed_severity_is_one_difference_of_one_rule() {
        let after = edited("rules/pack.toml", "severity = \"pending\"", "severity = \"warning\"");
        let expected = "rule answer-again Changed severity: Some(\"pending\") -> Some(\"warning\")";
        assert_eq!(told(&embedded::files(), &after), [expected]);
    }

    #[test]
    fn a_question_that_moved_to_another_step_is_no_difference_of_the_question() {
        let mut after = embedded::files();
        let text = after.remove("steps/01-team.toml").unwrap();
        after.insert("steps/11-team.toml".into(), text);
        assert_eq!(told(&embedded::files(), &after), [""; 0]);
    }
}
