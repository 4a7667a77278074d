//! Pages of promotion as parts: one content for the screen, a page to print and a document.

use super::About;
use super::act::{Act, State as Stage};
use super::gathering::{Gathered, Prepared, State, Step};
use super::outlook::{Outlook, Window};
use super::propose::Proposal;
use super::story;
use crate::guide::model::{Basis, Guide};
use crate::schedule::words::short;
use crate::text::fold::visible;
use crate::text::{Text, promoted as say, say as words};

/// A part of a page.
#[derive(Debug, Clone, PartialEq)]
pub enum Part {
    Title(Text),
    Heading(Text),
    Text(Text),
    /// An item of a list.
    Item(Text),
    /// An item with a box to tick on paper.
    Box(Text),
    Warning(Text),
    Table {
        heads: Vec<Text>,
        rows: Vec<Vec<Text>>,
    },
    /// Lines to write on by hand.
    Rules(usize),
}

/// The plan of promotion.
pub fn plan(about: About<'_>, outlook: &Outlook) -> Vec<Part> {
    let mut parts = vec![Part::Title(say::PLAN_TITLE.with("name", institution(about)))];
    let pace = &about.guide.promotion.pace;
    parts.push(Part::Text(
        say::PLAN_INTRO.with("n", pace.months).with_text("basis", &basis(about.guide, &pace.basis)),
    ));
    if outlook.online.is_empty() {
        parts.push(Part::Warning(say::NOTHING_ONLINE));
        parts.push(Part::Text(say::NOTHING_ONLINE_TODO));
    } else {
        parts
            .push(Part::Text(say::ONLINE.with("n", outlook.online.len()).with("not", outlook.refused.len())));
    }
    parts.extend(
        outlook.missed.map(|(from, to)| {
            Part::Warning(say::MISSED.with_text("window", &super::outlook::span(from, to)))
        }),
    );
    parts.extend(outlook.no_audiences.then_some(Part::Warning(say::NO_AUDIENCES)));
    parts.extend(late(outlook));
    if !outlook.online.is_empty() || !outlook.acts.is_empty() {
        parts.push(Part::Heading(say::MONTHS));
        parts.push(months(about, outlook));
        parts.extend(why(about, outlook));
    }
    parts.extend(events(outlook));
    parts.extend(next(outlook));
    parts
}

fn late(outlook: &Outlook) -> Vec<Part> {
    let item = |act: &Act| {
        let day = act.on.map(words::day).unwrap_or_default();
        Part::Item(
            say::LATE_LINE
                .with_text("title", &shown(&act.title))
                .with_text("day", &day)
                .with("id", visible(&act.id)),
        )
    };
    let items: Vec<Part> = outlook.late().map(item).collect();
    let head = (!items.is_empty()).then(|| Part::Heading(say::LATE_TITLE.with("n", items.len())));
    head.into_iter().chain(items).collect()
}

/// A row for each act, and one for each window without any.
fn months(about: About<'_>, outlook: &Outlook) -> Part {
    let heads = vec![say::COL_MONTHS, say::COL_DAY, say::COL_ACT, say::COL_FOR, say::COL_STATE];
    let mut rows = Vec::new();
    for window in &outlook.windows {
        let label = window.label();
        let within = |act: &&Act| act.on.is_some_and(|on| (window.from..=window.to).contains(&on));
        let acts: Vec<&Act> = outlook.acts.iter().filter(within).collect();
        rows.extend(acts.iter().map(|act| of_act(about, &label, act)));
        match &window.proposal {
            Some(one) => rows.push(of_proposal(about, &label, one)),
            None if acts.is_empty() => rows.push(empty(window)),
            None => {}
        }
    }
    let beyond =
        |act: &&Act| act.on.is_none() || outlook.windows.last().is_some_and(|last| act.on > Some(last.to));
    rows.extend(outlook.acts.iter().filter(beyond).map(|act| of_act(about, &say::NO_MONTHS, act)));
    Part::Table { heads, rows }
}

fn of_act(about: About<'_>, label: &Text, act: &Act) -> Vec<Text> {
    let audience = act.audience.as_deref().map(|id| about.guide.term_label("audiences", id));
    let day = act.on.map_or(Text::same("-"), short);
    vec![label.clone(), day, shown(&act.title), audience.unwrap_or(Text::same("-")), act.state.label()]
}

fn of_proposal(about: About<'_>, label: &Text, one: &Proposal) -> Vec<Text> {
    let audience = one.audience.as_deref().map(|id| about.guide.term_label("audiences", id));
    let audience = audience.unwrap_or(if one.kind == "reply" { say::WHO_ASKED } else { Text::same("-") });
    vec![label.clone(), short(one.on), one.title.clone(), audience, say::PROPOSED]
}

fn empty(window: &Window) -> Vec<Text> {
    vec![window.label(), Text::same("-"), say::NO_ACT, Text::same("-"), Text::same("-")]
}

/// Why each act is proposed.
fn why(about: About<'_>, outlook: &Outlook) -> Vec<Part> {
    let mut parts = Vec::new();
    for one in outlook.proposals() {
        if parts.is_empty() {
            parts.push(Part::Heading(say::WHY_TITLE));
        }
        parts.push(Part::Item(proposed(about, one)));
    }
    parts
}

/// A proposal with its reasons, in one paragraph.
pub fn proposed(about: About<'_>, one: &Proposal) -> Text {
    let channel = about.guide.promotion.channel(&one.channel).map(|channel| channel.name.clone());
    let line = say::PROPOSAL
        .with_text("day", &words::day(one.on))
        .with_text("title", &one.title)
        .with_text("channel", &channel.unwrap_or_default());
    one.because.iter().fold(line, |all, reason| all.and(reason))
}

fn events(outlook: &Outlook) -> Vec<Part> {
    let item = |event: &Gathered| {
        let day = event.on.map_or(say::NO_DAY, words::day);
        let line = say::EVENT_LINE.with_text("title", &shown(&event.title)).with_text("day", &day);
        let line =
            line.with("done", event.done()).with("of", event.steps.len()).with("id", visible(&event.id));
        let late = event.late().count();
        Part::Item(if late > 0 { line.and(&say::EVENT_LATE.with("n", late)) } else { line })
    };
    let items: Vec<Part> = outlook.gatherings.iter().map(item).collect();
    let head = (!items.is_empty()).then_some(Part::Heading(say::EVENTS));
    head.into_iter().chain(items).collect()
}

fn next(outlook: &Outlook) -> Vec<Part> {
    let mut parts = Vec::new();
    if outlook.proposals().next().is_some() {
        parts.push(Part::Text(say::NEXT_PLAN));
    }
    if !outlook.online.is_empty() {
        parts.push(Part::Text(say::NEXT_MESSAGES));
    }
    parts
}

/// The checklist of an event.
pub fn checklist(about: About<'_>, event: &Gathered, paper: bool) -> Vec<Part> {
    let mut parts = vec![Part::Title(say::CHECKLIST_TITLE.with_text("title", &shown(&event.title)))];
    parts.extend(head(about, event));
    parts.push(Part::Heading(say::DATA_TITLE));
    parts.push(Part::Text(say::DATA_RULE.with("n", about.guide.promotion.pace.datasets)));
    parts.extend(datasets(event));
    parts.push(Part::Heading(say::LINES_TITLE.with("done", event.done()).with("of", event.steps.len())));
    parts.extend(event.steps.iter().map(|step| line(about.guide, step, paper)));
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

/// A dataset of an event with its link and what it lacks.
fn dataset(one: &Prepared) -> Text {
    let title = Text::same(visible(&one.title));
    let line = match &one.link {
        Some(link) => say::DATASET_LINE.with_text("title", &title).with("link", visible(link)),
        None => say::DATASET_CLOSED.with_text("title", &title),
    };
    match one.lacks.is_empty() {
        true => line.and(&say::DATASET_READY),
        false => one.lacks.iter().fold(line, |all, lack| all.and(lack)),
    }
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
    let text = say::LINE
        .with_text("when", &told)
        .with_text("text", &step.text)
        .with_text("who", &who)
        .with_text("why", &step.why)
        .with_text("basis", &basis(guide, &step.basis));
    match paper {
        true => Part::Box(text),
        false => Part::Item(text.and(&Text::same(format!("({})", step.id)))),
    }
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
        let line = say::CALL_DATASET.with("title", visible(&one.title)).with("link", visible(link));
        let license = one.license.as_ref().map(|license| say::CALL_LICENSE.with_text("license", license));
        Part::Item(license.map_or(line.clone(), |license| line.and(&license)))
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

/// The story of a dataset to go on with.
pub fn story(title: &str, drafted: &[story::Part]) -> Vec<Part> {
    let mut parts =
        vec![Part::Title(say::STORY_TITLE.with("dataset", visible(title))), Part::Text(say::STORY_INTRO)];
    for part in drafted {
        parts.push(Part::Heading(part.title.clone()));
        parts.push(Part::Text(say::STORY_HINT.with_text("hint", &part.hint)));
        parts.extend(part.lines.iter().map(|line| Part::Text(line.clone())));
        parts.extend(part.lacks.iter().map(|lack| Part::Item(lack.clone())));
        parts.extend(
            matches!(part.id.as_str(), "method" | "finding" | "limits" | "do").then_some(Part::Rules(2)),
        );
    }
    parts
}

/// Where something comes from: passages that were read, or that it is a proposal of ours.
pub fn basis(guide: &Guide, all: &[Basis]) -> Text {
    let own =
        all.iter().all(|basis| guide.source(&basis.source).is_none_or(|source| source.kind == "proposal"));
    if own {
        return say::OWN_PROPOSAL;
    }
    let one = |basis: &Basis| {
        let title = guide.source(&basis.source).map(|source| source.title.clone()).unwrap_or_default();
        let line = say::CITED.with_text("source", &title).with("at", &basis.at);
        if basis.verified { line } else { line.and(&say::UNVERIFIED) }
    };
    let list: Vec<Text> = all.iter().map(one).collect();
    say::BASIS.with_text("list", &Text::joined(&list, "; "))
}

fn institution(about: About<'_>) -> String {
    let name = visible(&about.catalog.publisher.name);
    if name.is_empty() { "________".to_string() } else { name }
}

fn shown(title: &Text) -> Text {
    Text { es: visible(&title.es).into(), en: visible(&title.en).into() }
}

/// Whether an act still waits: for calendars.
pub fn waits(act: &Act) -> bool {
    act.state != Stage::Done && act.on.is_some()
}
