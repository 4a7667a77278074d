//! Calendars to take along: iCalendar (RFC 5545) that phones and office programs accept.
//!
//! All events are whole days. Lines end in CRLF and are folded at 75 octets between characters; texts are escaped;
//! UIDs stay for life, `SEQUENCE` is the revision of the plan and `DTSTAMP` the day it was written, so that the same plan
//! gives the same bytes on the same day.

use jiff::ToSpan;
use jiff::civil::Date;

use super::repeat::Repeat;

/// Octets of the longest line, without its end.
const LINE: usize = 75;

/// A whole day of a calendar.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Event {
    /// Unique for life among all calendars.
    pub uid: String,
    pub title: String,
    pub detail: String,
    pub date: Option<Date>,
    /// Only proposed.
    pub tentative: bool,
    /// Days before, at nine in the morning, on which to be reminded.
    pub remind: Vec<u32>,
    pub repeat: Option<Repeat>,
}

/// What is said of the calendar as a whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Head {
    pub name: String,
    /// The day it is written.
    pub today: Date,
    /// Revision of the plan.
    pub revision: i64,
}

/// A calendar with its events; those without a date are left out.
pub fn calendar(head: &Head, events: &[Event]) -> String {
    let mut out = Lines::default();
    out.raw("BEGIN:VCALENDAR");
    out.raw("VERSION:2.0");
    out.raw("PRODID:-//apertura//plan de apertura//ES");
    out.raw("CALSCALE:GREGORIAN");
    out.text("X-WR-CALNAME", &head.name);
    for event in events {
        let Some(first) = event.repeat.as_ref().map(|repeat| repeat.first).or(event.date) else { continue };
        out.event(head, event, first, None);
        for (nominal, on) in event.repeat.iter().flat_map(|repeat| &repeat.moved) {
            out.event(head, event, *on, Some(*nominal));
        }
    }
    out.raw("END:VCALENDAR");
    out.0
}

#[derive(Default)]
struct Lines(String);

impl Lines {
    /// One whole event, or what one of its repetitions is instead.
    fn event(&mut self, head: &Head, event: &Event, on: Date, instead_of: Option<Date>) {
        self.raw("BEGIN:VEVENT");
        self.text("UID", &event.uid);
        self.raw(&format!("DTSTAMP:{}T000000Z", plain(head.today)));
        self.raw(&format!("SEQUENCE:{}", head.revision.max(0)));
        if let Some(nominal) = instead_of {
            self.raw(&format!("RECURRENCE-ID;VALUE=DATE:{}", plain(nominal)));
        }
        self.raw(&format!("DTSTART;VALUE=DATE:{}", plain(on)));
        self.raw(&format!("DTEND;VALUE=DATE:{}", plain(on.saturating_add(1.day()))));
        if let (Some(repeat), None) = (&event.repeat, instead_of) {
            self.raw(&format!("RRULE:{}", repeat.rule));
            for day in &repeat.dropped {
                self.raw(&format!("EXDATE;VALUE=DATE:{}", plain(*day)));
            }
        }
        self.text("SUMMARY", &event.title);
        if !event.detail.is_empty() {
            self.text("DESCRIPTION", &event.detail);
        }
        self.raw(if event.tentative { "STATUS:TENTATIVE" } else { "STATUS:CONFIRMED" });
        self.raw("TRANSP:TRANSPARENT");
        event.remind.iter().for_each(|days| self.alarm(&event.title, *days));
        self.raw("END:VEVENT");
    }

    fn alarm(&mut self, title: &str, days: u32) {
        self.raw("BEGIN:VALARM");
        self.raw("ACTION:DISPLAY");
        // The event begins at midnight: nine in the morning some days before is fifteen hours less.
        let before = match days {
            0 => "PT9H".to_string(),
            1 => "-PT15H".to_string(),
            days => format!("-P{}DT15H", days - 1),
        };
        self.raw(&format!("TRIGGER:{before}"));
        self.text("DESCRIPTION", title);
        self.raw("END:VALARM");
    }

    fn text(&mut self, name: &str, value: &str) {
        self.raw(&format!("{name}:{}", escaped(value)));
    }

    fn raw(&mut self, line: &str) {
        let mut room = LINE;
        let mut used = 0;
        for letter in line.chars() {
            if used + letter.len_utf8() > room {
                self.0.push_str("\r\n ");
                (room, used) = (LINE - 1, 0);
            }
            self.0.push(letter);
            used += letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// A text value: `\`, `;`, `,` and line ends escaped, other control characters gone.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => out.extend(['\\', letter]),
            '\n' => out.push_str("\\n"),
            other if other.is_control() => {}
            other => out.push(other),
        }
    }
    out
}

/// `20260315`.
fn plain(date: Date) -> String {
    date.strftime("%Y%m%d").to_string()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn one(title: &str) -> String {
        let head = Head { name: "Plan".into(), today: date(2026, 2, 2), revision: 7 };
        let event = Event { uid: "p.d.first".into(), title: title.into(), ..Event::default() };
        calendar(&head, &[Event { date: Some(date(2026, 3, 16)), remind: vec![7, 1], ..event }])
    }

    #[test]
    fn an_event_is_a_whole_day_with_its_reminders() {
        let expected = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//apertura//plan de apertura//ES\nCALSCALE:GREGORIAN\n\
            X-WR-CALNAME:Plan\nBEGIN:VEVENT\nUID:p.d.first\nDTSTAMP:20260202T000000Z\nSEQUENCE:7\n\
            DTSTART;VALUE=DATE:20260316\nDTEND;VALUE=DATE:20260317\nSUMMARY:Publicar\nSTATUS:CONFIRMED\n\
            TRANSP:TRANSPARENT\nBEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:-P6DT15H\nDESCRIPTION:Publicar\nEND:VALARM\n\
            BEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:-PT15H\nDESCRIPTION:Publicar\nEND:VALARM\nEND:VEVENT\nEND:VCALENDAR\n";
        assert_eq!(one("Publicar"), expected.replace('\n', "\r\n"));
    }

    #[test]
    fn lines_are_folded_between_characters_and_texts_escaped() {
        let title = format!("{}; a, b\\c\nd", "ñandú ".repeat(40));
        let text = one(&title);
        assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
        let unfolded = text.replace("\r\n ", "");
        assert!(unfolded.contains("\\; a\\, b\\\\c\\nd\r\n"), "{unfolded}");
        assert!(!text.replace("\r\n", "").contains(['\r', '\n']));
    }
}
