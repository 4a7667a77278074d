//! One proposal after the other, with all that is known of it.

use super::super::super::answer::{Verdict, accept};
use super::super::super::findings::collision;
use super::super::super::flow::Scope;
use super::super::super::proposals::accept::Accepting;
use super::super::super::proposals::known::{Known, Standing, is_data};
use super::super::super::proposals::{decided, told};
use super::super::items::NEW;
use super::super::{Go, Session, lists};
use crate::error::Result;
use crate::guide::model::Guide;
use crate::plan::doc::Edit;
use crate::scan::propose::{Proposal, Words};
use crate::text::fold::{clean, fold, visible};
use crate::text::{Text, found as say};
use crate::ui::{Entry, Raw, Reply, Say, View};

/// Files and findings of a proposal that are shown.
const FILES: usize = 6;
const FINDINGS: usize = 2;
const REASONS: usize = 2;

/// What a person asked of a proposal.
enum Order {
    Later,
    Accept,
    Rename,
    Join,
    Split,
    Discard,
    Before,
    List,
    Unknown,
}

impl Session<'_> {
    /// The proposals from one on, until the last or until the person goes elsewhere.
    pub(super) fn one_by_one(&mut self, start: usize) -> Result<Go> {
        let mut at = start;
        let mut show = true;
        while at < self.waiting.proposals.len() {
            let more = self.more_of(at);
            if std::mem::replace(&mut show, true) {
                self.show_one(at, more.as_ref());
            }
            let order = match self.ask(&View::short("found.one", "", Entry::Order).may_skip()) {
                Reply::Skip => Order::Later,
                Reply::Back => Order::Before,
                Reply::Menu => return Ok(Go::Menu),
                Reply::Quit => return Ok(Go::Quit),
                Reply::Answer(Raw::Text(text)) => order(&text, more.is_some()),
                _ => Order::Unknown,
            };
            let id = self.waiting.proposals[at].id.clone();
            let moves = matches!(order, Order::Join | Order::Split);
            let go = match order {
                Order::Later => {
                    at += 1;
                    Go::Next
                }
                Order::Before if at == 0 => return Ok(Go::Next),
                Order::Before => {
                    at -= 1;
                    Go::Next
                }
                Order::List => return Ok(Go::Next),
                Order::Accept => self.accept_one(at, more, false)?,
                Order::Rename => self.rename(at)?,
                Order::Join => self.join(at)?,
                Order::Split => self.part(at)?,
                Order::Discard => self.discard(at)?,
                Order::Unknown => {
                    self.complain(&say::LIST_UNKNOWN);
                    show = false;
                    Go::Next
                }
            };
            if matches!(go, Go::Quit | Go::Menu) {
                return Ok(go);
            }
            // Others may have gone from before it: it is found again by its id.
            if moves && let Some(now) = self.waiting.proposals.iter().position(|one| one.id == id) {
                at = now;
            }
        }
        Ok(Go::Next)
    }

    /// The dataset of the plan that a proposal has files of, and which are new.
    fn more_of(&self, at: usize) -> Option<(String, Vec<String>)> {
        match Known::of(self.desk.doc.tree()).standing(self.waiting.proposals.get(at)?) {
            Standing::More { dataset, files } => Some((dataset, files)),
            _ => None,
        }
    }

    fn show_one(&mut self, at: usize, more: Option<&(String, Vec<String>)>) {
        let Some(one) = self.waiting.proposals.get(at) else { return };
        let words = Words::of(self.guide);
        let title = say::ONE_TITLE
            .with("n", at + 1)
            .with("of", self.waiting.proposals.len())
            .with("title", visible(&one.title));
        let text = |text: &Text| Say::Text(self.to(text).to_string());
        let mut parts = vec![
            Say::Blank,
            Say::Title { left: self.to(&title).to_string(), right: String::new() },
            Say::Rule,
        ];
        if let Some((dataset, files)) = more {
            let list: Vec<String> = files.iter().take(FILES).map(|file| visible(file)).collect();
            let title = visible(self.flow().dataset_title(dataset));
            parts.push(text(&say::ONE_MORE.with("title", title).with("list", list.join(", "))));
        }
        parts.extend(told::facts(one, self.guide, &words).iter().map(text));
        parts.extend(self.mosaic_of(one).iter().map(|text| Say::Warning(self.to(text).to_string())));
        parts.extend(self.findings_of(one));
        parts.extend(self.files_of(one));
        let orders = if more.is_some() { say::ONE_ORDERS_MORE } else { say::ONE_ORDERS };
        parts.push(text(&orders));
        self.ui.show(&parts);
    }

    fn findings_of(&self, one: &Proposal) -> Vec<Say> {
        let all = told::findings(one, self.guide);
        let mut parts = Vec::new();
        if !all.is_empty() {
            let head = if one.ready { say::FINDINGS_READY } else { say::FINDINGS };
            parts.push(Say::Text(self.to(&head).to_string()));
        }
        let item = |text: &Text| Say::Item { mark: "· ".into(), text: self.to(text).to_string() };
        let shown = named(all.len(), FINDINGS);
        parts.extend(all.iter().take(shown).map(item));
        let left = all.len() - shown;
        parts.extend((left > 0).then(|| item(&say::FINDINGS_MORE.with("n", left))));
        parts
    }

    /// The files, and why they are together.
    fn files_of(&self, one: &Proposal) -> Vec<Say> {
        let count = one.files.len();
        let mut parts = vec![Say::Text(self.to(&say::FILES.with("n", count)).to_string())];
        let shown = named(count, FILES);
        parts.extend(one.files.iter().take(shown).enumerate().map(|(at, file)| Say::Item {
            mark: lists::number(at, shown),
            text: self.to(&told::member(file)).to_string(),
        }));
        let item = |text: Text| Say::Item { mark: "· ".into(), text: self.to(&text).to_string() };
        let more = |left: usize| (left > 0).then(|| item(say::FILES_MORE.with("n", left)));
        parts.extend(more(count - shown));
        if !one.why.is_empty() {
            let head = if count > 1 { Some(Say::Text(self.to(&say::WHY).to_string())) } else { None };
            parts.extend(head);
            let shown = named(one.why.len(), REASONS);
            parts.extend(one.why.iter().take(shown).map(|why| item(told::why(why))));
            parts.extend(more(one.why.len() - shown));
        }
        parts
    }

    /// Puts a proposal into the plan: as a dataset, or as more files of one.
    fn accept_one(&mut self, at: usize, more: Option<(String, Vec<String>)>, renamed: bool) -> Result<Go> {
        let Some(one) = self.waiting.proposals.get(at) else { return Ok(Go::Next) };
        let (edits, echo) = match more {
            Some((dataset, files)) => self.adding(one, &dataset, &files),
            None => self.accepting(one, renamed),
        };
        if self.decide("scan", &edits, &echo)? {
            self.waiting.proposals.remove(at);
            self.mosaic();
        }
        Ok(Go::Next)
    }

    fn accepting(&self, one: &Proposal, renamed: bool) -> (Vec<Edit>, Text) {
        let tree = self.desk.doc.tree();
        let (_, mut edits) = Accepting::new(self.guide, tree, self.today()).dataset(one);
        let title =
            edits.first().and_then(|(_, value)| value.as_ref()?.as_str()).unwrap_or_default().to_string();
        if renamed {
            edits.push(decided::renamed(one, &title, self.today()));
        }
        let number = self.flow().datasets().len() + 1;
        (edits, say::ACCEPTED.with("title", visible(&title)).with("n", number))
    }

    pub(super) fn adding(&self, one: &Proposal, dataset: &str, files: &[String]) -> (Vec<Edit>, Text) {
        let fresh = only_new(one, files, self.guide);
        let edits = Accepting::new(self.guide, self.desk.doc.tree(), self.today()).more(dataset, &fresh);
        let title = visible(self.flow().dataset_title(dataset));
        (edits, say::ADDED.with("n", told::files(&fresh)).with("title", title))
    }

    /// Asks for another title and accepts.
    fn rename(&mut self, at: usize) -> Result<Go> {
        let Some(title) = self.waiting.proposals.get(at).map(|one| one.title.clone()) else {
            return Ok(Go::Next);
        };
        let title = clean(&title);
        let entry = Entry::Line { initial: title.clone() };
        let mut view = View::short("found.title", self.to(&say::NAME_ASK), entry);
        view.current = Some(title.clone());
        loop {
            let typed = match self.ask(&view) {
                Reply::Answer(Raw::Text(text)) => clean(&text),
                Reply::Skip => title.clone(),
                Reply::Menu => return Ok(Go::Menu),
                Reply::Quit => return Ok(Go::Quit),
                _ => return Ok(Go::Next),
            };
            match self.title_fault(&typed) {
                None => {
                    self.waiting.proposals[at].title = typed;
                    let more = self.more_of(at);
                    self.apart(at, more);
                    return self.accept_one(at, None, true);
                }
                Some(why) => {
                    view.error = Some(self.to(&why).to_string());
                    view.entry = Entry::Line { initial: typed };
                    view.again = true;
                }
            }
        }
    }

    /// Of a proposal whose other files are in the plan already, only the new ones are a dataset apart.
    fn apart(&mut self, at: usize, more: Option<(String, Vec<String>)>) {
        if let Some((_, files)) = more {
            self.waiting.proposals[at] = only_new(&self.waiting.proposals[at], &files, self.guide);
        }
    }

    /// Why a title cannot be that of a new dataset.
    fn title_fault(&self, title: &str) -> Option<Text> {
        let Some((step, question)) =
            self.guide.questions().find(|(_, question)| question.id == "dataset.title")
        else {
            return (title.chars().count() < 3).then_some(say::NAME_SHORT);
        };
        match accept(&Raw::Text(title.to_string()), &self.context(question)) {
            Verdict::Ok(accepted) => {
                let flow = self.flow();
                let spot = flow.spot(step, question, &Scope::dataset(NEW))?;
                collision(&flow, &spot, &accepted.value)
            }
            Verdict::No(why) => Some(why),
            _ => Some(say::NAME_SHORT),
        }
    }
}

/// How many of a list are told: one left over is told rather than counted.
fn named(all: usize, most: usize) -> usize {
    if all == most + 1 { all } else { all.min(most) }
}

/// A proposal with only some of its files, and what belongs to them.
pub(super) fn only_new(one: &Proposal, files: &[String], guide: &Guide) -> Proposal {
    let mut fresh = one.clone();
    fresh.files.retain(|member| !is_data(member) || files.contains(&member.reference()));
    fresh.files.sort_by_key(|member| !member.role.is_own());
    fresh.sum_up(&Words::of(guide));
    fresh
}

fn order(typed: &str, more: bool) -> Order {
    match fold(typed).as_str() {
        "a" | "aceptar" | "agregar" | "accept" | "add" | "si" | "yes" => Order::Accept,
        "r" | "nombre" | "renombrar" | "rename" | "aparte" | "apart" => Order::Rename,
        "j" | "juntar" | "join" | "merge" if !more => Order::Join,
        "p" | "partir" | "split" if !more => Order::Split,
        "x" | "descartar" | "discard" => Order::Discard,
        "l" | "lista" | "list" => Order::List,
        "d" | "despues" | "later" => Order::Later,
        _ => Order::Unknown,
    }
}
