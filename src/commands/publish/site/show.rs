//! What a run tells: in sentences, or as JSON.

use serde_json::{Value as Json, json};

use super::Outcome;
use super::gate::Waiting;
use crate::app::App;
use crate::text::fold::visible;
use crate::text::{Text, site as say};
use crate::ui::Say;

/// Lines of a list that are told.
const SHOWN: usize = 12;

/// The first of many reasons, and how many more there are.
pub fn first(reasons: &[Text]) -> Vec<Text> {
    let mut shown: Vec<Text> = reasons.iter().take(SHOWN).cloned().collect();
    if reasons.len() > SHOWN {
        shown.push(say::MORE.with("n", reasons.len() - SHOWN));
    }
    shown
}

/// Names with commas, not too many.
pub fn listed(names: &[String]) -> String {
    let mut shown: Vec<String> = names.iter().take(5).map(|name| visible(name)).collect();
    if names.len() > 5 {
        shown.push("…".into());
    }
    shown.join(", ")
}

/// For people.
pub fn parts(app: &App, outcome: &Outcome) -> Vec<Say> {
    let lang = app.lang();
    let text = |text: Text| Say::Text(text.to(lang).to_string());
    let name = visible(&outcome.catalog.publisher.name);
    let mut parts = vec![Say::Title { left: say::TITLE.to(lang).to_string(), right: name }, Say::Rule];
    let open = outcome.catalog.datasets.iter().filter(|dataset| dataset.withdrawn.is_none());
    let (datasets, files) = open.fold((0, 0), |(datasets, files), dataset| {
        (datasets + 1, files + dataset.published().filter(|file| file.file_name.is_some()).count())
    });
    let site = if datasets == 1 { say::IN_SITE_ONE } else { say::IN_SITE };
    parts.push(text(site.with("n", datasets).with("files", files)));
    parts.push(text(written(app, outcome)));
    if let Some(kept) = outcome.receipt.as_ref().filter(|_| !app.options.dry_run) {
        parts.push(text(say::RECEIPT.with("folio", kept.receipt.folio()).with("path", &kept.file)));
    }
    let (empty, waiting): (Vec<&Waiting>, Vec<&Waiting>) =
        outcome.gate.waiting.iter().partition(|waiting| waiting.fileless);
    let waiting: Vec<Text> = waiting.iter().map(|waiting| waiting.said(app)).collect();
    parts.extend(list(app, &say::WAITING_TITLE, &waiting));
    let empty: Vec<Text> = empty.iter().map(|one| Text::same(visible(&one.title))).collect();
    parts.extend(list(app, &say::EMPTY_TITLE, &empty));
    let kept: Vec<Text> = outcome
        .gate
        .kept
        .iter()
        .map(|kept| {
            let told = say::KEPT.with("dataset", visible(&kept.title)).with("file", visible(&kept.file));
            told.with_text("why", &kept.said())
        })
        .collect();
    parts.extend(list(app, &say::KEPT_TITLE, &kept));
    parts.extend(first(&outcome.unseen).into_iter().map(|told| Say::Warning(told.to(lang).to_string())));
    if !app.options.dry_run {
        parts.push(Say::Blank);
        parts.push(text(say::SEE.with("path", outcome.folder.join("index.html").display())));
        parts.extend(outcome.catalog.site.is_none().then(|| text(say::NO_URL)));
    }
    parts
}

fn written(app: &App, outcome: &Outcome) -> Text {
    let count = outcome.written;
    let told = match () {
        () if app.options.dry_run => say::WOULD.with("path", outcome.folder.display()),
        () if count.written == 0 => say::UNCHANGED,
        () if count.again => say::CHANGED,
        () => say::CHANGED_ALL,
    };
    told.with("n", count.written).with("of", count.all)
}

fn list(app: &App, title: &Text, lines: &[Text]) -> Vec<Say> {
    if lines.is_empty() {
        return Vec::new();
    }
    let item = |line: &Text| Say::Item { mark: "· ".into(), text: app.to(line).to_string() };
    let head = [Say::Blank, Say::Text(format!("{} ({})", app.to(title), lines.len()))];
    head.into_iter().chain(first(lines).iter().map(item)).collect()
}

/// As the head of this folder says.
pub fn json(app: &App, outcome: &Outcome) -> Json {
    let datasets = outcome.catalog.datasets.iter().map(|dataset| {
        json!({
            "id": dataset.id,
            "identifier": dataset.identifier,
            "path": format!("conjuntos/{}/index.html", dataset.identifier),
            "withdrawn": dataset.withdrawn.is_some(),
        })
    });
    let waiting = outcome.gate.waiting.iter().map(|waiting| {
        let missing = waiting
            .missing
            .iter()
            .map(|needed| json!({ "role": needed.role, "name": needed.name, "stale": needed.stale }));
        json!({ "id": waiting.id, "missing": missing.collect::<Vec<_>>(), "fileless": waiting.fileless, "online": waiting.online })
    });
    let kept = outcome
        .gate
        .kept
        .iter()
        .map(|kept| json!({ "dataset": kept.dataset, "file": kept.file, "reason": kept.code() }));
    let receipt = outcome
        .receipt
        .as_ref()
        .map(|kept| json!({ "folio": kept.receipt.folio().to_string(), "file": kept.file }));
    json!({
        "version": 1,
        "folder": outcome.folder.display().to_string(),
        "url": outcome.catalog.site,
        "dry_run": app.options.dry_run,
        "datasets": datasets.collect::<Vec<_>>(),
        "waiting": waiting.collect::<Vec<_>>(),
        "kept": kept.collect::<Vec<_>>(),
        "files": {
            "all": outcome.written.all,
            "written": outcome.written.written,
            "bytes": outcome.written.bytes,
        },
        "receipt": receipt,
    })
}
