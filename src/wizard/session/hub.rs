//! The hub: where the plan stands, and where to go.

use super::super::findings::troubles;
use super::super::flow::{Spot, State};
use super::super::progress::{self, Status, StepProgress};
use super::{Go, Session};
use crate::approval;
use crate::catalog::catalog;
use crate::diag::Severity;
use crate::error::Result;
use crate::plan::typed::typed;
use crate::text::fold::fold;
use crate::text::{Text, session as say};
use crate::ui::{Entry, Raw, Reply, Say, View};

/// What a person asked of the hub.
enum Order {
    Continue,
    Step(usize),
    Pending,
    Remarks,
    Stories,
    Review,
    Undo,
    Leave,
    Unknown,
}

impl Session<'_> {
    /// Shows the hub and goes where the person says, until they leave.
    ///
    /// # Errors
    /// When an answer could not be saved; everything before it is.
    pub fn hub(&mut self) -> Result<()> {
        let mut show = true;
        loop {
            if std::mem::replace(&mut show, true) {
                self.show_hub();
            }
            let view = View::short("hub", "", Entry::Order).may_skip();
            let order = match self.ask(&view) {
                Reply::Answer(Raw::Text(text)) => self.order(&text),
                Reply::Skip => Order::Continue,
                Reply::Quit => Order::Leave,
                Reply::Help => {
                    self.hub_help();
                    show = false;
                    continue;
                }
                _ => continue,
            };
            show = !matches!(order, Order::Unknown | Order::Undo);
            if self.follow(order)? == Go::Quit {
                self.farewell();
                return Ok(());
            }
        }
    }

    fn order(&self, typed: &str) -> Order {
        let word = fold(typed);
        let step = word.parse::<usize>().ok().filter(|n| (1..=self.guide.steps.len()).contains(n));
        match word.as_str() {
            _ if step.is_some() => Order::Step(step.unwrap_or(1) - 1),
            "p" | "pendientes" | "pending" => Order::Pending,
            "o" | "observaciones" | "remarks" => Order::Remarks,
            "e" | "experiencias" | "stories" => Order::Stories,
            "r" | "revisar" | "review" => Order::Review,
            "d" | "deshacer" | "undo" => Order::Undo,
            "s" | "q" => Order::Leave,
            _ => Order::Unknown,
        }
    }

    fn follow(&mut self, order: Order) -> Result<Go> {
        match order {
            Order::Continue => self.go_on(),
            Order::Step(index) => self.run_step(index, None),
            Order::Pending => self.pending_page(),
            Order::Remarks => self.remarks_page(),
            Order::Stories => self.stories_page(),
            Order::Review => self.review_plan(),
            Order::Undo => self.undo().map(|()| Go::Menu),
            Order::Leave => Ok(Go::Quit),
            Order::Unknown => {
                self.complain(&say::HUB_UNKNOWN);
                Ok(Go::Menu)
            }
        }
    }

    /// Goes on at the next question that wants an answer.
    ///
    /// # Errors
    /// When an answer could not be saved.
    pub fn go_on(&mut self) -> Result<Go> {
        match self.next_step() {
            Some(index) => self.run_step(index, None),
            None => {
                self.say(&say::NOTHING_LEFT);
                self.review_plan()
            }
        }
    }

    /// The first step that can be worked on and is not complete; those that only wait for others come after.
    fn next_step(&self) -> Option<usize> {
        let list = self.progress();
        let open = |entry: &StepProgress| entry.missing > 0 && entry.status != Status::CannotStart;
        list.iter().position(open)
    }

    fn progress(&self) -> Vec<StepProgress<'_>> {
        let flow = self.flow();
        let troubles = self.troubles();
        let troubled = |spot: &Spot<'_>| !troubles.is_empty() && troubles.contains(&spot.address.to_string());
        progress::progress(&flow, &troubled)
    }

    /// Addresses with an error or an open remark.
    fn troubles(&self) -> std::collections::BTreeSet<String> {
        let found = troubles(self.guide, &self.desk.doc, self.today());
        let grave = found
            .into_iter()
            .filter(|f| self.guide.rules.severity(f) == Severity::Error || f.code == "remark-open");
        grave.filter_map(|finding| finding.place.address).collect()
    }

    fn show_hub(&mut self) {
        let mut parts = vec![Say::Blank];
        parts.extend(self.hub_head());
        let list = self.progress();
        parts.push(self.task_list(&list));
        parts.extend(self.blocked(&list));
        parts.extend(self.next_lines(&list));
        drop(list);
        parts.push(Say::Text(self.to(&say::HUB_ORDERS).to_string()));
        self.ui.show(&parts);
    }

    fn hub_head(&self) -> Vec<Say> {
        let name = self.desk.doc.text_at("institution.name");
        let left = if name.is_empty() { say::HUB_UNNAMED } else { say::HUB_TITLE.with("name", name) };
        let (answers, pending, remarks) = self.counts();
        let counts =
            say::HUB_COUNTS.with("answers", answers).with("pending", pending).with("remarks", remarks);
        let mut parts = vec![
            Say::Title {
                left: self.to(&left).to_string(),
                right: self.to(&self.desk.saved_text()).to_string(),
            },
            Say::Text(self.desk.path().display().to_string()),
            Say::Text(self.to(&counts).to_string()),
        ];
        if let Some(why) = self.desk.read_only() {
            parts.push(Say::Warning(self.to(&why).to_string()));
        }
        parts.push(Say::Blank);
        parts
    }

    fn counts(&self) -> (usize, usize, usize) {
        let flow = self.flow();
        let mut answers = 0;
        let mut pending = 0;
        for step in &self.guide.steps {
            for spot in flow.spots(step) {
                match flow.state(&spot) {
                    State::Answered | State::NotApplicable => answers += 1,
                    State::Pending => pending += 1,
                    State::Missing | State::Blank => {}
                }
            }
        }
        let remarks = self.open_remarks().len();
        (answers, pending, remarks)
    }

    fn task_list(&self, list: &[StepProgress]) -> Say {
        let row = |(at, entry): (usize, &StepProgress)| {
            let mut status = self.to(&word(entry.status)).to_string();
            if entry.status == Status::InProgress && entry.missing == 0 && entry.pending > 0 {
                status = self.to(&say::ONLY_PENDING.with("n", entry.pending)).to_string();
            }
            let time = self.to(&minutes(entry.minutes)).to_string();
            vec![(at + 1).to_string(), self.to(&entry.step.title).to_string(), status, time]
        };
        let heads = [say::COL_NUMBER, say::COL_STEP, say::COL_STATUS, say::COL_TIME];
        Say::Table {
            heads: heads.iter().map(|head| self.to(head).to_string()).collect(),
            rows: list.iter().enumerate().map(row).collect(),
        }
    }

    /// «Antes hace falta: un conjunto anotado (3, 6); un archivo (7).»
    fn blocked(&self, list: &[StepProgress]) -> Option<Say> {
        let mut needs: Vec<(&str, Vec<String>)> = Vec::new();
        for (at, entry) in list.iter().enumerate().filter(|(_, entry)| entry.status == Status::CannotStart) {
            let Some(need) = entry.unmet.first().map(|need| self.to(&need.text)) else { continue };
            match needs.iter_mut().find(|(text, _)| *text == need) {
                Some((_, steps)) => steps.push((at + 1).to_string()),
                None => needs.push((need, vec![(at + 1).to_string()])),
            }
        }
        let waits: Vec<String> =
            needs.iter().map(|(need, steps)| format!("{need} ({})", steps.join(", "))).collect();
        let text = say::FIRST_NEEDED.with("list", waits.join("; "));
        (!waits.is_empty()).then(|| Say::Text(self.to(&text).to_string()))
    }

    fn next_lines(&self, list: &[StepProgress]) -> Vec<Say> {
        let Some(act) = progress::next_act(&self.flow(), list, 15) else {
            let all = std::iter::once(Say::Text(self.to(&say::ALL_ASKED).to_string()));
            return all.chain(self.next_online()).collect();
        };
        let number = self.guide.steps.iter().position(|step| step.id == act.step.id).map_or(0, |at| at + 1);
        let mut text = say::NEXT_ACT
            .with("n", number)
            .with_text("step", &act.step.title)
            .with("questions", act.questions)
            .with("minutes", act.minutes);
        let online = self.next_online();
        // One line more or less: the list has to fit in 24.
        if let Some(first) = act.unlocks.first().filter(|_| online.is_none()) {
            text = text.and(&say::NEXT_UNLOCKS.with_text("step", &first.title));
        }
        std::iter::once(Say::Text(self.to(&text).to_string())).chain(online).collect()
    }

    /// The command that brings the dataset nearest to it a step further online.
    fn next_online(&self) -> Option<Say> {
        let plan = typed(self.desk.doc.tree());
        let catalog = catalog(self.guide, &plan, self.today());
        approval::next(self.guide, &plan, &catalog).map(|next| Say::Text(self.to(&next.brief()).to_string()))
    }

    fn hub_help(&mut self) {
        let parts = vec![Say::Blank, Say::Text(self.to(&say::HUB_HELP).to_string())];
        self.ui.show(&parts);
    }

    /// Takes back the last change, and says which.
    pub(super) fn undo(&mut self) -> Result<()> {
        if let Some(why) = self.desk.read_only() {
            self.warn(&why);
            return Ok(());
        }
        let text = match self.desk.undo()? {
            Some(label) => say::UNDONE.with_text("what", &super::super::told::label(self.guide, &label)),
            None => say::NOTHING_TO_UNDO,
        };
        self.say(&text);
        Ok(())
    }

    /// Says where everything is.
    pub fn farewell(&mut self) {
        let text = say::GOODBYE.with("path", self.desk.path().display());
        self.say(&text);
    }
}

pub fn word(status: Status) -> Text {
    match status {
        Status::NotStarted => say::STATUS_NOT_STARTED,
        Status::InProgress => say::STATUS_IN_PROGRESS,
        Status::Complete => say::STATUS_COMPLETE,
        Status::CannotStart => say::STATUS_CANNOT_START,
        Status::Problem => say::STATUS_PROBLEM,
    }
}

pub fn minutes(minutes: u32) -> Text {
    match minutes {
        0 => Text::same("-"),
        1..=4 => say::SOME_MINUTES.with("n", minutes),
        n if n > 90 => say::ABOUT_HOURS.with("n", n.div_ceil(60)),
        n => say::ABOUT_MINUTES.with("n", n.div_ceil(5) * 5),
    }
}
