//! Short questions of the engine itself: which reading, who may know, a note.

use super::super::answer::{Accepted, Context, Verdict, accept};
use super::super::detect::FileProblem;
use super::super::flow::Spot;
use super::super::{detect, marks};
use super::{Go, Session};
use crate::error::Result;
use crate::guide::model::{Kind, Question};
use crate::text::fold::clean;
use crate::text::{Text, session as say};
use crate::ui::{Entry, Raw, Reply, Row, View};

/// What a person chose among readings of an answer.
pub enum Chosen {
    Value(Accepted),
    Correct,
    Pending,
    Go(Go),
}

impl Session<'_> {
    /// Asks which reading is meant. Correcting and leaving it for later are always possible.
    pub(super) fn choose(&mut self, message: &Text, options: &[(Text, Accepted)]) -> Result<Chosen> {
        let mut rows: Vec<Row> = options
            .iter()
            .enumerate()
            .map(|(at, (label, _))| Row::new(at.to_string(), self.to(label)))
            .collect();
        rows.push(Row::new("correct", self.to(&say::WRITE_ANOTHER)));
        rows.push(Row::new("pending", self.to(&say::LEAVE_PENDING)));
        let view = View::short("confirm", self.to(message), Entry::One { rows, open: false });
        loop {
            match self.pick(&view) {
                Reply::Answer(Raw::Choice(id)) => {
                    let value = id.parse().ok().and_then(|at: usize| options.get(at));
                    return Ok(match value {
                        Some((_, accepted)) => Chosen::Value(accepted.clone()),
                        None if id == "pending" => Chosen::Pending,
                        None => Chosen::Correct,
                    });
                }
                Reply::DontKnow => return Ok(Chosen::Pending),
                Reply::Menu => return Ok(Chosen::Go(Go::Menu)),
                Reply::Quit => return Ok(Chosen::Go(Go::Quit)),
                Reply::Back => return Ok(Chosen::Correct),
                _ => self.say(&say::CHOOSE_ONE),
            }
        }
    }

    /// Not known yet: who can answer, by when. Both may be left blank.
    pub(super) fn leave_pending(&mut self, spot: &Spot) -> Result<Go> {
        let ask = View::short("pending.ask", self.to(&say::PENDING_ASK), line()).may_skip();
        let who = match self.ask(&ask.hint(self.to(&say::PENDING_ASK_HINT))) {
            Reply::Answer(Raw::Text(text)) => clean(&text),
            Reply::Quit => return self.put_pending(spot, "", None, Go::Quit),
            _ => String::new(),
        };
        let mut by = View::short("pending.by", self.to(&say::PENDING_BY), line()).may_skip();
        by.hint = self.to(&say::PENDING_BY_HINT).to_string();
        loop {
            match self.ask(&by) {
                Reply::Answer(raw) => match self.date(&raw)? {
                    Ok(date) => return self.put_pending(spot, &who, Some(date), Go::Next),
                    Err(error) => by.error = Some(self.to(&error).to_string()),
                },
                Reply::Quit => return self.put_pending(spot, &who, None, Go::Quit),
                _ => return self.put_pending(spot, &who, None, Go::Next),
            }
        }
    }

    fn put_pending(&mut self, spot: &Spot, who: &str, by: Option<jiff::civil::Date>, then: Go) -> Result<Go> {
        let mut edits = marks::pending(&spot.address, who, by, self.today());
        let Some(go) = self.drop_date(spot, &mut edits) else { return Ok(then) };
        self.save(&spot.question.id, &edits, Some(&say::LEFT_PENDING))?;
        Ok(if then == Go::Next { go } else { then })
    }

    /// The reason of a promised date that an answer takes away; `None` when it is not taken away after all.
    fn drop_date(&mut self, spot: &Spot, edits: &mut Vec<crate::plan::doc::Edit>) -> Option<Go> {
        let Some(dataset) = super::super::reasons::dated(&spot.address).map(String::from) else {
            return Some(Go::Next);
        };
        let (told, go) = self.reason_of_move(&dataset, None);
        edits.extend(told?);
        Some(go)
    }

    /// Understands a date that the engine asks for, with the same rules as the Guide's dates.
    pub(super) fn date(&mut self, raw: &Raw) -> Result<std::result::Result<jiff::civil::Date, Text>> {
        let Some(model) = self.guide.questions().map(|(_, q)| q).find(|q| q.kind == Kind::Date) else {
            return Ok(Err(say::CORRECT_IT));
        };
        let question = Question { future: false, past: false, ..model.clone() };
        let context = Context { guide: self.guide, question: &question, today: self.today() };
        let accepted = match accept(raw, &context) {
            Verdict::Ok(accepted) => accepted,
            Verdict::No(why) => return Ok(Err(why)),
            Verdict::Filler => return Ok(Err(say::CORRECT_IT)),
            Verdict::Ask { message, options } => match self.choose(&message, &options)? {
                Chosen::Value(accepted) => accepted,
                _ => return Ok(Err(say::CORRECT_IT)),
            },
        };
        let text = accepted.value.to_string();
        Ok(text.parse().map_err(|_| say::CORRECT_IT))
    }

    pub(super) fn not_applicable(&mut self, spot: &Spot) -> Result<Go> {
        let mut edits = marks::not_applicable(&spot.address, self.today());
        let Some(go) = self.drop_date(spot, &mut edits) else { return Ok(Go::Next) };
        self.save(&spot.question.id, &edits, Some(&say::DOES_NOT_APPLY))?;
        Ok(go)
    }

    /// A note to the coordinator, kept beside the question.
    pub(super) fn note(&mut self, spot: &Spot) -> Result<()> {
        let at = marks::mark("note", &spot.address).child("text");
        let now = self.desk.doc.get(&at).and_then(toml::Value::as_str).unwrap_or_default().to_string();
        let entry = Entry::Line { initial: now };
        let view =
            View::short("note", self.to(&say::NOTE_ASK), entry).hint(self.to(&say::NOTE_HINT)).may_skip();
        if let Reply::Answer(Raw::Text(text)) = self.ask(&view) {
            let edits = marks::note(&spot.address, &clean(&text), self.today());
            self.save("note", &edits, Some(&say::NOTE_KEPT))?;
        }
        Ok(())
    }

    /// Completes an answer that names a file: path inside the plan's folder, hash; or says what is odd about it.
    pub(super) fn with_file(
        &self,
        question: &Question,
        accepted: Accepted,
    ) -> std::result::Result<Accepted, Box<FileProblem>> {
        match question.kind {
            Kind::File => detect::place_file(self.desk.folder(), accepted),
            Kind::Evidence => detect::place_evidence(self.desk.folder(), accepted),
            _ => Ok(accepted),
        }
    }
}

fn line() -> Entry {
    Entry::Line { initial: String::new() }
}
