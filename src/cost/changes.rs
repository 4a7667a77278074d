//! Changes of the figures of a plan as they are typed, judged all together.

use std::collections::BTreeMap;

use jiff::civil::Date;
use toml::Value;

use super::assume::{Assumed, Book};
use super::money::{Pesos, decimal};
use super::show::words::{figure, role};
use crate::guide::model::{Guide, Term};
use crate::plan::doc::Edit;
use crate::plan::model::Plan;
use crate::text::fold::fold;
use crate::text::{Text, cost as say};
use crate::toml_text::Address;

/// Pesos an hour that no public post earns.
const MOST_RATE: f64 = 100_000.0;
/// Pesos a month that no public post earns.
const MOST_SALARY: f64 = 10_000_000.0;
/// Hours that one dataset does not take.
const MOST_HOURS: f64 = 100_000.0;
/// From this likeness a name is offered.
const ALIKE: f64 = 0.6;

/// What is changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Assumption,
    Rate,
    Salary,
    Hours,
}

/// One change that is understood: where, what it is called, the value in words (`None` when it is taken away).
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    pub what: Text,
    pub value: Option<String>,
}

/// The changes that some words make to a plan.
///
/// # Errors
/// Every fault of every word.
pub fn changes(
    guide: &Guide,
    plan: &Plan,
    kind: Kind,
    words: &[String],
    today: Date,
) -> Result<(Vec<Edit>, Vec<Told>), Vec<Text>> {
    let judge = Judge { guide, plan, book: Book::of(guide, plan), today };
    let (mut edits, mut told, mut faults): (Vec<Edit>, Vec<Told>, Vec<Text>) = Default::default();
    for word in words {
        match judge.word(kind, word) {
            Ok(changes) => {
                for (edit, text) in changes {
                    if edits.iter().any(|(at, value)| *at == edit.0 && *value != edit.1) {
                        faults.push(say::SET_TWICE.with_text("name", &text.what));
                    }
                    edits.push(edit);
                    told.push(text);
                }
            }
            Err(fault) => faults.push(fault),
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    if kind == Kind::Hours {
        let on = edits
            .iter()
            .filter(|(at, value)| value.is_some() && at.0.len() > 2)
            .map(|(at, _)| at.0[1].clone());
        let days: BTreeMap<String, Edit> = on.map(|id| (id.clone(), judge.day(&id))).collect();
        edits.extend(days.into_values());
    }
    Ok((edits, told))
}

struct Judge<'a> {
    guide: &'a Guide,
    plan: &'a Plan,
    book: Book,
    today: Date,
}

type Changes = Vec<(Edit, Told)>;

impl Judge<'_> {
    fn word(&self, kind: Kind, word: &str) -> Result<Changes, Text> {
        let form = match kind {
            Kind::Assumption => say::FORM_ASSUMPTION,
            Kind::Rate => say::FORM_RATE,
            Kind::Salary => say::FORM_SALARY,
            Kind::Hours => say::FORM_HOURS,
        };
        // A title may hold the sign: the last one counts.
        let Some((name, value)) = word.rsplit_once('=') else {
            return Err(say::SET_NO_SIGN.with("text", word).with_text("form", &form));
        };
        let (name, value) = (name.trim(), value.trim());
        match kind {
            Kind::Assumption => self.assumption(word, name, value),
            Kind::Rate => self.money(word, name, value, ("rates", &say::KEY_RATE, MOST_RATE)),
            Kind::Salary => self.money(word, name, value, ("salaries", &say::KEY_SALARY, MOST_SALARY)),
            Kind::Hours => self.hours(word, name, value),
        }
    }

    fn assumption(&self, word: &str, name: &str, value: &str) -> Result<Changes, Text> {
        let Some(one) = self.book.get(name) else {
            let ids = self.book.all.iter().map(|one: &Assumed| one.id.as_str());
            return Err(near(say::SET_ASSUMPTION_UNKNOWN.with("name", name), name, ids));
        };
        let at = Address::new(["cost", "assumptions", &one.id]);
        let bare = |text: &str| text.trim_end_matches('.').to_string().into();
        let text = Text { es: bare(&one.text.es), en: bare(&one.text.en) };
        let what = say::KEY_ASSUMPTION.with("id", &one.id).with_text("text", &text);
        Ok(vec![change(at, what, figured(word, value, (one.min, one.max))?)])
    }

    fn money(&self, word: &str, name: &str, value: &str, to: (&str, &Text, f64)) -> Result<Changes, Text> {
        let id = self.role(name)?;
        let (table, what, most) = to;
        let at = Address::new(["cost", table, &id]);
        let what = what.with_text("role", &role(self.guide, &id));
        let mut one = change(at, what, figured(word, value, (0.0, most))?);
        one.1.value = one.1.value.as_deref().map(pesos);
        Ok(vec![one])
    }

    fn hours(&self, word: &str, name: &str, value: &str) -> Result<Changes, Text> {
        let id = self.dataset(name)?;
        let title = self.plan.dataset.get(&id).and_then(|one| one.title.clone()).unwrap_or(id.clone());
        let (first, update) = match value.split_once('/') {
            Some((first, update)) => (Some(first).filter(|text| !text.trim().is_empty()), Some(update)),
            None => (Some(value), Some(value).filter(|text| text.is_empty())),
        };
        let keys =
            [("hours_first", first, say::KEY_HOURS_FIRST), ("hours_update", update, say::KEY_HOURS_UPDATE)];
        let mut changes = Vec::new();
        for (key, value, what) in keys {
            let Some(value) = value else { continue };
            let at = Address::new(["dataset", &id, "actual", key]);
            changes.push(change(at, what.with("name", &title), figured(word, value, (0.0, MOST_HOURS))?));
        }
        Ok(changes)
    }

    fn day(&self, id: &str) -> Edit {
        let day = self.today.to_string().parse().ok().map(Value::Datetime);
        (Address::new(["dataset", id, "actual", "on"]), day)
    }

    fn role(&self, name: &str) -> Result<String, Text> {
        let terms = self.guide.vocabs.get("roles").map(|vocab| vocab.terms.as_slice()).unwrap_or_default();
        let wanted = fold(name);
        let same =
            terms.iter().find(|term| term.id == name || fold(&term.es) == wanted || fold(&term.en) == wanted);
        let mut begins = terms.iter().filter(|term| {
            !wanted.is_empty() && (fold(&term.es).starts_with(&wanted) || fold(&term.en).starts_with(&wanted))
        });
        let alone = match (begins.next(), begins.next()) {
            (Some(term), None) => Some(term),
            _ => None,
        };
        let list = |name: fn(&Term) -> &str| terms.iter().map(name).collect::<Vec<_>>().join(", ");
        let list = Text { es: list(|term| &term.es).into(), en: list(|term| &term.en).into() };
        same.or(alone)
            .map(|term| term.id.clone())
            .ok_or_else(|| say::SET_ROLE_UNKNOWN.with("name", name).with_text("list", &list))
    }

    fn dataset(&self, name: &str) -> Result<String, Text> {
        let wanted = fold(name);
        let title = |id: &str| self.plan.dataset.get(id).and_then(|one| one.title.as_deref()).map(fold);
        let same = self.plan.dataset.keys().find(|id| *id == name || title(id).as_ref() == Some(&wanted));
        let holds =
            |id: &&String| title(id).is_some_and(|title| !wanted.is_empty() && title.contains(&wanted));
        let mut part = self.plan.dataset.keys().filter(holds);
        let alone = match (part.next(), part.next()) {
            (Some(id), None) => Some(id),
            _ => None,
        };
        same.or(alone).cloned().ok_or_else(|| {
            let ids = self.plan.dataset.keys().map(String::as_str);
            near(say::SET_DATASET_UNKNOWN.with("name", name), name, ids)
        })
    }
}

fn near<'i>(fault: Text, name: &str, ids: impl Iterator<Item = &'i str>) -> Text {
    let likest = ids
        .map(|id| (strsim::normalized_damerau_levenshtein(&fold(name), id), id))
        .max_by(|a, b| a.0.total_cmp(&b.0));
    match likest.filter(|(alike, _)| *alike >= ALIKE) {
        Some((_, id)) => say::SET_NEAR.with_text("before", &fault).with("near", id),
        None => fault,
    }
}

fn change(at: Address, what: Text, value: Option<String>) -> (Edit, Told) {
    let told = Told { what, value: value.clone() };
    ((at, value.map(Value::String)), told)
}

/// An amount as it is shown; one with more than two decimals as it is.
fn pesos(plain: &str) -> String {
    match decimal(plain) {
        Some(fine) if fine % 100 == 0 => Pesos(fine / 100).shown(),
        _ => format!("${plain}"),
    }
}

/// A figure between limits as files hold it; `None` for nothing at all.
fn figured(word: &str, value: &str, (min, max): (f64, f64)) -> Result<Option<String>, Text> {
    if value.trim().is_empty() {
        return Ok(None);
    }
    let plain = typed(value);
    let Some(plain) = plain.filter(|plain| decimal(plain).is_some()) else {
        return Err(say::SET_NOT_NUMBER.with("text", word).with("value", value));
    };
    let fits = plain.parse::<f64>().is_ok_and(|number| (min..=max).contains(&number));
    if fits {
        Ok(Some(plain))
    } else {
        Err(say::SET_BEYOND.with("text", word).with("min", figure(min)).with("max", figure(max)))
    }
}

/// `$14,500.50` as `14500.50`; `None` for what is no number, or has its commas elsewhere than at thousands.
pub fn typed(value: &str) -> Option<String> {
    let bare = value.trim().trim_start_matches('$').trim();
    let bare = ["mxn", "MXN", "pesos", "horas", "hours", "h"]
        .iter()
        .find_map(|word| bare.strip_suffix(word))
        .unwrap_or(bare);
    let bare = bare.trim();
    let (whole, part) = bare.split_once('.').map_or((bare, None), |(whole, part)| (whole, Some(part)));
    let groups: Vec<&str> = whole.split(',').collect();
    let digits = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    let (first, rest) = groups.split_first()?;
    let grouped = rest.is_empty() || (first.len() <= 3 && rest.iter().all(|group| group.len() == 3));
    if !grouped || !groups.iter().all(|group| digits(group)) || !part.is_none_or(digits) {
        return None;
    }
    let whole = groups.concat();
    let whole =
        Some(whole.trim_start_matches('0')).filter(|text| !text.is_empty()).unwrap_or("0").to_string();
    Some(part.map_or(whole.clone(), |part| format!("{whole}.{part}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_as_they_are_written_in_mexico() {
        let cases = [
            ("14500", Some("14500")),
            ("$14,500.50", Some("14500.50")),
            ("14,500 pesos", Some("14500")),
            ("18 h", Some("18")),
            ("0012", Some("12")),
            ("0.5", Some("0.5")),
            ("14,50", None),
            ("1,4500", None),
            ("doce", None),
            ("-3", None),
            ("1.", None),
            ("", None),
        ];
        for (typed_in, expected) in cases {
            assert_eq!(typed(typed_in).as_deref(), expected, "{typed_in}");
        }
    }
}
