//! `calendario`: dates that can be kept, the hours behind them, and a calendar to take along.

use jiff::Span;
use toml::Table;

use crate::app::App;
use crate::cli::calendar::Wanted;
use crate::error::{Kind, Result};
use crate::plan::model::Plan;
use crate::plan::typed::typed;
use crate::schedule::agenda::{Agenda, Source, events};
use crate::schedule::page::Page;
use crate::schedule::{Outlook, deadlines, gantt, ics, json, notices};
use crate::study;
use crate::ui::report;

/// Months that are shown, and that a calendar has, when nothing is said.
const SHOWN: u32 = 12;
const WRITTEN: u32 = 36;

/// Shows the calendar, writes it, or opens its page.
///
/// # Errors
/// When the plan cannot be read, or a calendar cannot be written.
pub fn run(app: &mut App, wanted: &Wanted) -> Result<u8> {
    let path = app.plan_path(wanted.plan.as_deref())?;
    if wanted.propose {
        return super::interview::page(app, &path, |session| session.calendar_page());
    }
    let read = super::open::look(app, &path)?;
    super::practice::mark(app, read.doc.tree());
    let tree = read.doc.tree().clone();
    let plan = typed(&tree);
    let outlook = study::outlook(&app.guide, &tree, &plan, app.clock.today());
    if let Some(file) = &wanted.ics {
        write_ics(app, wanted, (&plan, &tree, &outlook), file)?;
    }
    if wanted.ics.is_none() || app.options.json {
        show(app, wanted, (&plan, &tree, &outlook))?;
    }
    Ok(if read.cut() { Kind::Unreadable as u8 } else { 0 })
}

fn show(app: &mut App, wanted: &Wanted, (plan, tree, outlook): (&Plan, &Table, &Outlook)) -> Result<()> {
    let months = wanted.months.unwrap_or(SHOWN).clamp(1, 40) as usize;
    let bytes = if app.options.json {
        format!("{:#}\n", json::json(outlook, months))
    } else {
        let today = app.clock.today();
        let page = Page { guide: &app.guide, outlook, lang: app.lang(), months };
        let mut parts = page.parts();
        let terms = deadlines::terms(&app.guide, plan, tree, today);
        parts.extend(deadlines::parts(&app.guide, plan, &terms, (today, app.lang())));
        if wanted.gantt && !outlook.board.tasks.is_empty() {
            let columns = (!app.options.plain).then(report::columns);
            parts.push(crate::ui::Say::Blank);
            parts.extend(gantt::parts(outlook, months, app.lang(), columns));
        }
        report::text(&parts, app.lang())
    };
    app.result(bytes.as_bytes())
}

fn write_ics(
    app: &mut App,
    wanted: &Wanted,
    (plan, tree, outlook): (&Plan, &Table, &Outlook),
    file: &std::path::Path,
) -> Result<()> {
    let (today, lang) = (app.clock.today(), app.lang());
    let bytes = {
        let source = Source { guide: &app.guide, plan, tree, outlook, today };
        let months = i64::from(wanted.months.unwrap_or(WRITTEN).clamp(1, 120));
        let agenda = Agenda::new(source);
        let last = today.saturating_add(Span::new().months(months));
        ics::calendar(&notices::head(source, lang), &events(source, agenda.entries.iter(), last, lang))
    };
    if file.as_os_str() == "-" {
        report::print(bytes.as_bytes());
        return Ok(());
    }
    app.write_file(&app.cwd().join(file), bytes.as_bytes())
}
