//! What was prepared, in the plan: one change, which `deshacer` takes back.

use toml::{Table, Value};

use crate::app::App;
use crate::commands::open::at_desk;
use crate::error::Result;
use crate::plan::doc::Edit;
use crate::plan::model::Described;
use crate::prepare::recipe::Column as Made;
use crate::prepare::treat::{Asked, Told, WHOLE};
use crate::scan::model::{Column, Kind};
use crate::text::prepare as say;
use crate::toml_text::Address;

use super::choice::Choice;
use super::input::Input;
use super::place::Place;
use super::result::Result as One;

/// Allowed values that a dictionary lists.
const VALUES: usize = 12;
/// Letters of an example.
const EXAMPLE: usize = 60;

/// Writes the first result, which is the file of the plan, into it; the others are told.
///
/// # Errors
/// When the plan cannot be opened for work or saved.
pub fn results(
    app: &mut App,
    (input, place): (&Input, &Place),
    choice: &Choice,
    results: &[One],
) -> Result<()> {
    let (Some((path, _)), Some((dataset, file)), Some(first)) = (&place.plan, &place.of, results.first())
    else {
        return Ok(());
    };
    let at = ["dataset", dataset, "distribution", file];
    let described = place.distribution().map(|file| file.column.clone()).unwrap_or_default();
    let mut edits =
        vec![(address(&at, &["prepared"]), Some(Value::Table(prepared(app, (input, place), choice, first))))];
    edits.extend(columns(&at, first, &described));
    at_desk(app, path, |app, desk| {
        crate::commands::open::commit(app, desk, "prepare", &edits)?;
        if results.len() > 1 {
            app.tell(&say::ONLY_FIRST.with("table", crate::text::fold::visible(&first.recipe.table)));
        }
        Ok(0)
    })?;
    Ok(())
}

fn address(at: &[&str], more: &[&str]) -> Address {
    Address::new(at.iter().chain(more).copied())
}

fn whole(number: u64) -> Value {
    Value::Integer(i64::try_from(number).unwrap_or(i64::MAX))
}

fn list(values: &[String]) -> Value {
    Value::Array(values.iter().map(|value| Value::from(value.as_str())).collect())
}

/// The keys of `prepared`, those that are there.
fn prepared(app: &App, (input, _): (&Input, &Place), choice: &Choice, one: &One) -> Table {
    let account = &one.made.account;
    let mut table = Table::new();
    let mut put = |key: &str, value: Value| {
        table.insert(key.to_string(), value);
    };
    if let Ok(day) = app.clock.now().date().to_string().parse() {
        put("on", Value::Datetime(day));
    }
    put("path", Value::from(one.shown.as_str()));
    put("sha256", Value::from(one.placed.sha256.as_str()));
    put("byte_size", whole(one.placed.bytes));
    put("format", Value::from(if one.recipe.geo.is_some() { "geojson" } else { "csv" }));
    put("table", Value::from(one.recipe.table.as_str()));
    if let Some(hash) = input.sha256() {
        put("from", Value::from(hash));
    }
    put("rows_in", whole(account.rows_in()));
    put("rows_out", whole(account.out));
    let off = choice.wish.on.off();
    if !off.is_empty() {
        put("off", list(&off));
    }
    if let Some(told) = &one.made.told {
        treated(told, one, &mut put);
    }
    if !one.personal.is_empty() {
        put("personal", list(&one.personal));
    }
    if !one.parts.is_empty() {
        put("parts", list(&one.parts));
    }
    table
}

/// Treatments with one line for the table as a whole, as the plan has it: in a table of counts the cells are emptied
/// from so many on as `suppress` said.
fn plain(asked: &[Asked]) -> Vec<Asked> {
    let whole = |how: &'static str| move |one: &&Asked| one.column == WHOLE && one.how == how;
    let few = asked.iter().find(whole("suppress")).and_then(|one| one.with.as_deref());
    let k = few.and_then(|with| with.split([',', ';']).map(str::trim).find(|part| part.starts_with("k=")));
    let counts = asked.iter().any(|one| whole("aggregate")(&one));
    let kept = asked.iter().filter(|one| !counts || !whole("suppress")(one)).cloned();
    let told = kept.map(|mut one| {
        if let (true, Some(k), Some(with)) = (whole("aggregate")(&&one), k, &mut one.with) {
            let others: Vec<&str> =
                with.split(';').map(str::trim).filter(|part| !part.starts_with("k=")).collect();
            *with = format!("{}; {k}", others.join("; "));
        }
        one
    });
    told.collect()
}

fn treated(told: &Told, one: &One, put: &mut impl FnMut(&str, Value)) {
    let mut all = Table::new();
    for asked in plain(&one.recipe.treat) {
        let mut how = Table::new();
        how.insert("how".into(), Value::from(asked.how.as_str()));
        if let Some(with) = &asked.with {
            how.insert("with".into(), Value::from(with.as_str()));
        }
        all.insert(asked.column, Value::Table(how));
    }
    put("treatment", Value::Table(all));
    let sides = [("k_before", &told.before), ("k_after", &told.after)];
    for (key, singled) in sides {
        if let Some(singled) = singled {
            put(key, whole(singled.k));
        }
    }
}

/// The dictionary: what a person said of a column stays, the rest is as the result has it; columns that are not there
/// any more go.
fn columns(at: &[&str], one: &One, before: &std::collections::BTreeMap<String, Described>) -> Vec<Edit> {
    let gone = before.iter().filter(|(name, _)| !one.made.header.contains(name));
    let mut edits: Vec<Edit> = gone
        .map(|(name, column)| match column.description {
            // What a person wrote of it is kept; it only has no place any more.
            Some(_) => (address(at, &["column", name, "place"]), None),
            None => (address(at, &["column", name]), None),
        })
        .collect();
    for (place, name) in one.made.header.iter().enumerate() {
        let seen = one.table().and_then(|table| table.columns.get(place));
        let made = one.recipe.columns.iter().find(|column| column.name == *name);
        let known = before.get(name);
        let mut put = |key: &str, value: Option<Value>| {
            if let Some(value) = value {
                edits.push((address(at, &["column", name, key]), Some(value)));
            }
        };
        put("place", Some(whole(place as u64 + 1)));
        put(
            "source",
            made.filter(|made| !made.source.is_empty()).map(|made| Value::from(made.source.as_str())),
        );
        put("type", seen.map(|seen| Value::from(kind(seen, made))));
        let said = |value: Option<&String>| value.is_some();
        if !said(known.and_then(|known| known.title.as_ref())) {
            put(
                "title",
                made.map(|made| &made.title)
                    .filter(|title| !title.is_empty())
                    .map(|t| Value::from(t.as_str())),
            );
        }
        if !said(known.and_then(|known| known.unit.as_ref())) {
            put("unit", made.and_then(|made| made.unit.as_deref()).map(Value::from));
        }
        let open = seen.filter(|seen| {
            seen.personal.iter().all(|found| !found.private) && made.is_none_or(|m| !m.private)
        });
        if known.is_none_or(|known| known.values.is_empty()) {
            put("values", open.and_then(values).map(|values| list(&values)));
        }
        if !said(known.and_then(|known| known.example.as_ref())) {
            put("example", open.and_then(example).map(Value::from));
        }
    }
    edits
}

/// Its type in Table Schema.
pub fn kind(seen: &Column, made: Option<&Made>) -> &'static str {
    match seen.kind {
        Kind::Integer if is_year(seen) => "year",
        Kind::Integer => "integer",
        Kind::Decimal | Kind::Money | Kind::Percent | Kind::Latitude | Kind::Longitude => "number",
        Kind::Date => "date",
        Kind::DateTime => "datetime",
        Kind::Time => "time",
        Kind::Boolean => "boolean",
        // Nothing of it is known here; the original's kind says what it is for.
        Kind::Empty if made.is_some_and(|made| made.kind == Kind::Date) => "date",
        _ => "string",
    }
}

fn is_year(seen: &Column) -> bool {
    let within = |value: &Option<String>| {
        value
            .as_deref()
            .and_then(|value| value.parse::<i64>().ok())
            .is_some_and(|year| (1800..2200).contains(&year))
    };
    let named = seen.name.split('_').any(|word| matches!(word, "anio" | "ejercicio" | "ejer" | "year"));
    named && within(&seen.min) && within(&seen.max)
}

/// All values of a category, when they are few.
fn values(seen: &Column) -> Option<Vec<String>> {
    let all = seen.distinct.exact && seen.top.len() as u64 == seen.distinct.count && seen.top.len() <= VALUES;
    (all && seen.kind == Kind::Category && !seen.top.is_empty())
        .then(|| seen.top.iter().map(|(value, _)| value.clone()).collect())
}

fn example(seen: &Column) -> Option<String> {
    let value = seen.top.first().map(|(value, _)| value).or(seen.min.as_ref())?;
    Some(value.chars().take(EXAMPLE).collect())
}
