//! An experience on a screen: in a few lines, or whole with its source and where it comes from.

use super::{Found, From, Reason, Tale};
use crate::guide::model::Guide;
use crate::text::fold::visible;
use crate::text::{Lang, Text, say as words, story as say};
use crate::ui::Say;

/// «Contratos abiertos (Ciudad de México, 2017)».
pub fn title(tale: &Tale) -> Text {
    let year = tale.year.map(|year| format!(", {year}")).unwrap_or_default();
    let place = shown(&tale.place);
    let tail = if place.es.is_empty() && year.is_empty() { Text::default() } else { Text::fixed(" (", " (") };
    let end = if tail.es.is_empty() { Text::default() } else { Text::same(format!("{year})")) };
    Text::joined(&[shown(&tale.title), tail, place, end], "")
}

/// Words of unknown origin as they may be shown.
fn shown(text: &Text) -> Text {
    Text { es: visible(&text.es).into(), en: visible(&text.en).into() }
}

pub fn brief((guide, lang): (&Guide, Lang), tale: &Tale, found: &Found) -> Vec<Say> {
    let mut lines = vec![title(tale).to(lang).to_string()];
    let told = tale.changed.as_ref().or(tale.problem.as_ref()).or(tale.data.as_ref());
    lines.extend(told.map(|text| shown(text).to(lang).to_string()));
    lines.extend(why(guide, found).map(|why| why.to(lang).to_string()));
    lines.push(format!("{} · {}", visible(&tale.id), origin(tale).to(lang)));
    let mut lines = lines.into_iter();
    let first = lines.next().unwrap_or_default();
    let mut parts = vec![Say::Item { mark: "· ".into(), text: first }];
    parts.extend(lines.map(|line| Say::Item { mark: "  ".into(), text: line }));
    parts
}

fn why(guide: &Guide, found: &Found) -> Option<Text> {
    let reasons: Vec<Text> = found.why.iter().map(|reason| told(guide, reason)).collect();
    (!reasons.is_empty()).then(|| say::AND_WHY.with_text("why", &Text::joined(&reasons, "; ")))
}

fn told(guide: &Guide, reason: &Reason) -> Text {
    match reason {
        Reason::Step(id) => say::BY_STEP.with_text("step", &step(guide, id)),
        Reason::Dataset(id) | Reason::About(id) => say::BY_DATASET.with_text("dataset", &dataset(guide, id)),
        Reason::Title(word) => say::BY_TITLE.with("word", visible(word)),
        Reason::Word(word) => say::BY_WORD.with("word", visible(word)),
        Reason::Population(people) => say::BY_POPULATION.with("people", words::grouped(&people.to_string())),
    }
}

fn step(guide: &Guide, id: &str) -> Text {
    let step = guide.steps.iter().find(|step| step.id == id);
    step.map_or_else(|| Text::same(visible(id)), |step| step.title.clone())
}

fn dataset(guide: &Guide, id: &str) -> Text {
    let dataset = guide.recommended.dataset.iter().find(|dataset| dataset.id == id);
    dataset.map_or_else(|| Text::same(visible(id)), |dataset| dataset.title.clone())
}

/// Where it comes from, in words.
pub fn origin(tale: &Tale) -> Text {
    match &tale.from {
        From::Guide => say::OF_GUIDE,
        From::Plan { file, shared } => {
            let of = match file.as_str() {
                "" => say::OF_PLAN,
                file => say::OF_PLAN_FILE.with("file", visible(file)),
            };
            Text::joined(&[of, if *shared { say::IS_SHARED } else { say::IS_OWN }], "; ")
        }
        From::Others(from) => {
            let on = from.on.map_or(say::NOT_KNOWN, words::day);
            say::OF_OTHERS
                .with("who", visible(&from.institution))
                .with("from", visible(&from.from))
                .with_text("on", &on)
                .with("folio", &from.folio)
        }
    }
}

/// All that is told of one.
pub fn whole((guide, lang): (&Guide, Lang), tale: &Tale, found: &Found) -> Vec<Say> {
    let not = || say::NOT_KNOWN;
    let said = |text: &Option<Text>| text.as_ref().map_or_else(not, shown);
    let hours = tale.hours.map_or_else(not, |hours| Text::same(words::grouped(&hours.to_string())));
    let list = |ids: &[String], of: fn(&Guide, &str) -> Text| {
        Text::joined(&ids.iter().map(|id| of(guide, id)).collect::<Vec<_>>(), ", ")
    };
    let mut pairs = vec![
        (say::PROBLEM, said(&tale.problem)),
        (say::DATA, said(&tale.data)),
        (say::CHANGED, said(&tale.changed)),
        (say::OTHERWISE, said(&tale.otherwise)),
        (say::HOURS, hours),
        (say::ASK_WHOM, said(&tale.contact)),
    ];
    let people = tale.population.map(|people| say::PEOPLE.with("n", words::grouped(&people.to_string())));
    pairs.extend(people.map(|people| (say::COL_POPULATION, people)));
    pairs.push((say::HELPS, list(&tale.steps, step)));
    if !tale.datasets.is_empty() {
        pairs.push((say::ABOUT, list(&tale.datasets, dataset)));
    }
    if let Some(source) = &tale.source {
        let read = if source.verified { say::READ_IN_SOURCE } else { say::NOT_READ };
        let cited = Text::same(format!("{}. {} ", visible(&source.title), visible(&source.url)));
        pairs.push((
            say::SOURCE,
            Text::joined(&[cited, Text::fixed("(", "("), read, Text::fixed(")", ")")], ""),
        ));
    }
    let license = tale.license.as_deref().map_or_else(not, |id| guide.term_label("licenses", id));
    pairs.extend([(say::LICENSE, license), (say::ORIGIN, origin(tale))]);
    let pairs = pairs.iter().map(|(head, body)| (head.to(lang).to_string(), body.to(lang).to_string()));
    let mut parts = vec![Say::Text(title(tale).to(lang).to_string()), Say::Pairs(pairs.collect())];
    parts.extend(why(guide, found).map(|why| Say::Text(why.to(lang).to_string())));
    parts
}
