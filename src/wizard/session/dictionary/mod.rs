//! The page of the dictionary: the columns of each published file, what was concluded of them, and what a person says
//! they mean. Each answer is saved at once.

use std::collections::BTreeSet;

use toml::Value;

use super::{Go, Session};
use crate::catalog::{Catalog, Column, Dataset, Distribution, catalog};
use crate::document::{gaps, propose};
use crate::error::Result;
use crate::plan::doc::Edit;
use crate::plan::typed::typed;
use crate::scan::model::Table;
use crate::text::dictionary as say;
use crate::text::fold::{fold, visible};
use crate::toml_text::Address;
use crate::ui::{Entry, Raw, Reply, View};
use crate::wizard::marks;

mod column;
mod fields;
mod show;

/// A file whose columns are described: ids of the dataset and of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Place {
    dataset: String,
    file: String,
}

impl Place {
    fn column(&self, name: &str, key: &str) -> Address {
        let parts = ["dataset", &self.dataset, "distribution", &self.file, "column", name, key];
        Address::new(parts)
    }
}

/// What a person asked of the list.
enum Order {
    File(usize),
    Done,
    Unknown,
}

/// Where the page goes after a file or a column.
enum Turn {
    Next,
    /// The column before.
    Before,
    /// The list of files.
    List,
    Leave(Go),
}

impl Session<'_> {
    /// Shows the files whose columns can be described, and asks what each column means. With a dataset, only its files.
    ///
    /// # Errors
    /// When an answer could not be saved.
    pub fn dictionary_page(&mut self, only: Option<&str>) -> Result<Go> {
        if !self.has_dictionary(only) {
            self.say(&say::NOTHING);
            return Ok(Go::Next);
        }
        loop {
            let places = self.show_dictionary(only);
            let view = View::short("dictionary", "", Entry::Order).may_skip();
            let chosen = match self.ask(&view) {
                Reply::Skip => match self.next_open(&places) {
                    Some(at) => at,
                    None => return Ok(Go::Next),
                },
                Reply::Menu => return Ok(Go::Menu),
                Reply::Back => return Ok(Go::Back),
                Reply::Quit => return Ok(Go::Quit),
                Reply::Answer(Raw::Text(text)) => match order(&text) {
                    Order::Done => return Ok(Go::Next),
                    Order::File(at) if at < places.len() => at,
                    _ => {
                        self.complain(&say::UNKNOWN);
                        continue;
                    }
                },
                _ => {
                    self.say(&say::HELP);
                    continue;
                }
            };
            let Some(place) = places.get(chosen).cloned() else { continue };
            if let Turn::Leave(go) = self.describe(&place)? {
                return Ok(go);
            }
        }
    }

    /// Whether there is a file whose columns can be described.
    pub(super) fn has_dictionary(&self, only: Option<&str>) -> bool {
        let catalog = self.catalog();
        files(&catalog, only).any(|(_, file)| !file.columns.is_empty() || self.readable(file))
    }

    fn catalog(&self) -> Catalog {
        catalog(self.guide, &typed(self.desk.doc.tree()), self.today())
    }

    /// Whether what is in a file can be seen from here.
    fn readable(&self, file: &Distribution) -> bool {
        self.scanner.is_some() && crate::document::tabular(file) && self.here(file).is_some()
    }

    fn here(&self, file: &Distribution) -> Option<std::path::PathBuf> {
        let path = self.desk.folder().join(file.copy.path()?);
        crate::fsx::size(&path).map(|_| path)
    }

    /// The first file that is not described whole.
    fn next_open(&self, places: &[Place]) -> Option<usize> {
        let catalog = self.catalog();
        let open = |file: &Distribution| file.columns.is_empty() || !gaps(file).is_empty();
        places.iter().position(|place| at(&catalog, place).is_some_and(open))
    }

    fn file(&self, place: &Place) -> Option<Distribution> {
        at(&self.catalog(), place).cloned()
    }

    /// One file: its columns are taken from what is seen in it when the plan has none, then each is asked about.
    fn describe(&mut self, place: &Place) -> Result<Turn> {
        let Some(file) = self.file(place) else { return Ok(Turn::List) };
        if file.columns.is_empty() {
            match self.start(place, &file)? {
                Turn::Next => {}
                turn => return Ok(turn),
            }
        }
        let Some(file) = self.file(place) else { return Ok(Turn::List) };
        let open: BTreeSet<String> = gaps(&file).into_iter().map(|gap| gap.column).collect();
        let all = open.is_empty();
        let names: Vec<String> = file
            .columns
            .iter()
            .filter(|column| all || open.contains(&column.name))
            .map(|column| column.name.clone())
            .collect();
        let mut at = 0;
        while let Some(name) = names.get(at) {
            match self.column(place, name, (at + 1, names.len()))? {
                Turn::Next => at += 1,
                Turn::Before if at > 0 => at -= 1,
                Turn::Before | Turn::List => return Ok(Turn::List),
                Turn::Leave(go) => return Ok(Turn::Leave(go)),
            }
        }
        self.told_whole(place)
    }

    /// Reads the columns from the file, shows what was concluded, and takes all of it with one key.
    fn start(&mut self, place: &Place, file: &Distribution) -> Result<Turn> {
        let path = self.here(file);
        let table: Option<Table> = path.and_then(|path| self.scanner.as_mut()?.table(&path));
        let Some(table) = table.filter(|table| !table.columns.is_empty()) else {
            self.warn(&say::UNREAD.with("file", visible(&file.title)));
            return Ok(Turn::List);
        };
        let columns = propose(&table);
        self.show_proposed(file, &columns);
        let view = View::short("dictionary.start", self.to(&say::TAKE_ALL), Entry::Order).may_skip();
        match self.ask(&view) {
            Reply::Skip => {}
            Reply::Menu => return Ok(Turn::Leave(Go::Menu)),
            Reply::Quit => return Ok(Turn::Leave(Go::Quit)),
            _ => return Ok(Turn::List),
        }
        let edits: Vec<Edit> =
            columns.iter().enumerate().flat_map(|(at, column)| edits(place, at, column)).collect();
        self.save("dictionary", &edits, Some(&say::TAKEN.with("n", columns.len())))?;
        Ok(Turn::Next)
    }

    /// When nothing is missing any more, the answer to the question of the columns is what was said of each.
    fn told_whole(&mut self, place: &Place) -> Result<Turn> {
        let catalog = self.catalog();
        let Some(dataset) = catalog.datasets.iter().find(|dataset| dataset.id == place.dataset) else {
            return Ok(Turn::List);
        };
        let whole = dataset.distributions.iter().all(|file| gaps(file).is_empty());
        let at = Address::new(["dataset", &place.dataset, "dictionary"]);
        if whole && at.get(self.desk.doc.tree()).is_none() {
            let edits = marks::answered(&at, Value::Array(lines(dataset)), None);
            self.save("dictionary", &edits, Some(&say::WHOLE))?;
        }
        Ok(Turn::List)
    }
}

/// One line a column, as the question of the columns has them: «fecha: Fecha de la solicitud. Día en que…».
fn lines(dataset: &Dataset) -> Vec<Value> {
    let line = |column: &Column| {
        let title = column.title.as_deref().unwrap_or_default().trim_end_matches('.');
        let description = column.description.as_deref().unwrap_or_default();
        Value::from(format!("{}: {title}. {description}", column.name).trim().to_string())
    };
    dataset.distributions.iter().flat_map(|file| file.columns.iter().map(line)).collect()
}

/// A column into the plan, as it was proposed.
fn edits(place: &Place, at: usize, column: &Column) -> Vec<Edit> {
    let set = |key: &str, value: Value| (place.column(&column.name, key), Some(value));
    let texts = [
        ("title", &column.title),
        ("unit", &column.unit),
        ("null", &column.null),
        ("example", &column.example),
        ("description", &column.description),
    ];
    let number = i64::try_from(at + 1).unwrap_or(i64::MAX);
    let mut edits = vec![
        set("place", Value::Integer(number)),
        set("source", column.name.clone().into()),
        set("type", column.kind.clone().into()),
    ];
    edits.extend(texts.into_iter().filter_map(|(key, text)| Some(set(key, text.clone()?.into()))));
    if !column.values.is_empty() {
        let values = column.values.iter().map(|value| Value::from(value.clone())).collect();
        edits.push(set("values", Value::Array(values)));
    }
    edits
}

fn at<'c>(catalog: &'c Catalog, place: &Place) -> Option<&'c Distribution> {
    let dataset = catalog.datasets.iter().find(|dataset| dataset.id == place.dataset)?;
    dataset.distributions.iter().find(|file| file.id == place.file)
}

/// Files of open datasets that can be described.
fn files<'c>(
    catalog: &'c Catalog,
    only: Option<&'c str>,
) -> impl Iterator<Item = (&'c Dataset, &'c Distribution)> {
    let wanted = move |dataset: &&Dataset| dataset.is_current() && only.is_none_or(|only| only == dataset.id);
    let open = catalog.datasets.iter().filter(wanted);
    let here = |file: &&Distribution| file.copy.path().is_some();
    open.flat_map(move |dataset| dataset.distributions.iter().filter(here).map(move |file| (dataset, file)))
}

fn order(typed: &str) -> Order {
    match fold(typed).as_str() {
        "l" | "listo" | "done" | "seguir" => Order::Done,
        number => {
            let at = number.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
            at.map_or(Order::Unknown, Order::File)
        }
    }
}
