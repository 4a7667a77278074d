//! A data dictionary proposed from what a table holds; a person only completes what a program cannot know.

use super::super::model::{Column, Kind, Table};
use super::words::{self, list, shortened};
use crate::document::titled;
use crate::text::{Text, scan as say};

/// Values that a category may have, to be listed.
const ALLOWED: usize = 12;
/// Letters of an example.
const EXAMPLE: usize = 30;

/// What is proposed for one column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// As in the file; a column without one is named after its place.
    pub name: Text,
    /// Guessed from the name.
    pub title: String,
    pub kind: Kind,
    pub unit: Option<String>,
    /// Values of a category or of a yes and no, when all are known.
    pub allowed: Vec<String>,
    /// Words that stand for nothing.
    pub nulls: Vec<String>,
    /// Never of a personal column.
    pub example: Option<String>,
    /// Personal data: the example is a mask, where there is one.
    pub masked: Option<String>,
}

/// The dictionary of a table, in the order of its columns.
pub fn dictionary(table: &Table) -> Vec<Entry> {
    table.columns.iter().enumerate().map(|(at, column)| entry(column, at)).collect()
}

fn entry(column: &Column, at: usize) -> Entry {
    let private = !words::may_tell(column);
    let values = || column.top.iter().map(|(value, _)| words::shown(value));
    let closed = matches!(column.kind, Kind::Category | Kind::Boolean);
    let all =
        closed && !private && column.top.len() as u64 == column.distinct.count && column.top.len() <= ALLOWED;
    let named = !column.name.trim().is_empty();
    let name = if named { Text::same(words::shown(&column.name)) } else { words::column(column, at) };
    let masked =
        column.personal.iter().filter(|personal| personal.private).find_map(|found| found.masked.first());
    Entry {
        name,
        title: titled(&column.name),
        kind: column.kind,
        unit: column.unit.clone(),
        allowed: if all { values().collect() } else { Vec::new() },
        nulls: column.null_words.iter().map(|(word, _)| words::shown(word)).collect(),
        example: if private || all { None } else { example(column) },
        masked: private.then(|| masked.cloned().unwrap_or_default()),
    }
}

fn example(column: &Column) -> Option<String> {
    let value = column.top.first().map(|(value, _)| value).or(column.min.as_ref())?;
    Some(shortened(value, EXAMPLE))
}

impl Entry {
    /// One line of a plan's dictionary: «estatus: Estatus (describe qué es). Categoría; valores: Autorizada y Negada.»
    pub fn line(&self) -> Text {
        let values = |list_of: &[String]| list(&list_of.iter().map(Text::same).collect::<Vec<_>>());
        let mut more = Text::default();
        let mut add = |sentence: Text, mark: &str, value: &Text| {
            more = sentence.with_text("more", &more).with_text(mark, value);
        };
        if let Some(unit) = &self.unit {
            add(say::WITH_UNIT, "unit", &Text::same(words::shown(unit)));
        }
        if !self.allowed.is_empty() {
            add(say::WITH_ALLOWED, "values", &values(&self.allowed));
        }
        if !self.nulls.is_empty() {
            add(say::WITH_NULLS, "values", &values(&self.nulls));
        }
        match (&self.masked, &self.example) {
            (Some(mask), _) if mask.is_empty() => add(say::WITH_MASKED, "value", &Text::default()),
            (Some(mask), _) => {
                add(say::WITH_MASKED, "value", &Text::default());
                add(say::WITH_EXAMPLE, "value", &Text::same(words::shown(mask)));
            }
            (None, Some(example)) => add(say::WITH_EXAMPLE, "value", &Text::same(example)),
            (None, None) => {}
        }
        let kind = words::kind(self.kind);
        let line = say::LINE.with_text("kind", &kind).with_text("describe", &say::DESCRIBE);
        let title = if self.title.is_empty() { String::new() } else { format!("{} ", self.title) };
        line.with_text("more", &more).with("title", title).with_text("name", &self.name)
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;

    #[test]
    fn a_line_has_what_the_plan_asks_for() {
        let file = samples::semicolons();
        let lines: Vec<Text> = dictionary(&file.facts.tables[0]).iter().map(Entry::line).collect();
        assert_eq!(lines[2].es, "monto: Monto (describe qué es). Dinero; por ejemplo -120.5.");
        assert_eq!(
            lines[3].es,
            "estatus: Estatus (describe qué es). Categoría; valores: Autorizada, AUTORIZADA y Negada; sin dato se escribe N/D."
        );
    }

    #[test]
    fn a_personal_column_never_has_an_example_of_its_own() {
        let mut file = samples::people();
        let column = &mut file.facts.tables[0].columns[0];
        (column.min, column.top) = (Some("SECRETO".into()), vec![("SECRETO".into(), 3)]);
        let entries = dictionary(&file.facts.tables[0]);
        assert_eq!((entries[0].example.as_deref(), entries[0].allowed.len()), (None, 0));
        let line = entries[0].line();
        assert_eq!(
            line.es,
            "CURP: CURP (describe qué es). CURP; dato de personas; por ejemplo A***######H*****##."
        );
        assert!(!line.en.contains("SECRETO"));
    }
}
