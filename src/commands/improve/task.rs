//! `mejora tarea`: tasks that came of a review.

use std::path::Path;

use jiff::civil::Date;
use serde_json::json;

use crate::app::App;
use crate::cli::improve::Task;
use crate::error::{Error, Kind, Result};
use crate::improve::edits::{self, New};
use crate::improve::tasks::{Job, jobs, named, origin};
use crate::schedule::words::short;
use crate::text::fold::visible;
use crate::text::{Text, improve as say};
use crate::ui::Say;

/// Shows the tasks, adds one, or marks one as done.
///
/// # Errors
/// When a word is not understood, or the plan cannot be saved.
pub(super) fn run(app: &mut App, path: &Path, task: &Task) -> Result<u8> {
    match (&task.text, &task.finished) {
        (_, Some(id)) => finish(app, path, id, task.date.as_deref()),
        (Some(text), None) => add(app, path, task, text),
        (None, None) => list(app, path),
    }
}

fn add(app: &mut App, path: &Path, task: &Task, text: &str) -> Result<u8> {
    let due = super::any_day(task.due.as_deref())?;
    let no_such = |from: &str| Error::new(Kind::Usage, say::NO_SUCH_ORIGIN.with("id", visible(from)));
    let known = |from: &String| named(&app.guide, from).map(str::to_string).ok_or_else(|| no_such(from));
    let from = task.from.as_ref().map(known).transpose()?;
    let (title, hidden) = super::hide(app, text)?;
    if title.chars().filter(|letter| letter.is_alphabetic()).count() < 3 {
        return Err(Error::new(Kind::Usage, say::TASK_EMPTY));
    }
    let (owner, more) = super::hide_some(app, task.post.as_deref())?;
    let new = New { title: &title, owner: owner.as_deref(), due, from: from.as_deref() };
    let id = edits::task_id(&new);
    let known = super::read(app, path)?.task.contains_key(&id);
    if !known {
        super::save(app, path, "task", &[edits::task(&new)])?;
    }
    if app.options.json {
        let document = json!({ "version": 1, "id": id, "new": !known, "hidden": hidden + more });
        app.result(format!("{document:#}\n").as_bytes())?;
        return Ok(0);
    }
    let line = if known { say::TASK_KNOWN } else { say::TASK_NOTED };
    let mut told = vec![line.with("id", &id)];
    told.extend((hidden + more > 0).then(|| say::HIDDEN.with("n", hidden + more)));
    told.extend(bare(&new).map(|what| say::TASK_BARE.with_text("what", &what)));
    super::tell(app, &told)?;
    Ok(0)
}

/// What a task lacks so that somebody does it.
fn bare(new: &New<'_>) -> Option<Text> {
    match (new.owner, new.due) {
        (None, None) => Some(say::BOTH),
        (None, Some(_)) => Some(say::A_POST),
        (Some(_), None) => Some(say::A_DAY),
        (Some(_), Some(_)) => None,
    }
}

fn finish(app: &mut App, path: &Path, id: &str, date: Option<&str>) -> Result<u8> {
    let on = super::day(app, date)?.unwrap_or(app.clock.today());
    let plan = super::read(app, path)?;
    let Some(task) = plan.task.get(id) else {
        let what = say::NO_SUCH_TASK.with("id", visible(id));
        return Err(Error::new(Kind::Usage, what).todo(say::NO_SUCH_TASK_TODO));
    };
    let title = visible(task.title.as_deref().unwrap_or(id));
    super::save(app, path, "task", &[edits::task_done(id, on)])?;
    if app.options.json {
        let document = json!({ "version": 1, "id": id, "done": on.to_string() });
        app.result(format!("{document:#}\n").as_bytes())?;
        return Ok(0);
    }
    super::tell(app, &[say::TASK_FINISHED.with("title", title)])?;
    Ok(0)
}

/// As JSON: `{"version": 1, "tasks": [{"id", "title", "owner", "due", "from", "done", "left": days, negative when past}]}`.
fn list(app: &mut App, path: &Path) -> Result<u8> {
    let plan = super::read(app, path)?;
    let all = jobs(&plan, app.clock.today());
    let bytes = if app.options.json {
        let day = |day: Option<Date>| day.map(|day| day.to_string());
        let row = |job: &Job| {
            json!({ "id": job.id, "title": job.title, "owner": job.owner, "due": day(job.due),
                "from": job.from, "done": day(job.done), "left": job.left })
        };
        let document = json!({ "version": 1, "tasks": all.iter().map(row).collect::<Vec<_>>() });
        format!("{document:#}\n")
    } else {
        app.drawn(&parts(app, &all))
    };
    app.result(bytes.as_bytes())?;
    Ok(0)
}

fn parts(app: &App, all: &[Job]) -> Vec<Say> {
    let to = |text: &Text| app.to(text).to_string();
    if all.is_empty() {
        return vec![Say::Text(to(&say::NO_TASKS))];
    }
    let heads = [say::COL_TASK, say::COL_OWNER, say::COL_BY, say::COL_FROM, say::COL_ID];
    let row = |job: &Job| {
        let from = job.from.as_deref().map(|from| match origin(&app.guide, from) {
            Some(title) => to(title),
            None => visible(from),
        });
        vec![
            visible(&job.title),
            job.owner.as_deref().map_or_else(|| to(&say::NOBODY), visible),
            to(&when(job)),
            from.unwrap_or_else(|| "-".into()),
            visible(&job.id),
        ]
    };
    let table = Say::Table { heads: heads.iter().map(to).collect(), rows: all.iter().map(row).collect() };
    vec![Say::Title { left: to(&say::TASKS_TITLE), right: String::new() }, table]
}

/// By when, and how far that is.
fn when(job: &Job) -> Text {
    if let Some(done) = job.done {
        return say::TASK_DONE_ON.with_text("day", &short(done));
    }
    let Some((due, left)) = job.due.zip(job.left) else { return say::TASK_NO_DAY };
    let far = match left {
        ..0 => say::TASK_LATE.with("n", -left),
        0 => say::TASK_TODAY,
        left => say::TASK_LEFT.with("n", left),
    };
    Text {
        es: format!("{} ({})", short(due).es, far.es).into(),
        en: format!("{} ({})", short(due).en, far.en).into(),
    }
}
