//! The draft of an answer, and what the plan keeps of it.

use std::path::Path;

use jiff::civil::Date;
use serde_json::json;
use toml::Value;

use crate::app::App;
use crate::cli::demand::Answer;
use crate::commands::ask::pick;
use crate::demand::ledger::date;
use crate::demand::reply::{Decision, Draft, draft, edits, find};
use crate::demand::term;
use crate::error::{Error, Kind, Result};
use crate::plan::doc::Edit;
use crate::plan::model::{Day, Plan};
use crate::plan::typed::typed;
use crate::text::fold::visible;
use crate::text::{Text, reply as say, say as words};
use crate::toml_text::Address;
use crate::ui::{Row, Say, report};
use crate::wizard::desk::Desk;

/// Shows the draft, and notes the decision, the day on which it was sent, or the longer term.
///
/// # Errors
/// When there is no such demand, or the plan cannot be saved.
pub fn run(app: &mut App, path: &Path, wanted: &Answer) -> Result<u8> {
    let decision = match &wanted.decision {
        None => None,
        Some(word) => {
            let odd = || Error::new(Kind::Usage, say::ODD_DECISION.with("text", visible(word)));
            Some(Decision::named(word).ok_or_else(odd)?)
        }
    };
    let sent = super::date_said(app, wanted.sent.as_deref())?;
    let read = crate::commands::open::look(app, path)?;
    let plan = typed(read.doc.tree());
    let missing = || {
        let what = say::NO_SUCH_DEMAND.with("folio", visible(&wanted.folio));
        Error::new(Kind::Usage, what).todo(say::NO_SUCH_DEMAND_TODO)
    };
    let id = find(&plan, &wanted.folio).ok_or_else(missing)?;
    if sent.is_some() || wanted.extended {
        return mark(app, path, &plan, (&id, sent, wanted.extended));
    }
    let made = draft(&app.guide, &plan, &id, decision, app.clock.today()).ok_or_else(missing)?;
    let bytes = match () {
        () if app.options.json => format!("{:#}\n", document(app, &id, &made)),
        () if wanted.markdown => markdown(app, &made),
        () => report::text(&parts(app, &made), app.lang()),
    };
    app.result(bytes.as_bytes())?;
    keep(app, path, &id, &made)
}

/// Notes the decision when the person says so.
fn keep(app: &mut App, path: &Path, id: &str, made: &Draft) -> Result<u8> {
    if made.decision.is_none() || app.options.dry_run || app.options.json && !app.options.yes {
        return Ok(0);
    }
    let agreed = app.options.yes
        || app.options.input && {
            let rows = vec![Row::new("keep", app.to(&say::KEEP)), Row::new("leave", app.to(&say::KEEP_NOT))];
            pick(app, "demand.keep", &say::KEEP_ASK, rows).as_deref() == Some("keep")
        };
    if !agreed {
        app.tell(&say::NOT_KEPT);
        return Ok(0);
    }
    crate::commands::open::at_desk(app, path, |app, desk| commit(app, desk, &edits(id, made), &say::KEPT))
}

fn commit(app: &mut App, desk: &mut Desk, edits: &[Edit], told: &Text) -> Result<u8> {
    crate::commands::open::commit(app, desk, "demand", edits)?;
    app.tell(told);
    Ok(0)
}

/// Notes that it was sent, or that the term is longer.
fn mark(
    app: &mut App,
    path: &Path,
    plan: &Plan,
    (id, sent, extended): (&str, Option<Date>, bool),
) -> Result<u8> {
    let at = Address::new(["demand", id, "reply"]);
    let mut edits: Vec<Edit> = Vec::new();
    let mut told = Text::default();
    if extended {
        edits.push((at.child("extended"), Some(Value::String("yes".into()))));
        let on = plan.demand.get(id).and_then(|demand| date(demand.on.as_ref()));
        let due = on.map(|on| term::due(on, true, &super::working(app, plan)));
        told = say::EXTENDED.with_text("date", &due.map(words::day).unwrap_or_default());
    }
    if let Some(sent) = sent {
        edits.push((at.child("sent"), Some(Day::value(sent))));
        edits.push((at.child("done"), None));
        let line = say::SENT.with_text("date", &words::day(sent));
        told = if extended { told.and(&line) } else { line };
    }
    if app.options.dry_run {
        app.tell(&crate::text::command::DRY_RUN.with("path", path.display()));
        return Ok(0);
    }
    crate::commands::open::at_desk(app, path, |app, desk| commit(app, desk, &edits, &told))
}

fn verdict(made: &Draft) -> Text {
    match made.decision {
        Some(decision) => say::WOULD_ANSWER.with_text("decision", &decision.label()),
        None => say::NO_DECISION,
    }
    .with_text("because", &made.because)
}

fn parts(app: &App, made: &Draft) -> Vec<Say> {
    let mut parts =
        vec![Say::Title { left: app.to(&made.heading).to_string(), right: String::new() }, Say::Blank];
    for paragraph in &made.paragraphs {
        parts.extend([Say::Text(app.to(paragraph).to_string()), Say::Blank]);
    }
    parts.extend([Say::Text(app.to(&say::NOTES).to_string())]);
    let notes = std::iter::once(&verdict(made)).chain(&made.notes).cloned().collect::<Vec<_>>();
    parts.extend(notes.iter().map(|note| Say::Item { mark: "· ".into(), text: app.to(note).to_string() }));
    parts
}

fn markdown(app: &App, made: &Draft) -> String {
    let mut out = format!("# {}\n\n", app.to(&made.heading));
    for paragraph in &made.paragraphs {
        out.push_str(&format!("{}\n\n", app.to(paragraph)));
    }
    out.push_str(&format!("<!--\n{}\n", app.to(&say::NOTES)));
    for note in std::iter::once(&verdict(made)).chain(&made.notes) {
        out.push_str(&format!("- {}\n", app.to(note)));
    }
    out + "-->\n"
}

/// `{"version": 1, "id", "decision": "yes" | "part" | "no" | null, "basis", "date", "because", "heading", "paragraphs",
/// "notes"}`: sentences in the language of the run.
fn document(app: &App, id: &str, made: &Draft) -> serde_json::Value {
    let all = |texts: &[Text]| texts.iter().map(|text| app.to(text).to_string()).collect::<Vec<_>>();
    json!({
        "version": 1,
        "id": id,
        "decision": made.decision.map(Decision::code),
        "basis": made.basis,
        "date": made.date.map(|date| date.to_string()),
        "because": app.to(&made.because),
        "heading": app.to(&made.heading),
        "paragraphs": all(&made.paragraphs),
        "notes": all(&made.notes),
    })
}
