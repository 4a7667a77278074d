//! A plan from one version of the Guide to another, without losing an answer, and back.
//!
//! Forward, answers go to the places that their questions have now; those of questions that are gone stay where they
//! are; those that have to be asked again stay too, with a mark (`again."address"`). The table `migrated."TAG"` keeps the
//! way back ([`super::lines`]).
//!
//! Back, a plan that nobody touched since is byte for byte the one before, but for its revision. In one that went on, what
//! was answered since is brought along too, and only what the migration itself wrote is taken back.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use toml::{Table, Value};

use super::fate::{Fates, Pair, Why, alike, places};
use super::lines;
use crate::guide::model::Question;
use crate::hash::sha256;
use crate::plan::diff::diff;
use crate::plan::doc::{Doc, Edit};
use crate::plan::model::Day;
use crate::toml_text::{Address, render};

mod back;
mod places_moved;
mod record;

pub use back::{Returned, back, chain};

/// Side tables whose keys are addresses of answers.
const BESIDE: [&str; 5] = ["pending", "not_applicable", "note", "origin", "again"];

/// What becomes of the answers of a plan; addresses are those of the plan after.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Account {
    /// Old and new address.
    pub moved: Vec<(Address, Address)>,
    /// Address, old and new id of a choice.
    pub chosen: Vec<(Address, String, String)>,
    /// Have to be asked again.
    pub again: Vec<(Address, Why)>,
    /// Rest on another passage or version of a law now.
    pub confirm: Vec<Address>,
    /// Stay in the plan; nobody asks for them any more.
    pub kept: Vec<Address>,
    /// Stay as they are.
    pub stay: Vec<Address>,
}

/// A plan under another version of the Guide.
#[derive(Debug, Clone)]
pub struct Carried {
    pub doc: Doc,
    pub account: Account,
}

/// Brings a plan forward; `file` are its bytes as they are on the disk.
pub fn forward(doc: &Doc, fates: &Fates<'_>, today: Date, file: &[u8]) -> Carried {
    let doc = numbered(doc);
    let Carried { doc: mut after, account } = bring(&doc, fates, None);
    let way = lines::way_back(&ended(&after), &ended(&doc));
    let fields = [
        ("from", Value::from(fates.from.tag())),
        ("on", Day::value(today)),
        ("before", sha256(file).into()),
        ("after", record::normal_hash(&after).into()),
        ("moved", list(account.moved.iter().map(|(old, new)| format!("{old} -> {new}")))),
        ("kept", list(account.kept.iter().map(ToString::to_string))),
        ("undo", way.into()),
    ];
    let fields: Vec<(&str, Value)> = fields
        .into_iter()
        .filter(|(_, value)| value.as_array().is_none_or(|list| !list.is_empty()))
        .collect();
    record::add(&mut after, &fates.to.tag(), &fields);
    Carried { doc: after, account }
}

/// A plan that counts its revisions: the line is there before and after.
fn numbered(doc: &Doc) -> Doc {
    let mut doc = doc.clone();
    if !doc.tree().contains_key("revision") {
        doc.apply(&[(Address::new(["revision"]), Some(Value::Integer(0)))]);
    }
    doc
}

/// The text with the line end that its seal would give it.
fn ended(doc: &Doc) -> String {
    let text = doc.body();
    if text.is_empty() || text.ends_with('\n') { text.to_string() } else { format!("{text}{}", newline(doc)) }
}

fn newline(doc: &Doc) -> &'static str {
    if doc.body().contains("\r\n") { "\r\n" } else { "\n" }
}

fn list(items: impl Iterator<Item = String>) -> Value {
    Value::Array(items.map(Value::from).collect())
}

/// Places of answers, choices, marks and the tag, without a record. `hop` is the version whose own marks are taken back.
fn bring(doc: &Doc, fates: &Fates<'_>, hop: Option<&str>) -> Carried {
    let mut account = Account::default();
    let mut doc = doc.clone();
    let unanswered = unmark(&mut doc, hop);
    let paths = paths(fates);
    let unanswered =
        unanswered.iter().map(|at| places_moved::moved(&paths, at).unwrap_or_else(|| at.clone())).collect();
    let twice = places_moved::carry(&mut doc, &paths, &mut account);
    let chosen = renamed(&doc, fates, &mut account);
    doc.apply(&chosen);
    judge(&doc, fates, &twice, &unanswered, &mut account);
    let mut edits: Vec<Edit> = vec![(Address::new(["guide"]), Some(fates.to.tag().into()))];
    edits.extend(account.again.iter().map(|(at, why)| mark(at, *why, &fates.to.tag())));
    doc.apply(&edits);
    Carried { doc, account }
}

/// Takes away the marks that a hop made and nobody has answered yet: where they were.
fn unmark(doc: &mut Doc, hop: Option<&str>) -> Vec<Address> {
    let Some(hop) = hop else { return Vec::new() };
    let marks = doc.tree().get("again").and_then(Value::as_table).into_iter().flatten();
    let own = marks.filter(|(_, mark)| mark.get("guide").and_then(Value::as_str) == Some(hop));
    let keys: Vec<String> = own.map(|(key, _)| key.clone()).collect();
    let edits: Vec<Edit> = keys.iter().map(|key| (Address::new(["again", key.as_str()]), None)).collect();
    doc.apply(&edits);
    keys.iter().map(|key| Address::parse(key)).collect()
}

fn mark(at: &Address, why: Why, tag: &str) -> Edit {
    let fields = [("guide", Value::from(tag)), ("why", why.code().into())];
    let fields = fields.into_iter().map(|(key, value)| (key.to_string(), value)).collect();
    (Address::new(["again".to_string(), at.to_string()]), Some(Value::Table(fields)))
}

/// Old and new path of the questions that keep their answers elsewhere now.
fn paths(fates: &Fates<'_>) -> Vec<(Vec<String>, Vec<String>)> {
    let elsewhere =
        |pair: &&Pair<'_>| pair.old.each == pair.new.each && pair.old.schema_path() != pair.new.schema_path();
    fates
        .pairs
        .iter()
        .filter(elsewhere)
        .map(|pair| (pair.old.schema_path(), pair.new.schema_path()))
        .collect()
}

/// The edits that give choices their new ids.
fn renamed(doc: &Doc, fates: &Fates<'_>, account: &mut Account) -> Vec<Edit> {
    let mut edits = Vec::new();
    for pair in &fates.pairs {
        let names = fates.renamed_choices(pair);
        if names.is_empty() {
            continue;
        }
        for at in places(doc.tree(), &pair.new.schema_path()) {
            let Some(value) = at.get(doc.tree()) else { continue };
            let new = under_new_names(value, &names, &mut |old, new| {
                account.chosen.push((at.clone(), old.to_string(), new.to_string()));
            });
            edits.extend(new.map(|new| (at.clone(), Some(new))));
        }
    }
    edits
}

fn under_new_names(
    value: &Value,
    names: &BTreeMap<String, String>,
    tell: &mut dyn FnMut(&str, &str),
) -> Option<Value> {
    match value {
        Value::String(old) => names.get(old).map(|new| {
            tell(old, new);
            new.as_str().into()
        }),
        Value::Array(items) => {
            let each: Vec<Option<Value>> =
                items.iter().map(|item| under_new_names(item, names, tell)).collect();
            let any = each.iter().any(Option::is_some);
            let new = items.iter().zip(each).map(|(item, new)| new.unwrap_or_else(|| item.clone()));
            any.then(|| Value::Array(new.collect()))
        }
        _ => None,
    }
}

/// Which answers have to be asked again, which are only kept, which stay. Those of `unanswered` were asked again by the
/// version that is left, and nobody has: they are good for this one.
fn judge(
    doc: &Doc,
    fates: &Fates<'_>,
    twice: &[Address],
    unanswered: &BTreeSet<Address>,
    account: &mut Account,
) {
    let tree = doc.tree();
    let moved: BTreeSet<Address> = account.moved.iter().map(|(_, new)| new.clone()).collect();
    for pair in &fates.pairs {
        let (kind, meaning) = (!alike(pair.old.kind, pair.new.kind), fates.means_otherwise(pair));
        let elsewhere = pair.old.each != pair.new.each;
        let basis = basis_moved(fates, pair);
        for at in places(tree, &pair.new.schema_path()) {
            let Some(value) = at.get(tree) else { continue };
            let why = match () {
                () if unanswered.contains(&at) || marked(tree, &at) => None,
                () if twice.contains(&at) => Some(Why::Twice),
                () if elsewhere => Some(Why::Place),
                () if kind => Some(Why::Kind),
                () if fates.vanished(pair, value) => Some(Why::Choice),
                () if meaning => Some(Why::Meaning),
                () => None,
            };
            match why {
                Some(why) => account.again.push((at, why)),
                None => {
                    account.confirm.extend(basis.then(|| at.clone()));
                    account.stay.extend((!moved.contains(&at)).then_some(at));
                }
            }
        }
        if elsewhere {
            account.kept.extend(places(tree, &pair.old.schema_path()));
        }
    }
    left_behind(tree, fates, unanswered, account);
}

/// Answers of questions that are gone; where another question now keeps its answers there, they are asked again.
fn left_behind(tree: &Table, fates: &Fates<'_>, unanswered: &BTreeSet<Address>, account: &mut Account) {
    let asked: BTreeSet<Vec<String>> = fates
        .added
        .iter()
        .chain(fates.pairs.iter().map(|pair| &pair.new))
        .map(|new| new.schema_path())
        .collect();
    for old in &fates.gone {
        let path = old.schema_path();
        let again = asked.contains(&path);
        for at in places(tree, &path) {
            match again && !unanswered.contains(&at) && !marked(tree, &at) {
                true if account.again.iter().all(|(other, _)| *other != at) => {
                    account.again.push((at, Why::Place))
                }
                true => {}
                false => account.kept.push(at),
            }
        }
    }
    let own: Vec<Vec<String>> = fates
        .pairs
        .iter()
        .filter(|pair| pair.old.each == pair.new.each)
        .map(|pair| pair.old.schema_path())
        .collect();
    for path in own.iter().filter(|path| !asked.contains(*path)) {
        account.kept.extend(places(tree, path));
    }
}

fn marked(tree: &Table, at: &Address) -> bool {
    Address::new(["again".to_string(), at.to_string()]).get(tree).is_some()
}

/// Whether the passages that a question cites, or the versions of their sources, are others now.
pub fn basis_moved(fates: &Fates<'_>, pair: &Pair<'_>) -> bool {
    let cited = |guide: &crate::guide::model::Guide, question: &Question| -> Vec<(String, String, String)> {
        let version = |id: &str| guide.source(id).map(|source| source.version.clone()).unwrap_or_default();
        let mut all: Vec<_> = question
            .basis
            .iter()
            .map(|basis| (basis.source.clone(), basis.at.clone(), version(&basis.source)))
            .collect();
        all.sort();
        all
    };
    cited(fates.from, pair.old) != cited(fates.to, pair.new)
}

/// Edits that make the values of one document those of another.
fn towards(doc: &Doc, wanted: &Doc) -> Vec<Edit> {
    diff(doc.tree(), wanted.tree()).into_iter().map(|change| (change.at, change.after)).collect()
}

/// How a key stands in a text.
fn written_key(key: &str) -> String {
    render::key(key)
}
