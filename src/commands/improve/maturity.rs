//! `mejora madurez`: what the plan shows of each dimension, what only a person can say, targets, what comes next.

use std::collections::BTreeMap;
use std::path::Path;

use jiff::civil::Date;

use crate::app::App;
use crate::cli::improve::Maturity;
use crate::commands::ask::{Said, one};
use crate::error::{Error, Kind, Result};
use crate::improve::edits;
use crate::improve::figures::Counted;
use crate::improve::maturity::{HIGHEST, Side, sides};
use crate::plan::typed::typed;
use crate::text::fold::{fold, visible};
use crate::text::{Text, improve as say};
use crate::ui::{Entry, Raw, Reply, Row, Say, View};

mod show;

/// Levels or targets by dimension.
type Levels = BTreeMap<String, i64>;

/// Shows or makes an assessment.
///
/// # Errors
/// When a word is not understood, or the plan cannot be read or saved.
pub(super) fn run(app: &mut App, path: &Path, wanted: &Maturity) -> Result<u8> {
    let said = levels(app, &wanted.levels)?;
    let target = levels(app, &wanted.targets)?;
    let by = super::any_day(wanted.by.as_deref())?;
    let spoken = !said.is_empty() || !target.is_empty() || by.is_some();
    let asks = !spoken && !wanted.show && !wanted.csv && !app.options.json && app.options.input;
    if spoken {
        keep(app, path, (&said, &target, by))?;
    } else if asks && !talk(app, path)? {
        return Ok(0);
    }
    let tree = super::super::open::look(app, path)?.doc.tree().clone();
    let plan = typed(&tree);
    let counted = Counted::new(&app.guide, &plan, &tree, app.clock.today());
    let all = sides(&counted);
    let bytes = match () {
        () if app.options.json => format!("{:#}\n", show::json(&counted, &all)),
        () if wanted.csv => show::csv(app, &all),
        () => app.drawn(&show::parts(app, &counted, &all)),
    };
    app.result(bytes.as_bytes())?;
    Ok(0)
}

/// `equipo=2`, by the id or the title of the dimension.
fn levels(app: &App, words: &[String]) -> Result<Levels> {
    let dimensions = &app.guide.improve.dimensions;
    let wrong = |word: &str| {
        let ids: Vec<&str> = dimensions.iter().map(|one| one.id.as_str()).collect();
        let what = say::ODD_LEVEL.with("text", visible(word));
        Error::new(Kind::Usage, what).todo(say::ODD_LEVEL_TODO.with("list", ids.join(", ")))
    };
    let one = |word: &String| {
        let (name, level) = word.split_once('=').ok_or_else(|| wrong(word))?;
        let named = |one: &&crate::guide::model::improve::Dimension| {
            one.id == name.trim()
                || [&one.title.es, &one.title.en].iter().any(|title| fold(title) == fold(name.trim()))
        };
        let id = dimensions.iter().find(named).ok_or_else(|| wrong(word))?.id.clone();
        let level: i64 = level.trim().parse().map_err(|_| wrong(word))?;
        if (0..=i64::from(HIGHEST)).contains(&level) { Ok((id, level)) } else { Err(wrong(word)) }
    };
    words.iter().map(one).collect()
}

/// Keeps what was said and what the plan shows, as the assessment of today.
fn keep(app: &mut App, path: &Path, (said, target, by): (&Levels, &Levels, Option<Date>)) -> Result<()> {
    let tree = super::super::open::look(app, path)?.doc.tree().clone();
    let plan = typed(&tree);
    let today = app.clock.today();
    let (level, told) = {
        let counted = Counted::new(&app.guide, &plan, &tree, today);
        assessed(&sides(&counted), said)
    };
    for line in &told {
        app.tell(line);
    }
    super::save(app, path, "maturity", &edits::maturity(today, &level, target, by))
}

/// The level of each side that has one, and what is told of words that the plan contradicts.
fn assessed(all: &[Side<'_>], said: &Levels) -> (Levels, Vec<Text>) {
    let (mut level, mut told) = (Levels::new(), Vec::new());
    for side in all {
        let id = &side.dimension.id;
        let spoken = said.get(id).copied();
        let shown = spoken.map(|spoken| spoken.clamp(i64::from(side.floor), i64::from(side.ceiling)));
        if let (Some(spoken), Some(shown)) = (spoken, shown)
            && spoken != shown
        {
            let line = say::LEVEL_SHOWN.with_text("dimension", &side.dimension.title);
            told.push(line.with("said", spoken).with("shown", shown));
        }
        if let Some(value) = shown.or_else(|| side.level().map(i64::from)) {
            level.insert(id.clone(), value);
        }
    }
    (level, told)
}

/// Asks what the plan does not show, and targets; `false` when the person leaves without anything to keep.
fn talk(app: &mut App, path: &Path) -> Result<bool> {
    let tree = super::super::open::look(app, path)?.doc.tree().clone();
    let plan = typed(&tree);
    let guide = app.guide.clone();
    let counted = Counted::new(&guide, &plan, &tree, app.clock.today());
    let all = sides(&counted);
    let intro = say::TALK_INTRO.with("n", all.iter().filter(|side| !side.is_measured()).count());
    app.ui.show(&[Say::Text(app.to(&intro.with("all", all.len())).to_string()), Say::Blank]);
    let mut said = Levels::new();
    let mut left = false;
    for side in all.iter().filter(|side| !side.is_measured()) {
        match ask(app, side) {
            Asked::Level(level) => drop(said.insert(side.dimension.id.clone(), level)),
            Asked::Later => {}
            Asked::Leave => {
                left = true;
                break;
            }
        }
    }
    let (target, by) = if left { (Levels::new(), None) } else { targets(app, &all, &said)? };
    if left && said.is_empty() {
        return Ok(false);
    }
    // What was said is kept, also when the person left before the end.
    keep(app, path, (&said, &target, by))?;
    Ok(true)
}

/// What was answered about one dimension.
enum Asked {
    Level(i64),
    Later,
    Leave,
}

/// Which of the levels that are possible describes the institution.
fn ask(app: &mut App, side: &Side<'_>) -> Asked {
    let lang = app.lang();
    let row = |level: u8| {
        let text = match level.checked_sub(1).and_then(|at| side.rungs.get(usize::from(at))) {
            None => say::LEVEL_NONE.to(lang).to_string(),
            Some(rung) => rung.level.text.to(lang).to_string(),
        };
        Row::new(level.to_string(), format!("{level}. {text}"))
    };
    let rows: Vec<Row> = (side.floor..=side.ceiling).map(row).collect();
    let ask = say::ASK_LEVEL.with_text("dimension", &side.dimension.title);
    let id = format!("maturity.{}", side.dimension.id);
    let mut view = View::short(&id, app.to(&ask), Entry::One { rows, open: false });
    view = view.hint(side.dimension.why.to(lang).to_string()).may_skip();
    view.current = side.said.map(|(_, level)| level.to_string());
    loop {
        let reply = app.ui.ask(&view);
        match view.chosen(reply) {
            Reply::Answer(Raw::Choice(level)) => match level.parse() {
                Ok(level) => return Asked::Level(level),
                Err(_) => return Asked::Later,
            },
            Reply::Skip if side.said.is_some() => {
                let level = side.said.map_or(side.floor, |(_, said)| said.clamp(side.floor, side.ceiling));
                return Asked::Level(i64::from(level));
            }
            Reply::Skip | Reply::DontKnow => return Asked::Later,
            Reply::Back | Reply::Menu | Reply::Quit => return Asked::Leave,
            _ => view.error = Some(app.to(&crate::text::session::CHOOSE_ONE).to_string()),
        }
        view.again = true;
    }
}

/// Which dimensions to raise, to which level, by when.
fn targets(app: &mut App, all: &[Side<'_>], said: &Levels) -> Result<(Levels, Option<Date>)> {
    let lang = app.lang();
    let now = |side: &Side<'_>| {
        let said = said.get(&side.dimension.id).and_then(|level| u8::try_from(*level).ok());
        said.or_else(|| side.level()).unwrap_or(side.floor)
    };
    let open: Vec<&Side<'_>> = all.iter().filter(|side| now(side) < HIGHEST).collect();
    let rows: Vec<Row> =
        open.iter().map(|side| Row::new(&side.dimension.id, side.dimension.title.to(lang))).collect();
    let view =
        View::short("maturity.raise", app.to(&say::ASK_RAISE), Entry::Many { rows, chosen: Vec::new() });
    let chosen = match app.ui.ask(&view.hint(app.to(&say::ASK_RAISE_HINT).to_string()).may_skip()) {
        Reply::Answer(Raw::Many(ids)) => ids,
        _ => return Ok((Levels::new(), None)),
    };
    let mut target = Levels::new();
    for side in open.iter().filter(|side| chosen.contains(&side.dimension.id)) {
        let row = |level: u8| {
            let rung = level.checked_sub(1).and_then(|at| side.rungs.get(usize::from(at)));
            let text = rung.map(|rung| rung.level.text.to(lang)).unwrap_or_default();
            Row::new(level.to_string(), format!("{level}. {text}"))
        };
        let rows = (now(side) + 1..=HIGHEST).map(row).collect();
        let ask = say::ASK_TARGET.with_text("dimension", &side.dimension.title);
        match one(app, &format!("target.{}", side.dimension.id), &ask, rows) {
            Said::Row(level) => {
                drop(level.parse().map(|level| target.insert(side.dimension.id.clone(), level)))
            }
            Said::Back => {}
            Said::Leave => return Ok((target, None)),
        }
    }
    if target.is_empty() {
        return Ok((target, None));
    }
    let by = by_when(app);
    Ok((target, by))
}

/// By when; nothing when nobody says.
fn by_when(app: &mut App) -> Option<Date> {
    let view = View::short("maturity.by", app.to(&say::ASK_BY), Entry::Line { initial: String::new() });
    let mut view = view.hint(app.to(&say::ASK_BY_HINT).to_string()).may_skip();
    loop {
        match app.ui.ask(&view) {
            Reply::Answer(Raw::Text(word)) => match super::any_day(Some(&word)) {
                Ok(by) => return by,
                Err(err) => view.error = Some(app.to(&err.what).to_string()),
            },
            Reply::Skip | Reply::Back | Reply::Menu | Reply::Quit => return None,
            _ => {}
        }
        view.again = true;
    }
}
