//! The measurement: links are asked, and what was seen goes into the plan in one change.

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use jiff::civil::Date;
use toml::Value;

use crate::app::App;
use crate::catalog::catalog;
use crate::cli::watch::Wanted;
use crate::commands::open::{at_desk, look};
use crate::error::{Error, Kind, Result};
use crate::fsx;
use crate::interrupt;
use crate::net::ask::Asker;
use crate::net::guard::{Guard, System};
use crate::plan::doc::{Doc, Edit};
use crate::plan::model::Plan;
use crate::plan::typed::typed;
use crate::publish::links::{Manners, check};
use crate::publish::receipt::Receipt;
use crate::text::fold::visible;
use crate::text::watch as say;
use crate::toml_text::Address;
use crate::ui::progress::Progress;
use crate::watch::link::{Link, Published, Seen, State, links};
use crate::watch::overview::Looked;
use crate::watch::{Overview, edits};

/// Most bytes and longest time of one file that is downloaded to be compared.
const CONTENTS: (u64, Duration) = (512 * 1024 * 1024, Duration::from_secs(120));

/// What is known after it.
pub(super) struct Measured {
    /// The plan with it, saved or not.
    pub doc: Doc,
    /// What was seen now, of the links that were asked.
    seen: HashMap<(String, String), Seen>,
    /// The day, when something was asked.
    pub day: Option<Date>,
    pub interrupted: bool,
}

impl Measured {
    /// What was seen of a link in this run.
    pub fn of(&self, look: &Looked) -> Option<&Seen> {
        self.seen.get(&(look.link.dataset.clone(), look.link.file.clone()))
    }
}

/// Only what the plan knows; addresses that moved can be accepted all the same.
///
/// # Errors
/// When the plan cannot be read or saved.
pub(super) fn known(app: &mut App, path: &Path, wanted: &Wanted) -> Result<Measured> {
    let mut doc = look(app, path)?.doc;
    let plan = typed(doc.tree());
    if wanted.accept {
        let changes = accepted(app, &plan, wanted);
        doc.apply(&changes);
        save(app, path, &changes)?;
    }
    Ok(Measured { doc, seen: HashMap::new(), day: None, interrupted: false })
}

/// What the last measurement saw move, taken over.
fn accepted(app: &App, plan: &Plan, wanted: &Wanted) -> Vec<Edit> {
    let catalog = catalog(&app.guide, plan, app.clock.today());
    let moved = links(plan, &catalog, &[]).into_iter().filter(|link| is_wanted(link, wanted));
    moved
        .filter_map(|link| {
            let before = link.before.as_ref().filter(|before| before.state.as_deref() == Some("moved"))?;
            let new = before.led_to.clone()?;
            let at = Address::new(["dataset", &link.dataset, "distribution", &link.file]);
            let checked = at.child("checked");
            Some([
                (at.child("download_url"), Some(Value::String(new))),
                (checked.child("state"), Some(State::Alive.code().into())),
                (checked.child("led_to"), None),
            ])
        })
        .flatten()
        .collect()
}

fn is_wanted(link: &Link, wanted: &Wanted) -> bool {
    wanted.only.as_ref().is_none_or(|id| *id == link.dataset)
}

/// Asks, and saves what was seen.
///
/// # Errors
/// When a name of `--intranet` is no host, or the plan cannot be read or saved.
pub(super) fn now(app: &mut App, path: &Path, wanted: &Wanted) -> Result<Measured> {
    let guard = Guard::new(&wanted.intranet)
        .map_err(|host| Error::new(Kind::Usage, say::ODD_INTRANET.with("host", visible(&host))))?;
    let mut doc = look(app, path)?.doc;
    let plan = typed(doc.tree());
    let today = app.clock.today();
    let catalog = catalog(&app.guide, &plan, today);
    let mut all = links(&plan, &catalog, &published(&plan, path));
    all.retain(|link| is_wanted(link, wanted));
    let (seen, interrupted) = ask(app, &all, guard, wanted.content);
    let seen: Vec<(Link, Seen)> = all.into_iter().zip(seen).collect();
    let mut changes = changes(&seen, wanted.accept, today);
    doc.apply(&changes);
    // Counts of a part are no measurement of all.
    if wanted.only.is_none() && !interrupted {
        let plan = typed(doc.tree());
        let known = Overview::measured_on(&app.guide, &plan, &catalog_of(app, &plan), (today, Some(today)));
        if !known.is_empty() {
            let edit = edits::watched(&known.figures, today);
            doc.apply(std::slice::from_ref(&edit));
            changes.push(edit);
        }
    }
    save(app, path, &changes)?;
    let day = seen.iter().any(|(_, seen)| seen.state != State::Unasked).then_some(today);
    let seen = seen.into_iter().map(|(link, seen)| ((link.dataset, link.file), seen)).collect();
    Ok(Measured { doc, seen, day, interrupted })
}

fn catalog_of(app: &App, plan: &Plan) -> crate::catalog::Catalog {
    catalog(&app.guide, plan, app.clock.today())
}

fn ask(app: &mut App, all: &[Link], guard: Guard, content: bool) -> (Vec<Seen>, bool) {
    let manners = Manners { contents: content.then_some(CONTENTS), ..Manners::default() };
    let asker = Asker::new(guard, Arc::new(System));
    let what = app.to(&say::ASKING).to_string();
    if !all.is_empty() {
        app.tell(&say::WILL_ASK.with("n", all.len()));
    }
    let visible = app.ui.draws() && !app.options.quiet;
    let mut progress = Progress::new(visible, &what, Some(all.len() as u64));
    let mut seen = vec![Seen::new(State::Unasked); all.len()];
    let _work = interrupt::work();
    check(all, &asker, &manners, &interrupt::asked, &mut |at, found| {
        if let Some(place) = seen.get_mut(at) {
            *place = found;
        }
        progress.step();
    });
    (seen, interrupt::asked())
}

fn changes(seen: &[(Link, Seen)], accept: bool, today: Date) -> Vec<Edit> {
    let of = |(link, seen): &(Link, Seen)| {
        let moved = accept.then(|| edits::moved(link, seen)).flatten();
        let mut kept = seen.clone();
        if moved.is_some() {
            (kept.state, kept.new_url, kept.led_to) = (State::Alive, None, None);
        }
        [edits::checked(link, &kept, today), moved]
    };
    seen.iter().flat_map(of).flatten().collect()
}

fn save(app: &mut App, path: &Path, changes: &[Edit]) -> Result<()> {
    if changes.is_empty() {
        return Ok(());
    }
    if app.options.dry_run {
        app.tell(&crate::text::command::DRY_RUN.with("path", path.display()));
        return Ok(());
    }
    at_desk(app, path, |app, desk| {
        crate::commands::open::commit(app, desk, "watch", changes)?;
        Ok(0)
    })?;
    Ok(())
}

/// The files that the receipts beside the plan say are online, the latest last.
fn published(plan: &Plan, path: &Path) -> Vec<Published> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut read: Vec<Receipt> = Vec::new();
    for receipt in plan.receipt.values() {
        let Some(file) = receipt.file.as_deref().filter(|file| is_inside(file)) else { continue };
        let bytes = fsx::read_text(&folder.join(file)).unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes);
        // One that was changed by hand proves nothing.
        read.extend(Receipt::read(&text).filter(|(_, _, fits)| *fits).map(|(receipt, ..)| receipt));
    }
    read.sort_by(|a, b| a.on.cmp(&b.on));
    let files = read.into_iter().flat_map(|receipt| receipt.files);
    files
        .filter_map(|file| Some(Published { url: file.url?, sha256: file.sha256?, bytes: file.bytes }))
        .collect()
}

/// A path of the plan that stays below its folder.
fn is_inside(file: &str) -> bool {
    let mut parts = Path::new(file).components();
    parts.all(|part| matches!(part, std::path::Component::Normal(_) | std::path::Component::CurDir))
}
