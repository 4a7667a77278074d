//! What was agreed goes into the plan as one change; what came of it is told.

use std::collections::HashMap;

use super::{Work, asks, columns, items, json, notes, text, told};
use crate::app::App;
use crate::commands::conflicts::{Side, settle};
use crate::error::{Error, Kind, Result};
use crate::import::Joined;
use crate::plan::doc::Edit;
use crate::plan::merge::Conflict;
use crate::plan::store::PLAN_LIMIT;
use crate::text::Text;
use crate::text::fold::visible;
use crate::text::{command, import as say};
use crate::toml_text::Address;
use crate::wizard::desk::Desk;
use crate::wizard::flow::Flow;

/// What came of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sum {
    pub new: usize,
    pub files: usize,
    pub answers: usize,
    pub pending: usize,
    /// Differences in which the plan's own answer stays.
    pub kept: usize,
}

impl Sum {
    pub fn of(joined: &[Joined]) -> Self {
        let mut sum = Self::default();
        for item in joined.iter().flat_map(items) {
            sum.new += usize::from(item.new);
            sum.files += item.files;
            sum.answers += if item.new { 0 } else { item.answers };
            let pending =
                |edit: &&Edit| edit.0.0.first().is_some_and(|key| key == "pending") && edit.1.is_some();
            sum.pending += item.edits.iter().filter(pending).count();
            sum.kept += item.conflicts.len();
        }
        sum
    }
}

/// Settles what differs, saves all in one change and tells it.
///
/// # Errors
/// When it cannot be saved.
pub fn save(app: &mut App, desk: &mut Desk, work: &Work, joined: &[Joined]) -> Result<()> {
    let Some((settled, open)) = settled(app, desk, work, joined)? else {
        app.tell(&command::NOTHING_SAVED);
        return Ok(());
    };
    let mut edits = edits(joined);
    edits.extend(settled);
    edits.extend(columns::edits(work));
    fits(desk, &edits)?;
    let revision = desk.doc.revision();
    crate::commands::open::commit(app, desk, "import", &edits)?;
    if desk.doc.revision() == revision && !app.options.json {
        app.tell(&say::NOTHING_NEW);
        return Ok(());
    }
    let sum = Sum { kept: open, ..Sum::of(joined) };
    result(app, work, joined, Some(sum))
}

/// Edits from which on it is worth looking whether the plan can hold them.
const MANY: usize = 1_000;

/// Whether the plan can hold so much.
///
/// # Errors
/// When it would be larger than it may be.
fn fits(desk: &Desk, edits: &[Edit]) -> Result<()> {
    if edits.len() < MANY {
        return Ok(());
    }
    let mut doc = desk.doc.clone();
    doc.apply(edits);
    if doc.body().len() as u64 <= PLAN_LIMIT {
        return Ok(());
    }
    let what = say::TOO_MUCH.with("limit", PLAN_LIMIT >> 20);
    Err(Error::new(Kind::Faulty, what).safe(command::NOTHING_SAVED).todo(say::TOO_MUCH_TODO))
}

/// All edits, those of one table of the plan together: many new ones are then written at once.
fn edits(joined: &[Joined]) -> Vec<Edit> {
    let mut edits: Vec<Edit> =
        joined.iter().flat_map(items).flat_map(|item| item.edits.iter().cloned()).collect();
    let order = |(at, value): &Edit| {
        let whole = at.0.len() == 2 && value.as_ref().is_some_and(toml::Value::is_table);
        (at.0.first().cloned(), !whole)
    };
    edits.sort_by_cached_key(order);
    edits
}

/// What was decided of the differences, and how many stay as they are; nothing when the person leaves.
fn settled(app: &mut App, desk: &Desk, work: &Work, joined: &[Joined]) -> Result<Option<(Vec<Edit>, usize)>> {
    let (mut conflicts, mut sources): (Vec<Conflict>, HashMap<Address, Side>) = Default::default();
    for (file, joined) in work.files.iter().zip(joined) {
        for (conflict, place) in items(joined).flat_map(|item| &item.conflicts) {
            let from = Text::same(format!("{}, {}", file.source.name, visible(place)));
            sources.insert(conflict.at.clone(), Side { from, by: None, on: None });
            conflicts.push(conflict.clone());
        }
    }
    if conflicts.is_empty() || !asks(app) {
        return Ok(Some((Vec::new(), conflicts.len())));
    }
    let guide = app.guide.clone();
    let flow = Flow::new(&guide, desk.doc.tree());
    let ours = Side { from: say::YOUR_PLAN, by: None, on: None };
    let sides = |conflict: &Conflict| (ours.clone(), sources.get(&conflict.at).cloned().unwrap_or_default());
    let settled = settle(app, &flow, &conflicts, &sides)?;
    Ok(settled.map(|settled| (settled.edits, settled.kept + settled.open.len())))
}

/// Tells what came of it; without a sum, what would.
///
/// # Errors
/// When the result cannot be written, or the lists of the Guide not be read.
pub fn result(app: &mut App, work: &Work, joined: &[Joined], saved: Option<Sum>) -> Result<()> {
    if app.options.json {
        let hide = notes::hide(app)?;
        let document = json::document(app, work, joined, saved.is_some(), &hide);
        return app.result(format!("{document:#}\n").as_bytes());
    }
    let sum = saved.unwrap_or_else(|| Sum::of(joined));
    let head = if saved.is_some() { say::SAVED } else { say::WOULD };
    let head = head.with("new", sum.new).with("files", sum.files).with("answers", sum.answers);
    let mut parts = vec![text(app, &head)];
    parts.extend((sum.kept > 0).then(|| text(app, &say::OURS_STAYS.with("n", sum.kept))));
    parts.extend((sum.pending > 0).then(|| text(app, &say::PENDING_LEFT.with("n", sum.pending))));
    parts.extend(saved.map(|_| text(app, &say::UNDO_WITH)));
    told(app, &parts)
}
