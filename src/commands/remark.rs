//! `observaciones`: the remarks of a plan, and what the institution says to them.

use serde_json::{Value as Json, json};
use toml::Table;

use crate::app::App;
use crate::cli::remark::Wanted;
use crate::error::{Error, Kind, Result};
use crate::plan::model::{Standing, Turn};
use crate::remark::{self, Refused, Voice};
use crate::text::fold::{clean, visible};
use crate::text::{Text, remark as say};
use crate::ui::Say;
use crate::wizard::flow::Flow;
use crate::wizard::remarked::{self, Shown};

/// Lists the remarks of a plan, or answers one.
///
/// # Errors
/// When the plan cannot be read or written, or the remark cannot be answered so.
pub fn run(app: &mut App, wanted: &Wanted) -> Result<u8> {
    let path = app.plan_path(wanted.plan.as_deref())?;
    let turn = turn(wanted)?;
    let (Some(id), Some(turn)) = (&wanted.answer, turn) else {
        let read = super::open::look(app, &path)?;
        return list(app, read.doc.tree(), wanted.all);
    };
    let text = clean(wanted.text.as_deref().unwrap_or_default());
    if app.options.dry_run {
        let read = super::open::look(app, &path)?;
        let id = named(read.doc.tree(), id)?;
        edits(app, read.doc.tree(), &id, (turn, &text), "").map_err(refusal)?;
        app.tell(&say::WOULD.with("id", id).with_text("turn", &remarked::turn(turn)));
        return Ok(0);
    }
    super::open::at_desk(app, &path, |app, desk| {
        let id = named(desk.doc.tree(), id)?;
        let by = who(desk.doc.tree(), wanted.who.as_deref());
        let edits = edits(app, desk.doc.tree(), &id, (turn, &text), &by).map_err(refusal)?;
        let commit = crate::commands::open::commit(app, desk, "remark", &edits)?;
        if commit.ours_in.is_some() {
            return Ok(Kind::Unexpected as u8);
        }
        app.tell(&say::DONE.with("id", &id).with_text("turn", &remarked::turn(turn)));
        Ok(0)
    })
}

/// The turn that the options say, when a remark is answered.
fn turn(wanted: &Wanted) -> Result<Option<Turn>> {
    let said = [(wanted.agree, Turn::Agree), (wanted.disagree, Turn::Disagree), (wanted.fixed, Turn::Fixed)];
    let said: Vec<Turn> = said.into_iter().filter(|(said, _)| *said).map(|(_, turn)| turn).collect();
    match (&wanted.answer, said.as_slice()) {
        (Some(_), [turn]) => Ok(Some(*turn)),
        (Some(_), _) => Err(Error::new(Kind::Usage, say::ONE_TURN)),
        (None, []) if wanted.text.is_none() => Ok(None),
        (None, _) => Err(Error::new(Kind::Usage, say::ONLY_WITH)),
    }
}

fn edits(
    app: &App,
    tree: &Table,
    id: &str,
    (turn, text): (Turn, &str),
    by: &str,
) -> std::result::Result<Vec<crate::plan::doc::Edit>, Refused> {
    remark::reply(tree, id, turn, text, Voice { by, on: app.clock.today() })
}

/// Who answers: as it was said, or the liaison of the plan.
fn who(tree: &Table, said: Option<&str>) -> String {
    let liaison = || {
        let at = crate::toml_text::Address::parse("team.liaison.name");
        at.get(tree).and_then(toml::Value::as_str).unwrap_or_default().to_string()
    };
    said.map(clean).filter(|said| !said.is_empty()).unwrap_or_else(liaison)
}

/// The id that some letters begin, when they begin only one.
pub(super) fn named(tree: &Table, said: &str) -> Result<String> {
    let all = remark::remarks(tree);
    if all.contains_key(said) {
        return Ok(said.to_string());
    }
    let begins =
        |id: &&String| id.starts_with(said) || id.strip_prefix("obs-").is_some_and(|id| id.starts_with(said));
    let mut found = all.keys().filter(begins);
    let list = |ids: &mut dyn Iterator<Item = &String>| {
        ids.take(10).map(|id| visible(id)).collect::<Vec<_>>().join(", ")
    };
    match (found.next().filter(|_| !said.is_empty()), found.next()) {
        (Some(id), None) => Ok(id.clone()),
        (Some(_), Some(_)) => {
            let ids = list(&mut all.keys().filter(begins));
            Err(Error::new(Kind::Usage, say::SEVERAL.with("id", visible(said)))
                .todo(say::NONE_SUCH_TODO.with("list", ids)))
        }
        (None, _) => {
            let error = Error::new(Kind::Usage, say::NONE_SUCH.with("id", visible(said)));
            Err(match list(&mut all.keys()) {
                none if none.is_empty() => error.todo(say::LIST_NONE),
                ids => error.todo(say::NONE_SUCH_TODO.with("list", ids)),
            })
        }
    }
}

/// Why something could not be said, as an error.
pub(super) fn refusal(refused: Refused) -> Error {
    match refused {
        Refused::Unknown => Error::new(Kind::Usage, say::NONE_SUCH.with("id", "")),
        Refused::Closed => Error::new(Kind::Usage, say::IS_CLOSED),
        Refused::NotClosed => Error::new(Kind::Usage, say::NOT_CLOSED),
        Refused::NoText => Error::new(Kind::Usage, say::NEEDS_TEXT).todo(say::NEEDS_TEXT_TODO),
    }
}

fn list(app: &mut App, tree: &Table, closed: bool) -> Result<u8> {
    let guide = app.guide.clone();
    let all = remarked::all(&Flow::new(&guide, tree));
    let shown: Vec<&Shown> = all.iter().filter(|one| closed || one.standing != Standing::Closed).collect();
    let bytes = if app.options.json {
        let document =
            json!({ "version": 1, "remarks": all.iter().map(|one| entry(app, one)).collect::<Vec<_>>() });
        format!("{document:#}\n").into_bytes()
    } else {
        let parts = parts(app, tree, &all, &shown);
        app.drawn(&parts).into_bytes()
    };
    app.result(&bytes)?;
    Ok(0)
}

fn parts(app: &App, tree: &Table, all: &[Shown], shown: &[&Shown]) -> Vec<Say> {
    let lang = app.lang();
    let to = |text: &Text| text.to(lang).to_string();
    let name = crate::toml_text::Address::parse("institution.name");
    let name = name.get(tree).and_then(toml::Value::as_str).map(visible).unwrap_or_default();
    let mut parts = vec![Say::Title { left: to(&say::LIST_TITLE.with("name", name)), right: String::new() }];
    if all.is_empty() {
        parts.push(Say::Text(to(&say::LIST_NONE)));
        return parts;
    }
    parts.push(Say::Text(to(&counts(all))));
    for (at, one) in shown.iter().enumerate() {
        parts.push(Say::Blank);
        parts.extend(one.parts(&format!("{:>2}  ", at + 1), lang));
        parts.push(Say::Item { mark: "    ".into(), text: visible(&one.id) });
    }
    parts.push(Say::Blank);
    let hidden = all.len() - shown.len();
    parts.extend((hidden > 0).then(|| Say::Text(to(&say::LIST_HIDDEN.with("n", hidden)))));
    let first = all.iter().find(|one| one.standing.waits_for_institution());
    parts.extend(first.map(|one| Say::Text(to(&say::LIST_TODO.with("id", visible(&one.id))))));
    parts
}

/// How many stand where.
pub(super) fn counts(all: &[Shown]) -> Text {
    let count = |standing: Standing| all.iter().filter(|one| one.standing == standing).count();
    say::LIST_COUNTS
        .with("open", count(Standing::Open))
        .with("agreed", count(Standing::Agreed))
        .with("answered", count(Standing::Answered))
        .with("closed", count(Standing::Closed))
}

/// `{"id", "at", "text", "wanted", "by", "on", "severity", "rule", "status", "waits_for": "institution"|"reviewer"|null,
/// "was", "now", "revision", "said": [{"kind", "text", "by", "on", "turn", "revision"}]}`; `was` and `now` in words of
/// the language of the run, days in ISO 8601.
pub(super) fn entry(app: &App, one: &Shown) -> Json {
    let remark = &one.remark;
    let waits = match one.standing {
        Standing::Open | Standing::Agreed => Some("institution"),
        Standing::Answered => Some("reviewer"),
        Standing::Closed => None,
    };
    let said = |said: &crate::plan::model::Said| {
        json!({
            "kind": said.kind, "text": said.text, "by": said.by,
            "on": remark::date(said.on.as_ref()).map(|on| on.to_string()),
            "turn": said.turn, "revision": said.revision,
        })
    };
    json!({
        "id": one.id,
        "at": remark.at,
        "text": remark.text,
        "wanted": remark.wanted,
        "by": remark.by,
        "on": remark::date(remark.on.as_ref()).map(|on| on.to_string()),
        "severity": remarked::severity(remark),
        "rule": remark.rule,
        "status": one.standing.status(),
        "waits_for": waits,
        "was": remark.was,
        "now": one.now.as_ref().map(|now| app.to(now)),
        "revision": remark.revision,
        "said": remark.turns().into_iter().map(|(_, turn)| said(turn)).collect::<Vec<_>>(),
    })
}
