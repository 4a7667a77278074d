//! The files of a calibrated review as they are written, all of them TOML that people can read and mail.
//!
//! **The rubric** (by hand; `rubrica nueva` writes one to begin with): `format`, `rubric` (id for life), `title`,
//! `version`, `settler` (a name); `[assign]` with `seed`, `avoid_state`, `each`; `[agreement]` with `low` (a kappa) and
//! `few` (plans); `[question.ID]` in the order of asking, with `text`, `criteria`, `clarifications`, `kind` (`yes-no`,
//! `tiered`, `choice`, `negative`), `weight`, `evidence` (of `link`, `page`, `quote`), `looks_at` (questions of the Guide
//! by code or id, or parts of the plan), `not_applicable`; `[question.ID.option.ID]` with `text` and `points`, of a
//! tiered question the lowest first; `[marker.ID]` with `name`, `institution` (name or INEGI key), `avoid` (states),
//! `away`. Every text is one text, or `{ es, en }`.
//!
//! **The assignment**: `assignment_of` (the rubric), `seed`; `[plan.KEY]` with `name`, `area`, `file`, `markers`.
//!
//! **The marks of one marker**: `marks_of` (the marker), `rubric`, `version`; `[plan.KEY]` with `name`;
//! `[plan.KEY.mark.QUESTION]` with `option`, `link`, `page`, `quote`, `note`, `on`, `revision`, `wording` (folio of the
//! question as it was asked).
//!
//! **The results**: `settled_by` (a name), `rubric`, `version`; `[plan.KEY]` with `name`; `[plan.KEY.result.QUESTION]`
//! with `option`, `how` (`agreed`, `settled`, `single`), `reason`, `on`, `of` (folio of the two marks), and the evidence
//! that is kept: `link`, `page`, `quote`. Private notes are not in it.
//!
//! The last three begin with their folio ([`crate::folio::sealed`]): a change by hand is seen, and told.

use toml::Value;

use super::assign::Assignment;
use super::marks::{Mark, Marks};
use super::model::Question;
use super::settle::{Bench, Standing};
use crate::folio::sealed;
use crate::toml_text::render::{dotted, key, value};

/// TOML being written.
#[derive(Default)]
struct Page(String);

impl Page {
    fn line(&mut self, name: &str, content: impl Into<Value>) {
        self.0.push_str(&format!("{} = {}\n", key(name), value(&content.into(), "\n")));
    }

    fn word(&mut self, name: &str, content: &Option<String>) {
        if let Some(content) = content {
            self.line(name, content.as_str());
        }
    }

    fn day(&mut self, name: &str, day: Option<jiff::civil::Date>) {
        if let Some(day) = day.and_then(|day| day.to_string().parse::<toml::value::Datetime>().ok()) {
            self.line(name, day);
        }
    }

    fn header(&mut self, path: &[&str]) {
        let path: Vec<String> = path.iter().map(ToString::to_string).collect();
        self.0.push_str(&format!("\n[{}]\n", dotted(&path)));
    }

    fn evidence(&mut self, mark: &Mark) {
        self.word("link", &mark.link);
        if let Some(page) = mark.page {
            self.line("page", page);
        }
        self.word("quote", &mark.quote);
    }
}

/// The file of a marker.
pub fn marks(marks: &Marks) -> String {
    let mut page = Page::default();
    page.line("marks_of", marks.marker.as_str());
    page.line("rubric", marks.rubric.as_str());
    page.line("version", marks.version.as_str());
    for (plan, marked) in &marks.plans {
        page.header(&["plan", plan]);
        page.line("name", marked.name.as_str());
        for (question, mark) in &marked.marks {
            page.header(&["plan", plan, "mark", question]);
            page.line("option", mark.option.as_str());
            page.evidence(mark);
            page.word("note", &mark.note);
            page.day("on", mark.on);
            if let Some(revision) = mark.revision {
                page.line("revision", revision);
            }
            page.line("wording", mark.wording.as_str());
        }
    }
    sealed(&page.0)
}

/// The file of assignments.
pub fn assignment(assignment: &Assignment) -> String {
    let mut page = Page::default();
    page.line("assignment_of", assignment.rubric.as_str());
    page.line("seed", i64::try_from(assignment.seed).unwrap_or(i64::MAX));
    for plan in &assignment.plans {
        page.header(&["plan", &plan.key]);
        page.line("name", plan.name.as_str());
        page.line("area", plan.area.as_str());
        page.line("file", plan.file.as_str());
        page.line("markers", plan.markers.clone());
    }
    sealed(&page.0)
}

/// The file of results: where every mark stands, with the decisions.
pub fn settled(bench: &Bench) -> String {
    let mut page = Page::default();
    page.line("settled_by", bench.settled.settler.as_str());
    page.line("rubric", bench.rubric.id.as_str());
    page.line("version", bench.rubric.version.as_str());
    for plan in super::agree::plans(bench.sheets) {
        page.header(&["plan", plan]);
        page.line("name", bench.name(plan));
        bench.rubric.questions.iter().for_each(|question| result(&mut page, bench, plan, question));
    }
    sealed(&page.0)
}

fn result(page: &mut Page, bench: &Bench, plan: &str, question: &Question) {
    let standing = bench.standing(plan, question);
    let Some(option) = standing.option() else { return };
    page.header(&["plan", plan, "result", &question.id]);
    page.line("option", option);
    page.line("how", standing.word());
    match &standing {
        Standing::Single(mark) => page.evidence(mark),
        Standing::Agreed(first, second) => {
            let bare = first.link.is_none() && first.page.is_none() && first.quote.is_none();
            page.evidence(if bare { second } else { first });
        }
        Standing::Settled(decision) => {
            page.line("reason", decision.reason.as_str());
            page.day("on", decision.on);
            page.line("of", decision.of.as_str());
        }
        Standing::Unmarked | Standing::Differs(..) => {}
    }
}
