//! What reviewers say, before the person who answers: all of it on a page, and each at its question.

use toml::Value;

use super::super::flow::Spot;
use super::super::remarked::{self, Shown};
use super::{Go, Session};
use crate::error::Result;
use crate::plan::model::{Standing, Turn};
use crate::remark::{self, Voice};
use crate::text::fold::{clean, visible};
use crate::text::say::ended;
use crate::text::{remark as say, session};
use crate::toml_text::Address;
use crate::ui::{Entry, Raw, Reply, Row, Say, View};

/// What came of asking for a word.
enum Word {
    Said(String),
    /// The remark stays as it was.
    Back,
    Elsewhere(Go),
}

impl Session<'_> {
    /// Remarks that wait for this person.
    pub(super) fn open_remarks(&self) -> Vec<Shown> {
        let all = remarked::all(&self.flow());
        all.into_iter().filter(|one| one.standing.waits_for_institution()).collect()
    }

    /// What reviewers say; a number opens one.
    pub(super) fn remarks_page(&mut self) -> Result<Go> {
        loop {
            let all = remarked::all(&self.flow());
            let shown: Vec<Shown> = all.into_iter().filter(|one| one.standing != Standing::Closed).collect();
            if shown.is_empty() {
                self.say(&session::NO_REMARKS);
                return Ok(Go::Menu);
            }
            self.show_remarks(&shown);
            let view = View::short("remarks", "", Entry::Order).may_skip();
            let go = match self.ask(&view) {
                Reply::Answer(Raw::Text(text)) => {
                    let number = text.trim().parse::<usize>().ok().and_then(|n| n.checked_sub(1));
                    match number.and_then(|at| shown.get(at)) {
                        Some(one) => self.one_remark(one)?,
                        None => {
                            self.complain(&session::NO_SUCH_NUMBER.with("n", shown.len()));
                            Go::Next
                        }
                    }
                }
                Reply::Quit => Go::Quit,
                _ => Go::Menu,
            };
            if matches!(go, Go::Quit | Go::Menu) {
                return Ok(go);
            }
        }
    }

    fn show_remarks(&mut self, shown: &[Shown]) {
        let lang = self.lang();
        let mut parts = vec![Say::Blank, Say::Text(self.to(&say::PAGE_TITLE).to_string())];
        for (at, one) in shown.iter().enumerate() {
            parts.extend(one.parts(&super::lists::number(at, shown.len()), lang));
        }
        parts.push(Say::Text(self.to(&say::PAGE_ORDERS).to_string()));
        self.ui.show(&parts);
    }

    /// One remark: to its answer, or a word about it.
    fn one_remark(&mut self, one: &Shown) -> Result<Go> {
        let there = one.at.as_ref().is_some_and(|at| self.flow().spot_at(at).is_some());
        let mut rows: Vec<Row> = Vec::new();
        rows.extend(there.then(|| Row::new("go", self.to(&say::ACT_GO))));
        rows.push(Row::new("fixed", self.to(&say::ACT_FIXED)));
        rows.push(Row::new("agree", self.to(&say::ACT_AGREE)));
        rows.push(Row::new("disagree", self.to(&say::ACT_DISAGREE)));
        rows.push(Row::new("back", self.to(&say::ACT_BACK)));
        let lang = self.lang();
        let mut parts = vec![Say::Blank];
        parts.extend(one.parts("", lang));
        self.ui.show(&parts);
        let view = View::short("remark", self.to(&say::ACT_ASK), Entry::One { rows, open: false });
        let chosen = match self.pick(&view) {
            Reply::Answer(Raw::Choice(id)) => id,
            Reply::Quit => return Ok(Go::Quit),
            Reply::Menu => return Ok(Go::Menu),
            _ => return Ok(Go::Next),
        };
        match (chosen.as_str(), &one.at) {
            ("go", Some(at)) => self.ask_one(&at.clone()),
            (word, _) => match Turn::parse(word) {
                Some(turn) => self.answer_remark(&one.id, turn),
                None => Ok(Go::Next),
            },
        }
    }

    /// Asks for a word, and says it.
    fn answer_remark(&mut self, id: &str, turn: Turn) -> Result<Go> {
        let text = match self.word(turn) {
            Word::Said(text) => text,
            Word::Back => return Ok(Go::Next),
            Word::Elsewhere(go) => return Ok(go),
        };
        self.say_turn(id, turn, &text)
    }

    fn word(&mut self, turn: Turn) -> Word {
        let needed = turn == Turn::Disagree;
        let (ask, hint) = if needed { (say::WHY_ASK, say::WHY_HINT) } else { (say::SAY_ASK, say::SAY_HINT) };
        let line = Entry::Line { initial: String::new() };
        let mut view = View::short("remark.text", self.to(&ask), line).hint(self.to(&hint));
        view.allow.skip = !needed;
        loop {
            match self.ask(&view) {
                Reply::Answer(Raw::Text(text)) if !clean(&text).is_empty() => {
                    return Word::Said(clean(&text));
                }
                Reply::Answer(Raw::Text(_)) | Reply::Skip if !needed => return Word::Said(String::new()),
                Reply::Back => return Word::Back,
                Reply::Menu => return Word::Elsewhere(Go::Menu),
                Reply::Quit => return Word::Elsewhere(Go::Quit),
                _ => {
                    view.error = Some(self.to(&say::NEEDS_TEXT).to_string());
                    view.again = true;
                }
            }
        }
    }

    fn say_turn(&mut self, id: &str, turn: Turn, text: &str) -> Result<Go> {
        let by = self.answerer();
        let voice = Voice { by: &by, on: self.today() };
        // Where a reviewer said something at the same moment, ours is said after theirs.
        for _ in 0..2 {
            let Ok(edits) = remark::reply(self.desk.doc.tree(), id, turn, text, voice) else {
                self.complain(&say::IS_CLOSED);
                return Ok(Go::Next);
            };
            if !self.save("remark", &edits, Some(&remarked::turn(turn)))? {
                return Ok(Go::Menu);
            }
            if edits.iter().all(|(at, value)| at.get(self.desk.doc.tree()) == value.as_ref()) {
                break;
            }
        }
        Ok(Go::Next)
    }

    /// Who answers, asked once a sitting; the liaison of the plan where nobody says otherwise.
    fn answerer(&mut self) -> String {
        if let Some(name) = &self.answerer {
            return name.clone();
        }
        let liaison = self.desk.doc.text_at("team.liaison.name").to_string();
        let line = Entry::Line { initial: String::new() };
        let mut view = View::short("remark.by", self.to(&say::WHO_ASK), line).may_skip();
        view.current = (!liaison.is_empty()).then(|| visible(&liaison));
        let name = match self.ask(&view) {
            Reply::Answer(Raw::Text(text)) if !clean(&text).is_empty() => clean(&text),
            _ => liaison,
        };
        self.answerer = Some(name.clone());
        name
    }

    /// What reviewers said of an answer, above its question.
    pub(super) fn remarks_at(&mut self, at: &Address) {
        let here = self.remarks_of(at);
        let line = |one: &Shown| {
            let text = say::AT_QUESTION.with("by", one.by()).with("text", ended(&one.text()));
            let text = one.wanted().map_or(text.clone(), |wanted| text.and(&wanted));
            Say::Warning(self.to(&text).to_string())
        };
        let parts: Vec<Say> = here.iter().map(line).collect();
        if !parts.is_empty() {
            self.ui.show(&parts);
        }
    }

    fn remarks_of(&self, at: &Address) -> Vec<Shown> {
        if self.desk.doc.tree().get("remark").is_none() {
            return Vec::new();
        }
        let here = remarked::at(&self.flow(), at);
        here.into_iter().filter(|one| one.standing.waits_for_institution()).collect()
    }

    /// After an answer changed: whether what was said of it is attended to.
    pub(super) fn attended(&mut self, spot: &Spot, before: Option<&Value>) -> Result<Go> {
        if spot.address.get(self.desk.doc.tree()) == before {
            return Ok(Go::Next);
        }
        for one in self.remarks_of(&spot.address) {
            let rows =
                vec![Row::new("fixed", self.to(&say::FIXED_YES)), Row::new("later", self.to(&say::FIXED_NO))];
            let ask = self.to(&say::FIXED_ASK.with("by", one.by())).to_string();
            let view = View::short("remark.fixed", ask, Entry::One { rows, open: false });
            let go = match self.pick(&view) {
                Reply::Answer(Raw::Choice(id)) if id == "fixed" => self.say_turn(&one.id, Turn::Fixed, "")?,
                Reply::Quit => Go::Quit,
                Reply::Menu => Go::Menu,
                _ => Go::Next,
            };
            if go != Go::Next {
                return Ok(go);
            }
        }
        Ok(Go::Next)
    }
}
