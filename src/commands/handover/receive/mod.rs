//! `entrega recibir`: first what the program can check, then what only a person knows; every answer stays in the plan.
//!
//! With `--json` (nothing is asked):
//!
//! ```json
//! { "version": 1, "packet": null | { "folder", "institution", "made", "folio", "whole": true, "files": 14 },
//!   "plan": "…", "findings": [{ "code", "severity", "place", "message", "hint" }],
//!   "sources": { "fine": 3, "all": 4 }, "links": null | { "alive": 2, "all": 3 },
//!   "checks": [{ "id", "who", "minutes", "state": null | "yes" | "partly" | "no", "note", "by", "on" }],
//!   "claims": [{ "id", "title", "holder", "receiver" }],
//!   "agenda": [{ "key", "on", "what": { "es", "en" }, "who", "late": false }] }
//! ```

use std::path::{Path, PathBuf};

use toml::Table;

use super::{act, links};
use crate::app::App;
use crate::cli::handover::Receive;
use crate::commands::open::{at_desk, commit, look};
use crate::diag::{Finding, Severity};
use crate::error::{Error, Kind, Result};
use crate::fsx;
use crate::handover::Whole;
use crate::handover::receive::{self, Seen, State};
use crate::plan::typed::typed;
use crate::scan::personal::lists::Lists;
use crate::text::fold::{fold, visible};
use crate::text::handover as say;

mod packet;
mod show;
mod talk;

use packet::Opened;

/// What was checked.
pub struct Checked {
    pub packet: Option<Opened>,
    /// The plan that receives, when there is one.
    pub plan: Option<PathBuf>,
    /// Its values, or those of the packet's copy.
    pub tree: Table,
    pub found: Vec<Finding>,
    /// Source files in their place with the noted hash, and all.
    pub sources: (usize, usize),
    /// Links alive, and all; `None` when the network was not used.
    pub links: Option<(usize, usize)>,
    /// How the plan that receives stands to that of the packet.
    pub stands: Option<crate::text::Text>,
    /// By which personal data are hidden in what citizens wrote.
    pub lists: Lists,
}

/// See the head of this file. The exit code is 4 when something of the packet is missing or changed, or a source is gone.
///
/// # Errors
/// When there is no packet and no plan, or an answer cannot be saved.
pub fn run(app: &mut App, wanted: &Receive) -> Result<u8> {
    if let Some(id) = &wanted.check {
        return answer(app, wanted, id);
    }
    let mut checked = checked(app, wanted)?;
    if app.options.json || !app.options.input || checked.plan.is_none() {
        let bytes = match app.options.json {
            true => format!("{:#}\n", show::document(app, &checked)),
            false => {
                let mut parts = show::checks(app, &checked);
                parts.extend(show::list(app, &checked));
                parts.extend(show::after(app, &checked));
                app.drawn(&parts)
            }
        };
        app.result(bytes.as_bytes())?;
    } else {
        let parts = show::checks(app, &checked);
        app.ui.show(&parts);
        talk::talk(app, &mut checked)?;
        let parts = show::after(app, &checked);
        app.ui.show(&parts);
    }
    if checked.plan.is_none() {
        let packet = checked
            .packet
            .as_ref()
            .map_or_else(String::new, |one| visible(&one.folder.display().to_string()));
        app.tell(&say::PLAN_FOR.and(&say::PLAN_FOR_TODO.with("packet", packet)));
    }
    if let Some(file) = &wanted.act {
        act::write(app, &checked.tree, file)?;
    }
    let grave = checked.found.iter().any(|one| app.guide.rules.severity(one) == Severity::Error);
    Ok(if grave { Kind::Faulty as u8 } else { 0 })
}

/// Everything that the program can check.
fn checked(app: &mut App, wanted: &Receive) -> Result<Checked> {
    let (packet, plan) = which(app, wanted)?;
    let mut found = packet.as_ref().map(|one| one.found.clone()).unwrap_or_default();
    let (tree, stands) = match (&plan, &packet) {
        (Some(path), packet) => {
            let read = look(app, path)?;
            let stands = packet.as_ref().and_then(|one| one.stands(app, path, &read.doc, &mut found));
            (read.doc.tree().clone(), stands)
        }
        (None, Some(packet)) => (packet.tree.clone().unwrap_or_default(), None),
        (None, None) => (Table::new(), None),
    };
    let mut links = None;
    if let Some(path) = plan.as_ref().filter(|_| wanted.online) {
        let asked = links::ask(app, &typed(&tree), path, &wanted.intranet)?;
        found.extend(asked.found);
        links = Some((asked.alive, asked.all));
    }
    let mut sources = (0, 0);
    if let Some(path) = &plan {
        let base = path.parent().unwrap_or(path).to_path_buf();
        let whole = Whole::new(&app.guide, &tree, app.clock.today(), None);
        let gone = receive::sources(&whole, &|file| seen(&base, file));
        let named = whole.plan.dataset.values().flat_map(|dataset| dataset.distribution.values());
        let named =
            named.filter(|file| file.path.as_deref().is_some_and(|path| !path.trim().is_empty())).count();
        sources = (named.saturating_sub(gone.len()), named);
        found.extend(gone);
        found.extend(receive::people(&whole));
    }
    app.guide.rules.sort(&mut found);
    let lists = crate::commands::scan::lists(app.options.guide.as_deref())?;
    Ok(Checked { packet, plan, tree, found, sources, links, stands, lists })
}

/// What is at the place of a file of the plan.
fn seen(base: &Path, file: &str) -> Seen {
    let path = base.join(file);
    if fsx::size(&path).is_none() { Seen::Missing } else { Seen::There(fsx::sha256_of(&path)) }
}

/// The packet and the plan that are meant.
fn which(app: &mut App, wanted: &Receive) -> Result<(Option<Opened>, Option<PathBuf>)> {
    let named = match &wanted.packet {
        Some(path) => app.cwd().join(path),
        None => app.plan_path(None)?,
    };
    // The plan of a packet stays as it is: whoever names it means the packet.
    let beside = named.parent().filter(|folder| !named.is_dir() && packet::is_one(folder));
    let named = beside.map_or(named.clone(), Path::to_path_buf);
    if !packet::is_one(&named) {
        let plan = app.plan_path(Some(&named))?;
        if named.is_dir() && fsx::size(&plan).is_none() {
            let what = say::PACKET_NOT.with("path", visible(&named.display().to_string()));
            return Err(Error::new(Kind::Usage, what).todo(say::PACKET_NOT_TODO));
        }
        return Ok((None, Some(plan)));
    }
    let opened = packet::open(app, &named)?;
    let plan = opened.receiver(app)?;
    Ok((Some(opened), plan))
}

/// One answer from the command line.
fn answer(app: &mut App, wanted: &Receive, id: &str) -> Result<u8> {
    let (_, plan) = which(app, wanted)?;
    let Some(path) = plan else {
        return Err(Error::new(Kind::Usage, say::PLAN_FOR).todo(say::PLAN_FOR_TODO.with("packet", "PAQUETE")));
    };
    let checks = &app.guide.handover.checks;
    if checks.iter().all(|check| check.id != id) {
        let list: Vec<&str> = checks.iter().map(|check| check.id.as_str()).collect();
        let what = say::ODD_CHECK.with("id", visible(id));
        return Err(Error::new(Kind::Usage, what).todo(say::ODD_CHECK_TODO.with("list", list.join(", "))));
    }
    let word = wanted.state.as_deref().unwrap_or_default();
    let state = state(word).ok_or_else(|| {
        Error::new(Kind::Usage, say::ODD_STATE.with("word", visible(word))).todo(say::ODD_STATE_TODO)
    })?;
    let (note, by) = (wanted.note.as_deref().unwrap_or_default(), wanted.by.as_deref().unwrap_or_default());
    if let Some(why) = [note, by].into_iter().find_map(super::ask::refused) {
        return Err(Error::new(Kind::Usage, why).safe(crate::text::command::NOTHING_SAVED));
    }
    let edits = receive::answer(id, (state, note, by), app.clock.today());
    if app.options.dry_run {
        app.tell(&crate::text::command::NOTHING_SAVED);
        return Ok(0);
    }
    at_desk(app, &path, |app, desk| commit(app, desk, &format!("handover.received.{id}"), &edits).map(|_| 0))
}

/// An answer as people write it.
fn state(word: &str) -> Option<State> {
    match fold(word).as_str() {
        "si" | "yes" | "s" | "y" => Some(State::Yes),
        "parte" | "en parte" | "partly" => Some(State::Partly),
        "no" | "n" => Some(State::No),
        _ => None,
    }
}
