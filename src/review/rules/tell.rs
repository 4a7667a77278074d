//! A hit in words: where it is, what the answer is called, and what fills the marks of its sentence.

use jiff::civil::Date;

use super::super::lean::{Dataset, Lean};
use super::{At, Hit};
use crate::diag::{Finding, Place};
use crate::guide::model::{Each, Guide, Question};
use crate::text::Text;
use crate::text::fold::{short, visible};
use crate::text::say::day;
use crate::toml_text::Address;

/// Letters of a text of others that a sentence holds at most.
const MOST: usize = 60;

/// The question that each rule is about, by its id in the Guide.
const ABOUT: [(&str, &str); 36] = [
    ("review-no-liaison", "team.liaison.name"),
    ("review-no-administrator", "team.administrator.name"),
    ("review-same-person", "team.two_people"),
    ("review-no-appointment", "team.appointment.evidence"),
    ("review-no-datasets", "dataset.title"),
    ("review-few-datasets", "inventory.coverage"),
    ("review-no-unit", "dataset.unit"),
    ("review-no-description", "dataset.description"),
    ("review-no-periodicity", "dataset.periodicity"),
    ("review-promise-past", "dataset.commitment.date"),
    ("review-promise-no-owner", "dataset.commitment.owner"),
    ("review-promise-no-date", "dataset.commitment.date"),
    ("review-promises-bunched", "dataset.commitment.date"),
    ("review-promises-none-early", "schedule.first_90_days"),
    ("review-promise-moved", "dataset.commitment.date"),
    ("review-all-closed", "dataset.access"),
    ("review-closed-no-ground", "dataset.reserve.basis"),
    ("review-license-absent", "license.id"),
    ("review-license-not-open", "license.id"),
    ("review-published-no-license", "dataset.license"),
    ("review-published-no-dictionary", "dataset.dictionary"),
    ("review-published-stale", "dataset.modified"),
    ("review-links-dead", "distribution.download_url"),
    ("review-links-unmeasured", "distribution.download_url"),
    ("review-personal-public", "dataset.treatment"),
    ("review-personal-sensitive", "dataset.treatment"),
    ("review-personal-unsaid", "dataset.personal"),
    ("review-personal-unrecorded", "dataset.treatment"),
    ("review-unconfirmed", ""),
    ("review-same-text", "dataset.description"),
    ("review-demand-overdue", ""),
    ("review-demand-unlinked", "dataset.requests"),
    ("review-guide-other", ""),
    ("review-area-unknown", "institution.area"),
    ("review-area-not-of-state", "institution.area"),
    ("review-population-far", "institution.population"),
];

/// A finding with its place and what fills its sentence; how many it counts is its gain, so that more comes first.
pub fn tell(hit: &Hit, lean: &Lean<'_>, guide: &Guide) -> Finding {
    // Hits are made from the registry alone; one of no rule would be told as itself.
    let code = super::RULES.get(usize::from(hit.rule)).map_or("review-unknown", |rule| rule.code);
    let finding = Finding::new(code, place(hit, code, lean, guide)).arg("n", hit.n);
    match hit.at {
        At::Plan => of_plan(finding, code, lean, guide),
        At::Step(at) => step(finding, usize::from(at), guide),
        At::Deadline(at) => deadline(finding, usize::from(at), guide),
        At::Dataset(at) => match lean.datasets.get(usize::from(at)) {
            Some(dataset) => of_dataset(finding, code, dataset, guide),
            None => finding,
        },
        At::Pending(at) => pending(finding, usize::from(at), lean, guide),
        At::Removed(at) => named(finding, lean.removed.get(usize::from(at)).map(|one| one.id)),
        At::Demand(at) => {
            let demand = lean.demands.get(usize::from(at));
            let what = demand.map(|one| one.what.unwrap_or(one.id)).unwrap_or_default();
            finding.arg("what", shown(what))
        }
        At::Remark(at) => {
            let by = lean.remarks.get(usize::from(at)).and_then(|one| one.by);
            finding.arg("who", shown(by.unwrap_or("?")))
        }
    }
}

fn of_plan(finding: Finding, code: &str, lean: &Lean<'_>, guide: &Guide) -> Finding {
    let institution = &lean.institution;
    let bounds = &guide.review.bounds;
    let word = |text: Option<&str>| shown(text.unwrap_or_default());
    match code {
        "review-same-person" => finding.arg("who", word(lean.liaison)),
        "review-few-datasets" => finding.arg("have", lean.datasets.len()).arg("percent", bounds.few_percent),
        "review-promises-bunched" => match lean.closing {
            Some(closing) => finding.arg_text("end", day(closing)),
            None => finding.arg_text("end", crate::text::review::END_OF_YEAR),
        }
        .arg("days", bounds.end_days),
        "review-license-not-open" => finding
            .arg_text("license", license(lean.license, guide))
            .arg_text("where", crate::text::review::THE_PLAN),
        "review-links-dead" => {
            let watched = lean.watched.unwrap_or_default();
            finding.arg("dead", watched.links.saturating_sub(watched.alive)).arg("links", watched.links)
        }
        "review-guide-other" => finding.arg("theirs", word(lean.guide)).arg("ours", guide.tag()),
        "review-area-unknown" => finding.arg("area", word(institution.area)),
        "review-area-not-of-state" => {
            finding.arg("area", word(institution.area)).arg("state", word(institution.state))
        }
        "review-population-far" => {
            let census =
                institution.area.and_then(|key| guide.areas.get(key)?.population).unwrap_or_default();
            finding.arg("said", institution.population.unwrap_or_default()).arg("census", census)
        }
        _ => finding,
    }
}

fn of_dataset(finding: Finding, code: &str, dataset: &Dataset<'_>, guide: &Guide) -> Finding {
    let finding =
        named(finding, Some(dataset.title.filter(|title| !title.trim().is_empty()).unwrap_or(dataset.id)));
    let dated = |finding: Finding, date: Option<Date>| match date {
        Some(date) => finding.arg_text("date", day(date)),
        None => finding,
    };
    match code {
        "review-promise-past" | "review-promise-no-owner" => dated(finding, dataset.promised),
        "review-published-stale" => {
            let cycle = guide.term_label("periodicity", dataset.periodicity.unwrap_or_default());
            dated(finding, dataset.modified).arg_text("cycle", cycle.lower())
        }
        "review-license-not-open" => {
            let what = Text::same(format!("«{}»", shown(dataset.title.unwrap_or(dataset.id))));
            finding.arg_text("license", license(dataset.license, guide)).arg_text("where", what)
        }
        _ => finding,
    }
}

fn step(finding: Finding, at: usize, guide: &Guide) -> Finding {
    match guide.steps.get(at) {
        Some(step) => finding.arg_text("step", step.title.clone()),
        None => finding,
    }
}

fn deadline(finding: Finding, at: usize, guide: &Guide) -> Finding {
    let known = guide
        .calendar
        .deadlines
        .iter()
        .filter(|one| one.count == crate::guide::model::calendar::Count::Natural);
    let known = known.filter(|one| one.done.as_deref().is_some_and(|id| guide.question(id).is_some()));
    match known.into_iter().nth(at) {
        Some(deadline) => finding.arg_text("what", deadline.what.lower()).arg("days", deadline.days),
        None => finding,
    }
}

fn pending(finding: Finding, at: usize, lean: &Lean<'_>, guide: &Guide) -> Finding {
    let Some(pending) = lean.pending.get(at) else { return finding };
    let ask =
        question_at(pending.at, guide).map_or_else(|| Text::same(shown(pending.at)), |one| one.ask.clone());
    let finding = finding.arg_text("what", ask);
    let finding = match pending.ask.filter(|who| !who.trim().is_empty()) {
        Some(who) => finding.arg("who", shown(who)),
        None => finding.arg_text("who", crate::text::review::NOBODY),
    };
    match pending.by {
        Some(by) => finding.arg_text("date", day(by)),
        None => finding,
    }
}

fn named(finding: Finding, name: Option<&str>) -> Finding {
    finding.arg("name", shown(name.unwrap_or_default()))
}

fn license(id: Option<&str>, guide: &Guide) -> Text {
    guide.term_label("licenses", id.unwrap_or_default())
}

fn shown(text: &str) -> String {
    short(&visible(text.trim()).replace('\n', " "), MOST)
}

fn place(hit: &Hit, code: &str, lean: &Lean<'_>, guide: &Guide) -> Place {
    let about = ABOUT.iter().find(|(of, _)| *of == code).map(|(_, id)| *id);
    let question = about.and_then(|id| guide.question(id));
    let dataset = hit.dataset().and_then(|at| lean.datasets.get(at)).map(|dataset| dataset.id);
    let (question, address) = match hit.at {
        At::Plan | At::Dataset(_) => {
            let at = question.and_then(|question| address(question, dataset));
            (question.map(|question| question.code.clone()), at)
        }
        At::Step(at) => (guide.steps.get(usize::from(at)).map(|step| step.code.clone()), None),
        At::Deadline(_) => (None, None),
        At::Pending(at) => {
            let at = lean.pending.get(usize::from(at)).map(|pending| pending.at);
            (at.and_then(|at| question_at(at, guide)).map(|question| question.code.clone()), at.map(visible))
        }
        At::Removed(at) => (None, inside("removed", lean.removed.get(usize::from(at)).map(|one| one.id))),
        At::Demand(at) => (None, inside("demand", lean.demands.get(usize::from(at)).map(|one| one.id))),
        At::Remark(at) => (None, inside("remark", lean.remarks.get(usize::from(at)).map(|one| one.id))),
    };
    Place { question, address, ..Place::default() }
}

fn inside(table: &str, id: Option<&str>) -> Option<String> {
    id.map(|id| Address::new([table, id]).to_string())
}

/// Where the answer of a question stands, of the plan or of one dataset; none where that does not tell the place.
pub fn address(question: &Question, dataset: Option<&str>) -> Option<String> {
    let field = question.field.split('.');
    match (question.each, dataset) {
        (Each::Once, _) => Some(Address::new(field).to_string()),
        (Each::Dataset, Some(id)) => {
            Some(Address::new(["dataset", id].into_iter().chain(field.skip(1))).to_string())
        }
        _ => None,
    }
}

/// The question whose answer stands at an address.
fn question_at<'g>(at: &str, guide: &'g Guide) -> Option<&'g Question> {
    let parts = Address::parse(at).0;
    let field = match parts.as_slice() {
        [first, _, third, _, rest @ ..] if first == "dataset" && third == "distribution" => {
            format!("distribution.{}", rest.join("."))
        }
        [first, _, rest @ ..] if first == "dataset" => format!("dataset.{}", rest.join(".")),
        all => all.join("."),
    };
    guide.questions().map(|(_, question)| question).find(|question| question.field == field)
}
