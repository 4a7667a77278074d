//! What is known of a dataset as pairs of a label and a text.

use jiff::Span;
use serde_json::{Value as Json, json};

use super::super::{Maker, words};
use crate::catalog::{Dataset, web};
use crate::schedule::period::Period;
use crate::text::fold::visible;
use crate::text::{Text, site_pages as say};
use crate::watch::fresh::grace;

/// What readers ask first.
pub(super) fn strip(maker: &Maker<'_>, dataset: &Dataset) -> Vec<Json> {
    let license = dataset.license.as_ref().map(|terms| terms.title.clone());
    let all = [
        (say::UNIT, dataset.unit.as_deref().map(Text::same)),
        (say::PERIOD, period(dataset)),
        (say::FRESHNESS, freshness(maker, dataset)),
        (say::LICENSE, license),
    ];
    all.into_iter().filter_map(|(label, text)| Some(pair(maker, &label, &text?))).collect()
}

/// Everything else that is known.
pub(super) fn about(maker: &Maker<'_>, dataset: &Dataset) -> Vec<Json> {
    let guide = maker.given.guide;
    let term = |vocab: &str, id: &Option<String>| id.as_deref().map(|id| guide.term_label(vocab, id));
    let said = |text: &Option<String>| text.as_deref().map(Text::same);
    let listed = |all: &[String]| (!all.is_empty()).then(|| Text::same(all.join(", ")));
    let place = dataset
        .place
        .as_ref()
        .zip(dataset.area.as_ref())
        .map(|(place, key)| Text::same(format!("{place} (INEGI {key})")));
    let first = [
        (say::IDENTIFIER, Some(Text::same(&dataset.identifier))),
        (say::THEME, term("sectors", &dataset.theme)),
        (say::TERRITORY, place.or_else(|| said(&dataset.place))),
        (say::PERIOD, period(dataset)),
        (say::CYCLE, term("periodicity", &dataset.periodicity)),
        (say::FIRST_ONLINE, dataset.issued.map(words::day)),
        (say::LANGUAGE, language(&dataset.language)),
        (say::KEYWORDS, listed(&dataset.keywords)),
        (say::QUALITY, said(&dataset.quality)),
        (say::LIMITS, said(&dataset.limitations)),
    ];
    let mut all: Vec<Json> =
        first.into_iter().filter_map(|(label, text)| Some(pair(maker, &label, &text?))).collect();
    all.extend(dataset.conforms_to.iter().map(|text| link(maker, &say::STANDARDS, text)));
    all.extend(dataset.documentation.iter().map(|text| link(maker, &say::DOCUMENTATION, text)));
    all.extend(dataset.tools.iter().map(|text| link(maker, &say::TOOLS, text)));
    all.push(contact(maker, dataset));
    all
}

fn pair(maker: &Maker<'_>, label: &Text, text: &Text) -> Json {
    json!({ "label": maker.to(label), "text": visible(maker.to(text)), "to": null })
}

/// A text that is a link when it is an address of the web.
fn link(maker: &Maker<'_>, label: &Text, text: &str) -> Json {
    json!({ "label": maker.to(label), "text": visible(text), "to": web(text).then_some(text) })
}

fn contact(maker: &Maker<'_>, dataset: &Dataset) -> Json {
    let contact = &dataset.contact;
    let to = contact.email.as_deref().map(|mail| super::mail(mail, &dataset.title, ""));
    let text = match &contact.email {
        Some(email) => format!("{} ({email})", contact.name),
        None => contact.name.clone(),
    };
    json!({ "label": maker.to(&say::CONTACT), "text": visible(&text), "to": to })
}

fn language(code: &str) -> Option<Text> {
    Some(match code {
        "es" => say::SPANISH,
        "en" => say::ENGLISH,
        other => Text::same(other),
    })
}

pub(super) fn period(dataset: &Dataset) -> Option<Text> {
    let day = words::day;
    match (dataset.start, dataset.end) {
        (Some(from), Some(to)) => {
            Some(say::PERIOD_BOTH.with_text("from", &day(from)).with_text("to", &day(to)))
        }
        (Some(from), None) => Some(say::PERIOD_FROM.with_text("from", &day(from))),
        (None, Some(to)) => Some(say::PERIOD_TO.with_text("to", &day(to))),
        (None, None) => None,
    }
}

/// How often it is updated, and whether it is as promised: the next date after the last change, by its cycle. It is late
/// after the same grace that `vigilar` gives, and nothing of it depends on the day but that.
fn freshness(maker: &Maker<'_>, dataset: &Dataset) -> Option<Text> {
    let code = dataset.periodicity.as_deref()?;
    let told = maker.given.guide.term_label("periodicity", code);
    let Some((cycle, last)) = Period::parse(code).zip(dataset.modified) else { return Some(told) };
    let Some(due) = cycle.after(last).next() else { return Some(told) };
    let until = due.saturating_add(Span::new().days(grace(cycle, &maker.given.guide.watch)));
    let stands = if until >= maker.given.catalog.made_on { say::FRESH } else { say::LATE };
    Some(Text::joined(&[told, stands.with_text("due", &words::day(due))], ". "))
}
