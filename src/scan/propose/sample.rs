//! Made-up files for tests.

use jiff::civil::DateTime;

use super::super::model::{Column, Facts, Flag, Period, Personal, Table, Territory};
use super::Seen;

/// A file being made up.
#[derive(Debug, Clone)]
pub struct Fake {
    pub path: String,
    pub modified: Option<DateTime>,
    pub size: u64,
    pub facts: Facts,
}

/// A file with one table of 100 rows whose values are its own: the sketch comes from the path.
pub fn file(path: &str, columns: &[&str]) -> Fake {
    let ending = path.rsplit('.').next().unwrap_or_default().to_string();
    let seed = super::alike::hash(&path);
    let facts = Facts { format: ending, tables: vec![table("", columns, seed)], ..Facts::default() };
    Fake { path: path.to_string(), modified: None, size: 1000, facts }
}

/// A table with 64 values that only `seed` gives.
pub fn table(name: &str, columns: &[&str], seed: u64) -> Table {
    let column = |name: &&str| Column { name: (*name).to_string(), ..Column::default() };
    Table {
        name: name.to_string(),
        rows: 100,
        columns: columns.iter().map(column).collect(),
        sketch: values(seed, 0..64),
        territory: Territory { keys: vec!["14039".into()], bounds: None },
        ..Table::default()
    }
}

/// Hashes of some of the values that a seed stands for; ranges that meet share values.
pub fn values(seed: u64, range: std::ops::Range<u64>) -> Vec<u64> {
    let mut values: Vec<u64> = range.map(|at| super::alike::hash(&(seed, at))).collect();
    values.sort_unstable();
    values
}

impl Fake {
    /// A file without tables.
    pub fn bare(path: &str) -> Self {
        let mut fake = file(path, &[]);
        fake.facts.tables.clear();
        fake
    }

    pub fn on(mut self, day: &str) -> Self {
        self.modified = day.parse().ok().map(|date: jiff::civil::Date| date.at(10, 0, 0, 0));
        self
    }

    pub fn hash(mut self, byte: u8) -> Self {
        self.facts.hash = Some([byte; 32]);
        self
    }

    /// Its values are those of a seed.
    pub fn holds(mut self, seed: u64, range: std::ops::Range<u64>) -> Self {
        self.facts.tables[0].sketch = values(seed, range);
        self
    }

    pub fn rows(mut self, rows: u64) -> Self {
        self.facts.tables[0].rows = rows;
        self
    }

    pub fn sheets(mut self, tables: &[(&str, &[&str])]) -> Self {
        let seed = super::alike::hash(&self.path);
        let made = tables.iter().enumerate();
        self.facts.tables =
            made.map(|(at, (name, columns))| table(name, columns, seed + at as u64 + 1)).collect();
        self
    }

    pub fn flag(mut self, code: &str) -> Self {
        self.facts.flags.push(Flag { code: code.into(), ..Flag::default() });
        self
    }

    pub fn period(mut self, from: &str, to: &str) -> Self {
        self.facts.tables[0].period = Some(Period { from: from.into(), to: to.into(), column: Some(0) });
        self
    }

    /// The first column holds private personal data.
    pub fn personal(mut self, class: &str) -> Self {
        let found = Personal { class: class.into(), private: true, ..Personal::default() };
        self.facts.tables[0].columns[0].personal.push(found);
        self
    }
}

/// Files as a scan hands them over.
pub fn seen(files: &[Fake]) -> Vec<Seen<'_>> {
    let one = |fake: &'_ Fake| (fake.size, fake.modified);
    files
        .iter()
        .map(|fake| {
            let (size, modified) = one(fake);
            Seen { path: &fake.path, root: 0, size, modified, facts: &fake.facts }
        })
        .collect()
}
