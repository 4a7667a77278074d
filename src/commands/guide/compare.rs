//! `guia comparar`: what changed from one Guide to another, and what it means for a plan.

use std::path::Path;

use serde_json::{Value as Json, json};

use super::source::{Loaded, folder_of, loaded};
use crate::app::App;
use crate::commands::open::look;
use crate::error::{Error, Kind, Result};
use crate::guide::pack::carry::{self, Account};
use crate::guide::pack::compare::{Became, Difference, compare};
use crate::guide::pack::fate::Fates;
use crate::text::fold::visible;
use crate::text::{Text, pack as say};
use crate::toml_text::Address;
use crate::ui::Say;
use crate::wizard::flow::Flow;
use crate::wizard::told;

mod words;

/// Differences of one area that a screen shows; `--json` has all.
const SHOWN: usize = 40;

/// What it means for the plan of here.
struct Meaning {
    account: Account,
    /// Lines of those that have to be asked again, with why, of those to be confirmed and of those only kept.
    again: Vec<Text>,
    confirm: Vec<Text>,
    kept: Vec<Text>,
}

/// Compares two Guides; with one, that of this run is the earlier.
///
/// # Errors
/// When one of them cannot be used, or more than two are named.
pub fn run(app: &mut App, guides: &[String]) -> Result<u8> {
    let read = |named: &str| loaded(folder_of(&app.cwd().join_or_tag(named))?.as_deref());
    let (before, after) = match guides {
        [after] => (loaded(app.options.guide.as_deref())?, read(after)?),
        [before, after] => (read(before)?, read(after)?),
        _ => return Err(Error::new(Kind::Usage, say::TWO_AT_MOST)),
    };
    let found = compare(&before.files, &after.files);
    let meaning = meaning(app, &before, &after)?;
    let bytes = if app.options.json {
        format!("{:#}\n", document(app, [&before, &after], &found, meaning.as_ref())).into_bytes()
    } else {
        let parts = parts(app, [&before, &after], &found, meaning.as_ref());
        app.drawn(&parts).into_bytes()
    };
    app.result(&bytes)?;
    Ok(0)
}

/// A path from where the person is; a tag stays a tag.
trait JoinOrTag {
    fn join_or_tag(&self, named: &str) -> std::path::PathBuf;
}

impl JoinOrTag for Path {
    fn join_or_tag(&self, named: &str) -> std::path::PathBuf {
        let path = self.join(named);
        if path.exists() { path } else { named.into() }
    }
}

/// What becomes of the answers of the plan of here, when it was answered with the earlier of the two.
fn meaning(app: &App, before: &Loaded, after: &Loaded) -> Result<Option<Meaning>> {
    let Some(path) = app.find_plan(None)? else { return Ok(None) };
    let doc = look(app, &path)?.doc;
    let said = doc.text_at("guide");
    if !said.is_empty() && said != before.guide.tag() {
        return Ok(None);
    }
    let fates = Fates::of(&before.guide, &after.guide);
    let coming = carry::forward(&doc, &fates, app.clock.today(), &[]);
    let (flow, old) =
        (Flow::new(&after.guide, coming.doc.tree()), Flow::new(&before.guide, coming.doc.tree()));
    let account = coming.account;
    let all = |flow: &Flow<'_, '_>, list: &[Address]| list.iter().map(|at| told::subject(flow, at)).collect();
    let again = account.again.iter().map(|(at, why)| {
        let why = say::because(why.code());
        say::BECAUSE.with_text("what", &told::subject(&flow, at)).with_text("why", &why)
    });
    let again = again.collect();
    let (confirm, kept) = (all(&flow, &account.confirm), all(&old, &account.kept));
    Ok(Some(Meaning { again, confirm, kept, account }))
}

fn parts(
    app: &App,
    [before, after]: [&Loaded; 2],
    found: &[Difference],
    meaning: Option<&Meaning>,
) -> Vec<Say> {
    let to = |text: &Text| app.to(text).to_string();
    let title = say::M_TITLE.with("from", before.guide.tag()).with("to", after.guide.tag());
    let laws = say::C_LAWS.with("from", before.guide.head.laws_as_of).with("to", after.guide.head.laws_as_of);
    let mut parts = vec![Say::Title { left: to(&title), right: String::new() }, Say::Text(to(&laws))];
    if found.is_empty() {
        parts.push(Say::Text(to(&say::C_SAME)));
    }
    let mut rest = found;
    while let Some(first) = rest.first() {
        let count = rest.iter().take_while(|one| one.area == first.area).count();
        let (group, others) = rest.split_at(count);
        rest = others;
        parts.push(Say::Blank);
        parts.push(Say::Text(to(&words::area(first.area).with("n", count))));
        let line = |one: &Difference| Say::Item { mark: "  · ".into(), text: to(&words::difference(one)) };
        parts.extend(group.iter().take(SHOWN).map(line));
        let more = say::C_MORE.with("n", count.saturating_sub(SHOWN));
        parts.extend((count > SHOWN).then(|| Say::Item { mark: "  · ".into(), text: to(&more) }));
    }
    parts.extend(meaning.into_iter().flat_map(|meaning| of_plan(app, meaning)));
    parts
}

fn of_plan(app: &App, meaning: &Meaning) -> Vec<Say> {
    let to = |text: &Text| app.to(text).to_string();
    let mut parts = vec![Say::Blank, Say::Title { left: to(&say::C_PLAN), right: String::new() }];
    let lists =
        [(say::M_AGAIN, &meaning.again), (say::M_CONFIRM, &meaning.confirm), (say::M_KEPT, &meaning.kept)];
    for (head, list) in lists.iter().filter(|(_, list)| !list.is_empty()) {
        parts.push(Say::Text(to(&head.with("n", list.len()))));
        let item = |text: &Text| Say::Item { mark: "  · ".into(), text: to(text) };
        parts.extend(list.iter().take(SHOWN).map(item));
        let more = say::C_MORE.with("n", list.len().saturating_sub(SHOWN));
        parts.extend((list.len() > SHOWN).then(|| item(&more)));
    }
    parts.push(Say::Text(to(&say::M_STAY.with("n", meaning.account.stay.len()))));
    parts
}

/// `{"version": 1, "from", "to", "laws": [from, to], "differences": [{"area", "file", "id", "text", "became": "added" |
/// "gone" | "renamed" | "changed", "was", "fields": [{"key", "before", "after"}]}], "plan": null | {"again": [{"address",
/// "why"}], "confirm": [address], "kept": [address], "moved": [{"from", "to"}], "stay": NUMBER}}`.
fn document(
    app: &App,
    [before, after]: [&Loaded; 2],
    found: &[Difference],
    meaning: Option<&Meaning>,
) -> Json {
    let one = |one: &Difference| {
        let (became, was) = match &one.became {
            Became::Added => ("added", None),
            Became::Gone => ("gone", None),
            Became::Renamed(was) => ("renamed", Some(was)),
            Became::Changed => ("changed", None),
        };
        let fields =
            one.fields.iter().map(|it| json!({ "key": it.key, "before": it.before, "after": it.after }));
        json!({ "area": one.area.code(), "file": one.file, "id": one.id, "text": visible(app.to(&one.label)),
            "became": became, "was": was, "fields": fields.collect::<Vec<_>>() })
    };
    let all = |list: &[Address]| list.iter().map(ToString::to_string).collect::<Vec<_>>();
    let plan = meaning.map(|Meaning { account, .. }| {
        let again = account.again.iter().map(|(at, why)| json!({ "address": at.to_string(), "why": why.code() }));
        let moved =
            account.moved.iter().map(|(old, new)| json!({ "from": old.to_string(), "to": new.to_string() }));
        json!({ "again": again.collect::<Vec<_>>(), "confirm": all(&account.confirm), "kept": all(&account.kept),
            "moved": moved.collect::<Vec<_>>(), "stay": account.stay.len() })
    });
    json!({
        "version": 1,
        "from": before.guide.tag(),
        "to": after.guide.tag(),
        "laws": [before.guide.head.laws_as_of.to_string(), after.guide.head.laws_as_of.to_string()],
        "differences": found.iter().map(one).collect::<Vec<_>>(),
        "plan": plan,
    })
}
