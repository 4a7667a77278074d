//! What became of promises, in words: «Nómina: de marzo a junio: «motivo»».

use serde_json::{Value as Json, json};

use crate::app::App;
use crate::schedule::changes::{Fate, Promise, Why};
use crate::schedule::words::long;
use crate::text::{Text, promises as say, schedule};
use crate::wizard::answer::write_out;

/// One promise in a sentence, with its reasons or that there is none.
pub fn sentence(one: &Promise) -> Text {
    let what = what(one);
    if !one.explained {
        return say::WITHOUT.with_text("what", &what);
    }
    if one.reasons.is_empty() {
        return what;
    }
    let why: Vec<Text> = one.reasons.iter().map(why).collect();
    say::BECAUSE.with_text("what", &what).with_text("why", &Text::joined(&why, "; "))
}

fn why(one: &Why) -> Text {
    let who = [one.by.clone().map(Text::same), one.on.map(long)];
    let who: Vec<Text> = who.into_iter().flatten().collect();
    match who.as_slice() {
        [] => say::WHY.with("why", &one.why),
        who => say::WHY_BY.with("why", &one.why).with_text("who", &Text::joined(who, ", ")),
    }
}

fn what(one: &Promise) -> Text {
    let day = |date: Option<jiff::civil::Date>| date.map_or(schedule::NO_DATE, long);
    let dated = |text: Text| text.with_text("from", &day(one.from)).with_text("to", &day(one.to));
    let moved = one.from.is_some() && one.from != one.to;
    match &one.fate {
        Fate::Moved => dated(say::MOVED.with("title", &one.title)),
        Fate::Undated => dated(say::UNDATED.with("title", &one.title)),
        Fate::Gone if one.from.is_none() => say::GONE_FREE.with("title", &one.title),
        Fate::Gone => dated(say::GONE.with("title", &one.title)),
        Fate::New => dated(say::NEW.with("title", &one.title)),
        Fate::Renamed { before } => {
            let what = match *before == one.title {
                true => say::OTHER_ID.with("title", &one.title).with("id", &one.dataset),
                false => say::RENAMED.with("before", before).with("title", &one.title),
            };
            if moved { dated(say::RENAMED_MOVED.with_text("what", &what)) } else { what }
        }
        Fate::Joined { into } => {
            let into: Vec<Text> = into.iter().map(|title| say::QUOTED.with("title", title)).collect();
            let what = say::JOINED.with("title", &one.title).with_text("into", &write_out::list(&into));
            match one.to {
                _ if !moved => what,
                Some(_) => dated(say::JOINED_MOVED.with_text("what", &what)),
                None => dated(say::JOINED_UNDATED.with_text("what", &what)),
            }
        }
    }
}

/// `{"dataset", "title", "fate": "moved"|"undated"|"renamed"|"joined"|"gone"|"new", "before": title|null, "into":
/// [title], "from", "to", "explained", "reasons": [{"why", "by", "on"}], "text"}`; days in ISO 8601.
pub fn entry(app: &App, one: &Promise) -> Json {
    let iso = |date: Option<jiff::civil::Date>| date.map(|date| date.to_string());
    let (fate, before, into) = match &one.fate {
        Fate::Moved => ("moved", None, Vec::new()),
        Fate::Undated => ("undated", None, Vec::new()),
        Fate::Renamed { before } => ("renamed", Some(before), Vec::new()),
        Fate::Joined { into } => ("joined", None, into.clone()),
        Fate::Gone => ("gone", None, Vec::new()),
        Fate::New => ("new", None, Vec::new()),
    };
    let why = |one: &Why| json!({ "why": one.why, "by": one.by, "on": iso(one.on) });
    json!({
        "dataset": one.dataset,
        "title": one.title,
        "fate": fate,
        "before": before,
        "into": into,
        "from": iso(one.from),
        "to": iso(one.to),
        "explained": one.explained,
        "reasons": one.reasons.iter().map(why).collect::<Vec<_>>(),
        "text": app.to(&sentence(one)),
    })
}
