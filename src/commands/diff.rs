//! `comparar`: what changed from one plan to another, in words; promises first, each with its reason.

use std::path::{Path, PathBuf};

use serde_json::{Value as Json, json};
use toml::Table;

use super::promises;
use crate::app::App;
use crate::diag::Finding;
use crate::error::Result;
use crate::plan::diff::{Change, diff};
use crate::plan::doc::Doc;
use crate::plan::typed::typed;
use crate::schedule::changes::{self, Fate, Promise};
use crate::text::fold::visible;
use crate::text::{Text, command as say, promises as own};
use crate::toml_text::Address;
use crate::ui::Say;
use crate::wizard::flow::Flow;
use crate::wizard::session::Session;
use crate::wizard::{reasons, told};

/// Two plans, and what there is to say of them.
struct Compared {
    paths: [PathBuf; 2],
    old: Doc,
    new: Doc,
    /// Every value that differs.
    changes: Vec<Change>,
    promises: Vec<Promise>,
    unexplained: Vec<Finding>,
}

/// Shows the changes from `before` to `after`; with `ask`, asks for the reasons that are missing first.
///
/// # Errors
/// When one of them cannot be read, or the reasons cannot be kept.
pub fn run(app: &mut App, before: &Path, after: &Path, ask: bool) -> Result<u8> {
    let paths = [app.plan_path(Some(before))?, app.plan_path(Some(after))?];
    if ask {
        return give_reasons(app, &paths);
    }
    let compared = compare(app, paths)?;
    let bytes = if app.options.json {
        format!("{:#}\n", document(app, &compared)).into_bytes()
    } else {
        let parts = parts(app, &compared);
        app.drawn(&parts).into_bytes()
    };
    app.result(&bytes)?;
    Ok(0)
}

fn compare(app: &App, paths: [PathBuf; 2]) -> Result<Compared> {
    let (old, new) = (super::open::look(app, &paths[0])?.doc, super::open::look(app, &paths[1])?.doc);
    let (before, after) = (typed(old.tree()), typed(new.tree()));
    let changes = diff(old.tree(), new.tree());
    let (promises, unexplained) = (changes::promises(&before, &after), changes::unexplained(&before, &after));
    Ok(Compared { paths, old, new, changes, promises, unexplained })
}

/// Asks for each missing reason and keeps it in the later plan.
fn give_reasons(app: &mut App, paths: &[PathBuf; 2]) -> Result<u8> {
    let old = super::open::look(app, &paths[0])?.doc;
    super::open::at_desk(app, &paths[1], |app, desk| {
        let promises = changes::promises(&typed(old.tree()), &typed(desk.doc.tree()));
        let silent = |id: &str| promises.iter().any(|one| one.dataset == id && !one.explained);
        let mut missing = reasons::outside(desk.doc.tree(), &diff(old.tree(), desk.doc.tree()));
        // What is inside another dataset now has not left.
        missing.retain(|one| silent(&one.dataset));
        if missing.is_empty() {
            app.tell(&own::NONE_MISSING);
            return Ok(0);
        }
        Session::new(&app.guide, &mut *app.ui, desk, app.clock).explain(&missing)?;
        Ok(0)
    })
}

fn parts(app: &App, compared: &Compared) -> Vec<Say> {
    let to = |text: &Text| app.to(text).to_string();
    let mut parts: Vec<Say> = odd(compared).iter().map(|text| Say::Warning(to(text))).collect();
    if compared.changes.is_empty() {
        parts.push(Say::Text(to(&say::DIFF_NONE)));
        return parts;
    }
    parts.push(Say::Text(to(&say::DIFF_SOME.with("n", compared.changes.len()))));
    parts.extend(promise_parts(app, compared));
    let lines = rest(app, compared);
    if !lines.is_empty() {
        parts.push(Say::Blank);
        parts.extend((!compared.promises.is_empty()).then(|| Say::Text(to(&own::REST))));
        parts.extend(lines.into_iter().map(|text| Say::Item { mark: "  · ".into(), text }));
    }
    parts
}

/// What makes the comparison doubtful.
fn odd(compared: &Compared) -> Vec<Text> {
    let (old, new) = (&compared.old, &compared.new);
    let ids = [old.text_at("id"), new.text_at("id")];
    let other = ids.iter().all(|id| !id.is_empty()) && ids[0] != ids[1];
    let backwards = !other && old.revision() > new.revision() && !compared.changes.is_empty();
    let told = [
        other.then_some(own::OTHER_PLAN),
        backwards.then(|| own::BACKWARDS.with("before", old.revision()).with("after", new.revision())),
    ];
    told.into_iter().flatten().collect()
}

fn promise_parts(app: &App, compared: &Compared) -> Vec<Say> {
    let to = |text: &Text| app.to(text).to_string();
    if compared.promises.is_empty() {
        return Vec::new();
    }
    let mut parts = vec![Say::Blank, Say::Text(to(&own::HEAD.with("n", compared.promises.len())))];
    for one in &compared.promises {
        let mark = if one.explained { "  · " } else { "  ! " };
        parts.push(Say::Item { mark: mark.into(), text: to(&promises::sentence(one)) });
    }
    if compared.promises.iter().any(|one| !one.explained) {
        let [before, after] = compared.paths.each_ref().map(|path| typed_path(path));
        parts.push(Say::Text(to(&own::HOW.with("before", before).with("after", after))));
        parts.push(Say::Text(to(&own::HOW_BY_HAND)));
    }
    parts
}

fn typed_path(path: &Path) -> String {
    let path = visible(&path.display().to_string());
    if path.contains(' ') { format!("\"{path}\"") } else { path }
}

/// What is not said with the promises: answers, and how many left with each dataset.
fn rest(app: &App, compared: &Compared) -> Vec<String> {
    let after = compared.new.tree();
    let before = under_new_ids(compared);
    let gone: Vec<&Promise> =
        compared.promises.iter().filter(|one| matches!(one.fate, Fate::Gone | Fate::Joined { .. })).collect();
    let of = |change: &Change| {
        let [first, id, ..] = change.at.0.as_slice() else { return None };
        (first == "dataset").then(|| gone.iter().position(|one| one.dataset == *id)).flatten()
    };
    let mut left = vec![0_usize; gone.len()];
    let mut changes = diff(&before, after);
    changes.retain(|change| match of(change) {
        Some(at) => {
            left[at] += 1;
            false
        }
        None => !with_promise(compared, &change.at),
    });
    let mut lines = told::lines(&Flow::new(&app.guide, after), &changes, app.lang());
    let count = |(one, n): (&&Promise, usize)| own::ANSWERS_GONE.with("title", &one.title).with("n", n);
    lines.extend(gone.iter().zip(left).map(|pair| app.to(&count(pair)).to_string()));
    lines
}

/// Whether a change is told with a promise: its date, its reason, its title.
fn with_promise(compared: &Compared, at: &Address) -> bool {
    let of = |id: &str| compared.promises.iter().find(|one| one.dataset == id);
    match at.0.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["dataset", id, "commitment", "date" | "shifted", ..] => of(id).is_some(),
        ["dataset", id, "title"] => of(id).is_some_and(|one| matches!(one.fate, Fate::Renamed { .. })),
        ["removed", id, ..] => of(id).is_some_and(|one| one.explained),
        _ => false,
    }
}

/// The earlier plan, with the datasets that only have another id under the one that they have now.
fn under_new_ids(compared: &Compared) -> Table {
    let mut tree = compared.old.tree().clone();
    let (before, after) = (typed(compared.old.tree()), typed(compared.new.tree()));
    for (old, heirs) in changes::successors(&before, &after) {
        let [heir] = heirs.as_slice() else { continue };
        let at = Address::new(["dataset", heir]);
        let same = compared
            .promises
            .iter()
            .any(|one| one.dataset == *heir && matches!(one.fate, Fate::Renamed { .. }));
        if same
            && at.get(&tree).is_none()
            && let Some(dataset) = Address::new(["dataset", &old]).take(&mut tree)
        {
            at.put(&mut tree, dataset);
        }
    }
    tree
}

/// `{"version": 1, "changes": [{"address", "before", "after", "text", "by", "on"}], "promises": [as
/// `promises::entry`], "findings": [{"code", "place", "text"}]}`.
fn document(app: &App, compared: &Compared) -> Json {
    let flow = Flow::new(&app.guide, compared.new.tree());
    let one = |change: &Change| {
        let key = change.at.to_string();
        let origin = |field: &str| Address::new(["origin", key.as_str(), field]).get(compared.new.tree());
        json!({
            "address": change.at.to_string(),
            "before": change.before.as_ref().map(ToString::to_string),
            "after": change.after.as_ref().map(ToString::to_string),
            "text": app.to(&told::change(&flow, change)),
            "by": origin("by").and_then(|by| by.as_str()),
            "on": origin("on").map(ToString::to_string),
        })
    };
    let finding = |found: &Finding| {
        let told = app.guide.rules.tell(found);
        json!({ "code": found.code, "place": found.place, "text": told.message.to(app.lang()) })
    };
    json!({
        "version": 1,
        "changes": compared.changes.iter().map(one).collect::<Vec<_>>(),
        "promises": compared.promises.iter().map(|one| promises::entry(app, one)).collect::<Vec<_>>(),
        "findings": compared.unexplained.iter().map(finding).collect::<Vec<_>>(),
    })
}
