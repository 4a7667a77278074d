//! DCAT-AP 3 as JSON-LD and as Turtle: one graph, written in two ways.

use super::fates::{CLOSED, Fate, OFFICIALS, defaulted, dropped, renamed};
use super::{Exported, Format, Request};
use crate::catalog::web;
use crate::text::{Text, export as say};

mod build;
mod graph;
mod json;
mod terms;
mod turtle;

pub const JSON_LD: Format = Format {
    id: "dcat-ap",
    name: Text::fixed("DCAT-AP 3 (JSON-LD)", "DCAT-AP 3 (JSON-LD)"),
    serves: say::SERVES_DCAT,
    file: "catalogo.jsonld",
    media: "application/ld+json",
    write: |request: &Request<'_>| Ok(Exported::alone(json::write(&build::graph(request.catalog)))),
    fates: FATES,
};

pub const TURTLE: Format = Format {
    id: "dcat-ap-turtle",
    name: Text::fixed("DCAT-AP 3 (Turtle)", "DCAT-AP 3 (Turtle)"),
    serves: say::SERVES_TURTLE,
    file: "catalogo.ttl",
    media: "text/turtle",
    write: |request: &Request<'_>| Ok(Exported::alone(turtle::write(&build::graph(request.catalog)))),
    fates: FATES,
};

const FATES: &[Fate] = &[
    dropped(OFFICIALS, say::WHY_NO_TERM),
    dropped(
        &[
            "institution.kind",
            "improvement.report_url",
            "dataset.limitations",
            "dataset.tools",
            "dataset.withdrawn",
            "distribution.rows",
            "distribution.update_method",
            "distribution.column",
        ],
        say::WHY_NO_TERM,
    ),
    renamed(&["institution.homepage"], say::WHY_HOMEPAGE),
    dropped(CLOSED, say::WHY_ONLY_OPEN),
    defaulted(&["dataset.keyword"], say::WHY_THEME_WORD).when(|catalog, dataset| {
        catalog.theme(dataset).is_some_and(|theme| !dataset.keywords.contains(&theme))
    }),
    renamed(&["dataset.theme"], say::WHY_EU_THEMES),
    renamed(&["dataset.contact_point.post"], say::WHY_CONTACT_POST),
    dropped(&["dataset.accrual_periodicity"], say::WHY_EU_CODE)
        .when(|catalog, d| d.periodicity.is_some() && super::eu::frequency(catalog, d).is_none()),
    dropped(&["dataset.language"], say::WHY_EU_CODE).when(|_, d| super::eu::language(&d.language).is_none()),
    dropped(&["dataset.published_at"], say::WHY_NOT_WEB)
        .when(|_, dataset| dataset.page.as_ref().is_some_and(|text| !web(text))),
    defaulted(&["dataset.published_at"], say::WHY_OWN_PAGE)
        .when(|catalog, dataset| dataset.page.is_none() && catalog.page_url(dataset).is_some()),
    dropped(&["dataset.documentation"], say::WHY_NOT_WEB)
        .when(|_, dataset| dataset.documentation.as_ref().is_some_and(|text| !web(text))),
    dropped(&["distribution.format"], say::WHY_EU_CODE).when(|catalog, dataset| {
        dataset.published().any(|file| file.format.is_some() && super::eu::format(catalog, file).is_none())
    }),
    defaulted(&["distribution.download_url"], say::WHY_ACCESS_URL)
        .when(|catalog, d| d.published().any(|file| catalog.file_url(d, file).is_none())),
];
