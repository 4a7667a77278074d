//! The conversation: an exercise on screen, a word, what comes of it; every mark is saved before the next screen.

use super::bench::Bench;
use super::words::{Word, word};
use super::{deeds, enter, judge, reset, show};
use crate::app::App;
use crate::error::{Error, Result};
use crate::text::fold::visible;
use crate::text::{Text, exercise as say};
use crate::ui::{Entry, Raw, Reply, Say, View};
use crate::workshop::exercise::Exercise;
use crate::workshop::exercise::progress::{self, State};

/// One sitting.
struct Talk<'a> {
    app: &'a mut App,
    bench: Bench,
    /// Place of the exercise on screen.
    at: usize,
}

/// What follows a word.
enum Then {
    /// The same exercise, without showing it again.
    Ask,
    Show,
    Go(usize),
    Leave,
}

/// Goes through the exercises from one on, or from the first that is not done.
///
/// # Errors
/// When the plan cannot be read or saved any more.
pub fn talk(app: &mut App, bench: Bench, first: Option<usize>) -> Result<u8> {
    let started = app.cwd().to_path_buf();
    let doc = bench.doc(app)?;
    let at = first.or_else(|| bench.next(doc.tree(), 0)).unwrap_or(0);
    app.options.plan = Some(bench.plan.clone());
    app.work_in(bench.folder().to_path_buf());
    if started != bench.folder() {
        let folder = visible(&bench.folder().display().to_string());
        let line = app.to(&say::FROM_FOLDER.with("folder", folder)).to_string();
        app.ui.show(&[Say::Blank, Say::Text(line)]);
    }
    let mut talk = Talk { app, bench, at };
    let done = talk.sitting();
    talk.farewell();
    done.map(|()| if crate::interrupt::marked() { crate::error::Kind::Interrupted as u8 } else { 0 })
}

impl Talk<'_> {
    fn sitting(&mut self) -> Result<()> {
        let mut then = Then::Show;
        loop {
            match then {
                Then::Leave => return Ok(()),
                Then::Go(at) => self.at = at,
                Then::Show | Then::Ask => {}
            }
            if !matches!(then, Then::Ask) {
                self.begin()?;
            }
            then = self.ask()?;
        }
    }

    fn exercise(&self) -> &Exercise {
        // `at` is only ever set to a place of the set, which is not empty.
        &self.bench.set[self.at]
    }

    fn say(&mut self, text: &Text) {
        let line = self.app.to(text).to_string();
        self.app.ui.show(&[Say::Text(line)]);
    }

    fn complain(&mut self, text: &Text) {
        let line = self.app.to(text).to_string();
        self.app.ui.show(&[Say::Error(line)]);
    }

    fn state(&self) -> Result<State> {
        let doc = self.bench.doc(self.app)?;
        Ok(progress::state(doc.tree(), &self.exercise().id))
    }

    /// Shows the exercise; that it was begun is saved first.
    fn begin(&mut self) -> Result<()> {
        let (id, now) = (self.exercise().id.clone(), self.app.clock.now());
        if self.state()? == State::New {
            self.bench.save(self.app, |plan| progress::begun(plan, &id, now))?;
        }
        let doc = self.bench.doc(self.app)?;
        let parts = show::exercise(self.app, &self.bench, doc.tree(), self.at);
        self.app.ui.show(&parts);
        Ok(())
    }

    fn ask(&mut self) -> Result<Then> {
        let view = View::short("exercise", "", Entry::Order).may_skip();
        let word = match self.app.ui.ask(&view) {
            Reply::Skip => return self.enter(),
            Reply::Quit => Word::Leave,
            Reply::Back => Word::Before,
            Reply::Menu => Word::List,
            Reply::Help => Word::Hint,
            Reply::Answer(Raw::Text(text)) if enter::is_command(&text) => return self.open(&text),
            Reply::Answer(Raw::Text(text)) => word(&text, self.app.lang()),
            _ => Word::Unknown,
        };
        self.follow(word)
    }

    fn follow(&mut self, word: Word) -> Result<Then> {
        let last = self.bench.set.len().saturating_sub(1);
        match word {
            Word::Leave => Ok(Then::Leave),
            Word::Hint => self.hint(),
            Word::Check => self.check(true),
            Word::Solve => self.solve(),
            Word::List => self.list(),
            Word::Reset => self.reset(),
            Word::Next => Ok(Then::Go((self.at + 1).min(last))),
            Word::Before => Ok(Then::Go(self.at.saturating_sub(1))),
            Word::Number(number) if (1..=last + 1).contains(&number) => Ok(Then::Go(number - 1)),
            Word::Number(number) => {
                self.complain(&say::NO_SUCH.with("n", number).with("of", last + 1));
                Ok(Then::Ask)
            }
            Word::Unknown => {
                self.complain(&say::UNKNOWN);
                Ok(Then::Ask)
            }
        }
    }

    /// Does the command of the exercise; of one that is done, goes on.
    fn enter(&mut self) -> Result<Then> {
        if self.state()?.done() {
            let doc = self.bench.doc(self.app)?;
            return match self.bench.next(doc.tree(), self.at + 1) {
                Some(next) => Ok(Then::Go(next)),
                None => self.list(),
            };
        }
        match self.exercise().order.clone() {
            Some(order) => {
                let line = self.app.to(&order).to_string();
                self.open(&line)
            }
            None => {
                self.say(&say::NO_COMMAND);
                Ok(Then::Ask)
            }
        }
    }

    /// Does a command here, and looks whether the exercise is done with it.
    fn open(&mut self, line: &str) -> Result<Then> {
        let Some(command) = enter::command(line, self.app.lang()) else {
            self.complain(&say::NOT_A_COMMAND);
            return Ok(Then::Ask);
        };
        if !enter::opens(&command) {
            self.say(&say::ELSEWHERE);
            return Ok(Then::Ask);
        }
        self.say(&say::RUNNING.with("order", visible(line)));
        if let Err(err) = crate::commands::run(self.app, command) {
            self.trouble(&err);
        }
        self.say(&say::BACK.with("n", self.at + 1));
        self.check(false)
    }

    /// Whether it is done. What was missing is counted only where it was asked.
    fn check(&mut self, asked: bool) -> Result<Then> {
        let missing = judge::missing(self.app, &self.bench, self.exercise())?;
        let id = self.exercise().id.clone();
        if missing.is_empty() {
            return self.end(State::Solved);
        }
        if self.state()?.done() {
            self.say(&say::STILL_DONE);
        } else if asked {
            self.bench.save(self.app, |plan| progress::missed(plan, &id))?;
        }
        let parts = show::missing(self.app, &say::NOT_YET, &missing);
        self.app.ui.show(&parts);
        self.orders()
    }

    /// Saves that it is done, says why the answer is what it is, and what comes next.
    fn end(&mut self, how: State) -> Result<Then> {
        let (id, now) = (self.exercise().id.clone(), self.app.clock.now());
        self.bench.save(self.app, |plan| progress::ended(plan, &id, how, now))?;
        let head = if how == State::Solved { say::SOLVED } else { say::SHOWN_NOW };
        let because = say::BECAUSE.with_text("text", &self.exercise().because);
        let parts = [
            Say::Blank,
            Say::Saved(self.app.to(&head).to_string()),
            Say::Text(self.app.to(&because).to_string()),
        ];
        self.app.ui.show(&parts);
        let doc = self.bench.doc(self.app)?;
        if self.bench.next(doc.tree(), 0).is_none() {
            self.all_done(&self.bench.states(doc.tree()));
        }
        self.orders()
    }

    fn all_done(&mut self, states: &[State]) {
        let of = |wanted: State| states.iter().filter(|state| **state == wanted).count();
        let told = say::ALL_DONE.with("of", states.len());
        let told = told.with("solved", of(State::Solved)).with("shown", of(State::Shown));
        self.app.ui.show(&[Say::Blank]);
        self.say(&told);
    }

    fn orders(&mut self) -> Result<Then> {
        let doc = self.bench.doc(self.app)?;
        let line = show::orders(self.app, &self.bench, doc.tree(), self.at);
        self.app.ui.show(&[Say::Blank, Say::Text(line)]);
        Ok(Then::Ask)
    }

    fn hint(&mut self) -> Result<Then> {
        let id = self.exercise().id.clone();
        let doc = self.bench.doc(self.app)?;
        let (given, of) = (progress::hints(doc.tree(), &id), self.exercise().hint.len());
        let Some(text) = self.exercise().hint.get(given).cloned() else {
            let last = self.exercise().hint.last().cloned();
            last.into_iter().for_each(|text| {
                self.say(&say::HINT.with("n", of).with("of", of).with_text("text", &text));
            });
            let over = if self.bench.solves { say::HINTS_OVER } else { say::HINTS_OVER_ALONE };
            self.say(&over);
            return Ok(Then::Ask);
        };
        self.bench.save(self.app, |plan| progress::hinted(plan, &id))?;
        self.say(&say::HINT.with("n", given + 1).with("of", of).with_text("text", &text));
        Ok(Then::Ask)
    }

    /// Answers for the person, as their own commands would.
    fn solve(&mut self) -> Result<Then> {
        if !self.bench.solves {
            self.complain(&say::SOLVE_OFF);
            return Ok(Then::Ask);
        }
        let exercise = self.exercise().clone();
        if exercise.solve.is_empty() {
            self.say(&say::SOLVE_NONE);
            return Ok(Then::Ask);
        }
        self.say(&say::SOLVING);
        for deed in &exercise.solve {
            match deeds::carry_out(self.app, &self.bench, deed) {
                Ok(told) => told.iter().for_each(|line| self.item(line)),
                Err(err) => {
                    self.trouble(&err);
                    break;
                }
            }
        }
        let missing = judge::missing(self.app, &self.bench, &exercise)?;
        if missing.is_empty() {
            return self.end(State::Shown);
        }
        let parts = show::missing(self.app, &say::SOLVE_SHORT, &missing);
        self.app.ui.show(&parts);
        self.orders()
    }

    fn item(&mut self, text: &Text) {
        let text = self.app.to(text).to_string();
        self.app.ui.show(&[Say::Item { mark: "· ".into(), text }]);
    }

    fn list(&mut self) -> Result<Then> {
        let doc = self.bench.doc(self.app)?;
        let mut parts = show::list(self.app, &self.bench, doc.tree());
        parts.push(Say::Text(self.app.to(&say::LIST_HINT).to_string()));
        self.app.ui.show(&parts);
        Ok(Then::Ask)
    }

    fn reset(&mut self) -> Result<Then> {
        let id = self.exercise().id.clone();
        match reset::asked(self.app) {
            reset::Asked::One => {
                self.bench.save(self.app, |_| vec![progress::forgotten(&id)])?;
                self.say(&say::RESET_DONE);
                Ok(Then::Show)
            }
            reset::Asked::All => match reset::fresh(self.app, &self.bench) {
                Ok(plan) => {
                    self.bench.plan = plan;
                    self.app.options.plan = Some(self.bench.plan.clone());
                    self.app.work_in(self.bench.folder().to_path_buf());
                    Ok(Then::Go(0))
                }
                Err(err) => {
                    self.trouble(&err);
                    Ok(Then::Ask)
                }
            },
            reset::Asked::Nothing => Ok(Then::Ask),
            reset::Asked::Leave => Ok(Then::Leave),
        }
    }

    /// An error that ends only what was being done.
    fn trouble(&mut self, err: &Error) {
        let told = err.render(self.app.lang());
        let mut lines = told.lines().map(String::from);
        let mut parts: Vec<Say> = lines.next().map(Say::Error).into_iter().collect();
        parts.extend(lines.map(Say::Text));
        self.app.ui.show(&parts);
    }

    fn farewell(&mut self) {
        let folder = visible(&self.bench.folder().display().to_string());
        let folder = if folder.contains(' ') { format!("\"{folder}\"") } else { folder };
        self.app.ui.show(&[Say::Blank]);
        self.say(&say::SAVED.with("folder", folder));
    }
}
