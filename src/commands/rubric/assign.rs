//! `rubrica asignar`: each plan to its markers, in one file that keeps what it had.

use std::path::{Path, PathBuf};

use serde_json::json;

use super::draw::{item, table, text, title};
use super::plans::{self, Plans};
use super::{Open, open};
use crate::app::App;
use crate::error::{Error, Kind, Result};
use crate::rubric::assign::{self, Assignment, Conflict, Lacking, Seat, Shared};
use crate::rubric::keep::{ASSIGNMENT, Sheet, beside};
use crate::rubric::model::Rubric;
use crate::rubric::write;
use crate::text::fold::{fold, visible};
use crate::text::{Text, command, rubric as say};
use crate::ui::Say;
use crate::wizard::answer::write_out;

/// Shares plans out; the exit code is 3 while a plan lacks a marker.
///
/// # Errors
/// When the rubric or the earlier assignment cannot be used, there are no plans, or it cannot be saved.
pub fn run(app: &mut App, file: &Path, paths: &[PathBuf]) -> Result<u8> {
    let open = open(app, file)?;
    if open.rubric.markers.is_empty() {
        return Err(Error::new(Kind::Usage, say::NO_MARKERS).todo(say::NO_MARKERS_TODO));
    }
    let plans = plans::plans(app, &or_folder(&open, paths))?;
    let path = beside(&open.path, ASSIGNMENT);
    let mut sheet = Sheet::open(&*app.fs, &path)?;
    let (before, notes) = before(app, &open, &sheet)?;
    let seats = seats(app, &open.rubric);
    let subjects: Vec<_> = plans.all.iter().map(|plan| plan.subject.clone()).collect();
    let shared = assign::assign(&open.rubric, &seats, &subjects, &before);
    match app.options.dry_run {
        true => app.tell(&command::DRY_RUN.with("path", path.display())),
        false => sheet.save(&*app.fs, &write::assignment(&shared.assignment))?,
    }
    notes.iter().for_each(|note| app.tell(note));
    let bytes = match app.options.json {
        true => json(&open, &shared, &path),
        false => app.drawn(&parts(app, &open, &shared, &plans)),
    };
    app.result(bytes.as_bytes())?;
    if !app.options.dry_run {
        app.tell(&command::WRITTEN.with("path", path.display()));
    }
    Ok(if shared.lacking.is_empty() { 0 } else { Kind::Incomplete as u8 })
}

/// The paths, or the folder of the rubric when there are none.
pub fn or_folder(open: &Open, paths: &[PathBuf]) -> Vec<PathBuf> {
    match paths {
        [] => open.path.parent().map(Path::to_path_buf).into_iter().collect(),
        paths => paths.to_vec(),
    }
}

/// The assignment beside a rubric, when there is one, and what to tell of it.
///
/// # Errors
/// When it cannot be used, or is of another rubric.
pub fn before(app: &App, open: &Open, sheet: &Sheet) -> Result<(Assignment, Vec<Text>)> {
    let Some(text) = sheet.text()? else { return Ok((Assignment::default(), Vec::new())) };
    let (found, whole) = assign::read(text).map_err(|faults| super::broken(app, &sheet.path, &faults))?;
    if found.rubric != open.rubric.id {
        let what =
            say::ASSIGNMENT_OTHER.with("path", sheet.path.display()).with("id", visible(&found.rubric));
        return Err(Error::new(Kind::Faulty, what).todo(say::ASSIGNMENT_OTHER_TODO));
    }
    let edited = crate::diag::Finding::new("rubric-edited", Default::default());
    let note = || Text::joined(&[Text::same(ASSIGNMENT), super::line(app, &edited)], ": ");
    Ok((found, (!whole).then(note).into_iter().collect()))
}

/// Markers with the key of their institution.
pub fn seats<'r>(app: &App, rubric: &'r Rubric) -> Vec<Seat<'r>> {
    let seat = |marker| Seat { marker, area: None };
    let known = |seat: Seat<'r>| Seat { area: area(app, &seat.marker.institution), ..seat };
    rubric.markers.iter().map(seat).map(known).collect()
}

/// The INEGI key that an institution is told by: a key, or the name of one place alone.
pub fn area(app: &App, institution: &str) -> Option<String> {
    let areas = &app.guide.areas;
    if let Some(area) = areas.get(institution) {
        return Some(area.key.clone());
    }
    let bare = assign::bare(institution);
    let same = |area: &&&crate::guide::areas::Area| fold(&area.name) == bare;
    let found = areas.search(&bare);
    let mut same = found.iter().filter(same);
    match (same.next(), same.next()) {
        (Some(only), None) => Some(only.key.clone()),
        _ => None,
    }
}

fn parts(app: &App, open: &Open, shared: &Shared, plans: &Plans) -> Vec<Say> {
    let rubric = &open.rubric;
    let all: usize = shared.assignment.plans.iter().map(|plan| plan.markers.len()).sum();
    let count = say::ASSIGNED_COUNT
        .with("plans", shared.assignment.plans.len())
        .with("each", rubric.sharing.each)
        .with("new", shared.new)
        .with("kept", all.saturating_sub(shared.new));
    let name = |id: &str| {
        let marker = rubric.marker(id);
        let name = marker.map_or_else(|| visible(id), |marker| visible(&marker.name));
        match marker.is_some_and(|marker| marker.away) {
            true => app.to(&say::LOAD_AWAY.with("name", name)).to_string(),
            false => name,
        }
    };
    let rows =
        shared.assignment.loads(rubric).into_iter().map(|(id, load)| vec![name(&id), load.to_string()]);
    let mut parts = vec![
        title(app, &say::ASSIGNED_TITLE),
        Say::Rule,
        text(app, &count),
        Say::Blank,
        table(app, &say::LOAD_HEADS, rows.collect()),
    ];
    if !shared.dropped.is_empty() {
        parts.push(text(app, &say::DROPPED.with("n", shared.dropped.len())));
    }
    if !shared.lacking.is_empty() {
        parts.extend([Say::Blank, text(app, &say::LACKING_TITLE.with("n", shared.lacking.len()))]);
        parts.extend(shared.lacking.iter().map(|one| item(app, &lacking(rubric, one))));
    }
    parts.extend(plans::unread(app, &plans.unread));
    parts
}

fn lacking(rubric: &Rubric, one: &Lacking) -> Text {
    let why: Vec<Text> = one
        .why
        .iter()
        .map(|(id, conflict)| {
            let name = rubric.marker(id).map_or(id.as_str(), |marker| marker.name.as_str());
            say::LACKING_WHY.with("name", visible(name)).with_text("why", &reason(*conflict))
        })
        .collect();
    let why = match why.is_empty() {
        true => say::LACKING_NOBODY,
        false => Text::joined(&[write_out::list(&why), Text::same("")], "."),
    };
    let line = say::LACKING.with("plan", visible(&one.name)).with("found", one.found);
    line.with("wanted", one.wanted).with_text("why", &why)
}

fn reason(conflict: Conflict) -> Text {
    match conflict {
        Conflict::Away => say::WHY_AWAY,
        Conflict::Own => say::WHY_OWN,
        Conflict::Named => say::WHY_NAMED,
        Conflict::OwnState => say::WHY_OWN_STATE,
        Conflict::Avoids => say::WHY_AVOIDS,
    }
}

/// `{"version": 1, "rubric", "seed", "file", "new", "plans": [{"key", "name", "area", "file", "markers": [id]}],
/// "loads": {id: plans}, "dropped": [{"plan", "marker"}], "lacking": [{"plan", "name", "found", "wanted",
/// "why": [{"marker", "conflict"}]}]}`; a conflict is `away`, `own`, `named`, `own-state` or `avoids`.
fn json(open: &Open, shared: &Shared, path: &Path) -> String {
    let word = |conflict: Conflict| match conflict {
        Conflict::Away => "away",
        Conflict::Own => "own",
        Conflict::Named => "named",
        Conflict::OwnState => "own-state",
        Conflict::Avoids => "avoids",
    };
    let plans = shared.assignment.plans.iter().map(|plan| {
        json!({ "key": plan.key, "name": plan.name, "area": plan.area, "file": plan.file, "markers": plan.markers })
    });
    let lacking = shared.lacking.iter().map(|one| {
        let why = one.why.iter().map(|(id, conflict)| json!({ "marker": id, "conflict": word(*conflict) }));
        json!({
            "plan": one.key, "name": one.name, "found": one.found, "wanted": one.wanted,
            "why": why.collect::<Vec<_>>(),
        })
    });
    let dropped = shared.dropped.iter().map(|(plan, marker)| json!({ "plan": plan, "marker": marker }));
    let loads: serde_json::Map<String, serde_json::Value> =
        shared.assignment.loads(&open.rubric).into_iter().map(|(id, load)| (id, load.into())).collect();
    let document = json!({
        "version": 1,
        "rubric": open.rubric.id,
        "seed": shared.assignment.seed,
        "file": path.display().to_string(),
        "new": shared.new,
        "plans": plans.collect::<Vec<_>>(),
        "loads": loads,
        "dropped": dropped.collect::<Vec<_>>(),
        "lacking": lacking.collect::<Vec<_>>(),
    });
    format!("{document:#}\n")
}
