//! An event: the conversation that prepares it, its checklist, its call, what came of it.

use std::path::Path;

use serde_json::{Value as Json, json};

use super::messages::{named, ready};
use super::{Known, asked, put, show};
use crate::app::App;
use crate::cli::promotion::Event;
use crate::commands::open::{at_desk, commit};
use crate::error::{Error, Kind, Result};
use crate::plan::doc::Edit;
use crate::promotion::gathering::{Gathered, Prepared, State, Step, gathered, gatherings};
use crate::promotion::{edits, sheet};
use crate::schedule::ics;
use crate::text::fold::{short, visible};
use crate::text::{Text, command, promoted, promotion as say};

mod talk;

/// Does what `promocion evento` is told.
///
/// # Errors
/// When there is no such kind or event, a dataset is not really online, or the plan cannot be saved.
pub fn run(app: &mut App, path: &Path, wanted: &Event) -> Result<u8> {
    let known = Known::of(app, path)?;
    let id = match meant(app, &known, wanted.which.as_deref())? {
        Meant::One(id) => id,
        Meant::Kind(kind) => match talk::new(app, path, &known, (kind.as_deref(), wanted))? {
            Some(id) => id,
            None => return Ok(0),
        },
    };
    let edits = changes(app, &known, &id, wanted)?;
    if !edits.is_empty() {
        save(app, path, &edits, wanted)?;
    }
    let known = Known::of(app, path)?;
    let Some(event) = of(app, &known, &id) else { return Ok(0) };
    tell(app, (path, &known), &event, wanted)
}

/// What the word behind means.
enum Meant {
    /// An event of the plan.
    One(String),
    /// A kind of event to prepare; one that is to be asked for.
    Kind(Option<String>),
}

fn meant(app: &App, known: &Known, word: Option<&str>) -> Result<Meant> {
    let Some(word) = word else { return Ok(Meant::Kind(None)) };
    if known.plan.promotion.gathering.contains_key(word) {
        return Ok(Meant::One(word.to_string()));
    }
    let kinds: Vec<(&str, &Text)> =
        app.guide.promotion.gatherings.iter().map(|one| (one.id.as_str(), &one.name)).collect();
    if let Ok(kind) = named(app, &kinds, word, &say::NO_EVENT) {
        return Ok(Meant::Kind(Some(kind)));
    }
    let names: Vec<String> = kinds.iter().map(|(_, name)| app.to(name).to_string()).collect();
    let todo = say::NO_EVENT_TODO.with("kinds", names.join(", ")).with("list", ids(app, known));
    Err(Error::new(Kind::Usage, say::NO_EVENT.with("id", short(&visible(word), 60))).todo(todo))
}

/// The ids of the events that are being prepared.
fn ids(app: &App, known: &Known) -> String {
    let here: Vec<String> = known.plan.promotion.gathering.keys().take(8).map(|id| visible(id)).collect();
    if here.is_empty() { app.to(&say::NONE).to_string() } else { here.join(", ") }
}

fn of(app: &App, known: &Known, id: &str) -> Option<Gathered> {
    let event = known.plan.promotion.gathering.get(id)?;
    Some(gathered(known.about(app), id, event))
}

/// What is changed of an event that exists.
fn changes(app: &App, known: &Known, id: &str, wanted: &Event) -> Result<Vec<Edit>> {
    let Some(event) = of(app, known, id) else { return Ok(Vec::new()) };
    let mut all = Vec::new();
    if !wanted.ready.is_empty() {
        let unknown = |line: &&String| !event.steps.iter().any(|step| step.id == **line);
        if let Some(line) = wanted.ready.iter().find(unknown) {
            let list: Vec<&str> = event.steps.iter().map(|step| step.id.as_str()).collect();
            let what = say::NO_LINE.with("id", short(&visible(line), 60));
            return Err(Error::new(Kind::Usage, what).todo(say::THERE_ARE.with("list", list.join(", "))));
        }
        let on = asked::past_day(app, wanted.date.as_deref())?;
        all.extend(edits::ticked(id, &wanted.ready, on));
    }
    all.extend(edits::counts(id, wanted.participants, wanted.projects));
    Ok(all)
}

fn save(app: &mut App, path: &Path, edits: &[Edit], wanted: &Event) -> Result<()> {
    if app.options.dry_run {
        app.tell(&command::DRY_RUN.with("path", path.display()));
        return Ok(());
    }
    at_desk(app, path, |app, desk| commit(app, desk, "promotion", edits).map(|_| 0))?;
    if !wanted.ready.is_empty() {
        app.tell(&say::TICKED.with("n", wanted.ready.len()));
    }
    if wanted.participants.is_some() || wanted.projects.is_some() {
        app.tell(&say::COUNTED);
    }
    Ok(())
}

fn tell(app: &mut App, (path, known): (&Path, &Known), event: &Gathered, wanted: &Event) -> Result<u8> {
    if let Some(file) = &wanted.ics {
        let text = ics::calendar(&show::head(app, known), &show::of_event(app, known, event));
        show::write(app, file, &text)?;
        return Ok(0);
    }
    if app.options.json {
        let document = json!({ "version": 1, "event": json(app, event) });
        return app.result(format!("{document:#}\n").as_bytes()).map(|()| 0);
    }
    let format = put::format(app, wanted.format.as_deref())?;
    let parts = match wanted.call {
        true => sheet::call(known.about(app), event),
        false => sheet::checklist(known.about(app), event, format.is_some()),
    };
    if let Some(format) = format {
        let name = if wanted.call { promoted::CALL_FILE } else { promoted::EVENT_FILE };
        let name = format!("{}-{}", app.to(&name), event.id);
        return put::document(app, (path, known), (&parts, format), &name);
    }
    let text = app.drawn(&put::screen(&parts, app.lang()));
    app.result(text.as_bytes()).map(|()| 0)
}

/// `{"id", "kind", "title", "question", "on", "datasets": [{"id", "link", "lacks": []}], "lines": [{"id", "state": "done",
/// "late", "near", "later" or "undated", "day", "who", "own": no law or guide stands behind it}], "participants", "projects"}`.
pub fn json(app: &App, event: &Gathered) -> Json {
    let line = |step: &Step| {
        let (state, day) = match step.state {
            State::Done(day) => ("done", Some(day)),
            State::Late(day) => ("late", Some(day)),
            State::Near(day) => ("near", Some(day)),
            State::Later(day) => ("later", Some(day)),
            State::Undated => ("undated", None),
        };
        json!({
            "id": step.id, "state": state, "day": day.map(|day| day.to_string()), "who": step.who,
            "own": step.is_own(),
        })
    };
    let dataset = |one: &Prepared| {
        let lacks: Vec<&str> = one.lacks.iter().map(|lack| app.to(lack)).collect();
        json!({ "id": one.id, "link": one.link, "lacks": lacks })
    };
    json!({
        "id": event.id, "kind": event.kind, "title": app.to(&event.title), "question": event.question,
        "on": event.on.map(|day| day.to_string()),
        "datasets": event.datasets.iter().map(dataset).collect::<Vec<_>>(),
        "lines": event.steps.iter().map(line).collect::<Vec<_>>(),
        "participants": event.participants, "projects": event.projects,
    })
}

/// Ids of datasets that are really online, by any of their names.
fn datasets(app: &App, known: &Known, named: &[String]) -> Result<Vec<String>> {
    let most = app.guide.promotion.pace.datasets;
    if named.len() > most {
        let what = say::MORE_THAN_MOST.with("n", named.len()).with("most", most);
        return Err(Error::new(Kind::Usage, what));
    }
    named.iter().map(|name| ready(app, known, name).map(|one| one.id().to_string())).collect()
}

/// The events that are being prepared, in lines.
fn here(app: &App, known: &Known) -> Vec<Text> {
    let one = |event: &Gathered| {
        let day = event.on.map_or(promoted::NO_DAY, crate::text::say::day);
        let line = promoted::EVENT_LINE.with("title", visible(app.to(&event.title))).with_text("day", &day);
        let line = line.with("done", event.done()).with("of", event.steps.len());
        line.and(&promoted::EVENT_SEE.with("id", visible(&event.id)))
    };
    gatherings(known.about(app)).iter().map(one).collect()
}
