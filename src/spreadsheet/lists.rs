//! The lists that cells choose from, each once: they stand in a hidden sheet, one a column, from its first row.

use std::collections::HashMap;

use super::model::{Book, LISTS, Sheet};
use crate::grid::letters;

/// All lists of a workbook.
#[derive(Debug, Default)]
pub struct Lists<'b> {
    pub all: Vec<&'b [String]>,
    of: HashMap<&'b [String], usize>,
}

impl<'b> Lists<'b> {
    pub fn of(book: &'b Book) -> Self {
        let mut lists = Self::default();
        let asks = |sheet: &'b Sheet| sheet.asks.iter().flat_map(|asks| &asks.rows);
        for column in book.sheets.iter().flat_map(|sheet| sheet.columns.iter().chain(asks(sheet))) {
            let choices = column.choices.as_slice();
            if !choices.is_empty() && !lists.of.contains_key(choices) {
                lists.of.insert(choices, lists.all.len());
                lists.all.push(choices);
            }
        }
        lists
    }

    /// The place of a list: its column in letters, and its last row.
    pub fn place(&self, choices: &[String]) -> Option<(String, usize)> {
        self.of.get(choices).map(|at| (letters(*at), choices.len()))
    }

    /// The place of a list as Excel writes it: `'_listas'!$A$1:$A$3`.
    pub fn range(&self, choices: &[String]) -> Option<String> {
        self.place(choices).map(|(column, last)| format!("'{LISTS}'!${column}$1:${column}${last}"))
    }

    /// Its longest list.
    pub fn height(&self) -> usize {
        self.all.iter().map(|list| list.len()).max().unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::super::model::Column;
    use super::*;

    #[test]
    fn the_same_list_is_there_once() {
        let column = |choices: &[&str]| Column {
            choices: choices.iter().map(ToString::to_string).collect(),
            ..Column::default()
        };
        let columns = vec![
            column(&["Sí", "No"]),
            column(&[]),
            column(&["Mensual", "Anual", "Diaria"]),
            column(&["Sí", "No"]),
        ];
        let book = Book {
            title: String::new(),
            author: String::new(),
            at: jiff::civil::date(2026, 2, 2).at(0, 0, 0, 0),
            lang: "es".into(),
            sheets: vec![Sheet { columns: columns.clone(), ..Sheet::default() }],
        };
        let lists = Lists::of(&book);
        let range = |at: usize| lists.range(&columns[at].choices);
        assert_eq!([range(0), range(3)], [Some("'_listas'!$A$1:$A$2".to_string()), range(0)]);
        assert_eq!((range(2).as_deref(), range(1)), (Some("'_listas'!$B$1:$B$3"), None));
        assert_eq!((lists.all.len(), lists.height()), (2, 3));
    }
}
