//! The plan of promotion: screen, document, CSV, JSON, calendar.

use std::path::Path;

use jiff::civil::Date;
use serde_json::{Value as Json, json};

use super::{Known, put};
use crate::app::App;
use crate::cli::promotion::Shown;
use crate::commands::demand::csv;
use crate::error::{Kind, Result};
use crate::promotion::sheet::{self, waits};
use crate::promotion::{Act, Gathered, Outlook, Proposal, Window};
use crate::schedule::ics::{self, Event, Head};
use crate::text::fold::visible;
use crate::text::{Text, promoted, promotion as say};
use crate::ui::report;

/// Days before, on which a calendar reminds.
const REMIND: [u32; 2] = [7, 1];

/// Shows the plan of promotion, or writes it.
///
/// # Errors
/// When the plan cannot be read, or a file cannot be written.
pub fn run(app: &mut App, path: &Path, wanted: &Shown) -> Result<u8> {
    let known = Known::of(app, path)?;
    let outlook = Outlook::of(known.about(app));
    if let Some(file) = &wanted.ics {
        let bytes = calendar(app, &known, &outlook);
        write(app, file, &bytes)?;
        if !app.options.json {
            return Ok(0);
        }
    }
    if let Some(format) =
        put::format(app, wanted.format.as_deref())?.filter(|_| !wanted.csv && !app.options.json)
    {
        let parts = sheet::plan(known.about(app), &outlook, true);
        let name = format!("{}-{}", app.clock.today(), app.to(&promoted::PLAN_FILE));
        return put::document(app, (path, &known), (&parts, format), &name);
    }
    let bytes = match () {
        () if app.options.json => format!("{:#}\n", document(app, &outlook)).into_bytes(),
        () if wanted.csv => table(app, &outlook).into_bytes(),
        () => {
            let parts = sheet::plan(known.about(app), &outlook, false);
            app.drawn(&put::screen(&parts, app.lang())).into_bytes()
        }
    };
    app.result(&bytes)?;
    Ok(if known.cut { Kind::Unreadable as u8 } else { 0 })
}

/// Writes a calendar: `-` is standard output.
pub fn write(app: &mut App, file: &Path, text: &str) -> Result<()> {
    if file.as_os_str() == "-" {
        report::print(text.as_bytes());
        return Ok(());
    }
    app.write_file(&app.cwd().join(file), text.as_bytes())
}

/// One row for each act and each proposal.
fn table(app: &App, outlook: &Outlook) -> String {
    let mut out = String::from('\u{feff}');
    let heads = [
        say::COL_ID,
        promoted::COL_STATE,
        promoted::COL_DAY,
        promoted::COL_ACT,
        say::COL_KIND,
        say::COL_CHANNEL,
        promoted::COL_FOR,
        say::COL_DATASETS,
        say::COL_NOTE,
    ];
    csv(&mut out, &heads.map(|head| app.to(&head).to_string()));
    let promotion = &app.guide.promotion;
    let name =
        |text: Option<&Text>, id: &str| text.map_or_else(|| id.to_string(), |text| app.to(text).to_string());
    let kind = |id: &str| name(promotion.kind(id).map(|one| &one.name), id);
    let channel = |id: &str| name(promotion.channel(id).map(|one| &one.name), id);
    let audience = |id: Option<&str>| {
        id.map(|id| app.to(&app.guide.term_label("audiences", id)).to_string()).unwrap_or_default()
    };
    let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    for act in &outlook.acts {
        csv(
            &mut out,
            &[
                act.id.clone(),
                app.to(&act.state.label()).to_string(),
                day(act.on),
                app.to(&act.title).to_string(),
                kind(act.kind.as_deref().unwrap_or_default()),
                channel(act.channel.as_deref().unwrap_or_default()),
                audience(act.audience.as_deref()),
                act.datasets.join(", "),
                act.note.clone().unwrap_or_default(),
            ],
        );
    }
    for one in outlook.proposals() {
        csv(
            &mut out,
            &[
                one.id.clone(),
                app.to(&promoted::PROPOSED).to_string(),
                day(Some(one.on)),
                app.to(&one.title).to_string(),
                kind(&one.kind),
                channel(&one.channel),
                audience(one.audience.as_deref()),
                one.dataset.clone(),
                String::new(),
            ],
        );
    }
    out
}

/// What waits, and what is proposed, as a calendar.
fn calendar(app: &App, known: &Known, outlook: &Outlook) -> String {
    let mut events: Vec<Event> =
        outlook.acts.iter().filter(|act| waits(act)).map(|act| of_act(app, known, act)).collect();
    events.extend(outlook.proposals().map(|one| Event {
        uid: format!("{}.promotion.{}", known.catalog.plan, one.id),
        title: visible(app.to(&one.title)),
        detail: app.to(&Text::joined(&one.because, " ")).to_string(),
        date: Some(one.on),
        tentative: true,
        ..Event::default()
    }));
    events.extend(outlook.gatherings.iter().flat_map(|event| of_event(app, known, event)));
    ics::calendar(&head(app, known), &events)
}

pub fn head(app: &App, known: &Known) -> Head {
    let name = say::CALENDAR_NAME.with("name", visible(&known.catalog.publisher.name));
    Head { name: app.to(&name).to_string(), today: app.clock.today(), revision: known.revision }
}

fn of_act(app: &App, known: &Known, act: &Act) -> Event {
    Event {
        uid: format!("{}.promotion.{}", known.catalog.plan, act.id),
        title: visible(app.to(&act.title)),
        date: act.on,
        remind: REMIND.to_vec(),
        ..Event::default()
    }
}

/// The lines of an event that wait, and its day.
pub fn of_event(app: &App, known: &Known, event: &Gathered) -> Vec<Event> {
    let title = visible(app.to(&event.title));
    let uid = |part: &str| format!("{}.event.{}.{part}", known.catalog.plan, event.id);
    let line = |step: &crate::promotion::gathering::Step| {
        let told = say::LINE_ENTRY.with("title", &title).with_text("text", &step.text);
        let date = step.due()?;
        let (title, detail) = (app.to(&told).to_string(), app.to(&step.why).to_string());
        Some(Event {
            uid: uid(&step.id),
            title,
            detail,
            date: Some(date),
            remind: vec![1],
            ..Event::default()
        })
    };
    let mut all: Vec<Event> = event.steps.iter().filter_map(line).collect();
    let day = say::EVENT_DAY_ENTRY.with("title", &title);
    all.extend(event.on.map(|on| Event {
        uid: uid("day"),
        title: app.to(&day).to_string(),
        date: Some(on),
        remind: REMIND.to_vec(),
        ..Event::default()
    }));
    all
}

/// `{"version": 1, "online": [{"id", "title", "link", "asked", "acts"}], "refused": [{"id", "title", "why"}], "windows":
/// [{"from", "to", "done", "planned", "proposal": null or {"id", "title", "on", "kind", "channel", "audience", "dataset",
/// "because": []}}], "acts": [{"id", "title", "state": "late", "planned", "undated" or "done", "on", "kind", "channel",
/// "audience", "datasets", "note"}], "missed": null or {"from", "to"}, "events": [see `promocion evento --json`]}`: days in
/// ISO 8601, sentences in the language of the run.
fn document(app: &App, outlook: &Outlook) -> Json {
    let window = |window: &Window| {
        json!({
            "from": window.from.to_string(), "to": window.to.to_string(), "done": window.done,
            "planned": window.planned, "proposal": window.proposal.as_ref().map(|one| proposal(app, one)),
        })
    };
    let act = |act: &Act| {
        json!({
            "id": act.id, "title": app.to(&act.title), "state": act.state.code(),
            "on": act.on.map(|day| day.to_string()), "kind": act.kind, "channel": act.channel,
            "audience": act.audience, "datasets": act.datasets, "note": act.note,
        })
    };
    let online = outlook.online.iter().map(|one| {
        json!({ "id": one.id, "title": one.title, "link": one.link, "asked": one.asked, "acts": one.acts })
    });
    let refused = outlook
        .refused
        .iter()
        .map(|one| json!({ "id": one.id, "title": one.title, "why": app.to(&one.why) }));
    json!({
        "version": 1,
        "online": online.collect::<Vec<_>>(),
        "refused": refused.collect::<Vec<_>>(),
        "windows": outlook.windows.iter().map(window).collect::<Vec<_>>(),
        "acts": outlook.acts.iter().map(act).collect::<Vec<_>>(),
        "missed": outlook.missed.map(|(from, to)| json!({ "from": from.to_string(), "to": to.to_string() })),
        "events": outlook.gatherings.iter().map(|one| super::event::json(app, one)).collect::<Vec<_>>(),
    })
}

fn proposal(app: &App, one: &Proposal) -> Json {
    json!({
        "id": one.id, "title": app.to(&one.title), "on": one.on.to_string(), "kind": one.kind,
        "channel": one.channel, "audience": one.audience, "dataset": one.dataset,
        "because": one.because.iter().map(|text| app.to(text)).collect::<Vec<_>>(),
    })
}
