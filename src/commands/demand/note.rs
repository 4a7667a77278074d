//! A request made by word of mouth, into the plan.

use std::path::Path;

use serde_json::json;

use super::table::text;
use crate::app::App;
use crate::cli::demand::Note;
use crate::demand::incoming::{Incoming, Kind as Sort, new};
use crate::demand::merge::merge;
use crate::demand::{Lexicon, Matcher, Proposal, ledger};
use crate::error::{Error, Kind, Result};
use crate::plan::model::Plan;
use crate::plan::typed::typed;
use crate::text::demand as say;
use crate::text::fold::clean;
use crate::ui::{Entry, Raw, Reply, Say, View, report};

/// Notes it down; what was not said is asked.
///
/// # Errors
/// When the text is missing and nobody can be asked, or the plan cannot be saved.
pub fn run(app: &mut App, path: &Path, wanted: &Note) -> Result<u8> {
    let hide = super::hide(app)?;
    let day = super::date_said(app, wanted.date.as_deref())?;
    let written = match (&wanted.text, app.options.input) {
        (Some(written), _) => written.clone(),
        (None, false) => return Err(Error::new(Kind::NotAsked, say::NOTE_NEEDS_TEXT)),
        (None, true) => match ask(app)? {
            Some(written) => written,
            None => return Ok(0),
        },
    };
    let (bare, hidden) = hide(&clean(&written).replace('\n', " "));
    if bare.chars().filter(|c| c.is_alphabetic()).count() < 3 {
        return Err(Error::new(Kind::Usage, say::NOTE_NEEDS_TEXT));
    }
    let count = i64::from(wanted.count.unwrap_or(1));
    let demand = new(Sort::Counter, None, Some(day.unwrap_or(app.clock.today())), &bare, count);
    crate::commands::open::at_desk(app, path, |app, desk| {
        let plan = typed(desk.doc.tree());
        // Said again on the same day, it was asked once more.
        let before = plan.demand.get(&demand.id).map_or(0, ledger::times);
        let demand = Incoming { count: before.saturating_add(demand.count), ..demand };
        let merge = merge(&plan, std::slice::from_ref(&demand), "");
        if app.options.dry_run {
            app.tell(&crate::text::command::DRY_RUN.with("path", path.display()));
        } else {
            desk.commit("demand", &merge.edits)?;
        }
        told(app, &plan, &demand, hidden)?;
        if app.options.input && wanted.text.is_none() && !app.options.dry_run {
            super::page::sit(app, desk)?;
        }
        Ok(0)
    })
}

fn ask(app: &mut App) -> Result<Option<String>> {
    let view = View::short("demand.text", app.to(&say::NOTE_ASK), Entry::Line { initial: String::new() });
    let view = view.hint(app.to(&say::NOTE_HINT));
    loop {
        match app.ui.ask(&view) {
            Reply::Answer(Raw::Text(written)) if !written.trim().is_empty() => return Ok(Some(written)),
            Reply::Quit | Reply::Back | Reply::Menu | Reply::Skip => return Ok(None),
            _ => app.tell(&say::NOTE_NEEDS_TEXT),
        }
    }
}

/// `{"version": 1, "id", "text", "on", "times", "hidden", "proposals": [{"dataset", "score", "words"}]}`.
fn told(app: &mut App, plan: &Plan, demand: &Incoming, hidden: usize) -> Result<()> {
    let lexicon = Lexicon::new(&app.guide.demand);
    let proposals = Matcher::new(&app.guide, plan, &lexicon).proposals(&demand.text);
    if app.options.json {
        let one = |proposal: &Proposal| json!({ "dataset": proposal.dataset, "score": proposal.score, "words": proposal.words });
        let document = json!({
            "version": 1, "id": demand.id, "text": demand.text, "on": demand.on.map(|on| on.to_string()),
            "times": demand.count, "hidden": hidden, "proposals": proposals.iter().map(one).collect::<Vec<_>>(),
        });
        return app.result(format!("{document:#}\n").as_bytes());
    }
    let mut parts = vec![text(app, &say::NOTED.with("text", &demand.text).with("n", demand.count))];
    parts.extend((hidden > 0).then(|| text(app, &say::HIDDEN.with("n", hidden))));
    parts.extend(proposals.first().map(|proposal| {
        let title = ledger::title(plan, &proposal.dataset);
        let line = say::MAY_BE.with("dataset", super::table::short(&title, 60));
        Say::Text(app.to(&line.with("words", proposal.words.join(", "))).to_string())
    }));
    let bytes = report::text(&parts, app.lang());
    app.result(bytes.as_bytes())
}
