//! `rubrica leer`: one question read across all plans, with its denominators.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde_json::json;

use super::draw::{csv, shown, table, text, title};
use super::plans::{self, Loaded, Plans};
use super::shown::{Answer, answers, meant};
use crate::app::App;
use crate::error::{Error, Kind, Result};
use crate::guide::model::{Each, Question, Step};
use crate::rubric::keep::Sheet;
use crate::rubric::read;
use crate::text::fold::{fold, short, visible};
use crate::text::{Text, rubric as say};
use crate::ui::Say;
use crate::wizard::flow::{Flow, State};

/// Rows on a screen; the CSV and the JSON have all.
const ROWS: usize = 60;
/// Equal answers on a screen.
const GROUPS: usize = 12;
/// Characters of an answer on a screen.
const SHOWN: usize = 60;

/// One question of the Guide in every plan.
struct Across<'a> {
    question: &'a Question,
    /// Plans in which it is asked nowhere have no answers.
    rows: Vec<(&'a Loaded, Vec<Answer>)>,
}

/// How many of each, over all plans.
#[derive(Default)]
struct Counts {
    plans: usize,
    asked: usize,
    answered: usize,
    absent: usize,
    pending: usize,
    not_applicable: usize,
    /// Plans in which it is not asked.
    unasked: usize,
}

/// Reads it.
///
/// # Errors
/// When the question is not known, or there are no plans.
pub fn run(app: &mut App, paths: &[PathBuf], wanted: Option<&str>, as_csv: bool) -> Result<u8> {
    let Some(wanted) = wanted else {
        return Err(Error::new(Kind::Usage, say::READ_NEEDS_QUESTION));
    };
    let (looks, paths) = looks(app, paths, wanted)?;
    let plans = plans::plans(app, &paths)?;
    let mut asked: Vec<(&Step, &Question)> = Vec::new();
    for one in looks.iter().flat_map(|word| meant(&app.guide, word)) {
        if !asked.iter().any(|(_, question)| question.id == one.1.id) {
            asked.push(one);
        }
    }
    if asked.is_empty() {
        return Err(Error::new(Kind::Usage, say::READ_UNKNOWN.with("id", visible(wanted))));
    }
    let all: Vec<Across> = asked.iter().map(|(step, question)| across(app, &plans, step, question)).collect();
    let bytes = match () {
        () if app.options.json => json(app, &all, &plans),
        () if as_csv => sheet(app, &all),
        () => app.drawn(&parts(app, &all, &plans)),
    };
    app.result(bytes.as_bytes())?;
    Ok(0)
}

/// What to look at, and the paths that are plans: a question of the rubric, where the first path is one, or of the
/// Guide.
fn looks(app: &App, paths: &[PathBuf], wanted: &str) -> Result<(Vec<String>, Vec<PathBuf>)> {
    let first = paths.first().map(|path| app.cwd().join(path)).filter(|path| path.is_file());
    let is_rubric = match &first {
        Some(path) => Sheet::open(&*app.fs, path)?.text().ok().flatten().is_some_and(read::is_rubric),
        None => false,
    };
    if !is_rubric {
        return Ok((vec![wanted.to_string()], paths.to_vec()));
    }
    let open = super::open(app, first.as_deref().unwrap_or(std::path::Path::new("")))?;
    let rest = super::assign::or_folder(&open, paths.get(1..).unwrap_or_default());
    let looks = open.rubric.named(wanted).map(|question| question.looks.clone());
    Ok((looks.unwrap_or_else(|| vec![wanted.to_string()]), rest))
}

fn across<'a>(app: &'a App, plans: &'a Plans, step: &'a Step, question: &'a Question) -> Across<'a> {
    let row = |plan: &'a Loaded| {
        let flow = Flow::new(&app.guide, &plan.tree);
        (plan, answers(&flow, step, question))
    };
    Across { question, rows: plans.all.iter().map(row).collect() }
}

impl Across<'_> {
    fn counts(&self) -> Counts {
        let mut counts = Counts { plans: self.rows.len(), ..Counts::default() };
        for (_, answers) in &self.rows {
            counts.unasked += usize::from(answers.is_empty());
            for answer in answers {
                counts.asked += 1;
                match answer.state {
                    State::Answered => counts.answered += 1,
                    State::Pending => counts.pending += 1,
                    State::NotApplicable => counts.not_applicable += 1,
                    State::Missing | State::Blank => counts.absent += 1,
                }
            }
        }
        counts
    }

    /// Answers that are the same, the most frequent first: in words, how often, in how many plans.
    fn groups(&self) -> Vec<(Text, usize, usize)> {
        let mut groups: BTreeMap<String, (Text, usize, Vec<&str>)> = BTreeMap::new();
        for (plan, answers) in &self.rows {
            for value in answers.iter().filter_map(|answer| answer.value.as_ref()) {
                let group = groups.entry(fold(&value.es)).or_insert_with(|| (value.clone(), 0, Vec::new()));
                group.1 += 1;
                if group.2.last() != Some(&plan.subject.key.as_str()) {
                    group.2.push(&plan.subject.key);
                }
            }
        }
        let mut groups: Vec<_> =
            groups.into_values().map(|(text, times, plans)| (text, times, plans.len())).collect();
        groups.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.es.cmp(&b.0.es)));
        groups
    }
}

fn parts(app: &App, all: &[Across], plans: &Plans) -> Vec<Say> {
    let mut parts = Vec::new();
    for one in all {
        if !parts.is_empty() {
            parts.push(Say::Blank);
        }
        parts.extend(of_question(app, one));
    }
    parts.extend(plans::unread(app, &plans.unread));
    parts
}

fn of_question(app: &App, one: &Across) -> Vec<Say> {
    let head = say::READ_TITLE.with("code", &one.question.code).with_text("text", &one.question.ask);
    let mut parts = vec![title(app, &head), Say::Rule, text(app, &counted(&one.counts())), Say::Blank];
    let once = one.question.each == Each::Once;
    let groups = one.groups();
    if groups.iter().any(|(_, times, _)| *times > 1) {
        let row = |(value, times, plans): &(Text, usize, usize)| {
            vec![short(&shown(value, app.lang()), SHOWN), times.to_string(), plans.to_string()]
        };
        parts.push(text(app, &say::READ_GROUPS));
        parts.push(table(app, &say::READ_GROUP_HEADS, groups.iter().take(GROUPS).map(row).collect()));
        parts.push(Say::Blank);
    }
    let rows = rows(app, one);
    let left = rows.len().saturating_sub(ROWS);
    let heads = if once { say::READ_HEADS_ONCE } else { say::READ_HEADS };
    parts.push(table(app, &heads, rows.into_iter().take(ROWS).collect()));
    parts.extend((left > 0).then(|| text(app, &say::MORE_ROWS.with("n", left))));
    parts
}

fn rows(app: &App, one: &Across) -> Vec<Vec<String>> {
    let once = one.question.each == Each::Once;
    let mut rows = Vec::new();
    for (plan, answers) in &one.rows {
        let name = visible(&plan.subject.name);
        let row = |dataset: Option<&str>, value: &Text| {
            let value = short(&shown(value, app.lang()), SHOWN);
            match once {
                true => vec![name.clone(), value],
                false => vec![name.clone(), dataset.unwrap_or_default().to_string(), value],
            }
        };
        if answers.is_empty() {
            rows.push(row(None, &say::NOT_ASKED));
        }
        rows.extend(answers.iter().map(|answer| row(answer.dataset.as_deref(), &answer.told())));
    }
    rows
}

fn counted(counts: &Counts) -> Text {
    say::READ_COUNT
        .with("plans", counts.plans)
        .with("answered", counts.answered)
        .with("asked", counts.asked)
        .with("absent", counts.absent)
        .with("pending", counts.pending)
        .with("na", counts.not_applicable)
        .with("unasked", counts.unasked)
}

fn word(state: State) -> &'static str {
    match state {
        State::Answered => "answered",
        State::Pending => "pending",
        State::NotApplicable => "not-applicable",
        State::Missing | State::Blank => "absent",
    }
}

/// `{"version": 1, "questions": [{"id", "code", "plans", "asked", "answered", "absent", "pending", "not_applicable",
/// "unasked", "groups": [{"value", "times", "plans"}], "rows": [{"plan", "name", "area", "dataset" or null, "state",
/// "value" or null}]}], "unread": [{"path", "why"}]}`; a state is `answered`, `absent`, `pending`, `not-applicable` or
/// `not-asked`.
fn json(app: &App, all: &[Across], plans: &Plans) -> String {
    let one = |one: &Across| {
        let counts = one.counts();
        let groups = one.groups();
        let group = |(value, times, plans): &(Text, usize, usize)| json!({ "value": value.to(app.lang()), "times": times, "plans": plans });
        json!({
            "id": one.question.id,
            "code": one.question.code,
            "plans": counts.plans,
            "asked": counts.asked,
            "answered": counts.answered,
            "absent": counts.absent,
            "pending": counts.pending,
            "not_applicable": counts.not_applicable,
            "unasked": counts.unasked,
            "groups": groups.iter().map(group).collect::<Vec<_>>(),
            "rows": flat(app, one).iter().map(|row| json!({
                "plan": row[0], "name": row[1], "area": row[2],
                "dataset": Some(&row[3]).filter(|dataset| !dataset.is_empty()),
                "state": row[4], "value": Some(&row[5]).filter(|value| !value.is_empty()),
            })).collect::<Vec<_>>(),
        })
    };
    let unread = |one: &plans::Unread| json!({ "path": one.path.display().to_string(), "why": one.why.to(app.lang()) });
    let document = json!({
        "version": 1,
        "questions": all.iter().map(one).collect::<Vec<_>>(),
        "unread": plans.unread.iter().map(unread).collect::<Vec<_>>(),
    });
    format!("{document:#}\n")
}

/// Rows of plan, name, area, dataset, state, value.
fn flat(app: &App, one: &Across) -> Vec<[String; 6]> {
    let mut rows = Vec::new();
    for (plan, answers) in &one.rows {
        let subject = &plan.subject;
        let row = |dataset: Option<&str>, state: &str, value: &str| {
            let dataset = dataset.unwrap_or_default().to_string();
            let (key, name, area) = (subject.key.clone(), subject.name.clone(), subject.area.clone());
            [key, name, area, dataset, state.to_string(), value.to_string()]
        };
        if answers.is_empty() {
            rows.push(row(None, "not-asked", ""));
        }
        for answer in answers {
            let value = answer.value.as_ref().map_or("", |value| value.to(app.lang()));
            rows.push(row(answer.dataset.as_deref(), word(answer.state), value));
        }
    }
    rows
}

fn sheet(app: &App, all: &[Across]) -> String {
    let mut out = String::new();
    csv(&mut out, &["question", "plan", "name", "area", "dataset", "state", "value"].map(String::from));
    for one in all {
        for row in flat(app, one) {
            let mut cells = vec![one.question.code.clone()];
            cells.extend(row);
            csv(&mut out, &cells);
        }
    }
    out
}
