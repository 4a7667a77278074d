//! An experience of the plan, told: each answer is on disk before the next question.

use toml::Value;

use super::{Go, Session};
use crate::error::Result;
use crate::guide::embedded;
use crate::guide::model::Guide;
use crate::hash::sha256;
use crate::plan::typed::typed;
use crate::scan::personal::lists::Lists;
use crate::scan::personal::prose;
use crate::story::person::{Wrong, wrong};
use crate::text::fold::{clean, slug, visible};
use crate::text::{Text, story as say};
use crate::toml_text::Address;
use crate::ui::{Entry, Raw, Reply, Row, Say, View};

/// Hours that one story can have taken.
const HOURS: std::ops::RangeInclusive<i64> = 1..=100_000;

/// `None` when the person left.
type Asked = Result<Option<()>>;

/// What came of a question.
enum Said {
    Text(String),
    Blank,
    Leave,
}

impl Session<'_> {
    /// Tells an experience, question by question.
    ///
    /// # Errors
    /// When an answer could not be saved.
    pub fn tell_story(&mut self) -> Result<Go> {
        let lists = lists(self.guide);
        let mut telling = Telling { session: self, lists, at: Address::default() };
        telling.all().map(|()| Go::Menu)
    }
}

/// What tells personal data: the words of this Guide, and those of the program where it has none.
fn lists(guide: &Guide) -> Lists {
    let own = embedded::files();
    let text = |name: &str| guide.lore.get(name).cloned().or_else(|| own.get(name).cloned());
    // With lists that cannot be read nothing would be hidden: then the program's own are used.
    Lists::load(&text).or_else(|_| Lists::load(&|name| own.get(name).cloned())).unwrap_or_default()
}

struct Telling<'s, 'a> {
    session: &'s mut Session<'a>,
    lists: Lists,
    /// Of the story in the plan, once it has a title.
    at: Address,
}

impl Telling<'_, '_> {
    fn all(&mut self) -> Result<()> {
        let title = Say::Title { left: self.session.to(&say::TELL_TITLE).to_string(), right: String::new() };
        let intro = Say::Text(self.session.to(&say::TELL_INTRO).to_string());
        self.session.ui.show(&[title, intro, Say::Blank]);
        if !self.begin()? {
            self.session.say(&crate::text::command::NOTHING_SAVED);
            return Ok(());
        }
        if self.rest()?.is_some() {
            self.done();
        }
        Ok(())
    }

    /// The title, which makes the story.
    fn begin(&mut self) -> Result<bool> {
        let Said::Text(title) = self.words("title", &say::TELL_NAME, false) else { return Ok(false) };
        let today = self.session.today();
        let own = slug(&title, 30);
        // A hash has 64 digits. The id comes from the content, so that the same story is the same in every copy of the plan.
        let id = format!("{own}-{}", &sha256(format!("{title}\n{today}"))[..6]);
        self.at = Address::new(["story", id.trim_start_matches('-')]);
        let edits = [
            (self.at.child("title"), Some(Value::String(title))),
            (self.at.child("on"), Some(crate::plan::model::Day::value(today))),
        ];
        self.session.save("story", &edits, None)
    }

    /// The other answers; `None` when the person left.
    fn rest(&mut self) -> Asked {
        let texts = [("problem", say::TELL_PROBLEM), ("data", say::TELL_DATA)];
        for (key, ask) in texts {
            if self.text(key, &ask)?.is_none() {
                return Ok(None);
            }
        }
        if self.datasets()?.is_none() {
            return Ok(None);
        }
        for (key, ask) in [("changed", say::TELL_CHANGED), ("otherwise", say::TELL_OTHERWISE)] {
            if self.text(key, &ask)?.is_none() {
                return Ok(None);
            }
        }
        let asked: [fn(&mut Self) -> Asked; 5] =
            [Self::hours, Self::step, Self::contact, Self::license, Self::share];
        for ask in asked {
            if ask(self)?.is_none() {
                return Ok(None);
            }
        }
        Ok(Some(()))
    }

    fn done(&mut self) {
        let plan = typed(self.session.desk.doc.tree());
        let id = self.at.0.last().cloned().unwrap_or_default();
        let Some(story) = plan.story.get(&id) else { return };
        let shared = if crate::story::shared(story) { say::IS_SHARED } else { say::IS_OWN };
        let title = visible(story.title.as_deref().unwrap_or_default());
        self.session.say(&say::TELL_KEPT.with("title", title).with_text("shared", &shared));
    }

    fn keep(&mut self, key: &str, value: Value) -> Result<()> {
        self.session.save("story", &[(self.at.child(key), Some(value))], None).map(|_| ())
    }

    fn text(&mut self, key: &str, ask: &Text) -> Asked {
        match self.words(key, ask, true) {
            Said::Text(text) => self.keep(key, Value::String(text)).map(Some),
            Said::Blank => Ok(Some(())),
            Said::Leave => Ok(None),
        }
    }

    /// Words without personal data.
    fn words(&mut self, key: &str, ask: &Text, blank: bool) -> Said {
        let paragraph = key != "title";
        let entry = match paragraph {
            true => Entry::Paragraph { initial: String::new() },
            false => Entry::Line { initial: String::new() },
        };
        let mut view = View::short(&format!("story.{key}"), self.session.to(ask), entry);
        view.allow.skip = blank;
        loop {
            let text = match self.session.ask(&view) {
                Reply::Answer(Raw::Text(text)) => clean(&text),
                Reply::Skip if blank => return Said::Blank,
                Reply::Quit | Reply::Menu | Reply::Back => return Said::Leave,
                _ => String::new(),
            };
            if text.is_empty() && blank {
                return Said::Blank;
            }
            if text.chars().count() < 4 {
                self.session.say(&say::TELL_SHORT);
                continue;
            }
            let hidden = prose::hide(&text, &self.lists);
            match (hidden.count, self.hidden(&hidden.text, hidden.count)) {
                (0, _) => return Said::Text(text),
                (_, Some(true)) => return Said::Text(hidden.text),
                (_, Some(false)) => {}
                (_, None) => return Said::Leave,
            }
        }
    }

    /// Whether the text is kept as it is without what was hidden; `None` to leave.
    fn hidden(&mut self, text: &str, count: usize) -> Option<bool> {
        if count == 0 {
            return Some(true);
        }
        let rows = [("hide", say::TELL_HIDE), ("again", say::TELL_AGAIN)];
        let rows = rows.iter().map(|(id, text)| Row::new(*id, self.session.to(text))).collect();
        let ask = say::TELL_FOUND.with("text", visible(text));
        self.one("story.hidden", &ask, rows).map(|id| id == "hide")
    }

    /// One of a few rows; `None` when the person leaves.
    fn one(&mut self, id: &str, ask: &Text, rows: Vec<Row>) -> Option<String> {
        let view = View::short(id, self.session.to(ask), Entry::One { rows, open: false });
        loop {
            match self.session.pick(&view) {
                Reply::Answer(Raw::Choice(id)) => return Some(id),
                Reply::Back | Reply::Quit | Reply::Menu => return None,
                _ => self.session.say(&crate::text::session::CHOOSE_ONE),
            }
        }
    }

    fn datasets(&mut self) -> Asked {
        let plan = typed(self.session.desk.doc.tree());
        if plan.dataset.is_empty() {
            return Ok(Some(()));
        }
        let rows =
            plan.dataset.iter().map(|(id, dataset)| Row::new(id.as_str(), visible(dataset.called(id))));
        let entry = Entry::Many { rows: rows.collect(), chosen: Vec::new() };
        let view = View::short("story.datasets", self.session.to(&say::TELL_DATASETS), entry).may_skip();
        match self.session.ask(&view) {
            Reply::Answer(Raw::Many(ids)) if !ids.is_empty() => {
                let ids = ids.into_iter().map(Value::String).collect();
                self.keep("datasets", Value::Array(ids)).map(Some)
            }
            Reply::Quit | Reply::Menu | Reply::Back => Ok(None),
            _ => Ok(Some(())),
        }
    }

    fn hours(&mut self) -> Asked {
        let entry = Entry::Line { initial: String::new() };
        let view = View::short("story.hours", self.session.to(&say::TELL_HOURS), entry).may_skip();
        loop {
            match self.session.ask(&view) {
                Reply::Answer(Raw::Text(text)) if !text.trim().is_empty() => {
                    let digits: String = text.chars().filter(|c| !matches!(c, ',' | ' ')).collect();
                    match digits.parse::<i64>().ok().filter(|hours| HOURS.contains(hours)) {
                        Some(hours) => return self.keep("hours", Value::Integer(hours)).map(Some),
                        None => self.session.say(&say::TELL_NUMBER),
                    }
                }
                Reply::Quit | Reply::Menu | Reply::Back => return Ok(None),
                _ => return Ok(Some(())),
            }
        }
    }

    fn step(&mut self) -> Asked {
        let mut rows: Vec<Row> = self
            .session
            .guide
            .steps
            .iter()
            .map(|step| Row::new(step.id.as_str(), self.session.to(&step.title)))
            .collect();
        rows.push(Row::new("none", self.session.to(&say::TELL_NO_STEP)));
        match self.one("story.step", &say::TELL_STEP, rows) {
            None => Ok(None),
            Some(id) if id == "none" => Ok(Some(())),
            Some(id) => self.keep("step", Value::String(id)).map(Some),
        }
    }

    fn contact(&mut self) -> Asked {
        let entry = Entry::Line { initial: String::new() };
        let view = View::short("story.contact", self.session.to(&say::TELL_CONTACT), entry).may_skip();
        loop {
            let text = match self.session.ask(&view) {
                Reply::Answer(Raw::Text(text)) if !text.trim().is_empty() => clean(&text),
                Reply::Quit | Reply::Menu | Reply::Back => return Ok(None),
                _ => return Ok(Some(())),
            };
            let hidden = prose::hide(&text, &self.lists).count;
            match wrong(self.session.guide, &text, hidden) {
                None => return self.keep("contact", Value::String(text)).map(Some),
                Some(Wrong::Reach) => self.session.say(&say::TELL_REACH),
                Some(Wrong::Name) => self.session.say(&say::TELL_PERSON),
            }
        }
    }

    fn license(&mut self) -> Asked {
        let terms =
            self.session.guide.vocabs.get("licenses").map(|vocab| vocab.terms.clone()).unwrap_or_default();
        let open = terms.iter().filter(|term| {
            crate::license::catalogue::find(self.session.guide, &term.id).is_some_and(|found| found.is_open())
        });
        let rows: Vec<Row> =
            open.map(|term| Row::new(term.id.as_str(), self.session.to(&term.label()))).collect();
        match self.one("story.license", &say::TELL_LICENSE, rows) {
            None => Ok(None),
            Some(id) => self.keep("license", Value::String(id)).map(Some),
        }
    }

    fn share(&mut self) -> Asked {
        let rows = [("yes", say::TELL_YES), ("no", say::TELL_NO)];
        let rows = rows.iter().map(|(id, text)| Row::new(*id, self.session.to(text))).collect();
        match self.one("story.share", &say::TELL_SHARE, rows) {
            None => Ok(None),
            Some(id) => self.keep("share", Value::String(id)).map(Some),
        }
    }
}
