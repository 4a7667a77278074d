//! Keys without a question, the letter itself, the laws and what other wings know, for the body of a paper.

use std::collections::{BTreeMap, BTreeSet};

use minijinja::{Environment, Error, Value};

use super::super::notes::Cited;
use super::super::source::clean;
use super::answers::key_missing;
use super::{Desk, wrong};
use crate::guide::model::{Basis, Term};
use crate::text::Text;
use crate::text::papers as say;
use crate::wizard::answer::write_out;
use crate::wizard::flow::Scope;

/// Adds the functions about everything else.
pub fn add(env: &mut Environment<'_>, desk: &Desk) {
    let own = desk.clone();
    env.add_function("field", move |path: String, label: String| field(&own, &path, &label));
    let own = desk.clone();
    env.add_function("key", move |path: String| own.source.key(&path).map(|value| own.source.bare(value)));
    let own = desk.clone();
    env.add_function("blank", move |label: String| own.hand(&label));
    let own = desk.clone();
    env.add_function("cite", move |source: String, at: String, words: String| {
        cite(&own, &source, &at, &words)
    });
    let own = desk.clone();
    env.add_function("files", move |dataset: String| own.source.files(&dataset));
    let own = desk.clone();
    env.add_function("title", move |dataset: String| own.source.title(&dataset));
    let own = desk.clone();
    env.add_function("unit_label", move |unit: String| own.source.unit_label(&unit));
    let own = desk.clone();
    env.add_function("classes", move |dataset: String| classes(&own, &dataset));
    let own = desk.clone();
    env.add_function("people", move |role: String| people(&own, &role));
    env.add_filter("small", |text: String| write_out::lower_first(&text));
    env.add_filter(
        "stop",
        |text: String| {
            if text.ends_with(['.', '?', '!']) { text } else { format!("{text}.") }
        },
    );
    env.add_filter("big", |text: String| {
        let mut letters = text.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    });
    letter(env, desk);
    facts(env, desk);
}

fn letter(env: &mut Environment<'_>, desk: &Desk) {
    let own = desk.clone();
    env.add_function("folio", move || match &own.given.folio {
        Some(folio) => clean(folio),
        None => own.hand(say::FOLIO_BLANK.to(own.source.lang)),
    });
    let own = desk.clone();
    env.add_function("sender", move || match &own.given.sender {
        Some(sender) => clean(sender),
        None => own.hand(say::SENDER_BLANK.to(own.source.lang)),
    });
    let own = desk.clone();
    env.add_function("place", move || place(&own));
}

fn facts(env: &mut Environment<'_>, desk: &Desk) {
    let own = desk.clone();
    env.add_function("due", move |dataset: String| due(&own, &dataset));
    let own = desk.clone();
    env.add_function("reason", move |dataset: String| {
        own.source.facts.reasons.get(&dataset).map(|reason| own.source.to(reason))
    });
    let own = desk.clone();
    env.add_function("notice", move |dataset: Option<String>| {
        let facts = &own.source.facts;
        let notice = dataset.map_or(facts.notice.as_ref(), |id| facts.notices.get(&id));
        notice.map(|text| own.source.to(text))
    });
    let own = desk.clone();
    env.add_function("ground", move |dataset: String| ground(&own, &dataset));
    let own = desk.clone();
    env.add_function("reserve", move |dataset: String| -> Vec<String> {
        let record = own.source.facts.reserves.get(&dataset).map(|text| own.source.to(text));
        record.iter().flat_map(|text| text.lines()).map(str::to_string).collect()
    });
    let own = desk.clone();
    env.add_function("reply_by", move |request: String| {
        let due = own.source.facts.replies.get(&request)?;
        Some(format!("{} ({})", own.source.to(&write_out::date(due.on)), own.source.to(&due.what)))
    });
}

fn field(desk: &Desk, path: &str, label: &str) -> String {
    let found = desk.source.key(path).map(|value| desk.source.bare(value));
    found.unwrap_or_else(|| desk.miss(key_missing(label, path)))
}

/// The words of a citation; those of a passage that nobody read in its source say so.
fn cite(desk: &Desk, source: &str, at: &str, words: &str) -> Result<String, Error> {
    let basis = Basis { source: source.to_string(), at: at.to_string(), verified: false };
    let guide = &desk.source.guide;
    let (Some(law), Some(article)) = (guide.source(source), guide.article(&basis)) else {
        return Err(wrong(desk, &say::NO_PASSAGE.with("source", source).with("at", at)));
    };
    let verified = law.verified && article.verified;
    let read = law.read_on.map(|day| say::READ_ON.with_text("day", &write_out::date(day)));
    let version = Text::same(law.version.clone());
    let version = read.map_or(version.clone(), |read| version.and(&read));
    let passage = Cited {
        source: desk.source.to(&law.title),
        at: vec![at.to_string()],
        version: desk.source.to(&version),
        verified,
    };
    desk.notes.lock().unwrap_or_else(std::sync::PoisonError::into_inner).cite(passage);
    let mark = if verified { String::new() } else { format!(" {}", desk.source.to(&say::UNVERIFIED_MARK)) };
    Ok(format!("{words}{mark}"))
}

/// «Zapopan, Jalisco», or the state alone.
fn place(desk: &Desk) -> Result<String, Error> {
    let institution = &desk.source.plan.institution;
    let areas = &desk.source.guide.areas;
    let area = institution.area.as_deref().or(institution.state.as_deref()).and_then(|key| areas.get(key));
    match area {
        Some(area) if area.is_state() => Ok(clean(&area.name)),
        Some(area) => Ok(clean(&format!("{}, {}", area.name, area.state))),
        None => {
            let code = if institution.kind.as_deref() == Some("state") { "E03" } else { "E04" };
            let entry = desk.source.missing(code, &Scope::default()).map_err(|text| wrong(desk, &text))?;
            Ok(desk.miss(entry))
        }
    }
}

fn due(desk: &Desk, dataset: &str) -> Result<String, Error> {
    let facts = &desk.source.facts;
    let scope = Scope::dataset(dataset);
    if let Some(day) = facts.dates.get(dataset) {
        return Ok(desk.source.to(&write_out::date(*day)));
    }
    let Some(day) = facts.proposed.get(dataset) else { return super::answers::answer(desk, "C01", &scope) };
    // Nobody promised it: the working sheet has it among what is missing.
    desk.miss(desk.source.missing("C01", &scope).map_err(|text| wrong(desk, &text))?);
    Ok(desk.source.to(&say::PROPOSED_DAY.with_text("day", &write_out::date(*day))))
}

/// What the vocabulary says of the ground of a reserve: `kind`, whether it `expires`, whether it needs a `test` of harm.
/// A ground of one's own, or none, is taken for a reserve: the stricter reading.
fn ground(desk: &Desk, dataset: &str) -> Value {
    let basis = desk.source.plan.dataset.get(dataset).and_then(|dataset| dataset.reserve.basis.as_deref());
    let term = basis.and_then(|basis| desk.source.guide.term("legal-bases", basis));
    let says = |of: fn(&Term) -> Option<bool>| Value::from(term.is_none_or(|term| of(term) != Some(false)));
    Value::from(BTreeMap::from([
        ("kind", Value::from(term.and_then(|term| term.kind.clone()).unwrap_or_default())),
        ("expires", says(|term| term.expires)),
        ("test", says(|term| term.harm_test)),
    ]))
}

/// Classes of personal data that scans saw in the files of a dataset; `None` while none was scanned.
fn classes(desk: &Desk, dataset: &str) -> Option<Vec<String>> {
    let files = &desk.source.plan.dataset.get(dataset)?.distribution;
    let seen: Vec<_> = files.values().filter_map(|file| file.seen.as_ref()).collect();
    let ids: BTreeSet<&String> =
        seen.iter().flat_map(|seen| seen.personal.iter().chain(&seen.quasi)).collect();
    let name = |id: &&String| {
        let class = desk.source.guide.class(id);
        class.map_or_else(|| clean(id), |class| desk.source.to(&class.name))
    };
    (!seen.is_empty()).then(|| ids.iter().map(name).collect())
}

/// Names of those who have a role in the plan.
fn people(desk: &Desk, role: &str) -> Vec<String> {
    let plan = &desk.source.plan;
    let own = match role {
        "head" => plan.team.head.name.clone(),
        "liaison" => plan.team.liaison.name.clone(),
        "administrator" => plan.team.administrator.name.clone(),
        _ => None,
    };
    let hours = plan.schedule.capacity.values().filter(|one| one.roles.iter().any(|have| have == role));
    let mut names: Vec<String> =
        own.into_iter().chain(hours.filter_map(|one| one.name.clone())).map(|n| clean(&n)).collect();
    names.dedup();
    names
}
