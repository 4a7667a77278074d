//! Remarks in words: what each is about, what was said, what the answer was and what it is now.

use jiff::civil::Date;
use toml::Value;

use super::answer::write_out;
use super::flow::Flow;
use super::told;
use crate::diag::Severity;
use crate::plan::model::{Remark, Said, Standing, Turn};
use crate::remark::{date, remarks};
use crate::text::fold::{short, visible};
use crate::text::{Lang, Text, remark as say};
use crate::toml_text::{Address, is_blank};
use crate::ui::Say;

/// Letters of a remark that are shown; the file has all of it.
const SHOWN: usize = 1_200;

/// A remark as it is shown.
#[derive(Debug, Clone)]
pub struct Shown {
    pub id: String,
    /// `None` for the whole plan.
    pub at: Option<Address>,
    /// What is asked there.
    pub subject: Text,
    pub standing: Standing,
    pub remark: Remark,
    /// The answer as it is now, in words.
    pub now: Option<Text>,
}

/// All remarks of a plan: what waits for the institution first, the gravest first.
pub fn all(flow: &Flow<'_, '_>) -> Vec<Shown> {
    those(flow, &|_| true)
}

/// Those of one answer, in the same order.
pub fn at(flow: &Flow<'_, '_>, at: &Address) -> Vec<Shown> {
    those(flow, &|remark| remark.at.as_deref().is_some_and(|place| Address::parse(place) == *at))
}

fn those(flow: &Flow<'_, '_>, wanted: &dyn Fn(&Remark) -> bool) -> Vec<Shown> {
    let all = remarks(flow.tree).into_iter().filter(|(_, remark)| wanted(remark));
    let mut shown: Vec<Shown> = all.map(|(id, remark)| shown(flow, id, remark)).collect();
    shown.sort_by(|a, b| key(a).cmp(&key(b)));
    shown
}

fn key(one: &Shown) -> (Standing, Severity, Option<Date>, &str) {
    (one.standing, severity(&one.remark), date(one.remark.on.as_ref()), &one.id)
}

/// How grave a remark is; a warning where the file does not say.
pub fn severity(remark: &Remark) -> Severity {
    match remark.severity.as_deref() {
        Some("error") => Severity::Error,
        Some("missing") => Severity::Missing,
        Some("info") => Severity::Info,
        _ => Severity::Warning,
    }
}

fn shown(flow: &Flow<'_, '_>, id: String, remark: Remark) -> Shown {
    let at = remark.at.as_deref().filter(|at| !at.trim().is_empty()).map(Address::parse);
    let subject = at.as_ref().map_or(say::WHOLE, |at| told::subject(flow, at));
    let now = at.as_ref().and_then(|at| answer(flow, at));
    Shown { id, subject, standing: remark.standing(), at, remark, now }
}

/// The answer at an address, in words; `None` where there is none.
pub fn answer(flow: &Flow<'_, '_>, at: &Address) -> Option<Text> {
    let value = at.get(flow.tree).filter(|value| !is_blank(value))?;
    // Of a whole dataset there is no one answer.
    let whole = matches!(value, Value::Table(_)) && !told::asked(flow.guide, at);
    (!whole).then(|| told::value_at(flow, at, value))
}

impl Shown {
    /// What it is about, and where it stands.
    pub fn head(&self) -> Text {
        say::HEAD.with_text("what", &self.subject).with_text("standing", &standing(self.standing))
    }

    pub fn by(&self) -> String {
        person(self.remark.by.as_deref()).unwrap_or_default()
    }

    pub fn text(&self) -> String {
        line(self.remark.text.as_deref())
    }

    /// What would satisfy it, where it says so.
    pub fn wanted(&self) -> Option<Text> {
        let wanted = line(self.remark.wanted.as_deref());
        (!wanted.is_empty()).then(|| say::WANTED.with("wanted", wanted))
    }

    /// Everything said, in order, one line each.
    pub fn lines(&self) -> Vec<Text> {
        let who = who(self.remark.by.as_deref(), date(self.remark.on.as_ref()));
        let mut lines =
            vec![say::SAID.with_text("who", &who).with("text", line(self.remark.text.as_deref()))];
        lines.extend(self.wanted());
        lines.extend(self.at.as_ref().map(|_| self.answers()));
        lines.extend(self.remark.turns().into_iter().map(|(_, said)| turn_line(said)));
        lines
    }

    /// The answer as it was when the remark was said, and as it is.
    pub fn answers(&self) -> Text {
        let was = line(self.remark.was.as_deref());
        let same = |now: &Text| was == *now.es || was == *now.en;
        match (&self.now, was.is_empty()) {
            (Some(now), false) if same(now) => say::STAYS.with_text("now", now),
            (Some(now), false) => say::CHANGED.with("was", was).with_text("now", now),
            (Some(now), true) => say::CAME.with_text("now", now),
            (None, false) => say::LEFT.with("was", was),
            (None, true) => say::NO_ANSWER,
        }
    }

    /// The remark on a screen, under a number.
    pub fn parts(&self, mark: &str, lang: Lang) -> Vec<Say> {
        let blank = " ".repeat(mark.chars().count());
        let mut parts = vec![Say::Item { mark: mark.to_string(), text: self.head().to(lang).to_string() }];
        let lines = self.lines();
        parts.extend(
            lines.iter().map(|text| Say::Item { mark: blank.clone(), text: text.to(lang).to_string() }),
        );
        parts
    }
}

fn turn_line(said: &Said) -> Text {
    let who = who(said.by.as_deref(), date(said.on.as_ref()));
    let turn = match said.turn_kind() {
        Some(turn) => self::turn(turn),
        None => say::TURN_OTHER.with("word", line(said.kind.as_deref())),
    };
    let text = line(said.text.as_deref());
    let sentence = if text.is_empty() { say::SAID_ONLY } else { say::SAID_WITH };
    sentence.with_text("who", &who).with_text("turn", &turn).with("text", text)
}

/// Where a remark stands, in words.
pub fn standing(standing: Standing) -> Text {
    match standing {
        Standing::Open => say::OPEN,
        Standing::Agreed => say::AGREED,
        Standing::Answered => say::ANSWERED,
        Standing::Closed => say::CLOSED,
    }
}

/// What is said of a remark, in words.
pub fn turn(turn: Turn) -> Text {
    match turn {
        Turn::Agree => say::TURN_AGREE,
        Turn::Disagree => say::TURN_DISAGREE,
        Turn::Fixed => say::TURN_FIXED,
        Turn::Insist => say::TURN_INSIST,
        Turn::Close => say::TURN_CLOSE,
        Turn::Reopen => say::TURN_REOPEN,
        Turn::Withdraw => say::TURN_WITHDRAW,
    }
}

fn who(by: Option<&str>, on: Option<Date>) -> Text {
    let by = person(by).map_or(say::NOBODY, Text::same);
    on.map_or(by.clone(), |on| Text::joined(&[by, write_out::date(on)], ", "))
}

fn person(by: Option<&str>) -> Option<String> {
    Some(line(by)).filter(|by| !by.is_empty())
}

/// A text of others on one line, as it may be shown.
fn line(text: Option<&str>) -> String {
    let text = text.unwrap_or_default();
    // Cut first: what is long costs nothing then.
    let text: String = text.chars().take(SHOWN + 1).collect();
    short(&visible(&text).split_whitespace().collect::<Vec<_>>().join(" "), SHOWN)
}
