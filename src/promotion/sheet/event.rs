//! The checklist of an event, and its one-page call.

use super::super::About;
use super::super::gathering::{Gathered, Prepared, State, Step};
use super::{Part, basis, institution, shown};
use crate::guide::model::Guide;
use crate::schedule::words::short;
use crate::text::fold::visible;
use crate::text::{Text, promoted as say, say as words};

/// The checklist of an event.
pub fn checklist(about: About<'_>, event: &Gathered, paper: bool) -> Vec<Part> {
    let mut parts = vec![Part::Title(say::CHECKLIST_TITLE.with_text("title", &shown(&event.title)))];
    parts.extend(head(about, event));
    parts.push(Part::Heading(say::DATA_TITLE));
    parts.push(Part::Text(say::DATA_RULE.with("n", about.guide.promotion.pace.datasets)));
    parts.extend(datasets(event));
    parts.push(Part::Heading(say::LINES_TITLE.with("done", event.done()).with("of", event.steps.len())));
    parts.extend(event.steps.iter().map(|step| line(about.guide, step, paper)));
    parts.extend((!paper).then(|| Part::Text(say::TICK.with("event", visible(&event.id)))));
    parts.push(Part::Heading(say::RESULTS_TITLE));
    let count = |n: Option<i64>| n.map_or(say::NOT_MEASURED, |n| Text::same(n.to_string()));
    parts.push(Part::Text(
        say::RESULTS
            .with_text("participants", &count(event.participants))
            .with_text("projects", &count(event.projects)),
    ));
    if let Some(day) = event.adoption().and_then(Step::due) {
        parts.push(Part::Text(say::DECIDE_BY.with_text("day", &words::day(day))));
    }
    parts
}

fn head(about: About<'_>, event: &Gathered) -> Vec<Part> {
    let kind = about.guide.promotion.gathering(&event.kind);
    let day = event.on.map_or(say::NO_DAY, words::weekday_day);
    let question = event.question.as_deref().map_or(say::NO_QUESTION, |text| Text::same(visible(text)));
    let mut parts = vec![
        Part::Text(say::EVENT_DAY.with_text("day", &day)),
        Part::Text(say::EVENT_QUESTION.with_text("question", &question)),
    ];
    parts.extend(kind.map(|kind| Part::Text(kind.about.and(&basis(about.guide, &kind.basis)))));
    let left = event
        .on
        .filter(|on| *on >= about.today)
        .map(|on| about.today.until(on).map_or(0, |span| span.get_days()));
    if let (Some(left), Some(kind)) = (left, kind)
        && i64::from(left) < kind.lead_days
    {
        parts.push(Part::Warning(say::SHORT_OF_TIME.with("left", left).with("days", kind.lead_days)));
    }
    parts
}

fn datasets(event: &Gathered) -> Vec<Part> {
    if event.datasets.is_empty() {
        return vec![Part::Warning(say::NO_DATASETS)];
    }
    event.datasets.iter().map(|one| Part::Item(dataset(one))).collect()
}

/// A dataset of an event with what it lacks, and its link at the end.
fn dataset(one: &Prepared) -> Text {
    let title = Text::same(visible(&one.title));
    let line = match &one.link {
        Some(_) => say::DATASET_LINE.with_text("title", &title),
        None => say::DATASET_CLOSED.with_text("title", &title),
    };
    let line = match one.lacks.is_empty() {
        true => line.and(&say::DATASET_READY),
        false => one.lacks.iter().fold(line, |all, lack| all.and(lack)),
    };
    let link = one.link.as_ref().map(|link| say::DATASET_LINK.with("link", visible(link)));
    link.map_or(line.clone(), |link| line.and(&link))
}

fn line(guide: &Guide, step: &Step, paper: bool) -> Part {
    let who = guide.term_label("roles", &step.who);
    let told = match step.state {
        State::Done(day) => say::LINE_DONE.with_text("day", &short(day)),
        State::Late(day) => say::LINE_LATE.with_text("day", &short(day)),
        State::Near(day) => say::LINE_NEAR.with_text("day", &short(day)),
        State::Later(day) => say::LINE_BY.with_text("day", &short(day)),
        State::Undated => after(step.days),
    };
    let text = if paper { say::LINE_WHY } else { say::LINE };
    let text = text
        .with_text("when", &told)
        .with_text("text", &step.text)
        .with_text("who", &who)
        .with_text("why", &step.why)
        .with_text("basis", &basis(guide, &step.basis))
        .with("id", &step.id);
    if paper { Part::Box(text) } else { Part::Item(text) }
}

/// «45 días antes», for an event without a day.
fn after(days: i64) -> Text {
    match days {
        0 => say::SAME_DAY,
        before if before < 0 => say::BEFORE.with("n", -before),
        n => say::AFTER.with("n", n),
    }
}

/// The one-page call of an event: only what is open is named.
pub fn call(about: About<'_>, event: &Gathered) -> Vec<Part> {
    let day = event.on.map_or(say::BLANK, words::weekday_day);
    let question = event.question.as_deref().map(|text| crate::catalog::safe(about.guide, about.plan, text));
    let title = crate::catalog::safe(about.guide, about.plan, event.title.es.as_ref());
    let title = match event.title.es == event.title.en {
        true => Text::same(visible(&title)),
        false => event.title.clone(),
    };
    let kind = about.guide.promotion.gathering(&event.kind);
    let mut parts = vec![
        Part::Title(say::CALL_TITLE.with_text("title", &title)),
        Part::Text(say::CALL_WHO.with("name", institution(about))),
        Part::Heading(say::CALL_QUESTION),
        Part::Text(question.map_or(say::BLANK, |text| Text::same(visible(&text)))),
    ];
    parts.extend(kind.map(|kind| Part::Text(kind.about.clone())));
    parts.push(Part::Heading(say::CALL_WHEN));
    parts.push(Part::Text(say::CALL_DAY.with_text("day", &day)));
    parts.push(Part::Heading(say::CALL_DATA));
    parts.push(Part::Text(say::CALL_RULE));
    let open = event.datasets.iter().filter_map(|one| Some((one, one.link.as_ref()?)));
    parts.extend(open.map(|(one, link)| {
        let line = say::CALL_DATASET.with("title", visible(&one.title));
        let license = one.license.as_ref().map(|license| say::CALL_LICENSE.with_text("license", license));
        let line = license.map_or(line.clone(), |license| line.and(&license));
        Part::Item(line.and(&say::DATASET_LINK.with("link", visible(link))))
    }));
    let has = |id: &str| event.steps.iter().any(|step| step.id == id);
    parts.push(Part::Heading(say::CALL_RULES));
    parts.push(Part::Item(say::CALL_OPEN));
    parts.push(Part::Item(say::CALL_CONDUCT));
    parts.extend(has("minors").then_some(Part::Item(say::CALL_MINORS)));
    parts.extend(has("rules").then_some(Part::Item(say::CALL_PROPERTY)));
    parts.extend(has("prizes").then_some(Part::Item(say::CALL_PRIZES)));
    parts.push(Part::Item(say::CALL_PRIVACY));
    parts.push(Part::Item(say::CALL_AFTER.with("n", about.guide.promotion.pace.adoption_days)));
    let report = about.catalog.report.email.as_ref().or(about.catalog.report.url.as_ref());
    let ask = report.map_or(say::BLANK, |at| Text::same(visible(at)));
    parts.push(Part::Text(say::CALL_ASK.with_text("at", &ask)));
    parts
}
