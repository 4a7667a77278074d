//! The screen: the figures, what is wrong and since when, what changed over time, and what is assumed.

use jiff::civil::Date;

use super::measure::Measured;
use crate::app::App;
use crate::text::fold::{short, visible};
use crate::text::{Text, say as words, watch as say};
use crate::ui::Say;
use crate::watch::fresh::{Fresh, Source, Verdict};
use crate::watch::link::{Content, State, Why};
use crate::watch::overview::Looked;
use crate::watch::reports::Told;
use crate::watch::trend::{Point, change};
use crate::watch::{Figures, Overview};

/// Rows of a list on a screen; the JSON and the CSV have all.
const MOST: usize = 12;
/// Measurements of the history on a screen.
const POINTS: usize = 8;
/// Letters of a title, of an address and of a report.
const TITLE: usize = 60;
const URL: usize = 100;

pub(super) fn parts(
    app: &App,
    name: &str,
    (all, measured): (&Overview, &Measured),
    history: &[Point],
) -> Vec<Say> {
    let title = Say::Title { left: app.to(&say::TITLE).to_string(), right: name.to_string() };
    if all.is_empty() {
        return vec![title, text(app, &say::NOTHING), text(app, &say::NOTHING_TODO)];
    }
    let mut parts = vec![title, text(app, &day_of(all)), Say::Blank, figures(app, &all.figures), Say::Blank];
    if all.links.is_empty() {
        parts.extend([text(app, &say::NO_LINKS), Say::Blank]);
    }
    parts.extend(troubled(app, all, measured));
    parts.extend(not_found_out(app, all, measured, State::Refused));
    parts.extend(not_found_out(app, all, measured, State::Unasked));
    parts.extend(moved(app, all));
    parts.extend(changed(app, all));
    parts.extend(late(app, &all.fresh));
    parts.extend(undated(app, &all.fresh));
    parts.extend(reports(app, &all.reports));
    parts.extend(trend(app, history));
    parts.extend(assumed(app, all));
    parts
}

fn text(app: &App, sentence: &Text) -> Say {
    Say::Text(app.to(sentence).to_string())
}

fn item(app: &App, sentence: &Text) -> Say {
    Say::Item { mark: "· ".into(), text: app.to(sentence).to_string() }
}

fn shown(text: &str, most: usize) -> String {
    short(&visible(text), most)
}

fn date(day: Option<Date>) -> String {
    day.map(|day| day.strftime("%d/%m/%Y").to_string()).unwrap_or_default()
}

fn day_of(all: &Overview) -> Text {
    all.measured.map_or(say::NEVER, |day| say::MEASURED_ON.with_text("day", &words::day(day)))
}

fn figures(app: &App, figures: &Figures) -> Say {
    let share = |good: usize, of: usize, rest: usize| {
        let said = if of == 0 { say::NOT_MEASURED } else { say::SO_MANY.with("n", good).with("of", of) };
        if rest == 0 { said } else { said.and(&say::AND_NOT.with("n", rest)) }
    };
    let waiting = say::WAITING_OVERDUE.with("n", figures.waiting).with("late", figures.overdue);
    let rows = [
        (say::LINKS_ALIVE, share(figures.alive, figures.links, figures.unasked)),
        (say::UP_TO_DATE, share(figures.fresh, figures.dated, figures.undated)),
        (say::REPORTS_WAITING, waiting),
    ];
    Say::Pairs(rows.map(|(head, body)| (app.to(&head).to_string(), app.to(&body).to_string())).into())
}

/// A heading, at most [`MOST`] items, and how many there are besides; nothing of nothing.
fn list(app: &App, head: &Text, items: &[Text]) -> Vec<Say> {
    if items.is_empty() {
        return Vec::new();
    }
    let mut parts = vec![text(app, &head.with("n", items.len()))];
    parts.extend(items.iter().take(MOST).map(|line| item(app, line)));
    let more = items.len().saturating_sub(MOST);
    parts.extend((more > 0).then(|| text(app, &say::AND_MORE.with("n", more))));
    parts.push(Say::Blank);
    parts
}

fn of_link(line: &Text, look: &Looked) -> Text {
    line.with("title", shown(&look.link.title, TITLE)).with("url", shown(&look.link.url, URL))
}

/// The reason, where it is known, and the address.
fn at(look: &Looked, why: Option<Text>) -> Text {
    let url = Text::same(shown(&look.link.url, URL));
    why.map_or(url.clone(), |why| why.and(&url))
}

/// Links that do not work, those for longest first.
fn troubled(app: &App, all: &Overview, measured: &Measured) -> Vec<Say> {
    let failed = [State::Broken, State::Unreachable];
    let fails = |look: &&Looked| look.state.is_some_and(|state| failed.contains(&state));
    let mut found: Vec<&Looked> = all.links.iter().filter(fails).collect();
    found.sort_by_key(|look| look.since);
    let line = |look: &&Looked| {
        let state = look.state.map_or(say::UNASKED, State::label);
        let why = measured.of(look).and_then(|seen| seen.why.clone()).map(|why| why.text);
        let status = look.link.before.as_ref().and_then(|before| u16::try_from(before.status?).ok());
        let told = status.map(|status| Why::of_status(status).text);
        let line = of_link(&say::TROUBLE, look).with_text("state", &state);
        let since = look.since.or(look.on).map(words::day).unwrap_or_default();
        line.with_text("since", &since).with_text("why", &at(look, why.or(told)))
    };
    list(app, &say::TROUBLED, &found.iter().map(line).collect::<Vec<_>>())
}

/// Links that were refused, or not measured, each with its reason; of an earlier run without it.
fn not_found_out(app: &App, all: &Overview, measured: &Measured, state: State) -> Vec<Say> {
    let line = |look: &Looked| {
        let seen = measured.of(look);
        let now = seen.map(|seen| seen.state).or(look.state);
        let why = seen.and_then(|seen| seen.why.clone()).map(|why| why.text);
        (now == Some(state)).then(|| of_link(&say::UNASKED_LINE, look).with_text("why", &at(look, why)))
    };
    let head = if state == State::Refused { say::REFUSED_HEAD } else { say::UNASKED_HEAD };
    list(app, &head, &all.links.iter().filter_map(line).collect::<Vec<_>>())
}

fn moved(app: &App, all: &Overview) -> Vec<Say> {
    let line = |look: &Looked| {
        let to = look.link.before.as_ref()?.led_to.clone()?;
        let line = of_link(&say::MOVED_LINE, look).with("to", shown(&to, URL));
        (look.state == Some(State::Moved)).then_some(line)
    };
    list(app, &say::MOVED_HEAD, &all.links.iter().filter_map(line).collect::<Vec<_>>())
}

fn changed(app: &App, all: &Overview) -> Vec<Say> {
    let of = all.links.iter().filter(|look| look.content == Content::Changed);
    list(app, &say::CHANGED_HEAD, &of.map(|look| of_link(&say::CHANGED_LINE, look)).collect::<Vec<_>>())
}

/// Datasets past their cycle and its grace, the latest first.
fn late(app: &App, fresh: &[Fresh]) -> Vec<Say> {
    let days = |one: &Fresh| match one.verdict {
        Verdict::Late(days) => Some(days),
        _ => None,
    };
    let mut found: Vec<(i32, &Fresh)> = fresh.iter().filter_map(|one| Some((days(one)?, one))).collect();
    found.sort_by_key(|(days, _)| -days);
    if found.is_empty() {
        return Vec::new();
    }
    let heads = [say::COL_DATASET, say::COL_CYCLE, say::COL_UPDATED, say::COL_DUE, say::COL_LATE];
    let row = |(days, one): &(i32, &Fresh)| {
        let cycle = app.guide.term_label("periodicity", one.cycle.as_deref().unwrap_or_default());
        let (day, source) = one.updated.map_or((None, Source::Said), |(day, source)| (Some(day), source));
        let from = match source {
            Source::Server => say::FROM_SERVER,
            Source::Receipt => say::FROM_RECEIPT,
            Source::Said => say::FROM_SAID,
        };
        vec![
            shown(&one.title, TITLE),
            app.to(&cycle).to_string(),
            format!("{} ({})", date(day), app.to(&from)),
            date(one.due),
            days.to_string(),
        ]
    };
    let rows = found.iter().take(MOST).map(row).collect();
    let mut parts = vec![text(app, &say::LATE_HEAD.with("n", found.len()))];
    parts.push(Say::Table { heads: heads.iter().map(|head| app.to(head).to_string()).collect(), rows });
    let more = found.len().saturating_sub(MOST);
    parts.extend((more > 0).then(|| text(app, &say::AND_MORE.with("n", more))));
    parts.push(Say::Blank);
    parts
}

fn undated(app: &App, fresh: &[Fresh]) -> Vec<Say> {
    let line = |one: &Fresh| {
        let why = match one.verdict {
            Verdict::NoCycle => say::NO_CYCLE,
            Verdict::Irregular => say::IRREGULAR,
            Verdict::NoDay => say::NO_DAY,
            Verdict::Fresh | Verdict::Late(_) => return None,
        };
        Some(say::UNDATED_LINE.with("title", shown(&one.title, TITLE)).with_text("why", &why))
    };
    list(app, &say::UNDATED_HEAD, &fresh.iter().filter_map(line).collect::<Vec<_>>())
}

fn reports(app: &App, all: &[Told]) -> Vec<Say> {
    let line = |told: &Told| {
        let due = told.due.map(words::day).unwrap_or_default();
        let line = match told.left {
            Some(late) if late < 0 => say::REPORT_LATE.with("days", -late),
            Some(left) => say::REPORT_WAITS.with("days", left),
            None => say::REPORT_DAYLESS,
        };
        let line = line.with("id", visible(&told.id)).with_text("due", &due);
        line.with("text", shown(&told.text, URL))
    };
    let waiting: Vec<Text> = all.iter().filter(|told| told.waits()).map(line).collect();
    list(app, &say::REPORTS_HEAD, &waiting)
}

fn trend(app: &App, history: &[Point]) -> Vec<Say> {
    let [.., before, now] = history else { return Vec::new() };
    let heads = [say::COL_ON, say::LINKS_ALIVE, say::UP_TO_DATE, say::COL_OVERDUE];
    let row = |point: &Point| {
        let share = |share: crate::watch::trend::Share| {
            let said = app.to(&share.text()).to_string();
            share.percent().map_or(said.clone(), |percent| format!("{percent} % ({said})"))
        };
        vec![date(Some(point.on)), share(point.alive), share(point.fresh), point.overdue.to_string()]
    };
    let from = history.len().saturating_sub(POINTS);
    let rows = history.iter().skip(from).map(row).collect();
    let mut parts = vec![text(app, &say::TREND_HEAD)];
    parts.push(Say::Table { heads: heads.iter().map(|head| app.to(head).to_string()).collect(), rows });
    let told = change(before, now);
    parts.extend(told.iter().map(|line| item(app, line)));
    if told.is_empty() {
        parts.push(text(app, &say::NO_CHANGE));
    }
    parts.push(Say::Blank);
    parts
}

/// What is taken for granted, where it was used.
fn assumed(app: &App, all: &Overview) -> Vec<Say> {
    let assumed = &app.guide.watch;
    let grace = say::GRACE.with("percent", assumed.grace_percent).with("days", assumed.grace_days);
    let mut told = Vec::new();
    told.extend((all.figures.dated > 0).then_some(grace));
    told.extend(
        (!all.reports.is_empty() && all.term.assumed).then(|| say::TERM_ASSUMED.with("n", all.term.days)),
    );
    told.iter().map(|line| text(app, line)).collect()
}
