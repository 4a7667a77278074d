//! An assessment as a page, as JSON and as CSV. Each dimension stands apart: there is no average.

use serde_json::{Value as Json, json};

use crate::app::App;
use crate::commands::demand::csv as line;
use crate::guide::model::Guide;
use crate::guide::model::improve::Fact;
use crate::improve::figures::Counted;
use crate::improve::maturity::{HIGHEST, Lack, Side};
use crate::schedule::words::short;
use crate::text::{Text, improve as say};
use crate::ui::Say;

/// The page: a bar for each dimension, then what would raise each by one level.
pub fn parts(app: &App, counted: &Counted<'_>, all: &[Side<'_>]) -> Vec<Say> {
    let to = |text: &Text| app.to(text).to_string();
    let heads = [say::COL_DIMENSION, say::COL_LEVEL, say::COL_HOW, say::COL_BEFORE, say::COL_TARGET];
    let row = |side: &Side<'_>| {
        vec![
            to(&side.dimension.title),
            level(app, side),
            to(&how(side)),
            side.before(counted.today).map_or_else(
                || "-".into(),
                |(on, level)| to(&say::LEVEL_ON.with("level", level).with_text("day", &short(on))),
            ),
            to(&target(side)),
        ]
    };
    let table = Say::Table { heads: heads.iter().map(to).collect(), rows: all.iter().map(row).collect() };
    let mut parts = vec![
        Say::Title { left: to(&say::MATURITY_TITLE), right: to(&short(counted.today)) },
        table,
        Say::Text(to(&say::MATURITY_KEY)),
        Say::Blank,
        Say::Text(to(&say::NEXT_STEPS)),
        Say::Blank,
    ];
    parts.extend(all.iter().filter_map(|side| step(app, counted.guide, side)));
    parts
}

/// A bar, or in words where nothing is drawn: «■■□□ 2», «2 de 4», «entre 2 y 3».
fn level(app: &App, side: &Side<'_>) -> String {
    let Some(level) = side.level() else {
        let text = say::BETWEEN.with("least", side.floor).with("most", side.ceiling);
        return app.to(&text).to_string();
    };
    if app.options.plain {
        return app.to(&say::OF_FOUR.with("level", level)).to_string();
    }
    let full = "■".repeat(usize::from(level));
    format!("{full}{} {level}", "□".repeat(usize::from(HIGHEST.saturating_sub(level))))
}

/// Where the level comes from.
fn how(side: &Side<'_>) -> Text {
    match (side.is_measured(), side.said) {
        (true, _) => say::FROM_PLAN,
        (false, Some((on, _))) => say::FROM_PERSON.with_text("day", &short(on)),
        (false, None) => say::NOT_ASSESSED,
    }
}

fn target(side: &Side<'_>) -> Text {
    match side.target {
        None => Text::same("-"),
        Some((level, None)) => Text::same(level.to_string()),
        Some((level, Some(by))) => say::TARGET_BY.with("level", level).with_text("day", &short(by)),
    }
}

/// What would raise a side by one level: the smallest thing first, and what the plan lacks for it.
fn step(app: &App, guide: &Guide, side: &Side<'_>) -> Option<Say> {
    let lang = app.lang();
    let (next, rung) = side.next()?;
    let line = say::STEP
        .with_text("dimension", &side.dimension.title)
        .with("level", next)
        .with_text("text", &rung.level.text)
        .with_text("mend", &rung.level.mend);
    let mut text = line.to(lang).to_string();
    let lacks: Vec<Text> = rung.lacks.iter().filter_map(|lack| lack_in_words(guide, lack)).collect();
    if !lacks.is_empty() {
        text.push(' ');
        text.push_str(say::LACKS.with_text("list", &Text::joined(&lacks, "; ")).to(lang));
    }
    if !rung.level.commands.is_empty() {
        let typed = super::super::show::typed(&rung.level.commands);
        text.push(' ');
        text.push_str(say::TYPE.with_text("commands", &typed).to(lang));
    }
    Some(Say::Item { mark: "· ".into(), text })
}

fn lack_in_words(guide: &Guide, lack: &Lack) -> Option<Text> {
    Some(match lack {
        Lack::Said => return None,
        Lack::Question { code, wanted: None, .. } => say::LACK_ANSWER.with("code", code),
        Lack::Question { code, wanted: Some(wanted), .. } => {
            say::LACK_CHOICE.with("code", code).with_text("choice", wanted)
        }
        Lack::Figure { fact, have, least } => {
            let have = have.map_or(say::NOTHING_TO_COUNT, |have| Text::same(have.to_string()));
            say::LACK_FIGURE
                .with_text("what", &fact_in_words(*fact))
                .with_text("have", &have)
                .with("least", least)
        }
        Lack::Act { id } => {
            let act = guide.improve.acts.iter().find(|act| act.id == *id);
            let title = act.map_or_else(|| Text::same(id), |act| act.title.lower());
            say::LACK_ACT.with_text("act", &title)
        }
    })
}

/// A figure, named.
pub fn fact_in_words(fact: Fact) -> Text {
    match fact {
        Fact::Datasets => say::FACT_DATASETS,
        Fact::DescribedPercent => say::FACT_DESCRIBED,
        Fact::ValuedPercent => say::FACT_VALUED,
        Fact::Demands => say::FACT_DEMANDS,
        Fact::MatchedPercent => say::FACT_MATCHED,
        Fact::PersonalPercent => say::FACT_PERSONAL,
        Fact::GroundedPercent => say::FACT_GROUNDED,
        Fact::LicensedPercent => say::FACT_LICENSED,
        Fact::DocumentedPercent => say::FACT_DOCUMENTED,
        Fact::OpenFormatPercent => say::FACT_OPEN_FORMAT,
        Fact::Published => say::FACT_PUBLISHED,
        Fact::KeptPercent => say::FACT_KEPT,
        Fact::AlivePercent => say::FACT_ALIVE,
        Fact::FreshPercent => say::FACT_FRESH,
        Fact::ActionsYear => say::FACT_ACTIONS,
        Fact::Reuses => say::FACT_REUSES,
        Fact::WatchesYear => say::FACT_WATCHES,
        Fact::MeasuredYear => say::FACT_MEASURED,
        Fact::TasksPercent => say::FACT_TASKS,
        Fact::Assessments => say::FACT_ASSESSMENTS,
    }
}

/// `{"version": 1, "today", "dimensions": [{"id", "level": 0 to 4 or null while it was not assessed, "least", "most",
/// "from": "plan", "person" or "none", "said_on", "target", "by", "earlier": [{"on", "level"}], "next": null or {"level",
/// "lacks": [{"kind": "answer", "figure", "act" or "said", "question", "have", "least", "act"}]}}]}`.
pub fn json(counted: &Counted<'_>, all: &[Side<'_>]) -> Json {
    let lack = |lack: &Lack| match lack {
        Lack::Said => json!({ "kind": "said" }),
        Lack::Question { id, .. } => json!({ "kind": "answer", "question": id }),
        Lack::Figure { have, least, fact } => {
            json!({ "kind": "figure", "figure": fact_in_words(*fact).en, "have": have, "least": least })
        }
        Lack::Act { id } => json!({ "kind": "act", "act": id }),
    };
    let side = |side: &Side<'_>| {
        let earlier = side.earlier.iter().map(|(on, level)| json!({ "on": on.to_string(), "level": level }));
        let next = side.next().map(|(level, rung)| {
            json!({ "level": level, "lacks": rung.lacks.iter().map(lack).collect::<Vec<_>>() })
        });
        json!({
            "id": side.dimension.id,
            "level": side.level(),
            "least": side.floor,
            "most": side.ceiling,
            "from": from(side),
            "said_on": side.said.map(|(on, _)| on.to_string()),
            "target": side.target.map(|(level, _)| level),
            "by": side.target.and_then(|(_, by)| by).map(|by| by.to_string()),
            "earlier": earlier.collect::<Vec<_>>(),
            "next": next,
        })
    };
    json!({
        "version": 1,
        "today": counted.today.to_string(),
        "dimensions": all.iter().map(side).collect::<Vec<_>>(),
    })
}

fn from(side: &Side<'_>) -> &'static str {
    match (side.is_measured(), side.said) {
        (true, _) => "plan",
        (false, Some(_)) => "person",
        (false, None) => "none",
    }
}

/// A row for each dimension.
pub fn csv(app: &App, all: &[Side<'_>]) -> String {
    let mut out = String::from('\u{feff}');
    let heads = [
        say::COL_ID,
        say::COL_DIMENSION,
        say::COL_LEVEL,
        say::COL_LEAST,
        say::COL_MOST,
        say::COL_HOW,
        say::COL_TARGET,
        say::COL_BY,
    ];
    line(&mut out, &heads.map(|head| app.to(&head).to_string()));
    for side in all {
        let number = |level: Option<u8>| level.map(|level| level.to_string()).unwrap_or_default();
        let by = side.target.and_then(|(_, by)| by).map(|by| by.to_string()).unwrap_or_default();
        line(
            &mut out,
            &[
                side.dimension.id.clone(),
                app.to(&side.dimension.title).to_string(),
                number(side.level()),
                side.floor.to_string(),
                side.ceiling.to_string(),
                app.to(&how(side)).to_string(),
                number(side.target.map(|(level, _)| level)),
                by,
            ],
        );
    }
    out
}
