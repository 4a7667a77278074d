//! An experience of the plan, told: each answer is in the plan before the next question.

use toml::Value;

use crate::app::App;
use crate::commands::open::at_desk;
use crate::error::{Error, Kind, Result};
use crate::hash::sha256;
use crate::plan::typed::typed;
use crate::scan::personal::lists::Lists;
use crate::scan::personal::prose;
use crate::story::person::{Wrong, wrong};
use crate::text::fold::{clean, slug, visible};
use crate::text::{Text, story as say};
use crate::toml_text::Address;
use crate::ui::{Entry, Raw, Reply, Row, Say, View};
use crate::wizard::desk::Desk;

/// Hours that one story can have taken.
const HOURS: std::ops::RangeInclusive<i64> = 1..=100_000;

/// What came of a question.
enum Said {
    Text(String),
    Blank,
    Leave,
}

/// Asks and keeps.
///
/// # Errors
/// When nobody can be asked, or the plan cannot be opened or saved.
pub fn run(app: &mut App) -> Result<u8> {
    if !app.options.input || app.options.json {
        return Err(Error::new(Kind::NotAsked, say::TELL_NEEDS).todo(say::TELL_NEEDS_TODO));
    }
    let path = app.plan_path(None)?;
    let lists = crate::commands::scan::lists(app.options.guide.as_deref())?;
    at_desk(app, &path, |app, desk| {
        let mut telling = Telling { app, desk, lists: &lists, at: Address::default() };
        telling.all()?;
        Ok(0)
    })
}

struct Telling<'a> {
    app: &'a mut App,
    desk: &'a mut Desk,
    lists: &'a Lists,
    /// Of the story in the plan, once it has a title.
    at: Address,
}

impl Telling<'_> {
    fn all(&mut self) -> Result<()> {
        let title = Say::Title { left: self.app.to(&say::TELL_TITLE).to_string(), right: String::new() };
        let intro = Say::Text(self.app.to(&say::TELL_INTRO).to_string());
        self.app.ui.show(&[title, intro, Say::Blank]);
        if !self.begin()? {
            self.app.tell(&crate::text::command::NOTHING_SAVED);
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
        let today = self.app.clock.today();
        let own = slug(&title, 30);
        // The id comes from the content, so that the same story is the same in every copy of the plan.
        let id = format!("{own}-{}", &sha256(format!("{title}\n{today}"))[..6]);
        self.at = Address::new(["story", id.trim_start_matches('-')]);
        self.keep("title", Value::String(title))?;
        self.keep("on", crate::demand::merge::day(today))?;
        Ok(true)
    }

    /// The other answers; `None` when the person left.
    fn rest(&mut self) -> Result<Option<()>> {
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
        let asked: [fn(&mut Self) -> Result<Option<()>>; 5] =
            [Self::hours, Self::step, Self::contact, Self::license, Self::share];
        for ask in asked {
            if ask(self)?.is_none() {
                return Ok(None);
            }
        }
        Ok(Some(()))
    }

    fn done(&mut self) {
        let plan = typed(self.desk.doc.tree());
        let id = self.at.0.last().cloned().unwrap_or_default();
        let Some(story) = plan.story.get(&id) else { return };
        let shared = if crate::story::shared(story) { say::IS_SHARED } else { say::IS_OWN };
        let title = visible(story.title.as_deref().unwrap_or_default());
        self.app.tell(&say::TELL_KEPT.with("title", title).with_text("shared", &shared));
    }

    fn keep(&mut self, key: &str, value: Value) -> Result<()> {
        let commit = self.desk.commit("story", &[(self.at.child(key), Some(value))])?;
        for line in self.desk.tell(&commit, &self.app.guide) {
            self.app.tell(&line);
        }
        Ok(())
    }

    fn text(&mut self, key: &str, ask: &Text) -> Result<Option<()>> {
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
        let mut view = View::short(&format!("story.{key}"), self.app.to(ask), entry);
        view.allow.skip = blank;
        loop {
            let text = match self.app.ui.ask(&view) {
                Reply::Answer(Raw::Text(text)) => clean(&text),
                Reply::Skip if blank => return Said::Blank,
                Reply::Quit | Reply::Menu | Reply::Back => return Said::Leave,
                _ => String::new(),
            };
            if text.is_empty() && blank {
                return Said::Blank;
            }
            if text.chars().count() < 4 {
                self.app.tell(&say::TELL_SHORT);
                continue;
            }
            let hidden = prose::hide(&text, self.lists);
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
        let rows = rows.iter().map(|(id, text)| Row::new(*id, self.app.to(text))).collect();
        let ask = say::TELL_FOUND.with("text", visible(text));
        crate::commands::ask::pick(self.app, "story.hidden", &ask, rows).map(|id| id == "hide")
    }

    fn datasets(&mut self) -> Result<Option<()>> {
        let plan = typed(self.desk.doc.tree());
        if plan.dataset.is_empty() {
            return Ok(Some(()));
        }
        let rows =
            plan.dataset.iter().map(|(id, dataset)| Row::new(id.as_str(), visible(dataset.called(id))));
        let entry = Entry::Many { rows: rows.collect(), chosen: Vec::new() };
        let view = View::short("story.datasets", self.app.to(&say::TELL_DATASETS), entry).may_skip();
        match self.app.ui.ask(&view) {
            Reply::Answer(Raw::Many(ids)) if !ids.is_empty() => {
                let ids = ids.into_iter().map(Value::String).collect();
                self.keep("datasets", Value::Array(ids)).map(Some)
            }
            Reply::Quit | Reply::Menu | Reply::Back => Ok(None),
            _ => Ok(Some(())),
        }
    }

    fn hours(&mut self) -> Result<Option<()>> {
        let entry = Entry::Line { initial: String::new() };
        let view = View::short("story.hours", self.app.to(&say::TELL_HOURS), entry).may_skip();
        loop {
            match self.app.ui.ask(&view) {
                Reply::Answer(Raw::Text(text)) if !text.trim().is_empty() => {
                    let digits: String = text.chars().filter(|c| !matches!(c, ',' | ' ')).collect();
                    match digits.parse::<i64>().ok().filter(|hours| HOURS.contains(hours)) {
                        Some(hours) => return self.keep("hours", Value::Integer(hours)).map(Some),
                        None => self.app.tell(&say::TELL_NUMBER),
                    }
                }
                Reply::Quit | Reply::Menu | Reply::Back => return Ok(None),
                _ => return Ok(Some(())),
            }
        }
    }

    fn step(&mut self) -> Result<Option<()>> {
        let mut rows: Vec<Row> = self
            .app
            .guide
            .steps
            .iter()
            .map(|step| Row::new(step.id.as_str(), self.app.to(&step.title)))
            .collect();
        rows.push(Row::new("none", self.app.to(&say::TELL_NO_STEP)));
        match crate::commands::ask::pick(self.app, "story.step", &say::TELL_STEP, rows) {
            None => Ok(None),
            Some(id) if id == "none" => Ok(Some(())),
            Some(id) => self.keep("step", Value::String(id)).map(Some),
        }
    }

    fn contact(&mut self) -> Result<Option<()>> {
        let entry = Entry::Line { initial: String::new() };
        let view = View::short("story.contact", self.app.to(&say::TELL_CONTACT), entry).may_skip();
        loop {
            let text = match self.app.ui.ask(&view) {
                Reply::Answer(Raw::Text(text)) if !text.trim().is_empty() => clean(&text),
                Reply::Quit | Reply::Menu | Reply::Back => return Ok(None),
                _ => return Ok(Some(())),
            };
            let hidden = prose::hide(&text, self.lists).count;
            match wrong(&self.app.guide, &text, hidden) {
                None => return self.keep("contact", Value::String(text)).map(Some),
                Some(Wrong::Reach) => self.app.tell(&say::TELL_REACH),
                Some(Wrong::Name) => self.app.tell(&say::TELL_PERSON),
            }
        }
    }

    fn license(&mut self) -> Result<Option<()>> {
        let terms =
            self.app.guide.vocabs.get("licenses").map(|vocab| vocab.terms.clone()).unwrap_or_default();
        let open = terms.iter().filter(|term| {
            crate::license::catalogue::find(&self.app.guide, &term.id).is_some_and(|found| found.is_open())
        });
        let rows: Vec<Row> =
            open.map(|term| Row::new(term.id.as_str(), self.app.to(&term.label()))).collect();
        match crate::commands::ask::pick(self.app, "story.license", &say::TELL_LICENSE, rows) {
            None => Ok(None),
            Some(id) => self.keep("license", Value::String(id)).map(Some),
        }
    }

    fn share(&mut self) -> Result<Option<()>> {
        let rows = [("yes", say::TELL_YES), ("no", say::TELL_NO)];
        let rows = rows.iter().map(|(id, text)| Row::new(*id, self.app.to(text))).collect();
        match crate::commands::ask::pick(self.app, "story.share", &say::TELL_SHARE, rows) {
            None => Ok(None),
            Some(id) => self.keep("share", Value::String(id)).map(Some),
        }
    }
}
