//! The page of one dataset.

use serde_json::{Value as Json, json};

use super::{Maker, Page, card, chart, map, samples, uses, words};
use crate::catalog::{Column, Dataset, Distribution, web};
use crate::export::schema_org;
use crate::scan::sample::Sample;
use crate::text::fold::{short, visible};
use crate::text::page::in_script;
use crate::text::{Text, site_pages as say};

mod facts;
mod files;
mod history;

/// Characters of the description that search engines show.
const ABOUT: usize = 160;

/// `conjuntos/ID/index.html`.
pub(super) fn page(maker: &Maker<'_>, dataset: &Dataset) -> Result<Page, Text> {
    let open = dataset.withdrawn.is_none();
    let shown = if open { samples::of(maker, dataset) } else { Vec::new() };
    let (tables, layers) = samples::apart(&shown);
    let previews: Vec<Json> = tables.iter().filter_map(|one| samples::preview(maker, *one)).collect();
    let charts: Vec<Json> = tables.iter().flat_map(|one| chart::charts(maker, *one)).collect();
    let map = |(file, sample): &(&Distribution, &Sample)| Some(map::drawn(maker, file, sample.map.as_ref()?));
    let maps: Vec<Json> = layers.iter().filter_map(map).collect();
    let files = if open { files::files(maker, dataset) } else { Vec::new() };
    let dictionaries = dictionaries(maker, dataset);
    let uses = if open { uses::of(maker, dataset) } else { Vec::new() };
    let part =
        |id: &str, label: &Text, there: bool| there.then(|| json!({ "id": id, "label": maker.to(label) }));
    let sections: Vec<Json> = [
        part("descargar", &say::DOWNLOAD_TITLE, !files.is_empty()),
        part("vista", &say::PREVIEW, !previews.is_empty()),
        part("mapa", &say::MAP, !maps.is_empty()),
        part("graficas", &say::CHARTS, !charts.is_empty()),
        part("diccionario", &say::DICTIONARY_SHORT, !dictionaries.is_empty()),
        part("acerca", &say::ABOUT_DATA, true),
        part("usos", &say::USES_OF, !uses.is_empty()),
        part("licencia", &say::LICENSE_TITLE, true),
        part("historia", &say::HISTORY, true),
        part("error", &say::REPORT_TITLE, true),
    ]
    .into_iter()
    .flatten()
    .collect();
    let catalog = maker.given.catalog;
    let theme = dataset
        .theme
        .as_deref()
        .map(|id| json!({ "id": id, "label": maker.to(&maker.given.guide.term_label("sectors", id)) }));
    let description = schema_org::description(catalog, dataset);
    let data = json!({
        "here": "dataset",
        "title": dataset.title,
        "about": short(&description.replace('\n', " "), ABOUT),
        "canonical": maker.canonical(&format!("conjuntos/{}/", dataset.identifier)),
        "lang": (dataset.language != maker.given.lang.code()).then_some(&dataset.language),
        "theme": theme,
        "withdrawn": history::withdrawn(maker, dataset),
        "description": paragraphs(&dataset.description),
        "access_note": dataset.access_note,
        "strip": facts::strip(maker, dataset),
        "sections": sections,
        "files": files,
        "beside": if open { files::beside(maker, dataset) } else { Vec::new() },
        "previews": previews,
        "maps": maps,
        "charts": charts,
        "charts_note": maker.to(&charts_note(&shown)),
        "dictionaries": dictionaries,
        "about_pairs": facts::about(maker, dataset),
        "uses": uses,
        "license": license(maker, dataset),
        "cite": cite(maker, dataset),
        "version_notes": dataset.version_notes,
        "history": history::history(maker, dataset),
        "report": report(maker, dataset),
        "jsonld": in_script(&schema_org::dataset(catalog, dataset)),
    });
    maker.page(&format!("conjuntos/{}/index.html", dataset.identifier), "dataset.html", ("../../", data))
}

fn paragraphs(text: &str) -> Vec<String> {
    text.split('\n').map(str::trim).filter(|part| !part.is_empty()).map(visible).collect()
}

fn charts_note(shown: &[(&Distribution, &Sample)]) -> Text {
    let part = shown.iter().find(|(_, sample)| sample.counted < sample.of_rows);
    part.map_or(say::CHARTS_NOTE, |(_, sample)| say::CHARTS_PART.with("n", words::count(sample.counted)))
}

fn license(maker: &Maker<'_>, dataset: &Dataset) -> Option<Json> {
    let terms = dataset.license.as_ref()?;
    let to = terms.url.as_ref().filter(|url| web(url));
    Some(json!({ "title": maker.to(&terms.title), "to": to }))
}

/// The citation with a mark in the place of the day on which the data are read (guide-facts 3.2).
fn cite(maker: &Maker<'_>, dataset: &Dataset) -> Json {
    let mark = say::CITE_DATE;
    let mark = maker.to(&mark);
    let own = dataset.citation.clone();
    let said = own.unwrap_or_else(|| {
        let catalog = maker.given.catalog;
        let link = catalog.page_url(dataset).map(|url| format!(" {url}")).unwrap_or_default();
        format!("«{}», {}.{link}", dataset.title, catalog.publisher.name)
    });
    json!({ "text": format!("{} [{mark}]", visible(said.trim())), "mark": mark })
}

fn dictionaries(maker: &Maker<'_>, dataset: &Dataset) -> Vec<Json> {
    let with = dataset.published().filter(|file| !file.columns.is_empty());
    let table = |file: &Distribution| {
        let rows: Vec<Json> = file.columns.iter().map(|column| column_json(maker, column)).collect();
        json!({ "caption": maker.to(&say::DICTIONARY_OF.with("file", &file.title)), "rows": rows })
    };
    with.map(table).collect()
}

fn column_json(maker: &Maker<'_>, column: &Column) -> Json {
    let kind = crate::document::kind(&column.kind);
    let unit = column.unit.as_ref().map(|unit| say::IN_UNIT.with("unit", unit));
    let values = (!column.values.is_empty()).then(|| say::ALLOWED.with("list", column.values.join(", ")));
    let empty = column.null.as_ref().map(|what| say::EMPTY_IS.with("what", what));
    let mut about: Vec<String> = column.description.iter().map(|text| visible(text)).collect();
    about.extend([unit, values, empty].iter().flatten().map(|text| visible(maker.to(text))));
    json!({
        "name": visible(&column.name),
        "title": column.title.as_deref().map(visible),
        "about": about,
        "kind": maker.to(&kind),
        "example": column.example.as_deref().map(visible).unwrap_or_default(),
    })
}

/// Where errors are told: a form, else mail with the dataset already named.
fn report(maker: &Maker<'_>, dataset: &Dataset) -> Option<Json> {
    let reports = &maker.given.catalog.report;
    let label = say::REPORT_LINK;
    let label = maker.to(&label);
    if let Some(url) = reports.url.as_ref().filter(|url| web(url)) {
        return Some(json!({ "to": url, "label": label }));
    }
    let to = reports.email.as_ref().or(dataset.contact.email.as_ref())?;
    let about = |text: &Text| {
        let told = text.with("title", &dataset.title).with("identifier", &dataset.identifier);
        maker.to(&told).to_string()
    };
    Some(json!({ "to": mail(to, &about(&say::REPORT_SUBJECT), &about(&say::REPORT_BODY)), "label": label }))
}

/// A link that opens a letter (RFC 6068).
pub(super) fn mail(to: &str, subject: &str, body: &str) -> String {
    let mut link = format!("mailto:{}?subject={}", encoded(to), encoded(subject));
    if !body.is_empty() {
        link.push_str(&format!("&body={}", encoded(&body.replace('\n', "\r\n"))));
    }
    link
}

fn encoded(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~@".contains(&byte);
    let piece = |byte: u8| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    text.bytes().map(piece).collect()
}

/// What a button says of a file: `CSV`.
fn format(maker: &Maker<'_>, file: &Distribution) -> String {
    file.format
        .as_deref()
        .map_or_else(String::new, |id| card::format_name(maker.given.guide, id, maker.given.lang))
}
