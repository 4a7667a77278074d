//! Datasets that are really online, with their direct link, and why the others are not promoted.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{About, date};
use crate::catalog::{Catalog, Closed, Copy, Dataset, Distribution, Kept, web};
use crate::demand::ledger::times;
use crate::plan::model::Plan;
use crate::text::fold::fold;
use crate::text::{Text, promoted as say};
use crate::watch::link::State;

/// A dataset that can be spoken of: it may leave, and it is online.
#[derive(Debug, Clone)]
pub struct Ready<'a> {
    pub dataset: &'a Dataset,
    /// Page of the dataset, else its file.
    pub link: String,
    /// The link opens a front page, not the dataset.
    pub front: bool,
    /// When it was first put online, where the plan has it.
    pub since: Option<Date>,
    pub updated: Option<Date>,
    /// The worst that was seen of its links; `None` while nothing was measured.
    pub state: Option<State>,
    /// How often it was asked for, and the ids of those demands.
    pub asked: i64,
    pub demands: Vec<String>,
}

/// A dataset that is not promoted, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    pub id: String,
    pub title: String,
    pub why: Text,
}

impl Ready<'_> {
    pub fn id(&self) -> &str {
        &self.dataset.id
    }

    pub fn has_dictionary(&self) -> bool {
        self.dataset.published().any(|file| !file.columns.is_empty())
    }
}

/// Datasets that can be spoken of and those that cannot, each by id.
pub fn split<'a>(about: About<'a>) -> (Vec<Ready<'a>>, Vec<Refused>) {
    let asked = asked(about.plan);
    let (mut ready, mut refused) = (Vec::new(), Vec::new());
    for dataset in about.catalog.datasets.iter().filter(|dataset| !dataset.own) {
        match one(about, dataset, &asked) {
            Ok(one) => ready.push(one),
            Err(why) => {
                refused.push(Refused { id: dataset.id.clone(), title: dataset.title.clone(), why });
            }
        }
    }
    refused.extend(about.catalog.closed.iter().map(closed));
    (ready, refused)
}

/// A dataset by its id, identifier or title.
///
/// # Errors
/// Why it is not promoted; `None` when there is no such dataset.
pub fn find<'a>(about: About<'a>, named: &str) -> Result<Ready<'a>, Option<Refused>> {
    let (ready, refused) = split(about);
    let by_id = |one: &Ready<'_>| one.dataset.id == named || one.dataset.identifier == named;
    let by_title = |one: &Ready<'_>| fold(&one.dataset.title) == fold(named);
    let at = ready.iter().position(by_id).or_else(|| ready.iter().position(by_title));
    match at {
        Some(at) => ready.into_iter().nth(at).ok_or(None),
        None => Err(refused.into_iter().find(|one| one.id == named || fold(&one.title) == fold(named))),
    }
}

fn one<'a>(
    about: About<'a>,
    dataset: &'a Dataset,
    asked: &BTreeMap<&str, (i64, Vec<String>)>,
) -> Result<Ready<'a>, Text> {
    if dataset.withdrawn.is_some() {
        return Err(say::WITHDRAWN);
    }
    if dataset.published().next().is_none() {
        return Err(kept(dataset));
    }
    let link = link(about.plan, about.catalog, dataset).ok_or(say::NOT_ONLINE)?;
    let (asked, demands) = asked.get(dataset.id.as_str()).cloned().unwrap_or_default();
    let newest = dataset.published().filter_map(|file| file.modified).max();
    Ok(Ready {
        front: is_front(about.catalog, &link),
        state: state(about.plan, &dataset.id),
        since: dataset.issued,
        updated: dataset.modified.or(newest).filter(|day| *day <= about.today),
        dataset,
        link,
        asked,
        demands,
    })
}

/// The direct link: the page that a receipt says is online, else where the plan says that it is published, else a file.
fn link(plan: &Plan, catalog: &Catalog, dataset: &Dataset) -> Option<String> {
    let uploaded = plan
        .receipt
        .values()
        .any(|receipt| receipt.kind.as_deref() == Some("site") && receipt.datasets.contains(&dataset.id));
    let own = catalog.site.as_ref().filter(|_| uploaded).and_then(|_| catalog.page_url(dataset));
    let page = || dataset.page.clone().filter(|url| web(url));
    let file = || dataset.published().find_map(|file| file.url.clone().filter(|url| web(url)));
    own.or_else(page).or_else(file)
}

/// Whether an address is that of the site or of the catalogue: it opens no dataset.
fn is_front(catalog: &Catalog, link: &str) -> bool {
    let bare = |url: &str| url.trim_end_matches('/').to_ascii_lowercase();
    let fronts = [&catalog.publisher.homepage, &catalog.site, &catalog.url, &catalog.base];
    fronts.into_iter().flatten().any(|front| bare(front) == bare(link))
}

/// Why none of its files leaves.
fn kept(dataset: &Dataset) -> Text {
    let of = |file: &Distribution| match file.copy {
        Copy::Kept(why) => Some(why),
        _ => None,
    };
    match dataset.distributions.iter().find_map(of) {
        Some(Kept::Personal) => say::KEPT_PERSONAL,
        Some(Kept::Unknown) => say::KEPT_UNKNOWN,
        Some(Kept::Part) => say::KEPT_PART,
        Some(Kept::Missing) | None => say::KEPT_MISSING,
    }
}

fn closed(closed: &Closed) -> Refused {
    let why = match closed.access.as_deref() {
        Some("private") => say::CLOSED_PRIVATE,
        Some(_) => say::CLOSED_PART,
        None => say::CLOSED_UNSAID,
    };
    Refused { id: closed.id.clone(), title: closed.title.clone(), why }
}

/// The worst that was seen of the links of a dataset.
fn state(plan: &Plan, id: &str) -> Option<State> {
    let files = plan.dataset.get(id)?.distribution.values();
    let seen = files.filter_map(|file| State::of(file.checked.as_ref()?.state.as_deref()?));
    seen.max()
}

/// How often each dataset was asked for.
fn asked(plan: &Plan) -> BTreeMap<&str, (i64, Vec<String>)> {
    let mut all: BTreeMap<&str, (i64, Vec<String>)> = BTreeMap::new();
    for (id, demand) in &plan.demand {
        if let Some(dataset) = demand.dataset.as_deref() {
            let one = all.entry(dataset).or_default();
            one.0 += times(demand);
            one.1.push(id.clone());
        }
    }
    all
}

/// Whether anything of a plan can be online: asked before the rest is worked out.
pub fn is_any(plan: &Plan) -> bool {
    !plan.receipt.is_empty()
        || plan.dataset.values().any(|row| {
            row.published_at.is_some() || row.distribution.values().any(|file| file.download_url.is_some())
        })
}

/// The first day on which something was online, as receipts and done acts say.
pub fn first(about: About<'_>, ready: &[Ready<'_>]) -> Option<Date> {
    let acts = about.plan.promotion.action.values().filter_map(|act| date(&act.done));
    ready.iter().filter_map(|one| one.since).chain(acts).min()
}
