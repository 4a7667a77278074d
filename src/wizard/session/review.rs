//! Check your answers: each one a sentence with a number to change it.

use super::super::answer::sentence;
use super::super::flow::{Scope, Spot, State};
use super::super::{marks, progress};
use super::{Go, Session};
use crate::error::Result;
use crate::guide::model::Each;
use crate::text::fold::{fold, visible};
use crate::text::{Text, session as say};
use crate::toml_text::Address;
use crate::ui::{Entry, Raw, Reply, Say, View};

/// Datasets told one by one on a page; more are told as a count.
const MOST_ITEMS: usize = 30;

/// One numbered line of the page.
struct Line {
    /// Where the number leads; the page of one item when `None`.
    at: Option<Address>,
    item: Option<String>,
    text: String,
}

impl Session<'_> {
    /// The page of one step: its answers as sentences, and whether it can be closed.
    pub(super) fn review_step(&mut self, step: usize) -> Result<Go> {
        loop {
            let lines = self.lines(&[step], None);
            let title = say::REVIEW_STEP.with("n", step + 1).with_text("step", &self.guide.steps[step].title);
            self.show_review(&title, &lines);
            let closing = self.closing(step);
            self.say(&closing);
            match self.review_order(&lines, step)? {
                Some(go) => return Ok(go),
                None => continue,
            }
        }
    }

    /// The page of one dataset or file within a step.
    pub(super) fn review_item(&mut self, step: usize, scope: &Scope) -> Result<Go> {
        loop {
            let lines = self.lines(&[step], Some(scope));
            let title = say::REVIEW_ITEM.with("item", self.item(scope).unwrap_or_default());
            self.show_review(&title, &lines);
            self.say(&say::REVIEW_ITEM_ORDERS);
            match self.review_order(&lines, step)? {
                Some(Go::Menu) => return Ok(Go::Next),
                Some(go) => return Ok(go),
                None => continue,
            }
        }
    }

    /// The page of the whole plan.
    pub(super) fn review_plan(&mut self) -> Result<Go> {
        let steps: Vec<usize> = (0..self.guide.steps.len()).collect();
        loop {
            let lines = self.lines(&steps, None);
            self.show_review(&say::REVIEW_PLAN, &lines);
            self.say(&say::REVIEW_PLAN_ORDERS);
            match self.review_order(&lines, 0)? {
                Some(go) => return Ok(go),
                None => continue,
            }
        }
    }

    fn show_review(&mut self, title: &Text, lines: &[Line]) {
        let mut parts = vec![
            Say::Blank,
            Say::Title { left: self.to(title).to_string(), right: String::new() },
            Say::Rule,
            Say::Text(self.to(&say::REVIEW_INTRO).to_string()),
            Say::Blank,
        ];
        parts.extend(lines.iter().enumerate().map(|(at, line)| Say::Item {
            mark: super::lists::number(at, lines.len()),
            text: line.text.clone(),
        }));
        parts.push(Say::Blank);
        self.ui.show(&parts);
    }

    /// The lines of some steps: what is asked once as sentences, datasets as one line each; or all of one item.
    fn lines(&self, steps: &[usize], only: Option<&Scope>) -> Vec<Line> {
        let flow = self.flow();
        let mut lines = Vec::new();
        for step in steps {
            let step = &self.guide.steps[*step];
            let mut last: Option<String> = None;
            for spot in flow.spots(step) {
                if only.is_some_and(|scope| *scope != spot.scope) {
                    continue;
                }
                if only.is_none() && spot.question.each != Each::Once {
                    let dataset = spot.scope.dataset.clone();
                    if dataset != last {
                        lines.extend(self.item_line(step, dataset.as_deref()));
                        last = dataset;
                    }
                    continue;
                }
                lines.push(Line { at: Some(spot.address.clone()), item: None, text: self.line(&spot) });
            }
        }
        let items = lines.iter().filter(|line| line.item.is_some()).count();
        if items > MOST_ITEMS {
            lines.retain(|line| line.item.is_none());
            lines.push(Line {
                at: None,
                item: None,
                text: self.to(&say::REVIEW_MANY.with("n", items)).to_string(),
            });
        }
        lines
    }

    fn item_line(&self, step: &crate::guide::model::Step, dataset: Option<&str>) -> Option<Line> {
        let id = dataset?;
        let flow = self.flow();
        let states: Vec<State> = flow.spots_of(step, id).iter().map(|spot| flow.state(spot)).collect();
        let count = |wanted: State| states.iter().filter(|state| **state == wanted).count();
        let text = say::REVIEW_DATASET
            .with_text("step", &step.title)
            .with("name", visible(flow.dataset_title(id)))
            .with("answered", count(State::Answered) + count(State::NotApplicable))
            .with("missing", count(State::Missing))
            .with("pending", count(State::Pending));
        Some(Line { at: None, item: Some(id.to_string()), text: self.to(&text).to_string() })
    }

    /// An answer as a sentence; what is not answered says so.
    fn line(&self, spot: &Spot) -> String {
        let flow = self.flow();
        let ask = &spot.question.ask;
        let text = match flow.state(spot) {
            State::Pending if flow.again(&spot.address) => {
                let value = spot.address.get(flow.tree);
                value.map_or_else(Text::default, |value| sentence(value, self.guide, spot.question))
            }
            State::Answered => {
                let value = spot.address.get(flow.tree);
                value.map_or_else(Text::default, |value| sentence(value, self.guide, spot.question))
            }
            State::Pending => {
                let who = marks::mark("pending", &spot.address).child("ask");
                let who =
                    who.get(flow.tree).and_then(toml::Value::as_str).map(|who| format!("({})", visible(who)));
                say::LINE_PENDING.with_text("ask", ask).with("who", who.unwrap_or_default())
            }
            State::NotApplicable => say::LINE_NOT_APPLICABLE.with_text("ask", ask),
            State::Missing => say::LINE_MISSING.with_text("ask", ask),
            State::Blank => say::LINE_BLANK.with_text("ask", ask),
        };
        let mut line = self.to(&text).trim().to_string();
        if flow.again(&spot.address) {
            line.push_str(&format!(" ({})", self.to(&crate::text::pack::LINE_AGAIN)));
        } else if flow.supposed(&spot.address) {
            line.push_str(&format!(" {}", self.to(&crate::text::recommend::LINE_SUPPOSED)));
        } else if flow.unconfirmed(&spot.address) {
            line.push_str(&format!(" {}", self.to(&crate::text::found::LINE_SCANNED)));
        } else if flow.marked("origin", &spot.address) {
            line.push_str(&format!(" {}", self.to(&say::LINE_SEEN)));
        }
        if flow.marked("note", &spot.address) {
            line.push_str(&format!(" {}", self.to(&say::LINE_NOTED)));
        }
        line
    }

    /// What the step still lacks before it counts as complete.
    fn closing(&self, step: usize) -> Text {
        let flow = self.flow();
        let step = &self.guide.steps[step];
        let list = progress::progress(&flow, &|_| false);
        let Some(entry) = list.into_iter().find(|entry| entry.step.id == step.id) else {
            return Text::default();
        };
        if entry.missing > 0 {
            return say::CLOSE_MISSING.with("n", entry.missing);
        }
        let lacks = step.closes_with.iter().find(|id| !flow.answered_somewhere(id));
        match lacks.and_then(|id| self.guide.question(id)) {
            Some(question) => {
                say::CLOSE_EVIDENCE.with_text("ask", &question.ask).with("code", &question.code)
            }
            None if entry.pending > 0 => say::CLOSE_PENDING.with("n", entry.pending),
            None => say::CLOSE_COMPLETE,
        }
    }

    /// One order of the page; `None` to show it again.
    fn review_order(&mut self, lines: &[Line], step: usize) -> Result<Option<Go>> {
        let view = View::short("review", "", Entry::Order).may_skip();
        let typed = match self.ask(&view) {
            Reply::Skip | Reply::Menu | Reply::Back => return Ok(Some(Go::Menu)),
            Reply::Quit => return Ok(Some(Go::Quit)),
            Reply::Answer(Raw::Text(typed)) => fold(&typed),
            _ => return Ok(None),
        };
        let (word, number) = typed.split_once(' ').unwrap_or(("", typed.as_str()));
        let line = number.parse::<usize>().ok().and_then(|n| lines.get(n.checked_sub(1)?));
        let Some(line) = line else {
            self.complain(&say::NO_SUCH_NUMBER.with("n", lines.len()));
            return Ok(None);
        };
        let go = match (&line.at, &line.item) {
            (Some(at), _) if matches!(word, "nota" | "note") => self.note_at(at)?,
            (Some(at), _) => self.ask_one(at)?,
            (None, Some(id)) => {
                self.review_item(self.step_of_line(lines, line, step), &Scope::dataset(id))?
            }
            (None, None) => Go::Next,
        };
        Ok(matches!(go, Go::Quit).then_some(go))
    }

    fn note_at(&mut self, at: &Address) -> Result<Go> {
        if let Some(spot) = self.flow().spot_at(at) {
            self.note(&spot)?;
        }
        Ok(Go::Next)
    }

    // A page of the whole plan tells a dataset once a step: the number of times that it was told before is its step.
    fn step_of_line(&self, lines: &[Line], line: &Line, step: usize) -> usize {
        let told = lines
            .iter()
            .take_while(|other| !std::ptr::eq(*other, line))
            .filter(|l| l.item == line.item)
            .count();
        let with_items = self
            .guide
            .steps
            .iter()
            .enumerate()
            .filter(|(_, s)| s.questions.iter().any(|q| q.each != Each::Once));
        if told == 0 && step > 0 { step } else { with_items.map(|(at, _)| at).nth(told).unwrap_or(step) }
    }
}
