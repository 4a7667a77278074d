//! Who works on the plan, and when nobody does: asked from the page of the calendar.

use toml::{Table, Value};

use super::super::answer::write_out;
use super::super::detect::new_id;
use super::super::marks::day;
use super::{Go, Session};
use crate::error::Result;
use crate::text::fold::{clean, fold, visible};
use crate::text::{Text, calendar as say};
use crate::toml_text::Address;
use crate::ui::{Entry, Raw, Reply, Row, View};

/// Hours of the longest month that anybody gives.
const MOST: u32 = 400;

impl Session<'_> {
    /// Adds a person to the capacity of the plan, or corrects who has that name.
    pub(super) fn note_person(&mut self) -> Result<Go> {
        let Some(name) = self.short_line("person.name", (&say::PERSON_NAME, &say::PERSON_NAME_HINT)) else {
            return Ok(Go::Next);
        };
        let (id, before) = self.known(&name);
        let word = |key: &str| before.get(key).and_then(Value::as_str).unwrap_or_default().to_string();
        let list = |key: &str| -> Vec<String> {
            let items = before.get(key).and_then(Value::as_array).into_iter().flatten();
            items.filter_map(Value::as_str).map(String::from).collect()
        };
        let Some(hours) = self.hours_of(before.get("hours_month").and_then(Value::as_integer)) else {
            return Ok(Go::Next);
        };
        let email = self.email_of(&word("email"));
        let roles = self.roles_of(list("roles"));
        let units = self.units_of(list("units"));
        let mut fields = Table::new();
        fields.insert("name".into(), name.as_str().into());
        if !email.is_empty() {
            fields.insert("email".into(), email.into());
        }
        for (key, items) in [("roles", roles), ("units", units)] {
            if !items.is_empty() {
                fields.insert(key.into(), Value::Array(items.into_iter().map(Value::String).collect()));
            }
        }
        fields.insert("hours_month".into(), Value::Integer(hours));
        let at = Address::new(["schedule", "capacity", &id]);
        let echo = say::PERSON_SAVED.with("name", visible(&name)).with("hours", hours);
        self.save("calendar.person", &[(at, Some(Value::Table(fields)))], Some(&echo))?;
        Ok(Go::Next)
    }

    /// The key and the values of who has a name; a new key and nothing else.
    fn known(&self, name: &str) -> (String, Table) {
        let all = Address::new(["schedule", "capacity"]);
        let all = all.get(self.desk.doc.tree()).and_then(Value::as_table).cloned().unwrap_or_default();
        let same =
            |one: &Value| one.get("name").and_then(Value::as_str).is_some_and(|own| fold(own) == fold(name));
        if let Some((id, one)) = all.iter().find(|(_, one)| same(one)) {
            return (id.clone(), one.as_table().cloned().unwrap_or_default());
        }
        let taken: Vec<&str> = all.keys().map(String::as_str).collect();
        (new_id(name, &taken, "persona"), Table::new())
    }

    fn hours_of(&mut self, before: Option<i64>) -> Option<i64> {
        let entry = Entry::Line { initial: String::new() };
        let mut view = View::short("person.hours", self.to(&say::PERSON_HOURS), entry);
        view.hint = self.to(&say::PERSON_HOURS_HINT).to_string();
        view.current = before.map(|hours| hours.to_string());
        loop {
            match self.ask(&view) {
                Reply::Answer(Raw::Text(text)) => {
                    match text.trim().parse::<u32>().ok().filter(|n| *n <= MOST) {
                        Some(hours) => return Some(i64::from(hours)),
                        None => view.error = Some(self.to(&say::PERSON_HOURS_WRONG).to_string()),
                    }
                }
                Reply::Skip if before.is_some() => return before,
                Reply::Skip => view.error = Some(self.to(&say::PERSON_HOURS_WRONG).to_string()),
                _ => return None,
            }
            view.again = true;
        }
    }

    fn email_of(&mut self, before: &str) -> String {
        let entry = Entry::Line { initial: String::new() };
        let mut view = View::short("person.email", self.to(&say::PERSON_EMAIL), entry).may_skip();
        view.hint = self.to(&say::PERSON_EMAIL_HINT).to_string();
        view.current = (!before.is_empty()).then(|| visible(before));
        loop {
            match self.ask(&view) {
                Reply::Answer(Raw::Text(text)) => {
                    let text = clean(&text);
                    let parts =
                        text.split_once('@').is_some_and(|(who, at)| !who.is_empty() && at.contains('.'));
                    if text.is_empty() || (parts && !text.contains(char::is_whitespace)) {
                        return text;
                    }
                    view.error = Some(self.to(&say::PERSON_EMAIL_WRONG).to_string());
                    view.again = true;
                }
                _ => return before.to_string(),
            }
        }
    }

    fn roles_of(&mut self, before: Vec<String>) -> Vec<String> {
        let lang = self.lang();
        let terms = self.guide.vocabs.get("roles").map(|vocab| vocab.terms.as_slice()).unwrap_or_default();
        let label = |term: &crate::guide::model::Term| Text {
            es: term.es.clone().into(),
            en: term.en.clone().into(),
        };
        let rows = terms.iter().map(|term| Row::new(term.id.clone(), label(term).to(lang))).collect();
        let entry = Entry::Many { rows, chosen: before.clone() };
        let view = View::short("person.roles", self.to(&say::PERSON_ROLES), entry);
        match self.ask(&view.hint(self.to(&say::PERSON_ROLES_HINT)).may_skip()) {
            Reply::Answer(Raw::Many(ids)) => ids,
            _ => before,
        }
    }

    fn units_of(&mut self, before: Vec<String>) -> Vec<String> {
        let entry = Entry::List { items: before.clone() };
        let view = View::short("person.units", self.to(&say::PERSON_UNITS), entry);
        match self.ask(&view.hint(self.to(&say::PERSON_UNITS_HINT)).may_skip()) {
            Reply::Answer(Raw::Lines(lines)) => lines.iter().map(|line| clean(line)).collect(),
            _ => before,
        }
    }

    /// Notes weeks in which nothing is published.
    pub(super) fn note_closing(&mut self) -> Result<Go> {
        let Some(title) = self.short_line("close.title", (&say::CLOSE_TITLE, &say::CLOSE_TITLE_HINT)) else {
            return Ok(Go::Next);
        };
        let Some(kind) = self.closing_kind() else { return Ok(Go::Next) };
        let Some(from) = self.closing_day("close.from", &say::CLOSE_FROM, None)? else { return Ok(Go::Next) };
        let Some(to) = self.closing_day("close.to", &say::CLOSE_TO, Some(from))? else { return Ok(Go::Next) };
        let all = Address::new(["schedule", "closed"]);
        let taken = all.get(self.desk.doc.tree()).and_then(Value::as_table).cloned().unwrap_or_default();
        let taken: Vec<&str> = taken.keys().map(String::as_str).collect();
        let id = new_id(&title, &taken, "cierre");
        let fields =
            [("title", title.as_str().into()), ("kind", kind.into()), ("from", day(from)), ("to", day(to))];
        let fields: Table = fields.into_iter().map(|(key, value)| (key.to_string(), value)).collect();
        let echo =
            say::CLOSE_SAVED.with_text("from", &write_out::date(from)).with_text("to", &write_out::date(to));
        let echo = echo.with("title", visible(&title));
        self.save("calendar.close", &[(all.child(id), Some(Value::Table(fields)))], Some(&echo))?;
        Ok(Go::Next)
    }

    fn closing_kind(&mut self) -> Option<String> {
        let row = |one: &crate::guide::model::calendar::Closing| Row {
            note: one.note.as_ref().map(|note| self.to(note).to_string()),
            ..Row::new(one.id.clone(), self.to(&one.name))
        };
        let rows = self.guide.calendar.closings.iter().map(row).collect();
        let view = View::short("close.kind", self.to(&say::CLOSE_KIND), Entry::One { rows, open: false });
        loop {
            match self.pick(&view) {
                Reply::Answer(Raw::Choice(id)) => return Some(id),
                Reply::Answer(_) => self.complain(&crate::text::session::CHOOSE_ONE),
                _ => return None,
            }
        }
    }

    fn closing_day(
        &mut self,
        id: &str,
        ask: &Text,
        from: Option<jiff::civil::Date>,
    ) -> Result<Option<jiff::civil::Date>> {
        let mut view = View::short(id, self.to(ask), Entry::Line { initial: String::new() });
        loop {
            let Reply::Answer(raw) = self.ask(&view) else { return Ok(None) };
            let wrong = match (self.date(&raw)?, from) {
                (Ok(date), Some(from)) if date < from => {
                    say::CLOSE_REVERSED.with_text("from", &write_out::date(from))
                }
                (Ok(date), _) => return Ok(Some(date)),
                (Err(why), _) => why,
            };
            view.error = Some(self.to(&wrong).to_string());
            view.again = true;
        }
    }

    /// A line that must not be blank; `None` when the person does not want to after all.
    fn short_line(&mut self, id: &str, (ask, hint): (&Text, &Text)) -> Option<String> {
        let entry = Entry::Line { initial: String::new() };
        let view = View::short(id, self.to(ask), entry).hint(self.to(hint));
        match self.ask(&view) {
            Reply::Answer(Raw::Text(text)) => Some(clean(&text)).filter(|text| !text.is_empty()),
            _ => None,
        }
    }
}
