//! Whether what is called open is open: access, terms, documentation, being up to date, links.

use super::super::lean::{Dataset, Lean};
use super::gaps::is_blank;
use super::{Found, Ground};

/// Every dataset is restricted or private. One dataset alone says nothing.
pub fn all_closed(lean: &Lean<'_>, _: &Ground, found: &mut Found<'_>) {
    let closed = lean.datasets.len() > 1 && lean.datasets.iter().all(Dataset::is_closed);
    found.plan(closed, lean.datasets.len() as u32);
}

pub fn no_ground(lean: &Lean<'_>, _: &Ground, found: &mut Found<'_>) {
    found.datasets(lean, |dataset| dataset.is_closed() && is_blank(dataset.reserve));
}

/// There is something to open and nobody has said under which terms.
pub fn license_absent(lean: &Lean<'_>, _: &Ground, found: &mut Found<'_>) {
    let wants = |dataset: &Dataset<'_>| dataset.is_openable() && is_blank(dataset.license);
    found.plan(is_blank(lean.license) && lean.datasets.iter().any(wants), 1);
}

/// Terms that the Guide's catalogue does not have as open: of the plan, and of datasets with terms of their own.
pub fn license_not_open(lean: &Lean<'_>, ground: &Ground, found: &mut Found<'_>) {
    let closed = |license: Option<&str>| license.is_some_and(|id| !is_blank(license) && !ground.is_open(id));
    found.plan(closed(lean.license), 1);
    found.datasets(lean, |dataset| closed(dataset.license));
}

pub fn published_no_license(lean: &Lean<'_>, _: &Ground, found: &mut Found<'_>) {
    if is_blank(lean.license) {
        found.datasets(lean, |dataset| dataset.is_online() && is_blank(dataset.license));
    }
}

pub fn published_no_dictionary(lean: &Lean<'_>, _: &Ground, found: &mut Found<'_>) {
    found.datasets(lean, |dataset| dataset.is_online() && !dataset.is_documented());
}

/// Online, and older than its cycle and the grace of `watch.toml` allow, in days beyond both.
pub fn stale(lean: &Lean<'_>, ground: &Ground, found: &mut Found<'_>) {
    found.counted(lean, |dataset| {
        let (modified, period) = (dataset.modified?, ground.period(dataset.periodicity?)?);
        let watch = &ground.watch;
        let grace =
            (u64::from(period) * u64::from(watch.grace_percent)).div_ceil(100).max(watch.grace_days.into());
        let age = u64::from(ground.past(modified).filter(|_| dataset.is_online())?);
        let late = age.checked_sub(u64::from(period) + grace).filter(|late| *late > 0)?;
        u32::try_from(late).ok()
    });
}

pub fn links_dead(lean: &Lean<'_>, ground: &Ground, found: &mut Found<'_>) {
    let Some(watched) = lean.watched.filter(|watched| watched.links > 0) else { return };
    let dead = u64::from(watched.links.saturating_sub(watched.alive));
    let share = u32::try_from(dead * 100 / u64::from(watched.links)).unwrap_or(100);
    found.plan(ground.bounds.dead_percent > 0 && share >= ground.bounds.dead_percent, share);
}

/// Something is online and nobody has ever looked whether its links open.
pub fn links_unmeasured(lean: &Lean<'_>, _: &Ground, found: &mut Found<'_>) {
    let online = lean.datasets.iter().filter(|dataset| dataset.is_online()).count();
    found.plan(lean.watched.is_none() && online > 0, online as u32);
}
