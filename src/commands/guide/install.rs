//! `guia instalar`, `guia quitar`: packs of the Guide come and go.

use std::path::Path;

use serde_json::json;

use super::lint;
use super::source::{own_tag, plan_tag, verified, with_faults};
use crate::app::App;
use crate::commands::ask::pick;
use crate::diag::{Finding, Severity};
use crate::error::{Error, Kind, Result};
use crate::guide::keep::{self, Put};
use crate::guide::model::Guide;
use crate::guide::pack::manifest::Pack;
use crate::guide::{embedded, load::Files};
use crate::places;
use crate::plan::store;
use crate::text::fold::visible;
use crate::text::{Text, command, pack as say};
use crate::ui::{Row, Say};

/// Verifies, lints, shows, asks, keeps.
///
/// # Errors
/// When it is no pack, its Guide has errors, another one of its version is installed, or it cannot be written.
pub fn run(app: &mut App, from: &Path) -> Result<u8> {
    let path = app.cwd().join(from);
    let pack = if keep::is_pack(&path) { verified(&path)? } else { of_folder(app, &path)? };
    let (guide, warnings) = linted(app, &pack.files)?;
    own(&pack)?;
    let state = places::state().ok_or_else(|| Error::new(Kind::Unexpected, say::NO_STATE))?;
    if !app.options.json {
        let parts = preview(app, &pack, &guide, warnings, keep::is_pack(&path));
        app.ui.show(&parts);
    }
    if app.options.dry_run {
        return told(app, &pack, None);
    }
    if !agreed(app, &say::ASK_INSTALL, &say::DO_INSTALL)? {
        app.tell(&command::NOTHING_SAVED);
        return Ok(0);
    }
    let put = keep::install(&state, &pack)?;
    if put == Put::Other {
        let tag = pack.manifest.tag();
        return Err(
            Error::new(Kind::Usage, say::OTHER.with("tag", &tag)).todo(say::OTHER_TODO.with("tag", tag))
        );
    }
    told(app, &pack, Some((put, &state)))
}

fn of_folder(app: &App, path: &Path) -> Result<Pack> {
    let faulty = |faults: Vec<Finding>| super::source::bad_pack(path, &faults);
    Pack::of(embedded::folder(path)?, None, app.clock.today()).map_err(faulty)
}

/// The Guide of a pack, and how many warnings its linter has.
fn linted(app: &App, files: &Files) -> Result<(Guide, usize)> {
    let (guide, found) = lint::faults(&embedded::completed(files.clone()), None);
    let count = found.len();
    let errors: Vec<Finding> =
        found.into_iter().filter(|one| app.guide.rules.severity(one) == Severity::Error).collect();
    match guide.filter(|_| errors.is_empty()) {
        Some(guide) => Ok((guide, count)),
        None => {
            let what = with_faults(say::FAULTY_INSTALL, &app.guide.rules, &errors);
            Err(Error::new(Kind::Faulty, what).safe(say::BAD_SAFE).todo(say::FAULTY_TODO))
        }
    }
}

/// The version inside the program is not installed again, and nothing else takes its name.
fn own(pack: &Pack) -> Result<()> {
    let tag = pack.manifest.tag();
    if own_tag().as_ref() != Some(&tag) {
        return Ok(());
    }
    let same = pack.files == embedded::files();
    let what = if same { say::OWN_SAME } else { say::OWN_TAG };
    let error = Error::new(Kind::Usage, what.with("tag", tag));
    Err(if same { error } else { error.todo(say::OWN_TODO) })
}

fn preview(app: &App, pack: &Pack, guide: &Guide, warnings: usize, packed: bool) -> Vec<Say> {
    let to = |text: &Text| app.to(text).to_string();
    let about = &pack.manifest;
    let size = say::SIZE
        .with("steps", guide.steps.len())
        .with("questions", guide.questions().count())
        .with("files", pack.files.len());
    let mut pairs = vec![
        (to(&say::P_TITLE), visible(app.to(&guide.head.title))),
        (to(&say::P_LAWS), about.laws_as_of.to_string()),
        (to(&say::P_MADE), about.made.to_string()),
    ];
    pairs.extend(about.changed.as_ref().map(|words| (to(&say::P_CHANGED), visible(words))));
    pairs.push((to(&say::P_SIZE), to(&size)));
    pairs.push((to(&say::P_FOLIO), about.folio.clone()));
    let mut parts = vec![
        Say::Title { left: to(&say::TITLE.with("tag", about.tag())), right: String::new() },
        Say::Pairs(pairs),
    ];
    parts.extend((!packed).then(|| Say::Text(to(&say::UNPACKED))));
    parts.extend((warnings > 0).then(|| Say::Text(to(&say::WARNINGS.with("n", warnings)))));
    parts.push(Say::Blank);
    parts
}

/// Whether the person says yes; `--si` says it beforehand.
///
/// # Errors
/// When nobody can be asked.
pub fn agreed(app: &mut App, ask: &Text, yes: &Text) -> Result<bool> {
    if app.options.yes {
        return Ok(true);
    }
    if !app.options.input || app.options.json {
        return Err(Error::new(Kind::NotAsked, say::NEEDS_YES).todo(say::NEEDS_YES_TODO));
    }
    let rows = vec![Row::new("yes", app.to(yes)), Row::new("no", app.to(&say::DO_NOT))];
    Ok(pick(app, "guide.agree", ask, rows).as_deref() == Some("yes"))
}

/// `{"version": 1, "tag", "laws_as_of", "made", "folio", "files", "kept": "new" | "known" | null}`.
fn told(app: &mut App, pack: &Pack, kept: Option<(Put, &Path)>) -> Result<u8> {
    let about = &pack.manifest;
    if app.options.json {
        let put = kept.map(|(put, _)| if put == Put::New { "new" } else { "known" });
        let document = json!({ "version": 1, "tag": about.tag(), "laws_as_of": about.laws_as_of.to_string(),
            "made": about.made.to_string(), "folio": about.folio, "files": about.files.len(), "kept": put });
        app.result(format!("{document:#}\n").as_bytes())?;
        return Ok(0);
    }
    match kept {
        Some((Put::New, state)) => {
            let path = keep::find(state, &about.tag()).map(|found| found.folder.display().to_string());
            app.tell(&say::INSTALLED.with("tag", about.tag()).with("path", path.unwrap_or_default()));
        }
        Some(_) => app.tell(&say::KNOWN.with("tag", about.tag())),
        None => {}
    }
    Ok(0)
}

/// Takes a pack away, unless the plan of here uses it.
///
/// # Errors
/// When there is none, the plan uses it, or it cannot be removed.
pub fn remove(app: &mut App, tag: &str) -> Result<u8> {
    let state = places::state().ok_or_else(|| Error::new(Kind::Unexpected, say::NO_STATE))?;
    if keep::find(&state, tag).is_none() && own_tag().as_deref() == Some(tag) {
        return Err(Error::new(Kind::Usage, say::EMBEDDED_STAYS.with("tag", tag)));
    }
    let plan = app.find_plan(None)?;
    let used = plan.filter(|path| {
        store::read(&*app.fs, path).ok().and_then(|bytes| plan_tag(&bytes)).as_deref() == Some(tag)
    });
    if let Some(path) = used.filter(|_| !app.options.yes) {
        let what = say::IN_USE.with("path", visible(&path.display().to_string())).with("tag", tag);
        return Err(Error::new(Kind::Usage, what).todo(say::IN_USE_TODO));
    }
    if app.options.dry_run {
        return Ok(0);
    }
    keep::remove(&state, tag)?;
    app.tell(&say::REMOVED.with("tag", tag));
    Ok(0)
}
