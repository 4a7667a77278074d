//! What a measurement, a report and an answer change in the plan.

use jiff::civil::Date;
use toml::{Table, Value};

use super::link::{Link, Seen, State};
use super::overview::Figures;
use crate::plan::doc::Edit;
use crate::plan::model::{Checked, Day};
use crate::toml_text::Address;

/// What was seen of a link; nothing when it was not found out.
pub fn checked(link: &Link, seen: &Seen, today: Date) -> Option<Edit> {
    if seen.state == State::Unasked {
        return None;
    }
    let mut table = Table::new();
    table.insert("on".into(), Day::value(today));
    table.insert("state".into(), seen.state.code().into());
    let mut put = |key: &str, value: Option<Value>| value.map(|value| table.insert(key.into(), value));
    put("status", seen.status.map(|status| Value::Integer(status.into())));
    put("content", seen.state.works().then(|| seen.content.code().into()));
    put("byte_size", seen.bytes.and_then(|bytes| i64::try_from(bytes).ok()).map(Value::Integer));
    put("modified", seen.modified.clone().map(Value::String));
    put("etag", seen.etag.clone().map(Value::String));
    put("led_to", seen.new_url.clone().or_else(|| seen.led_to.clone()).map(Value::String));
    put("since", since(link, seen, today).map(Day::value));
    let at = Address::new(["dataset", &link.dataset, "distribution", &link.file, "checked"]);
    Some((at, Some(Value::Table(table))))
}

/// Since when it does not work: since the first time that it was seen so without a break.
fn since(link: &Link, seen: &Seen, today: Date) -> Option<Date> {
    if seen.state.works() {
        return None;
    }
    let broken =
        |before: &&Checked| before.state.as_deref().and_then(State::of).is_some_and(|one| !one.works());
    let before = link.before.as_ref().filter(broken);
    let first = before.and_then(|before| before.since.as_ref().or(before.on.as_ref())?.date());
    first.or(Some(today))
}

/// The address that a link has for good now.
pub fn moved(link: &Link, seen: &Seen) -> Option<Edit> {
    let new = seen.new_url.clone().filter(|_| seen.state == State::Moved)?;
    let at = Address::new(["dataset", &link.dataset, "distribution", &link.file, "download_url"]);
    Some((at, Some(Value::String(new))))
}

/// The counts of a day.
pub fn watched(figures: &Figures, today: Date) -> Edit {
    let mut table = Table::new();
    for (key, count) in [
        ("links", figures.links),
        ("alive", figures.alive),
        ("dated", figures.dated),
        ("fresh", figures.fresh),
        ("waiting", figures.waiting),
        ("overdue", figures.overdue),
    ] {
        table.insert(key.into(), Value::Integer(i64::try_from(count).unwrap_or(i64::MAX)));
    }
    (Address::new(["watch", &today.to_string()]), Some(Value::Table(table)))
}

/// A report of a citizen; its text is already without personal data.
pub fn report(id: &str, dataset: Option<&str>, text: &str, on: Date) -> Edit {
    let mut table = Table::new();
    table.insert("on".into(), Day::value(on));
    if let Some(dataset) = dataset {
        table.insert("dataset".into(), dataset.into());
    }
    table.insert("text".into(), text.into());
    (Address::new(["report", id]), Some(Value::Table(table)))
}

/// The answer to a report.
pub fn answered(id: &str, reply: Option<&str>, on: Date) -> Vec<Edit> {
    let at = Address::new(["report", id]);
    let mut edits: Vec<Edit> = vec![(at.child("answered"), Some(Day::value(on)))];
    edits.extend(reply.map(|reply| (at.child("reply"), Some(Value::String(reply.into())))));
    edits
}
