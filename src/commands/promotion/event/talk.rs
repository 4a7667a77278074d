//! The conversation that prepares a new event.

use std::path::Path;

use super::super::Known;
use super::super::asked::{self, Asked, Said};
use super::{datasets, here};
use crate::app::App;
use crate::cli::promotion::Event;
use crate::commands::ask::{pick, save_rows};
use crate::commands::open::{at_desk, commit};
use crate::error::{Error, Kind, Result};
use crate::plan::typed::typed;
use crate::promotion::edits::{self, Told};
use crate::promotion::ready::split;
use crate::text::fold::{short, visible};
use crate::text::{Text, command, promotion as say};
use crate::ui::{Row, Say};

/// Prepares a new event of a kind and saves it; nothing when the person leaves.
///
/// # Errors
/// When its kind is not said and nobody can be asked, a dataset is not really online, or the plan cannot be saved.
pub fn new(
    app: &mut App,
    path: &Path,
    known: &Known,
    (kind, wanted): (Option<&str>, &Event),
) -> Result<Option<String>> {
    let mut told = Told {
        kind: kind.unwrap_or_default().to_string(),
        title: wanted.title.clone(),
        question: wanted.question.clone(),
        on: asked::said_day(wanted.day.as_deref())?,
        datasets: datasets(app, known, &wanted.datasets)?,
    };
    let asks = app.options.input && !app.options.yes && !app.options.json;
    if !asks && told.kind.is_empty() {
        let kinds = app.guide.promotion.gatherings.iter().map(|one| app.to(&one.name).to_string());
        let kinds = kinds.collect::<Vec<_>>().join(", ");
        let todo = say::NO_EVENT_TODO.with("kinds", kinds).with("list", super::ids(app, known));
        return Err(Error::new(Kind::NotAsked, say::EVENT_NEEDS).todo(todo));
    }
    if asks {
        open(app, known);
        let agreed = talk(app, known, &mut told)
            && pick(app, "event.save", &say::ASK_EVENT_SAVE, save_rows(app)).as_deref() == Some("save");
        if !agreed {
            app.tell(&command::NOTHING_SAVED);
            return Ok(None);
        }
    }
    if app.options.dry_run {
        app.tell(&command::DRY_RUN.with("path", path.display()));
        return Ok(None);
    }
    let mut saved = String::new();
    at_desk(app, path, |app, desk| {
        let plan = typed(desk.doc.tree());
        let mask = |text: &String| asked::masked(app, &plan, text);
        told.question = told.question.as_ref().map(mask);
        told.title = told.title.as_ref().map(mask);
        let (id, all) = edits::event(&plan, &told);
        commit(app, desk, "promotion", &all)?;
        app.tell(&say::EVENT_SAVED.with("id", visible(&id)));
        saved = id;
        Ok(0)
    })?;
    Ok(Some(saved))
}

/// Those that are being prepared already.
fn open(app: &mut App, known: &Known) {
    let lines = here(app, known);
    if lines.is_empty() {
        return;
    }
    let mut parts = vec![Say::Text(app.to(&say::EVENTS_HERE).to_string())];
    parts.extend(lines.iter().map(|line| Say::Item { mark: "· ".into(), text: app.to(line).to_string() }));
    app.ui.show(&parts);
}

/// Asks for what was not said; false when the person leaves.
fn talk(app: &mut App, known: &Known, told: &mut Told) -> bool {
    let given =
        [!told.kind.is_empty(), told.question.is_some(), told.on.is_some(), !told.datasets.is_empty()];
    let open: Vec<usize> = (0..given.len()).filter(|at| !given.get(*at).copied().unwrap_or(true)).collect();
    let mut at = 0;
    while let Some(number) = open.get(at) {
        match step(app, known, *number, told) {
            Said::It(()) | Said::Blank => at += 1,
            Said::Back if at > 0 => at -= 1,
            Said::Back | Said::Leave => return false,
        }
    }
    true
}

fn step(app: &mut App, known: &Known, number: usize, told: &mut Told) -> Said<()> {
    let said = |id, ask, hint| Asked { id, ask, hint, optional: true };
    match number {
        0 => kind(app, known, told),
        1 => {
            let asked = said("event.question", say::ASK_QUESTION, say::ASK_QUESTION_HINT);
            keep(asked::line(app, &asked, |text| Ok(text.to_string())), |text| told.question = Some(text))
        }
        2 => {
            let asked = said("event.day", say::ASK_EVENT_DAY, say::ASK_EVENT_DAY_HINT);
            keep(asked::line(app, &asked, asked::day), |day| told.on = Some(day))
        }
        _ => choose(app, known, told),
    }
}

/// The kind, with that of the plan (R04) first.
fn kind(app: &mut App, known: &Known, told: &mut Told) -> Said<()> {
    let mut kinds: Vec<(&str, Text, Text)> = app
        .guide
        .promotion
        .gatherings
        .iter()
        .map(|one| (one.id.as_str(), one.name.clone(), one.about.clone()))
        .collect();
    let wanted = known.plan.promotion.event.as_deref();
    kinds.sort_by_key(|(id, _, _)| Some(*id) != wanted);
    let row = |(id, name, about): &(&str, Text, Text)| {
        let mut row = Row::new(*id, app.to(name));
        row.note = Some(app.to(about).to_string());
        row
    };
    let rows = kinds.iter().map(row).collect();
    keep(asked::one(app, "event.kind", &say::ASK_KIND, rows), |id| told.kind = id)
}

/// Datasets that are really online; more than an event is prepared with are asked for again.
fn choose(app: &mut App, known: &Known, told: &mut Told) -> Said<()> {
    let rows: Vec<Row> = {
        let (ready, _) = split(known.about(app));
        ready.iter().map(|one| Row::new(one.id(), short(&visible(&one.dataset.title), 70))).collect()
    };
    if rows.is_empty() {
        app.tell(&crate::text::promoted::NOTHING_ONLINE);
        return Said::Blank;
    }
    let most = app.guide.promotion.pace.datasets;
    let asked = Asked { id: "event.datasets", ask: say::ASK_DATASETS, hint: Text::default(), optional: true };
    loop {
        match asked::some(app, &asked, &rows) {
            Said::It(ids) if ids.len() > most => {
                app.tell(&say::MORE_THAN_MOST.with("n", ids.len()).with("most", most));
            }
            said => return keep(said, |ids| told.datasets = ids),
        }
    }
}

fn keep<T>(said: Said<T>, mut put: impl FnMut(T)) -> Said<()> {
    match said {
        Said::It(value) => {
            put(value);
            Said::It(())
        }
        Said::Blank => Said::Blank,
        Said::Back => Said::Back,
        Said::Leave => Said::Leave,
    }
}
