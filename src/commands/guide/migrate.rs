//! `guia migrar`: a plan to another version of the Guide, and back: seen first, then one change.

use std::path::Path;

use toml::Value;

use super::install::agreed;
use super::source::{loaded, not_installed, of_tag};
use crate::app::App;
use crate::commands::open::{at_desk, look};
use crate::error::{Error, Kind, Result};
use crate::guide::model::Guide;
use crate::guide::pack::carry::{self, Account, Carried, Returned};
use crate::guide::pack::fate::Fates;
use crate::plan::doc::Doc;
use crate::plan::store;
use crate::text::fold::visible;
use crate::text::{command, pack as say};
use crate::wizard::desk::Desk;

mod show;

/// What a migration comes to.
struct Coming {
    doc: Doc,
    from: Guide,
    to: Guide,
    account: Account,
    /// Hops back that it goes; none forward.
    hops: Vec<String>,
    exact: bool,
    /// The version that is left is not here.
    without: bool,
}

/// Shows what would change, asks, and changes it.
///
/// # Errors
/// When a version is not here, nobody can be asked, or the plan cannot be saved.
pub fn run(app: &mut App, to: &str, plan: Option<&Path>) -> Result<u8> {
    let path = app.plan_path(plan)?;
    if app.options.dry_run {
        let (read, bytes) = (look(app, &path)?, store::read(&*app.fs, &path)?);
        if is_there(app, &read.doc, to) {
            return Ok(0);
        }
        let coming = coming(app, &read.doc, to, &bytes, &|_| None)?;
        return show::result(app, &coming, None);
    }
    at_desk(app, &path, |app, desk| {
        if is_there(app, &desk.doc, to) {
            return Ok(0);
        }
        let bytes = store::read(&*app.fs, desk.path())?;
        let coming = coming(app, &desk.doc, to, &bytes, &|tag| desk.aside(&aside(tag)))?;
        if !(app.options.json || app.options.quiet && app.options.yes) {
            show::preview(app, &coming);
        }
        if !agreed(app, &say::ASK_MIGRATE.with("tag", to), &say::DO_MIGRATE)? {
            app.tell(&command::NOTHING_SAVED);
            return Ok(0);
        }
        save(app, desk, &coming, &bytes)
    })
}

fn save(app: &mut App, desk: &mut Desk, coming: &Coming, bytes: &[u8]) -> Result<u8> {
    if coming.hops.is_empty() {
        desk.keep_aside(&aside(&coming.from.tag()), bytes);
    }
    desk.replace(&format!("guide {}", coming.to.tag()), coming.doc.clone())?;
    show::result(app, coming, Some(desk.doc.revision()))
}

/// The name of the copy of a plan as it left a version.
fn aside(tag: &str) -> String {
    format!("guia-{tag}")
}

fn is_there(app: &mut App, doc: &Doc, to: &str) -> bool {
    let there = doc.text_at("guide") == to;
    if there {
        app.tell(&say::M_SAME.with("tag", to));
    }
    there
}

fn coming(
    app: &App,
    doc: &Doc,
    to: &str,
    bytes: &[u8],
    kept: &dyn Fn(&str) -> Option<Vec<u8>>,
) -> Result<Coming> {
    match carry::chain(doc.tree(), to) {
        Some(hops) => return_to(doc, to, hops, kept),
        None => go(app, doc, to, bytes),
    }
}

fn go(app: &App, doc: &Doc, to: &str, bytes: &[u8]) -> Result<Coming> {
    let target = guide_of(to)?.ok_or_else(|| not_installed(to))?;
    let said = doc.text_at("guide");
    let known = if said.is_empty() { Some(app.guide.clone()) } else { guide_of(said)? };
    let without = known.is_none();
    let from = known.unwrap_or_else(|| stand_in(&target, said));
    let fates = Fates::of(&from, &target);
    let Carried { doc, account } = carry::forward(doc, &fates, app.clock.today(), bytes);
    Ok(Coming { doc, account, hops: Vec::new(), exact: false, without, from, to: target })
}

/// Goes back hop by hop; the account is that of the last.
fn return_to(
    doc: &Doc,
    to: &str,
    hops: Vec<String>,
    kept: &dyn Fn(&str) -> Option<Vec<u8>>,
) -> Result<Coming> {
    let (mut doc, mut exact, mut without) = (doc.clone(), true, false);
    let mut account = Account::default();
    let mut ends: Option<(Guide, Guide)> = None;
    for tag in &hops {
        let before = from_of(&doc, tag).unwrap_or_else(|| to.to_string());
        let (here, there) = (guide_of(tag)?, guide_of(&before)?);
        without |= here.is_none() || there.is_none();
        let (here, there) = match (here, there) {
            (Some(here), Some(there)) => (here, there),
            (Some(one), None) => (one.clone(), stand_in(&one, &before)),
            (None, Some(one)) => (stand_in(&one, tag), one),
            (None, None) => return Err(not_installed(&before)),
        };
        let Returned { doc: earlier, account: one, exact: same } =
            carry::back(&doc, tag, &Fates::of(&here, &there), kept(&before).as_deref());
        (doc, exact, account) = (earlier, exact && same, one);
        ends = Some((ends.map_or(here, |(first, _)| first), there));
    }
    let (from, to) = ends.ok_or_else(|| Error::new(Kind::Usage, say::M_SAME.with("tag", visible(to))))?;
    Ok(Coming { doc, account, hops, exact, without, from, to })
}

fn from_of(doc: &Doc, tag: &str) -> Option<String> {
    let record = doc.tree().get("migrated")?.get(tag)?;
    record.get("from").and_then(Value::as_str).map(String::from)
}

/// A Guide by its version; `None` when it is not here.
fn guide_of(tag: &str) -> Result<Option<Guide>> {
    match of_tag(tag)? {
        Some(folder) => loaded(folder.as_deref()).map(|loaded| Some(loaded.guide)),
        None => Ok(None),
    }
}

/// In the place of a version that is not here: the same questions under its name.
fn stand_in(guide: &Guide, tag: &str) -> Guide {
    let mut guide = guide.clone();
    if let Some((id, version)) = tag.split_once('@') {
        guide.head.id = id.to_string();
        guide.head.version = version.to_string();
    }
    guide
}
