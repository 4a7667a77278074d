//! The page of the cycle: what is due, what to do for it, and the months to come.

use std::collections::BTreeMap;
use std::path::Path;

use jiff::civil::Date;
use jiff::{Span, ToSpan};
use serde_json::{Value as Json, json};

use crate::app::App;
use crate::cli::improve::Page;
use crate::error::Result;
use crate::guide::model::improve::Act;
use crate::guide::model::{Basis, Guide};
use crate::improve::cycle::{Standing, State, Waiting, ahead, cycle};
use crate::improve::tasks::{Job, jobs};
use crate::plan::model::Plan;
use crate::schedule::Workdays;
use crate::schedule::ics::{self, Event, Head};
use crate::schedule::words::{month, short};
use crate::text::fold::{slug, visible};
use crate::text::{Lang, Text, improve as say, say as words};
use crate::ui::{Say, report};

/// Months that are shown when nothing is said, and at most.
const SHOWN: u32 = 12;
const MOST: u32 = 60;
/// Acts that are told in full.
const FULL: usize = 3;
/// Letters of a name that is typed.
const NAME: usize = 40;

/// Shows the cycle, or writes its calendar.
///
/// # Errors
/// When the plan cannot be read, or the calendar cannot be written.
pub(super) fn run(app: &mut App, path: &Path, wanted: &Page) -> Result<u8> {
    let plan = super::read(app, path)?;
    let months = wanted.months.unwrap_or(SHOWN).clamp(1, MOST);
    if let Some(file) = &wanted.ics {
        let text = calendar(app, &plan, months);
        if file.as_os_str() == "-" {
            report::print(text.as_bytes());
        } else {
            app.write_file(&app.cwd().join(file), text.as_bytes())?;
        }
        if !app.options.json {
            return Ok(0);
        }
    }
    let bytes = if app.options.json {
        format!("{:#}\n", document(app, &plan, months))
    } else {
        app.drawn(&parts(app, &plan, (months, wanted.detail)))
    };
    app.result(bytes.as_bytes())?;
    Ok(0)
}

/// How an act stands, in words.
pub(super) fn state(guide: &Guide, one: &Standing<'_>) -> Text {
    match one.state {
        State::Late(1) => say::LATE_ONE,
        State::Late(days) => say::LATE.with("n", days),
        State::Due => say::DUE_NOW,
        State::Soon(1) => say::SOON_ONE,
        State::Soon(days) => say::SOON.with("n", days),
        State::Done => say::STATE_DONE,
        State::Ahead => say::STATE_AHEAD,
        State::Waiting(why) => waiting(guide, why),
    }
}

fn waiting(guide: &Guide, why: Waiting) -> Text {
    match why {
        Waiting::NoStart => {
            let code = guide.question("institution.starts").map(|one| one.code.as_str());
            say::NO_START.with("code", code.unwrap_or_default())
        }
        Waiting::Later(day) => say::STARTS_LATER.with_text("day", &words::day(day)),
        Waiting::NothingPublished => say::NOTHING_PUBLISHED,
        Waiting::NoChange => say::NO_CHANGE,
    }
}

fn parts(app: &App, plan: &Plan, (months, detail): (u32, bool)) -> Vec<Say> {
    let lang = app.lang();
    let today = app.clock.today();
    let all = cycle(&app.guide, plan, today);
    let name = plan.institution.name.as_deref().map(visible);
    let title = name.map_or(say::TITLE_UNNAMED, |name| say::TITLE.with("name", name));
    let mut parts = vec![
        Say::Title { left: title.to(lang).to_string(), right: short(today).to(lang).to_string() },
        table(app, &all),
        Say::Blank,
    ];
    parts.extend(now(app, &all, detail));
    parts.extend(not_counted(app, &all));
    parts.extend(months_to_come(app, plan, &all, months));
    let open = jobs(plan, today).into_iter().filter(Job::is_open).count();
    if open > 0 {
        parts.extend([Say::Blank, Say::Text(say::TASKS_OPEN.with("n", open).to(lang).to_string())]);
    }
    parts
}

/// Acts that count, the pressing ones first.
fn table(app: &App, all: &[Standing<'_>]) -> Say {
    let to = |text: &Text| app.to(text).to_string();
    let heads = [say::COL_ACT, say::COL_EVERY, say::COL_STATE, say::COL_NEXT, say::COL_LAST];
    let mut counted: Vec<&Standing<'_>> =
        all.iter().filter(|one| !matches!(one.state, State::Waiting(_))).collect();
    counted.sort_by_key(|one| (one.next.is_none(), one.next));
    let row = |one: &&Standing<'_>| {
        vec![
            to(&one.act.name),
            to(&app.guide.term_label("periodicity", &one.act.every).lower()),
            to(&state(&app.guide, one)),
            one.next.map_or_else(|| "-".into(), |day| to(&short(day))),
            one.last.as_ref().map_or_else(|| to(&say::NEVER), |seen| to(&short(seen.on))),
        ]
    };
    Say::Table { heads: heads.iter().map(to).collect(), rows: counted.iter().map(row).collect() }
}

/// What to do for each act that is late, due or soon.
fn now(app: &App, all: &[Standing<'_>], all_of_them: bool) -> Vec<Say> {
    let lang = app.lang();
    let mut told: Vec<&Standing<'_>> = all.iter().filter(|one| one.state.is_told()).collect();
    told.sort_by_key(|one| std::cmp::Reverse(one.state.urgency()));
    if told.is_empty() {
        return vec![Say::Text(say::NOTHING_NOW.to(lang).to_string())];
    }
    let mut parts = vec![Say::Text(say::NOW.to(lang).to_string()), Say::Blank];
    let shown = if all_of_them { told.len() } else { FULL };
    for (at, one) in told.iter().take(shown).enumerate() {
        let lines = advice(&app.guide, one);
        let text: Vec<&str> = lines.iter().map(|line| line.to(lang)).collect();
        parts.push(Say::Item { mark: format!("{}  ", at + 1), text: text.join(" ") });
    }
    let more = told.len().saturating_sub(shown);
    parts.extend((more > 0).then(|| Say::Text(say::MORE_NOW.with("n", more).to(lang).to_string())));
    parts
}

/// Everything that is said of one act: what to do, its last time, where it comes from, what to type.
fn advice(guide: &Guide, one: &Standing<'_>) -> Vec<Text> {
    let act = one.act;
    let who: Vec<Text> = act.who.iter().map(|role| guide.term_label("roles", role).lower()).collect();
    let how = say::HOW
        .with_text("title", &act.title)
        .with_text("how", &act.how)
        .with("minutes", act.minutes)
        .with_text("who", &Text::joined(&who, ", "));
    let mut lines = vec![how];
    lines.extend(one.last.as_ref().map(|seen| {
        say::LAST_SEEN.with_text("day", &words::day(seen.on)).with_text("seen", &seen.told(guide))
    }));
    lines.push(say::FROM_BASIS.with_text("basis", &basis(guide, &act.basis)));
    lines.extend(act.note.clone());
    if !act.commands.is_empty() {
        lines.push(say::TYPE.with_text("commands", &typed(&act.commands)));
    }
    if act.seen.is_empty() {
        let name = Text { es: slug(&act.name.es, NAME).into(), en: slug(&act.name.en, NAME).into() };
        lines.push(say::MARK_DONE.with_text("id", &name));
    }
    lines
}

/// Commands as they are typed.
pub(super) fn typed(commands: &[Text]) -> Text {
    let whole = |command: &Text| Text {
        es: format!("apertura {}", command.es).into(),
        en: format!("apertura {}", command.en).into(),
    };
    Text::joined(&commands.iter().map(whole).collect::<Vec<_>>(), "; ")
}

/// Passages in words, with the mark of those that were not verified.
pub(super) fn basis(guide: &Guide, all: &[Basis]) -> Text {
    let one = |basis: &Basis| {
        let source = guide.source(&basis.source);
        let title = source.map_or_else(|| Text::same(&basis.source), |source| source.title.clone());
        // A proposal of ours has no passage, and what is called by a word has no number to look up.
        let proposal = source.is_some_and(|source| source.kind == "proposal");
        let numbered = !proposal && basis.at.starts_with(|sign: char| sign.is_ascii_digit());
        let passage = if numbered {
            {
                let law = source.is_some_and(|source| source.kind == "law");
                let line = if law { say::ARTICLE } else { say::PASSAGE };
                line.with_text("title", &title).with("at", &basis.at)
            }
        } else {
            title
        };
        if basis.verified || proposal { passage } else { passage.and(&say::UNVERIFIED) }
    };
    Text::joined(&all.iter().map(one).collect::<Vec<_>>(), "; ")
}

fn not_counted(app: &App, all: &[Standing<'_>]) -> Vec<Say> {
    let lang = app.lang();
    let line = |one: &Standing<'_>| match one.state {
        State::Waiting(why) => {
            let why = waiting(&app.guide, why);
            let text = say::NOT_COUNTED_LINE.with_text("title", &one.act.title).with_text("why", &why);
            Some(Say::Item { mark: "· ".into(), text: text.to(lang).to_string() })
        }
        _ => None,
    };
    let mut parts: Vec<Say> = all.iter().filter_map(line).collect();
    if !parts.is_empty() {
        parts.splice(0..0, [Say::Blank, Say::Text(say::NOT_COUNTED.to(lang).to_string())]);
    }
    parts
}

/// Every day of every act until the end of some months.
fn dates<'a, 'g>(
    app: &App,
    plan: &Plan,
    all: &'a [Standing<'g>],
    months: u32,
) -> Vec<(Date, &'a Standing<'g>)> {
    let today = app.clock.today();
    let days = Workdays::new(&app.guide.calendar, plan);
    let last = today.saturating_add(Span::new().months(i64::from(months)));
    let of = |one: &'a Standing<'g>| ahead(one, &days, (today, last)).into_iter().map(move |day| (day, one));
    let mut dates: Vec<(Date, &Standing<'_>)> = all.iter().flat_map(of).collect();
    dates.sort_by_key(|(day, _)| *day);
    dates
}

fn months_to_come(app: &App, plan: &Plan, all: &[Standing<'_>], months: u32) -> Vec<Say> {
    let to = |text: &Text| app.to(text).to_string();
    let mut by_month: BTreeMap<Date, Vec<String>> = BTreeMap::new();
    for (day, one) in dates(app, plan, all, months) {
        let line = format!("{} {}", day.day(), to(&one.act.name.lower()));
        by_month.entry(day.first_of_month()).or_default().push(line);
    }
    if by_month.is_empty() {
        return Vec::new();
    }
    let row = |(first, lines): (&Date, &Vec<String>)| vec![to(&month(*first)), lines.join("; ")];
    let heads = [say::COL_MONTH, say::COL_ACTS];
    let table =
        Say::Table { heads: heads.iter().map(to).collect(), rows: by_month.iter().map(row).collect() };
    vec![Say::Blank, Say::Text(to(&say::CALENDAR.with("n", months))), table]
}

/// The calendar to take along: a day for each time that an act is due.
fn calendar(app: &App, plan: &Plan, months: u32) -> String {
    let (lang, today) = (app.lang(), app.clock.today());
    let all = cycle(&app.guide, plan, today);
    let id = plan.id.clone().unwrap_or_default();
    let event = |(day, one): (Date, &Standing<'_>)| Event {
        // The month and not the day: an act that moves within it stays the same event.
        uid: format!("{id}.cycle.{}.{}@apertura", one.act.id, day.strftime("%Y%m")),
        title: one.act.title.to(lang).to_string(),
        detail: detail(one.act, lang),
        date: Some(day),
        remind: vec![one.act.near.min(7)],
        ..Event::default()
    };
    let events: Vec<Event> = dates(app, plan, &all, months).into_iter().map(event).collect();
    let name = plan.institution.name.as_deref().map(visible);
    let name = name.map_or(say::TITLE_UNNAMED, |name| say::TITLE.with("name", name));
    ics::calendar(&Head { name: name.to(lang).to_string(), today, revision: plan.revision }, &events)
}

fn detail(act: &Act, lang: Lang) -> String {
    let mut lines = vec![act.how.to(lang).to_string()];
    if !act.commands.is_empty() {
        let commands = typed(&act.commands);
        lines.push(say::TYPE.with_text("commands", &commands).to(lang).to_string());
    }
    lines.join("\n")
}

/// `{"version": 1, "today", "acts": [{"id", "every", "state", "late": days since its day or null, "from", "last", "seen", "by_hand",
/// "next", "dates", "minutes", "who", "basis"}], "tasks": open ones}`.
fn document(app: &App, plan: &Plan, months: u32) -> Json {
    let today = app.clock.today();
    let days = Workdays::new(&app.guide.calendar, plan);
    let last = today.saturating_add((i64::from(months)).months());
    let act = |one: &Standing<'_>| {
        let dates: Vec<String> =
            ahead(one, &days, (today, last)).iter().map(std::string::ToString::to_string).collect();
        let basis: Vec<Json> = one
            .act
            .basis
            .iter()
            .map(|one| json!({ "source": one.source, "at": one.at, "verified": one.verified }))
            .collect();
        json!({
            "id": one.act.id,
            "every": one.act.every,
            "state": one.state.code(),
            "late": one.state.urgency(),
            "from": one.from.map(|day| day.to_string()),
            "last": one.last.as_ref().map(|seen| seen.on.to_string()),
            "seen": one.last.as_ref().map(|seen| seen.address.to_string()),
            "by_hand": one.last.as_ref().map(|seen| seen.trace.is_none()),
            "next": one.next.map(|day| day.to_string()),
            "dates": dates,
            "minutes": one.act.minutes,
            "who": one.act.who,
            "basis": basis,
        })
    };
    let all = cycle(&app.guide, plan, today);
    let open = jobs(plan, today).into_iter().filter(Job::is_open).count();
    json!({
        "version": 1,
        "today": today.to_string(),
        "acts": all.iter().map(act).collect::<Vec<_>>(),
        "tasks": open,
    })
}
