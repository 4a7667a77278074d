//! The preview of a copy on a screen and as JSON.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::json;

use crate::app::App;
use crate::share::{Extra, Preview, Shared, Stay, Why};
use crate::text::fold::visible;
use crate::text::{Text, share as say};
use crate::toml_text::Address;
use crate::ui::Say;
use crate::wizard::told;

/// Places of a reason that are named; the JSON has all.
const MOST: usize = 4;

/// What leaves by part, what stays by reason with its places.
pub fn parts(app: &App, path: &Path, with: &BTreeSet<Extra>, made: &Shared) -> Vec<Say> {
    let preview = &made.preview;
    let name = visible(&path.file_name().unwrap_or_default().to_string_lossy());
    let text = |text: &Text| Say::Text(app.to(text).to_string());
    let mut parts = vec![
        Say::Title { left: app.to(&say::TITLE.with("path", name)).to_string(), right: String::new() },
        table(app, preview),
        text(&datasets(preview, with)),
        Say::Blank,
        text(&say::STAYS),
    ];
    parts.extend(reasons(preview).iter().map(|(why, stays)| Say::Item {
        mark: "· ".into(),
        text: app.to(&line(app, *why, stays)).to_string(),
    }));
    if !preview.hidden.is_empty() {
        let places: Vec<String> = preview.hidden.iter().map(|at| told::name(&app.guide, at)).collect();
        parts.push(text(&say::HIDES.with_text("list", &listed(&distinct(places)))));
    }
    if !with.is_empty() {
        let words: Vec<Text> = with.iter().map(|extra| extra.word()).collect();
        parts.push(text(&say::WITH.with_text("list", &Text::joined(&words, ", "))));
    }
    parts.push(Say::Blank);
    parts
}

fn table(app: &App, preview: &Preview) -> Say {
    let heads = [say::COL_PART, say::COL_LEAVES, say::COL_HIDDEN, say::COL_STAYS];
    let rows = preview.parts.iter().map(|part| {
        let counts = [part.leaves, part.hidden, part.stays].map(|n| n.to_string());
        std::iter::once(app.to(&part_name(app, &part.name)).to_string()).chain(counts).collect()
    });
    Say::Table { heads: heads.map(|head| app.to(&head).to_string()).into(), rows: rows.collect() }
}

/// What a part of the plan is called: the step that asks for it, where one does.
fn part_name(app: &App, key: &str) -> Text {
    let step = app.guide.steps.iter().find(|step| step.id == key).map(|step| step.title.clone());
    step.unwrap_or_else(|| match key {
        "institution" => say::PART_INSTITUTION,
        "dataset" => say::PART_DATASET,
        "demand" => say::PART_DEMAND,
        "pending" => say::PART_PENDING,
        "note" => say::PART_NOTE,
        "origin" => say::PART_ORIGIN,
        "remark" | "pass" => say::PART_REMARK,
        "story" => say::PART_STORY,
        "cost" => say::PART_COST,
        "scan" => say::PART_SCAN,
        "removed" => say::PART_REMOVED,
        "import" => say::PART_IMPORT,
        "declined" => say::PART_DECLINED,
        "not_applicable" => say::PART_NOT_APPLICABLE,
        "again" => crate::text::pack::PART_AGAIN,
        "migrated" => crate::text::pack::PART_MIGRATED,
        "receipt" => say::PART_RECEIPT,
        "report" => say::PART_REPORT,
        "watch" => say::PART_WATCH,
        other => Text::same(visible(other)),
    })
}

fn datasets(preview: &Preview, with: &BTreeSet<Extra>) -> Text {
    let told = with.contains(&Extra::Reserves);
    let text = if told { say::DATASETS_TOLD } else { say::DATASETS };
    text.with("n", preview.datasets).with("held", preview.withheld)
}

fn reasons(preview: &Preview) -> BTreeMap<Why, Vec<&Stay>> {
    let mut all: BTreeMap<Why, Vec<&Stay>> = BTreeMap::new();
    preview.stays.iter().for_each(|stay| all.entry(stay.why).or_default().push(stay));
    all
}

fn line(app: &App, why: Why, stays: &[&Stay]) -> Text {
    let place = |stay: &&&Stay| {
        let name = place(app, &stay.at);
        match stay.shown.as_str() {
            "" => name,
            shown => format!("{name} ({})", visible(shown)),
        }
    };
    let told = !matches!(why, Why::Reserve | Why::Note | Why::Story | Why::Remark);
    let places: Vec<String> = if told { stays.iter().map(|stay| place(&stay)).collect() } else { Vec::new() };
    let text = if places.is_empty() { say::STAYS_BARE } else { say::STAYS_LINE };
    // A remark has several values.
    let items = stays.iter().map(|stay| stay.at.0.iter().take(2).cloned().collect::<Vec<_>>());
    let n = if why == Why::Remark { items.collect::<BTreeSet<_>>().len() } else { stays.len() };
    text.with_text("why", &why.label()).with("n", n).with_text("list", &listed(&distinct(places)))
}

/// An address as a person knows it: what a mark is about, not where the mark stands.
fn place(app: &App, at: &Address) -> String {
    match at.0.as_slice() {
        [table, about, ..] if ["pending", "note", "origin"].contains(&table.as_str()) => {
            told::name(&app.guide, &Address::parse(about))
        }
        _ => told::name(&app.guide, at),
    }
}

fn distinct(mut all: Vec<String>) -> Vec<String> {
    let mut seen = BTreeSet::new();
    all.retain(|one| seen.insert(one.clone()));
    all
}

fn listed(all: &[String]) -> Text {
    let shown: Vec<&str> = all.iter().take(MOST).map(String::as_str).collect();
    let text = Text::same(shown.join(", "));
    match all.len().saturating_sub(MOST) {
        0 => text,
        n => text.and(&say::MORE.with("n", n)),
    }
}

/// `{"version": 1, "written": path|null, "revision", "datasets": {"leave", "stay"}, "with": ["names"], "parts":
/// [{"part", "leaves", "hidden", "stays"}], "stays": [{"why", "count", "places": [address]}], "hidden": [address]}`.
/// Places about datasets that stay are not named.
pub fn json(with: &BTreeSet<Extra>, made: &Shared, written: Option<&Path>) -> String {
    let preview = &made.preview;
    let part = |part: &crate::share::Part| json!({ "part": part.name, "leaves": part.leaves, "hidden": part.hidden, "stays": part.stays });
    let stays = reasons(preview).into_iter().map(|(why, stays)| {
        let named = !matches!(why, Why::Reserve | Why::Note | Why::Story);
        let places: Vec<String> =
            stays.iter().filter(|_| named).map(|stay| visible(&stay.at.to_string())).collect();
        json!({ "why": why.code(), "count": stays.len(), "places": places })
    });
    let document = json!({
        "version": 1,
        "written": written.map(|path| path.display().to_string()),
        "revision": made.doc.revision(),
        "datasets": { "leave": preview.datasets, "stay": preview.withheld },
        "with": with.iter().map(|extra| extra.code()).collect::<Vec<_>>(),
        "parts": preview.parts.iter().map(part).collect::<Vec<_>>(),
        "stays": stays.collect::<Vec<_>>(),
        "hidden": preview.hidden.iter().map(ToString::to_string).collect::<Vec<_>>(),
    });
    format!("{document:#}\n")
}
