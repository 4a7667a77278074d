//! The score of one plan: every point with its denominator and where it comes from, and what to mend first.

use serde_json::{Value as Json, json};

use super::judge::decimal;
use crate::app::App;
use crate::diag::Finding;
use crate::plan::doc::Doc;
use crate::review::known::Known;
use crate::review::lean::Lean;
use crate::review::load;
use crate::review::read::of_doc;
use crate::review::rules::{self, RULES};
use crate::review::score::{self, Act, Cite, Explained, Mending, Reached, State, Total, explain, mend_first};
use crate::text::fold::{short, visible};
use crate::text::{Text, judged as say};
use crate::ui::Say;

/// Acts that a screen lists; a program gets all.
const SHOWN: usize = 8;
/// Letters of a title in a line.
const LETTERS: usize = 50;

/// What the check of a plan says in its own words: these are not told twice on its page.
const CHECKED: [&str; 20] = [
    "review-no-liaison",
    "review-no-administrator",
    "review-no-appointment",
    "review-no-datasets",
    "review-step-not-started",
    "review-required-missing",
    "review-pending-overdue",
    "review-no-unit",
    "review-no-description",
    "review-no-periodicity",
    "review-promise-past",
    "review-promise-no-owner",
    "review-promise-no-date",
    "review-closed-no-ground",
    "review-license-absent",
    "review-links-dead",
    "review-links-unmeasured",
    "review-personal-public",
    "review-demand-overdue",
    "review-guide-other",
];

/// Looks at a plan that was read as rules and score do. `None` when its text has values that no plan has.
fn look<R>(app: &App, doc: &Doc, job: impl FnOnce(&Lean<'_>, &Known) -> R) -> Option<R> {
    let known = load::known(&app.guide, app.clock.today());
    of_doc(doc, &known, |lean| job(lean, &known))
}

/// What a coordinator's rules say of a plan beyond what its check says.
pub fn findings(app: &App, doc: &Doc) -> Vec<Finding> {
    look(app, doc, |lean, known| beyond(app, lean, known)).unwrap_or_default()
}

/// What the rules say beyond the check; score, targets and what to mend first.
pub fn page(app: &App, doc: &Doc) -> (Vec<Finding>, Vec<Say>) {
    look(app, doc, |lean, known| (beyond(app, lean, known), drawn(app, lean, known))).unwrap_or_default()
}

fn beyond(app: &App, lean: &Lean<'_>, known: &Known) -> Vec<Finding> {
    let hits = rules::check(lean, known);
    let new = hits.iter().filter(|hit| !CHECKED.contains(&hit.code()));
    new.map(|hit| rules::tell(hit, lean, &app.guide)).collect()
}

/// The score of targets that were explained.
fn total(all: &[Explained<'_>], known: &Known) -> Total {
    let reached: Vec<Reached> = all.iter().map(|one| one.reached).collect();
    Total::of(&reached, &known.ground.goals)
}

fn drawn(app: &App, lean: &Lean<'_>, known: &Known) -> Vec<Say> {
    let to = |text: &Text| app.to(text).to_string();
    let all = explain(lean, known, &app.guide);
    let total = total(&all, known);
    let mut parts = vec![Say::Blank, Say::Text(to(&say::POINTS_HEAD))];
    if total.share().is_none() {
        parts.push(Say::Text(to(&say::POINTS_NONE)));
        return parts;
    }
    let points = say::POINTS.with("got", decimal(total.got)).with("of", decimal(total.of));
    parts.push(Say::Text(to(&points)));
    parts.push(Say::Text(to(&states(&total))));
    parts.push(table(app, known, &all));
    parts.extend(outside(&all).map(|text| Say::Text(to(&text))));
    parts.extend(mendings(app, lean, known));
    parts.push(Say::Text(to(&say::POINTS_RULE)));
    parts
}

fn states(total: &Total) -> Text {
    say::POINTS_STATES
        .with("reached", total.reached)
        .with("partly", total.missed - total.zero)
        .with("zero", total.zero)
        .with("unmeasured", total.not_measured)
        .with("inapplicable", total.not_applicable)
}

/// The targets that were measured; the others are named below it.
fn table(app: &App, known: &Known, all: &[Explained<'_>]) -> Say {
    let to = |text: &Text| app.to(text).to_string();
    let row = |(one, goal): (&Explained<'_>, &rules::Goal)| {
        let Reached::Measured { got, of } = one.reached else { return None };
        let (points, most) = one.points?;
        Some(vec![
            to(&one.target.title),
            to(&say::OF.with("got", got).with("of", of)),
            to(&say::OF.with("got", decimal(points)).with("of", decimal(most))),
            to(&state(one.reached, goal)),
        ])
    };
    Say::Table {
        heads: [say::COL_TARGET, say::COL_HAVE, say::COL_POINTS, say::COL_STATE].iter().map(to).collect(),
        rows: all.iter().zip(&known.ground.goals).filter_map(row).collect(),
    }
}

/// What came of a target, in one or two words.
fn state(reached: Reached, goal: &rules::Goal) -> Text {
    match reached.state(goal) {
        State::Reached => say::S_REACHED,
        State::Partly => say::S_PARTLY,
        State::Zero => say::S_ZERO,
        State::NotMeasured => say::S_NOT_MEASURED,
        State::NotApplicable => say::S_NOT_APPLICABLE,
    }
}

/// Targets that leave the denominator, with their points: first what was not measured, then what does not apply.
fn outside(all: &[Explained<'_>]) -> impl Iterator<Item = Text> {
    let of = |wanted: Reached, words: Text| {
        let out: Vec<&Explained<'_>> = all.iter().filter(|one| one.reached == wanted).collect();
        let points: u32 = out.iter().map(|one| one.target.points).sum();
        let names: Vec<Text> = out.iter().map(|one| one.target.title.lower()).collect();
        let list = Text::joined(&names, "; ");
        (!out.is_empty()).then(|| words.with("points", points).with_text("list", &list))
    };
    let both =
        [of(Reached::NotMeasured, say::OUT_UNMEASURED), of(Reached::NotApplicable, say::OUT_INAPPLICABLE)];
    both.into_iter().flatten()
}

fn mendings(app: &App, lean: &Lean<'_>, known: &Known) -> Vec<Say> {
    let to = |text: &Text| app.to(text).to_string();
    let list = mend_first(lean, known);
    let mut parts = vec![Say::Blank, Say::Text(to(&say::MEND_HEAD))];
    if list.is_empty() {
        parts.push(Say::Text(to(&say::MEND_NOTHING)));
        return parts;
    }
    parts.push(Say::Text(to(&say::MEND_ABOUT)));
    parts.extend(list.iter().take(SHOWN).map(|one| {
        let code = question(app, lean, one.act).map(|code| format!(" ({code})")).unwrap_or_default();
        let text = format!("+{}  {}{code}", decimal(one.gain), to(&what(app, lean, one)));
        Say::Item { mark: format!("{:>3}  ", one.rank), text }
    }));
    let more = list.len().saturating_sub(SHOWN);
    parts.extend((more > 0).then(|| Say::Text(to(&say::MEND_MORE.with("n", more)))));
    parts.push(Say::Blank);
    parts
}

/// What to do, in words.
fn what(app: &App, lean: &Lean<'_>, one: &Mending) -> Text {
    let named = |text: Text, at: usize| {
        let dataset = lean.datasets.get(at);
        let name = dataset.map(|one| one.title.filter(|title| !title.trim().is_empty()).unwrap_or(one.id));
        text.with("name", shown(name.unwrap_or_default()))
    };
    match one.act {
        Act::Answer(at) => {
            let ask = app.guide.questions().nth(at).map(|(_, question)| question.ask.clone());
            let what = say::A_ANSWER.with_text("ask", &ask.unwrap_or_default());
            if one.places > 1 { say::A_PLACES.with_text("what", &what).with("n", one.places) } else { what }
        }
        Act::Confirm => say::A_CONFIRM.with("n", one.places),
        Act::Close(at) => {
            let title = app.guide.steps.get(at).map(|step| step.title.clone()).unwrap_or_default();
            say::A_CLOSE.with_text("step", &title)
        }
        Act::Inventory => say::A_INVENTORY,
        Act::Say(at) => named(say::A_SAY, at),
        Act::Treat(at) => named(say::A_TREAT, at),
        Act::Promise(at) => named(say::A_PROMISE, at),
        Act::Publish(at) => named(say::A_PUBLISH, at),
        Act::License => say::A_LICENSE,
        Act::OwnLicense(at) => named(say::A_OWN_LICENSE, at),
        Act::Document(at) => named(say::A_DOCUMENT, at),
        Act::Links => say::A_LINKS.with("n", one.places),
        Act::Reply(at) => {
            let demand = lean.demands.get(at).map(|demand| demand.what.unwrap_or(demand.id));
            say::A_REPLY.with("name", shown(demand.unwrap_or_default()))
        }
        Act::More => say::A_MORE.with("n", one.places),
    }
}

fn question(app: &App, lean: &Lean<'_>, act: Act) -> Option<String> {
    score::question(act, lean, &app.guide).map(|question| question.code.clone())
}

fn shown(text: &str) -> String {
    short(&visible(text.trim()).replace('\n', " "), LETTERS)
}

/// `{"got_hundredths", "of_hundredths", "targets": [{"id", "state", "got", "of", "points_hundredths",
/// "most_hundredths", "cites": [{"act", "question", "address", "got", "of"}]}], "mend_first": [{"rank", "act",
/// "question", "address", "places", "gain_hundredths", "targets": [ids]}], "hits": [{"code", "n", "question",
/// "address"}]}`. `state` is `reached`, `partly`, `zero`, `not-measured` or `not-applicable`; null where the text of
/// the plan cannot be looked at so.
pub fn json(app: &App, doc: &Doc) -> Json {
    look(app, doc, |lean, known| document(app, lean, known)).unwrap_or(Json::Null)
}

fn document(app: &App, lean: &Lean<'_>, known: &Known) -> Json {
    let targets = explain(lean, known, &app.guide);
    let total = total(&targets, known);
    let target = |(one, goal): (&Explained<'_>, &rules::Goal)| {
        let (got, of) = match one.reached {
            Reached::Measured { got, of } => (Some(got), Some(of)),
            _ => (None, None),
        };
        json!({
            "id": one.target.id, "state": one.reached.state(goal).code(), "got": got, "of": of,
            "points_hundredths": one.points.map(|(got, _)| got), "most_hundredths": one.points.map(|(_, of)| of),
            "cites": one.cites.iter().map(cite).collect::<Vec<_>>(),
        })
    };
    let mending = |one: &Mending| {
        let ids: Vec<&str> = one
            .targets
            .iter()
            .filter_map(|at| Some(app.guide.review.targets.get(*at)?.id.as_str()))
            .collect();
        json!({
            "rank": one.rank, "act": one.act.code(), "question": question(app, lean, one.act),
            "address": score::address_of(one.act, lean, &app.guide), "places": one.places,
            "gain_hundredths": one.gain, "targets": ids,
        })
    };
    let hit = |hit: &rules::Hit| {
        let place = rules::tell(hit, lean, &app.guide).place;
        let code = RULES.get(usize::from(hit.rule)).map(|rule| rule.code);
        json!({ "code": code, "n": hit.n, "question": place.question, "address": place.address })
    };
    json!({
        "got_hundredths": total.got,
        "of_hundredths": total.of,
        "targets": targets.iter().zip(&known.ground.goals).map(target).collect::<Vec<_>>(),
        "mend_first": mend_first(lean, known).iter().map(mending).collect::<Vec<_>>(),
        "hits": rules::check(lean, known).iter().map(hit).collect::<Vec<_>>(),
    })
}

fn cite(cite: &Cite) -> Json {
    json!({
        "act": cite.act.code(), "question": cite.question, "address": cite.address, "got": cite.got, "of": cite.of,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_check_says_already_are_rules() {
        for code in CHECKED {
            assert!(RULES.iter().any(|rule| rule.code == code), "{code}");
        }
    }
}
