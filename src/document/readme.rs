//! `LEEME.md`: what a person reads first.

use jiff::civil::Date;

use super::About;
use super::markdown::Md;
use super::provenance::{choice, treatments};
use super::quality::{made, rows};
use crate::catalog::{Contact, Dataset, Distribution};
use crate::text::say::grouped;
use crate::text::{Text, document as say};

/// Stands for the day of consultation, which whoever cites writes in its place.
const CONSULTED: &str = "AAAA-MM-DD";

/// See the head of this file.
pub(super) fn readme(about: &About<'_>) -> String {
    let mut md = Md::default();
    md.head(1, &about.dataset.title);
    withdrawn(about, &mut md);
    md.text(&about.dataset.description);
    md.pairs(&facts(about));
    md.head(2, &about.to(&say::FILES));
    files(about, &mut md);
    columns(about, &mut md);
    terms(about, &mut md);
    md.head(2, &about.to(&say::LIMITS));
    let limits = [about.dataset.limitations.as_deref(), about.dataset.access_note.as_deref()];
    let limits: Vec<&str> = limits.into_iter().flatten().collect();
    let unsaid = about.to(&say::UNSAID_PLAN);
    md.text(&if limits.is_empty() { unsaid } else { limits.join(" ") });
    quality(about, &mut md);
    how(about, &mut md);
    report(about, &mut md);
    md.text(&made(about));
    md.done()
}

/// A dataset that was taken offline says so before all else.
fn withdrawn(about: &About<'_>, md: &mut Md) {
    if let Some(gone) = &about.dataset.withdrawn {
        let text = say::WITHDRAWN.with("why", gone.why.trim_end_matches('.')).with("who", &gone.agreed_by);
        md.text(&about.to(&text.with("date", about.day(gone.on))));
    }
}

fn facts(about: &About<'_>) -> Vec<(String, String)> {
    let dataset = about.dataset;
    let guide = about.guide;
    let term = |vocab: &str, id: &Option<String>| {
        id.as_deref()
            .map(|id| about.to(&guide.term_label(vocab, id)))
            .unwrap_or_else(|| about.to(&say::UNSAID))
    };
    let place = dataset.place.clone().or_else(|| dataset.area.clone());
    let named = |place: String| match &dataset.area {
        Some(key) if *key != place => format!("{place} (INEGI {key})"),
        _ => place,
    };
    let pairs = [
        (say::INSTITUTION, about.catalog.publisher.name.clone()),
        (say::UNIT, term("units", &dataset.unit)),
        (say::CONTACT, contact(&dataset.contact)),
        (say::PERIOD, period(about, dataset)),
        (say::TERRITORY, place.map(named).unwrap_or_else(|| about.to(&say::UNSAID))),
        (say::CYCLE, cycle(about)),
        (say::MODIFIED, about.day(dataset.modified)),
        (say::LANGUAGE, choice(about, "dataset.language", &dataset.language)),
        (say::KEYWORDS, dataset.keywords.join(", ")),
        (say::IDENTIFIER, dataset.identifier.clone()),
        (say::STANDARDS, dataset.conforms_to.join("; ")),
        (say::TOOLS, dataset.tools.clone().unwrap_or_default()),
        (say::VERSION, dataset.version_notes.clone().unwrap_or_default()),
        (say::MORE, dataset.documentation.clone().unwrap_or_default()),
    ];
    pairs.into_iter().map(|(label, value)| (about.to(&label), value)).collect()
}

fn cycle(about: &About<'_>) -> String {
    let code = about.dataset.periodicity.as_deref();
    let label = code.map(|code| about.guide.term_label("periodicity", code).lower());
    about.to(&label.unwrap_or(say::UNSAID))
}

fn contact(contact: &Contact) -> String {
    let post = contact.post.clone().filter(|post| *post != contact.name);
    [Some(contact.name.clone()), post, contact.email.clone()]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ")
}

fn period(about: &About<'_>, dataset: &Dataset) -> String {
    let day = |day: Option<Date>| day.map(|day| about.day(Some(day)));
    match (day(dataset.start), day(dataset.end)) {
        (Some(start), Some(end)) => about.to(&say::FROM_TO.with("start", start).with("end", end)),
        (Some(start), None) => about.to(&say::SINCE.with("start", start)),
        (None, Some(end)) => about.to(&say::UNTIL.with("end", end)),
        (None, None) => about.to(&say::UNSAID),
    }
}

fn files(about: &About<'_>, md: &mut Md) {
    let number = |number: Option<u64>| {
        number.map_or_else(|| about.to(&say::NOT_MEASURED), |number| grouped(&number.to_string()))
    };
    let row = |file: &Distribution| {
        vec![
            about.name(file),
            file.title.clone(),
            file.format.as_deref().map(str::to_uppercase).unwrap_or_default(),
            number(file.rows),
            number(file.byte_size),
            file.sha256.clone().unwrap_or_else(|| about.to(&say::NOT_MEASURED)),
        ]
    };
    let rows: Vec<Vec<String>> = about.files().map(row).collect();
    if rows.is_empty() {
        md.text(&about.to(&say::NO_FILES));
    }
    md.table(&heads(about, &say::FILE_HEADS), &rows);
    let notes = about.files().filter_map(|file| {
        let text = file.description.as_ref().filter(|text| !text.trim().is_empty())?;
        Some(format!("{}: {text}", about.name(file)))
    });
    md.list(&notes.collect::<Vec<_>>());
    let split = about.files().filter(|file| !file.parts.is_empty());
    let split = split.map(|file| {
        let names: Vec<&str> =
            file.parts.iter().map(|part| part.rsplit('/').next().unwrap_or(part.as_str())).collect();
        about.to(&say::PARTS.with("file", about.name(file)).with("list", names.join(", ")))
    });
    md.list(&split.collect::<Vec<_>>());
}

fn columns(about: &About<'_>, md: &mut Md) {
    md.head(2, &about.to(&say::COLUMNS));
    let described: Vec<&Distribution> = about.described().collect();
    if described.is_empty() {
        md.text(&about.to(&say::NO_COLUMNS));
    }
    for file in &described {
        if described.len() > 1 {
            md.head(3, &about.name(file));
        }
        let row = |column: &crate::catalog::Column| {
            let unit = column.unit.as_deref().map(|unit| format!(", {unit}")).unwrap_or_default();
            vec![
                column.name.clone(),
                column.title.clone().unwrap_or_default(),
                format!("{}{unit}", about.to(&kind(&column.kind))),
                column.description.clone().unwrap_or_else(|| about.to(&say::UNDESCRIBED)),
            ]
        };
        md.table(&heads(about, &say::COLUMN_HEADS), &file.columns.iter().map(row).collect::<Vec<_>>());
    }
    if !described.is_empty() {
        md.text(&about.to(&say::SEE_DICTIONARY));
    }
}

/// A type of Table Schema in words.
pub fn kind(kind: &str) -> Text {
    match kind {
        "integer" => say::KIND_INTEGER,
        "number" => say::KIND_NUMBER,
        "boolean" => say::KIND_BOOLEAN,
        "date" => say::KIND_DATE,
        "datetime" => say::KIND_DATETIME,
        "time" => say::KIND_TIME,
        "year" => say::KIND_YEAR,
        "yearmonth" => say::KIND_YEARMONTH,
        "geopoint" => say::KIND_GEOPOINT,
        _ => say::KIND_STRING,
    }
}

fn terms(about: &About<'_>, md: &mut Md) {
    md.head(2, &about.to(&say::LICENSE));
    match &about.dataset.license {
        Some(terms) => {
            let title = about.to(&terms.title);
            let url = terms.url.as_deref().map(|url| format!(": {url}")).unwrap_or_default();
            md.text(&format!("{title}{url}"));
        }
        None => md.text(&about.to(&say::NO_LICENSE)),
    }
    md.head(2, &about.to(&say::CITE));
    md.text(&citation(about));
    md.text(&about.to(&say::CITE_HOW));
}

/// The citation of the dataset, with a mark in the place of the day of consultation.
fn citation(about: &About<'_>) -> String {
    let dataset = about.dataset;
    let page = dataset
        .page
        .clone()
        .or_else(|| about.catalog.base.as_ref().map(|_| about.catalog.dataset_iri(dataset)));
    let page =
        page.or_else(|| about.catalog.url.clone()).or_else(|| about.catalog.publisher.homepage.clone());
    match dataset.citation.as_deref().map(str::trim).filter(|own| !own.is_empty()) {
        Some(own) if own.ends_with(']') => own.to_string(),
        Some(own) => format!("{own} [{CONSULTED}]"),
        None => about.guide.terms.cite(
            &dataset.title,
            &about.catalog.publisher.name,
            page.as_deref(),
            Some(CONSULTED),
        ),
    }
}

fn quality(about: &About<'_>, md: &mut Md) {
    md.head(2, &about.to(&say::QUALITY));
    let short = |row: Vec<String>| row.into_iter().take(3).collect::<Vec<String>>();
    let heads: Vec<String> = heads(about, &say::QUALITY_HEADS).into_iter().take(3).collect();
    md.table(&heads, &rows(about).into_iter().map(short).collect::<Vec<_>>());
    md.text(&about.to(&say::SEE_QUALITY));
}

fn how(about: &About<'_>, md: &mut Md) {
    md.head(2, &about.to(&say::HOW));
    let treated: Vec<Vec<String>> = about
        .files()
        .filter_map(|file| about.prepared(file))
        .flat_map(|made| treatments(about, made))
        .collect();
    if !treated.is_empty() {
        md.text(&about.to(&say::TREATED));
        md.table(&heads(about, &say::TREATMENT_HEADS), &treated);
    }
    md.text(&about.to(&say::SEE_PROVENANCE));
}

fn report(about: &About<'_>, md: &mut Md) {
    md.head(2, &about.to(&say::REPORT));
    let reports = &about.catalog.report;
    let where_to = [reports.url.as_deref(), reports.email.as_deref(), about.dataset.contact.email.as_deref()];
    let mut where_to: Vec<&str> = where_to.into_iter().flatten().collect();
    where_to.dedup();
    match where_to.is_empty() {
        true => md.text(&about.to(&say::NO_REPORT)),
        false => md.text(&about.to(&say::REPORT_AT.with("list", where_to.join(", ")))),
    }
}

fn heads(about: &About<'_>, heads: &Text) -> Vec<String> {
    about.to(heads).split('|').map(String::from).collect()
}
