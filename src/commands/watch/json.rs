//! What is known of what is online, for programs.

use serde_json::{Value as Json, json};

use super::measure::Measured;
use crate::app::App;
use crate::text::watch as say;
use crate::watch::fresh::{Fresh, Verdict};
use crate::watch::link::{Content, Seen};
use crate::watch::overview::Looked;
use crate::watch::reports::Told;
use crate::watch::trend::Point;
use crate::watch::{Figures, Overview};

/// `{"version": 1, "measured": "2026-02-02" | null, "interrupted", "figures": {"links", "alive", "unasked", "refused", "dated",
/// "fresh", "undated", "waiting", "overdue"}, "links": [{"dataset", "file", "url", "state": "alive" | "moved" | "broken" |
/// "unreachable" | "refused" | "unasked" | null, "status", "content": "same" | "changed" | "unknown", "bytes",
/// "modified", "etag", "led_to", "new_url", "since", "on", "why", "downgraded"}], "freshness": [{"dataset", "periodicity",
/// "updated", "source": "server" | "receipt" | "metadata", "due", "until", "verdict": "fresh" | "late" | "no-cycle" |
/// "irregular" | "no-day", "days_late"}], "reports": [{"id", "dataset", "on", "due", "days_left", "answered", "in_time"}],
/// "history": [{"on", "links", "alive", "dated", "fresh", "waiting", "overdue"}]}`: `why` is a code and only there for
/// links that were asked in this run.
pub(super) fn document(all: &Overview, measured: &Measured, history: &[Point]) -> Json {
    json!({
        "version": 1,
        "measured": all.measured.map(|day| day.to_string()),
        "interrupted": measured.interrupted,
        "figures": figures(&all.figures),
        "links": all.links.iter().map(|look| link(look, measured.of(look))).collect::<Vec<_>>(),
        "freshness": all.fresh.iter().map(fresh).collect::<Vec<_>>(),
        "reports": all.reports.iter().map(report).collect::<Vec<_>>(),
        "history": history.iter().map(point).collect::<Vec<_>>(),
    })
}

/// Counts with their names.
pub(crate) fn figures(figures: &Figures) -> Json {
    json!({
        "links": figures.links, "alive": figures.alive, "unasked": figures.unasked, "refused": figures.refused,
        "dated": figures.dated, "fresh": figures.fresh, "undated": figures.undated,
        "waiting": figures.waiting, "overdue": figures.overdue,
    })
}

fn link(look: &Looked, seen: Option<&Seen>) -> Json {
    let before = look.link.before.as_ref();
    let state = seen.map(|seen| seen.state).or(look.state);
    json!({
        "dataset": look.link.dataset,
        "file": look.link.file,
        "url": look.link.url,
        "state": state.map(crate::watch::link::State::code),
        "status": before.and_then(|before| before.status),
        "content": look.content.code(),
        "bytes": before.and_then(|before| before.byte_size),
        "modified": before.and_then(|before| before.modified.clone()),
        "etag": before.and_then(|before| before.etag.clone()),
        "led_to": before.and_then(|before| before.led_to.clone()),
        "new_url": seen.and_then(|seen| seen.new_url.clone()),
        "since": look.since.map(|day| day.to_string()),
        "on": look.on.map(|day| day.to_string()),
        "why": seen.and_then(|seen| seen.why.as_ref()).map(|why| why.code),
        "downgraded": seen.map(|seen| seen.downgraded),
    })
}

fn fresh(one: &Fresh) -> Json {
    let late = match one.verdict {
        Verdict::Late(days) => Some(days),
        _ => None,
    };
    json!({
        "dataset": one.dataset,
        "periodicity": one.cycle,
        "updated": one.updated.map(|(day, _)| day.to_string()),
        "source": one.updated.map(|(_, source)| source.code()),
        "due": one.due.map(|day| day.to_string()),
        "until": one.until.map(|day| day.to_string()),
        "verdict": one.verdict.code(),
        "days_late": late,
    })
}

fn report(told: &Told) -> Json {
    json!({
        "id": told.id,
        "dataset": told.dataset,
        "on": told.on.map(|day| day.to_string()),
        "due": told.due.map(|day| day.to_string()),
        "days_left": told.left,
        "answered": told.answered.map(|day| day.to_string()),
        "in_time": told.in_time,
    })
}

fn point(point: &Point) -> Json {
    json!({
        "on": point.on.to_string(), "links": point.alive.of, "alive": point.alive.good,
        "dated": point.fresh.of, "fresh": point.fresh.good, "waiting": point.waiting, "overdue": point.overdue,
    })
}

/// One row for each link.
pub(super) fn sheet(app: &App, all: &Overview, measured: &Measured) -> String {
    let mut out = String::from('\u{feff}');
    let heads = [
        say::COL_DATASET,
        say::COL_FILE,
        say::COL_URL,
        say::COL_STATE,
        say::COL_WHY,
        say::COL_SINCE,
        say::COL_CONTENT,
        say::COL_NEW,
        say::COL_ON,
    ];
    crate::commands::demand::csv(&mut out, &heads.map(|head| app.to(&head).to_string()));
    for look in &all.links {
        let seen = measured.of(look);
        let before = look.link.before.as_ref();
        let state = seen.map(|seen| seen.state).or(look.state);
        let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string()).unwrap_or_default();
        let content = if look.content == Content::Unknown {
            String::new()
        } else {
            app.to(&look.content.label()).into()
        };
        crate::commands::demand::csv(
            &mut out,
            &[
                look.link.title.clone(),
                look.link.file.clone(),
                look.link.url.clone(),
                app.to(&state.map_or(say::UNASKED, crate::watch::link::State::label)).to_string(),
                seen.and_then(|seen| seen.why.as_ref())
                    .map(|why| app.to(&why.text).to_string())
                    .unwrap_or_default(),
                day(look.since),
                content,
                before.and_then(|before| before.led_to.clone()).unwrap_or_default(),
                day(look.on),
            ],
        );
    }
    out
}
