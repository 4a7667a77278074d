//! What others made with the data: the list, and the conversation that notes one down.

use std::path::Path;

use serde_json::json;

use super::asked::{self, Asked, Said};
use super::{Known, put};
use crate::app::App;
use crate::catalog::web;
use crate::cli::promotion::Use as Told;
use crate::commands::open::{at_desk, commit};
use crate::error::{Error, Kind, Result};
use crate::plan::model::{Plan, Reuse};
use crate::promotion::edits::{self, Use};
use crate::promotion::sheet::Part;
use crate::text::fold::{fold, short, visible};
use crate::text::{Text, command, promotion as say};
use crate::ui::Row;

/// Shows all of them, and which are on the site.
///
/// # Errors
/// When the plan cannot be read.
pub fn list(app: &mut App, path: &Path) -> Result<u8> {
    let known = Known::of(app, path)?;
    let all: Vec<(&String, &Reuse)> = known.plan.reuse.iter().collect();
    let bytes = match app.options.json {
        true => format!("{:#}\n", document(app, &known, &all)),
        false => {
            let parts = parts(app, &known, &all);
            app.drawn(&put::screen(&parts, app.lang()))
        }
    };
    app.result(bytes.as_bytes()).map(|()| 0)
}

fn parts(_: &App, known: &Known, all: &[(&String, &Reuse)]) -> Vec<Part> {
    let mut parts = vec![Part::Title(say::USES_TITLE.with("n", all.len()))];
    if all.is_empty() {
        parts.push(Part::Text(say::USES_NONE));
        return parts;
    }
    let same = |text: Option<&str>| Text::same(short(&visible(text.unwrap_or("-")), 40));
    let row = |(id, reuse): &(&String, &Reuse)| {
        vec![
            same(reuse.title.as_deref().or(Some(id))),
            same(reuse.by.as_deref()),
            same(Some(&reuse.datasets.join(", ")).filter(|list| !list.is_empty()).map(String::as_str)),
            shown(known, id, reuse),
        ]
    };
    let heads = vec![say::COL_USE, say::COL_BY, say::COL_DATASETS, say::COL_SHOWN];
    parts.push(Part::Table { heads, rows: all.iter().map(row).collect() });
    parts
}

/// Whether it is on the site, and why not.
fn shown(known: &Known, id: &str, reuse: &Reuse) -> Text {
    match () {
        () if known.catalog.uses.iter().any(|one| one.id == id) => say::USE_SHOWN,
        () if reuse.agreed.as_deref() != Some("yes") => say::USE_NOT_AGREED,
        () => say::USE_NOT_OPEN,
    }
}

/// `{"version": 1, "uses": [{"id", "title", "by", "link", "datasets", "text", "agreed", "shown"}]}`.
fn document(_: &App, known: &Known, all: &[(&String, &Reuse)]) -> serde_json::Value {
    let one = |(id, reuse): &(&String, &Reuse)| {
        json!({
            "id": id, "title": reuse.title, "by": reuse.by, "link": reuse.link, "datasets": reuse.datasets,
            "text": reuse.text, "agreed": reuse.agreed.as_deref() == Some("yes"),
            "shown": known.catalog.uses.iter().any(|shown| shown.id == **id),
        })
    };
    json!({ "version": 1, "uses": all.iter().map(one).collect::<Vec<_>>() })
}

/// Notes one down; what was not said is asked.
///
/// # Errors
/// When something is missing and nobody can be asked, an address is none, or the plan cannot be saved.
pub fn note(app: &mut App, path: &Path, told: &Told) -> Result<u8> {
    let known = Known::of(app, path)?;
    let mut made = Use {
        title: told.title.clone().unwrap_or_default(),
        by: told.by.clone(),
        link: told.link.clone(),
        datasets: datasets(&known.plan, &told.datasets)?,
        text: told.text.clone(),
        agreed: told.agreed,
    };
    if let Some(link) = made.link.as_deref().filter(|link| !web(link)) {
        return Err(Error::new(Kind::Usage, say::ODD_LINK.with("text", short(&visible(link), 80))));
    }
    let whole = !made.title.trim().is_empty() && !made.datasets.is_empty();
    if !whole && !app.options.input {
        return Err(Error::new(Kind::NotAsked, say::USE_NEEDS));
    }
    if !whole && !talk(app, &known.plan, &mut made) {
        app.tell(&command::NOTHING_SAVED);
        return Ok(0);
    }
    if app.options.dry_run {
        app.tell(&command::DRY_RUN.with("path", path.display()));
        return Ok(0);
    }
    at_desk(app, path, |app, desk| {
        let plan = crate::plan::typed::typed(desk.doc.tree());
        made.title = asked::masked(app, &plan, &made.title);
        made.text = made.text.as_deref().map(|text| asked::masked(app, &plan, text));
        let (_, all) = edits::uses(&plan, &made, app.clock.today());
        commit(app, desk, "promotion", &all)?;
        app.tell(&say::USE_SAVED.with("title", visible(&made.title)));
        if !made.agreed {
            app.tell(&say::USE_WAITS);
        }
        Ok(0)
    })
}

/// The ids of datasets that were named by id or title.
fn datasets(plan: &Plan, named: &[String]) -> Result<Vec<String>> {
    let one = |name: &String| {
        let same = |(id, row): &(&String, &crate::plan::model::Dataset)| {
            *id == name || fold(row.called(id)) == fold(name)
        };
        let found = plan.dataset.iter().find(same).map(|(id, _)| id.clone());
        found.ok_or_else(|| Error::new(Kind::Usage, say::UNKNOWN_ROW.with("name", short(&visible(name), 80))))
    };
    named.iter().map(one).collect()
}

/// Asks for what is missing; false when the person leaves.
fn talk(app: &mut App, plan: &Plan, made: &mut Use) -> bool {
    let rows: Vec<Row> = plan
        .dataset
        .iter()
        .map(|(id, row)| Row::new(id.as_str(), short(&visible(row.called(id)), 70)))
        .collect();
    let mut at = 0;
    while at < 6 {
        let (ask, hint, optional) = match at {
            0 => (say::ASK_USE_TITLE, say::ASK_USE_TITLE_HINT, false),
            1 => (say::ASK_USE_DATASETS, Text::default(), false),
            2 => (say::ASK_USE_BY, say::ASK_USE_BY_HINT, true),
            3 => (say::ASK_USE_LINK, say::ASK_USE_LINK_HINT, true),
            4 => (say::ASK_USE_TEXT, say::ASK_USE_TEXT_HINT, true),
            _ => (say::ASK_USE_AGREED, Text::default(), false),
        };
        match step(
            app,
            at,
            &Asked { id: IDS.get(at).copied().unwrap_or_default(), ask, hint, optional },
            (&rows, made),
        ) {
            Said::It(()) | Said::Blank => at += 1,
            Said::Back if at > 0 => at -= 1,
            Said::Back | Said::Leave => return false,
        }
    }
    true
}

/// Ids of the questions of the conversation, for scripts.
const IDS: [&str; 6] = ["use.title", "use.datasets", "use.by", "use.link", "use.text", "use.agreed"];

fn step(app: &mut App, at: usize, asked: &Asked<'_>, (rows, made): (&[Row], &mut Use)) -> Said<()> {
    let text = |text: &str| Ok(text.to_string());
    let link = |text: &str| match web(text) {
        true => Ok(text.to_string()),
        false => Err(say::ODD_LINK.with("text", short(&visible(text), 80))),
    };
    match at {
        0 => put_in(asked::line(app, asked, text), |value| made.title = value),
        1 => put_in(asked::some(app, asked, rows), |value| made.datasets = value),
        2 => put_in(asked::line(app, asked, text), |value| made.by = Some(value)),
        3 => put_in(asked::line(app, asked, link), |value| made.link = Some(value)),
        4 => put_in(asked::line(app, asked, text), |value| made.text = Some(value)),
        _ => {
            let rows = vec![Row::new("yes", app.to(&say::YES)), Row::new("no", app.to(&say::NOT_YET))];
            put_in(asked::one(app, asked.id, &asked.ask, rows), |value| made.agreed = value == "yes")
        }
    }
}

fn put_in<T>(said: Said<T>, mut put: impl FnMut(T)) -> Said<()> {
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
