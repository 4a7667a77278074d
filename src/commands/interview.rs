//! `apertura`, `nuevo`, `continuar`, `ir`: a person before a plan.

use std::path::{Path, PathBuf};

use super::launch::{self, Start};
use super::proposals::Drive;
use crate::app::{App, PLAN};
use crate::error::{Error, Kind, Result};
use crate::plan::doc::{Doc, Edit};
use crate::text::{Text, command as say};
use crate::wizard::desk::Desk;
use crate::wizard::session::{Go, Session};
use crate::wizard::{batch, place, reasons};
use crate::{fsx, interrupt, places};

/// The last plan here, or the first screen when there is none.
pub fn open(app: &mut App) -> Result<u8> {
    match app.find_plan(None)? {
        Some(path) if crate::plan::store::exists(&*app.fs, &path)? => work(app, &path, Then::Hub),
        _ if app.options.answers.is_some() => new(app, None),
        _ if !app.options.input => {
            Err(Error::new(Kind::NotAsked, say::NEEDS_PLAN).todo(say::NEEDS_PLAN_TODO))
        }
        _ => match launch::first_screen(app) {
            Start::New => new(app, None),
            Start::Open(path) => {
                super::guide::source::adopt(app, &path);
                work(app, &path, Then::Hub)
            }
            Start::Leave => Ok(0),
        },
    }
}

/// A new plan in a folder.
pub fn new(app: &mut App, folder: Option<&Path>) -> Result<u8> {
    let named = folder.map(Path::to_path_buf).or_else(|| app.options.plan.clone());
    let folder = match named {
        Some(folder) => app.cwd().join(folder),
        None if app.options.input => match launch::ask_folder(app) {
            Some(folder) => folder,
            None => return Ok(0),
        },
        None => app.cwd().to_path_buf(),
    };
    let path =
        if folder.extension().is_some_and(|ending| ending == "toml") { folder } else { folder.join(PLAN) };
    if crate::plan::store::exists(&*app.fs, &path)? {
        let what = say::PLAN_EXISTS.with("path", path.display());
        return Err(Error::new(Kind::Usage, what).todo(say::PLAN_EXISTS_TODO));
    }
    // The answers are judged before anything is made, so that a faulty file leaves nothing behind.
    if let Some(file) = app.options.answers.clone().filter(|file| file.as_os_str() != "-") {
        judged(app, &Doc::blank("", &app.guide.tag(), ""), &file)?;
    }
    if app.options.dry_run {
        app.tell(&say::DRY_RUN.with("path", path.display()));
        return Ok(0);
    }
    let desk = Desk::create(app.fs.clone(), &path, app.clock, &app.guide)?;
    write_schema(app, &path);
    desk.close();
    work(app, &path, Then::Questions)
}

/// Goes on at the next unanswered question.
pub fn resume(app: &mut App, plan: Option<&Path>) -> Result<u8> {
    let path = app.plan_path(plan)?;
    work(app, &path, Then::Questions)
}

/// Jumps to a step or a question.
pub fn go_to(app: &mut App, place: &[String]) -> Result<u8> {
    let path = app.plan_path(None)?;
    work(app, &path, Then::Place(place.to_vec()))
}

/// Opens one page of the interview; the hub comes after it.
pub fn page(app: &mut App, path: &Path, page: Page) -> Result<u8> {
    work(app, path, Then::Page(page))
}

/// Describes the columns of the files of a dataset, or of all; the hub comes after it.
pub fn dictionary(app: &mut App, path: &Path, dataset: Option<String>) -> Result<u8> {
    work(app, path, Then::Dictionary(dataset))
}

/// A page of the interview.
pub type Page = fn(&mut Session<'_>) -> Result<Go>;

/// What the sitting begins with.
enum Then {
    Hub,
    Questions,
    Place(Vec<String>),
    Page(Page),
    Dictionary(Option<String>),
}

fn work(app: &mut App, path: &Path, then: Then) -> Result<u8> {
    let opened = Desk::open(app.fs.clone(), path, app.clock, &app.guide.rules)?;
    interrupt::watch(app.lang(), path);
    if opened.cut && !launch::accept_cut(app) {
        return Ok(Kind::Unreadable as u8);
    }
    opened.desk.probe()?;
    places::remember(opened.desk.path());
    launch::welcome_back(app, &opened);
    let moved = reasons::outside(opened.desk.doc.tree(), &opened.outside);
    let mut desk = opened.desk;
    desk.accept_outside();
    let done = sit(app, &mut desk, then, &moved);
    desk.close();
    let code = done?;
    Ok(if interrupt::marked() { Kind::Interrupted as u8 } else { code })
}

fn sit(app: &mut App, desk: &mut Desk, then: Then, moved: &[reasons::Outside]) -> Result<u8> {
    if let Some(answers) = app.options.answers.clone() {
        take_answers(app, desk, &answers)?;
    }
    if !app.options.input {
        return Err(missing(app, desk)).or_else(|err: Option<Error>| err.map_or(Ok(0), Err));
    }
    if let Then::Place(words) = &then
        && place::find(&crate::wizard::flow::Flow::new(&app.guide, desk.doc.tree()), words).is_none()
    {
        let what = say::NO_SUCH_PLACE.with("place", words.join(" "));
        return Err(Error::new(Kind::Usage, what).todo(say::NO_SUCH_PLACE_TODO));
    }
    let mut drive = Drive::new(&app.guide, app.options.guide.as_deref())?;
    let mut session = Session::new(&app.guide, &mut *app.ui, desk, app.clock).with_scanner(&mut drive);
    let go = match then {
        _ if session.explain(moved)? == Go::Quit => Go::Quit,
        Then::Hub => Go::Menu,
        Then::Questions => session.go_on()?,
        Then::Place(words) => session.go_to(&words)?.unwrap_or(Go::Menu),
        Then::Page(page) => page(&mut session)?,
        Then::Dictionary(dataset) => session.dictionary_page(dataset.as_deref())?,
    };
    if go == Go::Quit {
        session.farewell();
    } else {
        session.hub()?;
    }
    Ok(0)
}

fn take_answers(app: &mut App, desk: &mut Desk, file: &Path) -> Result<()> {
    let mut edits = judged(app, &desk.doc, file)?;
    if app.options.dry_run {
        app.tell(&say::ANSWERS_WOULD.with("n", edits.len()));
        return Ok(());
    }
    let count = edits.len();
    edits = reasons::with_moves(desk.doc.tree(), edits, app.clock.today());
    desk.commit("answers", &edits)?;
    app.tell(&say::ANSWERS_TAKEN.with("n", count).with("file", file.display()));
    Ok(())
}

/// What an answers file would change in a plan, or everything that is wrong with it.
fn judged(app: &App, plan: &Doc, file: &Path) -> Result<Vec<Edit>> {
    let text = read_answers(file)?;
    batch::answers(&app.guide, plan, &text, app.clock.today()).map_err(|mut faults| {
        app.guide.rules.sort(&mut faults);
        let lines: Vec<Text> = faults.iter().map(|fault| super::check::line(app, fault)).collect();
        let what = list(&say::ANSWERS_FAULTY.with("file", file.display()), &lines);
        Error::new(Kind::Faulty, what).safe(say::ANSWERS_UNTOUCHED)
    })
}

fn read_answers(file: &Path) -> Result<String> {
    let bytes = if file == Path::new("-") { fsx::read_stdin() } else { fsx::read_text(file) };
    let bytes = bytes.map_err(|err| fsx::unread_file(file, &err))?;
    String::from_utf8(bytes)
        .map_err(|_| Error::new(Kind::Faulty, say::ANSWERS_NOT_UTF8.with("file", file.display())))
}

/// Without questions allowed, everything that is missing is listed at once; `None` when nothing is.
fn missing(app: &App, desk: &Desk) -> Option<Error> {
    let mut found = batch::missing(&app.guide, &desk.doc, app.clock.today(), None);
    if found.is_empty() {
        return None;
    }
    app.guide.rules.sort(&mut found);
    let lines: Vec<Text> = found.iter().map(|finding| super::check::line(app, finding)).collect();
    let what = list(&say::STILL_MISSING.with("n", found.len()), &lines);
    let safe = say::STILL_SAFE.with("path", desk.path().display());
    Some(Error::new(Kind::NotAsked, what).safe(safe).todo(say::STILL_TODO))
}

fn list(head: &Text, lines: &[Text]) -> Text {
    lines
        .iter()
        .fold(head.clone(), |all, line| say::NEXT_LINE.with_text("before", &all).with_text("line", line))
}

/// The schema that the plan's first line names, for editors. A folder that will not take it loses only that help.
fn write_schema(app: &App, plan: &Path) {
    let schema = super::schema::published(&app.guide, app.lang());
    let folder: PathBuf = plan.parent().unwrap_or(Path::new(".")).to_path_buf();
    fsx::write_small(&folder, super::schema::FILE, schema.as_bytes());
}
