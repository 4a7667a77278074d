//! Notices: for each person what they do and by when, as a text to mail and a calendar to attach.

use jiff::ToSpan;
use jiff::civil::Date;

use super::agenda::{Agenda, Entry, Source, events};
use super::ics::{self, Head};
use super::words::{long, shown, to, weekday};
use crate::text::free::is_device;
use crate::text::{Lang, Text, fold, notices as say};

/// Months of the calendar that goes with a notice.
const MONTHS: i64 = 12;

/// What one person or area gets.
#[derive(Debug, Clone, PartialEq)]
pub struct Notice {
    pub name: String,
    pub email: Option<String>,
    /// A name for its files, without ending: safe on every system, and no other notice's.
    pub file: String,
    /// Subject and message, in plain sentences.
    pub text: String,
    /// The calendar, with everything that is theirs.
    pub ics: String,
    pub overdue: usize,
    pub ahead: usize,
}

/// Notices for all who have something overdue, undated, or to do within so many days.
pub fn notices(source: Source<'_>, days: u32, lang: Lang) -> Vec<Notice> {
    let agenda = Agenda::new(source);
    let until = source.today.saturating_add(i64::from(days).days());
    let mut files: Vec<String> = Vec::new();
    let mut all = Vec::new();
    for (place, party) in agenda.directory.parties.iter().enumerate() {
        let own: Vec<&Entry> = agenda.entries.iter().filter(|entry| entry.who.contains(&place)).collect();
        let name = to(&party.name, lang);
        let file = file_name(&name, &files);
        let letter = Letter { source, own: &own, until, days, lang };
        if !letter.has_anything() {
            continue;
        }
        let last = source.today.saturating_add(jiff::Span::new().months(MONTHS));
        let head = head(source, lang);
        all.push(Notice {
            text: letter.write(&shown(&name), party.email.as_deref(), &file),
            ics: ics::calendar(&head, &events(source, own.iter().copied(), last, lang)),
            overdue: letter.count(|by| by < source.today),
            ahead: letter.count(|by| by >= source.today && by <= until),
            email: party.email.clone(),
            name,
            file: file.clone(),
        });
        files.push(file);
    }
    all
}

/// What is said of a calendar of this plan.
pub fn head(source: Source<'_>, lang: Lang) -> Head {
    let name = source.plan.institution.name.as_deref().map(shown);
    let name = name.map_or(say::CALENDAR_UNNAMED, |name| say::CALENDAR_NAME.with("institution", name));
    Head { name: to(&name, lang), today: source.today, revision: source.plan.revision }
}

struct Letter<'a> {
    source: Source<'a>,
    own: &'a [&'a Entry],
    until: Date,
    days: u32,
    lang: Lang,
}

impl Letter<'_> {
    fn has_anything(&self) -> bool {
        self.own.iter().any(|entry| entry.by.is_none_or(|by| by <= self.until))
    }

    fn count(&self, fits: impl Fn(Date) -> bool) -> usize {
        self.own.iter().filter_map(|entry| entry.by).filter(|by| fits(*by)).count()
    }

    fn say(&self, text: &Text) -> String {
        to(text, self.lang)
    }

    fn write(&self, name: &str, email: Option<&str>, file: &str) -> String {
        let institution = self.source.plan.institution.name.as_deref().map(shown);
        let subject = institution.map_or(say::SUBJECT_UNNAMED, |name| say::SUBJECT.with("institution", name));
        let address = match email {
            Some(email) => say::TO.with("email", shown(email)),
            None => say::TO_NAME,
        };
        let today = self.source.today;
        let mut lines = vec![self.say(&subject), self.say(&address.with("name", name)), String::new()];
        lines.extend([self.say(&say::HELLO.with("name", name)), String::new(), self.say(&say::INTRO)]);
        let ahead = say::AHEAD.with("n", self.days).with_text("date", &long(self.until));
        self.block(&say::OVERDUE, |by| by.is_some_and(|by| by < today), &mut lines);
        self.block(&ahead, |by| by.is_some_and(|by| by >= today && by <= self.until), &mut lines);
        self.block(&say::UNDATED, |by| by.is_none(), &mut lines);
        let later = self.count(|by| by > self.until);
        if later > 0 {
            let text = if later == 1 { say::LATER_ONE } else { say::LATER.with("n", later) };
            lines.extend([String::new(), self.say(&text)]);
        }
        let close = say::CLOSE.with("revision", self.source.plan.revision).with_text("date", &long(today));
        let attached = say::ATTACHED.with("file", format!("{file}.ics"));
        lines.extend([String::new(), self.say(&attached), self.say(&close), String::new()]);
        lines.join("\n")
    }

    fn block(&self, head: &Text, fits: impl Fn(Option<Date>) -> bool, lines: &mut Vec<String>) {
        let own: Vec<&&Entry> = self.own.iter().filter(|entry| fits(entry.by)).collect();
        if own.is_empty() {
            return;
        }
        lines.extend([String::new(), self.say(head)]);
        lines.extend(own.iter().map(|entry| format!("- {}", self.line(entry))));
    }

    fn line(&self, entry: &Entry) -> String {
        let what =
            if entry.tentative { say::TENTATIVE.with_text("what", &entry.what) } else { entry.what.clone() };
        let text = match entry.by {
            Some(by) => say::LINE.with_text("date", &weekday(by)),
            None => say::LINE_BARE,
        };
        self.say(&text.with_text("from", &entry.from).with_text("what", &what))
    }
}

/// A file name from a name: small letters, digits and `-`, none that Windows keeps for itself, none twice.
fn file_name(name: &str, taken: &[String]) -> String {
    let slug = fold::slug(name, 40);
    let base = if slug.is_empty() || is_device(&slug) {
        format!("aviso-{slug}").trim_end_matches('-').to_string()
    } else {
        slug
    };
    let numbered = (2..).map(|n| format!("{base}-{n}"));
    std::iter::once(base.clone()).chain(numbered).find(|file| !taken.contains(file)).unwrap_or(base)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn file_names_are_safe_and_never_twice() {
        let name = |name: &str, taken: &[&str]| {
            file_name(name, &taken.iter().map(ToString::to_string).collect::<Vec<_>>())
        };
        assert_eq!(name("María López", &[]), "maria-lopez");
        assert_eq!(name("../..\\maria lopez?", &["maria-lopez"]), "maria-lopez-2");
        assert_eq!(
            [name("CON", &[]), name("LPT1", &[]), name("···", &[])],
            ["aviso-con", "aviso-lpt1", "aviso"]
        );
    }
}
