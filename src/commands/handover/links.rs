//! Links of the plan, asked when the person allows the network; what was seen goes into the plan as `vigilar` puts it.

use std::path::Path;
use std::sync::Arc;

use crate::app::App;
use crate::catalog::catalog;
use crate::commands::open::{at_desk, commit};
use crate::diag::{Finding, Place};
use crate::error::{Error, Kind, Result};
use crate::interrupt;
use crate::net::ask::Asker;
use crate::net::guard::{Guard, System};
use crate::plan::doc::Edit;
use crate::plan::model::Plan;
use crate::publish::links::{Manners, check};
use crate::text::fold::visible;
use crate::text::watch as say;
use crate::watch::edits;
use crate::watch::link::{Link, Seen, State, links};

/// What came of asking.
#[derive(Debug, Default)]
pub struct Asked {
    pub found: Vec<Finding>,
    pub alive: usize,
    pub all: usize,
}

/// Asks every link of a plan, and keeps what was seen in the plan at `path`.
///
/// # Errors
/// When a host is none, or the plan cannot be saved.
pub fn ask(app: &mut App, plan: &Plan, path: &Path, intranet: &[String]) -> Result<Asked> {
    let guard = Guard::new(intranet)
        .map_err(|host| Error::new(Kind::Usage, say::ODD_INTRANET.with("host", visible(&host))))?;
    let today = app.clock.today();
    let all = links(plan, &catalog(&app.guide, plan, today), &[]);
    let asker = Asker::new(guard, Arc::new(System));
    if !all.is_empty() {
        app.tell(&say::WILL_ASK.with("n", all.len()));
    }
    let mut seen = vec![Seen::new(State::Unasked); all.len()];
    {
        let _work = interrupt::work();
        check(&all, &asker, &Manners::default(), &interrupt::asked, &mut |at, found| {
            if let Some(place) = seen.get_mut(at) {
                *place = found;
            }
        });
    }
    let both = || all.iter().zip(&seen);
    let changes: Vec<Edit> = both().filter_map(|(link, seen)| edits::checked(link, seen, today)).collect();
    if !changes.is_empty() && !app.options.dry_run {
        at_desk(app, path, |app, desk| commit(app, desk, "links", &changes).map(|_| 0))?;
    }
    Ok(Asked {
        found: both().filter(|(_, seen)| is_dead(seen)).map(|(link, _)| dead(link)).collect(),
        alive: seen.iter().filter(|seen| seen.state.works()).count(),
        all: all.len(),
    })
}

fn is_dead(seen: &Seen) -> bool {
    matches!(seen.state, State::Broken | State::Unreachable | State::Refused)
}

fn dead(link: &Link) -> Finding {
    let at = format!("dataset.{}.distribution.{}", link.dataset, link.file);
    let place = Place { address: Some(at), ..Place::default() };
    Finding::new("handover-link-dead", place)
        .arg("title", visible(&link.title))
        .arg("url", visible(&link.url))
}
