//! Lists of requests and tables of surveys into the plan: read, understood, shown, and saved once the person agrees.

use std::path::Path;

use serde_json::{Value as Json, json};

use super::rows::File;
use super::table::{lines, table, text};
use super::{doubts, rows};
use crate::app::App;
use crate::cli::demand::Import;
use crate::commands::ask::{pick, save_rows};
use crate::demand::columns::{Layout, Role, Said, understand};
use crate::demand::incoming::{self, How, Kind as Sort, Taken};
use crate::demand::merge::merge;
use crate::demand::term;
use crate::error::{Error, Kind, Result};
use crate::grid::{self, Grid};
use crate::plan::model::Plan;
use crate::plan::typed::typed;
use crate::text::fold::{fold, visible};
use crate::text::{Text, command, demand as say};
use crate::ui::{Row, Say, report};
use crate::wizard::desk::Desk;

/// Problems that are shown one by one; the JSON has all.
const MOST: usize = 40;

/// One table of a file, understood.
pub struct List {
    pub file: String,
    pub sheet: Grid,
    pub layout: Layout,
}

/// What came of it.
#[derive(Default)]
struct Sum {
    added: usize,
    known: usize,
    changed: usize,
    saved: bool,
}

/// Reads the files and saves what is new in them.
///
/// # Errors
/// When a file cannot be read, or it has to be said which column is what.
pub fn run(app: &mut App, path: &Path, wanted: &Import) -> Result<u8> {
    let hide = super::hide(app)?;
    let files = rows::read(app, &wanted.files)?;
    let cut: Vec<String> = files.iter().flat_map(|file| file.cut.clone()).collect();
    let mut lists = lists(files, app, wanted)?;
    if !doubts::settle(app, &mut lists, &hide)? {
        return Ok(0);
    }
    let how = How {
        today: app.clock.today(),
        kind: sort(wanted)?,
        day: super::date_said(app, wanted.date.as_deref())?,
        hide: &hide,
        answered: &app.guide.demand.answered,
    };
    let mut taken: Vec<Taken> =
        lists.iter().map(|list| incoming::take(&list.sheet, &list.layout, &how)).collect();
    if !app.options.json {
        app.ui.show(&understood(app, &lists, &taken));
        cut.iter().for_each(|name| app.tell(&say::LIST_CUT.with("name", visible(name))));
    }
    crate::commands::open::at_desk(app, path, |app, desk| {
        if late(app, wanted, &typed(desk.doc.tree()), &mut taken)? && agreed(app)? {
            let sum = save(app, desk, &lists, &taken)?;
            result(app, &lists, &taken, &sum)?;
            if app.options.input && !app.options.json && sum.saved && sum.added > 0 {
                super::page::sit(app, desk)?;
            }
        } else {
            app.tell(&command::NOTHING_SAVED);
        }
        Ok(0)
    })
}

fn sort(wanted: &Import) -> Result<Option<Sort>> {
    let Some(word) = &wanted.kind else { return Ok(None) };
    let odd = || Error::new(Kind::Usage, say::ODD_KIND.with("text", visible(word)));
    Sort::named(word).map(Some).ok_or_else(odd)
}

/// What `--columna` says.
fn said(wanted: &Import) -> Result<Said> {
    let Some(words) = &wanted.columns else { return Ok(Vec::new()) };
    let (mut said, mut odd) = (Said::new(), Vec::new());
    for pair in words.split(',') {
        let part = pair.split_once('=').and_then(|(role, column)| Some((Role::named(role)?, column.trim())));
        match part {
            Some((role, column)) if !column.is_empty() => said.push((role, column.to_string())),
            _ => odd.push(say::ODD_COLUMN.with("text", visible(pair))),
        }
    }
    match lines(&odd) {
        Some(what) => Err(Error::new(Kind::Usage, what).todo(say::COLUMN_TODO)),
        None => Ok(said),
    }
}

/// The tables that hold demands. A file without any is told, and so is a column that is not there.
fn lists(files: Vec<File>, app: &App, wanted: &Import) -> Result<Vec<List>> {
    let said = said(wanted)?;
    let (mut lists, mut wrong) = (Vec::new(), Vec::new());
    for file in files {
        let name = file.name.clone();
        let meant = |sheet: &Grid| wanted.sheet.as_ref().is_none_or(|name| fold(name) == fold(&sheet.name));
        let found: Vec<List> = file
            .sheets
            .into_iter()
            .filter(meant)
            .map(|sheet| List {
                file: name.clone(),
                layout: understand(&sheet, &app.guide.demand.columns, &said),
                sheet,
            })
            .collect();
        let unknown = found.iter().find(|list| !list.layout.unknown.is_empty());
        wrong.extend(unknown.map(|list| {
            say::NO_SUCH_COLUMN.with("file", &name).with("text", visible(&list.layout.unknown.join(", ")))
        }));
        let usable = fit(found);
        if usable.is_empty() {
            wrong.push(say::NO_TEXT_COLUMN.with("file", &name));
        }
        lists.extend(usable);
    }
    match lines(&wrong) {
        Some(what) => Err(Error::new(Kind::Usage, what).safe(command::NOTHING_SAVED).todo(say::COLUMN_TODO)),
        None => Ok(lists),
    }
}

/// Of the tables of a file those that say what is asked for; those with a header that says so, where there are any.
fn fit(found: Vec<List>) -> Vec<List> {
    let texts = |list: &List| {
        let doubt = list.layout.doubts.iter().any(|(role, _)| *role == Role::Text);
        list.layout.columns.contains_key(&Role::Text) || doubt
    };
    let headed = found.iter().any(|list| texts(list) && list.layout.header.is_some());
    found.into_iter().filter(|list| texts(list) && (!headed || list.layout.header.is_some())).collect()
}

/// What was understood of each table, and the rows that could not be taken.
fn understood(app: &App, lists: &[List], taken: &[Taken]) -> Vec<Say> {
    let mut parts = Vec::new();
    for (list, taken) in lists.iter().zip(taken) {
        let (found, lost): (Vec<Role>, Vec<Role>) =
            Role::ALL.iter().partition(|role| list.layout.columns.contains_key(role));
        let rows = found.iter().filter_map(|role| column(app, list, *role)).collect();
        let left = match list.sheet.sheet {
            true => format!("{} · {}", list.file, visible(&list.sheet.name)),
            false => list.file.clone(),
        };
        parts.push(Say::Title { left, right: String::new() });
        parts.push(table(app, &[say::COL_WHAT, say::COL_COLUMN, say::COL_HEADER, say::COL_ROWS], rows));
        let header = list.layout.header.and_then(|at| list.sheet.rows.get(at));
        let header = header.map_or(say::NO_HEADER, |row| say::HEADER_AT.with("n", row.number));
        parts.push(text(app, &header.and(&say::TAKEN.with("n", taken.demands.len()))));
        let lost: Vec<String> =
            lost.iter().map(|role| app.to(&role_name(*role).lower()).to_string()).collect();
        parts.extend((!lost.is_empty()).then(|| text(app, &say::NOT_FOUND.with("roles", lost.join(", ")))));
        parts.extend(taken.hidden.gt(&0).then(|| text(app, &say::HIDDEN.with("n", taken.hidden))));
        parts.extend(taken.repeated.gt(&0).then(|| text(app, &say::REPEATED.with("n", taken.repeated))));
        parts.extend(problems(app, taken));
        parts.push(Say::Blank);
    }
    parts
}

fn column(app: &App, list: &List, role: Role) -> Option<Vec<String>> {
    let at = *list.layout.columns.get(&role)?;
    let filled = list.layout.rows(&list.sheet).iter();
    let filled = filled.filter(|row| row.cells.get(at).is_some_and(|cell| !cell.trim().is_empty()));
    let header = super::table::short(list.layout.name(&list.sheet, at), 40);
    let name = app.to(&role_name(role)).to_string();
    Some(vec![name, grid::letters(at), header, filled.count().to_string()])
}

/// What a role is called.
pub fn role_name(role: Role) -> Text {
    match role {
        Role::Folio => say::ROLE_FOLIO,
        Role::Date => say::ROLE_DATE,
        Role::Text => say::ROLE_TEXT,
        Role::Count => say::ROLE_COUNT,
        Role::Sent => say::ROLE_SENT,
        Role::Status => say::ROLE_STATUS,
    }
}

fn problems(app: &App, taken: &Taken) -> Vec<Say> {
    let told = |problem: &incoming::Problem| {
        let how = if problem.left_out { say::PROBLEM_LEFT_OUT } else { say::PROBLEM };
        let line = how.with_text("place", &problem.place).with_text("what", &problem.what);
        Say::Item { mark: "· ".into(), text: app.to(&line).to_string() }
    };
    let mut parts: Vec<Say> = taken.problems.iter().take(MOST).map(told).collect();
    let more = taken.problems.len().saturating_sub(MOST);
    parts.extend((more > 0).then(|| text(app, &say::AND_MORE.with("n", more))));
    if let Some(head) = (!parts.is_empty()).then(|| text(app, &say::PROBLEMS.with("n", taken.problems.len())))
    {
        parts.insert(0, head);
    }
    parts
}

/// Requests past their term of which the list does not say that they were answered: were they? False to leave.
fn late(app: &mut App, wanted: &Import, plan: &Plan, taken: &mut [Taken]) -> Result<bool> {
    let today = app.clock.today();
    let working = super::working(app, plan);
    let past = |demand: &incoming::Incoming| {
        let open = demand.kind == Sort::Request && demand.sent.is_none() && !demand.answered;
        open && demand.on.is_some_and(|on| term::due(on, true, &working) < today)
    };
    let count = taken.iter().flat_map(|taken| &taken.demands).filter(|demand| past(demand)).count();
    let mut answered = wanted.answered;
    if count > 0 && !answered && app.options.input && !app.options.yes {
        let rows = vec![Row::new("yes", app.to(&say::LATE_YES)), Row::new("no", app.to(&say::LATE_NO))];
        match pick(app, "demand.late", &say::LATE_ASK.with("n", count), rows) {
            Some(id) => answered = id == "yes",
            None => return Ok(false),
        }
    } else if count > 0 && !answered {
        app.tell(&say::LATE_TOLD.with("n", count));
    }
    if answered {
        let all = taken.iter_mut().flat_map(|taken| &mut taken.demands);
        all.filter(|demand| past(demand)).for_each(|demand| demand.answered = true);
    }
    Ok(true)
}

fn agreed(app: &mut App) -> Result<bool> {
    if !app.options.input || app.options.yes || app.options.dry_run {
        return Ok(true);
    }
    let rows = save_rows(app);
    Ok(pick(app, "demand.save", &say::SAVE_ASK, rows).as_deref() == Some("save"))
}

fn save(app: &mut App, desk: &mut Desk, lists: &[List], taken: &[Taken]) -> Result<Sum> {
    let mut sum = Sum { saved: !app.options.dry_run, ..Sum::default() };
    for (list, taken) in lists.iter().zip(taken) {
        let merge = merge(&typed(desk.doc.tree()), &taken.demands, &list.file);
        sum.added += merge.added;
        sum.known += merge.known;
        sum.changed += merge.changed;
        if sum.saved {
            crate::commands::open::commit(app, desk, "demand", &merge.edits)?;
        }
    }
    Ok(sum)
}

/// `{"version": 1, "saved", "added", "known", "changed", "hidden", "repeated", "lists": [{"file", "sheet", "header_row",
/// "columns": {"folio": {"column": "B", "header"}}, "demands", "problems": [{"place", "message", "left_out"}]}]}`.
fn result(app: &mut App, lists: &[List], taken: &[Taken], sum: &Sum) -> Result<()> {
    let hidden: usize = taken.iter().map(|taken| taken.hidden).sum();
    let repeated: usize = taken.iter().map(|taken| taken.repeated).sum();
    if !app.options.json {
        let head = if sum.saved { say::IMPORTED } else { say::WOULD_IMPORT };
        let head = head.with("added", sum.added).with("known", sum.known).with("changed", sum.changed);
        let parts = [text(app, &head)];
        let bytes = report::text(&parts, app.lang());
        return app.result(bytes.as_bytes());
    }
    let lists: Vec<Json> =
        lists.iter().zip(taken).map(|(list, taken)| list_document(app, list, taken)).collect();
    let document = json!({
        "version": 1, "saved": sum.saved, "added": sum.added, "known": sum.known, "changed": sum.changed,
        "hidden": hidden, "repeated": repeated, "lists": lists,
    });
    app.result(format!("{document:#}\n").as_bytes())
}

fn list_document(app: &App, list: &List, taken: &Taken) -> Json {
    let column = |(role, at): (&Role, &usize)| {
        let name = match role {
            Role::Folio => "folio",
            Role::Date => "date",
            Role::Text => "text",
            Role::Count => "count",
            Role::Sent => "sent",
            Role::Status => "status",
        };
        let header = list.layout.name(&list.sheet, *at);
        (name.to_string(), json!({ "column": grid::letters(*at), "header": header }))
    };
    let problem = |problem: &incoming::Problem| {
        json!({
            "place": app.to(&problem.place), "message": app.to(&problem.what), "left_out": problem.left_out,
        })
    };
    let header = list.layout.header.and_then(|at| list.sheet.rows.get(at)).map(|row| row.number);
    json!({
        "file": list.file,
        "sheet": list.sheet.sheet.then_some(&list.sheet.name),
        "header_row": header,
        "columns": list.layout.columns.iter().map(column).collect::<serde_json::Map<_, _>>(),
        "demands": taken.demands.len(),
        "problems": taken.problems.iter().map(problem).collect::<Vec<_>>(),
    })
}
