//! Messages with the direct link: on the screen, in a file, or only their texts to be copied.

use std::path::Path;

use serde_json::{Value as Json, json};

use super::{Known, asked};
use crate::app::App;
use crate::cli::promotion::Messages;
use crate::error::{Error, Kind, Result};
use crate::guide::model::promotion::Promotion;
use crate::plan::model::Plan;
use crate::promotion::message::{Message, Wanted, messages};
use crate::promotion::ready::{Ready, Refused, find, split};
use crate::text::fold::{fold, short, visible};
use crate::text::{Text, promotion as say};
use crate::ui::{Row, Say};

/// Names and demands that are told one by one.
const MOST: usize = 8;

/// Makes the messages of a dataset.
///
/// # Errors
/// When there is no such dataset, channel or kind, or the dataset is not really online.
pub fn run(app: &mut App, path: &Path, wanted: &Messages) -> Result<u8> {
    let known = Known::of(app, path)?;
    let promotion = &app.guide.promotion;
    let channel = wanted.channel.as_deref().map(|word| named_channel(app, promotion, word)).transpose()?;
    let kind = wanted.kind.as_deref().map(|word| named_kind(app, promotion, word)).transpose()?;
    let Some(id) = dataset(app, &known, wanted.dataset.as_deref())? else { return Ok(0) };
    let bytes = {
        let one = ready(app, &known, &id)?;
        let asked = Wanted {
            channel: channel.as_deref(),
            kind: kind.as_deref(),
            question: wanted.question.as_deref(),
        };
        let made = messages(known.about(app), &one, asked, app.lang());
        match () {
            () if app.options.json => format!("{:#}\n", document(app, &one, &made)),
            () if wanted.bare => bare(app, &made),
            () => app.drawn(&parts(app, &known.plan, (&one, &made))),
        }
    };
    app.result(bytes.as_bytes())?;
    Ok(0)
}

/// A dataset that is online, by any of its names.
///
/// # Errors
/// Why it is not promoted, or which there are.
pub fn ready<'a>(app: &'a App, known: &'a Known, named: &str) -> Result<Ready<'a>> {
    find(known.about(app), named).map_err(|refused| refusal(app, known, (named, refused)))
}

/// The error of a dataset that is not promoted.
fn refusal(app: &App, known: &Known, (named, refused): (&str, Option<Refused>)) -> Error {
    let (ready, _) = split(known.about(app));
    let list: Vec<String> = ready.iter().take(MOST).map(|one| visible(one.id())).collect();
    let todo = match list.is_empty() {
        true => say::NONE_ONLINE_TODO,
        false => say::NO_DATASET_TODO.with("list", list.join(", ")),
    };
    let what = match refused {
        Some(one) => say::REFUSED.with("title", short(&visible(&one.title), 80)).with_text("why", &one.why),
        None => say::NO_DATASET.with("name", short(&visible(named), 80)),
    };
    Error::new(Kind::Usage, what).todo(todo)
}

/// The dataset that was named; else the only one, else the one that is chosen. Nothing when the person leaves.
fn dataset(app: &mut App, known: &Known, named: Option<&str>) -> Result<Option<String>> {
    if let Some(named) = named {
        return ready(app, known, named).map(|one| Some(one.id().to_string()));
    }
    let rows: Vec<Row> = {
        let (ready, _) = split(known.about(app));
        ready.iter().map(|one| Row::new(one.id(), short(&visible(&one.dataset.title), 70))).collect()
    };
    match rows.as_slice() {
        [] => Err(Error::new(Kind::Usage, crate::text::promoted::NOTHING_ONLINE).todo(say::NONE_ONLINE_TODO)),
        [only] => Ok(Some(only.id.clone())),
        _ if !app.options.input || app.options.json => {
            let list: Vec<String> = rows.iter().take(MOST).map(|row| visible(&row.id)).collect();
            let todo = say::NO_DATASET_TODO.with("list", list.join(", "));
            Err(Error::new(Kind::NotAsked, say::NAME_DATASET).todo(todo))
        }
        _ => match asked::one(app, "promotion.dataset", &say::ASK_DATASET, rows) {
            asked::Said::It(id) => Ok(Some(id)),
            _ => Ok(None),
        },
    }
}

/// A channel by its id or the beginning of its name.
fn named_channel(app: &App, promotion: &Promotion, word: &str) -> Result<String> {
    let all = promotion.channels.iter().map(|one| (one.id.as_str(), &one.name)).collect::<Vec<_>>();
    named(app, &all, word, &say::NO_CHANNEL)
}

fn named_kind(app: &App, promotion: &Promotion, word: &str) -> Result<String> {
    let all = promotion.kinds.iter().map(|one| (one.id.as_str(), &one.name)).collect::<Vec<_>>();
    named(app, &all, word, &say::NO_KIND)
}

/// The id that a word means: itself, or any word of its name in either language.
pub fn named(app: &App, all: &[(&str, &Text)], word: &str, none: &Text) -> Result<String> {
    let wanted = fold(word);
    let begins = |name: &str| {
        let name = fold(name);
        name == wanted || name.split(|c: char| !c.is_alphanumeric()).any(|part| part == wanted)
    };
    let exact = all.iter().find(|(id, _)| *id == wanted);
    let found = exact.or_else(|| all.iter().find(|(_, name)| begins(&name.es) || begins(&name.en)));
    found.map(|(id, _)| (*id).to_string()).ok_or_else(|| {
        let list: Vec<String> = all.iter().map(|(id, name)| format!("{id} ({})", app.to(name))).collect();
        let what = none.with("word", short(&visible(word), 40));
        Error::new(Kind::Usage, what).todo(say::THERE_ARE.with("list", list.join(", ")))
    })
}

/// The texts alone, a blank line between them.
fn bare(app: &App, made: &[Message]) -> String {
    let one = |message: &Message| match &message.subject {
        Some(subject) => format!("{}\n\n{}\n", app.to(&say::SUBJECT.with("text", subject)), message.text),
        None => format!("{}\n", message.text),
    };
    made.iter().map(one).collect::<Vec<_>>().join("\n")
}

fn parts(app: &App, plan: &Plan, (one, made): (&Ready<'_>, &[Message])) -> Vec<Say> {
    let title = say::MESSAGES_TITLE.with("dataset", short(&visible(&one.dataset.title), 70));
    let mut parts = vec![Say::Title { left: app.to(&title).to_string(), right: String::new() }];
    for message in made {
        parts.extend([Say::Blank, Say::Title { left: head(app, message), right: String::new() }]);
        let reply = app.guide.promotion.kind(&message.kind).is_some_and(|kind| kind.asked);
        parts.extend(reply.then(|| Say::Text(app.to(&who_asked(app, plan, one)).to_string())));
        let subject = message.subject.as_ref().map(|text| say::SUBJECT.with("text", text));
        parts.extend(subject.map(|text| Say::Text(app.to(&text).to_string())));
        parts.extend(message.text.lines().map(|line| Say::Text(line.to_string())));
        parts.push(Say::Text(app.to(&count(message)).to_string()));
        let lacks = message.lacks.iter();
        parts.extend(lacks.map(|lack| Say::Item { mark: "· ".into(), text: app.to(lack).to_string() }));
    }
    parts
}

fn head(app: &App, message: &Message) -> String {
    let promotion = &app.guide.promotion;
    let kind = promotion.kind(&message.kind).map(|one| one.name.clone()).unwrap_or_default();
    let channel = promotion.channel(&message.channel).map(|one| one.name.clone()).unwrap_or_default();
    app.to(&say::MESSAGE_HEAD.with_text("kind", &kind).with_text("channel", &channel)).to_string()
}

fn count(message: &Message) -> Text {
    match message.most {
        Some(most) => say::MESSAGE_COUNT.with("chars", message.chars).with("most", most),
        None => say::MESSAGE_CHARS.with("chars", message.chars),
    }
}

/// The demands that it answers, by their folios: nothing is known of who asked.
fn who_asked(app: &App, plan: &Plan, one: &Ready<'_>) -> Text {
    let folio =
        |id: &String| plan.demand.get(id).and_then(|demand| demand.folio.clone()).unwrap_or(id.clone());
    let mut list: Vec<String> =
        one.demands.iter().take(MOST).map(|id| short(&visible(&folio(id)), 30)).collect();
    if one.demands.len() > MOST {
        list.push(app.to(&say::REPLY_MORE.with("n", one.demands.len() - MOST)).to_string());
    }
    say::REPLY_TO.with("list", list.join(", "))
}

/// `{"version": 1, "dataset", "link", "messages": [{"kind", "channel", "subject", "text", "characters", "limit", "fits",
/// "lacks": []}]}`: texts in the language of the run.
fn document(app: &App, one: &Ready<'_>, made: &[Message]) -> Json {
    let message = |message: &Message| {
        json!({
            "kind": message.kind, "channel": message.channel, "subject": message.subject, "text": message.text,
            "characters": message.chars, "limit": message.most, "fits": message.fits(),
            "lacks": message.lacks.iter().map(|lack| app.to(lack)).collect::<Vec<_>>(),
        })
    };
    json!({
        "version": 1,
        "dataset": one.id(),
        "link": one.link,
        "messages": made.iter().map(message).collect::<Vec<_>>(),
    })
}
