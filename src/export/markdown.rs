//! The catalogue to read, as Markdown.

use super::fates::{Fate, OFFICIALS, dropped};
use super::{Exported, Format, Request};
use crate::catalog::{Catalog, Closed, Dataset, Distribution};
use crate::text::{Lang, Text, export as say};

pub const FORMAT: Format = Format {
    id: "markdown",
    name: Text::fixed("Markdown para leer", "Markdown to read"),
    serves: say::SERVES_MARKDOWN,
    file: "catalogo.md",
    media: "text/markdown",
    write: |request: &Request<'_>| Ok(Exported::alone(write(request))),
    fates: FATES,
};

const FATES: &[Fate] = &[
    dropped(OFFICIALS, say::WHY_FOR_PEOPLE),
    dropped(
        &["institution.kind", "dataset.language", "distribution.modified", "distribution.update_method"],
        say::WHY_FOR_PEOPLE,
    ),
];

fn write(request: &Request<'_>) -> String {
    let (catalog, lang) = (request.catalog, request.lang);
    let mut out =
        format!("# {}\n\n{}\n\n", plain(catalog.title.to(lang)), plain(catalog.description.to(lang)));
    let publisher = &catalog.publisher;
    let mut facts = Facts::new(lang);
    facts.add(&say::HOMEPAGE, publisher.homepage.clone());
    facts.add(&say::AREA, keyed(&publisher.place, &publisher.area));
    facts.add(&say::LICENSE, catalog.license.as_ref().map(|terms| terms.title.to(lang).to_string()));
    facts.add(&say::REPORTS, catalog.report.url.clone().or_else(|| catalog.report.email.clone()));
    facts.add(&say::MODIFIED, Some(catalog.modified.to_string()));
    out.push_str(&facts.text());
    catalog.datasets.iter().for_each(|one| out.push_str(&dataset(catalog, one, lang)));
    out.push_str(&closed(catalog, lang));
    out
}

/// `Zapotlanejo, Jalisco (14120)`.
fn keyed(name: &Option<String>, key: &Option<String>) -> Option<String> {
    match (name, key) {
        (Some(name), Some(key)) => Some(format!("{name} ({key})")),
        (name, key) => name.clone().or_else(|| key.clone()),
    }
}

/// Lines of what is called how.
struct Facts {
    lang: Lang,
    out: String,
}

impl Facts {
    fn new(lang: Lang) -> Self {
        Self { lang, out: String::new() }
    }

    fn add(&mut self, name: &Text, value: Option<String>) {
        if let Some(value) = value.filter(|value| !value.trim().is_empty()) {
            self.out.push_str(&format!("- **{}**: {}\n", name.to(self.lang), plain(&value)));
        }
    }

    fn text(self) -> String {
        if self.out.is_empty() { self.out } else { format!("{}\n", self.out) }
    }
}

fn dataset(catalog: &Catalog, dataset: &Dataset, lang: Lang) -> String {
    let mut out = format!("## {}\n\n", plain(&dataset.title));
    if !dataset.description.is_empty() {
        out.push_str(&format!("{}\n\n", plain(&dataset.description)));
    }
    if let Some(gone) = &dataset.withdrawn {
        out.push_str(&format!("> **{}**: {}\n\n", say::WITHDRAWN.to(lang), plain(&gone.why)));
    }
    out.push_str(&facts(catalog, dataset, lang));
    let files: Vec<&Distribution> = dataset.published().collect();
    if !files.is_empty() {
        out.push_str(&format!("### {}\n\n", say::FILES.to(lang)));
        files.iter().for_each(|one| out.push_str(&file(catalog, (dataset, one), lang)));
        out.push('\n');
    }
    files.iter().for_each(|one| out.push_str(&columns(one, lang)));
    out
}

fn facts(catalog: &Catalog, dataset: &Dataset, lang: Lang) -> String {
    let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string());
    let label =
        |vocab, id: &Option<String>| id.as_ref().map(|id| catalog.label(vocab, id).to(lang).to_string());
    let mut facts = Facts::new(lang);
    facts.add(&say::IDENTIFIER, Some(dataset.identifier.clone()));
    facts.add(&say::UNIT, dataset.unit.clone());
    let contact =
        [Some(dataset.contact.name.clone()), dataset.contact.post.clone(), dataset.contact.email.clone()];
    let mut contact: Vec<String> = contact.into_iter().flatten().collect();
    contact.dedup();
    facts.add(&say::CONTACT, Some(contact.join(", ")));
    facts.add(&say::THEME, label("sectors", &dataset.theme));
    facts.add(&say::KEYWORDS, Some(dataset.keywords.join(", ")));
    facts.add(&say::PERIODICITY, label("periodicity", &dataset.periodicity));
    facts.add(&say::START, day(dataset.start));
    facts.add(&say::END, day(dataset.end));
    facts.add(&say::PLACE, keyed(&dataset.place, &dataset.area));
    facts.add(&say::PROMISED, day(dataset.promised));
    facts.add(&say::ISSUED, day(dataset.issued));
    facts.add(&say::MODIFIED, day(dataset.modified));
    facts.add(&say::LICENSE, dataset.license.as_ref().map(|terms| terms.title.to(lang).to_string()));
    facts.add(&say::ACCESS, label("access", &Some(dataset.access.clone())));
    facts.add(&say::REASON, dataset.access_note.clone());
    facts.add(&say::PAGE, dataset.page.clone().or_else(|| catalog.page_url(dataset)));
    facts.add(&say::DOCUMENTATION, dataset.documentation.clone());
    facts.add(&say::STANDARDS, Some(dataset.conforms_to.join("; ")));
    facts.add(&say::QUALITY, dataset.quality.clone());
    facts.add(&say::LIMITATIONS, dataset.limitations.clone());
    facts.add(&say::TOOLS, dataset.tools.clone());
    facts.add(&say::VERSION_NOTES, dataset.version_notes.clone());
    facts.add(&say::CITATION, dataset.citation.clone());
    facts.text()
}

fn file(catalog: &Catalog, (dataset, file): (&Dataset, &Distribution), lang: Lang) -> String {
    let name = match catalog.file_url(dataset, file) {
        Some(url) => format!("[{}](<{}>)", plain(&file.title), url.replace('>', "%3E")),
        None => plain(&file.title),
    };
    let mut more: Vec<String> = Vec::new();
    more.extend(file.format.as_ref().map(|format| format.to_uppercase()));
    more.extend(file.rows.map(|rows| format!("{rows} {}", say::ROWS.lower().to(lang))));
    more.extend(file.byte_size.map(|size| format!("{size} bytes")));
    more.extend(file.sha256.as_ref().map(|sum| format!("SHA-256 `{sum}`")));
    let about = file.description.as_ref().map(|text| format!(". {}", plain(text))).unwrap_or_default();
    format!("- {name} ({}){about}\n", plain(&more.join(", ")))
}

fn columns(file: &Distribution, lang: Lang) -> String {
    if file.columns.is_empty() {
        return String::new();
    }
    let heads =
        [&say::COLUMN_NAME, &say::COLUMN_TITLE, &say::COLUMN_TYPE, &say::COLUMN_UNIT, &say::COLUMN_ABOUT];
    let heads: Vec<&str> = heads.iter().map(|text| text.to(lang)).collect();
    let mut out =
        format!("#### {}\n\n| {} |\n|---|---|---|---|---|\n", plain(&file.title), heads.join(" | "));
    for column in &file.columns {
        let cell = |text: &Option<String>| plain(text.as_deref().unwrap_or_default());
        let cells = [
            plain(&column.name),
            cell(&column.title),
            column.kind.clone(),
            cell(&column.unit),
            cell(&column.description),
        ];
        out.push_str(&format!("| {} |\n", cells.join(" | ")));
    }
    out.push('\n');
    out
}

fn closed(catalog: &Catalog, lang: Lang) -> String {
    if catalog.closed.is_empty() {
        return String::new();
    }
    let line = |closed: &Closed| {
        let reason = closed.reason.clone().unwrap_or_else(|| say::NO_REASON.to(lang).to_string());
        let law = closed.law.as_ref().map(|law| format!(" ({law})")).unwrap_or_default();
        format!("- **{}**: {}{}\n", plain(&closed.title), plain(&reason), plain(&law))
    };
    let lines: String = catalog.closed.iter().map(line).collect();
    format!("## {}\n\n{lines}", say::CLOSED.to(lang))
}

/// A text on one line, in which nothing is a mark of Markdown or of HTML.
fn plain(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut out = String::new();
    for c in line.chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '&' => out.push_str("&amp;"),
            '\\' | '`' | '*' | '[' | ']' | '|' | '#' | '!' => out.extend(['\\', c]),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}
