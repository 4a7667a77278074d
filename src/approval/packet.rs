//! The packet: what the people who approve are shown, on the screen and on paper.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Needed, State, label};
use crate::catalog::{Catalog, Copy, Dataset, Distribution};
use crate::guide::model::Guide;
use crate::papers::Packet;
use crate::plan::model::{Day, Plan, Prepared, Treated};
use crate::scan::model::{Column, Personal, Table};
use crate::text::fold::{short, visible};
use crate::text::say::{day, grouped};
use crate::text::{Lang, Text, approve as say};

/// Characters of a cell of the sample.
const CELL: usize = 28;
/// Rows of the sample.
pub const SAMPLE: usize = 5;

/// What was seen in the files that would be published, by their ids.
#[derive(Debug, Clone, Default)]
pub struct Looked {
    pub tables: BTreeMap<String, Table>,
    /// The header and the first rows.
    pub rows: BTreeMap<String, Vec<Vec<String>>>,
}

/// What packets are made of.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    pub guide: &'a Guide,
    pub plan: &'a Plan,
    pub catalog: &'a Catalog,
    pub dataset: &'a Dataset,
    pub looked: &'a Looked,
    pub lang: Lang,
}

/// The packet of a dataset. No value of a column in which personal data are seen is in its sample.
pub fn packet(source: &Source<'_>, state: &State) -> Packet {
    let files = || source.files();
    Packet {
        folio: state.folio.to_string(),
        facts: source.facts(),
        files: files().map(|file| source.file(file)).collect(),
        columns: files().flat_map(|file| source.columns(file)).collect(),
        sample: files().flat_map(|file| source.sample(file)).collect(),
        personal: files().flat_map(|file| source.personal(file)).collect(),
        treatment: files()
            .filter_map(|file| source.prepared(file))
            .flat_map(|made| source.treated(made))
            .collect(),
        signs: state.needed.iter().map(|needed| source.sign(needed)).collect(),
    }
}

/// The packets of every open dataset, without samples: nobody looked into its files.
pub fn packets(guide: &Guide, plan: &Plan, catalog: &Catalog, lang: Lang) -> BTreeMap<String, Packet> {
    let looked = Looked::default();
    let one = |dataset: &Dataset| {
        let state = super::state(guide, plan, catalog, dataset);
        let source = Source { guide, plan, catalog, dataset, looked: &looked, lang };
        (dataset.id.clone(), packet(&source, &state))
    };
    catalog.datasets.iter().filter(|dataset| !dataset.own).map(one).collect()
}

/// Columns of the files that would be published in which the detector sees personal data that are private: file, column
/// and what it is. A column that stays for a written reason is not among them: who approves reads the reason.
pub fn private(plan: &Plan, dataset: &Dataset, looked: &Looked) -> Vec<(String, String, String)> {
    let mut found = Vec::new();
    for file in &dataset.distributions {
        let Some(table) = looked.tables.get(&file.id) else { continue };
        for column in table.columns.iter().filter(|column| !stays(plan, dataset, file, &column.name)) {
            found.extend(seen(column).map(|one| (name(file), column.name.clone(), one.class.clone())));
        }
    }
    found
}

/// Whether a column stays as it is for a reason that the plan has.
fn stays(plan: &Plan, dataset: &Dataset, file: &Distribution, column: &str) -> bool {
    let planned = plan.dataset.get(&dataset.id).and_then(|row| row.distribution.get(&file.id));
    let made = planned.and_then(|file| file.prepared.as_ref());
    let treated = made.and_then(|made| made.treatment.get(column));
    treated.is_some_and(|treated| treated.how.as_deref() == Some("keep") && treated.with.is_some())
}

fn seen(column: &Column) -> impl Iterator<Item = &Personal> {
    column.personal.iter().filter(|personal| personal.private)
}

/// The name of a file as it is published.
fn name(file: &Distribution) -> String {
    visible(file.called())
}

impl Source<'_> {
    fn to(&self, text: &Text) -> String {
        text.to(self.lang).to_string()
    }

    fn files(&self) -> impl Iterator<Item = &Distribution> {
        self.dataset.distributions.iter().filter(|file| file.copy.leaves())
    }

    fn prepared(&self, file: &Distribution) -> Option<&Prepared> {
        let planned = self.plan.dataset.get(&self.dataset.id)?.distribution.get(&file.id)?;
        planned.prepared.as_ref().filter(|_| matches!(file.copy, Copy::Prepared(_)))
    }

    fn facts(&self) -> Vec<(String, String)> {
        let dataset = self.dataset;
        let unsaid = || self.to(&say::UNSAID);
        let license = dataset.license.as_ref().map(|terms| self.to(&terms.title)).unwrap_or_else(unsaid);
        let row = self.plan.dataset.get(&dataset.id);
        let source = row.and_then(|row| row.source.clone());
        let cycle = dataset.periodicity.as_deref();
        let cycle = cycle.map(|id| self.to(&self.guide.term_label("periodicity", id).lower()));
        let mut facts = vec![
            (say::TITLE, dataset.title.clone()),
            (say::DESCRIPTION, dataset.description.clone()),
            (say::IDENTIFIER, dataset.identifier.clone()),
            (say::LICENSE, license),
            (say::ACCESS, self.to(&self.guide.term_label("access", &dataset.access))),
            (say::CYCLE, cycle.unwrap_or_else(unsaid)),
            (say::SOURCE, source.unwrap_or_else(unsaid)),
        ];
        if let Some(day) = dataset.promised {
            facts.push((say::PROMISED, self.day(day)));
        }
        for file in self.files() {
            facts.extend(self.made(file));
        }
        let visible = |(label, value): (Text, String)| (self.to(&label), visible(&value));
        facts.into_iter().map(visible).filter(|(_, value)| !value.is_empty()).collect()
    }

    /// Where a file comes from.
    fn made(&self, file: &Distribution) -> Vec<(Text, String)> {
        let label = say::FILE_FROM.with("file", name(file));
        let Some(made) = self.prepared(file) else {
            let text = if file.copy == Copy::Online { say::ONLINE } else { say::AS_IT_IS };
            return vec![(label, self.to(&text))];
        };
        let number = |number: Option<i64>| {
            number.map_or_else(|| self.to(&say::NOT_MEASURED), |number| grouped(&number.to_string()))
        };
        let on = made.on.as_ref().and_then(Day::date).map(|on| self.day(on));
        let text = say::MADE_FROM
            .with("on", on.unwrap_or_else(|| self.to(&say::UNSAID)))
            .with("in", number(made.rows_in))
            .with("out", number(made.rows_out))
            .with("hash", made.from.clone().unwrap_or_else(|| self.to(&say::UNSAID)));
        vec![(label, self.to(&text))]
    }

    fn day(&self, date: Date) -> String {
        self.to(&day(date))
    }

    fn file(&self, file: &Distribution) -> Vec<String> {
        let unmeasured = || self.to(&say::NOT_MEASURED);
        vec![
            name(file),
            file.format.as_deref().map(str::to_uppercase).unwrap_or_default(),
            file.rows.map_or_else(unmeasured, |rows| grouped(&rows.to_string())),
            file.sha256.clone().unwrap_or_else(unmeasured),
        ]
    }

    fn columns(&self, file: &Distribution) -> Vec<Vec<String>> {
        let row = |column: &crate::catalog::Column| {
            let meaning = column.description.clone().or_else(|| column.title.clone());
            vec![
                visible(&column.name),
                self.to(&crate::document::kind(&column.kind)),
                visible(&meaning.unwrap_or_else(|| self.to(&say::UNDESCRIBED))),
            ]
        };
        file.columns.iter().map(row).collect()
    }

    /// The first rows on their side, below a line of their numbers, so that a table with many columns can be read in a narrow place.
    fn sample(&self, file: &Distribution) -> Vec<Vec<String>> {
        let Some((heads, rows)) = self.looked.rows.get(&file.id).and_then(|rows| rows.split_first()) else {
            return Vec::new();
        };
        let table = self.looked.tables.get(&file.id);
        let hidden = |name: &str| {
            // What was not looked at is not shown.
            table.is_none_or(|table| {
                table
                    .columns
                    .iter()
                    .find(|column| column.name == name)
                    .is_none_or(|column| seen(column).next().is_some())
            })
        };
        let line = |(at, head): (usize, &String)| {
            let cell = |row: &Vec<String>| match hidden(head) {
                true => self.to(&say::HIDDEN),
                false => short(&visible(row.get(at).map_or("", String::as_str)), CELL),
            };
            std::iter::once(visible(head)).chain(rows.iter().take(SAMPLE).map(cell)).collect()
        };
        let shown = rows.len().min(SAMPLE);
        let numbers = (1..=shown).map(|number| number.to_string());
        let first = std::iter::once(self.to(&say::COLUMN)).chain(numbers).collect();
        std::iter::once(first).chain(heads.iter().enumerate().map(line)).collect()
    }

    fn personal(&self, file: &Distribution) -> Vec<String> {
        let mut lines = Vec::new();
        let file_name = name(file);
        match self.looked.tables.get(&file.id) {
            None => lines.push(say::NOT_LOOKED.with("file", &file_name)),
            Some(table) => {
                let found =
                    table.columns.iter().flat_map(|column| seen(column).map(move |one| (column, one)));
                let told: Vec<Text> = found
                    .map(|(column, one)| {
                        say::SEEN
                            .with("file", &file_name)
                            .with("column", visible(&column.name))
                            .with("n", one.count)
                            .with_text("class", &self.class(&one.class))
                    })
                    .collect();
                if told.is_empty() {
                    lines.push(say::NONE_SEEN.with("file", &file_name));
                }
                lines.extend(told);
            }
        }
        if let Some(made) = self.prepared(file).filter(|made| !made.treatment.is_empty()) {
            let k = |k: Option<i64>| k.map_or(say::NOT_MEASURED, |k| Text::same(k.to_string()));
            lines.push(say::K.with_text("before", &k(made.k_before)).with_text("after", &k(made.k_after)));
        }
        lines.iter().map(|line| self.to(line)).collect()
    }

    fn class(&self, id: &str) -> Text {
        let found = self.guide.class(id);
        found.map_or_else(|| Text::same(id), |class| class.name.lower())
    }

    fn treated(&self, made: &Prepared) -> Vec<Vec<String>> {
        let named = |how: &str| {
            let found = self.guide.treatment(how);
            found.map_or_else(|| visible(how), |treatment| self.to(&treatment.name))
        };
        let row = |(column, treated): (&String, &Treated)| {
            let column = if column == "*" { self.to(&say::WHOLE_TABLE) } else { visible(column) };
            let how = treated.how.as_deref().map(named).unwrap_or_default();
            vec![column, how, visible(&treated.with.clone().unwrap_or_default())]
        };
        made.treatment.iter().map(row).collect()
    }

    fn sign(&self, needed: &Needed) -> (String, String) {
        let name = if needed.name.is_empty() { self.to(&say::NOBODY) } else { visible(&needed.name) };
        (name, self.to(&label(self.guide, &needed.role)))
    }
}
