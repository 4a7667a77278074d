//! What the page of the dictionary shows.

use super::{Place, files};
use crate::catalog::{Column, Distribution};
use crate::document::{gaps, kind};
use crate::text::fold::{short, visible};
use crate::text::{Text, dictionary as say};
use crate::ui::Say;
use crate::wizard::session::Session;

/// Characters of a list of values that are shown.
const VALUES: usize = 60;

impl Session<'_> {
    /// The files with how far each is; their places in the order of their numbers.
    pub(super) fn show_dictionary(&mut self, only: Option<&str>) -> Vec<Place> {
        let catalog = self.catalog();
        let all: Vec<_> = files(&catalog, only)
            .filter(|(_, file)| !file.columns.is_empty() || self.readable(file))
            .collect();
        let row = |(at, (dataset, file)): (usize, &(&crate::catalog::Dataset, &Distribution))| {
            let name = match file.title == dataset.title {
                true => visible(&dataset.title),
                false => format!("{} · {}", visible(&dataset.title), visible(&file.title)),
            };
            let state = match file.columns.len() {
                0 => say::UNSTARTED,
                of => say::STATE.with("n", of - gaps(file).len()).with("of", of),
            };
            vec![(at + 1).to_string(), name, self.to(&state).to_string()]
        };
        let heads = self.to(&say::HEADS).split('|').map(String::from).collect();
        let rows = all.iter().enumerate().map(row).collect();
        let done = all.iter().all(|(_, file)| !file.columns.is_empty() && gaps(file).is_empty());
        let orders = if done { say::ORDERS_DONE } else { say::ORDERS };
        let parts = [
            Say::Blank,
            Say::Title { left: self.to(&say::TITLE).to_string(), right: String::new() },
            Say::Rule,
            Say::Text(self.to(&say::INTRO).to_string()),
            Say::Table { heads, rows },
            Say::Text(self.to(&orders).to_string()),
        ];
        self.ui.show(&parts);
        let place = |(dataset, file): &(&crate::catalog::Dataset, &Distribution)| Place {
            dataset: dataset.id.clone(),
            file: file.id.clone(),
        };
        all.iter().map(place).collect()
    }

    /// What was concluded of the columns of a file, before it is taken.
    pub(super) fn show_proposed(&mut self, file: &Distribution, columns: &[Column]) {
        let row = |column: &Column| {
            vec![
                visible(&column.name),
                visible(column.title.as_deref().unwrap_or_default()),
                self.to(&kind(&column.kind)).to_string(),
                short(&visible(&values(column)), VALUES),
            ]
        };
        let heads = self.to(&say::PROPOSED_HEADS).split('|').map(String::from).collect();
        let parts = [
            Say::Blank,
            Say::Title { left: visible(&file.title), right: String::new() },
            Say::Text(self.to(&say::PROPOSED).to_string()),
            Say::Table { heads, rows: columns.iter().map(row).collect() },
        ];
        self.ui.show(&parts);
    }

    /// One column: all that is known of it.
    pub(super) fn show_column(&mut self, column: &Column, source: Option<&str>, (n, of): (usize, usize)) {
        let mut pairs: Vec<(Text, String)> = Vec::new();
        let mut add = |label: Text, value: &str| {
            if !value.trim().is_empty() {
                pairs.push((label, visible(value)));
            }
        };
        let said = |text: &Option<String>| text.clone().unwrap_or_default();
        add(say::FIELD_SOURCE, source.filter(|source| *source != column.name).unwrap_or_default());
        add(say::FIELD_TITLE, &said(&column.title));
        add(say::FIELD_TYPE, self.to(&kind(&column.kind)));
        add(say::FIELD_UNIT, &said(&column.unit));
        add(say::FIELD_VALUES, &column.values.join("; "));
        add(say::FIELD_NULL, &said(&column.null));
        add(say::FIELD_EXAMPLE, &said(&column.example));
        add(say::FIELD_DESCRIPTION, &said(&column.description));
        let right = self.to(&say::POSITION.with("n", n).with("of", of)).to_string();
        let pairs = pairs.into_iter().map(|(label, value)| (self.to(&label).to_string(), value)).collect();
        let title = Say::Title { left: visible(&column.name), right };
        self.ui.show(&[Say::Blank, title, Say::Pairs(pairs)]);
    }
}

fn values(column: &Column) -> String {
    match column.values.is_empty() {
        true => column.example.clone().unwrap_or_default(),
        false => column.values.join("; "),
    }
}
