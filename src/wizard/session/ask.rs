//! One question: asked until it has an answer, is left for later, or the person goes elsewhere.

use toml::Value;

use super::super::answer::{Accepted, Verdict, accept, show};
use super::super::detect::{self, Seen};
use super::super::flow::{Spot, State};
use super::super::marks;
use super::{Go, Session};
use crate::error::Result;
use crate::guide::model::{Choice, Kind, Question};
use crate::text::{Text, session as say};
use crate::ui::{Allow, Entry, Found, Raw, Reply, Row, View, words};

/// After so many answers that were not accepted, help and "pending" are offered by themselves.
const PATIENCE: u32 = 3;

/// What came of an answer that was typed.
enum Taken {
    Saved,
    /// Not accepted: the sentence to show, and the text to correct.
    Again(Text, String),
    Elsewhere(Go),
}

impl Session<'_> {
    /// Asks what a spot asks. The answer is on disk when this returns [`Go::Next`].
    pub(super) fn ask_spot(&mut self, spot: &Spot, position: Option<(usize, usize)>) -> Result<Go> {
        let seen = self.seen(spot);
        let mut view = self.view(spot, position, seen.as_ref());
        let before = spot.address.get(self.desk.doc.tree()).cloned();
        self.remarks_at(&spot.address);
        let mut failures = 0;
        loop {
            let reply = after_text(self.ask(&view), &view.entry);
            view.again = true;
            view.error = None;
            match reply {
                Reply::Answer(raw) => match self.take(spot, &raw, seen.as_ref())? {
                    Taken::Saved => return self.attended(spot, before.as_ref()),
                    Taken::Elsewhere(go) => return Ok(go),
                    Taken::Again(error, text) => {
                        failures += 1;
                        view.error = Some(self.to(&error).to_string());
                        refill(&mut view.entry, text);
                        if failures == PATIENCE {
                            self.complain(&error);
                            view.error = None;
                            self.help(spot);
                            self.say(&say::MANY_TRIES);
                        }
                    }
                },
                Reply::Skip if is_new(spot) => return Ok(Go::Back),
                Reply::Skip if self.stands(spot) => return self.confirm_again(spot),
                Reply::Skip if self.may_skip(spot) => return Ok(Go::Next),
                Reply::Skip => view.error = Some(self.to(&say::NEEDS_ANSWER).to_string()),
                // What has no name yet cannot be left for later: there is nothing to hang the note on.
                Reply::DontKnow | Reply::Note if is_new(spot) => {
                    view.error = Some(self.to(&say::NAME_FIRST).to_string())
                }
                Reply::DontKnow => return self.leave_pending(spot),
                Reply::NotApply if spot.question.na => return self.not_applicable(spot),
                Reply::NotApply => view.error = Some(self.to(&say::ALWAYS_APPLIES).to_string()),
                Reply::Help => self.help(spot),
                Reply::Source => self.source(spot.question),
                Reply::Note => self.note(spot)?,
                Reply::Back => return Ok(Go::Back),
                Reply::Menu => return Ok(Go::Menu),
                Reply::Quit => return Ok(Go::Quit),
            }
        }
    }

    /// Whether an answer that is asked again is still one as it is.
    fn stands(&self, spot: &Spot) -> bool {
        let value = spot.address.get(self.desk.doc.tree());
        let fits = |value: &Value| super::super::answer::check(value, &self.context(spot.question)).is_ok();
        self.flow().again(&spot.address) && value.is_some_and(fits)
    }

    /// Enter at an answer that is asked again: it stays, and is not asked any more.
    fn confirm_again(&mut self, spot: &Spot) -> Result<Go> {
        let edits = [(marks::mark("again", &spot.address), None)];
        let saved = self.save(&spot.question.id, &edits, None)?;
        Ok(if saved { Go::Next } else { Go::Menu })
    }

    fn may_skip(&self, spot: &Spot) -> bool {
        is_new(spot) || !matches!(self.flow().state(spot), State::Missing)
    }

    fn seen(&self, spot: &Spot) -> Option<Seen> {
        if let Some(scanned) = detect::scanned(&self.flow(), spot) {
            return Some(scanned);
        }
        let answered = self.flow().state(spot) == State::Answered;
        let how = spot.question.detect.filter(|_| !answered)?;
        let worked_out = || {
            let dataset = spot.scope.dataset.as_deref()?;
            crate::study::proposal(how, self.guide, self.desk.doc.tree(), dataset, self.today())
        };
        detect::detect(how, &self.flow(), spot, self.desk.folder()).or_else(worked_out)
    }

    pub(super) fn view(&self, spot: &Spot, position: Option<(usize, usize)>, seen: Option<&Seen>) -> View {
        let question = spot.question;
        let lang = self.lang();
        let value = spot.address.get(self.desk.doc.tree());
        let shown = value.map(|value| show(value, self.guide, question).to(lang).to_string());
        let position =
            position.map(|(n, of)| self.to(&say::POSITION.with("n", n).with("of", of)).to_string());
        View {
            id: question.id.clone(),
            place: self.place(spot),
            position,
            ask: question.ask.to(lang).to_string(),
            hint: self.hinted(spot, question.hint.to(lang)),
            found: seen.map(|seen| self.found(question, seen)),
            entry: self.entry(question, value, shown.as_deref().unwrap_or_default()),
            current: shown,
            allow: Allow { skip: self.may_skip(spot), not_apply: question.na, extras: true },
            error: None,
            again: false,
        }
    }

    fn found(&self, question: &Question, seen: &Seen) -> Found {
        let context = self.context(question);
        let shown = match accept(&Raw::Text(seen.text.clone()), &context) {
            Verdict::Ok(accepted) => accepted.echo.to(self.lang()).to_string(),
            _ => seen.text.clone(),
        };
        Found { shown, raw: Raw::Text(seen.text.clone()), origin: self.to(&seen.origin()).to_string() }
    }

    fn entry(&self, question: &Question, value: Option<&Value>, current: &str) -> Entry {
        let line = || Entry::Line { initial: current.to_string() };
        let items = || -> Vec<String> {
            let stored = value.and_then(Value::as_array).into_iter().flatten();
            stored.filter_map(Value::as_str).map(String::from).collect()
        };
        match question.kind {
            Kind::YesNo => Entry::One { rows: self.yes_no(), open: false },
            Kind::Choice => {
                Entry::One { rows: self.rows(&self.guide.choices(question)), open: question.open }
            }
            Kind::Choices => Entry::Many { rows: self.rows(&self.guide.choices(question)), chosen: items() },
            Kind::Periodicity => Entry::One { rows: self.rows(&self.guide.periods()), open: true },
            Kind::LongText => Entry::Paragraph { initial: current.to_string() },
            Kind::List => Entry::List { items: items() },
            // What is stored is not what one types back (a label, a formatted amount): start from nothing.
            Kind::Area | Kind::Evidence | Kind::Date | Kind::Money => Entry::Line { initial: String::new() },
            _ => line(),
        }
    }

    /// Yes and no; "not known yet" is a reply of its own.
    pub(super) fn yes_no(&self) -> Vec<Row> {
        vec![Row::new("yes", self.to(&say::YES)), Row::new("no", self.to(&say::NO))]
    }

    fn rows(&self, choices: &[Choice]) -> Vec<Row> {
        let lang = self.lang();
        let row = |choice: &Choice| Row {
            id: choice.id.clone(),
            label: choice.label().to(lang).to_string(),
            note: choice.note.as_ref().map(|note| note.to(lang).to_string()),
        };
        choices.iter().map(row).collect()
    }

    /// Judges a typed answer, asks about what is doubtful, and saves it.
    fn take(&mut self, spot: &Spot, raw: &Raw, seen: Option<&Seen>) -> Result<Taken> {
        let verdict = accept(raw, &self.context(spot.question));
        let accepted = match verdict {
            Verdict::Ok(accepted) => accepted,
            Verdict::No(why) => return Ok(Taken::Again(why, typed(raw))),
            Verdict::Filler => return self.filler(spot, raw),
            Verdict::Ask { message, options } => match self.choose(&message, &options)? {
                super::confirm::Chosen::Value(accepted) => accepted,
                super::confirm::Chosen::Correct => return Ok(Taken::Again(say::CORRECT_IT, typed(raw))),
                super::confirm::Chosen::Pending => return Ok(Taken::Elsewhere(self.leave_pending(spot)?)),
                super::confirm::Chosen::Go(go) => return Ok(Taken::Elsewhere(go)),
            },
        };
        self.keep(spot, accepted, raw, seen)
    }

    fn keep(&mut self, spot: &Spot, accepted: Accepted, raw: &Raw, seen: Option<&Seen>) -> Result<Taken> {
        let accepted = match self.with_file(spot.question, accepted) {
            Ok(accepted) => accepted,
            Err(problem) => {
                let options = [(say::USE_ANYWAY, problem.accepted.clone())];
                match self.choose(&problem.message, &options)? {
                    super::confirm::Chosen::Value(accepted) => accepted,
                    super::confirm::Chosen::Pending => {
                        return Ok(Taken::Elsewhere(self.leave_pending(spot)?));
                    }
                    super::confirm::Chosen::Go(go) => return Ok(Taken::Elsewhere(go)),
                    super::confirm::Chosen::Correct => return Ok(Taken::Again(say::CORRECT_IT, typed(raw))),
                }
            }
        };
        if let Some(problem) = super::super::findings::collision(&self.flow(), spot, &accepted.value) {
            return Ok(Taken::Again(problem, typed(raw)));
        }
        let origin =
            seen.filter(|seen| *raw == Raw::Text(seen.text.clone())).map(|seen| (seen.from, self.today()));
        let at = self.settled(spot, &accepted.value).address;
        let (Some(reason), go) = self.reason_of_answer(&at, &accepted.value) else {
            return Ok(Taken::Again(crate::text::calendar::NOT_MOVED, String::new()));
        };
        let mut edits = marks::answered(&at, accepted.value, origin);
        edits.extend(reason);
        let saved = self.save(&spot.question.id, &edits, Some(&accepted.echo))?;
        Ok(match (saved, go) {
            (true, Go::Next) => Taken::Saved,
            (true, go) => Taken::Elsewhere(go),
            (false, _) => Taken::Elsewhere(Go::Menu),
        })
    }

    /// `-`, `S/D`, `X`: never stored. Pending, does not apply, or a real answer?
    fn filler(&mut self, spot: &Spot, raw: &Raw) -> Result<Taken> {
        let mut rows = vec![
            Row::new("pending", self.to(&say::LEAVE_PENDING)),
            Row::new("correct", self.to(&say::ANSWER_NOW)),
        ];
        if spot.question.na {
            rows.insert(1, Row::new("na", self.to(&say::DOES_NOT_APPLY)));
        }
        let ask = self.to(&say::FILLER.with("text", typed(raw))).to_string();
        let view = View::short("filler", ask, Entry::One { rows, open: false });
        Ok(match self.pick(&view) {
            Reply::Answer(Raw::Choice(id)) if id == "pending" => Taken::Elsewhere(self.leave_pending(spot)?),
            Reply::Answer(Raw::Choice(id)) if id == "na" => Taken::Elsewhere(self.not_applicable(spot)?),
            Reply::Menu => Taken::Elsewhere(Go::Menu),
            Reply::Quit => Taken::Elsewhere(Go::Quit),
            _ => Taken::Again(say::NEEDS_ANSWER, String::new()),
        })
    }
}

/// A word such as `pendiente` typed behind text that was there to be corrected is still that word.
fn after_text(reply: Reply, entry: &Entry) -> Reply {
    let Entry::Line { initial } = entry else { return reply };
    let Reply::Answer(Raw::Text(text)) = &reply else { return reply };
    let rest = text.strip_prefix(initial.as_str()).filter(|_| !initial.is_empty());
    rest.and_then(|rest| words::word(rest.trim())).unwrap_or(reply)
}

/// Whether the answer of a spot is what gives a new dataset or file its id.
fn is_new(spot: &Spot) -> bool {
    let scope = &spot.scope;
    scope.distribution.as_deref().or(scope.dataset.as_deref()) == Some(super::items::NEW)
}

/// What was typed, to be corrected.
fn typed(raw: &Raw) -> String {
    match raw {
        Raw::Text(text) | Raw::Choice(text) => text.clone(),
        Raw::Many(items) => items.join(", "),
        Raw::Lines(lines) => lines.join("\n"),
    }
}

fn refill(entry: &mut Entry, text: String) {
    match entry {
        Entry::Line { initial } | Entry::Paragraph { initial } => *initial = text,
        Entry::List { items } => *items = text.lines().map(String::from).collect(),
        Entry::One { .. } | Entry::Many { .. } | Entry::Order => {}
    }
}
