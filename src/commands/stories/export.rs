//! Experiences of plans into a folder that any web space can serve: only those whose owner lets them leave.

use std::path::Path;

use serde_json::json;

use crate::app::App;
use crate::commands::ask::pick;
use crate::error::{Error, Kind, Result};
use crate::scan::personal::prose;
use crate::story::bundle::{Bundle, pack};
use crate::story::person::wrong;
use crate::story::{From, Tale};
use crate::text::fold::visible;
use crate::text::{Text, command, story as say};
use crate::ui::{Row, Say};

/// What leaves, and what was done to it first.
struct Ready {
    tales: Vec<Tale>,
    /// Stories that stay.
    held: usize,
    /// Personal data that were hidden.
    hidden: usize,
    notes: Vec<Text>,
}

/// Shows what leaves, and writes it once the person agrees.
///
/// # Errors
/// When nothing can be shared, nobody can be asked, or the folder cannot be written.
pub fn run(app: &mut App, tales: &[Tale], folder: &Path) -> Result<u8> {
    let ready = ready(app, tales)?;
    if ready.tales.is_empty() {
        return Err(Error::new(Kind::Usage, say::EXPORT_NONE).todo(say::EXPORT_NONE_TODO));
    }
    let all: Vec<&Tale> = ready.tales.iter().collect();
    let who = institution(&ready.tales);
    let bundle = pack(&all, &who, app.clock.today());
    if !app.options.json {
        let parts = preview(app, &ready);
        app.ui.show(&parts);
    }
    if !app.options.dry_run && !agreed(app, folder)? {
        app.tell(&command::NOTHING_SAVED);
        return Ok(0);
    }
    for (name, bytes) in &bundle.files {
        app.write_file(&folder.join(name), bytes)?;
    }
    told(app, folder, &bundle, &ready)
}

fn told(app: &mut App, folder: &Path, bundle: &Bundle, ready: &Ready) -> Result<u8> {
    if app.options.json {
        let written = (!app.options.dry_run).then(|| folder.display().to_string());
        let files: Vec<&String> = bundle.files.iter().map(|(name, _)| name).collect();
        let document = json!({ "version": 1, "written": written, "folio": bundle.folio, "count": bundle.count,
            "held": ready.held, "hidden": ready.hidden, "files": files });
        crate::ui::report::print(format!("{document:#}\n").as_bytes());
        return Ok(0);
    }
    if !app.options.dry_run {
        let path = visible(&folder.display().to_string());
        let done = say::EXPORTED.with("n", bundle.count).with("path", path).with("folio", &bundle.folio);
        app.tell(&done);
        app.tell(&say::EXPORT_HOW);
    }
    Ok(0)
}

/// Who made the bundle: the institution of the stories, when they are all of one.
fn institution(tales: &[Tale]) -> String {
    let first = tales.first().map(|tale| tale.place.es.to_string()).unwrap_or_default();
    if tales.iter().all(|tale| tale.place.es == first) { first } else { String::new() }
}

fn ready(app: &App, tales: &[Tale]) -> Result<Ready> {
    let lists = crate::commands::scan::lists(app.options.guide.as_deref())?;
    let mut ready = Ready { tales: Vec::new(), held: 0, hidden: 0, notes: Vec::new() };
    for tale in tales {
        match &tale.from {
            From::Plan { shared: true, .. } => {}
            From::Plan { shared: false, .. } => {
                ready.held += 1;
                continue;
            }
            // What others told is theirs to share.
            From::Guide | From::Others(_) => continue,
        }
        let mut tale = tale.clone();
        let contact = tale.contact.as_ref().map(|text| text.es.to_string());
        if contact.is_some_and(|text| wrong(&app.guide, &text, 0).is_some()) {
            tale.contact = None;
            ready.notes.push(say::EXPORT_PERSON.with("title", visible(&tale.title.es)));
        }
        let mut hide = |text: &mut Text| {
            let hidden = prose::hide(&text.es, &lists);
            if hidden.count > 0 {
                ready.hidden += hidden.count;
                *text = Text::same(hidden.text);
            }
        };
        hide(&mut tale.title);
        let told =
            [&mut tale.problem, &mut tale.data, &mut tale.changed, &mut tale.otherwise, &mut tale.contact];
        told.into_iter().flatten().for_each(hide);
        ready.tales.push(tale);
    }
    Ok(ready)
}

fn preview(app: &App, ready: &Ready) -> Vec<Say> {
    let text = |text: &Text| Say::Text(app.to(text).to_string());
    let n = ready.tales.len();
    let mut parts =
        vec![Say::Title { left: app.to(&say::EXPORT_TITLE.with("n", n)).to_string(), right: String::new() }];
    parts.extend(ready.tales.iter().map(|tale| Say::Item {
        mark: "· ".into(),
        text: format!("{} ({})", visible(&tale.title.es), visible(&tale.place.es)),
    }));
    parts.extend(ready.held.gt(&0).then(|| text(&say::EXPORT_HELD.with("n", ready.held))));
    parts.extend(ready.hidden.gt(&0).then(|| text(&say::EXPORT_HIDDEN.with("n", ready.hidden))));
    parts.extend(ready.notes.iter().map(text));
    parts.push(Say::Blank);
    parts
}

fn agreed(app: &mut App, folder: &Path) -> Result<bool> {
    if app.options.yes {
        return Ok(true);
    }
    if !app.options.input || app.options.json {
        return Err(Error::new(Kind::NotAsked, say::NEEDS_YES).todo(say::NEEDS_YES_TODO));
    }
    let rows = vec![Row::new("save", app.to(&command::SAVE)), Row::new("leave", app.to(&command::SAVE_NOT))];
    let ask = say::EXPORT_ASK.with("path", visible(&folder.display().to_string()));
    Ok(pick(app, "stories.export", &ask, rows).as_deref() == Some("save"))
}
