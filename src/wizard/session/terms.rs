//! The page of the terms of use: questions, advice and its reasons, licences side by side.

use toml::Value;

use super::super::flow::{Scope, address};
use super::super::marks;
use super::{Go, Session};
use crate::error::Result;
use crate::license::{License, advise, catalogue, show};
use crate::plan::typed::typed;
use crate::text::fold::fold;
use crate::text::{Text, license as say};
use crate::toml_text::Address;
use crate::ui::{Entry, Raw, Reply, Row, Say, View};

/// The question that the page answers.
const CHOSEN: &str = "license.id";

/// What a person asked of the page.
enum Order<'g> {
    Choose(License<'g>),
    Versus(License<'g>, License<'g>),
    Matrix,
    Datasets,
    Sources,
    Unknown,
}

impl Session<'_> {
    /// Asks what the advice lacks, then shows it. Enter takes what is recommended.
    ///
    /// # Errors
    /// When an answer could not be saved.
    pub fn terms_page(&mut self) -> Result<Go> {
        if self.ask_for_terms()? == Go::Quit {
            return Ok(Go::Quit);
        }
        self.show_terms();
        loop {
            let view = View::short("terms", "", Entry::Order).may_skip();
            match self.ask(&view) {
                Reply::Skip => return self.take_recommended(),
                Reply::Menu => return Ok(Go::Menu),
                Reply::Back => return Ok(Go::Back),
                Reply::Quit => return Ok(Go::Quit),
                Reply::Help => {
                    let code = self.code_of_terms();
                    self.say(&say::PAGE_HELP.with("code", code));
                }
                Reply::Answer(Raw::Text(text)) => self.follow_terms(&text)?,
                _ => {}
            }
        }
    }

    /// What the advice looks at and nobody has answered or left for later; «<» or «menu» goes on to the page.
    fn ask_for_terms(&mut self) -> Result<Go> {
        let open = advise(self.guide, &typed(self.desk.doc.tree())).open;
        for question in open {
            let Some(at) = address(question, &Scope::default()) else { continue };
            if self.flow().settled(&question.id, &Scope::default()) {
                continue;
            }
            match self.ask_one(&at)? {
                Go::Next => {}
                Go::Quit => return Ok(Go::Quit),
                Go::Back | Go::Menu => break,
            }
        }
        Ok(Go::Next)
    }

    fn show_terms(&mut self) {
        let (guide, lang) = (self.guide, self.lang());
        let advice = advise(guide, &typed(self.desk.doc.tree()));
        let mut cited = show::Cited::new(guide);
        let title = say::TITLE.to(lang).to_string();
        let mut parts = vec![Say::Blank, Say::Title { left: title, right: String::new() }, Say::Rule];
        parts.extend(show::advice(&mut cited, guide, &advice, lang));
        parts.extend(show::comparison(guide, lang));
        let orders = if advice.chosen.is_some() { say::ORDERS_DONE } else { say::ORDERS };
        let orders = orders.with("n", catalogue::outputs(guide).count());
        parts.extend([Say::Blank, Say::Text(orders.to(lang).to_string())]);
        self.ui.show(&parts);
    }

    fn follow_terms(&mut self, typed: &str) -> Result<()> {
        let (guide, lang) = (self.guide, self.lang());
        let parts = match order(guide, typed) {
            Order::Choose(license) => {
                self.choose_terms(license)?;
                self.show_terms();
                return Ok(());
            }
            Order::Versus(one, other) => show::versus(guide, one, other, lang),
            Order::Matrix => show::matrix(guide, lang),
            Order::Datasets => self.terms_of_datasets(),
            Order::Sources => self.terms_sources(),
            Order::Unknown => {
                self.complain(&say::PAGE_UNKNOWN);
                return Ok(());
            }
        };
        self.ui.show(&parts);
        Ok(())
    }

    fn terms_of_datasets(&self) -> Vec<Say> {
        let (guide, lang) = (self.guide, self.lang());
        let advice = advise(guide, &typed(self.desk.doc.tree()));
        let mut cited = show::Cited::new(guide);
        let mut parts = show::datasets(&mut cited, guide, &advice, lang);
        parts.extend(cited.legend(lang));
        if parts.is_empty() {
            parts.push(Say::Text(say::NO_DATASETS.to(lang).to_string()));
        }
        parts
    }

    /// The passages behind the advice, by the letters that it names.
    fn terms_sources(&self) -> Vec<Say> {
        let (guide, lang) = (self.guide, self.lang());
        let advice = advise(guide, &typed(self.desk.doc.tree()));
        let mut cited = show::Cited::new(guide);
        show::advice(&mut cited, guide, &advice, lang);
        cited.legend(lang)
    }

    /// Enter: what is recommended becomes the answer where there is none; an answer that is there stays.
    fn take_recommended(&mut self) -> Result<Go> {
        let plan = typed(self.desk.doc.tree());
        match advise(self.guide, &plan).recommended.filter(|_| plan.license.id.is_none()) {
            Some(recommended) => self.choose_terms(recommended),
            None => Ok(Go::Next),
        }
    }

    /// Writes the terms of the plan; another answer that is there is asked about first.
    fn choose_terms(&mut self, license: License<'_>) -> Result<Go> {
        let Some(at) = self.guide.question(CHOSEN).and_then(|question| address(question, &Scope::default()))
        else {
            return Ok(Go::Next);
        };
        if self.desk.doc.text_at(&at.to_string()) == license.id() {
            self.say(&say::KEPT.with_text("license", &license.short()));
            return Ok(Go::Next);
        }
        if let Some(old) = self.terms_now(&at) {
            let replace = self.replace_terms(&old, &license.short());
            if replace != Go::Next {
                self.say(&say::KEPT.with_text("license", &old));
                return Ok(if replace == Go::Back { Go::Next } else { replace });
            }
        }
        let edits = marks::answered(&at, Value::from(license.id()), None);
        self.save(CHOSEN, &edits, Some(&license.0.label()))?;
        Ok(Go::Next)
    }

    /// What the plan says now, in words.
    fn terms_now(&self, at: &Address) -> Option<Text> {
        let id = at.get(self.desk.doc.tree()).and_then(Value::as_str)?;
        let known = catalogue::find(self.guide, id).map(|license| license.short());
        Some(known.unwrap_or_else(|| Text::same(crate::text::fold::visible(id))))
    }

    fn replace_terms(&mut self, old: &Text, new: &Text) -> Go {
        let ask = say::REPLACE.with_text("old", old).with_text("new", new);
        let rows =
            vec![Row::new("yes", self.to(&say::REPLACE_YES)), Row::new("no", self.to(&say::REPLACE_NO))];
        let view = View::short("terms-replace", self.to(&ask), Entry::One { rows, open: false });
        match self.pick(&view) {
            Reply::Answer(Raw::Choice(id)) if id == "yes" => Go::Next,
            Reply::Quit => Go::Quit,
            Reply::Menu => Go::Menu,
            _ => Go::Back,
        }
    }

    fn code_of_terms(&self) -> String {
        self.guide.question(CHOSEN).map(|question| question.code.clone()).unwrap_or_default()
    }
}

fn order<'g>(guide: &'g crate::guide::model::Guide, typed: &str) -> Order<'g> {
    let word = fold(typed);
    let mut words = word.split([' ', ',']).filter(|word| !word.is_empty());
    match words.next().unwrap_or_default() {
        "matriz" | "matrix" => Order::Matrix,
        "conjuntos" | "datasets" => Order::Datasets,
        "fuentes" | "sources" => Order::Sources,
        "comparar" | "compare" => {
            let two: Vec<License<'_>> = words.filter_map(|word| catalogue::named(guide, word)).collect();
            match two.as_slice() {
                [one, other] => Order::Versus(*one, *other),
                _ => Order::Unknown,
            }
        }
        number if number.parse::<usize>().is_ok() => {
            catalogue::named(guide, number).map_or(Order::Unknown, Order::Choose)
        }
        _ => Order::Unknown,
    }
}
