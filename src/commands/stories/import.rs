//! Experiences of others from a file, a folder, an archive or a web space: shown, then kept apart, with where they came
//! from. Nothing of the person's own is ever written over.

use serde_json::json;

use super::fetch::{Space, is_address};
use crate::app::App;
use crate::cli::stories::Wanted;
use crate::commands::ask::{pick, save_rows};
use crate::error::{Error, Kind, Result};
use crate::interrupt;
use crate::scan::personal::prose;
use crate::story::Tale;
use crate::story::bundle::{Bundle, Opened, Trouble, open};
use crate::story::collect::{Put, keep, of_path};
use crate::story::show::title as called;
use crate::text::fold::visible;
use crate::text::{Text, command, story as say};
use crate::ui::Say;

/// Reads, shows, and keeps once the person agrees.
///
/// # Errors
/// When there is nothing that can be read, or it cannot be kept.
pub fn run(app: &mut App, wanted: &Wanted, from: &str) -> Result<u8> {
    let today = app.clock.today();
    let opened = if is_address(from) {
        let _work = interrupt::work();
        let space = Space::new(from, wanted.clear, &wanted.intranet)?;
        open(&mut |name| space.file(name), (from, Some(today)))
    } else {
        of_path(&app.cwd().join(from), today)
    };
    let Some(bundle) = opened.bundle.clone().filter(|bundle| bundle.count > 0) else {
        return Err(failed(from, &opened.troubles));
    };
    if !app.options.json {
        let mut parts = preview(app, &opened, &bundle, from);
        let personal = personal(app, &opened)?;
        let warning = say::IMPORT_PERSONAL.with("n", personal);
        parts.extend((personal > 0).then(|| Say::Warning(app.to(&warning).to_string())));
        app.ui.show(&parts);
    }
    let kept = if app.options.dry_run || !agreed(app) { None } else { Some(put(app, &bundle, from)?) };
    told(app, &opened, &bundle, kept.as_ref())
}

/// Personal data that a detector sees in what came.
fn personal(app: &App, opened: &Opened) -> Result<usize> {
    let lists = crate::commands::scan::lists(app.options.guide.as_deref())?;
    let count = |text: &Text| prose::hide(&text.es, &lists).count;
    let one = |tale: &Tale| -> usize {
        let told = [&tale.problem, &tale.data, &tale.changed, &tale.otherwise, &tale.contact];
        count(&tale.title) + told.into_iter().flatten().map(count).sum::<usize>()
    };
    Ok(opened.tales.iter().map(one).sum())
}

fn put(app: &App, bundle: &Bundle, from: &str) -> Result<Put> {
    let state = crate::places::state().ok_or_else(|| Error::new(Kind::Unexpected, say::NO_STATE))?;
    keep(&state, bundle, from, app.clock.today())
}

fn failed(from: &str, troubles: &[Trouble]) -> Error {
    let mut what = vec![say::IMPORT_FAILED.with("from", visible(from))];
    what.extend(troubles.iter().take(10).map(Trouble::text));
    Error::new(Kind::Faulty, Text::joined(&what, "\n")).safe(say::IMPORT_SAFE)
}

fn agreed(app: &mut App) -> bool {
    if !app.options.input || app.options.yes || app.options.json {
        return true;
    }
    let rows = save_rows(app);
    pick(app, "stories.import", &say::IMPORT_ASK, rows).as_deref() == Some("save")
}

fn preview(app: &App, opened: &Opened, bundle: &Bundle, from: &str) -> Vec<Say> {
    let text = |text: &Text| Say::Text(app.to(text).to_string());
    let who = visible(&bundle.institution);
    let title = say::IMPORT_TITLE.with("n", bundle.count).with("who", who);
    let mut parts = vec![
        Say::Title { left: app.to(&title).to_string(), right: String::new() },
        text(&say::IMPORT_FROM.with("from", visible(from)).with("folio", &bundle.folio)),
    ];
    parts.extend(
        opened
            .tales
            .iter()
            .map(|tale| Say::Item { mark: "· ".into(), text: app.to(&called(tale)).to_string() }),
    );
    if !opened.troubles.is_empty() {
        parts.push(text(&say::IMPORT_LEFT.with("n", opened.troubles.len())));
        let item =
            |trouble: &Trouble| Say::Item { mark: "· ".into(), text: app.to(&trouble.text()).to_string() };
        parts.extend(opened.troubles.iter().map(item));
    }
    parts.push(Say::Blank);
    parts
}

/// `{"version": 1, "folio", "institution", "count", "kept": "new" | "known" | null, "troubles": [sentence]}`.
fn told(app: &mut App, opened: &Opened, bundle: &Bundle, kept: Option<&Put>) -> Result<u8> {
    let code = if opened.troubles.is_empty() { 0 } else { Kind::Unexpected as u8 };
    if app.options.json {
        let kept = kept.map(|put| if matches!(put, Put::New(_)) { "new" } else { "known" });
        let troubles: Vec<String> =
            opened.troubles.iter().map(|trouble| app.to(&trouble.text()).to_string()).collect();
        let document = json!({ "version": 1, "folio": bundle.folio, "institution": bundle.institution,
            "count": bundle.count, "kept": kept, "troubles": troubles });
        app.result(format!("{document:#}\n").as_bytes())?;
        return Ok(code);
    }
    match kept {
        Some(Put::New(_)) => {
            app.tell(&say::IMPORTED.with("n", bundle.count).with("folio", &bundle.folio));
        }
        Some(Put::Known(_)) => app.tell(&say::IMPORT_KNOWN.with("folio", &bundle.folio)),
        None => app.tell(&command::NOTHING_SAVED),
    }
    Ok(code)
}
