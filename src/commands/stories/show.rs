//! Experiences on a screen and as JSON.

use serde_json::{Value as Json, json};

use crate::app::App;
use crate::error::Result;
use crate::story::{Found, From, Query, Reason, Tale, search};
use crate::text::fold::{fold, visible};
use crate::text::{Text, say as words, story as say};
use crate::ui::Say;

/// So many are shown whole; of more, the title and why.
const WHOLE: usize = 2;

/// Shows what fits.
///
/// # Errors
/// When the result cannot be written.
pub fn run(app: &mut App, tales: &[Tale], query: &Query) -> Result<u8> {
    let found = match one(tales, query) {
        Some(at) => vec![Found { at, points: 0, why: Vec::new() }],
        None => search(&app.guide, tales, query),
    };
    if app.options.json {
        let text = format!("{:#}\n", document(app, tales, &found));
        return app.result(text.as_bytes()).map(|()| 0);
    }
    let text = app.drawn(&parts(app, tales, &found, query));
    app.result(text.as_bytes())?;
    Ok(0)
}

/// The one whose id was said.
fn one(tales: &[Tale], query: &Query) -> Option<usize> {
    let [word] = query.words.as_slice() else { return None };
    tales.iter().position(|tale| tale.id == *word)
}

fn parts(app: &App, tales: &[Tale], found: &[Found], query: &Query) -> Vec<Say> {
    let text = |text: &Text| Say::Text(app.to(text).to_string());
    if found.is_empty() {
        return vec![text(&say::NONE), text(&say::NONE_TODO)];
    }
    let count = say::COUNT.with("n", found.len()).with("of", tales.len());
    let title = Say::Title { left: app.to(&say::TITLE).to_string(), right: app.to(&count).to_string() };
    let all = found.len() <= WHOLE;
    let mut parts = vec![title, Say::Rule];
    for found in found {
        let Some(tale) = tales.get(found.at) else { continue };
        parts.push(Say::Blank);
        parts.extend(if all { whole(app, tale, found) } else { brief(app, tale, found) });
    }
    if query.population.is_some() {
        parts.extend([Say::Blank, text(&say::NO_POPULATION)]);
    }
    if !all {
        parts.extend([Say::Blank, text(&say::READ_ONE)]);
    }
    parts
}

pub(super) fn title(tale: &Tale) -> Text {
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

fn brief(app: &App, tale: &Tale, found: &Found) -> Vec<Say> {
    let mut lines = vec![app.to(&title(tale)).to_string()];
    let told = tale.changed.as_ref().or(tale.problem.as_ref()).or(tale.data.as_ref());
    lines.extend(told.map(|text| app.to(&shown(text)).to_string()));
    lines.extend(why(app, found).map(|why| app.to(&why).to_string()));
    lines.push(format!("{} · {}", visible(&tale.id), app.to(&origin(tale))));
    let mut lines = lines.into_iter();
    let first = lines.next().unwrap_or_default();
    let mut parts = vec![Say::Item { mark: "· ".into(), text: first }];
    parts.extend(lines.map(|line| Say::Item { mark: "  ".into(), text: line }));
    parts
}

fn why(app: &App, found: &Found) -> Option<Text> {
    let reasons: Vec<Text> = found.why.iter().map(|reason| told(app, reason)).collect();
    (!reasons.is_empty()).then(|| say::AND_WHY.with_text("why", &Text::joined(&reasons, "; ")))
}

fn told(app: &App, reason: &Reason) -> Text {
    match reason {
        Reason::Step(id) => say::BY_STEP.with_text("step", &step(app, id)),
        Reason::Dataset(id) | Reason::About(id) => say::BY_DATASET.with_text("dataset", &dataset(app, id)),
        Reason::Title(word) => say::BY_TITLE.with("word", visible(word)),
        Reason::Word(word) => say::BY_WORD.with("word", visible(word)),
        Reason::Population(people) => say::BY_POPULATION.with("people", words::grouped(&people.to_string())),
    }
}

fn step(app: &App, id: &str) -> Text {
    let step = app.guide.steps.iter().find(|step| step.id == id);
    step.map_or_else(|| Text::same(visible(id)), |step| step.title.clone())
}

fn dataset(app: &App, id: &str) -> Text {
    let dataset = app.guide.recommended.dataset.iter().find(|dataset| dataset.id == id);
    dataset.map_or_else(|| Text::same(visible(id)), |dataset| dataset.title.clone())
}

/// Where it comes from, in words.
pub(super) fn origin(tale: &Tale) -> Text {
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
pub(super) fn whole(app: &App, tale: &Tale, found: &Found) -> Vec<Say> {
    let not = || say::NOT_KNOWN;
    let said = |text: &Option<Text>| text.as_ref().map_or_else(not, shown);
    let hours = tale.hours.map_or_else(not, |hours| Text::same(words::grouped(&hours.to_string())));
    let list = |ids: &[String], of: fn(&App, &str) -> Text| {
        Text::joined(&ids.iter().map(|id| of(app, id)).collect::<Vec<_>>(), ", ")
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
    let license = tale.license.as_deref().map_or_else(not, |id| app.guide.term_label("licenses", id));
    pairs.extend([(say::LICENSE, license), (say::ORIGIN, origin(tale))]);
    let pairs = pairs.iter().map(|(head, body)| (app.to(head).to_string(), app.to(body).to_string()));
    let mut parts = vec![Say::Text(app.to(&title(tale)).to_string()), Say::Pairs(pairs.collect())];
    parts.extend(why(app, found).map(|why| Say::Text(app.to(&why).to_string())));
    parts
}

/// `{"version": 1, "count", "of", "stories": [{"id", "title", "place", "year", "population", "problem", "data",
/// "changed", "otherwise", "hours", "contact", "steps", "datasets", "license", "source": {"title", "url", "verified"},
/// "from": "guide" | "plan" | "others", "shared", "provenance": {"folio", "from", "on", "institution", "verified":
/// false}, "points", "why": [{"by", "value"}]}]}`. Texts in the language of the run; what is not known is null.
fn document(app: &App, tales: &[Tale], found: &[Found]) -> Json {
    let said = |text: &Option<Text>| text.as_ref().map(|text| app.to(text).to_string());
    let one = |found: &Found| {
        let tale = tales.get(found.at)?;
        let (shared, provenance) = match &tale.from {
            From::Guide => (None, None),
            From::Plan { shared, .. } => (Some(*shared), None),
            From::Others(from) => {
                let on = from.on.map(|on| on.to_string());
                let told = json!({ "folio": from.folio, "from": from.from, "on": on,
                    "institution": from.institution, "verified": false });
                (None, Some(told))
            }
        };
        let source = tale
            .source
            .as_ref()
            .map(|source| json!({ "title": source.title, "url": source.url, "verified": source.verified }));
        Some(json!({
            "id": tale.id,
            "title": app.to(&tale.title),
            "place": app.to(&tale.place),
            "year": tale.year,
            "population": tale.population,
            "problem": said(&tale.problem),
            "data": said(&tale.data),
            "changed": said(&tale.changed),
            "otherwise": said(&tale.otherwise),
            "hours": tale.hours,
            "contact": said(&tale.contact),
            "steps": tale.steps,
            "datasets": tale.datasets,
            "license": tale.license,
            "source": source,
            "from": tale.from.code(),
            "shared": shared,
            "provenance": provenance,
            "points": found.points,
            "why": found.why.iter().map(reason).collect::<Vec<_>>(),
        }))
    };
    let stories: Vec<Json> = found.iter().filter_map(one).collect();
    json!({ "version": 1, "count": stories.len(), "of": tales.len(), "stories": stories })
}

fn reason(reason: &Reason) -> Json {
    let (by, value) = match reason {
        Reason::Step(id) => ("step", id.clone()),
        Reason::Dataset(id) => ("dataset", id.clone()),
        Reason::Title(word) => ("title", word.clone()),
        Reason::Word(word) => ("word", word.clone()),
        Reason::About(id) => ("about", id.clone()),
        Reason::Population(people) => ("population", people.to_string()),
    };
    json!({ "by": by, "value": fold(&value) })
}
