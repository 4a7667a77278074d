//! Datasets and files: a quick list first, the detail of each afterwards.

use toml::Value;

use super::super::detect::new_id;
use super::super::flow::{Scope, Spot, State, address};
use super::super::marks;
use super::paging::Rows;
use super::series::{About, Series};
use super::{Go, Session};
use crate::error::Result;
use crate::guide::model::{Each, Pass, Question};
use crate::text::fold::fold;
use crate::text::{Text, calendar, found, session as say};
use crate::toml_text::Address;
use crate::ui::{Entry, Raw, Reply, Say, View};

/// Rows shown at once.
const PAGE: usize = 12;

/// Stands for the id of an item that has no name yet.
pub(super) const NEW: &str = "";

/// What datasets of one area mostly share.
const REPEATED: [&str; 9] = [
    "dataset.unit",
    "dataset.source",
    "dataset.purpose",
    "dataset.spatial",
    "dataset.current_formats",
    "dataset.rights",
    "dataset.periodicity",
    "dataset.contact.name",
    "dataset.contact.email",
];

/// What a person asked of the list.
enum Order {
    Add,
    Edit(usize),
    Copy(usize, usize),
    Remove(usize),
    Scan,
    /// What is worked out for the step.
    Page,
    More,
    Done,
    Unknown,
}

impl Session<'_> {
    /// The list of datasets of a step: add, complete, copy, remove; `Next` when the person says that it is done.
    pub(super) fn items_page(&mut self, step: usize) -> Result<Go> {
        let adds = self.guide.steps[step].questions.iter().any(|question| question.pass == Some(Pass::List));
        let mut seen = Rows::default();
        loop {
            self.show_items(step, adds, seen);
            let view = View::short("items", "", Entry::Order).may_skip();
            let order = match self.ask(&view) {
                Reply::Skip if adds && self.open_items(step).is_empty() => Order::Add,
                Reply::Skip => match self.open_items(step).first() {
                    Some(number) => Order::Edit(*number),
                    None => Order::Done,
                },
                Reply::Answer(Raw::Text(text)) => order(&text, adds),
                Reply::Menu => return Ok(Go::Menu),
                Reply::Quit => return Ok(Go::Quit),
                Reply::Back => return Ok(Go::Back),
                _ => Order::Unknown,
            };
            let go = match order {
                Order::Done => return self.step_page(step),
                Order::Add => self.add_dataset(step)?,
                Order::Edit(number) => self.edit_dataset(step, number)?,
                Order::Copy(to, from) => self.copy_dataset(step, to, from)?,
                Order::Remove(number) => self.remove_dataset(number)?,
                Order::Scan if self.scanner.is_some() => self.found_page()?,
                Order::Page if self.guide.steps[step].page.is_some() => self.step_page(step)?,
                Order::More => {
                    let count = self.flow().datasets().len();
                    seen.next(PAGE, count);
                    Go::Next
                }
                Order::Scan | Order::Page | Order::Unknown => {
                    self.complain(&say::ITEMS_UNKNOWN);
                    Go::Next
                }
            };
            if matches!(go, Go::Quit | Go::Menu) {
                return Ok(go);
            }
        }
    }

    fn show_items(&mut self, step: usize, adds: bool, seen: Rows) {
        let flow = self.flow();
        let datasets = flow.datasets();
        let mut parts =
            vec![Say::Blank, Say::Text(self.to(&say::ITEMS_COUNT.with("n", datasets.len())).to_string())];
        let rows: Vec<Vec<String>> = datasets
            .iter()
            .enumerate()
            .skip(seen.first)
            .take(PAGE)
            .map(|(at, id)| {
                let unit = flow.answer("dataset.unit", &Scope::dataset(id)).and_then(Value::as_str);
                let detail = self.to(&self.detail(step, id)).to_string();
                let title = flow.dataset_title(id).to_string();
                vec![(at + 1).to_string(), title, unit.unwrap_or("-").to_string(), detail]
            })
            .collect();
        if !rows.is_empty() {
            let heads = [say::COL_NUMBER, say::COL_DATASET, say::COL_UNIT, say::COL_DETAIL];
            parts.push(Say::Table {
                heads: heads.iter().map(|head| self.to(head).to_string()).collect(),
                rows,
            });
        }
        parts.extend(seen.told(PAGE, datasets.len()).map(|text| Say::Text(self.to(&text).to_string())));
        let enter = match (adds, self.open_items(step).first()) {
            (_, Some(number)) => say::ITEMS_ENTER_EDIT.with("n", number),
            (true, None) => say::ITEMS_ENTER_ADD,
            (false, None) => say::ITEMS_ENTER_DONE,
        };
        parts.push(Say::Text(self.to(&enter).to_string()));
        parts.extend(self.scan_line().filter(|_| adds).map(Say::Text));
        parts.extend(self.page_line(step).map(Say::Text));
        let orders = if adds { say::ITEMS_ORDERS_ADD } else { say::ITEMS_ORDERS };
        parts.push(Say::Text(self.to(&orders).to_string()));
        self.ui.show(&parts);
    }

    /// «Completo», «Faltan 3», «No se publica».
    fn detail(&self, step: usize, id: &str) -> Text {
        let states = self.states(step, id);
        let count = |wanted: State| states.iter().filter(|state| **state == wanted).count();
        match (states.len(), count(State::Missing), count(State::Pending)) {
            (0, ..) => say::DETAIL_NOTHING,
            (_, 0, 0) if self.lacks_file(step, id) => say::DETAIL_NO_FILE,
            (_, 0, 0) if self.unconfirmed(step, id) > 0 => {
                found::DETAIL_CONFIRM.with("n", self.unconfirmed(step, id))
            }
            (_, 0, 0) => say::DETAIL_COMPLETE,
            (_, 0, pending) => say::DETAIL_PENDING.with("n", pending),
            (_, 1, _) => say::DETAIL_MISSING_ONE,
            (_, missing, _) => say::DETAIL_MISSING.with("n", missing),
        }
    }

    fn states(&self, step: usize, id: &str) -> Vec<State> {
        let flow = self.flow();
        flow.spots_of(&self.guide.steps[step], id).iter().map(|spot| flow.state(spot)).collect()
    }

    fn asks_files(&self, step: usize) -> bool {
        self.guide.steps[step].questions.iter().any(|question| question.each == Each::Distribution)
    }

    fn lacks_file(&self, step: usize, id: &str) -> bool {
        self.asks_files(step) && self.flow().distributions(id).is_empty()
    }

    /// Numbers of the datasets that want something in this step.
    fn open_items(&self, step: usize) -> Vec<usize> {
        let flow = self.flow();
        let open = |id: &str| {
            let states = self.states(step, id);
            states.contains(&State::Missing)
                || self.unconfirmed(step, id) > 0
                || (!states.is_empty() && self.lacks_file(step, id))
        };
        flow.datasets().iter().enumerate().filter(|(_, id)| open(id)).map(|(at, _)| at + 1).collect()
    }

    /// A new dataset: its name gives the id, then the rest of the quick list.
    fn add_dataset(&mut self, step: usize) -> Result<Go> {
        let before = self.flow().datasets().len();
        match self.ask_new(Each::Dataset, Scope::dataset(NEW))? {
            Go::Next => {}
            Go::Back => return Ok(Go::Next),
            go => return Ok(go),
        }
        let Some(id) = self.flow().datasets().get(before).map(ToString::to_string) else {
            return Ok(Go::Next);
        };
        let about = About::Item { scope: Scope::dataset(&id), first_pass: true };
        self.ask_series(&Series { step, about }, None)
    }

    /// Asks the question that names a new dataset or file: the first of the Guide that is asked of each.
    fn ask_new(&mut self, each: Each, scope: Scope) -> Result<Go> {
        let Some((step, question)) = self.guide.questions().find(|(_, question)| question.each == each)
        else {
            return Ok(Go::Next);
        };
        match self.flow().spot(step, question, &scope) {
            Some(spot) => self.ask_spot(&spot, None),
            None => Ok(Go::Next),
        }
    }

    /// Gives a new dataset or file its id, for life, from the answer that names it.
    pub(super) fn settled<'g>(&self, spot: &Spot<'g>, value: &Value) -> Spot<'g> {
        let flow = self.flow();
        let name = value.as_str().unwrap_or_default();
        let scope = match (&spot.scope.dataset, &spot.scope.distribution) {
            (Some(dataset), None) if dataset == NEW => {
                Scope::dataset(&new_id(name, &flow.datasets(), "conjunto"))
            }
            (Some(dataset), Some(file)) if file == NEW => {
                Scope::distribution(dataset, &new_id(name, &flow.distributions(dataset), "recurso"))
            }
            _ => return spot.clone(),
        };
        let address = address(spot.question, &scope).unwrap_or_else(|| spot.address.clone());
        Spot { scope, address, ..spot.clone() }
    }

    fn edit_dataset(&mut self, step: usize, number: usize) -> Result<Go> {
        let Some(id) = self.nth(number) else { return Ok(Go::Next) };
        let scope = Scope::dataset(&id);
        let about = About::Item { scope: scope.clone(), first_pass: false };
        match self.ask_series(&Series { step, about }, None)? {
            Go::Next if self.asks_files(step) && !self.states(step, &id).is_empty() => {
                self.files_page(step, &id)
            }
            Go::Next => self.review_item(step, &scope),
            Go::Back => Ok(Go::Next),
            go => Ok(go),
        }
    }

    /// The files of one dataset.
    fn files_page(&mut self, step: usize, dataset: &str) -> Result<Go> {
        loop {
            self.show_files(dataset);
            let view = View::short("files", "", Entry::Order).may_skip();
            let order = match self.ask(&view) {
                Reply::Skip if self.flow().distributions(dataset).is_empty() => Order::Add,
                Reply::Skip | Reply::Back => Order::Done,
                Reply::Answer(Raw::Text(text)) => order(&text, true),
                Reply::Menu => return Ok(Go::Menu),
                Reply::Quit => return Ok(Go::Quit),
                _ => Order::Unknown,
            };
            let files: Vec<String> =
                self.flow().distributions(dataset).iter().map(ToString::to_string).collect();
            let nth = |number: usize| number.checked_sub(1).and_then(|at| files.get(at)).cloned();
            let go = match order {
                Order::Done => return self.step_page(step),
                Order::Add => self.add_file(step, dataset)?,
                Order::Edit(number) => match nth(number) {
                    Some(id) => self.edit_file(step, &Scope::distribution(dataset, &id))?,
                    None => Go::Next,
                },
                Order::Remove(number) => match nth(number) {
                    Some(id) => self.remove(&Address::new(["dataset", dataset, "distribution", &id]), &id)?,
                    None => Go::Next,
                },
                _ => {
                    self.complain(&say::ITEMS_UNKNOWN);
                    Go::Next
                }
            };
            if matches!(go, Go::Quit | Go::Menu) {
                return Ok(go);
            }
        }
    }

    fn show_files(&mut self, dataset: &str) {
        let flow = self.flow();
        let title = say::FILES_OF.with("name", flow.dataset_title(dataset));
        let mut parts = vec![Say::Blank, Say::Text(self.to(&title).to_string())];
        for (at, id) in flow.distributions(dataset).iter().enumerate() {
            let title =
                flow.answer("distribution.title", &Scope::distribution(dataset, id)).and_then(Value::as_str);
            parts.push(Say::Item { mark: format!("{}  ", at + 1), text: title.unwrap_or(id).to_string() });
        }
        let enter =
            if flow.distributions(dataset).is_empty() { say::FILES_ENTER_ADD } else { say::FILES_ENTER_DONE };
        parts.push(Say::Text(self.to(&enter).to_string()));
        parts.push(Say::Text(self.to(&say::FILES_ORDERS).to_string()));
        self.ui.show(&parts);
    }

    fn add_file(&mut self, step: usize, dataset: &str) -> Result<Go> {
        let before = self.flow().distributions(dataset).len();
        match self.ask_new(Each::Distribution, Scope::distribution(dataset, NEW))? {
            Go::Next => {}
            Go::Back => return Ok(Go::Next),
            go => return Ok(go),
        }
        let id = self.flow().distributions(dataset).get(before).map(ToString::to_string);
        match id {
            Some(id) => self.edit_file(step, &Scope::distribution(dataset, &id)),
            None => Ok(Go::Next),
        }
    }

    fn edit_file(&mut self, step: usize, scope: &Scope) -> Result<Go> {
        let about = About::Item { scope: scope.clone(), first_pass: false };
        match self.ask_series(&Series { step, about }, None)? {
            Go::Next => self.review_item(step, scope),
            Go::Back => Ok(Go::Next),
            go => Ok(go),
        }
    }

    /// Copies to one dataset what it has blank and another has, except what is proper to each.
    fn copy_dataset(&mut self, step: usize, to: usize, from: usize) -> Result<Go> {
        let (Some(to), Some(from)) = (self.nth(to), self.nth(from)) else { return Ok(Go::Next) };
        let (to, from) = (Scope::dataset(&to), Scope::dataset(&from));
        let flow = self.flow();
        let repeats = |question: &&Question| REPEATED.contains(&question.id.as_str());
        let mut edits = Vec::new();
        for question in self.guide.steps[step].questions.iter().filter(repeats) {
            let (Some(target), Some(value)) = (address(question, &to), flow.answer(&question.id, &from))
            else {
                continue;
            };
            if target.get(flow.tree).is_none() {
                edits.extend(marks::answered(&target, value.clone(), Some(("copy", self.today()))));
            }
        }
        let text = say::COPIED.with("n", edits.iter().filter(|(at, _)| at.0[0] == "dataset").count());
        if !edits.is_empty() {
            self.save("copy", &edits, None)?;
        }
        self.say(&text);
        Ok(Go::Next)
    }

    fn remove_dataset(&mut self, number: usize) -> Result<Go> {
        let Some(id) = self.nth(number) else { return Ok(Go::Next) };
        let name = self.flow().dataset_title(&id).to_string();
        self.remove(&Address::new(["dataset", &id]), &name)
    }

    /// Takes an item away after asking once; `deshacer` brings it back.
    fn remove(&mut self, at: &Address, name: &str) -> Result<Go> {
        let ask = self.to(&say::REMOVE_ASK.with("name", name)).to_string();
        let view = View::short("remove", ask, Entry::One { rows: self.yes_no(), open: false });
        match self.pick(&view) {
            Reply::Answer(Raw::Choice(id)) if id == "yes" => {
                let edits = match self.leaving(at, name) {
                    Ok(edits) => edits,
                    Err(go) => {
                        self.say(&calendar::NOT_REMOVED);
                        return Ok(go);
                    }
                };
                self.save("remove", &edits, Some(&say::REMOVED.with("name", name)))?;
                Ok(Go::Next)
            }
            Reply::Quit => Ok(Go::Quit),
            Reply::Menu => Ok(Go::Menu),
            _ => Ok(Go::Next),
        }
    }

    fn nth(&mut self, number: usize) -> Option<String> {
        let found =
            number.checked_sub(1).and_then(|at| self.flow().datasets().get(at).map(ToString::to_string));
        if found.is_none() {
            let text = say::NO_SUCH_NUMBER.with("n", self.flow().datasets().len());
            self.complain(&text);
        }
        found
    }
}

fn order(typed: &str, adds: bool) -> Order {
    let folded = fold(typed);
    let words: Vec<&str> = folded.split(' ').collect();
    let number = |at: usize| words.get(at).and_then(|word| word.parse::<usize>().ok());
    match words[0] {
        "a" | "otro" | "anotar" | "add" if adds => Order::Add,
        "l" | "listo" | "done" => Order::Done,
        "e" | "escanear" | "scan" if adds => Order::Scan,
        "v" | "mas" | "more" => Order::More,
        "p" | "propuesta" | "proposal" => Order::Page,
        "c" | "copiar" | "copy" => {
            number(1).zip(number(2)).map_or(Order::Unknown, |(to, from)| Order::Copy(to, from))
        }
        "q" | "quitar" | "remove" => number(1).map_or(Order::Unknown, Order::Remove),
        _ => number(0).map_or(Order::Unknown, Order::Edit),
    }
}
