//! `compartir`: a copy of the plan without what is not to leave; nothing is written before it was seen.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::app::App;
use crate::cli::share::Wanted;
use crate::commands::ask::pick;
use crate::commands::open::look;
use crate::error::{Error, Kind, Result};
use crate::scan::personal::prose;
use crate::share::{Extra, Shared, Wish, is_copy, share};
use crate::text::fold::visible;
use crate::text::share as say;
use crate::ui::Row;

mod show;

/// Shows what leaves and what stays, and writes the copy once the person agrees.
///
/// # Errors
/// When the plan cannot be read, is a copy itself, or nobody can be asked.
pub fn run(app: &mut App, wanted: &Wanted) -> Result<u8> {
    let mut with = extras(&wanted.keep)?;
    let path = app.plan_path(wanted.plan.as_deref())?;
    let read = look(app, &path)?;
    if is_copy(read.doc.tree()) {
        return Err(Error::new(Kind::Usage, say::ALREADY).todo(say::ALREADY_TODO));
    }
    super::practice::mark(app, read.doc.tree());
    let to = target(app, &path)?;
    if asks(app) && !with.contains(&Extra::Names) {
        let rows =
            vec![Row::new("stay", app.to(&say::NAMES_STAY)), Row::new("leave", app.to(&say::NAMES_LEAVE))];
        match pick(app, "share.names", &say::ASK_NAMES, rows).as_deref() {
            Some("leave") => drop(with.insert(Extra::Names)),
            Some(_) => {}
            None => return Ok(left(app)),
        }
    }
    let lists = super::scan::lists(app.options.guide.as_deref())?;
    let hide = |text: &str| {
        let hidden = prose::hide(text, &lists);
        (hidden.text, hidden.count)
    };
    let made = {
        let wish = Wish { guide: &app.guide, today: app.clock.today(), with: with.clone(), hide: &hide };
        share(&wish, read.doc.tree())
    };
    let standard = to.as_os_str() == "-";
    write(app, (&path, &to), &with, &made, standard)
}

/// Whether there is somebody to ask something before it is decided.
fn asks(app: &App) -> bool {
    app.options.input && !app.options.yes && !app.options.dry_run && !app.options.json
}

fn left(app: &mut App) -> u8 {
    app.tell(&crate::text::command::NOTHING_SAVED);
    0
}

fn write(
    app: &mut App,
    (path, to): (&Path, &Path),
    with: &BTreeSet<Extra>,
    made: &Shared,
    standard: bool,
) -> Result<u8> {
    let bytes = made.doc.bytes();
    let parts = show::parts(app, path, with, made);
    let alone = !app.options.dry_run && !app.options.json;
    if app.options.dry_run || app.options.json {
        let written =
            (app.options.json && app.options.yes && !app.options.dry_run && !standard).then_some(to);
        if let Some(to) = written {
            app.write_file(to, &bytes)?;
        }
        let text = if app.options.json { show::json(with, made, written) } else { app.drawn(&parts) };
        crate::ui::report::print(text.as_bytes());
    }
    if !alone {
        return Ok(0);
    }
    app.ui.show(&parts);
    if !app.options.yes {
        if !app.options.input {
            return Err(Error::new(Kind::NotAsked, say::NEEDS_YES).todo(say::NEEDS_YES_TODO));
        }
        let rows = vec![Row::new("write", app.to(&say::WRITE)), Row::new("leave", app.to(&say::WRITE_NOT))];
        let ask = say::ASK.with("path", visible(&to.display().to_string()));
        if pick(app, "share.write", &ask, rows).as_deref() != Some("write") {
            return Ok(left(app));
        }
    }
    if standard {
        crate::ui::report::print(&bytes);
    } else {
        app.write_file(to, &bytes)?;
        app.tell(&say::FOLIO.with("folio", crate::folio::Folio::of(&bytes)));
    }
    Ok(0)
}

fn extras(words: &[String]) -> Result<BTreeSet<Extra>> {
    let all = words.iter().flat_map(|word| word.split(',')).map(str::trim).filter(|word| !word.is_empty());
    let one = |word: &str| {
        let odd = || Error::new(Kind::Usage, say::ODD_EXTRA.with("word", visible(word)));
        Extra::named(word).ok_or_else(|| odd().todo(say::ODD_EXTRA_TODO))
    };
    all.map(one).collect()
}

/// Where the copy goes: `--salida`, else beside the plan; never over it.
fn target(app: &App, plan: &Path) -> Result<PathBuf> {
    let named = app.options.output.as_ref();
    if let Some(output) = named.filter(|path| path.as_os_str() == "-") {
        return Ok(output.clone());
    }
    let stem = plan.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let beside = || plan.with_file_name(app.to(&say::FILE.with("name", stem.as_str())));
    let to = named.map_or_else(beside, |path| app.cwd().join(path));
    if to == plan || same(&to, plan) {
        let what = say::ITSELF.with("path", visible(&to.display().to_string()));
        return Err(Error::new(Kind::Usage, what).todo(say::ITSELF_TODO));
    }
    Ok(to)
}

fn same(one: &Path, other: &Path) -> bool {
    matches!((one.canonicalize(), other.canonicalize()), (Ok(one), Ok(other)) if one == other)
}
