//! The values of a copy, made from those of the plan one by one, and the account of what became of each.

use std::collections::{BTreeMap, BTreeSet};

use toml::{Table, Value};

use super::parts::{Fate, fate};
use super::secrets::Secrets;
use super::withheld::{is_inside, told, withheld};
use super::{Extra, Part, Preview, Stay, Why, Wish};
use crate::catalog::public::{Domains, masked};
use crate::catalog::web;
use crate::plan::model::{Day, Plan};
use crate::plan::schema::{Shape, root};
use crate::plan::typed::typed;
use crate::text::{Lang, catalog as words, share as say};
use crate::toml_text::Address;

/// Tables whose keys are addresses of answers.
const BY_ADDRESS: [&str; 5] = ["pending", "not_applicable", "note", "origin", "again"];
/// Parts whose values are answers to questions, so that who reads a copy knows that they are not missing.
const ANSWERS: [&str; 9] = [
    "institution",
    "team",
    "inventory",
    "schedule",
    "license",
    "publication",
    "promotion",
    "improvement",
    "dataset",
];

/// What leaves, and what became of everything.
pub fn values(wish: &Wish<'_>, tree: &Table) -> (Table, Preview) {
    let plan = typed(tree);
    let names = wish.with.contains(&Extra::Names);
    let withheld = withheld(&plan);
    let mut work = Work {
        wish,
        plan: &plan,
        secrets: Secrets::of(&plan, &withheld, names),
        domains: domains(wish, &plan),
        withheld,
        parts: BTreeMap::new(),
        preview: Preview::default(),
    };
    let mut out = Table::new();
    work.table(tree, root(), (&Address::default(), ""), &mut out);
    let mut preview = work.preview;
    preview.withheld = work.withheld.len();
    preview.datasets = plan.dataset.len() - preview.withheld;
    let shown =
        |name: &String| !["format", "revision", "guide", "id", "language", "shared"].contains(&name.as_str());
    let order = |part: &Part| match root() {
        Shape::Table(fields) => fields.iter().position(|(name, _)| *name == part.name),
        _ => None,
    };
    preview.parts = work.parts.into_values().filter(|part| shown(&part.name)).collect();
    preview.parts.sort_by_key(|part| order(part).unwrap_or(usize::MAX));
    let mark = mark(wish, &preview, &out);
    out.insert("shared".into(), Value::Table(mark));
    (out, preview)
}

fn domains<'a>(wish: &'a Wish<'_>, plan: &'a Plan) -> Domains<'a> {
    let endings = wish.guide.lore.get("personal/public-domains.txt").map_or("", |text| text.as_ref());
    Domains::new(endings, plan.institution.homepage.as_deref().unwrap_or_default())
}

/// What says that it is a copy.
fn mark(wish: &Wish<'_>, preview: &Preview, out: &Table) -> Table {
    let mut table = Table::new();
    if let Ok(day) = wish.today.to_string().parse() {
        table.insert("on".into(), Value::Datetime(day));
    }
    let count = i64::try_from(preview.withheld).unwrap_or(i64::MAX);
    table.insert("datasets".into(), Value::Integer(count));
    let answer = |stay: &&Stay| {
        let part = stay.at.0.first().map(String::as_str).unwrap_or_default();
        // Ids of people are made of their names.
        let people = stay.at.starts_with(&Address::new(["schedule", "capacity"]));
        let told = matches!(stay.why, Why::Reserve | Why::Seen | Why::Odd);
        ANSWERS.contains(&part) && !people && !told && stay.at.get(out).is_none()
    };
    let stays: Vec<Value> =
        preview.stays.iter().filter(answer).map(|stay| Value::String(stay.at.to_string())).collect();
    if !stays.is_empty() {
        table.insert("stays".into(), Value::Array(stays));
    }
    if !wish.with.is_empty() {
        let with = wish.with.iter().map(|extra| Value::String(extra.code().into()));
        table.insert("with".into(), Value::Array(with.collect()));
    }
    table
}

struct Work<'a> {
    wish: &'a Wish<'a>,
    plan: &'a Plan,
    secrets: Secrets,
    domains: Domains<'a>,
    withheld: BTreeSet<String>,
    parts: BTreeMap<String, Part>,
    preview: Preview,
}

impl Work<'_> {
    fn table(&mut self, tree: &Table, shape: &Shape, (here, path): (&Address, &str), out: &mut Table) {
        for (key, value) in tree {
            let at = here.child(key.as_str());
            let (inner, step) = match shape {
                Shape::Table(fields) => {
                    (fields.iter().find(|(name, _)| name == key).map(|(_, inner)| inner), key.as_str())
                }
                Shape::Map(inner) => (Some(&**inner), "*"),
                _ => (None, ""),
            };
            let path = if path.is_empty() { step.to_string() } else { format!("{path}.{step}") };
            let Some(inner) = inner else {
                self.stays_whole(&at, value, Why::Odd);
                continue;
            };
            if let Some(why) = self.whole(&at, &path) {
                match value {
                    Value::Table(dataset) if why == Why::Reserve && self.lets_reserves(&path) => {
                        let mut kept = Table::new();
                        self.table(&told(dataset), inner, (&at, &path), &mut kept);
                        out.insert(key.clone(), Value::Table(kept));
                    }
                    _ => self.stays_whole(&at, value, why),
                }
                continue;
            }
            match (inner, value) {
                (Shape::Table(_) | Shape::Map(_), Value::Table(inside)) => {
                    let mut kept = Table::new();
                    self.table(inside, inner, (&at, &path), &mut kept);
                    if !kept.is_empty() {
                        out.insert(key.clone(), Value::Table(kept));
                    }
                }
                (inner, value) => {
                    if let Some(value) = self.value(&at, &path, inner, value) {
                        out.insert(key.clone(), value);
                    }
                }
            }
        }
    }

    fn lets_reserves(&self, path: &str) -> bool {
        path == "dataset.*" && self.wish.with.contains(&Extra::Reserves)
    }

    /// Why an item of a map stays with all that is in it.
    fn whole(&self, at: &Address, path: &str) -> Option<Why> {
        let [table, key] = at.0.as_slice() else {
            // Readings of reviewers name parts.
            let inside =
                path == "pass.*.part.*" && at.0.last().is_some_and(|part| is_inside(part, &self.withheld));
            return inside.then_some(Why::Reserve);
        };
        let closed = |id: &Option<String>| id.as_ref().is_some_and(|id| self.withheld.contains(id));
        match table.as_str() {
            "dataset" if self.withheld.contains(key) => Some(Why::Reserve),
            "removed" if self.withheld.contains(key) => Some(Why::Reserve),
            table if BY_ADDRESS.contains(&table) && is_inside(key, &self.withheld) => Some(Why::Reserve),
            "report" => closed(&self.plan.report.get(key)?.dataset).then_some(Why::Reserve),
            "remark" => {
                let about = self.plan.remark.get(key)?.at.as_deref().unwrap_or_default();
                is_inside(about, &self.withheld).then_some(Why::Reserve)
            }
            "story" => (!self.plan.story.get(key).is_some_and(crate::story::shared)).then_some(Why::Story),
            _ => None,
        }
    }

    /// One value: what of it leaves.
    fn value(&mut self, at: &Address, path: &str, shape: &Shape, value: &Value) -> Option<Value> {
        let Some(fate) = fate(path).filter(|_| fits(shape, value)) else {
            self.stays(at, value, Why::Odd);
            return None;
        };
        let fate = match fate {
            Fate::Asked(extra, then) if self.wish.with.contains(&extra) => *then,
            Fate::Asked(Extra::Names, _) => Fate::Token(Why::Name),
            Fate::Asked(..) => Fate::Stays(Why::Remark),
            fate => fate,
        };
        match fate {
            Fate::Leaves => self.leaves(at, path, value),
            Fate::Guarded | Fate::Masked => Some(self.worded(at, value, fate == Fate::Masked)),
            Fate::Token(why) => {
                self.stays(at, value, why);
                Some(Value::String(say::TOKEN.to(Lang::Es).to_string()))
            }
            Fate::Mail => self.when(at, value, Why::Mail, |work, text| work.domains.institutional(text)),
            Fate::Web => self.when(at, value, Why::Address, |_, text| web(text)),
            Fate::Stays(why) => {
                self.stays(at, value, why);
                None
            }
            // What is asked for was settled above.
            Fate::Asked(..) => None,
        }
    }

    /// As it is, without ids of datasets that stay, and without what a remark says of an answer that stays.
    fn leaves(&mut self, at: &Address, path: &str, value: &Value) -> Option<Value> {
        let names = |text: &str| self.withheld.contains(text);
        let ids = ["demand.*.dataset", "story.*.datasets", "receipt.*.datasets"].contains(&path);
        let kept = match value {
            Value::String(text) if ids && names(text) => None,
            Value::Array(items) if ids => {
                let open = items.iter().filter(|item| !item.as_str().is_some_and(names));
                Some(Value::Array(open.cloned().collect()))
            }
            value => Some(value.clone()),
        };
        if kept.as_ref() == Some(value) {
            self.part(at).leaves += 1;
        } else {
            self.stays(at, value, Why::Reserve);
        }
        kept
    }

    fn when(
        &mut self,
        at: &Address,
        value: &Value,
        why: Why,
        may: impl Fn(&Self, &str) -> bool,
    ) -> Option<Value> {
        if value.as_str().is_some_and(|text| may(self, text.trim())) {
            self.part(at).leaves += 1;
            return Some(value.clone());
        }
        self.stays(at, value, why);
        None
    }

    /// Words, with what is not to leave hidden in them.
    fn worded(&mut self, at: &Address, value: &Value, persons: bool) -> Value {
        let hide = |text: &str| self.hide(text, persons);
        let new = match value {
            Value::String(text) => Value::String(hide(text)),
            Value::Array(items) => {
                let one = |item: &Value| Value::String(hide(item.as_str().unwrap_or_default()));
                Value::Array(items.iter().map(one).collect())
            }
            other => other.clone(),
        };
        if new == *value {
            self.part(at).leaves += 1;
        } else {
            self.part(at).hidden += 1;
            self.preview.hidden.push(at.clone());
        }
        new
    }

    fn hide(&self, text: &str, persons: bool) -> String {
        let (text, _) = self.secrets.hidden(text);
        let own: Vec<String> = text
            .split_whitespace()
            .map(|word| word.trim_matches(|sign: char| !sign.is_alphanumeric()).to_string())
            .filter(|word| word.contains('@') && self.domains.institutional(word))
            .collect();
        let text = masked(&text, &own, words::HIDDEN.to(Lang::Es));
        if persons { (self.wish.hide)(&text).0 } else { text }
    }

    fn stays_whole(&mut self, at: &Address, value: &Value, why: Why) {
        // Of what is not even to be told, one line a thing.
        match value {
            Value::Table(inside) if why != Why::Reserve && why != Why::Story => {
                for (key, value) in inside {
                    self.stays_whole(&at.child(key.as_str()), value, why);
                }
            }
            value => self.stays(at, value, why),
        }
    }

    fn stays(&mut self, at: &Address, value: &Value, why: Why) {
        self.part(at).stays += 1;
        let shown = match (why, value) {
            (Why::Reserve | Why::Note | Why::Story, _) => String::new(),
            (_, Value::String(text)) => sample(text),
            (_, Value::Array(items)) => sample(items.first().and_then(Value::as_str).unwrap_or_default()),
            _ => String::new(),
        };
        self.preview.stays.push(Stay { at: at.clone(), why, shown });
    }

    fn part(&mut self, at: &Address) -> &mut Part {
        let name = at.0.first().cloned().unwrap_or_default();
        self.parts.entry(name.clone()).or_insert_with(|| Part { name, ..Part::default() })
    }
}

/// Whether a value is of the type that the schema says: others are told by nobody's rule.
fn fits(shape: &Shape, value: &Value) -> bool {
    match (shape, value) {
        (Shape::Text, Value::String(_)) | (Shape::Whole, Value::Integer(_)) => true,
        (Shape::Day, Value::Datetime(day)) => Day(*day).date().is_some(),
        (Shape::List, Value::Array(items)) => items.iter().all(Value::is_str),
        _ => false,
    }
}

/// «ma•••mx»: enough to know it again, too little to use it.
fn sample(text: &str) -> String {
    let chars: Vec<char> = text.trim().chars().filter(|c| *c != '\n').collect();
    match chars.len() {
        0 => String::new(),
        1..=5 => "•••".into(),
        // Six characters or more.
        n => [chars[..2].iter().collect::<String>(), "•••".into(), chars[n - 2..].iter().collect()].concat(),
    }
}
