//! What a migration says of itself, before and after.

use serde_json::json;

use super::Coming;
use crate::app::App;
use crate::error::Result;
use crate::guide::pack::fate::{Fates, Why};
use crate::text::{Text, pack as say};
use crate::toml_text::Address;
use crate::ui::Say;
use crate::wizard::flow::Flow;
use crate::wizard::told;

/// Lines shown of each list on a screen; `--json` has all.
const SHOWN: usize = 12;

/// Shows what would change.
pub fn preview(app: &mut App, coming: &Coming) {
    let parts = parts(app, coming);
    app.ui.show(&parts);
}

fn parts(app: &App, coming: &Coming) -> Vec<Say> {
    let to = |text: &Text| app.to(text).to_string();
    let account = &coming.account;
    let title = say::M_TITLE.with("from", coming.from.tag()).with("to", coming.to.tag());
    let mut parts = vec![Say::Title { left: to(&title), right: String::new() }];
    if coming.without && !coming.exact {
        parts.push(Say::Warning(to(&say::M_WITHOUT.with("tag", coming.from.tag()))));
    }
    if !coming.hops.is_empty() {
        parts.push(Say::Text(to(&say::M_BACK)));
        let how = if coming.exact { say::M_EXACT } else { say::M_NOT_EXACT };
        parts.push(Say::Text(to(&how)));
    }
    if !coming.exact {
        let flow = Flow::new(&coming.to, coming.doc.tree());
        let old = Flow::new(&coming.from, coming.doc.tree());
        let subject = |at: &Address| told::subject(&flow, at);
        let moved = account.moved.iter().map(|(old, new)| arrow(&subject(new), old, new));
        section(app, &mut parts, &say::M_MOVED, moved.collect());
        let chosen = account.chosen.iter().map(|(at, old, new)| {
            let arrow = say::ARROW.with("old", old).with("new", new);
            say::BECAUSE.with_text("what", &subject(at)).with_text("why", &arrow)
        });
        section(app, &mut parts, &say::M_CHOSEN, chosen.collect());
        let again = account.again.iter().map(|(at, why)| {
            say::BECAUSE.with_text("what", &subject(at)).with_text("why", &say::because(why.code()))
        });
        section(app, &mut parts, &say::M_AGAIN, again.collect());
        section(app, &mut parts, &say::M_CONFIRM, account.confirm.iter().map(subject).collect());
        let kept = account.kept.iter().map(|at| told::subject(&old, at));
        section(app, &mut parts, &say::M_KEPT, kept.collect());
        let new = Fates::of(&coming.from, &coming.to).added.iter().map(|one| named(one)).collect();
        section(app, &mut parts, &say::M_NEW, new);
        parts.push(Say::Blank);
        parts.push(Say::Text(to(&say::M_STAY.with("n", account.stay.len()))));
    }
    parts.push(Say::Text(to(&say::M_NONE_LOST)));
    if coming.hops.is_empty() {
        parts.push(Say::Text(to(&say::M_HOW_BACK.with("tag", coming.from.tag()))));
    }
    parts.push(Say::Blank);
    parts
}

fn named(question: &crate::guide::model::Question) -> Text {
    question.ask.and(&Text::same(format!("({})", question.code)))
}

fn arrow(what: &Text, old: &Address, new: &Address) -> Text {
    say::BECAUSE.with_text("what", what).with_text("why", &say::ARROW.with("old", old).with("new", new))
}

fn section(app: &App, parts: &mut Vec<Say>, head: &Text, lines: Vec<Text>) {
    if lines.is_empty() {
        return;
    }
    parts.push(Say::Blank);
    parts.push(Say::Text(app.to(&head.with("n", lines.len())).to_string()));
    let rest = lines.len().saturating_sub(SHOWN);
    let item = |text: &Text| Say::Item { mark: "  · ".into(), text: app.to(text).to_string() };
    parts.extend(lines.iter().take(SHOWN).map(item));
    parts.extend((rest > 0).then(|| item(&crate::text::share::MORE.with("n", rest))));
}

/// Tells what was done, or with `--ensayo` what would be.
///
/// # Errors
/// When the result cannot be written.
pub fn result(app: &mut App, coming: &Coming, revision: Option<i64>) -> Result<u8> {
    if app.options.json {
        let bytes = document(coming, revision);
        app.result(bytes.as_bytes())?;
        return Ok(0);
    }
    match revision {
        Some(n) => app.tell(&say::MIGRATED.with("tag", coming.to.tag()).with("n", n)),
        None => {
            let parts = parts(app, coming);
            let text = app.drawn(&parts);
            app.result(text.as_bytes())?;
        }
    }
    Ok(0)
}

/// `{"version": 1, "from", "to", "back", "exact", "revision": NUMBER | null, "moved": [{"from", "to"}], "chosen":
/// [{"address", "from", "to"}], "again": [{"address", "why"}], "confirm": [address], "kept": [address], "stay":
/// [address], "added": [question]}`.
fn document(coming: &Coming, revision: Option<i64>) -> String {
    let account = &coming.account;
    let all = |list: &[Address]| list.iter().map(ToString::to_string).collect::<Vec<_>>();
    let moved = |(old, new): &(Address, Address)| json!({ "from": old.to_string(), "to": new.to_string() });
    let chosen = |(at, old, new): &(Address, String, String)| json!({ "address": at.to_string(), "from": old, "to": new });
    let again = |(at, why): &(Address, Why)| json!({ "address": at.to_string(), "why": why.code() });
    let added: Vec<String> =
        Fates::of(&coming.from, &coming.to).added.iter().map(|question| question.id.clone()).collect();
    let document = json!({
        "version": 1,
        "from": coming.from.tag(),
        "to": coming.to.tag(),
        "back": !coming.hops.is_empty(),
        "exact": coming.exact,
        "revision": revision,
        "moved": account.moved.iter().map(moved).collect::<Vec<_>>(),
        "chosen": account.chosen.iter().map(chosen).collect::<Vec<_>>(),
        "again": account.again.iter().map(again).collect::<Vec<_>>(),
        "confirm": all(&account.confirm),
        "kept": all(&account.kept),
        "stay": all(&account.stay),
        "added": added,
    });
    format!("{document:#}\n")
}
