//! Datasets that the plan itself is: the opening plan, and the public view of the inventory, in which what is not
//! opened stands with its reason (GF17 1.2; the base inventory stays inside, PNDA14 6.2). The same plan makes the same
//! bytes.

use super::{Catalog, Column, Copy, Dataset, Distribution, From, Terms, own_rows, text};
use crate::text::free::{Taken, free};
use crate::text::{Lang, Text, catalog as say};

/// A table that is made: its identifier, its sentences, its columns, its rows.
struct Made {
    name: &'static str,
    title: Text,
    about: Text,
    keywords: &'static [&'static str],
    columns: &'static [own_rows::Named],
    rows: Vec<Vec<String>>,
}

/// Adds them behind the others.
pub(super) fn add(from: &From<'_>, catalog: &mut Catalog, names: &mut Taken) {
    let plan = Made {
        name: "plan-de-apertura",
        title: say::OWN_PLAN,
        about: say::OWN_PLAN_ABOUT,
        keywords: &["plan de apertura", "datos abiertos", "compromisos"],
        columns: own_rows::PLAN,
        rows: own_rows::plan(from, catalog),
    };
    let inventory = Made {
        name: "inventario-de-datos",
        title: say::OWN_INVENTORY,
        about: say::OWN_INVENTORY_ABOUT,
        keywords: &["inventario de datos", "datos abiertos", "transparencia"],
        columns: own_rows::INVENTORY,
        rows: own_rows::inventory(from, catalog),
    };
    let made = [plan, inventory].map(|made| from.made(&made, catalog, names));
    catalog.datasets.extend(made);
}

impl From<'_> {
    fn made(&self, made: &Made, catalog: &Catalog, names: &mut Taken) -> Dataset {
        let id = free(made.name, |name| self.plan.dataset.contains_key(name));
        let title = made.title.with("name", &catalog.publisher.name).es.into_owned();
        let terms = self.plan.license.id.as_deref();
        let open =
            terms.and_then(|id| super::catalogue::find(self.guide, id)).filter(|found| found.is_open());
        let identifier = names.take(made.name);
        Dataset {
            description: made.about.with("name", &catalog.publisher.name).es.into_owned(),
            keywords: made.keywords.iter().map(|word| word.to_string()).collect(),
            theme: Some("local-governments".into()),
            unit: None,
            contact: catalog.contact.clone(),
            periodicity: text(&self.plan.improvement.review_every).or(Some("irregular".into())),
            start: None,
            end: None,
            area: catalog.publisher.area.clone(),
            place: catalog.publisher.place.clone(),
            promised: None,
            issued: self.first_receipt(&id),
            modified: Some(catalog.modified),
            language: "es".into(),
            license: open.map(Terms::of),
            access: "public".into(),
            access_note: None,
            page: None,
            documentation: None,
            conforms_to: Vec::new(),
            quality: None,
            limitations: None,
            tools: None,
            version_notes: None,
            citation: None,
            withdrawn: None,
            distributions: vec![file(made, &identifier, catalog)],
            own: true,
            id,
            identifier,
            title,
        }
    }
}

fn file(made: &Made, identifier: &str, catalog: &Catalog) -> Distribution {
    let bytes = table(made);
    Distribution {
        id: "csv".into(),
        title: made.title.with("name", &catalog.publisher.name).to(Lang::Es).to_string(),
        description: None,
        format: Some("csv".into()),
        media_type: Some("text/csv".into()),
        byte_size: u64::try_from(bytes.len()).ok(),
        sha256: Some(crate::hash::sha256(&bytes)),
        url: None,
        file_name: Some(format!("{identifier}.csv")),
        rows: u64::try_from(made.rows.len()).ok(),
        modified: Some(catalog.modified),
        update: Some("scheduled".into()),
        copy: Copy::Made(bytes),
        columns: made.columns.iter().map(own_rows::Named::column).collect(),
        parts: Vec::new(),
    }
}

fn table(made: &Made) -> Vec<u8> {
    let mut out = String::new();
    let names: Vec<&str> = made.columns.iter().map(|column| column.name).collect();
    super::rows::line(&mut out, &names);
    made.rows.iter().for_each(|row| super::rows::line(&mut out, row));
    out.into_bytes()
}

impl own_rows::Named {
    fn column(&self) -> Column {
        let said = |text: &Text| text.es.to_string();
        Column {
            name: self.name.into(),
            title: Some(said(&self.title)),
            kind: self.kind.into(),
            values: self.values.iter().map(|value| value.to_string()).collect(),
            description: self.about.as_ref().map(said),
            ..Column::default()
        }
    }
}
