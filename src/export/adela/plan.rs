//! The opening plan as the CSV of ADELA of 2015: what is promised, for when, and the two officials, in every row.
//!
//! Its headers were misspelt in three places; they are spelled right here, and both are read.

use super::super::fates::{Fate, defaulted, dropped};
use super::super::{Exported, Format, Request};
use crate::catalog::rows::line;
use crate::catalog::{Catalog, Contact, Dataset};
use crate::text::{Text, export as say};

pub const FORMAT: Format = Format {
    id: "adela-plan",
    name: Text::fixed("Plan de apertura de ADELA (CSV)", "Opening plan of ADELA (CSV)"),
    serves: say::SERVES_ADELA_PLAN,
    file: "plan-adela.csv",
    media: "text/csv",
    write: |request| Ok(Exported::alone(write(request))),
    fates: FATES,
};

const HEADERS: [&str; 11] = [
    "Visión institucional de datos abiertos",
    "Funcionario designado como Enlace",
    "Título del funcionario designado como Enlace",
    "Correo oficial del funcionario designado como Enlace",
    "Funcionario designado como Administrador",
    "Título del funcionario designado como Administrador",
    "Correo oficial del funcionario designado como Administrador",
    "Conjuntos de datos priorizados",
    "Descripción de los conjuntos",
    "Periodicidad de la actualización",
    "Fecha tentativa de publicación (AAAA-MM-DD)",
];

const FATES: &[Fate] = &[
    dropped("institution.name", say::WHY_NO_COLUMN),
    dropped("institution.kind", say::WHY_NO_COLUMN),
    dropped("institution.homepage", say::WHY_NO_COLUMN),
    dropped("institution.area", say::WHY_NO_COLUMN),
    dropped("license.id", say::WHY_NO_COLUMN),
    dropped("improvement.report_url", say::WHY_NO_COLUMN),
    dropped("closed", say::WHY_ONLY_PROMISED),
    dropped("closed.reason", say::WHY_ONLY_PROMISED),
    dropped("closed.law", say::WHY_ONLY_PROMISED),
    defaulted("dataset.commitment.date", say::WHY_NO_DATE).when(|_, dataset| dataset.promised.is_none()),
    dropped("dataset.identifier", say::WHY_NO_COLUMN),
    dropped("dataset.keyword", say::WHY_NO_COLUMN),
    dropped("dataset.theme", say::WHY_NO_COLUMN),
    dropped("dataset.unit", say::WHY_NO_COLUMN),
    dropped("dataset.contact_point.name", say::WHY_NO_COLUMN),
    dropped("dataset.contact_point.post", say::WHY_NO_COLUMN),
    dropped("dataset.contact_point.email", say::WHY_NO_COLUMN),
    dropped("dataset.temporal.start", say::WHY_NO_COLUMN),
    dropped("dataset.temporal.end", say::WHY_NO_COLUMN),
    dropped("dataset.spatial", say::WHY_NO_COLUMN),
    dropped("dataset.issued", say::WHY_NO_COLUMN),
    dropped("dataset.modified", say::WHY_NO_COLUMN),
    dropped("dataset.language", say::WHY_NO_COLUMN),
    dropped("dataset.license", say::WHY_NO_COLUMN),
    dropped("dataset.access", say::WHY_NO_COLUMN),
    dropped("dataset.reserve.reason", say::WHY_NO_COLUMN),
    dropped("dataset.published_at", say::WHY_NO_COLUMN),
    dropped("dataset.documentation", say::WHY_NO_COLUMN),
    dropped("dataset.conforms_to", say::WHY_NO_COLUMN),
    dropped("dataset.quality", say::WHY_NO_COLUMN),
    dropped("dataset.limitations", say::WHY_NO_COLUMN),
    dropped("dataset.tools", say::WHY_NO_COLUMN),
    dropped("dataset.version_notes", say::WHY_NO_COLUMN),
    dropped("dataset.citation", say::WHY_NO_COLUMN),
    dropped("dataset.withdrawn", say::WHY_NO_COLUMN),
    dropped("distribution.title", say::WHY_NO_FILES),
    dropped("distribution.description", say::WHY_NO_FILES),
    dropped("distribution.format", say::WHY_NO_FILES),
    dropped("distribution.download_url", say::WHY_NO_FILES),
    dropped("distribution.byte_size", say::WHY_NO_FILES),
    dropped("distribution.sha256", say::WHY_NO_FILES),
    dropped("distribution.rows", say::WHY_NO_FILES),
    dropped("distribution.modified", say::WHY_NO_FILES),
    dropped("distribution.update_method", say::WHY_NO_FILES),
    dropped("distribution.column", say::WHY_NO_FILES),
];

fn write(request: &Request<'_>) -> String {
    let catalog = request.catalog;
    let mut out = String::new();
    line(&mut out, &HEADERS);
    catalog.datasets.iter().for_each(|dataset| line(&mut out, &row(catalog, dataset)));
    out
}

fn row(catalog: &Catalog, dataset: &Dataset) -> Vec<String> {
    let person = |person: &Contact| {
        [
            person.name.clone(),
            person.post.clone().unwrap_or_default(),
            person.email.clone().unwrap_or_default(),
        ]
    };
    let mut row = vec![catalog.description.es.to_string()];
    row.extend(person(&catalog.liaison));
    row.extend(person(&catalog.administrator));
    row.push(dataset.title.clone());
    row.push(dataset.description.clone());
    row.push(dataset.periodicity.clone().unwrap_or_default());
    row.push(dataset.promised.map(|day| day.to_string()).unwrap_or_default());
    row
}
