//! `costo tabulador`: salaries from the institution's own table of posts, each confirmed.

use std::path::{Path, PathBuf};

use serde_json::json;

use super::edit;
use crate::app::App;
use crate::commands::grids::grids;
use crate::cost::changes::{Kind as Changed, changes};
use crate::cost::money::{Pesos, decimal};
use crate::cost::posts::{Post, Row as Cells, Table, middle, table};
use crate::cost::show::words::role;
use crate::cost::study;
use crate::error::{Error, Kind, Result};
use crate::plan::typed::typed;
use crate::text::{Text, cost as say};
use crate::ui::{Entry, Raw, Reply, Row, Say, View};

/// Rows of a table that are read.
const ROWS: u32 = 20_000;
/// Posts offered for one role; the others can be typed.
const OFFERED: usize = 8;

/// Reads salary tables, proposes a pay for every role with hours, and saves what the person confirms.
///
/// # Errors
/// When a file cannot be read or has no column of posts and of pay; when the plan cannot be saved.
pub fn run(app: &mut App, files: &[PathBuf]) -> Result<u8> {
    let [file] = files else {
        return Err(Error::new(Kind::Usage, say::PAY_ONE_FILE));
    };
    let path = app.plan_path(None)?;
    let read = super::super::open::look(app, &path)?;
    let plan = typed(read.doc.tree());
    let found = posts(app, file)?;
    let study = study(&app.guide, &plan);
    let mut roles: Vec<String> = study.first.roles.keys().chain(study.year.roles.keys()).cloned().collect();
    roles.sort();
    roles.dedup();
    if app.options.json {
        app.result(json(&found).as_bytes())?;
        return Ok(0);
    }
    app.ui.show(&summary(app, &found, &roles));
    let chosen = if app.options.yes { Some(proposed(&found, &roles)) } else { asked(app, &found, &roles) };
    let Some(words) = chosen else { return Ok(Kind::NotAsked as u8) };
    if words.is_empty() {
        app.tell(&say::PAY_NOTHING);
        return Ok(0);
    }
    let (edits, told) = changes(&app.guide, &plan, Changed::Salary, &words, app.clock.today())
        .map_err(|faults| edit::faulty(&faults))?;
    edit::save(app, &path, &edits, &told)
}

/// The first table of a file that has posts and pay.
fn posts(app: &App, file: &Path) -> Result<Table> {
    let path = app.cwd().join(file);
    let unread = |why: &Text| {
        let what = say::PAY_UNREAD.with("file", path.display()).with_text("why", why);
        Error::new(Kind::Unreadable, what).safe(say::SET_SAFE)
    };
    let read = grids(app, std::slice::from_ref(&path), ROWS)?.into_iter();
    let tables = read.collect::<std::result::Result<Vec<_>, _>>().map_err(|why| unread(&why))?;
    for grid in tables.into_iter().flatten() {
        let rows: Vec<Cells<'_>> =
            grid.rows.iter().map(|row| Cells { number: row.number, cells: &row.cells }).collect();
        if let Some(found) = table(&app.guide, &rows) {
            return Ok(found);
        }
    }
    let what = say::PAY_NO_TABLE.with("file", file.display());
    Err(Error::new(Kind::Faulty, what).safe(say::SET_SAFE).todo(say::PAY_NO_TABLE_TODO))
}

fn summary(app: &App, found: &Table, roles: &[String]) -> Vec<Say> {
    let to = |text: &Text| app.to(text).to_string();
    let read =
        say::PAY_READ.with("post", &found.heads.0).with("pay", &found.heads.1).with("others", found.others);
    let mut parts = vec![Say::Text(to(&read))];
    if found.doubled {
        parts.push(Say::Text(to(&say::PAY_DOUBLED)));
    }
    let rows = roles.iter().map(|id| {
        let posts = found.roles.get(id).map(Vec::as_slice).unwrap_or_default();
        let (post, pay) = middle(posts)
            .map_or((to(&say::PAY_NONE), String::new()), |post| (post.title.clone(), shown(post)));
        vec![to(&role(&app.guide, id)), post, pay, posts.len().to_string()]
    });
    let heads = [say::COL_ROLE, say::PAY_COL_POST, say::PAY_COL_PAY, say::PAY_COL_POSTS];
    parts.push(Say::Table { heads: heads.iter().map(to).collect(), rows: rows.collect() });
    parts
}

fn shown(post: &Post) -> String {
    Pesos(decimal(&post.pay).unwrap_or_default() / 100).shown()
}

fn proposed(found: &Table, roles: &[String]) -> Vec<String> {
    let pay = |id: &String| Some(format!("{id}={}", middle(found.roles.get(id)?)?.pay));
    roles.iter().filter_map(pay).collect()
}

/// Asks role by role; `None` when nothing may be asked, or the person left.
fn asked(app: &mut App, found: &Table, roles: &[String]) -> Option<Vec<String>> {
    if !app.options.input {
        app.tell(&say::PAY_CONFIRM);
        return None;
    }
    let mut words = Vec::new();
    for id in roles {
        let Some(posts) = found.roles.get(id).filter(|posts| !posts.is_empty()) else { continue };
        match ask(app, id, posts) {
            Asked::Pay(pay) => words.push(format!("{id}={pay}")),
            Asked::None => {}
            Asked::Leave => return None,
        }
    }
    Some(words)
}

enum Asked {
    Pay(String),
    None,
    Leave,
}

fn ask(app: &mut App, id: &str, posts: &[Post]) -> Asked {
    let middle = middle(posts).map_or(0, |post| posts.iter().position(|one| one == post).unwrap_or(0));
    let from = middle.saturating_sub(OFFERED / 2).min(posts.len().saturating_sub(OFFERED));
    let offered = posts.iter().enumerate().skip(from).take(OFFERED);
    let mut rows: Vec<Row> = offered
        .map(|(at, post)| {
            let label = say::PAY_ROW.with("post", &post.title).with("pay", shown(post)).with("row", post.row);
            Row::new(at.to_string(), app.to(&label))
        })
        .collect();
    rows.push(Row::new("none", app.to(&say::PAY_SKIP)));
    let ask = say::PAY_ASK.with_text("role", &role(&app.guide, id));
    let view =
        View::short("salary", app.to(&ask), Entry::One { rows, open: true }).hint(app.to(&say::PAY_HINT));
    loop {
        let reply = app.ui.ask(&view);
        match view.chosen(reply) {
            Reply::Answer(Raw::Choice(id)) => {
                let post = id.parse::<usize>().ok().and_then(|at| posts.get(at));
                return post.map_or(Asked::None, |post| Asked::Pay(post.pay.clone()));
            }
            Reply::Answer(Raw::Text(text)) => match crate::cost::changes::typed(&text) {
                Some(pay) => return Asked::Pay(pay),
                None => app.tell(&say::SET_NOT_NUMBER.with("text", &text).with("value", &text)),
            },
            Reply::Quit | Reply::Menu => return Asked::Leave,
            _ => return Asked::None,
        }
    }
}

/// `{"version": 1, "columns": {"post", "pay", "doubled"}, "roles": {ROLE: [{"post", "pay", "row"}]}, "others"}`; nothing is saved.
fn json(found: &Table) -> String {
    let roles: serde_json::Map<String, serde_json::Value> = found
        .roles
        .iter()
        .map(|(role, posts)| {
            let one = |post: &Post| json!({ "post": post.title, "pay": post.pay, "row": post.row });
            (role.clone(), posts.iter().map(one).collect::<Vec<_>>().into())
        })
        .collect();
    let columns = json!({ "post": found.heads.0, "pay": found.heads.1, "doubled": found.doubled });
    format!("{:#}\n", json!({ "version": 1, "columns": columns, "roles": roles, "others": found.others }))
}
