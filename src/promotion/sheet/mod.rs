//! Pages of promotion as parts: one content for the screen, a page to print and a document.

use super::About;
use super::act::{Act, State as Stage};
use super::gathering::Gathered;
use super::outlook::{Outlook, Window};
use super::propose::Proposal;
use crate::guide::model::{Basis, Guide};
use crate::schedule::words::short;
use crate::text::fold::visible;
use crate::text::{Text, promoted as say, say as words};

mod event;
mod story;

pub use event::{call, checklist};
pub use story::story;

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

/// The plan of promotion; on paper nothing is said of commands.
pub fn plan(about: About<'_>, outlook: &Outlook, paper: bool) -> Vec<Part> {
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
    parts.extend(events(outlook, paper));
    if !paper {
        parts.extend(next(outlook));
    }
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
        let label = window.brief();
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
    let audience = whom(about, act.audience.as_deref(), act.kind.as_deref());
    let day = act.on.map_or(Text::same("-"), short);
    vec![label.clone(), day, shown(&act.title), audience, act.state.label()]
}

fn of_proposal(about: About<'_>, label: &Text, one: &Proposal) -> Vec<Text> {
    let audience = whom(about, one.audience.as_deref(), Some(&one.kind));
    vec![label.clone(), short(one.on), one.title.clone(), audience, say::PROPOSED]
}

/// Whom an act is for: an audience, else those who asked where the kind is for them.
fn whom(about: About<'_>, audience: Option<&str>, kind: Option<&str>) -> Text {
    let asked = || kind.and_then(|kind| about.guide.promotion.kind(kind)).is_some_and(|kind| kind.asked);
    match audience {
        Some(id) => about.guide.term_label("audiences", id),
        None if asked() => say::WHO_ASKED,
        None => Text::same("-"),
    }
}

fn empty(window: &Window) -> Vec<Text> {
    vec![window.brief(), Text::same("-"), say::NO_ACT, Text::same("-"), Text::same("-")]
}

/// Why each act is proposed.
fn why(about: About<'_>, outlook: &Outlook) -> Vec<Part> {
    let mut parts = Vec::new();
    for one in outlook.proposals() {
        if parts.is_empty() {
            parts.push(Part::Heading(say::WHY_TITLE));
        }
        parts.push(Part::Item(told(about, one, 1)));
    }
    parts
}

/// A proposal with its reasons, in one paragraph.
pub fn proposed(about: About<'_>, one: &Proposal) -> Text {
    told(about, one, 0)
}

/// As [`proposed`], without the first reasons: those that the page has said already.
fn told(about: About<'_>, one: &Proposal, said: usize) -> Text {
    let channel = about.guide.promotion.channel(&one.channel).map(|channel| channel.name.clone());
    let line = say::PROPOSAL
        .with_text("day", &words::day(one.on))
        .with_text("title", &one.title)
        .with_text("channel", &channel.unwrap_or_default());
    one.because.iter().skip(said).fold(line, |all, reason| all.and(reason))
}

fn events(outlook: &Outlook, paper: bool) -> Vec<Part> {
    let item = |event: &Gathered| {
        let day = event.on.map_or(say::NO_DAY, words::day);
        let line = say::EVENT_LINE.with_text("title", &shown(&event.title)).with_text("day", &day);
        let line = line.with("done", event.done()).with("of", event.steps.len());
        let late = event.late().count();
        let line = if late > 0 { line.and(&say::EVENT_LATE.with("n", late)) } else { line };
        Part::Item(if paper { line } else { line.and(&say::EVENT_SEE.with("id", visible(&event.id))) })
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
