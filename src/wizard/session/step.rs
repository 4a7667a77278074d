//! One step from its first question to its page of answers.

use super::series::{About, Series};
use super::{Go, Session};
use crate::error::Result;
use crate::guide::model::{Each, Question};
use crate::text::session as say;
use crate::toml_text::Address;
use crate::ui::Say;

impl Session<'_> {
    /// Walks through a step, from what is open or from an address.
    ///
    /// # Errors
    /// When an answer could not be saved.
    pub fn run_step(&mut self, index: usize, from: Option<&Address>) -> Result<Go> {
        let Some(step) = self.guide.steps.get(index) else { return Ok(Go::Menu) };
        if let Some(need) = step.needs.iter().find(|need| !self.flow().met(&need.question)) {
            let text = say::STEP_WAITS.with_text("step", &step.title).with_text("need", &need.text);
            self.warn(&text);
            return Ok(Go::Menu);
        }
        self.open_step(index);
        for part in parts(&step.questions) {
            let go = match part {
                Part::Once(range) => {
                    self.ask_series(&Series { step: index, about: About::Once(range) }, from)?
                }
                Part::Items => self.items_page(index)?,
            };
            if go != Go::Next {
                return Ok(if go == Go::Back { Go::Menu } else { go });
            }
        }
        self.review_step(index)
    }

    fn open_step(&mut self, index: usize) {
        let guide = self.guide;
        let step = &guide.steps[index];
        let number = format!("{}. {}", index + 1, self.to(&step.title));
        let minutes = super::hub::minutes(step.minutes);
        let right = self.to(&minutes).to_string();
        let intro = self.to(&step.intro).to_string();
        self.ui.show(&[
            Say::Blank,
            Say::Title { left: number, right },
            Say::Rule,
            Say::Text(intro),
            Say::Blank,
        ]);
    }

    /// Goes to a place named by the person: a step's number or name, a question's code, with a dataset's number.
    ///
    /// Returns `None` when there is no such place.
    ///
    /// # Errors
    /// When an answer could not be saved.
    pub fn go_to(&mut self, place: &[String]) -> Result<Option<Go>> {
        let Some(target) = super::super::place::find(&self.flow(), place) else { return Ok(None) };
        Ok(Some(match target {
            super::super::place::Target::Step(index) => self.run_step(index, None)?,
            super::super::place::Target::Spot(at) => match self.ask_one(&at)? {
                Go::Next => Go::Menu,
                go => go,
            },
        }))
    }
}

/// Questions of a step that are asked in one go.
enum Part {
    Once(std::ops::Range<usize>),
    Items,
}

fn parts(questions: &[Question]) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut start = 0;
    while start < questions.len() {
        let once = questions[start].each == Each::Once;
        let length =
            questions[start..].iter().take_while(|question| (question.each == Each::Once) == once).count();
        parts.push(if once { Part::Once(start..start + length) } else { Part::Items });
        start += length;
    }
    parts
}
