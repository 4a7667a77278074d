//! Columns that single out a person together: the steps to make them coarser, with what each brings and costs.

use crate::app::App;
use crate::error::Result;
use crate::prepare::treat::{Asked, Rung, SMALL, SMALLER};
use crate::scan::report::words;
use crate::text::fold::visible;
use crate::text::{Text, treat as say};
use crate::ui::{Row, Say};

use super::super::choice::Choice;
use super::super::input::Input;
use super::super::place::Place;
use super::columns::name;
use super::fields::{Picked, line, row};
use super::{Found, counts, search};

/// Steps that a window shows without being read for ever.
const STEPS: usize = 10;

/// How the question about groups ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    Decided,
    Back,
    Left,
}

/// Searches, shows and asks.
///
/// # Errors
/// When the file cannot be read any more.
pub fn decide(app: &mut App, of: (&Input, &Place), choice: &mut Choice) -> Result<Ended> {
    let mut k = None;
    loop {
        let Some(found) = search(app, of, choice, k)? else { return Ok(Ended::Decided) };
        if found.rungs.first().is_some_and(|rung| rung.k >= found.seek.k) {
            let parts = enough(app, &found);
            app.ui.show(&parts);
            return Ok(Ended::Decided);
        }
        let parts = shown(app, &found);
        app.ui.show(&parts);
        match answered(app, of.0, choice, &found) {
            Answer::Treat(asked) => {
                choice.treat.extend(asked);
                return Ok(Ended::Decided);
            }
            Answer::K(wanted) => k = Some(wanted),
            Answer::End(ended) => return Ok(ended),
        }
    }
}

/// What a person says to the steps.
enum Answer {
    Treat(Vec<Asked>),
    K(u64),
    End(Ended),
}

/// Asks until something is decided: whoever goes back from a question is asked again.
fn answered(app: &mut App, input: &Input, choice: &Choice, found: &Found) -> Answer {
    let alone = choice.tables.len() == 1;
    loop {
        let id = match ask(app, found, alone) {
            Picked::Row(id) => id,
            Picked::Back => return Answer::End(Ended::Back),
            Picked::Leave => return Answer::End(Ended::Left),
        };
        let asked = match id.as_str() {
            "best" => Some(found.best(alone)),
            "step" => step(app, found, alone),
            "counts" => counts::decide(app, input, choice, found).map(|asked| vec![asked]),
            "keep" => kept(app, found),
            _ => match size(app, found.seek.k) {
                Some(k) => return Answer::K(k),
                None => None,
            },
        };
        if let Some(asked) = asked {
            return Answer::Treat(asked);
        }
    }
}

fn names(found: &Found) -> String {
    found.seek.columns.iter().map(|(_, name, _)| visible(name)).collect::<Vec<_>>().join(", ")
}

fn enough(app: &App, found: &Found) -> Vec<Say> {
    let k = found.rungs.first().map_or(0, |rung| rung.k);
    let text =
        say::ALREADY.with("columns", names(found)).with("k", words::count(k)).with("wanted", found.seek.k);
    vec![Say::Blank, Say::Text(text.to(app.lang()).into()), Say::Text(app.to(&say::SIGNAL).into())]
}

fn shown(app: &App, found: &Found) -> Vec<Say> {
    let (lang, k) = (app.lang(), found.seek.k);
    let told =
        say::TOGETHER.with("columns", names(found)).with("k", k).with("five", SMALL).with("eleven", SMALLER);
    let about =
        if found.rungs.first().is_some_and(|rung| rung.exact) { Text::default() } else { say::SAMPLED };
    let text = told.and(&about);
    let below = say::HEAD_BELOW.with("k", k).to(lang).to_string();
    let heads = [&say::HEAD_STEP, &say::HEAD_DOES, &say::HEAD_K, &say::HEAD_ALONE]
        .map(|head| head.to(lang).to_string());
    let rows = steps(found).map(|(at, rung)| {
        let mark = if found.seek.enough(&found.rungs) == Some(at) { "*" } else { "" };
        let count = |number: u64| words::count(number);
        vec![
            format!("{at}{mark}"),
            does(app, rung).to(lang).into(),
            count(rung.k),
            count(rung.alone),
            count(rung.below),
        ]
    });
    vec![
        Say::Blank,
        Say::Title { left: app.to(&say::TOGETHER_TITLE).into(), right: String::new() },
        Say::Text(text.to(lang).trim().into()),
        Say::Table { heads: heads.into_iter().chain([below]).collect(), rows: rows.collect() },
        Say::Text(say::STEPS_NOTE.with("k", k).to(lang).into()),
    ]
}

/// The first steps, and always the proposed and the last.
fn steps(found: &Found) -> impl Iterator<Item = (usize, &Rung)> {
    let (best, last) = (found.seek.enough(&found.rungs), found.rungs.len().saturating_sub(1));
    let all = found.rungs.iter().enumerate();
    all.filter(move |(at, _)| *at < STEPS || Some(*at) == best || *at == last)
}

/// What a step does: «edad: grupos de 5 años; alta: mes».
fn does(app: &App, rung: &Rung) -> Text {
    if rung.asked.is_empty() {
        return say::STEP_NOTHING;
    }
    Text::joined(&rung.asked.iter().map(|asked| short(app, asked)).collect::<Vec<_>>(), "; ")
}

/// A treatment in a few words: «edad: grupos de 5 años».
pub fn short(app: &App, asked: &Asked) -> Text {
    let with = asked.with.as_deref().unwrap_or_default();
    let first = with.split(',').next().unwrap_or_default().trim();
    let how = match asked.how.as_str() {
        "generalise-age" => say::SHORT_AGE.with("n", if first.is_empty() { "5" } else { first }),
        "generalise-month" => say::SHORT_MONTH,
        "generalise-quarter" => say::SHORT_QUARTER,
        "generalise-year" => say::SHORT_YEAR,
        "generalise-place" if first.len() == 1 => say::SHORT_DIGITS.with("n", first),
        "generalise-place" if first.starts_with(|c: char| c.is_ascii_digit()) => {
            say::SHORT_AREA.with("n", first)
        }
        "drop" => say::SHORT_DROP,
        "aggregate" | "suppress" => {
            // They are of the table as a whole: what they are told says of which columns.
            return name(app, &asked.how).and(&Text::same(format!("({})", visible(with))));
        }
        how => name(app, how),
    };
    say::SHORT.with("column", visible(&asked.column)).with_text("how", &how)
}

fn ask(app: &mut App, found: &Found, alone: bool) -> Picked {
    let lang = app.lang();
    let at = found.seek.enough(&found.rungs).unwrap_or(0);
    let short = found.rungs.get(at).is_some_and(|rung| rung.k < found.seek.k) && alone;
    let text = if short { say::BEST_AND_EMPTY } else { say::BEST };
    let proposal = text.with("at", at).with("k", found.seek.k);
    let mut rows = vec![
        Row::new("step", say::ASK_STEP.to(lang)),
        Row::new("k", say::ASK_K.with("k", found.seek.k).to(lang)),
    ];
    if alone {
        rows.push(Row::new("counts", say::ASK_COUNTS.to(lang)));
    }
    rows.push(Row::new("keep", say::ASK_KEEP.to(lang)));
    row(app, "groups", &say::ASK_GROUPS, (("best", &proposal), rows))
}

fn step(app: &mut App, found: &Found, alone: bool) -> Option<Vec<Asked>> {
    let last = found.rungs.len().saturating_sub(1);
    let wrong = say::STEP_WRONG.with("last", last);
    let ask = say::STEP_WHICH.with("last", last);
    let at = line(app, ("groups.step", &ask, &say::STEP_HINT), "", &|typed| {
        typed.parse::<usize>().ok().filter(|at| *at <= last).ok_or_else(|| wrong.clone())
    })?;
    let rung = found.rungs.get(at)?;
    let mut asked = found.seek.whole(rung);
    asked.retain(|asked| alone || asked.column != crate::prepare::treat::WHOLE);
    Some(asked)
}

fn size(app: &mut App, now: u64) -> Option<u64> {
    let hint = say::K_HINT.with("five", SMALL).with("eleven", SMALLER);
    let other = if now == SMALL { SMALLER } else { SMALL };
    line(app, ("groups.k", &say::K_ASK, &hint), &other.to_string(), &|typed| {
        typed.parse::<u64>().ok().filter(|k| (2..10_000).contains(k)).ok_or(say::K_WRONG)
    })
}

/// The columns stay as they are, for a reason.
fn kept(app: &mut App, found: &Found) -> Option<Vec<Asked>> {
    let why =
        line(app, ("treat.with", &say::ASK_WHY, &say::WITH_REASON), "", &|typed| match typed.is_empty() {
            true => Err(say::WITH_REASON),
            false => Ok(typed.to_string()),
        })?;
    Some(found.seek.columns.iter().map(|(_, name, _)| Asked::new(name, "keep", Some(&why))).collect())
}
