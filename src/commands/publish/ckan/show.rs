//! A publication as people read it.

use std::time::Duration;

use super::Site;
use super::save::Kept;
use crate::app::App;
use crate::publish::ckan::outcome::{Outcome, Outcomes, Standing};
use crate::publish::ckan::plan::{Call, Planned};
use crate::publish::ckan::run::Task;
use crate::publish::ckan::want::{File, Want};
use crate::scan::report::words::size as bytes;
use crate::text::fold::visible;
use crate::text::{Lang, Text, ckan as say};
use crate::ui::Say;

pub fn publication(
    app: &App,
    site: &Site,
    outcomes: &Outcomes,
    receipt: Option<&Kept>,
    took: Duration,
) -> Vec<Say> {
    let lang = app.lang();
    let mut parts = head(&say::RESULT.with("host", visible(site.portal.host())), lang);
    if outcomes.organization_made {
        parts.push(text(&say::ORGANIZATION_MADE.with("name", &site.organization), lang));
    }
    parts.push(text(
        &say::PUBLISHED.with("n", outcomes.count(Standing::Public)).with("of", outcomes.all.len()),
        lang,
    ));
    parts.extend(beside(outcomes).map(|told| text(&told, lang)));
    if outcomes.changes() == 0 && outcomes.done().0 == outcomes.all.len() {
        parts.push(text(&say::NO_CHANGES, lang));
    }
    let heads = [say::HEAD_DATASET, say::HEAD_NAME, say::HEAD_STANDING];
    let rows = outcomes
        .all
        .iter()
        .map(|one| vec![visible(&one.title), one.name.clone(), standing(one).to(lang).to_string()]);
    parts.extend([Say::Blank, table(&heads, rows.collect(), lang), Say::Blank]);
    parts.extend(outcomes.all.iter().flat_map(notes).map(|told| item(&told, lang)));
    parts.extend(cut_short(app, site, outcomes).map(|told| item(&told, lang)));
    parts.push(text(&counted(outcomes, took), lang));
    if let Some(kept) = receipt {
        let folio = kept.receipt.folio().to_string();
        parts.push(text(&say::RECEIPT.with("folio", folio).with("path", &kept.file), lang));
    }
    parts
}

/// Why the rest was not reached.
fn cut_short(app: &App, site: &Site, outcomes: &Outcomes) -> Option<Text> {
    let over = outcomes.over.as_ref().filter(|_| outcomes.count(Standing::Left) > 0)?;
    let told = say::LEFT.with("n", outcomes.count(Standing::Left));
    let why = over.what(site.portal.host(), &super::codes(app));
    Some(told.with_text("why", &why).with_text("todo", &over.todo()))
}

/// Counts of what is not simply public, when there is any.
fn beside(outcomes: &Outcomes) -> Option<Text> {
    let (done, all) = outcomes.done();
    let told = say::DRAFTS
        .with("n", outcomes.count(Standing::Draft))
        .with("held", outcomes.count(Standing::Held))
        .with("gone", outcomes.count(Standing::Withdrawn))
        .with("bad", all - done);
    (outcomes.count(Standing::Public) < all).then_some(told)
}

fn counted(outcomes: &Outcomes, took: Duration) -> Text {
    say::COUNTED
        .with("changes", outcomes.changes())
        .with("sent", outcomes.sent())
        .with("bytes", bytes(outcomes.bytes()))
        .with("requests", outcomes.counted.requests)
        .with("seconds", format!("{:.1}", took.as_secs_f64()))
}

fn standing(one: &Outcome) -> Text {
    let stands = match one.standing {
        Standing::Public => say::IS_PUBLIC,
        Standing::Draft => say::IS_DRAFT,
        Standing::Withdrawn => say::IS_WITHDRAWN,
        Standing::Held => say::IS_HELD,
        Standing::Absent => return say::IS_ABSENT,
        Standing::Failed => return say::IS_FAILED,
        Standing::Left => return say::IS_LEFT,
    };
    let changed = match one.changes {
        0 => say::SAME,
        1 => say::CHANGED_ONE,
        n => say::CHANGED.with("n", n),
    };
    say::WITH.with_text("a", &stands).with_text("b", &changed)
}

/// Everything there is to say about one dataset.
fn notes(one: &Outcome) -> Vec<Text> {
    let title = visible(&one.title);
    let mut told = Vec::new();
    if let (Some(why), Some(todo)) = (&one.why, &one.todo) {
        told.push(say::PROBLEM.with("title", &title).with_text("why", why).with_text("todo", todo));
    }
    let stays = matches!(one.standing, Standing::Draft | Standing::Held);
    if one.standing == Standing::Draft && one.files.is_empty() {
        told.push(say::NO_FILES.with("title", &title));
    } else if stays && !one.waits_for.is_empty() {
        let list: Vec<String> = one.waits_for.iter().map(|name| visible(name)).collect();
        let waits = say::WAITS.with("title", &title).with("list", list.join(", "));
        told.push(waits.and(&say::WAITS_TODO));
    }
    if one.standing == Standing::Withdrawn && one.changes > 0 {
        told.push(say::WITHDRAWN_STAYS.with("title", &title));
    }
    for (file, why) in &one.kept {
        told.push(say::KEPT.with("title", &title).with("file", visible(file)).with_text("why", why));
    }
    for file in &one.beyond {
        told.push(say::BEYOND.with("title", &title).with("file", visible(file)));
    }
    told
}

pub fn rehearsal(app: &App, site: &Site, tasks: &[Task], absent: bool) -> Vec<Say> {
    let lang = app.lang();
    let mut parts = head(&say::REHEARSED.with("host", visible(site.portal.host())), lang);
    if absent {
        parts.push(text(&say::ORGANIZATION_TO_MAKE.with("name", &site.organization), lang));
    }
    let heads = [say::HEAD_DATASET, say::HEAD_NAME, say::HEAD_CALLS];
    let rows = tasks.iter().map(|task| {
        let calls: Vec<Text> = calls(app, site, task);
        vec![
            visible(&task.want.title),
            task.want.name.clone(),
            Text::joined(&calls, "; ").to(lang).to_string(),
        ]
    });
    parts.push(table(&heads, rows.collect(), lang));
    let kept = tasks.iter().flat_map(|task| {
        let title = visible(&task.want.title);
        task.want.kept.iter().map(move |(file, why)| {
            say::KEPT.with("title", &title).with("file", visible(file)).with_text("why", why)
        })
    });
    parts.extend(kept.map(|told| item(&told, lang)));
    parts
}

fn calls(app: &App, site: &Site, task: &Task) -> Vec<Text> {
    match &task.planned {
        Ok(Planned::Do(calls)) if calls.is_empty() => vec![say::CALL_NOTHING],
        Ok(Planned::Do(calls)) => calls.iter().map(|one| call(&task.want, one)).collect(),
        Ok(Planned::Held) => vec![say::CALL_HELD.with("list", task.want.waits_for.join(", "))],
        Ok(Planned::Foreign) => vec![say::CALL_FOREIGN],
        Ok(Planned::Deleted) => vec![say::CALL_DELETED],
        Ok(Planned::Never) => vec![say::CALL_NOTHING],
        Err(refused) => vec![refused.what(site.portal.host(), &super::codes(app))],
    }
}

fn call(want: &Want, call: &Call) -> Text {
    let nothing = File {
        id: String::new(),
        uuid: String::new(),
        title: String::new(),
        fields: serde_json::Map::new(),
        part: None,
        bytes: 0,
        sha256: String::new(),
    };
    let of = |at: &usize| want.files.get(*at).unwrap_or(&nothing);
    let sized =
        |said: Text, file: &File| said.with("file", visible(&file.title)).with("bytes", bytes(file.bytes));
    match call {
        Call::Create(_) => say::CALL_CREATE,
        Call::Patch(fields) if fields.len() == 1 && fields.contains_key("private") => say::CALL_OPEN,
        Call::Patch(fields) => {
            let names: Vec<&str> = fields.keys().map(String::as_str).collect();
            say::CALL_PATCH.with("list", names.join(", "))
        }
        Call::Add(at) if of(at).part.is_none() => say::CALL_LINK.with("file", visible(&of(at).title)),
        Call::Add(at) => sized(say::CALL_ADD, of(at)),
        Call::Change { file, send: true, .. } => sized(say::CALL_SEND, of(file)),
        Call::Change { file, .. } => say::CALL_FIELDS.with("file", visible(&of(file).title)),
    }
}

fn head(title: &Text, lang: Lang) -> Vec<Say> {
    vec![Say::Title { left: title.to(lang).to_string(), right: String::new() }, Say::Rule]
}

fn text(told: &Text, lang: Lang) -> Say {
    Say::Text(told.to(lang).to_string())
}

fn item(told: &Text, lang: Lang) -> Say {
    Say::Item { mark: "· ".into(), text: told.to(lang).to_string() }
}

fn table(heads: &[Text], rows: Vec<Vec<String>>, lang: Lang) -> Say {
    Say::Table { heads: heads.iter().map(|head| head.to(lang).to_string()).collect(), rows }
}
