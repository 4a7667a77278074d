//! The conversation: hub, steps, questions, pages. Everything that is said goes through [`Ui`], everything that is
//! answered is on disk before the next question is shown.

use jiff::civil::Date;
use toml::Value;

use super::answer::Context;
use super::desk::Desk;
use super::flow::{Flow, Scope, Spot};
use super::proposals::Scanner;
use crate::clock::Clock;
use crate::error::Result;
use crate::guide::model::{Guide, Question};
use crate::plan::doc::Edit;
use crate::text::{Lang, Text, session as say};
use crate::ui::{Reply, Say, Ui, View};

mod ask;
mod calendar;
mod confirm;
mod demands;
mod dictionary;
mod found;
mod help;
mod hub;
mod items;
mod lists;
mod pages;
mod paging;
mod people;
mod ranking;
mod reason;
mod recommended;
mod remarks;
mod rescue;
mod review;
mod series;
mod step;
mod stories;
mod telling;
mod terms;

pub use help::{help as help_parts, passages};
pub use hub::{minutes, word as status_word};

/// One sitting of a person before a plan.
pub struct Session<'a> {
    pub guide: &'a Guide,
    pub ui: &'a mut dyn Ui,
    pub desk: &'a mut Desk,
    pub clock: Clock,
    /// Looks for data in folders, where there is one.
    pub scanner: Option<&'a mut dyn Scanner>,
    /// Proposals of this sitting that wait for a decision.
    waiting: found::Waiting,
    /// Who answers what reviewers say, once it was asked.
    answerer: Option<String>,
    /// Experiences of others, gathered when they are first wanted.
    tales: std::cell::OnceCell<Vec<crate::story::Tale>>,
}

/// Where to go after a question or a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Go {
    Next,
    Back,
    Menu,
    Quit,
}

impl<'a> Session<'a> {
    pub fn new(guide: &'a Guide, ui: &'a mut dyn Ui, desk: &'a mut Desk, clock: Clock) -> Self {
        let (waiting, tales) = (found::Waiting::default(), std::cell::OnceCell::new());
        Self { guide, ui, desk, clock, scanner: None, waiting, answerer: None, tales }
    }

    /// With something that looks for data in folders.
    pub fn with_scanner(mut self, scanner: &'a mut dyn Scanner) -> Self {
        self.scanner = Some(scanner);
        self
    }

    fn lang(&self) -> Lang {
        self.ui.lang()
    }

    fn today(&self) -> Date {
        self.clock.today()
    }

    fn to<'t>(&self, text: &'t Text) -> &'t str {
        text.to(self.ui.lang())
    }

    fn flow(&self) -> Flow<'a, '_> {
        Flow::new(self.guide, self.desk.doc.tree())
    }

    fn say(&mut self, text: &Text) {
        let line = self.to(text).to_string();
        self.ui.show(&[Say::Text(line)]);
    }

    fn warn(&mut self, text: &Text) {
        let line = self.to(text).to_string();
        self.ui.show(&[Say::Warning(line)]);
    }

    fn complain(&mut self, text: &Text) {
        let line = self.to(text).to_string();
        self.ui.show(&[Say::Error(line)]);
    }

    fn ask(&mut self, view: &View) -> Reply {
        self.ui.ask(view)
    }

    /// Asks one of the engine's own short questions with rows.
    fn pick(&mut self, view: &View) -> Reply {
        let reply = self.ui.ask(view);
        view.chosen(reply)
    }

    fn context<'q>(&self, question: &'q Question) -> Context<'q>
    where
        'a: 'q,
    {
        Context { guide: self.guide, question, today: self.today() }
    }

    /// Saves changes; `echo` is what was understood. Returns false when they could not be saved and the person
    /// chose to go on without.
    fn save(&mut self, label: &str, edits: &[Edit], echo: Option<&Text>) -> Result<bool> {
        if let Some(why) = self.desk.read_only() {
            self.warn(&why);
            return Ok(false);
        }
        let commit = loop {
            match self.desk.commit(label, edits) {
                Ok(commit) => break commit,
                Err(err) => self.not_saved(err, edits)?,
            }
        };
        for told in self.desk.tell(&commit, self.guide) {
            self.warn(&told);
        }
        // Their answer stands in the plan: ours must not be said to.
        if commit.ours_in.is_some() {
            return Ok(true);
        }
        let time = commit.at.strftime("%H:%M").to_string();
        let saved = match echo {
            Some(echo) => say::SAVED_AS.with_text("answer", echo).with("time", time),
            None => say::SAVED.with("time", time),
        };
        let line = self.to(&saved).to_string();
        self.ui.show(&[Say::Saved(line)]);
        Ok(true)
    }

    /// «2. Inventario · conjunto 3 «Rutas de recolección»».
    fn place(&self, spot: &Spot) -> String {
        let number = self.guide.steps.iter().position(|step| step.id == spot.step.id).map_or(0, |at| at + 1);
        let mut place = format!("{number}. {}", self.to(&spot.step.title));
        if let Some(item) = self.item(&spot.scope) {
            place.push_str(&format!(" · {item}"));
        }
        place
    }

    /// «conjunto 3 «Rutas»» or «conjunto 3, archivo 1 «rutas.csv»».
    fn item(&self, scope: &Scope) -> Option<String> {
        let dataset = scope.dataset.as_ref()?;
        let flow = self.flow();
        let number = flow.datasets().iter().position(|id| id == dataset).map_or(0, |at| at + 1);
        let name = self.desk.doc.get(&crate::toml_text::Address::new(["dataset", dataset, "title"]));
        let name = name.and_then(Value::as_str).unwrap_or_default();
        let text = match &scope.distribution {
            None => say::DATASET_NUMBER.with("n", number),
            Some(file) => {
                let files = flow.distributions(dataset);
                let at = files.iter().position(|id| id == file).map_or(files.len() + 1, |at| at + 1);
                say::FILE_NUMBER.with("n", number).with("m", at)
            }
        };
        let shown = self.to(&text).to_string();
        Some(if name.is_empty() { shown } else { format!("{shown} «{name}»") })
    }
}
