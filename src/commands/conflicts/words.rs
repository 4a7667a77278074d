//! A conflict in words: what is asked, what each side says, where each is from.

use toml::{Table, Value};

use super::{Side, named};
use crate::plan::diff::{Change, diff};
use crate::plan::merge::Conflict;
use crate::text::{Text, merge as say};
use crate::toml_text::{Address, is_blank};
use crate::wizard::answer::write_out;
use crate::wizard::flow::Flow;
use crate::wizard::told;

/// Changes of a dataset that are named one by one.
const MOST: usize = 3;

/// What the three say.
pub struct Answers {
    pub ours: Text,
    pub theirs: Text,
    /// `None` where the plan that both came from says nothing.
    pub base: Option<Text>,
}

/// What is asked there: the question with its code and dataset, or the dataset itself.
pub fn subject(flow: &Flow<'_, '_>, conflict: &Conflict) -> Text {
    let parts: Vec<&str> = conflict.at.0.iter().map(String::as_str).collect();
    match parts.as_slice() {
        ["dataset", id] => say::WHOLE_DATASET.with("name", title(flow, conflict, id)),
        ["dataset", id, "distribution", file] => {
            say::WHOLE_FILE.with("id", named(file)).with("name", named(flow.dataset_title(id)))
        }
        ["schedule", "capacity", id] => say::WHOLE_PERSON.with("name", title(flow, conflict, id)),
        ["note", about] => say::NOTE_ON.with_text("what", &told::subject(flow, &Address::parse(about))),
        _ => told::subject(flow, &conflict.at),
    }
}

/// The title that any of the sides gives to a dataset or a person.
fn title(flow: &Flow<'_, '_>, conflict: &Conflict, id: &str) -> String {
    let sides = [&conflict.ours, &conflict.theirs, &conflict.base];
    let of = |value: &Value| value.get("title").or(value.get("name"))?.as_str().map(str::to_string);
    let found = sides.into_iter().flatten().find_map(of);
    named(&found.unwrap_or_else(|| flow.dataset_title(id).to_string()))
}

/// The answers of a conflict in words.
pub fn answers(flow: &Flow<'_, '_>, conflict: &Conflict) -> Answers {
    let base = conflict.base.as_ref();
    let said = |value: Option<&Value>, theirs: bool| match value.filter(|value| !is_blank(value)) {
        Some(Value::Table(table)) if is_whole(&conflict.at) => stays(flow, conflict, base, table),
        Some(value) => told::value_at(flow, &conflict.at, value),
        None if is_whole(&conflict.at) => removed(flow, conflict, theirs),
        None => beside(flow, conflict, theirs),
    };
    Answers {
        ours: said(conflict.ours.as_ref(), false),
        theirs: said(conflict.theirs.as_ref(), true),
        base: base.filter(|_| !is_whole(&conflict.at)).map(|value| told::value_at(flow, &conflict.at, value)),
    }
}

/// Whether an address is an item of a table by id, which one side took away as a whole.
fn is_whole(at: &Address) -> bool {
    let parts: Vec<&str> = at.0.iter().map(String::as_str).collect();
    matches!(
        parts.as_slice(),
        ["dataset" | "demand" | "remark", _]
            | ["dataset", _, "distribution", _]
            | ["schedule", "capacity" | "closed", _]
    )
}

/// A dataset that one side kept, with what it changed there.
fn stays(flow: &Flow<'_, '_>, conflict: &Conflict, base: Option<&Value>, table: &Table) -> Text {
    let Some(before) = base.and_then(Value::as_table) else { return say::STAYS };
    let changes = diff(before, table).into_iter().map(|change| {
        let at = Address([conflict.at.0.as_slice(), change.at.0.as_slice()].concat());
        told::change(flow, &Change { at, ..change })
    });
    let mut changes: Vec<Text> = changes.collect();
    let more = changes.len().saturating_sub(MOST);
    changes.truncate(MOST);
    let list = Text::joined(&changes, ". ");
    match (changes.is_empty(), more) {
        (true, _) => say::STAYS,
        (false, 0) => say::STAYS_CHANGED.with_text("list", &list),
        (false, more) => {
            let list = say::STAYS_MORE.with("n", more).with_text("list", &list);
            say::STAYS_CHANGED.with_text("list", &list)
        }
    }
}

/// A dataset that one side took away, with the reason that its plan gives.
fn removed(flow: &Flow<'_, '_>, conflict: &Conflict, theirs: bool) -> Text {
    let Some((_, id)) = conflict.at.split_last() else { return say::REMOVED };
    let at = Address::new(["removed", id]);
    let taken = conflict.take.iter().find(|(place, _)| theirs && *place == at);
    let entry = taken.map_or_else(|| at.get(flow.tree), |(_, value)| value.as_ref());
    let why = entry.and_then(|entry| entry.get("why")?.as_str().map(named)).filter(|why| !why.is_empty());
    why.map_or(say::REMOVED, |why| say::REMOVED_WHY.with("why", why))
}

/// What stands where an answer would: not known yet, does not apply, nothing.
fn beside(flow: &Flow<'_, '_>, conflict: &Conflict, theirs: bool) -> Text {
    let key = conflict.at.to_string();
    let mark = |table: &str| {
        let at = Address::new([table, key.as_str()]);
        let told = conflict.take.iter().find(|(place, _)| theirs && *place == at);
        match told {
            Some((_, value)) => value.clone(),
            None => at.get(flow.tree).cloned(),
        }
    };
    if let Some(pending) = mark("pending") {
        let who = pending.get("ask").and_then(Value::as_str).map(named).filter(|who| !who.is_empty());
        return who.map_or(say::UNKNOWN_YET, |who| say::ASKS.with("who", who));
    }
    if mark("not_applicable").is_some() { say::NOT_APPLICABLE } else { say::NO_ANSWER }
}

/// Where a value is from: «tesoreria.xlsx, Inventario!F14; Ana Ruiz; 3 de marzo de 2027».
pub fn side(side: &Side) -> Text {
    let by = side.by.as_deref().map(|by| Text::same(named(by)));
    let on = side.on.map(write_out::date);
    let parts: Vec<Text> =
        [Some(side.from.clone()), by, on].into_iter().flatten().filter(|part| !part.es.is_empty()).collect();
    Text::joined(&parts, "; ")
}

/// An answer as a row of a menu says it: of a dataset that stays, only that.
pub fn brief(conflict: &Conflict, value: Option<&Value>, told: &Text) -> Text {
    if value.is_some() && is_whole(&conflict.at) { say::STAYS } else { one_line(told) }
}

/// A text without line ends.
pub fn one_line(text: &Text) -> Text {
    let joined = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").into();
    Text { es: joined(&text.es), en: joined(&text.en) }
}
