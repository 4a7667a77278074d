//! What changed in a plan since somebody reviewed it, in words and as JSON.

use serde_json::{Value as Json, json};

use super::kept;
use crate::app::App;
use crate::plan::diff::Change;
use crate::plan::doc::Doc;
use crate::remark::pass;
use crate::remark::since::{self, Since};
use crate::text::fold::visible;
use crate::text::{Lang, Text, reviewing as say};
use crate::toml_text::Address;
use crate::ui::Say;
use crate::wizard::answer::write_out;
use crate::wizard::flow::Flow;
use crate::wizard::remarked::{self, Shown};
use crate::wizard::told;

/// What changed for one person; `None` when they never read the plan.
pub fn of(app: &App, doc: &Doc, by: &str) -> Option<Since> {
    let copy = kept::copy(app, doc, by);
    since::since(doc.tree(), by, copy.as_ref().map(Doc::tree))
}

/// It as parts of a screen.
pub fn parts(app: &App, doc: &Doc, by: &str, since: &Since) -> Vec<Say> {
    let lang = app.lang();
    let flow = Flow::new(&app.guide, doc.tree());
    let to = |text: &Text| text.to(lang).to_string();
    let on = since.on.map(write_out::date).unwrap_or_default();
    let head = say::SINCE.with("by", visible(by)).with_text("on", &on);
    let mut parts = vec![Say::Text(to(&head.with("n", since.revision.unwrap_or(0)))), Say::Blank];
    parts.extend(warnings(doc, since).iter().map(|text| Say::Warning(to(text))));
    if since.nothing() {
        parts.push(Say::Text(to(&say::NOTHING)));
        return parts;
    }
    parts.extend(answers(&flow, since, lang));
    let all = changed(&flow, since);
    if !all.is_empty() {
        parts.push(Say::Blank);
        parts.push(Say::Text(to(&say::REMARKS_CHANGED.with("n", all.len()))));
        for one in all {
            parts.extend(one.parts("  · ", lang));
        }
    }
    parts
}

/// What is odd about this copy: older than what was read, without the pass, without remarks that were there.
fn warnings(doc: &Doc, since: &Since) -> Vec<Text> {
    let mut told = Vec::new();
    let read = since.revision.unwrap_or(0);
    told.extend(since.older.then(|| say::OLDER.with("n", doc.revision()).with("read", read)));
    told.extend((!since.in_plan).then_some(say::NOT_IN_PLAN));
    for (id, remark) in &since.lost {
        let text = remark.text.as_deref().filter(|text| !text.is_empty()).unwrap_or(id);
        told.push(say::LOST.with("what", crate::text::fold::short(&visible(text), 200)));
    }
    told.extend((!since.lost.is_empty()).then_some(say::LOST_TODO));
    told
}

fn answers(flow: &Flow<'_, '_>, since: &Since, lang: Lang) -> Vec<Say> {
    let to = |text: &Text| text.to(lang).to_string();
    if since.parts.is_empty() {
        return vec![Say::Text(to(&say::NO_CHANGES))];
    }
    let (head, lines) = match &since.exact {
        Some(changes) => {
            let lines = told::lines(flow, changes, lang);
            (say::CHANGES.with("n", lines.len()), lines)
        }
        None => {
            let lines = since.parts.iter().map(|(part, change)| to(&part_line(flow, part, *change)));
            (say::PARTS.with("n", since.parts.len()), lines.collect())
        }
    };
    let items = lines.into_iter().map(|text| Say::Item { mark: "  · ".into(), text });
    std::iter::once(Say::Text(to(&head))).chain(items).collect()
}

/// The remarks with something new that are still in the plan.
pub fn changed(flow: &Flow<'_, '_>, since: &Since) -> Vec<Shown> {
    remarked::all(flow).into_iter().filter(|one| since.remarks.contains_key(&one.id)).collect()
}

fn part_line(flow: &Flow<'_, '_>, part: &str, change: pass::Change) -> Text {
    let sentence = match change {
        pass::Change::Changed => say::PART_CHANGED,
        pass::Change::New => say::PART_NEW,
        pass::Change::Gone => say::PART_GONE,
    };
    sentence.with_text("part", &part_name(flow, part))
}

/// A part as a person knows it: the dataset, or the step that asks for it.
fn part_name(flow: &Flow<'_, '_>, part: &str) -> Text {
    let at = Address::parse(part);
    match at.0.as_slice() {
        [first, id] if first == "dataset" => say::PART_DATASET.with("name", visible(flow.dataset_title(id))),
        [first, id] if first == "removed" => {
            let title = at.child("title");
            let title = title.get(flow.tree).and_then(toml::Value::as_str).unwrap_or(id);
            say::PART_REMOVED.with("name", visible(title))
        }
        [first, ..] => {
            let asks = |field: &str| field.split('.').next() == Some(first);
            let step = flow.guide.questions().find(|(_, question)| asks(&question.field));
            let other = || say::PART_OTHER.with("name", visible(first));
            step.map_or_else(other, |(step, _)| step.title.clone())
        }
        [] => Text::default(),
    }
}

/// `{"path", "by", "on", "revision", "in_plan", "older", "exact", "changes": [{"address", "before", "after", "text"}],
/// "parts": [{"part", "change": "changed"|"new"|"gone"}], "remarks": [as `observaciones --json`], "lost": [{"id",
/// "text", "by"}]}`. `changes` is `null` when only parts are known (`exact` is false).
pub fn entry(app: &App, path: &str, by: &str, (doc, since): (&Doc, &Since)) -> Json {
    let flow = Flow::new(&app.guide, doc.tree());
    let change = |change: &Change| {
        json!({
            "address": change.at.to_string(),
            "before": change.before.as_ref().map(ToString::to_string),
            "after": change.after.as_ref().map(ToString::to_string),
            "text": app.to(&told::change(&flow, change)),
        })
    };
    let word = |change: &pass::Change| match change {
        pass::Change::Changed => "changed",
        pass::Change::New => "new",
        pass::Change::Gone => "gone",
    };
    let part = |(part, change): (&String, &pass::Change)| json!({ "part": part, "change": word(change) });
    let lost = since.lost.iter().map(|(id, one)| json!({ "id": id, "text": one.text, "by": one.by }));
    let remarks =
        changed(&flow, since).iter().map(|one| crate::commands::remark::entry(app, one)).collect::<Vec<_>>();
    json!({
        "path": path,
        "by": by,
        "on": since.on.map(|on| on.to_string()),
        "revision": since.revision,
        "in_plan": since.in_plan,
        "older": since.older,
        "exact": since.exact.is_some(),
        "changes": since.exact.as_ref().map(|all| all.iter().map(change).collect::<Vec<_>>()),
        "parts": since.parts.iter().map(part).collect::<Vec<_>>(),
        "remarks": remarks,
        "lost": lost.collect::<Vec<_>>(),
    })
}
