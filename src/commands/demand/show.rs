//! The ledger: what is due first, then what is asked of each dataset, what no dataset answers, what nobody asked for.

use std::path::Path;

use serde_json::{Value as Json, json};

use super::table::{csv, day, short, table, text};
use crate::app::App;
use crate::demand::ledger::{Asked, Due, Group, Promise, date, times};
use crate::demand::{Ledger, Lexicon, term};
use crate::error::Result;
use crate::plan::model::Plan;
use crate::plan::typed::typed;
use crate::text::{Text, demand as say};
use crate::ui::{Say, report};

/// Rows of a list on a screen; the JSON and the CSV have all.
const MOST: usize = 12;
/// Characters of a text on a screen.
const SHOWN: usize = 70;

/// Shows the ledger of a plan.
///
/// # Errors
/// When the plan cannot be read.
pub fn run(app: &mut App, path: &Path, as_csv: bool) -> Result<u8> {
    let read = crate::commands::open::look(app, path)?;
    let plan = typed(read.doc.tree());
    let ledger =
        Ledger::of(&plan, &Lexicon::new(&app.guide.demand), app.clock.today(), &super::working(app, &plan));
    let bytes = match () {
        () if app.options.json => format!("{:#}\n", document(&plan, &ledger)).into_bytes(),
        () if as_csv => sheet(app, &plan, &ledger).into_bytes(),
        () => report::text(&parts(app, &ledger), app.lang()).into_bytes(),
    };
    app.result(&bytes)?;
    Ok(0)
}

fn parts(app: &App, ledger: &Ledger) -> Vec<Say> {
    let title = Say::Title { left: app.to(&say::LEDGER).to_string(), right: String::new() };
    if ledger.demands == 0 {
        return vec![title, text(app, &say::LEDGER_EMPTY), text(app, &say::LEDGER_EMPTY_TODO)];
    }
    let count = say::LEDGER_COUNT.with("n", ledger.demands).with("times", ledger.times);
    let mut parts = vec![title, text(app, &count), Say::Blank];
    parts.extend(due(app, ledger));
    parts.extend(datasets(app, &ledger.datasets));
    let open = (say::OPEN, say::OPEN_TODO);
    parts.extend(groups(app, &ledger.open, open));
    parts.extend(groups(app, &ledger.none, (say::NONE, say::NONE_TODO)));
    parts.extend(silent(app, &ledger.silent));
    parts
}

fn due(app: &App, ledger: &Ledger) -> Vec<Say> {
    if ledger.due.is_empty() {
        return Vec::new();
    }
    let left = |due: &Due| match due.left {
        late if late < 0 => say::LATE_BY.with("n", -late),
        n => say::LEFT.with("n", n),
    };
    let row = |due: &Due| {
        vec![
            short(due.folio.as_deref().unwrap_or(&due.id), 24),
            day(due.due),
            app.to(&left(due)).to_string(),
            short(&due.text, 40),
        ]
    };
    let head = say::DUE.with("n", ledger.due.len()).with("late", ledger.overdue().count());
    let heads = [say::COL_FOLIO, say::COL_DUE, say::COL_LEFT, say::COL_TEXT];
    let mut parts =
        vec![text(app, &head), table(app, &heads, ledger.due.iter().take(MOST).map(row).collect())];
    parts.extend(more(app, ledger.due.len()));
    parts.push(text(app, &say::DUE_BASIS.with("days", term::DAYS).with("more", term::MORE)));
    parts.push(Say::Blank);
    parts
}

fn datasets(app: &App, asked: &[Asked]) -> Vec<Say> {
    if asked.is_empty() {
        return Vec::new();
    }
    let dash = |text: Option<String>| text.unwrap_or_else(|| "-".into());
    let row = |asked: &Asked| {
        vec![
            short(&asked.title, 40),
            asked.requests.to_string(),
            (asked.votes + asked.counters).to_string(),
            asked.year.to_string(),
            dash(asked.answered.map(|n| n.to_string())),
            dash(asked.promised.map(day)),
        ]
    };
    let heads = [
        say::COL_DATASET,
        say::COL_REQUESTS,
        say::COL_VOTES,
        say::COL_YEAR,
        Text::same("P01"),
        say::COL_PROMISED,
    ];
    let mut parts =
        vec![text(app, &say::DATASETS), table(app, &heads, asked.iter().take(MOST).map(row).collect())];
    parts.extend(more(app, asked.len()));
    for asked in asked.iter().filter(|asked| asked.year > 0 && asked.answered != Some(asked.year)).take(MOST)
    {
        let said = app.to(&say::P01_OTHER).to_string();
        let line = Text::same(said).with("dataset", short(&asked.title, 60)).with("n", asked.year);
        let before = asked.answered.map_or(say::P01_NOTHING, |n| Text::same(n.to_string()));
        let line = line.with("said", app.to(&before));
        parts.push(Say::Item { mark: "· ".into(), text: app.to(&line).to_string() });
    }
    parts.push(Say::Blank);
    parts
}

fn groups(app: &App, groups: &[Group], (head, todo): (Text, Text)) -> Vec<Say> {
    if groups.is_empty() {
        return Vec::new();
    }
    let times: i64 = groups.iter().map(|group| group.times).sum();
    let mut parts = vec![text(app, &head.with("n", groups.len()).with("times", times))];
    parts.extend(groups.iter().take(MOST).map(|group| Say::Item {
        mark: "· ".into(),
        text: format!("{} × {}", group.times, short(&group.text, SHOWN)),
    }));
    parts.extend(more(app, groups.len()));
    parts.extend([text(app, &todo), Say::Blank]);
    parts
}

fn silent(app: &App, promises: &[Promise]) -> Vec<Say> {
    if promises.is_empty() {
        return Vec::new();
    }
    let mut parts = vec![text(app, &say::SILENT.with("n", promises.len()))];
    parts.extend(promises.iter().take(MOST).map(|promise| {
        let date = promise.date.map(day).unwrap_or_default();
        Say::Item { mark: "· ".into(), text: format!("{} ({date})", short(&promise.title, SHOWN)) }
    }));
    parts.extend(more(app, promises.len()));
    parts.push(Say::Blank);
    parts
}

fn more(app: &App, all: usize) -> Option<Say> {
    all.checked_sub(MOST).filter(|more| *more > 0).map(|n| text(app, &say::AND_MORE.with("n", n)))
}

/// One row for each demand, all that the plan keeps of it.
fn sheet(app: &App, plan: &Plan, ledger: &Ledger) -> String {
    let mut out = String::from('\u{feff}');
    let heads = [
        say::COL_ID,
        say::COL_KIND,
        say::COL_FOLIO,
        say::COL_ON,
        say::COL_TIMES,
        say::COL_TEXT,
        say::COL_DATASET,
        say::COL_NONE,
        say::COL_DUE,
        say::COL_DECISION,
        say::COL_SENT,
    ];
    csv(&mut out, &heads.map(|head| app.to(&head).to_string()));
    let word = |text: &Option<String>| text.clone().unwrap_or_default();
    let on = |day| date(day).map(|date| date.to_string()).unwrap_or_default();
    for (id, demand) in &plan.demand {
        let due = ledger.due.iter().find(|due| due.id == *id).map(|due| due.due.to_string());
        csv(
            &mut out,
            &[
                id.clone(),
                word(&demand.kind),
                word(&demand.folio),
                on(demand.on.as_ref()),
                times(demand).to_string(),
                word(&demand.text),
                word(&demand.dataset),
                word(&demand.none),
                due.unwrap_or_default(),
                word(&demand.reply.decision),
                on(demand.reply.sent.as_ref()),
            ],
        );
    }
    out
}

/// `{"version": 1, "demands", "times", "datasets": [{"id", "title", "requests", "votes", "counters",
/// "requests_12_months", "p01", "promised"}], "open": [{"text", "ids", "times"}], "without_dataset": [the same],
/// "promised_unasked": [{"id", "title", "date"}], "due": [{"id", "folio", "received", "due", "working_days_left",
/// "extended", "dataset"}], "without_date"}`: days in ISO 8601, `working_days_left` negative when late.
fn document(plan: &Plan, ledger: &Ledger) -> Json {
    let asked = |asked: &Asked| {
        json!({
            "id": asked.dataset, "title": asked.title, "requests": asked.requests, "votes": asked.votes,
            "counters": asked.counters, "requests_12_months": asked.year, "p01": asked.answered,
            "promised": asked.promised.map(|date| date.to_string()),
        })
    };
    let group = |group: &Group| json!({ "text": group.text, "ids": group.ids, "times": group.times });
    let promise = |promise: &Promise| json!({ "id": promise.dataset, "title": promise.title, "date": promise.date.map(|date| date.to_string()) });
    let due = |due: &Due| {
        json!({
            "id": due.id, "folio": due.folio, "received": due.on.to_string(), "due": due.due.to_string(),
            "working_days_left": due.left, "extended": due.extended, "dataset": due.dataset,
        })
    };
    json!({
        "version": 1,
        "demands": ledger.demands,
        "times": ledger.times,
        "datasets": ledger.datasets.iter().map(asked).collect::<Vec<_>>(),
        "open": ledger.open.iter().map(group).collect::<Vec<_>>(),
        "without_dataset": ledger.none.iter().map(group).collect::<Vec<_>>(),
        "promised_unasked": ledger.silent.iter().map(promise).collect::<Vec<_>>(),
        "due": ledger.due.iter().map(due).collect::<Vec<_>>(),
        "without_date": plan.demand.values().filter(|demand| demand.on.is_none()).count(),
    })
}
