//! One plan from its first finding to its last, then any answer that the reviewer names.

use std::path::Path;

use super::ask::{self, Said};
use super::desk::Writing;
use super::queue::{BLANK, Item, Queue};
use super::{Left, shown};
use crate::app::App;
use crate::commands::check;
use crate::commands::review::grouped::Lacking;
use crate::diag::{Finding, Severity};
use crate::error::Result;
use crate::plan::model::{Standing, Turn};
use crate::remark::New;
use crate::text::fold::{fold, visible};
use crate::text::{Text, reviewing as say};
use crate::toml_text::Address;
use crate::ui::{Entry, Raw, Reply, Row, Say, View};
use crate::wizard::flow::Flow;
use crate::wizard::place::{Target, find};
use crate::wizard::{remarked, told};

/// A reviewer before a plan.
pub struct Walk<'a, 'd> {
    app: &'a mut App,
    path: &'a Path,
    writing: Writing<'d>,
    new: usize,
    closed: usize,
    insisted: usize,
}

/// Where to go after one item.
enum Step {
    On,
    Back,
    /// No more items of this plan.
    Enough,
    Quit,
}

impl<'a, 'd> Walk<'a, 'd> {
    pub fn new(app: &'a mut App, path: &'a Path, writing: Writing<'d>) -> Self {
        Self { app, path, writing, new: 0, closed: 0, insisted: 0 }
    }

    /// Goes through all of it; what is said is saved before the next question is shown.
    pub fn run(mut self) -> Result<Left> {
        let mut queue = Queue::of(self.app, self.path, self.writing.read(), self.writing.by());
        self.tell(&say::ORDERS);
        if queue.known > 0 {
            self.tell(&say::GOES_ON.with("n", queue.known));
        }
        let mut at = 0;
        while let Some(item) = queue.items.get(at).cloned() {
            let count = (at + 1, queue.items.len());
            let step = match &item {
                Item::Answered(id) => self.settle(id, count)?,
                Item::Finding(finding) => self.finding(finding, count)?,
                Item::Lacking(steps) => self.lacking(steps, count)?,
            };
            match step {
                Step::On => {
                    if let Item::Finding(finding) = &item {
                        queue.see(self.app, (self.writing.read(), self.writing.by()), finding);
                    }
                    at += 1;
                }
                Step::Back => at = at.saturating_sub(1),
                Step::Enough => return self.left(Left::Next),
                Step::Quit => return self.left(Left::Quit),
            }
        }
        // All was looked at: who leaves here has read it too.
        let left = if matches!(self.free()?, Step::Quit) { Left::Quit } else { Left::Next };
        self.end(left)
    }

    fn tell(&mut self, text: &Text) {
        let line = self.app.to(text).to_string();
        self.app.ui.show(&[Say::Text(line)]);
    }

    fn flow(&self) -> Flow<'_, '_> {
        Flow::new(&self.app.guide, self.writing.read().tree())
    }

    /// One finding: its sentence, the answer, and what the reviewer says.
    fn finding(&mut self, finding: &Finding, (n, of): (usize, usize)) -> Result<Step> {
        let line = check::line(self.app, finding);
        let text = say::OF.with("n", n).with("of", of).with_text("what", &line);
        let mut parts = vec![Say::Blank, Say::Text(self.app.to(&text).to_string())];
        let at = finding.place.address.as_deref().map(Address::parse);
        parts.extend(at.as_ref().and_then(|at| self.now(at)));
        self.app.ui.show(&parts);
        let hint = self.app.guide.rules.tell(finding).hint.map(|hint| self.app.to(&hint).to_string());
        let severity = match self.app.guide.rules.severity(finding) {
            Severity::Error => "error",
            Severity::Missing | Severity::Pending => "missing",
            Severity::Warning => "warning",
            Severity::Info => "info",
        };
        let text = match self.comment() {
            Ok(text) => text,
            Err(step) => return Ok(step),
        };
        let place = finding.place.address.clone().unwrap_or_default();
        self.keep(
            New { at: place, text, rule: finding.code.into(), severity: severity.into(), ..New::default() },
            hint,
        )
    }

    /// What the plan does not answer, by step; what is said of it is about the whole plan.
    fn lacking(&mut self, steps: &[Lacking], (n, of): (usize, usize)) -> Result<Step> {
        let count: usize = steps.iter().map(|step| step.n).sum();
        let what = say::OF.with("n", n).with("of", of).with_text("what", &say::LACKS_ALL.with("n", count));
        let mut parts = vec![Say::Blank, Say::Text(self.app.to(&what).to_string())];
        let line = |step: &Lacking| self.app.to(&step.text()).to_string();
        parts.extend(steps.iter().map(|step| Say::Item { mark: "  · ".into(), text: line(step) }));
        self.app.ui.show(&parts);
        let text = match self.comment() {
            Ok(text) => text,
            Err(step) => return Ok(step),
        };
        self.keep(New { text, rule: BLANK.into(), severity: "missing".into(), ..New::default() }, None)
    }

    /// What the reviewer says, or where they go instead.
    fn comment(&mut self) -> std::result::Result<String, Step> {
        loop {
            match ask::text(self.app, "comment", (&say::TEXT_ASK, &Text::default())) {
                Said::Text(text) if fold(&text) == "ok" => {
                    let line = self.app.to(&say::NOTHING_TO_CLOSE).to_string();
                    self.app.ui.show(&[Say::Error(line)]);
                }
                Said::Text(text) => return Ok(text),
                Said::Enter => return Err(Step::On),
                Said::Back => return Err(Step::Back),
                Said::Enough => return Err(Step::Enough),
                Said::Quit => return Err(Step::Quit),
            }
        }
    }

    /// Asks what would satisfy a remark, and saves it. Whatever is said there, the remark itself is kept.
    fn keep(&mut self, mut new: New, hint: Option<String>) -> Result<Step> {
        let hint = hint.filter(|hint| !hint.trim().is_empty());
        let said = match &hint {
            Some(hint) => ask::text_or(self.app, "wanted", (&say::WANTED_ASK, &say::WANTED_HINT_OWN), hint),
            None => ask::text(self.app, "wanted", (&say::WANTED_ASK, &say::WANTED_HINT)),
        };
        let step = match said {
            Said::Text(text) => {
                new.wanted = text;
                Step::On
            }
            Said::Enter | Said::Back => Step::On,
            Said::Enough => Step::Enough,
            Said::Quit => Step::Quit,
        };
        if new.severity.is_empty() {
            new.severity = ask::severity(self.app).unwrap_or("warning").into();
        }
        let at = (!new.at.is_empty()).then(|| Address::parse(&new.at));
        let now = at.and_then(|at| remarked::answer(&self.flow(), &at));
        new.was = now.map(|now| self.app.to(&now).to_string()).unwrap_or_default();
        self.writing.say(self.app, &new)?;
        self.new += 1;
        Ok(step)
    }

    /// The answer at an address, where it is an answer.
    fn now(&self, at: &Address) -> Option<Say> {
        let flow = self.flow();
        let text = match remarked::answer(&flow, at) {
            Some(answer) => say::NOW.with_text("answer", &answer),
            None if told::asked(&self.app.guide, at) => say::NOW_NONE,
            None => return None,
        };
        Some(Say::Text(self.app.to(&text).to_string()))
    }

    /// A remark that came back: closed, insisted on, withdrawn, or left for later.
    fn settle(&mut self, id: &str, (n, of): (usize, usize)) -> Result<Step> {
        let Some(one) = remarked::all(&self.flow()).into_iter().find(|one| one.id == id) else {
            return Ok(Step::On);
        };
        let mut parts = vec![Say::Blank];
        parts.extend(one.parts(&format!("{n}/{of}  "), self.app.lang()));
        self.app.ui.show(&parts);
        let rows = match one.standing {
            Standing::Closed => vec![("reopen", say::SETTLE_REOPEN), ("later", say::SETTLE_LATER)],
            _ => vec![
                ("ok", say::SETTLE_OK),
                ("insist", say::SETTLE_INSIST),
                ("withdraw", say::SETTLE_WITHDRAW),
                ("later", say::SETTLE_LATER),
            ],
        };
        let rows = rows.iter().map(|(id, label)| Row::new(*id, self.app.to(label))).collect();
        let view = View::short("settle", self.app.to(&say::SETTLE_ASK), Entry::One { rows, open: false });
        let view = view.may_skip();
        let turn = loop {
            let reply = self.app.ui.ask(&view);
            match view.chosen(reply) {
                Reply::Answer(Raw::Choice(row)) if row == "ok" => break Turn::Close,
                Reply::Answer(Raw::Choice(row)) => match Turn::parse(&row) {
                    Some(turn) => break turn,
                    None => return Ok(Step::On),
                },
                Reply::Skip => return Ok(Step::On),
                Reply::Back => return Ok(Step::Back),
                Reply::Menu => return Ok(Step::Enough),
                Reply::Quit => return Ok(Step::Quit),
                _ => self.tell(&crate::text::session::CHOOSE_ONE),
            }
        };
        let mut text = String::new();
        if turn == Turn::Insist {
            match ask::text(self.app, "insist", (&say::INSIST_ASK, &say::INSIST_HINT)) {
                Said::Text(typed) => text = typed,
                Said::Enough => return Ok(Step::Enough),
                Said::Quit => return Ok(Step::Quit),
                Said::Enter | Said::Back => return self.settle(id, (n, of)),
            }
        }
        self.writing.reply(self.app, id, (turn, &text))?;
        match turn {
            Turn::Insist | Turn::Reopen => self.insisted += 1,
            _ => self.closed += 1,
        }
        Ok(Step::On)
    }

    /// Any answer, by the code of its question.
    fn free(&mut self) -> Result<Step> {
        loop {
            let words = match ask::text(self.app, "free", (&say::FREE_ASK, &say::FREE_HINT)) {
                Said::Text(words) => words,
                Said::Enter | Said::Enough | Said::Back => return Ok(Step::On),
                Said::Quit => return Ok(Step::Quit),
            };
            if words.starts_with("obs-")
                && let Ok(id) = crate::commands::remark::named(self.writing.read().tree(), &words)
            {
                match self.settle(&id, (1, 1))? {
                    Step::Quit => return Ok(Step::Quit),
                    _ => continue,
                }
            }
            let Some(at) = self.place(&words) else {
                let line = self.app.to(&say::FREE_NONE).to_string();
                self.app.ui.show(&[Say::Error(line)]);
                continue;
            };
            let subject = at.as_ref().map(|at| told::subject(&self.flow(), at));
            let subject = subject.unwrap_or(crate::text::remark::WHOLE);
            let mut parts = vec![Say::Blank, Say::Text(self.app.to(&subject).to_string())];
            parts.extend(at.as_ref().and_then(|at| self.now(at)));
            self.app.ui.show(&parts);
            let text = match ask::text(self.app, "comment", (&say::TEXT_ASK, &Text::default())) {
                Said::Text(text) => text,
                Said::Quit => return Ok(Step::Quit),
                _ => continue,
            };
            let at = at.map(|at| at.to_string()).unwrap_or_default();
            match self.keep(New { at, text, ..New::default() }, None)? {
                Step::Quit => return Ok(Step::Quit),
                _ => continue,
            }
        }
    }

    /// The address that some words name; `Some(None)` for the whole plan.
    fn place(&self, words: &str) -> Option<Option<Address>> {
        if matches!(fold(words).as_str(), "plan" | "todo el plan" | "whole plan") {
            return Some(None);
        }
        let words: Vec<String> = words.split_whitespace().map(String::from).collect();
        match find(&self.flow(), &words)? {
            Target::Spot(at) => Some(Some(at)),
            Target::Step(_) => None,
        }
    }

    /// All of it was looked at: this person has read the plan.
    fn end(mut self, left: Left) -> Result<Left> {
        self.writing.pass(self.app)?;
        self.sum_up();
        Ok(left)
    }

    fn left(mut self, left: Left) -> Result<Left> {
        self.sum_up();
        if self.writing.is_kept() {
            self.tell(&say::LEFT_AT);
        }
        Ok(left)
    }

    fn sum_up(&mut self) {
        let name = super::one::name(self.app, self.writing.read());
        let ended = say::ENDED
            .with("name", name)
            .with("new", self.new)
            .with("closed", self.closed)
            .with("insisted", self.insisted);
        self.app.ui.show(&[Say::Blank]);
        self.tell(&ended);
        if !self.writing.is_kept() {
            return self.tell(&crate::text::command::NOTHING_SAVED);
        }
        let liaison = visible(self.writing.read().text_at("team.liaison.name"));
        let who = if liaison.is_empty() { say::SEND_BACK_NOBODY } else { Text::same(liaison) };
        self.tell(&say::SEND_BACK.with("path", shown(self.path)).with_text("who", &who));
    }
}
