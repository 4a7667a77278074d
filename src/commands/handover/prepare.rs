//! `entrega preparar`: the packet is worked out whole, shown, and written when the person agrees.
//!
//! With `--json`:
//!
//! ```json
//! { "version": 1, "plan": "…", "folder": "…", "written": true, "folio": "7K3M-Q9XD-4TZ8", "plan_folio": "…",
//!   "files": [{ "path": "index.html", "sha256": "…", "bytes": 1234 }],
//!   "lists": { "datasets": 3, "commitments": 2, "ends": 1, "accounts": 5, "agenda": 9 },
//!   "hidden": ["note.x"], "withheld": ["cost.salaries"], "comments": 0,
//!   "findings": [{ "code", "severity", "place", "message", "hint" }] }
//! ```

use std::path::Path;

use jiff::civil::Date;
use serde_json::json;

use super::{folder, keep, show};
use crate::app::App;
use crate::commands::ask::pick;
use crate::commands::open::look;
use crate::error::{Error, Kind, Result};
use crate::folio::Folio;
use crate::handover::packet::{Packet, Wish, packet};
use crate::plan::{practice, store};
use crate::scan::personal::prose;
use crate::share::is_copy;
use crate::text::fold::visible;
use crate::text::handover as say;
use crate::ui::{Row, Say};

/// See the head of this file.
///
/// # Errors
/// When the plan cannot be read, the folder is not free, nobody can be asked, or a file cannot be written.
pub fn run(app: &mut App, to: Option<&Path>, on: Option<Date>) -> Result<u8> {
    let named =
        to.map(Path::to_path_buf).or_else(|| app.options.output.clone().filter(|to| to.as_os_str() != "-"));
    let Some(named) = named else {
        return Err(Error::new(Kind::Usage, say::NO_FOLDER).todo(say::NO_FOLDER_TODO));
    };
    let to = app.cwd().join(named);
    let path = app.plan_path(None)?;
    keep(app, &path, on)?;
    let made = made(app, &path, on)?;
    let names: Vec<&str> = made.files.iter().map(|(name, _)| name.as_str()).collect();
    let before = folder::state(&to, &names)?;
    let quiet = app.options.dry_run || app.options.json;
    let write = !app.options.dry_run && (app.options.yes || !app.options.json);
    if quiet {
        if write {
            folder::write(&to, &made.files, &before)?;
        }
        let text = match app.options.json {
            true => format!("{:#}\n", document(app, &path, &to, (&made, write))),
            false => app.drawn(&parts(app, &to, &made)),
        };
        crate::ui::report::print(text.as_bytes());
        return Ok(0);
    }
    let shown = parts(app, &to, &made);
    app.ui.show(&shown);
    if !agreed(app)? {
        app.tell(&say::NOT_WRITTEN);
        return Ok(0);
    }
    if matches!(before, folder::State::Half(_)) {
        app.tell(&say::FOLDER_HALF);
    }
    folder::write(&to, &made.files, &before)?;
    app.tell(&say::PREPARED.with("n", made.files.len()).with("path", visible(&to.display().to_string())));
    app.tell(&say::PREPARED_FOLIO.with("folio", folio(&made)));
    Ok(0)
}

fn made(app: &mut App, path: &Path, on: Option<Date>) -> Result<Packet> {
    let read = look(app, path)?;
    let bytes = store::read(&*app.fs, path)?;
    if is_copy(read.doc.tree()) {
        return Err(Error::new(Kind::Usage, say::IS_COPY).safe(say::NOT_WRITTEN).todo(say::IS_COPY_TODO));
    }
    if practice::is(read.doc.tree()) {
        app.tell(&say::IS_PRACTICE);
    }
    let besides = super::approvals(app, read.doc.tree());
    let lists = crate::commands::scan::lists(app.options.guide.as_deref())?;
    let hide = |text: &str| prose::hide(text, &lists).text;
    let wish = Wish {
        guide: &app.guide,
        doc: &read.doc,
        bytes: &bytes,
        lang: app.lang(),
        at: app.clock.now(),
        on,
        besides,
        hide: &hide,
    };
    packet(&wish).map_err(|fault| Error::new(Kind::Usage, fault).safe(say::NOT_WRITTEN))
}

fn agreed(app: &mut App) -> Result<bool> {
    if app.options.yes {
        return Ok(true);
    }
    if !app.options.input {
        return Err(Error::new(Kind::NotAsked, say::NEEDS_YES)
            .safe(say::NOT_WRITTEN)
            .todo(say::NEEDS_YES_TODO));
    }
    let rows = vec![Row::new("write", app.to(&say::WRITE)), Row::new("leave", app.to(&say::WRITE_NOT))];
    Ok(pick(app, "handover.write", &say::ASK_WRITE, rows).as_deref() == Some("write"))
}

/// Of what the manifest says, which has it in its first line.
fn folio(made: &Packet) -> String {
    let text = made.manifest.text();
    crate::folio::opened(&text).map_or_else(String::new, |(folio, _): (Folio, bool)| folio.to_string())
}

fn parts(app: &App, to: &Path, made: &Packet) -> Vec<Say> {
    let text = |text: &crate::text::Text| app.to(text).to_string();
    let mut parts = vec![
        Say::Title { left: text(&say::TITLE), right: String::new() },
        Say::Text(text(&say::INTERNAL)),
        Say::Text(text(&say::NO_SECRETS)),
        Say::Blank,
        show::counted(app, &say::COL_LIST, &made.counts),
        Say::Blank,
    ];
    parts.push(Say::Text(text(&made.told)));
    parts.push(Say::Blank);
    parts.extend(show::told(app, &made.found));
    parts.push(Say::Blank);
    let path = visible(&to.display().to_string());
    parts.push(Say::Text(text(&say::WILL_WRITE.with("n", made.files.len()).with("path", path))));
    parts.extend(made.files.iter().map(|(name, _)| Say::Item { mark: "· ".into(), text: name.clone() }));
    parts
}

/// See the head of this file.
fn document(app: &App, path: &Path, to: &Path, (made, written): (&Packet, bool)) -> serde_json::Value {
    let files = made.manifest.files.iter();
    let strings = |all: &[crate::toml_text::Address]| all.iter().map(ToString::to_string).collect::<Vec<_>>();
    json!({
        "version": 1,
        "plan": path.display().to_string(),
        "folder": to.display().to_string(),
        "written": written,
        "folio": folio(made),
        "plan_folio": made.manifest.plan.folio,
        "files": files.map(|file| json!({ "path": file.path, "sha256": file.sha256, "bytes": file.bytes })).collect::<Vec<_>>(),
        "lists": show::numbers(&made.counts),
        "hidden": strings(&made.copied.hidden),
        "withheld": strings(&made.copied.kept),
        "comments": made.copied.comments,
        "findings": made.found.iter().map(|one| show::finding(app, one)).collect::<Vec<_>>(),
    })
}
