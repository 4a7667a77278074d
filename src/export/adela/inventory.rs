//! The inventory as the CSV of ADELA, with its eight headers. What its own export did wrong is right here: the reason
//! is written, words have their accents, restricted is a level, and the platform is a format and no media type.

use super::super::fates::{Fate, OFFICIALS, dropped, renamed};
use super::super::{Exported, Format, Request};
use crate::catalog::rows::line;
use crate::catalog::{Catalog, Dataset, Distribution};
use crate::text::{Text, export as say};

pub const FORMAT: Format = Format {
    id: "adela-inventory",
    name: Text::fixed("Inventario de ADELA (CSV)", "Inventory of ADELA (CSV)"),
    serves: say::SERVES_ADELA_INVENTORY,
    file: "inventario-adela.csv",
    media: "text/csv",
    write: |request| Ok(Exported::alone(write(request))),
    fates: FATES,
};

const HEADERS: [&str; 8] = [
    "Responsable",
    "Nombre del conjunto",
    "Nombre del recurso",
    "¿De qué es?",
    "¿Tiene datos privados?",
    "Razón por la cual los datos son privados",
    "¿En qué plataforma, tecnología, programa o sistema se albergan?",
    "Fecha estimada de publicación en datos.gob.mx",
];

const FATES: &[Fate] = &[
    dropped(OFFICIALS, say::WHY_NO_COLUMN),
    dropped(
        &[
            "institution.name",
            "institution.kind",
            "institution.homepage",
            "institution.area",
            "license.id",
            "improvement.report_url",
            "closed.law",
            "dataset.identifier",
            "dataset.keyword",
            "dataset.theme",
            "dataset.contact_point.name",
            "dataset.contact_point.post",
            "dataset.contact_point.email",
            "dataset.accrual_periodicity",
            "dataset.temporal.start",
            "dataset.temporal.end",
            "dataset.spatial",
            "dataset.issued",
            "dataset.modified",
            "dataset.language",
            "dataset.license",
            "dataset.published_at",
            "dataset.documentation",
            "dataset.conforms_to",
            "dataset.quality",
            "dataset.limitations",
            "dataset.tools",
            "dataset.version_notes",
            "dataset.citation",
            "dataset.withdrawn",
            "distribution.byte_size",
            "distribution.sha256",
            "distribution.rows",
            "distribution.modified",
            "distribution.update_method",
            "distribution.column",
        ],
        say::WHY_NO_COLUMN,
    ),
    renamed(&["distribution.description"], say::WHY_ONE_DESCRIPTION)
        .when(|_, d| d.published().next().is_some()),
    renamed(&["distribution.format"], say::WHY_PLATFORM),
    dropped(&["distribution.download_url"], say::WHY_NO_COLUMN)
        .when(|catalog, d| d.published().any(|file| catalog.file_url(d, file).is_some())),
];

fn write(request: &Request<'_>) -> String {
    let mut out = String::new();
    line(&mut out, &HEADERS);
    for dataset in &request.catalog.datasets {
        let files: Vec<&Distribution> = dataset.published().collect();
        if files.is_empty() {
            line(&mut out, &row(request.catalog, dataset, None));
        }
        files.iter().for_each(|file| line(&mut out, &row(request.catalog, dataset, Some(file))));
    }
    for closed in &request.catalog.closed {
        let access = closed.access.as_deref().map(|id| level(request.catalog, id)).unwrap_or_default();
        let unit = closed.unit.clone().unwrap_or_default();
        let reason = closed.reason.clone().unwrap_or_default();
        let none = String::new;
        line(&mut out, &[unit, closed.title.clone(), none(), none(), access, reason, none(), none()]);
    }
    out
}

fn row(catalog: &Catalog, dataset: &Dataset, file: Option<&Distribution>) -> [String; 8] {
    let format = file.and_then(|file| file.format.as_deref()).map(str::to_uppercase);
    [
        dataset.unit.clone().unwrap_or_default(),
        dataset.title.clone(),
        file.map(|file| file.title.clone()).unwrap_or_default(),
        dataset.description.clone(),
        level(catalog, &dataset.access),
        dataset.access_note.clone().unwrap_or_default(),
        format.unwrap_or_default(),
        dataset.promised.map(|day| day.to_string()).unwrap_or_default(),
    ]
}

/// `Público`, `Restringido`, `Privado`.
fn level(catalog: &Catalog, id: &str) -> String {
    catalog.label("access", id).es.into_owned()
}
