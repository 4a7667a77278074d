//! Experiences on a screen and as JSON.

use serde_json::{Value as Json, json};

use crate::app::App;
use crate::error::Result;
use crate::story::show::{brief, whole};
use crate::story::{Found, From, Query, Reason, Tale, search};
use crate::text::fold::fold;
use crate::text::{Text, story as say};
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
        parts.extend(if all {
            whole((&app.guide, app.lang()), tale, found)
        } else {
            brief((&app.guide, app.lang()), tale, found)
        });
    }
    if query.population.is_some() {
        parts.extend([Say::Blank, text(&say::NO_POPULATION)]);
    }
    if !all {
        parts.extend([Say::Blank, text(&say::READ_ONE)]);
    }
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
