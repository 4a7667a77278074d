//! What there is to say of what is online, as it was seen the last time.

use jiff::civil::Date;

use super::fresh::{Source, Verdict};
use super::link::{Content, State};
use super::overview::{Looked, Overview};
use super::reports::Told;
use crate::diag::{Finding, Place};
use crate::guide::model::watch::Watching;
use crate::plan::doc::Doc;
use crate::plan::model::Plan;
use crate::text::fold::{short, visible};
use crate::text::say as words;
use crate::toml_text::Address;

/// Links that are told one by one; of more, their number and the first.
const MOST: usize = 5;
/// Terms that run come before what only makes work lighter.
const TERM: u32 = 2;
/// Letters of a report in a finding.
const SHOWN: usize = 60;

/// Everything that there is to say of what is online: links, contents, days, reports.
pub fn findings(assumed: &Watching, (doc, plan): (&Doc, &Plan), all: &Overview, today: Date) -> Vec<Finding> {
    let mut found = measured(all, assumed, today);
    let troubled = |states: &[State]| {
        let of = |look: &&Looked| look.state.is_some_and(|state| states.contains(&state));
        all.links.iter().filter(of).collect::<Vec<_>>()
    };
    let (page, broken): (Vec<&Looked>, Vec<&Looked>) =
        troubled(&[State::Broken, State::Unreachable]).into_iter().partition(|look| is_page(look));
    found.extend(links(doc, &broken, ["watch-link-broken", "watch-links-broken"]));
    found.extend(links(doc, &page, ["watch-link-page", "watch-links-page"]));
    found.extend(links(doc, &troubled(&[State::Refused]), ["watch-link-refused", "watch-links-refused"]));
    found.extend(links(doc, &troubled(&[State::Moved]), ["watch-link-moved", "watch-links-moved"]));
    let by_hand = |look: &&Looked| {
        let row = plan.dataset.get(&look.link.dataset).and_then(|row| row.distribution.get(&look.link.file));
        !row.is_some_and(|row| matches!(row.update_method.as_deref(), Some("scheduled" | "api")))
    };
    let changed: Vec<&Looked> =
        all.links.iter().filter(|look| look.content == Content::Changed).filter(by_hand).collect();
    found.extend(links(doc, &changed, ["watch-file-changed", "watch-files-changed"]));
    found.extend(claimed(doc, plan, all));
    found.extend(all.reports.iter().filter_map(|told| report(doc, told, assumed)));
    found
}

/// Nothing was measured yet, or long ago.
fn measured(all: &Overview, assumed: &Watching, today: Date) -> Vec<Finding> {
    let count = all.links.len();
    let code = match all.measured {
        _ if count == 0 => return Vec::new(),
        None => return vec![Finding::new("watch-never", Place::default()).arg("n", count)],
        Some(day) => day,
    };
    let days = code.until(today).map_or(0, |span| span.get_days());
    if u32::try_from(days).is_ok_and(|days| days > assumed.measure_days) {
        let found = Finding::new("watch-old", Place::default()).arg_text("day", words::day(code));
        return vec![found.arg("days", days)];
    }
    Vec::new()
}

/// It answers, and not with the file.
fn is_page(look: &Looked) -> bool {
    let before = look.link.before.as_ref();
    before.is_some_and(|before| {
        before.state.as_deref() == Some("broken") && before.status.is_some_and(|status| status < 300)
    })
}

fn links(doc: &Doc, looked: &[&Looked], [one, several]: [&'static str; 2]) -> Vec<Finding> {
    let told = |code: &'static str, look: &Looked| {
        let link = &look.link;
        let at = Address::new(["dataset", &link.dataset, "distribution", &link.file, "download_url"]);
        let before = link.before.as_ref();
        let since = look.since.or(look.on).map(words::day).unwrap_or_default();
        let led = before.and_then(|before| before.led_to.as_deref()).unwrap_or_default();
        Finding::new(code, place(doc, &at))
            .arg("title", visible(&link.title))
            .arg("url", short(&visible(&link.url), 120))
            .arg("to", short(&visible(led), 120))
            .arg_text("since", since)
    };
    match looked.first() {
        Some(first) if looked.len() > MOST => vec![told(several, first).arg("n", looked.len())],
        _ => looked.iter().map(|look| told(one, look)).collect(),
    }
}

/// The metadata say that it is newer than what is online, and its cycle has passed.
fn claimed(doc: &Doc, plan: &crate::plan::model::Plan, all: &Overview) -> Vec<Finding> {
    let late = all.fresh.iter().filter(|one| matches!(one.verdict, Verdict::Late(_)));
    let of = |one: &super::fresh::Fresh| {
        let (online, _) = one.updated.filter(|(_, source)| *source == Source::Server)?;
        let said = plan.dataset.get(&one.dataset)?.modified.as_ref()?.date()?;
        let at = Address::new(["dataset", &one.dataset, "modified"]);
        let found = Finding::new("data-older", place(doc, &at)).arg("title", visible(&one.title));
        (said > online)
            .then(|| found.arg_text("said", words::day(said)).arg_text("online", words::day(online)))
    };
    late.filter_map(of).collect()
}

fn report(doc: &Doc, told: &Told, assumed: &Watching) -> Option<Finding> {
    let left = told.left?;
    let near = i32::try_from(assumed.near_days).unwrap_or(i32::MAX);
    let code = match left {
        late if late < 0 => "report-overdue",
        left if left <= near => "report-due",
        _ => return None,
    };
    let found = Finding::new(code, place(doc, &Address::new(["report", &told.id]))).gain(TERM);
    let due = told.due.map(words::day).unwrap_or_default();
    Some(
        found
            .arg("id", visible(&told.id))
            .arg("text", short(&visible(&told.text), SHOWN))
            .arg_text("due", due)
            .arg("days", left.abs()),
    )
}

fn place(doc: &Doc, at: &Address) -> Place {
    let place = doc.place(at).map_or_else(Place::default, Place::at);
    Place { address: Some(at.to_string()), ..place }
}
