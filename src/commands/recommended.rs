//! `recomendados`: what others usually open beside the inventory, and a file beside the columns it should have.

use std::path::Path;

mod check;

use crate::app::App;
use crate::cli::recommended::{Listing, Show, Wanted};
use crate::error::{Error, Kind, Result};
use crate::guide::model::recommended::Recommended;
use crate::plan::model::Plan;
use crate::plan::typed::typed;
use crate::recommend::decline::What;
use crate::recommend::show::{self, Eye};
use crate::recommend::{Match, compare, data, decline, named};
use crate::text::fold::{clean, visible};
use crate::text::{Text, recommend as say};
use crate::ui::Say;

/// Compares the inventory with the list, or a file with the columns that it should have.
///
/// # Errors
/// When the plan or the file cannot be read.
pub fn run(app: &mut App, wanted: &Wanted) -> Result<u8> {
    match wanted {
        Wanted::Show(wanted) => list(app, wanted),
        Wanted::Check { file, like } => check::run(app, file, like.as_deref()),
    }
}

fn list(app: &mut App, wanted: &Show) -> Result<u8> {
    let asked = Turn::of(&wanted.list)?;
    if let Some(asked) = asked {
        let path = app.plan_path(wanted.list.plan.as_deref())?;
        let (id, title) = one(app, asked.name).map(|entry| (entry.id.clone(), entry.title.clone()))?;
        return turn(app, &path, What::Recommended(&id), &title, &asked);
    }
    // A named plan has to be there; without any, the list stands alone.
    let path = app.find_plan(wanted.list.plan.as_deref())?;
    let read = path.as_deref().map(|path| super::open::look(app, path)).transpose()?;
    let plan = read.as_ref().map(|read| typed(read.doc.tree()));
    let bytes = told(app, wanted, plan.as_ref())?;
    app.result(&bytes)?;
    let notes = read.iter().flat_map(|read| &read.notes);
    let notes: Vec<Text> = notes.map(|note| super::check::line(app, note)).collect();
    notes.iter().for_each(|note| app.tell(note));
    Ok(if read.is_some_and(|read| read.cut()) { Kind::Unreadable as u8 } else { 0 })
}

fn told(app: &App, wanted: &Show, plan: Option<&Plan>) -> Result<Vec<u8>> {
    let none = Plan::default();
    let matches = compare(&app.guide, plan.unwrap_or(&none));
    let eye = Eye { guide: &app.guide, plan, lang: app.lang() };
    if let Some(name) = &wanted.one {
        let id = &one(app, name)?.id;
        let found = matches.iter().find(|one| one.entry.id == *id);
        return Ok(found.map(|found| whole(app, wanted, &eye, found)).unwrap_or_default());
    }
    Ok(if app.options.json {
        format!("{:#}\n", data::list(&app.guide, &matches, plan.is_some())).into_bytes()
    } else if wanted.list.csv {
        data::csv(&matches, plan.is_some()).into_bytes()
    } else {
        text(app, &show::list(&eye, &matches, wanted.list.all)).into_bytes()
    })
}

/// One of the list whole, with its columns.
fn whole(app: &App, wanted: &Show, eye: &Eye<'_>, one: &Match<'_>) -> Vec<u8> {
    let spec = show::spec_of(eye, one.entry);
    if app.options.json {
        return format!("{:#}\n", data::whole(&app.guide, one, spec, eye.plan.is_some())).into_bytes();
    }
    if wanted.list.csv {
        return data::columns_csv(spec).into_bytes();
    }
    text(app, &show::one(eye, one)).into_bytes()
}

/// Parts of a screen as a result: in plain mode one thing after another.
pub(super) fn text(app: &App, parts: &[Say]) -> String {
    app.drawn(parts)
}

/// Something that does not apply here, or does after all.
pub(super) struct Turn<'a> {
    pub name: &'a str,
    /// Why not; `None` when it does apply.
    why: Option<&'a str>,
}

impl<'a> Turn<'a> {
    /// # Errors
    /// When both are asked for, or the reason is missing.
    pub fn of(wanted: &'a Listing) -> Result<Option<Self>> {
        let why = wanted.why.as_deref().map(str::trim).filter(|why| !why.is_empty());
        match (wanted.not_mine.as_deref(), wanted.mine.as_deref()) {
            (Some(_), Some(_)) => Err(Error::new(Kind::Usage, say::ONE_OF_BOTH)),
            (Some(_), None) if why.is_none() => {
                Err(Error::new(Kind::Usage, say::NEEDS_WHY).todo(say::NEEDS_WHY_TODO))
            }
            (Some(name), None) => Ok(Some(Self { name, why })),
            (None, Some(name)) => Ok(Some(Self { name, why: None })),
            (None, None) => Ok(None),
        }
    }
}

/// Writes it in the plan, and tells how it is taken back.
///
/// # Errors
/// When the plan cannot be saved.
pub(super) fn turn(app: &mut App, path: &Path, what: What<'_>, title: &Text, asked: &Turn<'_>) -> Result<u8> {
    let done = match asked.why {
        Some(_) => say::DECLINED_DONE.with_text("command", &undoing(what)),
        None => say::DECLINED_UNDONE,
    };
    super::open::at_desk(app, path, |app, desk| {
        let there = desk.doc.get(&what.address()).is_some();
        if asked.why.is_none() && !there {
            app.tell(&say::DECLINED_NOT.with_text("title", title));
            return Ok(0);
        }
        let edits = match asked.why {
            Some(why) => decline::declined(what, &clean(why), None, app.clock.today()),
            None => decline::taken_back(what),
        };
        if app.options.dry_run {
            app.tell(&crate::text::command::DRY_RUN.with("path", desk.path().display()));
            return Ok(0);
        }
        crate::commands::open::commit(app, desk, "recommended", &edits)?;
        app.tell(&done.with_text("title", title));
        Ok(0)
    })
}

/// The command that takes it back.
fn undoing(what: What<'_>) -> Text {
    match what {
        What::Recommended(id) => say::UNDO_RECOMMENDED.with("id", id),
        What::Obligation(at) => say::UNDO_OBLIGATION.with("at", at),
    }
}

/// The one of the list that was named.
///
/// # Errors
/// When it is none, or may be several.
pub(super) fn one<'a>(app: &'a App, name: &str) -> Result<&'a Recommended> {
    match named(&app.guide, name)[..] {
        [one] => Ok(one),
        [] => Err(Error::new(Kind::Usage, say::NO_SUCH.with("text", visible(name))).todo(say::NO_SUCH_TODO)),
        ref several => {
            let each: Vec<Text> = several
                .iter()
                .map(|entry| say::SEVERAL_ONE.with("n", entry.number).with_text("title", &entry.title))
                .collect();
            let what = say::SEVERAL.with("text", visible(name)).with_text("list", &Text::joined(&each, ", "));
            Err(Error::new(Kind::Usage, what).todo(say::SEVERAL_TODO))
        }
    }
}
