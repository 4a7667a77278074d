//! Experiences of others where they help: a quiet line at a question, more in its help, and a page of all.

use super::super::flow::Spot;
use super::{Go, Session, lists};
use crate::error::Result;
use crate::plan::typed::typed;
use crate::story::show::{title, whole};
use crate::story::{Found, Tale, at_question, collect, of_guide, of_plan};
use crate::text::fold::{fold, visible};
use crate::text::story as say;
use crate::toml_text::Address;
use crate::ui::{Entry, Raw, Reply, Say, View};

/// Questions at which a person has just told what can be told to others.
const TOLD_HERE: [&str; 2] = ["promotion.story", "improvement.lessons"];
/// Lines of the help.
const MOST: usize = 3;

impl Session<'_> {
    /// Those of the Guide and those that were imported.
    fn others(&self) -> &[Tale] {
        self.tales.get_or_init(|| {
            let mut tales =
                crate::places::state().map(|state| collect::imported(&state).0).unwrap_or_default();
            tales.extend(of_guide(self.guide));
            collect::distinct(tales)
        })
    }

    fn at(&self, spot: &Spot) -> Vec<&Tale> {
        let dataset = spot.scope.dataset.as_deref();
        let recommended = dataset.and_then(|id| {
            let at = Address::new(["dataset", id, "recommended"]);
            at.get(self.desk.doc.tree()).and_then(toml::Value::as_str)
        });
        at_question(self.guide, self.others(), &spot.question.id, recommended)
    }

    /// The hint of a question, with how many experiences there are about it.
    pub(super) fn hinted(&self, spot: &Spot, hint: &str) -> String {
        let mut all = vec![hint.to_string()];
        all.extend(match self.at(spot).len() {
            0 => None,
            1 => Some(self.to(&say::AT_QUESTION_ONE).to_string()),
            n => Some(self.to(&say::AT_QUESTION.with("n", n)).to_string()),
        });
        let told = TOLD_HERE.contains(&spot.question.id.as_str());
        all.extend(told.then(|| self.to(&say::TELL_YOURS).to_string()));
        all.join(" ")
    }

    /// What the help of a question says of them; nothing where there is none.
    pub(super) fn help_stories(&self, spot: &Spot) -> Vec<Say> {
        let tales = self.at(spot);
        if tales.is_empty() {
            return Vec::new();
        }
        let mut parts = vec![Say::Text(self.to(&say::IN_HELP).to_string())];
        parts.extend(tales.iter().take(MOST).map(|tale| {
            let line = say::HELP_LINE.with_text("title", &title(tale)).with("id", visible(&tale.id));
            Say::Item { mark: "· ".into(), text: self.to(&line).to_string() }
        }));
        parts.push(Say::Blank);
        parts
    }

    /// All of them by number; one is read, or one is told.
    ///
    /// # Errors
    /// When an answer could not be saved.
    pub fn stories_page(&mut self) -> Result<Go> {
        loop {
            let mut tales = of_plan(&typed(self.desk.doc.tree()), "");
            tales.extend(self.others().iter().cloned());
            let mut parts = vec![Say::Blank, Say::Text(self.to(&say::TITLE).to_string())];
            parts.extend(tales.iter().enumerate().map(|(at, tale)| Say::Item {
                mark: lists::number(at, tales.len()),
                text: self.to(&title(tale)).to_string(),
            }));
            parts.push(Say::Text(self.to(&say::PAGE_ORDERS).to_string()));
            self.ui.show(&parts);
            match self.ask(&View::short("stories", "", Entry::Order).may_skip()) {
                Reply::Answer(Raw::Text(text)) => {
                    let number = text.trim().parse::<usize>().ok().and_then(|n| n.checked_sub(1));
                    match (number.and_then(|at| tales.get(at)), fold(&text).as_str()) {
                        (Some(tale), _) => self.read(tale),
                        (None, "c" | "t" | "contar" | "tell") => drop(self.tell_story()?),
                        _ => self.complain(&crate::text::session::NO_SUCH_NUMBER.with("n", tales.len())),
                    }
                }
                Reply::Quit => return Ok(Go::Quit),
                _ => return Ok(Go::Menu),
            }
        }
    }

    fn read(&mut self, tale: &Tale) {
        let found = Found { at: 0, points: 0, why: Vec::new() };
        let mut parts = vec![Say::Blank];
        parts.extend(whole((self.guide, self.lang()), tale, &found));
        self.ui.show(&parts);
    }
}
