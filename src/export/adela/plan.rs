//! The opening plan as the CSV of ADELA of 2015: what is promised, for when, and the two officials, in every row.
//!
//! Its headers were misspelt in three places; they are spelled right here, and both are read.

use super::super::fates::{CLOSED, Fate, defaulted, dropped};
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
    dropped(
        &[
            "institution.name",
            "institution.kind",
            "institution.homepage",
            "institution.area",
            "license.id",
            "improvement.report_url",
            "dataset.identifier",
            "dataset.keyword",
            "dataset.theme",
            "dataset.unit",
            "dataset.contact_point.name",
            "dataset.contact_point.post",
            "dataset.contact_point.email",
            "dataset.temporal.start",
            "dataset.temporal.end",
            "dataset.spatial",
            "dataset.issued",
            "dataset.modified",
            "dataset.language",
            "dataset.license",
            "dataset.access",
            "dataset.reserve.reason",
            "dataset.published_at",
            "dataset.documentation",
            "dataset.conforms_to",
            "dataset.quality",
            "dataset.limitations",
            "dataset.tools",
            "dataset.version_notes",
            "dataset.citation",
            "dataset.withdrawn",
        ],
        say::WHY_NO_COLUMN,
    ),
    dropped(CLOSED, say::WHY_ONLY_PROMISED),
    defaulted(&["dataset.commitment.date"], say::WHY_NO_DATE).when(|_, dataset| dataset.promised.is_none()),
    dropped(
        &[
            "distribution.title",
            "distribution.description",
            "distribution.format",
            "distribution.download_url",
            "distribution.byte_size",
            "distribution.sha256",
            "distribution.rows",
            "distribution.modified",
            "distribution.update_method",
            "distribution.column",
        ],
        say::WHY_NO_FILES,
    ),
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
