//! Everything that there is to say about the answers of a plan.

use std::collections::HashMap;
use std::path::Path;

use jiff::civil::Date;
use toml::Value;

use super::answer::{Context, check};
use super::flow::{Flow, Scope, Spot, State};
use crate::diag::{Finding, Lines, Place};
use crate::guide::model::{Each, Guide, Kind, Question, Step};
use crate::plan::doc::Doc;
use crate::text::fold::fold;
use crate::text::{Text, session as say};
use crate::toml_text::Address;

/// Checks every answer of a plan: what is missing, pending, wrong, or does not go with the rest.
///
/// `folder` is where the files named in answers are looked for; none are looked for without it.
pub fn findings(guide: &Guide, doc: &Doc, today: Date, folder: Option<&Path>) -> Vec<Finding> {
    let check = Check::new(guide, doc, today);
    let mut found = Vec::new();
    for step in &guide.steps {
        for spot in check.flow.spots(step) {
            check.spot(&spot, &mut found);
            if let Some(folder) = folder {
                check.file(&spot, folder, &mut found);
            }
        }
    }
    check.items(&mut found);
    check.twice(&mut found);
    for dataset in check.flow.datasets() {
        check.dataset(dataset, &mut found);
    }
    check.remarks(&mut found);
    check.guide(&mut found);
    found
}

/// Only what is wrong, without what is missing or pending: what the hub shows as a problem.
pub fn troubles(guide: &Guide, doc: &Doc, today: Date) -> Vec<Finding> {
    let check = Check::new(guide, doc, today);
    let mut found = Vec::new();
    for step in &guide.steps {
        let answered =
            check.flow.spots(step).into_iter().filter(|spot| check.flow.state(spot) == State::Answered);
        found.extend(answered.filter_map(|spot| check.wrong(&spot)));
    }
    check.twice(&mut found);
    for dataset in check.flow.datasets() {
        check.dataset(dataset, &mut found);
    }
    check.remarks(&mut found);
    found
}

/// Why an answer cannot stand beside the others, told while it is still being typed.
pub fn collision(flow: &Flow<'_, '_>, spot: &Spot, value: &Value) -> Option<Text> {
    let own = spot.scope.dataset.as_deref();
    match (spot.question.id.as_str(), value) {
        ("dataset.title", Value::String(title)) => {
            let same = |id: &&str| own != Some(*id) && fold(flow.dataset_title(id)) == fold(title);
            let number = flow.datasets().iter().position(same)? + 1;
            Some(say::TITLE_TAKEN.with("name", title).with("n", number))
        }
        ("dataset.temporal.end", Value::Datetime(end)) => {
            let start = flow.answer("dataset.temporal.start", &spot.scope)?.as_datetime()?;
            (end.to_string() < start.to_string()).then_some(say::PERIOD_REVERSED)
        }
        ("dataset.temporal.start", Value::Datetime(start)) => {
            let end = flow.answer("dataset.temporal.end", &spot.scope)?.as_datetime()?;
            (end.to_string() < start.to_string()).then_some(say::PERIOD_REVERSED)
        }
        _ => None,
    }
}

/// How many questions and steps wait for an answer to each question.
fn unlocks(guide: &Guide) -> HashMap<&str, u32> {
    let mut waiting: HashMap<&str, u32> = HashMap::new();
    for (_, question) in guide.questions() {
        for id in question.when.iter().flat_map(|when| when.questions()) {
            *waiting.entry(id).or_default() += 1;
        }
    }
    for step in &guide.steps {
        for id in step.needs.iter().map(|need| need.question.as_str()) {
            *waiting.entry(id).or_default() += step.questions.len() as u32;
        }
        for id in &step.closes_with {
            *waiting.entry(id).or_default() += 2;
        }
    }
    waiting
}

struct Check<'a> {
    flow: Flow<'a, 'a>,
    doc: &'a Doc,
    lines: Lines<'a>,
    today: Date,
    unlocks: HashMap<&'a str, u32>,
}

impl<'a> Check<'a> {
    fn new(guide: &'a Guide, doc: &'a Doc, today: Date) -> Self {
        let flow = Flow::new(guide, doc.tree());
        Self { flow, doc, lines: Lines::new(doc.body()), today, unlocks: unlocks(guide) }
    }

    fn at(&self, address: &Address, code: &str) -> Place {
        let offset = self.doc.offset(address);
        let mut place = offset.map_or_else(Place::default, |offset| Place::at(self.lines.at(offset)));
        place.address = Some(address.to_string());
        place.question = Some(code.to_string());
        place
    }

    fn finding(&self, code: &'static str, spot: &Spot) -> Finding {
        let gain = 1 + self.unlocks.get(spot.question.id.as_str()).copied().unwrap_or(0);
        Finding::new(code, self.at(&spot.address, &spot.question.code))
            .arg_text("ask", spot.question.ask.clone())
            .arg("code", target(spot, &self.flow))
            .gain(gain)
    }

    fn spot(&self, spot: &Spot, found: &mut Vec<Finding>) {
        match self.flow.state(spot) {
            State::Missing => found.push(self.finding("answer-missing", spot)),
            State::Pending if self.flow.again(&spot.address) => found.push(self.again(spot)),
            State::Pending => found.push(self.pending(spot)),
            State::Answered => {
                found.extend(self.wrong(spot));
                let supposed = self.flow.supposed(&spot.address);
                let unconfirmed = self.flow.unconfirmed(&spot.address) && !supposed;
                found.extend(unconfirmed.then(|| self.finding("answer-unconfirmed", spot)));
                found.extend(supposed.then(|| self.finding("answer-supposed", spot)));
            }
            State::NotApplicable | State::Blank => {}
        }
    }

    fn wrong(&self, spot: &Spot) -> Option<Finding> {
        // A promise whose date has passed is told as such, not as a wrong answer.
        let kept = spot.question.future.then(|| Question { future: false, ..spot.question.clone() });
        let question = kept.as_ref().unwrap_or(spot.question);
        let context = Context { guide: self.flow.guide, question, today: self.today };
        let value = spot.address.get(self.flow.tree)?;
        let problem = check(value, &context).err()?;
        Some(self.finding("answer-wrong", spot).arg_text("problem", problem))
    }

    fn again(&self, spot: &Spot) -> Finding {
        let mark = super::marks::mark("again", &spot.address);
        let word =
            |key: &str| mark.child(key).get(self.flow.tree).and_then(Value::as_str).unwrap_or_default();
        let why = crate::text::pack::because(word("why"));
        self.finding("answer-again", spot).arg("guide", shown(word("guide"))).arg_text("why", why)
    }

    fn pending(&self, spot: &Spot) -> Finding {
        let mark = super::marks::mark("pending", &spot.address);
        let word = |key: &str| mark.child(key).get(self.flow.tree);
        let who = word("ask").and_then(Value::as_str).unwrap_or_default();
        let by = word("by").and_then(Value::as_datetime).and_then(|day| day.to_string().parse::<Date>().ok());
        let who =
            if who.is_empty() { String::new() } else { format!("({})", crate::text::fold::visible(who)) };
        match by {
            Some(by) if by < self.today => {
                self.finding("answer-overdue", spot).arg("who", who).arg("date", by)
            }
            _ => self.finding("answer-pending", spot).arg("who", who),
        }
    }

    fn file(&self, spot: &Spot, folder: &Path, found: &mut Vec<Finding>) {
        let value = spot.address.get(self.flow.tree);
        let file = match spot.question.kind {
            Kind::File => value.and_then(Value::as_str),
            Kind::Evidence => value.and_then(|value| value.get("file")).and_then(Value::as_str),
            _ => None,
        };
        if let Some(file) = file.filter(|file| !folder.join(file).is_file()) {
            let shown = crate::text::fold::visible(file);
            found.push(self.finding("evidence-file-missing", spot).arg("file", shown));
        }
    }

    /// A plan without datasets, or whose datasets have no files: told once, at the step where they are listed.
    fn items(&self, found: &mut Vec<Finding>) {
        let datasets = self.flow.datasets();
        let files = datasets.iter().any(|id| !self.flow.distributions(id).is_empty());
        let (each, what) = match () {
            () if datasets.is_empty() => (Each::Dataset, say::ONE_DATASET),
            () if !files => (Each::Distribution, say::ONE_FILE),
            () => return,
        };
        let asks = |step: &&Step| step.questions.iter().any(|question| question.each == each);
        let Some(step) = self.flow.guide.steps.iter().find(asks) else { return };
        let place = Place { question: Some(step.code.clone()), ..Place::default() };
        let finding = Finding::new("step-without-items", place);
        found.push(finding.arg_text("step", step.title.clone()).arg_text("what", what).gain(10));
    }

    fn twice(&self, found: &mut Vec<Finding>) {
        let mut seen: HashMap<String, &str> = HashMap::new();
        for id in self.flow.datasets() {
            let title = self.flow.dataset_title(id);
            if seen.insert(fold(title), id).is_some() {
                let at = super::detect::title_address(id);
                found
                    .push(Finding::new("title-twice", self.at(&at, "I03")).arg("name", shown(title)).gain(1));
            }
        }
    }

    fn dataset(&self, id: &str, found: &mut Vec<Finding>) {
        let scope = Scope::dataset(id);
        let name = shown(self.flow.dataset_title(id));
        let day = |question: &str| self.flow.answer(question, &scope).and_then(Value::as_datetime);
        let date = |question: &str| day(question).and_then(|day| day.to_string().parse::<Date>().ok());
        let mut tell = |code: &'static str, key: &str, question: &str, date: Option<Date>| {
            let at = Address::parse(&format!("dataset.{id}.{key}"));
            let finding = Finding::new(code, self.at(&at, question)).arg("name", &name).gain(1);
            found.push(date.into_iter().fold(finding, |finding, date| finding.arg("date", date)));
        };
        if let (Some(start), Some(end)) = (date("dataset.temporal.start"), date("dataset.temporal.end"))
            && end < start
        {
            tell("period-reversed", "temporal.end", "I10", None);
        }
        let published = self.flow.answer("dataset.published_at", &scope).is_some();
        if let Some(past) = date("dataset.commitment.date").filter(|date| *date < self.today && !published) {
            tell("commitment-past", "commitment.date", "C01", Some(past));
        }
        let word = |question: &str| self.flow.answer(question, &scope).and_then(Value::as_str);
        let open_personal =
            word("dataset.personal") == Some("yes") && word("dataset.access") == Some("public");
        if open_personal && word("dataset.treatment").is_none_or(|treatment| treatment == "unknown") {
            tell("personal-untreated", "personal.treatment", "I19", None);
        }
    }

    fn remarks(&self, found: &mut Vec<Finding>) {
        for (id, remark) in crate::plan::typed::remarks(self.flow.tree) {
            if !remark.standing().waits_for_institution() {
                continue;
            }
            let word = |word: &Option<String>| word.as_deref().map(shown).unwrap_or_default();
            let mut place = self.at(&Address::new(["remark", &id]), "");
            place.question = None;
            place.address = Some(word(&remark.at));
            let finding = Finding::new("remark-open", place);
            let wanted = match word(&remark.wanted) {
                wanted if wanted.is_empty() => Text::default(),
                wanted => crate::text::remark::WANTED.with("wanted", wanted),
            };
            let finding =
                finding.arg("by", word(&remark.by)).arg("text", crate::text::say::ended(&word(&remark.text)));
            found.push(finding.arg_text("wanted", wanted));
        }
    }

    fn guide(&self, found: &mut Vec<Finding>) {
        let (theirs, ours) = (self.doc.text_at("guide"), self.flow.guide.tag());
        if !theirs.is_empty() && theirs != ours {
            let place = self.at(&Address::new(["guide"]), "");
            let place = Place { question: None, ..place };
            found
                .push(Finding::new("plan-guide-other", place).arg("theirs", shown(theirs)).arg("ours", ours));
        }
    }
}

/// What to type after `apertura ir`: the code, and the number of the dataset.
fn target(spot: &Spot, flow: &Flow<'_, '_>) -> String {
    let number = |id: &String| flow.datasets().iter().position(|other| other == id).map(|at| at + 1);
    match spot.scope.dataset.as_ref().and_then(number) {
        Some(number) => format!("{} {number}", spot.question.code),
        None => spot.question.code.clone(),
    }
}

fn shown(text: &str) -> String {
    crate::text::fold::visible(text)
}
