//! The plans that a review looks at: files and folders, each alone; what cannot be read is told, and stops nothing.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use toml::Table;

use crate::app::App;
use crate::error::{Error, Kind, Result};
use crate::fsx;
use crate::plan::practice;
use crate::plan::read::{self, LIMIT};
use crate::plan::typed::typed;
use crate::rubric::assign::Subject;
use crate::text::fold::visible;
use crate::text::{Text, rubric as say, workshop};
use crate::ui::Say;

/// A plan that was read.
pub struct Loaded {
    pub subject: Subject,
    pub path: PathBuf,
    pub revision: i64,
    pub tree: Table,
}

/// What could not be read, and why.
pub struct Unread {
    pub path: PathBuf,
    pub why: Text,
}

/// Plans by the name of the institution, and what could not be read.
pub struct Plans {
    pub all: Vec<Loaded>,
    pub unread: Vec<Unread>,
}

/// Reads the plans of paths; folders without what is hidden, and without files that are something else of ours.
///
/// # Errors
/// When there is no plan at all.
pub fn plans(app: &App, paths: &[PathBuf]) -> Result<Plans> {
    let mut found = Plans { all: Vec::new(), unread: Vec::new() };
    for path in paths {
        let path = app.cwd().join(path);
        match path.is_dir() {
            false => one(app, &path, true, &mut found),
            true => match fsx::walk(&path) {
                Ok(files) => {
                    files
                        .iter()
                        .filter(|file| is_candidate(&path, file))
                        .for_each(|file| one(app, file, false, &mut found));
                }
                Err(err) => found.unread.push(Unread { why: fsx::unread(&path, &err).what, path }),
            },
        }
    }
    newest(&mut found);
    found.all.sort_by(|a, b| {
        let key = |one: &Loaded| (crate::text::fold::fold(&one.subject.name), one.subject.key.clone());
        key(a).cmp(&key(b))
    });
    match found.all.is_empty() {
        true => Err(none(app, &found.unread)),
        false => Ok(found),
    }
}

fn is_candidate(root: &Path, file: &Path) -> bool {
    let inside = file.strip_prefix(root).unwrap_or(file);
    let hidden = inside.components().any(|part| part.as_os_str().to_string_lossy().starts_with('.'));
    !hidden && file.extension().is_some_and(|end| end.eq_ignore_ascii_case("toml"))
}

fn one(app: &App, path: &Path, named: bool, found: &mut Plans) {
    let unread = |why: Text| Unread { path: path.to_path_buf(), why };
    let bytes = match app.fs.read(path, LIMIT) {
        Ok(bytes) => bytes,
        Err(err) => return found.unread.push(unread(fsx::unread(path, &err).what)),
    };
    match read::read(&bytes) {
        Ok(read) if practice::is(read.doc.tree()) => found.unread.push(unread(workshop::ASIDE_WHY)),
        Ok(read) => found.all.push(loaded(app, path, read.doc.tree().clone())),
        Err(faults) => {
            let other = faults.iter().any(|fault| fault.code == "plan-not-a-plan");
            if other && !named {
                return;
            }
            let told = faults.iter().map(|fault| super::line(app, fault)).collect::<Vec<_>>();
            let why = if other { say::NOT_A_PLAN } else { Text::joined(&told, " ") };
            found.unread.push(unread(why));
        }
    }
}

fn loaded(app: &App, path: &Path, tree: Table) -> Loaded {
    let plan = typed(&tree);
    let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let area = plan.institution.area.clone().unwrap_or_default();
    let place = app.guide.areas.get(&area);
    let state =
        plan.institution.state.clone().or_else(|| area.get(..2).map(String::from)).unwrap_or_default();
    let name =
        plan.institution.name.clone().filter(|name| !name.trim().is_empty()).unwrap_or_else(|| file.clone());
    let key = plan.id.clone().filter(|id| !id.trim().is_empty());
    let key =
        key.or_else(|| Some(area.clone()).filter(|area| !area.is_empty())).unwrap_or_else(|| file.clone());
    let team = [&plan.team.head, &plan.team.liaison, &plan.team.administrator];
    let subject = Subject {
        key,
        place: place.map(|area| area.name.clone()).unwrap_or_default(),
        state_name: app.guide.areas.get(&state).map(|state| state.name.clone()).unwrap_or_default(),
        name,
        area,
        state,
        file,
        people: team.iter().filter_map(|person| person.name.clone()).collect(),
    };
    Loaded { subject, path: path.to_path_buf(), revision: plan.revision, tree }
}

/// Of one plan twice, the newest revision stays; the others are told.
fn newest(found: &mut Plans) {
    let mut all = std::mem::take(&mut found.all);
    all.sort_by(|a, b| (b.revision, &a.path).cmp(&(a.revision, &b.path)));
    let mut seen: BTreeMap<String, PathBuf> = BTreeMap::new();
    for one in all {
        match seen.get(&one.subject.key) {
            Some(other) => {
                let why = say::SAME_PLAN.with("other", visible(&other.display().to_string()));
                found.unread.push(Unread { path: one.path, why });
            }
            None => {
                seen.insert(one.subject.key.clone(), one.path.clone());
                found.all.push(one);
            }
        }
    }
}

fn none(app: &App, unread: &[Unread]) -> Error {
    let _ = app;
    let line = |what: Text, one: &Unread| {
        crate::text::command::NEXT_LINE.with_text("before", &what).with_text("line", &told(one))
    };
    let what = unread.iter().fold(say::NO_PLANS, line);
    Error::new(Kind::Usage, what).todo(say::NO_PLANS_TODO)
}

fn told(one: &Unread) -> Text {
    say::UNREAD.with("path", visible(&one.path.display().to_string())).with_text("why", &one.why)
}

/// What could not be read, as parts of a screen.
pub fn unread(app: &App, unread: &[Unread]) -> Vec<Say> {
    if unread.is_empty() {
        return Vec::new();
    }
    let head = super::draw::text(app, &say::UNREAD_HEAD.with("n", unread.len()));
    let items = unread.iter().map(|one| super::draw::item(app, &told(one)));
    std::iter::once(Say::Blank).chain(std::iter::once(head)).chain(items).collect()
}
