//! The files of a dataset to download.

use serde_json::{Value as Json, json};

use super::super::{
    Maker,
    places::{is_here, part},
    words,
};
use super::format;
use crate::catalog::{Copy, Dataset, Distribution, web};
use crate::text::{Text, site_pages as say};

/// The files that leave, each with what is to be known before it is downloaded.
pub(super) fn files(maker: &Maker<'_>, dataset: &Dataset) -> Vec<Json> {
    dataset.published().flat_map(|file| one(maker, dataset, file)).collect()
}

/// Documents that go beside the files.
pub(super) fn beside(maker: &Maker<'_>, dataset: &Dataset) -> Vec<Json> {
    let names = maker.given.beside.get(&dataset.id).map(Vec::as_slice).unwrap_or_default();
    let link = |name: &String| Some(json!({ "name": name, "to": to(maker, dataset, &format!("#{name}"))? }));
    names.iter().filter_map(link).collect()
}

fn to(maker: &Maker<'_>, dataset: &Dataset, file: &str) -> Option<String> {
    maker.given.places.get(&dataset.id, file).map(|path| format!("../../{path}"))
}

fn one(maker: &Maker<'_>, dataset: &Dataset, file: &Distribution) -> Vec<Json> {
    let here = is_here(file);
    let link = match here {
        true => to(maker, dataset, &file.id),
        false => file.url.clone().filter(|url| web(url)),
    };
    let Some(link) = link else { return Vec::new() };
    let format = format(maker, file);
    let label = if here { say::DOWNLOAD } else { say::OPEN_LINK };
    let whole = json!({
        "title": file.title,
        "description": file.description,
        "facts": facts(maker, file, here),
        "sha256": file.sha256.as_ref().filter(|_| here),
        "to": link,
        "here": here,
        "label": maker.to(&label.with("format", format)).trim(),
    });
    let parts = (1..=file.parts.len()).filter_map(|at| {
        let link = to(maker, dataset, &part(&file.id, at))?;
        let said = say::PART_NAME.with("n", at).with("of", file.parts.len());
        Some(json!({
            "title": format!("{}. {}", file.title, maker.to(&said)),
            "description": null,
            "facts": [],
            "sha256": null,
            "to": link,
            "here": true,
            "label": maker.to(&say::DOWNLOAD.with("format", "")).trim(),
        }))
    });
    std::iter::once(whole).chain(parts).collect()
}

fn facts(maker: &Maker<'_>, file: &Distribution, here: bool) -> Vec<String> {
    let mut facts: Vec<Text> = Vec::new();
    facts.extend(Some(Text::same(format(maker, file))).filter(|format| !format.es.is_empty()));
    let size = match &file.copy {
        Copy::Made(bytes) => Some(bytes.len() as u64),
        _ => file.byte_size,
    };
    facts.extend(size.map(|size| Text::same(words::size(size))));
    facts.extend(file.rows.map(|rows| match rows {
        1 => say::ROWS_ONE,
        rows => say::ROWS_MANY.with("n", words::count(rows)),
    }));
    facts.extend(file.modified.map(|day| say::FILE_OF.with_text("date", &words::day(day))));
    facts.extend((!here).then_some(say::ELSEWHERE));
    facts.iter().map(|fact| maker.to(fact).to_string()).collect()
}
