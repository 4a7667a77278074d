//! `rubrica calificar`: one marker, plan by plan or one question across plans; every mark is saved when it is given.

use std::path::{Path, PathBuf};

use serde_json::json;

use super::draw::{table, text, title};
use super::plans::{self, Loaded};
use super::{Open, assign, open};
use crate::app::App;
use crate::error::{Error, Kind, Result};
use crate::folio;
use crate::rubric::assign::{Conflict, conflict};
use crate::rubric::keep::{ASSIGNMENT, Sheet, beside, marks_path};
use crate::rubric::marks::{self, Marks};
use crate::rubric::model::{Marker, Question};
use crate::rubric::write;
use crate::text::fold::{fold, visible};
use crate::text::{Text, rubric as say};
use crate::ui::{Row, Say};

mod give;

pub use give::{label, said};

/// What a marker sits before.
pub struct Seat {
    pub open: Open,
    pub marker: Marker,
    pub plans: Vec<Loaded>,
    /// Questions that are asked: all, or one.
    pub questions: Vec<Question>,
    /// One question across plans, instead of plan by plan.
    pub across: bool,
    pub marks: Marks,
    pub sheet: Sheet,
}

/// Asks for marks; without a person, tells how far the marker is: exit code 3 while marks are missing.
///
/// # Errors
/// When it is not known who marks, a file cannot be used, or a mark cannot be saved: all before it are.
pub fn run(
    app: &mut App,
    file: &Path,
    paths: &[PathBuf],
    (who, question): (Option<&str>, Option<&str>),
) -> Result<u8> {
    let open = open(app, file)?;
    let Some(marker) = marker(app, &open, who)? else { return Ok(0) };
    blind(app, paths)?;
    let questions = questions(&open, question)?;
    let found = plans::plans(app, &assign::or_folder(&open, paths))?;
    let (plans, notes) = mine(app, &open, &marker, found.all)?;
    let (marks, sheet) = own(app, &open, &marker)?;
    let unread = plans::unread(app, &found.unread);
    if !unread.is_empty() && !app.options.quiet {
        app.ui.show(&unread);
    }
    notes.iter().for_each(|note| app.tell(note));
    if plans.is_empty() {
        return Err(Error::new(Kind::Usage, say::NOTHING_TO_MARK));
    }
    let mut seat = Seat { open, marker, plans, questions, across: question.is_some(), marks, sheet };
    if app.options.input {
        give::sit(app, &mut seat)?;
    }
    told(app, &seat)
}

/// Who marks: told, or the only one, or asked.
///
/// # Errors
/// When the rubric does not know them, or nobody can be asked.
fn marker(app: &mut App, open: &Open, who: Option<&str>) -> Result<Option<Marker>> {
    let markers = &open.rubric.markers;
    if markers.is_empty() {
        return Err(Error::new(Kind::Usage, say::NO_MARKERS).todo(say::NO_MARKERS_TODO));
    }
    let names: Vec<String> = markers.iter().map(|marker| visible(&marker.name)).collect();
    let known = say::WHO_KNOWN.with("list", names.join(", "));
    let Some(who) = who else {
        if !app.options.input {
            return Err(Error::new(Kind::NotAsked, say::WHO_NEEDED).todo(known));
        }
        let rows = markers.iter().map(|marker| Row::new(&marker.id, visible(&marker.name))).collect();
        let picked = crate::commands::ask::pick(app, "rubric.who", &say::WHO_ASK, rows);
        return Ok(picked.and_then(|id| open.rubric.marker(&id).cloned()));
    };
    let named = |marker: &&Marker| marker.id == who || fold(&marker.name) == fold(who);
    let found = markers.iter().find(named).cloned();
    let unknown = || Error::new(Kind::Usage, say::WHO_UNKNOWN.with("name", visible(who))).todo(known);
    found.map(Some).ok_or_else(unknown)
}

/// A marker does not hand marks of others to the program.
fn blind(app: &App, paths: &[PathBuf]) -> Result<()> {
    for path in paths.iter().map(|path| app.cwd().join(path)).filter(|path| path.is_file()) {
        let sheet = Sheet::open(&*app.fs, &path)?;
        if sheet.text().ok().flatten().is_some_and(marks::is_marks) {
            let what = say::NOT_YOURS.with("path", visible(&path.display().to_string()));
            return Err(Error::new(Kind::Usage, what).todo(say::NOT_YOURS_TODO));
        }
    }
    Ok(())
}

fn questions(open: &Open, wanted: Option<&str>) -> Result<Vec<Question>> {
    let all = &open.rubric.questions;
    let Some(wanted) = wanted else { return Ok(all.clone()) };
    let ids: Vec<&str> = all.iter().map(|question| question.id.as_str()).collect();
    let unknown = || {
        let what = say::QUESTION_UNKNOWN.with("id", visible(wanted));
        Error::new(Kind::Usage, what).todo(say::QUESTION_KNOWN.with("list", ids.join(", ")))
    };
    open.rubric.named(wanted).cloned().map(|question| vec![question]).ok_or_else(unknown)
}

/// The plans that are for this marker, and what to tell of the others.
fn mine(app: &App, open: &Open, marker: &Marker, all: Vec<Loaded>) -> Result<(Vec<Loaded>, Vec<Text>)> {
    let sheet = Sheet::open(&*app.fs, &beside(&open.path, ASSIGNMENT))?;
    let (assignment, mut notes) = assign::before(app, open, &sheet)?;
    let seats = assign::seats(app, &open.rubric);
    let seat = seats.iter().find(|seat| seat.marker.id == marker.id);
    let given = |key: &str| assignment.of(key).is_some_and(|plan| plan.markers.contains(&marker.id));
    let total = all.len();
    let mut plans = Vec::new();
    for plan in all {
        let why = seat.and_then(|seat| conflict(seat, &plan.subject, &open.rubric.sharing));
        match why {
            Some(why) if assignment.plans.is_empty() || given(&plan.subject.key) => {
                let line = say::OWN_PLANS.with("plan", visible(&plan.subject.name));
                notes.push(line.with_text("why", &reason(why)));
            }
            None if assignment.plans.is_empty() || given(&plan.subject.key) => plans.push(plan),
            _ => {}
        }
    }
    if !assignment.plans.is_empty() {
        let mine = assignment.plans.iter().filter(|plan| plan.markers.contains(&marker.id));
        let here = |key: &str| plans.iter().any(|plan| plan.subject.key == key);
        let missing: Vec<String> =
            mine.filter(|plan| !here(&plan.key)).map(|plan| visible(&plan.name)).collect();
        let others = total.saturating_sub(plans.len());
        notes.extend((others > 0).then(|| say::NOT_ASSIGNED.with("n", others)));
        notes.extend((!missing.is_empty()).then(|| say::ASSIGNED_MISSING.with("list", missing.join(", "))));
    }
    Ok((plans, notes))
}

fn reason(conflict: Conflict) -> Text {
    match conflict {
        Conflict::Away => say::YOU_AWAY,
        Conflict::Own => say::YOU_OWN,
        Conflict::Named => say::YOU_NAMED,
        Conflict::OwnState | Conflict::Avoids => say::YOU_STATE,
    }
}

/// The marker's own file; one that says that it is of somebody else is refused unread.
fn own(app: &mut App, open: &Open, marker: &Marker) -> Result<(Marks, Sheet)> {
    let path = marks_path(&open.path, &marker.id);
    let sheet = Sheet::open(&*app.fs, &path)?;
    let Some(text) = sheet.text()? else { return Ok((Marks::new(&open.rubric, &marker.id), sheet)) };
    let read = marks::read(text).map_err(|faults| super::broken(app, &path, &faults))?;
    if read.marks.marker != marker.id {
        let what = say::NOT_YOURS.with("path", visible(&path.display().to_string()));
        return Err(Error::new(Kind::Usage, what).todo(say::NOT_YOURS_TODO));
    }
    let misfits = marks::misfits(&open.rubric, &read.marks);
    if super::wrong(app, &misfits) {
        return Err(super::broken(app, &path, &misfits));
    }
    if !read.whole {
        let edited = crate::diag::Finding::new("rubric-edited", Default::default());
        let line = super::line(app, &edited);
        app.tell(&line);
    }
    let marks = Marks { version: open.rubric.version.clone(), ..read.marks };
    Ok((marks, sheet))
}

impl Seat {
    /// Whether a question of a plan has a mark under today's wording.
    pub fn done(&self, plan: &Loaded, question: &Question) -> bool {
        let mark = self.marks.get(&plan.subject.key, &question.id);
        mark.is_some_and(|mark| mark.wording == question.wording())
    }

    pub fn count(&self) -> (usize, usize) {
        let of = |plan: &Loaded| self.questions.iter().filter(|question| self.done(plan, question)).count();
        (self.plans.iter().map(of).sum(), self.plans.len() * self.questions.len())
    }

    /// Saves what there is.
    ///
    /// # Errors
    /// When it cannot be written, or somebody else wrote it meanwhile.
    pub fn save(&mut self, app: &App) -> Result<()> {
        let text = write::marks(&self.marks);
        self.sheet.save(&*app.fs, &text)
    }
}

/// How far the marker is.
///
/// `--json`: `{"version": 1, "rubric", "marker", "file", "folio" or null, "marked", "of", "plans": [{"key", "name",
/// "marked", "of"}]}`.
fn told(app: &mut App, seat: &Seat) -> Result<u8> {
    let (marked, of) = seat.count();
    let text_now = write::marks(&seat.marks);
    let folio =
        folio::opened(&text_now).map(|(folio, _)| folio.to_string()).filter(|_| seat.marks.count() > 0);
    let done = |plan: &Loaded| seat.questions.iter().filter(|question| seat.done(plan, question)).count();
    let each: Vec<(&Loaded, usize, usize)> =
        seat.plans.iter().map(|plan| (plan, done(plan), seat.questions.len())).collect();
    if app.options.json {
        let one = |(plan, done, of): &(&Loaded, usize, usize)| json!({ "key": plan.subject.key, "name": plan.subject.name, "marked": done, "of": of });
        let document = json!({
            "version": 1, "rubric": seat.open.rubric.id, "marker": seat.marker.id,
            "file": seat.sheet.path.display().to_string(), "folio": folio, "marked": marked, "of": of,
            "plans": each.iter().map(one).collect::<Vec<_>>(),
        });
        app.result(format!("{document:#}\n").as_bytes())?;
    } else if !app.options.input {
        let rows = each
            .iter()
            .map(|(plan, done, of)| vec![visible(&plan.subject.name), done.to_string(), of.to_string()]);
        let parts = vec![
            title(app, &say::PROGRESS_TITLE.with("name", visible(&seat.marker.name))),
            Say::Rule,
            table(app, &say::PROGRESS_HEADS, rows.collect()),
            text(app, &say::PROGRESS.with("n", marked).with("of", of)),
        ];
        let drawn = app.drawn(&parts);
        app.result(drawn.as_bytes())?;
    }
    if marked == of && !seat.across {
        let file = seat.sheet.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        app.tell(&say::ALL_MARKED.with("file", visible(&file)).with("folio", folio.unwrap_or_default()));
    } else if app.options.input {
        app.tell(&say::PROGRESS.with("n", marked).with("of", of).and(&say::LEAVE));
    }
    Ok(if marked == of { 0 } else { Kind::Incomplete as u8 })
}
