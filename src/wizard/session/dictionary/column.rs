//! One column: what it means, and whatever else of it a person wants to change.

use toml::Value;

use super::fields::{Field, asked};
use super::{Place, Turn};
use crate::document::{TYPES, kind};
use crate::error::Result;
use crate::text::dictionary as say;
use crate::text::fold::{clean, visible};
use crate::ui::{Allow, Entry, Raw, Reply, Row, View};
use crate::wizard::marks;
use crate::wizard::session::{Go, Session};

impl Session<'_> {
    /// Asks what a column means. A word such as «unidad» changes that instead.
    pub(super) fn column(&mut self, place: &Place, name: &str, of: (usize, usize)) -> Result<Turn> {
        loop {
            let Some(file) = self.file(place) else { return Ok(Turn::List) };
            let Some(column) = file.columns.iter().find(|column| column.name == name).cloned() else {
                return Ok(Turn::Next);
            };
            let source = place.column(name, "source");
            let source = source.get(self.desk.doc.tree()).and_then(Value::as_str).map(String::from);
            self.show_column(&column, source.as_deref(), of);
            let title = column.title.as_deref().unwrap_or(name);
            let ask = self.to(&say::ASK.with("title", visible(title))).to_string();
            let entry = Entry::Line { initial: String::new() };
            let mut view = View::short("dictionary.column", ask, entry).hint(self.to(&say::HINT));
            view.current = column.description.as_deref().map(visible);
            view.allow = Allow { skip: true, not_apply: false, extras: true };
            match self.ask(&view) {
                Reply::Answer(Raw::Text(text)) => match asked(&text) {
                    Some(field) => match self.field(place, name, field, &value(&column, field))? {
                        Turn::Next => continue,
                        turn => return Ok(turn),
                    },
                    None if clean(&text).is_empty() => return Ok(Turn::Next),
                    None => {
                        self.keep_field(place, name, Field::Description, clean(&text).into())?;
                        return Ok(Turn::Next);
                    }
                },
                Reply::Skip => return Ok(Turn::Next),
                Reply::DontKnow => {
                    let at = place.column(name, "description");
                    let edits = [marks::waiting(&at, "", None, self.today())];
                    self.save("dictionary", &edits, Some(&say::LATER))?;
                    return Ok(Turn::Next);
                }
                Reply::Back => return Ok(Turn::Before),
                Reply::Menu => return Ok(Turn::Leave(Go::Menu)),
                Reply::Quit => return Ok(Turn::Leave(Go::Quit)),
                _ => self.say(&say::HELP_COLUMN),
            }
        }
    }

    /// Asks for one field of a column.
    fn field(&mut self, place: &Place, name: &str, field: Field, now: &str) -> Result<Turn> {
        let ask = self.to(&field.ask().with("name", visible(name))).to_string();
        let entry = match field {
            Field::Type => Entry::One { rows: self.types(), open: false },
            _ => Entry::Line { initial: now.to_string() },
        };
        let mut view = View::short(field.id(), ask, entry).may_skip();
        view.current = Some(visible(now)).filter(|now| !now.is_empty());
        let value = match self.pick(&view) {
            Reply::Answer(Raw::Choice(id)) => Value::from(id),
            Reply::Answer(Raw::Text(text)) if field == Field::Values => {
                let values = text.split(';').map(clean).filter(|value| !value.is_empty());
                Value::Array(values.map(Value::from).collect())
            }
            Reply::Answer(Raw::Text(text)) if field != Field::Type => Value::from(clean(&text)),
            Reply::Menu => return Ok(Turn::Leave(Go::Menu)),
            Reply::Quit => return Ok(Turn::Leave(Go::Quit)),
            _ => return Ok(Turn::Next),
        };
        self.keep_field(place, name, field, value)?;
        Ok(Turn::Next)
    }

    /// Saves one field; an empty one is taken away.
    fn keep_field(&mut self, place: &Place, name: &str, field: Field, value: Value) -> Result<()> {
        let at = place.column(name, field.key());
        let empty = match &value {
            Value::String(text) => text.is_empty(),
            Value::Array(items) => items.is_empty(),
            _ => false,
        };
        let edits = match empty {
            true => vec![(at, None)],
            false => marks::answered(&at, value, None),
        };
        self.save("dictionary", &edits, Some(&say::KEPT.with("name", visible(name))))?;
        Ok(())
    }

    fn types(&self) -> Vec<Row> {
        TYPES.iter().map(|id| Row::new(*id, self.to(&kind(id)))).collect()
    }
}

/// What a field holds now, as it is typed.
fn value(column: &crate::catalog::Column, field: Field) -> String {
    let said = |text: &Option<String>| text.clone().unwrap_or_default();
    match field {
        Field::Title => said(&column.title),
        Field::Type => column.kind.clone(),
        Field::Unit => said(&column.unit),
        Field::Values => column.values.join("; "),
        Field::Null => said(&column.null),
        Field::Example => said(&column.example),
        Field::Description => said(&column.description),
    }
}
